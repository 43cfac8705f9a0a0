"""A plan as one more source of the roadmap: scheduled activities become milestones.

The date that counts is the finish that the program stored. Durations and lags are in days of the
wall calendar (`elapsed`), links with summaries stand between the tasks below them (`summaries`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph_engine.issues import Issue
from graph_engine.model import Milestone, Source
from graph_engine.rules import schedules as rules
from inputs.batch import Batch, ColumnReport, LinkClaim, SheetReport
from inputs.schedules.codes import codes_of
from inputs.schedules.custom import Named, read_custom
from inputs.schedules.elapsed import spans
from inputs.schedules.milestones import Reading, milestone_of
from inputs.schedules.outside import outside_links
from inputs.schedules.project import Activity, ActivityKind, Project
from inputs.schedules.row_issues import row_issues, several
from inputs.schedules.summaries import TaskLink, task_links
from inputs.schedules.working_time import work_plan
from inputs.sheets import partner_from
from inputs.tables.column import Shape

FIELDS = (
    ("Name", "name"),
    ("Finish, Actual Finish", "date"),
    ("% Complete, Actual Finish, Active", "status"),
    ("Duration, Start, Finish", "duration"),
    ("Deadline", "target"),
    ("Predecessors", "waits_for"),
    ("Resource Names", "owner"),
    ("Notes, summary tasks", "remark"),
)
"""What the program's own fields became, for the report of how the file was read."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What one project of the file says."""

    milestones: tuple[Milestone, ...]
    links: tuple[LinkClaim, ...]
    issues: tuple[Issue, ...]
    report: SheetReport
    codes: Mapping[str, str]


def batch_of(workbook: str, projects: Sequence[Project], issues: Sequence[Issue] = ()) -> Batch:
    """All projects of one file; `issues` are those of reading it."""
    taken: dict[str, Activity] = {}
    parts = [_part(project, taken) for project in projects]
    found = list(issues)
    if len(projects) > 1:
        facts = {"count": str(len(projects)), "names": several([p.name for p in projects])}
        found.append(Issue(rules.SEVERAL_PLANS, Source(workbook), facts))
    if projects and not any(part.milestones for part in parts):
        found.append(Issue(rules.NO_TASKS, Source(workbook)))
    outside, more = outside_links(projects, [part.codes for part in parts])
    dates = [project.status_date.date() for project in projects if project.status_date]
    return Batch(
        workbook=workbook,
        partner=partner_of(projects[0]) if projects else "",
        data_date=max(dates, default=None),
        milestones=tuple(m for part in parts for m in part.milestones),
        links=(*(link for part in parts for link in part.links), *outside),
        issues=(*found, *(issue for part in parts for issue in part.issues), *more),
        sheets=tuple(part.report for part in parts),
        plans=tuple(
            work_plan(project, part.codes) for project, part in zip(projects, parts, strict=True)
        ),
    )


def partner_of(project: Project) -> str:
    """The company in the file's properties, else the file's name, as with workbooks."""
    return project.company or partner_from(project.workbook)


def _part(project: Project, taken: dict[str, Activity]) -> _Part:
    tasks = [a for a in project.activities if a.kind.scheduled]
    named, custom_issues = read_custom(tasks)
    codes, code_issues = codes_of(project, tasks, named.of("id"), taken)
    links, link_issues = task_links(project)
    days = spans(project, links)
    milestones = tuple(
        milestone_of(
            project,
            task,
            Reading(
                code=codes[task.uid],
                partner=partner_of(project),
                duration_days=days.durations[task.uid],
                values=named.values[task.uid],
            ),
        )
        for task in tasks
    )
    claims = zip(links, days.lags, strict=True)
    issues = row_issues(project, named.of("owner"))
    return _Part(
        milestones,
        tuple(_claim(link, lag, codes) for link, lag in claims),
        (*issues, *code_issues, *custom_issues, *link_issues),
        _report(project, len(milestones), named),
        codes,
    )


def _claim(link: TaskLink, lag_days: int, codes: Mapping[str, str]) -> LinkClaim:
    return LinkClaim(
        predecessor=codes[link.predecessor.uid],
        successor=codes[link.successor.uid],
        type=link.relation.type,
        lag_days=lag_days,
        why=link.via,
        source=link.relation.source,
    )


def _report(project: Project, read: int, named: Named) -> SheetReport:
    """Rows present = rows read + rows left out, each with why."""
    left_out = dict(project.left_out)
    for kind in (ActivityKind.SUMMARY, ActivityKind.ALONGSIDE):
        left_out[kind.value] = sum(a.kind is kind for a in project.activities)
    left_out = {why: count for why, count in sorted(left_out.items()) if count}
    columns = [ColumnReport(header=header, cell="", field=field) for header, field in FIELDS]
    columns += [ColumnReport(header=n, cell="", field=f) for n, f in named.fields.items()]
    return SheetReport(
        workbook=project.workbook,
        sheet=project.sheet,
        shape=Shape.MILESTONES.value,
        header_row=None,
        columns=tuple(columns),
        rows_present=read + sum(left_out.values()),
        rows_read=read,
        rows_reported=sum(left_out.values()),
        left_out=left_out,
    )
