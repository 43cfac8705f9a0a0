"""The forward pass over calendars an activity at a time, for levels too thin for numpy.

Step by step the same as `forward`, which says what each step is for.
"""

from collections.abc import Sequence

from graph_engine.cpm.activities import Kind
from graph_engine.cpm.one_pass import OnePass
from graph_engine.cpm.plan import NEVER, Dates


class ThinForward:
    """Writes the dates of one activity after the other into `dates`."""

    def __init__(self, given: OnePass, dates: Dates) -> None:
        plan, work, bounds = given.plan, given.work, given.bounds
        self.rules, self.project_start, self.clocks = given.rules, plan.start, plan.clocks.alone
        self.start, self.finish = dates[0].data, dates[1].data
        self.floor, self.pull = bounds.floor.data, bounds.pull.data
        self.clock, self.kind, self.delay = plan.clock.data, plan.kind.data, plan.delay.data
        self.span, self.done = work.to_finish.data, plan.done.data
        self.pred, self.given = plan.pred.data, work.given.data
        self.from_start, self.to_finish = plan.from_start.data, plan.to_finish.data
        self.lag, self.lag_clock = work.lag.data, work.lag_clock.data

    def settle(self, node: int, links: Sequence[int], *, linked: bool) -> None:
        """Dates of an activity from the dates of what these links lead from."""
        self._settle(node, max([self._waiting(k, node) for k in links]))
        if linked:
            self._end_as_linked(node, links)

    def _waiting(self, k: int, node: int) -> int:
        at, to_finish = self._given(k), self.to_finish[k]
        if not to_finish:
            return self._after_lag(k, at)
        clock, span = self.clocks[self.clock[node]], self.span[node]
        if self.rules.duration_before_lag:
            at = self._after_lag(k, clock.add(at, -span))
        else:
            at = clock.add(self._after_lag(k, at), -span)
        waits = self.rules.finish_links_wait and not self.from_start[k]
        return max(at, self.project_start) if waits else at

    def _given(self, k: int) -> int:
        given = self.given[k]
        if given != NEVER:
            return given
        return self.start[self.pred[k]] if self.from_start[k] else self.finish[self.pred[k]]

    def _after_lag(self, k: int, at: int) -> int:
        lag = self.lag[k]
        return self.clocks[self.lag_clock[k]].add(at, lag) if lag else at

    def _settle(self, node: int, ready: int) -> None:
        clock, span = self.clocks[self.clock[node]], self.span[node]
        at = min(max(ready, self.floor[node]), self.pull[node])
        worked = clock.work(at)
        begin = at if self._stays(node, at, worked) else clock.start(worked)
        if self.delay[node]:
            begin = clock.next_start(begin + self.delay[node])
            worked = clock.work(begin)
        self.start[node] = begin
        self.finish[node] = clock.finish(worked + span) if span > 0 else begin

    def _stays(self, node: int, at: int, worked: int) -> bool:
        kind = self.kind[node]
        if self.done[node]:
            return True
        if kind == Kind.TASK:
            return False
        stopped = self.clocks[self.clock[node]].finish(worked) == at
        if self.rules.start_milestones_start:
            return stopped and kind == Kind.FINISH_MILESTONE
        return stopped or at == self.floor[node]

    def _end_as_linked(self, node: int, links: Sequence[int]) -> None:
        clock, begin, end = self.clocks[self.clock[node]], self.start[node], self.finish[node]
        if end <= begin:
            return
        for k in links:
            lag = self.lag[k]
            if not self.to_finish[k] or lag > 0:
                continue
            at = self._after_lag(k, self._given(k))
            if not (lag < 0 or clock.previous_finish(at) == at):
                at = clock.next_start(at)
            if at > end and not clock.between(end, at):
                self.finish[node] = max(self.finish[node], at)
