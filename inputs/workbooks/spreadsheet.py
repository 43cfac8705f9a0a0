"""xlsx, xlsm, xlsb, xls and ods through calamine, completed with what calamine does not show."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from string import ascii_uppercase

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import sheets as sheet_rules
from inputs.workbooks import ods_scan, second_reader, xlsb_scan, xlsx_parts
from inputs.workbooks.fast_reader import FastSheet, fast_sheets
from inputs.workbooks.grid import Fault, Sheet, Value, Workbook, is_blank, letters, spans
from inputs.workbooks.isolated import sheets_apart
from inputs.workbooks.package import Package, RefusedError, damaged, open_package
from inputs.workbooks.scan import Scans, SheetScan
from inputs.workbooks.xls_scan import scan_xls

ZIP = b"PK"
SHOWN = 10
SCANNERS: dict[str, Callable[[Package], Scans]] = {
    xlsx_parts.WORKBOOK: xlsx_parts.scan_xlsx,
    xlsb_scan.WORKBOOK: xlsb_scan.scan_xlsb,
    ods_scan.CONTENT: ods_scan.scan_ods,
}
"""By the part that only this kind of package has."""


def read_spreadsheet(data: bytes, name: str) -> Workbook:
    """Every worksheet of the file; RefusedError when the file as a whole cannot be read."""
    scans = scanned(data)
    issues = [
        Issue(scan.rule, Source(name, sheet), scan.facts)
        for sheet, scan in scans.items()
        if isinstance(scan, RefusedError)
    ]
    sheets: list[Sheet] = []
    for fast in values_of(data, scans):
        scan = scans.get(fast.name)
        try:
            sheet = completed(fast, scan if isinstance(scan, SheetScan) else None, name, data)
        except RefusedError as refused:
            issues.append(Issue(refused.rule, Source(name, fast.name), refused.facts))
            continue
        sheets.append(sheet)
        issues.extend(hidden_parts(sheet))
        if isinstance(scan, SheetScan):
            issues.extend(marks(sheet, scan))
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


def values_of(data: bytes, scans: Scans) -> list[FastSheet]:
    """The cells of every sheet that may be read; binary formats are read in a process apart."""
    refused = {name for name, scan in scans.items() if isinstance(scan, RefusedError)}
    if not data.startswith(ZIP) or is_binary(data):
        return sheets_apart(data, refused)
    unmerged = {
        n for n, scan in scans.items() if isinstance(scan, SheetScan) and scan.merges == []
    }
    return fast_sheets(data, refused, unmerged)


def is_binary(data: bytes) -> bool:
    return xlsb_scan.WORKBOOK in open_package(BytesIO(data)).parts


def completed(fast: FastSheet, scan: SheetScan | None, workbook: str, data: bytes) -> Sheet:
    """The sheet with what only the scan knows; openpyxl may read what the fast reader refuses."""
    if scan is None:
        raise RefusedError(sheet_rules.SHEET_UNREADABLE, reason="?")
    first_row, rows = fast.first_row, fast.rows
    if fast.trouble:
        first_row, rows = 0, read_again(fast, data)
    return Sheet(
        workbook=workbook,
        name=fast.name,
        rows=rows,
        first_row=place_faults(rows, first_row, scan.faults),
        hidden=fast.hidden,
        hidden_rows=frozenset(scan.hidden_rows),
        hidden_columns=frozenset(scan.hidden_columns),
        merges=fast.merges if scan.merges is None else tuple(scan.merges),
    )


def read_again(fast: FastSheet, data: bytes) -> list[list[Value]]:
    try:
        return second_reader.rows_of(data, fast.name)
    except Exception as error:
        raise RefusedError(sheet_rules.SHEET_UNREADABLE, reason=fast.trouble) from error


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
    filled = filled_rows(sheet, sheet.hidden_rows)
    if filled:
        yield Issue(sheet_rules.HIDDEN_ROWS, sheet.place, {"rows": spans(filled)})
    width = max(map(len, sheet.rows), default=0)
    columns = [letters(column) for column in sorted(sheet.hidden_columns) if column < width]
    if columns:
        yield Issue(sheet_rules.HIDDEN_COLUMNS, sheet.place, {"columns": ", ".join(columns)})


def filled_rows(sheet: Sheet, rows: Iterable[int]) -> list[int]:
    """Those of the rows that hold something, as a person counts them."""
    return [
        row + 1
        for row in sorted(rows)
        if 0 <= row - sheet.first_row < len(sheet.rows)
        and not is_blank(sheet.rows[row - sheet.first_row])
    ]


def marks(sheet: Sheet, scan: SheetScan) -> Iterator[Issue]:
    """Struck-through rows and comments, which say something that no cell holds."""
    struck = filled_rows(sheet, scan.struck_rows)
    if struck:
        yield Issue(sheet_rules.STRUCK_ROWS, sheet.place, {"rows": spans(struck)})
    top = next((n for n, row in enumerate(sheet.rows) if not is_blank(row)), 0)
    names = sheet.first_row + top + 1  # a comment there explains a column
    comments = [c for c in scan.comments if c.lstrip(ascii_uppercase) != str(names)]
    if comments:
        more = len(comments) - SHOWN
        cells = ", ".join(comments[:SHOWN]) + (f" (+{more})" if more > 0 else "")
        yield Issue(sheet_rules.COMMENTS_NOT_READ, sheet.place, {"cells": cells})
