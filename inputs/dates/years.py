"""What gives a moment its year, its direction or its part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates import words
from inputs.dates.grammar import Found, joined, moment_in, moment_token, of_kind, rule, two_digits
from inputs.dates.moments import DAY, Moment, Toward, Unit, days_of, on_weekday, shift, year_near
from inputs.dates.tokens import Token, full_year

YEARLESS: Final = frozenset(
    {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.PERIOD}
)


def _relative_year(tokens: Sequence[Token], reference: date) -> Found:
    """'volgend jaar', and 'het jaar' in 'eind van het jaar'."""
    year = reference.year + int(tokens[0].number if tokens[0].kind == "r" else 0)
    placed = Moment(Unit.YEAR, year=year, placed=True)
    return [Token("y", joined(tokens), year, placed)]


def _relative_unit(tokens: Sequence[Token], reference: date) -> Found:
    """'volgende maand', 'dit kwartaal', 'vorige week'."""
    step = int(tokens[0].number)
    unit, months = {
        "a": (Unit.MONTH, 1),
        "q": (Unit.QUARTER, 3),
        "h": (Unit.HALF, 6),
        "k": (Unit.WEEK, 0),
    }[tokens[1].kind]
    if unit is Unit.WEEK:
        iso = (reference + 7 * step * DAY).isocalendar()
        return [moment_token(tokens, Moment(unit, iso.week, year=iso.year, placed=True))]
    day = shift(reference.replace(day=1), step * months)
    number = (day.month - 1) // months + 1
    return [moment_token(tokens, Moment(unit, number, year=day.year, placed=True))]


def _relative_decade(tokens: Sequence[Token], reference: date) -> Found:
    year = reference.year // 10 * 10 + 10 * int(tokens[0].number)
    return [moment_token(tokens, Moment(Unit.DECADE, year=year, placed=True))]


def _on_day(tokens: Sequence[Token], day: date) -> Found:
    moment = Moment(Unit.DAY, day.month, day.day, day.year, placed=True)
    return [moment_token(tokens, moment)]


def _today(tokens: Sequence[Token], reference: date) -> Found:
    return _on_day(tokens, reference + int(tokens[0].number) * DAY)


def _weekday(tokens: Sequence[Token], reference: date) -> Found:
    """'vrijdag a.s.', 'afgelopen maandag'."""
    weekday = next(int(token.number) for token in tokens if token.kind == "w")
    back = any(token.kind == "<" or token.number < 0 for token in tokens if token.kind != "w")
    first = reference - 7 * DAY if back else reference
    return _on_day(tokens, on_weekday(first, weekday))


def _toward(tokens: Sequence[Token], _: date) -> Found:
    """'volgende zomer', '4 juli jl.': where to look from the reference date."""
    moment = next(moment_in(token) for token in tokens if token.kind == "T")
    sign = next(token for token in tokens if token.kind != "T")
    if moment.year is not None:
        return None if sign.kind == "r" else [moment_token(tokens, moment)]
    toward = {"<": Toward.BEFORE, ">": Toward.NEXT}.get(sign.kind) or {
        0: Toward.THIS_YEAR,
        -1: Toward.BEFORE,
    }.get(int(sign.number), Toward.NEXT)
    return [moment_token(tokens, replace(moment, toward=toward))]


def _year_of(token: Token) -> int | None:
    if token.kind == "y":
        return int(token.number)
    if token.kind == "n":
        return full_year(token.text) if two_digits(token) else None
    moment = moment_in(token)
    return moment.year if moment.unit is Unit.YEAR else None


def _over_new_year(tokens: Sequence[Token], _: date) -> Found:
    """'winter 2026/2027' begins in the first of the two years."""
    moment, first, second = moment_in(tokens[0]), _year_of(tokens[-3]), _year_of(tokens[-1])
    crosses = moment.unit is Unit.PERIOD and moment.number in {words.WINTER, words.TURN_OF_YEAR}
    if not crosses or first is None or second != first + 1:
        return None
    return [moment_token(tokens, replace(moment, year=first))]


def _half_year(tokens: Sequence[Token], _: date) -> Found:
    """'H1' and 'H2' stand for hydrogen too; a year beside them makes them half-years."""
    return [
        moment_token([token], Moment(Unit.HALF, int(token.number))) if token.kind == "H" else token
        for token in tokens
    ]


def _week_of_day(tokens: Sequence[Token], reference: date) -> Found:
    """'de week van 12 maart 2027' is the week in which that day falls."""
    moment = moment_in(tokens[-1])
    if moment.unit is not Unit.DAY:
        return None
    given = moment.year
    day = days_of(moment, year_near(moment, reference) if given is None else given)[0]
    iso = day.isocalendar()
    placed = given is None
    return [moment_token(tokens, Moment(Unit.WEEK, iso.week, year=iso.year, placed=placed))]


def _with_year(tokens: Sequence[Token], _: date) -> Found:
    """'Q3 2029', '2029-Q3', "maart '27", 'zomer van volgend jaar'."""
    moment = next(moment_in(token) for token in tokens if token.kind == "T")
    giver = next(token for token in tokens if token.kind in {"y", "n"})
    year = _year_of(giver)
    if moment.year is not None or moment.unit not in YEARLESS or year is None:
        return None
    relative = isinstance(giver.meaning, Moment)
    given = replace(moment, year=year, placed=moment.placed or relative)
    return [moment_token(tokens, given)]


def _year(tokens: Sequence[Token], _: date) -> Found:
    if isinstance(tokens[-1].meaning, Moment):
        return [moment_token(tokens, tokens[-1].meaning)]
    year = _year_of(tokens[-1])
    return None if year is None else [moment_token(tokens, Moment(Unit.YEAR, year=year))]


def _parts(tokens: Sequence[Token], _: date) -> Found:
    """'begin/medio 2027' is said of the same year."""
    return [tokens[0], tokens[-1], *tokens[1:]]


def _part(tokens: Sequence[Token], _: date) -> Found:
    """'eind 2027', and behind it: '2027 eind'."""
    moment, part = moment_in(of_kind(tokens, "T")), int(of_kind(tokens, "p").number)
    months_only = part > words.SECOND_HALF and moment.unit is not Unit.MONTH
    if moment.part or moment.unit is Unit.DAY or months_only:
        return None
    return [moment_token(tokens, replace(moment, part=part))]


def _period(tokens: Sequence[Token], _: date) -> Found:
    return [moment_token(tokens, Moment(Unit.PERIOD, int(tokens[0].number)))]


YEARS: Final = (
    rule(r"P", _period),
    rule(r"a(?=T)", lambda _tokens, _reference: []),
    rule(r"kT", _week_of_day),
    rule(r"rj|(?<=p)j(?!y)", _relative_year),
    rule(r"r[aqkh]", _relative_unit),
    rule(r"rt", _relative_decade),
    rule(r"b(?=[TyBPHp])", lambda tokens, _: [] if tokens[0].text in {"nu", "now"} else None),
    rule(r"b", _today),
    rule(r"[<>r]w|w[<>]", _weekday),
    rule(r"[jM]y", lambda tokens, _: [tokens[-1]]),
    rule(r"T[-/]?[yTn][-/][yTn]", _over_new_year),
    rule(r"(?:H[-/&|,XU])?H(?=[-/,.|]?[yn])|(?<=y)[-/]?H|(?<=T)[-/&|,XU]H(?=y)", _half_year),
    rule(r"T[,.|]?[-/.]?y", _with_year),
    rule(r"T[-/]?n", _with_year),
    rule(r"y[-/,.]?T", _with_year),
    rule(r"[r<>]T|T[<>]", _toward),
    rule(r"y|(?<=p)n", _year),
    rule(r"p[-/&|,XU]pT", _parts),
    rule(r"p[-|,&]?T", _part),
    rule(r"T[-,]?p(?![-/&|,XU]?[Tp])", _part),
    rule(r"[<>]T|T[<>]", _toward),
)
