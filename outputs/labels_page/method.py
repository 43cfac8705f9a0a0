"""Texts of method and assumptions."""

from outputs.labels_files import Text

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
    "lead_times_title": Text("Gangbare doorlooptijden", "Typical lead times"),
    "duration": Text("Doorlooptijd", "Duration"),
    "basis": Text("Gebaseerd op", "Based on"),
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
