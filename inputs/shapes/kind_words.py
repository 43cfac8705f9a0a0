"""A column Soort that names a stage of the work instead of a kind of milestone."""

from graph_engine.issues import Issue
from graph_engine.rules import cells as rules
from inputs.cells.cell_values import as_text
from inputs.cells.plain_text import fold
from inputs.cells.values import is_stage
from inputs.shapes.part import cell_at, cells_counted
from inputs.tables.headers import FoundColumn
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import address


def stage_issues(table: Table) -> list[Issue]:
    """One issue for each such word: 'realisatie' is a plain milestone, and that is said."""
    column = table.header.first("kind")
    if column is None:
        return []
    place = table.sheet.source(table.header_rows[-1], column.index)
    issues = []
    for typed in words_in(table, column).values():
        if is_stage(typed[0][1]):
            facts = {"text": typed[0][1], "header": column.header, **cells_counted(len(typed))}
            facts["first"] = address(typed[0][0], column.index)
            issues.append(Issue(rules.STAGE_AS_KIND, place, facts))
    return issues


def words_in(table: Table, column: FoundColumn) -> dict[str, list[tuple[int, str]]]:
    """The rows in which each word stands, as typed there."""
    found: dict[str, list[tuple[int, str]]] = {}
    folded: dict[str, str] = {}  # the same few words stand in thousands of rows
    for line in table.lines:
        text = as_text(cell_at(line, column)) if isinstance(line, Line) else ""
        if text:
            word = folded.get(text) or folded.setdefault(text, fold(text))
            found.setdefault(word, []).append((line.row, text))
    return found
