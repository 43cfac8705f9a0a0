"""A roadmap scheduled: which links count, what is set aside, and both readings of every date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph_engine.checks import live_links, loop_issue
from graph_engine.durations import Duration, durations
from graph_engine.issues import Issue
from graph_engine.loops import find_loops
from graph_engine.model import Dependency, LeadTime, Roadmap, State
from graph_engine.network import bounds, build
from graph_engine.paths import Ways, ways
from graph_engine.results import Loop
from graph_engine.schedule import Schedule, schedule


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """`links` hold something up; those of `loops` that were set aside are not in the schedule."""

    links: Sequence[Dependency]
    loops: tuple[Loop, ...]
    durations: Mapping[str, Duration]
    schedule: Schedule
    ways: Ways
    issues: tuple[Issue, ...]


def plan_of(roadmap: Roadmap, lead_times: Sequence[LeadTime], mode: str) -> Plan:
    """Schedule a roadmap. Raises ValueError for an unknown lead-time mode."""
    links, issues = live_links(roadmap)
    live = [m.id for m in roadmap.milestones if m.state is not State.LAPSED]
    loops = find_loops(live, links)
    aside = {link for loop in loops for link in loop.opened}
    used = [link for link in links if link not in aside]
    length = durations(roadmap, used, mode, lead_times)
    net = build(live, used, length)
    return Plan(
        links=links,
        loops=loops,
        durations=length,
        schedule=schedule(net, bounds(roadmap, net)),
        ways=ways(net),
        issues=(*issues, *(loop_issue(roadmap, loop) for loop in loops)),
    )
