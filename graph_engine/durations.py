"""How long each step takes: what a partner gave, else an assumption that says so.

An assumption must not contradict a partner by itself: where a milestone has its own date, its
assumed lead time is never more than the time that is left for it in the partners' own plans.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from graph_engine.days import day_of
from graph_engine.model import Dependency, LeadTime, LinkType, Milestone, Roadmap, State
from graph_engine.results import DurationOrigin

MODES = ("typical", "planned", "none")


@dataclass(frozen=True, slots=True)
class Duration:
    days: int
    origin: DurationOrigin


ZERO = Duration(0, DurationOrigin.NONE)


def durations(
    roadmap: Roadmap, links: Sequence[Dependency], mode: str, table: Sequence[LeadTime]
) -> dict[str, Duration]:
    """The duration of every milestone, by id. `links` are those scheduled, free of loops.

    mode 'typical': the smaller of the planned gap and the typical lead time for the kind of step;
    'planned': the planned gap; 'none': 0. The planned gap runs from the moment that the last
    finish-to-start predecessor is planned (its stated date; an undated one: as early as it can)
    to the own stated date, 0 when that leaves no room. A step without such a predecessor needs
    no lead time: there is nothing to count it from. Raises ValueError for an unknown mode.
    """
    if mode not in MODES:
        raise ValueError(f"lead-time mode {mode!r}: wanted one of {', '.join(MODES)}")
    typical = {row.kind: row.days for row in table}
    before: dict[str, list[Dependency]] = {m.id: [] for m in roadmap.milestones}
    for link in links:
        before[link.successor].append(link)
    order = TopologicalSorter(
        {id_: [k.predecessor for k in into] for id_, into in before.items()}
    ).static_order()
    found: dict[str, Duration] = {}
    planned: dict[str, int] = {}
    today = day_of(roadmap.data_date)
    for id_ in order:
        milestone = roadmap.by_id[id_]
        ready = _ready(before[id_], planned)
        found[id_] = _duration(milestone, ready, mode, typical.get(milestone.kind, 0))
        own = stated(milestone)
        done = milestone.state is State.DONE
        earliest = max(today, today if ready is None else ready + found[id_].days)
        planned[id_] = own if own is not None else today if done else earliest
    return found


def _ready(before: Sequence[Dependency], planned: Mapping[str, int]) -> int | None:
    """The day that the last finish-to-start predecessor leaves off, lag included."""
    days = [planned[k.predecessor] + k.lag_days for k in before if k.type is LinkType.FS]
    return max(days, default=None)


def _duration(milestone: Milestone, ready: int | None, mode: str, typical: int) -> Duration:
    if milestone.state is not State.OPEN:
        return ZERO
    if milestone.duration_days is not None:
        return Duration(milestone.duration_days, DurationOrigin.GIVEN)
    if mode == "none" or ready is None:
        return ZERO
    own = stated(milestone)
    gap = None if own is None else max(0, own - ready)
    if gap is not None and (mode == "planned" or gap < typical):
        return Duration(gap, DurationOrigin.PLANNED)
    if mode == "planned" or not typical:
        return ZERO
    return Duration(typical, DurationOrigin.TYPICAL)


def stated(milestone: Milestone) -> int | None:
    """The day that the counting statement certainly means, or None."""
    known = milestone.statement.known if milestone.statement else None
    return None if known is None else day_of(known)
