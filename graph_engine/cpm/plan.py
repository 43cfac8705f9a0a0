"""A project in arrays: a row per activity, a row per link, no summaries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph_engine.calendar import FIRST, LAST
from graph_engine.calendars.clocks import Clocks, Minutes
from graph_engine.cpm.activities import (
    UNDATED,
    Activity,
    Constraint,
    Kind,
    Limit,
    Link,
    Project,
)
from graph_engine.cpm.levels import Indices
from graph_engine.model import LinkType

Flags = NDArray[np.bool_]
Dates = tuple[Minutes, Minutes]
"""Starts and finishes, one of each per activity."""

NEVER = FIRST - 1
"""In an array of instants: there is none."""
LINK_TYPES = tuple(LinkType)
FS, SS, FF, SF = (
    LINK_TYPES.index(kind) for kind in (LinkType.FS, LinkType.SS, LinkType.FF, LinkType.SF)
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """Arrays of n activities and m links; instants in minutes since 1970, NEVER for none.

    `clock` is the calendar that a duration runs on, `calendar` the one that a lag may run on.
    Durations, lags and delays are minutes; `pred` and `succ` are rows of activities. Make one with
    `plan_of(project)`, or from arrays with `Plan(**blank(n, m) | arrays)`. Raises ValueError,
    naming the activity, for what no schedule can be made of.
    """

    ids: Sequence[str]
    duration: Minutes
    remaining: Minutes
    kind: Indices
    clock: Indices
    calendar: Indices
    constraint: Indices  # (any number, n)
    constraint_date: Minutes  # (any number, n)
    deadline: Minutes
    actual_start: Minutes
    actual_finish: Minutes
    delay: Minutes
    fixed_start: Minutes
    fixed_finish: Minutes
    pred: Indices
    succ: Indices
    type: Indices  # place in LINK_TYPES
    lag: Minutes
    lag_elapsed: Flags
    clocks: Clocks
    start: int
    status: int  # nothing unfinished comes before this instant
    must_finish_by: int
    project_calendar: int

    @property
    def n(self) -> int:
        """How many activities there are."""
        return len(self.ids)

    @cached_property
    def from_start(self) -> Flags:
        """Links that hang on the start of their predecessor: SS and SF."""
        hangs: Flags = (self.type == SS) | (self.type == SF)
        return hangs

    @cached_property
    def to_finish(self) -> Flags:
        """Links that hold up the finish of their successor: FF and SF."""
        holds: Flags = (self.type == FF) | (self.type == SF)
        return holds

    @cached_property
    def on_one_clock(self) -> bool:
        """All durations run on the same calendar."""
        return bool((self.clock == self.clock[:1]).all())

    @cached_property
    def constrained(self) -> tuple[Indices, Indices]:
        """Where in `constraint` more stands than as soon as possible."""
        slot, rows = np.nonzero(self.constraint)
        return slot, rows

    @cached_property
    def done(self) -> Flags:
        """Activities with an actual finish."""
        done: Flags = self.actual_finish != NEVER
        return done

    @cached_property
    def started(self) -> Flags:
        """Under way or done."""
        started: Flags = (self.actual_start != NEVER) | self.done
        return started

    def __post_init__(self) -> None:
        """Refuse what no schedule can be made of, by name."""
        self._refuse(self.duration < 0, "a duration of at least 0 minutes", self.duration)
        self._refuse(self.remaining < 0, "a remaining duration of at least 0", self.remaining)
        self._refuse(self.delay < 0, "a delay of at least 0 minutes", self.delay)
        longest = LAST - FIRST
        for amount in (self.duration, self.remaining, self.delay):
            self._refuse(amount > longest, f"at most {longest} minutes", amount)
        dated = ~np.isin(self.constraint, list(UNDATED))
        for kinds, has_date, dates in zip(
            self.constraint, dated, self.constraint_date, strict=True
        ):
            self._refuse(has_date & (dates == NEVER), "a date with its constraint", kinds)
        reported = (self.actual_start, self.actual_finish, self.fixed_start, self.fixed_finish)
        for instants in (self.deadline, *reported, *self.constraint_date):
            self._refuse_outside(instants)
        self._check_links(longest)

    def _check_links(self, longest: int) -> None:
        for ends in (self.pred, self.succ):
            if len(ends) and (ends.min() < 0 or ends.max() >= self.n):
                raise ValueError(f"links between activities 0 and {self.n - 1} are wanted")
        loops = np.flatnonzero(self.pred == self.succ)
        if len(loops):
            name = self.ids[int(self.pred[loops[0]])]
            raise ValueError(f"activity '{name}': links to another activity are wanted")
        wide = np.flatnonzero(np.abs(self.lag) > longest)
        if len(wide):
            name = self.ids[int(self.succ[wide[0]])]
            raise ValueError(f"activity '{name}': a lag of at most {longest} minutes is wanted")

    def _refuse(self, bad: Flags, wanted: str, found: Minutes) -> None:
        if bad.any():
            at = int(np.flatnonzero(bad)[0])
            raise ValueError(f"activity '{self.ids[at]}': {wanted} is wanted, not {found[at]}")

    def _refuse_outside(self, instants: Minutes) -> None:
        outside = (instants != NEVER) & ((instants < FIRST) | (instants > LAST))
        self._refuse(outside, "a date in the years 1 to 9999", instants)


def blank(n: int, m: int) -> dict[str, Any]:
    """Arrays for n activities that take no time and m links without lag, on calendar 0."""
    never = np.full(n, NEVER)
    zero, no_lag = np.zeros(n, dtype=np.int64), np.zeros(m, dtype=np.int64)
    return {
        "ids": range(n),
        "duration": zero,
        "remaining": zero,
        "kind": zero,
        "clock": zero,
        "calendar": zero,
        "constraint": zero[None],
        "constraint_date": never[None],
        "deadline": never,
        "actual_start": never,
        "actual_finish": never,
        "delay": zero,
        "fixed_start": never,
        "fixed_finish": never,
        "type": no_lag,
        "lag": no_lag,
        "lag_elapsed": np.zeros(m, dtype=bool),
        "must_finish_by": NEVER,
        "project_calendar": 0,
    }


def plan_of(project: Project) -> Plan:
    """The arrays of a project. Summaries are left out; so links may not name them here.

    Raises ValueError, naming it, for an id that stands there twice, a link to an activity that is
    not there, and whatever `Plan` refuses.
    """
    rows = [a for a in project.activities if a.kind is not Kind.SUMMARY]
    place = {a.id: i for i, a in enumerate(rows)}
    if len(place) < len(rows):
        twice = next(a.id for i, a in enumerate(rows) if place[a.id] != i)
        raise ValueError(f"activity '{twice}' stands there twice; unique ids are wanted")
    clocks = Clocks(project.calendars)
    calendar = _numbers(project.calendar if a.calendar is None else a.calendar for a in rows)
    elapsed = np.array([a.elapsed for a in rows], dtype=bool)
    data_date = project.start if project.data_date is None else project.data_date
    return Plan(
        ids=[a.id for a in rows],
        duration=_numbers(a.duration for a in rows),
        remaining=_numbers(_remaining(a) for a in rows),
        kind=_numbers(a.kind for a in rows),
        clock=np.where(elapsed, clocks.always, calendar),
        calendar=calendar,
        **_limits(rows),
        deadline=_instants(a.deadline for a in rows),
        actual_start=_instants(a.actual_start for a in rows),
        actual_finish=_instants(a.actual_finish for a in rows),
        delay=_numbers(a.delay for a in rows),
        fixed_start=_instants(a.fixed and a.fixed[0] for a in rows),
        fixed_finish=_instants(a.fixed and a.fixed[1] for a in rows),
        **_links(project.links, rows, place),
        clocks=clocks,
        start=project.start,
        status=max(project.start, data_date),
        must_finish_by=NEVER if project.must_finish_by is None else project.must_finish_by,
        project_calendar=project.calendar,
    )


def _remaining(activity: Activity) -> int:
    if activity.remaining is not None:
        return activity.remaining
    return 0 if activity.actual_finish is not None else activity.duration


def _limits(rows: Sequence[Activity]) -> dict[str, Any]:
    none: Limit = (Constraint.ASAP, None)
    limits = [(*a.limits, *a.inherited) for a in rows]
    most = max((len(each) for each in limits), default=0)
    padded = [(*each, none, *[none] * (most - len(each))) for each in limits]
    columns = list(zip(*padded, strict=True))
    return {
        "constraint": np.array([_numbers(kind for kind, _ in column) for column in columns]),
        "constraint_date": np.array([_instants(day for _, day in column) for column in columns]),
    }


def _links(
    links: Sequence[Link], rows: Sequence[Activity], place: Mapping[str, int]
) -> dict[str, Any]:
    for link in links:
        for end in (link.pred, link.succ):
            if end not in place:
                raise ValueError(
                    f"link '{link.pred}' to '{link.succ}': activity '{end}' is not there"
                )
    pred = _numbers(place[link.pred] for link in links)
    percent = (
        round(rows[p].duration * link.lag_percent / 100)
        for p, link in zip(pred.tolist(), links, strict=True)
    )
    return {
        "pred": pred,
        "succ": _numbers(place[link.succ] for link in links),
        "type": _numbers(LINK_TYPES.index(link.type) for link in links),
        "lag": _numbers(link.lag for link in links) + _numbers(percent),
        "lag_elapsed": np.array([link.lag_elapsed for link in links], dtype=bool),
    }


def _numbers(values: Any) -> Minutes:
    return np.fromiter(values, dtype=np.int64)


def _instants(values: Any) -> Minutes:
    return _numbers(NEVER if value is None else value for value in values)
