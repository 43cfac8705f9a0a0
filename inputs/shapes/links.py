"""Sheets with one dependency, one relation or one new name per row."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import LinkType, Relation
from graph_engine.rules import rows as rules
from inputs.batch import AliasClaim, LinkClaim, new_names
from inputs.cells.certainty import certainty_of
from inputs.shapes.bare_numbers import bare_number_issues
from inputs.shapes.part import Context, Part, field_reader, place_of, read_row, shown
from inputs.tables.column import Shape
from inputs.tables.headers import WEAK, Header
from inputs.tables.table import Line, Table, Title

ENDS = {
    Shape.DEPENDENCIES: ("predecessor", "successor"),
    Shape.RELATIONS: ("first", "second"),
    Shape.ALIASES: ("old",),
}
"""What a row cannot do without; an alias without a new name says that the old one lapsed."""


def read_links(table: Table, context: Context) -> Part:
    """Read the table's rows; a row that lacks one of its two ends is named and not read."""
    part = Part(left_out=Counter(table.left_out), issues=bare_number_issues(table))
    readers = [field_reader(c, context.known) for c in table.header.columns if c.field]
    for line in (untitled(line) for line in table.lines):
        context.count()
        issues: list[Issue] = []
        values = read_row(table, line, readers, issues)
        part.issues += issues
        missing = [end for end in ENDS[table.header.shape] if not values[end]]
        if missing == ["predecessor"] and lists_milestones(table.header):
            part.rows_read += 1
        elif missing:
            part.issues.append(incomplete(table, line, missing))
            part.rows_named += 1
        else:
            part.rows_read += 1
            ADD[table.header.shape](part, values, table, line)
    return part


def lists_milestones(header: Header) -> bool:
    """'Mijlpaal' with 'Wacht op': every milestone has a row, also one that waits for nothing."""
    successor = header.first("successor")
    return successor is not None and successor.strength == WEAK


def untitled(line: Line | Title) -> Line:
    """In these tables a row with one text is an incomplete row."""
    if isinstance(line, Line):
        return line
    return Line(line.row, [*[""] * line.column, line.text])


def incomplete(table: Table, line: Line, missing: Sequence[str]) -> Issue:
    columns = [table.header.first(end) for end in missing]
    names = "' en '".join(column.header for column in columns if column)
    facts = {"missing": names, "texts": shown(line.values)}
    return Issue(rules.LINK_WITHOUT_END, place_of(table, line), facts)


def add_dependency(part: Part, values: dict[str, Any], table: Table, line: Line) -> None:
    """Several codes in one cell are several dependencies."""
    for predecessor in values["predecessor"]:
        for successor in values["successor"]:
            own = predecessor.type is not LinkType.FS or predecessor.lag_days
            part.links.append(
                LinkClaim(
                    predecessor=predecessor.ref,
                    successor=successor.ref,
                    type=predecessor.type if own else values.get("type", LinkType.FS),
                    lag_days=predecessor.lag_days or values.get("lag", 0),
                    hard=values.get("hard", True),
                    why=values.get("why", ""),
                    url=values.get("url", ""),
                    certainty=certainty_of(values.get("certainty"), values.get("url", "")),
                    source=place_of(table, line),
                )
            )


def add_relation(part: Part, values: dict[str, Any], table: Table, line: Line) -> None:
    part.relations.append(
        Relation(
            first=values["first"],
            second=values["second"],
            kind=values.get("relation", ""),
            why=values.get("why", ""),
            source=place_of(table, line),
        )
    )


def add_alias(part: Part, values: dict[str, Any], table: Table, line: Line) -> None:
    new, source = new_names(values["new"] or ""), place_of(table, line)
    part.aliases.append(AliasClaim(old=values["old"], new=new, source=source))


ADD = {
    Shape.DEPENDENCIES: add_dependency,
    Shape.RELATIONS: add_relation,
    Shape.ALIASES: add_alias,
}
