"""Topological levels: a node's level is the number of links on the longest way to it.

Wide levels are done with numpy, runs of thin ones in plain Python on the same memory, so that a
chain of 100,000 levels and a star of 1,000,000 links cost about as much as anything else.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]

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
    order, level_ptr, _ = _peel(n, pred, succ)
    return order, level_ptr


@dataclass(frozen=True)
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

    @cached_property
    def blocks(self) -> tuple[tuple[int, int, bool], ...]:
        """Levels as ranges of groups; neighbouring thin levels are joined and marked True."""
        starts, links = self.level_ptr[:-1], self.first[self.level_ptr]
        thin = np.diff(links) < THIN
        joined = np.zeros(len(thin), dtype=bool)
        joined[1:] = thin[1:] & thin[:-1]
        begin = starts[~joined].tolist()
        end = [*begin[1:], int(self.level_ptr[-1])]
        return tuple(
            (a, b, t) for a, b, t in zip(begin, end, thin[~joined].tolist(), strict=True) if a < b
        )

    def only(self, groups: NDArray[np.bool_]) -> "Side":
        """The same pass over some of the groups."""
        kept = np.flatnonzero(groups)
        size = np.diff(self.first)[kept]
        link = _ranges(self.first[kept], self.first[kept + 1])
        first = np.concatenate(([0], np.cumsum(size)))
        level_ptr = np.searchsorted(kept, self.level_ptr)
        return Side(
            self.order, self.node[kept], first, level_ptr, self.other[link], self.link[link]
        )

    @cached_property
    def rows(self) -> tuple[tuple[int, int], ...]:
        """Every level as a range of groups, thin ones too."""
        bounds = self.level_ptr.tolist()
        return tuple((a, b) for a, b in pairwise(bounds) if a < b)


@dataclass(frozen=True)
class Layers:
    """A loop-free network, ready for passes in both directions.

    `order` and `level_ptr` are those of `levels`; `outgoing` has the reverse order.
    """

    n: int
    m: int
    order: Indices
    level_ptr: Indices
    incoming: Side
    outgoing: Side


def layers(n: int, pred: Indices, succ: Indices) -> Layers:
    """Order the network once. Parallel links are fine.

    Raises LoopError for a loop and ValueError for a link to a node that is not there. A loop must
    be opened by the caller first: `levels` tells which nodes are free of loops.
    """
    pred, succ = _checked(n, pred, "predecessor"), _checked(n, succ, "successor")
    if len(pred) != len(succ):
        raise ValueError(f"one successor per predecessor wanted, not {len(succ)} to {len(pred)}")
    order, level_ptr, by_pred = _peel(n, pred, succ)
    if len(order) < n:
        raise LoopError(np.setdiff1d(np.arange(n), order, assume_unique=True))
    rank = np.empty(n, dtype=np.int64)
    rank[order] = np.arange(n)
    by_succ = _sorting(rank[succ])
    incoming = _side(order, level_ptr, rank[succ[by_succ]], rank[pred[by_succ]], by_succ)
    rank, by_pred = n - 1 - rank, by_pred[::-1]
    from_end = n - level_ptr[::-1]
    outgoing = _side(order[::-1], from_end, rank[pred[by_pred]], rank[succ[by_pred]], by_pred)
    return Layers(n, len(pred), order, level_ptr, incoming, outgoing)


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
    bad = np.flatnonzero((ends < 0) | (ends >= n))
    if len(bad):
        raise ValueError(f"link {bad[0]} has {which} {ends[bad[0]]}; 0 to {n - 1} is wanted")
    return ends


def _sorting(values: Indices) -> Indices:
    """A stable argsort of small non-negative numbers: sorting value and place in one integer."""
    if not len(values):
        return np.empty(0, dtype=np.int64)
    bits = max(len(values) - 1, 1).bit_length()
    packed = (values << bits) | np.arange(len(values))
    packed.sort()
    return packed & ((1 << bits) - 1)


def _peel(n: int, pred: Indices, succ: Indices) -> tuple[Indices, Indices, Indices]:
    """Kahn, a level at a time. Also returns the links in the order of their predecessors."""
    by_pred = _sorting(np.asarray(pred, dtype=np.int64))
    ptr = np.concatenate(([0], np.cumsum(np.bincount(pred, minlength=n)))).astype(np.int64)
    target = np.asarray(succ, dtype=np.int64)[by_pred]
    waiting = np.bincount(succ, minlength=n).astype(np.int64)
    frontier = np.flatnonzero(waiting == 0)
    done: list[Indices] = []
    sizes: list[int] = []
    links: list[Indices] = []
    while len(frontier):
        edge = _ranges(ptr[frontier], ptr[frontier + 1])
        if len(edge) + len(frontier) < THIN:
            run, lengths, frontier = _thin_run(frontier.tolist(), ptr, target, waiting)
            done.append(run)
            sizes.extend(lengths)
            links.append(_ranges(ptr[run], ptr[run + 1]))
            continue
        done.append(frontier)
        sizes.append(len(frontier))
        links.append(edge)
        reached = target[edge]
        np.subtract.at(waiting, reached, 1)
        frontier = _distinct(reached[waiting[reached] == 0])
    level_ptr = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    return _joined(done), level_ptr, by_pred[_joined(links)]


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


def _ranges(begin: Indices, end: Indices) -> Indices:
    """begin[0]..end[0]-1, begin[1]..end[1]-1, … in one array."""
    count = end - begin
    before = np.cumsum(count) - count
    return np.repeat(begin - before, count) + np.arange(int(count.sum()))


def _distinct(values: Indices) -> Indices:
    """Sorted, without repetitions."""
    values = np.sort(values)
    first = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return values[first]
