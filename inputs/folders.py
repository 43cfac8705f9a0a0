"""What lies in a folder: workbooks and plans to read, marks of open workbooks, and other files.

Whatever is not read is named, one issue per folder, except what Knelpunt itself put there, what
an operating system hides and a README.md.
"""

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs import schedules
from inputs.workbook import KNOWN, SUFFIXES

SEARCHED = frozenset({*SUFFIXES, *schedules.SUFFIXES} - {".txt", ".xml"})
"""In a folder, other texts and other XML than plans are nobody's workbook."""
PLAN_MARKS = (b"schemas.microsoft.com/project", b"APIBusinessObjects")
OWN_MARK = b"<!-- Knelpunt -->"
"""Stands in a plan that `knelpunt export` wrote, until a planning program saves it anew."""
SNIFF = 4096
OFFICE_LOCK = "~$"
LIBRE_LOCK = ".~lock.", "#"
HIDDEN = "."
SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
ABOUT_FOLDER = frozenset({"readme.md", "leesmij.md"})
"""Says what the folder is, to whoever opens it."""
OWN_SUFFIXES = ("knelpunt.toml", ".profiel.toml", ".profile.toml")
REPORT = frozenset({"knelpunt.html", "analyse.json"})
"""A folder with both is a report that Knelpunt wrote."""
REPORT_FILES = REPORT | {
    "netwerk.svg",
    "netwerk.png",
    "knelpunt.pdf",
    "knelpunt.pptx",
    "knelpunt.xlsx",
    "verkenner.html",
    "roadmap.json",
}
NAMED = 100
"""In one folder so many files are named one by one; of the others is said how many there are."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one folder holds, without the folders in it."""

    wanted: tuple[Path, ...]
    issues: tuple[Issue, ...]


def contents_of(folder: Path, named: Collection[Path] = ()) -> Iterator[Content]:
    """A folder and the folders in it, in a fixed order; files in `named` are read anyhow."""
    try:
        with os.scandir(folder):
            pass
    except OSError as error:
        yield Content((), (_unreadable(folder, folder, error),))
        return
    failed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(HIDDEN))
        yield _content(folder, Path(place), [*names, *linked], named)
    for each in failed:
        yield Content((), (_unreadable(folder, Path(each.filename or folder), each),))


def holds_workbooks(folder: Path) -> bool:
    """Whether somebody's workbooks lie here, among which a report would get mixed up."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - never more than the names
    except OSError:
        return False
    return not REPORT.issubset(names) and any(_is_wanted(folder / name) for name in names)


def true_path(path: Path) -> Path:
    """One path per file, whatever it is called by; links that run in a circle stay as they are."""
    return Path(os.path.realpath(path))


def folder_name(folder: Path) -> str:
    return folder.name or true_path(folder).name or str(folder)


def no_workbooks(folder: Path) -> Issue:
    return Issue(files.NO_WORKBOOKS, _place(folder, folder), {"known": KNOWN})


def is_lock(name: str) -> bool:
    """The mark that Excel or LibreOffice leaves beside a workbook that somebody has open."""
    begin, end = LIBRE_LOCK
    return name.startswith(OFFICE_LOCK) or (name.startswith(begin) and name.endswith(end))


def locked_workbook(name: str) -> str:
    begin, end = LIBRE_LOCK
    return name.removeprefix(OFFICE_LOCK).removeprefix(begin).removesuffix(end)


def lock_issue(name: str) -> Issue:
    workbook = locked_workbook(name)
    return Issue(files.LOCK_FILE, Source(workbook), {"workbook": workbook})


def _content(top: Path, folder: Path, names: Sequence[str], named: Collection[Path]) -> Content:
    is_report = set(names) >= REPORT
    wanted, skipped = [], []
    issues = []
    for name in sorted(names):
        path = folder / name
        if is_lock(name):
            issues += [lock_issue(name)] if _is_wanted(Path(locked_workbook(name))) else []
        elif _is_silent(name) or (is_report and name in REPORT_FILES):
            continue
        elif _is_wanted(path) and path.is_file():
            wanted.append(path)
        elif not named or true_path(path) not in named:
            skipped.append(name)
    if skipped:
        issues.append(_skipped(_place(top, folder), skipped))
    return Content(tuple(wanted), tuple(issues))


def _is_silent(name: str) -> bool:
    """What was never meant to be read as somebody's planning."""
    lower = name.lower()
    known = lower in SYSTEM_FILES or lower in ABOUT_FOLDER
    return known or name.startswith(HIDDEN) or lower.endswith(OWN_SUFFIXES)


def _is_wanted(path: Path) -> bool:
    """A workbook, or a plan of a planning program."""
    suffix = path.suffix.lower()
    return suffix in SEARCHED or (suffix == ".xml" and _is_plan(path))


def _is_plan(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(SNIFF)
    except OSError:
        return False
    return OWN_MARK not in head and any(mark in head for mark in PLAN_MARKS)


def _skipped(place: Source, names: Sequence[str]) -> Issue:
    more = Counter(Path(name).suffix.lower() or "-" for name in names[NAMED:])
    listed = ", ".join(
        [*names[:NAMED], *(f"{n} × {suffix}" for suffix, n in sorted(more.items()))]
    )
    one = len(names) == 1
    facts = {
        "names": listed,
        "what": "Dit bestand is" if one else f"Deze {len(names)} bestanden zijn",
        "what_en": "This file was" if one else f"These {len(names)} files were",
        "known": KNOWN,
    }
    return Issue(files.SKIPPED_FILES, place, facts)


def _unreadable(top: Path, folder: Path, error: OSError) -> Issue:
    reason = error.strerror or str(error)
    return Issue(files.FOLDER_UNREADABLE, _place(top, folder), {"reason": reason})


def _place(top: Path, folder: Path) -> Source:
    """The folder by its name, and by the way to it from the folder that was given."""
    inside = folder.relative_to(top) if folder.is_relative_to(top) else Path()
    return Source("/".join((folder_name(top), *inside.parts)))
