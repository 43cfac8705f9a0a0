"""Rows that are not read as rows of their own: given twice, or a total; named and counted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.spreadsheets import HEADER, all_accounted_for, codes, found, read, sheet_report

A = ("A-1", "Station", "2030", "T")
B = ("A-2", "Kabel", "2031", "T")
OTHER_DATE = ("A-1", "Station", "2032", "T")
NO_CODE = ("", "Station", "2030", "T")


@pytest.mark.parametrize(
    ("rows", "read_rows", "says"),
    [
        ([A, B, A], 2, "rij 4 is gelijk aan rij 2"),
        ([A, A, B, A], 2, "rij 3 is gelijk aan rij 2, rij 5 is gelijk aan rij 2"),
        ([A, OTHER_DATE, A], 2, "rij 4 is gelijk aan rij 2"),
        ([NO_CODE, B, NO_CODE], 2, "rij 4 is gelijk aan rij 2"),
        ([A, B], 2, ""),
        ([A, OTHER_DATE], 2, ""),
        ([("Cluster Zeeland",), NO_CODE, ("Cluster Chemelot",), NO_CODE], 2, ""),
        ([("A-1", "=SUM(1)", "2030", "T")] * 2, 2, ""),
    ],
)
def test_equal_rows_are_one(
    tmp_path: Path, rows: Sequence[Sequence[Any]], read_rows: int, says: str
) -> None:
    batch = read(tmp_path, [HEADER, *rows])
    assert len(batch.milestones) == read_rows
    assert [i.facts["rows"] for i in found(batch, "K144")] == ([says] if says else [])
    assert all_accounted_for(batch)


def test_equal_rows_give_no_question_about_their_code(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, A, B, A])
    assert codes(batch.issues) == ["K144"]
    assert sheet_report(batch, "Mijlpalen").left_out == {"header": 1, "repeat": 1}


def test_many_equal_rows_are_counted_after_the_first_ten(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, *[A] * 13])
    (issue,) = found(batch, "K144")
    assert issue.facts["rows"].endswith("rij 12 is gelijk aan rij 2 en nog 2 rijen")
    assert "row 12 equals row 2 and 2 more rows; read once" in issue.message("en")
    assert all_accounted_for(batch)


def test_a_project_with_phases_given_twice(tmp_path: Path) -> None:
    project = ("Station", "2028", "2030")
    batch = read(tmp_path, [("Project", "FID", "In bedrijf"), project, project])
    assert len(batch.milestones) == 2
    assert len(found(batch, "K144")) == 1
    assert all_accounted_for(batch)


def test_a_total_in_doubt_is_named_with_its_row(tmp_path: Path) -> None:
    rows = [HEADER, A, ("", "Totaal Zeeland", "", 12), ("Totaal", "", "", 12)]
    batch = read(tmp_path, rows)
    assert codes(batch.issues) == ["K146"]
    assert "'Totaal Zeeland' (rij 3)" in batch.issues[0].message()
    assert sheet_report(batch, "Mijlpalen").left_out == {"header": 1, "total": 2}
    assert all_accounted_for(batch)
