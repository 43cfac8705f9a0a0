"""K20x to K22x: issues about merging partners' workbooks, and references between them."""

from graph_engine.issues import Rule, Severity, Wording

UNKNOWN_PREDECESSOR = Rule(
    "K201",
    Severity.ERROR,
    Wording(
        "'{milestone}' wacht op '{missing}', maar die mijlpaal staat in geen enkel werkboek.",
        "Deze afhankelijkheid telt niet mee. {alike} Pas de "
        "verwijzing aan, of voeg de mijlpaal toe.",
    ),
    Wording(
        "'{milestone}' waits for '{missing}', but that milestone is in none of the workbooks.",
        "This dependency does not count. {alike_en} Correct the reference, or add the milestone.",
    ),
)
UNKNOWN_SUCCESSOR = Rule(
    "K202",
    Severity.ERROR,
    Wording(
        "'{missing}' zou wachten op '{milestone}', maar '{missing}' staat in geen enkel werkboek.",
        "Deze afhankelijkheid telt niet mee. {alike} Pas de "
        "verwijzing aan, of voeg de mijlpaal toe.",
    ),
    Wording(
        "'{missing}' would wait for '{milestone}', but '{missing}' is in none of the workbooks.",
        "This dependency does not count. {alike_en} Correct the reference, or add the milestone.",
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
NAMESAKES = Rule(
    "K222",
    Severity.WARNING,
    Wording(
        "{count} mijlpalen van verschillende partners heten '{name}': {listed}.",
        "Ze zijn niet samengevoegd. Vul de kolom Project in; zijn er dezelfde bij, zet die dan in "
        "het blad Aliassen.",
    ),
    Wording(
        "{count} milestones of different partners are called '{name}': {listed}.",
        "They were not merged. Fill in the column Project; put those that are the same in the "
        "sheet Aliassen.",
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
READ_BY_PROJECT = Rule(
    "K223",
    Severity.INFO,
    Wording(
        "'{reference}' is gelezen als '{milestone}' ({id}) van project '{project}'.",
        "Geen andere mijlpaal heeft dit project en deze naam. Klopt dit niet, verwijs dan met de "
        "code.",
    ),
    Wording(
        "'{reference}' was read as '{milestone}' ({id}) of project '{project}'.",
        "No other milestone has this project and this name. If this is wrong, refer by the code.",
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
        "Deze relatie is weggelaten. {alike}",
    ),
    Wording(
        "The relation '{kind}' names '{missing}', but that milestone is in none of the workbooks.",
        "This relation was left out. {alike_en}",
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
