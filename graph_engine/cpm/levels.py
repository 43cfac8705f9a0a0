"""Topological levels: a node's level is the number of links on the longest way to it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, starmap
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph_engine.cpm.peel import THIN, peel, ranges, sorting
from graph_engine.cpm.sweeps import Indices, Sweep, sweeps

__all__ = ["Indices", "Layers", "LoopError", "Side", "layers", "levels"]


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
    peeled = peel(n, np.asarray(pred, dtype=np.int64), np.asarray(succ, dtype=np.int64))
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
        link = ranges(self.first[kept], size)
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


class Run(NamedTuple):
    """Ranges (first and end) of positions, of their links, and of those of them with links."""

    nodes: tuple[int, int]
    links: tuple[int, int]
    leading: tuple[int, int]
    thin: bool


@dataclass(frozen=True, eq=False)
class Layers:
    """A loop-free network, ready for passes in both directions.

    `order` and `level_ptr` are those of `levels`. The links stand by position of their
    predecessor: those of position i are `first[i]:first[i + 1]`. `head` is the position of the
    successor of each link.
    """

    n: int
    m: int
    order: Indices
    level_ptr: Indices
    first: Indices
    head: Indices
    listed: tuple[Indices, Indices | None]  # how `link` follows, see `Peeled`

    @cached_property
    def link(self) -> Indices:
        """The number of each link in the caller's arrays."""
        edge, by_pred = self.listed
        return edge if by_pred is None else by_pred.take(edge)

    @cached_property
    def leading(self) -> Indices:
        """The positions with links."""
        return np.flatnonzero(np.diff(self.first))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Levels as ranges; neighbouring thin levels are joined."""
        starts, links = self.level_ptr[:-1], self.first[self.level_ptr]
        thin = np.diff(links) + np.diff(self.level_ptr) < THIN
        joined = np.zeros(len(thin), dtype=bool)
        joined[1:] = thin[1:] & thin[:-1]
        low = starts[~joined]
        bounds = np.append(low, self.n)
        groups = np.searchsorted(self.leading, bounds)
        ranges_of = [pairwise(each.tolist()) for each in (bounds, self.first[bounds], groups)]
        return tuple(starmap(Run, zip(*ranges_of, thin[~joined].tolist(), strict=True)))

    @cached_property
    def incoming(self) -> Side:
        """Links by successor, the order as it is."""
        tail = np.repeat(np.arange(self.n), np.diff(self.first))
        by_head = sorting(self.head)
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
    peeled = peel(n, pred, succ)
    if len(peeled.order) < n:
        raise LoopError(np.setdiff1d(np.arange(n), peeled.order, assume_unique=True))
    order = peeled.order
    rank = np.empty(n, dtype=np.int32 if n < np.iinfo(np.int32).max else np.int64)
    rank[order] = np.arange(n)  # half the bytes to look up in, so more of them near by
    first = np.concatenate(([0], np.cumsum(peeled.links_of.take(order))))
    head = rank.take(peeled.target).astype(np.int64)
    link = peeled.edge, peeled.by_pred
    return Layers(n, len(pred), order, peeled.level_ptr, first, head, link)


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
