"""Which files a run reads: paths and folders in, workbooks in a fixed order out."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.rules import files
from inputs.folders import contents_of, folder_name, is_lock, lock_issue, no_workbooks, true_path

MAX_FOLDERS = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A workbook and the name by which issues call it; `issues` where there is none to read."""

    name: str
    path: Path
    issues: tuple[Issue, ...] = ()


def find_workbooks(paths: Sequence[Path], also_read: Collection[Path] = ()) -> tuple[Found, ...]:
    """Every workbook once, folders searched, sorted by name whatever the order of `paths`.

    What a folder leaves unread is an issue, except the files that are named beside it.
    """
    named = frozenset(true_path(path) for path in (*paths, *also_read))
    found: dict[Path, Found] = {}
    for path in paths:
        for each in in_path(path, named):
            found.setdefault(true_path(each.path), each)
    return named_apart(list(found.values()))


def in_path(path: Path, named: Collection[Path]) -> Iterator[Found]:
    try:
        is_folder = path.is_dir()
    except OSError:
        is_folder = False
    if is_lock(path.name):
        yield Found(path.name, path, (lock_issue(path.name),))
    elif not is_folder:
        yield Found(path.name, path)
    else:
        yield from in_folder(path, named)


def in_folder(folder: Path, named: Collection[Path]) -> Iterator[Found]:
    """Every workbook in a folder, and last what is to be said of the folder itself."""
    issues: list[Issue] = []
    empty = True
    for content in contents_of(folder, named):
        issues += content.issues
        for path in content.wanted:
            empty = False
            yield Found(path.name, path)
    if empty and not any(issue.rule is files.FOLDER_UNREADABLE for issue in issues):
        issues.append(no_workbooks(folder))
    if issues:
        yield Found(folder_name(folder), folder, tuple(issues))


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
