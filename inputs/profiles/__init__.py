"""Profiles: what has to be known of one partner's sheets and cannot be seen in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHint:
    """How to read the sheets whose name fits `sheet` (a pattern such as 'Planning*')."""

    sheet: str = "*"
    read: bool = True
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Hints for the workbooks of one partner; what is not given is found as always."""

    name: str = ""
    files: tuple[str, ...] = ()
    needs_sheets: tuple[str, ...] = ()
    partner: str = ""
    data_date: date | None = None
    day_first: bool | None = None
    phases_follow: bool | None = None
    row_waits: bool | None = None
    sheets: tuple[SheetHint, ...] = ()

    def hint_for(self, sheet: str) -> SheetHint:
        """The first hint whose pattern fits the sheet's name."""
        folded = sheet.casefold()
        fitting = (h for h in self.sheets if fnmatchcase(folded, h.sheet.casefold()))
        return next(fitting, SheetHint())
