"""From files to one roadmap: goals, data date, stored roadmaps, and that file order is nothing."""

import gc
import shutil
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from graph_engine.analysis import analyse
from graph_engine.issues import Severity
from graph_engine.lead_times import lead_times
from graph_engine.model import Goal, Kind, Reading, Roadmap, Source, State, Statement
from inputs.intake import Intake, load
from inputs.merging.combine import combine
from inputs.settings import Settings, read_settings
from outputs.excel.workbook import workbook_bytes
from outputs.roadmap_json import roadmap_json
from tests.merge_cases import DAY, batch, codes, combined, goal, only
from tests.roadmaps import m, roadmap
from tests.spreadsheets import HEADER, save

EXAMPLE = Path(__file__).parents[1] / "examples" / "routekaart"
PLACE = Source("P.xlsx", "Mijlpalen", "N2")
Y29, Y30, Y33 = date(2029, 12, 31), date(2030, 12, 31), date(2033, 12, 31)


def target(literal: str, latest: date | None, reading: Reading = Reading.DATE) -> Statement:
    earliest = None if latest else date(2034, 1, 1)
    if reading is not Reading.DATE:
        earliest = None
    return Statement(
        literal=literal, earliest=earliest, latest=latest, reading=reading, source=PLACE
    )


def goals(done: Intake) -> tuple[Goal, ...]:
    assert done.roadmap is not None
    return done.roadmap.goals


def roadmap_of(done: Intake) -> Roadmap:
    assert done.roadmap is not None
    return done.roadmap


@pytest.mark.parametrize(
    ("fields", "latest", "code"),
    [
        ({"target": target("in 2030", Y30)}, Y30, None),
        ({"target": target("vóór 2030", Y29), "kind": Kind.GOAL}, Y29, None),
        ({"kind": Kind.GOAL, "date": Y33}, Y33, "K243"),
        ({"kind": Kind.GOAL}, None, "K241"),
        ({"target": target("n.t.b.", None, Reading.UNKNOWN)}, None, "K241"),
        ({"target": target(">2033", None)}, None, "K242"),
        ({"target": target("2030", Y30), "state": State.LAPSED}, None, "K244"),
        ({"date": Y30}, None, None),
    ],
)
def test_which_milestones_are_goals_and_by_when(
    fields: dict[str, Any], latest: date | None, code: str | None
) -> None:
    done = combined(batch("P", {"id": "A", **fields}))
    assert [g.target for g in goals(done)] == ([latest] if latest else [])
    found = [c for c in codes(done.issues) if c.startswith("K24")]
    assert found == ([code] if code else [])


def test_goals_of_workbooks_stand_by_date() -> None:
    done = combined(
        batch("P", {"id": "A", "target": target("2033", Y33)}),
        batch("Q", {"id": "B", "target": target("2030", Y30)}),
    )
    assert [(g.id, g.literal, g.source) for g in goals(done)] == [
        ("B", "2030", PLACE),
        ("A", "2033", PLACE),
    ]


@pytest.mark.parametrize(
    ("ref", "phrase", "latest", "code"),
    [
        ("A", "", Y30, None),
        ("eerste doel", "vóór 2030", Y29, None),
        ("A", "eind volgend jaar", date(2027, 12, 31), None),
        ("B", "2033", Y33, None),
        ("B", "", None, "K241"),
        ("B", "blauw", None, "K241"),
        ("B", ">2033", None, "K242"),
        ("C", "2033", None, "K308"),
        ("Eerste doelen", "2033", Y33, None),
        ("tweeling", "2033", None, "K203"),
    ],
)
def test_a_goal_asked_for_by_code_or_name_with_or_without_a_target(
    ref: str, phrase: str, latest: date | None, code: str | None
) -> None:
    rows = (
        {"id": "A", "name": "Eerste doel", "target": target("2030", Y30)},
        {"id": "B", "name": "Eerste doelen"},
        {"id": "T1", "name": "Tweeling"},
        {"id": "T2", "name": "Tweeling"},
    )
    done = combined(batch("P", *rows), goals=(goal(ref, phrase),))
    assert [g.target for g in goals(done)] == ([latest] if latest else [])
    if code:
        assert only(done.issues, code).source.workbook == "--goal"


def test_goals_asked_for_replace_those_of_the_workbooks_in_their_own_order() -> None:
    rows = ({"id": "A", "target": target("2030", Y30)}, {"id": "B"}, {"id": "C"})
    asked = (goal("C", "2033"), goal("B", "2030"), goal("c", "2030"), goal("b", "2030"))
    done = combined(batch("P", *rows), goals=asked)
    assert [(g.id, g.target) for g in goals(done)] == [("C", Y33), ("B", Y30)]
    assert only(done.issues, "K245").facts["first"] == "2033"


def test_options_go_before_settings_and_settings_before_workbooks() -> None:
    one = batch("P", {"id": "A", "target": target("2030", Y30)}, data_date=date(2025, 1, 1))
    said = Settings(title="x", data_date=DAY, goals=(goal("A", "2033"),))
    assert goals(combine([one], said, title="x"))[0].target == Y33
    assert roadmap_of(combine([one], said, title="x")).data_date == DAY
    both = combine([one], said, title="x", goals=(goal("A", "2029"),), data_date=Y29)
    assert (goals(both)[0].target, roadmap_of(both).data_date) == (Y29, Y29)


@pytest.mark.parametrize(
    ("rows", "dates", "expected", "code"),
    [
        ([{}, {}], [date(2026, 1, 1), DAY], DAY, "K231"),
        (
            [{"date": Y30, "reported": date(2025, 5, 1)}, {}],
            [None, None],
            date(2025, 5, 1),
            "K232",
        ),
        (
            [{"date": date(2024, 5, 1), "state": State.DONE}, {"date": Y30}],
            [None, None],
            date(2024, 5, 1),
            "K233",
        ),
        ([{"date": Y30}, {"date": Y33}], [None, None], Y30, "K233"),
        ([{}, {}], [None, None], None, "K234"),
    ],
)
def test_where_the_data_date_comes_from_is_always_said(
    rows: list[dict[str, Any]], dates: list[date | None], expected: date | None, code: str
) -> None:
    done = combined(
        *(
            batch(partner, {"id": partner, **row}, data_date=day)
            for partner, row, day in zip("PQ", rows, dates, strict=True)
        )
    )
    found = [c for c in codes(done.issues) if c.startswith("K23")]
    assert found == [code]
    assert (done.roadmap.data_date if done.roadmap else None) == expected
    assert (only(done.issues, code).rule.severity is Severity.ERROR) is (code in {"K233", "K234"})


def test_the_newest_of_the_workbooks_names_them_all() -> None:
    done = combined(
        batch("P", {"id": "P"}, data_date=DAY), batch("Q", {"id": "Q"}, data_date=date(2025, 1, 1))
    )
    issue = only(done.issues, "K231")
    assert issue.source.workbook == "P.xlsx"
    assert issue.facts["others"] == "P.xlsx: 2026-03-01; Q.xlsx: 2025-01-01"


def test_nothing_read_is_an_error() -> None:
    assert codes(combined().issues) == ["K235"]
    assert codes(combined(batch("P")).issues) == ["K235"]


TENNET = """Code;Mijlpaal;Eigenaar;Datum;Stand van;Streefdatum
TEN-1;Station Zuid;TenneT;Q3 2029;2026-01-01;
WOZ-9;Windpark in bedrijf;RWE;2031;2026-01-01;2030
"""
RVO = """ID;Milestone;Owner;Date;As of;Predecessors
WOZ-9;Windpark in bedrijf;RWE;2032;2026-02-01;TEN-1
X-1;=1+1;;2028;;Station Zuid
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "Kwartaal 1"
    inside.mkdir()
    (inside / "TenneT.csv").write_text(TENNET, "utf-8")
    (inside / "RVO.csv").write_text(RVO, "utf-8")
    return inside


def test_the_order_of_files_and_folders_changes_nothing(folder: Path) -> None:
    files = sorted(folder.iterdir())
    whole = load([folder], Settings())
    assert {m.id for m in roadmap_of(whole).milestones} == {"TEN-1", "WOZ-9", "X-1"}
    assert len(roadmap_of(whole).dependencies) == 2
    assert roadmap_of(whole).title == "Kwartaal 1"
    for order in permutations([*files, files[0]]):
        assert load(order, Settings()) == whole


def test_a_stored_roadmap_comes_back_equal(folder: Path, tmp_path: Path) -> None:
    first = load([folder], Settings())
    path = tmp_path / "roadmap.json"
    path.write_text(roadmap_json(roadmap_of(first), first.issues), "utf-8")
    again = load([path], Settings())
    assert (again.roadmap, again.issues) == (first.roadmap, first.issues)


def test_the_whole_example_comes_back_equal(tmp_path: Path) -> None:
    settings, remarks = read_settings(EXAMPLE)
    first = load([EXAMPLE], settings)
    assert remarks == ()
    path = tmp_path / "roadmap.json"
    path.write_text(roadmap_json(roadmap_of(first), first.issues, "en"), "utf-8")
    again = load([path], settings)
    assert (again.roadmap, again.issues) == (first.roadmap, first.issues)


def test_options_change_a_stored_roadmap(folder: Path, tmp_path: Path) -> None:
    first = roadmap_of(load([folder], Settings()))
    path = tmp_path / "roadmap.json"
    path.write_text(roadmap_json(first, ()), "utf-8")
    asked = (goal("station zuid", "2028"), goal("Y-1", "2028"))
    again = load([path], Settings(title="Anders"), goals=asked, data_date=Y29)
    found = roadmap_of(again)
    assert (found.title, found.data_date) == ("Anders", Y29)
    assert [(g.id, g.literal) for g in found.goals] == [("TEN-1", "2028")]
    assert found.milestones == first.milestones
    assert codes(again.issues) == ["K308"]


def test_a_stored_roadmap_between_workbooks_is_one_more_source(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "vorige.json"
    path.write_text(roadmap_json(roadmap_of(load([folder / "RVO.csv"], Settings())), ()), "utf-8")
    done = load([folder / "TenneT.csv", path], Settings())
    found = roadmap_of(done).by_id
    assert {"TEN-1", "WOZ-9", "X-1"} == found.keys()
    assert {s.source.workbook for s in found["WOZ-9"].statements} == {"TenneT.csv", "RVO.csv"}


def test_a_stored_shared_version_between_workbooks_keeps_what_its_links_stand_for(
    folder: Path, tmp_path: Path
) -> None:
    stored = roadmap(m("A"), m("B"), m("C"), links="A > B +40, B > C +30")
    behind, given = stored.dependencies
    links = (replace(behind, contracted=True, assumed_days=40), replace(given, assumed_days=10))
    path = tmp_path / "gedeeld.json"
    path.write_text(roadmap_json(replace(stored, dependencies=links), ()), "utf-8")
    found = roadmap_of(load([folder / "RVO.csv", path], Settings()))
    assert links == tuple(k for k in found.dependencies if k in links)
    path.with_name("links.csv").write_text(
        "Voorganger;Opvolger;Vertraging\nA;B;40 dagen\n", "utf-8"
    )
    again = roadmap_of(load([tmp_path / "links.csv", path], Settings()))
    [one] = [k for k in again.dependencies if k.successor == "B"]
    assert (one.lag_days, one.contracted, one.assumed_days) == (40, False, 0)


def test_a_roadmap_in_a_folder_is_not_read_with_the_workbooks_it_came_from(folder: Path) -> None:
    before = load([folder], Settings())
    text = roadmap_json(roadmap_of(before), before.issues)
    (folder / "roadmap.json").write_text(text, "utf-8")
    after = load([folder], Settings())
    assert after.roadmap == before.roadmap
    (named,) = set(codes(after.issues)) - set(codes(before.issues))
    assert named == "K037"


def test_a_damaged_roadmap_is_named_and_the_workbooks_count(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "stuk.json"
    path.write_text("{", "utf-8")
    assert load([path], Settings()).roadmap is None
    done = load([folder, path], Settings())
    assert roadmap_of(done).milestones
    assert only(done.issues, "K411").source.workbook == "stuk.json"


def test_reading_leaves_files_and_the_collector_alone(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    load([folder], Settings())
    assert gc.isenabled()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_progress_is_told_per_file(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    load([folder], Settings(), progress=lambda *step: told.append(step))
    assert {name for name, _, _ in told} == {path.name for path in folder.iterdir()}
    assert told[-1][1] == told[-1][2]


def test_one_file_in_two_places_is_two_sources(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    other.mkdir()
    shutil.copy(folder / "RVO.csv", other / "RVO.csv")
    done = load([folder, other], Settings())
    found = roadmap_of(done).by_id["X-1"]
    assert {s.source.workbook for s in found.statements} == {"Kwartaal 1/RVO.csv", "ander/RVO.csv"}


def test_a_code_that_stands_twice_in_a_workbook_is_reported_once(tmp_path: Path) -> None:
    path = tmp_path / "P.csv"
    path.write_text("Code;Mijlpaal;Datum\nA-1;Besluit;2030\nA-1;Bouw;2031\n", "utf-8")
    assert [c for c in codes(load([path], Settings()).issues) if c in {"K116", "K204"}] == ["K204"]
    path.write_text("Code;Mijlpaal;Datum\nA-1;Besluit;2030\nA-1;Besluit;2031\n", "utf-8")
    done = load([path], Settings())
    assert {c for c in codes(done.issues) if c in {"K116", "K204"}} == {"K116"}
    assert len(roadmap_of(done).milestones[0].statements) == 2


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_report_among_the_workbooks_is_nobodys_statement(folder: Path, lang: str) -> None:
    before = load([folder], Settings())
    report = workbook_bytes(analyse(roadmap_of(before), lead_times({})), before.issues, lang)
    (folder / "rapport").mkdir()
    (folder / "rapport" / "hernoemd.xlsx").write_bytes(report)
    after = load([folder], Settings())
    assert after.roadmap == before.roadmap
    assert only(after.issues, "K257").source.workbook == "hernoemd.xlsx"
    own = [s for s in after.sheets if s.workbook == "hernoemd.xlsx"]
    assert own
    assert all(s.rows_read == 0 and s.rows_present == s.rows_reported for s in own)


@pytest.mark.parametrize("new", ["", "vervallen", "lapsed", "-"])
def test_an_alias_without_a_new_name_lapses_from_sheet_to_issue(tmp_path: Path, new: str) -> None:
    row = ("A-1", "Station", "Q3 2029", "TenneT")
    lapsed = ("M4", "Leiding", "Q1 2028", "TenneT")
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Mijlpalen": [HEADER, row, lapsed],
        "Afhankelijkheden": [("Voorganger", "Opvolger"), ("M4", "A-1"), ("M5", "A-1")],
        "Aliassen": [("Oud", "Nieuw"), ("M4", new), ("M5", new)],
    }
    save(tmp_path / "P.xlsx", sheets)
    issues = load([tmp_path], Settings()).issues
    assert [i.facts["milestone"] for i in issues if i.rule.code == "K215"] == ["Leiding"]
    assert [i.facts["reference"] for i in issues if i.rule.code == "K216"] == ["M5"]
    assert "K123" not in codes(issues)


def test_what_a_kind_of_file_hides_is_said_once_for_all_of_them(tmp_path: Path) -> None:
    for number in range(1, 8):
        path = tmp_path / f"partner {number}.csv"
        path.write_text(f"Code;Mijlpaal;Partner;Datum\nP{number};FID {number};T;2030\n", "utf-8")
    done = load([tmp_path], Settings())
    (told,) = [issue for issue in done.issues if issue.rule.code == "K029"]
    assert told.source.workbook == "partner 1.csv"
    assert "partner 5.csv en nog 2." in told.message()
    assert "K132" not in codes(done.issues)
