"""What a predecessor column says where it names nothing."""

from pathlib import Path

import pytest

from tests.spreadsheets import HEADER, found, read

NOTHING = ("geen", "Geen.", "n.v.t.", "(nvt)", "-", "–", "geen voorganger", "Niet van toepassing")
LAPSED = ("vervallen", "Vervallen.", "(geannuleerd)")


def rows(cell: str) -> list[tuple[str, ...]]:
    first = ("A-1", "Vergunning", "2029", "T", "")
    return [(*HEADER, "Wacht op"), first, ("A-2", "Bouw", "2030", "T", cell)]


@pytest.mark.parametrize("cell", NOTHING)
def test_no_predecessor_is_said_in_many_ways_and_asks_nothing(tmp_path: Path, cell: str) -> None:
    batch = read(tmp_path, rows(cell))
    assert batch.links == ()
    assert not [issue for issue in batch.issues if issue.source.cell == "E3"]


@pytest.mark.parametrize("cell", LAPSED)
def test_lapsed_is_no_milestone_and_is_named_with_its_cell(tmp_path: Path, cell: str) -> None:
    batch = read(tmp_path, rows(cell))
    assert batch.links == ()
    (issue,) = found(batch, "K148")
    assert (issue.source.cell, issue.facts["text"]) == ("E3", cell)


def test_what_stands_beside_lapsed_counts(tmp_path: Path) -> None:
    batch = read(tmp_path, rows("A-1; vervallen"))
    assert [link.predecessor for link in batch.links] == ["A-1"]
    assert found(batch, "K148")


def test_a_milestone_that_is_called_so_is_one(tmp_path: Path) -> None:
    named = [*rows("vervallen"), ("A-3", "vervallen", "2031", "T", "")]
    batch = read(tmp_path, named)
    assert [link.predecessor for link in batch.links] == ["vervallen"]
    assert not found(batch, "K148")
