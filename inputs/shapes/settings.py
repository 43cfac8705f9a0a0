"""Keys and values above a table or on a sheet of their own, such as 'Peildatum'."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import sheets as sheet_rules
from inputs.cells.cell_values import as_text
from inputs.cells.values import read_bool
from inputs.dates import read_date
from inputs.shapes.date_cells import read_as
from inputs.tables.headers import key
from inputs.tables.setting_names import LIST_SHEETS, SETTINGS, SETTINGS_SHEETS
from inputs.tables.table import Line
from inputs.workbooks.grid import Sheet, Value

FIELDS = {key(name): column.field for column in SETTINGS for name in column.names}
NAMED_SETTINGS = frozenset(map(key, SETTINGS_SHEETS))
NAMED_LISTS = frozenset(map(key, LIST_SHEETS))
LONGEST_KEY = 60
DATED = re.compile(
    r"(?P<key>peildatum|stand (?:per|van|op)|status (?:per|as of)|bijgewerkt (?:op|tot)|as of)\s+"
    r"(?P<day>\d{1,2}[-/. ].{4,30}|\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
"""A line of a title block that says the day, without a colon."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A key and its value as typed."""

    field: str
    key: str
    value: Value
    source: Source


def read_settings(sheet: Sheet, lines: Iterable[Line]) -> list[Setting]:
    return [found for line in lines for found in settings_in(sheet, line)]


def settings_in(sheet: Sheet, line: Line) -> Iterator[Setting]:
    """'Peildatum | 1-7-2025' in neighbouring cells, or 'Stand per 1 juli 2025' in one."""
    filled = [(i, value) for i, value in enumerate(line.values) if as_text(value)]
    for number, (column, value) in enumerate(filled):
        if not isinstance(value, str):
            continue
        field = FIELDS.get(key(value)) if len(value) <= LONGEST_KEY else None
        if field and number + 1 < len(filled):
            place, found = filled[number + 1]
            yield Setting(field, value.strip(" :"), found, sheet.source(line.row, place))
            continue
        if day := DATED.fullmatch(value.strip()):
            yield Setting("data_date", day["key"], day["day"], sheet.source(line.row, column))
            continue
        name, colon, rest = value.partition(":")
        field = FIELDS.get(key(name)) if len(name) <= LONGEST_KEY else None
        if field and colon and rest.strip():
            yield Setting(field, name.strip(), rest.strip(), sheet.source(line.row, column))


def unique(settings: Sequence[Setting]) -> tuple[Mapping[str, Setting], list[Issue]]:
    """The first of each; another value further on is an issue."""
    found: dict[str, Setting] = {}
    issues: list[Issue] = []
    for setting in settings:
        first = found.setdefault(setting.field, setting)
        if as_text(first.value).casefold() != as_text(setting.value).casefold():
            facts = {
                "key": setting.key,
                "text": as_text(setting.value),
                "other": as_text(first.value),
                "other_cell": str(first.source),
            }
            issues.append(Issue(sheet_rules.TWO_SETTINGS, setting.source, facts))
    return found, issues


def data_date_of(setting: Setting | None) -> tuple[date | None, list[Issue]]:
    """One day; a longer period is no data date."""
    if setting is None:
        return None, []
    text = as_text(setting.value)
    try:
        reading = read_date(text)
    except ValueError:
        reading = None
    if reading and reading.earliest and reading.earliest == reading.latest:
        about = read_as(text, reading, None)
        facts = {"header": setting.key, **(about.facts if about else {})}
        return reading.earliest, [Issue(about.rule, setting.source, facts)] if about else []
    return None, [Issue(sheet_rules.BAD_DATA_DATE, setting.source, {"text": text})]


def yes_no(setting: Setting | None) -> tuple[bool, list[Issue]]:
    if setting is None:
        return False, []
    text = as_text(setting.value)
    try:
        return read_bool(text), []
    except ValueError:
        facts = {"text": text, "key": setting.key, "wanted": "ja of nee", "wanted_en": "yes or no"}
        return False, [Issue(sheet_rules.BAD_SETTING, setting.source, facts)]
