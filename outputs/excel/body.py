"""The rows below a table's header, written straight as sheet XML.

A report of thousands of milestones has hundreds of thousands of cells. openpyxl makes an object of
each and takes most of the time of a report with it. The rest of a workbook stays openpyxl's: the
rows written here are put into the sheets that it saved.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from html import escape

from openpyxl.cell import WriteOnlyCell
from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from outputs.excel import sheets
from outputs.tables.table import Table, Value

_SIZE = re.compile(rb'(<dimension ref="A1:[A-Z]+)1"')
_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of a workbook's calendar, for dates from March 1900 on."""


def body_xml(sheet: Worksheet, table: Table, first_row: int) -> bytes:
    """The rows of a table in the looks that `sheets.put` gives; `sheet` knows the widths."""
    styles = _Styles(sheet)
    columns = [
        (get_column_letter(n), heading.form.value)
        for n, heading in enumerate(table.headings, start=1)
    ]
    widths = [sheet.column_dimensions[letter].width for letter, _ in columns]
    rows = []
    for number, row in enumerate(table.rows, start=first_row):
        cells = [
            _cell(f"{letter}{number}", sheets.storable(value), form, styles)
            for value, (letter, form) in zip(row, columns, strict=True)
            if value is not None and value != ""
        ]
        height = sheets.row_height(zip(row, widths, strict=True))
        high = f' ht="{safe_string(height)}" customHeight="1"' if height else ""
        if cells or high:
            rows.append(f'<row r="{number}"{high}>{"".join(cells)}</row>')
    return "".join(rows).encode("ascii", "xmlcharrefreplace")


def with_bodies(data: bytes, bodies: Mapping[int, bytes]) -> bytes:
    """A saved workbook with the rows of its sheets, which are counted from 1."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new,
    ):
        parts = {f"xl/worksheets/sheet{n}.xml": body for n, body in bodies.items()}
        for name in old.namelist():
            content = old.read(name)
            if name in parts:
                content = _filled(content, parts[name])
            new.writestr(name, content)
    return out.getvalue()


def _filled(content: bytes, rows: bytes) -> bytes:
    """The rows after the last one, and the size of the sheet no longer that of its header."""
    head, end, tail = content.partition(b"</sheetData>")
    last = rows.rpartition(b'<row r="')[2].partition(b'"')[0]
    if last:
        head = _SIZE.sub(rb"\g<1>" + last + b'"', head, count=1)
    return head + rows + end + tail


class _Styles:
    """The number under which the workbook keeps each look of a cell."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[str, str, bool], int] = {}

    def number(self, form: str, number_format: str = "", *, quoted: bool = False) -> int:
        look = (form, number_format, quoted)
        if look not in self._known:
            sample = WriteOnlyCell(self._sheet)
            sample.style = f"Knelpunt {form}"
            if number_format:
                sample.number_format = number_format
            if quoted:
                sample.quotePrefix = True
            self._known[look] = sample.style_id
        return self._known[look]


def _cell(place: str, value: Value, form: str, styles: _Styles) -> str:
    if isinstance(value, str):
        text = sheets.clean(value)
        style = styles.number(form, quoted=sheets.formula_like(text))
        if not text:
            return f'<c r="{place}" s="{style}" t="n"></c>'
        kept = ' xml:space="preserve"' if text != text.strip() else ""
        shown = escape(text, quote=False)
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t{kept}>{shown}</t></is></c>'
    style = styles.number(form, sheets.number_format(value))
    number = (value - _DAY_ZERO).days if isinstance(value, date) else value
    return f'<c r="{place}" s="{style}" t="n"><v>{safe_string(number)}</v></c>'
