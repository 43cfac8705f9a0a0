"""K2xx: issues about merging partners' workbooks, references, the data date, goals and answers."""

from graph_engine.issues import Rule, Severity, Wording

UNKNOWN_PREDECESSOR = Rule(
    "K201",
    Severity.ERROR,
    Wording(
        "'{milestone}' wacht op '{missing}', maar die mijlpaal staat in geen enkel werkboek.",
        "Deze afhankelijkheid telt niet mee. Het meest lijkt: {nearest}. Pas de "
        "verwijzing aan, of voeg de mijlpaal toe.",
    ),
    Wording(
        "'{milestone}' waits for '{missing}', but that milestone is in none of the workbooks.",
        "This dependency does not count. The nearest is: {nearest}. Correct the "
        "reference, or add the milestone.",
    ),
)
UNKNOWN_SUCCESSOR = Rule(
    "K202",
    Severity.ERROR,
    Wording(
        "'{missing}' zou wachten op '{milestone}', maar '{missing}' staat in geen enkel werkboek.",
        "Deze afhankelijkheid telt niet mee. Het meest lijkt: {nearest}. Pas de "
        "verwijzing aan, of voeg de mijlpaal toe.",
    ),
    Wording(
        "'{missing}' would wait for '{milestone}', but '{missing}' is in none of the workbooks.",
        "This dependency does not count. The nearest is: {nearest}. Correct the "
        "reference, or add the milestone.",
    ),
)
AMBIGUOUS_REFERENCE = Rule(
    "K203",
    Severity.ERROR,
    Wording(
        "'{reference}' kan meer dan één mijlpaal zijn: {candidates}.",
        "Deze verwijzing telt niet mee. Verwijs met de code van de mijlpaal.",
    ),
    Wording(
        "'{reference}' can be more than one milestone: {candidates}.",
        "This reference does not count. Refer by the milestone's code.",
    ),
)
DUPLICATE_ID = Rule(
    "K204",
    Severity.ERROR,
    Wording(
        "De code '{id}' staat twee keer in dit werkboek: bij '{first}' ({first_cell}) en "
        "bij '{second}'.",
        "Beide zijn behouden; '{second}' heet nu '{new_id}', verwijzingen naar '{id}' "
        "gaan naar '{first}'. Geef één van beide een eigen code.",
    ),
    Wording(
        "The code '{id}' is twice in this workbook: with '{first}' ({first_cell}) and "
        "with '{second}'.",
        "Both are kept; '{second}' is now called '{new_id}', references to '{id}' go to "
        "'{first}'. Give one of them a code of its own.",
    ),
)
OWN_NUMBERING = Rule(
    "K205",
    Severity.WARNING,
    Wording(
        "De code '{id}' is bij de ene partner '{first}' ({first_cell}) en bij de andere "
        "'{second}'.",
        "Gezien als eigen nummering, niet als dezelfde mijlpaal: nu '{first_id}' en "
        "'{second_id}'. Is het wel dezelfde, gebruik dan dezelfde naam of het blad "
        "Aliassen.",
    ),
    Wording(
        "The code '{id}' is '{first}' ({first_cell}) with one partner and '{second}' "
        "with the other.",
        "Taken as each partner's own numbering, not as one milestone: now '{first_id}' "
        "and '{second_id}'. If they are the same, use the same name or the sheet "
        "Aliassen.",
    ),
)
VALUES_DIFFER = Rule(
    "K206",
    Severity.WARNING,
    Wording(
        "'{milestone}': kolom '{field}' is hier '{other}', maar '{value}' in {value_cell}.",
        "Er is gerekend met '{value}' ({reason}). Stem af welke waarde klopt.",
    ),
    Wording(
        "'{milestone}': column '{field}' is '{other}' here, but '{value}' in {value_cell}.",
        "'{value}' was used ({reason_en}). Agree which value is right.",
    ),
)
WORDING_DIFFERS = Rule(
    "K207",
    Severity.INFO,
    Wording(
        "'{milestone}': kolom '{field}' is hier '{other}', en '{value}' in {value_cell}.",
        "Getoond wordt '{value}' ({reason}).",
    ),
    Wording(
        "'{milestone}': column '{field}' is '{other}' here, and '{value}' in {value_cell}.",
        "'{value}' is shown ({reason_en}).",
    ),
)
MAYBE_THE_SAME = Rule(
    "K208",
    Severity.WARNING,
    Wording(
        "'{second}' ({second_id}) lijkt dezelfde mijlpaal als '{first}' ({first_id}) in "
        "{first_cell}.",
        "Ze zijn niet samengevoegd. Zo ja: zet in het blad Aliassen Oud '{second_id}' en "
        "Nieuw '{first_id}'.",
    ),
    Wording(
        "'{second}' ({second_id}) looks like the same milestone as '{first}' "
        "({first_id}) in {first_cell}.",
        "They were not merged. If they are the same: put Oud '{second_id}' and Nieuw "
        "'{first_id}' in the sheet Aliassen.",
    ),
)
DUPLICATE_LINK = Rule(
    "K209",
    Severity.INFO,
    Wording(
        "'{successor}' wacht meer dan eens op '{predecessor}' ({type}); ook in {other_cells}.",
        "Geteld is één keer, met de langste vertraging: {lag} dagen.",
    ),
    Wording(
        "'{successor}' waits for '{predecessor}' more than once ({type}); also in {other_cells}.",
        "It counts once, with the longest lag: {lag} days.",
    ),
)
READ_WITH_TYPO = Rule(
    "K210",
    Severity.WARNING,
    Wording(
        "'{reference}' is gelezen als '{milestone}' ({id}).",
        "De namen verschillen alleen in spelling. Klopt dit niet, verwijs dan met de code.",
    ),
    Wording(
        "'{reference}' was read as '{milestone}' ({id}).",
        "The names differ in spelling only. If this is wrong, refer by the code.",
    ),
)
READ_BY_TERM = Rule(
    "K211",
    Severity.INFO,
    Wording(
        "'{reference}' is gelezen als '{milestone}' ({id}), met de lijst van afkortingen.",
        "Klopt dit niet, verwijs dan met de code.",
    ),
    Wording(
        "'{reference}' was read as '{milestone}' ({id}), using the list of abbreviations.",
        "If this is wrong, refer by the code.",
    ),
)
RENAMED = Rule(
    "K212",
    Severity.INFO,
    Wording(
        "'{old}' heet nu '{new}' en is daarmee samengevoegd.",
        "Zo opgegeven in {alias_cell}.",
    ),
    Wording(
        "'{old}' is now called '{new}' and was merged with it.",
        "As given in {alias_cell}.",
    ),
)
UNKNOWN_ALIAS = Rule(
    "K213",
    Severity.WARNING,
    Wording(
        "'{old}' zou nu '{new}' heten, maar '{new}' staat in geen enkel werkboek.",
        "Deze regel doet niets. Het meest lijkt: {nearest}.",
    ),
    Wording(
        "'{old}' would now be called '{new}', but '{new}' is in none of the workbooks.",
        "This line does nothing. The nearest is: {nearest}.",
    ),
)
ALIAS_LOOP = Rule(
    "K214",
    Severity.WARNING,
    Wording(
        "De aliassen lopen rond: {loop}.",
        "Deze regels doen niets. Laat er één weg.",
    ),
    Wording(
        "The aliases run in a circle: {loop}.",
        "These lines do nothing. Leave one out.",
    ),
)
LAPSED_BY_ALIAS = Rule(
    "K215",
    Severity.INFO,
    Wording(
        "'{milestone}' telt als vervallen: in de aliassen staat geen nieuwe naam.",
        "Vul de kolom Nieuw in als er iets voor in de plaats kwam.",
    ),
    Wording(
        "'{milestone}' counts as lapsed: the aliases give no new name.",
        "Fill the column Nieuw if something took its place.",
    ),
)
LAPSED_REFERENCE = Rule(
    "K216",
    Severity.WARNING,
    Wording(
        "'{reference}' is vervallen volgens {alias_cell}.",
        "Deze afhankelijkheid telt niet mee. Geef een vervanger op, of verwijder haar.",
    ),
    Wording(
        "'{reference}' has lapsed according to {alias_cell}.",
        "This dependency does not count. Name a replacement, or remove it.",
    ),
)
SAME_ORGANISATION = Rule(
    "K217",
    Severity.INFO,
    Wording(
        "'{partner}' en '{owner}' tellen als dezelfde organisatie bij '{milestone}'.",
        "Volgens de lijst van andere namen. Klopt dit niet, pas dan de eigenaar aan.",
    ),
    Wording(
        "'{partner}' and '{owner}' count as one organisation for '{milestone}'.",
        "According to the list of other names. If this is wrong, correct the owner.",
    ),
)
UNKNOWN_IN_RELATION = Rule(
    "K218",
    Severity.WARNING,
    Wording(
        "De relatie '{kind}' noemt '{missing}', maar die mijlpaal staat in geen enkel werkboek.",
        "Deze relatie is weggelaten. Het meest lijkt: {nearest}.",
    ),
    Wording(
        "The relation '{kind}' names '{missing}', but that milestone is in none of the workbooks.",
        "This relation was left out. The nearest is: {nearest}.",
    ),
)
SPLIT_REFERENCE = Rule(
    "K219",
    Severity.INFO,
    Wording(
        "'{reference}' is gesplitst; gelezen als {parts}.",
        "Zo opgegeven in {alias_cell}. Verwijs zo nodig met de code van één deel.",
    ),
    Wording(
        "'{reference}' was split; read as {parts}.",
        "As given in {alias_cell}. Refer by the code of one part if only that is meant.",
    ),
)
LINK_INSIDE_MERGED = Rule(
    "K220",
    Severity.INFO,
    Wording(
        "'{predecessor}' en '{successor}' zijn nu één mijlpaal ('{milestone}'); de "
        "afhankelijkheid ertussen vervalt.",
        "Klopt dit niet, pas dan de aliassen aan.",
    ),
    Wording(
        "'{predecessor}' and '{successor}' are now one milestone ('{milestone}'); the "
        "dependency between them is dropped.",
        "If this is wrong, correct the aliases.",
    ),
)
SPLIT_STILL_PRESENT = Rule(
    "K221",
    Severity.WARNING,
    Wording(
        "'{milestone}' is volgens de aliassen gesplitst in {parts}, maar staat zelf ook "
        "nog in een werkboek.",
        "Verwijzingen ernaar blijven naar '{milestone}' zelf gaan. Zet het op vervallen, "
        "of haal de regel weg.",
    ),
    Wording(
        "'{milestone}' was split into {parts} according to the aliases, but is itself "
        "still in a workbook.",
        "References keep going to '{milestone}' itself. Set it to lapsed, or remove the line.",
    ),
)
DATA_DATE_FROM_WORKBOOK = Rule(
    "K231",
    Severity.INFO,
    Wording(
        "Peildatum {data_date}: de nieuwste van de werkboeken ({others}).",
        "Geef een andere op met --date, of als peildatum in knelpunt.toml.",
    ),
    Wording(
        "Data date {data_date}: the newest of the workbooks ({others}).",
        "Give another one with --date, or as peildatum in knelpunt.toml.",
    ),
)
DATA_DATE_FROM_STATEMENT = Rule(
    "K232",
    Severity.WARNING,
    Wording(
        "Geen werkboek noemt een peildatum; gerekend is met {data_date}, de nieuwste "
        "datum van opgave.",
        "Vul Peildatum in het blad Toelichting, of geef --date JJJJ-MM-DD.",
    ),
    Wording(
        "No workbook gives a data date; {data_date} was used, the newest report date.",
        "Fill Peildatum in the sheet Toelichting, or give --date YYYY-MM-DD.",
    ),
)
NO_DATA_DATE = Rule(
    "K233",
    Severity.ERROR,
    Wording(
        "Niets zegt voor welke dag de opgaven gelden; voorlopig is gerekend met "
        "{data_date}, {reason}.",
        "Geef --date JJJJ-MM-DD, of vul Peildatum in het blad Toelichting.",
    ),
    Wording(
        "Nothing says for which day the statements hold; for now {data_date} was used, "
        "{reason_en}.",
        "Give --date YYYY-MM-DD, or fill Peildatum in the sheet Toelichting.",
    ),
)
NO_DATES_AT_ALL = Rule(
    "K234",
    Severity.ERROR,
    Wording(
        "Er is geen peildatum en geen enkele datum, dus er valt niets te rekenen.",
        "Geef --date JJJJ-MM-DD, of vul Peildatum in het blad Toelichting.",
    ),
    Wording(
        "There is no data date and no date at all, so there is nothing to compute.",
        "Give --date YYYY-MM-DD, or fill Peildatum in the sheet Toelichting.",
    ),
)
NO_MILESTONES = Rule(
    "K235",
    Severity.ERROR,
    Wording(
        "Er is geen enkele mijlpaal gelezen.",
        "Kijk met 'knelpunt check' welke bladen en kolommen zijn herkend, of begin met "
        "'knelpunt template'.",
    ),
    Wording(
        "Not a single milestone was read.",
        "See with 'knelpunt check' which sheets and columns were recognised, or start "
        "with 'knelpunt template'.",
    ),
)
GOAL_WITHOUT_DATE = Rule(
    "K241",
    Severity.WARNING,
    Wording(
        "Het doel '{milestone}' heeft geen streefdatum die een dag geeft ('{literal}').",
        "Het telt nu niet als doel. Vul de kolom Streefdatum, bijvoorbeeld '2030' of "
        "'uiterlijk Q2 2030'.",
    ),
    Wording(
        "The goal '{milestone}' has no target date that gives a day ('{literal}').",
        "It does not count as a goal now. Fill the column Streefdatum, for instance "
        "'2030' or 'uiterlijk Q2 2030'.",
    ),
)
GOAL_WITHOUT_END = Rule(
    "K242",
    Severity.WARNING,
    Wording(
        "De streefdatum '{literal}' van '{milestone}' heeft geen einde, dus niets is te laat.",
        "Het telt nu niet als doel. Geef een uiterste datum.",
    ),
    Wording(
        "The target date '{literal}' of '{milestone}' has no end, so nothing can be late.",
        "It does not count as a goal now. Give a latest date.",
    ),
)
GOAL_FROM_OWN_DATE = Rule(
    "K243",
    Severity.INFO,
    Wording(
        "Het doel '{milestone}' heeft geen streefdatum; de eigen datum '{literal}' is "
        "als streefdatum gebruikt.",
        "Vul de kolom Streefdatum als het doel eerder of later moet.",
    ),
    Wording(
        "The goal '{milestone}' has no target date; its own date '{literal}' was used as "
        "the target.",
        "Fill the column Streefdatum if the goal has another target.",
    ),
)
GOAL_LAPSED = Rule(
    "K244",
    Severity.WARNING,
    Wording(
        "Het doel '{milestone}' is vervallen en telt niet mee.",
        "Noem een ander doel, of pas de status aan.",
    ),
    Wording(
        "The goal '{milestone}' has lapsed and does not count.",
        "Name another goal, or correct the status.",
    ),
)
GOAL_TWICE = Rule(
    "K245",
    Severity.WARNING,
    Wording(
        "Het doel '{milestone}' is twee keer genoemd, met '{first}' en met '{second}'.",
        "Er is gerekend met '{first}'. Haal één van beide weg.",
    ),
    Wording(
        "The goal '{milestone}' is named twice, with '{first}' and with '{second}'.",
        "'{first}' was used. Remove one of them.",
    ),
)
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
