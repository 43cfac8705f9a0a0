"""How long each step takes: what a partner gave, else an assumption that says so.

An assumption must not contradict a partner by itself: where a milestone has its own date, its
assumed lead time is never more than the time that is left for it in the partners' own plans,
unless that date cannot hold anyway (docs/decisions/0006 and 0010).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from graph_engine.days import day_of
from graph_engine.model import (
    Dependency,
    DurationOrigin,
    LeadTime,
    LinkType,
    Milestone,
    Roadmap,
    State,
)

MODES = ("typical", "planned", "none")


@dataclass(frozen=True, slots=True)
class Duration:
    """How long a step takes, in whole days, and who or what says so."""

    days: int
    origin: DurationOrigin


ZERO = Duration(0, DurationOrigin.NONE)


@dataclass(frozen=True, slots=True)
class _Planned:
    """The day that a milestone is planned for.

    `soonest` is the friendliest that partners' own words allow: without any assumed lead time.
    """

    soonest: int
    day: int


@dataclass(frozen=True, slots=True)
class _Ready:
    """When a step's finish-to-start predecessors leave off, lags included.

    `soonest` and `day`: the last of them; `decided_...`: the last decision among them.
    """

    soonest: int
    day: int
    decided_soonest: int | None
    decided: int | None


def durations(
    roadmap: Roadmap, links: Sequence[Dependency], mode: str, table: Sequence[LeadTime]
) -> dict[str, Duration]:
    """The duration of every milestone, by id. `links` are those scheduled, free of loops.

    mode 'typical': the smaller of the planned gap and the typical lead time for the kind of step;
    'planned': the planned gap; 'none': 0. The planned gap runs from the moment that the last
    finish-to-start predecessor is planned (its stated date; an undated one: as early as it can)
    to the own stated date, 0 when that leaves no room. Where, by partners' own words alone, a
    decision that the step waits for comes after the own date, no plan is left to read a gap from:
    the typical lead time counts from that decision. A step without such a predecessor needs no
    lead time: there is nothing to count it from. Raises ValueError for an unknown mode.
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
    planned: dict[str, _Planned] = {}
    today = day_of(roadmap.data_date)
    for id_ in order:
        milestone = roadmap.by_id[id_]
        ready = _ready(roadmap, before[id_], planned)
        found[id_] = _duration(milestone, ready, mode, typical.get(milestone.kind, 0))
        planned[id_] = _planned(milestone, ready, found[id_], today)
    return found


def _ready(
    roadmap: Roadmap, before: Sequence[Dependency], planned: Mapping[str, _Planned]
) -> _Ready | None:
    """None for a step that waits for nobody's finish."""
    ends = [(k, planned[k.predecessor]) for k in before if k.type is LinkType.FS]
    if not ends:
        return None
    decisions = [e for e in ends if roadmap.by_id[e[0].predecessor].kind.is_decision]
    return _Ready(
        soonest=max(p.soonest + k.lag_days for k, p in ends),
        day=max(p.day + k.lag_days for k, p in ends),
        decided_soonest=max((p.soonest + k.lag_days for k, p in decisions), default=None),
        decided=max((p.day + k.lag_days for k, p in decisions), default=None),
    )


def _planned(milestone: Milestone, ready: _Ready | None, length: Duration, today: int) -> _Planned:
    claim, own = milestone.statement, stated(milestone)
    if own is not None:
        early = claim.earliest if claim else None
        return _Planned(today if early is None else day_of(early), own)
    if milestone.state is State.DONE or ready is None:
        return _Planned(today, today)
    given = length.days if length.origin is DurationOrigin.GIVEN else 0
    return _Planned(max(today, ready.soonest + given), max(today, ready.day + length.days))


def _duration(milestone: Milestone, ready: _Ready | None, mode: str, typical: int) -> Duration:
    if milestone.state is not State.OPEN:
        return ZERO
    if milestone.duration_days is not None:
        return Duration(milestone.duration_days, DurationOrigin.GIVEN)
    if milestone.assumed_days is not None:
        return Duration(milestone.assumed_days, milestone.assumed_origin)
    if mode == "none" or ready is None:
        return ZERO
    return _assumed(milestone, ready, mode, typical)


def _assumed(milestone: Milestone, ready: _Ready, mode: str, typical: int) -> Duration:
    left = _after_decision(milestone, ready, typical) if mode == "typical" else 0
    if left:
        return Duration(left, DurationOrigin.TYPICAL)
    own = stated(milestone)
    gap = None if own is None else max(0, own - ready.day)
    if gap is not None and (mode == "planned" or gap < typical):
        return Duration(gap, DurationOrigin.PLANNED)
    if mode == "planned" or not typical:
        return ZERO
    return Duration(typical, DurationOrigin.TYPICAL)


def _after_decision(milestone: Milestone, ready: _Ready, typical: int) -> int:
    """What is left of the typical lead time after the last predecessor; 0 where a plan is left.

    Nobody builds before the decision to build. A network or a station may come late without
    that: what waits for it can be built meanwhile, so those leave the planned gap as it is.
    """
    end = milestone.statement.latest if milestone.statement else None
    if ready.decided is None or ready.decided_soonest is None or end is None:
        return 0
    if ready.decided_soonest <= day_of(end):
        return 0
    return max(0, ready.decided + typical - ready.day)


def stated(milestone: Milestone) -> int | None:
    """The day that the counting statement certainly means, or None."""
    known = milestone.statement.known if milestone.statement else None
    return None if known is None else day_of(known)
