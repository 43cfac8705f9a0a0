"""A profile from its TOML file. Keys are Dutch, or English; what is wrong is named."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.batch import new_names
from inputs.profiles.profile import Profile, SheetHint
from inputs.tables.headers import is_header_word, key

KEYS = {
    "naam": "name",
    "bestanden": "files",
    "heeft_bladen": "needs_sheets",
    "peildatum": "data_date",
    "dag_voorop": "day_first",
    "fasen_volgen_op_elkaar": "phases_follow",
    "rij_wacht_op_kolom": "row_waits",
    "blad": "sheets",
    "sheet": "sheets",
    "aliassen": "aliases",
    "lezen": "read",
    "kopregel": "header_row",
    "kolommen": "columns",
}
"""Dutch keys; the English ones are the fields of Profile and SheetHint themselves."""

TYPES: Mapping[str, tuple[type, str]] = {
    "name": (str, "tekst tussen aanhalingstekens"),
    "partner": (str, "tekst tussen aanhalingstekens"),
    "files": (list, "een lijst, zoals ['Partner*.xlsx']"),
    "needs_sheets": (list, "een lijst van bladnamen"),
    "data_date": (date, "een datum, zoals 2026-03-01"),
    "day_first": (bool, "true of false"),
    "phases_follow": (bool, "true of false"),
    "row_waits": (bool, "true of false"),
    "sheets": (list, "een of meer tabellen [[blad]]"),
    "aliases": (dict, "een tabel [aliassen]"),
    "read": (bool, "true of false"),
    "header_row": (int, "een rijnummer"),
    "columns": (dict, "een tabel [blad.kolommen]"),
}
PROFILE_KEYS = frozenset(TYPES) - {"read", "header_row", "columns"}
SHEET_KEYS = frozenset({"name", "read", "header_row", "columns"})
NOT_READ = frozenset({"", "-"})


def read_profile(path: Path) -> tuple[Profile | None, list[Issue]]:
    """The profile, or None with an issue that says what is wrong with the file."""
    try:
        return profile_of(tomllib.loads(path.read_text(encoding="utf-8"))), []
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "geen UTF-8"
    except tomllib.TOMLDecodeError as error:
        reason = f"geen TOML: {error}"
    except ValueError as error:
        reason = str(error)
    return None, [Issue(files.BAD_PROFILE, Source(path.name), {"reason": reason})]


def profile_of(table: Mapping[str, Any]) -> Profile:
    """Raises ValueError, in the words of the one who wrote the file."""
    values = checked(table, PROFILE_KEYS)
    sheets = tuple(hint_of(each) for each in values.pop("sheets", []))
    aliases = tuple(
        (old, new_names("; ".join(map(str, new)) if isinstance(new, list) else str(new)))
        for old, new in sorted(values.pop("aliases", {}).items())
    )
    for name in ("files", "needs_sheets"):
        values[name] = tuple(str(text) for text in values.get(name, ()))
    return Profile(**values, sheets=sheets, aliases=aliases)


def hint_of(table: object) -> SheetHint:
    if not isinstance(table, dict):
        raise ValueError("'blad' moet een tabel [[blad]] zijn")  # noqa: TRY004 -- for the user
    values = checked(table, SHEET_KEYS)
    row = values.get("header_row")
    if row is not None and row < 1:
        raise ValueError(f"'kopregel' is {row}; de eerste rij is 1")
    return SheetHint(
        sheet=values.get("name", "*"),
        read=values.get("read", True),
        header_row=None if row is None else row - 1,
        columns={
            key(name): known_name(name, means) for name, means in values.get("columns", {}).items()
        },
    )


def checked(table: Mapping[str, Any], allowed: frozenset[str]) -> dict[str, Any]:
    """The table with English keys, every key known and every value of its type."""
    values: dict[str, Any] = {}
    for typed, value in table.items():
        name = KEYS.get(typed, typed)
        if name not in allowed:
            raise ValueError(f"de sleutel '{typed}' is onbekend")
        wanted, words = TYPES[name]
        is_date = isinstance(value, date) and not isinstance(value, datetime)
        if not (is_date if wanted is date else type(value) is wanted):
            raise ValueError(f"'{typed}' moet {words} zijn")
        values[name] = value
    return values


def known_name(header: str, means: object) -> str:
    """A column name that Knelpunt knows; '' for a column that is not to be read."""
    text = str(means).strip()
    if text in NOT_READ:
        return ""
    if not is_header_word(text):
        raise ValueError(f"'{text}' (voor kolom '{header}') is geen bekende kolomnaam")
    return text
