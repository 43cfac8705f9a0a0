"""What 'around' adds to a moment: see docs/reference/dates.md."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates import words
from inputs.dates.grammar import Found, ends, length_in, moment_in, of_kind, window_token
from inputs.dates.moments import DAY, Moment, Unit, Window, shift, window_of
from inputs.dates.tokens import Token

AROUND_MONTHS: Final = {Unit.DECADE: 60, Unit.YEAR: 6, Unit.HALF: 3, Unit.QUARTER: 1}
"""'Rond' adds half the length of a year or half-year on each side, and a month to a quarter."""
AROUND_DAYS: Final = {Unit.MONTH: 14, Unit.WEEK: 7, Unit.DAY: 7, Unit.PERIOD: 7}
SEASONS: Final = {words.SPRING, words.SUMMER, words.AUTUMN, words.WINTER}


def around(moment: Moment, reference: date) -> Window:
    """A window widened; see docs/reference/dates.md for how much."""
    window = window_of(moment, reference)
    first, last = ends(window)
    if moment.unit is Unit.YEAR and moment.part in {words.BEGIN, words.MIDDLE, words.END}:
        before, after = int(moment.part != words.END), int(moment.part != words.BEGIN)
        first, last = shift(first, -before), shift(last + DAY, after) - DAY
    elif moment.unit is Unit.PERIOD and moment.number in SEASONS and not moment.part:
        first, last = first.replace(day=1), shift(last.replace(day=1), 1) - DAY
    elif moment.unit is Unit.PERIOD and moment.number == words.TURN_OF_YEAR:
        pass
    elif moment.unit in AROUND_MONTHS and not moment.part:
        months = AROUND_MONTHS[moment.unit]
        first, last = shift(first, -months), shift(last + DAY, months) - DAY
    else:
        days = 7 if moment.part else AROUND_DAYS.get(moment.unit, 7)
        first, last = first - days * DAY, last + days * DAY
    return replace(window, first=first, last=last, kind="around")


def around_token(tokens: Sequence[Token], reference: date) -> Found:
    return [window_token(tokens, around(moment_in(of_kind(tokens, "T")), reference))]


def give_or_take(tokens: Sequence[Token], reference: date) -> Found:
    """'2030 +/- 1 jaar'."""
    if tokens[1].text not in {"±", "+/-", "+-"}:
        return None
    window, length = window_of(moment_in(tokens[0]), reference), length_in(tokens)
    first, last = ends(window)
    wider = replace(window, first=length.after(first, -1), last=length.after(last), kind="around")
    return [window_token(tokens, wider)]
