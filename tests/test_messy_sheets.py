"""Small things that partners do to a sheet and that a careful assistant reads without asking."""

import datetime as dt
from pathlib import Path

import pytest

from tests.spreadsheets import HEADER, all_accounted_for, read

ROW = ("A-1", "Station", "2030", "T")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Activiteit / mijlpaal", "name"),
        ("Besluit en/of mijlpaal", "name"),
        ("Milestone description", "name"),
        ("Trekker / verantwoordelijke", "owner"),
        ("Initiatiefnemer / bevoegd gezag", "owner"),
        ("Bevoegd gezag / initiatiefnemer", ""),
        ("Mijlpaal / eigenaar", ""),
        ("Mijlpaal / iets anders", ""),
        ("Project-\nleider", ""),
        ("Initiatief-\nnemer", "owner"),
    ],
)
def test_headers_of_several_names_or_lines(tmp_path: Path, header: str, field: str) -> None:
    others = ("Code", "Datum", "Drager")
    batch = read(tmp_path, [(header, *others), ("X", "A-1", "2030", "waterstof")])
    (column,) = [c for c in batch.sheets[0].columns if c.cell == "A1"]
    assert column.field == field
    assert "- " not in column.header


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Stand per 1 oktober 2025", dt.date(2025, 10, 1)),
        ("Peildatum 2025-11-30", dt.date(2025, 11, 30)),
        ("Status as of 3 November 2025", dt.date(2025, 11, 3)),
        ("Stand van zaken projecten", None),
        ("Stand per kwartaal", None),
    ],
)
def test_a_data_date_in_a_line_of_the_title_block(
    tmp_path: Path, line: str, day: dt.date | None
) -> None:
    batch = read(tmp_path, [(line,), (), HEADER, ROW])
    assert batch.data_date == day
    assert batch.issues == ()


def test_two_tables_side_by_side_below_a_label_each(tmp_path: Path) -> None:
    rows = [
        ("Mijlpalen", "", "", "", "", "Afhankelijkheden"),
        (*HEADER, "", "Van", "Naar", "Type"),
        (*ROW, "", "A-1", "A-2", "EE"),
        ("A-2", "Kabel", "2031", "T"),
    ]
    batch = read(tmp_path, rows)
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
    assert [(c.predecessor, c.successor, c.type.value) for c in batch.links] == [
        ("A-1", "A-2", "FF")
    ]
    assert all_accounted_for(batch)
