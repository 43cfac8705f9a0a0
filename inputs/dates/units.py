"""Quarters, half-years, weeks and decades by number, and lengths of time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates import words
from inputs.dates.grammar import Found, joined, moment_in, moment_token, rule, two_digits
from inputs.dates.moments import Length, Moment, Unit
from inputs.dates.tokens import FIRST_YEAR, Token

Build = Callable[[Sequence[Token], date], Found]


def _unit(unit: Unit, most: int) -> Build:
    """'derde kwartaal', 'kwartaal 3', 'week 12', '2e helft'; several numbers give several."""

    def build(tokens: Sequence[Token], _: date) -> Found:
        found: list[Token] = []
        if tokens[0].kind == "M" and tokens[0].number != 7:  # noqa: PLR2004
            return None
        for token in tokens:
            if token.kind in {"i", "I", "n"}:
                number = int(token.number) if token.number > 0 else most
                if not 1 <= number <= most or number != token.number > 0:
                    return None
                if number == most and token.number < 0 and unit is Unit.WEEK:
                    number = -1
                found.append(moment_token(tokens, Moment(unit, number)))
            elif token.kind not in {"q", "h", "k", "M"}:
                found.append(token)
        return found

    return build


def _calendar_week(tokens: Sequence[Token], _: date) -> Found:
    """The German 'KW 12': more than four of them can only be weeks."""
    number = int(tokens[-1].number)
    if tokens[0].text != "kw" or not 4 < number <= 53:  # noqa: PLR2004
        return None
    return [moment_token(tokens, Moment(Unit.WEEK, number))]


def _again(tokens: Sequence[Token], _: date) -> Found:
    """'Q3/4', 'week 12-14': the second number is of the same unit as the first."""
    first, second = moment_in(tokens[0]), tokens[-1]
    most = {Unit.QUARTER: 4, Unit.WEEK: 53}.get(first.unit, 0)
    follows = first.number < second.number <= most
    if (
        first.year is not None
        or not follows
        or (first.unit is Unit.QUARTER and two_digits(second))
    ):
        return None
    again = replace(first, number=int(second.number))
    return [tokens[0], tokens[1], moment_token([second], again)]


def _part_of(tokens: Sequence[Token], _: date) -> Found:
    """'tweede helft van maart', 'laatste week van mei': a part of what follows."""
    number = int(tokens[0].number)
    if tokens[1].kind == "k":
        part = words.WEEK_OF_MONTH + number
    elif number in {1, 2, -1}:
        part = words.FIRST_HALF if number == 1 else words.SECOND_HALF
    else:
        return None
    return [Token("p", joined(tokens), part)]


def _ordinal_month(tokens: Sequence[Token], _: date) -> Found:
    """'eerste maand van 2027', 'laatste maand van het jaar'."""
    number = int(tokens[0].number)
    month = 12 if number < 0 else number
    if not 1 <= month <= 12:  # noqa: PLR2004
        return None
    return [moment_token(tokens, Moment(Unit.MONTH, month))]


def _length(tokens: Sequence[Token], _: date) -> Found:
    """'2 jaar', 'negen maanden', 'een half jaar': a length of time."""
    amount, unit = tokens[0].number, tokens[-1]
    days_each = {"d": 1, "k": 7, "a": 30, "q": 91, "h": 183, "j": 365}.get(unit.kind, unit.number)
    months_each = {30: 1, 91: 3, 183: 6, 365: 12}.get(int(days_each), 0)
    months = round(amount * months_each)
    length = Length(months=months) if months_each else Length(days=round(amount * days_each))
    return [Token("G", joined(tokens), meaning=length)]


def _decade(tokens: Sequence[Token], _: date) -> Found:
    """'jaren dertig', 'jaren 30'."""
    if tokens[0].kind == "M" and tokens[0].number != 365:  # noqa: PLR2004
        return None
    number = int(tokens[-1].number)
    year = number if number >= FIRST_YEAR else 2000 + number
    if year % 10:
        return None
    return [moment_token(tokens, Moment(Unit.DECADE, year=year))]


UNITS: Final = (
    rule(r"ip", lambda t, _: [t[0], replace(t[1], kind="h")] if t[1].text == "half" else None),
    rule(r"i[hk](?=\|?(?:m|i?q|k|H|T))", _part_of),
    rule(r"q[iIn](?:[-/|&,XU]n)+(?=\|?y)|(?:[iI][-/|&,XU]){0,3}[iI]\|?q|q[-.]?[nI]|nq(?=\|?y)",
         _unit(Unit.QUARTER, 4)),
    rule(r"q[-.]?n", _calendar_week),
    rule(r"(?:i[-/|&,XU])?ih|hn|nh(?=\|?y)", _unit(Unit.HALF, 2)),
    rule(r"ik|k[-.]?n(?![-/.]?m)", _unit(Unit.WEEK, 53)),
    rule(r"[Mk]n[-/|&,XU]n(?=[-,/|]?y)", _unit(Unit.WEEK, 53)),
    rule(r"ia(?![-/]?n)", _ordinal_month),
    rule(r"(?:M|t)[yn]", _decade),
    rule(r"[nze](?:[-/|&XU][nz])?(?:[Mj]|[aqkdh](?!\|?y))", _length),
    rule(r"T[-/|&,XU]n(?![-.]?m)", _again),
)  # fmt: skip
