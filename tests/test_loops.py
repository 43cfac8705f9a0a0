"""Mutual waits: who for whom, and the smallest set of links that opens them."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine import loops
from graph_engine.analysis import analyse
from graph_engine.loops import find_loops
from graph_engine.model import Dependency, Roadmap, State
from tests.roadmaps import TODAY, here, m, roadmap


def link(a: str, b: str, *, hard: bool = True) -> Dependency:
    return Dependency(predecessor=a, successor=b, hard=hard, source=here())


def pairs(links: tuple[Dependency, ...]) -> list[tuple[str, str]]:
    return [(k.predecessor, k.successor) for k in links]


def test_a_mutual_wait_is_a_finding_and_the_soft_side_is_set_aside() -> None:
    plan = roadmap(
        m("GASUNIE", "2027-01-01"),
        m("RWE", "2028-01-01"),
        m("G"),
        links="GASUNIE > RWE, RWE > GASUNIE soft, RWE > G",
        goals={"G": "2030-01-01"},
    )
    found = analyse(plan)
    [loop] = found.loops
    assert loop.cycle == ("GASUNIE", "RWE")
    assert pairs(loop.opened) == [("RWE", "GASUNIE")]
    assert loop.exact
    assert [i.rule.code for i in found.issues] == ["K301"]
    assert str(found.by_id["G"].latest) == "2028-01-01"


def test_what_is_done_waits_for_nobody() -> None:
    plan = roadmap(m("A", state=State.DONE), m("B"), links="A > B, B > A")
    found = analyse(plan)
    assert found.loops == ()
    assert "K304" in [i.rule.code for i in found.issues]


def smallest(ids: list[str], links: list[Dependency]) -> tuple[int, int]:
    """By trying every set of pairs: the fewest hard links, then the fewest soft ones."""
    cost: dict[tuple[str, str], tuple[int, int]] = {}
    for k in links:
        hard, soft = cost.get((k.predecessor, k.successor), (0, 0))
        cost[(k.predecessor, k.successor)] = (hard + k.hard, soft + (not k.hard))
    best = None
    for size in range(len(cost) + 1):
        for chosen in combinations(cost, size):
            graph = nx.DiGraph([p for p in cost if p not in chosen])
            graph.add_nodes_from(ids)
            if nx.is_directed_acyclic_graph(graph):
                total = (sum(cost[p][0] for p in chosen), sum(cost[p][1] for p in chosen))
                best = total if best is None else min(best, total)
    assert best is not None
    return best


@st.composite
def tangles(draw: st.DrawFn) -> list[Dependency]:
    ids = [f"m{i}" for i in range(draw(st.integers(2, 5)))]
    every = [(a, b) for a in ids for b in ids if a != b]
    chosen = draw(st.lists(st.sampled_from(every), max_size=9))
    return [link(a, b, hard=draw(st.booleans())) for a, b in chosen]


@given(tangles())
def test_the_opened_set_is_the_smallest(links: list[Dependency]) -> None:
    ids = sorted({end for k in links for end in (k.predecessor, k.successor)})
    opened = [k for loop in find_loops(ids, links) for k in loop.opened]
    graph = nx.DiGraph(pairs(tuple(k for k in links if k not in opened)))
    assert nx.is_directed_acyclic_graph(graph)
    assert (sum(k.hard for k in opened), sum(not k.hard for k in opened)) == smallest(ids, links)


@given(tangles())
def test_a_large_tangle_is_opened_too(links: list[Dependency]) -> None:
    ids = sorted({end for k in links for end in (k.predecessor, k.successor)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loops, "MOST_CYCLES", 0)
        found = find_loops(ids, links)
    opened = {p for loop in found for p in pairs(loop.opened)}
    assert acyclic(links, opened)
    assert not any(acyclic(links, opened - {pair}) for pair in opened)
    assert not any(loop.exact for loop in found)


def acyclic(links: Sequence[Dependency], without: set[tuple[str, str]]) -> bool:
    return nx.is_directed_acyclic_graph(nx.DiGraph(set(pairs(tuple(links))) - without))


def test_a_tangle_of_hundreds_is_opened_at_its_soft_side() -> None:
    """Hard links all lead one way round a ring of 300: one of them and the soft ones suffice."""
    size = 300
    ids = [f"m{i:03}" for i in range(size)]
    ring = [link(a, b) for a, b in pairwise([*ids, ids[0]])]
    ahead = [link(ids[i], ids[j]) for i in range(0, size, 3) for j in (i + 7, i + 20) if j < size]
    soft = [link(b, a, hard=False) for a, b in pairwise(ids[::2])]
    [loop] = find_loops(ids, [*ring, *ahead, *soft])
    assert not loop.exact
    assert (sum(k.hard for k in loop.opened), sum(not k.hard for k in loop.opened)) == (1, 149)


@pytest.mark.parametrize("size", [3, 12, 400])
def test_a_long_loop_is_named_whole(size: int) -> None:
    ids = [f"m{i:03}" for i in range(size)]
    plan = Roadmap(
        title="",
        data_date=TODAY,
        milestones=tuple(m(i) for i in ids),
        dependencies=tuple(link(a, b) for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)),
    )
    [loop] = analyse(plan).loops
    assert len(loop.cycle) == size
    assert len(loop.opened) == 1
