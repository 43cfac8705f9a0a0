"""The layout itself: from a scene to places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph_engine.days import date_of, day_of
from outputs.layout.density import Density, choices
from outputs.layout.edges import Reach, edge_boxes, edge_path, r1
from outputs.layout.labels import Label, Room, place_labels, take_signs
from outputs.layout.rows import Band, bands
from outputs.layout.scene import Scene

BEFORE = 75
AFTER = 60
"""Days shown before the first and after the last date."""
GUTTER = 176.0
AXIS = 40.0
NEIGHBOUR = 1.45
"""Rows less than so many row heights apart are neighbours."""
BELOW = 4.0
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
    """Everything in its place, in pixels. `scale` is of letters, `sign` of milestones."""

    width: float
    height: float
    scale: float
    sign: float
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
    density, time, found = _fitting(scene)
    x = {n.node: time.x(n.day) for n in scene.nodes}
    row = _row_height(scene, density, found)
    places, at, bottom = _vertical(scene, density, found, x)
    end = time.x(time.last) + density.tail * scale
    right = max(float(scene.width), end)
    sign = density.sign * scale
    reach = Reach(sign, NEIGHBOUR * row)
    room = Room(time.gutter + 2, right - 2, AXIS * scale, bottom)
    for k in scene.links:
        for box in edge_boxes(at[k.before], at[k.after], reach):
            room.arrows.add(box)
    take_signs(scene, sign, at, room, time.x)
    labels = place_labels(scene, density, found, at, room)
    return Picture(
        width=r1(right),
        height=r1(bottom),
        scale=scale,
        sign=sign,
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
                path=edge_path(at[k.before], at[k.after], reach),
            )
            for k in scene.links
        ),
        labels=tuple(labels),
    )


def _fitting(scene: Scene) -> tuple[Density, TimeScale, list[Band]]:
    """The airiest density at which all rows fit the height; else the closest one."""
    *airier, closest = choices(compact=scene.compact)
    for density in airier:
        time, found = _rows(scene, density)
        rows = sum(len(band.rows) for band in found)
        if _spare(scene, density, len(found)) >= rows * density.least * scene.scale:
            return density, time, found
    return closest, *_rows(scene, closest)


def _rows(scene: Scene, density: Density) -> tuple[TimeScale, list[Band]]:
    time = _time(scene, density)
    return time, bands(scene, density.sign, {n.node: time.x(n.day) for n in scene.nodes})


def _spare(scene: Scene, density: Density, lanes: int) -> float:
    """The height that is left for rows."""
    return scene.height - AXIS * scene.scale - 2 * density.pad * lanes - BELOW


def _row_height(scene: Scene, density: Density, found: Sequence[Band]) -> float:
    """As high as the room allows, between enough for a label and not too airy."""
    least, most = density.least * scene.scale, density.most * scene.scale
    rows = sum(len(band.rows) for band in found)
    return max(least, min(most, _spare(scene, density, len(found)) / max(rows, 1)))


def _time(scene: Scene, density: Density) -> TimeScale:
    days = [scene.today]
    for node in scene.nodes:
        days.extend(d for d in (node.day, node.ghost, node.target) if d is not None)
    first, last = min(days) - BEFORE, max(days) + AFTER
    gutter = GUTTER * scene.scale
    free = scene.width - gutter - density.tail * scene.scale
    per_day = max(free / (last - first), LEAST_DAY) * scene.zoom
    return TimeScale(first, last, gutter, per_day, scene.scale)


def _vertical(
    scene: Scene, density: Density, found: Sequence[Band], x: Mapping[int, float]
) -> tuple[list[BandPlace], dict[int, tuple[float, float]], float]:
    """The lanes below each other, each with its rows."""
    row = _row_height(scene, density, found)
    y = AXIS * scene.scale
    places, at = [], {}
    for band in found:
        top = y
        y += density.pad
        for line in band.rows:
            for node in (n for part in line for n in part.nodes):
                at[node] = (r1(x[node]), r1(y + row / 2))
            y += row
        y += density.pad
        places.append(BandPlace(lane=band.lane, y=r1(top), height=r1(y - top)))
    return places, at, y + BELOW


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
