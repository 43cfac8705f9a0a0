"""What each partner is asked: about cells, missing or doubtful dates, and mutual waits."""

import re
from collections import Counter, defaultdict

from graph_engine.model import Source
from graph_engine.results import Analysis
from outputs.questions.dates import about_dates
from outputs.questions.loops import about_loops
from outputs.questions.question import Question
from outputs.questions.workbooks import about_issues
from outputs.tables.table import Run

__all__ = ["Question", "questions", "senders_of"]


def questions(run: Run) -> dict[str, list[Question]]:
    """Per partner, most urgent first; every partner with a row is in it, asked or not."""
    senders = senders_of(run.analysis)
    rows_of: dict[str, dict[tuple[str, ...], Question]] = {
        partner: {} for partner in sorted(_partners(run.analysis))
    }
    dates = tuple(about_dates(run))
    by_date = frozenset((partner, asked.source) for partner, asked in dates if asked.found)
    found = (*dates, *about_loops(run, senders), *about_issues(run, senders, by_date))
    for partner, question in found:
        rows_of.setdefault(partner, {}).setdefault(question.key, question)
    return {
        partner: sorted(rows.values(), key=lambda q: (q.urgency, _reading_order(q.source), q.key))
        for partner, rows in rows_of.items()
        if partner
    }


def senders_of(analysis: Analysis) -> dict[str, str]:
    """Whose workbook each workbook is, by who most of its rows name as the sender."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for milestone in analysis.roadmap.milestones:
        counts[milestone.source.workbook][milestone.partner] += 1
        for said in milestone.statements:
            counts[said.source.workbook][said.partner] += 1
    return {
        workbook: min(partners, key=lambda name: (not name, -partners[name], name))
        for workbook, partners in sorted(counts.items())
    }


def _partners(analysis: Analysis) -> set[str]:
    return {m.partner for m in analysis.roadmap.milestones if m.partner}


def _reading_order(source: Source) -> tuple[str, str, int, str]:
    row = re.search(r"\d+", source.cell)
    return source.workbook, source.sheet, int(row[0]) if row else 0, source.cell
