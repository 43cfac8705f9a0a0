"""One calculation: order, forward pass, backward pass, floats, longest path."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from graph_engine.calendar import FIRST, LAST
from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.activities import Constraint
from graph_engine.cpm.backward import Backward
from graph_engine.cpm.constraints import Bounds, bounds
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.floats import Floats, Worked, floats, worked_at
from graph_engine.cpm.forward import Forward
from graph_engine.cpm.held import Held
from graph_engine.cpm.levels import Indices, Layers, LoopError, layers
from graph_engine.cpm.longest import drivers, driving, longest_path
from graph_engine.cpm.one_clock import OneClock, fits
from graph_engine.cpm.plan import NEVER, Dates, Flags, Plan
from graph_engine.cpm.progress import Remaining, remaining
from graph_engine.cpm.rules import Late, Progress, Rules


@dataclass(frozen=True, eq=False)
class Schedule:
    """A row per activity of the plan. `driver` is a link of the plan, or -1 for none.

    Dates are minutes since 1970. `start` and `finish` are the dates to plan by: actual, early, or
    late for what is to be done as late as possible. Early dates of a started activity may be those
    of what remains of it. `longest_path` follows driving links back from the last finish; it is
    kept apart from `floats.critical`. `end` is the project's last early finish.
    """

    plan: Plan
    early_start: Minutes
    early_finish: Minutes
    late_start: Minutes
    late_finish: Minutes
    start: Minutes
    finish: Minutes
    floats: Floats
    driving: Flags  # per link
    driver: Indices
    longest_path: Flags
    end: int


def calculate(plan: Plan, rules: Rules, held: Held | None = None) -> Schedule:
    """Schedule a plan: both passes, floats, driving links, the longest path.

    `held` is what others hold its activities to. Raises ValueError, naming the activities, for a
    loop, for a calendar without working time left and for a date outside the years 1 to 9999.
    """
    if not plan.n:
        raise ValueError("at least one activity is wanted")
    run = _run(plan, rules, held)
    early, late, worked, drives, end = run.quick() or run.passes()
    _check_years(plan, (*early, *late))
    flags = np.zeros(len(plan.pred), dtype=bool)
    drives_by = run.ahead[drives]
    flags[drives_by] = True
    return Schedule(
        plan,
        *early,
        *late,
        *run.planned(early, late),
        floats(plan, rules, early, worked),
        flags,
        drivers(plan, drives_by),
        longest_path(plan, drives_by, early),
        end,
    )


def early_dates(plan: Plan, rules: Rules, held: Held) -> Dates:
    """Starts and finishes to plan by, (n,) in minutes since 1970, from the forward pass alone.

    Not for plans in which something is to be done as late as possible; raises as `calculate`.
    """
    run = _run(plan, rules, held)
    early = run.early()
    _check_years(plan, early)
    return run.planned(early, early)


@dataclass(frozen=True, eq=False)
class Ahead:
    """A forward pass, and what it goes by."""

    forward: Forward
    net: Layers  # of `links`, those that count
    links: Indices
    early: Dates

    @classmethod
    def of(cls, plan: Plan, rules: Rules, held: Held) -> "Ahead":
        """The forward pass of a plan that others hold to something; raises as `calculate`."""
        run = _run(plan, rules, held)
        return cls(run.forward, run.net, run.ahead, run.early())


def ready_at(plan: Plan, rules: Rules, held: Held, early: Dates) -> Minutes:
    """The start that each link allows its successor, (m,); NEVER for links that do not count."""
    run = _run(plan, rules, held)
    found = np.full(len(plan.pred), NEVER)
    found[run.ahead] = run.forward.ready(run.ahead, early)
    return found


def late_dates(plan: Plan, rules: Rules, held: Held, ceiling: Minutes, counts: Flags) -> Dates:
    """Latest dates of the activities that `counts`, so that every ceiling (else OPEN) is kept.

    All arrays (n,), dates in minutes since 1970. Only what these ceilings and the links ask
    counts: no constraint, no end of the project.
    """
    work = _run(plan, rules, held).work
    links = np.flatnonzero(work.forward & counts[plan.pred] & counts[plan.succ])
    asked = ceiling != OPEN
    end = int(ceiling[asked].max(initial=plan.status))
    nothing = np.full(plan.n, -OPEN)
    backward = Backward(
        plan,
        rules.but(late_within_project=False),
        work,
        Bounds(floor=nothing, pull=nothing, ceiling=ceiling, push=nothing),
        np.where(asked, ceiling, end),
        end,
    )
    return backward.run(_ordered(plan, links).outgoing, links)


def counting_links(plan: Plan, rules: Rules) -> Indices:
    """The links that count in the forward pass, by number."""
    return np.flatnonzero(remaining(plan, rules).forward)


def _run(plan: Plan, rules: Rules, held: Held | None) -> "_Run":
    work = remaining(plan, rules)
    return _Run(plan, rules, held.work(plan, work) if held else work, held)


Passes = tuple[Dates, Dates, Worked, Flags, int]  # early, late, both worked, what drives, the end


@dataclass(frozen=True, eq=False)
class _Run:
    """What one calculation shares between its steps."""

    plan: Plan
    rules: Rules
    work: Remaining
    held: Held | None

    @cached_property
    def ahead(self) -> Indices:
        """The links that count in the forward pass."""
        return np.flatnonzero(self.work.forward)

    @cached_property
    def back(self) -> Indices:
        return np.flatnonzero(self.work.backward)

    @cached_property
    def net(self) -> Layers:
        return _ordered(self.plan, self.ahead)

    @cached_property
    def reverse(self) -> Layers:
        same = np.array_equal(self.ahead, self.back)
        return self.net if same else _ordered(self.plan, self.back)

    @cached_property
    def late_kind(self) -> Flags:
        """What is to be done as late as possible."""
        late: Flags = (self.plan.constraint == Constraint.ALAP).any(axis=0) & ~self.plan.started
        return late

    @cached_property
    def forward(self) -> Forward:
        has_pred = np.zeros(self.plan.n, dtype=bool)
        has_pred[self.plan.succ[self.ahead]] = True
        limits = bounds(self.plan, self.rules, self.work, has_pred)
        if self.held:
            limits = self.held.bounds(self.plan, self.work, limits)
        return Forward(self.plan, self.rules, self.work, limits)

    def early(self) -> Dates:
        if fits(self.forward):
            return OneClock(self.forward, self.net).early()[0]
        return self.forward.run(self.net.incoming, self.ahead)

    def passes(self) -> Passes:
        early = self.forward.run(self.net.incoming, self.ahead)
        end = int(early[1].max())
        backward = self.backward(early, end)
        late = backward.run(self.reverse.outgoing, self.back)
        early = self.as_late_as_possible(backward, early, late)
        drives = driving(self.plan, self.ahead, self.forward.ready(self.ahead, early), early)
        late = self.late_shown(late)
        return early, late, worked_at(self.plan, early, late), drives, end

    def quick(self) -> Passes | None:
        """The same without a calendar in the passes, where the plan allows it."""
        if self.late_kind.any() or not fits(self.forward):
            return None
        once = OneClock(self.forward, self.net)
        early, begin, drives = once.early()
        end = int(early[1].max())
        late, late_begin = once.late(self.backward(early, end))
        span = self.work.to_finish
        worked = begin, begin + span, late_begin, late_begin + span
        return early, late, worked, drives, end

    def backward(self, early: Dates, end: int) -> Backward:
        plan, due = self.plan, self.plan.must_finish_by
        if self.rules.open_ends_critical:
            open_end = early[1]
        else:
            open_end = np.full(plan.n, end if due == NEVER else due)
        limits = self.forward.bounds
        return Backward(
            plan, self.rules, self.work, limits, open_end, end if due == NEVER else due
        )

    def as_late_as_possible(self, backward: Backward, early: Dates, late: Dates) -> Dates:
        if not self.late_kind.any():
            return early
        if self.rules.as_late is Late.FREE:
            return self._until_successors(backward, early)
        plan = self.plan
        given = np.where(plan.from_start, late[0][plan.pred], late[1][plan.pred])
        counts = self.late_kind[plan.pred] & ~self.late_kind[plan.succ]
        work = replace(self.work, given=np.where(counts, given, self.work.given))
        again = replace(self.forward, work=work)
        return again.run(self.net.incoming, self.ahead)

    def _until_successors(self, backward: Backward, early: Dates) -> Dates:
        """Later by free float, the last ones first."""
        start, finish = early[0].copy(), early[1].copy()
        order = self.net.order[::-1]
        for i in order[self.late_kind[order]].tolist():
            links = self.back[self.plan.pred[self.back] == i]
            node = np.array([i])
            allowed = backward.allowed(links, (start, finish)).min(initial=backward.end)
            begin, end = backward.settled(node, np.array([allowed]))
            if end[0] > finish[i]:
                start[i], finish[i] = begin[0], end[0]
        return start, finish

    def late_shown(self, late: Dates) -> Dates:
        """What runs from its actual start has no later start either."""
        if self.rules.progress is not Progress.ACTUAL_START:
            return late
        stands = self.work.begin != NEVER
        return np.where(stands, self.work.begin, late[0]), late[1]

    def planned(self, early: Dates, late: Dates) -> Dates:
        chosen = self.late_kind & (self.rules.as_late is Late.TOTAL)
        actual = self.plan.actual_start, self.plan.actual_finish
        start, finish = (
            np.where(a != NEVER, a, np.where(chosen, end, begin))
            for a, begin, end in zip(actual, early, late, strict=True)
        )
        return start, finish


def _ordered(plan: Plan, links: Indices) -> Layers:
    pred, succ = plan.pred, plan.succ
    if len(links) < len(pred):
        pred, succ = pred[links], succ[links]
    try:
        return layers(plan.n, pred, succ)
    except LoopError as error:
        names = ", ".join(f"'{plan.ids[i]}'" for i in _loop(plan.n, pred, succ, error.nodes))
        raise ValueError(
            f"activities {names} wait for each other; a network without loops is wanted"
        ) from error


def _loop(n: int, pred: Indices, succ: Indices, nodes: Indices) -> list[int]:
    """One round trip: from a node in or behind a loop back along links until one comes again."""
    stuck = np.zeros(n, dtype=bool)
    stuck[nodes] = True
    inside = stuck[pred] & stuck[succ]
    before = dict(zip(succ[inside].tolist(), pred[inside].tolist(), strict=True))
    path: list[int] = []
    at = next(iter(before))
    while at not in path:
        path.append(at)
        at = before[at]
    return path[path.index(at) :][::-1]


def _check_years(plan: Plan, dates: tuple[Minutes, ...]) -> None:
    for instants in dates:
        outside = np.flatnonzero((instants < FIRST) | (instants > LAST))
        if len(outside):
            name = plan.ids[int(outside[0])]
            raise ValueError(f"activity '{name}' falls outside the years 1 to 9999")
