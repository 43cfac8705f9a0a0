"""The joint lever against trying every set; what it frees against a re-run."""

from itertools import combinations

from hypothesis import given

from graph_engine.analysis import analyse
from graph_engine.levers import levers
from graph_engine.model import Roadmap, State
from graph_engine.paths import bundle, ways
from graph_engine.schedule import Schedule, schedule
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


def routes(plan: Schedule, goal: int) -> list[frozenset[int]]:
    """Every driving route to a goal, as the open rows before it."""
    into = ways(plan.net).into

    def walk(row: int) -> list[frozenset[int]]:
        tied = [int(plan.net.pred[k]) for k in into[row] if plan.tight[k]]
        own = frozenset() if row == goal or plan.bounds.done[row] else frozenset({row})
        return [own | r for before in tied for r in walk(before)] if tied else [own]

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
        rows = [r for r in bundle(done, ways(net), goal) if r != goal and not bound.done[r]]
        sizes = (
            size
            for size in range(1, len(rows) + 1)
            if any(all(route & set(c) for route in every) for c in combinations(rows, size))
        )
        cut = {net.row[i] for i in found[0].ids}
        assert all(route & cut for route in every)
        assert len(cut) == next(sizes)
        assert found[0].frees_days >= 0
