"""Texts of the bottlenecks."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "bottlenecks_title": Text(
        "Wat houdt de doelen het meest op?", "What holds the goals up most?"
    ),
    "bottlenecks_note": Text(
        "Doorgerekend per open stap: {months} later dan de haalbare datum, of zonder vaste datum "
        "later dan de dag waarop de stap doelen gaat verschuiven; de rest gelijk. Vervolgstappen "
        "van hetzelfde project die dezelfde doelen raken, staan onder de eerste.",
        "Computed per open step: {months} later than the feasible date, or without a firm date "
        "later than the day on which the step starts to move goals; all else equal. Follow-up "
        "steps of the same project that move the same goals stand under the first.",
    ),
    "month_decision_one": Text(
        "Elke maand dat «{name}» ({who}) na {date} valt, schuift {goals} een maand op.",
        "Every month that “{name}” ({who}) comes after {date} moves {goals} by a month.",
    ),
    "month_decision_many": Text(
        "Elke maand dat «{name}» ({who}) na {date} valt, schuiven {n} doelen een maand op.",
        "Every month that “{name}” ({who}) comes after {date} moves {n} goals by a month.",
    ),
    "month_step_one": Text(
        "Elke maand dat «{name}» ({who}) na {date} klaar is, schuift {goals} een maand op.",
        "Every month that “{name}” ({who}) is ready after {date} moves {goals} by a month.",
    ),
    "month_step_many": Text(
        "Elke maand dat «{name}» ({who}) na {date} klaar is, schuiven {n} doelen een maand op.",
        "Every month that “{name}” ({who}) is ready after {date} moves {n} goals by a month.",
    ),
    "month_undated": Text(
        "Er is nog geen vaste datum voor opgegeven.", "No firm date has been stated for it yet."
    ),
    "decide_by": Text("Uiterlijk {date} voor {goal}", "By {date} for {goal}"),
    "decide_by_past": Text(
        "De uiterste datum voor {goal}, {date}, is voorbij",
        "The latest date for {goal}, {date}, has passed",
    ),
    "gain": Text("{months} eerder wint: {goals}.", "{months} earlier gains: {goals}."),
    "gain_none": Text(
        "Eerder alleen helpt niet: dan bepaalt iets anders de datum.",
        "Earlier alone does not help: something else then drives the date.",
    ),
    "chain_to": Text("Keten", "Chain"),
    "waiting_one": Text("{n} open mijlpaal wacht hierop", "{n} open milestone waits for this"),
    "waiting_many": Text("{n} open mijlpalen wachten hierop", "{n} open milestones wait for this"),
    "waiting_partners_one": Text(", van {n} partner", ", from {n} partner"),
    "waiting_partners_many": Text(", van {n} partners", ", from {n} partners"),
    "waiting_clusters_one": Text(" in {n} cluster", " in {n} cluster"),
    "waiting_clusters_many": Text(" in {n} clusters", " in {n} clusters"),
    "waiting_capacity": Text("Gemelde omvang: {amounts}", "Reported size: {amounts}"),
    "waiting_twice": Text(" (kan dubbel tellen)", " (may count twice)"),
    "goal_months_one": Text("{n} doelmaand", "{n} goal-month"),
    "goal_months_many": Text("{n} doelmaanden", "{n} goal-months"),
    "calculate": Text("Reken door", "Try it"),
    "calculate_label": Text(
        "Reken door: {name}, {months} later", "Try it: {name}, {months} later"
    ),
    "bottlenecks_none": Text(
        "Bij {months} uitstel verschuift geen enkele open stap een doel.",
        "No open step moves a goal when it comes {months} later.",
    ),
}
