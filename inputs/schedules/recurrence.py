"""The days of a recurring calendar exception, such as every second Friday or each 27 April.

Weeks begin on Sunday, whatever the plan says: Microsoft Project counts 'every 2 weeks' that way.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import count

LAST_POSITION = 4
SUNDAY_ITEM = 3
WEEK = 7


class Recurrence(IntEnum):
    """`Type` of an Exception in MSPDI."""

    DAILY = 1
    YEARLY_ON_DATE = 2
    YEARLY_ON_WEEKDAY = 3
    MONTHLY_ON_DATE = 4
    MONTHLY_ON_WEEKDAY = 5
    WEEKLY = 6
    EVERY_FEW_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """The numbers as MSPDI writes them: `month` counts from 0, `position` 4 is the last one.

    `item` is what is counted: 0 days, 1 working days, 2 weekend days, 3 to 9 Sunday to Saturday.
    `weekdays` has a bit per weekday, Sunday first.
    """

    type: Recurrence
    first: date
    last: date
    period: int = 1
    weekdays: int = 0
    month: int = 0
    month_day: int = 1
    item: int = 0
    position: int = 0


def days_of(pattern: Pattern) -> Iterator[date | None]:
    """In order, from `first` to `last`.

    None for a month without such a day: who counts what a calendar costs, counts that too.
    """
    for day in _DAYS[pattern.type](pattern):
        if day and day > pattern.last:
            return
        if day is None or day >= pattern.first:
            yield day


def _every(pattern: Pattern) -> Iterator[date]:
    step = 1 if pattern.type is Recurrence.DAILY else max(1, pattern.period)
    for number in range(0, (pattern.last - pattern.first).days + 1, step):
        yield pattern.first + timedelta(days=number)


def _weekly(pattern: Pattern) -> Iterator[date]:
    if not pattern.weekdays:
        return
    sunday = pattern.first - timedelta(days=pattern.first.isoweekday() % WEEK)
    while sunday <= pattern.last:
        for bit in range(WEEK):
            if pattern.weekdays >> bit & 1:
                yield sunday + timedelta(days=bit)
        sunday += timedelta(days=WEEK * max(1, pattern.period))


def _monthly(pattern: Pattern) -> Iterator[date | None]:
    """Every `period` months, on a day of the month or on a weekday in it."""
    yearly = pattern.type in {Recurrence.YEARLY_ON_DATE, Recurrence.YEARLY_ON_WEEKDAY}
    step = 12 if yearly else max(1, pattern.period)
    begin = pattern.month if yearly else pattern.first.month - 1
    for number in count(pattern.first.year * 12 + begin, step):
        year, month = divmod(number, 12)
        if date(year, month + 1, 1) > pattern.last:
            return
        yield _in_month(pattern, year, month + 1)


def _in_month(pattern: Pattern, year: int, month: int) -> date | None:
    """None where the month has no such day, such as 31 June."""
    following = date(year + month // 12, month % 12 + 1, 1)
    length = (following - date(year, month, 1)).days
    if pattern.type in {Recurrence.YEARLY_ON_DATE, Recurrence.MONTHLY_ON_DATE}:
        inside = 1 <= pattern.month_day <= length
        return date(year, month, pattern.month_day) if inside else None
    days = [day for n in range(length) if _is(day := date(year, month, n + 1), pattern.item)]
    if pattern.position == LAST_POSITION:
        return days[-1]
    return days[pattern.position] if 0 <= pattern.position < len(days) else None


def _is(day: date, item: int) -> bool:
    weekend = day.isoweekday() > 5  # noqa: PLR2004
    match item:
        case 0:
            return True
        case 1:
            return not weekend
        case 2:
            return weekend
        case _:
            return day.isoweekday() % WEEK == (item - SUNDAY_ITEM) % WEEK


_DAYS: dict[Recurrence, Callable[[Pattern], Iterator[date | None]]] = {
    Recurrence.DAILY: _every,
    Recurrence.EVERY_FEW_DAYS: _every,
    Recurrence.WEEKLY: _weekly,
    Recurrence.MONTHLY_ON_DATE: _monthly,
    Recurrence.MONTHLY_ON_WEEKDAY: _monthly,
    Recurrence.YEARLY_ON_DATE: _monthly,
    Recurrence.YEARLY_ON_WEEKDAY: _monthly,
}
