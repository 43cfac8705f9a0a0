"""A row that a column Doel marks as a goal, or says is none."""

from dataclasses import replace

from graph_engine.issues import Issue
from graph_engine.model import Kind, Milestone, Reading, Source, Statement
from graph_engine.rules import goals as rules


def marked(
    milestone: Milestone, place: Source, *, mark: bool | None
) -> tuple[Milestone, list[Issue]]:
    """The milestone as a goal, or without its target; `place` is the cell of the mark.

    A plain milestone gets the kind of a goal; another kind keeps its kind and has its own date as
    its target. An empty cell says nothing: then only a target date makes a goal.
    """
    target = milestone.target
    if mark is None or (mark and target):
        return milestone, []
    facts = {"milestone": milestone.name}
    if not mark:
        if target is None:
            return milestone, []
        facts |= {"literal": target.literal, "cell": target.source.cell}
        return replace(milestone, target=None), [Issue(rules.TARGET_WITHOUT_GOAL, place, facts)]
    if milestone.kind in {Kind.MILESTONE, Kind.GOAL}:
        return replace(milestone, kind=Kind.GOAL), []
    own = milestone.statement
    if own is None:
        nothing = Statement(literal="", reading=Reading.UNKNOWN, source=place)
        return replace(milestone, target=nothing), []
    issue = Issue(rules.GOAL_FROM_OWN_DATE, own.source, facts | {"literal": own.literal})
    return replace(milestone, target=own), [issue] if own.reading is Reading.DATE else []
