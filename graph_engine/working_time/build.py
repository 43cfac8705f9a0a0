"""A roadmap with plans in it, as parts that are scheduled together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from graph_engine.calendar import ALWAYS, DAY
from graph_engine.cpm.activities import Activity, Link, Project
from graph_engine.cpm.engine import calculate
from graph_engine.cpm.plan import plan_of
from graph_engine.cpm.rules import ROADMAP, Rules
from graph_engine.cpm.summaries import without_summaries
from graph_engine.days import day_of
from graph_engine.durations import Duration
from graph_engine.found import StoredPlan
from graph_engine.issues import Issue
from graph_engine.model import Dependency, LinkType, Roadmap
from graph_engine.working_time.part import Part
from graph_engine.working_time.plans import Planning, WorkPlan
from graph_engine.working_time.refused import refused
from graph_engine.working_time.stored import against_stored, stored_issues
from graph_engine.working_time.whole import Crossings, Whole

Pair = tuple[str, str]
STARTS = frozenset({LinkType.SS, LinkType.SF})
FINISHES = frozenset({LinkType.FF, LinkType.SF})


@dataclass(frozen=True, eq=False)
class Task:
    """What is to be scheduled: milestones, the links that count, those of plans that do not."""

    roadmap: Roadmap
    ids: Sequence[str]
    links: Sequence[Dependency]
    durations: Mapping[str, Duration]
    gone: frozenset[Pair] = frozenset()

    @cached_property
    def row(self) -> Mapping[str, int]:
        """The place of every id in `ids`."""
        return {id_: i for i, id_ in enumerate(self.ids)}


@dataclass(frozen=True, eq=False)
class Calculable:
    """A plan that its rules can schedule, without summaries; `stored` compares it by itself."""

    plan: WorkPlan
    rules: Rules
    project: Project
    stored: StoredPlan


@dataclass(frozen=True, eq=False)
class Planned:
    """One plan's part in the whole: `ids` are milestones, `activities` what they are there."""

    part: Part
    source: WorkPlan
    activities: Mapping[str, Activity]


@dataclass(frozen=True, eq=False)
class Assembled:
    """`around` is the part with what stands in no plan, the last one; `inside` are its links.

    `crossing` are the dependencies behind `whole.crossings`; both are in the order used there.
    """

    ids: Sequence[str]
    whole: Whole
    planned: Sequence[Planned]
    around: Part | None
    inside: Sequence[Dependency]
    crossing: Sequence[Dependency]


def calculable(planning: Planning) -> tuple[list[Calculable], list[Issue]]:
    """The plans that can be scheduled; about the others, and about stored dates, an issue."""
    found: list[Calculable] = []
    issues: list[Issue] = []
    for plan in planning.plans:
        asked = planning.rules_for(plan)
        try:
            project = without_summaries(plan.project, asked)
            alone = calculate(plan_of(project), asked)
        except ValueError as error:
            issues.append(refused(plan, error))
            continue
        stored = against_stored(plan, alone, planning.rules)
        issues += (*plan.issues, *stored_issues(stored))
        found.append(Calculable(plan, asked, project, stored))
    return found, issues


def assemble(task: Task, plans: Sequence[Calculable]) -> Assembled:
    """The parts of one schedule."""
    owner = _owners(task, plans)
    planned = [
        _planned(plan, {a: m for (p, a), m in owner.items() if p == place}, task)
        for place, plan in enumerate(plans)
        if any(p == place for p, _ in owner)
    ]
    inside = {
        (*pair, each.source.place.workbook) for each in planned for pair in _pairs(each, task.ids)
    }
    apart = set(task.ids) - set(owner.values())
    around = [k for k in task.links if {k.predecessor, k.successor} <= apart]
    crossing = [
        k
        for k in task.links
        if not {k.predecessor, k.successor} <= apart
        and (k.predecessor, k.successor, k.source.workbook) not in inside
    ]
    others = sorted(apart, key=task.row.__getitem__)
    rest = _around(others, around, task) if apart else None
    parts = [*(each.part for each in planned), *([rest] if rest else [])]
    whole = Whole(len(task.ids), parts, _crossings(crossing, task.row))
    return Assembled(task.ids, whole, planned, rest, around, crossing)


def _owners(task: Task, plans: Sequence[Calculable]) -> dict[tuple[int, str], str]:
    """The milestone per (plan, activity), each once: its own row goes before a namesake."""
    taken: dict[str, tuple[int, str]] = {}
    for place, calculated in enumerate(plans):
        plan = calculated.plan
        for activity in calculated.project.activities:
            milestone = plan.milestone.get(activity.id, "")
            if milestone not in task.row:
                continue
            known = plan.stored.get(activity.id)
            own = known and known.source == task.roadmap.by_id[milestone].source
            if milestone not in taken or own:
                taken[milestone] = place, activity.id
    return {who: milestone for milestone, who in taken.items()}


def _planned(
    calculated: Calculable,
    milestone: Mapping[str, str],
    task: Task,
) -> Planned:
    project = calculated.project
    kept = tuple(a for a in project.activities if a.id in milestone)
    links = tuple(
        k
        for k in project.links
        if k.pred in milestone
        and k.succ in milestone
        and (milestone[k.pred], milestone[k.succ]) not in task.gone
    )
    plan = plan_of(replace(project, activities=kept, links=links))
    rows = np.array([task.row[milestone[a.id]] for a in kept], dtype=np.int64)
    part = Part(plan, calculated.rules, rows)
    return Planned(part, calculated.plan, {milestone[a.id]: a for a in kept})


def _pairs(planned: Planned, ids: Sequence[str]) -> list[Pair]:
    """The milestones that a link of the plan itself joins."""
    plan, rows = planned.part.plan, planned.part.rows
    names = [ids[r] for r in rows.tolist()]
    ends = zip(plan.pred.tolist(), plan.succ.tolist(), strict=True)
    return [(names[p], names[s]) for p, s in ends]


def _around(ids: Sequence[str], links: Sequence[Dependency], task: Task) -> Part:
    """What stands in no plan: on the clock, by the rules of the roadmap."""
    project = Project(
        activities=tuple(Activity(id=i, duration=task.durations[i].days * DAY) for i in ids),
        links=tuple(
            Link(pred=k.predecessor, succ=k.successor, type=k.type, lag=k.lag_days * DAY)
            for k in links
        ),
        calendars=(ALWAYS,),
        start=day_of(task.roadmap.data_date) * DAY,
    )
    return Part(plan_of(project), ROADMAP, np.array([task.row[i] for i in ids], dtype=np.int64))


def _crossings(links: Sequence[Dependency], row: Mapping[str, int]) -> Crossings:
    return Crossings(
        pred=np.array([row[k.predecessor] for k in links], dtype=np.int64),
        succ=np.array([row[k.successor] for k in links], dtype=np.int64),
        from_start=np.array([k.type in STARTS for k in links], dtype=bool),
        to_finish=np.array([k.type in FINISHES for k in links], dtype=bool),
        lag=np.array([k.lag_days * DAY for k in links], dtype=np.int64),
    )
