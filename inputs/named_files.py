"""Which files a settings file means with its patterns."""

from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.rules import settings as rules
from inputs.settings import Settings


def named_files(folder: Path, settings: Settings) -> tuple[list[Path], tuple[Issue, ...]]:
    """The files that `bestanden` names, in a fixed order; the folder itself when it names none.

    A pattern that fits nothing becomes an issue.
    """
    if not settings.files:
        return [folder], ()
    found: list[Path] = []
    issues = []
    for pattern in settings.files:
        fitting = _fitting(folder, pattern)
        found += [path for path in fitting if path not in found]
        if not fitting:
            issues.append(Issue(rules.NO_FILES_MATCH, settings.source, {"pattern": pattern}))
    return found, tuple(issues)


def _fitting(folder: Path, pattern: str) -> list[Path]:
    path = Path(pattern)
    try:
        if path.is_absolute():
            return sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        return sorted(folder.glob(pattern))
    except (ValueError, OSError):  # '**x', or a folder that may not be opened
        return []
