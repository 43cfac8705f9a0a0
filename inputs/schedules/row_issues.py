"""What a reader should know about the rows of a plan: left out, taken over, set by hand."""

from collections.abc import Collection, Iterator, Sequence

from graph_engine.issues import Issue, Rule
from graph_engine.model import Reading
from graph_engine.rules import schedules as rules
from inputs.schedules.project import Activity, ActivityKind, Project
from inputs.schedules.typed_finish import typed_statement

SHOWN_NAMES = 8
LONGEST_NAME = 60


def row_issues(project: Project, owned: Collection[str]) -> list[Issue]:
    """`owned` are the uids whose owner stands in a field of the planner's."""
    rows = project.activities
    tasks = [a for a in rows if a.kind.scheduled]
    groups: tuple[tuple[Rule, list[Activity]], ...] = (
        (rules.SUMMARIES, [a for a in rows if a.kind is ActivityKind.SUMMARY]),
        (rules.NOT_SCHEDULED, [a for a in rows if a.kind is ActivityKind.ALONGSIDE]),
        (rules.INACTIVE, [a for a in tasks if not a.active]),
        (rules.BY_HAND, [a for a in tasks if a.manual and not a.done]),
    )
    issues = list(_status_date(project))
    for rule, members in groups:
        if members:
            facts = {"count": str(len(members)), "names": several([a.name for a in members])}
            issues.append(Issue(rule, project.place, facts))
    issues += _owners(project, [a for a in tasks if a.uid not in owned])
    for activity in tasks:
        issues += _about(activity)
    return issues


def several(names: Sequence[str]) -> str:
    """The first few names, then how many more there are."""
    shown = ", ".join(f"'{name[:LONGEST_NAME]}'" for name in names[:SHOWN_NAMES])
    more = len(names) - SHOWN_NAMES
    return f"{shown} (+{more})" if more > 0 else shown


def _status_date(project: Project) -> Iterator[Issue]:
    if project.saved and not project.status_date:
        yield Issue(rules.NO_STATUS_DATE, project.place, {"saved": project.saved.isoformat()})


def _owners(project: Project, tasks: Sequence[Activity]) -> Iterator[Issue]:
    """Owners that come from an assigned resource."""
    one = sum(len(a.resources) == 1 for a in tasks)
    more = sum(len(a.resources) > 1 for a in tasks)
    if one or more:
        facts = {"count": str(one), "several": str(more)}
        yield Issue(rules.OWNER_FROM_RESOURCE, project.place, facts)


def _about(activity: Activity) -> Iterator[Issue]:
    facts = {"task": activity.name}
    if activity.external:
        yield Issue(rules.EXTERNAL_TASK, activity.source, facts | {"other": activity.external})
    if activity.subproject:
        yield Issue(rules.SUBPROJECT, activity.source, facts | {"other": activity.subproject})
    if activity.active and activity.ends is None and not _typed_date(activity):
        yield Issue(rules.NO_FINISH, activity.source, facts)
    begins, ends = activity.begins, activity.ends
    if activity.active and begins and ends and ends < begins:
        when = {"start": begins.date().isoformat(), "finish": ends.date().isoformat()}
        yield Issue(rules.ENDS_BEFORE_START, activity.source, facts | when)


def _typed_date(activity: Activity) -> bool:
    return any(said.reading is Reading.DATE for said in typed_statement(activity, "", None))
