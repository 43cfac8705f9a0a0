"""Why a date is what it is: drivers, driving chains with ties, float along a chain, single points.

A chain follows links without slack back from a goal. That, not float <= 0, is what 'critical'
means here: for a goal that is late every predecessor has negative float, but only the chain
moves the date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from graph_engine.days import date_of
from graph_engine.found import SinglePoint
from graph_engine.network import FAR, Days, Network
from graph_engine.results import Cause, Chain, Driver, Step
from graph_engine.schedule import Schedule


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """Links per row, in both directions, as positions in `Network.links`."""

    into: Sequence[Sequence[int]]
    out: Sequence[Sequence[int]]


def ways(net: Network) -> Ways:
    """The links into and out of every row of the network."""
    into: list[list[int]] = [[] for _ in net.ids]
    out: list[list[int]] = [[] for _ in net.ids]
    for k, (p, s) in enumerate(zip(net.pred.tolist(), net.succ.tolist(), strict=True)):
        into[s].append(k)
        out[p].append(k)
    return Ways(into, out)


def drivers(plan: Schedule, routes: Ways, row: int) -> tuple[Driver, ...]:
    """Everything that binds the row's promised date: links first, then own date, data date."""
    if plan.bounds.done[row]:
        return (Driver(cause=Cause.ACTUAL),)
    links = [k for k in routes.into[row] if plan.tight[k]]
    found = [Driver(cause=Cause.LINK, link=plan.net.links[k]) for k in by_weight(plan, links)]
    date = plan.promised[row]
    if plan.bounds.own[1, row] == date:
        found.append(Driver(cause=Cause.STATEMENT))
    elif plan.bounds.floor[1, row] == date:
        found.append(Driver(cause=Cause.DATA_DATE))
    if not found:
        found.append(Driver(cause=plan.causes[row]))
    return tuple(found)


def by_weight(plan: Schedule, links: Sequence[int]) -> list[int]:
    """Hard before soft, open before done, then by id: which of several ties leads the story."""
    net = plan.net
    return sorted(
        links,
        key=lambda k: (
            not net.links[k].hard,
            bool(plan.bounds.done[net.pred[k]]),
            net.links[k].predecessor,
        ),
    )


def driving_chain(plan: Schedule, routes: Ways, row: int) -> Chain:
    """The chain that leads the story: at each tie the first of `drivers`."""
    first, links = driving_links(plan, routes, row)
    return chain_of(plan, routes, first, links, 0)


def driving_links(plan: Schedule, routes: Ways, row: int) -> tuple[int, list[int]]:
    """The row where that chain begins, and its links in working order."""
    links: list[int] = []
    at = row
    while True:
        tied = [k for k in routes.into[at] if plan.tight[k]]
        if not tied or plan.bounds.done[at]:
            break
        links.append(by_weight(plan, tied)[0])
        at = int(plan.net.pred[links[-1]])
    return at, links[::-1]


def chain_of(plan: Schedule, routes: Ways, first: int, links: Sequence[int], slack: int) -> Chain:
    """A chain as steps; `links` lead from row `first` to its end."""
    root = drivers(plan, routes, first)
    own = next((d.cause for d in root if d.cause is not Cause.LINK), Cause.LINK)
    begin = Step(id=plan.net.ids[first], on=date_of(plan.promised[first]), days=0, link=None)
    steps = (begin, *(_step(plan, routes, k) for k in links))
    return Chain(steps=steps, slack_days=slack, root_cause=own)


def _step(plan: Schedule, routes: Ways, k: int) -> Step:
    """The step at the end of link k; the link's room is lost to what drives the step."""
    before, row = int(plan.net.pred[k]), int(plan.net.succ[k])
    binding = drivers(plan, routes, row)
    return Step(
        id=plan.net.ids[row],
        on=date_of(plan.promised[row]),
        days=int(plan.promised[row] - plan.promised[before]),
        link=plan.net.links[k],
        also=tuple(d.cause for d in binding if d.cause is not Cause.LINK),
        lost_days=int(plan.room[k]),
        lost_to=binding[0] if plan.room[k] > 0 else None,
    )


def bundle(plan: Schedule, routes: Ways, *ends: int) -> tuple[int, ...]:
    """Every row on some driving chain to one of `ends`, in working order."""
    seen = set(ends)
    stack = list(ends)
    while stack:
        at = stack.pop()
        for k in routes.into[at]:
            before = int(plan.net.pred[k])
            if plan.tight[k] and before not in seen:
                seen.add(before)
                stack.append(before)
    return tuple(sorted(seen))


def begins(plan: Schedule, rows: Sequence[int]) -> list[int]:
    """The rows of a bundle where a driving route begins: their own or the data date binds.

    A link may bind there as well: what moves only that link frees nothing.
    """
    linked = set(plan.net.succ[plan.tight].tolist())
    held = plan.bounds.floor[1] == plan.promised
    return [row for row in rows if held[row] or row not in linked]


def onward(plan: Schedule, routes: Ways, row: int, goal: int, slack: Days) -> list[int]:
    """The links from `row` to the goal along which its slack is used up."""
    net, links = plan.net, []
    while row != goal:
        ahead = [k for k in routes.out[row] if slack[net.succ[k]] < FAR // 2]
        spare = [int(plan.room[k] + slack[net.succ[k]]) for k in ahead]
        tight = [k for k, days in zip(ahead, spare, strict=True) if days == min(spare)]
        links.append(by_weight(plan, tight)[0])
        row = int(net.succ[links[-1]])
    return links


def onward_chain(plan: Schedule, routes: Ways, row: int, goal: int, slack: Days) -> Chain:
    """From a row to the goal that it holds up, along the path with the least slack."""
    return chain_of(plan, routes, row, onward(plan, routes, row, goal, slack), int(slack[row]))


def single_points(
    plan: Schedule, routes: Ways, goals: Mapping[str, int]
) -> tuple[SinglePoint, ...]:
    """Per goal the milestones that every driving route runs through.

    Dominators in the driving subnetwork from a super-source before all that `begins` a route
    (Lengauer & Tarjan 1979, as in networkx.immediate_dominators).
    """
    return tuple(
        SinglePoint(goal=id_, ids=_dominators(plan, bundle(plan, routes, row), row))
        for id_, row in goals.items()
    )


def _dominators(plan: Schedule, rows: Sequence[int], goal: int) -> tuple[str, ...]:
    net, inside, source = plan.net, set(rows), -1
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(rows)
    for k in np.flatnonzero(plan.tight).tolist():
        if int(net.pred[k]) in inside and int(net.succ[k]) in inside:
            graph.add_edge(int(net.pred[k]), int(net.succ[k]))
    graph.add_edges_from((source, row) for row in begins(plan, rows))
    above = nx.immediate_dominators(graph, source)
    found: list[str] = []
    at = above[goal]
    while at != source:
        found.append(net.ids[at])
        at = above[at]
    return tuple(reversed(found))
