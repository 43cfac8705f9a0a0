"""One sheet: find its tables, read each in its shape, and account for every filled row."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from graph_engine.issues import Issue
from graph_engine.rules import sheets as sheet_rules
from inputs.batch import ColumnReport, SheetReport
from inputs.cells.cell_values import as_text
from inputs.profiles import Profile, SheetHint
from inputs.shapes.links import lists_milestones, read_links
from inputs.shapes.matrix import Matrix, find_matrix, read_matrix
from inputs.shapes.milestones import read_milestones
from inputs.shapes.part import Context, Part, cells_below, shown
from inputs.shapes.settings import (
    NAMED_LISTS,
    NAMED_SETTINGS,
    Setting,
    data_date_of,
    read_settings,
    unique,
    yes_no,
)
from inputs.shapes.strip import read_strip, with_strip
from inputs.shapes.whole_project import is_unused
from inputs.shapes.wide import read_wide
from inputs.tables.column import Shape
from inputs.tables.column_issues import column_issues
from inputs.tables.finding import SEARCHED_ROWS, Layout, filled_lines, find_tables
from inputs.tables.headers import FoundColumn, Header, as_shape, key
from inputs.tables.row_issues import row_issues
from inputs.tables.side_by_side import side_by_side
from inputs.tables.table import Line, Table
from inputs.workbooks.grid import Sheet, Workbook, address

FILE_WORDS = re.compile(
    r"^(mijlpalen|milestones|planning|opgave|routekaart|aanlevering|invulsheet|sjabloon|template)"
    r"[\s_-]+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class SheetLayout:
    """A sheet cut in pieces: tables or a matrix, and the settings around them."""

    sheet: Sheet
    layout: Layout
    matrix: Matrix | None
    settings: tuple[Setting, ...]
    is_list: bool = False


@dataclass(frozen=True)
class ReadSheet:
    """All that one sheet says, and the account of its rows per table."""

    part: Part
    reports: tuple[SheetReport, ...]
    has_table: bool


def laid_out(book: Workbook, profile: Profile | None) -> list[SheetLayout]:
    """Cut every sheet in pieces.

    Where no sheet lists milestones, one with only 'Mijlpaal' and 'Wacht op' does that itself.
    """
    found = [laid for sheet in book.sheets for laid in lay_out(sheet, profile)]
    shapes = {table.header.shape for laid in found for table in laid.layout.tables}
    if shapes & {Shape.MILESTONES, Shape.WIDE, Shape.STRIP}:
        return found
    return [with_milestones(laid, profile) for laid in found]


def with_milestones(laid: SheetLayout, profile: Profile | None) -> SheetLayout:
    renamed = profile.hint_for(laid.sheet.name).columns if profile else {}
    tables = tuple(
        replace(table, header=as_shape(table.header, Shape.MILESTONES, renamed))
        if table.header.shape is Shape.DEPENDENCIES and lists_milestones(table.header)
        else table
        for table in laid.layout.tables
    )
    return replace(laid, layout=replace(laid.layout, tables=tables))


def lay_out(sheet: Sheet, profile: Profile | None) -> list[SheetLayout]:
    """The sheet cut in pieces; as two sheets where two tables stand next to each other."""
    hint = profile.hint_for(sheet.name) if profile else SheetHint()
    name = key(sheet.name)
    if name in NAMED_LISTS:
        return [SheetLayout(sheet, without_tables(sheet), None, (), is_list=True)]
    if name in NAMED_SETTINGS or not hint.read:
        layout = without_tables(sheet)
        return [SheetLayout(sheet, layout, None, tuple(read_settings(sheet, layout.above)))]
    whole = find_tables(sheet, hint.columns, hint.header_row)
    parts = side_by_side(sheet, whole, hint.columns, hint.header_row)
    return [
        SheetLayout(
            part,
            layout,
            None if layout.tables else find_matrix(part, layout.above),
            tuple(read_settings(part, layout.above)),
        )
        for part, layout in ((part, with_strip(part, layout)) for part, layout in parts)
    ]


def without_tables(sheet: Sheet) -> Layout:
    return Layout((), tuple(filled_lines(sheet)))


def context_of(
    book: Workbook,
    layouts: Sequence[SheetLayout],
    data_date: date | None,
    profile: Profile | None,
) -> tuple[Context, list[Issue]]:
    """Partner and data date: from the profile, else the workbook, else the file's name."""
    settings, issues = unique([setting for each in layouts for setting in each.settings])
    own_date, date_issues = data_date_of(settings.get("data_date"))
    follow, follow_issues = yes_no(settings.get("phases_follow"))
    partner = settings.get("partner")
    told = profile or Profile()
    own_date = told.data_date or own_date
    context = Context(
        partner=told.partner or (as_text(partner.value) if partner else partner_from(book.name)),
        data_date=own_date,
        reference=own_date or data_date,
        day_first=told.day_first,
        phases_follow=told.phases_follow if told.phases_follow is not None else follow,
        row_waits=told.row_waits,
        known=frozenset(name for each in layouts for name in names_in(each)),
    )
    return context, [*issues, *date_issues, *follow_issues]


def names_in(laid: SheetLayout) -> Iterator[str]:
    """Every code and name of a milestone on the sheet, as typed."""
    for table in laid.layout.tables:
        if table.header.shape is not Shape.MILESTONES:
            continue
        columns = [table.header.first(field) for field in ("id", "name")]
        for column in columns:
            if column:
                yield from map(as_text, cells_below(table, column))


def partner_from(name: str) -> str:
    """The file's name without its suffix and a leading 'Mijlpalen_'."""
    stem = PurePath(name).stem
    return FILE_WORDS.sub("", stem).replace("_", " ").strip() or stem


def read_sheet(laid: SheetLayout, context: Context) -> ReadSheet:
    """Read every table of a sheet. The rows above the first table count with that table."""
    if laid.matrix:
        return read_matrix_sheet(laid, laid.matrix, context)
    if not laid.layout.tables:
        return without_table(laid)
    whole = Part()
    reports = []
    for number, table in enumerate(laid.layout.tables):
        part = read_table(table, context)
        part.issues = column_issues(table) + row_issues(table) + part.issues
        part.left_out["header"] += len(table.header_rows)
        above = rows_above(laid) if number == 0 else Counter[str]()
        part.left_out += above
        reports.append(report_of(table, part, table.rows_present + above.total()))
        add(whole, part)
    if laid.sheet.hidden:
        whole.issues.insert(0, Issue(sheet_rules.HIDDEN_SHEET, laid.sheet.place))
    return ReadSheet(whole, tuple(reports), has_table=True)


def rows_above(laid: SheetLayout) -> Counter[str]:
    """How many of the rows without a table hold a setting, and how many are text."""
    settings = len({re.sub(r"^[A-Z]+", "", setting.source.cell) for setting in laid.settings})
    rest = "list" if laid.is_list else "text"
    return Counter({"settings": settings, rest: len(laid.layout.above) - settings})


def read_table(table: Table, context: Context) -> Part:
    match table.header.shape:
        case Shape.MILESTONES:
            return read_milestones(table, context)
        case Shape.WIDE:
            return read_wide(table, context)
        case Shape.STRIP:
            return read_strip(table, context)
        case _:
            return read_links(table, context)


def add(whole: Part, part: Part) -> None:
    whole.milestones += part.milestones
    whole.links += part.links
    whole.relations += part.relations
    whole.aliases += part.aliases
    whole.issues += part.issues
    whole.placed += part.placed


def read_matrix_sheet(laid: SheetLayout, matrix: Matrix, context: Context) -> ReadSheet:
    part = read_matrix(matrix, context)
    part.left_out["header"] = 1
    part.left_out["text"] = len(laid.layout.above) - 1 - len(matrix.lines)
    if laid.sheet.hidden:
        part.issues.insert(0, Issue(sheet_rules.HIDDEN_SHEET, laid.sheet.place))
    report = account(laid.sheet, part, len(laid.layout.above), Shape.MATRIX)
    columns = tuple(
        ColumnReport(header=name, cell=address(matrix.header.row, column), field="mark")
        for column, name in matrix.columns
    )
    report = replace(report, header_row=matrix.header.row + 1, columns=columns)
    return ReadSheet(part, (report,), has_table=True)


def without_table(laid: SheetLayout) -> ReadSheet:
    """A sheet with only settings or text. One without any setting is named as not read."""
    part = Part(left_out=rows_above(laid))
    rows = len(laid.layout.above)
    expected = laid.is_list or laid.settings or key(laid.sheet.name) in NAMED_SETTINGS
    if rows and not expected:
        facts = {
            "rows": "1 rij" if rows == 1 else f"{rows} rijen",
            "rows_en": "1 row" if rows == 1 else f"{rows} rows",
            "seen": texts_of(laid.sheet),
        }
        part.issues.append(Issue(sheet_rules.SHEET_NOT_READ, laid.sheet.place, facts))
    shape = Shape.SETTINGS if expected else Shape.NOT_READ
    return ReadSheet(part, (account(laid.sheet, part, rows, shape),), has_table=False)


def texts_of(sheet: Sheet) -> str:
    """The texts of the row with most texts near the top: most likely the column names."""
    lines = filled_lines(sheet)[:SEARCHED_ROWS]
    best = max(lines, key=text_count, default=None)
    return shown(best.values) if best else "-"


def text_count(line: Line) -> int:
    return sum(isinstance(value, str) and bool(value.strip()) for value in line.values)


def report_of(table: Table, part: Part, present: int) -> SheetReport:
    columns = tuple(
        ColumnReport(
            header=column.header,
            cell=address(table.header_rows[-1], column.index),
            field=field_shown(table.header, column),
        )
        for column in table.header.columns
    )
    report = account(table.sheet, part, present, table.header.shape)
    return replace(report, header_row=table.header_rows[0] + 1, columns=columns)


def field_shown(header: Header, column: FoundColumn) -> str:
    """What the column was read as; '' where it was not, or where none of its cells is used."""
    if column.phase:
        return f"{column.phase.code} {column.field}"
    return "" if is_unused(header, column) else column.field


def account(sheet: Sheet, part: Part, present: int, shape: Shape) -> SheetReport:
    left_out = {why: count for why, count in sorted(part.left_out.items()) if count}
    return SheetReport(
        workbook=sheet.workbook,
        sheet=sheet.name,
        shape=shape.value,
        header_row=None,
        columns=(),
        rows_present=present,
        rows_read=part.rows_read,
        rows_reported=sum(left_out.values()) + part.rows_named,
        left_out=left_out,
    )
