"""Answers in return workbooks: asked by one run, read by the next, never against newer facts."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from graph_engine.analysis import analyse
from graph_engine.lead_times import lead_times
from graph_engine.model import Kind, Milestone, Reading, Roadmap, State
from inputs.intake import Intake, load
from inputs.settings import Settings
from outputs.questions import questions
from outputs.returns.workbook import return_workbooks
from outputs.roadmap_json import roadmap_json
from outputs.tables.table import Run
from tests.merge_cases import codes, only

TENNET = """Partner;TenneT
Peildatum;2026-03-01

Code;Mijlpaal;Soort;Status;Eigenaar;Datum;Stand van;Streefdatum;Wacht op
TEN-1;Besluit tracé;besluitje;open;TenneT;;;;
TEN-2;Station gereed;oplevering;loopt;TenneT;begin 2025;2024-12-01;;TEN-1
TEN-3;Kabel gereed;oplevering;open;TenneT;Q3 2029;;;TEN-22
TEN-4;Windpark levert;oplevering;open;TenneT;2030;;2030;TEN-2, TEN-3
"""
RVO = """Partner;RVO
Peildatum;2026-03-01

Code;Mijlpaal;Datum;Wacht op
RVO-1;Subsidie toegekend aan park;2027;RVO-2
RVO-2;Park zegt subsidie toe;2027;RVO-1
RVO-3;Kabel gereet;2029;
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "kwartaal"
    inside.mkdir()
    (inside / "TenneT.csv").write_text(TENNET, "utf-8")
    (inside / "RVO.csv").write_text(RVO, "utf-8")
    return inside


def roadmap(done: Intake) -> Roadmap:
    assert done.roadmap is not None
    return done.roadmap


def milestone(done: Intake, id_: str) -> Milestone:
    return roadmap(done).by_id[id_]


ASKED: dict[tuple[object, ...], dict[str, bytes]] = {}
"""Return workbooks by what they were made from: the same files ask the same."""


def asked(folder: Path, lang: str = "nl") -> dict[str, bytes]:
    inside = (path for path in sorted(folder.iterdir()) if path.is_file())
    files = (lang, *((path.name, path.read_bytes()) for path in inside))
    if files not in ASKED:
        done = load([folder], Settings())
        ASKED[files] = return_workbooks(analyse(roadmap(done), lead_times({})), done.issues, lang)
    return ASKED[files]


def answer(folder: Path, answers: Mapping[str, str], *, lang: str = "nl") -> dict[str, str]:
    """Fill in answers by the beginning of their key, save the workbooks beside the others."""
    given: dict[str, str] = {}
    for name, data in asked(folder, lang).items():
        book = load_workbook(io.BytesIO(data))
        sheet = book.worksheets[1]
        for row in range(2, sheet.max_row + 1):
            key = str(sheet.cell(row, 9).value or "")
            for beginning, text in answers.items():
                if key.startswith(beginning):
                    sheet.cell(row, 8, text)
                    given[beginning] = f"{name} › {sheet.title} › H{row}"
        book.save(folder / name)
    assert given.keys() == answers.keys(), "nobody asked this"
    return given


def test_empty_return_workbooks_change_nothing_but_are_reported_as_read(folder: Path) -> None:
    before = load([folder], Settings())
    answer(folder, {})
    after = load([folder], Settings())
    assert (after.roadmap, after.issues) == (before.roadmap, before.issues)
    sheets = {s.sheet: s for s in after.sheets if s.workbook == "retour-TenneT.xlsx"}
    assert sheets["Vragen"].shape == "answers"
    assert all(s.rows_present == s.rows_read + s.rows_reported for s in sheets.values())
    assert sheets["Uw mijlpalen"].shape == "not read"


DATED, UNKNOWN = Reading.DATE, Reading.UNKNOWN


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q3 2028", ("Q3 2028", DATED, State.OPEN)),
        ("eind volgend jaar", ("eind volgend jaar", DATED, State.OPEN)),
        ("n.t.b.", ("n.t.b.", UNKNOWN, State.OPEN)),
        ("klopt", ("begin 2025", DATED, State.OPEN)),
        ("right", ("begin 2025", DATED, State.OPEN)),
        ("gereed", ("begin 2025", DATED, State.DONE)),
        ("done", ("begin 2025", DATED, State.DONE)),
        ("Gereed op 1 mei 2025", ("Gereed op 1 mei 2025", DATED, State.DONE)),
        ("vervallen", ("begin 2025", DATED, State.LAPSED)),
    ],
)
def test_an_answer_about_a_date_is_the_partners_newest_word(
    folder: Path, lang: str, text: str, expected: tuple[str, Reading, State]
) -> None:
    place = answer(folder, {'["date", "TEN-2"]': text}, lang=lang)['["date", "TEN-2"]']
    done = load([folder], Settings())
    found = milestone(done, "TEN-2")
    claim = found.statement
    assert claim is not None
    assert (claim.literal, claim.reading, found.state) == expected
    assert "begin 2025" in {s.literal for s in found.statements}
    assert str(only(done.issues, "K256").source) == place
    if text not in {"gereed", "done", "vervallen"}:
        assert str(claim.source) == place
        assert claim.reported == roadmap(done).data_date


def test_a_milestone_without_any_date_gets_its_first(folder: Path) -> None:
    answer(folder, {'["date", "TEN-1"]': "2027"})
    found = milestone(load([folder], Settings()), "TEN-1")
    assert [s.literal for s in found.statements] == ["2027"]
    assert found.statement is not None
    assert found.statement.partner == "TenneT"


def test_an_answer_that_is_no_date_is_named_and_changes_nothing(folder: Path) -> None:
    before = roadmap(load([folder], Settings()))
    answer(folder, {'["date", "TEN-1"]': "blauw"})
    done = load([folder], Settings())
    assert roadmap(done) == before
    assert only(done.issues, "K253").facts["answer"] == "blauw"


def test_an_answer_does_not_go_before_what_the_partner_wrote_since(folder: Path) -> None:
    answer(folder, {'["date", "TEN-2"]': "Q3 2028", '["cell", "TenneT.csv"': "besluit"})
    path = folder / "TenneT.csv"
    newer = (
        path.read_text("utf-8").replace("begin 2025", "2031").replace("besluitje", "vergunning")
    )
    path.write_text(newer, "utf-8")
    done = load([folder], Settings())
    found = milestone(done, "TEN-2")
    assert [s.literal for s in found.statements] == ["2031"]
    assert milestone(done, "TEN-1").kind is Kind.PERMIT
    assert codes(done.issues).count("K252") == 2


def test_a_corrected_cell_is_read_as_if_it_stood_there(folder: Path) -> None:
    before = (folder / "TenneT.csv").read_bytes()
    place = answer(folder, {'["cell", "TenneT.csv"': "vergunning"})['["cell", "TenneT.csv"']
    done = load([folder], Settings())
    assert milestone(done, "TEN-1").kind is Kind.PERMIT
    assert "K104" not in codes(done.issues)
    issue = only(done.issues, "K251")
    assert (issue.source.workbook, issue.source.cell) == ("TenneT.csv", "C5")
    assert issue.facts["answer_cell"] == place
    assert (folder / "TenneT.csv").read_bytes() == before


def test_a_corrected_cell_that_is_wrong_again_is_asked_again(folder: Path) -> None:
    answer(folder, {'["cell", "TenneT.csv"': "feestje"})
    done = load([folder], Settings())
    assert milestone(done, "TEN-1").kind is Kind.MILESTONE
    assert [
        i.facts["text"] for i in done.issues if i.source.cell == "C5" and "text" in i.facts
    ] == ["feestje"]


@pytest.mark.parametrize(
    ("text", "before"), [("TEN-2", "TEN-2"), ("Station gereed", "TEN-2"), ("vervalt", None)]
)
def test_a_corrected_reference_is_followed(folder: Path, text: str, before: str | None) -> None:
    answer(folder, {'["reference", "TenneT.csv"': text})
    done = load([folder], Settings())
    links = [d.predecessor for d in roadmap(done).dependencies if d.successor == "TEN-3"]
    assert links == ([before] if before else [])
    assert "K201" not in codes(done.issues)
    assert only(done.issues, "K251").facts["found"] == "TEN-22"


@pytest.mark.parametrize(
    ("text", "hard", "code"),
    [
        ("vervalt", [], "K255"),
        ("wordt zacht", [False], "K255"),
        ("blijft", [True], None),
        ("hoezo", [True], "K253"),
    ],
)
def test_an_answer_about_a_mutual_wait(
    folder: Path, text: str, hard: list[bool], code: str | None
) -> None:
    answer(folder, {'["link", "RVO-1", "RVO-2"]': text})
    done = load([folder], Settings())
    assert [
        d.hard
        for d in roadmap(done).dependencies
        if (d.predecessor, d.successor) == ("RVO-1", "RVO-2")
    ] == hard
    assert [c for c in codes(done.issues) if c.startswith("K25")] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "ids", "left"),
    [
        ("ja", {"RVO-3"}, []),
        ("nee", {"TEN-3", "RVO-3"}, []),
        ("misschien", {"TEN-3", "RVO-3"}, ["K208", "K253"]),
    ],
)
def test_an_answer_about_two_that_may_be_one(
    folder: Path, text: str, ids: set[str], left: list[str]
) -> None:
    path = folder / "RVO.csv"
    path.write_text(path.read_text("utf-8").replace("Kabel gereet", "Kabel gereed"), "utf-8")
    assert "K208" in codes(load([folder], Settings()).issues)
    answer(folder, {'["same"': text})
    done = load([folder], Settings())
    assert {m.id for m in roadmap(done).milestones if m.name.startswith("Kabel")} == ids
    assert sorted({"K208", "K253"} & set(codes(done.issues))) == left


def test_a_remark_is_passed_on(folder: Path) -> None:
    (folder / "Stedin.csv").write_text("\n", "utf-8")
    answer(folder, {'["note", "K004"': "komt volgende week"})
    issue = only(load([folder], Settings()).issues, "K254")
    assert "komt volgende week" in issue.message()


def test_answers_find_their_question_after_sorting_and_renaming(folder: Path) -> None:
    book = Workbook()
    book.active.title = "Toelichting"  # type: ignore[union-attr]  # a new workbook has a sheet
    sheet = book.create_sheet("Questions")
    for row in (
        ["a note above"],
        ["Key", "Your answer", "Found"],
        ['["date", "TEN-2"]', "2029", "begin 2025"],
    ):
        sheet.append(row)
    book.save(folder / "anders genoemd.xlsx")
    done = load([folder], Settings())
    found = milestone(done, "TEN-2").statement
    assert found is not None
    assert found.literal == "2029"
    note = only(done.issues, "K253")
    assert note.source.cell == "A1"
    assert "a note above" in note.message()


@pytest.mark.parametrize(
    "key",
    ["", "x", "[]", "{}", "[1]", '["date"]', '["date", "A", "B"]', '["feest", "A"]', "[" * 99_999],
)
def test_an_answer_without_a_usable_key_is_named(folder: Path, key: str) -> None:
    book = Workbook()
    sheet = book.create_sheet("Vragen")
    sheet.append(["Sleutel", "Uw antwoord", "Gevonden"])
    sheet.append([key[:30_000], "2029", ""])
    book.save(folder / "retour.xlsx")
    assert only(load([folder], Settings()).issues, "K253").source.cell == "B2"


@pytest.mark.parametrize(
    "key",
    [
        '["date", "WEG-1"]',
        '["cell", "weg.xlsx", "a", "A1"]',
        '["cell", "TenneT.csv", "a", "A1"]',
        '["link", "A", "B"]',
        '["reference", "TenneT.csv", "", "I5", "WEG"]',
        '["cell", "TenneT.csv", "", "zz"]',
        '["cell", "TenneT.csv", "", "C99999999"]',
    ],
)
def test_an_answer_about_what_is_no_longer_there_is_not_used(folder: Path, key: str) -> None:
    book = Workbook()
    sheet = book.create_sheet("Vragen")
    sheet.append(["Sleutel", "Uw antwoord", "Gevonden"])
    sheet.append([key, "2029", "iets"])
    before = load([folder], Settings()).roadmap
    book.save(folder / "retour.xlsx")
    done = load([folder], Settings())
    assert done.roadmap == before
    assert only(done.issues, "K252").facts["answer"] == "2029"


@pytest.mark.parametrize("title", ["Vragen", "Antwoorden TenneT", "Blad1"])
def test_what_is_typed_beside_the_answers_is_named(folder: Path, title: str) -> None:
    """A word beside the table, rows added below, and a sheet that was given another name."""
    book = load_workbook(io.BytesIO(asked(folder)["retour-TenneT.xlsx"]))
    sheet = book["Vragen"]
    last = sheet.max_row
    keys = {row: str(sheet.cell(row, 9).value) for row in range(2, last + 1)}
    dated = next(row for row, key in keys.items() if key.startswith('["date", "TEN-2"'))
    other = next(row for row in keys if row != dated)
    sheet.cell(dated, 8, "Q3 2028")
    sheet.cell(other, 10, "zie mail")
    sheet.cell(last + 1, 5, "Nieuwe mijlpaal: kabel B")
    sheet.cell(last + 1, 7, "2031")
    sheet.cell(last + 2, 8, "2032")
    sheet.title = title
    book.save(folder / "retour-TenneT.xlsx")
    done = load([folder], Settings())
    found = milestone(done, "TEN-2").statement
    assert found is not None
    assert found.literal == "Q3 2028"
    named = {i.source.cell: i.facts["answer"] for i in done.issues if i.rule.code == "K253"}
    assert named == {
        f"J{other}": "zie mail",
        f"E{last + 1}": "Nieuwe mijlpaal: kabel B | 2031",
        f"H{last + 2}": "2032",
    }
    assert all(s.rows_present == s.rows_read + s.rows_reported for s in done.sheets)


def test_the_order_of_files_changes_nothing_with_answers_and_a_stored_roadmap(
    folder: Path,
) -> None:
    """Also where two copies of a return workbook answer one question differently: one counts."""
    first = load([folder], Settings())
    stored = folder / "vorig kwartaal" / "roadmap.json"
    stored.parent.mkdir()
    stored.write_text(roadmap_json(roadmap(first), first.issues), "utf-8")
    data = asked(folder)["retour-TenneT.xlsx"]
    for name, text in (("a.xlsx", "Q3 2028"), ("b.xlsx", "2027")):
        book = load_workbook(io.BytesIO(data))
        sheet = book["Vragen"]
        for row in range(2, sheet.max_row + 1):
            if str(sheet.cell(row, 9).value).startswith('["date", "TEN-2"'):
                sheet.cell(row, 8, text)
        book.save(folder / name)
    files = [*(path for path in sorted(folder.iterdir()) if path.is_file()), stored]
    whole = load(files, Settings())
    assert len(files) == 5
    assert {"K256", "K252"} <= set(codes(whole.issues))
    for shift in range(len(files)):
        turned = files[shift:] + files[:shift]
        for order in (turned, turned[::-1]):
            assert load(order, Settings()) == whole


def test_a_partners_own_sheet_called_vragen_is_read_as_ever(folder: Path) -> None:
    (folder / "RVO.csv").unlink()
    book = Workbook()
    sheet = book.create_sheet("Vragen")
    for row in (["Code", "Mijlpaal", "Datum"], ["V-1", "Kamervragen beantwoord", "2027"]):
        sheet.append(row)
    book.save(folder / "Kamer.xlsx")
    assert "V-1" in roadmap(load([folder], Settings())).by_id


@pytest.mark.parametrize(
    ("text", "code"), [("geen idee", "K101"), ("6 maanden", "K118"), ("na besluit", "K119")]
)
def test_a_date_cell_without_a_date_is_asked_about_once_and_settled(
    folder: Path, text: str, code: str
) -> None:
    (folder / "RVO.csv").write_text(
        "Partner;RVO\nPeildatum;2026-03-01\n\nCode;Mijlpaal;Datum;Streefdatum;Wacht op\n"
        f"RVO-8;Kabel;{text};;\nRVO-9;Levering;;2030;RVO-8\n",
        "utf-8",
    )
    done = load([folder], Settings())
    assert [i.rule.code for i in done.issues if str(i.source) == "RVO.csv › C5"] == [code]
    analysis = analyse(roadmap(done), lead_times({}))
    run = Run(analysis=analysis, issues=done.issues, lang="nl")
    places = [q.source for q in questions(run)["RVO"] if q.key[0] in ("date", "cell")]
    assert len(places) == len(set(places))
    answer(folder, {'["date", "RVO-8"]': "Q3 2028"})
    done = load([folder], Settings())
    assert not {code, "K252"} & set(codes(done.issues))
    (said,) = milestone(done, "RVO-8").statements[:1]
    assert said.literal == "Q3 2028"
