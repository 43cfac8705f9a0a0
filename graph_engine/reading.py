"""How sheets were understood: which column was read as what, and what became of each row."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
