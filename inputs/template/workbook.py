"""The workbook that a partner fills in: empty, or with what is already known of that partner."""

import io
import math
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.model import Roadmap, Statement
from inputs.template import explanation, texts
from inputs.template.rows import Value, not_in_rows, rows_of, seen_by
from inputs.template.texts import ColumnText

LAST_ROW = 2000
"""Down to this row there are drop-downs."""
MAX_LETTERS = 32_767
"""What Excel can hold in one cell."""

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
_UNWRITABLE = re.compile(ILLEGAL_CHARACTERS_RE.pattern + "|[\ud800-\udfff\ufffe\uffff]")
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What the file format would read as the code of a character."""
_FONT = Font(name="Calibri", size=11)
_BOLD = Font(name="Calibri", size=11, bold=True)
_HEADER = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_TITLE = Font(name="Calibri", size=16, bold=True)
_DARK = PatternFill("solid", fgColor="1F3864")
_FILL_IN = PatternFill("solid", fgColor="FFF2CC")
_TOP = Alignment(wrap_text=True, vertical="top")
_ONE_LINE = Alignment(vertical="top")
_AS_TEXT = "@"
_LINE, _MOST_LINES, _LETTERS = 15, 8, 1.1
_NOTE_WIDTH, _NOTE_HEIGHT = 320, 130
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def template_workbook(
    lang: str = "nl", roadmap: Roadmap | None = None, partner: str = ""
) -> bytes:
    """An .xlsx file, the same bytes for the same arguments.

    With a roadmap it is filled with the rows of `partner`, or of everyone, with a column that
    says whose, when no partner is named. What partners typed is written as text, never as a
    formula.
    """
    if roadmap and partner:
        roadmap = seen_by(partner, roadmap, lang)
    book = Workbook()
    book.remove(book.worksheets[0])
    rows = rows_of(roadmap, partner) if roadmap else {}
    day = roadmap.data_date if roadmap else None
    left_out = not_in_rows(roadmap, partner) if roadmap else []
    _explain(book.create_sheet(explanation.SHEET), lang, partner, day, left_out)
    everyone = roadmap is not None and not partner
    for name, columns in texts.SHEETS:
        shown = (*columns, texts.PARTNER_COLUMN) if everyone and name == "Mijlpalen" else columns
        _table(book.create_sheet(name), shown, rows.get(name, []), lang)
    _lists(book.create_sheet(texts.LISTS))
    return _same_bytes(book)


def _put(sheet: Worksheet, row: int, column: int, value: Value, font: Font = _FONT) -> None:
    """One cell. Text stays text, whatever it begins with."""
    if value is None or value == "":
        return
    if isinstance(value, str):
        value = _CODED.sub("_x005F_", _UNWRITABLE.sub("\ufffd", value)[:MAX_LETTERS])
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_RISKY)
    cell.font = font
    cell.alignment = _ONE_LINE if str(value).startswith("http") else _TOP


def _explain(
    sheet: Worksheet,
    lang: str,
    partner: str,
    day: date | None,
    left_out: Sequence[tuple[str, Statement]],
) -> None:
    """Who and when first, then what is not here, how it works, dates, and every column."""
    filled = {explanation.PARTNER: partner, explanation.DATA_DATE: day.isoformat() if day else ""}
    for letter, width in zip("ABCD", (30, 28, 70, 70), strict=True):
        sheet.column_dimensions[letter].width = width
    _put(sheet, 1, 1, explanation.TITLE[lang], _TITLE)
    sheet.cell(1, 1).alignment = Alignment(wrap_text=False)
    for row, (key, meaning) in enumerate(explanation.KEYS, start=3):
        _put(sheet, row, 1, key, _BOLD)
        _put(sheet, row, 2, filled.get(key, ""))
        sheet.cell(row, 2).fill = _FILL_IN
        sheet.cell(row, 2).number_format = _AS_TEXT
        sheet.add_data_validation(_prompt(f"B{row}", key, meaning[lang]))
    how, dates, columns = explanation.HEADINGS[lang]
    row = len(explanation.KEYS) + 4
    if left_out:
        lines = (
            [id_, f"'{said.literal}'", f"{said.reported or ''} {said.source}".strip()]
            for id_, said in left_out
        )
        row = _block(sheet, row, explanation.NOT_IN_ROWS[lang], lines)
    row = _block(
        sheet, row, how, ([str(n), "", s] for n, s in enumerate(explanation.STEPS[lang], 1))
    )
    phrases = ([phrase, "", en if lang == "en" else nl] for phrase, nl, en in explanation.DATES)
    row = _block(sheet, row, dates, phrases)
    meanings = (
        [f"{name} › {column.header}", column.example, column.nl, column.en]
        for name, of in texts.SHEETS
        for column in of
    )
    _block(sheet, row, columns, [explanation.COLUMN_HEADINGS, *meanings])
    _for_print(sheet)


def _prompt(cell: str, title: str, text: str) -> DataValidation:
    """What Excel shows when the cell is chosen; no text beside the cell can be taken for it."""
    rule = DataValidation(allow_blank=True, showInputMessage=True, promptTitle=title, prompt=text)
    rule.add(cell)
    return rule


def _block(sheet: Worksheet, row: int, heading: str, lines: Iterable[Sequence[Value]]) -> int:
    """A heading with lines below it; gives the row where the next block may start."""
    _put(sheet, row, 1, heading, _BOLD)
    for line in lines:
        row += 1
        for column, value in enumerate(line, start=1):
            _put(sheet, row, column, value)
    return row + 2


def _table(
    sheet: Worksheet, columns: Sequence[ColumnText], rows: Sequence[Sequence[Value]], lang: str
) -> None:
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].number_format = _AS_TEXT
        _put(sheet, 1, number, column.header, _HEADER)
        head = sheet.cell(1, number)
        head.fill = _DARK
        head.comment = Comment(column.note(lang), "Knelpunt", _NOTE_HEIGHT, _NOTE_WIDTH)
        if column.choices:
            sheet.add_data_validation(_drop_down(column.choices, letter, lang))
    for number, values in enumerate(rows, start=2):
        for place, (_, value) in enumerate(zip(columns, values, strict=False), start=1):
            _put(sheet, number, place, value)
            if isinstance(value, str):
                sheet.cell(number, place).number_format = _AS_TEXT
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{max(2, len(rows) + 1)}"
    sheet.print_title_rows = "1:1"
    _for_print(sheet)


def _drop_down(name: str, letter: str, lang: str) -> DataValidation:
    place = get_column_letter(list(texts.CHOICES).index(name) + 1)
    last = len(texts.CHOICES[name]) + 1
    rule = DataValidation(
        type="list",
        formula1=f"'{texts.LISTS}'!${place}$2:${place}${last}",
        allow_blank=True,
        showErrorMessage=name not in texts.FREE,
        errorTitle=name,
        error=texts.CHOOSE[lang],
    )
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    return rule


def _lists(sheet: Worksheet) -> None:
    for number, (name, values) in enumerate(texts.CHOICES.items(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = 20
        _put(sheet, 1, number, name, _BOLD)
        for row, value in enumerate(values, start=2):
            _put(sheet, row, number, value)


def _heights(sheet: Worksheet) -> None:
    """Room for text that wraps: not every program makes it by itself."""
    for number, row in enumerate(sheet.iter_rows(), start=1):
        lines = [
            math.ceil(
                len(part) / (_LETTERS * sheet.column_dimensions[get_column_letter(place)].width)
            )
            for place, cell in enumerate(row, start=1)
            if isinstance(cell.value, str) and cell.alignment.wrap_text
            for part in cell.value.split("\n")
        ]
        if max(lines, default=1) > 1:
            sheet.row_dimensions[number].height = _LINE * min(_MOST_LINES, max(lines))


def _for_print(sheet: Worksheet) -> None:
    _heights(sheet)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _same_bytes(book: Workbook) -> bytes:
    """The workbook without the moment at which it was made."""
    book.properties.creator = "Knelpunt"
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MOMENT.sub(rb"\g<1>2000-01-01T00:00:00Z", data)
            info = zipfile.ZipInfo(name, _ZIP_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return fixed.getvalue()
