"""Whether somebody gave the data date, or it was taken from what partners stated."""

from collections.abc import Iterable

from graph_engine.issues import Issue
from graph_engine.model import Roadmap
from graph_engine.rules import goals as rules

_ASSUMED = frozenset({rules.DATA_DATE_FROM_STATEMENT.code, rules.NO_DATA_DATE.code})


def data_date_assumed(roadmap: Roadmap, issues: Iterable[Issue]) -> bool:
    """Only while an issue names the date in use: a stored roadmap may since have got another."""
    day = roadmap.data_date.isoformat()
    return any(i.rule.code in _ASSUMED and i.facts.get("data_date") == day for i in issues)
