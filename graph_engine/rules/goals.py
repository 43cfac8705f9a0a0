"""K23x and K24x: issues about the data date and the goals."""

from graph_engine.issues import Rule, Severity, Wording

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
        "Haal één van beide weg; tot dan telt '{first}'.",
    ),
    Wording(
        "The goal '{milestone}' is named twice, with '{first}' and with '{second}'.",
        "Remove one of them; until then '{first}' counts.",
    ),
)
TARGET_WITHOUT_GOAL = Rule(
    "K246",
    Severity.WARNING,
    Wording(
        "'{milestone}' is volgens deze cel geen doel, maar heeft een streefdatum ('{literal}' in "
        "{cell}); zij telt niet als doel.",
        "Schrijf ja, of haal de streefdatum weg.",
    ),
    Wording(
        "'{milestone}' is no goal according to this cell, but has a target date ('{literal}' in "
        "{cell}); it does not count as a goal.",
        "Write ja (yes), or remove the target date.",
    ),
)
