"""What reported progress leaves to schedule: fixed dates, durations, lags, links that count."""

from dataclasses import dataclass, replace

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Constraint
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import NEVER, Flags, Plan
from graph_engine.cpm.rules import LagCalendar, Progress, Rules


@dataclass(frozen=True)
class Remaining:
    """What the two passes work with.

    `begin` and `end` are dates that stand (else NEVER); `to_finish` is the time from a start to a
    finish, `to_start` the time from a late finish back to a late start. `forward` and `backward`
    tell which links count in which pass; `lag` is what is left of each lag, on `lag_clock`.
    `given` is an instant that stands for a predecessor's date, per link, else NEVER. `late_lag`
    is the lag in the backward pass.
    """

    begin: Minutes
    end: Minutes
    to_finish: Minutes
    to_start: Minutes
    forward: Flags
    backward: Flags
    lag: Minutes
    lag_clock: Indices
    given: Minutes
    late_lag: Minutes


def remaining(plan: Plan, rules: Rules) -> Remaining:
    """What reported progress and typed dates leave to schedule, as the rules take them.

    What `Activity.fixed` says stands, and no link holds it up.
    """
    found = _reported(plan, rules, _lag_clock(plan, rules))
    typed = plan.fixed_finish != NEVER
    if not typed.any():
        return found
    return replace(
        found,
        begin=np.where(typed, plan.fixed_start, found.begin),
        end=np.where(typed, plan.fixed_finish, found.end),
        forward=found.forward & ~typed[plan.succ],
    )


def _reported(plan: Plan, rules: Rules, lag_clock: Indices) -> Remaining:
    none = np.full(len(plan.pred), NEVER)
    if rules.progress is Progress.ACTUAL_START:
        return _from_actual_start(plan, lag_clock, none)
    if rules.progress is Progress.ACTUAL_FINISH:
        end = np.where(plan.done, plan.actual_finish, NEVER)
        begin, into, whole = _begin(plan, end), ~plan.done[plan.succ], plan.duration
        return Remaining(begin, end, whole, whole, into, into, plan.lag, lag_clock, none, plan.lag)
    never, left = np.full(plan.n, NEVER), np.where(plan.done, 0, plan.remaining)
    counts = np.ones(len(plan.pred), dtype=bool)
    if rules.progress is Progress.OVERRIDE:
        counts = ~plan.started[plan.succ]
    lag, given = _lag_left(plan, lag_clock)
    # A successor that is done already holds its unfinished predecessor up, but without the lag.
    late_lag = np.where(plan.done[plan.succ] & ~plan.from_start & ~plan.to_finish, 0, lag)
    return Remaining(never, never, left, left, counts, counts, lag, lag_clock, given, late_lag)


def _lag_clock(plan: Plan, rules: Rules) -> Indices:
    chosen = {
        LagCalendar.PREDECESSOR: plan.calendar[plan.pred],
        LagCalendar.SUCCESSOR: plan.calendar[plan.succ],
        LagCalendar.PROJECT: np.full(len(plan.pred), plan.project_calendar),
        LagCalendar.ALWAYS: np.full(len(plan.pred), plan.clocks.always),
    }[rules.lag_calendar]
    return np.where(plan.lag_elapsed, plan.clocks.always, chosen)


def _begin(plan: Plan, end: Minutes) -> Minutes:
    """The actual start, or what the duration says where only the finish was reported."""
    begin = np.where(end != NEVER, plan.actual_start, NEVER)
    unsaid = (end != NEVER) & (begin == NEVER)
    if unsaid.any():
        clock, finish = plan.clock[unsaid], end[unsaid]
        begin[unsaid] = plan.clocks.add(clock, finish, -plan.duration[unsaid])
    return begin


def _from_actual_start(plan: Plan, lag_clock: Indices, none: Minutes) -> Remaining:
    """A started activity runs from its actual start, whatever its links say."""
    if not plan.started.any():
        never, all_links = np.full(plan.n, NEVER), np.ones(len(plan.pred), dtype=bool)
        whole, lag = plan.duration, plan.lag
        return Remaining(
            never, never, whole, whole, all_links, all_links, lag, lag_clock, none, lag
        )
    begin = np.where(plan.started, plan.actual_start, NEVER)
    end = np.where(plan.done, plan.actual_finish, NEVER)
    begin = np.where(plan.done, _begin(plan, end), begin)
    running = plan.started & ~plan.done
    end[running] = plan.clocks.add(plan.clock[running], begin[running], plan.duration[running])
    slot, rows = np.nonzero((plan.constraint == Constraint.FNET) & running)
    np.maximum.at(end, rows, plan.constraint_date[slot, rows])
    forward = ~plan.started[plan.succ]
    # What has started cannot start later; what is done asks nothing of its predecessors.
    behind = plan.from_start & plan.started[plan.pred]
    ahead = ~plan.to_finish & plan.from_start & plan.started[plan.succ]
    backward = ~plan.done[plan.succ] & ~behind & ~ahead
    to_start = np.where(plan.done, 0, np.where(running, plan.remaining, plan.duration))
    whole, lag = plan.duration, plan.lag
    return Remaining(begin, end, whole, to_start, forward, backward, lag, lag_clock, none, lag)


def _lag_left(plan: Plan, lag_clock: Indices) -> tuple[Minutes, Minutes]:
    """What is left of each lag, and the instants that actual dates give instead of a lag.

    A lag runs on from the actual date that it began at; a lead from something past is used up.
    Between two activities that are done nothing is left of it.
    """
    lag, given = plan.lag.copy(), np.full(len(plan.lag), NEVER)
    since = np.where(plan.from_start, plan.actual_start[plan.pred], plan.actual_finish[plan.pred])
    begun = np.flatnonzero(since != NEVER)
    if not len(begun):
        return lag, given
    done, status = plan.done, np.full(len(begun), plan.status)
    clock, begin = lag_clock[begun], since[begun]
    run = plan.clocks.between(clock, np.minimum(begin, status), status)
    past = done[plan.pred[begun]]
    both = past & done[plan.succ[begun]]
    lag[begun] = np.where(both, 0, np.maximum(lag[begun] - run, 0))
    over = plan.clocks.add(clock, begin, plan.lag[begun])
    to_finish, from_start = plan.to_finish[begun], plan.from_start[begun]
    dated = (
        past & ~both & ((to_finish & ~from_start) | (~to_finish & from_start & (over >= status)))
    )
    given[begun[dated]], lag[begun[dated]] = over[dated], 0
    return lag, given
