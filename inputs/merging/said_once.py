"""What holds for several files is said once, with their names."""

from collections.abc import Iterable
from dataclasses import replace

from graph_engine.issues import Issue
from graph_engine.rules import files

SHOWN = 5


def said_once(issues: Iterable[Issue]) -> list[Issue]:
    """What a kind of file hides is the same for each of them; the first one says it for all."""
    told = list(issues)
    same: dict[str, list[str]] = {}
    for issue in told:
        if issue.rule is files.FORMAT_HIDES:
            same.setdefault(_kind(issue), []).append(issue.source.workbook)
    kept: list[Issue] = []
    for issue in told:
        if issue.rule is not files.FORMAT_HIDES:
            kept.append(issue)
        elif names := same.pop(_kind(issue), []):
            kept.append(_of_all(issue, names))
    return kept


def _kind(issue: Issue) -> str:
    return f"{issue.facts['suffix']} {issue.facts['unseen']}"


def _of_all(issue: Issue, names: list[str]) -> Issue:
    if len(names) == 1:
        return issue
    more = len(names) - SHOWN
    shown = ", ".join(names[:SHOWN])
    facts = {
        **issue.facts,
        "also": f" Dat geldt voor {shown}" + (f" en nog {more}." if more > 0 else "."),
        "also_en": f" That holds for {shown}" + (f" and {more} more." if more > 0 else "."),
    }
    return replace(issue, facts=facts)
