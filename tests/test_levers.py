"""The joint lever against trying every set; what it frees against a re-run."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from hypothesis import given

from graph_engine.analysis import analyse
from graph_engine.levers import levers
from graph_engine.model import Roadmap, State
from graph_engine.network import FAR
from graph_engine.paths import bundle, ways
from graph_engine.schedule import Schedule, forward, schedule
from tests.roadmaps import m, roadmap
from tests.test_schedule import built, networks


def test_two_tied_paths_need_a_lever_on_both() -> None:
    plan = roadmap(
        m("A", "2027-01-01"),
        m("B", "2027-01-01"),
        m("C", "2026-12-22"),
        m("G"),
        links="A > G, B > G, C > G",
        goals={"G": "2026-01-01"},
    )
    [lever] = analyse(plan).levers
    assert (lever.ids, lever.frees_days) == (("A", "B"), 10)


def test_what_is_done_is_no_lever() -> None:
    plan = roadmap(
        m("A", "2025-12-31", state=State.DONE),
        m("G", days=90),
        links="A > G",
        goals={"G": "2026-01-01"},
    )
    assert analyse(plan).levers == ()


def test_dates_of_their_own_halfway_are_moved_together() -> None:
    plan = roadmap(
        m("A", "2030-12-31"),
        m("B1", "2030-12-31"),
        m("B2", "2030-12-31"),
        m("G"),
        links="A > B1, A > B2, B1 > G, B2 > G",
        goals={"G": "2029-01-01"},
    )
    found = analyse(plan)
    assert [(x.ids, x.frees_days) for x in found.levers] == [(("B1", "B2"), 1825)]
    assert [x.ids for x in found.single_points] == [()]


def test_what_stands_at_the_data_date_is_no_lever() -> None:
    plan = roadmap(m("A"), m("G", days=90), links="A > G", goals={"G": "2026-01-01"})
    assert analyse(plan).levers == ()


def movable(plan: Schedule, goal: int) -> list[int]:
    later = plan.promised > plan.bounds.today
    return [row for row in range(len(plan.net.ids)) if row != goal and later[row]]


def routes(plan: Schedule, goal: int) -> list[frozenset[int]]:
    """Every driving route to a goal, as the rows on it that can be moved."""
    into, free = ways(plan.net).into, set(movable(plan, goal))

    def walk(row: int) -> list[frozenset[int]]:
        tied = [int(plan.net.pred[k]) for k in into[row] if plan.tight[k]]
        held = plan.bounds.floor[1, row] == plan.promised[row]
        found = [frozenset({row} & free) | route for before in tied for route in walk(before)]
        return [*found, frozenset({row} & free)] if held or not tied else found

    return walk(goal)


@given(networks())
def test_the_lever_is_the_smallest_set_that_meets_every_route(plan: Roadmap) -> None:
    net, bound = built(plan)
    done = schedule(net, bound)
    for goal in range(len(net.ids)):
        every = routes(done, goal)
        found = levers(done, ways(net), {"g": goal})
        if any(not route for route in every):
            assert found == ()
            continue
        rows = [r for r in bundle(done, ways(net), goal) if r in movable(done, goal)]
        sizes = (
            size
            for size in range(1, len(rows) + 1)
            if any(all(route & set(c) for route in every) for c in combinations(rows, size))
        )
        cut = {net.row[i] for i in found[0].ids}
        assert all(route & cut for route in every)
        assert len(cut) == next(sizes)


@given(networks())
def test_a_lever_frees_days_and_no_part_of_it_does(plan: Roadmap) -> None:
    net, bound = built(plan)
    done = schedule(net, bound)
    for goal in range(len(net.ids)):

        def freed(rows: Sequence[int], goal: int = goal) -> int:
            """By a re-run in which each of the rows comes on the data date."""
            force = np.full(len(net.ids), -FAR, dtype=np.int64)
            force[list(rows)] = bound.today
            return int(done.promised[goal] - forward(net, bound.floor[1], force)[goal])

        found = levers(done, ways(net), {"g": goal})
        if not found:
            assert freed(movable(done, goal)) == 0
            continue
        cut = [net.row[i] for i in found[0].ids]
        assert found[0].frees_days == freed(cut) > 0
        for size in range(len(cut)):
            assert all(freed(part) == 0 for part in combinations(cut, size))
