"""A slow and obvious scheduler for the tests: one activity at a time, one bit per minute.

It knows not-started tasks, the link types, lags, constraints and several calendars, by the same
options as the engine.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

import numpy as np

from graph_engine.calendar import DAY, WorkCalendar, moment_of
from graph_engine.cpm.activities import Activity, Constraint, Link, Project
from graph_engine.cpm.rules import Floor, LagCalendar, Rules
from graph_engine.model import LinkType
from tests.cpm_projects import at

FIRST, LAST = at("01-01 00:00") - 180 * DAY, at("12-31 00:00")
FROM_START = {LinkType.SS, LinkType.SF}
TO_FINISH = {LinkType.FF, LinkType.SF}


class Minutes:
    """Every working minute of a calendar, in a sorted list."""

    def __init__(self, calendar: WorkCalendar) -> None:
        found = []
        for midnight in range(FIRST, LAST, DAY):
            day = (moment_of(midnight) + timedelta()).date()
            for low, high in calendar.dates.get(day, calendar.week[day.weekday()]):
                found.append(np.arange(midnight + low, midnight + high))
        self.all = np.concatenate(found)

    def before(self, instant: int) -> int:
        return int(np.searchsorted(self.all, instant))

    def on(self, instant: int) -> int:
        """Where work goes on."""
        return int(self.all[self.before(instant)])

    def off(self, instant: int) -> int:
        """Where work stopped."""
        return int(self.all[self.before(instant) - 1]) + 1

    def add(self, instant: int, work: int) -> int:
        if work > 0:
            return int(self.all[self.before(instant) + work - 1]) + 1
        return int(self.all[self.before(instant) + work]) if work else instant


@dataclass(frozen=True)
class Slow:
    project: Project
    rules: Rules
    minutes: tuple[Minutes, ...]  # one per calendar

    def clock(self, activity: Activity) -> Minutes:
        return self.minutes[activity.calendar or 0]

    def lag(self, link: Link, instant: int, sign: int) -> int:
        kind = self.rules.lag_calendar
        if kind is LagCalendar.ALWAYS:
            return instant + sign * link.lag
        owner = {LagCalendar.PREDECESSOR: link.pred, LagCalendar.SUCCESSOR: link.succ}.get(kind)
        clock = self.clock(self.by_id[owner]) if owner else self.minutes[self.project.calendar]
        return clock.add(instant, sign * link.lag)

    @cached_property
    def by_id(self) -> dict[str, Activity]:
        return {a.id: a for a in self.project.activities}

    def limits(self, activity: Activity, *kinds: Constraint) -> list[int]:
        return [day or 0 for kind, day in activity.limits if kind in kinds]

    def start_of(self, activity: Activity, finishes: Iterable[int]) -> list[int]:
        clock = self.clock(activity)
        return [clock.add(finish, -activity.duration) for finish in finishes]

    def finish_of(self, activity: Activity, starts: Iterable[int]) -> list[int]:
        clock = self.clock(activity)
        return [clock.add(start, activity.duration) for start in starts]

    @cached_property
    def early(self) -> dict[str, tuple[int, int]]:
        dates: dict[str, tuple[int, int]] = {}
        for a in self.project.activities:  # they stand in working order
            ready = [
                self.ready(link, a, dates) for link in self.project.links if link.succ == a.id
            ]
            own = self.limits(a, Constraint.SNET)
            own += self.start_of(a, self.limits(a, Constraint.FNET))
            if self.rules.floor is Floor.STARTS or not (ready or own):
                own.append(self.project.start)
            start = max(ready + own)
            if self.rules.limits_pull:
                pull = self.limits(a, Constraint.SNLT)
                start = min([start, *pull, *self.start_of(a, self.limits(a, Constraint.FNLT))])
            on = self.limits(a, Constraint.MSO)
            on += self.start_of(a, self.limits(a, Constraint.MFO))
            start = self.clock(a).on(on[0] if on else start)
            dates[a.id] = start, self.clock(a).add(start, a.duration)
        return dates

    def ready(self, link: Link, a: Activity, dates: dict[str, tuple[int, int]]) -> int:
        instant = dates[link.pred][0 if link.type in FROM_START else 1]
        steps: list[Callable[[int], int]] = [lambda t: self.lag(link, t, 1)]
        if link.type in TO_FINISH:
            steps.append(lambda t: self.clock(a).add(t, -a.duration))
        if self.rules.duration_before_lag:
            steps.reverse()
        for step in steps:
            instant = step(instant)
        if self.rules.finish_links_wait and link.type is LinkType.FF:
            instant = max(instant, self.project.start)
        return instant

    @cached_property
    def late(self) -> dict[str, tuple[int, int]]:
        end = max(finish for _, finish in self.early.values())
        dates: dict[str, tuple[int, int]] = {}
        for a in reversed(self.project.activities):
            limits = [
                self.allowed(link, a, dates) for link in self.project.links if link.pred == a.id
            ]
            if self.rules.late_within_project or not limits:
                limits.append(end)
            limits += self.limits(a, Constraint.FNLT)
            limits += self.finish_of(a, self.limits(a, Constraint.SNLT))
            on = self.finish_of(a, self.limits(a, Constraint.MSO))
            on += self.limits(a, Constraint.MFO)
            limits = on or limits
            finish = self.clock(a).off(min([*limits, *filter(None, [a.deadline])]))
            dates[a.id] = self.clock(a).add(finish, -a.duration), finish
        return dates

    def allowed(self, link: Link, a: Activity, dates: dict[str, tuple[int, int]]) -> int:
        instant = dates[link.succ][1 if link.type in TO_FINISH else 0]
        if link.type not in FROM_START:
            return self.lag(link, instant, -1)
        steps: list[Callable[[int], int]] = [
            lambda t: self.lag(link, t, -1),
            lambda t: self.clock(a).add(t, a.duration),
        ]
        if self.rules.duration_before_lag and link.type is LinkType.SF:
            steps.reverse()
        elif self.rules.duration_before_lag:
            steps.insert(0, self.clock(a).on)
        for step in steps:
            instant = step(instant)
        return instant
