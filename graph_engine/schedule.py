"""A schedule of a roadmap, whoever calculated it: dates, what is tight, and how to ask again.

A `Kernel` answers "what if" and "how late": `Elapsed` for whole days without a calendar (one
array function, used forward and backward), `working_time.WorkingTime` for plans on calendars.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

import numpy as np
import numpy.typing as npt

from graph_engine.cpm import elapsed
from graph_engine.network import FAR, Bounds, Days, Network
from graph_engine.results import Cause

TOGETHER = 256
"""So many re-runs are asked for at a time."""


class Kernel(Protocol):
    """How dates are calculated. Arrays are in days, the last axis a row of the network."""

    @property
    def only_links_move(self) -> bool:
        """What stands on no driving link cannot make anything else earlier."""
        ...

    def finish(self, floor: Days, force: Days | None = None) -> Days:
        """The earliest finish of each row: what its links ask, or its own floor.

        `floor` (..., n) may carry leading axes for readings, samples, goals or scenarios. Where
        `force` (same shape) is not -FAR, it replaces the computed finish: what if it came then?
        """
        ...

    def delayed(self, floor: Days, rows: Days, days: Days, goals: Days) -> Days:
        """The finish of each goal, (rows, goals), when a row comes on its day at the earliest.

        Every other row comes as `floor` (n,) says, that of the headline reading.
        """
        ...

    def latest_for(self, rows: Days, dates: Days) -> Days:
        """Per goal (axis 0) the latest finish of every row, when goal k must finish by dates[k].

        FAR where the goal does not wait for the row.
        """
        ...

    def latest_held(self, rows: Days) -> Days:
        """The same for the goals' own feasible dates: no goal moves."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Schedule:
    """Row i is row i of the network. `finish` (2, n): friendliest and latest reading.

    `at_least`: something without a firm date lies at or behind the row. `tight[k]`: link k has no
    slack in the latest reading; `room[k]`: the whole days that it can take before its successor
    moves. `late_end`: the latest finish that keeps the network's end. `causes`: what a row's date
    comes from where neither a link nor a stated date says so.
    """

    net: Network
    bounds: Bounds
    finish: Days
    start: Days
    at_least: npt.NDArray[np.bool_]
    tight: npt.NDArray[np.bool_]
    room: Days
    late_end: Days
    kernel: Kernel
    causes: Mapping[int, Cause] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def promised(self) -> Days:
        """The headline dates: the finish when every statement is read as late as it allows."""
        row: Days = self.finish[1]
        return row


def run_again(kernel: Kernel, floor: Days, rows: Days, days: Days, goals: Days) -> Days:
    """What `Kernel.delayed` asks, by a re-run for each row."""
    found = [np.empty((0, len(goals)), dtype=np.int64)]
    for low in range(0, len(rows), TOGETHER):
        some = rows[low : low + TOGETHER]
        floors = np.repeat(floor[None], len(some), axis=0)
        floors[np.arange(len(some)), some] = days[low : low + TOGETHER]
        found.append(kernel.finish(floors)[:, goals])
    return np.concatenate(found)


def forward(net: Network, floor: Days, force: Days | None = None) -> Days:
    """The earliest finish in elapsed time: the longest way to a row; see `Kernel.finish`."""
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
    """See `Kernel.latest_for`; in elapsed time."""
    asked = np.full((len(rows), len(net.ids)), FAR, dtype=np.int64)
    asked[np.arange(len(rows)), rows] = dates
    return backward(net, asked)


@dataclass(frozen=True, slots=True, eq=False)
class Elapsed:
    """Whole days without a calendar: every answer is one pass over arrays.

    `promised` (n,) is the finish in the latest reading, in days since 1970.
    """

    net: Network
    promised: Days

    @property
    def only_links_move(self) -> bool:
        """True: without a calendar only a driving link passes a gain on."""
        return True

    def finish(self, floor: Days, force: Days | None = None) -> Days:
        """See `Kernel.finish`: one forward pass over all leading axes at once."""
        return forward(self.net, floor, force)

    def delayed(self, floor: Days, rows: Days, days: Days, goals: Days) -> Days:
        """See `Kernel.delayed`."""
        return run_again(self, floor, rows, days, goals)

    def latest_for(self, rows: Days, dates: Days) -> Days:
        """See `Kernel.latest_for`: one backward pass over all goals at once."""
        return latest_for(self.net, rows, dates)

    def latest_held(self, rows: Days) -> Days:
        """See `Kernel.latest_held`: the goals keep their promised dates."""
        return latest_for(self.net, rows, self.promised[rows])


def undated_behind(net: Network, bounds: Bounds) -> npt.NDArray[np.bool_]:
    """Rows with something without a firm date at or behind them."""
    reached = elapsed.forward(net.layers, bounds.base.astype(np.int64), 0 * net.weight)
    return reached > 0


def schedule(net: Network, bounds: Bounds) -> Schedule:
    """Both readings forward, the network's end backward, and what has no firm date."""
    finish = forward(net, bounds.floor)
    promised = finish[1]
    end = np.full(len(net.ids), promised.max(initial=0), dtype=np.int64)
    room = promised[net.succ] - promised[net.pred] - net.weight
    return Schedule(
        net=net,
        bounds=bounds,
        finish=finish,
        start=promised - net.days,
        at_least=undated_behind(net, bounds),
        tight=room == 0,
        room=room,
        late_end=backward(net, end),
        kernel=Elapsed(net, promised),
    )
