"""Texts of method and assumptions."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "method_title": Text("Werkwijze en aannames", "Method and assumptions"),
    "terms_title": Text("Begrippen", "Terms"),
    "assumed_title": Text("Doorlooptijden", "Durations"),
    "assumed": Text(
        "{assumed} van de {open} doorlooptijden van open mijlpalen zijn aannames ({percent}%).",
        "{assumed} of the {open} durations of open milestones are assumptions ({percent}%).",
    ),
    "origin": Text("Herkomst", "Origin"),
    "count": Text("Aantal", "Number"),
    "lead_times_title": Text("Gebruikelijke doorlooptijden", "Typical lead times"),
    "duration": Text("Doorlooptijd", "Duration"),
    "basis": Text("Gebaseerd op", "Based on"),
    "calendars_title": Text("Planningsbestanden", "Planning files"),
    "calendars": Text(
        "Planningen zijn in werktijd berekend met de regels van {rules}; mijlpalen uit werkboeken "
        "in kalenderdagen, met hun opgave als ondergrens. Een vertraging is doorgerekend door de "
        "planning opnieuw te berekenen.",
        "Plans were calculated in working time by the rules of {rules}; milestones from workbooks "
        "in calendar days, not before their stated date. A delay was worked out by calculating "
        "the plan again.",
    ),
    "calendars_equal": Text(
        "{plan}: van {equal} van de {count} taken zijn begin en einde gelijk aan die in het "
        "bestand.",
        "{plan}: start and finish of {equal} of {count} tasks are equal to those in the file.",
    ),
    "rules_msproject": Text("Microsoft Project", "Microsoft Project"),
    "rules_p6": Text("Primavera P6", "Primavera P6"),
    "stored_start": Text("begin", "start"),
    "stored_finish": Text("einde", "finish"),
    "in_the_file": Text("In het bestand", "In the file"),
    "calculated": Text("Berekend", "Calculated"),
    "which_end": Text("Begin of einde", "Start or finish"),
    "task": Text("Taak", "Task"),
    "rests_title": Text("Waar dit op rust", "What this rests on"),
    "rests": Text(
        "Peildatum {date}. {milestones} mijlpalen, {links} afhankelijkheden, {goals} doelen.",
        "Data date {date}. {milestones} milestones, {links} dependencies, {goals} goals.",
    ),
    "partner": Text("Partner", "Partner"),
    "workbooks": Text("Werkboeken", "Workbooks"),
    "milestones": Text("Mijlpalen", "Milestones"),
    "issues_title": Text(
        "Meldingen bij het inlezen en rekenen", "Issues in reading and computing"
    ),
    "issues_none": Text("Er zijn geen meldingen.", "There are no issues."),
    "severity": Text("Ernst", "Severity"),
    "issue": Text("Melding", "Issue"),
}
