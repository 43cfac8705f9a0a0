"""What differs between one planning practice and another, as one record of options."""

from dataclasses import dataclass, replace
from enum import StrEnum


class LagCalendar(StrEnum):
    """On whose calendar the lag of a link is counted."""

    PREDECESSOR = "predecessor"
    SUCCESSOR = "successor"
    PROJECT = "project"
    ALWAYS = "24 hours"


class Floor(StrEnum):
    """What the data date, or the start of the project where there is none, holds back."""

    STARTS = "starts"  # nothing unfinished starts before it
    OPEN_STARTS = "open starts"  # only what has no predecessor and no earliest date of its own
    FINISHES = "finishes"  # nothing unfinished is ready before it


class Progress(StrEnum):
    """What reported progress means for dates."""

    RETAINED_LOGIC = "retained logic"  # the rest of a started activity still waits for its links
    OVERRIDE = "progress override"  # the rest of a started activity waits for the data date only
    ACTUAL_START = "actual start"  # a started activity runs from its actual start
    ACTUAL_FINISH = "actual finish"  # only what is done stands; a start alone means nothing

    @property
    def done_stands(self) -> bool:
        """Late dates of what is done are its actual ones, not those of nothing that remains."""
        return self in {Progress.ACTUAL_START, Progress.ACTUAL_FINISH}


class FloatKind(StrEnum):
    """Which slack is the total float."""

    START = "start"
    FINISH = "finish"
    SMALLER = "smaller"


class Late(StrEnum):
    """How late "as late as possible" is."""

    TOTAL = "total float"  # on the late dates; successors then move too
    FREE = "free float"  # until it would move an early date of a successor


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """One engine, several practices. See docs/explanation/rule-sets.md for what each one does.

    `limits_pull`: a latest date (or a mandatory date) also pulls early dates forward, against
    the links. `mandatory_on`: start-on and finish-on are mandatory, not a pair of limits.
    `finish_links_wait`: a finish-to-finish link moves no activity before the project's start.
    `late_within_project`: no link gives an activity a later late finish than the project's.
    `start_milestones_start`: a milestone moves to where work starts, unless it is a finish
    milestone; otherwise a milestone stays where it falls, at the end of a day too.
    `duration_before_lag`: between a start and a finish the duration comes first, then the lag.
    `as_linked`: what a link without lag or with a lead holds up at its finish ends at the instant
    that the link says (Monday 08:00), not where its own work stops (Friday 17:00); late starts
    through start-to-start links likewise.
    `open_ends_critical`: what has no successor is late as soon as it is later than it can be.
    """

    name: str
    floor: Floor
    progress: Progress
    lag_calendar: LagCalendar
    total_float: FloatKind
    as_late: Late = Late.TOTAL
    limits_pull: bool = False
    mandatory_on: bool = False
    finish_links_wait: bool = False
    late_within_project: bool = False
    start_milestones_start: bool = False
    duration_before_lag: bool = False
    as_linked: bool = False
    open_ends_critical: bool = False
    critical_float: int = 0

    def but(self, **options: object) -> "Rules":
        """The same rules with some options changed."""
        return replace(self, **options)  # type: ignore[arg-type]


ROADMAP = Rules(
    name="roadmap",
    floor=Floor.FINISHES,
    progress=Progress.ACTUAL_FINISH,
    lag_calendar=LagCalendar.ALWAYS,
    total_float=FloatKind.FINISH,
)
MSPROJECT = Rules(
    name="msproject",
    floor=Floor.OPEN_STARTS,
    progress=Progress.ACTUAL_START,
    lag_calendar=LagCalendar.SUCCESSOR,
    total_float=FloatKind.SMALLER,
    limits_pull=True,
    mandatory_on=True,
    finish_links_wait=True,
    late_within_project=True,
    duration_before_lag=True,
)
P6 = Rules(
    name="p6",
    floor=Floor.STARTS,
    progress=Progress.RETAINED_LOGIC,
    lag_calendar=LagCalendar.PREDECESSOR,
    total_float=FloatKind.FINISH,
    as_late=Late.FREE,
    late_within_project=True,
    start_milestones_start=True,
    as_linked=True,
)
RULE_SETS = {rules.name: rules for rules in (ROADMAP, MSPROJECT, P6)}
