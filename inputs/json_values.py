"""Typed values out of parsed JSON, each with its path; whatever does not fit becomes an issue."""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rapidfuzz import fuzz, process

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import settings as rules

MAX_SHOWN = 60
MAX_DAYS = 4_000_000
"""More days than there are between the years 1 and 9999; larger numbers are typing errors."""

Choice = TypeVar("Choice", bound=StrEnum)
Made = TypeVar("Made")


@dataclass(slots=True)
class Problems:
    """The issues of one file."""

    workbook: str
    found: list[Issue] = field(default_factory=list)

    def wrong(self, path: str, value: object, dutch: str, english: str) -> None:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        shown = shown if len(shown) <= MAX_SHOWN else shown[: MAX_SHOWN - 1] + "…"
        facts = {"value": shown, "wanted": dutch, "wanted_en": english}
        self.found.append(Issue(rules.BAD_JSON_VALUE, Source(self.workbook, "", path), facts))

    def lost(self, path: str, missing: str) -> None:
        place = Source(self.workbook, "", path)
        self.found.append(Issue(rules.JSON_ITEM_LOST, place, {"field": missing}))


@dataclass(slots=True)
class Item:
    """One JSON object. Every method takes one field; `left_over` names the fields nobody took."""

    values: Mapping[str, object]
    path: str
    problems: Problems
    taken: set[str] = field(default_factory=set)

    def text(self, key: str) -> str:
        value = self._take(key, "")
        if isinstance(value, str):
            return value
        self._wrong(key, value, "een tekst", "a text")
        return ""

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._take(key, default)
        if isinstance(value, bool):
            return value
        self._wrong(key, value, "true of false", "true or false")
        return default

    def whole(self, key: str) -> int | None:
        """A number of days, or None."""
        value = self._take(key, None)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_DAYS:
            return value
        self._wrong(key, value, "een geheel aantal dagen", "a whole number of days")
        return None

    def length(self, key: str) -> int | None:
        """A number of days that is not negative, or None."""
        days = self.whole(key)
        if days is None or days >= 0:
            return days
        wanted = ("een aantal dagen van nul of meer", "a number of days of zero or more")
        self._wrong(key, days, *wanted)
        return None

    def number(self, key: str) -> float | None:
        value = self._take(key, None)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                amount = float(value)
            except OverflowError:
                amount = math.inf
            if math.isfinite(amount):
                return amount
        self._wrong(key, value, "een getal", "a number")
        return None

    def day(self, key: str) -> date | None:
        value = self._take(key, None)
        if value is None:
            return None
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self._wrong(key, value, "een dag als 2026-07-01", "a day such as 2026-07-01")
            return None

    def choice(self, key: str, options: type[Choice], default: Choice) -> Choice:
        value = self._take(key, default.value)
        with suppress(ValueError):
            return options(str(value))
        listed = ", ".join(option.value for option in options)
        self._wrong(key, value, f"één van {listed}", f"one of {listed}")
        return default

    def source(self) -> Source:
        return Source(self.text("workbook"), self.text("sheet"), self.text("cell"))

    def items(self, key: str) -> Iterator["Item"]:
        """The objects in a list; anything else in it is reported."""
        values = self._take(key, [])
        if not isinstance(values, list):
            self._wrong(key, values, "een lijst", "a list")
            return
        for number, value in enumerate(values):
            path = f"{self.path}.{key}[{number}]"
            if isinstance(value, dict):
                yield Item(value, path, self.problems)
            else:
                self.problems.wrong(path, value, "een object", "an object")

    def read(self, key: str, one: "Callable[[Item], Made | None]") -> "list[tuple[str, Made]]":
        """What `one` makes of every object in a list, each with its path."""
        made = []
        for item in self.items(key):
            value = one(item)
            item.left_over()
            if value is not None:
                made.append((item.path, value))
        return made

    def item(self, key: str) -> "Item | None":
        value = self._take(key, None)
        if isinstance(value, dict):
            return Item(value, f"{self.path}.{key}", self.problems)
        if value is not None:
            self._wrong(key, value, "een object of null", "an object or null")
        return None

    def texts(self, key: str) -> dict[str, str]:
        """An object with texts only."""
        item = self.item(key)
        if item is None:
            return {}
        return {name: item.text(name) for name in item.values}

    def left_over(self) -> None:
        """Report the fields that nobody took; call it last."""
        for key in sorted(self.values.keys() - self.taken):
            nearest, _, _ = process.extractOne(key, sorted(self.taken), scorer=fuzz.ratio)
            place = Source(self.problems.workbook, "", f"{self.path}.{key}")
            facts = {"key": key, "nearest": nearest}
            self.problems.found.append(Issue(rules.UNKNOWN_JSON_KEY, place, facts))

    def _take(self, key: str, default: object) -> object:
        self.taken.add(key)
        return self.values.get(key, default)

    def _wrong(self, key: str, value: object, dutch: str, english: str) -> None:
        self.problems.wrong(f"{self.path}.{key}", value, dutch, english)
