"""The Excel workbook: an overview, then every table on a sheet of its own."""

import io
from collections.abc import Iterable, Mapping
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.excel import sheets
from outputs.excel.body import body_xml, with_bodies
from outputs.excel.overview import Overview
from outputs.labels import files as labels
from outputs.tables import tables
from outputs.tables.table import Run, Table
from outputs.zipped import without_clock

_FIRST_ROW = 2


def workbook_bytes(analysis: Analysis, issues: Iterable[Issue], lang: str = "nl") -> bytes:
    """The whole workbook; `issues` are the reader's, beside the engine's own."""
    run = Run(analysis=analysis, issues=tuple(issues), lang=lang)
    book = new_book(run)
    overview = book.create_sheet(run.say(labels.OVERVIEW))
    filled = {table.key: table for table in tables(analysis, run.issues, lang)}
    bodies = {
        table.title: write_table(book.create_sheet(table.title), table, run, filled)
        for table in filled.values()
    }
    Overview(overview, run, filled).write()
    return saved(book, run, bodies)


def new_book(run: Run) -> Workbook:
    """An empty workbook with the house styles and no clock in its properties."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets.add_styles(book, run.lang)
    roadmap = run.analysis.roadmap
    book.properties.creator = "Knelpunt"
    book.properties.title = sheets.clean(roadmap.title)
    book.properties.created = datetime.combine(roadmap.data_date, time.min)
    return book


def saved(book: Workbook, run: Run, bodies: Mapping[str, bytes]) -> bytes:
    """The file; `bodies` are the rows of tables, by the title of their sheet."""
    out = io.BytesIO()
    book.save(out)
    numbered = {
        number: bodies[sheet.title]
        for number, sheet in enumerate(book.worksheets, start=1)
        if sheet.title in bodies
    }
    return without_clock(with_bodies(out.getvalue(), numbered), run.analysis.roadmap.data_date)


def write_table(
    sheet: Worksheet, table: Table, run: Run, others: Mapping[str, Table] | None = None
) -> bytes:
    """The table's header and looks; its rows are returned, for `saved` to put in.

    `others` are the tables that a click can lead to. A table with such cells is short, and has its
    rows in the sheet already.
    """
    sheets.header_row(sheet, 1, [heading.text for heading in table.headings])
    sheets.fit(sheet, table.headings, table.rows)
    last = get_column_letter(len(table.headings))
    sheet.auto_filter.ref = f"A1:{last}{1 + max(len(table.rows), 1)}"
    sheet.freeze_panes = "C2"
    sheets.for_print(sheet, run.analysis.roadmap.title, header=1)
    if not table.rows:
        sheets.put(sheet, _FIRST_ROW, 1, run.say(labels.NOTHING_FOUND), "remark")
    if any(heading.leads_to in (others or {}) for heading in table.headings):
        _write_rows(sheet, table, others or {})
        return b""
    return body_xml(sheet, table, _FIRST_ROW)


def _write_rows(sheet: Worksheet, table: Table, others: Mapping[str, Table]) -> None:
    widths = [column.width for column in sheet.column_dimensions.values()]
    for i, row in enumerate(table.rows):
        number = _FIRST_ROW + i
        for column, (value, heading) in enumerate(zip(row, table.headings, strict=True), start=1):
            if value is None or value == "":
                continue
            cell = sheets.put(sheet, number, column, value, heading.form.value)
            target = others.get(heading.leads_to)
            if target is not None and table.keys[i] in target.keys:
                place = f"A{_FIRST_ROW + target.keys.index(table.keys[i])}"
                sheets.lead_to(cell, target.title, place)
        sheets.fit_row(sheet, number, zip(row, widths, strict=True))
