"""What one table says, and the row reading that all shapes share."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from graph_engine.issues import Issue
from graph_engine.model import Kind, Milestone, Relation, Source, State, Statement
from graph_engine.rules import cells as cell_rules
from graph_engine.rules import dates as date_rules
from graph_engine.rules import rows as row_rules
from inputs.batch import AliasClaim, LinkClaim
from inputs.cells.cell_values import AsTyped, CellReader, Problem, Result, as_text
from inputs.cells.certainty import certainty_of
from inputs.progress import RowProgress
from inputs.shapes.date_cells import DateCells, Order, date_claim, order_of, report_day
from inputs.shapes.field_values import Length, reader_for
from inputs.tables.headers import FoundColumn, key
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Row, Value

DATES = ("date", "earliest", "latest", "previous", "target", "reported")
FORMAT = re.compile(r"\bd{1,2}[-/. ]m{1,3}\b|\bm{1,3}[-/. ]d{1,2}\b", re.IGNORECASE)
SHOWN_CELLS = 6
SHOWN_LETTERS = 60
SHOWN_EXAMPLES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for the whole workbook.

    `reference` is the day that relative dates count from: the workbook's own data date, else the
    run's. `known` are the codes and names of its milestones as typed. `count` is called per row.
    """

    partner: str
    data_date: date | None = None
    reference: date | None = None
    day_first: bool | None = None
    phases_follow: bool = False
    row_waits: bool | None = None
    known: frozenset[str] = frozenset()
    count: RowProgress = field(default_factory=RowProgress)


@dataclass(kw_only=True)
class Part:
    """What one table says. Every filled row below its header is read, or named, or left out.

    `placed` are the relative dates that only the run's data date could place.
    """

    milestones: list[Milestone] = field(default_factory=list)
    links: list[LinkClaim] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    aliases: list[AliasClaim] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    rows_read: int = 0
    rows_named: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    placed: list[str] = field(default_factory=list)


class FieldReader(NamedTuple):
    """A column with its way of reading: a tuple, because it is taken apart for every cell."""

    column: FoundColumn
    at: int
    field: str
    read: CellReader
    seen: Callable[[str], Result | None] | None


def field_reader(column: FoundColumn, known: frozenset[str]) -> FieldReader:
    read = reader_for(column, known)
    seen = None if isinstance(read, AsTyped) else read.seen.get
    return FieldReader(column, column.index, column.field, read, seen)


@dataclass(frozen=True, slots=True)
class DateColumn:
    """A date column with its way of reading."""

    column: FoundColumn
    read: DateCells


@dataclass(frozen=True, slots=True)
class Identity:
    """Which milestone it is, who sent it, and where its row stands."""

    id: str
    name: str
    partner: str
    source: Source


def cell_at(line: Line, column: FoundColumn) -> Value:
    return line.values[column.index] if column.index < len(line.values) else ""


def cells_below(table: Table, column: FoundColumn) -> list[Value]:
    """The column's cell in every row of the table."""
    index = column.index
    rows = [line.values for line in table.lines if isinstance(line, Line)]
    return [row[index] if index < len(row) else "" for row in rows]


def read_row(
    table: Table, line: Line, readers: Sequence[FieldReader], issues: list[Issue]
) -> dict[str, Any]:
    """Every field of the row. A bad cell is an issue and leaves its field empty."""
    found: dict[str, Any] = {}
    values = line.values
    width = len(values)
    for column, at, field_name, read, seen in readers:
        value = values[at] if at < width else ""
        known = seen(value) if seen and isinstance(value, str) else None  # spares most calls
        found[field_name], problem = known or read(value)
        if problem:
            issues.append(issue_of(table, line, column, problem))
    return found


def issue_of(table: Table, line: Line, column: FoundColumn, problem: Problem) -> Issue:
    """What is wrong with a cell, with the milestone that its row is about."""
    source = table.sheet.source(line.row, column.index)
    facts = {"header": column.header, **about(table, line, column), **problem.facts}
    return Issue(problem.rule, source, facts)


def about(table: Table, line: Line, cell: FoundColumn) -> dict[str, str]:
    """' bij 'Station Velsen' (TEN-3)'; nothing where the row has no code or name of its own."""
    columns = [c for f in ("name", "id") if (c := table.header.first(f)) and c is not cell]
    called = [" ".join(as_text(cell_at(line, c)).split())[:SHOWN_LETTERS] for c in columns]
    first, *rest = [text for text in called if text] or [""]
    shown = f"'{first}'" + "".join(f" ({code})" for code in rest)
    return {"at": f" bij {shown}", "at_en": f" for {shown}"} if first else {"at": "", "at_en": ""}


def shown(row: Row) -> str:
    """The first filled cells of a row, to recognise it by."""
    texts = [as_text(value)[:SHOWN_LETTERS] for value in row if value != ""]
    more = " …" if len(texts) > SHOWN_CELLS else ""
    return " | ".join(texts[:SHOWN_CELLS]) + more


def cells_counted(count: int) -> dict[str, str]:
    """'1 cel', '12 cellen': facts of an issue that is told once for several cells."""
    return {
        "cells": "1 cel" if count == 1 else f"{count} cellen",
        "cells_en": "1 cell" if count == 1 else f"{count} cells",
    }


def place_of(table: Table, line: Line) -> Source:
    """The row's first filled cell."""
    column = next((i for i, value in enumerate(line.values) if value != ""), 0)
    return table.sheet.source(line.row, column)


def name_row(table: Table, line: Line, part: Part) -> None:
    """Name a row that cannot be read."""
    facts = {"texts": shown(line.values)}
    part.issues.append(Issue(row_rules.ROW_NOT_READ, place_of(table, line), facts))
    part.rows_named += 1


def date_column(table: Table, column: FoundColumn, context: Context, part: Part) -> DateColumn:
    """Decide once per column whether days come first; ask where no cell shows it."""
    order = order_of(cells_below(table, column), told=order_told(column.header, context))
    if order.either_way:
        place = table.sheet.source(table.header_rows[-1], column.index)
        part.issues.append(order_issue(order, column.header, place))
    read = report_day if column.field == "reported" else date_claim
    return DateColumn(column, DateCells(order.day_first, read))


def order_issue(order: Order, header: str, place: Source) -> Issue:
    """Which dates could be read either way, and what decided how they were read."""
    facts = {
        "header": header,
        "examples": ", ".join(f"'{text}'" for text in order.either_way[:SHOWN_EXAMPLES]),
        "shown_by": order.shown_by,
        "order": "dag voorop" if order.day_first else "maand voorop",
        "order_en": "day first" if order.day_first else "month first",
    }
    rule = date_rules.DAY_OR_MONTH_FIRST if order.assumed else date_rules.ORDER_FROM_COLUMN
    return Issue(rule, place, facts)


def order_told(header: str, context: Context) -> bool | None:
    """The order of day and month by the profile, or by a header such as 'Datum (dd-mm-jjjj)'."""
    match = FORMAT.search(header)
    if context.day_first is None and match:
        return match[0].casefold().startswith("d")
    return context.day_first


def two_units(values: Mapping[str, Any], table: Table, row: int) -> Issue | None:
    """A capacity such as '2 GW' beside another unit; the one with the number counts."""
    (amount, own), beside = values.get("capacity", (None, "")), values.get("unit", "")
    if amount is None:
        return None
    column = table.header.first("capacity")
    if not (own and beside and column) or key(own) == key(beside):
        return None
    facts = {"text": f"{amount:g} {own}", "unit": beside, "used": own}
    return Issue(cell_rules.TWO_UNITS, table.sheet.source(row, column.index), facts)


def milestone_of(
    values: Mapping[str, Any],
    identity: Identity,
    statements: tuple[Statement, ...],
    target: Statement | None = None,
) -> Milestone:
    status, state = values.get("status", ("", State.OPEN))
    amount, unit = values.get("capacity", (None, ""))
    length: Length | None = values.get("duration")
    shortest, longest = values.get("optimistic"), values.get("pessimistic")
    return Milestone(
        id=identity.id,
        name=identity.name,
        source=identity.source,
        kind=values.get("kind", Kind.MILESTONE),
        state=state,
        status=status,
        partner=identity.partner,
        owner=values.get("owner", ""),
        decider=values.get("decider", ""),
        programme=values.get("programme", ""),
        cluster=values.get("cluster", ""),
        project=values.get("project", ""),
        theme=values.get("theme", ""),
        carrier=values.get("carrier", ""),
        capacity=amount,
        unit=unit or values.get("unit", "") if amount is not None else "",
        role=values.get("role", ""),
        duration_days=length.days if length else None,
        optimistic_days=length.shortest if length and shortest is None else shortest,
        pessimistic_days=length.longest if length and longest is None else longest,
        confidential=values.get("confidential", False),
        statements=statements,
        target=target,
        url=values.get("url", ""),
        certainty=certainty_of(values.get("certainty"), values.get("url", "")),
        remark=values.get("remark", ""),
    )
