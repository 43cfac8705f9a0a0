"""How close the rows of the network stand, so that the whole picture is seen at once.

A crowded picture gets lower rows, smaller signs and labels of one line; a quiet one has room.
Numbers are pixels where the scale is 1; outputs/page/js/density.js has the same ones.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """`note_inside`: the note of a label stands behind its text, not on a line of its own."""

    least: float
    most: float
    pad: float
    sign: float
    tail: float
    lines: int
    longest: int
    note_inside: bool


AIRY = Density(
    least=56, most=78, pad=5, sign=1, tail=175, lines=2, longest=12500, note_inside=False
)
SNUG = Density(
    least=36, most=56, pad=4, sign=0.9, tail=175, lines=1, longest=12500, note_inside=False
)
CLOSE = Density(
    least=20, most=36, pad=1.5, sign=0.7, tail=340, lines=1, longest=22200, note_inside=True
)


def choices(*, compact: bool) -> tuple[Density, ...]:
    """From airy to close; the first that fits the height is taken, or else the last."""
    return (SNUG,) if compact else (AIRY, SNUG, CLOSE)
