"""What `knelpunt whatif` shows: old and new dates per goal, and who moves."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from graph_engine.model import Roadmap
from graph_engine.scenario import Moved, WhatIf
from outputs.terminal import headed_table, plain
from outputs.words import day, signed_months

WORDS = {
    "nl": {
        "goals": "Wat het met de doelen doet",
        "goal": "Doel",
        "others": "Wie er verder verschuift",
        "other": "Mijlpaal",
        "who": "Wie dit vasthoudt",
        "before": "Was",
        "after": "Wordt",
        "moves": "Verschuift",
        "none": "Verder verschuift er niets.",
        "from": "{id} {name}: gerekend vanaf {date}.",
    },
    "en": {
        "goals": "What it does to the goals",
        "goal": "Goal",
        "others": "Who else moves",
        "other": "Milestone",
        "who": "Who holds it",
        "before": "Was",
        "after": "Becomes",
        "moves": "Moves",
        "none": "Nothing else moves.",
        "from": "{id} {name}: counted from {date}.",
    },
}


def what_if_tables(found: WhatIf, roadmap: Roadmap, lang: str = "nl") -> RenderableType:
    words = WORDS[lang]
    parts: list[RenderableType] = [
        Text(words["from"].format(id=id_, name=plain(roadmap.by_id[id_].name), date=day(on, lang)))
        for id_, on in found.counted_from.items()
    ]
    parts.append(_moves(words["goals"], words["goal"], found.goals, roadmap, lang))
    if found.others:
        parts.append(_moves(words["others"], words["other"], found.others, roadmap, lang))
    else:
        parts.append(Text(words["none"]))
    return Group(*parts)


def _moves(
    title: str, what: str, moves: Sequence[Moved], roadmap: Roadmap, lang: str
) -> RenderableType:
    words = WORDS[lang]
    table = headed_table(
        title, what, words["who"], words["before"], words["after"], words["moves"]
    )
    for move in moves:
        milestone = roadmap.by_id[move.id]
        table.add_row(
            Text(f"{move.id} {plain(milestone.name)}"),
            Text(plain(milestone.who_decides)),
            day(move.before, lang),
            day(move.after, lang),
            signed_months(move.days, lang) if move.days else "–",
        )
    return table
