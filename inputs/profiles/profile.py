"""Hints for the workbooks of one partner."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase


def fits(pattern: str, text: str) -> bool:
    """'Planning*' fits 'planning 2025'; capitals do not count."""
    return fnmatchcase(text.casefold(), pattern.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHint:
    """How to read the sheets whose name fits `sheet`.

    `header_row` counts from 0; `columns` gives for a header's key the known name that it stands
    for, '' for a column that is not to be read.
    """

    sheet: str = "*"
    read: bool = True
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is not given here is found as always.

    The profile is for workbooks whose file name fits one of `files` and that have all of
    `needs_sheets`; with neither it is only used when it is named.
    """

    name: str = ""
    written_in: str = ""  # its own file
    files: tuple[str, ...] = ()
    needs_sheets: tuple[str, ...] = ()
    partner: str = ""
    data_date: date | None = None
    day_first: bool | None = None
    phases_follow: bool | None = None
    row_waits: bool | None = None
    sheets: tuple[SheetHint, ...] = ()
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def hint_for(self, sheet: str) -> SheetHint:
        """The first hint whose pattern fits the sheet's name."""
        return next((hint for hint in self.sheets if fits(hint.sheet, sheet)), SheetHint())
