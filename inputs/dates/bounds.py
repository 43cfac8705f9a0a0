"""From, until, before, after: bounds said of a moment or a range."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates import words
from inputs.dates.grammar import Found, ends, moment_in, window_in, window_token
from inputs.dates.moments import DAY, Moment, Toward, Unit, Window, shift, summer_recess, window_of
from inputs.dates.tokens import Token

SUMMERS: Final = {words.SUMMER, words.RECESS}


def _upper_edge(bound: Token, moment: Moment, window: Window) -> date:
    """The last day that 'vóór' and 'tot' leave; see docs/reference/dates.md."""
    first, last = ends(window)
    until = bound.text in {"tot", "until", "till", "tot aan", "to"}
    vague = moment.part in {words.BEGIN, words.MIDDLE}
    if moment.part == words.END or (until and vague):
        return last
    if moment.unit is Unit.PERIOD and not moment.part:
        return _period_edge(moment.number, first)
    return first - DAY


def _period_edge(number: int, first: date) -> date:
    """Before the summer is until the recess begins; before the turn of the year until its end."""
    if number in SUMMERS:
        return summer_recess(first.year)
    if number == words.TURN_OF_YEAR:
        return date(first.year, 12, 31)
    return first if number == words.CHRISTMAS_RECESS else first - DAY


def _after_summer(moment: Moment) -> bool:
    return moment.unit is Unit.PERIOD and moment.number in SUMMERS and not moment.part


def bound_of(tokens: Sequence[Token], reference: date) -> Found:
    """A bound said of one moment: 'uiterlijk 2031', 'na de zomer', 'niet voor eind 2030'."""
    bound, moment = tokens[0], moment_in(tokens[-1])
    if bound.kind in {"U", "X"} and moment.toward is Toward.NEAREST:
        moment = replace(moment, toward=Toward.NOT_OVER)
    window = window_of(moment, reference)
    first, last = ends(window)
    match bound.kind:
        case "U":
            window = replace(window, first=None, kind="until")
        case "X":
            last = _upper_edge(bound, moment, window)
            window = replace(window, first=None, last=last, kind="before")
        case "F":
            window = replace(window, last=None, kind="from")
        case "N":
            first = last if moment.part == words.END else first
            window = replace(window, first=first, last=None, kind="not before")
        case _ if _after_summer(moment):
            first, last = date(first.year, 9, 1), date(first.year, 12, 31)
            window = replace(window, first=first, last=last, kind="after summer")
        case _:
            turn = moment.unit is Unit.PERIOD and moment.number == words.TURN_OF_YEAR
            first = date(last.year, 1, 1) if turn else last + DAY
            window = replace(window, first=first, last=None, kind="after")
    return [window_token(tokens, window)]


def bound_of_range(tokens: Sequence[Token], _: date) -> Found:
    """'uiterlijk 2031-2033', 'vanaf 2027 tot 2030'; what a range cannot bound is refused."""
    window = window_in(tokens[-1])
    if tokens[0].kind == "F":
        if window.kind == "range":
            return [window_token(tokens, window)]
        return [window_token(tokens, replace(window, last=None, kind="from"))]
    return [window_token(tokens, replace(window, first=None, kind="until"))]


def bound_behind(tokens: Sequence[Token], reference: date) -> Found:
    """'2031 of later', '2030 uiterlijk', '2031+'."""
    said, bound = tokens[0], tokens[-1]
    is_moment = said.kind == "T"
    window = window_of(moment_in(said), reference) if is_moment else window_in(said)
    if bound.kind in {"U", "E"}:
        return [window_token(tokens, replace(window, first=None, kind="until"))]
    return [window_token(tokens, replace(window, last=None, kind="from"))]


def no_bound(tokens: Sequence[Token], _: date) -> Found:
    """'>' before a word is no bound but a mark ('<b>')."""
    return None if tokens[0].text[0].isalpha() else []


def rest_of(tokens: Sequence[Token], reference: date) -> Found:
    """'later dit jaar' starts with the next month, 'nog dit kwartaal' with the reference date."""
    moment, word = moment_in(tokens[-1]), tokens[0]
    window = window_of(moment, reference)
    first, last = ends(window)
    if not window.placed or not first <= reference <= last:
        return [window_token(tokens, window)]
    if word.number < 0:
        return [window_token(tokens, replace(window, last=reference, kind="earlier"))]
    start = reference
    if word.text.startswith("later"):
        start = shift(reference.replace(day=1), 1)
        if start > last:
            start = min(reference + DAY, last)
    return [window_token(tokens, replace(window, first=start, kind="later"))]
