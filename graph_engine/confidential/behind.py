"""What lies behind each visible row when one looks through the hidden ones.

In elapsed time a network is a max-plus system: a hidden row between two visible ones is no more
than the longest way through it, and its own date no more than a floor on what comes after it.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from graph_engine.network import FAR
from graph_engine.plan import Plan

Readings = tuple[int, int]
"""A day, in the friendliest and in the latest reading; -FAR where there is none."""
NONE: Readings = (-FAR, -FAR)


@dataclass(slots=True)
class Behind:
    """What a row waits for through hidden rows only.

    `ways`: per visible row the longest way from it, and whether all its links are hard. `held`
    and `done`: how long hidden rows that are open, or done, hold this row up by their own dates.
    `undated`: a hidden row without a firm date is among them.
    """

    ways: dict[int, tuple[int, bool]] = field(default_factory=dict)
    held: Readings = NONE
    done: Readings = NONE
    undated: bool = False

    def add_way(self, row: int, way: tuple[int, bool]) -> None:
        self.ways[row] = max(way, self.ways.get(row, (-FAR, False)))


def look_behind(plan: Plan, hidden: Collection[int]) -> dict[int, Behind]:
    """Per visible row with a hidden one directly before it, in working order."""
    done, routes = plan.schedule, plan.ways
    found: dict[int, Behind] = {}
    for row in range(len(done.net.ids)):
        behind = Behind()
        for k in routes.into[row]:
            before, weight = int(done.net.pred[k]), int(done.net.weight[k])
            hard = done.net.links[k].hard
            if before in hidden:
                _through(
                    behind, found[before], (weight, hard), done=bool(done.bounds.done[before])
                )
            elif row in hidden:
                behind.add_way(before, (weight, hard))
        if row in hidden:
            floor = done.bounds.floor[:, row].tolist()
            behind.held = _later(behind.held, _later(behind.done, (floor[0], floor[1])))
            behind.undated = behind.undated or bool(done.bounds.base[row])
        found[row] = behind
    before_hidden = {
        int(s) for p, s in zip(done.net.pred, done.net.succ, strict=True) if p in hidden
    }
    return {row: found[row] for row in sorted(before_hidden - set(hidden))}


def _through(behind: Behind, hidden: Behind, link: tuple[int, bool], *, done: bool) -> None:
    """Add what a hidden row that comes directly before passes on."""
    weight, hard = link
    for row, (far, firm) in hidden.ways.items():
        behind.add_way(row, (far + weight, firm and hard))
    passed = (hidden.held[0] + weight, hidden.held[1] + weight)
    if done:
        behind.done = _later(behind.done, passed)
    else:
        behind.held = _later(behind.held, passed)
    behind.undated = behind.undated or hidden.undated


def _later(a: Readings, b: Readings) -> Readings:
    return max(a[0], b[0]), max(a[1], b[1])
