"""Moments, windows and lengths of time, and the conventions that turn the first into days."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inputs.dates import words

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


class Unit(StrEnum):
    """How long a moment lasts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half-year"
    PERIOD = "season"
    YEAR = "year"
    DECADE = "decade"


MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}


class Toward(StrEnum):
    """In which direction from the reference date a moment without a year is sought."""

    NEAREST = "nearest"
    THIS_YEAR = "this year"
    BEFORE = "before"
    NOT_OVER = "not over"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a partner names: 'Q3', 'maart 2027', 'eind volgend jaar'. The year may be missing."""

    unit: Unit
    number: int = 0
    day: int = 0
    year: int | None = None
    part: int = 0
    weekday: int | None = None
    toward: Toward = Toward.NEAREST
    placed: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """From the first to the last day, both included; either may be open."""

    first: date | None
    last: date | None
    kind: str
    placed: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    months: int = 0
    days: int = 0

    def after(self, day: date, sign: int = 1) -> date:
        return shift(day, sign * self.months) + sign * self.days * DAY


def shift(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_from(first: date, months: int) -> tuple[date, date]:
    return first, shift(first, months) - DAY


def on_weekday(first: date, weekday: int) -> date:
    """The first such weekday on or after a day; Monday is 0."""
    return first + (weekday - first.weekday()) % 7 * DAY


def summer_recess(year: int) -> date:
    """The Friday between 3 and 9 July on which the summer recess of parliament begins."""
    return on_weekday(date(year, 7, 3), calendar.FRIDAY)


def _period(number: int, year: int) -> tuple[date, date]:
    """Seasons by their turning days; the political calendar by its rules."""
    christmas_recess = on_weekday(date(year, 12, 18), calendar.FRIDAY)
    budget_day = on_weekday(date(year, 9, 15), calendar.TUESDAY)
    return {
        words.SPRING: (date(year, 3, 1), date(year, 6, 20)),
        words.SUMMER: (date(year, 6, 21), date(year, 9, 22)),
        words.AUTUMN: (date(year, 9, 22), date(year, 12, 21)),
        words.WINTER: (date(year, 12, 21), date(year + 1, 3, 20)),
        words.RECESS: (summer_recess(year), date(year, 8, 31)),
        words.CHRISTMAS_RECESS: (christmas_recess, christmas_recess + 2 * WEEK),
        words.CHRISTMAS: (date(year, 12, 25), date(year, 12, 26)),
        words.BUDGET_DAY: (budget_day, budget_day),
        words.SPRING_MEMORANDUM: (date(year, 4, 1), date(year, 6, 1)),
        words.AUTUMN_MEMORANDUM: (date(year, 11, 1), date(year, 12, 1)),
        words.TURN_OF_YEAR: (date(year, 12, 15), date(year + 1, 1, 15)),
    }[number]


def _week(number: int, year: int) -> tuple[date, date]:
    """An ISO week; week -1 is the last of its year."""
    if number < 0:
        number = date(year, 12, 28).isocalendar().week
    first = date.fromisocalendar(year, number, 1)
    return first, first + WEEK - DAY


def _whole(moment: Moment, year: int) -> tuple[date, date]:
    match moment.unit:
        case Unit.DAY:
            day = date(year, moment.number, moment.day)
            return day, day
        case Unit.WEEK:
            return _week(moment.number, year)
        case Unit.PERIOD:
            return _period(moment.number, year)
        case unit:
            months = MONTHS_IN[unit]
            month = (moment.number - 1) * months + 1 if months < MONTHS_IN[Unit.YEAR] else 1
            return months_from(date(year, month, 1), months)


YEAR_PARTS = {words.BEGIN: (1, 3), words.MIDDLE: (5, 4), words.END: (10, 3)}
"""First month and number of months: begin Jan-Mar, medio May-Aug, eind Oct-Dec."""
MONTH_PARTS = {words.BEGIN: (1, 10), words.MIDDLE: (10, 20), words.END: (21, 31)}
"""First and last day of the month: begin 1-10, medio 10-20, eind 21-end."""


def _thirds(first: date, last: date, part: int, unit: Unit) -> tuple[date, date]:
    """Begin, middle or end of what is neither a year nor a month: its thirds."""
    number = part - words.BEGIN
    if unit in MONTHS_IN:
        third = MONTHS_IN[unit] // 3
        return months_from(shift(first, number * third), third)
    days = (last - first).days + 1
    return first + number * days // 3 * DAY, first + ((number + 1) * days // 3 - 1) * DAY


def _half(first: date, last: date, part: int, unit: Unit) -> tuple[date, date]:
    middle = first + ((last - first).days + 1) // 2 * DAY
    if unit is Unit.MONTH:
        middle = first + 15 * DAY
    elif MONTHS_IN.get(unit, 1) % 2 == 0:
        middle = shift(first, MONTHS_IN[unit] // 2)
    return (first, middle - DAY) if part == words.FIRST_HALF else (middle, last)


def _part(moment: Moment, first: date, last: date) -> tuple[date, date]:
    part, unit = moment.part, moment.unit
    if part in {words.FIRST_DAY, words.LAST_DAY}:
        day = first if part == words.FIRST_DAY else last
        return day, day
    if part in {words.FIRST_HALF, words.SECOND_HALF}:
        return _half(first, last, part, unit)
    if part > words.SECOND_HALF:
        return _week_of_month(part - words.WEEK_OF_MONTH, first, last)
    if unit is Unit.YEAR:
        month, months = YEAR_PARTS[part]
        return months_from(date(first.year, month, 1), months)
    if unit is Unit.MONTH:
        start, end = MONTH_PARTS[part]
        return first.replace(day=start), min(first + (end - 1) * DAY, last)
    return _thirds(first, last, part, unit)


def _week_of_month(number: int, first: date, last: date) -> tuple[date, date]:
    """Days 1-7, 8-14, 15-21, 22-28; the last week is the last seven days."""
    if number < 0:
        return last - 6 * DAY, last
    return first + (number - 1) * WEEK, min(first + number * WEEK - DAY, last)


def days_of(moment: Moment, year: int) -> tuple[date, date]:
    """First and last day. A day that does not exist ('31 februari') raises ValueError."""
    first, last = _whole(moment, year)
    return _part(moment, first, last) if moment.part else (first, last)


def _candidates(moment: Moment, reference: date) -> Iterator[tuple[int, date, date]]:
    reach = 1 if moment.weekday is None else 6
    for year in range(reference.year - reach, reference.year + reach + 1):
        try:
            first, last = days_of(moment, year)
        except ValueError:
            continue
        if moment.weekday in {None, first.weekday()}:
            yield year, first, last


def year_near(moment: Moment, reference: date) -> int:
    """The year of a moment that was given without one: the occurrence nearest to the reference.

    A plan looks forward, so a day in the past counts three times. A weekday restricts the choice
    to years in which the date falls on it, and then past and future count the same.
    """
    past = 3 if moment.weekday is None else 1

    def distance(candidate: tuple[int, date, date]) -> tuple[int, int]:
        year, first, last = candidate
        return max((first - reference).days, past * (reference - last).days, 0), -year

    found = list(_candidates(moment, reference))
    match moment.toward:
        case Toward.THIS_YEAR:
            found = [c for c in found if c[0] == reference.year]
        case Toward.BEFORE:
            found = [c for c in found if c[1] <= reference]
        case Toward.NOT_OVER:
            found = [c for c in found if c[2] >= reference]
        case Toward.NEXT:
            found = [c for c in found if c[1] >= reference]
        case _:
            pass
    if not found:
        raise ValueError("a date that exists")
    return min(found, key=distance)[0]


def kind_of(moment: Moment, first: date) -> str:
    if moment.weekday is not None and moment.weekday != first.weekday():
        return "day, other weekday"
    return f"part of {moment.unit}" if moment.part else str(moment.unit)


def window_of(moment: Moment, reference: date) -> Window:
    """The days of a moment; its year comes from the reference date where it has none."""
    given = moment.year
    year = year_near(moment, reference) if given is None else given
    first, last = days_of(moment, year)
    placed = moment.placed or given is None
    return Window(first, last, kind_of(moment, first), placed, moment.ambiguous)
