"""One plan of several that are scheduled together, for many scenarios at once."""

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Constraint
from graph_engine.cpm.engine import Schedule, calculate, early_dates, late_dates
from graph_engine.cpm.held import Held
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import Dates, Flags, Plan
from graph_engine.cpm.rules import Rules

MOST_ROWS = 200_000
"""So many rows (activities times scenarios) are scheduled at a time."""
PER_LIMIT = ("constraint", "constraint_date")
SHARED = ("clocks", "start", "status", "must_finish_by", "project_calendar")


@dataclass(frozen=True, eq=False)
class Part:
    """A plan with its rules; activity i is row `rows[i]` of the whole."""

    plan: Plan
    rules: Rules
    rows: Indices

    @cached_property
    def as_late_as_possible(self) -> bool:
        """Whether anything in the plan is to be done as late as possible."""
        return bool((self.plan.constraint == Constraint.ALAP).any())

    def places(self, rows: Indices) -> Indices:
        """The activity for each row of the whole; -1 for rows of other parts."""
        at = np.searchsorted(self.rows, rows, sorter=self._sorted).clip(max=len(self.rows) - 1)
        found = self._sorted[at]
        places: Indices = np.where(self.rows[found] == rows, found, -1)
        return places

    @cached_property
    def _sorted(self) -> Indices:
        return np.argsort(self.rows)

    def run(self, held: Held) -> Dates:
        """Starts and finishes to plan by; all arrays are (scenarios, activities)."""
        count = len(held.start)
        if not count:
            return held.start, held.finish
        step = 1 if self.as_late_as_possible else max(1, MOST_ROWS // self.plan.n)
        found = [self._some(_rows(held, low, low + step)) for low in range(0, count, step)]
        start, finish = (np.concatenate(dates) for dates in zip(*found, strict=True))
        return start, finish

    def _some(self, held: Held) -> Dates:
        count = len(held.start)
        flat = Held(*(getattr(held, f.name).ravel() for f in fields(Held)))
        if self.as_late_as_possible:
            dates = self.schedule(flat)
            start, finish = dates.start, dates.finish
        else:
            start, finish = early_dates(repeated(self.plan, count), self.rules, flat)
        return start.reshape(count, -1), finish.reshape(count, -1)

    def schedule(self, held: Held) -> Schedule:
        """All results of one scenario."""
        return calculate(self.plan, self.rules, held)

    def late(self, held: Held, ceiling: Minutes, counts: Flags) -> Dates:
        """Latest dates of the activities that `counts`, so that each ceiling is kept."""
        return late_dates(self.plan, self.rules, held, ceiling, counts)


def _rows(held: Held, low: int, high: int) -> Held:
    return Held(*(getattr(held, f.name)[low:high] for f in fields(Held)))


def repeated(plan: Plan, count: int) -> Plan:
    """The plan so many times side by side, each copy with links of its own."""
    if count == 1:
        return plan
    shift = np.repeat(np.arange(count) * plan.n, len(plan.pred))
    changed: dict[str, Any] = {"ids": [*plan.ids] * count}
    for name in ("pred", "succ"):
        changed[name] = np.tile(getattr(plan, name), count) + shift
    for name in PER_LIMIT:
        changed[name] = np.tile(getattr(plan, name), (1, count))
    rest = {f.name for f in fields(plan)} - changed.keys() - set(SHARED)
    for name in rest:
        changed[name] = np.tile(getattr(plan, name), count)
    return replace(plan, **changed)
