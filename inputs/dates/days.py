"""Days and months by name or in figures."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates.grammar import Found, moment_token, of_kind, rule, two_digits
from inputs.dates.moments import Moment, Unit
from inputs.dates.tokens import Token, full_year


def _day_month(tokens: Sequence[Token], _: date) -> Found:
    """'1 maart 2027', 'vrijdag 1 mrt', '1-mrt-27', 'March 1, 2027'; the year may be missing."""
    number, month = of_kind(tokens, "ni"), of_kind(tokens, "m")
    weekday = next((int(token.number) for token in tokens if token.kind == "w"), None)
    years = [t for t in tokens[1:] if t.kind == "y" or (t.kind == "n" and t is not number)]
    moment = Moment(Unit.DAY, int(month.number), int(number.number), weekday=weekday)
    if not 1 <= moment.day <= 31:  # noqa: PLR2004
        return None
    if not years:
        return [moment_token(tokens, moment)]
    if years[0].kind == "n" and not two_digits(years[0]):
        return None
    year = years[0].number if years[0].kind == "y" else full_year(years[0].text)
    date(int(year), moment.number, moment.day)
    return [moment_token(tokens, replace(moment, year=int(year)))]


def _days_month(tokens: Sequence[Token], _: date) -> Found:
    """'1-15 maart', '9, 10 en 11 mei', '15,16 mei': every day is in the month behind the last."""
    found: list[Token] = []
    for token in tokens[:-1]:
        parts = re.split("[.,]", token.text) if token.kind == "z" else [token.text]
        if token.kind not in {"n", "i", "z"}:
            found.append(token)
        elif any(len(part) > 2 for part in parts):  # noqa: PLR2004
            return None
        elif len(parts) == 1:
            found += [token, tokens[-1]]
        else:
            comma = Token(",", ",")
            for part in parts:
                found += [Token("n", part, int(part)), tokens[-1], comma]
            found.pop()
    return found


def _month_short_year(tokens: Sequence[Token], _: date) -> Found:
    """'mrt-27': a month and the last two figures of a year."""
    if not two_digits(tokens[-1]):
        return None
    year = full_year(tokens[-1].text)
    return [moment_token(tokens, Moment(Unit.MONTH, int(tokens[0].number), year=year))]


def _month_in_figures(tokens: Sequence[Token], _: date) -> Found:
    """'3-2027', '2027-03'; '2024-25' is a pair of years."""
    year, number = of_kind(tokens, "y"), of_kind(tokens, "n")
    month = int(number.number)
    if 1 <= month <= 12:  # noqa: PLR2004
        return [moment_token(tokens, Moment(Unit.MONTH, month, year=int(year.number)))]
    later = int(year.number) // 100 * 100 + month
    if tokens[0] is not year or later <= year.number or not two_digits(number):
        return None
    pair = [Moment(Unit.YEAR, year=int(year.number)), Moment(Unit.YEAR, year=later)]
    return [moment_token([year], pair[0]), tokens[1], moment_token([number], pair[1])]


def _short_figures(tokens: Sequence[Token], _: date) -> Found:
    """'03-27' is March 2027, '15-3' is 15 March; '3-4' can be either and is refused."""
    first, second = int(tokens[0].number), int(tokens[2].number)
    if tokens[1].spaced or tokens[2].spaced:
        return None
    if 1 <= first <= 12 < second and two_digits(tokens[2]):  # noqa: PLR2004
        moment = Moment(Unit.MONTH, first, year=full_year(tokens[2].text))
    elif 12 < first <= 31 and 1 <= second <= 12:  # noqa: PLR2004
        moment = Moment(Unit.DAY, second, first)
    else:
        return None
    return [moment_token(tokens, moment)]


def _month(tokens: Sequence[Token], _: date) -> Found:
    return [moment_token(tokens, Moment(Unit.MONTH, int(tokens[0].number)))]


DAYS: Final = (
    rule(r"y[-/]m[-/]n", lambda tokens, _: [tokens[4], tokens[2], tokens[0]]),
    rule(r"(?:[niz][-/|&,XU])+[niz]m|zm", _days_month),
    rule(r"(?:w[,.]?)?[ni]\|?[-/.]?m[-/.,]?(?:y|n(?!\|?[-/.]?m))", _day_month),
    rule(r"(?:w[,.]?)?[ni]\|?[-/.]?m", _day_month),
    rule(r"(?:w[,.]?)?(?:mi(?:,?y)?|mn,?y)", _day_month),
    rule(r"m[-/.]?n", _month_short_year),
    rule(r"m", _month),
    rule(r"n[-/.]y|y[-/]n", _month_in_figures),
    rule(r"n[-/.]n", _short_figures),
)
