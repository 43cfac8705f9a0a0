"""The rows below a header: facts, headings, and what is only there for the eye."""

from collections import Counter
from collections.abc import Mapping, Sequence

from inputs.tables.date_ends import with_date_ends
from inputs.tables.goal_marks import with_goal_marks
from inputs.tables.headers import Header, key
from inputs.tables.repeats import repeats_of
from inputs.tables.table import Line, Table, Title, first_filled, is_key, titles
from inputs.tables.totals import total_of
from inputs.workbooks.grid import Merge, Row, Sheet, Value

MIN_COLUMNS = 3
RULES = frozenset("-–—_=*~.·•+|/\\ ")


def table_of(
    sheet: Sheet, header: Header, header_rows: tuple[int, ...], filled: Sequence[Line]
) -> Table:
    """Sort the rows below a header: facts, titles, and what is only there for the eye."""
    names = titles(header)
    merged = merged_down(sheet.merges, header_rows[-1] + 1, filled)
    across = {m.top for m in sheet.merges if m.right > m.left}
    lines: list[Line | Title] = []
    left_out: Counter[str] = Counter()
    doubtful: dict[int, str] = {}
    for line in filled:
        total = total_of(line.values, header)
        if total and not total.sure:
            doubtful[line.row] = total.text
        why = "total" if total else decoration(line.values, names)
        if why:
            left_out[why] += 1
            continue
        title = title_of(line, header, across)
        if title:
            lines.append(title)
        elif line.row in merged:
            lines.append(Line(line.row, filled_in(line.values, merged[line.row])))
        else:
            lines.append(line)
    present = len(header_rows) + len(filled)
    repeats = repeats_of(lines, header)
    if repeats:
        left_out["repeat"] = len(repeats)
    once = tuple(line for line in lines if line.row not in repeats)
    header = with_goal_marks(with_date_ends(header, once), once)
    return Table(sheet, header, header_rows, once, present, dict(left_out), repeats, doubtful)


def decoration(row: Row, names: tuple[str, ...]) -> str:
    """'separator' or 'repeated header' for rows that hold no facts."""
    first = first_filled(row)
    if not isinstance(first, str):
        return ""
    if RULES.issuperset(first) and all(
        isinstance(value, str) and RULES.issuperset(value) for value in row
    ):
        return "separator"
    if is_key(first, names[0]):
        texts = tuple(key(value) for value in row if isinstance(value, str) and value)
        return "repeated header" if texts == names else ""
    return ""


def title_of(line: Line, header: Header, across: set[int]) -> Title | None:
    """A row with one text that stands in no name column, or is merged over several columns."""
    values = line.values
    if len(values) - values.count("") != 1 or len(header.columns) < MIN_COLUMNS:
        return None
    column, value = next((i, value) for i, value in enumerate(values) if value != "")
    if not isinstance(value, str):
        return None
    if line.row in across or column < header.columns[0].index:
        return Title(line.row, column, value.strip())
    found = next((c for c in header.columns if c.index == column), None)
    if (
        found is None
        or found.field not in {"id", "name"}
        or is_sentence_as_code(found.field, value)
    ):
        return Title(line.row, column, value.strip())
    return None


def is_sentence_as_code(field_name: str, text: str) -> bool:
    """Where codes are expected, a text with spaces or without a digit is no code."""
    is_code = " " not in text.strip() and any(c.isdigit() for c in text)
    return field_name == "id" and not is_code


def merged_down(
    merges: Sequence[Merge], first: int, filled: Sequence[Line]
) -> dict[int, dict[int, Value]]:
    """For each row the cells that a merged block above fills."""
    if not merges or not filled:
        return {}
    rows = {line.row: line.values for line in filled}
    found: dict[int, dict[int, Value]] = {}
    for merge in merges:
        top = rows.get(merge.top)
        if merge.top < first or merge.bottom == merge.top or top is None:
            continue
        if merge.left >= len(top) or top[merge.left] == "":
            continue
        for row in range(merge.top + 1, min(merge.bottom, filled[-1].row) + 1):
            if row in rows:
                found.setdefault(row, {})[merge.left] = top[merge.left]
    return found


def filled_in(row: Row, cells: Mapping[int, Value]) -> Row:
    values = list(row)
    for column, value in cells.items():
        values.extend([""] * (column - len(values) + 1))
        values[column] = values[column] or value
    return values
