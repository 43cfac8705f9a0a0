"""K1xx: issues about single cells."""

from graph_engine.issues import Rule, Severity, Wording

BAD_DURATION = Rule(
    "K102",
    Severity.ERROR,
    Wording(
        "'{text}' in kolom '{header}'{at} is geen doorlooptijd.",
        "Schrijf een aantal dagen, weken, maanden of jaren, zoals '14 dagen' of '3 mnd'.",
    ),
    Wording(
        "'{text}' in column '{header}'{at_en} is no duration.",
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
BAD_CERTAINTY = Rule(
    "K145",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' zegt niet hoe zeker deze regel is; hij telt als niet "
        "geverifieerd.",
        "Schrijf geverifieerd, niet geverifieerd of eigen afleiding.",
    ),
    Wording(
        "'{text}' in column '{header}' does not say how sure this row is; it counts as not "
        "verified.",
        "Write geverifieerd (verified), niet geverifieerd (not verified) or eigen afleiding "
        "(own reasoning).",
    ),
)
BAD_REFERENCES = Rule(
    "K110",
    Severity.ERROR,
    Wording(
        "'{parts}' in kolom '{header}' is niet te lezen als verwijzing naar mijlpalen ({reason}); "
        "wat er verder in de cel staat telt mee.",
        "Schrijf codes of namen met een puntkomma ertussen, zoals 'TEN-011; H2-004EB+30d'.",
    ),
    Wording(
        "'{parts}' in column '{header}' cannot be read as references to milestones ({reason_en}); "
        "the rest of the cell counts.",
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
        "De doorlooptijd '{text}' in kolom '{header}'{at} is negatief; zij is niet gebruikt.",
        "Schrijf een doorlooptijd van nul of meer.",
    ),
    Wording(
        "The duration '{text}' in column '{header}'{at_en} is negative; it was not used.",
        "Write a duration of zero or more.",
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
NUMBERS_AS_DAYS = Rule(
    "K139",
    Severity.INFO,
    Wording(
        "In kolom '{header}' staan getallen zonder eenheid; gelezen als dagen ({cells}, eerste "
        "{first}).",
        "Zijn het weken of maanden? Zet de eenheid in de kolomnaam, zoals '{header} (weken)'.",
    ),
    Wording(
        "Column '{header}' holds numbers without a unit; read as days ({cells_en}, the first "
        "{first}).",
        "Are they weeks or months? Put the unit in the column's name, such as '{header} (weken)'.",
    ),
)
NUMBERS_BESIDE_UNITS = Rule(
    "K140",
    Severity.WARNING,
    Wording(
        "In kolom '{header}' staan getallen zonder eenheid ({cells}, eerste {first}) naast "
        "'{text}' in {other}; de getallen zijn gelezen als dagen.",
        "Zet bij elk getal de eenheid, of één eenheid in de kolomnaam.",
    ),
    Wording(
        "Column '{header}' holds numbers without a unit ({cells_en}, the first {first}) beside "
        "'{text}' in {other}; the numbers were read as days.",
        "Write the unit with every number, or one unit in the column's name.",
    ),
)
STAGE_AS_KIND = Rule(
    "K143",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}' is een fase van het werk; gelezen als gewone mijlpaal "
        "({cells}, eerste {first}).",
        "Is het een besluit, vergunning of oplevering? Schrijf dat dan in de kolom.",
    ),
    Wording(
        "'{text}' in column '{header}' is a stage of the work; read as a plain milestone "
        "({cells_en}, the first {first}).",
        "Is it a decision, a permit or a delivery? Then write that in the column.",
    ),
)
DURATION_RANGE = Rule(
    "K147",
    Severity.WARNING,
    Wording(
        "'{text}' in kolom '{header}' is geen enkele doorlooptijd maar {shortest} tot {longest} "
        "dagen; gerekend wordt met {which}, {days} dagen.",
        "Schrijf de doorlooptijd waarop gerekend mag worden.",
    ),
    Wording(
        "'{text}' in column '{header}' is not one duration but {shortest} to {longest} days; "
        "{which_en} counts, {days} days.",
        "Write the duration that may be relied on.",
    ),
)
LAPSED_IN_REFERENCES = Rule(
    "K148",
    Severity.INFO,
    Wording(
        "'{text}' in kolom '{header}' noemt geen mijlpaal; er is geen afhankelijkheid van "
        "gemaakt.",
        "Is de mijlpaal zelf vervallen? Schrijf dat dan in de kolom Status.",
    ),
    Wording(
        "'{text}' in column '{header}' names no milestone; no dependency was made of it.",
        "Has the milestone itself lapsed? Then write that in the column Status.",
    ),
)
