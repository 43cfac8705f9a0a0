"""openpyxl for the rare sheet that the fast reader refuses, such as one with '#SPILL!'."""

import warnings
from datetime import date, time, timedelta
from io import BytesIO

from inputs.workbooks.grid import Value


def plain(value: object) -> Value:
    if value is None:
        return ""
    if isinstance(value, str | int | float | date | time | timedelta):
        return value
    return str(value)


def rows_of(data: bytes, name: str) -> list[list[Value]]:
    """All rows from the first one on. Raises whatever openpyxl raises on a damaged sheet."""
    from openpyxl import load_workbook  # noqa: PLC0415 -- a heavy import

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        try:
            sheet = book[name]
            sheet.reset_dimensions()
            return [[plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        finally:
            book.close()
