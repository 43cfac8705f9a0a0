"""What holds the programme up, by counterfactual: what happens to each goal when i comes later.

With fixed durations in elapsed time the schedule is a max-plus system, so one backward pass per
goal from its feasible date gives every delay's effect exactly: max(0, delta - slack), where slack
is what a milestone may slip before the goal moves. A gain has no such closed form (other paths
take over), so it is computed by a forward pass per milestone, all at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from graph_engine.days import date_of
from graph_engine.downstream import Downstream, Reached
from graph_engine.follow_ups import first_steps, project
from graph_engine.model import Roadmap
from graph_engine.network import FAR, Days
from graph_engine.paths import Ways, bundle, onward_chain
from graph_engine.results import Bottleneck
from graph_engine.schedule import TOGETHER, Elapsed, Schedule
from graph_engine.shifts import HALF_YEAR, first_goal


@dataclass(frozen=True, slots=True, eq=False)
class Demands:
    """What the goals ask of every row. Arrays are (goals, n); FAR where a goal does not wait.

    `slack`: days a row may slip before the goal's feasible date moves. `late`: the row's latest
    finish for the goal's target date.
    """

    goals: tuple[str, ...]
    slack: Days
    late: Days


def effects(plan: Schedule, slack: Days, delta: int, undated: Sequence[bool]) -> Days:
    """By how many days each goal moves when each row comes `delta` days later; (goals, n).

    In elapsed time: max(0, delta - slack), exactly. A row without a date of its own is counted
    from the latest date that moves no goal.
    """
    moved: Days = np.maximum(0, delta - (slack - _spared(slack, undated)))
    moved[:, plan.bounds.done] = 0
    moved[slack >= FAR // 2] = 0
    return moved


def _spared(slack: Days, undated: Sequence[bool]) -> Days:
    least = slack.min(axis=0, initial=FAR)
    spared: Days = np.where(np.array(undated, dtype=np.bool_), least, 0)
    return spared


def delays(
    plan: Schedule,
    asked: Demands,
    delta: int,
    undated: Sequence[bool],
    only: Sequence[int] | None = None,
) -> Days:
    """The effects of a delay in days, (goals, n): in closed form, or as their calendars say.

    Only what the float to a goal does not take in full is asked again, of the rows in `only`.
    """
    moved = effects(plan, asked.slack, delta, undated)
    if isinstance(plan.kernel, Elapsed):
        return moved
    goals: Days = np.array([plan.net.row[g] for g in asked.goals], dtype=np.int64)
    later = delta + _spared(asked.slack, undated)
    again = np.zeros_like(moved)
    rows = np.flatnonzero(moved.any(axis=0))
    if only is not None:
        rows = np.intersect1d(rows, np.array(only, dtype=np.int64))
    days = plan.promised[rows] + later[rows]
    finish = plan.kernel.delayed(plan.bounds.floor[1], rows, days, goals)
    again[:, rows] = np.maximum(0, finish - plan.promised[goals]).T
    again[asked.slack >= FAR // 2] = 0
    return again


def _together(rows: Days) -> list[Days]:
    return np.array_split(rows, max(1, -(-len(rows) // TOGETHER)))


def gains(plan: Schedule, rows: Sequence[int], goal_rows: Sequence[int], delta: int) -> Days:
    """Shape (rows, goals): by how many days each goal comes earlier when a row does.

    The row is put `delta` days earlier, but not before the data date, whatever held it up. By
    re-runs, not by the textbook's drag, which is wrong with lags and with SS or FF links, where
    earlier can be worse (Valls & Lino 2001, Annals of Operations Research 102:17-37).
    """
    columns = list(goal_rows)
    gained = [
        plan.promised[columns] - _earlier(plan, some, delta)[:, columns]
        for some in _together(np.array(rows, dtype=np.int64))
    ]
    return np.concatenate(gained)


def _earlier(plan: Schedule, rows: Days, delta: int) -> Days:
    """The finish of everything when one row after the other comes earlier."""
    floor = np.broadcast_to(plan.bounds.floor[1], (len(rows), len(plan.net.ids)))
    force = np.full(floor.shape, -FAR, dtype=np.int64)
    now = plan.promised[rows]
    earlier = np.maximum(plan.bounds.today, now - delta)
    force[np.arange(len(rows)), rows] = np.minimum(now, earlier)
    return plan.kernel.finish(floor, force)


def _gains(
    plan: Schedule, routes: Ways, rows: Sequence[int], goal_rows: Sequence[int], delta: int
) -> dict[int, Days]:
    """Gains by row. What drives no goal brings none forward, where only links move dates."""
    may = set(rows)
    if plan.kernel.only_links_move:
        may &= set(bundle(plan, routes, *goal_rows))
    asked = sorted(may)
    none = np.zeros(len(goal_rows), dtype=np.int64)
    found = dict(zip(asked, gains(plan, asked, goal_rows, delta), strict=True))
    return {row: found.get(row, none) for row in rows}


def bottlenecks(
    roadmap: Roadmap, plan: Schedule, routes: Ways, asked: Demands, delta: int = HALF_YEAR
) -> tuple[Bottleneck, ...]:
    """Every open milestone whose delay moves a goal, heaviest first, follow-up steps collapsed."""
    if not asked.goals:
        return ()
    undated = plan.bounds.base.tolist()
    effect = delays(plan, asked, delta, undated)
    goal_rows = [plan.net.row[g] for g in asked.goals]
    rows = [
        i
        for i in np.flatnonzero(effect.sum(axis=0)).tolist()
        if plan.net.ids[i] not in asked.goals
    ]
    behind = Downstream(plan)
    firsts = _first_steps(roadmap, behind, asked, effect, rows)
    gain = _gains(plan, routes, list(firsts), goal_rows, delta)
    reach, reached = behind.of(list(firsts)), Reached.in_order(roadmap, plan, asked.goals)
    found = []
    for row, later in firsts.items():
        by_id = by_goal(asked.goals, effect[:, row])
        decide_by = _decide_by(asked, row)
        first = asked.goals.index(first_goal(by_id, decide_by))
        binds = _binds(plan, asked, row)
        found.append(
            Bottleneck(
                id=plan.net.ids[row],
                delta_days=delta,
                undated=undated[row],
                counted_from=date_of(binds if undated[row] else int(plan.promised[row])),
                effect=by_id,
                gain=by_goal(asked.goals, gain[row]),
                binds_from=date_of(binds),
                binding_goal=asked.goals[int(asked.slack[:, row].argmin())],
                decide_by=decide_by,
                follow_ups=tuple(plan.net.ids[i] for i in later),
                chain=onward_chain(plan, routes, row, goal_rows[first], asked.slack[first]),
                reach=tuple(plan.net.ids[i] for i in reach[row].tolist()),
                reached=reached.over(reach[row]),
            )
        )
    return tuple(sorted(found, key=lambda b: (-b.total_effect, b.binds_from, b.id)))


def _binds(plan: Schedule, asked: Demands, row: int) -> int:
    return int(plan.promised[row] + asked.slack[:, row].min())


def _first_steps(
    roadmap: Roadmap, behind: Downstream, asked: Demands, effect: Days, rows: Sequence[int]
) -> dict[int, list[int]]:
    """Rows that are bottlenecks, with later steps of the project that move the same goals."""
    count, waiting = behind.among(rows)
    plan, ids = behind.plan, behind.plan.net.ids
    order = sorted(rows, key=lambda row: (-count[row], _binds(plan, asked, row), ids[row]))
    moves = effect > 0
    kind = {row: (moves[:, row].tobytes(), project(roadmap.by_id[ids[row]])) for row in rows}
    return first_steps(order, kind, waiting)


def _decide_by(asked: Demands, row: int) -> dict[str, date]:
    return {
        g: date_of(int(asked.late[k, row]))
        for k, g in enumerate(asked.goals)
        if asked.late[k, row] < FAR // 2
    }


def by_goal(goals: Sequence[str], days: Days) -> dict[str, int]:
    """The days of every goal that moves later, by id."""
    return {g: int(d) for g, d in zip(goals, days, strict=True) if d > 0}
