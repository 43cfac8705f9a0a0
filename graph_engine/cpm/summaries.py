"""Summaries: their links and limits fall to what stands under them; their dates come from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph_engine.cpm.activities import Activity, Constraint, Kind, Link, Project
from graph_engine.cpm.engine import Schedule, calculate
from graph_engine.cpm.plan import plan_of
from graph_engine.cpm.rules import Rules
from graph_engine.model import LinkType

HANDED_DOWN = frozenset({Constraint.SNET, Constraint.FNLT})
"""The constraints that a summary can have; they hold for everything under it."""
Leaves = Mapping[str, tuple[str, ...]]
"""Per summary the activities under it, however deep."""


@dataclass(frozen=True, slots=True)
class Span:
    """The dates of a summary, in minutes since 1970."""

    early_start: int
    early_finish: int
    late_start: int
    late_finish: int


def schedule(project: Project, rules: Rules) -> Schedule:
    """Schedule a project, summaries and all. The rows are those of the activities themselves.

    Raises ValueError, naming the activity, the link or the loop, for what cannot be scheduled.
    """
    return calculate(plan_of(without_summaries(project, rules)), rules)


def without_summaries(project: Project, rules: Rules) -> Project:
    """The same project as activities and links between activities only.

    A link of a summary becomes links of everything under it. Raises ValueError for a link between
    a summary and what stands under it.
    """
    under = leaves(project.activities)
    if not under:
        return project
    down = replace(project, activities=tuple(_handed_down(project.activities)))
    plain = replace(down, links=tuple(_expanded(project.links, under, None)))
    if not any(_from_first(link, under) for link in project.links):
        return plain
    first = calculate(plan_of(plain), rules)
    return replace(down, links=tuple(_expanded(project.links, under, first)))


def _from_first(link: Link, under: Leaves) -> bool:
    """Hangs on the first start under a summary, which only a schedule tells."""
    return link.pred in under and link.type in {LinkType.SS, LinkType.SF}


def leaves(activities: Iterable[Activity]) -> Leaves:
    """Per summary the ids of the activities under it, however deep; summaries are not among them.

    Raises ValueError, naming it, for a parent that is no summary or that stands under itself.
    """
    rows = tuple(activities)
    by_id = {a.id: a for a in rows}
    found: dict[str, list[str]] = {a.id: [] for a in rows if a.kind is Kind.SUMMARY}
    for a in rows:
        if a.kind is not Kind.SUMMARY:
            for above in _above(a, by_id):
                found[above.id].append(a.id)
    return {summary: tuple(ids) for summary, ids in found.items()}


def spans(project: Project, dates: Schedule) -> Mapping[str, Span]:
    """Dates of the summaries, from the first start to the last finish under each."""
    place = {name: i for i, name in enumerate(dates.plan.ids)}
    found = {}
    for summary, ids in leaves(project.activities).items():
        rows = [place[name] for name in ids]
        if rows:
            found[summary] = Span(
                int(dates.early_start[rows].min()),
                int(dates.early_finish[rows].max()),
                int(dates.late_start[rows].min()),
                int(dates.late_finish[rows].max()),
            )
    return found


def _above(activity: Activity, by_id: Mapping[str, Activity]) -> list[Activity]:
    """The summaries over an activity, the nearest first."""
    found: list[Activity] = []
    while activity.parent:
        parent = by_id.get(activity.parent)
        if parent is None or parent.kind is not Kind.SUMMARY:
            raise ValueError(f"activity '{activity.id}': no summary '{activity.parent}' is there")
        if parent in found:
            raise ValueError(f"summary '{parent.id}' stands under itself")
        found.append(parent)
        activity = parent
    return found


def _handed_down(activities: tuple[Activity, ...]) -> Iterable[Activity]:
    by_id = {a.id: a for a in activities}
    for a in activities:
        if a.kind is Kind.SUMMARY:
            continue
        limits = [limit for above in _above(a, by_id) for limit in above.limits]
        down = tuple(limit for limit in limits if limit[0] in HANDED_DOWN)
        yield replace(a, inherited=down) if down else a


def _expanded(links: Iterable[Link], under: Leaves, first: Schedule | None) -> Iterable[Link]:
    """Links between activities only. A summary starts with its earliest activity in `first`."""
    for link in links:
        pred, succ = under.get(link.pred, (link.pred,)), under.get(link.succ, (link.succ,))
        if _from_first(link, under):
            pred = _earliest(pred, first)
        if set(pred) & set(succ):
            raise ValueError(
                f"link '{link.pred}' to '{link.succ}': a summary and what stands under it"
            )
        for p in pred:
            for s in succ:
                yield replace(link, pred=p, succ=s)


def _earliest(ids: tuple[str, ...], first: Schedule | None) -> tuple[str, ...]:
    if first is None or not ids:
        return ()
    starts = dict(zip(first.plan.ids, first.early_start.tolist(), strict=True))
    return (min(ids, key=lambda name: starts[name]),)
