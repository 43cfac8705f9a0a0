"""The backward pass over calendars: late finishes and starts, a level at a time."""

from dataclasses import dataclass

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.constraints import Bounds
from graph_engine.cpm.forward import Dates
from graph_engine.cpm.levels import Indices, Side
from graph_engine.cpm.levelwise import by_level
from graph_engine.cpm.plan import NEVER, Flags, Plan
from graph_engine.cpm.progress import Remaining
from graph_engine.cpm.rules import Progress, Rules


@dataclass(frozen=True, eq=False)
class Backward:
    """`open_end` is the late finish of what has no successor, `end` that of the project."""

    plan: Plan
    rules: Rules
    work: Remaining
    bounds: Bounds
    open_end: Minutes
    end: int

    def run(self, side: Side, links: Indices) -> Dates:
        """`side` groups the links that count by predecessor; `links` has their number in the plan."""
        link, node = links[side.link], side.order[side.node]
        dates = self._without_links(node)
        bounds = side.first.tolist()

        def step(low: int, high: int) -> None:
            allowed = self.allowed(link[bounds[low] : bounds[high]], dates)
            earliest = np.minimum.reduceat(allowed, side.first[low:high] - bounds[low])
            self._settle(node[low:high], earliest, dates)

        by_level(step, side.rows, lambda group: self.plan.ids[node[group]])
        return dates

    def _without_links(self, linked: Indices) -> Dates:
        alone = np.ones(self.plan.n, dtype=bool)
        alone[linked] = False
        nodes = np.flatnonzero(alone)
        dates = np.full(self.plan.n, NEVER), np.full(self.plan.n, NEVER)

        def step(low: int, high: int) -> None:
            some = nodes[low:high]
            self._settle(some, self.open_end[some], dates)

        by_level(step, [(0, len(nodes))], lambda place: self.plan.ids[nodes[place]])
        return dates

    def allowed(self, links: Indices, dates: Dates) -> Minutes:
        """The finish that each of these links allows its predecessor."""
        plan, clocks = self.plan, self.plan.clocks
        start, finish = dates
        pred, succ = plan.pred[links], plan.succ[links]
        at = np.where(plan.to_finish[links], finish[succ], start[succ] - plan.delay[succ])
        lag = self.work.lag[links]
        rows = np.flatnonzero(lag)
        if len(rows):
            at[rows] = clocks.add(self.work.lag_clock[links[rows]], at[rows], -lag[rows])
        rows = np.flatnonzero(plan.from_start[links])
        if len(rows):
            clock, span = plan.clock[pred[rows]], self.work.to_finish[pred[rows]]
            at[rows] = clocks.add(clock, at[rows], span)
        return np.minimum(at, self.end) if self.rules.late_within_project else at

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
        if self.rules.progress is not Progress.RETAINED_LOGIC:
            fixed = plan.done[nodes]
            end = np.where(fixed, plan.actual_finish[nodes], end)
            begin = np.where(fixed, self.work.begin[nodes], begin)
        return begin, end

    def _stays(self, nodes: Indices, at: Minutes, clock: Indices, worked: Minutes) -> Flags:
        """Milestones that keep the instant that they get: the start of a day stays the start."""
        kind = self.plan.kind[nodes]
        if self.rules.start_milestones_start:
            starts: Flags = kind == Kind.MILESTONE
            return starts
        return (kind != Kind.TASK) & (self.plan.clocks.start(clock, worked) == at)
