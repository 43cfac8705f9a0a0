"""Small workbooks made for a test: as openpyxl writes them, or with hand-written XML."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.issues import Issue
from inputs.batch import Batch, SheetReport
from inputs.reader import read_workbook

Rows = Sequence[Sequence[Any]]
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET_PART = "xl/worksheets/sheet1.xml"
HEADER = ("Code", "Mijlpaal", "Datum", "Eigenaar")


def book_of(sheets: Mapping[str, Rows]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        fill(book.create_sheet(name), rows)
    return book


def fill(sheet: Worksheet, rows: Rows) -> None:
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value is not None and value != "":
                cell = sheet.cell(number, column, value)
                if isinstance(value, str) and value.startswith("#") and value.endswith("!"):
                    cell.data_type = "e"
                elif isinstance(value, str) and not value.startswith("=SUM"):
                    cell.data_type = "s"


def bytes_of(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def save(path: Path, sheets: Mapping[str, Rows] | Rows) -> Path:
    """A workbook on disk; bare rows become the sheet 'Mijlpalen'."""
    named = sheets if isinstance(sheets, Mapping) else {"Mijlpalen": sheets}
    path.write_bytes(bytes_of(book_of(named)))
    return path


def read(folder: Path, sheets: Mapping[str, Rows] | Rows, **options: Any) -> Batch:
    return read_workbook(save(folder / "Partner X.xlsx", sheets), **options)


def repacked(data: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """The same package with some parts replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def xlsx(path: Path, sheet_data: str, before: str = "", after: str = "") -> Path:
    """A workbook with one sheet whose XML is written by hand."""
    xml = f"<worksheet {NAMESPACE}>{before}<sheetData>{sheet_data}</sheetData>{after}</worksheet>"
    path.write_bytes(repacked(bytes_of(book_of({"Mijlpalen": []})), {SHEET_PART: xml}))
    return path


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def header_xml(row: int = 1, names: Sequence[str] = HEADER) -> str:
    cells = "".join(text_cell(f"{'ABCDEFGH'[i]}{row}", name) for i, name in enumerate(names))
    return f'<row r="{row}">{cells}</row>'


def codes(issues: Sequence[Issue]) -> list[str]:
    return [issue.rule.code for issue in issues]


def found(batch: Batch, code: str) -> list[Issue]:
    return [issue for issue in batch.issues if issue.rule.code == code]


def places(batch: Batch, code: str) -> list[str]:
    return [issue.source.cell for issue in found(batch, code)]


def sheet_report(batch: Batch, sheet: str) -> SheetReport:
    return next(report for report in batch.sheets if report.sheet == sheet)


def all_accounted_for(batch: Batch) -> bool:
    return all(s.rows_present == s.rows_read + s.rows_reported for s in batch.sheets)
