"""Two moments or two windows that make one window."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from inputs.dates import words
from inputs.dates.around import around
from inputs.dates.grammar import (
    Found,
    ends,
    joined,
    moment_in,
    moment_token,
    window_in,
    window_token,
)
from inputs.dates.moments import WEEK, Moment, Unit, Window, window_of, year_near
from inputs.dates.tokens import Token


def _around_month_turn(first: Moment, second: Moment) -> bool:
    """'eind februari/begin maart': the turn of one month to the next."""
    parts = first.part == words.END and second.part == words.BEGIN
    months = first.unit is Unit.MONTH and second.unit is Unit.MONTH
    return parts and months and second.number == first.number % 12 + 1


def _with_years(moments: list[Moment], reference: date) -> list[Moment]:
    """Gives each moment a year: its neighbour's, in ascending order ('okt-dec 2022')."""
    if all(moment.year is None for moment in moments):
        moments[0] = replace(moments[0], year=year_near(moments[0], reference), placed=True)
    for at in reversed(range(len(moments) - 1)):
        year = moments[at + 1].year
        if moments[at].year is None and year is not None:
            step = int(_start(moments[at], year) > _start(moments[at + 1], year))
            moments[at] = replace(moments[at], year=year - step, placed=moments[at + 1].placed)
    for at in range(1, len(moments)):
        year = moments[at - 1].year
        if moments[at].year is None and year is not None:
            step = int(_start(moments[at], year) < _start(moments[at - 1], year))
            moments[at] = replace(moments[at], year=year + step, placed=moments[at - 1].placed)
    return moments


def _start(moment: Moment, year: int) -> date:
    return window_of(replace(moment, year=year), date(year, 1, 1)).first or date(year, 1, 1)


def range_of(tokens: Sequence[Token], reference: date) -> Found:
    """'2031-2033', 'Q2-Q4 2026', 'eind 2026 of begin 2027': from the first to the last."""
    moments = _with_years([moment_in(t) for t in tokens if t.kind == "T"], reference)
    windows = [window_of(moment, reference) for moment in moments]
    if tokens[0].kind == "R":
        windows = [around(moment, reference) for moment in moments]
    elif len(moments) == 2 and _around_month_turn(*moments):  # noqa: PLR2004
        turn = ends(windows[1])[0]
        return [window_token(tokens, replace(windows[0], first=turn - WEEK, last=turn + WEEK))]
    found = [ends(window) for window in windows]
    if any(later[0] < sooner[0] for sooner, later in pairwise(found)):
        raise ValueError("a period that begins before it ends")
    either = any(token.kind in {"/", "|", "&", ","} for token in tokens)
    span = Window(
        found[0][0],
        max(last for _, last in found),
        "either" if either else "range",
        any(window.placed for window in windows),
        any(window.ambiguous for window in windows),
    )
    return [window_token(tokens, span)]


def both(tokens: Sequence[Token], _: date) -> Found:
    """'niet voor 2030, uiterlijk 2033', '2028, uiterlijk 2030': one window from two bounds."""
    found = [window_in(token) for token in (tokens[0], tokens[-1])]
    closed = [bool(window.first and window.last) for window in found]
    if all(closed) or (any(closed) and any(token.kind in {"/", "-"} for token in tokens)):
        return None
    lower = [window for window in found if window.last is None] or found
    upper = [window for window in found if window.first is None] or found
    firsts = [window.first for window in lower if window.first]
    lasts = [window.last for window in upper if window.last]
    if len(firsts) != 1 or len(lasts) != 1:
        return None
    if firsts[0] > lasts[0]:
        raise ValueError("a period that begins before it ends")
    placed = any(window.placed for window in found)
    ambiguous = any(window.ambiguous for window in found)
    return [window_token(tokens, Window(firsts[0], lasts[0], "range", placed, ambiguous))]


def old(tokens: Sequence[Token], _: date) -> Found:
    """'was Q1 2028', 'eerder 2027-2028': no longer true, so it counts as a remark."""
    dated = any(moment_in(token).placed for token in tokens if token.kind == "T")
    if tokens[0].kind == "l" and (tokens[0].number > 0 or dated):
        return None
    return [Token("o", joined(tokens), spaced=tokens[0].spaced)]


def narrower(tokens: Sequence[Token], reference: date) -> Found:
    """'Q3 2026 (juli)', '1e kwartaal (Q1) 2026': said twice, once more precisely."""
    moments = _with_years([moment_in(token) for token in tokens], reference)
    moments.sort(key=lambda moment: _length_of(moment, reference))
    inner, outer = (ends(window_of(moment, reference)) for moment in moments)
    if not outer[0] <= inner[0] <= inner[1] <= outer[1]:
        return None
    return [moment_token(tokens, moments[0])]


def _length_of(moment: Moment, reference: date) -> timedelta:
    first, last = ends(window_of(moment, reference))
    return last - first
