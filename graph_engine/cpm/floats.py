"""Total float, free float and the critical flag, in working minutes of the activity's calendar."""

from dataclasses import dataclass

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.forward import Dates
from graph_engine.cpm.plan import Flags, Plan
from graph_engine.cpm.rules import FloatKind, Rules


@dataclass(frozen=True, eq=False)
class Floats:
    total: Minutes
    start: Minutes
    finish: Minutes
    free: Minutes
    critical: Flags


def floats(plan: Plan, rules: Rules, early: Dates, late: Dates) -> Floats:
    start = plan.clocks.between(plan.clock, early[0], late[0])
    finish = plan.clocks.between(plan.clock, early[1], late[1])
    total = {
        FloatKind.START: start,
        FloatKind.FINISH: finish,
        FloatKind.SMALLER: np.where(plan.started, finish, np.minimum(start, finish)),
    }[rules.total_float]
    free = _free(plan, early, total)
    return Floats(total, start, finish, free, total <= rules.critical_float)


def _free(plan: Plan, early: Dates, total: Minutes) -> Minutes:
    """How far an activity can move before an early date of a successor does; never negative."""
    links = np.flatnonzero(~plan.done[plan.pred] & ~plan.done[plan.succ])
    pred, succ = plan.pred[links], plan.succ[links]
    given = np.where(plan.from_start[links], early[0][pred], early[1][pred])
    taken = np.where(plan.to_finish[links], early[1][succ], early[0][succ] - plan.delay[succ])
    room = plan.clocks.between(plan.clock[pred], given, taken) - plan.lag[links]
    free = np.full(plan.n, OPEN)
    np.minimum.at(free, pred, room)
    free = np.where(free == OPEN, total, free)
    return np.where(plan.done, 0, np.maximum(free, 0))
