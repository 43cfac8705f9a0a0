"""The schedule of a roadmap with plans in it, as everything that shows one expects it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph_engine.calendar import DAY
from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm import engine
from graph_engine.cpm.held import Held
from graph_engine.cpm.plan import NEVER, Flags
from graph_engine.model import Dependency, Roadmap
from graph_engine.network import FAR, Bounds, Days, Network, bounds, build
from graph_engine.results import Cause
from graph_engine.schedule import Schedule, undated_behind
from graph_engine.working_time.build import Assembled, Calculable, Task, assemble
from graph_engine.working_time.causes import cause_of
from graph_engine.working_time.kernel import END_OF_DAY, WorkingTime
from graph_engine.working_time.part import Part
from graph_engine.working_time.unseen import Ends, ends_in, ends_of, unseen
from graph_engine.working_time.whole import Calculated

LATEST = 1
"""The reading that headlines use."""


@dataclass(frozen=True, slots=True)
class Slack:
    """What a link leaves its successor: whole days of room, and whether it drives."""

    days: int
    drives: bool


NONE = Slack(0, drives=False)
"""Of a link that its plan's rules leave out, as into what is under way."""


def working_schedule(
    task: Task, plans: Sequence[Calculable]
) -> tuple[Schedule, tuple[Dependency, ...]]:
    """The schedule, and links of summaries that drive a date but that no dependency shows.

    Raises ValueError when the plans and the roadmap together cannot be scheduled.
    """
    made = assemble(task, plans)
    net = build(task.ids, task.links, task.durations)
    limits, told = _bounds(task.roadmap, net, made)
    plain = np.full(len(task.ids), END_OF_DAY)
    first = WorkingTime(made.whole, _order(net, task), told, plain, plain, ())
    own, fixed = first.asked(limits.floor, np.full(limits.floor.shape, -FAR))
    found = made.whole.run(own, fixed)
    held = [_held(found, own, fixed, part) for part in made.whole.parts]
    done = [p.schedule(h) for p, h in zip(made.whole.parts, held, strict=True)]
    slacks = _slacks(made, held, done, found)
    more = _unseen(made, task, slacks)
    if more:
        net = build(task.ids, (*task.links, *more), task.durations)
        limits, told = _bounds(task.roadmap, net, made)
    order, promised = _order(net, task), found.finish[LATEST]
    kernel = WorkingTime(made.whole, order, told, _times(made, promised), promised, held)
    known = [slacks.get(k) or slacks.get(ends_of(k), NONE) for k in net.links]
    schedule = Schedule(
        net=net,
        bounds=limits,
        finish=found.finish[:, order] // DAY,
        start=found.start[LATEST, order] // DAY,
        at_least=undated_behind(net, limits),
        tight=np.array([k.drives for k in known], dtype=bool),
        room=np.array([k.days for k in known], dtype=np.int64),
        late_end=kernel.in_days(_late_end(made, held, done)[None])[0, order],
        kernel=kernel,
        causes=_causes(made, net),
    )
    return schedule, more


def _unseen(
    made: Assembled, task: Task, slacks: Mapping[Ends | Dependency, Slack]
) -> tuple[Dependency, ...]:
    drives = {ends: slack.drives for ends, slack in slacks.items() if isinstance(ends, tuple)}
    found = [unseen(made.ids, each, task.links, drives) for each in made.planned]
    return tuple(link for some in found for link in some)


def _late_end(made: Assembled, held: Sequence[Held], done: Sequence[engine.Schedule]) -> Minutes:
    """The latest finish that keeps the end of the plan; of the roadmap outside plans."""
    late = np.empty(made.whole.n, dtype=np.int64)
    for part, holds, dates in zip(made.whole.parts, held, done, strict=True):
        late[part.rows] = dates.late_finish
        if part is made.around:
            end, everything = np.full(part.plan.n, dates.end), np.ones(part.plan.n, dtype=bool)
            late[part.rows] = part.late(holds, end, everything)[1]
    return late


def _times(made: Assembled, promised: Minutes) -> Minutes:
    """The time of day that a day means per row: in a plan the one at which its row is ready."""
    times = np.full(len(promised), END_OF_DAY)
    for each in made.planned:
        times[each.part.rows] = promised[each.part.rows] % DAY
    return times


def _order(net: Network, task: Task) -> Days:
    return np.array([task.row[id_] for id_ in net.ids], dtype=np.int64)


def _bounds(roadmap: Roadmap, net: Network, made: Assembled) -> tuple[Bounds, Flags]:
    """What bounds each row besides links and its plan; which rows are done on a told day.

    A plan's own dates follow from its links, so they bound nothing; the owner's word in another
    file does. Nothing but its plan holds an activity to the data date.
    """
    plain = bounds(roadmap, net)
    own, floor = plain.own.copy(), plain.floor.copy()
    done, base, told = plain.done.copy(), plain.base.copy(), plain.done.copy()
    for each in made.planned:
        for id_, activity in each.activities.items():
            row, claim = net.row[id_], roadmap.by_id[id_].statement
            base[row] = False
            reported = activity.actual_finish is not None
            if reported or not done[row]:
                elsewhere = claim and claim.source.workbook != each.source.place.workbook
                if reported or not elsewhere:
                    own[:, row] = -FAR
                floor[:, row] = own[:, row]
            told[row] = done[row] and not reported
            done[row] |= reported
    return Bounds(plain.today, own, floor, done, base), told


def _held(found: Calculated, own: Minutes, fixed: Minutes, part: Part) -> Held:
    starts, finishes = found.from_outside
    some = LATEST, part.rows
    return Held(starts[some], finishes[some], own[some], fixed[some])


def _slacks(
    made: Assembled, held: Sequence[Held], done: Sequence[engine.Schedule], found: Calculated
) -> dict[Ends | Dependency, Slack]:
    """Per link of a plan by its ends, per other dependency by itself."""
    slacks: dict[Ends | Dependency, Slack] = {}
    for place, (part, holds, dates) in enumerate(zip(made.whole.parts, held, done, strict=True)):
        early = dates.early_start, dates.early_finish
        ready = engine.ready_at(part.plan, part.rules, holds, early)
        room = np.where(ready == NEVER, 0, early[0][part.plan.succ] - ready) // DAY
        links: Sequence[Ends | Dependency] = made.inside
        drives = room == 0  # outside plans a day is a day
        if place < len(made.planned):
            links, drives = ends_in(made.ids, made.planned[place]), dates.driving
        for link, days, binds in zip(links, room.tolist(), drives.tolist(), strict=True):
            if link not in slacks or binds:
                slacks[link] = Slack(max(0, days), binds)
    crossings = made.whole.crossings
    asked = crossings.allowed(found.start[LATEST], found.finish[LATEST]).tolist()
    for k, link in enumerate(made.crossing):
        row = int(crossings.succ[k])
        got = found.finish if crossings.to_finish[k] else found.start
        slacks[link] = _between(made, row, asked[k], int(got[LATEST, row]))
    return slacks


def _between(made: Assembled, row: int, asked: int, got: int) -> Slack:
    """Of a link from another part. Outside plans a day is a day; in one, working time counts."""
    part, at = made.whole.place[row]
    days = max(0, (got - asked) // DAY)
    if part is made.around:
        return Slack(days, got // DAY == asked // DAY)
    clocks, clock = part.plan.clocks, part.plan.clock[at : at + 1]
    worked = clocks.between(clock, np.array([asked]), np.array([got]))
    return Slack(days, not worked[0])


def _causes(made: Assembled, net: Network) -> dict[int, Cause]:
    return {
        net.row[id_]: cause_of(activity, each.part.rules)
        for each in made.planned
        for id_, activity in each.activities.items()
    }
