"""The working calendar of the Netherlands: five days a week, without the public holidays."""

from collections.abc import Iterable
from datetime import date

import holidays

from graph_engine.calendar import OFFICE_DAY, Hours, WorkCalendar


def public_holidays(years: Iterable[int]) -> frozenset[date]:
    """Official Dutch holidays; Liberation Day only in the years that most people have it off.

    Source: the package `holidays`, which follows the Dutch laws on public holidays.
    """
    return frozenset(holidays.country_holidays("NL", years=sorted(set(years))))


def working_calendar(years: Iterable[int], day: Hours = OFFICE_DAY) -> WorkCalendar:
    """Monday to Friday without the holidays of `years`; other years have the plain week.

    `day` is what is worked on a working day, in spans of minutes since midnight. No planning file
    gets this calendar by itself (docs/explanation/rule-sets.md). Raises ValueError for a `day`
    whose spans overlap or run back.
    """
    free = sorted(public_holidays(years))
    return WorkCalendar("Nederland", (day,) * 5 + ((), ()), dict.fromkeys(free, ()))
