"""Where a length of time leads: '6 weken na 1 maart', 'binnen 3 maanden'."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates.grammar import Found, ends, length_in, moment_in, of_kind, window_token
from inputs.dates.moments import DAY, WEEK, Window, months_from, window_of
from inputs.dates.tokens import Token

BACK: Final = {"ago", "geleden", "terug"}


def moved(tokens: Sequence[Token], reference: date) -> Found:
    """'6 weken na 1 maart 2027', '3 maanden voor eind 2030', 'Q3 2027 + 6 maanden'."""
    window, length = window_of(moment_in(of_kind(tokens, "T")), reference), length_in(tokens)
    bound = of_kind(tokens, "AX+")
    if bound.text not in {"na", "after", "nach", "voor", "before", "vor", "+"}:
        return None
    sign = -1 if bound.kind == "X" else 1
    first, last = ends(window)
    first, last = length.after(first, sign), length.after(last + DAY, sign) - DAY
    if tokens[0].kind == "W":
        first = ends(window)[0]
    return [window_token(tokens, replace(window, first=first, last=last, kind="moved"))]


def from_reference(tokens: Sequence[Token], reference: date) -> Found:
    """'over 2 jaar' is that calendar year; 'binnen 3 maanden' runs from the reference date."""
    length, word = length_in(tokens), _word_of(tokens)
    back = word.number < 0 or word.text in BACK
    there = length.after(reference, -1 if back else 1)
    if word.kind in {"W", "r"}:
        first, last = sorted((reference, there))
    elif length.months and length.months % 12 == 0:
        first, last = months_from(date(there.year, 1, 1), 12)
    elif length.months:
        first, last = months_from(there.replace(day=1), 1)
    elif length.days % 7 == 0:
        first = there - there.weekday() * DAY
        last = first + WEEK - DAY
    else:
        first = last = there
    return [window_token(tokens, Window(first, last, "from the reference date", placed=True))]


def _word_of(tokens: Sequence[Token]) -> Token:
    return next(token for token in tokens if token.kind in {"O", "W", "Y", "r"})
