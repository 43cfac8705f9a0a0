"""Who has to decide what, in which half-year at the latest."""

from dataclasses import dataclass

from graph_engine.days import date_of
from outputs.page.due import too_late
from outputs.page.overview import code
from outputs.page.texts import Texts, felt
from outputs.view.values import DecisionView

HALF_YEARS = 5
"""So many half-years have a column of their own, from the data date on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One decision. `heavy`: waiting a quarter moves a goal."""

    node: int
    column: str
    name: str
    by: str
    others: str
    late: str
    cost: str
    overdue: bool
    heavy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    who: str
    cells: tuple[tuple[Chip, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """`goals`: what the codes on the chips stand for."""

    goals: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def calendar(texts: Texts) -> Calendar:
    view = texts.view
    used = {column_of(d, view.today) for d in view.decisions}
    columns = [c for c in all_columns(texts) if c.key in used or c.key not in {"late", "later"}]
    deciders: dict[str, list[DecisionView]] = {}
    for decision in view.decisions:  # overdue first, then by date: so are the deciders
        deciders.setdefault(decision.decider, []).append(decision)
    rows = []
    for who, decisions in deciders.items():
        chips = [chip(d, texts) for d in sorted(decisions, key=lambda d: (d.decide_by, d.node))]
        cells = tuple(tuple(c for c in chips if c.column == column.key) for column in columns)
        rows.append(Row(who=who or texts.say("nobody"), cells=cells))
    coded = [(texts.tag(g), texts.goal(g)) for g in range(len(view.goals)) if code(g, texts)]
    return Calendar(goals=tuple(sorted(coded)), columns=tuple(columns), rows=tuple(rows))


def half_year(day: int) -> int:
    """Half-years since the year 0."""
    on = date_of(day)
    return on.year * 2 + (on.month > 6)  # noqa: PLR2004 - July and after


def column_of(row: DecisionView, today: int) -> str:
    if row.overdue > 0 or row.decide_by <= today:
        return "late"
    half = half_year(row.decide_by)
    return str(half) if half < half_year(today) + HALF_YEARS else "later"


def all_columns(texts: Texts) -> list[Column]:
    first = half_year(texts.view.today)
    halves = [
        Column(key=str(h), text=texts.say(f"half_{h % 2 + 1}", year=h // 2))
        for h in range(first, first + HALF_YEARS)
    ]
    return [
        Column(key="late", text=texts.say("overdue_column")),
        *halves,
        Column(key="later", text=texts.say("later")),
    ]


def chip(row: DecisionView, texts: Texts) -> Chip:
    cost = felt(row.quarter_cost)
    first, *others = sorted(row.per_goal, key=lambda pair: (pair[1], pair[0]))
    since = texts.month(row.counted_from)
    return Chip(
        node=row.node,
        column=column_of(row, texts.view.today),
        name=texts.name(row.node),
        by=texts.say("by_date", date=texts.month(first[1]), goal=texts.tag(first[0])),
        others="; ".join(f"{texts.tag(g)} {texts.month(day)}" for g, day in others),
        late=too_late(row, texts),
        cost=texts.say("quarter", since=since, goals=texts.tagged_shifts(cost)) if cost else "",
        overdue=column_of(row, texts.view.today) == "late",
        heavy=bool(cost),
    )
