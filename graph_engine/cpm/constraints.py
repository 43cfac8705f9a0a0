"""Constraints, deadlines and the data date as four bounds per activity.

The passes then need no cases: an early start is `min(max(links, floor), pull)`, a late finish
`max(min(links, ceiling), push)`. A mandatory date is both bounds at once.
"""

from dataclasses import dataclass

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Constraint
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import NEVER, Flags, Plan
from graph_engine.cpm.progress import Remaining
from graph_engine.cpm.rules import Floor, Progress, Rules

Dated = tuple[Indices, Minutes]
"""Activities and one date for each."""


@dataclass(frozen=True)
class Bounds:
    """`floor` and `pull` bound early starts, `ceiling` and `push` late finishes."""

    floor: Minutes
    pull: Minutes
    ceiling: Minutes
    push: Minutes


def bounds(plan: Plan, rules: Rules, work: Remaining, has_pred: Flags) -> Bounds:
    """`has_pred` tells which activities wait for a link in the forward pass."""
    open_start = ~plan.done if rules.progress is Progress.ACTUAL_FINISH else ~plan.started
    floor, pull = _early(_Limits(plan, rules, work, open_start), plan, rules, has_pred)
    ceiling, push = _late(_Limits(plan, rules, work, ~plan.done), plan, rules, open_start)
    return Bounds(floor, pull, ceiling, push)


@dataclass(frozen=True)
class _Limits:
    """Reads constraints of activities that are still `free` to move."""

    plan: Plan
    rules: Rules
    work: Remaining
    free: Flags

    def on(self, *kinds: Constraint) -> Dated:
        """Dates of these constraints; soft start-on and finish-on stand for both their limits."""
        slot, rows = self.plan.constrained
        if len(rows):
            asked = np.isin(self.plan.constraint[slot, rows], kinds) & self.free[rows]
            slot, rows = slot[asked], rows[asked]
        return rows, self.plan.constraint_date[slot, rows]

    def soft(self, *kinds: Constraint) -> Dated:
        hard = {Constraint.SO, Constraint.FO} if self.rules.mandatory_on else set()
        return self.on(*(kind for kind in kinds if kind not in hard))

    def hard(self, kind: Constraint, also: Constraint) -> Dated:
        return self.on(kind, also) if self.rules.mandatory_on else self.on(kind)

    def start_of(self, finish: Dated) -> Dated:
        return self._moved(finish, -1)

    def finish_of(self, start: Dated) -> Dated:
        return self._moved(start, 1)

    def _moved(self, dated: Dated, sign: int) -> Dated:
        rows, dates = dated
        if not len(rows):
            return dated
        clock, work = self.plan.clock[rows], self.work.to_finish[rows]
        return rows, self.plan.clocks.add(clock, dates, sign * work)


def _early(limits: _Limits, plan: Plan, rules: Rules, has_pred: Flags) -> tuple[Minutes, Minutes]:
    floor, pull = np.full(plan.n, -OPEN), np.full(plan.n, OPEN)
    _raise(floor, limits.soft(Constraint.SNET, Constraint.SO))
    _raise(floor, limits.start_of(limits.soft(Constraint.FNET, Constraint.FO)))
    floor = np.maximum(floor, _project_floor(limits, plan, rules, has_pred | (floor > -OPEN)))
    if rules.limits_pull:
        _lower(pull, limits.on(Constraint.SNLT))
        _lower(pull, limits.start_of(limits.on(Constraint.FNLT)))
    for rows, dates in (
        limits.hard(Constraint.MSO, Constraint.SO),
        limits.start_of(limits.hard(Constraint.MFO, Constraint.FO)),
    ):
        floor[rows] = pull[rows] = dates
    return floor, pull


def _project_floor(limits: _Limits, plan: Plan, rules: Rules, held: Flags) -> Minutes:
    """What the start of the project and the data date hold back."""
    if rules.floor is Floor.OPEN_STARTS:
        return np.where(held, -OPEN, plan.start)
    if rules.floor is Floor.STARTS:
        return np.full(plan.n, plan.status)
    rows = np.flatnonzero(limits.free)
    floor = np.full(plan.n, -OPEN)
    _raise(floor, limits.start_of((rows, np.full(len(rows), plan.status))))
    return floor


def _late(limits: _Limits, plan: Plan, rules: Rules, open_start: Flags) -> tuple[Minutes, Minutes]:
    ceiling, push = np.full(plan.n, OPEN), np.full(plan.n, -OPEN)
    starts = _Limits(plan, rules, limits.work, open_start)
    _lower(ceiling, limits.soft(Constraint.FNLT, Constraint.FO))
    _lower(ceiling, starts.finish_of(starts.soft(Constraint.SNLT, Constraint.SO)))
    for rows, dates in (
        starts.finish_of(starts.hard(Constraint.MSO, Constraint.SO)),
        limits.hard(Constraint.MFO, Constraint.FO),
    ):
        ceiling[rows] = push[rows] = dates
    due = np.flatnonzero(limits.free & (plan.deadline != NEVER))
    _lower(ceiling, (due, plan.deadline[due]))
    return ceiling, np.minimum(push, ceiling)


def _raise(floor: Minutes, dated: Dated) -> None:
    if len(dated[0]):
        np.maximum.at(floor, *dated)


def _lower(ceiling: Minutes, dated: Dated) -> None:
    if len(dated[0]):
        np.minimum.at(ceiling, *dated)
