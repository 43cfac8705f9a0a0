"""Where the tables of a sheet are: header rows under a title block, and the rows below them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inputs.tables.column import Shape
from inputs.tables.headers import MIN_FIELDS, Header, HeaderCell, best_header, is_header_word, key
from inputs.tables.rows_below import table_of
from inputs.tables.table import MAX_HEADER_LETTERS, Line, Table, first_filled, is_key, titles
from inputs.workbooks.grid import Merge, Row, Sheet, Value

SEARCHED_ROWS = 40
SPLIT_WORD = re.compile(r"(?<=\w)-[ \t]*[\r\n]+\s*(?=[a-z])")
"""'Project-' on one line of a narrow header and 'besluit' on the next are one word."""
LOOK_AHEAD = 3
SURER = 2


@dataclass(frozen=True)
class Layout:
    """What a sheet consists of: its tables, and the filled rows above the first one."""

    tables: tuple[Table, ...]
    above: tuple[Line, ...]


def find_tables(
    sheet: Sheet, renamed: Mapping[str, str] | None = None, header_row: int | None = None
) -> Layout:
    """Cut the sheet in tables.

    A profile may say where the first header is (`header_row`, from 0) and what its columns mean
    (`renamed`: header key to known name).
    """
    renamed = renamed or {}
    filled = filled_lines(sheet)
    starts = list(header_starts(sheet, filled, renamed, header_row))
    above = filled[: starts[0][0]] if starts else filled
    tables = []
    for number, (start, header, size) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(filled)
        head = tuple(line.row for line in filled[start : start + size])
        tables.append(table_of(sheet, header, head, filled[start + size : end]))
    return Layout(tuple(tables), tuple(above))


def filled_lines(sheet: Sheet) -> list[Line]:
    return [Line(sheet.first_row + i, row) for i, row in enumerate(sheet.rows) if not blank(row)]


def blank(row: Row) -> bool:
    return first_filled(row) == ""


def header_starts(
    sheet: Sheet, filled: Sequence[Line], renamed: Mapping[str, str], header_row: int | None
) -> Iterator[tuple[int, Header, int]]:
    """Index in `filled`, header and number of header rows of each table."""
    index = next((i for i, line in enumerate(filled) if line.row >= (header_row or 0)), 0)
    known: list[tuple[str, ...]] = []
    while index < len(filled):
        if known and not starts_anew(filled, index, known[-1]):
            index += 1
            continue
        if not known and index > SEARCHED_ROWS and header_row is None:
            return
        found = header_at(sheet, filled, index, renamed)
        if found is None:
            index += 1
            continue
        index, header, size = surer_below(sheet, filled, index, found, renamed)
        names = titles(header)
        if not known or names != known[-1]:
            yield index, header, size
            known.append(names)
        index += size


def starts_anew(filled: Sequence[Line], index: int, names: tuple[str, ...]) -> bool:
    """Whether another header may stand here: after a blank row, or where the first word is back.

    Looking nowhere else keeps long tables fast.
    """
    line = filled[index]
    if line.row != filled[index - 1].row + 1:
        return True
    return is_key(first_filled(line.values), names[0])


def surer_below(
    sheet: Sheet,
    filled: Sequence[Line],
    index: int,
    found: tuple[Header, int],
    renamed: Mapping[str, str],
) -> tuple[int, Header, int]:
    """A far better header just below 'Naam | Project', which is a line of a title block."""
    header, size = found
    if header.shape is not Shape.MILESTONES or header.score > MIN_FIELDS:
        return index, header, size
    for later in range(index + size, min(index + size + LOOK_AHEAD, len(filled))):
        other = header_at(sheet, filled, later, renamed)
        if other and other[0].score >= SURER * header.score:
            return later, *other
    return index, header, size


def header_at(
    sheet: Sheet, filled: Sequence[Line], index: int, renamed: Mapping[str, str]
) -> tuple[Header, int] | None:
    """The header in this row, or in this row and the next, whichever explains more columns."""
    line = filled[index]
    if not promising(line.values, renamed):
        return None
    one = best_header(header_cells(line.values), renamed)
    if index + 1 == len(filled) or filled[index + 1].row != line.row + 1:
        return (one, 1) if one else None
    lower = filled[index + 1]
    below = best_header(header_cells(lower.values), renamed)
    merged = any(m.top == line.row and m.right > m.left for m in sheet.merges)
    labels = merged or (below is None and only_header_words(lower.values))
    if labels or width(line.values) < width(lower.values):
        two = best_header(two_row_cells(sheet.merges, line, lower), renamed)
        if two and is_better(two, one) and (labels or is_better(two, below)):
            return two, 2
    if below and is_better(below, one):
        return None
    return (one, 1) if one else None


def width(row: Row) -> int:
    """How many cells are filled; labels over groups of headers leave cells empty."""
    return len(row) - row.count("")


def only_header_words(row: Row) -> bool:
    """'Vroegst' and 'Laatst' below a label that nobody merged."""
    filled = [value for value in row if value != ""]
    return len(filled) > 1 and all(isinstance(v, str) and is_header_word(v) for v in filled)


def is_better(header: Header, other: Header | None) -> bool:
    return other is None or header.score > other.score


def promising(row: Row, renamed: Mapping[str, str]) -> bool:
    """Some cell is a word that a header uses."""
    return any(
        isinstance(value, str)
        and 0 < len(value) <= MAX_HEADER_LETTERS
        and (is_header_word(value) or key(value) in renamed)
        for value in row
    )


def header_cells(row: Row) -> list[HeaderCell]:
    return [
        HeaderCell(index, text) for index, value in enumerate(row) if (text := header_text(value))
    ]


def header_text(value: Value) -> str:
    """A header as typed, on one line; years and other numbers can be headers too."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(SPLIT_WORD.sub("", str(value)).split()) if isinstance(value, str | int) else ""
    return text if len(text) <= MAX_HEADER_LETTERS else ""


def two_row_cells(merges: Sequence[Merge], upper: Line, lower: Line) -> list[HeaderCell]:
    """Each lower header with the label above it.

    A label reaches over the blank cells after it as far as there are headers below, and no
    further than its merged block.
    """
    if not all(isinstance(value, str) for value in lower.values):
        return []
    ends = {m.left: m.right for m in merges if m.top == upper.row and m.right > m.left}
    cells: list[HeaderCell] = []
    label, reach = "", -1
    for index in range(max(len(upper.values), len(lower.values))):
        over = header_text(upper.values[index]) if index < len(upper.values) else ""
        text = header_text(lower.values[index]) if index < len(lower.values) else ""
        if over:
            label = over
            reach = ends.get(index, index if ends or not text else len(lower.values))
        above = label if index <= reach else ""
        if not text:
            label, reach = ("", -1) if not over else (label, reach)
        if text and above:
            cells.append(HeaderCell(index, text, above))
        elif text or over:
            cells.append(HeaderCell(index, text or over))
    return cells
