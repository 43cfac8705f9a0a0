"""What the first sheet of the template says, in Dutch and English."""

SHEET = "Toelichting"
PARTNER, DATA_DATE, PHASES = "Partner", "Peildatum", "Fasen volgen op elkaar"

TITLE = {
    "nl": "Knelpunt: uw mijlpalen en waar ze op wachten",
    "en": "Knelpunt: your milestones and what they wait for",
}
KEYS: tuple[tuple[str, dict[str, str]], ...] = (
    (PARTNER, {"nl": "De naam van uw organisatie.", "en": "The name of your organisation."}),
    (
        DATA_DATE,
        {
            "nl": "De dag waarvoor deze stand geldt, zoals 2026-03-01.",
            "en": "The day for which this holds, such as 2026-03-01.",
        },
    ),
    (
        PHASES,
        {
            "nl": "Alleen voor een blad met een kolom per fase: 'ja' als elke fase op de vorige "
            "wacht.",
            "en": "Only for a sheet with a column per phase: 'ja' (yes) if every phase waits for "
            "the one before.",
        },
    ),
)
STEPS = {
    "nl": (
        (
            "Vul hierboven in de gele cellen Partner (uw organisatie) en Peildatum (de dag "
            "waarvoor deze stand geldt) in."
        ),
        (
            "Zet op het blad Mijlpalen één regel per mijlpaal of besluit. Alleen Mijlpaal is echt "
            "nodig; met een code en een datum is de regel het meest waard."
        ),
        "Zet op het blad Afhankelijkheden waar uw mijlpalen op wachten, ook bij anderen.",
        "Weet u iets niet, laat de cel dan leeg of schrijf 'n.t.b.'; er wordt niets geraden.",
        "Verander de koppen niet. Kolommen die u niet gebruikt mogen leeg blijven.",
    ),
    "en": (
        (
            "Fill the yellow cells above: Partner (your organisation) and Peildatum (data date: "
            "the day for which this holds)."
        ),
        (
            "Put one line per milestone or decision on the sheet Mijlpalen. Only Mijlpaal is "
            "really needed; with a code and a date the line is worth most."
        ),
        "Put on the sheet Afhankelijkheden what your milestones wait for, of others too.",
        "What you do not know: leave it empty or write 'n.t.b.'; nothing is guessed.",
        "Do not change the headers. Columns that you do not use may stay empty.",
    ),
}
DATES: tuple[tuple[str, str, str], ...] = (
    ("2026-03-01", "die dag", "that day"),
    ("maart 2027", "ergens in die maand", "some time in that month"),
    ("Q3 2029", "1 juli tot en met 30 september 2029", "1 July up to and including 30 September"),
    ("2031-2033", "ergens in die jaren", "some time in those years"),
    ("uiterlijk 2030", "niet na 31 december 2030", "not after 31 December 2030"),
    ("vóór 2030", "niet na 31 december 2029", "not after 31 December 2029"),
    (">2033", "later dan 2033, einde onbekend", "later than 2033, end unknown"),
    ("n.t.b.", "nog niet bekend", "not known yet"),
)
HEADINGS = {
    "nl": ("Zo werkt het", "Zo schrijft u een datum", "Wat elke kolom betekent"),
    "en": ("How it works", "How to write a date", "What every column means"),
}
NOT_IN_ROWS = {
    "nl": "Opgaven waarvoor een regel geen plaats heeft: zij staan niet op het blad Mijlpalen",
    "en": "Statements for which a line has no room: they are not on the sheet Mijlpalen",
}
COLUMN_HEADINGS = ("Blad › kolom", "Voorbeeld / example", "Betekenis", "Meaning")
