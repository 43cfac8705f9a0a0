"""What the page and the pictures show, as plain values.

Days are whole days since 1970-01-01, spans are days, and milestones, links and goals are named
by their place in the view's own lists. `None` means that there is nothing to show.
"""

from dataclasses import dataclass

from outputs.view.found import (
    ClaimView,
    ConflictView,
    ContradictionView,
    CrossingView,
    IssueView,
    LeadTimeView,
    LoopView,
    PartnerView,
    StoredPlanView,
)

Pairs = tuple[tuple[int, int], ...]
"""(place of a goal, a day or a number of days)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverView:
    """What binds a date: a cause, and the link when the cause is one."""

    cause: str
    link: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalNeed:
    """What one goal asks of one milestone."""

    goal: int
    latest: int
    float_days: int
    slack: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneView:
    """One milestone. `dated`: its owner gave a date with an end; `own` is the date it gave."""

    id: str
    name: str
    short: str  # the name without the name of its project
    kind: str
    decision: bool
    state: str
    status: str
    lane: int
    project: str
    programme: str
    cluster: str
    partner: str
    owner: str
    decider: str
    who: str
    capacity: str
    amount: float | None
    unit: str
    carrier: str
    role: str
    url: str
    remark: str
    source: str
    scheduled: bool
    dated: bool
    own: int | None
    start: int
    earliest: int
    finish: int
    at_least: bool
    missing: tuple[int, ...]
    duration: int
    duration_origin: str
    pushed: int
    drivers: tuple[DriverView, ...]
    drives: tuple[int, ...]
    needs: tuple[GoalNeed, ...]
    claims: tuple[ClaimView, ...]
    doubts: tuple[str, ...] = ()  # see graph_engine.doubts

    @property
    def has_date(self) -> bool:
        """Not for what has lapsed, or was done on a day that nobody told."""
        return self.scheduled and (self.state != "done" or self.own is not None)

    @property
    def slack(self) -> int | None:
        """Days it may slip before some goal's feasible date moves."""
        return min((need.slack for need in self.needs), default=None)

    @property
    def latest(self) -> int | None:
        """The latest day at which every goal can still make its target."""
        return min((need.latest for need in self.needs), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A dependency. `aside`: set aside because it closes a loop; `driving`: without slack.

    `slack`: the days until it moves some goal's feasible date, when it counts in the schedule.
    """

    before: int
    after: int
    type: str
    lag: int
    hard: bool
    why: str
    url: str
    source: str
    aside: bool
    driving: bool
    slack: int | None
    doubts: tuple[str, ...] = ()  # with those of the durations that count in it


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """A band in the network: a cluster, or a programme for what belongs to no cluster."""

    name: str
    cluster: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of a chain; `days` since the step before it. `also`: causes that tie.

    `doubts`: what it rests on besides partners' own words. `lost`: days of float that go at this
    step, as it waits for `lost_to` (a cause), and where that is a link for the milestone
    `lost_node`.
    """

    node: int
    on: int
    days: int
    link: int | None
    also: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    lost: int = 0
    lost_to: str = ""
    lost_node: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainView:
    """`ties`: milestones on other paths with the same slack."""

    steps: tuple[StepView, ...]
    slack: int
    root: str
    ties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverView:
    """Milestones that have to come earlier together, and what that can free at most."""

    nodes: tuple[int, ...]
    frees: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView:
    """One goal against its target date."""

    node: int
    target: int
    literal: str
    finish: int
    earliest: int
    at_least: bool
    missing: tuple[int, ...]
    late: int
    late_earliest: int
    driving: ChainView
    bundle: tuple[int, ...]
    near: tuple[ChainView, ...]
    single: tuple[int, ...]
    lever: LeverView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachView:
    """Who waits for a milestone. `capacity`: what is reported, with its unit and role."""

    partners: int
    clusters: int
    capacity: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BottleneckView:
    """What one open milestone holds up; see graph_engine.results.Bottleneck.

    `first`: of the goals that move by a month the one that needs it first; `chain` leads there.
    """

    node: int
    first: int
    delta: int
    undated: bool
    counted_from: int
    binds_from: int
    effect: Pairs
    gain: Pairs
    decide_by: Pairs
    follow_ups: tuple[int, ...]
    chain: ChainView
    reach: int
    reached: ReachView


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """One open decision in the calendar."""

    node: int
    decider: str
    finish: int
    at_least: bool
    decide_by: int
    per_goal: Pairs
    overdue: int
    binds_from: int
    counted_from: int
    quarter_cost: Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """The forward pass as numbers: see graph_engine.results.PassModel.

    Row i is milestone `node[i]`; `undated[i]` rows have no firm date of their own; link k of the
    pass is link `link[k]` of the view.
    """

    node: tuple[int, ...]
    today: int
    floor: tuple[int, ...]
    floor_earliest: tuple[int, ...]
    done: tuple[bool, ...]
    undated: tuple[bool, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    weight: tuple[int, ...]
    link: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything that a page shows about one run."""

    lang: str
    title: str
    notice: str  # for whom this version is; empty when that needs no saying
    notice_more: str
    today: int
    today_assumed: bool  # nobody gave the data date
    milestones: tuple[MilestoneView, ...]
    links: tuple[LinkView, ...]
    lanes: tuple[LaneView, ...]
    goals: tuple[GoalView, ...]
    delta: int  # the delay that bottlenecks are ranked by
    bottlenecks: tuple[BottleneckView, ...]
    decisions: tuple[DecisionView, ...]
    conflicts: tuple[ConflictView, ...]
    contradictions: tuple[ContradictionView, ...]
    loops: tuple[LoopView, ...]
    crossings: tuple[CrossingView, ...]
    model: ModelView | None
    lead_time_mode: str
    lead_times: tuple[LeadTimeView, ...]
    durations: tuple[tuple[str, int], ...]
    partners: tuple[PartnerView, ...]
    issues: tuple[IssueView, ...]
    rules: str  # that plans were calculated with
    stored: tuple[StoredPlanView, ...]
