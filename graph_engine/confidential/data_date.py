"""What is said about the data date: a shared version is calculated with it and keeps it."""

from collections.abc import Collection
from dataclasses import replace

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import goals as rules

ABOUT_DATA_DATE = (
    rules.DATA_DATE_FROM_WORKBOOK,
    rules.DATA_DATE_FROM_STATEMENT,
    rules.NO_DATA_DATE,
)


def data_date_shown(
    issue: Issue, visible: Collection[Source], mask: str, place: Source
) -> Issue | None:
    """Without workbooks and cells that gave nothing to `visible`; None for another issue.

    Which kind of date it was is left out with its cell: "the earliest stated date" would say that
    a hidden milestone has it.
    """
    if issue.rule not in ABOUT_DATA_DATE:
        return None
    workbooks = {source.workbook for source in visible}
    facts = dict(issue.facts)
    if "others" in facts:
        named = facts["others"].split("; ")
        kept = [text for text in named if text.rpartition(": ")[0] in workbooks]
        facts["others"] = "; ".join(kept) or mask
    if "reason" in facts and not any(facts["reason"].endswith(f"({s})") for s in visible):
        facts |= {"reason": mask, "reason_en": mask}
    at = issue.source if issue.source.workbook in workbooks else place
    return replace(issue, source=at, facts=facts)
