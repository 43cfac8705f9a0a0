"""Kahn's order, level by level: take away the nodes that wait for nothing, again and again.

Wide levels are done with numpy, runs of thin ones in plain Python on the same memory, so that a
chain of 100,000 levels and a star of 1,000,000 links cost about as much as anything else.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph_engine.cpm.sweeps import Indices

THIN = 48
"""Below this many links numpy's cost per call exceeds that of a plain loop (measured)."""


@dataclass(frozen=True, eq=False)
class Peeled:
    """The nodes in order, and their links in the order of their predecessors.

    `target` is the node that each link leads to. Link k has number `by_pred[edge[k]]` in the
    caller's arrays, or `edge[k]` where they list it by predecessor and `by_pred` is None.
    """

    order: Indices
    level_ptr: Indices
    target: Indices
    edge: Indices
    by_pred: Indices | None
    links_of: Indices


def peel(n: int, pred: Indices, succ: Indices) -> Peeled:
    """Nodes and links in topological order (Kahn 1962, Communications of the ACM 5:558-562).

    Nodes in a loop or behind one are left out.
    """
    links_of = np.bincount(pred, minlength=n)
    by_pred, begin = _by_predecessor(pred, links_of)
    target = succ if by_pred is None else succ.take(by_pred)
    run = _Peeling(n, begin, links_of, target)
    sizes = run.levels(np.flatnonzero(run.waiting == 0))
    level_ptr = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    nodes, links = run.nodes, run.links
    return Peeled(
        run.order[:nodes], level_ptr, run.target[:links], run.edge[:links], by_pred, links_of
    )


def _by_predecessor(pred: Indices, links_of: Indices) -> tuple[Indices | None, Indices]:
    """The links by predecessor, and where those of each node begin.

    Links that are listed that way already, in whatever order, need no sorting: None.
    """
    first = np.flatnonzero(_first_of_each(pred))
    if len(first) == np.count_nonzero(links_of):
        begin = np.zeros(len(links_of), dtype=np.int64)
        begin[pred[first]] = first
        return None, begin
    return sorting(pred), np.cumsum(links_of) - links_of


def sorting(values: Indices) -> Indices:
    """A stable argsort of numbers from 0, 16 bits at a time: numpy sorts those by counting."""
    order = np.argsort(values.astype(np.uint16), kind="stable")
    above = int(values.max(initial=0)) >> 16
    shift = 16
    while above:
        digit = (values >> shift).astype(np.uint16).take(order)
        order = order.take(np.argsort(digit, kind="stable"))
        above, shift = above >> 16, shift + 16
    return order


class _Peeling:
    """What is taken away so far: `nodes` and `links` of them, at the front of these arrays."""

    def __init__(self, n: int, begin: Indices, links_of: Indices, ends: Indices) -> None:
        self.begin, self.links_of, self.ends = begin, links_of, ends
        self.waiting = np.bincount(ends, minlength=n)
        self.order = np.empty(n, dtype=np.int64)
        self.edge = np.empty(len(ends), dtype=np.int64)
        self.target = np.empty(len(ends), dtype=np.int64)
        self.upto = np.arange(len(ends))
        self.nodes = self.links = 0

    def levels(self, frontier: Indices) -> list[int]:
        """Take away level after level; how many nodes each had."""
        sizes: list[int] = []
        while len(frontier):
            count = self.links_of.take(frontier)
            end = count.cumsum()
            if len(frontier) + int(end[-1]) < THIN:
                frontier = self._thin(frontier.tolist(), sizes)
                continue
            sizes.append(len(frontier))
            reached = self._take(frontier, count, end)
            np.subtract.at(self.waiting, reached, 1)
            frontier = reached[self.waiting.take(reached) == 0]
            frontier.sort()
            frontier = frontier[_first_of_each(frontier)]
        return sizes

    def _take(self, nodes: Indices, count: Indices, end: Indices) -> Indices:
        """Write down nodes and their links; returns what these lead to."""
        self.order[self.nodes : self.nodes + len(nodes)] = nodes
        self.nodes += len(nodes)
        links = int(end[-1])
        low, self.links = self.links, self.links + links
        edge, reached = self.edge[low : self.links], self.target[low : self.links]
        before = self.begin.take(nodes)
        before -= end
        before += count
        np.add(before.repeat(count), self.upto[:links], out=edge)
        # "wrap", as numpy makes a copy first for "raise"; nothing is out of bounds.
        self.ends.take(edge, out=reached, mode="wrap")
        return reached

    def _thin(self, frontier: list[int], sizes: list[int]) -> Indices:
        """Peel in plain Python until a level is wide or nothing is left."""
        begin, count = self.begin.data, self.links_of.data
        ends, left = self.ends.data, self.waiting.data
        run: list[int] = []
        width = 0
        while frontier and width < THIN:
            run += frontier
            sizes.append(len(frontier))
            reached, width = [], 0
            for i in frontier:
                low = begin[i]
                for j in ends[low : low + count[i]]:
                    left[j] -= 1
                    if not left[j]:
                        reached.append(j)
                        width += 1 + count[j]
            reached.sort()
            frontier = reached
        nodes = np.array(run, dtype=np.int64)
        links = self.links_of.take(nodes)
        self._take(nodes, links, links.cumsum())
        return np.array(frontier, dtype=np.int64)


def _first_of_each(values: Indices) -> NDArray[np.bool_]:
    """Which values differ from the one before them."""
    first = np.empty(len(values), dtype=bool)
    first[:1] = True
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return first


def ranges(begin: Indices, count: Indices) -> Indices:
    """begin[0], begin[0] + 1, … `count[0]` of them, then those from begin[1], in one array."""
    end = count.cumsum()
    found: Indices = (begin - end + count).repeat(count)
    found += np.arange(len(found))
    return found
