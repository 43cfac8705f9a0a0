"""What the fast reader would hide in a sheet, whatever the file format; found by the scanners."""

from dataclasses import dataclass, field
from typing import TypeAlias

from graph_engine.rules import sheets as sheet_rules
from inputs.workbooks.grid import Fault, Merge, address
from inputs.workbooks.package import RefusedError

MAX_CELLS = 10_000_000
"""The fast reader makes a full block of cells, up to the last one; this many fit in memory."""


@dataclass
class SheetScan:
    """Rows and columns count from 0. `merges` is None where the fast reader knows them."""

    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] | None = None
    struck_rows: set[int] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0

    def reach(self, row: int, column: int) -> None:
        """A cell with a value stands here."""
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)

    @property
    def too_far(self) -> RefusedError | None:
        """Why the sheet cannot be read, when a cell is so far away that it would fill memory."""
        size = (self.last_row + 1) * (self.last_column + 1)
        if size <= MAX_CELLS:
            return None
        cell = address(self.last_row, self.last_column)
        return RefusedError(sheet_rules.FAR_CELL, cell=cell, size=str(size), limit=str(MAX_CELLS))


Scans: TypeAlias = dict[str, SheetScan | RefusedError]
"""Per sheet what it hides, or why it cannot be read."""
