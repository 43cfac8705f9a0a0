"""The forward pass over calendars: early starts and finishes, a level at a time."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.forward_thin import ThinForward
from graph_engine.cpm.levels import Indices, Side
from graph_engine.cpm.levelwise import by_level, is_thin
from graph_engine.cpm.one_pass import OnePass
from graph_engine.cpm.plan import NEVER, Dates, Flags


@dataclass(frozen=True, eq=False)
class Forward(OnePass):
    """The textbook pass (Kelley & Walker 1959), each link on the calendar that it runs on.

    Dates are minutes since 1970, one start and one finish per activity.
    """

    def run(self, side: Side, links: Indices) -> Dates:
        """Early starts and finishes, (n,) each, in minutes since 1970.

        `side` groups the links that count by successor; `links` are their numbers. Raises
        ValueError, naming the activity, for what no calendar holds.
        """
        dates = self.work.begin.copy(), self.work.end.copy()
        alone = self.work.end == NEVER
        alone[side.order[side.node]] = False
        self.without_links(np.flatnonzero(alone), dates)
        self.over(side, links, dates)
        return dates

    def without_links(self, nodes: Indices, dates: Dates) -> None:
        """Dates of what waits for no link, from its bounds."""

        def step(low: int, high: int) -> None:
            some = nodes[low:high]
            self._settle(some, self.bounds.floor[some], dates)

        by_level(step, [(0, len(nodes))], lambda place: self.plan.ids[int(nodes[place])])

    def over(self, side: Side, links: Indices, dates: Dates) -> None:
        """Dates of what waits for links, a level at a time."""
        link, node = links[side.link], side.order[side.node]
        bounds = side.first.tolist()
        linked = self.linked_ends(side, links)

        @cache
        def thin() -> ThinForward:
            return ThinForward(self, dates)

        def step(low: int, high: int) -> None:
            if is_thin(high - low, bounds[high] - bounds[low]):
                for g in range(low, high):
                    into = link.data[bounds[g] : bounds[g + 1]]
                    thin().settle(node.data[g], into, linked=bool(linked[g]))
                return
            here = link[bounds[low] : bounds[high]]
            ready = self._waiting(here, self.ready(here, dates))
            latest = np.maximum.reduceat(ready, side.first[low:high] - bounds[low])
            self._settle(node[low:high], latest, dates)
            if linked[low:high].any():
                self._end_as_linked(here, dates)

        by_level(step, side.rows, lambda group: self.plan.ids[int(node[group])])

    def ready(self, links: Indices, dates: Dates) -> Minutes:
        """The start that each of these links allows its successor, by row of `links`."""
        at = self._given(links, dates)
        if self.rules.duration_before_lag:
            self._before_duration(links, at)
            self._after_lag(links, at)
        else:
            self._after_lag(links, at)
            self._before_duration(links, at)
        return at

    def _waiting(self, links: Indices, at: Minutes) -> Minutes:
        """A finish-to-finish link may have to wait for the start of the project."""
        if not self.rules.finish_links_wait:
            return at
        waits = self.plan.to_finish[links] & ~self.plan.from_start[links]
        return np.where(waits, np.maximum(at, self.plan.start), at)

    def _given(self, links: Indices, dates: Dates) -> Minutes:
        """The date of the predecessor that each of these links goes by."""
        plan, given = self.plan, self.work.given[links]
        pred = plan.pred[links]
        at = np.where(plan.from_start[links], dates[0][pred], dates[1][pred])
        return np.where(given == NEVER, at, given)

    def _after_lag(self, links: Indices, at: Minutes) -> None:
        lag = self.work.lag[links]
        rows = np.flatnonzero(lag)
        if len(rows):
            clock = self.work.lag_clock[links[rows]]
            at[rows] = self.plan.clocks.add(clock, at[rows], lag[rows])

    def _before_duration(self, links: Indices, at: Minutes) -> None:
        """Where a link holds up a finish: the start that belongs to it."""
        plan = self.plan
        rows = np.flatnonzero(plan.to_finish[links])
        if not len(rows):
            return
        succ = plan.succ[links[rows]]
        clock, span = plan.clock[succ], self.work.to_finish[succ]
        at[rows] = plan.clocks.add(clock, at[rows], -span)

    def linked_ends(self, side: Side, links: Indices) -> Flags:
        """Groups with links that may set the very instant of a finish."""
        link = links[side.link]
        sets = self.rules.as_linked & self.plan.to_finish[link] & (self.work.lag[link] <= 0)
        if not sets.any():
            return np.zeros(len(side.node), dtype=bool)
        return np.logical_or.reduceat(sets, side.first[:-1])

    def _end_as_linked(self, links: Indices, dates: Dates) -> None:
        """Where a link holds up a finish, the finish is the instant that the link says."""
        plan, clocks = self.plan, self.plan.clocks
        links = links[plan.to_finish[links] & (self.work.lag[links] <= 0)]
        at, succ = self._given(links, dates), plan.succ[links]
        self._after_lag(links, at)
        clock, begin, end = plan.clock[succ], dates[0][succ], dates[1][succ]
        stands = (self.work.lag[links] < 0) | (clocks.previous_finish(clock, at) == at)
        at = np.where(stands, at, clocks.next_start(clock, at))
        holds = (at > end) & (clocks.between(clock, end, at) == 0) & (end > begin)
        np.maximum.at(dates[1], succ[holds], at[holds])

    def _settle(self, nodes: Indices, ready: Minutes, dates: Dates) -> None:
        """Bound the start, move it to where work goes on, and add the duration."""
        plan, clocks = self.plan, self.plan.clocks
        bounds, clock = self.bounds, plan.clock[nodes]
        at = np.minimum(np.maximum(ready, bounds.floor[nodes]), bounds.pull[nodes])
        worked = clocks.work(clock, at)
        begin = clocks.start(clock, worked)
        stays = self._stays(nodes, at, clock, worked)
        if stays is not None:
            begin = np.where(stays, at, begin)
        rows = np.flatnonzero(plan.delay[nodes])
        if len(rows):
            begin[rows] = clocks.next_start(clock[rows], begin[rows] + plan.delay[nodes[rows]])
            worked[rows] = clocks.work(clock[rows], begin[rows])
        span = self.work.to_finish[nodes]
        dates[0][nodes] = begin
        dates[1][nodes] = np.where(span > 0, clocks.finish(clock, worked + span), begin)

    def _stays(self, nodes: Indices, at: Minutes, clock: Indices, worked: Minutes) -> Flags | None:
        """What keeps the instant that it gets.

        A milestone at the end of a day or on a date of its own, and what is done.
        """
        kind, done = self.plan.kind[nodes], self.plan.done[nodes]
        if not (kind.any() or done.any()):
            return None
        stays: Flags = self.plan.clocks.finish(clock, worked) == at
        if self.rules.start_milestones_start:
            stays &= kind == Kind.FINISH_MILESTONE
        else:
            stays |= at == self.bounds.floor[nodes]
            stays &= kind != Kind.TASK
        return stays | done
