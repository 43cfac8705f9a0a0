"""The layout itself: from a scene to places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph_engine.days import date_of, day_of
from outputs.layout.edges import edge_column, edge_path, r1
from outputs.layout.labels import Label, Room, place_labels
from outputs.layout.rows import Band, bands
from outputs.layout.scene import Scene

BEFORE = 75
AFTER = 60
"""Days shown before the first and after the last date."""
GUTTER = 176.0
AXIS = 40.0
TAIL = 175.0
"""Room for the labels of the last goals."""
PAD = 5.0
LEAST_DAY = 0.02
FIRST_YEAR = 60.0
"""The year that the picture begins in is named when this much of it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One milestone in the picture, with the x of its old place and of its target date."""

    node: int
    x: float
    y: float
    ghost: float | None
    target: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPlace:
    lane: int
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The first of January (with its year) or the first of July."""

    x: float
    year: int
    half: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    before: int
    after: int
    sort: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything in its place, in pixels."""

    width: float
    height: float
    scale: float
    gutter: float
    axis: float
    today: float
    ticks: tuple[Tick, ...]
    bands: tuple[BandPlace, ...]
    spots: tuple[Spot, ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From a day to an x."""

    first: int
    last: int
    gutter: float
    per_day: float
    scale: float

    def x(self, day: int) -> float:
        return self.gutter + (day - self.first) * self.per_day


def layout(scene: Scene) -> Picture:
    """Lay a scene out; the picture is at least as wide as the scene asks."""
    scale = scene.scale
    time = _time(scene)
    x = {n.node: time.x(n.day) for n in scene.nodes}
    found = bands(scene, x)
    places, at, bottom = _vertical(scene, found, x)
    end = time.x(time.last) + TAIL * scale
    right = max(float(scene.width), end)
    columns = [edge_column(at[k.before], at[k.after], scale) for k in scene.links]
    arrows = [box for box in columns if box]
    room = Room(time.gutter + 2, right - 2, AXIS * scale, bottom, [], arrows)
    labels = place_labels(scene, found, at, room, time.x)
    return Picture(
        width=r1(right),
        height=r1(bottom),
        scale=scale,
        gutter=r1(time.gutter),
        axis=r1(AXIS * scale),
        today=r1(time.x(scene.today)),
        ticks=_ticks(time),
        bands=tuple(places),
        spots=_spots(scene, time, at),
        arrows=tuple(
            Arrow(
                before=k.before,
                after=k.after,
                sort=k.sort,
                path=edge_path(at[k.before], at[k.after], scale),
            )
            for k in scene.links
        ),
        labels=tuple(labels),
    )


def _time(scene: Scene) -> TimeScale:
    days = [scene.today]
    for node in scene.nodes:
        days.extend(d for d in (node.day, node.ghost, node.target) if d is not None)
    first, last = min(days) - BEFORE, max(days) + AFTER
    gutter = GUTTER * scene.scale
    free = scene.width - gutter - TAIL * scene.scale
    per_day = max(free / (last - first), LEAST_DAY) * scene.zoom
    return TimeScale(first, last, gutter, per_day, scene.scale)


def _vertical(
    scene: Scene, found: Sequence[Band], x: Mapping[int, float]
) -> tuple[list[BandPlace], dict[int, tuple[float, float]], float]:
    """Rows as high as the room allows, between enough for a label and not too airy."""
    scale = scene.scale
    rows = sum(len(band.rows) for band in found)
    least, most = (36 * scale, 46 * scale) if scene.compact else (56 * scale, 78 * scale)
    spare = scene.height - AXIS * scale - 2 * PAD * len(found)
    row = max(least, min(most, spare / max(rows, 1)))
    y = AXIS * scale
    places, at = [], {}
    for band in found:
        top = y
        y += PAD
        for line in band.rows:
            for node in (n for part in line for n in part.nodes):
                at[node] = (r1(x[node]), r1(y + row / 2))
            y += row
        y += PAD
        places.append(BandPlace(lane=band.lane, y=r1(top), height=r1(y - top)))
    return places, at, y + 4


def _new_year(year: int) -> int:
    return day_of(date(year, 1, 1))


def _ticks(time: TimeScale) -> tuple[Tick, ...]:
    first = date_of(time.first).year
    found = []
    if time.x(_new_year(first + 1)) - time.gutter > FIRST_YEAR * time.scale:
        found.append(Tick(x=r1(time.gutter), year=first, half=False))
    for year in range(first, date_of(time.last).year + 1):
        for month in (1, 7):
            day = day_of(date(year, month, 1))
            if time.first <= day <= time.last:
                found.append(Tick(x=r1(time.x(day)), year=year, half=month == 7))  # noqa: PLR2004
    return tuple(found)


def _spots(
    scene: Scene, time: TimeScale, at: Mapping[int, tuple[float, float]]
) -> tuple[Spot, ...]:
    return tuple(
        Spot(
            node=n.node,
            x=at[n.node][0],
            y=at[n.node][1],
            ghost=None if n.ghost is None else r1(time.x(n.ghost)),
            target=None if n.target is None else r1(time.x(n.target)),
        )
        for n in scene.nodes
    )
