"""The joint lever: when driving paths tie, no single milestone helps, but a few together do.

The smallest set of open milestones that meets every driving route to a goal is a minimum node
cut of the driving subnetwork (Fulkerson 1961; Kelley 1961; Phillips & Dessouky 1977), found as a
minimum cut after each node is split in two. A route begins wherever an own date or the data date
binds, also halfway a chain. What stands at the data date or is done cannot be moved: infinity.
"""

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

from graph_engine.found import Lever
from graph_engine.network import FAR
from graph_engine.paths import Ways, begins, bundle
from graph_engine.schedule import Schedule

Port = tuple[int, str]
SOURCE: Port = (-1, "out")


def levers(plan: Schedule, routes: Ways, goals: Mapping[str, int]) -> tuple[Lever, ...]:
    """Per open goal its joint lever; goals that nothing open can free are left out.

    `goals`: the row of each goal, by its id.
    """
    found = []
    for goal, row in goals.items():
        cut = _cut(plan, bundle(plan, routes, row), row)
        days = _frees(plan, cut, row) if cut else 0
        if days > 0:
            ids = tuple(plan.net.ids[i] for i in cut)
            found.append(Lever(goal=goal, ids=ids, frees_days=days))
    return tuple(found)


def _cut(plan: Schedule, rows: Sequence[int], goal: int) -> list[int]:
    """The cut nearest to the beginning of the chains; empty when there is none."""
    net, inside = plan.net, set(rows)
    graph: nx.DiGraph[Port] = nx.DiGraph()
    for k in np.flatnonzero(plan.tight).tolist():
        before, after = int(net.pred[k]), int(net.succ[k])
        if before in inside and after in inside:
            graph.add_edge((before, "out"), (after, "in"))
    for row in rows:
        movable = row != goal and plan.promised[row] > plan.bounds.today
        graph.add_edge((row, "in"), (row, "out"), **({"capacity": 1} if movable else {}))
    graph.add_edges_from((SOURCE, (row, "in")) for row in begins(plan, rows))
    try:
        _, (near, _) = nx.minimum_cut(graph, SOURCE, (goal, "out"))
    except nx.NetworkXUnbounded:
        return []
    return sorted(i for i in rows if (i, "in") in near and (i, "out") not in near)


def _frees(plan: Schedule, cut: Sequence[int], goal: int) -> int:
    """By how many days the goal comes earlier when the whole cut came at the data date."""
    force = np.full(len(plan.net.ids), -FAR, dtype=np.int64)
    force[list(cut)] = np.minimum(plan.promised[list(cut)], plan.bounds.today)
    sooner = plan.kernel.finish(plan.bounds.floor[1], force)
    return int(plan.promised[goal] - sooner[goal])
