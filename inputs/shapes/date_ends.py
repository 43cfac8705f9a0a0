"""Two columns that hold the two ends of one date, such as Vroegst and Laatst."""

from dataclasses import dataclass, replace
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Reading, Source
from graph_engine.rules import dates as rules
from inputs.dates import DateReading, format_reading, read_date
from inputs.shapes.date_cells import DateClaim
from inputs.shapes.part import Context, DateColumn, Part, cell_at, date_column, issue_of
from inputs.tables.headers import WEAK, FoundColumn
from inputs.tables.table import Line, Table

EMPTY = DateClaim("")


@dataclass(frozen=True, slots=True)
class DateEnds:
    """The two columns of one date."""

    table: Table
    earliest: DateColumn
    latest: DateColumn

    def read(self, line: Line, reference: date | None, issues: list[Issue]) -> DateClaim | None:
        """One interval, and what is wrong with either cell; None where both are empty."""
        first, last = (
            self.read_end(line, end, reference, issues) for end in (self.earliest, self.latest)
        )
        if not first.literal and not last.literal:
            return None
        if first.earliest and last.latest and last.latest < first.earliest:
            issues.append(self.reversed_issue(line, first, last))
            return DateClaim(f"{first.literal} t/m {last.literal}")
        return joined(first, last)

    def read_end(
        self, line: Line, end: DateColumn, reference: date | None, issues: list[Issue]
    ) -> DateClaim:
        value = cell_at(line, end.column)
        claim, problem = end.read(value, reference)
        if problem:
            issues.append(issue_of(self.table, line, end.column, problem))
        return claim if isinstance(claim, DateClaim) else EMPTY

    def source(self, line: Line) -> Source:
        """The cell that counts in the headlines: the latest end, where it is filled."""
        filled = cell_at(line, self.latest.column) != ""
        return self.place(line, (self.latest if filled else self.earliest).column)

    def place(self, line: Line, column: FoundColumn) -> Source:
        return self.table.sheet.source(line.row, column.index)

    def reversed_issue(self, line: Line, first: DateClaim, last: DateClaim) -> Issue:
        facts = {
            "text": last.literal,
            "header": self.latest.column.header,
            "first": first.literal,
            "first_header": self.earliest.column.header,
            "first_cell": self.place(line, self.earliest.column).cell,
        }
        return Issue(rules.ENDS_REVERSED, self.place(line, self.latest.column), facts)


def joined(first: DateClaim, last: DateClaim) -> DateClaim:
    """'2030' and '2032' are '2030 t/m 2032'; of one end the other side stays open."""
    placed = first.placed or last.placed
    if not first.earliest and not last.latest:
        known = last if last.literal else first
        return replace(known, earliest=None, latest=None, placed=placed)
    reading = DateReading(first.earliest, last.latest, Reading.DATE)
    return DateClaim(
        literal_of(first, last, reading), reading.earliest, reading.latest, Reading.DATE, placed
    )


def literal_of(first: DateClaim, last: DateClaim, reading: DateReading) -> str:
    """The words of both cells where they mean this interval; else the interval in words."""
    if first.literal == last.literal:
        typed = first.literal
    elif reading.earliest is None:
        typed = f"uiterlijk {last.literal}"
    elif reading.latest is None:
        typed = f"vanaf {first.literal}"
    else:
        typed = f"{first.literal} t/m {last.literal}"
    try:
        again = read_date(typed)
    except ValueError:
        return format_reading(reading)
    same = (again.earliest, again.latest) == (reading.earliest, reading.latest)
    return typed if same and not again.ambiguous else format_reading(reading)


def date_ends(table: Table, context: Context, part: Part) -> DateEnds | None:
    """The two ends, where the table has them; a pair that may mean something else is named."""
    first, last = table.header.first("earliest"), table.header.first("latest")
    if first is None or last is None:
        return None
    if WEAK in {first.strength, last.strength}:
        place = table.sheet.source(table.header_rows[-1], first.index)
        facts = {"header": first.header, "other": last.header}
        part.issues.append(Issue(rules.TWO_ENDS, place, facts))
    columns = (date_column(table, column, context, part) for column in (first, last))
    return DateEnds(table, *columns)
