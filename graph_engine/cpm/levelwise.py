"""Doing something level by level, and naming the activity when it cannot be done."""

from collections.abc import Callable, Iterable

from graph_engine.calendars.clocks import BeyondCalendarError

THIN = 24
"""Below this many activities and links numpy costs more than one activity at a time (measured)."""


def is_thin(activities: int, links: int) -> bool:
    """Whether a level is quicker one activity at a time than as arrays."""
    return activities + links < THIN


def by_level(
    step: Callable[[int, int], None],
    levels: Iterable[tuple[int, int]],
    name: Callable[[int], str],
) -> None:
    """Run `step(low, high)` for every range; when one fails, find out for whom.

    Raises ValueError with `name(place)` of the first activity that no calendar holds.
    """
    for low, high in levels:
        try:
            step(low, high)
        except BeyondCalendarError:
            for one in range(low, high):
                try:
                    step(one, one + 1)
                except BeyondCalendarError as error:
                    raise ValueError(f"activity '{name(one)}': {error}") from error
            raise
