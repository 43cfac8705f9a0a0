"""How far reading has come, told in bytes of the files, so that one large workbook moves too."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[str, int, int], None]
"""Called as progress(name of the file, done, total)."""
OPENED = 0.35
"""The share of a file's work that is done when its cells are known."""
EVERY = 2_000


def untold(_: float) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class FileProgress:
    """Tells which share of one file is done."""

    progress: Progress
    name: str
    before: int
    size: int
    total: int

    def __call__(self, share: float) -> None:
        self.progress(self.name, self.before + int(self.size * share), self.total)


@dataclass(slots=True)
class RowProgress:
    """Counts the rows of one workbook while they are read."""

    tell: Callable[[float], None] = untold
    rows: int = 0
    done: int = 0

    def __call__(self) -> None:
        self.done += 1
        if self.done % EVERY == 0 and self.rows:
            self.tell(OPENED + (1 - OPENED) * min(1.0, self.done / self.rows))
