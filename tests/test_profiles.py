"""Profiles: hints for a partner's sheets, from a file, and a first one written from a workbook."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from graph_engine.model import Source
from inputs.batch import AliasClaim
from inputs.profiles import (
    Profile,
    SheetHint,
    built_in_profiles,
    fitting_profile,
    profile_text,
    profiles_beside,
    read_profile,
)
from inputs.reader import read_batches, read_workbook
from tests.spreadsheets import HEADER, codes, found, save

ROW = ("A-1", "Station", "Q3 2029", "TenneT")
FULL = """
naam = "Gasunie"
bestanden = ["Gasunie*.xlsx"]
heeft_bladen = ["Plan*"]
partner = "Gasunie"
peildatum = 2026-03-01
dag_voorop = false
fasen_volgen_op_elkaar = true
rij_wacht_op_kolom = true

[[blad]]
naam = "Plan*"
kopregel = 3
[blad.kolommen]
"Trekker intern" = "Eigenaar"
"Oplevermoment" = "Einddatum"
"Datum" = "-"

[[blad]]
naam = "Oud"
lezen = false

[aliassen]
"Gamma" = ["Gamma-A", "Gamma-B"]
"EZK" = "KGG"
"""


def profile(tmp_path: Path, text: str, name: str = "Gasunie.profiel.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    read, issues = read_profile(profile(tmp_path, FULL))
    assert issues == []
    assert read == Profile(
        name="Gasunie",
        files=("Gasunie*.xlsx",),
        needs_sheets=("Plan*",),
        partner="Gasunie",
        data_date=dt.date(2026, 3, 1),
        day_first=False,
        phases_follow=True,
        row_waits=True,
        sheets=(
            SheetHint(
                sheet="Plan*",
                header_row=2,
                columns={"trekkerintern": "Eigenaar", "oplevermoment": "Einddatum", "datum": ""},
            ),
            SheetHint(sheet="Oud", read=False),
        ),
        aliases=(("EZK", ("KGG",)), ("Gamma", ("Gamma-A", "Gamma-B"))),
    )


def test_the_profile_in_the_documentation_can_be_read(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent / "docs/reference/columns.md").read_text("utf-8")
    shown = page.partition("```toml\n")[2].partition("```")[0]
    read, issues = read_profile(profile(tmp_path, shown))
    assert issues == []
    assert read is not None
    assert read.sheets[0].columns == {"trekkerintern": "Eigenaar", "budget": ""}


BAD = {
    "no TOML": ("naam = ", "TOML"),
    "unknown key": ('kleur = "rood"', "'kleur'"),
    "unknown key of a sheet": ("[[blad]]\nkleur = 1", "'kleur'"),
    "wrong type": ('dag_voorop = "ja"', "'dag_voorop'"),
    "a moment is no day": ("peildatum = 2026-03-01T10:00:00", "'peildatum'"),
    "row zero": ("[[blad]]\nkopregel = 0", "'kopregel'"),
    "true is no row": ("[[blad]]\nkopregel = true", "'kopregel'"),
    "no table": ('blad = ["Planning"]', "'blad'"),
    "unknown column": ('[[blad]]\n[blad.kolommen]\n"X" = "Kleur"', "'Kleur'"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD.keys())
def test_what_is_wrong_with_a_profile_is_said(tmp_path: Path, case: tuple[str, str]) -> None:
    text, named = case
    read, issues = read_profile(profile(tmp_path, text))
    assert read is None
    assert codes(issues) == ["K026"]
    assert named in issues[0].message()


def test_a_profile_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    assert codes(read_profile(tmp_path / "weg.toml")[1]) == ["K026"]
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\xff")
    assert codes(read_profile(tmp_path / "x.toml")[1]) == ["K026"]


def workbook(tmp_path: Path, name: str = "Gasunie 2026.xlsx") -> Path:
    rows = [
        ("Code", "Naam", "Status"),
        (),
        ("Nr", "Mijlpaal", "Datum", "Oplevermoment", "Trekker intern"),
        ("A-1", "Station", "2020", "3/4/2029", "Hynetwork"),
    ]
    return save(tmp_path / name, {"Planning": rows, "Oud": [HEADER, ("A-9", "x", "2020", "T")]})


def test_a_profile_beside_the_workbook_is_used_and_named(tmp_path: Path) -> None:
    profile(tmp_path, FULL)
    batch = read_workbook(workbook(tmp_path))
    (m,) = batch.milestones
    assert (m.id, m.owner, m.partner) == ("A-1", "Hynetwork", "Gasunie")
    assert str(m.statements[0].latest) == "2029-03-04"
    assert batch.data_date == dt.date(2026, 3, 1)
    source = Source("Gasunie (profiel)")
    assert batch.aliases == (
        AliasClaim(old="EZK", new=("KGG",), source=source),
        AliasClaim(old="Gamma", new=("Gamma-A", "Gamma-B"), source=source),
    )
    (issue,) = found(batch, "K036")
    assert issue.facts["profile"] == "Gasunie"
    assert [s.shape for s in batch.sheets] == ["milestones", "not read"]


def test_a_given_profile_is_used_whatever_it_fits(tmp_path: Path) -> None:
    read, _ = read_profile(profile(tmp_path, FULL, "los.toml"))
    batch = read_workbook(workbook(tmp_path, "Anders.xlsx"), profile=read)
    assert [m.owner for m in batch.milestones] == ["Hynetwork"]
    assert found(batch, "K036") == []


@pytest.mark.parametrize(
    ("name", "sheets", "fits"),
    [
        ("Gasunie 2026.xlsx", ["Planning"], True),
        ("map/gasunie.XLSX", ["PLAN"], True),
        ("TenneT.xlsx", ["Planning"], False),
        ("Gasunie.xlsx", ["Begroting"], False),
    ],
)
def test_which_workbook_a_profile_fits(
    tmp_path: Path, name: str, sheets: list[str], *, fits: bool
) -> None:
    read, _ = read_profile(profile(tmp_path, FULL))
    assert read is not None
    chosen, _ = fitting_profile(name, sheets, [read])
    assert (chosen is read) is fits


def test_a_profile_without_conditions_never_fits_by_itself() -> None:
    assert fitting_profile("a.xlsx", ["b"], [Profile(name="x")]) == (None, [])


def test_two_profiles_that_fit_are_both_named_and_not_used(tmp_path: Path) -> None:
    profile(tmp_path, FULL)
    profile(tmp_path, FULL.replace('naam = "Gasunie"', 'naam = "Tweede"', 1), "b.profiel.toml")
    batch = read_workbook(workbook(tmp_path))
    (issue,) = found(batch, "K025")
    assert issue.facts["profiles"] == "'Gasunie' (Gasunie.profiel.toml), 'Tweede' (b.profiel.toml)"
    assert batch.partner == "Gasunie 2026"


def test_a_bad_profile_is_named_once_for_all_workbooks_beside_it(tmp_path: Path) -> None:
    profile(tmp_path, "kleur = 1")
    for name in ("a.xlsx", "b.xlsx"):
        save(tmp_path / name, [HEADER, ROW])
    batches = read_batches([tmp_path])
    assert [codes(batch.issues) for batch in batches] == [["K026"], []]
    assert profiles_beside(tmp_path / "nergens") == ((), [])


def test_the_built_in_profiles_are_sound() -> None:
    assert [p.name for p in built_in_profiles()] == ["Microsoft Project (export naar Excel)"]
    assert all(p.files or p.needs_sheets for p in built_in_profiles())


def test_an_export_of_microsoft_project_is_read_with_its_profile(tmp_path: Path) -> None:
    header = ("ID", "Task_Name", "Duration", "Start", "Finish", "Predecessors", "Resource_Names",
              "Percent_Complete")  # fmt: skip
    row = (2, "Bouw", "10d", dt.date(2026, 1, 5), dt.date(2026, 2, 1), "1FS", "TenneT", "100%")
    path = save(tmp_path / "export.xlsx", {"Task_Table1": [header, row]})
    batch = read_workbook(path)
    (m,) = batch.milestones
    assert (m.id, m.owner, m.state.value, m.duration_days) == ("2", "TenneT", "done", 10)
    assert codes(batch.issues) == ["K036", "K022"]


def test_the_first_profile_names_what_was_not_read_and_leaves_phases_alone(tmp_path: Path) -> None:
    rows = [("Project", "VKA", "FID", "Budget"), ("Kabel", "2029", "", 3)]
    text = profile_text(read_workbook(save(tmp_path / "P.xlsx", {"A": rows, "Leeg": []})))
    assert '"Project" = "Project"\n' in text
    assert '# "VKA": VKA date\n' in text
    assert '# "Budget" = "-"\n' in text
    assert "# peildatum = " in text
    assert text.endswith('naam = "Leeg"\n# lezen = false\n')


@pytest.mark.parametrize(
    "sheets",
    [
        {"Mijlpalen": [HEADER, ROW], "Afhankelijkheden": [("Van", "Naar"), ("A-1", "B")]},
        {
            "P": [
                (),
                ("Partner", "X"),
                ("Project", "VKA", "FID", "Budget"),
                ("Kabel", "2029", "", 3),
            ]
        },
        {'Blad "1"': [("Mijl\tpaal", "Datum", "Datum", 2030), ("x", "2029", "2030", "")]},
    ],
)
def test_the_first_profile_of_a_workbook_reads_it_the_same(
    tmp_path: Path, sheets: dict[str, list[tuple[object, ...]]]
) -> None:
    path = save(tmp_path / "Partner [1].xlsx", sheets)
    before = read_workbook(path)
    read, issues = read_profile(profile(tmp_path, profile_text(before), "eerste.toml"))
    assert issues == []
    assert read is not None
    assert read.partner == before.partner
    after = read_workbook(path, profile=read)
    assert replace(after, issues=()) == replace(before, issues=())
