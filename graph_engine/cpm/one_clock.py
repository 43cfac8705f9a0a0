"""A plan on one calendar is a plan in working minutes: its passes need no calendar.

In working minutes Friday 17:00 and Monday 08:00 are one and the same, so what is left is a
longest path. Only where the very instant matters (a milestone stays at 17:00) are the rules of
`forward` and `backward` asked again, for those activities alone.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm import elapsed
from graph_engine.cpm.activities import Kind
from graph_engine.cpm.backward import Backward
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.forward import Forward
from graph_engine.cpm.levels import Layers, Side
from graph_engine.cpm.levelwise import by_level
from graph_engine.cpm.plan import NEVER, Dates, Flags, Plan
from graph_engine.cpm.progress import Remaining


def fits(forward: Forward) -> bool:
    """Everything runs on one calendar, and nothing but floors and ceilings bounds it."""
    plan, work, bounds = forward.plan, forward.work, forward.bounds
    clock = plan.clock[0]
    return bool(
        plan.on_one_clock
        and ((work.lag_clock == clock) | (work.lag == 0)).all()
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
        """The plan that is scheduled."""
        return self.forward.plan

    @property
    def work(self) -> Remaining:
        """What reported progress leaves to schedule."""
        return self.forward.work

    @cached_property
    def weight(self) -> Minutes:
        """Working minutes from the start of the predecessor to that of the successor, at least."""
        plan, span = self.plan, self.work.to_finish
        leaving = span.take(plan.pred)
        leaving[plan.from_start] = 0
        leaving += self.work.lag
        arriving = np.flatnonzero(plan.to_finish)
        leaving[arriving] -= span[plan.succ[arriving]]
        return leaving

    def early(self) -> tuple[Dates, Minutes, Flags]:
        """Early dates, their starts in working minutes, and which links drive."""
        plan, forward = self.plan, self.forward
        floor = self._worked(forward.bounds.floor)
        if forward.rules.finish_links_wait:
            wait = plan.succ[plan.to_finish & ~plan.from_start]
            start = self._worked(np.array([plan.start]))[0]
            floor[wait] = np.maximum(floor[wait], start)
        begin = elapsed.forward(self.net, floor, self.weight)
        between = begin.take(plan.succ)
        between -= begin.take(plan.pred)
        drives = between <= self.weight
        dates = self._instants(begin, at_start=True)
        if self._by_instant:
            side, links = self.net.incoming, np.arange(len(plan.pred))
            self._again(forward, side, forward.linked_ends(side, links), dates)
        return dates, begin, drives

    def late(self, backward: Backward) -> tuple[Dates, Minutes]:
        """Late dates, and their starts in working minutes."""
        capped = backward.end if backward.rules.late_within_project else OPEN
        has_succ = np.bincount(self.plan.pred, minlength=self.plan.n) > 0
        end = np.where(has_succ, capped, backward.open_end)
        ceiling = self._worked(np.minimum(end, backward.bounds.ceiling))
        span = self.work.to_start
        limit = np.where(ceiling == OPEN, OPEN, ceiling - span)
        begin = elapsed.backward(self.net, limit, self.weight)
        dates = self._instants(begin, at_start=False)
        if self._by_instant:
            side, links = self.net.outgoing, np.arange(len(self.plan.pred))
            self._again(backward, side, backward.linked_starts(side, links), dates)
        return dates, begin

    def _worked(self, instants: Minutes) -> Minutes:
        """Instants in working minutes; what is open stays open."""
        clocks, clock = self.plan.clocks, self.plan.clock[0]
        firm = np.abs(instants) < OPEN
        if firm.all() and (instants == instants[0]).all():
            return np.full(len(instants), clocks.work(clock, instants[:1])[0])
        found = instants.copy()
        found[firm] = clocks.work(clock, instants[firm])
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

    @property
    def _by_instant(self) -> bool:
        """Some activities have to be asked for the very instant."""
        return self.forward.rules.as_linked or bool((self.plan.kind != Kind.TASK).any())

    def _again(self, rules: Forward | Backward, side: Side, linked: Flags, dates: Dates) -> None:
        """Ask the rules for the instants of milestones, and of the groups in `linked`."""
        milestone = self.plan.kind != Kind.TASK
        node = side.order[side.node]
        alone = milestone.copy()
        alone[node] = False
        rules.without_links(np.flatnonzero(alone), dates)
        links = np.arange(len(self.plan.pred))
        rules.over(side.only(linked | milestone[node]), links, dates)
