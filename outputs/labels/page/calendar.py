"""Texts of the decision calendar."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "calendar_title": Text(
        "Welke beslissing, door wie, uiterlijk wanneer?", "Which decision, by whom, by when?"
    ),
    "calendar_note": Text(
        "Kolom = uiterste datum die de streefdatums van alle doelen vragen, ook waar andere "
        "stappen die al onhaalbaar maken. Komt te laat = de haalbare datum ligt later dan dat.",
        "Column = latest date that the targets of all goals ask for, also where other steps "
        "already put those out of reach. Comes too late = the feasible date is later than that.",
    ),
    "calendar_heavy": Text(
        "Rood omrand en ⚠ = een kwartaal wachten verschuift een doel.",
        "Red outline and ⚠ = waiting a quarter moves a goal.",
    ),
    "half_1": Text("{year}, 1e helft", "{year}, 1st half"),
    "half_2": Text("{year}, 2e helft", "{year}, 2nd half"),
    "later": Text("Later", "Later"),
    "by_date": Text("uiterlijk {date} voor {goal}", "by {date} for {goal}"),
    "quarter": Text("een kwartaal na {since}: {goals}", "a quarter after {since}: {goals}"),
    "calendar_goals_one": Text("Code van het doel", "Code of the goal"),
    "calendar_goals_many": Text(
        "Waar de codes van de {n} doelen voor staan", "What the codes of the {n} goals stand for"
    ),
    "calendar_none": Text(
        "Geen enkel doel wacht op een open beslissing.", "No goal waits for an open decision."
    ),
}
