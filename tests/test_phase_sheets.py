"""A row of phases: what it says of its project as a whole is used once, or named."""

import datetime as dt
from pathlib import Path

from tests.spreadsheets import found, places, read, sheet_report


def test_what_a_row_of_phases_says_of_its_project_goes_to_the_last_phase(tmp_path: Path) -> None:
    project = ("Code", "Project", "FID", "In bedrijf", "Wacht op", "Nodig voor", "Streefdatum")
    rows = [
        (*project, "Duur", "Vorige datum", "Stand van"),
        (
            "P1",
            "Kabel",
            "2027",
            "2030",
            "X-1; X-2",
            "Y",
            "Q1 2029",
            "12 mnd",
            "2026",
            "2026-02-01",
        ),
        ("P2", "Buis", "2028", "n.v.t.", "X-3", "", "", "", "", ""),
    ]
    batch = read(tmp_path, {"Projecten": rows})
    told = [(c.predecessor, c.successor, c.source.cell) for c in batch.links]
    assert told == [
        ("X-1", "P1-IBN", "E2"),
        ("X-2", "P1-IBN", "E2"),
        ("P1-IBN", "Y", "F2"),
        ("X-3", "P2-FID", "E3"),
    ]
    targets = {
        m.id: m.target and (m.target.literal, m.target.source.cell) for m in batch.milestones
    }
    assert targets == {"P1-FID": None, "P1-IBN": ("Q1 2029", "G2"), "P2-FID": None}
    assert all(m.duration_days is None for m in batch.milestones)
    [fid, ibn, other] = [m.statements[0].reported for m in batch.milestones]
    assert (fid, ibn, other) == (dt.date(2026, 2, 1), dt.date(2026, 2, 1), None)
    assert places(batch, "K138") == ["H2", "I2"]
    [how] = found(batch, "K039")
    assert how.facts["headers"] == "'Wacht op', 'Nodig voor', 'Streefdatum'"
    read_as = {c.header: c.field for c in sheet_report(batch, "Projecten").columns}
    assert (read_as["Wacht op"], read_as["Duur"], read_as["Vorige datum"]) == ("waits_for", "", "")
