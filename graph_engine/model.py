"""The facts that partners report, each with its cell. Nothing here computes a date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

EPOCH = date(1970, 1, 1)
"""Day 0 of every integer date in the engine, in pages and in JSON."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """The cell that a fact was read from."""

    workbook: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return " › ".join(part for part in (self.workbook, self.sheet, self.cell) if part)


class Kind(StrEnum):
    """What sort of step a milestone is; the values are the words partners use."""

    MILESTONE = "mijlpaal"
    DECISION = "besluit"
    PERMIT = "vergunning"
    INVESTMENT = "investeringsbesluit"
    DELIVERY = "oplevering"
    CONDITION = "randvoorwaarde"
    GOAL = "doel"

    @property
    def is_decision(self) -> bool:
        """Somebody has to say yes: a decision, a permit or an investment decision."""
        return self in {Kind.DECISION, Kind.PERMIT, Kind.INVESTMENT}


class State(StrEnum):
    """How a reported status counts in the schedule."""

    OPEN = "open"
    DONE = "done"
    LAPSED = "lapsed"


class DurationOrigin(StrEnum):
    """Where a duration comes from; all but GIVEN are assumptions."""

    GIVEN = "given"
    PLANNED = "planned"  # the gap that the partners' own dates leave
    TYPICAL = "typical"  # the documented lead time for this kind of step
    NONE = "none"  # no duration: counted as 0


class Reading(StrEnum):
    """What was found where a date was expected."""

    DATE = "date"
    UNKNOWN = "unknown"  # 'n.t.b.', 'nog geen definitieve opleverdatum'
    VAGUE = "vague"  # 'binnenkort', 'later'
    DURATION = "duration"  # 'ongeveer negen maanden'
    CONDITION = "condition"  # 'zodra waterstof beschikbaar komt'


class LinkType(StrEnum):
    """Which end of the predecessor holds up which end of the successor."""

    FS = "FS"
    SS = "SS"
    FF = "FF"
    SF = "SF"


class Certainty(StrEnum):
    """What a fact rests on, as far as whoever sent it says."""

    STATED = "stated"  # a partner's own word or a published source
    UNVERIFIED = "unverified"  # nobody checked it
    DERIVED = "derived"  # own reasoning of whoever made the roadmap


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One partner's claim about one milestone's date. Either end may be open (None)."""

    literal: str
    earliest: date | None = None
    latest: date | None = None
    reading: Reading = Reading.DATE
    partner: str = ""
    reported: date | None = None
    source: Source

    @property
    def known(self) -> date | None:
        """The date that is certainly meant: the latest, else the bound that is given."""
        return self.latest or self.earliest

    @property
    def dated(self) -> bool:
        """Whether it says any date at all."""
        return self.known is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that has to be ready, or to be decided, before other things can happen.

    `partner` sent the row, `owner` brings it about (initiatiefnemer), `decider` decides
    (bevoegd gezag). `duration_days` is what a partner gave, None when nobody did;
    `optimistic_days` and `pessimistic_days` bound a three-point estimate. `statements` holds every
    claim, the one that counts first; `inputs` decides which that is.

    Only in a shared version (graph_engine.confidential): `assumed_days` is a lead time that was
    assumed in the full version and is kept here, with its origin; `stand_in` marks a condition
    that stands for confidential milestones.
    """

    id: str
    name: str
    source: Source
    kind: Kind = Kind.MILESTONE
    state: State = State.OPEN
    status: str = ""
    partner: str = ""
    owner: str = ""
    decider: str = ""
    programme: str = ""
    cluster: str = ""
    project: str = ""
    theme: str = ""
    carrier: str = ""
    capacity: float | None = None
    unit: str = ""
    role: str = ""
    duration_days: int | None = None
    optimistic_days: int | None = None
    pessimistic_days: int | None = None
    assumed_days: int | None = None
    assumed_origin: DurationOrigin = DurationOrigin.NONE
    confidential: bool = False
    stand_in: bool = False
    statements: tuple[Statement, ...] = ()
    target: Statement | None = None
    url: str = ""
    remark: str = ""
    certainty: Certainty = Certainty.STATED

    @property
    def statement(self) -> Statement | None:
        """The claim that counts: the newest one by the milestone's own owner or partner."""
        return self.statements[0] if self.statements else None

    @property
    def who_decides(self) -> str:
        """The decider, or where no decider is named the owner, or else who sent the row."""
        return self.decider or self.owner or self.partner


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """`successor` waits for `predecessor`; `lag_days` may be negative (a lead).

    Only in a shared version: `contracted` stands for confidential steps, and is no partner's
    claim; `assumed_days` is the part of `lag_days` that is an assumed lead time (of a contracted
    link all, where any of it is).
    """

    predecessor: str
    successor: str
    type: LinkType = LinkType.FS
    lag_days: int = 0
    hard: bool = True
    why: str = ""
    url: str = ""
    certainty: Certainty = Certainty.STATED
    contracted: bool = False
    assumed_days: int = 0
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A connection that is no precedence (two rivals for one slot): shown, never scheduled."""

    first: str
    second: str
    kind: str
    why: str = ""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A milestone with a target date; the latest day that the published target allows."""

    id: str
    target: date
    literal: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """For whom confidential milestones were taken out of a roadmap, and how many.

    An empty `audience` is everyone. `links` and `conditions` took their place; `loops` counts the
    loops with confidential milestones, whose opened links were left out.
    """

    audience: str = ""
    milestones: int = 0
    partners: int = 0
    links: int = 0
    conditions: int = 0
    loops: int = 0


@dataclass(frozen=True, kw_only=True)
class Roadmap:
    """All facts of one run: what every partner sent, merged. Ids are unique; loops may occur.

    `shared` is None for the full version.
    """

    title: str
    data_date: date
    milestones: tuple[Milestone, ...]
    dependencies: tuple[Dependency, ...] = ()
    goals: tuple[Goal, ...] = ()
    relations: tuple[Relation, ...] = ()
    shared: Shared | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Milestone]:
        """Every milestone by its id."""
        return {m.id: m for m in self.milestones}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTime:
    """A typical lead time for one kind of step: an assumption with its source, in days."""

    kind: Kind
    days: int
    basis: str
    source: str = field(default="")
    basis_en: str = ""

    def why(self, lang: str = "nl") -> str:
        """What the number rests on, in the reader's language."""
        return (self.basis_en or self.basis) if lang == "en" else self.basis
