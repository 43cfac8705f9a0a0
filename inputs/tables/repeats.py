"""Rows that are given twice: every cell the same, below the same heading."""

from collections.abc import Sequence

from inputs.tables.column import Shape
from inputs.tables.headers import Header
from inputs.tables.table import Line, Title
from inputs.workbooks.grid import Fault, Row, Value

SHAPES = (Shape.MILESTONES, Shape.WIDE, Shape.STRIP)
RECOGNISED_BY = ("id", "name", "project")


def repeats_of(lines: Sequence[Line | Title], header: Header) -> dict[int, int]:
    """For each row that is equal to an earlier one, that earlier row.

    Below another heading the same cells say something else. Only rows that begin alike are
    compared cell by cell, which keeps long tables fast.
    """
    columns = [column.index for field in RECOGNISED_BY if (column := header.first(field))]
    if header.shape not in SHAPES:
        return {}
    begun: dict[Value, Line] = {}
    seen: dict[tuple[Value, ...], int] = {}
    found: dict[int, int] = {}
    for line in lines:
        if isinstance(line, Title):
            begun.clear()
            seen.clear()
        elif (begins := beginning(line.values, columns)) != "":
            before = begun.setdefault(begins, line)
            if before is not line:
                seen.setdefault(cells_of(before.values), before.row)
                same = seen.setdefault(cells_of(line.values), line.row)
                if same != line.row and not any(isinstance(v, Fault) for v in line.values):
                    found[line.row] = same
    return found


def beginning(row: Row, columns: Sequence[int]) -> Value:
    """The code, else the name, else the project of a row."""
    return next((row[i] for i in columns if i < len(row) and row[i] != ""), "")


def cells_of(row: Row) -> tuple[Value, ...]:
    """The cells up to the last filled one."""
    end = len(row)
    while end and row[end - 1] == "":
        end -= 1
    return tuple(row[:end])
