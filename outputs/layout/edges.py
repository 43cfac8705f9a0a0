"""The line of an arrow between two milestones: out to the right, up or down, and in."""

from dataclasses import dataclass

CLEAR = 10.0
"""How far a line stays from the middle of a milestone."""
SAME_ROW = 2.0
HALF = 3.0
"""Half the width of the room that a line takes."""

Box = tuple[float, float, float, float]
"""left, top, right, bottom"""


@dataclass(frozen=True, slots=True)
class Reach:
    """The size of a sign, and from how far an arrow between two rows goes around."""

    sign: float
    around: float


def r1(value: float) -> float:
    """Rounded to a tenth, the same way in both languages."""
    return int(value * 10 + 0.5) / 10 if value >= 0 else -(int(-value * 10 + 0.5) / 10)


def number(value: float) -> str:
    """'12', '12.5': as short as both languages write it."""
    rounded = r1(value)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def edge_path(start: tuple[float, float], end: tuple[float, float], reach: Reach) -> str:
    """An SVG path: straight within a row, else with round corners.

    Where there is no time between the two, the arrow goes straight down (or up) to a neighbour,
    and past what lies between to one further away.
    """
    clear = CLEAR * reach.sign
    x0, y0 = start[0] + clear, start[1]
    x1, y1 = end[0] - clear, end[1]
    size = abs(y1 - y0)
    if size < SAME_ROW:
        return _line("M", x0, y0) + _line("L", max(x0, x1), y0)
    sign = 1 if y1 > y0 else -1
    turn = min(8 * reach.sign, size / 2)
    if x1 - x0 >= 3 * turn:
        return _bent((x0, y0), (x1, y1), turn, sign)
    top = y1 - sign * 1.3 * clear
    if size < reach.around and abs(end[0] - start[0]) < clear:
        return _line("M", start[0], y0 + sign * 1.2 * clear) + _line("L", end[0], top)
    aside = max(x0, end[0] + clear) + turn
    return "".join(
        [
            _line("M", x0, y0),
            _line("Q", aside, y0, aside, y0 + sign * turn),
            _line("L", aside, top - sign * 2 * turn),
            _line("Q", aside, top - sign * turn, end[0] + turn, top - sign * turn),
            _line("Q", end[0], top - sign * turn, end[0], top),
        ]
    )


def edge_boxes(start: tuple[float, float], end: tuple[float, float], reach: Reach) -> list[Box]:
    """The room that the straight parts of an arrow take."""
    clear = CLEAR * reach.sign
    (x0, y0), (x1, y1) = start, end
    size = abs(y1 - y0)
    if size < SAME_ROW:
        return [_box(x0 + clear, y0, x1 - clear, y0)]
    turn = min(8 * reach.sign, size / 2)
    if x1 - x0 - 2 * clear >= 3 * turn:
        x = x0 + clear + turn
        return [_box(x, y0, x, y1), _box(x, y1, x1 - clear, y1)]
    if size < reach.around and abs(x1 - x0) < clear:
        return [_box(x0, y0, x0, y1)]
    x = max(x0, x1) + clear + turn
    near = y1 - (1.3 * clear + turn) * (1 if y1 > y0 else -1)
    return [_box(x0 + clear, y0, x, y0), _box(x, y0, x, near), _box(x1, near, x, near)]


def _box(x0: float, y0: float, x1: float, y1: float) -> Box:
    return (min(x0, x1) - HALF, min(y0, y1) - HALF, max(x0, x1) + HALF, max(y0, y1) + HALF)


def _bent(start: tuple[float, float], end: tuple[float, float], turn: float, sign: int) -> str:
    """Out to the right, along, and in from the left."""
    x0, y0 = start
    x1, y1 = end
    x = x0 + turn
    return "".join(
        [
            _line("M", x0, y0),
            _line("Q", x, y0, x, y0 + sign * turn),
            _line("L", x, y1 - sign * turn),
            _line("Q", x, y1, x + turn, y1),
            _line("L", x1, y1),
        ]
    )


def _line(letter: str, *values: float) -> str:
    return letter + " ".join(number(v) for v in values)
