"""K1xx: issues about dates and the columns that hold them."""

from graph_engine.issues import Rule, Severity, Wording

BAD_DATE = Rule(
    "K101",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}'{at} is geen datum of periode.",
        "Schrijf bijvoorbeeld 1 juli 2028, Q3 2028, medio 2028, 2031-2033, uiterlijk 2031 of "
        "n.t.b.",
    ),
    Wording(
        "'{text}' in column '{header}'{at_en} is no date or period.",
        "Write for instance 1 July 2028, Q3 2028, mid 2028, 2031-2033, uiterlijk 2031 or n.t.b.",
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
        "Schrijf de dag waarop de opgave gold, zoals 1 juli 2025.",
    ),
    Wording(
        "'{text}' in column '{header}' is no day; the statement counts as of the "
        "workbook's data date.",
        "Write the day on which the statement was true, such as 1 July 2025.",
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
DATE_READ_AS = Rule(
    "K136",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}' is gelezen als {read}: {why}.",
        "Klopt dat niet? Schrijf de datum voluit, met het jaar, en zet de rest in de kolom "
        "Opmerking.",
    ),
    Wording(
        "'{text}' in column '{header}' was read as {read_en}: {why_en}.",
        "Is that wrong? Write the date in full, with the year, and put the rest in the column "
        "Opmerking.",
    ),
)
ORDER_FROM_COLUMN = Rule(
    "K137",
    Severity.INFO,
    Wording(
        "In kolom '{header}' is {examples} gelezen met de {order}, want '{shown_by}' laat die "
        "volgorde zien.",
        "Klopt dat niet? Schrijf de maand als woord.",
    ),
    Wording(
        "In column '{header}' {examples} was read with the {order_en}, because '{shown_by}' "
        "shows that order.",
        "Is that wrong? Write the month as a word.",
    ),
)
TWO_ENDS = Rule(
    "K141",
    Severity.INFO,
    Wording(
        "De kolommen '{header}' en '{other}' zijn gelezen als de twee uitersten van één datum.",
        "Zijn het begin en einde van het werk? Noem de kolom met de datum dan Datum, of zet in "
        'een profiel (\'knelpunt profile\'): "{other}" = "Datum".',
    ),
    Wording(
        "The columns '{header}' and '{other}' were read as the two ends of one date.",
        "Are they the start and the finish of the work? Then call the column with the date Datum, "
        'or put in a profile (\'knelpunt profile\'): "{other}" = "Datum".',
    ),
)
ENDS_REVERSED = Rule(
    "K142",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}' ligt vóór '{first}' in kolom '{first_header}' "
        "({first_cell}); deze datum is niet gebruikt.",
        "Verbeter een van beide cellen.",
    ),
    Wording(
        "'{text}' in column '{header}' lies before '{first}' in column '{first_header}' "
        "({first_cell}); this date was not used.",
        "Correct one of the two cells.",
    ),
)
NOT_A_DATE = frozenset({BAD_DATE, DURATION_AS_DATE, CONDITION_AS_DATE, VAGUE_DATE, ENDS_REVERSED})
"""What stands in a date cell and gives no date: an answer about the date settles it."""
