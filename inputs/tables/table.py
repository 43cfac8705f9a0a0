"""A table of a sheet: its header, and the rows below it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inputs.tables.headers import Header, key
from inputs.workbooks.grid import Row, Sheet, Value

MAX_HEADER_LETTERS = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A filled row of a table; merged cells of the rows above are filled in."""

    row: int
    values: Row


@dataclass(frozen=True, slots=True)
class Title:
    """A row with one text only: a heading of the rows below it, or a note."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Table:
    """A header and the rows below it. Rows count from 0 in the sheet.

    `repeats` are rows that are equal to an earlier one, which is read instead; `totals` are rows
    that only their numbers show to be a total, with their text.
    """

    sheet: Sheet
    header: Header
    header_rows: tuple[int, ...]
    lines: tuple[Line | Title, ...]
    rows_present: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    repeats: Mapping[int, int] = field(default_factory=dict)
    totals: Mapping[int, str] = field(default_factory=dict)


def first_filled(row: Row) -> Value:
    """The first value that is more than spaces, or ''."""
    for value in row:
        if value != "" and not (isinstance(value, str) and value.isspace()):
            return value
    return ""


def is_key(value: Value, name: str) -> bool:
    """The value is this header; looks at the first letter before anything slower."""
    return (
        isinstance(value, str)
        and len(value) <= MAX_HEADER_LETTERS
        and value.lstrip()[:1].casefold() == name[:1]
        and key(value) == name
    )


def titles(header: Header) -> tuple[str, ...]:
    return tuple(key(column.header) for column in header.columns)
