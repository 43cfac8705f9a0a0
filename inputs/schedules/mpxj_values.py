"""Java values as Python values; None stays None."""

import math
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, TypeVar

from inputs.schedules.mspdi_values import FIRST_YEAR, LAST_YEAR, LONGEST

Value = TypeVar("Value")


def text(value: Any) -> str:
    """One line of text; '' for null."""
    return "" if value is None else " ".join(str(value).split())


def minute_of_day(value: Any) -> int:
    """A LocalTime as minutes after midnight."""
    at = time.fromisoformat(str(value))
    return at.hour * 60 + at.minute


def number(value: Any) -> float:
    """0 for null and for what is no number."""
    found = 0.0 if value is None else float(value.doubleValue())
    return found if math.isfinite(found) else 0.0


def chosen(value: Any, table: Mapping[str, Value]) -> Value | None:
    """What a Java enum constant means here; None for null and for what the table leaves out."""
    return None if value is None else table.get(str(value.name()))


class Values:
    """Dates and durations of one plan; `refused` holds those that cannot be right."""

    def __init__(self, properties: Any, minute: Any) -> None:
        self.properties = properties
        self.minute = minute
        self.refused: list[str] = []

    def moment(self, value: Any) -> datetime | None:
        """A LocalDateTime."""
        if value is None:
            return None
        try:
            found = datetime.fromisoformat(str(value))
        except ValueError:  # a year that Python does not know
            self.refused.append(str(value))
            return None
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
        self.refused.append(str(value))
        return None

    def minutes(self, duration: Any) -> int | None:
        """A duration by the plan's own hours per day and week."""
        if duration is None:
            return None
        converted = duration.convertUnits(self.minute, self.properties)
        found = float(converted.getDuration())
        if math.isfinite(found) and abs(found) <= LONGEST:
            return round(found)
        self.refused.append(str(duration))
        return None

    def length(self, duration: Any) -> int | None:
        """A duration that is not negative."""
        found = self.minutes(duration)
        if found is None or found >= 0:
            return found
        self.refused.append(str(duration))
        return None

    def percentage(self, duration: Any) -> float | None:
        """The number before the %, None for an amount of time."""
        if duration is None or not str(duration.getUnits().name()).endswith("PERCENT"):
            return None
        found = float(duration.getDuration())
        return found if math.isfinite(found) else None


def is_elapsed(duration: Any) -> bool:
    return duration is not None and str(duration.getUnits().name()).startswith("ELAPSED")
