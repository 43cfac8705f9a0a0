"""What mpxj read, as plain records: from a Java project to a `Project`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.mpxj_calendars import ASSUMED, read_calendars
from inputs.schedules.mpxj_rows import Rows
from inputs.schedules.mpxj_values import Values, chosen, number, text
from inputs.schedules.project import SHEET, Options, Program, Project

LAG_CALENDARS = {
    "PREDECESSOR": "predecessor",
    "SUCCESSOR": "successor",
    "PROJECT_DEFAULT": "project",
    "TWENTY_FOUR_HOUR": "24 hours",
}
PROGRESS = {
    "RETAINED_LOGIC": "retained logic",
    "PROGRESS_OVERRIDE": "progress override",
    "ACTUAL_DATES": "actual dates",
}
FLOATS = {"SMALLEST_SLACK": "smaller", "START_SLACK": "start", "FINISH_SLACK": "finish"}
JavaClass = Callable[[str], Any]


def project_of(
    file: Any, program: Program, workbook: str, java_class: JavaClass, *, several: bool
) -> tuple[Project, list[Issue]]:
    """One plan of a file; `several` says that the file holds more."""
    properties = file.getProjectProperties()
    code = text(properties.getProjectID()) if program is Program.P6 else ""
    place = Source(workbook, f"{SHEET} {code}".strip() if several else SHEET)
    issues: list[Issue] = []
    values = Values(properties, java_class("org.mpxj.TimeUnit").MINUTES)
    rows = Rows(file, program, place, values, issues)
    default = file.getDefaultCalendar()
    used = [default, *filter(None, (task.getCalendar() for task in rows.tasks))]
    week = java_class("java.time.DayOfWeek").values()
    relations = tuple(link for task in rows.tasks for link in rows.relations(task))
    saved = values.moment(properties.getLastSaved())
    project = Project(
        workbook=workbook,
        sheet=place.sheet,
        program=program,
        name=text(properties.getProjectTitle()) or text(properties.getName()),
        code=code,
        company=text(properties.getCompany()),
        start=values.moment(properties.getStartDate()),
        finish=values.moment(properties.getFinishDate()),
        status_date=values.moment(properties.getStatusDate()),
        saved=saved.date() if saved else None,
        must_finish_by=values.moment(properties.getMustFinishBy()),
        minutes_per_day=int(number(properties.getMinutesPerDay())) or 480,
        calendar=ASSUMED if default is None else str(default.getUniqueID()),
        calendars=read_calendars(used, week, place, issues),
        activities=tuple(rows.activity(task) for task in rows.tasks),
        relations=relations,
        outside=tuple(rows.outside),
        options=_options(properties, program, values),
        left_out=rows.left_out,
    )
    if values.refused:
        facts = {"count": str(len(values.refused)), "reason": values.refused[0]}
        issues.append(Issue(rules.READER_DOUBTS, place, facts))
    return project, issues


def _options(properties: Any, program: Program, values: Values) -> Options:
    """Settings that the file holds; for Microsoft Project mpxj fills in Primavera's defaults."""
    scheduled_from = properties.getScheduleFrom()
    options = Options(
        from_start=scheduled_from is None or str(scheduled_from.name()) == "START",
        critical_float=values.minutes(properties.getCriticalSlackLimit()) or 0,
    )
    if program is Program.MSPROJECT:
        return replace(options, honor_constraints=bool(properties.getHonorConstraints()))
    return replace(
        options,
        lag_calendar=chosen(properties.getRelationshipLagCalendar(), LAG_CALENDARS) or "",
        progress=chosen(properties.getSchedulingProgressedActivities(), PROGRESS) or "",
        total_float=chosen(properties.getTotalSlackCalculationType(), FLOATS) or "",
    )
