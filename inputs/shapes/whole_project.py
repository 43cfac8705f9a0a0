"""What a row of phases says of its project as a whole: to which phase it goes, or that it cannot.

Why the last phase: docs/reference/columns.md, 'Projects and phases'.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Milestone
from graph_engine.rules import rows as row_rules
from graph_engine.rules import sheets as sheet_rules
from inputs.cells.cell_values import as_text
from inputs.shapes.date_cells import DateClaim
from inputs.shapes.goal_marks import marked
from inputs.shapes.part import Context, DateColumn, Part, cell_at, date_column, issue_of
from inputs.shapes.row_links import reference_columns, row_links
from inputs.tables.column import Shape
from inputs.tables.headers import FoundColumn, Header
from inputs.tables.table import Line, Table

NOT_OF_A_PROJECT = frozenset(
    {"duration", "optimistic", "pessimistic", "previous", "earliest", "latest"}
)
"""Said of one phase; on a project's row nothing tells of which."""


def is_unused(header: Header, column: FoundColumn) -> bool:
    """Whether no cell of this column is used, because no phase is told."""
    whole = header.shape is Shape.WIDE and column.phase is None
    return whole and column.field in NOT_OF_A_PROJECT


@dataclass
class WholeProject:
    """The columns of a sheet of phases that hold for the project, while its rows are read."""

    table: Table
    context: Context
    part: Part

    @cached_property
    def references(self) -> list[tuple[str, FoundColumn]]:
        return reference_columns(self.table)

    @cached_property
    def unused(self) -> list[FoundColumn]:
        header = self.table.header
        return [column for column in header.columns if is_unused(header, column)]

    @cached_property
    def target(self) -> DateColumn | None:
        return self.dates_of("target")

    @cached_property
    def reported(self) -> DateColumn | None:
        return self.dates_of("reported")

    def dates_of(self, field: str) -> DateColumn | None:
        column = self.table.header.first(field)
        return date_column(self.table, column, self.context, self.part) if column else None

    def read_date(self, line: Line, dates: DateColumn | None, day: date | None) -> Any:
        if dates is None:
            return None
        claim, problem = dates.read(cell_at(line, dates.column), day)
        if problem:
            self.part.issues.append(issue_of(self.table, line, dates.column, problem))
        return claim

    def day_of(self, line: Line) -> date | None:
        """The day of the row's statements, where it has one of its own."""
        day: date | None = self.read_date(line, self.reported, self.context.reference)
        return day

    def put_on(
        self, last: Milestone, line: Line, values: dict[str, Any], own_day: date | None
    ) -> Milestone:
        """The last phase with the project's target, its links added to the part."""
        links = row_links(self.table, self.references, line, values, last.id)
        self.part.links += links
        last = self.with_target(last, line, own_day)
        column = self.table.header.first("goal")
        if column is None:
            return last
        place = self.table.sheet.source(line.row, column.index)
        last, said = marked(last, place, mark=values["goal"])
        self.part.issues += said
        return last

    def with_target(self, last: Milestone, line: Line, own_day: date | None) -> Milestone:
        claim = self.read_date(line, self.target, own_day or self.context.reference)
        if self.target is None or not isinstance(claim, DateClaim):
            return last
        told = own_day or self.context.data_date
        if claim.placed and told is None:
            self.part.placed.append(claim.literal)
        source = self.table.sheet.source(line.row, self.target.column.index)
        return replace(last, target=claim.statement(source, last.partner, told))

    def name_unused(self, line: Line) -> None:
        """Every filled cell that says something of one phase without saying of which."""
        for column in self.unused:
            text = as_text(cell_at(line, column))
            if text:
                place = self.table.sheet.source(line.row, column.index)
                facts = {"header": column.header, "text": text}
                self.part.issues.append(Issue(row_rules.OF_WHICH_PHASE, place, facts))

    def say_how(self, milestones: Sequence[Milestone]) -> None:
        """Once per sheet: which columns went to the last phase of each row."""
        columns = [column for _, column in self.references]
        columns += [self.target.column] if self.target else []
        columns += [goal] if (goal := self.table.header.first("goal")) else []
        lines = [line for line in self.table.lines if isinstance(line, Line)]
        used = [c for c in columns if any(as_text(cell_at(line, c)) for line in lines)]
        if not used or not milestones:
            return
        place = self.table.sheet.source(self.table.header_rows[-1], used[0].index)
        headers = ", ".join(f"'{column.header}'" for column in used)
        self.part.issues.append(Issue(sheet_rules.ON_LAST_PHASE, place, {"headers": headers}))
