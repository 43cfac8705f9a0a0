"""What each setting of `knelpunt.toml` may hold: a value as typed in, a value or an issue out."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from rapidfuzz import fuzz, process

from graph_engine.cpm.rules import RULE_SETS
from graph_engine.durations import MODES
from graph_engine.issues import Issue
from graph_engine.model import Kind, Source
from graph_engine.rules import settings as rules
from inputs.batch import Goals, new_names
from inputs.cells.durations import read_duration
from inputs.dates import read_date
from inputs.language import FILE_NAME, LANGUAGES

_MODE_WORDS = {"typisch": "typical", "gepland": "planned", "geen": "none"}
_MODE_KEYS = ("wijze", "mode")
_KIND_WORDS = {
    "decision": Kind.DECISION,
    "permit": Kind.PERMIT,
    "investment": Kind.INVESTMENT,
    "fid": Kind.INVESTMENT,
    "delivery": Kind.DELIVERY,
    "milestone": Kind.MILESTONE,
    "condition": Kind.CONDITION,
    "goal": Kind.GOAL,
} | {kind.value: kind for kind in Kind}


class _WantedError(Exception):
    """A value that cannot be used; says what is wanted, in Dutch and in English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(dutch, english)
        self.facts = {"wanted": dutch, "wanted_en": english}


@dataclass(frozen=True, slots=True)
class Places:
    """Where in the file a key stands, as 'line:column'."""

    lines: list[str]

    def of(self, *keys: str) -> Source:
        """The place of the last key, sought below the place of the key before it."""
        start, cell = 0, ""
        for key in keys:
            quoted = re.escape(key)
            pattern = re.compile(rf"""(?:^|[\[{{,.\s])["']?({quoted})["']?\s*(?:=|\]|,|$|["'.])""")
            for number in range(start, len(self.lines)):
                if match := pattern.search(self.lines[number]):
                    start, cell = number, f"{number + 1}:{match.start(1) + 1}"
                    break
        return Source(FILE_NAME, "", cell)


def _bad(key: str, value: object, source: Source, wanted: _WantedError) -> Issue:
    return Issue(rules.BAD_SETTING, source, {"key": key, "value": str(value), **wanted.facts})


Result = tuple[Mapping[str, object], list[Issue]]


def _single(name: str, read: Callable[[object], object]) -> Callable[..., Result]:
    """A reader for a setting of one value, which is used or reported as a whole."""

    def reader(key: str, value: object, places: Places) -> Result:
        try:
            return {name: read(value)}, []
        except _WantedError as wanted:
            return {}, [_bad(key, value, places.of(key), wanted)]

    return reader


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    raise _WantedError("een tekst tussen aanhalingstekens", "a text between quotes")


def _date(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    with suppress(ValueError):
        found = read_date(value if isinstance(value, str) else "")
        if found.earliest and found.earliest == found.latest:
            return found.earliest
    raise _WantedError("een dag, zoals 2026-07-01", "a day, such as 2026-07-01")


def _lang(value: object) -> str:
    if value in LANGUAGES:
        return str(value)
    raise _WantedError("'nl' of 'en'", "'nl' or 'en'")


def _rules(value: object) -> str:
    if value in RULE_SETS:
        return str(value)
    raise _WantedError("'roadmap', 'msproject' of 'p6'", "'roadmap', 'msproject' or 'p6'")


def _files(value: object) -> tuple[str, ...]:
    patterns = [value] if isinstance(value, str) else value
    if isinstance(patterns, list) and all(isinstance(p, str) and p for p in patterns):
        return tuple(patterns)
    raise _WantedError(
        "een lijst bestandsnamen, zoals ['*.xlsx']", "a list of file names, such as ['*.xlsx']"
    )


def _goals(key: str, value: object, places: Places) -> Result:
    """['WOZ-010', 'H2-021 = 2033'], or a table {WOZ-010 = '2032'}."""
    if isinstance(value, Mapping):
        pairs = list(value.items())
    else:
        pairs = [_split_goal(item) for item in (value if isinstance(value, list) else [value])]
    goals, issues = [], []
    for ref, target in pairs:
        source = places.of(key, str(ref))
        if isinstance(ref, str) and ref and isinstance(target, str | int | date):
            shown = "" if isinstance(target, bool) else str(target).strip()
            goals.append(Goals(ref=ref, target=shown, source=source))
        else:
            wanted = _WantedError(
                "een code of naam, zo nodig met een streefdatum: 'WOZ-010 = 2032'",
                "a code or name, if need be with a target date: 'WOZ-010 = 2032'",
            )
            named = isinstance(value, Mapping)
            facts = (f"{key}.{ref}", target) if named else (key, ref)
            issues.append(_bad(*facts, source, wanted))
    return {"goals": tuple(goals)}, issues


def _split_goal(item: object) -> tuple[object, object]:
    if not isinstance(item, str):
        return item, None  # what no goal can be
    ref, _, target = item.partition("=")
    return ref.strip(), target.strip()


def _aliases(key: str, value: object, places: Places) -> Result:
    aliases, issues = {}, []
    for old, new in value.items() if isinstance(value, Mapping) else ((key, value),):
        listed = new if isinstance(new, list) else [new]
        names = [name for name in listed if isinstance(name, str)]
        if isinstance(value, Mapping) and len(names) == len(listed):
            aliases[old] = "; ".join(new_names("; ".join(names)))
        else:
            wanted = _WantedError(
                "een tabel met oude naam = 'nieuwe naam', of = ['naam', 'naam'] na een splitsing",
                "a table of old name = 'new name', or = ['name', 'name'] after a split",
            )
            issues.append(_bad(f"{key}.{old}", new, places.of(key, old), wanted))
    return {"aliases": MappingProxyType(aliases)}, issues


def _lead_times(key: str, value: object, places: Places) -> Result:
    """'planned', or a table {wijze = 'planned', vergunning = '2 jaar', besluit = 90}."""
    table = value if isinstance(value, Mapping) else {_MODE_KEYS[0]: value}
    found: dict[str, object] = {}
    days: dict[Kind, int] = {}
    issues = []
    for typed, given in table.items():
        name = typed.strip().casefold()
        try:
            if name in _MODE_KEYS:
                found["lead_time_mode"] = _mode(given)
            elif name in _KIND_WORDS:
                days[_KIND_WORDS[name]] = _span(given)
            else:
                known = (*_MODE_KEYS[:1], *(kind.value for kind in Kind))
                issues.append(_unknown_kind(f"{key}.{typed}", places.of(key, typed), known))
        except _WantedError as wanted:
            label = f"{key}.{typed}" if isinstance(value, Mapping) else key
            issues.append(_bad(label, given, places.of(key, typed), wanted))
    return {**found, "lead_times": MappingProxyType(days)}, issues


def _unknown_kind(typed: str, source: Source, known: tuple[str, ...]) -> Issue:
    name = typed.rpartition(".")[2].casefold()
    nearest, _, _ = process.extractOne(name, known, scorer=fuzz.ratio)
    facts = {"key": typed, "nearest": nearest, "known": ", ".join(known)}
    return Issue(rules.UNKNOWN_SETTING, source, facts)


def _mode(value: object) -> str:
    mode = value.strip().casefold() if isinstance(value, str) else ""
    mode = _MODE_WORDS.get(mode, mode)
    if mode in MODES:
        return mode
    raise _WantedError("'typical', 'planned' of 'none'", "'typical', 'planned' or 'none'")


def _span(value: object) -> int:
    with suppress(ValueError):
        if isinstance(value, int | str) and not isinstance(value, bool):
            return read_duration(str(value))
    raise _WantedError(
        "een aantal dagen, of een tekst als '6 weken', '3 mnd' of '2 jaar'",
        "a number of days, or a text such as '6 weeks', '3 months' or '2 years'",
    )


READERS: Mapping[str, Callable[[str, object, Places], Result]] = {
    "title": _single("title", _text),
    "data_date": _single("data_date", _date),
    "goals": _goals,
    "aliases": _aliases,
    "lead_times": _lead_times,
    "rules": _single("rules", _rules),
    "audience": _single("audience", _text),
    "lang": _single("lang", _lang),
    "files": _single("files", _files),
}
