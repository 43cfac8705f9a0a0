"""The passes in elapsed time: one max-plus weight per link, no calendar.

`finish[j] = max(floor[j], max over links (finish[i] + weight) + duration[j]) + delay[j]`. Times
are whole numbers in any unit. Every argument may carry leading axes (scenarios, goals, samples)
before its last axis; they broadcast. Without them a run of thin levels is a plain loop; with them
every level is one numpy call for a block of scenarios that fits the processor's cache.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_engine.cpm.levels import Layers, Side
from graph_engine.cpm.scenarios import many

Times = NDArray[np.int64]

OPEN = 1 << 60
"""`-OPEN` is no floor, or the weight of a link that does not count; `OPEN` is no ceiling."""
FIRM = 1 << 58
"""A time beyond this, either way, is open: nothing firm leads to it."""


def forward(
    net: Layers,
    floor: ArrayLike,
    weight: ArrayLike,
    *,
    duration: ArrayLike = 0,
    delay: ArrayLike = 0,
) -> Times:
    """Earliest finish of every node; a `duration` adds to what links allow, not to the floor."""
    floor, weight, duration, delay = _whole(floor, weight, duration, delay)
    inputs = _sum(floor, delay), weight, _sum(duration, delay)
    return _longest(net, net.incoming, inputs, sign=1)


def backward(
    net: Layers,
    ceiling: ArrayLike,
    weight: ArrayLike,
    *,
    duration: ArrayLike = 0,
    delay: ArrayLike = 0,
) -> Times:
    """Latest finish of every node so that none is later than its ceiling.

    `finish[i] = min(ceiling[i], min over links (finish[j] - delay[j] - duration[j] - weight))`:
    the forward pass of the mirrored network with the clock running back.
    """
    ceiling, weight, duration, delay = _whole(ceiling, weight, duration, delay)
    return _longest(net, net.outgoing, (ceiling, weight, _sum(duration, delay)), sign=-1)


def _whole(*values: ArrayLike) -> tuple[Times, ...]:
    arrays = tuple(np.asarray(value) for value in values)
    for array in arrays:
        if not array.size:
            continue
        if not np.can_cast(array.dtype, np.int64):
            raise ValueError(f"whole numbers wanted for times, not {array.dtype}")
        if array.max() > OPEN or array.min() < -OPEN:
            raise ValueError(f"times between {-OPEN} and {OPEN} wanted")
    return tuple(array.astype(np.int64, copy=False) for array in arrays)


def _sum(values: Times, more: Times) -> Times:
    """Without a copy of a large array when there is nothing to add."""
    return values + more if more.any() else values


def _longest(net: Layers, side: Side, inputs: tuple[Times, Times, Times], *, sign: int) -> Times:
    """Longest way to every node from its start (clock times `sign`).

    A link adds its weight and the extra of the later one of its ends: the node that it leads to
    when the sign is 1, the one it comes from when the sign is -1.
    """
    start, weight, extra = inputs
    start, extra = _at_least_1d(start, net.n), _at_least_1d(extra, net.n)
    weight = _at_least_1d(weight, net.m)
    axes = np.broadcast_shapes(start.shape[:-1], weight.shape[:-1], extra.shape[:-1])
    if axes and extra.ndim > 1:
        return many(side, axes, (start, weight, extra), sign=sign)
    later = np.repeat(side.node, np.diff(side.first)) if sign == 1 else side.other
    summed = np.empty_like(weight)
    summed[..., side.link] = weight[..., side.link] + extra[side.order][later]
    if axes:
        return many(side, axes, (start, summed, None), sign=sign)
    out = np.empty(net.n, dtype=np.int64)
    out[side.order] = sign * _plain(side, sign * start[side.order], summed[side.link])
    return out


def _at_least_1d(values: Times, size: int) -> Times:
    if values.ndim and values.shape[-1] != size:
        raise ValueError(f"{size} values wanted on the last axis, not {values.shape[-1]}")
    return values if values.ndim else np.broadcast_to(values, (size,))


def _plain(side: Side, value: Times, weight: Times) -> Times:
    """One scenario: numpy for wide levels, a loop over runs of thin ones."""
    node, first, other = side.node, side.first, side.other
    cells = value.data
    for a, b, thin in side.blocks:
        here, there = int(first[a]), int(first[b])
        if thin:
            ends, by = other[here:there].tolist(), weight[here:there].tolist()
            bounds = (first[a : b + 1] - here).tolist()
            for i, (p, q) in zip(node[a:b].tolist(), pairwise(bounds), strict=True):
                best = cells[i]
                for e in range(p, q):
                    best = max(best, cells[ends[e]] + by[e])
                cells[i] = best
            continue
        reach = value[other[here:there]]
        reach += weight[here:there]
        best_of = np.maximum.reduceat(reach, first[a:b] - here)
        value[node[a:b]] = np.maximum(value[node[a:b]], best_of)
    return value
