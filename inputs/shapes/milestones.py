"""A sheet with one milestone per row."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Statement
from graph_engine.rules import rows as rules
from inputs.shapes.bare_numbers import bare_number_issues
from inputs.shapes.date_cells import DateClaim
from inputs.shapes.date_ends import DateEnds, date_ends
from inputs.shapes.goal_marks import marked
from inputs.shapes.ids import made_up_id
from inputs.shapes.kind_words import stage_issues
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
    read_row,
    two_units,
)
from inputs.shapes.row_links import reference_columns, row_links
from inputs.shapes.titles import sheet_fields, title_fields
from inputs.tables.headers import FoundColumn
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Fault


def is_fault(line: Line, column: FoundColumn) -> bool:
    """The cell has its own issue already."""
    return isinstance(cell_at(line, column), Fault)


def read_milestones(table: Table, context: Context) -> Part:
    return MilestoneSheet(table, context, Part(left_out=Counter(table.left_out))).read()


@dataclass
class MilestoneSheet:
    """One table while it is read."""

    table: Table
    context: Context
    part: Part

    def read(self) -> Part:
        header = self.table.header
        if self.owner is None and not header.first("partner") and self.table.lines:
            place = self.table.sheet.source(self.table.header_rows[0], self.named.index)
            self.part.issues.append(Issue(rules.NO_OWNER_COLUMN, place))
        self.part.issues += bare_number_issues(self.table) + stage_issues(self.table)
        whole = sheet_fields(self.table, self.part)
        headings = title_fields(self.table, self.part)
        for line in self.table.lines:
            self.context.count()
            if isinstance(line, Line):
                heading = headings.get(line.row)
                self.read_line(line, whole | heading if heading else whole)
        return self.part

    @cached_property
    def columns(self) -> list[FoundColumn]:
        return [column for column in self.table.header.columns if column.field]

    @cached_property
    def readers(self) -> list[FieldReader]:
        return [field_reader(c, self.context.known) for c in self.columns if c.field not in DATES]

    @cached_property
    def dates(self) -> list[DateColumn]:
        """The report date first: the other dates count from it."""
        found = {c.field: c for c in self.columns if c.field in DATES}
        return [
            date_column(self.table, found[field], self.context, self.part)
            for field in ("reported", "date", "previous", "target")
            if field in found
        ]

    @cached_property
    def named(self) -> FoundColumn:
        """The column in which a milestone is found back: its name, else its code or project."""
        header = self.table.header
        found = header.first("name") or header.first("id") or header.first("project")
        return found or self.columns[0]

    @cached_property
    def owner(self) -> FoundColumn | None:
        return self.table.header.first("owner")

    @cached_property
    def goal(self) -> FoundColumn | None:
        return self.table.header.first("goal")

    @cached_property
    def references(self) -> list[tuple[str, FoundColumn]]:
        return reference_columns(self.table)

    def read_line(self, line: Line, heading: dict[str, str]) -> None:
        issues: list[Issue] = []
        values = read_row(self.table, line, self.readers, issues)
        for field, text in heading.items():
            values[field] = values.get(field) or text
        identity = self.identity_of(line, values, issues)
        self.part.issues += issues
        if identity is None:
            name_row(self.table, line, self.part)
            return
        issues = self.part.issues
        statements, target = self.read_dates(line, identity.partner, issues)
        milestone = milestone_of(values, identity, statements, target)
        if self.goal:
            place = self.table.sheet.source(line.row, self.goal.index)
            milestone, said = marked(milestone, place, mark=values["goal"])
            issues += said
        if self.owner and not milestone.owner and not is_fault(line, self.owner):
            place = self.table.sheet.source(line.row, self.owner.index)
            issues.append(Issue(rules.NO_OWNER, place, {"name": milestone.name}))
        if "capacity" in values and (differing := two_units(values, self.table, line.row)):
            issues.append(differing)
        self.part.rows_read += 1
        self.part.milestones.append(milestone)
        self.part.links += row_links(self.table, self.references, line, values, identity.id)

    def identity_of(
        self, line: Line, values: dict[str, Any], issues: list[Issue]
    ) -> Identity | None:
        code, name = values.get("id", ""), values.get("name", "")
        if not code and not name and self.named.field == "project":
            name = values["project"]
        if not code and not name:
            return None
        partner = values.get("partner") or self.context.partner
        source = self.table.sheet.source(line.row, self.named.index)
        if not code:
            code = made_up_id(partner, values.get("project", ""), name)
            issues.append(Issue(rules.NO_CODE, source, {"name": name, "id": code}))
        if not name and not is_fault(line, self.named):
            facts = {"id": code, "header": self.named.header}
            issues.append(Issue(rules.NO_NAME, source, facts))
        return Identity(code, name or code, partner, source)

    @cached_property
    def ends(self) -> DateEnds | None:
        return date_ends(self.table, self.context, self.part)

    def read_dates(
        self, line: Line, partner: str, issues: list[Issue]
    ) -> tuple[tuple[Statement, ...], Statement | None]:
        """The statements (the current one, then the earlier published one) and the target."""
        reported, reference = self.context.data_date, self.context.reference
        found: dict[str, Statement] = {}
        values = line.values
        for each in self.dates:
            column = each.column
            value = values[column.index] if column.index < len(values) else ""
            claim, problem = each.read(value, reference)
            if problem:
                issues.append(issue_of(self.table, line, column, problem))
            if isinstance(claim, DateClaim):
                source = self.table.sheet.source(line.row, column.index)
                told = None if column.field == "previous" else reported
                if claim.placed and reported is None:
                    self.part.placed.append(claim.literal)
                found[column.field] = claim.statement(source, partner, told)
            elif claim:
                reported = reference = claim
        if self.ends and (both := self.ends.read(line, reference, issues)):
            if both.placed and reported is None:
                self.part.placed.append(both.literal)
            found["date"] = both.statement(self.ends.source(line), partner, reported)
        statements = [found[field] for field in ("date", "previous") if field in found]
        return tuple(statements), found.get("target")
