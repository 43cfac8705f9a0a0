"""How shifts of goals are counted: a goal that moves by less than a month is not counted."""

from collections.abc import Mapping
from datetime import date

HALF_YEAR = 183
"""Days: the delay that bottlenecks are ranked by when nobody asks for another."""
MONTH = 30
"""Days: a smaller shift of a goal is shown in full but not counted as moving it."""


def felt(effect: Mapping[str, int]) -> Mapping[str, int]:
    """The goals that move by at least a month; all of them where none does."""
    return {g: d for g, d in effect.items() if d >= MONTH} or effect


def first_goal(effect: Mapping[str, int], decide_by: Mapping[str, date]) -> str:
    """Of the goals that move by a month, the one that needs it first."""
    return min(felt(effect), key=lambda g: (decide_by[g], -effect[g]))
