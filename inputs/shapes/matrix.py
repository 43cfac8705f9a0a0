"""A matrix of milestones against milestones: a mark where one waits for the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_engine.issues import Issue
from graph_engine.model import LinkType
from graph_engine.rules import cells as rules
from graph_engine.rules import sheets as sheet_rules
from inputs.batch import LinkClaim
from inputs.cells.cell_values import as_text
from inputs.cells.values import read_lag, read_link_type
from inputs.shapes.part import Context, Part
from inputs.tables.headers import key
from inputs.tables.table import Line
from inputs.workbooks.grid import Row, Sheet

MARKS = frozenset({"x", "✓", "✔", "●", "•", "1", "ja", "v", "☒", "☑", "yes", "o"})
NO_MARKS = frozenset({"", "-", "–", "0", "nee", "no", "."})
TYPED = re.compile(r"([A-Za-z]{2})\s*([+-].*)?")
MIN_NAMES = 3
SAME_SHARE = 0.6
LABEL_COLUMNS = 3
LONGEST_MARK = 12


@dataclass(frozen=True)
class Matrix:
    """Where a matrix stands: its header row, the column of row names, and the direction."""

    sheet: Sheet
    header: Line
    label: int
    columns: tuple[tuple[int, str], ...]
    lines: tuple[Line, ...]
    row_waits: bool | None


def find_matrix(sheet: Sheet, filled: Sequence[Line]) -> Matrix | None:
    """A header of names that come back as row names. The direction must be written above it."""
    for index, header in enumerate(filled[:40]):
        for label in range(LABEL_COLUMNS):
            matrix = matrix_at(sheet, filled, index, label)
            if matrix:
                return matrix
        if len(header.values) < MIN_NAMES:
            continue
    return None


def matrix_at(sheet: Sheet, filled: Sequence[Line], index: int, label: int) -> Matrix | None:
    header = filled[index]
    columns = tuple(
        (column, as_text(value))
        for column, value in enumerate(header.values)
        if column > label and as_text(value)
    )
    names = {key(name) for _, name in columns}
    lines = tuple(line for line in filled[index + 1 :] if row_name(line, label))
    rows = {key(row_name(line, label)) for line in lines}
    if len(names) < MIN_NAMES or len(names & rows) < max(
        2, SAME_SHARE * min(len(names), len(rows))
    ):
        return None
    if not all(is_short(line.values, columns) for line in lines):
        return None
    texts = [as_text(v) for line in filled[:index] for v in line.values]
    texts += [as_text(value) for value in header.values[: label + 1]]
    return Matrix(sheet, header, label, columns, lines, direction([sheet.name, *texts]))


def row_name(line: Line, label: int) -> str:
    return as_text(line.values[label]) if label < len(line.values) else ""


def is_short(row: Row, columns: Sequence[tuple[int, str]]) -> bool:
    return all(
        len(as_text(row[column])) <= LONGEST_MARK for column, _ in columns if column < len(row)
    )


def direction(texts: Sequence[str]) -> bool | None:
    """True when a row waits for a column, False for the reverse, None when nothing says it."""
    told = " ".join(key(text) for text in texts)
    row_waits = re.search(r"rij(en)?wacht(en)?op|rowswaits?for|rowwaitsfor|rijopvolger", told)
    column_waits = re.search(r"kolom(men)?wacht(en)?op|columns?waits?for|rijvoorganger", told)
    if bool(row_waits) == bool(column_waits):
        return None
    return bool(row_waits)


def read_matrix(matrix: Matrix, context: Context) -> Part:
    part = Part()
    row_waits = matrix.row_waits if context.row_waits is None else context.row_waits
    found: list[LinkClaim] = []
    for line in matrix.lines:
        for column, name in matrix.columns:
            mark = as_text(line.values[column]) if column < len(line.values) else ""
            if mark.casefold() in NO_MARKS:
                continue
            source = matrix.sheet.source(line.row, column)
            link = read_mark(mark)
            if link is None:
                part.issues.append(Issue(rules.BAD_MARK, source, {"text": mark}))
                continue
            ends = (name, row_name(line, matrix.label))
            before, after = ends if row_waits else ends[::-1]
            found.append(
                LinkClaim(
                    predecessor=before,
                    successor=after,
                    type=link[0],
                    lag_days=link[1],
                    source=source,
                )
            )
    if row_waits is None and found:
        corner = matrix.sheet.source(matrix.header.row, matrix.label)
        facts = {"count": str(len(found)), "corner": corner.cell}
        part.issues.append(Issue(sheet_rules.MATRIX_DIRECTION, corner, facts))
        part.rows_named = len(matrix.lines)
        return part
    part.links = found
    part.rows_read = len(matrix.lines)
    return part


def read_mark(text: str) -> tuple[LinkType, int] | None:
    """A cross, or a type with a lag such as 'SS+30d'."""
    if text.casefold() in MARKS:
        return LinkType.FS, 0
    match = TYPED.fullmatch(text)
    if not match:
        return None
    try:
        return read_link_type(match[1]), read_lag(match[2]) if match[2] else 0
    except ValueError:
        return None
