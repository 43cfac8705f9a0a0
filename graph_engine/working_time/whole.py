"""Several plans and the roadmap around them as one schedule.

Every part is scheduled by its own rules on its own calendars; a link from one part to another is a
date that the other part may not come before. Parts are scheduled in turn until no such date moves:
as no milestone waits for itself, that ends. Instants are minutes; links between parts run on the
clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.engine import counting_links
from graph_engine.cpm.held import Held
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import Dates, Flags
from graph_engine.working_time.part import Part


@dataclass(frozen=True, eq=False)
class Crossings:
    """Links between rows of different parts; `lag` in minutes of the clock."""

    pred: Indices
    succ: Indices
    from_start: Flags
    to_finish: Flags
    lag: Minutes

    def allowed(self, start: Minutes, finish: Minutes) -> Minutes:
        """The instant that each link asks of its successor's start or finish."""
        ends = np.where(self.from_start, start[..., self.pred], finish[..., self.pred])
        return ends + self.lag


@dataclass(frozen=True, eq=False)
class Calculated:
    """Dates of all rows, (scenarios, n), and what other parts held them to."""

    start: Minutes
    finish: Minutes
    from_outside: Dates


@dataclass(frozen=True, eq=False)
class Whole:
    """Every row belongs to one part."""

    n: int
    parts: Sequence[Part]
    crossings: Crossings

    def run(self, own: Minutes, fixed: Minutes) -> Calculated:
        """`own` and `fixed` (scenarios, n) are those of `Held`. Raises ValueError for a loop."""
        shape = own.shape
        start, finish = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        used: list[Dates | None] = [None] * len(self.parts)
        for _ in range(len(self.crossings.pred) + 2):
            moved = False
            for place, part in enumerate(self.parts):
                outside = self._outside(start, finish, part, unknown=used)
                before = used[place]
                if before is not None and all(map(np.array_equal, before, outside)):
                    continue
                held = Held(*outside, own[:, part.rows], fixed[:, part.rows])
                start[:, part.rows], finish[:, part.rows] = part.run(held)
                used[place], moved = outside, True
            if not moved:
                return Calculated(start, finish, self._all_outside(start, finish))
        raise ValueError("milestones of several plans wait for each other")

    def _outside(
        self, start: Minutes, finish: Minutes, part: Part, unknown: Sequence[Dates | None]
    ) -> Dates:
        """What links from other parts ask of this one; parts not yet scheduled ask nothing."""
        known = np.zeros(self.n, dtype=bool)
        for other, dates in zip(self.parts, unknown, strict=True):
            known[other.rows] = dates is not None
        starts, finishes = self._all_outside(start, finish, known)
        return starts[:, part.rows], finishes[:, part.rows]

    def _all_outside(self, start: Minutes, finish: Minutes, known: Flags | None = None) -> Dates:
        links = self.crossings
        asked = links.allowed(start, finish)
        if known is not None:
            asked = np.where(known[links.pred], asked, -OPEN)
        starts, finishes = np.full(start.shape, -OPEN), np.full(start.shape, -OPEN)
        for bounds, some in ((starts, ~links.to_finish), (finishes, links.to_finish)):
            for k in np.flatnonzero(some).tolist():
                row = links.succ[k]
                bounds[:, row] = np.maximum(bounds[:, row], asked[:, k])
        return starts, finishes

    def latest(self, held: Sequence[Held], goal: int, by: int) -> Minutes:
        """The latest finish of every row so that the goal is ready by then; OPEN elsewhere."""
        counts = self._behind(goal)
        late = np.full(self.n, OPEN), np.full(self.n, OPEN)
        asked: Minutes | None = None
        for _ in range(len(self.crossings.pred) + 2):
            ceiling = self._ceiling(late)
            ceiling[goal] = min(by, int(ceiling[goal]))
            if asked is not None and np.array_equal(asked, ceiling):
                break
            asked = ceiling
            for part, holds in zip(self.parts, held, strict=True):
                inside = counts[part.rows]
                if inside.any():
                    dates = part.late(holds, ceiling[part.rows], inside)
                    for ends, found in zip(late, dates, strict=True):
                        ends[part.rows[inside]] = found[inside]
        return np.where(counts, late[1], OPEN)

    def _ceiling(self, late: Dates) -> Minutes:
        """What links to other parts allow each finish, from the late dates so far."""
        links, ceiling = self.crossings, np.full(self.n, OPEN)
        ends = np.where(links.to_finish, late[1][links.succ], late[0][links.succ])
        for k in np.flatnonzero(ends < OPEN).tolist():
            row, by = int(links.pred[k]), int(ends[k] - links.lag[k])
            if links.from_start[k]:
                by = self._finish_of(row, by)
            ceiling[row] = min(ceiling[row], by)
        return ceiling

    def _finish_of(self, row: int, start: int) -> int:
        part, at = self.place[row]
        plan = part.plan
        clock, instant = plan.clock[at : at + 1], np.array([start])
        return int(plan.clocks.add(clock, instant, plan.duration[at : at + 1])[0])

    @cached_property
    def place(self) -> dict[int, tuple[Part, int]]:
        """Per row of the whole its part, and its place in that."""
        return {
            row: (part, at) for part in self.parts for at, row in enumerate(part.rows.tolist())
        }

    @cached_property
    def _into(self) -> list[list[int]]:
        """The rows that each row waits for, through links that count."""
        into: list[list[int]] = [[] for _ in range(self.n)]
        for part in self.parts:
            links = counting_links(part.plan, part.rules)
            pred, succ = part.rows[part.plan.pred[links]], part.rows[part.plan.succ[links]]
            for before, after in zip(pred.tolist(), succ.tolist(), strict=True):
                into[after].append(before)
        for before, after in zip(
            self.crossings.pred.tolist(), self.crossings.succ.tolist(), strict=True
        ):
            into[after].append(before)
        return into

    def _behind(self, goal: int) -> Flags:
        """The goal and everything that it waits for."""
        seen = np.zeros(self.n, dtype=bool)
        seen[goal] = True
        stack = [goal]
        while stack:
            for before in self._into[stack.pop()]:
                if not seen[before]:
                    seen[before] = True
                    stack.append(before)
        return seen
