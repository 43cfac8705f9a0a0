"""What is to be said about rows of a table that are not read as rows of their own."""

from graph_engine.issues import Issue
from graph_engine.rules import rows as rules
from inputs.tables.table import Table

SHOWN = 10


def row_issues(table: Table) -> list[Issue]:
    return [*repeats(table), *doubtful_totals(table)]


def repeats(table: Table) -> list[Issue]:
    """Once per table: which rows are equal to an earlier one."""
    if not table.repeats:
        return []
    pairs = [(row + 1, first + 1) for row, first in table.repeats.items()]
    facts = {
        "rows": listed([f"rij {row} is gelijk aan rij {first}" for row, first in pairs], "nl"),
        "rows_en": listed([f"row {row} equals row {first}" for row, first in pairs], "en"),
    }
    place = table.sheet.source(min(table.repeats), table.header.columns[0].index)
    return [Issue(rules.ROW_TWICE, place, facts)]


def doubtful_totals(table: Table) -> list[Issue]:
    """Once per table: which rows count as a total because they hold nothing but numbers."""
    if not table.totals:
        return []
    found = table.totals.items()
    facts = {
        "rows": listed([f"'{text}' (rij {row + 1})" for row, text in found], "nl"),
        "rows_en": listed([f"'{text}' (row {row + 1})" for row, text in found], "en"),
    }
    place = table.sheet.source(min(table.totals), table.header.columns[0].index)
    return [Issue(rules.TOTAL_ROW, place, facts)]


def listed(rows: list[str], lang: str) -> str:
    more = len(rows) - SHOWN
    if more <= 0:
        return ", ".join(rows)
    rest = f" and {more} more rows" if lang == "en" else f" en nog {more} rijen"
    return ", ".join(rows[:SHOWN]) + rest
