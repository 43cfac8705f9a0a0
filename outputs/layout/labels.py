"""Placing labels: the most important first, each in the first place where it covers nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from outputs.layout.density import Density
from outputs.layout.edges import CLEAR, HALF, Box, r1
from outputs.layout.measure import units, width, wrapped
from outputs.layout.rows import TITLE, Band
from outputs.layout.scene import Scene, SceneNode

FONT = 12.5
LINE = 14.5
GLYPH = 13.0
"""Half the size of a milestone with its ring."""
SHELF = 64.0
"""Boxes are kept by shelves of this height, so that few have to be compared."""
FARTHER = 20.0
"""Past the upright part of an arrow that goes around."""


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
class Shelves:
    """Boxes, found back by height."""

    at: dict[int, list[Box]] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        for shelf in _shelves(box):
            self.at.setdefault(shelf, []).append(box)

    def free(self, box: Box) -> bool:
        return not self.hits(box)

    def hits(self, box: Box) -> int:
        """How many boxes this one covers; a tall one counts once per shelf."""
        return sum(
            _overlap(box, other) for shelf in _shelves(box) for other in self.at.get(shelf, ())
        )


def _shelves(box: Box) -> range:
    return range(int(box[1] // SHELF), int(box[3] // SHELF) + 1)


@dataclass(frozen=True, slots=True)
class Room:
    """The part of the picture that labels may stand in, what is taken, and arrows to avoid."""

    left: float
    right: float
    top: float
    bottom: float
    taken: Shelves = field(default_factory=Shelves)
    arrows: Shelves = field(default_factory=Shelves)

    def take(self, boxes: Sequence[Box]) -> int | None:
        """Which of these boxes is free and covers the fewest arrows; it is taken."""
        inside = [i for i, box in enumerate(boxes) if self._inside(box) and self.taken.free(box)]
        chosen = min(inside, key=lambda i: self.arrows.hits(boxes[i]), default=None)
        if chosen is not None:
            self.taken.add(boxes[chosen])
        return chosen

    def _inside(self, box: Box) -> bool:
        left, top, right, bottom = box
        across = left >= self.left and right <= self.right
        return across and top >= self.top and bottom <= self.bottom


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]


def take_signs(
    scene: Scene,
    sign: float,
    at: Mapping[int, tuple[float, float]],
    room: Room,
    x: Callable[[int], float],
) -> None:
    """No label stands on a milestone, on its old place or on its target date."""
    half = GLYPH * sign
    for node in scene.nodes:
        middle, y = at[node.node]
        room.taken.add((middle - half, y - half, middle + half, y + half))
        for day in (node.ghost, node.target):
            if day is not None:
                room.taken.add((x(day) - half / 2, y - half, x(day) + half / 2, y + half))
        if node.target is not None:  # the dotted line from there to the goal
            ends = sorted((middle, x(node.target)))
            room.arrows.add((ends[0], y - HALF, ends[1], y + HALF))


def place_labels(
    scene: Scene,
    density: Density,
    found: Sequence[Band],
    at: Mapping[int, tuple[float, float]],
    room: Room,
) -> list[Label]:
    """Goals first, then the titles of rows, then the other labels by rank."""
    ranked = sorted(scene.nodes, key=lambda n: (-n.rank, at[n.node][0], n.node))
    sizes = (scene.scale, density.sign * scene.scale)
    goals = [_place(n, density, sizes, at[n.node], room) for n in ranked if n.goal]
    titles = [t for band in found for t in _titles(band, sizes, at, room)]
    others = [_place(n, density, sizes, at[n.node], room) for n in ranked if not n.goal]
    return [label for label in (*goals, *titles, *others) if label]


def _titles(
    band: Band, sizes: tuple[float, float], at: Mapping[int, tuple[float, float]], room: Room
) -> list[Label]:
    scale, sign = sizes
    found = []
    for line in (line for row in band.rows for line in row):
        if not line.title:
            continue
        x, y = at[line.nodes[0]]
        long = width(line.title, TITLE * scale)
        end = x - 17 * sign
        places = (
            ("end", end, end - long, y + 4 * scale),
            ("start", x - 9 * sign, x - 9 * sign, y - 17 * sign),
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


def _place(
    node: SceneNode,
    density: Density,
    sizes: tuple[float, float],
    at: tuple[float, float],
    room: Room,
) -> Label | None:
    lines = _lines(node, density)
    if not lines:
        return None
    scale = sizes[0]
    long = max(width(line, FONT * scale, bold=node.bold) for line in lines)
    high = len(lines) * LINE * scale
    places = _candidates(node, sizes, at, high)
    boxes = []
    for anchor, x, top in places:
        left = x if anchor == "start" else x - long if anchor == "end" else x - long / 2
        boxes.append((left, top, left + long, top + high))
    chosen = room.take(boxes)
    if chosen is None:
        return None
    anchor, x, top = places[chosen]
    base = top + 11.5 * scale
    return Label(
        node=node.node, x=r1(x), y=r1(base), anchor=anchor, lines=tuple(lines), bold=node.bold
    )


def _lines(node: SceneNode, density: Density) -> list[str]:
    """The text in so many lines, and the note below or behind it."""
    if not density.note_inside or not node.note:
        note = [node.note] if node.note else []
        return wrapped(node.text, density.longest, density.lines) + note
    room = density.longest - units(f" {node.note}")
    return [" ".join([*wrapped(node.text, room, 1), node.note])]


def _candidates(
    node: SceneNode, sizes: tuple[float, float], at: tuple[float, float], high: float
) -> list[tuple[str, float, float]]:
    """(anchor, x, top) in order of preference."""
    scale, sign = sizes
    x, y = at
    away = GLYPH * sign + scale
    below, above, beside = y + away, y - away - high, y - high / 2
    right = ("start", x + away + 2 * scale, beside)
    past = ("start", x + CLEAR * sign + FARTHER * scale, beside)
    left = ("end", x - away - 2 * scale, beside)
    around = [
        ("middle", x, below),
        ("middle", x, above),
        ("start", x - 9 * sign, below),
        ("end", x + 9 * sign, below),
        ("start", x - 9 * sign, above),
        ("end", x + 9 * sign, above),
    ]
    return [right, past, *around, left] if node.goal else [*around, right, past, left]
