"""Workbooks whose bytes depend on their content only: no clock, no compressor, one XML style."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from xml.etree.ElementTree import canonicalize
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from example_shapes import Table
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
WIDEST = 48


def workbook_bytes(tables: Iterable[Table], made: datetime) -> bytes:
    """An xlsx file of these sheets; `made` is written as the day that it was made."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _fill(book.create_sheet(table.name), table)
    book.properties.creator = "Knelpunt"
    book.properties.created = made
    buffer = BytesIO()
    book.save(buffer)
    return _settled(buffer, made)


def _fill(sheet: Worksheet, table: Table) -> None:
    for row in table.rows:
        sheet.append([None if value == "" else value for value in row])
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, date):
                cell.number_format = "dd-mm-yyyy"
            if cell.row == table.header:
                cell.font = Font(name="Calibri", size=11, bold=True)
                cell.fill = PatternFill("solid", start_color="DCE6F1")
    if table.header:
        sheet.freeze_panes = f"A{table.header + 1}"
    for number, cells in enumerate(sheet.iter_cols(min_row=max(table.header, 1)), start=1):
        longest = max((len(str(cell.value or "")) for cell in cells), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, WIDEST)


def _settled(buffer: BytesIO, made: datetime) -> bytes:
    """The same parts with fixed times, uncompressed, as canonical XML.

    Zlib versions differ in bytes, and openpyxl writes other bytes where lxml is installed.
    """
    stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    result = BytesIO()
    with ZipFile(buffer) as before, ZipFile(result, "w", ZIP_STORED) as after:
        for name in sorted(before.namelist()):
            part = MODIFIED.sub(rb"\g<1>" + stamp, before.read(name))
            after.writestr(ZipInfo(name, ZIP_EPOCH), canonicalize(part.decode()))
    return result.getvalue()
