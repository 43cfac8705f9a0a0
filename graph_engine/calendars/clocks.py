"""Arithmetic with working time on arrays, over several calendars at once.

A calendar maps an instant to the minutes worked before it: a piecewise-linear function. Only the
weeks with exceptions are tabulated, with one plain week on either side; beyond them the plain week
repeats, so there is no horizon but the year 9999.

An amount of work belongs to two instants when a break lies there: Friday 17:00 and Monday 08:00.
`finish` gives the earlier one, where a task ends; `start` the later one, where a task begins.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph_engine.calendar import ALWAYS, DAY, FIRST, LAST, WEEK, WorkCalendar
from graph_engine.calendars.clock import Clock
from graph_engine.calendars.places import Places
from graph_engine.model import EPOCH

Minutes = NDArray[np.int64]


class BeyondCalendarError(ValueError):
    """An instant that cannot be: `at` is its place in the arrays that were asked for."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class Clocks:
    """Several calendars, known by their place in the list; `always` is that of the 24-hour one.

    `clock` (places of calendars), `instant` (minutes since 1970) and `work` (minutes) are int64
    arrays of one shape, and so is what comes back. Work beyond the years 1 to 9999, or asked of a
    calendar that has none left, raises BeyondCalendarError.
    """

    def __init__(self, calendars: Sequence[WorkCalendar]) -> None:
        self.calendars = (*calendars, ALWAYS)
        self.always = len(calendars)
        tables = [_table(calendar) for calendar in self.calendars]
        sizes = [len(starts) for starts, _ in tables]
        starts, ends = (np.concatenate(column) for column in zip(*tables, strict=True))
        before = [_before(*table) for table in tables]
        worked = np.concatenate(before)
        self._start, self._end, self._worked = starts, ends, worked
        self._tables = [(*table, done) for table, done in zip(tables, before, strict=True)]
        self._by_start, self._by_work = Places([starts for starts, _ in tables]), Places(before)
        self._low = np.array([table[0][0] for table in tables])
        self._weeks = np.array([(table[1][-1] - table[0][0]) // WEEK for table in tables])
        self._total = worked[np.cumsum(sizes) - 1]
        self._week_work = np.array(
            [sum(b - a for hours in c.week for a, b in hours) for c in self.calendars]
        )

    @cached_property
    def alone(self) -> tuple[Clock, ...]:
        """The same calendars, each for one number at a time."""
        return tuple(map(self._alone, range(len(self.calendars))))

    def _alone(self, number: int) -> Clock:
        starts, ends, worked = (column.tolist() for column in self._tables[number])
        clock = np.array([number])

        def refuse(work: int) -> None:
            self.start(clock, np.array([work]))

        return Clock((starts, ends, worked), int(self._week_work[number]), refuse)

    def work(self, clock: Minutes, instant: Minutes) -> Minutes:
        """Minutes worked before an instant, counted from a fixed one that differs by calendar."""
        week = (instant - self._low[clock]) // WEEK
        beyond = week - np.clip(week, 0, self._weeks[clock] - 1)
        inside = instant - beyond * WEEK
        at = self._by_start.of(clock, inside)
        worked = self._worked[at] + np.minimum(inside, self._end[at]) - self._start[at]
        total: Minutes = worked + beyond * self._week_work[clock]
        return total

    def start(self, clock: Minutes, work: Minutes) -> Minutes:
        """The last instant before which exactly so much is worked: where a task begins."""
        per_week = self._week_work[clock]
        above = work - self._total[clock]
        outside = (work < 0) | (above >= 0)
        beyond = np.zeros_like(work)
        if outside.any():
            self._check_weeks(clock, work, above, outside)
            spread = np.maximum(per_week, 1)
            beyond = np.minimum(work // spread, 0) + np.maximum(above // spread + 1, 0)
            beyond = np.where(per_week == 0, 0, beyond)
        inside = work - beyond * per_week
        at = self._by_work.of(clock, inside)
        instant: Minutes = self._start[at] + inside - self._worked[at] + beyond * WEEK
        return instant

    def finish(self, clock: Minutes, work: Minutes) -> Minutes:
        """The first instant before which so much is worked: where a task ends."""
        return self.start(clock, work - 1) + 1

    def add(self, clock: Minutes, instant: Minutes, work: Minutes) -> Minutes:
        """Move on (or back, if negative) by working time; nothing moves by no work.

        Onwards it stops where the last minute of work ends, backwards where the first one begins.
        """
        target = self.work(clock, instant) + work
        onwards = work > 0
        moved = self.start(clock, target - onwards) + onwards
        return np.where(work == 0, instant, moved)

    def next_start(self, clock: Minutes, instant: Minutes) -> Minutes:
        """The instant itself when work goes on from there, else where work starts again."""
        return self.start(clock, self.work(clock, instant))

    def previous_finish(self, clock: Minutes, instant: Minutes) -> Minutes:
        """The instant itself when work goes on until there, else where work last stopped."""
        return self.finish(clock, self.work(clock, instant))

    def between(self, clock: Minutes, earlier: Minutes, later: Minutes) -> Minutes:
        """Working time from one instant to another; negative when the second is the earlier."""
        return self.work(clock, later) - self.work(clock, earlier)

    def _check_weeks(
        self, clock: Minutes, work: Minutes, above: Minutes, outside: NDArray[np.bool_]
    ) -> None:
        """Refuse what lies beyond the year 9999, or where a calendar has no work at all."""
        per_week = self._week_work[clock]
        weeks = np.maximum(-work, above) // np.maximum(per_week, 1)
        bad = outside & ((per_week == 0) | (weeks > (LAST - FIRST) // WEEK))
        if bad.any():
            at = int(np.flatnonzero(bad)[0])
            which = int(np.broadcast_to(clock, bad.shape)[at])
            name = self.calendars[which].name
            reason = (
                "runs beyond the years 1 to 9999"
                if self._week_work[which]
                else "has no working time left"
            )
            raise BeyondCalendarError(f"calendar '{name}' {reason}", at)


def _table(calendar: WorkCalendar) -> tuple[Minutes, Minutes]:
    """Starts and ends of the spans in whole weeks, from an empty span on the first Monday.

    An empty span on the last Sunday's midnight closes the table.
    """
    dates = calendar.exceptions
    first = _monday(min(dates, default=EPOCH)) - 1
    last = _monday(max(dates, default=EPOCH)) + 1
    mondays = np.arange(first, last + 1) * WEEK + _monday_minute()
    days = np.add.outer(mondays, np.arange(7) * DAY)
    other = np.array([(d - EPOCH).days * DAY for d in dates], dtype=np.int64)
    spans = [
        np.add.outer(column[~np.isin(column, other)], hours).reshape(-1, 2)
        for column, week in zip(days.T, calendar.week, strict=True)
        for hours in week
    ]
    spans += [
        np.array([[day + low, day + high]])
        for day, hours in zip(other.tolist(), dates.values(), strict=True)
        for low, high in hours
    ]
    low, high = int(mondays[0]), int(mondays[-1]) + WEEK
    table = np.concatenate([np.array([[low, low], [high, high]]), *spans])
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    return np.ascontiguousarray(table[:, 0]), np.ascontiguousarray(table[:, 1])


def _monday_minute() -> int:
    """Minute of the first Monday in 1970: 1970-01-01 was a Thursday."""
    return int((EPOCH + timedelta(days=-EPOCH.weekday() % 7) - EPOCH).days) * DAY


def _monday(day: date) -> int:
    """Weeks between the first Monday in 1970 and the Monday on or before `day`."""
    return ((day - EPOCH).days * DAY - _monday_minute()) // WEEK


def _before(starts: Minutes, ends: Minutes) -> Minutes:
    """Minutes worked before each span."""
    length = ends - starts
    before: Minutes = np.cumsum(length) - length
    return before
