"""Columns with the two ends of a date: only as a pair, and never beside a date of their own."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from inputs.cells.cell_values import as_text
from inputs.dates import holds_date
from inputs.tables.headers import WEAK, FoundColumn, Header
from inputs.tables.table import Line, Title

ENDS = {"optimistic": "earliest", "pessimistic": "latest"}
"""What these columns are when they hold dates instead of durations."""
MOST = 0.5
LOOKED_AT = 200


def with_date_ends(header: Header, lines: Sequence[Line | Title]) -> Header:
    """Optimistic and pessimistic columns full of dates are the two ends of a date.

    Beside a column with the date itself they are not read, which is named as for any column.
    """
    columns = [c for c in header.columns if c.field in ENDS]
    if len(columns) < len(ENDS) or not all(are_dates(lines, column) for column in columns):
        return header
    taken = {"date", "earliest", "latest"} & {c.field for c in header.columns}
    found = tuple(c if c not in columns else meant(c, unread=bool(taken)) for c in header.columns)
    return replace(header, columns=found)


def meant(column: FoundColumn, *, unread: bool) -> FoundColumn:
    field = "" if unread else ENDS[column.field]
    return replace(column, field=field, unit="", strength=WEAK)


def are_dates(lines: Sequence[Line | Title], column: FoundColumn) -> bool:
    rows = (line.values for line in lines if isinstance(line, Line))
    cells = (row[column.index] for row in rows if column.index < len(row))
    texts = [as_text(value) for value in islice(cells, LOOKED_AT) if value != ""]
    return sum(map(holds_date, texts)) > MOST * len(texts)
