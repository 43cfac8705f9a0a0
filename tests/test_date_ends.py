"""Two columns that hold the two ends of one date."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from graph_engine.model import Reading
from inputs.batch import Batch
from inputs.reader import read_workbook
from tests.spreadsheets import HEADER, all_accounted_for, book_of, bytes_of, found, places, read

ROWS = (
    ("2030", "2032", "2030 t/m 2032", "2030-01-01", "2032-12-31", "E"),
    ("Q1 2033", "Q2 2034", "Q1 2033 t/m Q2 2034", "2033-01-01", "2034-06-30", "E"),
    ("", "2031", "uiterlijk 2031", "", "2031-12-31", "E"),
    ("medio 2030", "", "vanaf medio 2030", "2030-05-01", "", "D"),
    ("n.t.b.", "2031", "uiterlijk 2031", "", "2031-12-31", "E"),
    ("n.t.b.", "n.t.b.", "n.t.b.", "", "", "E"),
    ("2030", "2030", "2030", "2030-01-01", "2030-12-31", "E"),
    (
        "1-2-2030",
        "13-2-2030",
        "1 februari 2030 t/m 13 februari 2030",
        "2030-02-01",
        "2030-02-13",
        "E",
    ),
)
NAMES = (
    ("Vroegst", "Laatst"),
    ("Earliest", "Latest"),
    ("Earliest date", "Latest date"),
    ("Van", "Tot"),
    ("Van", "t/m"),
    ("Optimistisch", "Pessimistisch"),
    ("Op zijn vroegst", "Op zijn laatst"),
)


def sheet(tmp_path: Path, first: str, last: str, *ends: tuple[Any, Any]) -> Batch:
    rows = [(f"A-{n}", f"Stap {n}", "T", *pair) for n, pair in enumerate(ends, start=1)]
    return read(tmp_path, [("Code", "Mijlpaal", "Eigenaar", first, last), *rows])


def said(batch: Batch) -> list[tuple[str, str, str, str]]:
    return [
        (s.literal, str(s.earliest or ""), str(s.latest or ""), s.source.cell)
        for m in batch.milestones
        for s in m.statements
    ]


def test_two_cells_are_one_interval_with_the_cell_that_counts(tmp_path: Path) -> None:
    batch = sheet(tmp_path, "Vroegst", "Laatst", *((first, last) for first, last, *_ in ROWS))
    expected = [
        (literal, earliest, latest, f"{column}{row}")
        for row, (_, _, literal, earliest, latest, column) in enumerate(ROWS, start=2)
    ]
    assert said(batch) == expected
    assert not places(batch, "K024")


@pytest.mark.parametrize(("first", "last"), NAMES)
def test_names_of_the_pair(tmp_path: Path, first: str, last: str) -> None:
    batch = sheet(tmp_path, first, last, ("2030", "Q2 2032"), ("2031", "2033"))
    assert [(e, x) for _, e, x, _ in said(batch)] == [
        ("2030-01-01", "2032-06-30"),
        ("2031-01-01", "2033-12-31"),
    ]
    doubtful = first in {"Van", "Optimistisch"}
    assert places(batch, "K141") == (["D1"] if doubtful else [])


def test_a_profile_says_that_tot_is_the_date_and_the_question_says_how(tmp_path: Path) -> None:
    rows = [("Code", "Mijlpaal", "Eigenaar", "Van", "Tot"), ("A-1", "Bouw", "T", "2029", "2031")]
    (asked,) = found(read(tmp_path, rows), "K141")
    hint = asked.hint("nl")
    assert '"Tot" = "Datum"' in hint
    told = '[[blad]]\n[blad.kolommen]\n"Tot" = "Datum"\n'
    text = f'naam = "Start en einde"\nbestanden = ["*"]\n{told}'
    (tmp_path / "x.profiel.toml").write_text(text, "utf-8")
    batch = read(tmp_path, rows)
    assert [m.statement.literal for m in batch.milestones if m.statement] == ["2031"]
    assert not found(batch, "K141")
    assert [issue.facts["columns"] for issue in found(batch, "K022")] == ["'Van' (D)"]


MERGED = (
    [("Code", "Mijlpaal", "Eigenaar", "Datum"), ("", "", "", "Vroegst", "Laatst")],
    [("Code", "Mijlpaal", "Eigenaar", "Planning"), ("", "", "", "Van", "t/m")],
    [("Code", "Mijlpaal", "Eigenaar", "Datum"), ("", "", "", "Optimistisch", "Pessimistisch")],
)


@pytest.mark.parametrize("head", MERGED)
@pytest.mark.parametrize("merged", [True, False])
def test_below_one_label_that_may_be_merged(
    tmp_path: Path, head: Sequence[Sequence[str]], *, merged: bool
) -> None:
    book = book_of({"Mijlpalen": [*head, ("A-1", "Bouw", "T", "2030", "2032")]})
    if merged:
        for block in ("D1:E1", "A1:A2", "B1:B2", "C1:C2"):
            book["Mijlpalen"].merge_cells(block)
    path = tmp_path / "Partner.xlsx"
    path.write_bytes(bytes_of(book))
    batch = read_workbook(path)
    assert said(batch) == [("2030 t/m 2032", "2030-01-01", "2032-12-31", "E3")]
    assert all_accounted_for(batch)


def test_a_latest_end_before_the_earliest_names_both_cells_and_gives_no_date(
    tmp_path: Path,
) -> None:
    batch = sheet(tmp_path, "Vroegst", "Laatst", ("2033", "Q2 2031"))
    (issue,) = found(batch, "K142")
    assert (issue.source.cell, issue.facts["first_cell"]) == ("E2", "D2")
    (statement,) = batch.milestones[0].statements
    assert (statement.literal, statement.reading) == ("2033 t/m Q2 2031", Reading.UNKNOWN)
    assert statement.latest is None


def test_beside_a_column_with_the_date_itself_the_ends_are_named_and_not_read(
    tmp_path: Path,
) -> None:
    rows = [(*HEADER, "Vroegst", "Laatst"), ("A-1", "Bouw", "2031", "T", "2030", "2032")]
    batch = read(tmp_path, rows)
    assert [literal for literal, *_ in said(batch)] == ["2031"]
    (issue,) = found(batch, "K022")
    assert issue.facts["columns"] == "'Vroegst' (E), 'Laatst' (F)"


@pytest.mark.parametrize("cells", [("10 wk", "30 wk"), (10, 30)])
def test_optimistic_and_pessimistic_durations_stay_durations(
    tmp_path: Path, cells: tuple[Any, Any]
) -> None:
    batch = sheet(tmp_path, "Optimistisch", "Pessimistisch", cells)
    assert not said(batch)
    assert batch.milestones[0].optimistic_days in {10, 70}


def test_dates_in_the_columns_of_durations_beside_a_date_are_named_once(tmp_path: Path) -> None:
    rows = [
        (*HEADER, "Optimistisch", "Pessimistisch"),
        ("A-1", "Bouw", "2031", "T", "2030", "2032"),
        ("A-2", "Test", "2031", "T", "Q1 2030", "2033"),
    ]
    batch = read(tmp_path, rows)
    assert not found(batch, "K102")
    assert len(found(batch, "K022")) == 1


def test_relative_ends_count_from_the_data_date(tmp_path: Path) -> None:
    head = [("Peildatum", "2026-03-01"), (), ("Code", "Mijlpaal", "Eigenaar", "Van", "Tot")]
    batch = read(tmp_path, [*head, ("A-1", "Bouw", "T", "eind dit jaar", "volgend jaar")])
    assert [(e, x) for _, e, x, _ in said(batch)] == [("2026-10-01", "2027-12-31")]
