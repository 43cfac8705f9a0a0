"""Placing labels: the most important first, each in the first place where it covers nothing."""

from collections.abc import Mapping, Sequence
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
    """The part of the picture that labels may stand in, and what is taken."""

    left: float
    right: float
    top: float
    bottom: float
    taken: list[Box]

    def free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < self.left or right > self.right or top < self.top or bottom > self.bottom:
            return False
        return not any(
            left < b[2] and right > b[0] and top < b[3] and bottom > b[1] for b in self.taken
        )


def place_labels(
    scene: Scene,
    found: Sequence[Band],
    at: Mapping[int, tuple[float, float]],
    room: Room,
) -> list[Label]:
    """Titles of rows first, then the labels by rank."""
    half = GLYPH * scene.scale
    room.taken.extend((x - half, y - half, x + half, y + half) for x, y in at.values())
    titles = [t for band in found for t in _titles(band, scene.scale, at, room)]
    ranked = sorted(scene.nodes, key=lambda n: (-n.rank, at[n.node][0], n.node))
    placed = [_place(node, scene, at[node.node], room) for node in ranked]
    return [*titles, *(label for label in placed if label)]


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
        for anchor, left, base in (
            ("end", end - long, y + 4 * scale),
            ("start", x - 9 * scale, y - 17 * scale),
        ):
            box = (left, base - 10 * scale, left + long, base + 3 * scale)
            if room.free(box):
                room.taken.append(box)
                side = end if anchor == "end" else left
                found.append(_label(None, side, base, anchor, [line.title], bold=False))
                break
    return found


def _label(
    node: int | None, x: float, y: float, anchor: str, lines: Sequence[str], *, bold: bool
) -> Label:
    return Label(node=node, x=r1(x), y=r1(y), anchor=anchor, lines=tuple(lines), bold=bold)


def _place(
    node: SceneNode, scene: Scene, at: tuple[float, float], room: Room
) -> Label | None:
    lines = wrapped(node.text, LONGEST, 1 if scene.compact else 2)
    if node.note:
        lines.append(node.note)
    long = max(width(line, FONT * scene.scale, bold=node.bold) for line in lines)
    for anchor, x, top in _candidates(node, scene.scale, at, len(lines)):
        left = x if anchor == "start" else x - long if anchor == "end" else x - long / 2
        box = (left, top, left + long, top + len(lines) * LINE * scene.scale)
        if room.free(box):
            room.taken.append(box)
            base = top + 11.5 * scene.scale
            return _label(node.node, x, base, anchor, lines, bold=node.bold)
    return None


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
