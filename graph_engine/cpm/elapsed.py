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

Times = NDArray[np.int64]

OPEN = 1 << 60
"""`-OPEN` is no floor, or the weight of a link that does not count; `OPEN` is no ceiling."""
FIRM = 1 << 58
"""A time beyond this, either way, is open: nothing firm leads to it."""
BLOCK = 1 << 18
"""Cells of one block of scenarios: 2 MiB, about a core's own cache."""


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
    return _longest(net, (floor + delay, weight, duration + delay), receiving=True)


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
    return -_longest(net, (-ceiling, weight, duration + delay), receiving=False)


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


def _longest(net: Layers, inputs: tuple[Times, Times, Times], *, receiving: bool) -> Times:
    """Longest way to every node from a start; a link adds its weight and one node's extra.

    That node is the one that the link leads to (`receiving`) or the one it comes from.
    """
    start, weight, extra = inputs
    side = net.incoming if receiving else net.outgoing
    if extra.ndim == 0:
        extra = np.broadcast_to(extra, (net.n,))
    if weight.ndim == 0:
        weight = np.broadcast_to(weight, (net.m,))
    axes = np.broadcast_shapes(start.shape[:-1], weight.shape[:-1], extra.shape[:-1])
    if extra.ndim == 1:
        at = np.repeat(side.node, np.diff(side.first)) if receiving else side.other
        weight = weight[..., side.link] + extra[side.order][at]
        extra = np.zeros(0, dtype=np.int64)
    else:
        weight, extra = weight[..., side.link], extra[..., side.order]
    start = np.broadcast_to(start, (*start.shape[:-1], net.n))[..., side.order]
    if not axes:
        late = _plain(side, np.ascontiguousarray(start), weight)
        out = np.empty_like(late)
        out[side.order] = late
        return out
    return _blocks(side, axes, (start, weight, extra), receiving=receiving)


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


def _blocks(
    side: Side,
    axes: tuple[int, ...],
    inputs: tuple[Times, Times, Times],
    *,
    receiving: bool,
) -> Times:
    """Many scenarios: a node is a row and a scenario a column, a block of columns at a time."""
    n, count = len(side.order), int(np.prod(axes))
    out = np.empty((n, count), dtype=np.int64)
    start, weight, extra = (_columns(values, axes) for values in inputs)
    step = max(BLOCK // max(n, 1), 16)
    value = np.empty((n, min(step, count)), dtype=np.int64)
    for low in range(0, count, step):
        high = min(low + step, count)
        block = value[:, : high - low]
        block[:] = _cut(start, low, high)
        by, more = _cut(weight, low, high), _cut(extra, low, high)
        _rows(side, block, by, more, receiving=receiving)
        out[side.order, low:high] = block
    return np.moveaxis(out.reshape(n, *axes), 0, -1)


def _columns(values: Times, axes: tuple[int, ...]) -> Times:
    """Leading axes as columns; a single column where all scenarios share the values."""
    if values.ndim == 1:
        return values[:, None]
    full = np.broadcast_to(values, (*axes, values.shape[-1]))
    return np.moveaxis(full, -1, 0).reshape(values.shape[-1], int(np.prod(axes)))


def _cut(columns: Times, low: int, high: int) -> Times:
    return columns if columns.shape[1] == 1 else np.ascontiguousarray(columns[:, low:high])


def _rows(side: Side, value: Times, weight: Times, extra: Times, *, receiving: bool) -> None:
    node, first, other = side.node, side.first, side.other
    for a, b in side.rows:
        here, there = int(first[a]), int(first[b])
        reach = value.take(other[here:there], axis=0)
        reach += weight[here:there]
        if len(extra) and not receiving:
            reach += extra.take(other[here:there], axis=0)
        nodes = node[a:b]
        best = np.maximum.reduceat(reach, first[a:b] - here, axis=0)
        if len(extra) and receiving:
            best += extra.take(nodes, axis=0)
        value[nodes] = np.maximum(value.take(nodes, axis=0), best)
