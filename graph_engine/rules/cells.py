"""K1xx: issues about cells and rows."""

from graph_engine.issues import Rule, Severity, Wording

BAD_DATE = Rule(
    "K101",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is geen datum of periode.",
        "Schrijf bijvoorbeeld 1-7-2028, Q3 2028, medio 2028, 2031-2033, uiterlijk 2031 of n.t.b.",
    ),
    Wording(
        "'{text}' in column '{header}' is no date or period.",
        "Write for instance 1-7-2028, Q3 2028, mid 2028, 2031-2033, uiterlijk 2031 or n.t.b.",
    ),
)
BAD_DURATION = Rule(
    "K102",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is geen doorlooptijd.",
        "Schrijf een aantal dagen, weken, maanden of jaren, zoals '14 dagen' of '3 mnd'.",
    ),
    Wording(
        "'{text}' in column '{header}' is no duration.",
        "Write a number of days, weeks, months or years, such as '14 dagen' or '3 mnd'.",
    ),
)
BAD_NUMBER = Rule(
    "K103",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is geen getal.",
        "Schrijf één getal, zoals 700 of 0,5; zet de eenheid in de kolom Eenheid.",
    ),
    Wording(
        "'{text}' in column '{header}' is no number.",
        "Write one number, such as 700 or 0,5; put the unit in the column Eenheid.",
    ),
)
BAD_KIND = Rule(
    "K104",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is geen soort mijlpaal; gelezen als 'mijlpaal'.",
        "Kies {wanted}.",
    ),
    Wording(
        "'{text}' in column '{header}' is no kind of milestone; read as 'mijlpaal'.",
        "Choose {wanted}.",
    ),
)
BAD_STATUS = Rule(
    "K105",
    Severity.WARNING,
    Wording(
        "De status '{text}' in kolom '{header}' is onbekend; de mijlpaal telt als open.",
        "Schrijf bijvoorbeeld open, gereed, vertraagd of vervallen.",
    ),
    Wording(
        "The status '{text}' in column '{header}' is unknown; the milestone counts as open.",
        "Write for instance open, gereed, vertraagd or vervallen.",
    ),
)
BAD_LAG = Rule(
    "K106",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is geen vertraging tussen twee mijlpalen; er is met"
        " 0 dagen gerekend.",
        "Schrijf een aantal dagen, weken of maanden, zoals '30 dagen', '2 mnd' of '-10 d'.",
    ),
    Wording(
        "'{text}' in column '{header}' is no lag between two milestones; 0 days were used.",
        "Write a number of days, weeks or months, such as '30 dagen', '2 mnd' or '-10 d'.",
    ),
)
BAD_LINK_TYPE = Rule(
    "K107",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is geen type afhankelijkheid; er is met FS gerekend.",
        "Kies FS (EB), SS (BB), FF (EE) of SF (BE).",
    ),
    Wording(
        "'{text}' in column '{header}' is no type of dependency; FS was used.",
        "Choose FS, SS, FF or SF.",
    ),
)
BAD_YES_NO = Rule(
    "K108",
    Severity.WARNING,
    Wording("'{text}' in kolom '{header}' is geen ja of nee{assumed}.", "Schrijf ja of nee."),
    Wording("'{text}' in column '{header}' is no yes or no{assumed_en}.", "Write ja or nee."),
)
BAD_HARDNESS = Rule(
    "K109",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is niet hard of zacht; de afhankelijkheid telt als hard.",
        "Schrijf hard of zacht.",
    ),
    Wording(
        "'{text}' in column '{header}' is not hard or soft; the dependency counts as hard.",
        "Write hard or zacht.",
    ),
)
BAD_REFERENCES = Rule(
    "K110",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is niet te lezen als verwijzing naar mijlpalen ({reason}).",
        "Schrijf codes of namen met een puntkomma ertussen, zoals 'TEN-011; H2-004EB+30d'.",
    ),
    Wording(
        "'{text}' in column '{header}' cannot be read as references to milestones ({reason}).",
        "Write codes or names with a semicolon between them, such as 'TEN-011; H2-004FS+30d'.",
    ),
)
ERROR_CELL = Rule(
    "K111",
    Severity.ERROR,
    Wording(
        "In kolom '{header}' staat de foutwaarde {text}.",
        "Herstel de formule in Excel, of typ de waarde.",
    ),
    Wording(
        "Column '{header}' holds the error value {text}.",
        "Repair the formula in Excel, or type the value.",
    ),
)
NO_STORED_VALUE = Rule(
    "K112",
    Severity.ERROR,
    Wording(
        "In kolom '{header}' staat een formule zonder opgeslagen uitkomst.",
        "Open het werkboek één keer in Excel en sla het op; of typ de waarde.",
    ),
    Wording(
        "Column '{header}' holds a formula without a stored result.",
        "Open the workbook once in Excel and save it; or type the value.",
    ),
)
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
DAY_OR_MONTH_FIRST = Rule(
    "K117",
    Severity.WARNING,
    Wording(
        "In kolom '{header}' is niet te zien of dag of maand voorop staat: {examples}. "
        "Aangenomen is: dag voorop.",
        "Schrijf de maand als woord, of bevestig de volgorde.",
    ),
    Wording(
        "In column '{header}' it cannot be seen whether day or month comes first: "
        "{examples}. Assumed: day first.",
        "Write the month as a word, or confirm the order.",
    ),
)
DURATION_AS_DATE = Rule(
    "K118",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is een doorlooptijd en geen datum.",
        "Geef de datum, en zet de doorlooptijd in de kolom Doorlooptijd.",
    ),
    Wording(
        "'{text}' in column '{header}' is a duration and no date.",
        "Give the date, and put the duration in the column Doorlooptijd.",
    ),
)
CONDITION_AS_DATE = Rule(
    "K119",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is een voorwaarde en geen datum.",
        "Geef een datum of n.t.b., en zet de voorwaarde in de kolom Wacht op.",
    ),
    Wording(
        "'{text}' in column '{header}' is a condition and no date.",
        "Give a date or n.t.b., and put the condition in the column Wacht op.",
    ),
)
VAGUE_DATE = Rule(
    "K120",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' noemt geen periode waarmee te rekenen is.",
        "Geef een jaar, kwartaal of datum; een ruime periode mag ook, zoals 2029-2031.",
    ),
    Wording(
        "'{text}' in column '{header}' names no period to calculate with.",
        "Give a year, quarter or date; a wide period will do, such as 2029-2031.",
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
LONG_TEXT = Rule(
    "K124",
    Severity.WARNING,
    Wording(
        "De tekst in kolom '{header}' telt {size} tekens, de grens die Excel aan een cel "
        "stelt; het einde kan ontbreken.",
        "Zet lange toelichting in een apart document en verwijs ernaar.",
    ),
    Wording(
        "The text in column '{header}' has {size} characters, the limit of a cell in "
        "Excel; its end may be missing.",
        "Put long explanations in a document of their own and refer to it.",
    ),
)
NEGATIVE_DURATION = Rule(
    "K125",
    Severity.ERROR,
    Wording(
        "De doorlooptijd '{text}' in kolom '{header}' is negatief; zij is niet gebruikt.",
        "Schrijf een doorlooptijd van nul of meer.",
    ),
    Wording(
        "The duration '{text}' in column '{header}' is negative; it was not used.",
        "Write a duration of zero or more.",
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
DONE_WITHOUT_DATE = Rule(
    "K127",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}' meldt dat de fase gereed is, zonder datum.",
        "Geef de datum waarop zij gereed was.",
    ),
    Wording(
        "'{text}' in column '{header}' says that the phase is done, without a date.",
        "Give the date on which it was done.",
    ),
)
BAD_MARK = Rule(
    "K128",
    Severity.WARNING,
    Wording(
        "'{text}' in de matrix is geen kruisje en geen type afhankelijkheid; de cel is "
        "niet gelezen.",
        "Zet een x, of een type zoals FS, SS+30d of EB.",
    ),
    Wording(
        "'{text}' in the matrix is neither a mark nor a type of dependency; the cell was "
        "not read.",
        "Put an x, or a type such as FS or SS+30d.",
    ),
)
PERIOD_AS_REPORT_DATE = Rule(
    "K129",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}' is geen dag; gerekend is met {day}.",
        "Schrijf de dag waarop de opgave gold.",
    ),
    Wording(
        "'{text}' in column '{header}' is no day; {day} was used.",
        "Write the day on which the statement was true.",
    ),
)
BAD_REPORT_DATE = Rule(
    "K130",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is geen dag; de opgave telt als van de peildatum "
        "van het werkboek.",
        "Schrijf de dag waarop de opgave gold, zoals 1-7-2025.",
    ),
    Wording(
        "'{text}' in column '{header}' is no day; the statement counts as of the "
        "workbook's data date.",
        "Write the day on which the statement was true, such as 1-7-2025.",
    ),
)
NEEDS_DATA_DATE = Rule(
    "K131",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' is alleen te plaatsen met een peildatum, en die ontbreekt.",
        "Zet boven de tabel 'Peildatum' met de datum waarop de gegevens waar waren, of "
        "schrijf een jaar erbij.",
    ),
    Wording(
        "'{text}' in column '{header}' can only be placed with a data date, and there is none.",
        "Put 'Peildatum' above the table, with the day on which the facts were true, or "
        "write the year.",
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
TWO_UNITS = Rule(
    "K133",
    Severity.WARNING,
    Wording(
        "De capaciteit '{text}' heeft een andere eenheid dan '{unit}' in de kolom "
        "Eenheid; '{used}' telt.",
        "Zet de eenheid op één plaats.",
    ),
    Wording(
        "The capacity '{text}' has another unit than '{unit}' in the column Eenheid; "
        "'{used}' counts.",
        "Put the unit in one place.",
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
