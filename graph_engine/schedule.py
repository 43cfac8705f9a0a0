"""The passes: one array function, used forward, backward, for readings, delays and what-ifs."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph_engine.cpm import elapsed
from graph_engine.network import FAR, Bounds, Days, Network


def forward(net: Network, floor: Days, force: Days | None = None) -> Days:
    """The earliest finish of each row, in days: the longest way to it, or its own floor.

    `floor` (..., n) may carry leading axes for readings, samples, goals or scenarios. Where
    `force` (same shape) is not -FAR, it replaces the computed finish: what if it came then?
    """
    weight = net.weight
    if force is not None:
        forced = force != -FAR
        floor = np.where(forced, force, floor)
        weight = np.where(forced[..., net.succ], -FAR, weight)
    return elapsed.forward(net.layers, floor, weight)


def backward(net: Network, latest: Days) -> Days:
    """The latest finish of each row that keeps every `latest` (..., n); FAR where nothing asks."""
    late = elapsed.backward(net.layers, latest, net.weight)
    return np.where(late > FAR // 2, FAR, late)


def latest_for(net: Network, rows: Days, dates: Days) -> Days:
    """Per goal (axis 0) the latest finish of every row, when goal k must finish by dates[k]."""
    asked = np.full((len(rows), len(net.ids)), FAR, dtype=np.int64)
    asked[np.arange(len(rows)), rows] = dates
    return backward(net, asked)


@dataclass(frozen=True, slots=True, eq=False)
class Schedule:
    """Row i is row i of the network. `finish` (2, n): friendliest and latest reading.

    `at_least`: something without a firm date lies at or behind the row. `tight[k]`: link k has no
    slack in the latest reading. `late_end`: the latest finish that keeps the network's end.
    """

    net: Network
    bounds: Bounds
    finish: Days
    at_least: npt.NDArray[np.bool_]
    tight: npt.NDArray[np.bool_]
    late_end: Days

    @property
    def promised(self) -> Days:
        """The headline dates: the finish when every statement is read as late as it allows."""
        row: Days = self.finish[1]
        return row


def schedule(net: Network, bounds: Bounds) -> Schedule:
    """Both readings forward, the network's end backward, and what has no firm date."""
    finish = forward(net, bounds.floor)
    promised = finish[1]
    tight = promised[net.pred] + net.weight == promised[net.succ]
    at_least = elapsed.forward(net.layers, bounds.base.astype(np.int64), 0 * net.weight) > 0
    end = np.full(len(net.ids), promised.max(initial=0), dtype=np.int64)
    return Schedule(net, bounds, finish, at_least, tight, backward(net, end))
