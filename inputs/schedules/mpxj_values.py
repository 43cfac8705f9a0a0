"""Java values as Python values; None stays None."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, TypeVar

Value = TypeVar("Value")


def text(value: Any) -> str:
    """One line of text; '' for null."""
    return "" if value is None else " ".join(str(value).split())


def moment(value: Any) -> datetime | None:
    """A LocalDateTime; None too for a year that Python does not know."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def minute_of_day(value: Any) -> int:
    """A LocalTime as minutes after midnight."""
    at = time.fromisoformat(str(value))
    return at.hour * 60 + at.minute


def number(value: Any) -> float:
    return 0.0 if value is None else float(value.doubleValue())


def chosen(value: Any, table: Mapping[str, Value]) -> Value | None:
    """What a Java enum constant means here; None for null and for what the table leaves out."""
    return None if value is None else table.get(str(value.name()))


class Lengths:
    """Durations in minutes, by the plan's own hours per day and week."""

    def __init__(self, properties: Any, minute: Any) -> None:
        self.properties = properties
        self.minute = minute

    def minutes(self, duration: Any) -> int | None:
        if duration is None:
            return None
        converted = duration.convertUnits(self.minute, self.properties)
        return round(float(converted.getDuration()))

    @staticmethod
    def is_elapsed(duration: Any) -> bool:
        return duration is not None and str(duration.getUnits().name()).startswith("ELAPSED")

    @staticmethod
    def percentage(duration: Any) -> float | None:
        """The number before the %, None for an amount of time."""
        if duration is None or not str(duration.getUnits().name()).endswith("PERCENT"):
            return None
        return float(duration.getDuration())
