"""The answers in a return workbook; its form is docs/reference/return-workbook.md."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.reading import SheetReport
from graph_engine.rules import answers as rules
from inputs.batch import Batch
from inputs.cells.cell_values import as_text
from inputs.merging.names import name_key
from inputs.returned.beside import WANTED, beside
from inputs.returned.own_rows import AS_SENT, Correction, own_rows
from inputs.workbook import open_workbook
from inputs.workbooks.grid import Fault, Row, Sheet, Workbook

SHEETS = frozenset({"vragen", "questions"})
OWN_SHEETS = SHEETS | {"uw mijlpalen", "your milestones", "keuzes", "choices", *AS_SENT}
"""What Knelpunt calls the sheets of a return workbook; a partner may rename one of them."""
HEADER_WITHIN = 20
"""So many rows may stand above the header, if somebody put a note there."""

_HEADERS = {
    "uw antwoord": "answer",
    "your answer": "answer",
    "sleutel": "key",
    "key": "key",
    "gevonden": "found",
    "found": "found",
}
_SIZES = {
    "date": (2, 2),
    "cell": (4, 4),
    "reference": (5, 5),
    "link": (3, 3),
    "same": (3, 3),
    "note": (2, 9),
}
"""How many texts a key of each kind has."""
_TO = re.compile(r"(?:vragen aan|questions to)\s+(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """One filled-in answer: what it is about, what was found there, and what should be."""

    key: tuple[str, ...]
    text: str
    found: str
    partner: str
    source: Source

    @property
    def kind(self) -> str:
        return self.key[0]

    def issue(self, wanted: str, wanted_en: str) -> Issue:
        """The answer cannot be read; say what is wanted."""
        facts = {"answer": self.text, "wanted": wanted, "wanted_en": wanted_en}
        return Issue(rules.UNREADABLE_ANSWER, self.source, facts)

    def overtaken(self) -> Issue:
        facts = {"answer": self.text, "found": self.found}
        return Issue(rules.ANSWER_OVERTAKEN, self.source, facts)


@dataclass(frozen=True, slots=True)
class Returned:
    """One return workbook: its answers, corrections, and a batch that stands for it."""

    answers: tuple[Answer, ...]
    corrections: tuple[Correction, ...]
    batch: Batch


def may_be_return(batch: Batch) -> bool:
    """Whether a sheet is called as one of a return workbook's; `read_return` knows for sure."""
    return any(report.sheet.casefold() in OWN_SHEETS for report in batch.sheets)


def read_return(path: Path, batch: Batch) -> Returned | None:
    """The answers in a return workbook; None when the workbook is something else."""
    book, _ = open_workbook(path, batch.workbook)
    asked = [(s, header) for s in (book.sheets if book else ()) if (header := _header(s))]
    if book is None or not asked:
        return None
    sheet, header = asked[0]
    partner = _partner(book) or batch.partner
    answers, issues = _answers(sheet, header, partner)
    own = own_rows(book, partner)
    issues += own.issues
    issues += beside(book, {sheet.name, *own.sheets}, asks=_asked(sheet, header))
    used = {sheet.name: len(answers)}
    if own.corrections:
        used[own.seen] = own.changed_rows
    reports = tuple(_report(report, used.get(report.sheet)) for report in batch.sheets)
    bare = replace(
        batch, partner=partner, data_date=None, milestones=(), links=(), relations=(), aliases=()
    )
    back = replace(bare, issues=tuple(issues), sheets=reports)
    return Returned(tuple(answers), own.corrections, back)


def _header(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        columns = {
            _HEADERS[key]: column
            for column, value in enumerate(row)
            if (key := name_key(as_text(value))) in _HEADERS
        }
        if {"answer", "key"} <= columns.keys():
            return number, columns
    return None


def _partner(book: Workbook) -> str:
    """Who was asked, as the title of the first sheet says."""
    for row in book.sheets[0].rows[:HEADER_WITHIN]:
        for value in row:
            if match := _TO.fullmatch(as_text(value)):
                return match[1].strip()
    return ""


def _answers(
    sheet: Sheet, header: tuple[int, dict[str, int]], partner: str
) -> tuple[list[Answer], list[Issue]]:
    top, columns = header
    answers: list[Answer] = []
    issues: list[Issue] = []
    rows = list(enumerate(sheet.rows[top + 1 :], start=top + 1))
    asks = _asked(sheet, header)
    headed = {n for n, value in enumerate(sheet.rows[top]) if as_text(value)}
    for number, row in enumerate(sheet.rows[:top]):
        issues += _elsewhere(sheet, number, row, range(len(row)))
    for number, row in rows:
        value = row[columns["answer"]] if columns["answer"] < len(row) else ""
        text = as_text(value)
        key = _key(_at(row, columns["key"]))
        if text or isinstance(value, Fault):
            source = sheet.source(sheet.first_row + number, columns["answer"])
            answer = Answer(key, text, _at(row, columns.get("found")), partner, source)
            if not key or isinstance(value, Fault):
                issues.append(answer.issue(*WANTED))
            else:
                answers.append(answer)
        else:  # a row of the partner's own, or a word beside the table
            strange = range(len(row)) if asks and not key else set(range(len(row))) - headed
            issues += _elsewhere(sheet, number, row, strange)
    return answers, issues


def _asked(sheet: Sheet, header: tuple[int, dict[str, int]]) -> bool:
    """Whether any question stands on the sheet."""
    top, columns = header
    return any(_key(_at(row, columns["key"])) for row in sheet.rows[top + 1 :])


def _elsewhere(sheet: Sheet, number: int, row: Row, columns: Iterable[int]) -> list[Issue]:
    """One issue with all that somebody typed where no answer is looked for."""
    typed = [column for column in sorted(columns) if _at(row, column)]
    if not typed:
        return []
    text = " | ".join(_at(row, column) for column in typed)
    source = sheet.source(sheet.first_row + number, typed[0])
    return [Answer((), text, "", "", source).issue(*WANTED)]


def _at(row: Row, column: int | None) -> str:
    return as_text(row[column]) if column is not None and column < len(row) else ""


def _key(text: str) -> tuple[str, ...]:
    """The key's texts; empty when it is none that is known."""
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        return ()
    least, most = _SIZES.get(parts[0], (1, 0)) if parts else (1, 0)
    return tuple(parts) if least <= len(parts) <= most else ()


def _report(report: SheetReport, used: int | None) -> SheetReport:
    """What became of a sheet of a return workbook: `used` rows read, all else our own text."""
    if used is None:
        return unread(report)
    used = min(used, report.rows_present)
    left = report.rows_present - used
    return replace(
        unread(report),
        shape="answers",
        rows_read=used,
        rows_reported=left,
        left_out={"text": left} if left else {},
    )


def unread(report: SheetReport) -> SheetReport:
    """The sheet was written by Knelpunt itself: nothing in it is a partner's statement."""
    rows = report.rows_present
    return replace(
        report,
        shape="not read",
        columns=(),
        rows_read=0,
        rows_reported=rows,
        left_out={"text": rows} if rows else {},
    )


def notes(answers: Sequence[Answer]) -> list[Issue]:
    """Remarks for the programme office, which change nothing."""
    return [
        Issue(rules.ANSWER_NOTE, a.source, {"partner": a.partner or "?", "answer": a.text})
        for a in answers
        if a.kind == "note"
    ]
