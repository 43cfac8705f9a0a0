"""Calendars in MSPDI: week patterns, exceptions, temporary weeks, calendars based on others."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain

from graph_engine.calendar import FIVE_DAYS, OFFICE_DAY, Hours, WorkCalendar
from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.mspdi_values import Fields, read_clock, read_flag
from inputs.schedules.recurrence import Pattern, Recurrence, days_of
from inputs.schedules.safe_xml import Element

MAX_DATES = 200_000
"""Days that all calendars of a plan together may name, recurring ones counted each."""
MAX_PERIOD = 9_999
NO_BASE = frozenset({"", "-1", "0"})
EXCEPTION = 0
SUNDAY = 1
KINDS = frozenset(int(kind) for kind in Recurrence)
WEEK = 7

WANTED = {
    "Calendars": frozenset({"Calendar"}),
    "Calendar": frozenset({"UID", "Name", "BaseCalendarUID", "WeekDays", "Exceptions"})
    | {"WorkWeeks"},
    "WeekDays": frozenset({"WeekDay"}),
    "WeekDay": frozenset({"DayType", "DayWorking", "TimePeriod", "WorkingTimes"}),
    "TimePeriod": frozenset({"FromDate", "ToDate"}),
    "WorkingTimes": frozenset({"WorkingTime"}),
    "WorkingTime": frozenset({"FromTime", "ToTime"}),
    "Exceptions": frozenset({"Exception"}),
    "Exception": frozenset({"TimePeriod", "Type", "Period", "DaysOfWeek", "Month", "MonthDay"})
    | {"MonthItem", "MonthPosition", "DayWorking", "WorkingTimes"},
    "WorkWeeks": frozenset({"WorkWeek"}),
    "WorkWeek": frozenset({"TimePeriod", "WeekDays"}),
}

Exceptional = tuple[date | None, Hours]
"""A day with other hours; None where a pattern gives no day."""


@dataclass(slots=True)
class _Draft:
    """A calendar as the file gives it; what it does not say comes from its base."""

    uid: str
    name: str
    base: str
    source: Source
    week: dict[int, Hours] = field(default_factory=dict)  # Monday is 0
    dates: dict[date, Hours] = field(default_factory=dict)
    wrong: tuple[str, str] | None = None


def read_calendars(
    calendars: Element, used: Container[str], place: Source, issues: list[Issue]
) -> Mapping[str, WorkCalendar]:
    """The calendars that are used, by UID; a plan holds one for every resource besides.

    One that cannot be used is replaced by office hours, with an issue.
    """
    drafts: dict[str, _Draft] = {}
    budget = iter(range(MAX_DATES))
    for element in calendars.all("Calendar"):
        draft = _draft(element, place, issues, budget)
        drafts.setdefault(draft.uid, draft)
    return {uid: _finished(draft, drafts, issues) for uid, draft in drafts.items() if uid in used}


def _draft(element: Element, place: Source, issues: list[Issue], budget: Iterator[int]) -> _Draft:
    """`budget` gives a number for every day that may still be named."""
    uid = element.text("UID")
    name = " ".join(element.text("Name").split()) or uid
    source = Source(place.workbook, place.sheet, f"kalender {name}")
    draft = _Draft(uid, name, element.text("BaseCalendarUID"), source)
    days = chain(
        _temporary_weeks(element, source, issues),
        _week(element, draft, issues),
        _exceptions(element, source, issues),
    )
    for day, hours in days:
        if next(budget, None) is None:
            draft.wrong = f"meer dan {MAX_DATES} afwijkende dagen", f"over {MAX_DATES} exceptions"
            draft.dates.clear()
            break
        if day:
            draft.dates[day] = hours
    return draft


def _week(calendar: Element, draft: _Draft, issues: list[Issue]) -> Iterator[Exceptional]:
    """Fill the week pattern; give the dates of exceptions in the notation of before 2007."""
    for element in calendar.first("WeekDays").all("WeekDay"):
        fields = Fields(element, draft.source, issues)
        kind = fields.whole("DayType", -1)
        hours = _hours(fields)
        if SUNDAY <= kind <= WEEK:
            draft.week[(kind - SUNDAY - 1) % WEEK] = hours
        elif kind == EXCEPTION:
            yield from ((day, hours) for day in _period(element, draft.source, issues))


def _hours(fields: Fields) -> Hours:
    """Working times; a working day without any has office hours, as in Microsoft Project."""
    if not (fields.read("DayWorking", read_flag) or False):
        return ()
    found = []
    for element in fields.element.first("WorkingTimes").all("WorkingTime"):
        times = Fields(element, fields.source, fields.issues)
        low, high = times.read("FromTime", read_clock), times.read("ToTime", read_clock)
        if low is not None and high is not None:
            found.append((low, high or 24 * 60))
    return tuple(sorted(found)) or OFFICE_DAY


def _span(element: Element, source: Source, issues: list[Issue]) -> tuple[date, date] | None:
    period = Fields(element.first("TimePeriod"), source, issues)
    first, last = period.day("FromDate"), period.day("ToDate")
    return (first, last or first) if first else None


def _period(element: Element, source: Source, issues: list[Issue]) -> Iterator[date]:
    span = _span(element, source, issues)
    if span:
        for number in range((span[1] - span[0]).days + 1):
            yield span[0] + timedelta(days=number)


def _exceptions(calendar: Element, source: Source, issues: list[Issue]) -> Iterator[Exceptional]:
    """Recurring exceptions first: a single one on the same day goes before them."""
    found = [Fields(e, source, issues) for e in calendar.first("Exceptions").all("Exception")]
    kinds = [(fields, fields.whole("Type", Recurrence.DAILY)) for fields in found]
    for fields, kind in sorted(kinds, key=lambda pair: pair[1] == Recurrence.DAILY):
        span = _span(fields.element, source, issues)
        if kind not in KINDS:
            wanted = "soort herhaling (1 tot en met 7)", "kind of recurrence (1 to 7)"
            fields.refuse("Type", str(kind), *wanted)
        elif span:
            hours = _hours(fields)
            yield from ((day, hours) for day in days_of(_pattern(fields, kind, span)))


def _pattern(fields: Fields, kind: int, span: tuple[date, date]) -> Pattern:
    def number(tag: str, default: int, most: int) -> int:
        return min(max(fields.whole(tag, default), 0), most)

    return Pattern(
        type=Recurrence(kind),
        first=span[0],
        last=span[1],
        period=number("Period", 1, MAX_PERIOD),
        weekdays=number("DaysOfWeek", 0, 127),
        month=number("Month", 0, 11),
        month_day=number("MonthDay", 1, 31),
        item=number("MonthItem", 0, 9),
        position=number("MonthPosition", 0, 4),
    )


def _temporary_weeks(
    calendar: Element, source: Source, issues: list[Issue]
) -> Iterator[Exceptional]:
    """Days of a work week that holds for a while only; days it does not name stay as they are."""
    for element in calendar.first("WorkWeeks").all("WorkWeek"):
        other = _Draft("", "", "", source)
        for _ in _week(element, other, issues):
            pass  # a temporary week has no dates of its own
        for day in _period(element, source, issues) if other.week else ():
            if day.weekday() in other.week:
                yield day, other.week[day.weekday()]


def _finished(draft: _Draft, drafts: Mapping[str, _Draft], issues: list[Issue]) -> WorkCalendar:
    """The draft completed from its bases, nearest first; office hours where nothing is said."""
    bases = list(_bases(draft, drafts))
    week = {day: hours for one in reversed(bases) for day, hours in one.week.items()}
    dates = {day: hours for one in reversed(bases) for day, hours in one.dates.items()}
    wrong = next((one.wrong for one in bases if one.wrong), None)
    if not wrong and len(week) < WEEK:
        issues.append(Issue(rules.CALENDAR_ASSUMED, draft.source, {"calendar": draft.name}))
    full = tuple(week.get(day, FIVE_DAYS.week[day]) for day in range(WEEK))
    if not wrong:
        try:
            return WorkCalendar(draft.name, full, dict(sorted(dates.items())))
        except ValueError:
            wrong = _why(full, dates.values())
    facts = {"calendar": draft.name, "reason": wrong[0], "reason_en": wrong[1]}
    issues.append(Issue(rules.BAD_CALENDAR, draft.source, facts))
    return WorkCalendar(draft.name, FIVE_DAYS.week)


def _why(week: Iterable[Hours], dates: Iterable[Hours]) -> tuple[str, str]:
    if not any(week) and not any(dates):
        return "er is nergens werktijd", "it has no working time"
    return "werktijden overlappen elkaar", "working times overlap"


def _bases(draft: _Draft, drafts: Mapping[str, _Draft]) -> Iterator[_Draft]:
    """The calendar, the one it is based on, and so on; a circle is walked once."""
    seen: set[str] = set()
    one: _Draft | None = draft
    while one and one.uid not in seen:
        seen.add(one.uid)
        yield one
        one = None if one.base in NO_BASE else drafts.get(one.base)
