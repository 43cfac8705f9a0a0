"""What a roadmap's statuses, dates, links and goals say against each other, as issues."""

from collections.abc import Container, Mapping, Sequence

from graph_engine.days import day_of
from graph_engine.durations import Duration
from graph_engine.found import Loop
from graph_engine.issues import Issue, Rule
from graph_engine.model import Dependency, DurationOrigin, Goal, Kind, Roadmap, Source, State
from graph_engine.rules import network as rules
from graph_engine.rules import working_time


def live_links(roadmap: Roadmap) -> tuple[list[Dependency], list[Issue]]:
    """The dependencies that hold something up; what is odd about the others becomes an issue."""
    live, issues = [], []
    for link in roadmap.dependencies:
        before, after = roadmap.by_id[link.predecessor], roadmap.by_id[link.successor]
        rule: Rule | None = None
        if before is after:
            rule = rules.SELF_LINK
        elif State.LAPSED in {before.state, after.state}:
            rule = rules.LAPSED_LINK if after.state is State.OPEN else None
        elif after.state is State.DONE:
            rule = rules.DONE_BEFORE_PREDECESSOR if before.state is State.OPEN else None
        else:
            live.append(link)
        if rule:
            facts = {"milestone": after.name, "predecessor": before.name}
            issues.append(Issue(rule, link.source, facts))
    return live, issues


def loop_issue(roadmap: Roadmap, loop: Loop) -> Issue:
    """The whole round trip by name, and the links that the schedule does without."""
    name = {id_: roadmap.by_id[id_].name for id_ in loop.members}
    facts = {
        "loop": " → ".join(name[i] for i in (*loop.cycle, loop.cycle[0])),
        "opened": "; ".join(f"{name[k.predecessor]} → {name[k.successor]}" for k in loop.opened),
    }
    return Issue(rules.LOOP, loop.opened[0].source, facts)


def date_issues(roadmap: Roadmap, planned: Container[str] = ()) -> list[Issue]:
    """Statuses that the dates speak against; `planned` are calculated by their plan's rules."""
    found = []
    for m in roadmap.milestones:
        claim = m.statement
        if claim is None:
            continue
        facts = {
            "milestone": m.name,
            "status": m.status,
            "literal": claim.literal,
            "data_date": roadmap.data_date.isoformat(),
        }
        if m.state is State.DONE and claim.earliest and claim.earliest > roadmap.data_date:
            found.append(Issue(rules.DONE_IN_FUTURE, claim.source, facts))
        if m.state is State.OPEN and claim.latest and claim.latest < roadmap.data_date:
            rule = working_time.BEHIND_IN_PLAN if m.id in planned else rules.OVERDUE
            found.append(Issue(rule, claim.source, facts))
    return found


def beginning_issues(
    roadmap: Roadmap,
    finish: Mapping[str, int],
    length: Mapping[str, Duration],
    planned: Container[str] = (),
) -> list[Issue]:
    """Open work of some length that nothing but the data date holds: begun already, or too early.

    `finish`: the headline date by id, in days since 1970.
    """
    today = day_of(roadmap.data_date)
    found = []
    for m in roadmap.milestones:
        undated = m.statement is None or m.statement.known is None
        if m.state is not State.OPEN or not undated or m.id in planned:
            continue
        given = length[m.id].origin is DurationOrigin.GIVEN and length[m.id].days > 0
        if given and finish[m.id] == today:
            facts = {
                "milestone": m.name,
                "days": str(length[m.id].days),
                "data_date": roadmap.data_date.isoformat(),
            }
            found.append(Issue(rules.NO_BEGINNING, m.source, facts))
    return found


def _where_goals_belong(roadmap: Roadmap) -> Source:
    """The row of a milestone that is called a goal, else a sheet that lists milestones."""
    called = [m.source for m in roadmap.milestones if m.kind is Kind.GOAL]
    if called:
        return called[0]
    first = roadmap.milestones[0].source
    return Source(first.workbook, first.sheet)


def goal_issues(roadmap: Roadmap, goals: Sequence[Goal], waiting: Container[str]) -> list[Issue]:
    """`waiting`: the ids that some scheduled link leads to."""
    if not goals:
        return [Issue(rules.NO_GOALS, _where_goals_belong(roadmap))] if roadmap.milestones else []
    return [
        Issue(rules.GOAL_WITHOUT_PREDECESSORS, g.source, {"milestone": roadmap.by_id[g.id].name})
        for g in goals
        if g.id not in waiting and roadmap.by_id[g.id].state is State.OPEN
    ]
