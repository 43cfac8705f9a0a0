"""Lanes, and the rows inside them: one row per project, close ones side by side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outputs.layout.measure import width
from outputs.layout.scene import Scene, SceneNode

APART = 27.0
"""Milestones of one row stand at least so far apart; otherwise one moves to a row of its own."""
TITLE = 11.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Milestones side by side that share a row; `title` stands before the first."""

    title: str
    nodes: tuple[int, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One lane with its rows; every row holds one or more lines."""

    lane: int
    rows: tuple[tuple[Line, ...], ...]


def bands(scene: Scene, sign: float, x: Mapping[int, float]) -> list[Band]:
    """The lanes that hold something, with their milestones in rows; `sign` is their size."""
    by_lane: dict[int, list[SceneNode]] = defaultdict(list)
    for node in scene.nodes:
        by_lane[node.lane].append(node)
    return [
        Band(lane=lane, rows=_packed(_lines(by_lane[lane], (scene.scale, sign), x)))
        for lane in sorted(by_lane)
    ]


def _lines(
    nodes: Sequence[SceneNode], sizes: tuple[float, float], x: Mapping[int, float]
) -> list[Line]:
    groups: dict[str, list[SceneNode]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: (n.day, n.node)):
        groups[node.row].append(node)
    ordered = sorted(groups.values(), key=lambda group: (group[0].day, group[0].node))
    return [line for group in ordered for line in _split(group, sizes, x)]


def _split(
    group: Sequence[SceneNode], sizes: tuple[float, float], x: Mapping[int, float]
) -> list[Line]:
    """One line per row that the group needs; the title goes with the first."""
    scale, sign = sizes
    near = APART * scale * sign
    parts: list[list[SceneNode]] = []
    for node in group:
        free = next((p for p in parts if x[node.node] - x[p[-1].node] >= near), None)
        if free is None:
            parts.append([node])
        else:
            free.append(node)
    return [
        _line(part, "" if k or group[0].goal else group[0].title, scale, x)
        for k, part in enumerate(parts)
    ]


def _line(nodes: Sequence[SceneNode], title: str, scale: float, x: Mapping[int, float]) -> Line:
    first, last = nodes[0], nodes[-1]
    room = width(title, TITLE * scale) + 22 * scale if title else 0.0
    behind = 190 * scale if last.goal else 60 * scale
    return Line(
        title=title,
        nodes=tuple(n.node for n in nodes),
        left=x[first.node] - room - 40 * scale,
        right=x[last.node] + behind,
    )


def _packed(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Each line in the first row where it covers nothing."""
    rows: list[list[Line]] = []
    for line in lines:
        row = next((r for r in rows if _fits(line, r)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return tuple(tuple(row) for row in rows)


def _fits(line: Line, row: Sequence[Line]) -> bool:
    return all(line.left > other.right or line.right < other.left for other in row)
