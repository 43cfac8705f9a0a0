"""A folder full of files: what is read, what is named, and what is passed over in silence."""

import os
from pathlib import Path

import pytest

from graph_engine.issues import Severity
from graph_engine.rules.files import SKIPPED_FILES
from inputs import folders
from inputs.files import find_workbooks
from inputs.intake import load
from inputs.reader import read_batches
from inputs.settings import Settings
from outputs.report import write_report
from outputs.roadmap_json import roadmap_json
from tests.analyses import small
from tests.spreadsheets import HEADER, codes, save

ROW = ("A-1", "Station", "Q3 2029", "TenneT")


def said(folder: Path) -> dict[str, str]:
    """The files that a folder's issues name, by the folder they are in."""
    issues = [issue for each in find_workbooks([folder]) for issue in each.issues]
    return {i.source.workbook: i.facts["names"] for i in issues if i.rule.code == "K037"}


def test_every_file_that_is_not_read_is_named_per_folder(tmp_path: Path) -> None:
    top = tmp_path / "partners"
    (top / "bijlagen").mkdir(parents=True)
    save(top / "TenneT.xlsx", [HEADER, ROW])
    for name in ("brief.docx", "notulen.pdf", "oud.zip", "lijst.txt", "roadmap.json", "iets.xml"):
        (top / name).write_bytes(b"x")
    for name in ("dia's.pptx", "zonder uitgang"):
        (top / "bijlagen" / name).write_bytes(b"x")
    assert said(top) == {
        "partners": "brief.docx, iets.xml, lijst.txt, notulen.pdf, oud.zip, roadmap.json",
        "partners/bijlagen": "dia's.pptx, zonder uitgang",
    }
    found = {each.name: each for each in find_workbooks([top])}
    issues = found.pop("partners").issues
    assert set(found) == {"TenneT.xlsx"}
    assert {issue.rule.severity for issue in issues} == {Severity.INFO}
    assert issues[0].message() == (
        "Deze 6 bestanden zijn geen werkboek en niet gelezen: brief.docx, iets.xml, lijst.txt, "
        "notulen.pdf, oud.zip, roadmap.json."
    )


def test_the_roadmap_carries_what_was_not_read(tmp_path: Path) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / "brief.docx").write_bytes(b"x")
    issues = load([tmp_path], Settings()).issues
    assert [i.facts["names"] for i in issues if i.rule.code == "K037"] == ["brief.docx"]


def test_a_crowd_of_files_is_counted_by_kind(tmp_path: Path) -> None:
    for number in range(folders.NAMED + 3):
        (tmp_path / f"foto{number:03}.jpg").write_bytes(b"x")
    (names,) = said(tmp_path).values()
    assert names.endswith("foto099.jpg, 3 × .jpg")


@pytest.mark.parametrize(
    "name",
    [
        "knelpunt.toml",
        "TenneT.profiel.toml",
        ".verborgen.pdf",
        "Thumbs.db",
        "desktop.ini",
        "README.md",
        "LeesMij.md",
    ],
)
def test_own_and_hidden_files_are_passed_over_in_silence(tmp_path: Path, name: str) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / name).write_bytes(b"")
    assert [each.name for each in find_workbooks([tmp_path])] == ["TenneT.xlsx"]


@pytest.mark.parametrize(
    "name", ["README.pdf", "README", "leesmij.txt", "planning.md", "plan.pdf"]
)
def test_what_may_hold_planning_is_named(tmp_path: Path, name: str) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / name).write_bytes(b"x")
    assert list(said(tmp_path).values()) == [name]


def test_a_readme_that_is_a_workbook_is_read(tmp_path: Path) -> None:
    save(tmp_path / "README.xlsx", [HEADER, ROW])
    assert [each.name for each in find_workbooks([tmp_path])] == ["README.xlsx"]


def test_a_hidden_folder_is_passed_over(tmp_path: Path) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / ".git").mkdir()
    save(tmp_path / ".git" / "oud.xlsx", [HEADER, ROW])
    assert [each.name for each in find_workbooks([tmp_path])] == ["TenneT.xlsx"]


@pytest.mark.parametrize("lock", ["~$TenneT.xlsx", ".~lock.TenneT.xlsx#"])
def test_a_workbook_that_somebody_has_open_is_read_and_named(tmp_path: Path, lock: str) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / lock).write_bytes(b"x")
    read, of_folder = sorted(read_batches([tmp_path]), key=lambda batch: not batch.milestones)
    assert [m.id for m in read.milestones] == ["A-1"]
    (issue,) = of_folder.issues
    assert (issue.rule.code, issue.source.workbook) == ("K010", "TenneT.xlsx")
    assert "sluiten" in issue.hint()


def test_a_lock_that_is_given_by_name(tmp_path: Path) -> None:
    lock = tmp_path / "~$TenneT.xlsx"
    lock.write_bytes(b"x")
    (batch,) = read_batches([lock])
    assert codes(batch.issues) == ["K010"]


def test_the_lock_of_a_letter_is_nobodys_planning(tmp_path: Path) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / "~$brief.docx").write_bytes(b"x")
    assert [each.name for each in find_workbooks([tmp_path])] == ["TenneT.xlsx"]


def test_no_file_of_an_own_report_is_named_as_skipped(tmp_path: Path) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    write_report(small(), (), tmp_path / "rapport")
    written = {p.name for p in (tmp_path / "rapport").iterdir() if p.is_file()}
    assert written >= folders.REPORT_FILES
    assert said(tmp_path) == {}


def test_a_file_that_somebody_put_in_a_report_is_named(tmp_path: Path) -> None:
    for name in (*folders.REPORT, "bijlage.pdf"):
        (tmp_path / name).write_bytes(b"x")
    assert said(tmp_path) == {tmp_path.name: "bijlage.pdf"}


def test_a_part_of_a_report_elsewhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "knelpunt.pdf").write_bytes(b"x")
    assert said(tmp_path) == {tmp_path.name: "knelpunt.pdf"}


def test_a_folder_that_is_only_linked_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    save(tmp_path / "elders" / "a.xlsx", [HEADER, ROW])
    given = tmp_path / "map"
    given.mkdir()
    (given / "koppeling").symlink_to(tmp_path / "elders", target_is_directory=True)
    assert said(given) == {"map": "koppeling"}


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("inputs.folders.os.scandir", refuse)
    (batch,) = read_batches([tmp_path])
    assert codes(batch.issues) == ["K033"]
    assert "Permission denied" in batch.issues[0].message()


def test_a_folder_inside_that_may_not_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "a.xlsx", [HEADER, ROW])
    (tmp_path / "dicht").mkdir()
    real = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path).name == "dicht":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("inputs.folders.os.scandir", refuse)
    read, of_folder = sorted(read_batches([tmp_path]), key=lambda batch: not batch.milestones)
    assert [m.id for m in read.milestones] == ["A-1"]
    (issue,) = of_folder.issues
    assert (issue.rule.code, issue.source.workbook) == ("K033", f"{tmp_path.name}/dicht")


def test_a_folder_without_workbooks_is_an_error(tmp_path: Path) -> None:
    (batch,) = read_batches([tmp_path])
    assert codes(batch.issues) == ["K018"]


def test_a_file_named_beside_its_folder_is_read_and_not_called_unread(tmp_path: Path) -> None:
    save(tmp_path / "TenneT.xlsx", [HEADER, ROW])
    (tmp_path / "brief.docx").write_bytes(b"x")
    text = tmp_path / "lijst.txt"
    text.write_text("Code;Mijlpaal;Datum\nB-1;Kabel;2029\n", "utf-8")
    done = load([tmp_path], Settings())
    assert done.roadmap is not None
    stored = tmp_path / "r2.json"
    stored.write_text(roadmap_json(done.roadmap, (), "nl"), "utf-8")
    issues = load([tmp_path, stored, text], Settings()).issues
    assert [i.facts["names"] for i in issues if i.rule is SKIPPED_FILES] == ["brief.docx"]
