"""What the reader hands to the merger: one batch of claims per workbook, nothing resolved yet."""

from dataclasses import dataclass
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Certainty, LinkType, Milestone, Relation, Source
from graph_engine.reading import ColumnReport, SheetReport
from graph_engine.working_time.plans import WorkPlan

__all__ = [
    "AliasClaim",
    "Batch",
    "ColumnReport",
    "Goals",
    "LinkClaim",
    "SheetReport",
    "new_names",
]

LAPSED = frozenset({"vervallen", "vervalt", "lapsed", "lapses", "-", "–", "—"})
"""Written as the new name of what lapsed; no name at all says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClaim:
    """A dependency as a partner typed it: `predecessor` and `successor` are ids or names.

    `contracted` and `assumed_days`, as in Dependency, only come from a stored shared version.
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
class AliasClaim:
    """'old' is now called 'new' (renamed, merged or split); both are ids or names."""

    old: str
    new: tuple[str, ...]
    source: Source


def new_names(typed: str) -> tuple[str, ...]:
    """The new names in 'Gamma-A; Gamma-B' (split); none when it is empty or says lapsed."""
    names = [name.strip() for name in typed.split(";")]
    return tuple(name for name in names if name and name.casefold() not in LAPSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """All that one workbook says. Every milestone carries its own statements and source.

    `plans` are for calculating in working time; they name milestones by their code.
    """

    workbook: str
    partner: str
    data_date: date | None
    milestones: tuple[Milestone, ...]
    links: tuple[LinkClaim, ...] = ()
    relations: tuple[Relation, ...] = ()
    aliases: tuple[AliasClaim, ...] = ()
    issues: tuple[Issue, ...] = ()
    sheets: tuple[SheetReport, ...] = ()
    plans: tuple[WorkPlan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """A goal as typed in a setting or an option: an id or name, and a target phrase or nothing."""

    ref: str
    target: str = ""
    source: Source
