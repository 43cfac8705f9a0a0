"""Where each milestone stands in the explorer: x by date, y by lane, no two labels on a row."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

PER_DAY = 0.8
ROW = 84
LABEL = 176
"""Room for one label on its row."""
HEAD = 34
"""Room for a band's name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One milestone to place."""

    id: str
    lane: str
    on: date


@dataclass(frozen=True, slots=True)
class Band:
    """One lane's strip."""

    name: str
    top: int
    height: int


STRETCHED = 300
"""With more milestones than this time is stretched: a picture of all is no narrow tower."""


def stretch(count: int) -> int:
    """How many times wider a picture of so many milestones is drawn."""
    return max(1, round(math.sqrt(count / STRETCHED)))


def x_of(on: date, origin: date) -> int:
    return round((on - origin).days * PER_DAY)


def rows(
    spots: Iterable[Spot], lanes: Sequence[str], origin: date, wider: int = 1
) -> tuple[Mapping[str, int], list[Band]]:
    """Each milestone on the first row of its lane where its label is free; lanes as ordered."""
    within: dict[str, list[Spot]] = {}
    for spot in spots:
        within.setdefault(spot.lane, []).append(spot)
    y: dict[str, int] = {}
    bands: list[Band] = []
    top = 0
    for name in (lane for lane in lanes if lane in within):
        ends: list[int] = []
        for spot in sorted(within[name], key=lambda s: (s.on, s.id)):
            x = wider * x_of(spot.on, origin)
            row = next((i for i, end in enumerate(ends) if end <= x), len(ends))
            ends[row : row + 1] = [x + LABEL]
            y[spot.id] = top + HEAD + row * ROW + ROW // 3
        height = HEAD + len(ends) * ROW
        bands.append(Band(name, top, height))
        top += height
    return y, bands
