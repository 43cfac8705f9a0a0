"""Dates on calendars for whoever asks in days: see `graph_engine.schedule.Kernel`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_engine.calendar import DAY
from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.engine import Ahead
from graph_engine.cpm.held import Held
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import NEVER, Flags
from graph_engine.network import FAR, Days
from graph_engine.schedule import run_again
from graph_engine.working_time.straight import Straight
from graph_engine.working_time.whole import Calculated, Whole

END_OF_DAY = DAY - 1
"""A day without a time of day is meant until its last minute."""


@dataclass(frozen=True, eq=False)
class WorkingTime:
    """`order[i]` is the row of the whole for row i of the network.

    `told` marks rows (of the network) that were done on a day that somebody told: their floor is
    their date. A day keeps the time of day at which its row is ready in `promised` (whole rows),
    so that six months later is six months later to the minute.
    """

    whole: Whole
    order: Indices
    told: Flags
    time_of_day: Minutes
    promised: Minutes
    held: Sequence[Held]

    @property
    def only_links_move(self) -> bool:
        """Not where something is done as late as the float of others allows."""
        return not any(part.as_late_as_possible for part in self.whole.parts)

    def finish(self, floor: Days, force: Days | None = None) -> Days:
        """See `Kernel.finish`: a day given is an instant at the time of day of its row."""
        shape = np.broadcast_shapes(floor.shape, () if force is None else force.shape)
        floor = np.broadcast_to(floor, shape).reshape(-1, shape[-1])
        force = np.full(floor.shape, -FAR) if force is None else np.broadcast_to(force, shape)
        found = self.run(floor, force.reshape(floor.shape))
        days: Days = found.finish[:, self.order].reshape(shape) // DAY
        return days

    def run(self, floor: Days, force: Days) -> Calculated:
        """The dates of all rows of the whole, to the minute.

        `floor` and `force` (scenarios, n) are in days, by row of the network.
        """
        own, fixed = self.asked(floor, force)
        return self.whole.run(own, fixed)

    def asked(self, floor: Days, force: Days) -> tuple[Minutes, Minutes]:
        """Floors and forced days as instants of the rows of the whole."""
        force = np.where(self.told & (force == -FAR), floor, force)
        own, fixed = np.full(floor.shape, -OPEN), np.full(floor.shape, NEVER)
        floors, forced = self._instants(floor), self._instants(force)
        own[:, self.order] = np.where(self.told | (floor == -FAR), -OPEN, floors)
        fixed[:, self.order] = np.where(force == -FAR, NEVER, forced)
        return own, fixed

    def _instants(self, days: Days) -> Minutes:
        instants: Minutes = np.where(days == -FAR, 0, days) * DAY + self.time_of_day[self.order]
        return instants

    def delayed(self, floor: Days, rows: Days, days: Days, goals: Days) -> Days:
        """See `Kernel.delayed`: by re-runs only where working minutes alone do not tell."""
        found = np.repeat(self.promised[self.order[goals]][None] // DAY, len(rows), axis=0)
        again = np.ones(len(rows), dtype=bool)
        at, own = self.order[rows], days * DAY + self.time_of_day[self.order[rows]]
        for part, straight in zip(self.whole.parts, self._straight, strict=True):
            mine, ends = part.places(at), part.places(self.order[goals])
            here, there = np.flatnonzero(mine >= 0), np.flatnonzero(ends >= 0)
            if straight is None or not len(here):
                continue
            finish, known = straight.finishes(mine[here], own[here], ends[there])
            found[np.ix_(here[known], there)] = finish[known] // DAY
            again[here[known]] = False
        rest = np.flatnonzero(again)
        found[rest] = run_again(self, floor, rows[rest], days[rest], goals)
        return found

    @cached_property
    def _straight(self) -> Sequence[Straight | None]:
        wanted = np.zeros(self.whole.n, dtype=bool)
        wanted[self.whole.crossings.pred] = True
        return [
            None
            if part.as_late_as_possible
            else Straight(Ahead.of(part.plan, part.rules, held), wanted[part.rows])
            for part, held in zip(self.whole.parts, self.held, strict=True)
        ]

    def latest_for(self, rows: Days, dates: Days) -> Days:
        """See `Kernel.latest_for`: each goal by the last minute of its day."""
        return self._latest(rows, dates * DAY + END_OF_DAY)

    def latest_held(self, rows: Days) -> Days:
        """See `Kernel.latest_held`: each goal by its promised minute."""
        return self._latest(rows, self.promised[self.order[rows]])

    def _latest(self, rows: Days, by: Minutes) -> Days:
        goals = self.order[rows].tolist()
        late = [
            self.whole.latest(self.held, goal, day)
            for goal, day in zip(goals, by.tolist(), strict=True)
        ]
        found = np.array(late, dtype=np.int64).reshape(len(goals), self.whole.n)
        return self.in_days(found)[:, self.order]

    def in_days(self, late: Minutes) -> Days:
        """Late dates as days; FAR where the goal does not wait.

        What differs by no working time from the promised date is that date.
        """
        days = np.where(late >= OPEN, FAR, late // DAY)
        for part in self.whole.parts:
            rows, plan = part.rows, part.plan
            for k, instants in enumerate(late[:, rows]):
                some = np.flatnonzero(instants < OPEN)
                clock, promised = plan.clock[some], self.promised[rows[some]]
                room = plan.clocks.between(clock, promised, instants[some])
                same = some[room == 0]
                days[k, rows[same]] = self.promised[rows[same]] // DAY
        return days
