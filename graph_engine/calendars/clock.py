"""Arithmetic with working time on one number at a time: `clocks.Clocks` says what it means.

Numpy takes microseconds for a call, however few numbers it is given; a plain look-up is quicker.
"""

from bisect import bisect_right
from collections.abc import Callable

from graph_engine.calendar import FIRST, LAST, WEEK

MOST_WEEKS = (LAST - FIRST) // WEEK


class Clock:
    """One calendar; `spans` are starts, ends and minutes worked before each, in ascending order.

    Instants are minutes since 1970, amounts of work are minutes. `week_work` is what a plain week
    holds; `refuse` raises for an amount of work that is beyond all years.
    """

    def __init__(
        self,
        spans: tuple[list[int], list[int], list[int]],
        week_work: int,
        refuse: Callable[[int], None],
    ) -> None:
        self._start, self._end, self._worked = spans
        self._week_work, self._refuse = week_work, refuse
        self._low, self._high = self._start[0], self._end[-1]
        self._weeks = (self._high - self._low) // WEEK
        self._total = self._worked[-1]

    def work(self, instant: int) -> int:
        """Minutes worked before an instant; see `Clocks.work`."""
        beyond = 0
        if not self._low <= instant < self._high:
            week = (instant - self._low) // WEEK
            beyond = week - min(max(week, 0), self._weeks - 1)
            instant -= beyond * WEEK
        at = bisect_right(self._start, instant) - 1
        worked = self._worked[at] + min(instant, self._end[at]) - self._start[at]
        return worked + beyond * self._week_work

    def start(self, work: int) -> int:
        """The last instant before which exactly so much is worked; see `Clocks.start`.

        Raises what `refuse` raises where no instant has so much work before it.
        """
        beyond = 0
        if not 0 <= work < self._total:
            above, spread = work - self._total, self._week_work
            if not spread or max(-work, above) // spread > MOST_WEEKS:
                self._refuse(work)
            beyond = min(work // spread, 0) + max(above // spread + 1, 0)
            work -= beyond * spread
        at = bisect_right(self._worked, work) - 1
        return self._start[at] + work - self._worked[at] + beyond * WEEK

    def finish(self, work: int) -> int:
        """The first instant before which so much is worked; see `Clocks.finish`."""
        return self.start(work - 1) + 1

    def add(self, instant: int, work: int) -> int:
        """Move on (or back, if negative) by working minutes; see `Clocks.add`."""
        if not work:
            return instant
        target = self.work(instant) + work
        return self.start(target - 1) + 1 if work > 0 else self.start(target)

    def next_start(self, instant: int) -> int:
        """The instant itself, or where work starts again; see `Clocks.next_start`."""
        return self.start(self.work(instant))

    def previous_finish(self, instant: int) -> int:
        """The instant itself, or where work last stopped; see `Clocks.previous_finish`."""
        return self.finish(self.work(instant))

    def between(self, earlier: int, later: int) -> int:
        """Working minutes from one instant to another; see `Clocks.between`."""
        return self.work(later) - self.work(earlier)
