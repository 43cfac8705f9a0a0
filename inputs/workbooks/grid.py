"""Sheets as rows of cell values, with the facts about them that a reader must know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeAlias

from graph_engine.issues import Issue
from graph_engine.model import Source


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that holds no value: '#REF!', or '' where a formula has no stored result."""

    text: str = ""


Value: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | Fault
Row: TypeAlias = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block of cells, ends included; the value stands in its first cell."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet. Rows and columns count from 0; `rows[0]` is row `first_row` of the sheet."""

    workbook: str
    name: str
    rows: Sequence[Row]
    first_row: int = 0
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()

    def source(self, row: int, column: int) -> Source:
        return Source(self.workbook, self.name, f"{letters(column)}{row + 1}")

    @property
    def place(self) -> Source:
        return Source(self.workbook, self.name)


@dataclass(frozen=True, kw_only=True)
class Workbook:
    name: str
    sheets: tuple[Sheet, ...]
    issues: tuple[Issue, ...] = ()


@lru_cache(maxsize=20_000)
def letters(column: int) -> str:
    """The column's letters: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def address(row: int, column: int) -> str:
    return f"{letters(column)}{row + 1}"


def column_number(text: str) -> int:
    """The column that the letters mean: A is 0."""
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - 64
    return number - 1


def is_blank(row: Row) -> bool:
    """Nothing but empty cells and spaces."""
    return all(isinstance(value, str) and (not value or value.isspace()) for value in row)


def spans(numbers: Sequence[int]) -> str:
    """'3-5, 9' for 3, 4, 5, 9 in rising order."""
    groups: list[tuple[int, int]] = []
    for number in numbers:
        if groups and groups[-1][1] == number - 1:
            groups[-1] = groups[-1][0], number
        else:
            groups.append((number, number))
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in groups)
