"""Cells that a partner corrected in a return workbook, read as if they stood in the own file."""

from collections.abc import Mapping
from dataclasses import replace

from inputs.workbooks.grid import Row, Sheet, Value, Workbook, column_number

Corrections = Mapping[tuple[str, str], str]
"""(sheet, cell such as 'C4') → the text that should have stood there."""


def corrected(book: Workbook, corrections: Corrections) -> Workbook:
    """The workbook with these texts in place; a cell that it does not have is left alone."""
    return replace(book, sheets=tuple(_sheet(sheet, corrections) for sheet in book.sheets))


def value_at(sheet: Sheet, cell: str) -> Value | None:
    """What stands in a cell such as 'C4'; None when the sheet does not reach that far."""
    place = _place(cell)
    if place is None:
        return None
    row, column = place[0] - sheet.first_row, place[1]
    if not 0 <= row < len(sheet.rows) or column >= len(sheet.rows[row]):
        return None
    return sheet.rows[row][column]


def _sheet(sheet: Sheet, corrections: Corrections) -> Sheet:
    rows: list[Row] = list(sheet.rows)
    for (name, cell), text in corrections.items():
        place = _place(cell)
        if name == sheet.name and place and value_at(sheet, cell) is not None:
            values = list(rows[place[0] - sheet.first_row])
            values[place[1]] = text
            rows[place[0] - sheet.first_row] = values
    return replace(sheet, rows=rows)


def _place(cell: str) -> tuple[int, int] | None:
    """'C4' as (3, 2); None for what is no cell."""
    letters = cell.rstrip("0123456789")
    number = cell[len(letters) :]
    if not number or not letters.isascii() or not letters.isalpha() or not letters.isupper():
        return None
    return int(number) - 1, column_number(letters)
