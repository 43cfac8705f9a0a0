"""xlsx, xlsm, xlsb, xls and ods through calamine, completed with what calamine does not show."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, cast

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.workbooks import ods_scan, second_reader, xlsb_scan, xlsx_parts
from inputs.workbooks.grid import Fault, Merge, Sheet, Value, Workbook, is_blank, letters, spans
from inputs.workbooks.package import Package, RefusedError, damaged, open_package
from inputs.workbooks.scan import Scans, SheetScan
from inputs.workbooks.xls_scan import scan_xls

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

ZIP = b"PK"
REASON_LETTERS = 120
SCANNERS: dict[str, Callable[[Package], Scans]] = {
    xlsx_parts.WORKBOOK: xlsx_parts.scan_xlsx,
    xlsb_scan.WORKBOOK: xlsb_scan.scan_xlsb,
    ods_scan.CONTENT: ods_scan.scan_ods,
}
"""By the part that only this kind of package has."""


def read_spreadsheet(data: bytes, name: str) -> Workbook:
    """Every worksheet of the file; RefusedError when the file as a whole cannot be read."""
    scans = scanned(data)
    issues: list[Issue] = []
    book = opened(data)
    sheets: list[Sheet] = []
    for sheet_name, hidden in worksheets(book):
        place = Source(name, sheet_name)
        scan = scans.get(sheet_name, SheetScan())
        if isinstance(scan, RefusedError):
            issues.append(Issue(scan.rule, place, scan.facts))
            continue
        try:
            cells = cells_of(book, sheet_name, data)
        except RefusedError as refused:
            issues.append(Issue(refused.rule, place, refused.facts))
            continue
        sheet = Sheet(
            workbook=name,
            name=sheet_name,
            rows=cells.rows,
            first_row=place_faults(cells.rows, cells.first_row, scan.faults),
            hidden=hidden,
            hidden_rows=frozenset(scan.hidden_rows),
            hidden_columns=frozenset(scan.hidden_columns),
            merges=merges_of(book, sheet_name) if scan.merges is None else tuple(scan.merges),
        )
        sheets.append(sheet)
        issues.extend(hidden_parts(sheet))
    return Workbook(name=name, sheets=tuple(sheets), issues=tuple(issues))


def scanned(data: bytes) -> Scans:
    """What the fast reader will not show, found by the scanner for this kind of file."""
    if not data.startswith(ZIP):
        return scan_xls(data)
    package = open_package(BytesIO(data))
    for part, scan in SCANNERS.items():
        if part in package.parts:
            return scan(package)
    raise damaged("zip")


def opened(data: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415 -- a heavy import

    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError as error:
        raise RefusedError(files.PASSWORD) from error
    except BaseException as error:
        raise_unless_damage(error)
        raise damaged(first_line(error)) from error


def raise_unless_damage(error: BaseException) -> None:
    """A reader's own crash on a bad file (a panic is no Exception) is the file's damage."""
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        raise error


def first_line(error: BaseException) -> str:
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0][:REASON_LETTERS]


def worksheets(book: "CalamineWorkbook") -> Iterator[tuple[str, bool]]:
    """Name and hiddenness of each sheet with cells, in the workbook's order."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 -- a heavy import

    for meta in book.sheets_metadata:
        if meta.typ == SheetTypeEnum.WorkSheet:
            yield meta.name, meta.visible != SheetVisibleEnum.Visible


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows from column A on, the first of them being row `first_row` of the sheet."""

    first_row: int
    rows: list[list[Value]]


def cells_of(book: "CalamineWorkbook", name: str, data: bytes) -> Cells:
    """The sheet's cells; what the fast reader refuses in an xlsx file, openpyxl may read."""
    try:
        sheet = book.get_sheet_by_name(name)
        first_row, left = sheet.start or (0, 0)
        rows = cast("list[list[Value]]", sheet.to_python(skip_empty_area=True))
    except BaseException as error:
        raise_unless_damage(error)
        unreadable = RefusedError(files.SHEET_UNREADABLE, reason=first_line(error))
        if not data.startswith(ZIP):
            raise unreadable from error
        try:
            return Cells(0, second_reader.rows_of(data, name))
        except Exception:  # noqa: BLE001 -- whatever goes wrong inside openpyxl, the sheet is bad
            raise unreadable from error
    return Cells(first_row, [[*[""] * left, *row] for row in rows] if left else rows)


def merges_of(book: "CalamineWorkbook", name: str) -> tuple[Merge, ...]:
    try:
        ranges = book.get_sheet_by_name(name).merged_cell_ranges or []
    except BaseException as error:  # noqa: BLE001 -- a panic of the reader is no Exception
        raise_unless_damage(error)
        return ()
    return tuple(Merge(*start, *end) for start, end in sorted(ranges))


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
