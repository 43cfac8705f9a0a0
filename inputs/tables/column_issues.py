"""What is to be said about the columns of a table: not read, twice there, or nearly recognised."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from graph_engine.issues import Issue
from graph_engine.rules import sheets as sheet_rules
from inputs.cells.cell_values import as_text
from inputs.dates import holds_date
from inputs.tables.columns import COLUMNS
from inputs.tables.headers import FoundColumn, key
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import address, letters

LIKENESS = 80
MIN_LETTERS = 4
GOAL_HEADERS = frozenset({"doel", "doelen", "doelstelling", "ambitie", "goal", "objective"})
DATES_AMONG = 0.5
"""A column with more dates than this share of its filled cells is a column of dates."""
SHOWN = 3
SETTLED = ("id", "name", "remark", "url", "why")
"""Fields that a second column may also describe without contradicting the first."""


def column_issues(table: Table) -> list[Issue]:
    issues: list[Issue] = []
    unread: list[str] = []
    for column in table.header.columns:
        if column.field:
            continue
        place = table.sheet.source(table.header_rows[-1], column.index)
        twin = twin_of(table, column)
        nearest = nearest_name(table, column.header)
        if twin and (twin.field not in SETTLED or key(twin.header) == key(column.header)):
            cell = address(table.header_rows[-1], twin.index)
            facts = {"header": column.header, "other": twin.header, "other_cell": cell}
            issues.append(Issue(sheet_rules.DUPLICATE_COLUMN, place, facts))
        elif dates := goal_dates(table, column):
            facts = {"header": column.header, "examples": ", ".join(dates)}
            issues.append(Issue(sheet_rules.DATES_NOT_READ, place, facts))
        elif nearest:
            facts = {"header": column.header, "nearest": nearest}
            issues.append(Issue(sheet_rules.COLUMN_RESEMBLES, place, facts))
        else:
            unread.append(f"'{column.header}' ({letters(column.index)})")
    unread += [f"{letters(index)} (zonder naam)" for index in nameless(table)]
    if unread:
        place = table.sheet.source(table.header_rows[-1], table.header.columns[0].index)
        issues.append(Issue(sheet_rules.COLUMNS_NOT_READ, place, {"columns": ", ".join(unread)}))
    return issues


def twin_of(table: Table, column: FoundColumn) -> FoundColumn | None:
    """The column that was read with the same meaning, or with the very same name."""
    for other in table.header.columns:
        same = other.index == column.twin or key(other.header) == key(column.header)
        if same and other.field:
            return other
    return None


def goal_dates(table: Table, column: FoundColumn) -> list[str]:
    """Some dates in a column 'Doel', where no column says when a goal has to be reached."""
    if key(column.header) not in GOAL_HEADERS or table.header.first("target"):
        return []
    rows = [line.values for line in table.lines if isinstance(line, Line)]
    filled = [row[column.index] for row in rows if column.index < len(row)]
    texts = [as_text(value) for value in filled if value != ""]
    dates = [text for text in texts if holds_date(text)]
    enough = len(dates) > DATES_AMONG * len(texts)
    return [f"'{text}'" for text in dates[:SHOWN]] if enough else []


def nearest_name(table: Table, header: str) -> str:
    """A known name that looks like it, for a field that no other column has."""
    typed = key(header)
    if len(typed) < MIN_LETTERS:
        return ""
    taken = {column.field for column in table.header.columns}
    names = {
        name: key(name)
        for column in COLUMNS[table.header.shape]
        if column.field not in taken
        for name in column.names
        if len(key(name)) >= MIN_LETTERS
    }
    if typed in names.values():  # known, and left unread for a reason that its spelling is not
        return ""
    found = process.extractOne(typed, names, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return found[2] if found else ""


def nameless(table: Table) -> Iterator[int]:
    """Columns without a header that hold something."""
    named = {column.index for column in table.header.columns}
    lines = [line.values for line in table.lines if isinstance(line, Line)]
    width = max(map(len, lines), default=0)
    for index in range(width):
        if index not in named and any(index < len(row) and row[index] != "" for row in lines):
            yield index
