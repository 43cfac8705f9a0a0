"""A column Doel with yes and no marks goals; with words in it, it is a purpose and not read."""

from pathlib import Path
from typing import Any

import pytest

from graph_engine.model import Kind
from inputs.intake import load
from inputs.settings import Settings
from tests.spreadsheets import HEADER, found, places, read, save

STATION = ("A-1", "Station", "2030", "T")
CABLE = ("A-2", "Kabel", "2031", "T")


@pytest.mark.parametrize(
    ("header", "marks", "read_as"),
    [
        ("Doel", ("ja", "nee"), True),
        ("Doel?", ("x", ""), True),
        ("Doel (ja/nee)", ("J", "N"), True),
        ("Goal", ("yes", "no"), True),
        ("Is doel", (1, 0), True),
        ("Doel", (True, False), True),
        ("Doel", ("Zekerheid voor afnemers", "Meer aanbod"), False),
        ("Doel", ("Zekerheid voor afnemers", "ja"), False),
        ("Doel", ("2030", "2031"), False),
        ("Doel", ("", ""), False),
    ],
)
def test_only_marks_are_read(
    tmp_path: Path, header: str, marks: tuple[Any, Any], *, read_as: bool
) -> None:
    rows = [(*HEADER, header), (*STATION, marks[0]), (*CABLE, marks[1])]
    batch = read(tmp_path, rows)
    kinds = [m.kind for m in batch.milestones]
    assert kinds == [Kind.GOAL if read_as else Kind.MILESTONE, Kind.MILESTONE]
    assert bool(found(batch, "K022") + found(batch, "K038")) is not read_as


def test_a_mark_with_a_kind_a_target_date_and_without(tmp_path: Path) -> None:
    rows = [
        ("Code", "Mijlpaal", "Datum", "Eigenaar", "Soort", "Doel", "Streefdatum"),
        (*STATION, "oplevering", "ja", "2032"),
        ("A-2", "Kabel", "2031", "T", "oplevering", "ja", ""),
        ("A-3", "Bouw", "2029", "T", "", "nee", "2033"),
        ("A-4", "Vergunning", "2028", "T", "vergunning", "", "2034"),
        ("A-5", "FID", "", "T", "FID", "ja", ""),
        ("A-6", "Start", "2027", "T", "", "misschien", ""),
    ]
    batch = read(tmp_path, rows)
    told = [(m.kind.value, m.target.literal if m.target else None) for m in batch.milestones]
    assert told == [
        ("oplevering", "2032"),
        ("oplevering", "2031"),
        ("mijlpaal", None),
        ("vergunning", "2034"),
        ("investeringsbesluit", ""),
        ("mijlpaal", None),
    ]
    assert places(batch, "K243") == ["C3"]
    assert places(batch, "K246") == ["F4"]
    assert found(batch, "K246")[0].facts["cell"] == "G4"
    assert places(batch, "K108") == ["F7"]


def test_the_goals_of_a_run(tmp_path: Path) -> None:
    rows = [(*HEADER, "Doel"), (*STATION, "ja"), (*CABLE, "nee")]
    done = load([save(tmp_path / "P.xlsx", rows)], Settings())
    assert done.roadmap is not None
    assert [goal.id for goal in done.roadmap.goals] == ["A-1"]
    assert "K243" in {issue.rule.code for issue in done.issues}


def test_the_mark_of_a_project_goes_to_its_last_phase(tmp_path: Path) -> None:
    rows = [("Project", "Doel?", "FID", "In bedrijf"), ("Station", "ja", "2028", "2030")]
    batch = read(tmp_path, rows)
    assert [m.target.literal if m.target else "" for m in batch.milestones] == ["", "2030"]
    assert found(batch, "K039")[0].facts["headers"] == "'Doel?'"
