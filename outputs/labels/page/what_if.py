"""Texts of the what-if bar."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "whatif_region": Text("Wat als", "What if"),
    "whatif_choose": Text("– kies een beslissing –", "– choose a decision –"),
    "whatif_heavy": Text("Grootste invloed", "Most influence"),
    "whatif_all": Text("Alle open beslissingen", "All open decisions"),
    "whatif_others": Text("Andere open stappen", "Other open steps"),
    "whatif_falls": Text("valt", "comes"),
    "whatif_as_planned": Text("zoals nu gepland", "as now planned"),
    "whatif_later_one": Text("{n} maand later", "{n} month later"),
    "whatif_later_many": Text("{n} maanden later", "{n} months later"),
    "whatif_earlier_one": Text("{n} maand eerder", "{n} month earlier"),
    "whatif_earlier_many": Text("{n} maanden eerder", "{n} months earlier"),
    "whatif_than": Text("dan {date}", "than {date}"),
    "whatif_clear": Text("Wis", "Clear"),
    "whatif_calendars": Text(
        "Schuiven kan hier niet: de planningen zijn op werkkalenders berekend ({rules}). "
        "Wel op de opdrachtregel:",
        "No sliding here: the plans were calculated on working calendars ({rules}). "
        "The command line can:",
    ),
    "whatif_done": Text(
        "«{name}» is gereed en kan niet meer verschuiven.", "“{name}” is done and cannot move."
    ),
    "whatif_hint": Text("Kies een beslissing en schuif.", "Choose a decision and slide."),
    "whatif_moves_one": Text("{n} doel verschuift: {goals}", "{n} goal moves: {goals}"),
    "whatif_moves_many": Text("{n} doelen verschuiven: {goals}", "{n} goals move: {goals}"),
    "whatif_nothing": Text(
        "Geen enkel doel verschuift; {n} mijlpalen wel.", "No goal moves; {n} milestones do."
    ),
    "whatif_stamp": Text("Wat als: {name} {shift}", "What if: {name} {shift}"),
}
