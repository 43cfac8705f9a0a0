"""The passes in elapsed time: one max-plus weight per link, no calendar.

`finish[j] = max(floor[j], max over links (finish[i] + weight) + duration[j]) + delay[j]`. Times
are whole numbers in any unit. Every argument may carry leading axes (scenarios, goals, samples)
before its last axis; they broadcast. Without them a run of thin levels is a plain loop; with them
every level is one numpy call for a block of scenarios that fits the processor's cache.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_engine.cpm.levels import Layers, Run
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
    """Earliest finish of every node; a `duration` adds to what links allow, not to the floor.

    `floor`, `duration` and `delay` (..., n), `weight` (..., m), in whole numbers of one unit; the
    result is (..., n), in the caller's order. The longest way to each node (Kelley & Walker 1959;
    max-plus as in Baccelli et al. 1992, Synchronization and Linearity). Raises ValueError for
    fractions, for times beyond OPEN and for another length of the last axis.
    """
    (floor, weight, duration, delay), longest = _whole(net, floor, weight, duration, delay)
    inputs = _shaped(net, _sum(floor, delay), weight, _sum(duration, delay))
    if any(values.ndim > 1 for values in inputs):
        return many(net.incoming, inputs, longest=longest, sign=1)
    return _in_callers_order(net, _onwards(net, *_positioned(net, inputs)))


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
    the forward pass of the mirrored network with the clock running back. Shapes, units and what
    is refused as in `forward`.
    """
    (ceiling, weight, duration, delay), longest = _whole(net, ceiling, weight, duration, delay)
    inputs = _shaped(net, ceiling, weight, _sum(duration, delay))
    if any(values.ndim > 1 for values in inputs):
        return many(net.outgoing, inputs, longest=longest, sign=-1)
    return _in_callers_order(net, _backwards(net, *_positioned(net, inputs)))


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


def _positioned(
    net: Layers, inputs: tuple[Times, Times, Times]
) -> tuple[Times, Times | None, Times | None]:
    """Start and extra by position, weight by link of the network; None for only zeros."""
    start, weight, extra = inputs
    by = weight.take(net.link) if weight.any() else None
    return start.take(net.order), by, extra.take(net.order) if extra.any() else None


def _in_callers_order(net: Layers, values: Times) -> Times:
    out = np.empty(net.n, dtype=np.int64)
    out[net.order] = values
    return out


def _onwards(net: Layers, finish: Times, weight: Times | None, extra: Times | None) -> Times:
    """Every node pushes its successors on: numpy for wide levels, a loop for runs of thin ones.

    `finish` begins as the floors. Without `weight` links take no time of their own.
    """
    count = np.diff(net.first)
    if extra is not None:
        finish -= extra  # until a node's turn comes, the extra is left out
    for run in net.runs:
        (low, high), (begin, end) = run.nodes, run.links
        if run.thin:
            _thin_onwards(net, run, finish, weight, extra)
            continue
        here = finish[low:high]
        if extra is not None:
            here += extra[low:high]
        reach = here.repeat(count[low:high])
        if weight is not None:
            reach += weight[begin:end]
        np.maximum.at(finish, net.head[begin:end], reach)
    return finish


def _thin_onwards(
    net: Layers, run: Run, finish: Times, weight: Times | None, extra: Times | None
) -> None:
    cells, (low, high) = finish.data, run.nodes
    heads, by, bounds = _listed(net, run, weight)
    more = [0] * (high - low) if extra is None else extra[low:high].tolist()
    for i, p, q, own in zip(range(low, high), bounds, bounds[1:], more, strict=False):
        cells[i] = ready = cells[i] + own
        for e in range(p, q):
            cells[heads[e]] = max(cells[heads[e]], ready + by[e])


def _backwards(net: Layers, begin: Times, weight: Times | None, extra: Times | None) -> Times:
    """Every node waits for its successors, the last level first.

    `begin` begins as the ceilings; meanwhile it is the latest finish without the extra.
    """
    for run in reversed(net.runs):
        (low, high), (first, last), (g, h) = run.nodes, run.links, run.leading
        if run.thin:
            _thin_backwards(net, run, begin, weight, extra)
            continue
        if g < h:
            reach = begin.take(net.head[first:last])
            if weight is not None:
                reach -= weight[first:last]
            nodes = net.leading[g:h]
            best = np.minimum.reduceat(reach, net.first.take(nodes) - first)
            begin[nodes] = np.minimum(begin.take(nodes), best, out=best)
        if extra is not None:
            begin[low:high] -= extra[low:high]
    if extra is not None:
        begin += extra
    return begin


def _thin_backwards(
    net: Layers, run: Run, begin: Times, weight: Times | None, extra: Times | None
) -> None:
    cells, (low, high) = begin.data, run.nodes
    heads, by, bounds = _listed(net, run, weight)
    more = [0] * (high - low) if extra is None else extra[low:high].tolist()
    for i in range(high - 1, low - 1, -1):
        latest = cells[i]
        for e in range(bounds[i - low], bounds[i - low + 1]):
            latest = min(latest, cells[heads[e]] - by[e])
        cells[i] = latest - more[i - low]


def _listed(net: Layers, run: Run, weight: Times | None) -> tuple[list[int], list[int], list[int]]:
    """Heads and weights of the links of a run, and where those of each node begin."""
    (low, high), (begin, end) = run.nodes, run.links
    by = [0] * (end - begin) if weight is None else weight[begin:end].tolist()
    bounds = (net.first[low : high + 1] - begin).tolist()
    return net.head[begin:end].tolist(), by, bounds
