"""Calendars that mpxj read, with exceptions, temporary weeks and base calendars worked out."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from graph_engine.calendar import DAY, FIVE_DAYS, Hours, WorkCalendar
from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.mpxj_values import minute_of_day, text

ASSUMED = ""
"""The place of office hours among the calendars, for a plan without a calendar of its own."""
MAX_DATES = 200_000


def read_calendars(
    used: Iterable[Any], days_of_week: Iterable[Any], place: Source, issues: list[Issue]
) -> Mapping[str, WorkCalendar]:
    """The calendars that are used, by their unique id. `days_of_week` are Java's, Monday first."""
    week = list(days_of_week)
    found: dict[str, WorkCalendar] = {}
    for calendar in used:
        if calendar is None:
            found.setdefault(ASSUMED, WorkCalendar("Standard", FIVE_DAYS.week))
        elif str(calendar.getUniqueID()) not in found:
            found[str(calendar.getUniqueID())] = _calendar(calendar, week, place, issues)
    return found


def _calendar(calendar: Any, week: list[Any], place: Source, issues: list[Issue]) -> WorkCalendar:
    name = text(calendar.getName()) or str(calendar.getUniqueID())
    pattern = tuple(_hours(calendar.getHours(day)) for day in week)
    dates = {day: _hours(calendar.getHours(java_day)) for day, java_day in _exceptional(calendar)}
    try:
        return WorkCalendar(name, pattern, dict(sorted(dates.items())))
    except ValueError:
        facts = {
            "calendar": name,
            "reason": "er is nergens werktijd, of werktijden overlappen elkaar",
            "reason_en": "it has no working time, or working times overlap",
        }
        source = Source(place.workbook, place.sheet, f"kalender {name}")
        issues.append(Issue(rules.BAD_CALENDAR, source, facts))
        return WorkCalendar(name, FIVE_DAYS.week)


def _exceptional(calendar: Any) -> Iterator[tuple[date, Any]]:
    """Every day with hours of its own, in this calendar or one that it is based on."""
    budget = MAX_DATES
    while calendar is not None:
        for exception in calendar.getExpandedCalendarExceptionsWithWorkWeeks():
            first, last = exception.getFromDate(), exception.getToDate()
            length = (date.fromisoformat(str(last)) - date.fromisoformat(str(first))).days + 1
            for number in range(min(length, budget)):
                yield (
                    date.fromisoformat(str(first)) + timedelta(days=number),
                    first.plusDays(number),
                )
            budget -= min(length, budget)
        calendar = calendar.getParent()


def _hours(ranges: Any) -> Hours:
    if ranges is None:
        return ()
    spans = ((one.getStart(), one.getEnd()) for one in ranges)
    found = [
        (minute_of_day(low), minute_of_day(high) or DAY)
        for low, high in spans
        if low is not None and high is not None
    ]
    return tuple(sorted(found))
