"""Writing files so that a reader sees the old ones or the new ones, never half of one."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from outputs.labels import files as labels
from outputs.labels.files import Text

_REASONS = {
    errno.ENOSPC: labels.DISK_FULL,
    errno.EDQUOT: labels.DISK_FULL,
    errno.EACCES: labels.NO_ACCESS,
    errno.EPERM: labels.NO_ACCESS,
    errno.EROFS: labels.NO_ACCESS,
    errno.ENOENT: labels.NO_FOLDER,
    errno.ETXTBSY: labels.NO_ACCESS,
    errno.ENOTDIR: labels.NOT_A_FOLDER,
    errno.EEXIST: labels.NOT_A_FOLDER,
    errno.EISDIR: labels.IS_A_FOLDER,
    errno.ENAMETOOLONG: labels.NAME_TOO_LONG,
}
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST_NAME = 80
_ENDINGS = re.compile(
    r".*\.(csv|docx?|html?|json|mpp|ods|pdf|toml|txt|xer|xls[bmx]?|xml)", re.IGNORECASE | re.DOTALL
)
"""What says which sort of file it is; in 'stand 1.2' the last part does not."""
OWN_MARKS = (b"<!-- Knelpunt -->", b'"knelpunt-roadmap"')
"""Stand at the head of a plan or a roadmap.json that Knelpunt wrote."""
SNIFF = 4096


class CannotWriteError(Exception):
    """A file could not be written; everything on disk is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, error)
        self.path = path
        self.error = error

    @property
    def reason(self) -> Text:
        return _REASONS.get(self.error.errno or 0, labels.OTHER_REASON)

    def message(self, lang: str = "nl") -> str:
        reason = self.reason.to(lang, error=self.error.strerror or self.error)
        return labels.CANNOT_WRITE.to(lang, path=self.path, reason=reason)

    def __str__(self) -> str:
        return self.message()


class WrongUseError(Exception):
    """What was asked for cannot be written like that; says what to choose instead."""

    def __init__(self, wording: Text, **facts: object) -> None:
        super().__init__(wording, facts)
        self.wording = wording
        self.facts = facts

    def message(self, lang: str = "nl") -> str:
        return self.wording.to(lang, **self.facts)

    def __str__(self) -> str:
        return self.message()


def file_part(name: str) -> str:
    """A partner's name as part of a file's name, on every system."""
    return _UNSAFE.sub("-", name).strip(" .-")[:_LONGEST_NAME].strip(" .-") or "onbekend"


def may_replace(path: Path) -> bool:
    """Whether nothing is lost when this file is written anew.

    What is there could be somebody's workbook, or a profile that was corrected by hand.
    """
    if not os.path.lexists(path):
        return True
    try:
        with path.open("rb") as file:
            head = file.read(SNIFF)
    except OSError:
        return False
    return any(mark in head for mark in OWN_MARKS)


def check_name(path: Path, ending: str) -> None:
    """Raise WrongUseError for a name that cannot be written, or that nobody could open."""
    if os.path.isdir(path):  # noqa: PTH112 - a name that is too long is said when it is written
        raise WrongUseError(labels.A_FOLDER, path=path, ending=ending)
    if not path.name.lower().endswith(ending):
        stem = path.stem if _ENDINGS.fullmatch(path.name) else path.name
        meant = path.with_name(f"{stem}{ending}")
        raise WrongUseError(labels.WRONG_ENDING, path=path, ending=ending, meant=meant)
    if not may_replace(path):
        raise WrongUseError(labels.NEVER_REPLACED, path=path)


def write_file(path: Path, data: bytes | str) -> Path:
    """Write one file; see `write_files`."""
    return write_files(path.parent, {path.name: data})[0]


def write_files(folder: Path, files: Mapping[str, bytes | str]) -> list[Path]:
    """Write all files or none. Names may hold '/'; text becomes UTF-8, its line ends as they are.

    Everything is first written beside its place; only when all of it is on disk are the old files
    replaced, and put back when one of them (open in Excel on Windows) cannot be replaced.
    """
    targets = [folder / name for name in files]
    beside: list[Path] = []
    made = [path for path in _folders(targets) if not path.exists()]
    try:
        for target, data in zip(targets, files.values(), strict=True):
            beside.append(_write_beside(target, data))
        _replace_all(beside, targets)
    finally:
        for path in beside:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for path in made:  # goes only when nothing was written in it
            with suppress(OSError):
                path.rmdir()
    return targets


def _folders(targets: Iterable[Path]) -> list[Path]:
    """Every folder that these files are in, the deepest first."""
    found = {parent for target in targets for parent in target.parents}
    return sorted(found, key=lambda path: len(path.parts), reverse=True)


def _beside(target: Path) -> Path:
    """A name in the same folder, so that taking its place is one step, that no one else has."""
    return target.with_name(f".{secrets.token_hex(8)}.tmp")


def _write_beside(target: Path, data: bytes | str) -> Path:
    content = data.encode("utf-8") if isinstance(data, str) else data
    path = _beside(target)
    try:
        _refuse_folder(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:  # Ctrl-C too
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise CannotWriteError(target, error) from error
        raise
    return path


def _refuse_folder(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))


def _replace_all(beside: list[Path], targets: list[Path]) -> None:
    kept: list[tuple[Path, Path | None]] = []
    try:
        for new, target in zip(beside, targets, strict=True):
            try:
                old = _keep(target)
                kept.append((target, old))
                new.replace(target)
            except OSError as error:
                raise CannotWriteError(target, error) from error
    except BaseException:
        for target, old in reversed(kept):
            _put_back(target, old)
        raise
    finally:
        for _, old in kept:
            if old is not None:
                with suppress(OSError):
                    old.unlink(missing_ok=True)


def _keep(target: Path) -> Path | None:
    """A second name for the old file, or a copy where the file system has no links."""
    if not target.exists():
        return None
    old = _beside(target)
    try:
        os.link(target, old)
    except OSError:
        shutil.copy2(target, old)
    return old


def _put_back(target: Path, old: Path | None) -> None:
    with suppress(OSError):
        if old is None:
            target.unlink(missing_ok=True)
        else:
            old.replace(target)
