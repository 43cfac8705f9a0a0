"""What the page shows besides dates: claims, conflicts, circles, what the run rests on.

Plain values, as in outputs.view.values.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One statement as the partner typed it, how it was read, and its cell."""

    literal: str
    first: int | None
    last: int | None
    partner: str
    reported: int | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    """Two stated dates that a link makes impossible together."""

    certain: bool
    link: int
    before: int
    after: int
    first: ClaimView
    second: ClaimView
    why: str
    source: str
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionView:
    """Statements about one milestone that cannot all be true; the first one counts."""

    node: int
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopLink:
    before: int
    after: int
    hard: bool
    why: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopView:
    """Milestones that wait for each other, and the links set aside to go on."""

    members: tuple[int, ...]
    cycle: tuple[int, ...]
    opened: tuple[LoopLink, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossingView:
    """The links from one lane to another: how many, how many drive a goal, the least slack."""

    before: int
    after: int
    links: int
    driving: int
    slack: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTimeView:
    kind: str
    days: int
    basis: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    severity: str
    code: str
    source: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerView:
    """Who sent what: a partner and the workbooks that its rows stand in."""

    name: str
    workbooks: tuple[str, ...]
    milestones: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDateView:
    """A date that a plan's own program calculated otherwise; instants as text."""

    name: str
    source: str
    which: str
    stored: str
    calculated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPlanView:
    """A plan that was calculated in working time, against its file; counts of activities."""

    name: str
    source: str
    rules: str
    compared: int
    equal: int
    differing: tuple[StoredDateView, ...]
