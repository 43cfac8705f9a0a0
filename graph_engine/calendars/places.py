"""Finding the spans of calendars that instants, or amounts of work, fall in.

A few are searched for. For many the bounds of the spans are first laid on a grid so fine that no
cell holds two of them: one look tells the span at the start of a cell, one comparison whether the
next one has begun.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Minutes = NDArray[np.int64]

STRIDE = 1 << 44
"""Distance between two calendars in the sorted bounds; more than any instant or amount of work."""
MANY = 2_000
"""From so many on a grid is worth making."""
MOST_CELLS = 1 << 19
OPEN = np.iinfo(np.int64).max


class Places:
    """Several sorted lists of bounds, known by their number, standing one after the other."""

    def __init__(self, lists: Sequence[Minutes]) -> None:
        self._lists = lists
        numbers = np.repeat(np.arange(len(lists)), [len(bounds) for bounds in lists])
        self._keys = np.concatenate(lists) + numbers * STRIDE

    def of(self, which: Minutes, at: Minutes) -> Minutes:
        """The place of the last bound that is not above each value; none is below the first."""
        if at.size >= MANY and self._grid is not None:
            return self._grid.of(which, at)
        found: Minutes = np.searchsorted(self._keys, at + which * STRIDE, side="right") - 1
        return found

    @cached_property
    def _grid(self) -> "_Grid | None":
        """None where it would take too much memory."""
        shifts = [_shift(bounds) for bounds in self._lists]
        extents = (int(bounds[-1] - bounds[0]) for bounds in self._lists)
        cells = [(extent >> shift) + 1 for extent, shift in zip(extents, shifts, strict=True)]
        if sum(cells) > MOST_CELLS:
            return None
        laid = [_laid(*each) for each in zip(self._lists, shifts, cells, strict=True)]
        begin = np.cumsum([0, *(len(bounds) for bounds in self._lists)]).tolist()
        places = [place + first for (_, place), first in zip(laid, begin, strict=False)]
        return _Grid(
            low=np.array([bounds[0] for bounds in self._lists]),
            shift=np.array(shifts),
            first=np.cumsum([0, *cells[:-1]], dtype=np.int64),
            bound=np.concatenate([bound for bound, _ in laid]),
            place=np.concatenate(places).ravel(),
        )


@dataclass(frozen=True, eq=False)
class _Grid:
    """Per list its first bound, the bits of a cell, and its first cell.

    Per cell the `bound` in it, and the place of the last bound before it and from it on.
    """

    low: Minutes
    shift: Minutes
    first: Minutes
    bound: Minutes
    place: Minutes

    def of(self, which: Minutes, at: Minutes) -> Minutes:
        cell = (at - self.low[which]) >> self.shift[which]
        cell += self.first[which]
        passed = at >= self.bound.take(cell)
        cell *= 2
        cell += passed
        return self.place.take(cell)


def _shift(bounds: Minutes) -> int:
    """Two bounds that differ are at least a cell apart."""
    steps = np.diff(bounds)
    return int(steps[steps > 0].min(initial=STRIDE)).bit_length() - 1


def _laid(bounds: Minutes, shift: int, cells: int) -> tuple[Minutes, Minutes]:
    last = np.flatnonzero(np.append(np.diff(bounds) > 0, True))
    cell = (bounds[last] - bounds[0]) >> shift
    bound = np.full(cells, OPEN)
    bound[cell] = bounds[last]
    nearest = np.searchsorted(cell, np.arange(cells), side="right") - 1
    before = np.where(bound == OPEN, nearest, np.maximum(nearest - 1, 0))
    return bound, np.stack((last[before], last[nearest]), axis=1)
