"""What lies behind each visible row when one looks through the hidden ones.

In elapsed time a network is a max-plus system: a hidden row between two visible ones is no more
than the longest way through it, and its own date no more than a floor on what comes after it.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from graph_engine.model import Certainty, Dependency, DurationOrigin, LinkType
from graph_engine.network import FAR
from graph_engine.plan import Plan

Readings = tuple[int, int]
"""A day, in the friendliest and in the latest reading; -FAR where there is none."""
NONE: Readings = (-FAR, -FAR)


WEAKEST_LAST = (Certainty.STATED, Certainty.UNVERIFIED, Certainty.DERIVED)


class Way(NamedTuple):
    """From one row to another: how far from finish to finish, and what that rests on.

    `lag` in days; `assumed`: a lead time that nobody gave counts in it.
    """

    lag: int
    hard: bool
    certainty: Certainty
    assumed: bool

    def then(self, other: "Way") -> "Way":
        """Go on along `other`: lags add up, and the weaker of both counts."""
        return Way(
            self.lag + other.lag,
            self.hard and other.hard,
            max(self.certainty, other.certainty, key=WEAKEST_LAST.index),
            self.assumed or other.assumed,
        )


@dataclass(slots=True)
class Behind:
    """What a row waits for through hidden rows only.

    `ways`: per visible row the longest way from it, hard before soft. `held`
    and `done`: how long hidden rows that are open, or done, hold this row up by their own dates.
    `undated`: a hidden row without a firm date is among them.
    """

    ways: dict[int, Way] = field(default_factory=dict)
    held: Readings = NONE
    done: Readings = NONE
    undated: bool = False

    def add_way(self, row: int, way: Way) -> None:
        """Keep the longer way from a row; of two as long, the hard one."""
        known = self.ways.get(row)
        if known is None or (way.lag, way.hard) > (known.lag, known.hard):
            self.ways[row] = way


def look_behind(plan: Plan, hidden: Collection[int]) -> dict[int, Behind]:
    """Per visible row with a hidden one directly before it, in working order."""
    done, routes = plan.schedule, plan.ways
    found: dict[int, Behind] = {}
    for row in range(len(done.net.ids)):
        behind = Behind()
        for k in routes.into[row]:
            before, way = int(done.net.pred[k]), _way(plan, k, hidden)
            if before in hidden:
                _through(behind, found[before], way, done=bool(done.bounds.done[before]))
            elif row in hidden:
                behind.add_way(before, way)
        if row in hidden:
            floor = done.bounds.floor[:, row].tolist()
            behind.held = _later(behind.held, _later(behind.done, (floor[0], floor[1])))
            behind.undated = behind.undated or bool(done.bounds.base[row])
        found[row] = behind
    before_hidden = {
        int(s) for p, s in zip(done.net.pred, done.net.succ, strict=True) if p in hidden
    }
    return {row: found[row] for row in sorted(before_hidden - set(hidden))}


def _way(plan: Plan, place: int, hidden: Collection[int]) -> Way:
    """One link, with the hidden milestone that it leads to."""
    net = plan.schedule.net
    link = net.links[place]
    certainty = link.certainty
    if int(net.succ[place]) in hidden:
        found = plan.roadmap.by_id[link.successor].certainty
        certainty = max(certainty, found, key=WEAKEST_LAST.index)
    return Way(int(net.weight[place]), link.hard, certainty, _assumed(plan, link))


def _assumed(plan: Plan, link: Dependency) -> bool:
    """Whether a lead time that nobody gave counts in a link."""
    before = link.type in {LinkType.SS, LinkType.SF}
    after = link.type in {LinkType.FS, LinkType.SS}
    counted = [link.predecessor] * before + [link.successor] * after
    lengths = [plan.durations[id_] for id_ in counted]
    return any(d.days > 0 and d.origin is not DurationOrigin.GIVEN for d in lengths)


def _through(behind: Behind, hidden: Behind, last: Way, *, done: bool) -> None:
    """Add what a hidden row that comes directly before passes on."""
    for row, way in hidden.ways.items():
        behind.add_way(row, way.then(last))
    passed = (hidden.held[0] + last.lag, hidden.held[1] + last.lag)
    if done:
        behind.done = _later(behind.done, passed)
    else:
        behind.held = _later(behind.held, passed)
    behind.undated = behind.undated or hidden.undated


def _later(a: Readings, b: Readings) -> Readings:
    return max(a[0], b[0]), max(a[1], b[1])
