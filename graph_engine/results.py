"""What one run found, as plain values: dates as `datetime.date`, spans as whole days.

This is the contract between the engine and everything that shows its answers. Headlines use the
latest reading of all statements (what is promised); `earliest` the friendliest reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from graph_engine import shifts
from graph_engine.found import (
    Conflict,
    Contradiction,
    Lever,
    Loop,
    SinglePoint,
    StoredPlan,
)
from graph_engine.issues import Issue
from graph_engine.model import Dependency, DurationOrigin, LeadTime, Roadmap


class Cause(StrEnum):
    """What a date comes from."""

    STATEMENT = "statement"  # the milestone's own stated date
    DATA_DATE = "data_date"  # unfinished, so not before the data date
    ACTUAL = "actual"  # done
    LINK = "link"  # a predecessor
    UNDER_WAY = "under_way"  # in a plan: started, and on from there
    CONSTRAINT = "constraint"  # in a plan: a date, a delay or "as late as possible" set there
    PLAN_START = "plan_start"  # in a plan: nothing but its start (Primavera: its data date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One binding reason for a date; `link` is set when the cause is LINK."""

    cause: Cause
    link: Dependency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """What one goal asks of one milestone: its latest date, and the days to spare until it."""

    latest: date
    float_days: int
    effect_slack_days: int  # days it may slip before the goal's feasible date moves


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneResult:
    """Row i of `Analysis.milestones` belongs to row i of `Analysis.roadmap.milestones`.

    `scheduled` is False for a lapsed milestone; its dates are then the data date and mean nothing.
    """

    id: str
    scheduled: bool
    earliest: date  # feasible finish, friendliest reading
    latest: date  # feasible finish, latest reading: the headline date
    start: date  # latest minus duration; latest where that would tell a hidden date
    at_least: bool  # something without a firm date lies behind this date
    missing: tuple[str, ...]  # ids of the undated milestones behind it, nearest first
    duration_days: int
    duration_origin: DurationOrigin
    drivers: tuple[Driver, ...]  # of the latest reading; more than one is a tie
    pushed_days: int  # by how much `latest` is beyond the own statement (0 when it is not)
    float_end_days: int  # float to the network's end
    goals: Mapping[str, GoalView]  # only goals that wait for this milestone
    drives: tuple[str, ...]  # goals whose driving chains contain it


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One milestone of a chain. `days` is the time since the step before it (0 for the first).

    `lost_days` is the float that the chain loses over `link`, which has that much room: this step
    waits for `lost_to` meanwhile. Along a chain these add up to its slack (on calendars nearly:
    they are whole days).
    """

    id: str
    on: date
    days: int
    link: Dependency | None  # how it hangs on the step before it
    also: tuple[Cause, ...] = ()  # own statement or data date that ties with the link
    lost_days: int = 0
    lost_to: Driver | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A path in working order that ends at a goal, `slack_days` away from driving it.

    `bundle`: every milestone on a path with the same slack (ties), in working order.
    """

    steps: tuple[Step, ...]
    slack_days: int
    root_cause: Cause
    bundle: tuple[str, ...] = ()


class Verdict(StrEnum):
    """Does a goal make its target? The first that holds."""

    LATE = "late"  # even the friendliest reading misses it
    MAYBE_LATE = "maybe_late"  # the latest reading misses it, the friendliest does not
    STILL_POSSIBLE = "still_possible"  # not late, but something undated lies behind it
    ON_TIME = "on_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalResult:
    """Does the goal make its target? `late_days` > 0 is too late on the latest reading."""

    id: str
    target: date
    literal: str
    earliest: date
    latest: date
    at_least: bool
    missing: tuple[str, ...]
    late_days: int
    late_days_earliest: int
    driving: Chain
    bundle: tuple[str, ...]  # every milestone on some driving chain (ties), in working order
    near: tuple[Chain, ...]  # the next paths, one per slack, least slack first

    @property
    def verdict(self) -> Verdict:
        """The one verdict, the same in every output: see `verdict_of`."""
        return verdict_of(self.late_days, self.late_days_earliest, at_least=self.at_least)


def verdict_of(late_days: int, late_days_earliest: int, *, at_least: bool) -> Verdict:
    """From how late a goal is in both readings, and whether something undated lies behind it."""
    if late_days > 0:
        return Verdict.LATE if late_days_earliest > 0 else Verdict.MAYBE_LATE
    return Verdict.STILL_POSSIBLE if at_least else Verdict.ON_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Who and what waits for a milestone, over everything open downstream of it.

    `capacity` adds up what partners report per (role, carrier, unit). The same megawatts may be
    reported by a grid, a wind farm and a factory, so only equal roles are added up, and a sum
    over steps without a role may count twice.
    """

    goals: tuple[str, ...]
    partners: tuple[str, ...]
    clusters: tuple[str, ...]
    capacity: Mapping[tuple[str, str, str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bottleneck:
    """What one open milestone holds up, by counterfactual. All spans in days.

    `effect[g]` is the shift of goal g when this milestone comes `delta_days` after `counted_from`
    (less than a month counts as no shift where goals are counted, see `felt`);
    `gain[g]` when it comes `delta_days` before it. `counted_from` is the feasible date, but for an
    undated milestone `binds_from`: the latest date that moves no goal (nobody promised anything
    earlier). `decide_by[g]` is the latest date at which goal g can still make its target.
    """

    id: str
    delta_days: int
    undated: bool
    counted_from: date
    effect: Mapping[str, int]
    gain: Mapping[str, int]
    binds_from: date
    binding_goal: str
    decide_by: Mapping[str, date]
    follow_ups: tuple[str, ...]
    chain: Chain  # from this milestone to `first_goal`
    reach: tuple[str, ...]  # every open milestone that waits for it
    reached: Reach = Reach(goals=(), partners=(), clusters=(), capacity={})

    @property
    def total_effect(self) -> int:
        """The days that all goals move, added up."""
        return sum(self.effect.values())

    @property
    def felt(self) -> Mapping[str, int]:
        """The goals that move by at least a month; all of them where none does."""
        return shifts.felt(self.effect)

    @property
    def first_goal(self) -> str:
        """Of the goals that it moves by a month, the one that needs it first."""
        return shifts.first_goal(self.effect, self.decide_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One open decision in the decision calendar. `decide_by` is the earliest over all goals."""

    id: str
    decider: str
    feasible: date
    at_least: bool
    decide_by: date
    per_goal: Mapping[str, date]
    overdue_days: int  # the feasible date minus decide_by, when positive
    binds_from: date  # the latest date that moves no goal's feasible date
    quarter_cost: Mapping[
        str, int
    ]  # days each goal moves when it comes 91 days after counted_from
    counted_from: date  # the feasible date; binds_from when the decision is undated


@dataclass(frozen=True, slots=True, kw_only=True)
class PassModel:
    """Both readings as plain numbers, so that a page can run the same forward pass.

    In row order: finish[j] = floor[j] when done, else the largest of floor[j] and
    finish[pred[k]] + weight[k] over its links k; the friendliest reading in the same way from
    `floor_earliest`. Days since 1970-01-01; rows in working order.
    """

    ids: tuple[str, ...]
    today: int
    floor: tuple[int, ...]
    floor_earliest: tuple[int, ...]
    done: tuple[bool, ...]
    pred: tuple[int, ...]
    succ: tuple[int, ...]
    weight: tuple[int, ...]
    links: tuple[Dependency, ...]


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """The table of contents of one run.

    `rules` is the rule set that plans were calculated with; `stored` has one entry per plan that
    was. `passes` is None then: on calendars the pass is more than a few numbers.
    """

    roadmap: Roadmap
    lead_time_mode: str  # planned, typical, none
    lead_times: tuple[LeadTime, ...]
    milestones: tuple[MilestoneResult, ...]
    goals: tuple[GoalResult, ...]
    bottlenecks: tuple[Bottleneck, ...]  # heaviest first, follow-ups collapsed
    decisions: tuple[DecisionRow, ...]  # overdue first, then by decide_by
    conflicts: tuple[Conflict, ...]  # certain first, widest first
    contradictions: tuple[Contradiction, ...]
    loops: tuple[Loop, ...]
    single_points: tuple[SinglePoint, ...]
    levers: tuple[Lever, ...] = ()
    passes: PassModel | None = None
    rooms: Mapping[Dependency, int] = field(default_factory=dict)  # days that a link can take
    delta_days: int = shifts.HALF_YEAR  # the delay that bottlenecks are ranked by
    rules: str = "roadmap"
    stored: tuple[StoredPlan, ...] = ()
    issues: tuple[Issue, ...] = ()  # the engine's own; the reader's issues are kept beside

    @cached_property
    def by_id(self) -> Mapping[str, MilestoneResult]:
        """Every result by the id of its milestone."""
        return {m.id: m for m in self.milestones}

    @cached_property
    def durations(self) -> Mapping[DurationOrigin, int]:
        """How many open milestones have a duration of each origin."""
        open_ = [m for m in self.milestones if m.scheduled and _open(m)]
        return {o: sum(m.duration_origin is o for m in open_) for o in DurationOrigin}


def _open(result: MilestoneResult) -> bool:
    return all(driver.cause is not Cause.ACTUAL for driver in result.drivers)
