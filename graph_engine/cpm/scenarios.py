"""One pass for many scenarios at once: a node is a row, a scenario a column.

Columns are taken a block at a time, so that all rows of a block stay in the processor's cache.
"""

import numpy as np
from numpy.typing import NDArray

from graph_engine.cpm.levels import Indices, Side
from graph_engine.cpm.sweeps import Cells

Times = NDArray[np.int64]

BLOCK_BYTES = 1 << 21
"""One block: 2 MiB, about a core's own cache."""


def many(side: Side, inputs: tuple[Times, Times, Times], *, longest: int, sign: int) -> Times:
    """Longest way to every node for every scenario; see `elapsed` for the inputs and the sign.

    `longest` bounds the time of any way through the network: 32 bits may be enough.
    """
    axes = np.broadcast_shapes(*(values.shape[:-1] for values in inputs))
    start, weight, extra = (_flat(values, axes) for values in inputs)
    has_extra = bool(extra.any())
    dtype = np.dtype(np.int32 if longest < np.iinfo(np.int32).max else np.int64)
    n, count = len(side.order), int(np.prod(axes))
    step = max(BLOCK_BYTES // dtype.itemsize // max(n, 1), 16)
    out = np.empty((n, count), dtype=np.int64)
    value = np.empty((n, min(step, count)), dtype=dtype)
    for low in range(0, count, step):
        block = value[:, : min(step, count - low)]
        block[:] = _columns(start, side.order, low, step)
        block *= sign
        by = _columns(weight, side.link, low, step).astype(dtype, copy=False)
        more: Cells | None = None
        if has_extra:
            more = _columns(extra, side.order, low, step).astype(dtype, copy=False)
        for sweep in side.sweeps:
            sweep.over(block, by, more, receiving=sign == 1)
        block *= sign
        out[side.order, low : low + step] = block
    return np.moveaxis(out.reshape(n, *axes), 0, -1)


def _flat(values: Times, axes: tuple[int, ...]) -> Times:
    """All leading axes as one, or none where all scenarios share the values."""
    if values.ndim == 1:
        return values
    size = values.shape[-1]
    return np.broadcast_to(values, (*axes, size)).reshape(int(np.prod(axes)), size)


def _columns(values: Times, order: Indices, low: int, step: int) -> Times:
    return values[order, None] if values.ndim == 1 else values[low : low + step].T[order]
