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
