"""Dates as whole days since 1970-01-01, the engine's time for a roadmap."""

from datetime import date, timedelta

from graph_engine.model import EPOCH


def day_of(on: date) -> int:
    """Days since 1970-01-01."""
    return (on - EPOCH).days


def date_of(day: int) -> date:
    """The date of a day number. Raises ValueError outside the years 1 to 9999."""
    try:
        return EPOCH + timedelta(days=int(day))
    except OverflowError:
        raise ValueError(f"day {day} lies outside the years 1 to 9999") from None
