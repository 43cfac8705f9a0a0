"""One pass for many scenarios at once: a node is a row, a scenario a column.

Columns are taken a block at a time, so that all rows of a block stay in the processor's cache.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph_engine.cpm.levels import Indices, Side

Times = NDArray[np.int64]

BLOCK = 1 << 18
"""Cells of one block: 2 MiB, about a core's own cache."""
FEW = 8
"""Up to so many links of a node are compared across the level, the rest node by node."""


def many(
    side: Side, axes: tuple[int, ...], inputs: tuple[Times, Times, Times], *, sign: int
) -> Times:
    """Longest way to every node for every scenario; see `elapsed` for the inputs and the sign."""
    start, weight, extra = (_flat(values, axes) for values in inputs)
    has_extra = bool(extra.any())
    n, count = len(side.order), int(np.prod(axes))
    step = max(BLOCK // max(n, 1), 16)
    sweeps = _sweeps(side)
    out = np.empty((n, count), dtype=np.int64)
    value = np.empty((n, min(step, count)), dtype=np.int64)
    for low in range(0, count, step):
        block = value[:, : min(step, count - low)]
        np.multiply(_columns(start, side.order, low, step), sign, out=block)
        by = _columns(weight, side.link, low, step)
        more = _columns(extra, side.order, low, step) if has_extra else None
        for sweep in sweeps:
            sweep.over(block, by, more, receiving=sign == 1)
        out[side.order, low : low + step] = block * sign
    return np.moveaxis(out.reshape(n, *axes), 0, -1)


@dataclass(frozen=True)
class _Sweep:
    """One level. Its links stand first by their place within their node, then by node.

    `places[k]` is how many nodes have more than k links; those nodes come first. `heavy` lists
    nodes with more than `FEW` links and where the rest of their links stand.
    """

    node: Indices
    link: Indices
    other: Indices
    places: tuple[int, ...]
    heavy: tuple[tuple[int, int, int], ...]

    def over(self, value: Times, weight: Times, extra: Times | None, *, receiving: bool) -> None:
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


def _sweeps(side: Side) -> list[_Sweep]:
    bounds, first = side.level_ptr.tolist(), side.first
    return [
        _sweep(side.node[a:b], first[a : b + 1], side.other) for a, b in pairwise(bounds) if a < b
    ]


def _sweep(node: Indices, first: Indices, other: Indices) -> _Sweep:
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
    return _Sweep(node, ordered, other[ordered], tuple(places), tuple(heavy))


def _flat(values: Times, axes: tuple[int, ...]) -> Times:
    """All leading axes as one, or none where all scenarios share the values."""
    if values.ndim == 1:
        return values
    size = values.shape[-1]
    return np.broadcast_to(values, (*axes, size)).reshape(int(np.prod(axes)), size)


def _columns(values: Times, order: Indices, low: int, step: int) -> Times:
    return values[order, None] if values.ndim == 1 else values[low : low + step].T[order]
