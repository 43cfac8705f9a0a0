"""A sheet with one project per row and one phase per column: every filled phase is a milestone."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Milestone, State
from graph_engine.rules import dates as date_rules
from graph_engine.rules import rows as row_rules
from graph_engine.rules import sheets as sheet_rules
from inputs.batch import LinkClaim
from inputs.cells.cell_values import Problem, as_text
from inputs.cells.values import read_state
from inputs.shapes.date_cells import DateClaim
from inputs.shapes.ids import made_up_id
from inputs.shapes.part import (
    DATES,
    Context,
    DateColumn,
    FieldReader,
    Identity,
    Part,
    cell_at,
    date_column,
    field_reader,
    issue_of,
    milestone_of,
    name_row,
    place_of,
    read_row,
)
from inputs.shapes.titles import sheet_fields, title_fields
from inputs.shapes.whole_project import NOT_OF_A_PROJECT, WholeProject
from inputs.tables.headers import FoundColumn, key, phase_names
from inputs.tables.phases import Phase
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Value

CODE = re.compile(r"([A-Za-z][\w./-]*\d\w*)\s*:\s*(.*)", re.DOTALL)
STATUS_AT_END = re.compile(r"(.*?)\s*\(([^()]*)\)\s*", re.DOTALL)
NOT_APPLICABLE = frozenset({"nvt", "nietvantoepassing", "notapplicable", "na"})
EMPTY_MARKS = frozenset({"", "-", "–", "—"})
DONE_MARKS = frozenset({"✓", "✔", "☑"})


@dataclass(frozen=True, slots=True)
class PhaseCell:
    """A cell taken apart: 'TEN-006: Medio 2028 (gereed)'. `phrase` is what is left as date."""

    phrase: Value
    code: str = ""
    status: str = ""
    state: State = State.OPEN


def read_wide(table: Table, context: Context) -> Part:
    return WideSheet(table, context, Part(left_out=Counter(table.left_out))).read()


@dataclass
class WideSheet:
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
        self.whole.say_how(self.part.milestones)
        if not self.context.phases_follow and self.part.milestones:
            first = self.dates[0].column
            place = self.table.sheet.source(self.table.header_rows[-1], first.index)
            phases = ", ".join(each.column.header for each in self.dates)
            self.part.issues.append(
                Issue(sheet_rules.PHASES_NOT_LINKED, place, {"phases": phases})
            )
        return self.part

    @cached_property
    def whole(self) -> WholeProject:
        return WholeProject(self.table, self.context, self.part)

    @cached_property
    def readers(self) -> list[FieldReader]:
        """The columns that hold for all phases of a project."""
        columns = self.table.header.columns
        passed = NOT_OF_A_PROJECT.union(DATES)
        whole = [c for c in columns if c.phase is None and c.field and c.field not in passed]
        return [field_reader(c, self.context.known) for c in whole]

    @cached_property
    def beside(self) -> dict[str, list[FieldReader]]:
        """The columns that say more of one phase, such as 'Status FID', by phase."""
        found: dict[str, list[FieldReader]] = {}
        for column in self.table.header.columns:
            if column.phase and column.field != "date":
                reader = field_reader(column, self.context.known)
                found.setdefault(column.phase.code, []).append(reader)
        return found

    @cached_property
    def dates(self) -> list[DateColumn]:
        columns = self.table.header.columns
        dated = [c for c in columns if c.phase and c.field == "date"]
        return [date_column(self.table, column, self.context, self.part) for column in dated]

    def read_project(self, line: Line, heading: dict[str, str]) -> None:
        issues: list[Issue] = []
        values = read_row(self.table, line, self.readers, issues)
        for field, text in heading.items():
            values[field] = values.get(field) or text
        project = values.get("project") or values.get("name") or values.get("id")
        if not project:
            name_row(self.table, line, self.part)
            return
        values["project"] = project
        self.part.rows_read += 1
        self.part.issues += issues
        self.whole.name_unused(line)
        day = self.whole.day_of(line)
        phases = [self.read_phase(line, column, values, day) for column in self.dates]
        found = [milestone for milestone in phases if milestone]
        if not found:
            place = place_of(self.table, line)
            self.part.issues.append(Issue(row_rules.NO_PHASES, place, {"name": project}))
        else:
            found[-1] = self.whole.put_on(found[-1], line, values, day)
        self.part.milestones += found
        if self.context.phases_follow:
            self.part.links += follow_each_other(found)

    def read_phase(
        self, line: Line, dates: DateColumn, project: dict[str, Any], own_day: date | None
    ) -> Milestone | None:
        """The milestone of one phase of one project; None where the cell names none."""
        column = dates.column
        value = cell_at(line, column)
        if column.phase is None or value == "":
            return None
        cell, problem = taken_apart(value)
        if problem:
            self.part.issues.append(issue_of(self.table, line, column, problem))
        if cell is None:
            return None
        claim, problem = dates.read(cell.phrase, own_day or self.context.reference)
        if problem:
            self.part.issues.append(issue_of(self.table, line, column, problem))
        values = project | self.read_beside(line, column.phase) | {"kind": column.phase.kind}
        if cell.status:
            values["status"] = (cell.status, cell.state)
        identity = self.identity_of(line, column, cell, values)
        if not isinstance(claim, DateClaim):
            return milestone_of(values, identity, ())
        reported = own_day or self.context.data_date
        if claim.placed and reported is None:
            self.part.placed.append(claim.literal)
        told = claim.statement(identity.source, identity.partner, reported)
        return milestone_of(values, identity, (told,))

    def read_beside(self, line: Line, phase: Phase) -> dict[str, Any]:
        """What the columns beside the phase say; an empty one leaves the project's value."""
        issues: list[Issue] = []
        readers = self.beside.get(phase.code, [])
        filled = [reader for reader in readers if cell_at(line, reader.column) != ""]
        values = read_row(self.table, line, filled, issues)
        self.part.issues += issues
        if "id" in values:
            values["phase id"] = values.pop("id")
        return values

    def identity_of(
        self, line: Line, column: FoundColumn, cell: PhaseCell, values: dict[str, Any]
    ) -> Identity:
        """The cell's own code, else the code beside it, else one made from the project's."""
        phase = column.phase.code if column.phase else ""
        source = self.table.sheet.source(line.row, column.index)
        partner = values.get("partner") or self.context.partner
        name = f"{values['project']}: {phase_name(column)}"
        code = cell.code or values.get("phase id", "")
        if not code and values.get("id"):
            code = f"{values['id']}-{phase}"
        if not code:
            code = made_up_id(partner, values["project"], f"{values['project']} {phase}")
            facts = {"name": name, "id": code}
            self.part.issues.append(Issue(row_rules.NO_CODE, source, facts))
        return Identity(code, name, partner, source)


def follow_each_other(found: list[Milestone]) -> list[LinkClaim]:
    return [
        LinkClaim(predecessor=before.id, successor=after.id, source=after.source)
        for before, after in pairwise(found)
    ]


def phase_name(column: FoundColumn) -> str:
    """The header as typed, or the phase's usual name where the header says more than that."""
    if column.phase is None or key(column.header) in phase_names():
        return column.header
    return column.phase.names[0]


def taken_apart(value: Value) -> tuple[PhaseCell | None, Problem | None]:
    """Code, date phrase and status of a cell; None where the phase does not apply."""
    if not isinstance(value, str):
        return PhaseCell(value), None
    text = as_text(value)
    if text in EMPTY_MARKS:
        return None, None
    if key(text) in NOT_APPLICABLE:
        return None, Problem(row_rules.NOT_APPLICABLE, {"text": text})
    match = CODE.fullmatch(text)
    code, phrase = (match[1], match[2].strip()) if match else ("", text)
    if phrase.casefold() in DONE_MARKS or is_done(phrase):
        status = "gereed" if phrase.casefold() in DONE_MARKS else phrase
        facts = {"text": text}
        return PhaseCell("", code, status, State.DONE), Problem(
            date_rules.DONE_WITHOUT_DATE, facts
        )
    match = STATUS_AT_END.fullmatch(phrase)
    if match:
        try:
            return PhaseCell(match[1], code, match[2].strip(), read_state(match[2])), None
        except ValueError:
            pass
    return PhaseCell(phrase, code), None


def is_done(text: str) -> bool:
    try:
        return bool(text) and read_state(text) is State.DONE
    except ValueError:
        return False
