"""A strip of years or quarters with phases in its cells: what stands in one happens in its period.

Only a phase by its name is read ('FID' below 2028). A cross or a coloured bar does not say what
happens, so those cells are named.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from graph_engine.issues import Issue
from graph_engine.rules import rows as rules
from inputs.cells.cell_values import as_text
from inputs.shapes.date_cells import date_claim
from inputs.shapes.ids import made_up_id
from inputs.shapes.part import (
    DATES,
    Context,
    FieldReader,
    Identity,
    Part,
    cell_at,
    field_reader,
    milestone_of,
    name_row,
    place_of,
    read_row,
)
from inputs.shapes.titles import sheet_fields, title_fields
from inputs.shapes.whole_project import NOT_OF_A_PROJECT
from inputs.shapes.wide import EMPTY_MARKS
from inputs.tables.column import Shape
from inputs.tables.finding import SEARCHED_ROWS, Layout
from inputs.tables.headers import FoundColumn, Header, HeaderCell, key, phase_names, recognise
from inputs.tables.phases import Phase
from inputs.tables.rows_below import table_of
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Sheet, address

YEAR = r"20\d\d"
PERIOD = re.compile(rf"{YEAR}|[QK][1-4][ '/-]*{YEAR}|{YEAR}[ /-]*[QK][1-4]", re.IGNORECASE)
MIN_PERIODS = 2
SHOWN = 10
LETTERS = 60
FIELD = "period"


def with_strip(sheet: Sheet, layout: Layout) -> Layout:
    """The layout with its strip, where there is no other table on the sheet."""
    filled = layout.above
    for index, line in enumerate(() if layout.tables else filled[:SEARCHED_ROWS]):
        header = header_of(line)
        if header and any(phases_in(header, other) for other in filled[index + 1 :]):
            below = list(filled[index + 1 :])
            return Layout((table_of(sheet, header, (line.row,), below),), filled[:index])
    return layout


def header_of(line: Line) -> Header | None:
    """Columns of a project, then one column per period."""
    typed = [(column, as_text(value)) for column, value in enumerate(line.values)]
    periods = [FoundColumn(c, text, FIELD) for c, text in typed if PERIOD.fullmatch(text)]
    if len(periods) < MIN_PERIODS:
        return None
    others = {column.index for column in periods}
    cells = [HeaderCell(c, text) for c, text in typed if text and c not in others]
    found = recognise(Shape.WIDE, cells, {})
    if not {"project", "name"} & {column.field for column in found.columns}:
        return None
    passed = NOT_OF_A_PROJECT.union(DATES, {"waits_for", "needed_by"})
    named = [replace(c, field="") if c.phase or c.field in passed else c for c in found.columns]
    columns = tuple(sorted([*named, *periods], key=lambda column: column.index))
    return Header(Shape.STRIP, columns, found.score + len(periods))


def phases_in(header: Header, line: Line) -> list[tuple[FoundColumn, Phase]]:
    """The cells below a period that name a phase."""
    cells = [(c, phase_of(line, c)) for c in header.columns if c.field == FIELD]
    return [(column, phase) for column, phase in cells if phase]


def phase_of(line: Line, column: FoundColumn) -> Phase | None:
    return phase_names().get(key(as_text(cell_at(line, column))))


def read_strip(table: Table, context: Context) -> Part:
    return Strip(table, context, Part(left_out=Counter(table.left_out))).read()


@dataclass
class Strip:
    """One table while it is read."""

    table: Table
    context: Context
    part: Part

    def read(self) -> Part:
        whole = sheet_fields(self.table, self.part)
        headings = title_fields(self.table, self.part)
        for line in self.table.lines:
            self.context.count()
            if isinstance(line, Line):
                self.read_project(line, whole | headings.get(line.row, {}))
        place = self.table.sheet.source(self.table.header_rows[-1], self.periods[0].index)
        facts = {
            "first": self.periods[0].header,
            "last": self.periods[-1].header,
            "count": str(len(self.part.milestones)),
        }
        self.part.issues.insert(0, Issue(rules.STRIP_READ, place, facts))
        return self.part

    @cached_property
    def periods(self) -> Sequence[FoundColumn]:
        return [column for column in self.table.header.columns if column.field == FIELD]

    @cached_property
    def readers(self) -> list[FieldReader]:
        columns = [c for c in self.table.header.columns if c.field and c.field != FIELD]
        return [field_reader(column, self.context.known) for column in columns]

    def read_project(self, line: Line, heading: dict[str, str]) -> None:
        values = read_row(self.table, line, self.readers, self.part.issues)
        for field, text in heading.items():
            values[field] = values.get(field) or text
        project = values.get("project") or values.get("name")
        if not project:
            name_row(self.table, line, self.part)
            return
        values["project"] = project
        self.part.rows_read += 1
        found: dict[Phase, list[int]] = {}
        unread: list[int] = []
        for number, column in enumerate(self.periods):
            phase = phase_of(line, column)
            if phase:
                found.setdefault(phase, []).append(number)
            elif as_text(cell_at(line, column)) not in EMPTY_MARKS:
                unread.append(number)
        for phase, numbers in found.items():
            if numbers[-1] - numbers[0] < len(numbers):
                self.read_phase(line, phase, numbers, values)
            else:
                unread += numbers
        if unread:
            facts = {"name": project, "cells": self.shown(line, sorted(unread))}
            self.part.issues.append(Issue(rules.STRIP_NOT_READ, place_of(self.table, line), facts))
        elif not found:
            place = place_of(self.table, line)
            self.part.issues.append(Issue(rules.NO_PHASES, place, {"name": project}))

    def shown(self, line: Line, numbers: Sequence[int]) -> str:
        columns = [self.periods[number] for number in numbers]
        cells = [
            f"{address(line.row, column.index)} ('{as_text(cell_at(line, column))[:LETTERS]}')"
            for column in columns[:SHOWN]
        ]
        more = len(columns) - SHOWN
        return ", ".join(cells) + (f" (+{more})" if more > 0 else "")

    def read_phase(
        self, line: Line, phase: Phase, numbers: Sequence[int], project: dict[str, Any]
    ) -> None:
        """The milestone of cells side by side: the phase that they name, in their periods."""
        column, last = self.periods[numbers[0]], self.periods[numbers[-1]]
        source = self.table.sheet.source(line.row, column.index)
        partner = project.get("partner") or self.context.partner
        typed = " ".join(as_text(cell_at(line, column)).split())
        name = f"{project['project']}: {typed}"
        code = f"{project['id']}-{phase.code}" if project.get("id") else ""
        if not code:
            code = made_up_id(partner, project["project"], f"{project['project']} {phase.code}")
            self.part.issues.append(Issue(rules.NO_CODE, source, {"name": name, "id": code}))
        when = column.header if last is column else f"{column.header} t/m {last.header}"
        claim, _ = date_claim(when, None, day_first=True)
        told = claim.statement(source, partner, self.context.data_date)
        identity = Identity(code, name, partner, source)
        values = project | {"kind": phase.kind}
        self.part.milestones.append(milestone_of(values, identity, (told,)))
