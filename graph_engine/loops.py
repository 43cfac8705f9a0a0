"""Milestones that wait for each other: who for whom, and the smallest set of links that opens it.

A loop is a finding. The smallest set is a minimum feedback arc set of one strongly connected
component, found as a minimum hitting set of its simple cycles: exact by branch and bound while
the component has at most MOST_CYCLES simple cycles and MOST_STEPS steps suffice, otherwise as in
graph_engine.feedback. One hard link outweighs all soft links of its component.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

import networkx as nx

from graph_engine.feedback import feedback
from graph_engine.found import Loop
from graph_engine.model import Dependency

MOST_CYCLES = 2_000
MOST_STEPS = 200_000

Pair = tuple[str, str]


def find_loops(ids: Iterable[str], links: Sequence[Dependency]) -> tuple[Loop, ...]:
    """Every strongly connected component of two or more milestones, in order of first id."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ids)
    graph.add_edges_from((link.predecessor, link.successor) for link in links)
    parts = sorted(sorted(c) for c in nx.strongly_connected_components(graph) if len(c) > 1)
    part_of = {id_: place for place, members in enumerate(parts) for id_ in members}
    between: list[list[Dependency]] = [[] for _ in parts]
    for link in links:
        place = part_of.get(link.predecessor)
        if place is not None and place == part_of.get(link.successor):
            between[place].append(link)
    return tuple(_loop(*each) for each in zip(parts, map(tuple, between), strict=True))


def _loop(members: list[str], between: tuple[Dependency, ...]) -> Loop:
    """`between`: the links inside the component."""
    pairs = [(k.predecessor, k.successor) for k in between]
    hard = Counter(pair for pair, k in zip(pairs, between, strict=True) if k.hard)
    soft = Counter(pair for pair, k in zip(pairs, between, strict=True) if not k.hard)
    cost = {pair: hard[pair] * (len(between) + 1) + soft[pair] for pair in pairs}
    part: nx.DiGraph[str] = nx.DiGraph()
    part.add_edges_from(sorted(cost))
    cycles = list(islice(nx.simple_cycles(part), MOST_CYCLES + 1))
    opened, exact = set(pairs), False
    if len(cycles) <= MOST_CYCLES:
        opened, exact = _hit_all([_pairs(c) for c in cycles], cost)
    if not exact:
        found = (opened, feedback(hard, soft))
        opened = min(found, key=lambda chosen: sum(cost[pair] for pair in chosen))
    return Loop(
        members=tuple(members),
        cycle=_rotate(min(cycles, key=lambda c: (len(c), _rotate(c)))),
        links=between,
        opened=tuple(k for k in between if (k.predecessor, k.successor) in opened),
        exact=exact,
    )


def _pairs(cycle: Sequence[str]) -> tuple[Pair, ...]:
    return tuple(zip(cycle, [*cycle[1:], cycle[0]], strict=True))


def _rotate(cycle: Sequence[str]) -> tuple[str, ...]:
    """The same round trip, starting at its smallest id."""
    at = min(range(len(cycle)), key=cycle.__getitem__)
    return (*cycle[at:], *cycle[:at])


def _hit_all(cycles: Sequence[tuple[Pair, ...]], cost: dict[Pair, int]) -> tuple[set[Pair], bool]:
    """The cheapest set of links with one from every cycle, and whether that is proven."""
    ordered = sorted(cycles, key=lambda c: (len(c), c))
    best = set(cost)
    best_cost = sum(cost.values()) + 1
    stack: list[tuple[frozenset[Pair], int]] = [(frozenset(), 0)]
    steps = 0
    while stack and steps < MOST_STEPS:
        steps += 1
        chosen, spent = stack.pop()
        if spent >= best_cost:
            continue
        missed = next((c for c in ordered if chosen.isdisjoint(c)), None)
        if missed is None:
            best, best_cost = set(chosen), spent
            continue
        dearest_first = sorted(missed, key=lambda p: (-cost[p], p))
        stack.extend((chosen | {pair}, spent + cost[pair]) for pair in dearest_first)
    return best, not stack
