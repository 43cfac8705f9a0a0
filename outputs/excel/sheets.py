"""Writing one Excel sheet: values that stay values, styles by name, widths, print set-up."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from textwrap import wrap
from typing import Any
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from outputs.tables.table import Form, Heading, Value

BLUE = "154273"
LINE = 13.5
"""Points for one line of text."""
MOST_LINES = 6
"""A row of a table does not get higher than this; the rest of a long text is in the cell."""
LONGEST = 32_767
"""The most characters that a cell can hold."""
_A4_CHARACTERS = 200
_A3_CHARACTERS = 400
"""What is readable side by side on a page."""
FIRST_DAY = date(1901, 1, 1)
"""Excel knows no earlier dates that every program reads alike."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDTHS = {
    Form.CODE: (8, 16),
    Form.TEXT: (12, 26),
    Form.LONG: (24, 52),
    Form.DATE: (13, 13),
    Form.NUMBER: (10, 13),
    Form.LATE: (10, 13),
}
_FORMATS = {
    Form.NUMBER: "#,##0",
    Form.LATE: "[Red]#,##0;-#,##0;0",
}
_FACE = "Calibri"
_FONTS = {
    "title": Font(name=_FACE, size=16, bold=True, color=BLUE),
    "section": Font(name=_FACE, size=12, bold=True, color=BLUE),
    "link": Font(name=_FACE, size=10, underline="single", color="0B5394"),
    "remark": Font(name=_FACE, size=10, italic=True, color="57687A"),
}
_STYLES: WeakKeyDictionary[Workbook, dict[str, StyleArray]] = WeakKeyDictionary()
_DATES = {"nl": "[$-413]d mmm yyyy", "en": "[$-809]d mmm yyyy"}


def add_styles(book: Workbook, lang: str) -> None:
    """The named styles that `put` uses; a reader finds them under the same names in Excel."""
    formats = _FORMATS | {Form.DATE: _DATES[lang]}
    for form in Form:
        style = _style(form.value, Font(name=_FACE, size=10))
        style.number_format = formats.get(form, "General")
        if form is Form.DATE:
            style.alignment = Alignment(vertical="top", horizontal="left")
        elif form in {Form.NUMBER, Form.LATE}:
            style.alignment = Alignment(vertical="top", horizontal="right", indent=1)
        book.add_named_style(style)
    for name, font in _FONTS.items():
        book.add_named_style(_style(name, font))
    header = _style("header", Font(name=_FACE, size=10, bold=True, color="FFFFFF"))
    header.fill = PatternFill("solid", fgColor=BLUE)
    book.add_named_style(header)
    answer = _style("answer", Font(name=_FACE, size=10))
    answer.border = Border(bottom=Side(style="thin", color="C9D3DE"))
    answer.fill = PatternFill("solid", fgColor="FFF6D6")
    answer.protection = Protection(locked=False)
    book.add_named_style(answer)


def _style(name: str, font: Font) -> NamedStyle:
    alignment = Alignment(vertical="top", wrap_text=True)
    return NamedStyle(f"Knelpunt {name}", font=font, alignment=alignment)


def clean(text: str) -> str:
    """What a cell can hold: no characters that XML forbids, and no more than Excel takes."""
    text = _ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str) -> Cell:
    """Write a value as itself. Text is never a formula, whatever it starts with."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise ValueError(f"{cell.coordinate} lies behind a merged cell")  # noqa: TRY004
    _dress(cell, f"Knelpunt {style}")
    value = storable(value)
    if isinstance(value, str):
        text = clean(value)
        cell.value = text or None
        if text:
            cell.data_type = "s"
        if formula_like(text):
            cell.quotePrefix = True
    else:
        cell.value = value
        if wanted := number_format(value):
            cell.number_format = wanted
    return cell


def formula_like(text: str) -> bool:
    """Whether a program could take the text for a formula; then it is marked as text."""
    return text.startswith(_FORMULA_LIKE)


def number_format(value: Value) -> str:
    """The format that a value has beside its form's; empty when it has none."""
    return "#,##0.##" if isinstance(value, float) and not value.is_integer() else ""


def _dress(cell: Any, name: str) -> None:
    """Give the cell a named style; looking one up by name takes longer than all else together."""
    known = _STYLES.setdefault(cell.parent.parent, {})
    if name not in known:
        cell.style = name
        known[name] = cell._style  # noqa: SLF001 (openpyxl has no faster way)
    cell._style = copy(known[name])  # noqa: SLF001


def storable(value: Value) -> Value:
    """Text for what Excel has no number for: years before 1901 and endless numbers."""
    if isinstance(value, date) and value < FIRST_DAY:
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def lead_to(cell: Cell, sheet: str, place: str) -> None:
    """Make the cell a link to a cell in this workbook."""
    location = f"'{sheet}'!{place}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, display=str(cell.value))
    cell.style = "Knelpunt link"


def header_row(sheet: Worksheet, row: int, headings: Sequence[str]) -> None:
    for column, text in enumerate(headings, start=1):
        put(sheet, row, column, text, "header")


def fit(sheet: Worksheet, headings: Sequence[Heading], rows: Sequence[Sequence[Value]]) -> None:
    """Widths from what is in the columns, within what suits their form; the header its height."""
    longest = [max(map(len, heading.text.split()), default=0) + 3 for heading in headings]
    for row in rows:
        for i, value in enumerate(row):
            if isinstance(value, str) and len(value) > longest[i]:
                longest[i] = len(value)
    chosen = [
        min(max(length + 1, _WIDTHS[heading.form][0]), _WIDTHS[heading.form][1])
        for length, heading in zip(longest, headings, strict=True)
    ]
    for i, width in enumerate(chosen, start=1):
        sheet.column_dimensions[get_column_letter(i)].width = width
    fit_row(sheet, 1, zip((heading.text for heading in headings), chosen, strict=True))


def fit_row(
    sheet: Worksheet,
    row: int,
    cells: Iterable[tuple[Value, float]],
    *,
    size: float = 1.0,
    most: int = MOST_LINES,
) -> None:
    """As high as its longest text needs in the width it has; not every program does so itself."""
    height = row_height(cells, size=size, most=most)
    if height is not None:
        sheet.row_dimensions[row].height = height


def row_height(
    cells: Iterable[tuple[Value, float]], *, size: float = 1.0, most: int = MOST_LINES
) -> float | None:
    """In points; None when the usual height is enough."""
    lines = 1
    for value, width in cells:
        if isinstance(value, str) and (len(value) > width / size or "\n" in value):
            lines = max(lines, _lines(value, width / size))
    return min(lines, most) * LINE * size + 3 if lines > 1 or size > 1 else None


def _lines(value: str, width: float) -> int:
    room = max(int(width), 1)
    return sum(len(wrap(part, room)) or 1 for part in value[:LONGEST].splitlines())


def for_print(sheet: Worksheet, title: str, *, header: int | None = None) -> None:
    """Landscape on A4, or A3 when wide, with header and first columns on each page."""
    sheet.page_setup.orientation = "landscape"
    characters = sum(column.width for column in sheet.column_dimensions.values())
    wide = characters > _A4_CHARACTERS
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3 if wide else sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = math.ceil(characters / _A3_CHARACTERS)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.gridLines = header is not None
    if header is not None:
        sheet.print_title_rows = f"{header}:{header}"
        sheet.print_title_cols = "A:B"
    _print_line(sheet.oddHeader, clean(title).replace("&", "&&")[:100], "&A")
    _print_line(sheet.oddFooter, "", "&P / &N")


def _print_line(line: HeaderFooterItem | None, left: str, right: str) -> None:
    if line is not None:
        line.left.text = left
        line.right.text = right


def widths(sheet: Worksheet, values: Mapping[str, float]) -> None:
    for letter, width in values.items():
        sheet.column_dimensions[letter].width = width
