"""The report folder: every file, all at once, and the same bytes for the same run."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import cells
from outputs import report
from outputs.files import CannotWriteError
from outputs.report import write_report
from tests.small_report import ANALYSIS

ISSUES = (
    Issue(
        cells.BAD_STATUS,
        Source("TenneT.xlsx", "Mijlpalen", "D4"),
        {"text": "bijna", "header": "Status"},
    ),
)
EXPECTED = {
    "knelpunt.html",
    "knelpunt.xlsx",
    "knelpunt.pdf",
    "knelpunt.pptx",
    "netwerk.svg",
    "netwerk.png",
    "verkenner.html",
    "analyse.json",
    "roadmap.json",
    "retour/retour-Gasunie.xlsx",
    "retour/retour-KGG.xlsx",
    "retour/retour-TenneT.xlsx",
    "retour/retour-Zeevonk.xlsx",
}


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_file_is_there_under_the_same_name_in_both_languages(
    tmp_path: Path, lang: str
) -> None:
    paths = write_report(ANALYSIS, ISSUES, tmp_path / "rapport", lang)
    assert {path.relative_to(tmp_path / "rapport").as_posix() for path in paths} == EXPECTED
    assert set(written(tmp_path / "rapport")) == EXPECTED


def test_equal_runs_give_equal_folders(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        write_report(ANALYSIS, iter(ISSUES), tmp_path / name)
    assert written(tmp_path / "een") == written(tmp_path / "twee")


def test_progress_is_told_and_ends_complete(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    write_report(ANALYSIS, ISSUES, tmp_path, progress=lambda *step: told.append(step))
    counts = [done for _, done, _ in told]
    assert counts == list(range(len(counts)))
    assert told[-1][1] == told[-1][2]


def test_a_full_disk_leaves_the_old_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(ANALYSIS, (), tmp_path)
    before = written(tmp_path)

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteError) as caught:
        write_report(ANALYSIS, ISSUES, tmp_path)
    assert "schijf is vol" in caught.value.message()
    assert written(tmp_path) == before


def fill_in(path: Path, text: str) -> None:
    book = load_workbook(path)
    book["Vragen"]["H2"].value = text
    book.save(path)


def test_a_filled_in_return_workbook_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    write_report(ANALYSIS, ISSUES, tmp_path)
    fresh = written(tmp_path)
    for text in ("Q3 2027", "Q4 2027"):
        fill_in(tmp_path / "retour/retour-KGG.xlsx", text)
        write_report(ANALYSIS, ISSUES, tmp_path)
    after = written(tmp_path)
    assert {name: after[name] for name in fresh} == fresh
    assert set(after) - set(fresh) == {
        "retour/retour-KGG-ingevuld.xlsx",
        "retour/retour-KGG-ingevuld-2.xlsx",
    }
    kept = load_workbook(tmp_path / "retour/retour-KGG-ingevuld-2.xlsx")
    assert kept["Vragen"]["H2"].value == "Q4 2027"


def test_what_is_no_return_workbook_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "retour").mkdir()
    (tmp_path / "retour/retour-KGG.xlsx").write_bytes(b"van iemand")
    write_report(ANALYSIS, ISSUES, tmp_path)
    assert (tmp_path / "retour/retour-KGG-ingevuld.xlsx").read_bytes() == b"van iemand"


def test_a_return_workbook_nobody_touched_is_replaced(tmp_path: Path) -> None:
    write_report(ANALYSIS, ISSUES, tmp_path, "en")
    write_report(ANALYSIS, ISSUES, tmp_path, "nl")
    assert set(written(tmp_path)) == EXPECTED


def test_a_full_disk_for_temporary_files_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> bytes:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(report, "workbook_bytes", full)
    with pytest.raises(CannotWriteError) as caught:
        write_report(ANALYSIS, (), tmp_path)
    assert caught.value.path == tmp_path / "knelpunt.xlsx"
    assert written(tmp_path) == {}
