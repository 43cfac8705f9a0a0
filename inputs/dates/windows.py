"""From moments to windows: ranges, bounds, what 'around' adds, what a length of time moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from inputs.dates import words
from inputs.dates.grammar import Found, joined, moment_in, rule, window_in
from inputs.dates.moments import (
    DAY,
    WEEK,
    Length,
    Moment,
    Toward,
    Unit,
    Window,
    months_from,
    shift,
    summer_recess,
    window_of,
    year_near,
)
from inputs.dates.tokens import Token

AROUND_MONTHS: Final = {Unit.DECADE: 60, Unit.YEAR: 6, Unit.HALF: 3, Unit.QUARTER: 1}
"""'Rond' adds half the length of a year or half-year on each side, and a month to a quarter."""
AROUND_DAYS: Final = {Unit.MONTH: 14, Unit.WEEK: 7, Unit.DAY: 7, Unit.PERIOD: 7}
SEASONS: Final = {words.SPRING, words.SUMMER, words.AUTUMN, words.WINTER}
SUMMERS: Final = {words.SUMMER, words.RECESS}
BACK: Final = {"ago", "geleden", "terug"}


def window_token(tokens: Sequence[Token], window: Window) -> Token:
    return Token("V", joined(tokens), meaning=window, spaced=tokens[0].spaced)


def _around(moment: Moment, reference: date) -> Window:
    """A window widened; see docs/reference/dates.md for how much."""
    window = window_of(moment, reference)
    first, last = _ends(window)
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


def _ends(window: Window) -> tuple[date, date]:
    if window.first is None or window.last is None:
        raise ValueError("a period with a begin and an end")
    return window.first, window.last


def _give_or_take(tokens: Sequence[Token], reference: date) -> Found:
    """'2030 +/- 1 jaar'."""
    if tokens[1].text not in {"±", "+/-", "+-"}:
        return None
    window, length = window_of(moment_in(tokens[0]), reference), _length_in(tokens)
    first, last = _ends(window)
    wider = replace(window, first=length.after(first, -1), last=length.after(last), kind="around")
    return [window_token(tokens, wider)]


def _around_token(tokens: Sequence[Token], reference: date) -> Found:
    return [window_token(tokens, _around(moment_in(tokens[-1]), reference))]


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


def _range(tokens: Sequence[Token], reference: date) -> Found:
    """'2031-2033', 'Q2-Q4 2026', 'eind 2026 of begin 2027': from the first to the last."""
    moments = _with_years([moment_in(t) for t in tokens if t.kind == "T"], reference)
    windows = [window_of(moment, reference) for moment in moments]
    if tokens[0].kind == "R":
        windows = [_around(moment, reference) for moment in moments]
    elif len(moments) == 2 and _around_month_turn(*moments):  # noqa: PLR2004
        turn = _ends(windows[1])[0]
        return [window_token(tokens, replace(windows[0], first=turn - WEEK, last=turn + WEEK))]
    ends = [_ends(window) for window in windows]
    if any(later[0] < sooner[0] for sooner, later in pairwise(ends)):
        raise ValueError("a period that begins before it ends")
    either = any(token.kind in {"/", "|", "&", ","} for token in tokens)
    span = Window(
        ends[0][0],
        max(last for _, last in ends),
        "either" if either else "range",
        any(window.placed for window in windows),
        any(window.ambiguous for window in windows),
    )
    return [window_token(tokens, span)]


def _upper_edge(bound: Token, moment: Moment, window: Window) -> date:
    """The last day that 'vóór' and 'tot' leave; see docs/reference/dates.md."""
    first, last = _ends(window)
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


def _bound(tokens: Sequence[Token], reference: date) -> Found:
    """A bound said of one moment: 'uiterlijk 2031', 'na de zomer', 'niet voor eind 2030'."""
    bound, moment = tokens[0], moment_in(tokens[-1])
    if bound.kind in {"U", "X"} and moment.toward is Toward.NEAREST:
        moment = replace(moment, toward=Toward.NOT_OVER)
    window = window_of(moment, reference)
    first, last = _ends(window)
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


def _bound_of_range(tokens: Sequence[Token], _: date) -> Found:
    """'uiterlijk 2031-2033', 'vanaf 2027 tot 2030'; what a range cannot bound is refused."""
    window = window_in(tokens[-1])
    if tokens[0].kind == "F":
        if window.kind == "range":
            return [window_token(tokens, window)]
        return [window_token(tokens, replace(window, last=None, kind="from"))]
    return [window_token(tokens, replace(window, first=None, kind="until"))]


def _bound_behind(tokens: Sequence[Token], reference: date) -> Found:
    """'2031 of later', '2030 uiterlijk', '2031+'."""
    said, bound = tokens[0], tokens[-1]
    is_moment = said.kind == "T"
    window = window_of(moment_in(said), reference) if is_moment else window_in(said)
    if bound.kind in {"U", "E"}:
        return [window_token(tokens, replace(window, first=None, kind="until"))]
    return [window_token(tokens, replace(window, last=None, kind="from"))]


def _rest(tokens: Sequence[Token], reference: date) -> Found:
    """'later dit jaar' starts with the next month, 'nog dit kwartaal' with the reference date."""
    moment, word = moment_in(tokens[-1]), tokens[0]
    window = window_of(moment, reference)
    first, last = _ends(window)
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


def _length_in(tokens: Sequence[Token]) -> Length:
    return next(t.meaning for t in tokens if isinstance(t.meaning, Length))


def _moved(tokens: Sequence[Token], reference: date) -> Found:
    """'6 weken na 1 maart 2027', '3 maanden voor eind 2030'."""
    window, length = window_of(moment_in(tokens[-1]), reference), _length_in(tokens)
    if tokens[-2].text not in {"na", "after", "nach", "voor", "before", "vor"}:
        return None
    sign = 1 if tokens[-2].kind == "A" else -1
    first, last = (length.after(day, sign) for day in _ends(window))
    if tokens[0].kind == "W":
        first = _ends(window)[0]
    return [window_token(tokens, replace(window, first=first, last=last, kind="moved"))]


def _from_reference(tokens: Sequence[Token], reference: date) -> Found:
    """'over 2 jaar' is that calendar year; 'binnen 3 maanden' runs from the reference date."""
    length, word = _length_in(tokens), of_word(tokens)
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


def of_word(tokens: Sequence[Token]) -> Token:
    return next(token for token in tokens if token.kind in {"O", "W", "Y", "r"})


def _plain(tokens: Sequence[Token], reference: date) -> Found:
    return [window_token(tokens, window_of(moment_in(tokens[0]), reference))]


def _both(tokens: Sequence[Token], _: date) -> Found:
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


def _old(tokens: Sequence[Token], _: date) -> Found:
    """'was Q1 2028', 'eerder 2027-2028': no longer true, so it counts as a remark."""
    dated = any(moment_in(token).placed for token in tokens if token.kind == "T")
    if tokens[0].kind == "l" and (tokens[0].number > 0 or dated):
        return None
    return [Token("o", joined(tokens), spaced=tokens[0].spaced)]


def _no_bound(tokens: Sequence[Token], _: date) -> Found:
    """'>' before a word is no bound but a mark ('<b>')."""
    return None if tokens[0].text[0].isalpha() else []


WINDOWS: Final = (
    rule(r"[AXFUR](?=[uvsx])", _no_bound),
    rule(r"W?G[AX]T", _moved),
    rule(r"[OWr]G|GY", _from_reference),
    rule(r"TRG", _give_or_take),
    rule(r"W(?=T)", lambda _tokens, _reference: []),
    rule(r"[ol]R?[UXFA]?T(?:[-/|&XU]T)*", _old),
    rule(r"[TV]Z(?=R?T)|Z(?=[UXFNAR]?T)", lambda _tokens, _reference: []),
    rule(r"(?<![ANF])R?T(?:[-/|&,XU]R?T)+|(?<=F)T(?:[-/|&XU]T)+", _range),
    rule(r"lT", _rest),
    rule(r"[+]", lambda tokens, _: [replace(tokens[0], kind="L")]),
    rule(r"RT", _around_token),
    rule(r"[UXFNA]T", _bound),
    rule(r"[UF]V", _bound_of_range),
    rule(r"[TV],?[LE]|[TV],?[UF](?![TVGnu])", _bound_behind),
    rule(r"T", _plain),
    rule(r"V[-/,&]?V", _both),
)
