"""The backward pass over calendars an activity at a time, for levels too thin for numpy.

Step by step the same as `backward`, which says what each step is for.
"""

from collections.abc import Sequence

from graph_engine.cpm.activities import Kind
from graph_engine.cpm.one_pass import OnePass
from graph_engine.cpm.plan import Dates


class ThinBackward:
    """Writes the dates of one activity after the other into `dates`; `end` is the project's."""

    def __init__(self, given: OnePass, end: int, dates: Dates) -> None:
        plan, work, bounds = given.plan, given.work, given.bounds
        self.rules, self.end, self.clocks = given.rules, end, plan.clocks.alone
        self.start, self.finish = dates[0].data, dates[1].data
        self.ceiling, self.push = bounds.ceiling.data, bounds.push.data
        self.clock, self.kind, self.delay = plan.clock.data, plan.kind.data, plan.delay.data
        self.span, self.whole = work.to_start.data, work.to_finish.data
        self.done, self.ended, self.begun = (
            values.data for values in (plan.done, plan.actual_finish, work.begin)
        )
        self.succ, self.lag, self.late_lag = plan.succ.data, work.lag.data, work.late_lag.data
        self.from_start, self.to_finish = plan.from_start.data, plan.to_finish.data
        self.lag_clock = work.lag_clock.data

    def settle(self, node: int, links: Sequence[int], *, linked: bool) -> None:
        """Dates of an activity from the dates of what these links lead to."""
        self._settle(node, min([self._allowed(k, node) for k in links]))
        if linked:
            self._start_as_linked(node, links)

    def _allowed(self, k: int, node: int) -> int:
        succ, to_finish, from_start = self.succ[k], self.to_finish[k], self.from_start[k]
        at = self.finish[succ] if to_finish else self.start[succ] - self.delay[succ]
        clock, before = self.clocks[self.clock[node]], self.rules.duration_before_lag
        first = from_start and before and to_finish
        if first:
            at = clock.add(at, self.whole[node])
        elif from_start and before:
            at = clock.next_start(at)
        lag = self.late_lag[k]
        if lag:
            at = self.clocks[self.lag_clock[k]].add(at, -lag)
        if from_start and not first:
            at = clock.add(at, self.whole[node])
        return min(at, self.end) if self.rules.late_within_project else at

    def _settle(self, node: int, allowed: int) -> None:
        clock, span, done = self.clocks[self.clock[node]], self.span[node], self.done[node]
        at = max(min(allowed, self.ceiling[node]), self.push[node])
        worked = clock.work(at)
        end = at if self._stays(node, at, worked) else clock.finish(worked)
        begin = clock.start(worked - span) if span > 0 else end
        if done and self.rules.progress.done_stands:
            begin, end = self.begun[node], self.ended[node]
        self.start[node], self.finish[node] = begin, end

    def _stays(self, node: int, at: int, worked: int) -> bool:
        if self.done[node]:
            return True
        kind = self.kind[node]
        may = kind == Kind.MILESTONE if self.rules.start_milestones_start else kind != Kind.TASK
        return may and self.clocks[self.clock[node]].start(worked) == at

    def _start_as_linked(self, node: int, links: Sequence[int]) -> None:
        clock, begin, end = self.clocks[self.clock[node]], self.start[node], self.finish[node]
        if end <= begin:
            return
        for k in links:
            lag = self.lag[k]
            if self.to_finish[k] or not self.from_start[k] or lag > 0:
                continue
            at = self.clocks[self.lag_clock[k]].add(self.start[self.succ[k]], -lag)
            if not (lag < 0 or clock.previous_finish(at) == at):
                at = clock.next_start(at)
            if at < begin and not clock.between(at, begin):
                self.start[node] = min(self.start[node], at)
