"""The table of contents of one run: a roadmap in, everything a steering group asks out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph_engine.bottlenecks import Demands, bottlenecks
from graph_engine.checks import beginning_issues, date_issues, goal_issues
from graph_engine.conflicts import conflicts, contradictions
from graph_engine.days import date_of, day_of
from graph_engine.decision_calendar import decisions
from graph_engine.levers import levers
from graph_engine.model import DurationOrigin, Goal, LeadTime, Milestone, Roadmap
from graph_engine.network import FAR, Days
from graph_engine.next_paths import next_paths
from graph_engine.paths import Ways, bundle, drivers, driving_chain, single_points
from graph_engine.plan import Plan, plan_of
from graph_engine.results import (
    Analysis,
    Cause,
    Driver,
    GoalResult,
    GoalView,
    MilestoneResult,
    PassModel,
)
from graph_engine.schedule import Elapsed, Schedule
from graph_engine.shared_starts import without_told_starts
from graph_engine.shifts import HALF_YEAR
from graph_engine.working_time.plans import Planning
from graph_engine.years import check_years


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """What the answers about milestones and goals are read from. `chains`: rows per goal id."""

    plan: Plan
    asked: Demands
    chains: Mapping[str, tuple[int, ...]]


def analyse(
    roadmap: Roadmap,
    lead_times: Sequence[LeadTime] = (),
    *,
    lead_time_mode: str = "typical",
    delta_days: int = HALF_YEAR,
    planning: Planning | None = None,
) -> Analysis:
    """Schedule a roadmap and find what holds its goals up.

    `delta_days` is the delay that bottlenecks are ranked by; `planning` says by whose rules the
    plans in the roadmap are calculated. Raises ValueError for an unknown `lead_time_mode` and
    for a roadmap that is not well-formed (graph_engine.wellformed); partners' mistakes become
    issues, except for dates that no calendar holds: BeyondYearsError.
    """
    plan = plan_of(roadmap, lead_times, lead_time_mode, planning)
    roadmap = plan.roadmap
    done, routes = plan.schedule, plan.ways
    goals = [g for g in roadmap.goals if g.id in done.net.row]
    rows = {g.id: done.net.row[g.id] for g in goals}
    asked = demands(done, goals)
    check_years(roadmap, done.net, asked.late, asked.slack + done.promised)
    run = _Run(plan, asked, {g: bundle(done, routes, row) for g, row in rows.items()})
    waiting = {link.successor for link in done.net.links}
    finish = dict(zip(done.net.ids, done.promised.tolist(), strict=True))
    return Analysis(
        roadmap=roadmap,
        lead_time_mode=lead_time_mode,
        lead_times=tuple(lead_times),
        milestones=without_told_starts(
            [_milestone(m, run) for m in roadmap.milestones], done.net.links
        ),
        goals=tuple(_goal(g, run) for g in goals),
        bottlenecks=bottlenecks(roadmap, done, routes, asked, delta_days),
        decisions=decisions(roadmap, done, asked),
        conflicts=conflicts(roadmap, plan.links, plan.durations),
        contradictions=contradictions(roadmap.milestones),
        loops=plan.loops,
        single_points=single_points(done, routes, rows),
        levers=levers(done, routes, rows),
        passes=_passes(done) if isinstance(done.kernel, Elapsed) else None,
        issues=(
            *plan.issues,
            *date_issues(roadmap, plan.planned),
            *beginning_issues(roadmap, finish, plan.durations, plan.planned),
            *goal_issues(roadmap, goals, waiting),
        ),
        rooms=dict(zip(done.net.links, done.room.tolist(), strict=True)),
        delta_days=delta_days,
        rules=plan.rules,
        stored=plan.stored,
    )


def _passes(done: Schedule) -> PassModel:
    net = done.net
    return PassModel(
        ids=net.ids,
        today=done.bounds.today,
        floor=tuple(done.bounds.floor[1].tolist()),
        floor_earliest=tuple(done.bounds.floor[0].tolist()),
        done=tuple(done.bounds.done.tolist()),
        pred=tuple(net.pred.tolist()),
        succ=tuple(net.succ.tolist()),
        weight=tuple(net.weight.tolist()),
        links=net.links,
    )


def demands(plan: Schedule, goals: Sequence[Goal]) -> Demands:
    """What the goals ask of every row, for their feasible and their target dates."""
    rows: Days = np.array([plan.net.row[g.id] for g in goals], dtype=np.int64)
    targets: Days = np.array([day_of(g.target) for g in goals], dtype=np.int64)
    slack = plan.kernel.latest_held(rows)
    slack = np.where(slack >= FAR // 2, FAR, np.maximum(slack - plan.promised, 0))
    late = plan.kernel.latest_for(rows, targets)
    return Demands(tuple(g.id for g in goals), slack, late)


def _milestone(milestone: Milestone, run: _Run) -> MilestoneResult:
    plan, routes, asked = run.plan.schedule, run.plan.ways, run.asked
    length = run.plan.durations
    row = plan.net.row.get(milestone.id)
    if row is None:
        return _unscheduled(milestone, plan)
    promised = int(plan.promised[row])
    own = int(plan.bounds.own[1, row])
    return MilestoneResult(
        id=milestone.id,
        scheduled=True,
        earliest=date_of(int(plan.finish[0, row])),
        latest=date_of(promised),
        start=date_of(int(plan.start[row])),
        at_least=bool(plan.at_least[row]),
        missing=_missing(plan, routes, row),
        duration_days=length[milestone.id].days,
        duration_origin=length[milestone.id].origin,
        drivers=drivers(plan, routes, row),
        pushed_days=max(0, promised - own) if own > -FAR // 2 else 0,
        float_end_days=int(plan.late_end[row] - promised),
        goals={
            g: GoalView(
                latest=date_of(int(asked.late[k, row])),
                float_days=int(asked.late[k, row]) - promised,
                effect_slack_days=int(asked.slack[k, row]),
            )
            for k, g in enumerate(asked.goals)
            if asked.late[k, row] < FAR // 2
        },
        drives=tuple(g for g, rows in run.chains.items() if row in rows),
    )


def _unscheduled(milestone: Milestone, plan: Schedule) -> MilestoneResult:
    """A lapsed milestone: shown, never scheduled."""
    today = date_of(plan.bounds.today)
    return MilestoneResult(
        id=milestone.id,
        scheduled=False,
        earliest=today,
        latest=today,
        start=today,
        at_least=False,
        missing=(),
        duration_days=0,
        duration_origin=DurationOrigin.NONE,
        drivers=(Driver(cause=Cause.DATA_DATE),),
        pushed_days=0,
        float_end_days=0,
        goals={},
        drives=(),
    )


def _missing(plan: Schedule, routes: Ways, row: int) -> tuple[str, ...]:
    """The rows without a firm date at or behind a row, nearest first (breadth first)."""
    if not plan.at_least[row]:
        return ()
    queue, seen, found = [row], {row}, []
    for at in queue:  # grows while it is walked
        if plan.bounds.base[at]:
            found.append(plan.net.ids[at])
        for k in routes.into[at]:
            before = int(plan.net.pred[k])
            if plan.at_least[before] and before not in seen:
                seen.add(before)
                queue.append(before)
    return tuple(found)


def _goal(goal: Goal, run: _Run) -> GoalResult:
    plan, routes, asked, chains = run.plan.schedule, run.plan.ways, run.asked, run.chains
    row = plan.net.row[goal.id]
    early, late = (int(v) for v in plan.finish[:, row])
    target = day_of(goal.target)
    slack = asked.slack[asked.goals.index(goal.id)]
    return GoalResult(
        id=goal.id,
        target=goal.target,
        literal=goal.literal,
        earliest=date_of(early),
        latest=date_of(late),
        at_least=bool(plan.at_least[row]),
        missing=_missing(plan, routes, row),
        late_days=late - target,
        late_days_earliest=early - target,
        driving=driving_chain(plan, routes, row),
        bundle=tuple(plan.net.ids[i] for i in chains[goal.id]),
        near=next_paths(plan, routes, row, slack),
    )
