"""Working-time calendars as facts: a week pattern, dates that differ from it, a validity.

Instants are whole minutes since 1970-01-01 00:00, the same numbers as numpy's `datetime64[m]`.
`graph_engine.calendars.clocks` calculates with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from graph_engine.model import EPOCH

ORIGIN = datetime.combine(EPOCH, time())
"""Minute 0. Instants carry no time zone: a plan runs on the clock on the wall."""
DAY = 24 * 60
WEEK = 7 * DAY
FIRST = (date.min - EPOCH).days * DAY
"""The first minute of the year 1."""
LAST = ((date.max - EPOCH).days + 1) * DAY - 1
"""The last minute of the year 9999."""

Span = tuple[int, int]
"""Working time on a day: from and to, in minutes after midnight."""
Hours = tuple[Span, ...]

OFFICE_DAY: Hours = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
ALL_DAY: Hours = ((0, DAY),)
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def minute_of(moment: datetime) -> int:
    """Minutes since 1970; seconds are rounded to the nearest minute."""
    return round((moment - ORIGIN) / timedelta(minutes=1))


def moment_of(minute: int) -> datetime:
    """The moment of a minute since 1970. Raises ValueError outside the years 1 to 9999."""
    if not FIRST <= minute <= LAST:
        raise ValueError(f"minute {minute} lies outside the years 1 to 9999")
    return ORIGIN + timedelta(minutes=minute)


@dataclass(frozen=True)
class WorkCalendar:
    """When work is done. `week` starts on Monday; `dates` replaces whole days.

    Dates outside `valid_from` to `valid_to` follow the week, whatever `dates` says about them.
    Raises ValueError, naming the calendar, for a week of other than seven days, for spans that
    overlap or run back, and where nothing is ever worked.
    """

    name: str
    week: tuple[Hours, ...]
    dates: Mapping[date, Hours] = field(default_factory=lambda: MappingProxyType({}))
    valid_from: date = date.min
    valid_to: date = date.max

    def __post_init__(self) -> None:
        if len(self.week) != len(NAMES):
            raise ValueError(f"calendar '{self.name}': seven days wanted, not {len(self.week)}")
        for day, hours in zip(NAMES, self.week, strict=True):
            self._check(day, hours)
        for on, hours in self.dates.items():
            self._check(on.isoformat(), hours)
        if not any(self.week) and not any(self.exceptions.values()):
            raise ValueError(
                f"calendar '{self.name}' has no working time: "
                "a day of the week or a date with working hours is wanted"
            )

    def _check(self, day: str, hours: Hours) -> None:
        bounds = [bound for span in hours for bound in span]
        empty = any(low >= high for low, high in hours)
        if empty or bounds != sorted(bounds) or not all(0 <= b <= DAY for b in bounds):
            raise ValueError(
                f"calendar '{self.name}', {day}: spans from earlier to later between 0 and {DAY} "
                f"minutes that do not overlap are wanted, not {list(hours)}"
            )

    @property
    def exceptions(self) -> Mapping[date, Hours]:
        """The dates that count: those within the validity."""
        return {d: h for d, h in self.dates.items() if self.valid_from <= d <= self.valid_to}


ALWAYS = WorkCalendar("24 hours", (ALL_DAY,) * 7)
FIVE_DAYS = WorkCalendar("five days", (OFFICE_DAY,) * 5 + ((), ()))
