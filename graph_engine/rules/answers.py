"""K25x: issues about answers in return workbooks, and reports of earlier runs."""

from graph_engine.issues import Rule, Severity, Wording

ANSWER_REPLACES = Rule(
    "K251",
    Severity.INFO,
    Wording(
        "Hier is '{answer}' gelezen in plaats van '{found}'.",
        "Zo geantwoord in {answer_cell}. Zet het ook in het eigen werkboek.",
    ),
    Wording(
        "'{answer}' was read here instead of '{found}'.",
        "As answered in {answer_cell}. Put it in the own workbook too.",
    ),
)
ANSWER_OVERTAKEN = Rule(
    "K252",
    Severity.INFO,
    Wording(
        "Het antwoord '{answer}' is niet gebruikt: wat er stond ('{found}') staat er niet meer.",
        "Het werkboek is intussen gewijzigd; wat daarin staat telt.",
    ),
    Wording(
        "The answer '{answer}' was not used: what stood there ('{found}') is no longer there.",
        "The workbook has changed since; what stands in it counts.",
    ),
)
UNREADABLE_ANSWER = Rule(
    "K253",
    Severity.WARNING,
    Wording(
        "Het antwoord '{answer}' is niet te lezen.",
        "Verwacht wordt {wanted}.",
    ),
    Wording(
        "The answer '{answer}' cannot be read.",
        "Wanted is {wanted_en}.",
    ),
)
ANSWER_NOTE = Rule(
    "K254",
    Severity.INFO,
    Wording(
        "Opmerking van {partner}: {answer}",
        "Dit verandert niets aan de berekening. Lees het, en pas zo nodig het werkboek aan.",
    ),
    Wording(
        "Remark by {partner}: {answer}",
        "This changes nothing in the computation. Read it, and correct the workbook if need be.",
    ),
)
ANSWER_ON_LINK = Rule(
    "K255",
    Severity.INFO,
    Wording(
        "'{successor}' wacht op '{predecessor}': geantwoord is '{answer}'.",
        "Zo geantwoord in {answer_cell}. Zet het ook in het eigen werkboek.",
    ),
    Wording(
        "'{successor}' waits for '{predecessor}': the answer is '{answer}'.",
        "As answered in {answer_cell}. Put it in the own workbook too.",
    ),
)
ANSWER_ON_DATE = Rule(
    "K256",
    Severity.INFO,
    Wording(
        "'{milestone}': geantwoord is '{answer}' op de vraag naar '{found}'.",
        "Het antwoord telt als nieuwste opgave van {partner}. Zet het ook in het eigen werkboek.",
    ),
    Wording(
        "'{milestone}': the answer is '{answer}' to the question about '{found}'.",
        "The answer counts as the newest statement by {partner}. Put it in the own workbook too.",
    ),
)
OWN_REPORT = Rule(
    "K257",
    Severity.INFO,
    Wording(
        "Dit werkboek is een rapport van Knelpunt; er is niets uit gelezen.",
        "Zet rapporten liever in een andere map dan de werkboeken van partners.",
    ),
    Wording(
        "This workbook is a report by Knelpunt; nothing was read from it.",
        "It is better to keep reports in another folder than partners' workbooks.",
    ),
)
CORRECTION_TAKEN = Rule(
    "K258",
    Severity.INFO,
    Wording(
        "'{milestone}': bij {header} is '{answer}' overgenomen in plaats van '{found}'.",
        "Zo verbeterd in het retourwerkboek. Zet het ook in het eigen werkboek.",
    ),
    Wording(
        "'{milestone}': for {header}, '{answer}' was taken over instead of '{found}'.",
        "As corrected in the return workbook. Put it in the own workbook too.",
    ),
)
CORRECTION_NOT_USED = Rule(
    "K259",
    Severity.WARNING,
    Wording(
        "'{milestone}': {header} is gewijzigd van '{found}' in '{answer}'; dat is niet "
        "overgenomen.",
        "{wanted}.",
    ),
    Wording(
        "'{milestone}': {header} was changed from '{found}' to '{answer}'; that was not taken "
        "over.",
        "{wanted_en}.",
    ),
)
ROW_TAKEN_OUT = Rule(
    "K260",
    Severity.WARNING,
    Wording(
        "'{milestone}' ({id}) is van dit blad gehaald; de mijlpaal telt nog mee.",
        "Gaat de stap niet door, zet dan 'vervallen' bij de status in het eigen werkboek.",
    ),
    Wording(
        "'{milestone}' ({id}) was taken off this sheet; the milestone still counts.",
        "If the step is off, put 'vervallen' (lapsed) as its status in the own workbook.",
    ),
)
NOTHING_TO_COMPARE = Rule(
    "K261",
    Severity.WARNING,
    Wording(
        "Of op dit blad iets is verbeterd, is niet te zien: {what}.",
        "Vraag de partner wat er is gewijzigd, of om het retourwerkboek zoals het is verstuurd, "
        "opnieuw ingevuld.",
    ),
    Wording(
        "Whether anything was corrected on this sheet cannot be seen: {what_en}.",
        "Ask the partner what was changed, or for the return workbook as it was sent, filled in "
        "again.",
    ),
)
SHEET_ADDED = Rule(
    "K262",
    Severity.WARNING,
    Wording(
        "Dit blad is aan het retourwerkboek toegevoegd en is niet gelezen ({count} rijen).",
        "Zet wat erop staat in het eigen werkboek, of als antwoord op het blad Vragen.",
    ),
    Wording(
        "This sheet was added to the return workbook and was not read ({count} rows).",
        "Put what stands on it in the own workbook, or as an answer on the sheet Questions.",
    ),
)
