"""Numbers without a unit in a column of durations or lags: days, and never silently."""

from pathlib import Path
from typing import Any

import pytest

from inputs.reader import read_workbook
from tests.spreadsheets import HEADER, book_of, bytes_of, found, read

EACH = (
    ("Duur", [30, 12], [30, 12], "K139: 2 cellen, eerste E2"),
    ("Duur", ["", " 12 "], [None, 12], "K139: 1 cel, eerste E3"),
    ("Doorlooptijd", [12, "3 mnd"], [12, 91], "K140: 1 cel, eerste E2, '3 mnd' in E3"),
    ("Optimistisch", ["2 wk", 5], [14, 5], "K140: 1 cel, eerste E3, '2 wk' in E2"),
    ("Duur", ["3 wk", "2 mnd"], [21, 61], ""),
    ("Duur", [0, "3 wk"], [0, 21], ""),
    ("Doorlooptijd (mnd)", [12, "3 wk"], [365, 21], ""),
    ("Doorlooptijd [weken]", [4, 2], [28, 14], ""),
    ("Duration in months", [12, 1], [365, 30], ""),
    ("Duur (m)", [12, 1], [365, 30], ""),
    ("Duur (d)", [12, 1], [12, 1], ""),
    ("Duur (werkdagen)", [10, 5], [14, 7], ""),
    ("Looptijd dagen", [10, 5], [10, 5], ""),
)


@pytest.mark.parametrize(("header", "cells", "days", "says"), EACH)
def test_a_number_counts_what_its_header_says_or_else_days_and_that_is_said(
    tmp_path: Path, header: str, cells: list[Any], days: list[int | None], says: str
) -> None:
    rows = [(f"A-{n}", f"Stap {n}", "2030", "T", value) for n, value in enumerate(cells)]
    batch = read(tmp_path, [(*HEADER, header), *rows])
    optimistic = header == "Optimistisch"
    assert [m.optimistic_days if optimistic else m.duration_days for m in batch.milestones] == days
    issues = found(batch, "K139") + found(batch, "K140")
    assert [i.source.cell for i in issues] == (["E1"] if says else [])
    for issue in issues:
        parts = [issue.facts["cells"], f"eerste {issue.facts['first']}"]
        if "other" in issue.facts:
            parts.append(f"'{issue.facts['text']}' in {issue.facts['other']}")
        assert f"{issue.rule.code}: {', '.join(parts)}" == says
        assert all(part in issue.message() for part in parts)


def test_the_unit_in_a_merged_label_above_holds_for_the_columns_below(tmp_path: Path) -> None:
    upper = ("Code", "Mijlpaal", "Eigenaar", "Doorlooptijd (weken)", "", "")
    lower = ("", "", "", "Min", "Verwacht", "Max")
    book = book_of({"Mijlpalen": [upper, lower, ("A-1", "Bouw", "T", 1, 2, 3)]})
    book["Mijlpalen"].merge_cells("D1:F1")
    path = tmp_path / "Partner.xlsx"
    path.write_bytes(bytes_of(book))
    batch = read_workbook(path)
    (bouw,) = batch.milestones
    assert (bouw.optimistic_days, bouw.pessimistic_days) == (7, 21)
    assert not found(batch, "K139")


def test_a_lag_without_a_unit_is_said_too(tmp_path: Path) -> None:
    rows = [("Voorganger", "Opvolger", "Vertraging"), ("A", "B", 30), ("B", "C", 10)]
    batch = read(tmp_path, rows)
    assert [claim.lag_days for claim in batch.links] == [30, 10]
    (issue,) = found(batch, "K139")
    assert issue.message("en") == (
        "Column 'Vertraging' holds numbers without a unit; read as days (2 cells, the first C2)."
    )
