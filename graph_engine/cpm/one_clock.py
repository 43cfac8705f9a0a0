"""A plan on one calendar is a plan in working minutes: its passes need no calendar.

In working minutes Friday 17:00 and Monday 08:00 are one and the same, so what is left is a
longest path. Only where the very instant matters (a milestone stays at 17:00) are the rules of
`forward` and `backward` asked again, for those activities alone.
"""

from dataclasses import dataclass

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm import elapsed
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.backward import Backward
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.forward import Dates, Forward
from graph_engine.cpm.levels import Indices, Layers, Side
from graph_engine.cpm.levelwise import by_level
from graph_engine.cpm.plan import NEVER, Flags, Plan
from graph_engine.cpm.progress import Remaining


def fits(forward: Forward) -> bool:
    """Everything runs on one calendar, and nothing but floors and ceilings bounds it."""
    plan, work, bounds = forward.plan, forward.work, forward.bounds
    clock = plan.clock[0]
    lagged = work.lag != 0
    return bool(
        (plan.clock == clock).all()
        and (work.lag_clock[lagged] == clock).all()
        and not (plan.started.any() or plan.delay.any() or (work.end != NEVER).any())
        and (bounds.pull == OPEN).all()
        and (bounds.push == -OPEN).all()
        and work.forward.all()
        and work.backward.all()
    )


@dataclass(frozen=True, eq=False)
class OneClock:
    """`net` orders all links of the plan."""

    forward: Forward
    net: Layers

    @property
    def plan(self) -> Plan:
        return self.forward.plan

    @property
    def work(self) -> Remaining:
        return self.forward.work

    def weight(self) -> Minutes:
        """Working minutes from the start of the predecessor to that of the successor, at least."""
        plan, span = self.plan, self.work.to_finish
        leaving = np.where(plan.from_start, 0, span[plan.pred])
        return leaving + self.work.lag - np.where(plan.to_finish, span[plan.succ], 0)

    def early(self) -> tuple[Dates, Flags]:
        """Early dates, and which links drive."""
        plan, forward = self.plan, self.forward
        floor = self._worked(forward.bounds.floor)
        if forward.rules.finish_links_wait:
            wait = plan.succ[plan.to_finish & ~plan.from_start]
            start = self._worked(np.array([plan.start]))[0]
            floor[wait] = np.maximum(floor[wait], start)
        weight = self.weight()
        begin = elapsed.forward(self.net, floor, weight)
        drives = begin[plan.succ] - begin[plan.pred] <= weight
        dates = self._instants(begin, at_start=True)
        side = self.net.incoming
        again = forward.linked_ends(side, np.arange(len(plan.pred)))
        alone, groups = self._by_instant(side, again)
        forward.without_links(alone, dates)
        forward.over(groups, np.arange(len(plan.pred)), dates)
        return dates, drives

    def late(self, backward: Backward) -> Dates:
        side = self.net.outgoing
        end = np.full(self.plan.n, OPEN)
        if backward.rules.late_within_project:
            end[:] = backward.end
        open_end = np.ones(self.plan.n, dtype=bool)
        open_end[side.order[side.node]] = False
        end = np.where(open_end, backward.open_end, end)
        ceiling = self._worked(np.minimum(end, backward.bounds.ceiling))
        span = self.work.to_start
        limit = np.where(ceiling == OPEN, OPEN, ceiling - span)
        dates = self._instants(elapsed.backward(self.net, limit, self.weight()), at_start=False)
        again = backward.linked_starts(side, np.arange(len(self.plan.pred)))
        alone, groups = self._by_instant(side, again)
        backward.without_links(alone, dates)
        backward.over(groups, np.arange(len(self.plan.pred)), dates)
        return dates

    def _worked(self, instants: Minutes) -> Minutes:
        """Instants in working minutes; what is open stays open."""
        firm = np.abs(instants) < OPEN
        found = instants.copy()
        found[firm] = self.plan.clocks.work(self.plan.clock[0], instants[firm])
        return found

    def _instants(self, begin: Minutes, *, at_start: bool) -> Dates:
        """The dates that belong to starts in working minutes.

        Without a duration both are where work starts again (`at_start`), or where it stopped.
        """
        plan, clock, span = self.plan, self.plan.clock[0], self.work.to_finish
        start, finish = np.empty_like(begin), np.empty_like(begin)

        def step(low: int, high: int) -> None:
            here = slice(low, high)
            starts = plan.clocks.start(clock, begin[here])
            stops = plan.clocks.finish(clock, begin[here] + span[here])
            lasts = span[here] > 0
            start[here] = starts if at_start else np.where(lasts, starts, stops)
            finish[here] = np.where(lasts, stops, starts) if at_start else stops

        by_level(step, [(0, plan.n)], lambda place: plan.ids[place])
        return start, finish

    def _by_instant(self, side: Side, again: Flags) -> tuple[Indices, Side]:
        """What has to be asked for its instants: milestones, and the groups in `again`."""
        milestone = self.plan.kind != Kind.TASK
        node = side.order[side.node]
        linked = np.zeros(self.plan.n, dtype=bool)
        linked[node] = True
        return np.flatnonzero(milestone & ~linked), side.only(again | milestone[node])
