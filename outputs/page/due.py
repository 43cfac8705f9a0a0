"""The decisions that cannot wait: too late already, or needed within a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outputs.page.texts import Texts
from outputs.view.values import BottleneckView, DecisionView

SHOWN = 7
ALWAYS = 3
"""So many of the heaviest are among those shown, however many others come first."""
YEAR = 365

Ranks = Mapping[int, int]
"""The place of a milestone among the heaviest decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    node: int
    name: str
    who: str
    by: str
    goal: str
    rank: str
    overdue: bool
    note: str


def ranks_of(heavy: Sequence[BottleneckView]) -> Ranks:
    return {found.node: rank for rank, found in enumerate(heavy, 1)}


def is_due(row: DecisionView, today: int) -> bool:
    return row.overdue > 0 or row.decide_by < today + YEAR


def due_shown(due: Sequence[DecisionView], ranks: Ranks) -> list[DecisionView]:
    """The first ones, the heaviest always among them; in the order in which they came."""
    known = sorted((d for d in due if d.node in ranks), key=lambda d: ranks[d.node])
    kept = {d.node for d in known[:ALWAYS]}
    others = [d.node for d in due if d.node not in kept]
    kept.update(others[: SHOWN - len(kept)])
    return [d for d in due if d.node in kept]


def due_row(row: DecisionView, ranks: Ranks, texts: Texts) -> DueRow:
    rank = ranks.get(row.node)
    first = min(row.per_goal, key=lambda pair: (pair[1], pair[0]))
    return DueRow(
        node=row.node,
        name=texts.name(row.node),
        who=row.decider or texts.say("nobody"),
        by=texts.month(row.decide_by),
        goal=texts.say("for_goal", id=texts.tag(first[0])),
        rank=texts.say("due_rank", rank=rank) if rank else "",
        overdue=row.overdue > 0 or row.decide_by <= texts.view.today,
        note=too_late(row, texts),
    )


def feasible(row: DecisionView, texts: Texts) -> str:
    """The feasible date, with by how much it is too late; for a column with that heading."""
    date = texts.month(row.finish, least=row.at_least)
    if row.overdue <= 0:
        return date
    return texts.say("late_by", date=date, months=texts.months(row.overdue))


def too_late(row: DecisionView, texts: Texts) -> str:
    """By how much the decision itself comes after the date that is asked of it."""
    if row.overdue <= 0:
        return ""
    date = texts.month(row.finish, least=row.at_least)
    return texts.say("due_late", date=date, months=texts.months(row.overdue))
