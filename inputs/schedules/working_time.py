"""A plan for the engine that calculates in working time (`--rules msproject|p6`)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time

import numpy as np

from graph_engine.calendar import ALWAYS, minute_of
from graph_engine.calendars.clocks import Clocks
from graph_engine.cpm.activities import Activity, Constraint, Kind, Link
from graph_engine.cpm.activities import Project as Plan
from graph_engine.cpm.rules import MSPROJECT, P6, FloatKind, LagCalendar, Progress, Rules
from graph_engine.issues import Issue
from graph_engine.model import EPOCH
from graph_engine.rules import schedules as rules
from graph_engine.working_time.plans import StoredActivity, WorkPlan
from inputs.schedules import project as facts
from inputs.schedules.project import ActivityKind, Program, Project, Relation

KINDS = {
    ActivityKind.TASK: Kind.TASK,
    ActivityKind.MILESTONE: Kind.MILESTONE,
    ActivityKind.FINISH_MILESTONE: Kind.FINISH_MILESTONE,
    ActivityKind.SUMMARY: Kind.SUMMARY,
}
LAG_CALENDARS = {kind.value: kind for kind in LagCalendar}
FLOATS = {kind.value: kind for kind in FloatKind}
PROGRESS = {
    "retained logic": Progress.RETAINED_LOGIC,
    "progress override": Progress.OVERRIDE,
}


def work_plan(project: Project, codes: Mapping[str, str]) -> WorkPlan:
    """All that a calculation by the program's own rules needs; `codes` are the milestones'."""
    plan, issues = to_cpm(project)
    return WorkPlan(
        place=project.place,
        name=project.name or project.workbook,
        rules=rules_of(project),
        project=plan,
        milestone=codes,
        stored={
            a.uid: StoredActivity(a.name, a.source, _minute(a.begins), _minute(a.ends))
            for a in project.activities
        },
        issues=tuple(issues),
    )


def to_cpm(project: Project) -> tuple[Plan, list[Issue]]:
    """What the engine needs to schedule a plan; ids are uids.

    Inactive activities and those that run along with others hold nothing up and are left out.
    What was typed by hand, and what stands for another plan, keeps its dates. A task that waits
    for itself (K302 in the roadmap) waits for nothing here.
    """
    issues: list[Issue] = []
    if not project.options.from_start:
        issues.append(Issue(rules.FROM_FINISH, project.place))
    place = {uid: number for number, uid in enumerate(project.calendars)}
    kept = [a for a in project.activities if a.active and a.kind in KINDS]
    activities = tuple(
        _activity(a, _duration(a, project), place.get(a.calendar), issues) for a in kept
    )
    tasks = {a.uid for a in kept if a.kind is not ActivityKind.SUMMARY}
    uids = {a.uid for a in kept}
    plan = Plan(
        activities=activities,
        links=tuple(
            _link(relation, project.by_uid[relation.predecessor])
            for relation in project.relations
            if {relation.predecessor, relation.successor} <= uids
            and (relation.predecessor != relation.successor or relation.successor not in tasks)
        ),
        calendars=tuple(project.calendars.values()),
        start=minute_of(_start(project)),
        data_date=_minute(project.status_date) if project.program is Program.P6 else None,
        must_finish_by=_minute(project.must_finish_by),
        calendar=place.get(project.calendar, 0),
    )
    return plan, issues


def rules_of(project: Project) -> Rules:
    """The program's practice, with the plan's own settings."""
    options = project.options
    if project.program is Program.MSPROJECT:
        return MSPROJECT.but(
            critical_float=options.critical_float, limits_pull=options.honor_constraints
        )
    return P6.but(
        critical_float=options.critical_float,
        lag_calendar=LAG_CALENDARS.get(options.lag_calendar, P6.lag_calendar),
        total_float=FLOATS.get(options.total_float, P6.total_float),
        progress=PROGRESS.get(options.progress, P6.progress),
    )


def _activity(
    row: facts.Activity, duration: int, calendar: int | None, issues: list[Issue]
) -> Activity:
    start, finish = _minute(row.dates.start), _minute(row.dates.finish)
    typed = row.manual or bool(row.external)
    activity = Activity(
        id=row.uid,
        duration=duration,
        remaining=row.remaining,
        kind=KINDS[row.kind],
        calendar=calendar,
        elapsed=row.elapsed,
        deadline=_minute(row.deadline),
        actual_start=_minute(row.actual_start),
        actual_finish=_minute(row.actual_finish),
        delay=row.levelling_delay,
        parent=row.parent,
        fixed=(start, finish) if typed and start is not None and finish is not None else None,
    )
    limits = tuple((Constraint[one.type.value], _minute(one.on)) for one in row.constraints)
    try:
        return replace(activity, limits=limits)
    except ValueError:
        said = ", ".join(f"{one.type} {one.on:%Y-%m-%d}" for one in row.constraints if one.on)
        clash = {"task": row.name, "constraints": said}
        issues.append(Issue(rules.CONSTRAINTS_CLASH, row.source, clash))
        return activity


def _duration(row: facts.Activity, project: Project) -> int:
    """In minutes; where none can be read, the work between the dates that the plan stores."""
    if row.duration is not None or not (row.begins and row.ends) or not row.kind.scheduled:
        return row.duration or 0
    ends = [np.array([minute_of(moment)]) for moment in (row.begins, row.ends)]
    calendar = project.calendars.get(row.calendar) or project.calendars.get(project.calendar)
    clocks = Clocks([calendar or ALWAYS])
    clock = np.array([clocks.always if row.elapsed or calendar is None else 0])
    return max(0, int(clocks.between(clock, *ends)[0]))


def _link(relation: Relation, predecessor: facts.Activity) -> Link:
    return Link(
        pred=relation.predecessor,
        succ=relation.successor,
        type=relation.type,
        lag=relation.lag,
        lag_percent=relation.lag_percent or 0.0,
        lag_elapsed=relation.lag_runs_on(predecessor),
    )


def _minute(moment: datetime | None) -> int | None:
    return None if moment is None else minute_of(moment)


def _start(project: Project) -> datetime:
    """The plan's own start, else its first date."""
    if project.start:
        return project.start
    dates = (a.begins for a in project.activities if a.begins)
    return min(dates, default=datetime.combine(EPOCH, time()))
