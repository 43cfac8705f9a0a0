"""What a delay does, without a re-run, where only links on one calendar lie behind it.

In working minutes such links are a longest path: a later start reaches a goal over the longest
way to it, or not at all. A re-run stays needed where another calendar, a limit that pulls back,
progress, another plan or the very instant of a milestone has a say.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm import elapsed
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.engine import Ahead
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.one_clock import OneClock
from graph_engine.cpm.plan import NEVER, Flags


@dataclass(frozen=True, eq=False)
class Straight:
    """Activities of one part. `wanted`: those that other parts wait for."""

    ahead: Ahead
    wanted: Flags

    @cached_property
    def _begin(self) -> Minutes:
        """Early starts in working minutes of each activity's own calendar."""
        plan = self.ahead.forward.plan
        return plan.clocks.work(plan.clock, self.ahead.early[0])

    @cached_property
    def _milestone(self) -> Flags:
        milestone: Flags = self.ahead.forward.plan.kind != Kind.TASK
        return milestone

    @cached_property
    def _plain(self) -> Flags:
        """Nothing but floors and links gives the dates."""
        plan, work = self.ahead.forward.plan, self.ahead.forward.work
        pulled = self.ahead.forward.bounds.pull != OPEN
        plain: Flags = ~(plan.started | pulled | (work.end != NEVER) | (plan.delay != 0))
        return plain

    @cached_property
    def _ends(self) -> tuple[Indices, Indices]:
        plan, links = self.ahead.forward.plan, self.ahead.links
        return plan.pred[links], plan.succ[links]

    @cached_property
    def _free(self) -> Flags:
        """Everything that waits for it, near or far, is plain and on its calendar."""
        plan, work, links = self.ahead.forward.plan, self.ahead.forward.work, self.ahead.links
        pred, succ = self._ends
        good = self._plain[succ] & (work.given[links] == NEVER)
        good &= plan.clock[pred] == plan.clock[succ]
        good &= (work.lag[links] == 0) | (work.lag_clock[links] == plan.clock[succ])
        bad = self.wanted.copy()
        bad[pred[~good]] = True
        found: Flags = elapsed.backward(self.ahead.net, np.where(bad, -1, 0), 0) == 0
        return found & self._plain

    @cached_property
    def _linked(self) -> Flags:
        """Tasks whose finish may be the very instant that a link says."""
        forward, side = self.ahead.forward, self.ahead.net.incoming
        linked = np.zeros(forward.plan.n, dtype=bool)
        linked[side.order[side.node]] = forward.linked_ends(side, self.ahead.links)
        return linked & ~self._milestone

    @cached_property
    def _stops(self) -> Flags:
        """When a link moves it, it is ready where work stops, never where work starts again."""
        forward = self.ahead.forward
        plan, (pred, succ) = forward.plan, self._ends
        stops = (forward.work.to_finish > 0) & ~self._linked & ~self._milestone
        stays = self._milestone.copy()
        if forward.rules.start_milestones_start:
            stays &= plan.kind == Kind.FINISH_MILESTONE
        starts = plan.from_start[self.ahead.links] | (forward.work.lag[self.ahead.links] < 0)
        stays[succ[starts | ~(stops | stays)[pred]]] = False
        while True:  # a milestone behind one that does not stop does not either
            lost = stays[succ] & ~(stops | stays)[pred]
            if not lost.any():
                return stops | stays
            stays[succ[lost]] = False

    def _unsure(self, goals: Indices) -> Flags:
        """Goals whose very instant depends on more than working minutes."""
        rules = self.ahead.forward.rules
        moves_on = rules.start_milestones_start & (
            self.ahead.forward.plan.kind[goals] == Kind.MILESTONE
        )
        unsure: Flags = np.where(
            self._milestone[goals], ~self._stops[goals] & ~moves_on, self._linked[goals]
        )
        return unsure

    def _next_to(self, goals: Indices) -> Flags:
        """Goals, and milestones that only milestones keep apart from one."""
        pred, succ = self._ends
        near = np.zeros(len(self._plain), dtype=bool)
        near[goals] = True
        while True:
            more = pred[near[succ] & self._milestone[succ] & self._milestone[pred] & ~near[pred]]
            if not len(more):
                return near
            near[more] = True

    def finishes(self, rows: Indices, own: Minutes, goals: Indices) -> tuple[Minutes, Flags]:
        """The finish of each goal (rows, goals) when a row is ready no sooner than `own`.

        And for which rows that is so; the others are to be run again.
        """
        forward, early = self.ahead.forward, self.ahead.early
        plan, span = forward.plan, forward.work.to_finish
        clock = plan.clock[rows]
        later = plan.clocks.work(clock, plan.clocks.add(clock, own, -span[rows]))
        at = np.maximum(later, self._begin[rows])[:, None] - self._before(goals)[:, rows].T
        moved = at > self._begin[goals]
        known = self._free[rows] & ~self._next_to(goals)[rows]
        known &= ~(moved & self._unsure(goals)).any(axis=1)
        moved &= known[:, None]
        finish = np.where(moved, 0, early[1][goals])
        which = np.broadcast_to(goals, at.shape)[moved]
        ends = at[moved] + span[which]
        starts, stops = (
            how(plan.clock[which], ends) for how in (plan.clocks.start, plan.clocks.finish)
        )
        finish[moved] = np.where(self._stops[which], stops, starts)
        return finish, known

    def _before(self, goals: Indices) -> Minutes:
        """Minus the longest way to each goal (axis 0), from start to start; OPEN without a way."""
        ceiling = np.full((len(goals), len(self._plain)), OPEN)
        ceiling[np.arange(len(goals)), goals] = 0
        weight = OneClock(self.ahead.forward, self.ahead.net).weight[self.ahead.links]
        before = elapsed.backward(self.ahead.net, ceiling, weight)
        return np.where(before > OPEN // 2, OPEN, before)
