"""A column Soort that names a stage of the work: a plain milestone, and never in silence."""

from pathlib import Path

from graph_engine.model import Kind
from tests.spreadsheets import HEADER, found, places, read

KINDS = ("realisatie", "besluit", "Realisatie ", "planuitwerking", "mijlpaal", "blabla", "")


def test_each_stage_is_named_once_with_its_cells(tmp_path: Path) -> None:
    rows = [(f"A-{n}", f"Stap {n}", "2030", "T", kind) for n, kind in enumerate(KINDS)]
    batch = read(tmp_path, [(*HEADER, "Soort"), *rows])
    assert {m.kind for m in batch.milestones} == {Kind.MILESTONE, Kind.DECISION}
    told = [(i.facts["text"], i.facts["cells"], i.facts["first"]) for i in found(batch, "K143")]
    assert told == [("realisatie", "2 cellen", "E2"), ("planuitwerking", "1 cel", "E5")]
    assert places(batch, "K143") == ["E1", "E1"]
    assert places(batch, "K104") == ["E7"]
    assert "gewone mijlpaal (2 cellen, eerste E2)" in found(batch, "K143")[0].message()
