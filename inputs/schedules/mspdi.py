"""Microsoft Project's own XML (MSPDI), read without Microsoft Project."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from graph_engine.calendar import FIVE_DAYS, WorkCalendar
from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules import mspdi_calendars, mspdi_tasks
from inputs.schedules.mspdi_calendars import read_calendars
from inputs.schedules.mspdi_tasks import read_tasks
from inputs.schedules.mspdi_values import Fields
from inputs.schedules.naming import named
from inputs.schedules.project import SHEET, Activity, Options, Program, Project
from inputs.schedules.safe_xml import parse

NAMESPACE = "http://schemas.microsoft.com/project"
ROOT = "Project"
ASSUMED = ""
"""The place of office hours among the calendars, where the plan names no calendar of its own."""

WANTED: Mapping[str, frozenset[str]] = {
    ROOT: frozenset({"Name", "Title", "Company", "ScheduleFromStart", "StartDate", "FinishDate"})
    | {"StatusDate", "LastSaved", "CalendarUID", "MinutesPerDay", "CriticalSlackLimit"}
    | {"ExtendedAttributes", "Calendars", "Tasks", "Resources", "Assignments"},
    **mspdi_calendars.WANTED,
    **mspdi_tasks.WANTED,
}


def is_mspdi(root: str, namespace: str) -> bool:
    """Whether a root element is a plan of Microsoft Project; some programs write no namespace."""
    return root == ROOT and (not namespace or namespace.startswith(NAMESPACE))


def read_mspdi(data: bytes, workbook: str) -> tuple[Project, list[Issue]]:
    """The plan in a file. Raises RefusedError when the XML cannot be read at all."""
    root, _ = parse(data, WANTED)
    issues: list[Issue] = []
    place = Source(workbook, SHEET)
    fields = Fields(root, place, issues)
    tasks = read_tasks(root, place, issues)
    calendar = root.text("CalendarUID")
    used = {calendar, *(activity.calendar for activity in tasks.activities)}
    calendars = dict(read_calendars(root.first("Calendars"), used, place, issues))
    if calendar not in calendars:
        calendar = ASSUMED
        calendars[ASSUMED] = _office_hours(place, issues)
    issues += _unknown_calendars(tasks.activities, calendars)
    minutes_per_day = max(1, fields.whole("MinutesPerDay", 480))
    project = Project(
        workbook=workbook,
        program=Program.MSPROJECT,
        name=fields.text("Title") or fields.text("Name"),
        company=fields.text("Company"),
        start=fields.moment("StartDate"),
        finish=fields.moment("FinishDate"),
        status_date=fields.moment("StatusDate"),
        saved=fields.day("LastSaved"),
        minutes_per_day=minutes_per_day,
        calendar=calendar,
        calendars=calendars,
        activities=tasks.activities,
        relations=tasks.relations,
        options=Options(
            from_start=fields.flag("ScheduleFromStart", default=True),
            critical_float=fields.whole("CriticalSlackLimit", 0) * minutes_per_day,
        ),
        left_out=tasks.left_out,
    )
    return project, issues


def _office_hours(place: Source, issues: list[Issue]) -> WorkCalendar:
    calendar = WorkCalendar("Standard", FIVE_DAYS.week)
    issues.append(Issue(rules.CALENDAR_ASSUMED, place, {"calendar": calendar.name}))
    return calendar


def _unknown_calendars(
    activities: Iterable[Activity], calendars: Collection[str]
) -> Iterator[Issue]:
    """Tasks with a calendar that is not in the file; the plan's own counts for them."""
    for activity in activities:
        if activity.calendar and activity.calendar not in calendars:
            wanted = {"wanted": "kalender van dit bestand", "wanted_en": "calendar of this file"}
            facts = {
                "value": activity.calendar,
                "field": "CalendarUID",
                **wanted,
                **named(activity.name),
            }
            yield Issue(rules.BAD_VALUE, activity.source, facts)
