"""What the reader hands to the merger: one batch of claims per workbook, nothing resolved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import LinkType, Milestone, Relation, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClaim:
    """A dependency as a partner typed it: `predecessor` and `successor` are ids or names."""

    predecessor: str
    successor: str
    type: LinkType = LinkType.FS
    lag_days: int = 0
    hard: bool = True
    why: str = ""
    url: str = ""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasClaim:
    """'old' is now called 'new' (renamed, merged or split); both are ids or names."""

    old: str
    new: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnReport:
    """How one column was understood; `field` is empty when it was not read."""

    header: str
    cell: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReport:
    """What became of one sheet: rows_present = rows_read + rows_reported."""

    workbook: str
    sheet: str
    shape: str  # 'milestones', 'dependencies', 'wide', 'matrix', 'settings', 'not read'
    header_row: int | None
    columns: tuple[ColumnReport, ...]
    rows_present: int
    rows_read: int
    rows_reported: int  # rows named in an issue, or as separator, title or total in `left_out`
    left_out: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """All that one workbook says. Every milestone carries its own statements and source."""

    workbook: str
    partner: str
    data_date: date | None
    milestones: tuple[Milestone, ...]
    links: tuple[LinkClaim, ...] = ()
    relations: tuple[Relation, ...] = ()
    aliases: tuple[AliasClaim, ...] = ()
    issues: tuple[Issue, ...] = ()
    sheets: tuple[SheetReport, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """A goal as typed in a setting or an option: an id or name, and a target phrase or nothing."""

    ref: str
    target: str = ""
    source: Source
