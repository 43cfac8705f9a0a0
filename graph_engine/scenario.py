"""What if: decisions later or earlier, links dropped, steps done. One type for all who ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from graph_engine.analysis import demands
from graph_engine.days import date_of, day_of
from graph_engine.model import LeadTime, Roadmap
from graph_engine.network import FAR
from graph_engine.plan import Plan, plan_of
from graph_engine.working_time.plans import Planning


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
    """One milestone before and after; `days` > 0 is later."""

    id: str
    before: date
    after: date

    @property
    def days(self) -> int:
        return (self.after - self.before).days


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """`goals`: every goal. `others`: every other milestone that moves, most first.

    `counted_from`: the date that each delay was counted from; the feasible date, or for an
    undated milestone the latest date that moves no goal.
    """

    goals: tuple[Moved, ...]
    others: tuple[Moved, ...]
    counted_from: Mapping[str, date]


def what_if(
    roadmap: Roadmap,
    scenario: Scenario,
    lead_times: Sequence[LeadTime] = (),
    *,
    lead_time_mode: str = "typical",
    planning: Planning | None = None,
) -> WhatIf:
    """Schedule a roadmap with and without a scenario, on the latest reading of all statements.

    Assumed durations are those of the plan without the scenario. Raises ValueError, naming it,
    for a milestone or a link that the schedule does not hold.
    """
    before = plan_of(roadmap, lead_times, lead_time_mode, planning)
    _check(scenario, before)
    counted = _counted_from(before, roadmap, scenario)
    fixed = {
        m.id: replace(m, duration_days=before.durations[m.id].days) for m in roadmap.milestones
    }
    changed = replace(
        roadmap,
        milestones=tuple(fixed[m.id] for m in roadmap.milestones),
        dependencies=tuple(
            k
            for k in before.schedule.net.links
            if (k.predecessor, k.successor) not in scenario.dropped
        ),
    )
    gone = scenario.dropped | {
        (k.predecessor, k.successor) for loop in before.loops for k in loop.opened
    }
    again = plan_of(changed, lead_times, lead_time_mode, planning, gone)
    after = _dates(again, scenario, counted)
    promised = before.schedule.promised.tolist()
    moves = [
        Moved(id=id_, before=date_of(day), after=date_of(after[id_]))
        for id_, day in zip(before.schedule.net.ids, promised, strict=True)
    ]
    goals = {g.id for g in roadmap.goals}
    others = [m for m in moves if m.days and m.id not in goals]
    return WhatIf(
        goals=tuple(sorted((m for m in moves if m.id in goals), key=lambda m: (-m.days, m.id))),
        others=tuple(sorted(others, key=lambda m: (-abs(m.days), m.id))),
        counted_from={id_: date_of(day) for id_, day in counted.items()},
    )


def _check(scenario: Scenario, plan: Plan) -> None:
    net = plan.schedule.net
    for id_ in (*scenario.delays, *scenario.done):
        if id_ not in net.row:
            raise ValueError(f"{id_}: no such milestone in the schedule")
    pairs = {(k.predecessor, k.successor) for k in net.links}
    for pair in sorted(scenario.dropped - pairs):
        raise ValueError(f"{pair[0]},{pair[1]}: no such dependency in the schedule")


def _counted_from(plan: Plan, roadmap: Roadmap, scenario: Scenario) -> dict[str, int]:
    done = plan.schedule
    goals = [g for g in roadmap.goals if g.id in done.net.row]
    slack = demands(done, goals).slack
    found = {}
    for id_ in scenario.delays:
        row = done.net.row[id_]
        least = int(slack[:, row].min(initial=FAR))
        spare = least if done.bounds.base[row] and least < FAR // 2 else 0
        found[id_] = int(done.promised[row]) + spare
    return found


def _dates(plan: Plan, scenario: Scenario, counted: Mapping[str, int]) -> dict[str, int]:
    net, bounds = plan.schedule.net, plan.schedule.bounds
    floor = np.array(bounds.floor[1])
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
    return dict(zip(net.ids, finish.tolist(), strict=True))
