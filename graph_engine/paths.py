"""Why a date is what it is: drivers, driving chains with ties, the next paths, single points.

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

MOST_NEAR = 5


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """Links per row, in both directions, as positions in `Network.links`."""

    into: Sequence[Sequence[int]]
    out: Sequence[Sequence[int]]


def ways(net: Network) -> Ways:
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
    found = [Driver(cause=Cause.LINK, link=plan.net.links[k]) for k in _by_weight(plan, links)]
    date = plan.promised[row]
    if plan.bounds.own[1, row] == date:
        found.append(Driver(cause=Cause.STATEMENT))
    elif plan.bounds.floor[1, row] == date:
        found.append(Driver(cause=Cause.DATA_DATE))
    if not found:
        found.append(Driver(cause=plan.causes[row]))
    return tuple(found)


def _by_weight(plan: Schedule, links: Sequence[int]) -> list[int]:
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
    links: list[int] = []
    at = row
    while True:
        tied = [k for k in routes.into[at] if plan.tight[k]]
        if not tied or plan.bounds.done[at]:
            break
        links.append(_by_weight(plan, tied)[0])
        at = int(plan.net.pred[links[-1]])
    return chain_of(plan, routes, at, links[::-1], 0)


def chain_of(plan: Schedule, routes: Ways, first: int, links: Sequence[int], slack: int) -> Chain:
    """A chain as steps; `links` lead from row `first` to its end."""
    net = plan.net
    rows = [first, *(int(net.succ[k]) for k in links)]
    steps = []
    for place, row in enumerate(rows):
        causes = [d.cause for d in drivers(plan, routes, row)]
        steps.append(
            Step(
                id=net.ids[row],
                on=date_of(plan.promised[row]),
                days=int(plan.promised[row] - plan.promised[rows[place - 1]]) if place else 0,
                link=net.links[links[place - 1]] if place else None,
                also=tuple(c for c in causes if c is not Cause.LINK) if place else (),
            )
        )
    root = drivers(plan, routes, first)
    own = next((d.cause for d in root if d.cause is not Cause.LINK), Cause.LINK)
    return Chain(steps=tuple(steps), slack_days=slack, root_cause=own)


def bundle(plan: Schedule, routes: Ways, row: int) -> tuple[int, ...]:
    """Every row on some driving chain to `row`, in working order."""
    seen = {row}
    stack = [row]
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


def near_chains(
    plan: Schedule, routes: Ways, goal: int, slack: Days, tied: Sequence[int]
) -> tuple[Chain, ...]:
    """The next paths to a goal, least slack first, each through rows no earlier path showed.

    `slack` (n,) is what each row may slip before the goal moves; FAR where the goal does not wait.
    """
    shown = set(tied)
    found: list[Chain] = []
    order = np.argsort(slack, kind="stable")
    for row in order.tolist():
        if len(found) == MOST_NEAR or slack[row] >= FAR // 2:
            break
        if row in shown or plan.bounds.done[row]:
            continue
        links = _onward(plan, routes, row, goal, slack)
        back = driving_chain(plan, routes, row)
        chain = chain_of(plan, routes, row, links, int(slack[row]))
        found.append(
            Chain(
                steps=(*back.steps, *chain.steps[1:]),
                slack_days=int(slack[row]),
                root_cause=back.root_cause,
            )
        )
        shown.update(plan.net.row[step.id] for step in found[-1].steps)
    return tuple(found)


def _onward(plan: Schedule, routes: Ways, row: int, goal: int, slack: Days) -> list[int]:
    """The links from `row` to the goal along which its slack is used up."""
    net, links = plan.net, []
    while row != goal:
        onward = [k for k in routes.out[row] if slack[net.succ[k]] < FAR // 2]
        spare = [int(plan.room[k] + slack[net.succ[k]]) for k in onward]
        tight = [k for k, days in zip(onward, spare, strict=True) if days == min(spare)]
        links.append(_by_weight(plan, tight)[0])
        row = int(net.succ[links[-1]])
    return links


def onward_chain(plan: Schedule, routes: Ways, row: int, goal: int, slack: Days) -> Chain:
    """From a row to the goal that it holds up, along the path with the least slack."""
    return chain_of(plan, routes, row, _onward(plan, routes, row, goal, slack), int(slack[row]))


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
