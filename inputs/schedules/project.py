"""A plan as a planning program stored it: activities, links, calendars, constraints, dates.

Facts only: nothing here is computed. Instants are wall-clock `datetime`s without a time zone, as
the programs show them; amounts of time are whole minutes, of working time unless said otherwise.
`batch_of` makes milestones of a plan, `working_time.to_cpm` hands it to the engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from graph_engine.calendar import WorkCalendar
from graph_engine.model import LinkType, Source

SHEET = "Taken"
"""What stands for the sheet in the place of a fact that comes from a plan."""


class Program(StrEnum):
    """Whose rules calculated the stored dates; the values are those of `--rules`."""

    MSPROJECT = "msproject"
    P6 = "p6"


class ActivityKind(StrEnum):
    TASK = "task"
    MILESTONE = "milestone"  # in Primavera: a start milestone
    FINISH_MILESTONE = "finish milestone"
    SUMMARY = "summary"
    ALONGSIDE = "alongside"  # level of effort, hammock: its dates follow from others

    @property
    def scheduled(self) -> bool:
        """It has dates of its own, which do not follow from other activities' dates."""
        return self not in {ActivityKind.SUMMARY, ActivityKind.ALONGSIDE}


class ConstraintType(StrEnum):
    ALAP = "ALAP"  # as late as possible
    SNET = "SNET"  # start no earlier than
    SNLT = "SNLT"
    FNET = "FNET"
    FNLT = "FNLT"
    MSO = "MSO"  # must start on
    MFO = "MFO"
    SO = "SO"  # start on (Primavera)
    FO = "FO"


@dataclass(frozen=True, slots=True)
class Constraint:
    """`on` is None for 'as late as possible' only."""

    type: ConstraintType
    on: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The dates that the program calculated and stored; None where it stored none."""

    start: datetime | None = None
    finish: datetime | None = None
    early_start: datetime | None = None
    early_finish: datetime | None = None
    late_start: datetime | None = None
    late_finish: datetime | None = None
    total_float: int | None = None
    free_float: int | None = None
    critical: bool | None = None
    longest_path: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One row of a plan. `uid` is the program's own number for it, unique in the plan.

    `code` is a code of the planner's own, else ''. `calendar` is '' for the project's. `elapsed`:
    `duration` and `remaining` run on, nights and weekends too. `external` names the other plan
    that the row stands for, `subproject` the plan that was inserted here. `custom` holds the
    fields that the planner named, by that name. `typed_finish` are words where a date belongs.
    """

    uid: str
    name: str
    source: Source
    row: int | None = None
    code: str = ""
    wbs: str = ""
    parent: str = ""
    kind: ActivityKind = ActivityKind.TASK
    duration: int | None = None
    remaining: int | None = None
    elapsed: bool = False
    percent_complete: float = 0.0
    done: bool = False
    actual_start: datetime | None = None
    actual_finish: datetime | None = None
    calendar: str = ""
    constraints: tuple[Constraint, ...] = ()
    deadline: datetime | None = None
    dates: Dates = Dates()
    levelling_delay: int = 0  # minutes of the clock
    manual: bool = False
    active: bool = True
    external: str = ""
    subproject: str = ""
    resources: tuple[str, ...] = ()
    custom: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notes: str = ""
    typed_finish: str = ""

    @property
    def begins(self) -> datetime | None:
        """When it started, else when it is planned to; what takes no time begins as it ends."""
        found = self.actual_start or self.dates.start or self.dates.early_start
        return found or (self.ends if self.duration == 0 else None)

    @property
    def ends(self) -> datetime | None:
        """When it finished, else when it is planned to."""
        found = self.actual_finish or self.dates.finish or self.dates.early_finish
        return found or (self.dates.start if self.duration == 0 else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`successor` waits for `predecessor`; both are uids.

    `lag` is in working minutes, or in minutes of the clock when `lag_elapsed`; with `lag_percent`
    it is that percentage of the predecessor's duration and `lag` is 0.
    """

    predecessor: str
    successor: str
    source: Source
    type: LinkType = LinkType.FS
    lag: int = 0
    lag_percent: float | None = None
    lag_elapsed: bool = False

    def lag_runs_on(self, predecessor: Activity) -> bool:
        """Nights and weekends too: by itself, or as a share of a duration that does."""
        return self.lag_elapsed or (self.lag_percent is not None and predecessor.elapsed)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideLink:
    """A link from an activity of another plan, which has the code `plan` and calls it `name`.

    `relation.predecessor` is its uid there.
    """

    plan: str
    name: str
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the program was told to calculate. Names are those of the program's own settings."""

    from_start: bool = True
    lag_calendar: str = ""  # 'predecessor', 'successor', 'project', '24 hours'
    progress: str = ""  # 'retained logic', 'progress override', 'actual dates'
    total_float: str = ""  # 'start', 'finish', 'smaller'
    critical_float: int = 0
    honor_constraints: bool = True  # Microsoft Project: tasks always honour constraint dates


@dataclass(frozen=True, kw_only=True)
class Project:
    """One plan. `company` is who made it, when the file says so; `saved` when it was saved."""

    workbook: str
    sheet: str = SHEET
    program: Program
    name: str
    code: str = ""
    company: str = ""
    start: datetime | None = None
    finish: datetime | None = None
    status_date: datetime | None = None
    saved: date | None = None
    must_finish_by: datetime | None = None
    minutes_per_day: int = 480
    calendar: str = ""
    calendars: Mapping[str, WorkCalendar]
    activities: tuple[Activity, ...]
    relations: tuple[Relation, ...] = ()
    outside: tuple[OutsideLink, ...] = ()
    options: Options = Options()
    left_out: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Rows of the file that are no activity, by why: blank, the project itself, named in an
    issue."""

    @property
    def place(self) -> Source:
        return Source(self.workbook, self.sheet)

    @cached_property
    def by_uid(self) -> Mapping[str, Activity]:
        return {activity.uid: activity for activity in self.activities}

    @cached_property
    def children(self) -> Mapping[str, tuple[Activity, ...]]:
        """Activities by the uid of the summary directly above them."""
        found: dict[str, list[Activity]] = {}
        for activity in self.activities:
            found.setdefault(activity.parent, []).append(activity)
        return {uid: tuple(rows) for uid, rows in found.items()}

    def above(self, activity: Activity) -> tuple[Activity, ...]:
        """The summaries that an activity stands under, outermost first."""
        found: list[Activity] = []
        at = activity.parent
        while at:
            found.insert(0, self.by_uid[at])
            at = found[0].parent
        return tuple(found)

    def calendar_of(self, activity: Activity) -> WorkCalendar | None:
        """The activity's own calendar, else the project's."""
        return self.calendars.get(activity.calendar) or self.calendars.get(self.calendar)
