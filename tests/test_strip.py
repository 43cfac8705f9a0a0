"""A strip of years or quarters: a phase named below one is a milestone in it."""

from pathlib import Path
from typing import Any

import pytest

from inputs.batch import Batch
from tests.spreadsheets import all_accounted_for, found, read

YEARS = ("Project", "Eigenaar", 2027, 2028, "2029", 2030)


def told(batch: Batch) -> list[tuple[str, str, str]]:
    return [
        (m.name, m.statement.literal if m.statement else "", m.source.cell)
        for m in batch.milestones
    ]


ROWS: tuple[tuple[tuple[Any, ...], list[tuple[str, str, str]]], ...] = (
    (
        ("Porthos", "EBN", "", "FID", "", "In bedrijf"),
        [("FID", "2028", "D"), ("In bedrijf", "2030", "F")],
    ),
    (
        ("Porthos", "EBN", "Start bouw", "start bouw", "", ""),
        [("Start bouw", "2027 t/m 2028", "C")],
    ),
)


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_a_phase_in_a_cell_happens_in_the_period_above_it(
    tmp_path: Path, row: tuple[Any, ...], expected: list[tuple[str, str, str]]
) -> None:
    batch = read(tmp_path, [("Planning",), YEARS, row])
    assert told(batch) == [(f"Porthos: {name}", on, f"{col}3") for name, on, col in expected]
    assert {m.owner for m in batch.milestones} == {"EBN"}
    assert {m.project for m in batch.milestones} == {"Porthos"}
    (issue,) = found(batch, "K149")
    assert (issue.source.cell, issue.facts["first"], issue.facts["last"]) == ("C2", "2027", "2030")
    assert all_accounted_for(batch)


def test_quarters_are_periods_too_and_a_project_code_makes_the_codes(tmp_path: Path) -> None:
    rows = [("Projectcode", "Project", "Q4 2027", "2028-Q1"), ("P", "Porthos", "", "FID")]
    (milestone,) = read(tmp_path, rows).milestones
    assert milestone.id == "P-FID"
    assert milestone.statement
    assert str(milestone.statement.earliest) == "2028-01-01"
    assert str(milestone.statement.latest) == "2028-03-31"


def test_crosses_and_a_phase_in_years_apart_are_named_and_not_read(tmp_path: Path) -> None:
    rows = [
        YEARS,
        ("Porthos", "EBN", "FID", "", "FID", ""),
        ("Aramis", "EBN", "x", "x", "", "FID"),
        ("Delta", "EBN", "", "", "", ""),
    ]
    batch = read(tmp_path, rows)
    assert told(batch) == [("Aramis: FID", "2030", "F3")]
    assert [i.facts["cells"] for i in found(batch, "K150")] == [
        "C2 ('FID'), E2 ('FID')",
        "C3 ('x'), D3 ('x')",
    ]
    assert [i.facts["name"] for i in found(batch, "K134")] == ["Delta"]
    assert all_accounted_for(batch)


def test_a_budget_per_year_is_no_strip(tmp_path: Path) -> None:
    batch = read(tmp_path, [YEARS, ("Porthos", "EBN", 12, 14, "", 3)])
    assert batch.milestones == ()
    assert found(batch, "K012")
