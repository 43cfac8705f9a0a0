"""What a partner changed among its own rows in a return workbook.

A hidden sheet holds the rows as they were sent. It is saved by the same program as the sheet that
the partner sees, so a cell that differs was changed by a person. Rows are paired by a hidden key:
they may be sorted.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_uppercase

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import answers as rules
from inputs.cells.cell_values import as_text
from inputs.merging.names import name_key
from inputs.workbooks.grid import Fault, Row, Sheet, Value, Workbook

AS_SENT = frozenset({"gelezen", "as read"})
FIELDS = {
    "mijlpaal": "name",
    "milestone": "name",
    "soort": "kind",
    "kind": "kind",
    "status zoals opgegeven": "status",
    "status as stated": "status",
    "initiatiefnemer": "owner",
    "owner": "owner",
    "wie beslist": "decider",
    "who decides": "decider",
    "datum zoals opgegeven": "date",
    "date as stated": "date",
    "doorlooptijd dagen": "duration",
    "duration days": "duration",
}
"""Columns that hold a partner's own word; what stands in the others follows from it."""
_KEYS = frozenset({"sleutel", "key"})
_IDS = frozenset({"code", "id"})
_DATES = frozenset(header for header, field in FIELDS.items() if field == "date")
_NAMES = frozenset(header for header, field in FIELDS.items() if field == "name")
_WITHIN = 20
"""So many rows may stand above the header, if somebody put a note there."""
NO_ROW = (
    "een verbetering in een rij die er al stond; zet een nieuwe mijlpaal in het eigen werkboek",
    "a correction in a row that was there; put a new milestone in the own workbook",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One cell that a partner changed. `field` is empty where the column is none of its own."""

    id: str
    field: str
    header: str
    found: str
    text: str
    value: Value
    name: str
    source: Source
    partner: str = ""

    @property
    def facts(self) -> dict[str, str]:
        return {
            "milestone": self.name,
            "header": self.header,
            "found": self.found,
            "answer": self.text,
        }

    def taken(self) -> Issue:
        return Issue(rules.CORRECTION_TAKEN, self.source, self.facts)

    def not_used(self, wanted: Mapping[str, str]) -> Issue:
        return Issue(rules.CORRECTION_NOT_USED, self.source, {**self.facts, **wanted})

    def overtaken(self) -> Issue:
        return Issue(
            rules.ANSWER_OVERTAKEN, self.source, {"answer": self.text, "found": self.found}
        )


@dataclass(frozen=True)
class OwnSheet:
    """A sheet with a partner's own rows: where its header and its columns are."""

    sheet: Sheet
    top: int
    headers: Mapping[int, str]

    @property
    def as_sent(self) -> bool:
        return self.sheet.name.casefold() in AS_SENT or self.sheet.hidden

    @cached_property
    def columns(self) -> dict[str, int]:
        """Key of the header → column; of two that are called the same, the first."""
        return {name_key(text): n for n, text in reversed(list(self.headers.items()))}

    def rows(self) -> Iterator[tuple[int, Row]]:
        return enumerate(self.sheet.rows[self.top + 1 :], start=self.top + 1)

    def texts(self, row: Row) -> dict[int, str]:
        return {n: text for n, value in enumerate(row) if (text := shown(value))}

    def column(self, among: frozenset[str]) -> int | None:
        return next((n for key, n in self.columns.items() if key in among), None)

    def key(self, row: Row) -> str:
        """The hidden key, or where that is gone one made of the code."""
        key, code = self.column(_KEYS), self.column(_IDS)
        if key is not None and (typed := shown(_at(row, key))):
            return typed
        typed = shown(_at(row, code)) if code is not None else ""
        return json.dumps(["row", typed], ensure_ascii=False) if typed else ""

    def id(self, row: Row) -> str:
        """The milestone's id; the key as it stands when that was cut off for its length."""
        key = self.key(row)
        try:
            parts = json.loads(key)
        except (ValueError, RecursionError):
            return key
        is_key = isinstance(parts, list) and parts[:1] == ["row"] and len(parts) > 1
        return str(parts[1]) if is_key else key

    def name(self, row: Row) -> str:
        column = self.column(_NAMES)
        return shown(_at(row, column)) if column is not None else ""

    def source(self, row: int, column: int) -> Source:
        return self.sheet.source(self.sheet.first_row + row, column)


@dataclass(frozen=True, slots=True)
class OwnRows:
    """What was changed among the rows, what cannot be used, and the sheets with such rows."""

    corrections: tuple[Correction, ...] = ()
    issues: tuple[Issue, ...] = ()
    sheets: tuple[str, ...] = ()
    seen: str = ""
    """The sheet that was compared with the hidden one."""

    @property
    def changed_rows(self) -> int:
        return len({c.source.cell.lstrip(ascii_uppercase) for c in self.corrections})


def own_rows(book: Workbook, partner: str) -> OwnRows:
    """Every difference with the rows as they were sent."""
    found = [own for sheet in book.sheets if (own := _own_sheet(sheet))]
    sent = next((own for own in found if own.as_sent), None)
    seen = [own for own in found if not own.as_sent]
    sheets = tuple(own.sheet.name for own in found)
    if not seen:
        return OwnRows(sheets=sheets)
    if sent is None:
        return OwnRows((), tuple(_incomparable(own) for own in seen), sheets)
    corrections, issues = _differences(seen[0], sent, partner)
    issues += [_twice(own) for own in seen[1:]]
    return OwnRows(tuple(corrections), tuple(issues), sheets, seen[0].sheet.name)


def _own_sheet(sheet: Sheet) -> OwnSheet | None:
    for number, row in enumerate(sheet.rows[:_WITHIN]):
        headers = {n: text for n, value in enumerate(row) if (text := shown(value))}
        known = {name_key(text) for text in headers.values()}
        if known & _DATES and known & (_KEYS | _IDS) and len(known & FIELDS.keys()) > 2:  # noqa: PLR2004 (more than any other sheet has)
            return OwnSheet(sheet, number, headers)
    return None


def _incomparable(own: OwnSheet) -> Issue:
    facts = {
        "what": "het verborgen blad met wat er stond ontbreekt",
        "what_en": "the hidden sheet with what stood there is missing",
    }
    return Issue(rules.NOTHING_TO_COMPARE, own.sheet.place, facts)


def _twice(own: OwnSheet) -> Issue:
    facts = {
        "what": "een ander blad heeft dezelfde rijen, en dat is vergeleken",
        "what_en": "another sheet has the same rows, and that one was compared",
    }
    return Issue(rules.NOTHING_TO_COMPARE, own.sheet.place, facts)


def _differences(
    seen: OwnSheet, sent: OwnSheet, partner: str
) -> tuple[list[Correction], list[Issue]]:
    left = {key: row for _, row in sent.rows() if (key := sent.key(row))}
    pairs = _columns(seen, sent)
    corrections: list[Correction] = []
    issues = _above(seen, sent)
    for number, row in seen.rows():
        before = left.pop(seen.key(row), None)
        typed = seen.texts(row)
        if before is None:
            typed = {n: text for n, text in typed.items() if n != seen.column(_KEYS)}
        else:
            changed = _changed(seen, number, sent, pairs, before)
            corrections += (replace(each, partner=partner) for each in changed)
            typed = {n: text for n, text in typed.items() if n not in pairs}
        issues += _loose(seen, number, typed)
    return corrections, issues + [_gone(seen, sent, row) for row in left.values()]


def _above(seen: OwnSheet, sent: OwnSheet) -> list[Issue]:
    """Notes above the header, and headers that were typed over or added."""
    issues = []
    for number, row in enumerate(seen.sheet.rows[: seen.top]):
        issues += _loose(seen, number, seen.texts(row))
    new = {n: text for n, text in seen.headers.items() if name_key(text) not in sent.columns}
    return issues + _loose(seen, seen.top, new)


def _columns(seen: OwnSheet, sent: OwnSheet) -> dict[int, int]:
    """Column that is seen → column as sent: by header, else by place if its header was changed."""
    pairs = {seen.columns[key]: n for key, n in sent.columns.items() if key in seen.columns}
    for key, n in sent.columns.items():
        if key not in seen.columns and n not in pairs:
            pairs[n] = n
    return pairs


def _changed(
    seen: OwnSheet, number: int, sent: OwnSheet, pairs: Mapping[int, int], before: Row
) -> Iterator[Correction]:
    """The cells of one row that differ from what was sent."""
    for column, was in sorted(pairs.items()):
        value, found = _at(seen.sheet.rows[number], column), shown(_at(before, was))
        if was == sent.column(_KEYS) or shown(value) == found:
            continue
        header = sent.headers[was]
        yield Correction(
            id=sent.id(before),
            field=FIELDS.get(name_key(header), ""),
            header=header,
            found=found,
            text=shown(value),
            value=value,
            name=sent.name(before),
            source=seen.source(number, column),
        )


def _loose(seen: OwnSheet, number: int, typed: Mapping[int, str]) -> list[Issue]:
    """One issue with all that somebody typed outside the rows or the columns that were sent."""
    if not typed:
        return []
    facts = {"answer": " | ".join(typed.values()), "wanted": NO_ROW[0], "wanted_en": NO_ROW[1]}
    return [Issue(rules.UNREADABLE_ANSWER, seen.source(number, min(typed)), facts)]


def _gone(seen: OwnSheet, sent: OwnSheet, row: Row) -> Issue:
    facts = {"milestone": sent.name(row), "id": sent.id(row)}
    return Issue(rules.ROW_TAKEN_OUT, seen.sheet.place, facts)


def shown(value: Value) -> str:
    """The text of a cell; a cell with an error or an unsaved formula is not empty."""
    return as_text(value) or ("?" if isinstance(value, Fault) else "")


def _at(row: Sequence[Value], column: int) -> Value:
    return row[column] if column < len(row) else ""
