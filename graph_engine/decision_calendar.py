"""The decision calendar: every open decision that a goal waits for, by when it must be taken."""

from graph_engine.bottlenecks import Demands, by_goal, delays
from graph_engine.days import date_of
from graph_engine.model import Milestone, Roadmap
from graph_engine.network import FAR, Days
from graph_engine.results import DecisionRow
from graph_engine.schedule import Schedule

QUARTER = 91
"""Days: the wait whose cost is shown per decision."""


def decisions(roadmap: Roadmap, plan: Schedule, asked: Demands) -> tuple[DecisionRow, ...]:
    """Every open decision that a goal waits for: overdue first, then by latest decision date."""
    undated = plan.bounds.base.tolist()
    rows = [
        row
        for row, id_ in enumerate(plan.net.ids)
        if roadmap.by_id[id_].kind.is_decision
        and not plan.bounds.done[row]
        and asked.late[:, row].min(initial=FAR) < FAR // 2
    ]
    cost = delays(plan, asked, QUARTER, undated, rows)
    found = [
        _decision(roadmap.by_id[plan.net.ids[row]], plan, asked, row, cost[:, row]) for row in rows
    ]
    return tuple(sorted(found, key=lambda d: (not d.overdue_days, d.decide_by, d.id)))


def _decision(
    milestone: Milestone, plan: Schedule, asked: Demands, row: int, cost: Days
) -> DecisionRow:
    late = {
        g: int(asked.late[k, row])
        for k, g in enumerate(asked.goals)
        if asked.late[k, row] < FAR // 2
    }
    feasible, by = int(plan.promised[row]), min(late.values())
    binds = feasible + int(asked.slack[:, row].min())
    return DecisionRow(
        id=milestone.id,
        decider=milestone.who_decides,
        feasible=date_of(feasible),
        at_least=bool(plan.at_least[row]),
        decide_by=date_of(by),
        per_goal={g: date_of(d) for g, d in late.items()},
        overdue_days=max(0, feasible - by),
        binds_from=date_of(binds),
        counted_from=date_of(binds if plan.bounds.base[row] else feasible),
        quarter_cost=by_goal(asked.goals, cost),
    )
