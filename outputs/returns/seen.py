"""What each partner may see of a run: return workbooks are sent to partners."""

from collections.abc import Callable
from functools import cache

from graph_engine.confidential import Audience, Version, version_for
from graph_engine.confidential.findings import named_hidden
from graph_engine.cpm.rules import ROADMAP
from graph_engine.issues import Issue
from outputs.tables.table import Run


def seen_by_each(run: Run) -> Callable[[str], Run | None]:
    """Per partner the run as it may see it, and all that is wrong in its own workbooks.

    None where there is no such version: in working time nothing can be contracted (decision 11).
    """
    full = run.analysis.roadmap
    secret = [m for m in full.milestones if m.confidential and full.shared is None]

    @cache
    def version(audience: Audience) -> Version:
        return version_for(audience, run.analysis, run.issues, (), run.lang)

    def seen(partner: str) -> Run | None:
        own = Audience(partner)
        if all(own.sees(m) for m in secret):
            return run
        if run.analysis.rules != ROADMAP.name:
            return None
        found = version(own if any(own.sees(m) for m in secret) else Audience())
        theirs = own_findings(run, partner)
        hidden = named_hidden(theirs, own, full)
        more = (issue for issue in theirs if issue not in hidden and issue not in found.issues)
        return Run(analysis=found.analysis, issues=(*found.issues, *more), lang=run.lang)

    return seen


def own_findings(run: Run, partner: str) -> list[Issue]:
    """The reader's findings in workbooks that hold no other partner's rows."""
    senders: dict[str, set[str]] = {}
    for milestone in run.analysis.roadmap.milestones:
        senders.setdefault(milestone.source.workbook, set()).add(milestone.partner)
        for said in milestone.statements:
            senders.setdefault(said.source.workbook, set()).add(said.partner)
    own = {name for name, partners in senders.items() if partners == {partner}}
    return [
        issue
        for issue in run.issues
        if issue.source.workbook in own
        or (issue.source.workbook not in senders and _stem(issue) == partner)
    ]


def _stem(issue: Issue) -> str:
    """The name of a file goes for a partner where no row tells who sent it."""
    return issue.source.workbook.rsplit(".", 1)[0]
