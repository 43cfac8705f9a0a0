"""Which files a run reads: paths and folders in, workbooks in a fixed order out."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs import schedules
from inputs.workbook import KNOWN, SUFFIXES

LOCK = "~$"
SEARCHED = frozenset({*SUFFIXES, *schedules.SUFFIXES} - {".txt", ".xml"})
"""In a folder, other texts and other XML than plans are nobody's workbook."""
PLAN_MARKS = (b"schemas.microsoft.com/project", b"APIBusinessObjects")
SNIFF = 4096
HIDDEN = "."
MAX_FOLDERS = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A workbook and the name by which issues call it; `issues` where there is none to read."""

    name: str
    path: Path
    issues: tuple[Issue, ...] = ()


def find_workbooks(paths: Sequence[Path]) -> tuple[Found, ...]:
    """Every workbook once, folders searched, sorted by name whatever the order of `paths`."""
    found: dict[Path, Found] = {}
    for path in paths:
        for each in in_path(path):
            found.setdefault(each.path.absolute(), each)
    return named_apart(list(found.values()))


def in_path(path: Path) -> Iterator[Found]:
    try:
        is_folder = path.is_dir()
    except OSError:
        is_folder = False
    if path.name.startswith(LOCK):
        yield locked(path)
    elif not is_folder:
        yield Found(path.name, path)
    else:
        yield from in_folder(path)


def in_folder(folder: Path) -> Iterator[Found]:
    try:
        with os.scandir(folder):
            inside = sorted(folder.rglob("*"))
    except OSError as error:
        facts = {"reason": error.strerror or str(error)}
        issue = Issue(files.FOLDER_UNREADABLE, Source(folder.name), facts)
        yield Found(folder.name, folder, (issue,))
        return
    known = [path for path in inside if is_wanted(path)]
    for path in known:
        if path.name.startswith(LOCK):
            yield locked(path)
        elif path.is_file():
            yield Found(path.name, path)
    if not known:
        issue = Issue(files.NO_WORKBOOKS, Source(folder.name or str(folder)), {"known": KNOWN})
        yield Found(folder.name or str(folder), folder, (issue,))


def is_wanted(path: Path) -> bool:
    """A file to look for in a folder: a workbook, or a plan of a planning program."""
    if path.name.startswith(HIDDEN):
        return False
    suffix = path.suffix.lower()
    return suffix in SEARCHED or (suffix == ".xml" and is_plan(path))


def is_plan(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(SNIFF)
    except OSError:
        return False
    return any(mark in head for mark in PLAN_MARKS)


def locked(path: Path) -> Found:
    facts = {"workbook": path.name.removeprefix(LOCK)}
    return Found(path.name, path, (Issue(files.LOCK_FILE, Source(path.name), facts),))


def named_apart(found: Sequence[Found]) -> tuple[Found, ...]:
    """Files with the same name are called by as many folders before it as tell them apart."""
    names = [each.name for each in found]
    depth = 1
    while len(set(names)) < len(names) and depth < MAX_FOLDERS:
        depth += 1
        counts = Counter(names)
        names = [
            "/".join(each.path.absolute().parts[-depth:]) if counts[name] > 1 else name
            for each, name in zip(found, names, strict=True)
        ]
    named = [replace(each, name=name) for each, name in zip(found, names, strict=True)]
    return tuple(sorted(named, key=lambda each: (each.name, str(each.path))))
