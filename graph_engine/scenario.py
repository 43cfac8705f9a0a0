"""What if: decisions later or earlier, links dropped, steps done. One type for all who ask."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from graph_engine.days import date_of, day_of
from graph_engine.model import Goal, LeadTime, Roadmap
from graph_engine.network import FAR, Days
from graph_engine.plan import Plan, plan_of
from graph_engine.results import Verdict, verdict_of
from graph_engine.schedule import undated_behind
from graph_engine.working_time.plans import Planning
from graph_engine.years import check_years


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What is assumed to go otherwise than planned.

    `delays`: days later per milestone, negative is earlier. `done`: on that day, whatever it
    waits for. `dropped`: (predecessor, successor) pairs that no longer count.
    """

    delays: Mapping[str, int] = field(default_factory=dict)
    done: Mapping[str, date] = field(default_factory=dict)
    dropped: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One milestone before and after; `days` > 0 is later; `at_least`: ≥."""

    id: str
    before: date
    after: date
    at_least_before: bool
    at_least: bool

    @property
    def days(self) -> int:
        """The days that it moves; negative is earlier."""
        return (self.after - self.before).days


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalMoved(Moved):
    """A goal in both readings: `before` and `after` are the latest one, as in every headline."""

    target: date
    before_earliest: date
    after_earliest: date

    @property
    def verdicts(self) -> tuple[Verdict, Verdict]:
        """Before and after."""
        old = (self.before, self.before_earliest)
        new = (self.after, self.after_earliest)
        first, second = ([(day - self.target).days for day in pair] for pair in (old, new))
        return (
            verdict_of(*first, at_least=self.at_least_before),
            verdict_of(*second, at_least=self.at_least),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """`goals`: every goal. `others`: every other milestone that moves, most first.

    `counted_from`: the date that each delay was counted from; the feasible date, or for an
    undated milestone the latest date that moves no goal. `others` compare with the plan in which
    what is delayed stands on that date; the goals are there where they are anyway. Each reading
    is shifted by itself, so a delay of nothing changes nothing in either. `undated`: which of
    the delayed have no firm date of their own.
    """

    goals: tuple[GoalMoved, ...]
    others: tuple[Moved, ...]
    counted_from: Mapping[str, date]
    undated: frozenset[str]


def what_if(
    roadmap: Roadmap,
    scenario: Scenario,
    lead_times: Sequence[LeadTime] = (),
    *,
    lead_time_mode: str = "typical",
    planning: Planning | None = None,
) -> WhatIf:
    """Schedule a roadmap with and without a scenario; the goals in both readings.

    Assumed durations are those of the plan without the scenario. Raises ValueError, naming it,
    for a milestone or a link that the schedule does not hold; BeyondYearsError is one.
    """
    before = plan_of(roadmap, lead_times, lead_time_mode, planning)
    _check(scenario, before)
    changed, gone = _changed(roadmap, scenario, before)
    again = plan_of(changed, lead_times, lead_time_mode, planning, gone)
    spare = [_spare(before, roadmap, reading) for reading in (0, 1)]
    counted = [_counted_from(before, spare[r], scenario.delays, r) for r in (0, 1)]
    early, late = (_dates(again, scenario, counted[reading], reading) for reading in (0, 1))
    nothing = Scenario(delays=dict.fromkeys(scenario.delays, 0))
    was = _dates(before, nothing, counted[1], 1)
    moves = _moves(before, was, late, _at_least(again, scenario))
    goals = {g.id: g for g in roadmap.goals}
    found = [
        _goal(goals[m.id], m, before, after_earliest=date_of(early[m.id]))
        for m in moves
        if m.id in goals
    ]
    others = [m for m in moves if m.days and m.id not in goals]
    needed = before.schedule.bounds.base & (spare[1] < FAR // 2)
    undated = frozenset(id_ for id_ in scenario.delays if needed[before.schedule.net.row[id_]])
    return WhatIf(
        goals=tuple(sorted(found, key=lambda m: (-m.days, m.id))),
        others=tuple(sorted(others, key=lambda m: (-abs(m.days), m.id))),
        counted_from={id_: date_of(day) for id_, day in counted[1].items()},
        undated=undated,
    )


def _moves(
    plan: Plan, before: Mapping[str, int], after: Mapping[str, int], least: Mapping[str, bool]
) -> list[Moved]:
    done = plan.schedule
    return [
        Moved(
            id=id_,
            before=date_of(before[id_]),
            after=date_of(after[id_]),
            at_least_before=bool(done.at_least[row]),
            at_least=least[id_],
        )
        for row, id_ in enumerate(done.net.ids)
    ]


def _changed(
    roadmap: Roadmap, scenario: Scenario, before: Plan
) -> tuple[Roadmap, frozenset[tuple[str, str]]]:
    """The roadmap with the durations of the plan before and without the links that are gone.

    What is done on a given day waits for nothing.
    """
    fixed = tuple(
        replace(m, duration_days=before.durations[m.id].days) for m in roadmap.milestones
    )
    kept = tuple(
        k
        for k in before.schedule.net.links
        if (k.predecessor, k.successor) not in scenario.dropped
        and k.successor not in scenario.done
    )
    opened = {(k.predecessor, k.successor) for loop in before.loops for k in loop.opened}
    return replace(roadmap, milestones=fixed, dependencies=kept), scenario.dropped | opened


def _goal(goal: Goal, move: Moved, before: Plan, *, after_earliest: date) -> GoalMoved:
    done = before.schedule
    row = done.net.row[goal.id]
    return GoalMoved(
        id=goal.id,
        before=move.before,
        after=move.after,
        target=goal.target,
        before_earliest=date_of(int(done.finish[0, row])),
        after_earliest=after_earliest,
        at_least_before=move.at_least_before,
        at_least=move.at_least,
    )


def _at_least(plan: Plan, scenario: Scenario) -> dict[str, bool]:
    """What still has no firm date behind it; what the scenario puts on a day has one."""
    net, bounds = plan.schedule.net, plan.schedule.bounds
    settled = np.array([id_ in scenario.done for id_ in net.ids], dtype=np.bool_)
    behind = undated_behind(net, replace(bounds, base=bounds.base & ~settled))
    return dict(zip(net.ids, behind.tolist(), strict=True))


def _check(scenario: Scenario, plan: Plan) -> None:
    net = plan.schedule.net
    for id_ in (*scenario.delays, *scenario.done):
        if id_ not in net.row:
            raise ValueError(f"{id_}: no such milestone in the schedule")
    for id_ in scenario.delays:
        if plan.schedule.bounds.done[net.row[id_]]:
            raise ValueError(f"{id_}: is done already; it cannot be moved")
    pairs = {(k.predecessor, k.successor) for k in net.links}
    for pair in sorted(scenario.dropped - pairs):
        raise ValueError(f"{pair[0]},{pair[1]}: no such dependency in the schedule")


def _spare(plan: Plan, roadmap: Roadmap, reading: int) -> Days:
    """By row the days that it can slip before some goal moves; FAR where no goal waits for it."""
    done = plan.schedule
    finish = done.finish[reading]
    rows = np.array(
        [done.net.row[g.id] for g in roadmap.goals if g.id in done.net.row], dtype=np.int64
    )
    late = done.kernel.latest_held(rows) if reading else done.kernel.latest_for(rows, finish[rows])
    least: Days = np.where(late >= FAR // 2, FAR, late - finish).min(axis=0, initial=FAR)
    return least


def _counted_from(plan: Plan, spare: Days, ids: Iterable[str], reading: int) -> dict[str, int]:
    done = plan.schedule
    rows = {id_: done.net.row[id_] for id_ in ids}
    return {
        id_: int(done.finish[reading, row])
        + (int(spare[row]) if done.bounds.base[row] and spare[row] < FAR // 2 else 0)
        for id_, row in rows.items()
    }


def _dates(
    plan: Plan, scenario: Scenario, counted: Mapping[str, int], reading: int
) -> dict[str, int]:
    net, bounds = plan.schedule.net, plan.schedule.bounds
    floor = np.array(bounds.floor[reading])
    force = np.full(len(net.ids), -FAR, dtype=np.int64)
    for id_, days in scenario.delays.items():
        row, day = net.row[id_], counted[id_] + days
        if days >= 0:
            floor[row] = max(int(floor[row]), day)
        else:
            force[row] = max(bounds.today, day)
    for id_, on in scenario.done.items():
        force[net.row[id_]] = day_of(on)
    finish = plan.schedule.kernel.finish(floor, force)
    check_years(plan.roadmap, net, finish)
    return dict(zip(net.ids, finish.tolist(), strict=True))
