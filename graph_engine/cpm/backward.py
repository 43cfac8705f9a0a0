"""The backward pass over calendars: late finishes and starts, a level at a time."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.backward_thin import ThinBackward
from graph_engine.cpm.levels import Indices, Side
from graph_engine.cpm.levelwise import by_level, is_thin
from graph_engine.cpm.one_pass import OnePass
from graph_engine.cpm.plan import NEVER, Dates, Flags


@dataclass(frozen=True, eq=False)
class Backward(OnePass):
    """`open_end` (n,) is the late finish of what has no successor, `end` that of the project.

    Both in minutes since 1970. The textbook pass (Kelley & Walker 1959), each link measured on the
    calendar that it runs on.
    """

    open_end: Minutes
    end: int

    def run(self, side: Side, links: Indices) -> Dates:
        """Late starts and finishes, (n,) each, in minutes since 1970.

        `side` groups the links that count by predecessor; `links` are their numbers. Raises
        ValueError, naming the activity, for what no calendar holds.
        """
        dates = np.full(self.plan.n, NEVER), np.full(self.plan.n, NEVER)
        alone = np.ones(self.plan.n, dtype=bool)
        alone[side.order[side.node]] = False
        self.without_links(np.flatnonzero(alone), dates)
        self.over(side, links, dates)
        return dates

    def without_links(self, nodes: Indices, dates: Dates) -> None:
        """Dates of what has no successor, from its bounds and the open end."""

        def step(low: int, high: int) -> None:
            some = nodes[low:high]
            self._settle(some, self.open_end[some], dates)

        by_level(step, [(0, len(nodes))], lambda place: self.plan.ids[int(nodes[place])])

    def over(self, side: Side, links: Indices, dates: Dates) -> None:
        """Dates of what has successors, a level at a time."""
        link, node = links[side.link], side.order[side.node]
        bounds = side.first.tolist()
        linked = self.linked_starts(side, links)

        @cache
        def thin() -> ThinBackward:
            return ThinBackward(self, self.end, dates)

        def step(low: int, high: int) -> None:
            if is_thin(high - low, bounds[high] - bounds[low]):
                for g in range(low, high):
                    onward = link.data[bounds[g] : bounds[g + 1]]
                    thin().settle(node.data[g], onward, linked=bool(linked[g]))
                return
            here = link[bounds[low] : bounds[high]]
            earliest = np.minimum.reduceat(
                self.allowed(here, dates), side.first[low:high] - bounds[low]
            )
            self._settle(node[low:high], earliest, dates)
            if linked[low:high].any():
                self._start_as_linked(here, dates)

        by_level(step, side.rows, lambda group: self.plan.ids[int(node[group])])

    def allowed(self, links: Indices, dates: Dates) -> Minutes:
        """The finish that each of these links allows its predecessor, by row of `links`."""
        plan, clocks = self.plan, self.plan.clocks
        start, finish = dates
        pred, succ = plan.pred[links], plan.succ[links]
        at = np.where(plan.to_finish[links], finish[succ], start[succ] - plan.delay[succ])
        from_start = np.flatnonzero(plan.from_start[links])
        clock, span = plan.clock[pred[from_start]], self.work.to_finish[pred[from_start]]
        first = self.rules.duration_before_lag & plan.to_finish[links[from_start]]
        if first.any():
            rows = from_start[first]
            at[rows] = clocks.add(clock[first], at[rows], span[first])
        if self.rules.duration_before_lag and not first.all():
            rows = from_start[~first]
            at[rows] = clocks.next_start(clock[~first], at[rows])
        lag = self.work.late_lag[links]
        rows = np.flatnonzero(lag)
        if len(rows):
            at[rows] = clocks.add(self.work.lag_clock[links[rows]], at[rows], -lag[rows])
        if not first.all():
            rows = from_start[~first]
            at[rows] = clocks.add(clock[~first], at[rows], span[~first])
        return np.minimum(at, self.end) if self.rules.late_within_project else at

    def _starts(self, links: Indices) -> Flags:
        """Start-to-start links without lag or with a lead."""
        plan = self.plan
        return plan.from_start[links] & ~plan.to_finish[links] & (self.work.lag[links] <= 0)

    def linked_starts(self, side: Side, links: Indices) -> Flags:
        """Groups with links that may set the very instant of a late start."""
        sets = self.rules.as_linked & self._starts(links[side.link])
        if not sets.any():
            return np.zeros(len(side.node), dtype=bool)
        return np.logical_or.reduceat(sets, side.first[:-1])

    def _start_as_linked(self, links: Indices, dates: Dates) -> None:
        """Where a link limits a late start, that start is the instant that the link says."""
        plan, clocks = self.plan, self.plan.clocks
        links = links[self._starts(links)]
        pred, begin = plan.pred[links], dates[0][plan.succ[links]]
        clock = plan.clock[pred]
        at = clocks.add(self.work.lag_clock[links], begin, -self.work.lag[links])
        stands = (self.work.lag[links] < 0) | (clocks.previous_finish(clock, at) == at)
        at = np.where(stands, at, clocks.next_start(clock, at))
        start, finish = dates[0][pred], dates[1][pred]
        holds = (at < start) & (clocks.between(clock, at, start) == 0) & (finish > start)
        np.minimum.at(dates[0], pred[holds], at[holds])

    def _settle(self, nodes: Indices, allowed: Minutes, dates: Dates) -> None:
        dates[0][nodes], dates[1][nodes] = self.settled(nodes, allowed)

    def settled(self, nodes: Indices, allowed: Minutes) -> Dates:
        """Bound the finish, move it to where work stopped, and take the duration off."""
        plan, clocks = self.plan, self.plan.clocks
        bounds, clock = self.bounds, plan.clock[nodes]
        at = np.maximum(np.minimum(allowed, bounds.ceiling[nodes]), bounds.push[nodes])
        worked = clocks.work(clock, at)
        end = np.where(self._stays(nodes, at, clock, worked), at, clocks.finish(clock, worked))
        span = self.work.to_start[nodes]
        begin = np.where(span > 0, clocks.start(clock, worked - span), end)
        if self.rules.progress.done_stands:
            fixed = plan.done[nodes]
            end = np.where(fixed, plan.actual_finish[nodes], end)
            begin = np.where(fixed, self.work.begin[nodes], begin)
        return begin, end

    def _stays(self, nodes: Indices, at: Minutes, clock: Indices, worked: Minutes) -> Flags:
        """What keeps the instant that it gets: milestones at the start of a day, what is done."""
        kind = self.plan.kind[nodes]
        stays: Flags = self.plan.clocks.start(clock, worked) == at
        stays &= kind == Kind.MILESTONE if self.rules.start_milestones_start else kind != Kind.TASK
        return stays | self.plan.done[nodes]
