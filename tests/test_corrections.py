"""What a partner corrects among its own rows in a return workbook: taken over, or named."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.analysis import analyse
from graph_engine.lead_times import lead_times
from graph_engine.model import Kind, Milestone, State
from inputs.intake import Intake, load
from inputs.settings import Settings
from outputs.report import write_report
from outputs.returns.answered import answered
from outputs.returns.workbook import return_workbooks
from tests.merge_cases import codes, only

TENNET = """Partner;TenneT
Peildatum;2026-03-01

Code;Mijlpaal;Soort;Status;Eigenaar;Datum;Stand van;Duur;Streefdatum;Wacht op
TEN-1;Besluit tracé;besluit;open;TenneT;2027;;;;
TEN-2;Station gereed;oplevering;open;TenneT;Q3 2029;2026-02-01;90 dagen;;TEN-1
TEN-3;=Kabel gereed;oplevering;open;TenneT;binnenkort;;;;TEN-2
TEN-4;Windpark levert;oplevering;open;TenneT;2030;;;2030;TEN-3
"""
RVO = """Partner;RVO
Peildatum;2026-03-01

Code;Mijlpaal;Datum
TEN-2;Station gereed;2031
RVO-1;Subsidie verleend;2027
"""
SHEETS = {"nl": "Uw mijlpalen", "en": "Your milestones"}
Change = Callable[[Worksheet], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "kwartaal"
    inside.mkdir()
    (inside / "TenneT.csv").write_text(TENNET, "utf-8")
    (inside / "RVO.csv").write_text(RVO, "utf-8")
    return inside


def sent(folder: Path, lang: str = "nl") -> dict[str, bytes]:
    done = load([folder], Settings())
    assert done.roadmap is not None
    return return_workbooks(analyse(done.roadmap, lead_times({})), done.issues, lang)


def returned(folder: Path, change: Change, lang: str = "nl", partner: str = "TenneT") -> Intake:
    """The partner changes its sheet, saves it beside the others, and all is read again."""
    book = load_workbook(io.BytesIO(sent(folder, lang)[f"retour-{partner}.xlsx"]))
    change(book[SHEETS[lang]])
    book.save(folder / f"retour-{partner}.xlsx")
    return load([folder], Settings())


def put(header: str, value: str | None, code: str = "TEN-2") -> Change:
    """Type a value under a header in the row with a code."""

    def change(sheet: Worksheet) -> None:
        titles = [cell.value for cell in sheet[1]]
        cell = sheet.cell(row_of(sheet, code), titles.index(header) + 1)
        assert isinstance(cell, Cell)
        cell.value = value

    return change


def row_of(sheet: Worksheet, code: str) -> int:
    return next(row for row in range(2, 99) if sheet.cell(row, 1).value == code)


def milestone(done: Intake, id_: str = "TEN-2") -> Milestone:
    assert done.roadmap is not None
    return done.roadmap.by_id[id_]


CORRECTED: Mapping[str, tuple[tuple[str, str], str, Callable[[Milestone], object], object]] = {
    "name": (("Mijlpaal", "Milestone"), "Station A gereed", lambda m: m.name, "Station A gereed"),
    "kind": (("Soort", "Kind"), "vergunning", lambda m: m.kind, Kind.PERMIT),
    "status": (
        ("Status zoals opgegeven", "Status as stated"),
        "gereed",
        lambda m: (m.status, m.state),
        ("gereed", State.DONE),
    ),
    "owner": (("Initiatiefnemer", "Owner"), "TenneT Zuid", lambda m: m.owner, "TenneT Zuid"),
    "decider": (("Wie beslist", "Who decides"), "KGG", lambda m: m.decider, "KGG"),
    "duration": (
        ("Doorlooptijd (dagen)", "Duration (days)"),
        "4 weken",
        lambda m: m.duration_days,
        28,
    ),
}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("field", CORRECTED)
def test_a_corrected_cell_is_taken_over_and_named(folder: Path, field: str, lang: str) -> None:
    headers, typed, of, expected = CORRECTED[field]
    header = headers[lang == "en"]
    done = returned(folder, put(header, typed), lang)
    assert of(milestone(done)) == expected
    said = only(done.issues, "K258")
    assert (said.source.workbook, said.source.sheet) == ("retour-TenneT.xlsx", SHEETS[lang])
    assert said.source.cell.endswith("2")
    assert (said.facts["header"], said.facts["answer"]) == (header, typed)
    assert "K259" not in codes(done.issues)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_corrected_date_is_the_newest_statement_and_the_old_one_is_kept(
    folder: Path, lang: str
) -> None:
    header = {"nl": "Datum zoals opgegeven", "en": "Date as stated"}[lang]
    done = returned(folder, put(header, "Q1 2030"), lang)
    found = milestone(done)
    assert [s.literal for s in found.statements] == ["Q1 2030", "Q3 2029", "2031"]
    assert found.statement is not None
    assert found.statement.partner == "TenneT"
    assert done.roadmap is not None
    assert found.statement.reported == done.roadmap.data_date
    said = only(done.issues, "K258")
    assert found.statement.source == said.source
    assert (said.facts["found"], said.facts["answer"]) == ("Q3 2029", "Q1 2030")


def test_a_date_typed_over_a_text_that_was_none_settles_it(folder: Path) -> None:
    assert "K120" in codes(load([folder], Settings()).issues)
    done = returned(folder, put("Datum zoals opgegeven", "2029", code="TEN-3"))
    assert "K120" not in codes(done.issues)


@pytest.mark.parametrize(
    ("header", "typed", "hint"),
    [
        ("Datum zoals opgegeven", "blauw", "een datum of periode"),
        ("Datum zoals opgegeven", None, "Een lege cel"),
        ("Doorlooptijd (dagen)", "lang", "een aantal dagen"),
        ("Doorlooptijd (dagen)", "=1+", "formule zonder uitkomst"),
        ("Status zoals opgegeven", "bijna", "open, gereed of vervallen"),
        ("Soort", "feestje", "Verwacht wordt mijlpaal"),
        ("Soort", "doel", "een streefdatum"),
        ("Gelezen: laatst", "2031-01-01", "volgt uit de andere"),
        ("Haalbaar", "2031-01-01", "volgt uit de andere"),
        ("Code", "TEN-22", "volgt uit de andere"),
        ("Werkboek", "anders.xlsx", "volgt uit de andere"),
    ],
)
def test_what_cannot_be_taken_over_is_named_and_changes_nothing(
    folder: Path, header: str, typed: str | None, hint: str
) -> None:
    before = load([folder], Settings()).roadmap
    done = returned(folder, put(header, typed))
    assert done.roadmap == before
    said = only(done.issues, "K259")
    assert said.source.cell.endswith("2")
    assert said.facts["header"] == header
    assert hint in said.hint()


def test_a_date_that_another_partner_owns_is_not_changed(folder: Path) -> None:
    """RVO also sent the row, but TenneT's statement counts and the row is TenneT's."""
    path = folder / "TenneT.csv"
    path.write_text(path.read_text("utf-8").replace("2026-02-01", ""), "utf-8")
    done = returned(folder, put("Datum zoals opgegeven", "2033"))
    data = (folder / "retour-TenneT.xlsx").read_bytes()
    book = load_workbook(io.BytesIO(data))
    book["Toelichting"]["A1"] = "Vragen aan RVO"
    book.save(folder / "retour-TenneT.xlsx")
    assert milestone(done).statements[0].literal == "2033"
    other = load([folder], Settings())
    assert milestone(other).statements[0].literal == "Q3 2029"
    assert "andere partner" in only(other.issues, "K259").hint()


def test_a_correction_does_not_go_before_what_the_partner_wrote_since(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put("Datum zoals opgegeven", "2033")(sheet)
        put("Mijlpaal", "Station A")(sheet)
        put("Initiatiefnemer", "TenneT Zuid")(sheet)

    returned(folder, change)
    path = folder / "TenneT.csv"
    text = (
        path.read_text("utf-8").replace("Q3 2029", "2032").replace("Station gereed", "Station B")
    )
    path.write_text(text.replace("open;TenneT;2032", "open;TenneT Zuid;2032"), "utf-8")
    (folder / "RVO.csv").unlink()
    done = load([folder], Settings())
    found = milestone(done)
    assert (found.name, found.statements[0].literal) == ("Station B", "2032")
    assert codes(done.issues).count("K252") == 2
    assert "K258" not in codes(done.issues)


def test_rows_may_be_sorted_and_a_note_may_stand_above(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column, value)
        put("Datum zoals opgegeven", "2033")(sheet)
        sheet.insert_rows(1)
        sheet["B1"] = "nagekeken door Jan"

    done = returned(folder, change)
    assert milestone(done).statements[0].literal == "2033"
    assert only(done.issues, "K258").facts["found"] == "Q3 2029"
    note = only(done.issues, "K253")
    assert (note.source.cell, note.facts["answer"]) == ("B1", "nagekeken door Jan")


def test_rows_and_words_of_the_partners_own_are_named(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        last = sheet.max_column
        sheet.cell(1, last + 2, "Opmerking")
        sheet.cell(3, last + 2, "zie mail")
        sheet.cell(7, 2, "Nieuwe kabel")
        sheet.cell(7, 8, "2032")
        sheet.delete_rows(row_of(sheet, "TEN-3"))

    done = returned(folder, change)
    named = {i.source.cell[-1:]: i.facts["answer"] for i in done.issues if i.rule.code == "K253"}
    assert named == {"1": "Opmerking", "3": "zie mail", "6": "Nieuwe kabel | 2032"}
    assert only(done.issues, "K260").facts["id"] == "TEN-3"


def test_a_sheet_and_words_beside_the_explanation_are_named(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        book = sheet.parent
        assert isinstance(book, Workbook)
        book.create_sheet("Nieuw").append(["Code", "Mijlpaal"])
        book["Toelichting"]["A12"] = "Wij willen overleg"
        book["Toelichting"]["C3"] = "?"

    done = returned(folder, change)
    assert only(done.issues, "K262").source.sheet == "Nieuw"
    said = {i.source.cell: i.facts["answer"] for i in done.issues if i.rule.code == "K253"}
    assert said == {"A12": "Wij willen overleg", "C3": "?"}


def test_without_the_hidden_sheet_nothing_can_be_compared_and_that_is_said(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put("Datum zoals opgegeven", "2033")(sheet)
        book = sheet.parent
        assert isinstance(book, Workbook)
        del book["Gelezen"]

    done = returned(folder, change)
    assert milestone(done).statements[0].literal == "Q3 2029"
    assert only(done.issues, "K261").source.sheet == "Uw mijlpalen"


def test_without_the_partners_own_workbooks_every_correction_is_named(folder: Path) -> None:
    returned(folder, put("Datum zoals opgegeven", "2033"))
    done = load([folder / "retour-TenneT.xlsx"], Settings())
    assert done.roadmap is None
    assert only(done.issues, "K252").facts["answer"] == "2033"


def test_rows_with_corrections_are_counted_as_read(folder: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put("Datum zoals opgegeven", "2033")(sheet)
        put("Mijlpaal", "Station A")(sheet)

    sheets = {s.sheet: s for s in returned(folder, change).sheets if s.workbook.endswith("xlsx")}
    assert (sheets["Uw mijlpalen"].shape, sheets["Uw mijlpalen"].rows_read) == ("answers", 1)
    assert all(s.rows_present == s.rows_read + s.rows_reported for s in sheets.values())


def test_the_hidden_key_and_the_rows_as_sent_are_hidden(folder: Path) -> None:
    book = load_workbook(io.BytesIO(sent(folder)["retour-TenneT.xlsx"]))
    seen, hidden = book["Uw mijlpalen"], book["Gelezen"]
    assert hidden.sheet_state == "hidden"
    assert list(seen.values) == list(hidden.values)
    keys = [seen.cell(row, seen.max_column).value for row in (1, row_of(seen, "TEN-2"))]
    assert keys == ["Sleutel", '["row", "TEN-2"]']
    assert seen.column_dimensions[get_column_letter(seen.max_column)].hidden


def test_a_report_with_unchanged_return_workbooks_is_the_same_to_the_byte(
    folder: Path, tmp_path: Path
) -> None:
    def report(name: str) -> dict[str, bytes]:
        done = load([folder], Settings())
        assert done.roadmap is not None
        paths = write_report(
            analyse(done.roadmap, lead_times({})), done.issues, tmp_path / name, "nl"
        )
        return {p.relative_to(tmp_path / name).as_posix(): p.read_bytes() for p in paths}

    first = report("eerst")
    for name, data in first.items():
        if name.startswith("retour/"):
            (folder / Path(name).name).write_bytes(data)
    assert report("daarna") == first


def test_a_corrected_workbook_is_not_overwritten(folder: Path) -> None:
    data = sent(folder)["retour-TenneT.xlsx"]
    assert not answered(data)
    returned(folder, put("Mijlpaal", "Station A"))
    assert answered((folder / "retour-TenneT.xlsx").read_bytes())
    (folder / "retour-TenneT.xlsx").unlink()
    returned(folder, widened)
    assert not answered((folder / "retour-TenneT.xlsx").read_bytes())


def widened(sheet: Worksheet) -> None:
    """Opened and saved again, with another width."""
    sheet.column_dimensions["B"].width = 60
