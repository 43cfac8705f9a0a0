"""Durations and lags that are a number and nothing more: they count as days, and that is said."""

from dataclasses import dataclass, field

from graph_engine.issues import Issue
from graph_engine.rules import cells as rules
from inputs.cells.cell_values import as_text
from inputs.shapes.field_values import LENGTHS, MINUS, is_bare_number
from inputs.shapes.part import cell_at, cells_counted
from inputs.tables.headers import FoundColumn
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Value, address


@dataclass(slots=True)
class Written:
    """How the cells of one column are written: rows with a bare number, and the first other."""

    bare: list[int] = field(default_factory=list)
    other: tuple[int, Value] | None = None


def bare_number_issues(table: Table) -> list[Issue]:
    """One issue per column whose numbers were taken as days because nothing names their unit."""
    columns = [c for c in table.header.columns if c.field in LENGTHS and not c.unit]
    seen = [(column, written_in(table, column)) for column in columns]
    return [issue_of(table, column, written) for column, written in seen if written.bare]


def written_in(table: Table, column: FoundColumn) -> Written:
    written = Written()
    for line in table.lines:
        value = cell_at(line, column) if isinstance(line, Line) else ""
        if value in {"", 0} or is_refused(column, value):
            continue  # no time is no time in every unit
        if is_bare_number(value):
            written.bare.append(line.row)
        elif written.other is None and isinstance(value, str):
            written.other = line.row, value
    return written


def is_refused(column: FoundColumn, value: Value) -> bool:
    """A negative duration, which has its own issue."""
    return column.field != "lag" and as_text(value).startswith(MINUS)


def issue_of(table: Table, column: FoundColumn, written: Written) -> Issue:
    facts = {
        "header": column.header,
        **cells_counted(len(written.bare)),
        "first": address(written.bare[0], column.index),
    }
    place = table.sheet.source(table.header_rows[-1], column.index)
    if written.other is None:
        return Issue(rules.NUMBERS_AS_DAYS, place, facts)
    row, text = written.other
    beside = {"text": " ".join(str(text).split())[:60], "other": address(row, column.index)}
    return Issue(rules.NUMBERS_BESIDE_UNITS, place, {**facts, **beside})
