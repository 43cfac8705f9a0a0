"""A case of tests/oracles as a partner's plan: a roadmap of its activities, and the plan."""

from datetime import date

from benchmarks.cases import Case, instant, project_of, rules_of
from graph_engine.cpm.activities import Activity, Kind, Project
from graph_engine.days import date_of
from graph_engine.model import (
    Dependency,
    Goal,
    Milestone,
    Roadmap,
    Source,
    State,
    Statement,
)
from graph_engine.working_time.plans import Planning, StoredActivity, WorkPlan

TARGET = date(2027, 1, 1)
DAY = 24 * 60


def planned(case: Case) -> tuple[Roadmap, Planning]:
    """The last milestone by stored date is the goal."""
    project, rules = project_of(case), rules_of(case)
    place = Source(f"{case.name}.xml", "Taken")
    tasks = [a for a in project.activities if a.kind is not Kind.SUMMARY]
    stored = {a.id: stored_activity(case, a, place) for a in tasks}
    milestones = tuple(milestone(a, stored[a.id]) for a in tasks)
    last = max(milestones, key=lambda m: (m.statements[0].latest or date.min, m.id))
    roadmap = Roadmap(
        title=case.name,
        data_date=date_of(project.start // DAY),
        milestones=milestones,
        dependencies=dependencies(project, place),
        goals=(Goal(id=last.id, target=TARGET, literal="", source=place),),
    )
    plan = WorkPlan(
        place=place,
        name=case.name,
        rules=rules,
        project=project,
        milestone={a.id: a.id for a in tasks},
        stored=stored,
    )
    return roadmap, Planning(rules=rules.name, plans=(plan,))


def stored_activity(case: Case, activity: Activity, place: Source) -> StoredActivity:
    known = case.expected[activity.id]
    start, finish = (instant(known[end]) for end in ("es", "ef"))
    source = Source(place.workbook, place.sheet, f"UID {activity.id}")
    return StoredActivity(activity.id, source, start, finish)


def milestone(activity: Activity, stored: StoredActivity) -> Milestone:
    on = date_of((stored.finish or 0) // DAY)
    claim = Statement(literal=on.isoformat(), earliest=on, latest=on, source=stored.source)
    done = activity.actual_finish is not None
    return Milestone(
        id=activity.id,
        name=activity.id,
        source=stored.source,
        state=State.DONE if done else State.OPEN,
        project=activity.id,
        duration_days=1,
        statements=(claim,),
    )


def dependencies(project: Project, place: Source) -> tuple[Dependency, ...]:
    tasks = {a.id for a in project.activities if a.kind is not Kind.SUMMARY}
    found = {
        (k.pred, k.succ, k.type): Dependency(
            predecessor=k.pred, successor=k.succ, type=k.type, source=place
        )
        for k in project.links
        if {k.pred, k.succ} <= tasks
    }
    return tuple(found.values())
