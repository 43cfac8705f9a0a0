"""Which milestones are goals, and the last day that each target allows."""

from collections.abc import Iterable, Sequence
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Goal, Kind, Milestone, Reading, Source, State, Statement
from graph_engine.rules import goals as rules
from graph_engine.rules import network
from inputs.batch import Goals
from inputs.dates import read_date
from inputs.merging.links import remarks
from inputs.merging.references import Catalogue, How, alike


def goals_of(
    milestones: Sequence[Milestone],
    asked: Sequence[Goals],
    catalogue: Catalogue,
    data_date: date | None,
) -> tuple[tuple[Goal, ...], tuple[Issue, ...]]:
    """The goals that are asked for, in that order; when none are, those of the workbooks by date.

    A workbook's goal is a milestone with a target date, or of the kind 'doel'. A target typed in
    a setting or an option may be relative ('eind volgend jaar') to the data date.
    """
    if asked:
        return _asked(milestones, asked, catalogue, data_date)
    issues: list[Issue] = []
    found = [
        goal
        for m in milestones
        if m.target or m.kind is Kind.GOAL
        if (goal := _goal(m, m.target, m.source, issues))
    ]
    return tuple(sorted(found, key=lambda goal: goal.target)), tuple(issues)


def _asked(
    milestones: Iterable[Milestone],
    asked: Sequence[Goals],
    catalogue: Catalogue,
    data_date: date | None,
) -> tuple[tuple[Goal, ...], tuple[Issue, ...]]:
    by_id = {m.id: m for m in milestones}
    issues: list[Issue] = []
    goals: dict[str, Goal] = {}
    for one in asked:
        found = catalogue.resolve(one.ref)
        if found.how is How.UNKNOWN:
            facts = {"goal": one.ref} | alike(catalogue.nearest(one.ref))
            issues.append(Issue(network.UNKNOWN_GOAL, one.source, facts))
        else:
            issues += remarks(found, one.ref, one.source, catalogue)
        for id_ in found.ids if found.usable else ():
            milestone = by_id[id_]
            target = _typed(one, data_date) if one.target else milestone.target
            goal = _goal(milestone, target, one.source, issues)
            if goal and id_ in goals:
                issues += _twice(milestone.name, goals[id_], goal)
            elif goal:
                goals[id_] = goal
    return tuple(goals.values()), tuple(issues)


def _typed(one: Goals, data_date: date | None) -> Statement:
    """The target phrase as a statement; without dates when it is no date phrase."""
    try:
        found = read_date(one.target, reference=data_date)
    except ValueError:
        return Statement(literal=one.target, reading=Reading.UNKNOWN, source=one.source)
    return Statement(
        literal=one.target,
        earliest=found.earliest,
        latest=found.latest,
        reading=found.reading,
        source=one.source,
    )


def _goal(
    milestone: Milestone, target: Statement | None, source: Source, issues: list[Issue]
) -> Goal | None:
    """The goal, or an issue that says why this cannot be one."""
    facts = {"milestone": milestone.name}
    if milestone.state is State.LAPSED:
        issues.append(Issue(rules.GOAL_LAPSED, source, facts))
        return None
    claim = target or milestone.statement
    facts["literal"] = claim.literal if claim else ""
    if claim is None or claim.reading is not Reading.DATE or not claim.dated:
        issues.append(Issue(rules.GOAL_WITHOUT_DATE, claim.source if claim else source, facts))
        return None
    if claim.latest is None:
        issues.append(Issue(rules.GOAL_WITHOUT_END, claim.source, facts))
        return None
    if target is None:
        issues.append(Issue(rules.GOAL_FROM_OWN_DATE, claim.source, facts))
    return Goal(id=milestone.id, target=claim.latest, literal=claim.literal, source=claim.source)


def _twice(name: str, first: Goal, second: Goal) -> list[Issue]:
    if first.target == second.target:
        return []
    facts = {"milestone": name, "first": first.literal, "second": second.literal}
    return [Issue(rules.GOAL_TWICE, second.source, facts)]
