"""Placing labels: the most important first, each in the first place where it covers nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from outputs.layout.edges import r1
from outputs.layout.measure import width, wrapped
from outputs.layout.rows import TITLE, Band
from outputs.layout.scene import Scene, SceneNode

Box = tuple[float, float, float, float]
"""left, top, right, bottom"""

FONT = 12.5
LINE = 14.5
GLYPH = 13.0
"""Half the size of a milestone with its ring."""
LONGEST = 12500
"""The longest line of a label, in thousandths of the font size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """`y` is the base line of the first line. `node` is None for the title of a row."""

    node: int | None
    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    bold: bool


@dataclass(frozen=True, slots=True)
class Room:
    """The part of the picture that labels may stand in, what is taken, and arrows to avoid."""

    left: float
    right: float
    top: float
    bottom: float
    taken: list[Box]
    arrows: list[Box]

    def take(self, boxes: Sequence[Box]) -> int | None:
        """Which of these boxes is free, first beside all arrows, else across them; it is taken."""
        inside = [i for i, box in enumerate(boxes) if self._inside(box) and self._free(box)]
        clear = [i for i in inside if not any(_overlap(boxes[i], b) for b in self.arrows)]
        chosen = next(iter(clear or inside), None)
        if chosen is not None:
            self.taken.append(boxes[chosen])
        return chosen

    def _inside(self, box: Box) -> bool:
        left, top, right, bottom = box
        across = left >= self.left and right <= self.right
        return across and top >= self.top and bottom <= self.bottom

    def _free(self, box: Box) -> bool:
        return not any(_overlap(box, b) for b in self.taken)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]


def place_labels(
    scene: Scene,
    found: Sequence[Band],
    at: Mapping[int, tuple[float, float]],
    room: Room,
    x: Callable[[int], float],
) -> list[Label]:
    """Goals first, then the titles of rows, then the other labels by rank."""
    half = GLYPH * scene.scale
    for node in scene.nodes:
        middle, y = at[node.node]
        room.taken.append((middle - half, y - half, middle + half, y + half))
        for day in (node.ghost, node.target):
            if day is not None:
                room.taken.append((x(day) - half / 2, y - half, x(day) + half / 2, y + half))
    ranked = sorted(scene.nodes, key=lambda n: (-n.rank, at[n.node][0], n.node))
    goals = [_place(node, scene, at[node.node], room) for node in ranked if node.goal]
    titles = [t for band in found for t in _titles(band, scene.scale, at, room)]
    others = [_place(node, scene, at[node.node], room) for node in ranked if not node.goal]
    return [label for label in (*goals, *titles, *others) if label]


def _titles(
    band: Band, scale: float, at: Mapping[int, tuple[float, float]], room: Room
) -> list[Label]:
    found = []
    for line in (line for row in band.rows for line in row):
        if not line.title:
            continue
        x, y = at[line.nodes[0]]
        long = width(line.title, TITLE * scale)
        end = x - 17 * scale
        places = (
            ("end", end, end - long, y + 4 * scale),
            ("start", x - 9 * scale, x - 9 * scale, y - 17 * scale),
        )
        boxes = [(left, y0 - 10 * scale, left + long, y0 + 3 * scale) for *_, left, y0 in places]
        chosen = room.take(boxes)
        if chosen is not None:
            anchor, side, _, base = places[chosen]
            found.append(
                Label(
                    node=None,
                    x=r1(side),
                    y=r1(base),
                    anchor=anchor,
                    lines=(line.title,),
                    bold=False,
                )
            )
    return found


def _place(node: SceneNode, scene: Scene, at: tuple[float, float], room: Room) -> Label | None:
    lines = wrapped(node.text, LONGEST, 1 if scene.compact else 2)
    if node.note:
        lines.append(node.note)
    if not lines:
        return None
    long = max(width(line, FONT * scene.scale, bold=node.bold) for line in lines)
    places = _candidates(node, scene.scale, at, len(lines))
    high = len(lines) * LINE * scene.scale
    boxes = []
    for anchor, x, top in places:
        left = x if anchor == "start" else x - long if anchor == "end" else x - long / 2
        boxes.append((left, top, left + long, top + high))
    chosen = room.take(boxes)
    if chosen is None:
        return None
    anchor, x, top = places[chosen]
    base = top + 11.5 * scene.scale
    return Label(
        node=node.node, x=r1(x), y=r1(base), anchor=anchor, lines=tuple(lines), bold=node.bold
    )


def _candidates(
    node: SceneNode, scale: float, at: tuple[float, float], lines: int
) -> list[tuple[str, float, float]]:
    """(anchor, x, top) in order of preference."""
    x, y = at
    high = lines * LINE * scale
    away = (GLYPH + 1) * scale
    below, above, beside = y + away, y - away - high, y - high / 2
    right = ("start", x + away + 2 * scale, beside)
    left = ("end", x - away - 2 * scale, beside)
    around = [
        ("middle", x, below),
        ("middle", x, above),
        ("start", x - 9 * scale, below),
        ("end", x + 9 * scale, below),
        ("start", x - 9 * scale, above),
        ("end", x + 9 * scale, above),
    ]
    return [right, *around, left] if node.goal else [*around, right, left]
