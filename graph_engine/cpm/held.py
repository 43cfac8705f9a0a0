"""What others than a plan itself hold its activities to: partners, other plans, a what-if."""

from dataclasses import dataclass, replace

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.constraints import Bounds
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.plan import NEVER, Plan
from graph_engine.cpm.progress import Remaining


@dataclass(frozen=True, eq=False)
class Held:
    """Instants per activity; -OPEN where nothing is said, NEVER where nothing is `fixed`.

    `start` and `finish` are what links from outside allow: no start, no finish before. `own` is a
    finish that somebody states: no constraint of the plan pulls it back, and what is under way
    takes that long. `fixed` is the finish itself, whatever links and constraints say.
    """

    start: Minutes
    finish: Minutes
    own: Minutes
    fixed: Minutes

    def work(self, plan: Plan, work: Remaining) -> Remaining:
        """What is left to schedule with fixed finishes, and stated ones of what is under way."""
        fixed = self.fixed != NEVER
        begin, end = work.begin.copy(), work.end.copy()
        running = (end != NEVER) & ~plan.done
        end[running] = np.maximum(end[running], self.own[running])
        rows = np.flatnonzero(fixed)
        end[rows] = self.fixed[rows]
        begin[rows] = plan.clocks.add(plan.clock[rows], end[rows], -work.to_finish[rows])
        return replace(work, begin=begin, end=end, forward=work.forward & ~fixed[plan.succ])

    def bounds(self, plan: Plan, work: Remaining, bounds: Bounds) -> Bounds:
        """The bounds of early starts with what is held from outside; late ones are unchanged."""
        own = _start_of(plan, work, self.own)
        outside = np.maximum(self.start, _start_of(plan, work, self.finish))
        floor = np.maximum(bounds.floor, np.maximum(outside, own))
        return replace(bounds, floor=floor, pull=np.maximum(bounds.pull, own))


def _start_of(plan: Plan, work: Remaining, finish: Minutes) -> Minutes:
    """The start that belongs to a finish; what is open stays open."""
    rows = np.flatnonzero(finish != -OPEN)
    start = np.full(plan.n, -OPEN)
    start[rows] = plan.clocks.add(plan.clock[rows], finish[rows], -work.to_finish[rows])
    return start
