"""calamine: reads every spreadsheet format fast, and shows only values."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, cast

from graph_engine.rules import files
from inputs.workbooks.grid import Merge, Value
from inputs.workbooks.package import RefusedError, damaged

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

REASON_LETTERS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class FastSheet:
    """The rows from column A on, the first of them being row `first_row` of the sheet.

    `trouble` is what kept the sheet from being read.
    """

    name: str
    hidden: bool
    first_row: int = 0
    rows: list[list[Value]]
    merges: tuple[Merge, ...] = ()
    trouble: str = ""


def fast_sheets(
    data: bytes, skip: Collection[str], unmerged: Collection[str] = ()
) -> list[FastSheet]:
    """Every sheet with cells, in the workbook's order, but for those in `skip`.

    Merged cells are not asked for where a sheet is known to have none: that costs time.
    """
    book = opened(data)
    return [
        read(book, name, hidden=hidden, merged=name not in unmerged)
        for name, hidden in worksheets(book)
        if name not in skip
    ]


def opened(data: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook, PasswordError  # noqa: PLC0415 -- a heavy import

    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError as error:
        raise RefusedError(files.PASSWORD) from error
    except BaseException as error:
        raise_unless_damage(error)
        raise damaged(first_line(error)) from error


def raise_unless_damage(error: BaseException) -> None:
    """The reader's own crash on a bad file (a panic is no Exception) is the file's damage."""
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        raise error


def first_line(error: BaseException) -> str:
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0][:REASON_LETTERS]


def worksheets(book: "CalamineWorkbook") -> Iterator[tuple[str, bool]]:
    """Name and hiddenness of each sheet with cells."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 -- a heavy import

    for meta in book.sheets_metadata:
        if meta.typ == SheetTypeEnum.WorkSheet:
            yield meta.name, meta.visible != SheetVisibleEnum.Visible


def read(book: "CalamineWorkbook", name: str, *, hidden: bool, merged: bool) -> FastSheet:
    try:
        sheet = book.get_sheet_by_name(name)
        first_row, left = sheet.start or (0, 0)
        rows = cast("list[list[Value]]", sheet.to_python(skip_empty_area=True))
        ranges = (sheet.merged_cell_ranges or []) if merged else []
    except BaseException as error:  # noqa: BLE001 -- a panic of the reader is no Exception
        raise_unless_damage(error)
        return FastSheet(name=name, hidden=hidden, rows=[], trouble=first_line(error))
    return FastSheet(
        name=name,
        hidden=hidden,
        first_row=first_row,
        rows=[[*[""] * left, *row] for row in rows] if left else rows,
        merges=tuple(Merge(*start, *end) for start, end in sorted(ranges)),
    )
