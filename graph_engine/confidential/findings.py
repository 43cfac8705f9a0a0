"""Which of the reader's findings a shared version shows; the others are counted."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph_engine.confidential.audience import Audience
from graph_engine.confidential.data_date import data_date_shown
from graph_engine.confidential.redaction import Redaction, redaction
from graph_engine.issues import Issue, Severity
from graph_engine.model import Milestone, Roadmap, Source
from graph_engine.reading import SheetReport
from graph_engine.rules import sharing as rules

LEFT_OUT = {
    Severity.ERROR: rules.ERRORS_LEFT_OUT,
    Severity.WARNING: rules.WARNINGS_LEFT_OUT,
    Severity.INFO: rules.INFOS_LEFT_OUT,
}
Row = tuple[str, str, str]
"""Workbook, sheet, and the row in it (or the whole place where that is no cell)."""


def issues_shown(
    issues: Iterable[Issue], full: Roadmap, shared: Roadmap, redact: Redaction, place: Source
) -> tuple[Issue, ...]:
    """Only issues about rows that gave something visible and nothing hidden.

    A row that was not read may be confidential too, and so may what a whole file or sheet is
    reported for; only what is assumed about the data date is told without the hidden part.
    `place` is where the counts are shown.
    """
    visible, hidden = _rows_of(shared), _hidden_rows(full, shared)
    clear = {source for source in _places(shared) if _row(source) not in hidden}
    shown: list[Issue] = []
    counts = dict.fromkeys(LEFT_OUT, 0)
    for issue in issues:
        row = _row(issue.source)
        dated = data_date_shown(issue, clear, redact.mask, place)
        if dated:
            shown.append(redact.of(dated))
        elif row in visible and row not in hidden and not _names(issue, redact):
            shown.append(issue)
        else:
            counts[issue.rule.severity] += 1
    shown += [
        Issue(LEFT_OUT[severity], place, {"count": str(n)}) for severity, n in counts.items() if n
    ]
    loops = shared.shared.loops if shared.shared else 0
    if loops:
        shown.append(Issue(rules.LOOPS_LEFT_OUT, place, {"count": str(loops)}))
    return tuple(shown)


def named_hidden(issues: Iterable[Issue], audience: Audience, full: Roadmap) -> list[Issue]:
    """Those that name what an audience may not see."""
    hidden = [m for m in full.milestones if not audience.sees(m)]
    visible = [m for m in full.milestones if audience.sees(m)]
    redact = redaction(hidden, visible, "")
    return [issue for issue in issues if _names(issue, redact)]


def sheets_shown(
    sheets: Iterable[SheetReport], shared: Roadmap, redact: Redaction
) -> tuple[SheetReport, ...]:
    """The sheets that gave something visible, counted without the rows that gave nothing else.

    How many rows a sheet has would tell whose confidential milestones there are, and how many.
    """
    rows: Counter[tuple[str, str]] = Counter()
    for workbook, sheet, _ in _rows_of(shared):
        rows[workbook, sheet] += 1
    return tuple(
        redact.of(_counted(found, rows[found.workbook, found.sheet]))
        for found in sheets
        if rows[found.workbook, found.sheet]
    )


def _counted(sheet: SheetReport, rows: int) -> SheetReport:
    beside = sum(sheet.left_out.values())
    return replace(sheet, rows_present=rows + beside, rows_read=rows, rows_reported=beside)


def _names(issue: Issue, redact: Redaction) -> bool:
    texts = (*issue.facts.values(), issue.source.workbook, issue.source.sheet)
    return any(redact.found_in(text) for text in texts)


def _rows_of(roadmap: Roadmap) -> set[Row]:
    return {_row(source) for source in _places(roadmap)}


def _places(roadmap: Roadmap) -> Iterable[Source]:
    for m in roadmap.milestones:
        yield from _milestone_places(m)
    for facts in (roadmap.dependencies, roadmap.relations, roadmap.goals):
        yield from (fact.source for fact in facts)


def _milestone_places(milestone: Milestone) -> Sequence[Source]:
    claims = (*milestone.statements, *((milestone.target,) if milestone.target else ()))
    return (milestone.source, *(claim.source for claim in claims))


def _hidden_rows(full: Roadmap, shared: Roadmap) -> set[Row]:
    """The rows of what is hidden, also where something visible stands in the same row."""
    hidden = [m for m in full.milestones if m.id not in shared.by_id]
    gone = {m.id for m in hidden}
    rows = {_row(source) for m in hidden for source in _milestone_places(m)}
    rows |= {_row(k.source) for k in full.dependencies if gone & {k.predecessor, k.successor}}
    rows |= {_row(r.source) for r in full.relations if gone & {r.first, r.second}}
    return rows


def _row(source: Source) -> Row:
    cell = re.fullmatch(r"\$?[A-Z]+\$?(\d+)", source.cell)
    return source.workbook, source.sheet, cell[1] if cell else source.cell


def without_new(shown: Iterable[Issue], full: Iterable[Issue]) -> tuple[Issue, ...]:
    """The engine's own issues that the full version has too.

    A goal that waits for confidential steps only is no goal that waits for nothing.
    """
    known = {(i.rule.code, i.source) for i in full}
    return tuple(i for i in shown if (i.rule.code, i.source) in known)
