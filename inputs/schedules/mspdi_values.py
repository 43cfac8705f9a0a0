"""Values in MSPDI: moments, amounts of time, numbers, yes and no.

Each reader raises ValueError on what it cannot read. `Fields` turns that into an issue and reads
on without the value.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.naming import named
from inputs.schedules.safe_xml import Element

FIRST_YEAR, LAST_YEAR = 1900, 2999
LONGEST = 200 * 366 * 24 * 60
"""Minutes; no task or lag takes longer than two centuries."""
LARGEST_SHARE = 1000
LONGEST_SHOWN = 60
NONE = frozenset({"", "NA", "0001-01-01T00:00:00"})
DAYS = 7
"""DurationFormat of plain working days."""
ELAPSED = frozenset({4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52})
"""DurationFormat and LagFormat of time that runs on, nights and weekends too."""
PERCENT = frozenset({19, 20, 51, 52})

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?"
)
_DURATION = re.compile(
    r"(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?"
)
_CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?")
Value = TypeVar("Value")


def read_moment(text: str) -> datetime:
    """The wall clock; an offset from UTC is passed over, as the programs themselves do."""
    match = _MOMENT.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(text)
    if (hour, minute, second) == (24, 0, 0):
        return datetime.combine(date(year, month, day) + timedelta(days=1), time())
    return datetime.combine(date(year, month, day), time(hour, minute, second))


def read_minutes(text: str) -> int:
    """'PT80H30M0S' → 4830; seconds are rounded to whole minutes."""
    match = _DURATION.fullmatch(text)
    if not match or text.endswith(("P", "T")):
        raise ValueError(text)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    total = (days * 24 + hours) * 60 + minutes + round(seconds / 60)
    if total > LONGEST:
        raise ValueError(text)
    return -total if match[1] else total


def read_length(text: str) -> int:
    """An amount of time that is not negative."""
    minutes = read_minutes(text)
    if minutes < 0:
        raise ValueError(text)
    return minutes


def read_whole(text: str) -> int:
    """A whole number; '480.0' too, as some programs write it."""
    if not re.fullmatch(r"[+-]?\d{1,15}(?:\.0{1,9})?", text):
        raise ValueError(text)
    return int(text.partition(".")[0])


def read_tenths(text: str) -> int:
    """Minutes from tenths of minutes."""
    minutes = round(read_whole(text) / 10)
    if abs(minutes) > LONGEST:
        raise ValueError(text)
    return minutes


def read_percentage(text: str) -> float:
    if not re.fullmatch(r"\d{1,3}(?:\.\d{1,9})?", text) or float(text) > 100:  # noqa: PLR2004
        raise ValueError(text)
    return float(text)


def read_share(text: str) -> int:
    """A lag as a percentage of a duration; negative for a lead."""
    share = read_whole(text)
    if abs(share) > LARGEST_SHARE:
        raise ValueError(text)
    return share


def read_flag(text: str) -> bool:
    try:
        return {"1": True, "true": True, "0": False, "false": False}[text.lower()]
    except KeyError:
        raise ValueError(text) from None


def read_clock(text: str) -> int:
    """Minutes after midnight."""
    match = _CLOCK.fullmatch(text)
    if not match:
        raise ValueError(text)
    hour, minute, second = (int(part or 0) for part in match.groups())
    minutes = hour * 60 + minute + round(second / 60)
    if minutes > 24 * 60:
        raise ValueError(text)
    return minutes


WANTED: Mapping[Callable[[str], object], tuple[str, str]] = {
    read_moment: ("datum tussen 1900 en 2999", "date between 1900 and 2999"),
    read_minutes: ("duur, zoals PT8H0M0S", "duration, such as PT8H0M0S"),
    read_length: ("duur, zoals PT8H0M0S", "duration, such as PT8H0M0S"),
    read_whole: ("geheel getal", "whole number"),
    read_tenths: ("aantal tienden van minuten", "number of tenths of minutes"),
    read_percentage: ("percentage van 0 tot 100", "percentage from 0 to 100"),
    read_share: ("percentage van -1000 tot 1000", "percentage from -1000 to 1000"),
    read_flag: ("ja of nee (1 of 0)", "yes or no (1 or 0)"),
    read_clock: ("tijd van de dag, zoals 08:00:00", "time of day, such as 08:00:00"),
}


class Fields:
    """The fields of one element; what cannot be read is reported once and then absent."""

    def __init__(
        self, element: Element, source: Source, issues: list[Issue], about: str = ""
    ) -> None:
        """`about` is the name of the task that the fields belong to, if any."""
        self.element = element
        self.source = source
        self.issues = issues
        self.about = about

    def text(self, tag: str) -> str:
        """One line: line breaks and double spaces are layout."""
        return " ".join(self.element.text(tag).split())

    def read(self, tag: str, reader: Callable[[str], Value]) -> Value | None:
        typed = self.element.text(tag)
        if typed in NONE:
            return None
        try:
            return reader(typed)
        except ValueError:
            self.refuse(tag, typed, *WANTED[reader])
            return None

    def refuse(self, tag: str, typed: str, wanted: str, wanted_en: str) -> None:
        facts = {
            "value": typed if len(typed) <= LONGEST_SHOWN else f"{typed[:LONGEST_SHOWN]}…",
            "field": tag,
            "wanted": wanted,
            "wanted_en": wanted_en,
            **named(self.about),
        }
        self.issues.append(Issue(rules.BAD_VALUE, self.source, facts))

    def moment(self, tag: str) -> datetime | None:
        return self.read(tag, read_moment)

    def day(self, tag: str) -> date | None:
        moment = self.moment(tag)
        return moment.date() if moment else None

    def length(self, tag: str) -> int | None:
        return self.read(tag, read_length)

    def tenths(self, tag: str) -> int | None:
        return self.read(tag, read_tenths)

    def whole(self, tag: str, default: int) -> int:
        found = self.read(tag, read_whole)
        return default if found is None else found

    def flag(self, tag: str, *, default: bool = False) -> bool:
        found = self.read(tag, read_flag)
        return default if found is None else found
