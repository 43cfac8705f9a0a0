"""Working time as whole days on the wall calendar, which is what a roadmap counts in.

A task of Tuesday to Monday on a five-day calendar takes five working days; on the wall calendar it
takes seven days, counted from where work stopped before it began (Monday) to its last day (the
Monday after). Counting from there makes a chain without slack in the plan a chain without slack in
the roadmap, weekends and holidays included. So durations and lags depend on the dates that the
program stored; where it stored none, a working week counts as seven days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from graph_engine.calendar import DAY, FIVE_DAYS, WorkCalendar, minute_of
from graph_engine.calendars.clocks import BeyondCalendarError, Clocks, Minutes
from graph_engine.model import LinkType
from inputs.schedules.project import Activity, Program, Project
from inputs.schedules.summaries import TaskLink

WEEK = 7
OFFICE_WEEK = 5 * 8 * 60
LONGEST = 200 * 366 * DAY
"""A lag of more than two centuries counts as two centuries."""
MANY_TRIES = 20
"""So many lags that run off their calendar are counted day and night, one by one; then all."""
STARTS = frozenset({LinkType.SS, LinkType.SF})
ENDS = frozenset({LinkType.FF, LinkType.SF})
Calendars = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """Days by uid (None where the plan gives no duration), and a lag in days per link."""

    durations: Mapping[str, int | None]
    lags: tuple[int, ...]


def rough_lag(project: Project, link: TaskLink) -> int:
    """The lag in days without looking at dates: a working week counts as seven."""
    calendar = project.calendar_of(link.successor)
    return _rough(_lag(link), calendar, elapsed=link.lag_elapsed)


def spans(project: Project, links: Sequence[TaskLink]) -> Spans:
    """Durations of all scheduled activities and lags of the links, in days."""
    return _Spans(project, links).spans()


class _Spans:
    """One plan: every instant as minutes, every activity with its day of beginning and of end."""

    def __init__(self, project: Project, links: Sequence[TaskLink]) -> None:
        self.project = project
        self.links = links
        usable = {uid: c for uid, c in project.calendars.items() if any(c.week)}
        self.clocks = Clocks(tuple(usable.values()))
        self.place = {uid: i for i, uid in enumerate(usable)}
        self.tasks = [a for a in project.activities if a.kind.scheduled and a.begins and a.ends]
        self.row = {a.uid: i for i, a in enumerate(self.tasks)}
        self.begins = _minutes([a.begins for a in self.tasks])
        self.ends = _minutes([a.ends for a in self.tasks])
        self.last_day = self.ends // DAY
        stopped = self.clocks.previous_finish(self._clocks_of(self.tasks), self.begins)
        at_once = np.array([a.duration == 0 for a in self.tasks], dtype=np.bool_)
        self.first_day = np.where(at_once, self.last_day, stopped // DAY)

    def spans(self) -> Spans:
        dated = [k for k in self.links if {k.predecessor.uid, k.successor.uid} <= self.row.keys()]
        pred = np.array([self.row[k.predecessor.uid] for k in dated], dtype=np.int64)
        succ = np.array([self.row[k.successor.uid] for k in dated], dtype=np.int64)
        from_start = np.array([k.relation.type in STARTS for k in dated], dtype=np.bool_)
        to_end = np.array([k.relation.type in ENDS for k in dated], dtype=np.bool_)
        anchor = np.where(from_start, self.begins[pred], self.ends[pred])
        reached, lagged = self._reach(dated, anchor)
        self._begin_after(succ, reached // DAY, ~from_start & ~to_end)
        # the roadmap takes what is done to be done at once: it has an end and no beginning
        lasting = from_start & ~np.array([k.predecessor.done for k in dated], dtype=np.bool_)
        from_day = np.where(lasting, self.first_day[pred], self.last_day[pred])
        lag = np.where(lagged | (from_start & ~lasting), reached // DAY - from_day, 0)
        room = np.where(to_end, self.last_day[succ], self.first_day[succ]) - from_day
        own = self._clocks_of([k.successor for k in dated])
        asked = self.clocks.previous_finish(own, reached)  # Monday 08:00 asks no more than Friday
        kept = np.where(to_end, self.ends[succ], self.begins[succ]) >= asked
        days = np.where(kept, np.minimum(lag, room), lag)
        exact = {id(k): int(d) for k, d in zip(dated, days.tolist(), strict=True)}
        lags = tuple(exact.get(id(k), rough_lag(self.project, k)) for k in self.links)
        return Spans({a.uid: self._duration(a) for a in self.project.activities}, lags)

    def _reach(
        self, links: Sequence[TaskLink], anchor: Minutes
    ) -> tuple[Minutes, NDArray[np.bool_]]:
        """Where each lag ends, and which links have one."""
        lag = np.clip(_minutes([_lag(k) for k in links]), -LONGEST, LONGEST)
        clock = np.array([self._lag_clock(k) for k in links], dtype=np.int64)
        for _ in range(MANY_TRIES):
            try:
                moved = self.clocks.previous_finish(clock, self.clocks.add(clock, anchor, lag))
            except BeyondCalendarError as beyond:  # a calendar with a few minutes a week
                clock[beyond.at] = self.clocks.always
            else:
                return np.where(lag == 0, anchor, moved), lag != 0
        return anchor + lag, lag != 0

    def _begin_after(self, succ: Calendars, day: Minutes, plain: NDArray[np.bool_]) -> None:
        """A task begins no earlier than what it waits for ends, on whatever calendar that ran."""
        takes_time = self.first_day[succ] < self.last_day[succ]
        counts = plain & takes_time & (day <= self.begins[succ] // DAY)
        np.maximum.at(self.first_day, succ[counts], day[counts])

    def _clocks_of(self, activities: Sequence[Activity]) -> Calendars:
        return np.array([self._clock(a, elapsed=a.elapsed) for a in activities], dtype=np.int64)

    def _clock(self, activity: Activity, *, elapsed: bool) -> int:
        own = activity.calendar if activity.calendar in self.place else self.project.calendar
        return self.clocks.always if elapsed else self.place.get(own, self.clocks.always)

    def _lag_clock(self, link: TaskLink) -> int:
        """On whose calendar the lag runs: the plan's setting, else the program's habit."""
        if link.lag_elapsed:
            return self.clocks.always
        habit = "predecessor" if self.project.program is Program.P6 else "successor"
        match self.project.options.lag_calendar or habit:
            case "predecessor":
                return self._clock(link.predecessor, elapsed=False)
            case "successor":
                return self._clock(link.successor, elapsed=False)
            case "24 hours":
                return self.clocks.always
            case _:
                return self.place.get(self.project.calendar, self.clocks.always)

    def _duration(self, activity: Activity) -> int | None:
        row = self.row.get(activity.uid)
        if row is not None:
            return max(0, int(self.last_day[row] - self.first_day[row]))
        if activity.duration is None or not activity.kind.scheduled:
            return None
        calendar = self.project.calendar_of(activity)
        return _rough(activity.duration, calendar, elapsed=activity.elapsed)


def _lag(link: TaskLink) -> int:
    """In minutes; a percentage is one of the predecessor's duration."""
    relation = link.relation
    if relation.lag_percent is None:
        return relation.lag
    return round((link.predecessor.duration or 0) * relation.lag_percent / 100)


def _rough(minutes: int, calendar: WorkCalendar | None, *, elapsed: bool) -> int:
    """Days without knowing the dates: a working week counts as seven."""
    if elapsed:
        return round(minutes / DAY)
    hours = (calendar or FIVE_DAYS).week
    per_week = sum(high - low for day in hours for low, high in day) or OFFICE_WEEK
    return round(minutes * WEEK / per_week)


def _minutes(values: Sequence[datetime | int | None]) -> Minutes:
    found = [minute_of(v) if isinstance(v, datetime) else v or 0 for v in values]
    return np.array(found, dtype=np.int64)
