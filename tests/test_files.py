"""Old files or new files, never half of one, whatever goes wrong while writing."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from outputs.files import CannotWriteError, write_file, write_files


def everything(folder: Path) -> dict[str, bytes]:
    """All files below a folder, the hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_text_is_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    write_file(tmp_path / "naam.html", "één\nregel → ✓\n")
    assert everything(tmp_path) == {"naam.html": "één\nregel → ✓\n".encode()}


def test_all_files_and_their_folders_are_written(tmp_path: Path) -> None:
    written = write_files(tmp_path / "rapport", {"a.txt": "a", "retour/b.xlsx": b"\x00\xff"})
    assert written == [tmp_path / "rapport/a.txt", tmp_path / "rapport/retour/b.xlsx"]
    assert everything(tmp_path) == {"rapport/a.txt": b"a", "rapport/retour/b.xlsx": b"\x00\xff"}


def test_old_files_are_replaced_and_strange_ones_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("oud", encoding="utf-8")
    (tmp_path / "van iemand.txt").write_text("blijft", encoding="utf-8")
    write_files(tmp_path, {"a.txt": "nieuw"})
    assert everything(tmp_path) == {"a.txt": b"nieuw", "van iemand.txt": b"blijft"}


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_file(tmp_path / "a.txt", "a")
    assert (tmp_path / "a.txt").stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("failing", ["fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_failure_halfway_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, code: int, nth: int
) -> None:
    (tmp_path / "a.txt").write_text("oude a", encoding="utf-8")
    (tmp_path / "c.txt").write_text("oude c", encoding="utf-8")
    before = everything(tmp_path)
    owner: Any = os if failing == "fsync" else Path
    real = getattr(owner, failing)
    calls = iter(range(1, 100))

    def fail_once(*arguments: Any) -> Any:
        if next(calls) == nth:
            raise OSError(code, os.strerror(code))
        return real(*arguments)

    monkeypatch.setattr(owner, failing, fail_once)
    with pytest.raises(CannotWriteError) as caught:
        write_files(tmp_path, {"a.txt": "nieuwe a", "b.txt": "nieuwe b", "c.txt": "nieuwe c"})
    assert everything(tmp_path) == before
    assert caught.value.path == tmp_path / f"{'abc'[nth - 1]}.txt"


def test_where_links_are_impossible_a_copy_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: Any) -> None:
        raise OSError(errno.EPERM, "no links here")

    (tmp_path / "a.txt").write_text("oude a", encoding="utf-8")
    (tmp_path / "b.txt").mkdir()
    monkeypatch.setattr(os, "link", no_links)
    write_files(tmp_path, {"a.txt": "nieuwe a"})
    assert everything(tmp_path) == {"a.txt": b"nieuwe a"}


def under_a_file(folder: Path) -> Path:
    (folder / "bestand").write_bytes(b"")
    return folder / "bestand" / "rapport" / "a.txt"


def where_a_folder_is(folder: Path) -> Path:
    (folder / "a.txt").mkdir()
    return folder / "a.txt"


def with_a_long_name(folder: Path) -> Path:
    return folder / ("a" * 300)


@pytest.mark.parametrize(
    ("place", "dutch", "english"),
    [
        (under_a_file, "een bestand en geen map", "is a file and not a folder"),
        (where_a_folder_is, "er bestaat al een map", "a folder with this name"),
        (with_a_long_name, "de naam is te lang", "the name is too long"),
    ],
)
def test_the_message_says_what_is_wrong(
    tmp_path: Path, place: Any, dutch: str, english: str
) -> None:
    path = place(tmp_path)
    with pytest.raises(CannotWriteError) as caught:
        write_file(path, "a")
    assert str(caught.value).startswith(f"Kan {path} niet schrijven: ")
    assert dutch in caught.value.message("nl")
    assert english in caught.value.message("en")


@pytest.mark.parametrize(
    ("code", "dutch"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "staat nog open in een ander programma"),
        (errno.EIO, "het systeem meldt 'Input/output error'"),
    ],
)
def test_every_cause_has_its_words(code: int, dutch: str) -> None:
    error = CannotWriteError(Path("a"), OSError(code, os.strerror(code)))
    assert dutch in error.message()
