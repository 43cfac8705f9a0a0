"""Every table of the report, once, for the workbook and for the data frames."""

from collections.abc import Iterable

from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.tables.answers import bottlenecks_table, calendar_table, chains_table, goals_table
from outputs.tables.facts import (
    assumptions_table,
    dependencies_table,
    milestones_table,
    relations_table,
    statements_table,
)
from outputs.tables.findings import conflicts_table, issues_table, loops_table
from outputs.tables.stored import stored_table
from outputs.tables.table import Run, Table


def tables(analysis: Analysis, issues: Iterable[Issue], lang: str = "nl") -> tuple[Table, ...]:
    """The answers first, then what does not fit, then the register; `issues` are the reader's."""
    run = Run(analysis=analysis, issues=tuple(issues), lang=lang)
    makers = (
        goals_table,
        bottlenecks_table,
        calendar_table,
        chains_table,
        conflicts_table,
        loops_table,
        milestones_table,
        statements_table,
        dependencies_table,
        relations_table,
        assumptions_table,
        issues_table,
    )
    plans = (stored_table(run),) if analysis.stored else ()
    return (*(make(run) for make in makers), *plans)
