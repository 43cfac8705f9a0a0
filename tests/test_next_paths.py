"""The next paths to a goal against every path written out; float that is lost along a chain."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from graph_engine.analysis import analyse, demands
from graph_engine.model import Goal, Roadmap, State
from graph_engine.next_paths import MOST_NEAR, next_paths
from graph_engine.paths import ways
from graph_engine.results import Cause, Chain
from graph_engine.schedule import Schedule, schedule
from tests.roadmaps import TODAY, here, m, roadmap
from tests.test_schedule import built, networks


def shown(chains: tuple[Chain, ...]) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(" ".join(s.id for s in c.steps), c.slack_days, c.bundle) for c in chains]


def test_a_path_over_another_link_between_known_milestones_is_a_path() -> None:
    plan = roadmap(
        m("A", "2027-01-01"),
        m("B", days=100),
        m("G"),
        links="A > B, B > G, A > G +90",
        goals={"G": "2027-04-01"},
    )
    assert shown(analyse(plan).goals[0].near) == [("A G", 10, ("A", "G"))]


TIED = roadmap(
    m("A", "2027-02-01"),
    m("B", "2027-01-22"),
    m("C", "2027-01-22"),
    m("D", "2027-01-12"),
    m("E", days=0),
    m("G"),
    links="A > G, B > G soft, C > E, E > G, D > E",
    goals={"G": "2027-02-01"},
)


def test_next_paths_with_the_same_slack_are_one_bundle() -> None:
    assert shown(analyse(TIED).goals[0].near) == [
        ("C E G", 10, ("B", "C", "E", "G")),
        ("D E G", 20, ("D", "E", "G")),
    ]


def test_what_is_done_cannot_slip_and_is_no_next_path_by_itself() -> None:
    plan = roadmap(
        m("A", "2027-02-01"),
        m("B", "2025-01-01", state=State.DONE),
        m("C", days=400),
        m("G"),
        links="A > G, B > G, B > C, C > G",
        goals={"G": "2027-02-01"},
    )
    [near] = analyse(plan).goals[0].near
    assert [s.id for s in near.steps] == ["B", "C", "G"]


Route = tuple[int, ...]


def routes_to(plan: Schedule, row: int) -> Iterator[tuple[int, Route]]:
    """Slow and obvious: every way to a row from wherever it can begin, and its first row."""
    yield row, ()
    for k in np.flatnonzero(plan.net.succ == row).tolist():
        for first, links in routes_to(plan, int(plan.net.pred[k])):
            yield first, (*links, k)


def slack_of(plan: Schedule, goal: int, first: int, links: Route) -> int:
    arrives = plan.bounds.floor[1, first] + sum(int(plan.net.weight[k]) for k in links)
    return int(plan.promised[goal] - arrives)


def by_enumeration(plan: Schedule, goal: int) -> list[tuple[int, set[str], set[tuple[str, ...]]]]:
    """(slack, milestones, routes) of all ways that show an open link no tighter way shows."""
    net, known = plan.net, set[int]()
    every = [(slack_of(plan, goal, *way), way) for way in routes_to(plan, goal)]
    found = []
    for slack in sorted({slack for slack, _ in every}):
        ways_ = [way for days, way in every if days == slack]
        news = [
            (first, links)
            for first, links in ways_
            if any(k not in known and not plan.bounds.done[net.pred[k]] for k in links)
        ]
        known |= {k for _, links in ways_ for k in links}
        named = {(net.ids[first], *(net.ids[net.succ[k]] for k in links)) for first, links in news}
        if news and slack > 0:
            found.append((slack, set().union(*named), named))
    return found[:MOST_NEAR]


@settings(deadline=None)
@given(networks())
def test_next_paths_are_those_of_enumeration(roadmap_: Roadmap) -> None:
    net, bound = built(roadmap_)
    plan = schedule(net, bound)
    goals = [Goal(id=i, target=TODAY, literal="", source=here()) for i in net.ids]
    asked = demands(plan, goals)
    for row in range(len(net.ids)):
        found = next_paths(plan, ways(net), row, asked.slack[row])
        slow = by_enumeration(plan, row)
        assert [(c.slack_days, set(c.bundle)) for c in found] == [(s, ids) for s, ids, _ in slow]
        for chain, (_, _, named) in zip(found, slow, strict=True):
            assert tuple(s.id for s in chain.steps) in named


EROSION = roadmap(
    m("A", "2027-01-01"),
    m("B", "2027-03-02"),
    m("C", days=30),
    m("D", "2027-06-30"),
    m("G", days=0),
    links="A > C, B > C, C > G, D > G",
    goals={"G": "2027-06-15"},
)


def test_float_is_lost_where_a_step_waits_for_something_else() -> None:
    goal = analyse(EROSION).goals[0]
    assert [(s.id, s.lost_days) for s in goal.driving.steps] == [("D", 0), ("G", 0)]
    over_b, over_a = goal.near
    assert [(s.id, s.lost_days) for s in over_b.steps] == [("B", 0), ("C", 0), ("G", 90)]
    assert [(s.id, s.lost_days) for s in over_a.steps] == [("A", 0), ("C", 60), ("G", 90)]
    to = [s.lost_to.link.predecessor for s in over_a.steps if s.lost_to and s.lost_to.link]
    assert to == ["B", "D"]


def test_float_is_lost_to_an_own_date_too() -> None:
    plan = roadmap(
        m("A", "2027-01-01"),
        m("B", "2027-02-01"),
        m("G"),
        links="A > B, B > G",
        goals={"G": "2027-02-01"},
    )
    [near] = analyse(plan).goals[0].near
    step = near.steps[1]
    assert (step.lost_days, step.lost_to and step.lost_to.cause) == (31, Cause.STATEMENT)


@settings(deadline=None)
@given(networks())
def test_what_is_lost_along_a_chain_is_its_slack(plan: Roadmap) -> None:
    goals = tuple(Goal(id=x.id, target=TODAY, literal="", source=here()) for x in plan.milestones)
    found = analyse(replace(plan, goals=goals))
    for goal in found.goals:
        for chain in (goal.driving, *goal.near):
            assert sum(s.lost_days for s in chain.steps) == chain.slack_days
            for step in chain.steps:
                to = found.by_id[step.id].drivers[0] if step.lost_days else None
                assert step.lost_days >= 0
                assert step.lost_to == to
