"""Total float, free float and the critical flag, in working minutes of the activity's calendar."""

from dataclasses import dataclass

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import Dates, Flags, Plan
from graph_engine.cpm.rules import FloatKind, Rules


@dataclass(frozen=True, eq=False)
class Floats:
    """What each activity has to spare, (n,), in working minutes of its own calendar.

    `start` is late minus early start, `finish` late minus early finish, `total` the one that the
    rules choose; negative is too late. `free` is at least 0. `critical`: `total` is at most
    `Rules.critical_float`.
    """

    total: Minutes
    start: Minutes
    finish: Minutes
    free: Minutes
    critical: Flags


Worked = tuple[Minutes, Minutes, Minutes, Minutes]
"""Early and late dates (start, finish, start, finish) in working minutes of the activity."""


def worked_at(plan: Plan, early: Dates, late: Dates) -> Worked:
    """All dates in working minutes of the activity's own calendar.

    So a difference of two is working time, and Friday 17:00 is Monday 08:00.
    """
    start, finish = (plan.clocks.work(plan.clock, instants) for instants in early)
    late_start, late_finish = (plan.clocks.work(plan.clock, instants) for instants in late)
    return start, finish, late_start, late_finish


def floats(plan: Plan, rules: Rules, early: Dates, worked: Worked) -> Floats:
    """Total, start, finish and free float, and what is critical; `worked` is of `worked_at`.

    Total float is LS - ES, LF - EF or the smaller (`Rules.total_float`); free float is how far an
    activity can move before an early date of a successor does (Kelley 1961, Operations Research).
    """
    start, finish = worked[2] - worked[0], worked[3] - worked[1]
    total = {
        FloatKind.START: start,
        FloatKind.FINISH: finish,
        FloatKind.SMALLER: np.where(plan.started, finish, np.minimum(start, finish)),
    }[rules.total_float]
    free = _free(plan, early, (worked[0], worked[1]), total)
    return Floats(total, start, finish, free, total <= rules.critical_float)


def either(from_start: Flags, dates: Dates, at: Indices) -> Minutes:
    """Starts or finishes at these rows, as each link asks."""
    if not from_start.any():
        return dates[1].take(at)
    if from_start.all():
        return dates[0].take(at)
    return np.where(from_start, dates[0].take(at), dates[1].take(at))


def _free(plan: Plan, early: Dates, worked: Dates, total: Minutes) -> Minutes:
    """How far an activity can move before an early date of a successor does; never negative."""
    links: Indices | slice = slice(None)
    if plan.done.any():
        links = np.flatnonzero(~plan.done[plan.pred] & ~plan.done[plan.succ])
    pred, succ, to_finish = plan.pred[links], plan.succ[links], plan.to_finish[links]
    given = either(plan.from_start[links], worked, pred)
    taken = either(~to_finish, worked, succ)
    if not plan.on_one_clock or plan.delay.any():
        other = np.flatnonzero((plan.clock[pred] != plan.clock[succ]) | (plan.delay[succ] > 0))
        ends, begins = early[1][succ[other]], (early[0] - plan.delay)[succ[other]]
        at = np.where(to_finish[other], ends, begins)
        taken[other] = plan.clocks.work(plan.clock[pred[other]], at)
    free = np.full(plan.n, OPEN)
    taken -= given
    taken -= plan.lag[links]
    np.minimum.at(free, pred, taken)
    free = np.where(free == OPEN, total, free)
    return np.where(plan.done, 0, np.maximum(free, 0))
