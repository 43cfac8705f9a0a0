"""Real workbooks, damaged: no exception, no hang, and every row accounted for.

The number of cases bounds the time. KNELPUNT_FUZZ=5000 tries so many of each kind instead.
"""

import datetime as dt
import io
import os
import signal
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from inputs.intake import load
from inputs.reader import read_workbook
from inputs.settings import Settings
from tests.spreadsheets import all_accounted_for, bytes_of, repacked

HERE = Path(__file__).parent
LARGEST = 30_000
SUFFIXES = {".xlsx", ".xlsb", ".ods", ".xls", ".csv"}
EXAMPLES = HERE.parent / "examples" / "routekaart"
CORPUS = sorted(
    path
    for folder in (HERE / "workbooks", EXAMPLES)
    for path in folder.glob("*.*")
    if path.suffix in SUFFIXES and path.stat().st_size < LARGEST
)
WORKBOOKS = [path for path in CORPUS if path.suffix == ".xlsx"]
CASES = int(os.environ.get("KNELPUNT_FUZZ", "0"))
SECONDS = 60
"""Far more than any of these small files takes: only a hang takes so long."""


def bounded(cases: int) -> settings:
    return settings(
        max_examples=CASES or cases,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@contextmanager
def no_hang() -> Iterator[None]:
    """A hang fails, where the system has a clock that can interrupt."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(*_: object) -> None:
        pytest.fail(f"took longer than {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


EDITS = st.tuples(
    st.sampled_from(["replace", "delete", "insert", "copy", "cut"]),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(
        [
            b"\0",
            b"\xff\xff\xff\xff",
            b'<c r="XFD9">',
            b"</row>",
            b"&lt;",
            b"<v>",
            b"1e999",
            b"9" * 20,
            b'hidden="1"',
            b"<f/>",
        ]
    ),
)
Edits = list[tuple[str, float, float, bytes]]


def edited(data: bytes, edits: Edits) -> bytes:
    for action, where, other, inserted in edits:
        at, source = int(where * len(data)), int(other * len(data))
        match action:
            case "replace":
                data = data[:at] + inserted + data[at + len(inserted) :]
            case "delete":
                data = data[:at] + data[at + 1 + source % 40 :]
            case "insert":
                data = data[:at] + inserted + data[at:]
            case "copy":
                data = data[:at] + data[source : source + 30] + data[at:]
            case _:
                data = data[:at]
    return data


def damaged(data: bytes, part: int, edits: Edits) -> bytes:
    """The file with edits in its bytes, or (for a package) in one of its parts."""
    if not data.startswith(b"PK") or part < 0:
        return edited(data, edits)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not name.startswith("docProps")]
        name = names[part % len(names)]
        return repacked(data, {name: edited(archive.read(name), edits)})


@bounded(100)
@given(
    st.sampled_from(CORPUS),
    st.integers(-2, 9),
    st.lists(EDITS, min_size=1, max_size=5),
)
def test_damaged_bytes_are_read_or_refused(
    tmp_path: Path, source: Path, part: int, edits: Edits
) -> None:
    path = tmp_path / source.name
    path.write_bytes(damaged(source.read_bytes(), part, edits))
    with no_hang():
        batch = read_workbook(path)
    assert all_accounted_for(batch)
    assert batch.milestones or batch.links or batch.issues or batch.sheets
    assert all(issue.message() and issue.hint("en") for issue in batch.issues)


CELLS = st.one_of(
    st.sampled_from(
        [
            *("", " ", "-", "---", "#REF!", "#N/A", "Totaal", "x", "0", "12EB+30d", "n.v.t."),
            *("=SUM(A1)", "=HYPERLINK(1)", "<script>", "\u202e", "31-2-2028", "03/04/2028"),
            *("Code", "Mijlpaal", "Datum", "Wacht op", "Voorganger", "Opvolger", "Oud", "FID"),
            *("eind dit jaar", "2033-2031", "TEN-1; TEN-1", "9" * 400, "x" * 32_767),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(dt.date(1900, 3, 1), dt.date(2199, 1, 1)),
)
CHANGES = st.tuples(
    st.sampled_from(["set", "set", "set", "clear", "insert", "double", "delete", "merge", "hide"]),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    CELLS,
)


@cache
def original(path: Path) -> bytes:
    return path.read_bytes()


def change(sheet: Worksheet, action: str, at: tuple[int, int], value: Any) -> None:
    row, column = at
    match action:
        case "set" | "clear":
            cell = sheet.cell(row, column)
            if type(cell).__name__ == "MergedCell":
                return
            cell.value = None if action == "clear" else value
            if isinstance(value, str) and cell.data_type != "e":
                cell.data_type = "f" if value.startswith("=SUM") else "s"
        case "insert":
            sheet.insert_rows(row)
        case "double":
            sheet.append([cell.value for cell in sheet[row]])
        case "delete":
            sheet.delete_rows(row)
        case "merge":
            sheet.merge_cells(
                start_row=row, end_row=row + 2, start_column=column, end_column=column
            )
        case _:
            sheet.row_dimensions[row].hidden = True


def changed(path: Path, changes: list[tuple[str, float, float, Any]]) -> Workbook:
    book = load_workbook(io.BytesIO(original(path)))
    for number, (action, where, other, value) in enumerate(changes):
        sheet = book.worksheets[number % len(book.worksheets)]
        at = 1 + int(where * sheet.max_row), 1 + int(other * sheet.max_column)
        change(sheet, action, at, value)
    return book


def filled_rows(data: bytes) -> dict[str, int]:
    """Per sheet how many rows hold more than spaces, counted without Knelpunt."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl about numbers that are no date
        book = load_workbook(io.BytesIO(data))
    return {
        sheet.title: sum(
            any(cell is not None and str(cell).strip() for cell in row)
            for row in sheet.iter_rows(values_only=True)
        )
        for sheet in book.worksheets
    }


@bounded(60)
@given(st.sampled_from(WORKBOOKS), st.lists(CHANGES, min_size=1, max_size=8))
def test_changed_cells_leave_no_row_unaccounted_for(
    tmp_path: Path, source: Path, changes: list[tuple[str, float, float, Any]]
) -> None:
    data = bytes_of(changed(source, changes))
    path = tmp_path / source.name
    path.write_bytes(data)
    with no_hang():
        batch = read_workbook(path)
        done = load([path], Settings())
    assert all_accounted_for(batch)
    present: dict[str, list[int]] = {}
    for report in batch.sheets:
        present.setdefault(report.sheet, []).append(report.rows_present)
    for name, filled in filled_rows(data).items():
        counted = present.get(name, [0])
        # two tables next to each other share their rows
        assert sum(counted) == filled or (len(counted) > 1 and sum(counted) > filled)
    assert all(issue.message() and issue.message("en") for issue in done.issues)
