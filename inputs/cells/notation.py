"""Predecessors in one cell: ids or names, or Microsoft Project's '12FS+30d;14SS-5d'.

How a cell is split and what is seen as a link type or lag: docs/reference/values.md.
"""

import re
from dataclasses import dataclass
from typing import Final

from graph_engine.model import LinkType
from inputs.cells.plain_text import fold
from inputs.cells.values import read_lag, read_link_type

WANTED: Final = "ids or names separated by ';', such as 'TEN-006; TEN-007' or '12FS+30d;14SS'"
NO_PERCENTAGE: Final = "a lag in time; '{lag}' is a percentage, which has no length in a roadmap"
LONGEST_REFERENCE: Final = 300
SEPARATORS: Final = re.compile(r"[;\r\n\v\f\u2028\u2029]")
NOTHING: Final = frozenset(
    {"", "-", "--", "geen", "nvt", "n.v.t", "n.v.t.", "none", "n/a", "nee", "no", "x", "0", "?"}
    | {"ntb", "n.t.b", "n.t.b.", "onbekend", "nog onbekend", "niet van toepassing", "null"}
    | {"geen voorganger", "geen voorgangers", "geen afhankelijkheid", "geen afhankelijkheden"}
    | {"nihil", "no predecessor", "no predecessors", "not applicable"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PredecessorClaim:
    """One predecessor as typed: an id or a name, the type of the link and its lag."""

    ref: str
    type: LinkType = LinkType.FS
    lag_days: int = 0


_TYPE: Final = r"(?P<type>FS|SS|FF|SF|EB|BB|EE|BE)"
_BARE_LAG: Final = r"(?P<lag>[+\u2212\u2013-]\s?\d+(?:[.,]\d+)?\s?(?:%|[A-Za-z]+)?)"
_LAG: Final = r"(?P<lag>[+\u2212\u2013-]\s?\d+(?:[.,]\d+)?\s?(?:%|[A-Za-z]+))"
_ID: Final = r"(?:[A-Za-z]{1,8}[-_.]){0,2}[A-Za-z]{0,8}\d+[A-Za-z]?(?:[-_.]\d+[A-Za-z]?){0,6}"

_FORMS: Final = (
    re.compile(rf"(?P<ref>.*\S)\s?[(\[]\s?{_TYPE}?\s?{_BARE_LAG}?\s?[)\]]", re.IGNORECASE),
    re.compile(rf"(?P<ref>{_ID})\s?{_TYPE}\s?{_BARE_LAG}?", re.IGNORECASE),
    re.compile(rf"(?P<ref>.*\S)\s{_TYPE}\s?{_BARE_LAG}", re.IGNORECASE),
    re.compile(r"(?P<ref>.*\S)\s(?P<type>FS|SS|FF|SF)(?P<lag>)"),
    re.compile(rf"(?P<ref>.*\S)\s(?P<type>){_LAG}", re.IGNORECASE),
    re.compile(rf"(?P<ref>{_ID})(?P<type>)(?=[+]){_LAG}", re.IGNORECASE),
)
"""'DRC (FS+2w)'; '12FS', 'TEN-006 EB+30d'; 'Besluit DRC SS+2w'; 'Besluit DRC FS'; 'A1 +2w'."""
_PLAIN_ID: Final = re.compile(_ID)
_ID_FORM: Final = re.compile(
    rf"(?:{_ID})(?:\s?[(\[]?\s?{_TYPE}\s?{_BARE_LAG}?\s?[)\]]?)?", re.IGNORECASE
)

_UNIT_OF_LAG: Final = r"\d+\s?(?:e?d|e?w|wk|mnd|m|j|jr|jaar|dag|dagen|week|weken|maanden)\b"
_CAREFUL: Final = (
    re.compile(rf"\s?,(?!{_UNIT_OF_LAG})\s?"),
    re.compile(r"\s?&\s?"),
    re.compile(rf"\s?(?:,(?!{_UNIT_OF_LAG})|&|\ben\b|\band\b)\s?"),
    re.compile(r"\s?[/|]\s?"),
    re.compile(r"\s(?=[A-Za-z]{0,8}[-_.]?\d)"),
)
"""Signs that also stand in names: they split only where every part looks like an id."""


def _split(line: str) -> list[str]:
    for separator in _CAREFUL:
        parts = separator.split(line)
        if len(parts) > 1 and all(_ID_FORM.fullmatch(part.strip()) for part in parts):
            return parts
    return [line]


def _claim(text: str) -> PredecessorClaim:
    if len(text) > LONGEST_REFERENCE:
        raise ValueError(WANTED)
    for form in _FORMS:
        match = form.fullmatch(text)
        if match and (match["type"] or match["lag"]):
            lag = match["lag"] or ""
            if "%" in lag:
                raise ValueError(NO_PERCENTAGE.format(lag=lag))
            return PredecessorClaim(
                ref=match["ref"].strip(),
                type=read_link_type(match["type"]) if match["type"] else LinkType.FS,
                lag_days=read_lag(lag) if lag else 0,
            )
    return PredecessorClaim(ref=text)


def read_predecessors(text: str) -> tuple[PredecessorClaim, ...]:
    """Every predecessor in a cell, in the order typed, each once.

    A semicolon and a line end always separate; a comma, '&', 'en', '/' and a space only where
    every part looks like an id, because names contain them too. Raises ValueError for a percentage
    as lag, for a lag that is no length of time, and for a text too long to be a name.
    """
    claims: list[PredecessorClaim] = []
    for line in SEPARATORS.split(text):
        plain = " ".join(line.split()).lstrip("•*·").removeprefix("- ").strip()
        word = fold(plain)
        if word in NOTHING or word.strip("(). ") in NOTHING:
            continue
        if _PLAIN_ID.fullmatch(plain):  # most cells; no form says more about them
            claims.append(PredecessorClaim(ref=plain))
            continue
        claims += [_claim(part.strip()) for part in _split(plain) if part.strip()]
    return tuple(dict.fromkeys(claims))
