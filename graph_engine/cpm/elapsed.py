"""The passes in elapsed time: one max-plus weight per link, no calendar.

`finish[j] = max(floor[j], max over links (finish[i] + weight) + duration[j]) + delay[j]`. Times
are whole numbers in any unit. Every argument may carry leading axes (scenarios, goals, samples)
before its last axis; they broadcast. Without them a run of thin levels is a plain loop; with them
every level is one numpy call for a block of scenarios that fits the processor's cache.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_engine.cpm.levels import Layers
from graph_engine.cpm.scenarios import many

Times = NDArray[np.int64]

OPEN = 1 << 60
"""`-OPEN` is no floor, or the weight of a link that does not count; `OPEN` is no ceiling."""


def forward(
    net: Layers,
    floor: ArrayLike,
    weight: ArrayLike,
    *,
    duration: ArrayLike = 0,
    delay: ArrayLike = 0,
) -> Times:
    """Earliest finish of every node; a `duration` adds to what links allow, not to the floor."""
    (floor, weight, duration, delay), longest = _whole(net, floor, weight, duration, delay)
    inputs = _shaped(net, _sum(floor, delay), weight, _sum(duration, delay))
    if any(values.ndim > 1 for values in inputs):
        return many(net.incoming, inputs, longest=longest, sign=1)
    finish, weight, extra = inputs[0].take(net.order), inputs[1].take(net.link), inputs[2]
    if extra.any():
        weight = weight + extra[net.order][net.head]
    return _in_callers_order(net, _onwards(net, finish, weight))


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
    (ceiling, weight, duration, delay), longest = _whole(net, ceiling, weight, duration, delay)
    inputs = _shaped(net, ceiling, weight, _sum(duration, delay))
    if any(values.ndim > 1 for values in inputs):
        return many(net.outgoing, inputs, longest=longest, sign=-1)
    finish, weight, extra = inputs[0].take(net.order), inputs[1].take(net.link), inputs[2]
    if extra.any():
        weight = weight + extra[net.order][net.head]
    return _in_callers_order(net, _backwards(net, finish, weight))


def _whole(net: Layers, *values: ArrayLike) -> tuple[tuple[Times, ...], int]:
    """The values as whole numbers, and a bound on the time of any way through the network."""
    arrays, widest = [], []
    for array in map(np.asarray, values):
        if array.size and not np.can_cast(array.dtype, np.int64):
            raise ValueError(f"whole numbers wanted for times, not {array.dtype}")
        extent = max(int(array.max()), -int(array.min())) if array.size else 0
        if extent > OPEN:
            raise ValueError(f"times between {-OPEN} and {OPEN} wanted")
        arrays.append(array.astype(np.int64, copy=False))
        widest.append(extent)
    return tuple(arrays), widest[0] + sum(widest) * len(net.level_ptr)


def _sum(values: Times, more: Times) -> Times:
    """Without a copy of a large array when there is nothing to add."""
    return values + more if more.any() else values


def _shaped(net: Layers, *values: Times) -> tuple[Times, Times, Times]:
    """Start, weight and extra with the right last axis."""
    start, weight, extra = (
        _at_least_1d(array, size)
        for array, size in zip(values, (net.n, net.m, net.n), strict=True)
    )
    return start, weight, extra


def _at_least_1d(values: Times, size: int) -> Times:
    if values.ndim and values.shape[-1] != size:
        raise ValueError(f"{size} values wanted on the last axis, not {values.shape[-1]}")
    return values if values.ndim else np.broadcast_to(values, (size,))


def _in_callers_order(net: Layers, values: Times) -> Times:
    out = np.empty(net.n, dtype=np.int64)
    out[net.order] = values
    return out


def _onwards(net: Layers, finish: Times, weight: Times) -> Times:
    """Every node pushes its successors on: numpy for wide levels, a loop for runs of thin ones."""
    count, cells = np.diff(net.first), finish.data
    for low, high, thin in net.runs:
        begin, end = int(net.first[low]), int(net.first[high])
        if not thin:
            reach = finish[low:high].repeat(count[low:high])
            reach += weight[begin:end]
            np.maximum.at(finish, net.head[begin:end], reach)
            continue
        heads, by = net.head[begin:end].tolist(), weight[begin:end].tolist()
        bounds = (net.first[low : high + 1] - begin).tolist()
        for i, (p, q) in enumerate(pairwise(bounds), low):
            ready = cells[i]
            for e in range(p, q):
                cells[heads[e]] = max(cells[heads[e]], ready + by[e])
    return finish


def _backwards(net: Layers, finish: Times, weight: Times) -> Times:
    """Every node waits for its successors, the last level first."""
    count, cells = np.diff(net.first), finish.data
    for low, high, thin in reversed(net.runs):
        begin, end = int(net.first[low]), int(net.first[high])
        if begin == end:
            continue
        if not thin:
            reach = finish.take(net.head[begin:end])
            reach -= weight[begin:end]
            nodes = np.flatnonzero(count[low:high]) + low
            best = np.minimum.reduceat(reach, net.first[nodes] - begin)
            finish[nodes] = np.minimum(finish[nodes], best)
            continue
        heads, by = net.head[begin:end].tolist(), weight[begin:end].tolist()
        bounds = (net.first[low : high + 1] - begin).tolist()
        for i in range(high - 1, low - 1, -1):
            latest = cells[i]
            for e in range(bounds[i - low], bounds[i - low + 1]):
                latest = min(latest, cells[heads[e]] - by[e])
            cells[i] = latest
    return finish
