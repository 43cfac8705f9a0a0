"""One level of a pass for many scenarios: a node is a row, a scenario a column."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
Cells = NDArray[np.signedinteger]

FEW = 8
"""Up to so many links of a node are compared across the level, the rest node by node."""


@dataclass(frozen=True, eq=False)
class Sweep:
    """Its links stand first by their place within their node, then by node.

    `places[k]` is how many nodes have more than k links; those nodes come first. `heavy` lists
    nodes with more than `FEW` links and where the rest of their links stand.
    """

    node: Indices
    link: Indices
    other: Indices
    places: tuple[int, ...]
    heavy: tuple[tuple[int, int, int], ...]

    def over(self, value: Cells, weight: Cells, extra: Cells | None, *, receiving: bool) -> None:
        """Longest way to the nodes of this level; `extra` belongs to them, or to the far ends."""
        reach = value.take(self.other, axis=0)
        reach += weight.take(self.link, axis=0)
        if extra is not None and not receiving:
            reach += extra.take(self.other, axis=0)
        best = reach[: len(self.node)]
        begin = len(best)
        for nodes in self.places[1:]:
            np.maximum(best[:nodes], reach[begin : begin + nodes], out=best[:nodes])
            begin += nodes
        for i, low, high in self.heavy:
            np.maximum(best[i], reach[low:high].max(axis=0), out=best[i])
        if extra is not None and receiving:
            best += extra.take(self.node, axis=0)
        value[self.node] = np.maximum(value.take(self.node, axis=0), best)


def sweeps(node: Indices, first: Indices, level_ptr: Indices, other: Indices) -> list[Sweep]:
    """The levels of a pass; the arrays are those of `levels.Side`."""
    return [
        _sweep(node[a:b], first[a : b + 1], other)
        for a, b in pairwise(level_ptr.tolist())
        if a < b
    ]


def _sweep(node: Indices, first: Indices, other: Indices) -> Sweep:
    count = np.diff(first)
    by_count = np.argsort(-count, kind="stable")
    node, first, count = node[by_count], first[:-1][by_count], count[by_count]
    places = [int(np.searchsorted(-count, -k)) for k in range(min(int(count[0]), FEW))]
    link = [first[:nodes] + k for k, nodes in enumerate(places)]
    heavy, begin = [], sum(places)
    for i, (low, links) in enumerate(zip(first.tolist(), count.tolist(), strict=True)):
        if links <= FEW:
            break
        link.append(np.arange(low + FEW, low + links))
        heavy.append((i, begin, begin + links - FEW))
        begin += links - FEW
    ordered = np.concatenate(link)
    return Sweep(node, ordered, other[ordered], tuple(places), tuple(heavy))
