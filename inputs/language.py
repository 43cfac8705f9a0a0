"""In which language a run speaks, known before anything is read; light, as every command asks."""

import os
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

FILE_NAME = "knelpunt.toml"
LANGUAGES = ("nl", "en")
SETTING = ("taal", "lang")
"""What the settings file calls the language."""


def settings_folder(files: Sequence[Path]) -> Path:
    """Where the settings of a run stand: beside its first file, else in this folder."""
    first = files[0] if files else Path.cwd()
    return first if os.path.isdir(first) else first.parent  # noqa: PTH112 - never raises


def language_of(files: Sequence[Path]) -> str:
    """What the settings beside these files ask; Dutch when they don't."""
    return _asked_in(settings_folder(files)) or LANGUAGES[0]


def language_of_words(words: Iterable[str]) -> str:
    """The same for a command line that is not yet taken apart: any word may be a file."""
    there = [Path(word) for word in words if os.path.exists(word)]  # noqa: PTH110 - never raises
    asked = (_asked_in(settings_folder([path])) for path in (*there, Path()))
    return next(filter(None, asked), LANGUAGES[0])


def _asked_in(folder: Path) -> str | None:
    """A settings file that cannot be read says nothing here; the run tells what is wrong."""
    try:
        text = (folder / FILE_NAME).read_bytes().decode("utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, ValueError, RecursionError):
        return None
    asked = (value for key, value in table.items() if key.strip().casefold() in SETTING)
    found = next(asked, None)
    return found if isinstance(found, str) and found in LANGUAGES else None
