"""Texts of contradictions and mutual waits."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "conflicts_title": Text("Tegenspraken tussen partners", "Contradictions between partners"),
    "findings_title": Text(
        "Tegenspraken en wederzijds wachten", "Contradictions and mutual waits"
    ),
    "certain_title_one": Text("{n} zekere tegenspraak", "{n} certain contradiction"),
    "certain_title_many": Text("{n} zekere tegenspraken", "{n} certain contradictions"),
    "certain_note": Text(
        "Ook in de gunstigste lezing van beide opgaven kan dit niet allebei waar zijn.",
        "Even on the friendliest reading of both statements these cannot both be true.",
    ),
    "possible_title_one": Text("{n} mogelijke tegenspraak", "{n} possible contradiction"),
    "possible_title_many": Text("{n} mogelijke tegenspraken", "{n} possible contradictions"),
    "possible_note": Text(
        "Dit gaat alleen samen als de ene opgave vroeg en de andere laat uitvalt.",
        "These go together only if one turns out early and the other late.",
    ),
    "first_needed": Text("Eerst nodig", "Needed first"),
    "waits_for_it": Text("Wacht daarop", "Waits for it"),
    "short_by": Text("Te kort", "Short by"),
    "up_to": Text("tot {months}", "up to {months}"),
    "open_ended": Text("onbegrensd", "unbounded"),
    "contradictions_title_one": Text(
        "{n} mijlpaal met opgaven die elkaar tegenspreken",
        "{n} milestone with statements that contradict each other",
    ),
    "contradictions_title_many": Text(
        "{n} mijlpalen met opgaven die elkaar tegenspreken",
        "{n} milestones with statements that contradict each other",
    ),
    "contradictions_note": Text(
        "De bovenste opgave telt; de andere zijn bewaard.",
        "The first statement counts; the others are kept.",
    ),
    "loops_title_one": Text("{n} keer wederzijds wachten", "{n} mutual wait"),
    "loops_title_many": Text("{n} keer wederzijds wachten", "{n} mutual waits"),
    "loops_note": Text(
        "Deze stappen wachten op elkaar: zonder afspraak begint niemand.",
        "These steps wait for each other: without an agreement nobody starts.",
    ),
    "loop_who": Text("{first} wacht op {second}", "{first} waits for {second}"),
    "loop_opens_two": Text(
        "opent als één van beide niet langer op de ander wacht",
        "opens when one of the two no longer waits for the other",
    ),
    "loop_opens_one": Text(
        "opent als één afhankelijkheid vervalt", "opens when one dependency falls away"
    ),
    "loop_opens_many": Text(
        "opent als {n} afhankelijkheden vervallen", "opens when {n} dependencies fall away"
    ),
    "loop_opened": Text(
        "De planning rekent door alsof «{after}» niet wacht op «{before}»",
        "The schedule goes on as if “{after}” does not wait for “{before}”",
    ),
    "loop_not_exact": Text(
        "Een kleinere keus is niet uitgesloten.", "A smaller choice is not ruled out."
    ),
    "loop_waits": Text("wacht op", "waits for"),
    "loop_again": Text("en die wacht weer op", "which in turn waits for"),
    "no_conflicts": Text("Geen tegenspraken gevonden.", "No contradictions found."),
    "no_loops": Text("Niemand wacht in een kring op elkaar.", "Nobody waits in a circle."),
    "base_only": Text(
        "Deze weergave verandert niet mee met het wat-als: ze gaat over wat partners zelf "
        "opgeven, en dat blijft hetzelfde.",
        "This view does not follow the what-if: it is about what partners state themselves, and "
        "that stays the same.",
    ),
}
