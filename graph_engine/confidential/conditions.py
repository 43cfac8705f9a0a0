"""What hidden milestones hold up by their own dates, as conditions without a name.

A condition carries a day only where it binds, and then the day of the visible milestone that it
binds; one without a day is needed on the day that the visible milestone is. Nothing is told that
the page does not show already. Where a hidden date does not bind, it
is left out; the delay of a visible milestone is then still exact, and what coming earlier gains
is an upper bound.
"""

from dataclasses import dataclass

from graph_engine.confidential.behind import Behind, Readings


@dataclass(frozen=True, slots=True)
class Condition:
    """A stand-in before one row: its own days (None is open), and the days from it to the row.

    Without a `late` day an open condition has no firm date.
    """

    early: int | None
    late: int | None
    done: bool
    lag: int


def conditions(behind: Behind, finish: Readings, floor: Readings, today: int) -> list[Condition]:
    """The conditions before a row that finishes at `finish` and has its own `floor`."""
    found = []
    if behind.undated:
        found.append(Condition(None, None, done=False, lag=0))
    for held, done in ((behind.held, False), (behind.done, True)):
        binds = [h == f > own for h, f, own in zip(held, finish, floor, strict=True)]
        if any(binds):
            found.append(_dated(finish, binds, today, done=done))
    return found


def _dated(finish: Readings, binds: list[bool], today: int, *, done: bool) -> Condition:
    early, late = finish[0], finish[1] if binds[1] else min(finish)
    if done and early <= late:
        return Condition(today - (late - early), today, done=True, lag=late - today)
    return Condition(early if binds[0] else None, late, done=False, lag=0)
