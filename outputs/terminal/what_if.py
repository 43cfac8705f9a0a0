"""What `knelpunt whatif` shows: old and new dates and verdicts per goal, and who moves."""

from rich.console import Group, RenderableType
from rich.text import Text

from graph_engine.model import Roadmap
from graph_engine.results import Verdict
from graph_engine.scenario import GoalMoved, Moved, WhatIf
from outputs.labels.terminal import WORDS as VERDICTS
from outputs.terminal.answers import MARKS, headed_table, plain
from outputs.words import at_least, day, signed_months

WORDS = {
    "nl": {
        "goals": "Wat het met de doelen doet (in de laatste lezing van alle opgaven)",
        "goal": "Doel",
        "others": "Wie er verder verschuift",
        "other": "Mijlpaal",
        "who": "Wie dit vasthoudt",
        "before": "Was",
        "after": "Wordt",
        "moves": "Schuift",
        "verdict": "Oordeel",
        "none": "Verder verschuift er niets.",
        "from": "{id} {name}: gerekend vanaf de haalbare datum, {date}.",
        "from_undated": "{id} {name}: heeft nog geen vaste datum, dus gerekend vanaf {date}, de "
        "laatste dag waarop nog geen doel schuift.",
        "note": "Was = het plan met {ids} op die laatste dag, niet op de vroegst denkbare.",
    },
    "en": {
        "goals": "What it does to the goals (on the latest reading of all statements)",
        "goal": "Goal",
        "others": "Who else moves",
        "other": "Milestone",
        "who": "Who holds it",
        "before": "Was",
        "after": "Becomes",
        "moves": "Moves",
        "verdict": "Verdict",
        "none": "Nothing else moves.",
        "from": "{id} {name}: counted from the feasible date, {date}.",
        "from_undated": "{id} {name}: has no firm date yet, so counted from {date}, the last day "
        "on which no goal moves.",
        "note": "Was = the plan with {ids} on that last day, not on the earliest thinkable.",
    },
}


def what_if_tables(found: WhatIf, roadmap: Roadmap, lang: str = "nl") -> RenderableType:
    words = WORDS[lang]
    parts: list[RenderableType] = [
        Text(
            words["from_undated" if id_ in found.undated else "from"].format(
                id=id_, name=plain(roadmap.by_id[id_].name), date=day(on, lang)
            )
        )
        for id_, on in found.counted_from.items()
    ]
    parts.append(_goals(found, roadmap, lang))
    if not found.others:
        return Group(*parts, Text(words["none"]))
    parts.append(_others(found, roadmap, lang))
    if found.undated:
        parts.append(Text(words["note"].format(ids=", ".join(sorted(found.undated)))))
    return Group(*parts)


def _goals(found: WhatIf, roadmap: Roadmap, lang: str) -> RenderableType:
    words = WORDS[lang]
    heads = ("goal", "who", "before", "after", "moves", "verdict")
    table = headed_table(words["goals"], *(words[k] for k in heads))
    for move in found.goals:
        table.add_row(*_named(move, roadmap), *_dates(move, lang), _verdict(move, lang))
    return table


def _others(found: WhatIf, roadmap: Roadmap, lang: str) -> RenderableType:
    words = WORDS[lang]
    heads = ("other", "who", "before", "after", "moves")
    table = headed_table(words["others"], *(words[k] for k in heads))
    for move in found.others:
        table.add_row(*_named(move, roadmap), *_dates(move, lang))
    return table


def _named(move: Moved, roadmap: Roadmap) -> tuple[Text, Text]:
    milestone = roadmap.by_id[move.id]
    return Text(f"{move.id} {plain(milestone.name)}"), Text(plain(milestone.who_decides))


def _dates(move: Moved, lang: str) -> tuple[str, str, str]:
    """Old and new, each with its 'at least', and the days between them."""
    before = at_least(day(move.before, lang), yes=move.at_least_before)
    after = at_least(day(move.after, lang), yes=move.at_least)
    return before, after, _shift(move.days, lang)


def _shift(days: int, lang: str) -> str:
    return signed_months(days, lang) if days else "–"


def _verdict(move: GoalMoved, lang: str) -> Text:
    """'✓ op tijd → ! mogelijk te laat', or the verdict that stays."""
    before, after = move.verdicts
    text = Text()
    if before is not after:
        text.append(f"{_said(before, lang)} → ")
    return text.append(_said(after, lang), MARKS[after][1])


def _said(verdict: Verdict, lang: str) -> str:
    return f"{MARKS[verdict][0]} {VERDICTS[lang][verdict.value]}"
