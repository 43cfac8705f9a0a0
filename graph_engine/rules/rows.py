"""K1xx: issues about rows: milestones, phases and dependencies as wholes."""

from graph_engine.issues import Rule, Severity, Wording

NO_NAME = Rule(
    "K113",
    Severity.WARNING,
    Wording("De mijlpaal '{id}' heeft geen naam.", "Vul de kolom '{header}' in."),
    Wording("The milestone '{id}' has no name.", "Fill in the column '{header}'."),
)
NO_CODE = Rule(
    "K114",
    Severity.INFO,
    Wording(
        "De mijlpaal '{name}' heeft geen code; Knelpunt noemt haar {id}.",
        "Geef haar een eigen code, dan blijft zij herkenbaar als de naam verandert.",
    ),
    Wording(
        "The milestone '{name}' has no code; Knelpunt calls it {id}.",
        "Give it a code of its own, so that it stays known when its name changes.",
    ),
)
NO_OWNER = Rule(
    "K115",
    Severity.WARNING,
    Wording("De mijlpaal '{name}' heeft geen eigenaar.", "Vul in wie haar tot stand brengt."),
    Wording("The milestone '{name}' has no owner.", "Fill in who brings it about."),
)
DUPLICATE_ID = Rule(
    "K116",
    Severity.ERROR,
    Wording(
        "De code '{id}' staat ook in {other}.",
        "Geef elke mijlpaal een eigen code, of verwijder de dubbele rij.",
    ),
    Wording(
        "The code '{id}' stands in {other} too.",
        "Give every milestone its own code, or remove the double row.",
    ),
)
ROW_NOT_READ = Rule(
    "K121",
    Severity.WARNING,
    Wording(
        "De rij is niet gelezen: zij heeft geen code en geen naam. Er staat: {texts}.",
        "Vul een code of naam in, of verwijder de rij.",
    ),
    Wording(
        "The row was not read: it has no code and no name. It holds: {texts}.",
        "Fill in a code or name, or remove the row.",
    ),
)
TITLE_ROW = Rule(
    "K122",
    Severity.INFO,
    Wording(
        "'{text}' is gelezen als kopje: {field} van de rijen {rows}, voor zover daar "
        "niets anders staat.",
        "Klopt dat niet? Vul de kolom in elke rij in.",
    ),
    Wording(
        "'{text}' was read as a heading: {field} of rows {rows}, where they say nothing else.",
        "Is that wrong? Fill in the column in every row.",
    ),
)
LINK_WITHOUT_END = Rule(
    "K123",
    Severity.ERROR,
    Wording(
        "De afhankelijkheid is niet gelezen: '{missing}' is leeg. Er staat: {texts}.",
        "Vul zowel de voorganger als de opvolger in.",
    ),
    Wording(
        "The dependency was not read: '{missing}' is empty. It holds: {texts}.",
        "Fill in both the predecessor and the successor.",
    ),
)
NOT_APPLICABLE = Rule(
    "K126",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}': de fase is niet van toepassing en telt niet mee.",
        "Klopt dat niet? Schrijf een datum of n.t.b.",
    ),
    Wording(
        "'{text}' in column '{header}': the phase does not apply and does not count.",
        "Is that wrong? Write a date or n.t.b.",
    ),
)
NO_OWNER_COLUMN = Rule(
    "K132",
    Severity.WARNING,
    Wording(
        "De tabel heeft geen kolom met de eigenaar.",
        "Voeg een kolom Eigenaar toe: wie brengt de mijlpaal tot stand?",
    ),
    Wording(
        "The table has no column with the owner.",
        "Add a column Eigenaar: who brings the milestone about?",
    ),
)
NO_PHASES = Rule(
    "K134",
    Severity.INFO,
    Wording("Van '{name}' is geen enkele fase ingevuld.", "Vul per fase een datum in, of n.t.b."),
    Wording(
        "None of the phases of '{name}' is filled in.", "Fill in a date for each phase, or n.t.b."
    ),
)
CLUSTER_FROM_SHEET = Rule(
    "K135",
    Severity.INFO,
    Wording(
        "De naam van het blad is gelezen als cluster van al zijn rijen: '{cluster}'.",
        "Klopt dat niet? Voeg een kolom Cluster toe.",
    ),
    Wording(
        "The name of the sheet was read as the cluster of all its rows: '{cluster}'.",
        "Is that wrong? Add a column Cluster.",
    ),
)
OF_WHICH_PHASE = Rule(
    "K138",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is niet gebruikt: de fase staat er niet bij.",
        "Geef de fase een eigen rij op een blad met mijlpalen, met {header} erbij.",
    ),
    Wording(
        "'{text}' in column '{header}' was not used: nothing says for which phase it holds.",
        "Give the phase a row of its own on a sheet of milestones, with its {header}.",
    ),
)
ROW_TWICE = Rule(
    "K144",
    Severity.INFO,
    Wording(
        "Dezelfde rij staat er meer dan eens: {rows}; eenmaal gelezen.",
        "Zijn het twee verschillende mijlpalen? Geef elk dan een eigen code en naam.",
    ),
    Wording(
        "The same row stands there more than once: {rows_en}; read once.",
        "Are they two different milestones? Then give each its own code and name.",
    ),
)
TOTAL_ROW = Rule(
    "K146",
    Severity.INFO,
    Wording(
        "Gezien als totaal en niet als mijlpaal gelezen: {rows}.",
        "Is het een mijlpaal? Geef haar dan een code of een datum.",
    ),
    Wording(
        "Taken as a total and not read as a milestone: {rows_en}.",
        "Is it a milestone? Then give it a code or a date.",
    ),
)
STRIP_READ = Rule(
    "K149",
    Severity.INFO,
    Wording(
        "De kolommen {first} tot en met {last} zijn gelezen als perioden, en een fase daaronder "
        "als mijlpaal in die periode (gelezen: {count}).",
        "Weet u de dag of de maand? Geef de mijlpaal dan een eigen rij met een datum.",
    ),
    Wording(
        "The columns {first} up to and including {last} were read as periods, and a phase below "
        "them as a milestone in that period (read: {count}).",
        "Do you know the day or the month? Then give the milestone a row of its own with a date.",
    ),
)
STRIP_NOT_READ = Rule(
    "K150",
    Severity.WARNING,
    Wording(
        "Bij '{name}' noemen deze cellen onder een periode geen bekende fase; niet gelezen: "
        "{cells}.",
        "Schrijf wat er dan gebeurt, zoals FID, Start bouw of In bedrijf.",
    ),
    Wording(
        "For '{name}' these cells below a period name no known phase; not read: {cells}.",
        "Write what happens then, such as FID, Start bouw or In bedrijf.",
    ),
)
