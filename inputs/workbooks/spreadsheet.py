"""xlsx, xlsm, xlsb, xls and ods through calamine, completed with what calamine does not show."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.workbooks.grid import Fault, Merge, Sheet, Value, Workbook, is_blank, letters, spans
from inputs.workbooks.package import RefusedError, damaged, open_package
from inputs.workbooks.sheet_xml import SheetScan
from inputs.workbooks.xlsx_parts import scan_package

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

ZIP = b"PK"
UNSEEN = "foutwaarden (#REF!), formules zonder opgeslagen waarde en verborgen rijen"
UNSEEN_EN = "error values (#REF!), formulas without a stored value and hidden rows"


def read_spreadsheet(file: BinaryIO, name: str, suffix: str) -> Workbook:
    """Every worksheet of the file; RefusedError when the file as a whole cannot be read."""
    is_package = file.read(len(ZIP)) == ZIP
    scans = scan_package(open_package(file)) if is_package else {}
    issues: list[Issue] = []
    if not scans:
        facts = {"suffix": suffix, "unseen": UNSEEN, "unseen_en": UNSEEN_EN}
        issues.append(Issue(files.FORMAT_HIDES, Source(name), facts))
    file.seek(0)
    book = opened(file)
    sheets: list[Sheet] = []
    for sheet_name, hidden in worksheets(book):
        scan = scans.get(sheet_name, SheetScan(has_merges=True))
        try:
            sheet = read_sheet(book, sheet_name, scan, Source(name, sheet_name), hidden=hidden)
        except RefusedError as refused:
            issues.append(Issue(refused.rule, Source(name, sheet_name), refused.facts))
            continue
        sheets.append(sheet)
        issues.extend(hidden_parts(sheet))
    return Workbook(name=name, sheets=tuple(sheets), issues=tuple(issues))


def opened(file: BinaryIO) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415 -- a heavy import

    try:
        return CalamineWorkbook.from_filelike(BytesIO(file.read()))
    except PasswordError as error:
        raise RefusedError(files.PASSWORD) from error
    except BaseException as error:
        raise as_damage(error) from error


def as_damage(error: BaseException) -> BaseException:
    """The reader's own crash on a bad file (a panic is no Exception) is the file's damage."""
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        return error
    lines = str(error).splitlines() or [type(error).__name__]
    return damaged(lines[0][:120])


def worksheets(book: "CalamineWorkbook") -> Iterator[tuple[str, bool]]:
    """Name and hiddenness of each sheet with cells, in the workbook's order."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 -- a heavy import

    for meta in book.sheets_metadata:
        if meta.typ == SheetTypeEnum.WorkSheet:
            yield meta.name, meta.visible != SheetVisibleEnum.Visible


def read_sheet(
    book: "CalamineWorkbook",
    name: str,
    scan: SheetScan | RefusedError,
    place: Source,
    *,
    hidden: bool,
) -> Sheet:
    if isinstance(scan, RefusedError):
        raise scan
    try:
        first_row, rows, merges = cells_of(book.get_sheet_by_name(name), merged=scan.has_merges)
    except BaseException as error:
        trouble = as_damage(error)
        if isinstance(trouble, RefusedError):
            trouble = RefusedError(files.SHEET_UNREADABLE, **trouble.facts)
        raise trouble from error
    return Sheet(
        workbook=place.workbook,
        name=name,
        rows=rows,
        first_row=place_faults(rows, first_row, scan.faults),
        hidden=hidden,
        hidden_rows=frozenset(scan.hidden_rows),
        hidden_columns=frozenset(scan.hidden_columns),
        merges=merges,
    )


def cells_of(
    sheet: "CalamineSheet", *, merged: bool
) -> tuple[int, list[list[Value]], tuple[Merge, ...]]:
    """First row, the rows from column A on, and the merged blocks."""
    first_row, left = sheet.start or (0, 0)
    rows: list[list[Value]] = sheet.to_python(skip_empty_area=True)  # type: ignore[assignment]
    if left:
        rows = [[*[""] * left, *row] for row in rows]
    ranges = (sheet.merged_cell_ranges or []) if merged else []
    merges = sorted((start, end) for start, end in ranges)
    return first_row, rows, tuple(Merge(*start, *end) for start, end in merges)


def place_faults(
    rows: list[list[Value]], first_row: int, faults: Mapping[tuple[int, int], Fault]
) -> int:
    """Put each fault in its cell, with as many new rows and cells as that takes."""
    if not faults:
        return first_row
    top = min(row for row, _ in faults)
    bottom = max(row for row, _ in faults)
    if not rows:
        first_row = top
    elif top < first_row:
        rows[:0] = [[] for _ in range(first_row - top)]
        first_row = top
    rows.extend([] for _ in range(bottom - first_row - len(rows) + 1))
    for (row, column), fault in faults.items():
        values = rows[row - first_row]
        values.extend([""] * (column - len(values) + 1))
        values[column] = fault
    return first_row


def hidden_parts(sheet: Sheet) -> Iterator[Issue]:
    """Hidden rows and columns that hold something."""
    filled = [
        row + 1
        for row in sorted(sheet.hidden_rows)
        if 0 <= row - sheet.first_row < len(sheet.rows)
        and not is_blank(sheet.rows[row - sheet.first_row])
    ]
    if filled:
        yield Issue(files.HIDDEN_ROWS, sheet.place, {"rows": spans(filled)})
    width = max(map(len, sheet.rows), default=0)
    columns = [letters(column) for column in sorted(sheet.hidden_columns) if column < width]
    if columns:
        yield Issue(files.HIDDEN_COLUMNS, sheet.place, {"columns": ", ".join(columns)})
