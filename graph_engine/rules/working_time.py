"""K47x: issues about calculating plans in working time (`--rules msproject|p6`)."""

from graph_engine.issues import Rule, Severity, Wording

PROGRAMS = {"msproject": "Microsoft Project", "p6": "Primavera P6"}
"""What the rule sets are called by whoever uses the program."""

NO_PLANNING = Rule(
    "K470",
    Severity.WARNING,
    Wording(
        "Gevraagd is rekenen als {rules}, maar er is geen planningsbestand met kalenders gelezen.",
        "Er is gerekend in kalenderdagen, zoals zonder --rules. Geef een .xml, .mpp of .xer mee; "
        "een werkboek of roadmap.json bevat geen kalenders.",
    ),
    Wording(
        "Asked was to calculate as {rules}, but no planning file with calendars was read.",
        "Calendar days were used, as without --rules. Give an .xml, .mpp or .xer file too; "
        "a workbook or a roadmap.json holds no calendars.",
    ),
)
STORED_EQUAL = Rule(
    "K471",
    Severity.INFO,
    Wording(
        "Planning '{plan}' is nagerekend met de regels van {rules}: begin en einde van alle "
        "taken ({count}) zijn gelijk aan die in het bestand.",
        "U hoeft niets te doen.",
    ),
    Wording(
        "Plan '{plan}' was calculated with the rules of {rules}: start and finish of all tasks "
        "({count}) are equal to those in the file.",
        "There is nothing to do.",
    ),
)
STORED_DIFFERS = Rule(
    "K472",
    Severity.WARNING,
    Wording(
        "Planning '{plan}', nagerekend met de regels van {rules}: van {differing} van de {count} "
        "taken wijkt een datum af van die in het bestand: {examples}.",
        "De berekende datums tellen. Laat het planningsprogramma opnieuw rekenen en vergelijk; "
        "alle verschillen staan in het werkboek en in analyse.json.",
    ),
    Wording(
        "Plan '{plan}', calculated with the rules of {rules}: for {differing} of {count} tasks a "
        "date differs from the one in the file: {examples_en}.",
        "The calculated dates count. Let the planning program calculate again and compare; all "
        "differences are in the workbook and in analyse.json.",
    ),
)
OTHER_PROGRAM = Rule(
    "K473",
    Severity.WARNING,
    Wording(
        "Deze planning komt uit {program}, maar is berekend met de regels van {rules}.",
        "Datums kunnen daardoor afwijken. Kies de regels van het programma zelf.",
    ),
    Wording(
        "This plan was made with {program}, but calculated with the rules of {rules}.",
        "Dates may differ for that reason. Choose the rules of the program itself.",
    ),
)
NOT_CALCULATED = Rule(
    "K474",
    Severity.ERROR,
    Wording(
        "Planning '{plan}' is niet in werktijd na te rekenen: {reason} ({names}).",
        "De datums uit het bestand tellen, in kalenderdagen. Herstel dit in het "
        "planningsprogramma.",
    ),
    Wording(
        "Plan '{plan}' cannot be calculated in working time: {reason_en} ({names}).",
        "The dates in the file count, in calendar days. Mend this in the planning program.",
    ),
)
REFUSED = {
    "wait for each other": ("taken wachten op elkaar", "tasks wait for each other"),
    "no working time": (
        "op de kalender is geen werktijd meer",
        "there is no working time left on the calendar",
    ),
    "1 to 9999": (
        "een datum valt buiten de jaren 1 tot en met 9999",
        "a date lies outside the years 1 to 9999",
    ),
    "stands under": (
        "een samenvatting is gekoppeld aan wat eronder staat",
        "a summary is linked to what stands under it",
    ),
}
"""What the engine refuses, by words of its message, in Dutch and in English."""
CONTRADICTS = "de gegevens spreken elkaar tegen", "its facts contradict each other"
NOTHING_STORED = Rule(
    "K475",
    Severity.INFO,
    Wording(
        "Planning '{plan}' bevat geen berekende datums om mee te vergelijken; gerekend is met de "
        "regels van {rules}.",
        "U hoeft niets te doen.",
    ),
    Wording(
        "Plan '{plan}' holds no calculated dates to compare with; the rules of {rules} were used.",
        "There is nothing to do.",
    ),
)
BEHIND_IN_PLAN = Rule(
    "K476",
    Severity.WARNING,
    Wording(
        "'{milestone}' is nog open, maar de planning zet het op '{literal}', vóór de peildatum "
        "{data_date}.",
        "De regels van het planningsprogramma houden open taken niet op de peildatum tegen. Werk "
        "de voortgang in de planning bij.",
    ),
    Wording(
        "'{milestone}' is still open, but the plan puts it on '{literal}', before the data date "
        "{data_date}.",
        "The rules of the planning program do not hold open tasks back to the data date. Update "
        "the progress in the plan.",
    ),
)
