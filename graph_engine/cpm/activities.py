"""Activities, links and a project as a planner enters them.

Instants and amounts of time are whole minutes; see `graph_engine.calendar`.
"""

from dataclasses import dataclass
from enum import IntEnum

from graph_engine.calendar import WorkCalendar
from graph_engine.model import LinkType


class Kind(IntEnum):
    """What an activity is to a schedule; the numbers stand in `Plan.kind`."""

    TASK = 0
    MILESTONE = 1  # in Primavera: a start milestone
    FINISH_MILESTONE = 2
    SUMMARY = 3  # has the dates of what stands under it


class Constraint(IntEnum):
    """What a planner demands of a date, by the usual abbreviations.

    How strictly each one counts is a matter of the rules (`Rules.limits_pull`, `mandatory_on`).
    """

    ASAP = 0
    ALAP = 1
    SNET = 2  # start no earlier than
    SNLT = 3  # start no later than
    FNET = 4  # finish no earlier than
    FNLT = 5  # finish no later than
    MSO = 6  # must start on
    MFO = 7  # must finish on
    SO = 8  # start on
    FO = 9  # finish on


UNDATED = frozenset({Constraint.ASAP, Constraint.ALAP})
ENDS = (
    ("start", Constraint.SNET, Constraint.SNLT, (Constraint.MSO, Constraint.SO)),
    ("finish", Constraint.FNET, Constraint.FNLT, (Constraint.MFO, Constraint.FO)),
)
"""For either end: its earliest, its latest, and what fixes it."""
Limit = tuple[Constraint, int | None]
"""A constraint with its date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One row of a plan: instants in minutes since 1970, durations in working minutes.

    `calendar` is a place in the project's list of calendars.
    `elapsed`: the duration runs on, nights and weekends too. `delay` is what levelling added, in
    minutes of the clock. `parent` is the id of the summary that the activity stands under;
    `inherited` are that summary's limits. `fixed` are dates that somebody typed: no link moves
    them (a manually scheduled task, a task of another project). Raises ValueError, naming the
    activity, for a constraint without its date and for two that no date can meet.
    """

    id: str
    duration: int = 0
    remaining: int | None = None  # None: all of it, or nothing once it is done
    kind: Kind = Kind.TASK
    calendar: int | None = None  # None: the project's
    elapsed: bool = False
    limits: tuple[Limit, ...] = ()
    deadline: int | None = None
    actual_start: int | None = None
    actual_finish: int | None = None
    delay: int = 0
    parent: str = ""
    inherited: tuple[Limit, ...] = ()
    fixed: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Refuse constraints without a date, and two that no date can meet."""
        for kind, day in self.limits:
            if day is None and kind not in UNDATED:
                raise ValueError(f"activity '{self.id}': {kind.name} without its date")
        for end, low, high, fixed in ENDS:
            earliest = [day for kind, day in self.limits if kind in {low, *fixed} and day]
            latest = [day for kind, day in self.limits if kind in {high, *fixed} and day]
            if earliest and latest and max(earliest) > min(latest):
                raise ValueError(
                    f"activity '{self.id}': its constraints leave no {end} date; "
                    "an earliest date before the latest is wanted"
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`succ` waits for `pred`, both ids of activities.

    `lag` in working minutes (negative is a lead), or as a percentage of the predecessor's
    duration; both add up. `lag_elapsed`: the lag runs on, nights and weekends too.
    """

    pred: str
    succ: str
    type: LinkType = LinkType.FS
    lag: int = 0
    lag_percent: float = 0.0
    lag_elapsed: bool = False


@dataclass(frozen=True, kw_only=True)
class Project:
    """What is needed to schedule. `calendar` is the place of the project's own calendar.

    `start`, `data_date` and `must_finish_by` are minutes since 1970.
    """

    activities: tuple[Activity, ...]
    links: tuple[Link, ...] = ()
    calendars: tuple[WorkCalendar, ...]
    start: int
    data_date: int | None = None
    must_finish_by: int | None = None
    calendar: int = 0
