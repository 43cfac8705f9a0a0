"""`knelpunt.toml` beside the workbooks: what the options say, kept for the next run."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from rapidfuzz import fuzz, process

from graph_engine.cpm.rules import ROADMAP
from graph_engine.issues import Issue
from graph_engine.model import Kind, Source
from graph_engine.rules import settings as rules
from inputs.batch import Goals
from inputs.language import FILE_NAME, LANGUAGES, SETTING
from inputs.settings_values import READERS, Places

_SOURCE = Source(FILE_NAME)

_NAMES: Mapping[str, tuple[str, str]] = {
    "title": ("titel", "title"),
    "data_date": ("peildatum", "data_date"),
    "goals": ("doelen", "goals"),
    "aliases": ("aliassen", "aliases"),
    "lead_times": ("doorlooptijden", "lead_times"),
    "rules": ("rekenregels", "rules"),
    "audience": ("doelgroep", "audience"),
    "lang": SETTING,
    "files": ("bestanden", "files"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a folder's settings file says; every field has a default that means 'not said'."""

    title: str = ""
    data_date: date | None = None
    goals: tuple[Goals, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lead_time_mode: str = "typical"
    lead_times: Mapping[Kind, int] = field(default_factory=lambda: MappingProxyType({}))
    rules: str = ROADMAP.name
    audience: str = ""
    lang: str = LANGUAGES[0]
    files: tuple[str, ...] = ()
    source: Source = _SOURCE


def read_settings(folder: Path) -> tuple[Settings, tuple[Issue, ...]]:
    """The settings of a folder; defaults and no issues when it has no settings file."""
    path = folder / FILE_NAME
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        return Settings(), (Issue(rules.UNREADABLE_SETTINGS, _SOURCE, {"reason": reason}),)
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also tomllib's own
        return Settings(), (_broken(text, str(error)),)
    places = Places(text.splitlines())
    values, issues = _values(table, places)
    return Settings(**values), tuple(issues)  # type: ignore[arg-type]  # each read by its reader


def _broken(text: str, error: str) -> Issue:
    place = re.search(r"at line (\d+), column (\d+)", error)
    lines = text.splitlines() or [""]
    line, column = place.groups() if place else (str(len(lines)), str(len(lines[-1]) + 1))
    source = Source(FILE_NAME, "", f"{line}:{column}")
    return Issue(rules.BROKEN_TOML, source, {"line": line, "column": column})


def _values(table: Mapping[str, object], places: Places) -> tuple[dict[str, object], list[Issue]]:
    known = {name: key for key, names in _NAMES.items() for name in names}
    issues: list[Issue] = []
    values: dict[str, object] = {}
    used: dict[str, str] = {}
    for typed, value in table.items():
        source = places.of(typed)
        key = known.get(typed.strip().casefold())
        if key is None:
            issues.append(_unknown(typed, source, tuple(known)))
        elif key in used:
            facts = {"key": used[key], "other": typed}
            issues.append(Issue(rules.SETTING_TWICE, source, facts))
        else:
            used[key] = typed
            found, problems = READERS[key](typed, value, places)
            values |= found
            issues += problems
    return values, issues


def _unknown(typed: str, source: Source, known: tuple[str, ...]) -> Issue:
    nearest, _, _ = process.extractOne(typed.casefold(), known, scorer=fuzz.ratio)
    listed = ", ".join(dutch for dutch, _ in _NAMES.values())
    facts = {"key": typed, "nearest": nearest, "known": listed}
    return Issue(rules.UNKNOWN_SETTING, source, facts)
