"""One cell in, one field's value and at most one problem out; every text is read only once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any, TypeAlias

from graph_engine.issues import Rule
from graph_engine.rules import cells as rules
from inputs.workbooks.grid import Fault, Value

MAX_EXCEL_LETTERS = 32_767


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell; the reader adds the place and the column's header."""

    rule: Rule
    facts: Mapping[str, str] = field(default_factory=dict)


Result: TypeAlias = tuple[Any, Problem | None]
Reader: TypeAlias = Callable[[Value], Result]


class CellReader:
    """A way of reading cells that deals with empty, faulty and overlong cells first.

    `seen` are results by text, for whoever wants to spare the call.
    """

    def __init__(self, read: Reader, default: Any = "") -> None:
        self.read = read
        self.default = default
        self.seen: dict[Any, Result] = {"": (default, None)}

    def __call__(self, value: Value) -> Result:
        if isinstance(value, str):
            if not value or value.isspace():
                return self.default, None
            if len(value) >= MAX_EXCEL_LETTERS:
                return self.too_long(value)
        elif isinstance(value, Fault):
            if value.text:
                return self.default, Problem(rules.ERROR_CELL, {"text": value.text})
            return self.default, Problem(rules.NO_STORED_VALUE)
        return self.read(value)

    def too_long(self, value: str) -> Result:
        """The text is kept. References that are lost are worse than an end that may be missing."""
        result, problem = self.read(value)
        if problem and problem.rule is rules.BAD_REFERENCES:
            return result, problem
        return result, Problem(rules.LONG_TEXT, {"size": str(len(value)), "text": value[:60]})


class AsTyped(CellReader):
    """Texts that differ from row to row: remembering them would only cost time and memory."""

    def __init__(self, tidy: Callable[[str], str]) -> None:
        super().__init__(lambda value: (tidy(as_text(value)), None))
        self.tidy = tidy

    def __call__(self, value: Value) -> Result:
        if isinstance(value, str) and len(value) < MAX_EXCEL_LETTERS:
            return self.tidy(value), None
        return super().__call__(value)


class Remembered(CellReader):
    """Reads each different cell value once: long columns repeat themselves."""

    def __call__(self, value: Value) -> Result:
        key: Any = value if value.__class__ is str else (value.__class__, value)
        result = self.seen.get(key)
        if result is None:
            result = self.seen[key] = super().__call__(value)
        return result


def as_text(value: Value) -> str:
    """The cell as a person reads it: 12.0 is '12', a date is ISO, True is 'ja'."""
    if isinstance(value, str):
        return value.strip()
    match value:
        case bool():
            typed = "ja" if value else "nee"
        case float():
            typed = str(int(value)) if value.is_integer() else f"{value:.12g}"
        case datetime():
            typed = value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case timedelta():
            typed = f"{value / timedelta(hours=1):g} uur"
        case Fault():
            typed = value.text
        case _:
            typed = str(value)
    return typed


def text(value: Value) -> Result:
    return as_text(value), None


def on_one_line(typed: str) -> str:
    """Names and codes: line breaks and double spaces are layout, not part of the name."""
    return " ".join(typed.split())


def one_line(value: Value) -> Result:
    return on_one_line(value if isinstance(value, str) else as_text(value)), None


def checked(
    read: Callable[[str], Any], rule: Rule, default: Any = None, **facts: str
) -> Callable[[Value], Result]:
    """A reader from a function that raises ValueError on a text that it cannot read."""

    def reader(value: Value) -> Result:
        typed = as_text(value)
        try:
            return read(typed), None
        except ValueError:
            return default, Problem(rule, {"text": typed, **facts})

    return reader
