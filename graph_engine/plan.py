"""A roadmap scheduled: which links count, what is set aside, and both readings of every date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph_engine.checks import live_links, loop_issue
from graph_engine.durations import Duration, durations
from graph_engine.found import Loop, StoredPlan
from graph_engine.issues import Issue
from graph_engine.loops import find_loops
from graph_engine.model import Dependency, LeadTime, Roadmap, Source, State
from graph_engine.network import bounds, build
from graph_engine.paths import Ways, ways
from graph_engine.rules import working_time as rules
from graph_engine.schedule import Schedule, schedule
from graph_engine.wellformed import check_wellformed
from graph_engine.working_time.build import Calculable, Pair, Task, calculable
from graph_engine.working_time.plans import Planning
from graph_engine.working_time.refused import refused
from graph_engine.working_time.scheduling import working_schedule
from graph_engine.years import check_years


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """`links` hold something up; those of `loops` that were set aside are not in the schedule.

    `roadmap` also has the links of summaries that only a calculation on calendars shows.
    `rules` are those that plans were calculated with; `planned` are the milestones in them.
    """

    roadmap: Roadmap
    links: Sequence[Dependency]
    loops: tuple[Loop, ...]
    durations: Mapping[str, Duration]
    schedule: Schedule
    ways: Ways
    issues: tuple[Issue, ...]
    rules: str = "roadmap"
    stored: tuple[StoredPlan, ...] = ()
    planned: frozenset[str] = frozenset()


def plan_of(
    roadmap: Roadmap,
    lead_times: Sequence[LeadTime],
    mode: str,
    planning: Planning | None = None,
    gone: frozenset[Pair] = frozenset(),
) -> Plan:
    """Schedule a roadmap; `gone` are links of plans that do not count.

    Raises ValueError for an unknown lead-time mode or a roadmap that is not well-formed,
    BeyondYearsError for a date that cannot be.
    """
    check_wellformed(roadmap)
    links, issues = live_links(roadmap)
    live = [m.id for m in roadmap.milestones if m.state is not State.LAPSED]
    loops = find_loops(live, links)
    aside = {link for loop in loops for link in loop.opened}
    used = [link for link in links if link not in aside]
    length = durations(roadmap, used, mode, lead_times)
    net = build(live, used, length)
    done = schedule(net, bounds(roadmap, net))
    check_years(roadmap, net, done.finish, done.start, done.late_end)
    plan = Plan(
        roadmap=roadmap,
        links=links,
        loops=loops,
        durations=length,
        schedule=done,
        ways=ways(net),
        issues=(*issues, *(loop_issue(roadmap, loop) for loop in loops)),
    )
    if planning is None:
        return plan
    apart = gone | {(k.predecessor, k.successor) for k in aside}
    return _on_calendars(plan, Task(roadmap, live, used, length, apart), planning)


def _on_calendars(plan: Plan, task: Task, planning: Planning) -> Plan:
    """The same with the dates that the plans' own rules give; as it is where there are none."""
    roadmap = plan.roadmap
    plans, issues = calculable(planning)
    if not plans:
        if not planning.plans:
            facts = {"rules": rules.PROGRAMS[planning.rules]}
            issues.append(Issue(rules.NO_PLANNING, _any_place(roadmap), facts))
        return replace(plan, issues=(*plan.issues, *issues))
    try:
        done, more = working_schedule(task, plans)
    except ValueError as error:
        why = refused(plans[0].plan, error)
        return replace(plan, issues=(*plan.issues, *issues, why))
    return replace(
        plan,
        roadmap=replace(roadmap, dependencies=(*roadmap.dependencies, *more)),
        schedule=done,
        ways=ways(done.net),
        issues=(*plan.issues, *issues),
        rules=planning.rules,
        stored=tuple(each.stored for each in plans),
        planned=_planned(plans),
    )


def _planned(plans: Sequence[Calculable]) -> frozenset[str]:
    return frozenset(
        each.plan.milestone[a.id]
        for each in plans
        for a in each.project.activities
        if a.id in each.plan.milestone
    )


def _any_place(roadmap: Roadmap) -> Source:
    return roadmap.milestones[0].source if roadmap.milestones else Source(roadmap.title)
