"""A column Doel marks goals only where its cells say yes or no; else it is a purpose in words."""

from collections.abc import Sequence
from dataclasses import replace

from inputs.cells.cell_values import as_text
from inputs.cells.values import read_bool
from inputs.tables.headers import Header
from inputs.tables.table import Line, Title

MOST = 0.5


def with_goal_marks(header: Header, lines: Sequence[Line | Title]) -> Header:
    column = header.first("goal")
    if column is None:
        return header
    rows = (line.values for line in lines if isinstance(line, Line))
    cells = (row[column.index] for row in rows if column.index < len(row))
    texts = [as_text(value) for value in cells if value != ""]
    if sum(map(is_yes_or_no, texts)) > MOST * len(texts):
        return header
    unread = (replace(c, field="") if c is column else c for c in header.columns)
    return replace(header, columns=tuple(unread))


def is_yes_or_no(text: str) -> bool:
    try:
        read_bool(text)
    except ValueError:
        return False
    return True
