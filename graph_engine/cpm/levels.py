"""Topological levels: a node's level is the number of links on the longest way to it.

Wide levels are done with numpy, runs of thin ones in plain Python on the same memory, so that a
chain of 100,000 levels and a star of 1,000,000 links cost about as much as anything else.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph_engine.cpm.sweeps import Indices, Sweep, sweeps

__all__ = ["Indices", "Layers", "LoopError", "Side", "layers", "levels"]

THIN = 48
"""Below this many links numpy's cost per call exceeds that of a plain loop (measured)."""


class LoopError(ValueError):
    """Nodes that wait for themselves: `nodes` are those in a loop or behind one."""

    def __init__(self, nodes: Indices) -> None:
        super().__init__(f"a loop: nodes {nodes[:5].tolist()} wait for themselves")
        self.nodes = nodes


def levels(n: int, pred: Indices, succ: Indices) -> tuple[Indices, Indices]:
    """Nodes 0..n-1 in topological order, and where each level starts in it (plus the end).

    Within a level nodes stand in ascending order. Nodes in a loop or behind one are left out:
    `len(order) < n` says that there is one.
    """
    peeled = _peel(n, pred, succ)
    return peeled.order, peeled.level_ptr


@dataclass(frozen=True, eq=False)
class Side:
    """Links grouped by the node that a pass computes from them, in the order of the pass.

    Nodes are positions in `order`. Group g belongs to node `node[g]`; its links are
    `first[g]:first[g + 1]`. The groups of level v are `level_ptr[v]:level_ptr[v + 1]`. `other` is
    the node at the far end of each link, `link` its number in the caller's arrays.
    """

    order: Indices
    node: Indices
    first: Indices
    level_ptr: Indices
    other: Indices
    link: Indices

    def only(self, groups: NDArray[np.bool_]) -> "Side":
        """The same pass over some of the groups."""
        kept = np.flatnonzero(groups)
        size = np.diff(self.first)[kept]
        link = _ranges(self.first[kept], size)
        first = np.concatenate(([0], np.cumsum(size)))
        level_ptr = np.searchsorted(kept, self.level_ptr)
        return Side(
            self.order, self.node[kept], first, level_ptr, self.other[link], self.link[link]
        )

    @cached_property
    def sweeps(self) -> list[Sweep]:
        """The levels, arranged for many scenarios at once."""
        return sweeps(self.node, self.first, self.level_ptr, self.other)

    @cached_property
    def rows(self) -> tuple[tuple[int, int], ...]:
        """Every level as a range of groups, thin ones too."""
        bounds = self.level_ptr.tolist()
        return tuple((a, b) for a, b in pairwise(bounds) if a < b)


@dataclass(frozen=True, eq=False)
class Layers:
    """A loop-free network, ready for passes in both directions.

    `order` and `level_ptr` are those of `levels`. The links stand by position of their
    predecessor: those of position i are `first[i]:first[i + 1]`. `head` is the position of the
    successor of each link, `link` its number in the caller's arrays.
    """

    n: int
    m: int
    order: Indices
    level_ptr: Indices
    first: Indices
    head: Indices
    link: Indices

    @cached_property
    def runs(self) -> tuple[tuple[int, int, bool], ...]:
        """Levels as ranges of positions; neighbouring thin levels are joined and marked True."""
        starts, links = self.level_ptr[:-1], self.first[self.level_ptr]
        thin = np.diff(links) + np.diff(self.level_ptr) < THIN
        joined = np.zeros(len(thin), dtype=bool)
        joined[1:] = thin[1:] & thin[:-1]
        begin = starts[~joined].tolist()
        end = [*begin[1:], self.n] if begin else []
        return tuple(zip(begin, end, thin[~joined].tolist(), strict=True))

    @cached_property
    def incoming(self) -> Side:
        """Links by successor, the order as it is."""
        tail = np.repeat(np.arange(self.n), np.diff(self.first))
        by_head = _sorting(self.head)
        near, other = self.head[by_head], tail[by_head]
        return _side(self.order, self.level_ptr, near, other, self.link[by_head])

    @cached_property
    def outgoing(self) -> Side:
        """Links by predecessor, in the reverse order."""
        last = self.n - 1
        near = last - np.repeat(np.arange(self.n), np.diff(self.first))[::-1]
        other, link = last - self.head[::-1], self.link[::-1]
        return _side(self.order[::-1], self.n - self.level_ptr[::-1], near, other, link)


def layers(n: int, pred: Indices, succ: Indices) -> Layers:
    """Order the network once. Parallel links are fine.

    Raises LoopError for a loop and ValueError for a link to a node that is not there. A loop must
    be opened by the caller first: `levels` tells which nodes are free of loops.
    """
    pred, succ = _checked(n, pred, "predecessor"), _checked(n, succ, "successor")
    if len(pred) != len(succ):
        raise ValueError(f"one successor per predecessor wanted, not {len(succ)} to {len(pred)}")
    peeled = _peel(n, pred, succ)
    if len(peeled.order) < n:
        raise LoopError(np.setdiff1d(np.arange(n), peeled.order, assume_unique=True))
    rank = np.empty(n, dtype=np.int64)
    rank[peeled.order] = np.arange(n)
    first = np.concatenate(([0], np.cumsum(peeled.links_of[peeled.order])))
    head = rank[peeled.target]
    return Layers(n, len(pred), peeled.order, peeled.level_ptr, first, head, peeled.link)


def _side(
    order: Indices, level_ptr: Indices, near: Indices, other: Indices, link: Indices
) -> Side:
    """Group links that are sorted by their `near` node."""
    new = np.flatnonzero(np.diff(near, prepend=-1))
    node = near[new]
    first = np.append(new, len(near))
    return Side(order, node, first, np.searchsorted(node, level_ptr), other, link)


def _checked(n: int, ends: Indices, which: str) -> Indices:
    ends = np.asarray(ends, dtype=np.int64)
    if len(ends) and (ends.min() < 0 or ends.max() >= n):
        bad = np.flatnonzero((ends < 0) | (ends >= n))
        raise ValueError(f"link {bad[0]} has {which} {ends[bad[0]]}; 0 to {n - 1} is wanted")
    return ends


def _sorting(values: Indices) -> Indices:
    """A stable argsort of numbers from 0, 16 bits at a time: numpy sorts those by counting."""
    order = np.argsort(values.astype(np.uint16), kind="stable")
    above = int(values.max(initial=0)) >> 16
    shift = 16
    while above:
        digit = (values >> shift).astype(np.uint16).take(order)
        order = order.take(np.argsort(digit, kind="stable"))
        above, shift = above >> 16, shift + 16
    return order


@dataclass(frozen=True, eq=False)
class _Peeled:
    """Kahn's order, with the links in the order of their predecessors: target and number."""

    order: Indices
    level_ptr: Indices
    target: Indices
    link: Indices
    links_of: Indices


def _peel(n: int, pred: Indices, succ: Indices) -> _Peeled:
    """Take away the nodes that wait for nothing, level after level."""
    by_pred = _sorting(np.asarray(pred, dtype=np.int64))
    links_of = np.bincount(pred, minlength=n)
    ptr = np.concatenate(([0], np.cumsum(links_of))).astype(np.int64)
    target = np.asarray(succ, dtype=np.int64).take(by_pred)
    waiting = np.bincount(succ, minlength=n).astype(np.int64)
    frontier = np.flatnonzero(waiting == 0)
    done: list[Indices] = []
    sizes: list[int] = []
    links: list[Indices] = []
    ends: list[Indices] = []
    while len(frontier):
        edge = _ranges(ptr.take(frontier), links_of.take(frontier))
        if len(edge) + len(frontier) < THIN:
            run, lengths, frontier = _thin_run(frontier.tolist(), ptr, target, waiting)
            done.append(run)
            sizes.extend(lengths)
            links.append(_ranges(ptr.take(run), links_of.take(run)))
            ends.append(target.take(links[-1]))
            continue
        done.append(frontier)
        sizes.append(len(frontier))
        links.append(edge)
        reached = target.take(edge)
        ends.append(reached)
        np.subtract.at(waiting, reached, 1)
        frontier = _distinct(reached[waiting.take(reached) == 0])
    level_ptr = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    link = by_pred.take(_joined(links))
    return _Peeled(_joined(done), level_ptr, _joined(ends), link, links_of)


def _joined(parts: list[Indices]) -> Indices:
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)


def _thin_run(
    frontier: list[int], ptr: Indices, target: Indices, waiting: Indices
) -> tuple[Indices, list[int], Indices]:
    """Peel level after level in plain Python until a level is wide or nothing is left."""
    begin, ends, left = ptr.data, target.data, waiting.data
    run: list[int] = []
    sizes: list[int] = []
    while frontier:
        if sizes and len(frontier) + sum(begin[i + 1] - begin[i] for i in frontier) >= THIN:
            break
        run += frontier
        sizes.append(len(frontier))
        reached = []
        for i in frontier:
            for j in ends[begin[i] : begin[i + 1]]:
                left[j] -= 1
                if not left[j]:
                    reached.append(j)
        reached.sort()
        frontier = reached
    return np.array(run, dtype=np.int64), sizes, np.array(frontier, dtype=np.int64)


def _ranges(begin: Indices, count: Indices) -> Indices:
    """begin[0], begin[0] + 1, … `count[0]` of them, then those from begin[1], in one array."""
    end = count.cumsum()
    found: Indices = (begin - end + count).repeat(count)
    found += np.arange(len(found))
    return found


def _distinct(values: Indices) -> Indices:
    """Sorted, without repetitions."""
    values.sort()
    first = np.empty(len(values), dtype=bool)
    first[:1] = True
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return values[first]
