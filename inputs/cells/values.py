"""Values in a cell: numbers, yes and no, kinds, statuses, link types.

Each reader is a pure function. What it cannot read raises ValueError, whose message says what is
wanted, in English; the caller words it for the partner. The conventions are in
docs/reference/values.md.
"""

import math
import re
from functools import cache
from typing import Final, TypeVar

from graph_engine.model import Kind, LinkType, State
from inputs.cells import value_words
from inputs.cells.durations import read_duration, read_lag, read_three_points
from inputs.cells.plain_text import fold

__all__ = [
    "is_stage",
    "read_bool",
    "read_duration",
    "read_hard",
    "read_kind",
    "read_lag",
    "read_link_type",
    "read_number",
    "read_quantity",
    "read_state",
    "read_three_points",
]

NUMBER_WANTED: Final = (
    "one number, such as '0,76', '1200' or '1.200'; '1,200' could be 1.2 or 1200, so write either"
)
QUANTITY_WANTED: Final = "a number with its unit, such as '2 GW' or '500 MW'"
BOOL_WANTED: Final = "yes or no, such as 'ja' or 'nee'"
HARD_WANTED: Final = "'hard' or 'zacht'"
KIND_WANTED: Final = "one of: " + ", ".join(Kind)
STATE_WANTED: Final = "a status, such as 'gereed', 'loopt', 'vertraagd' or 'vervallen'"
LINK_TYPE_WANTED: Final = "one of FS, SS, FF, SF (in Dutch EB, BB, EE, BE)"
LONGEST_TEXT: Final = 300

Meaning = TypeVar("Meaning")


def _plain(text: str) -> str:
    """Folded, without a number in front ('3. realisatie') or punctuation around it."""
    plain = fold(text[:LONGEST_TEXT])
    plain = re.sub(r"^\d{1,2}(?:[.):]| -) ?(?=[a-z])", "", plain)
    return plain.strip(" .,:;!?*\"'()[]")


def _split(words: str) -> list[str]:
    return [fold(word) for word in words.split("; ")]


@cache
def _kinds() -> dict[str, Kind]:
    stages = dict.fromkeys(_split(value_words.STAGES), Kind.MILESTONE)
    listed = {word: kind for kind, words in value_words.KINDS.items() for word in _split(words)}
    return stages | listed


@cache
def _spaced_kinds() -> tuple[tuple[str, Kind], ...]:
    return tuple((_spaced(word), kind) for word, kind in _kinds().items())


@cache
def _states() -> dict[str, State]:
    return {word: state for state, words in value_words.STATES.items() for word in _split(words)}


@cache
def _link_types() -> dict[str, LinkType]:
    table = value_words.LINK_TYPES.items()
    return {word: kind for kind, words in table for word in _split(words)}


@cache
def _answers(yes: str, no: str) -> dict[str, bool]:
    return dict.fromkeys(_split(yes), True) | dict.fromkeys(_split(no), False)


@cache
def _units() -> dict[str, str]:
    spelled = value_words.UNITS.split("; ")
    return {_unit_key(unit): unit for unit in spelled}


_WHOLE: Final = r"\d{1,3}(?:(?P<group>[. ,'])\d{3})(?:(?P=group)\d{3})*"
_GROUPED: Final = re.compile(rf"(?P<whole>{_WHOLE})(?:(?P<point>[.,])(?P<decimals>\d+))?")
_SIMPLE: Final = re.compile(
    r"(?P<whole>\d*)(?:(?P<point>[.,])(?P<decimals>\d+))?(?:e[+-]?\d{1,3})?"
)


def _magnitude(digits: str) -> float:
    """A number without its sign.

    A comma is the decimal sign and a full stop groups thousands, unless the number itself shows
    otherwise: two signs, several equal ones, or not three figures behind it. '1.200' is 1200;
    '1,200' could be either and is refused, but '0,200' could not.
    """
    grouped = _GROUPED.fullmatch(digits)
    if grouped:
        group, point = grouped["group"], grouped["point"]
        lonely_comma = group == "," and not point and digits.count(",") == 1
        if point == group or (lonely_comma and not digits.startswith("0")):
            raise ValueError(NUMBER_WANTED)
        if not digits.startswith("0"):
            whole = grouped["whole"].replace(group, "")
            return float(f"{whole}.{grouped['decimals'] or 0}")
    simple = _SIMPLE.fullmatch(digits)
    if not simple or not any(c.isdecimal() for c in digits):
        raise ValueError(NUMBER_WANTED)
    return float(digits.replace(",", "."))


_ABOUT: Final = re.compile(r"^(?:ca\.?|circa|ongeveer|about|±|~|≈|€|eur|euro)\s*", re.IGNORECASE)


def read_number(text: str) -> float:
    """'0,76', '1.200', '1 200', '1.200,5', '1,200.5', '1e3'; 'ca.' and '€' are passed over."""
    plain = _ABOUT.sub("", fold(text[:LONGEST_TEXT]))
    match = re.fullmatch(r"([+-]?)\s*([\d.,' ]*\d(?:e[+-]?\d{1,3})?)", plain)
    if not match:
        raise ValueError(NUMBER_WANTED)
    value = _magnitude(match[2].strip())
    if not math.isfinite(value):
        raise ValueError(NUMBER_WANTED)
    return -value if match[1] == "-" else value


def read_quantity(text: str) -> tuple[float, str]:
    """'2 GW' → (2.0, 'GW'). A known unit gets its usual spelling; without a unit it is ''."""
    plain = _ABOUT.sub("", " ".join(text[:LONGEST_TEXT].split()))
    match = re.fullmatch(r"(?P<number>[^A-Za-z%]*\d)\s?(?P<unit>(?:[^\W\d_]|%).{0,39})?", plain)
    if not match or re.search(r"\b\d", match["unit"] or ""):
        raise ValueError(QUANTITY_WANTED)
    try:
        number = read_number(match["number"])
    except ValueError as wrong:
        raise ValueError(QUANTITY_WANTED) from wrong
    unit = (match["unit"] or "").strip()
    return number, _units().get(_unit_key(unit), unit)


def _unit_key(unit: str) -> str:
    """'Mton CO2 per jaar', 'Mton/jr' and 'mton/jaar' are one unit."""
    plain = re.sub(r"\b(?:co2|h2)\b|[ .]", "", re.sub(r"\bper\b|\bp/", "/", fold(unit)))
    return re.sub(r"/(?:jr|j|year|yr|a)$", "/jaar", plain)


def read_bool(text: str) -> bool:
    """'ja', 'x', 'waar', '1' → True; 'nee', 'onwaar', '0', '-' → False."""
    return _look_up(text, _answers(value_words.YES, value_words.NO), BOOL_WANTED)


def read_hard(text: str) -> bool:
    """'hard', 'verplicht' → True; 'zacht', 'wens' → False; also what `read_bool` reads."""
    plain = _plain(text)
    hardness = _answers(value_words.HARD, value_words.SOFT)
    if plain in hardness:
        return hardness[plain]
    return _look_up(text, _answers(value_words.YES, value_words.NO), HARD_WANTED)


def _look_up(text: str, table: dict[str, Meaning], wanted: str) -> Meaning:
    """The meaning of a text in a table, as it is or without punctuation around it."""
    for plain in (fold(text[:LONGEST_TEXT]), _plain(text)):
        if plain in table:
            return table[plain]
    raise ValueError(wanted)


_MORE_GENERAL: Final = {
    Kind.MILESTONE: frozenset(Kind) - {Kind.MILESTONE},
    Kind.DECISION: frozenset({Kind.PERMIT, Kind.INVESTMENT}),
}
"""A kind gives way to these: a 'besluit over de vergunning' is a permit."""


def read_kind(text: str) -> Kind:
    """What sort of step: the whole cell, else the known words in it when they agree."""
    table = _kinds()
    plain = _plain(text)
    if plain in table:
        return table[plain]
    spaced = _spaced(plain)
    named = {kind for word, kind in _spaced_kinds() if word in spaced}
    found = [kind for kind in named if not named & _MORE_GENERAL.get(kind, frozenset())]
    if len(found) != 1:
        raise ValueError(KIND_WANTED)
    return found[0]


def is_stage(text: str) -> bool:
    """'realisatie': a kind that `read_kind` only knows as a stage of the work."""
    try:
        return read_kind(text) is Kind.MILESTONE and not _names_a_milestone(_plain(text))
    except ValueError:
        return False


def _names_a_milestone(plain: str) -> bool:
    spaced = _spaced(plain)
    words = _split(value_words.KINDS[Kind.MILESTONE])
    return any(_spaced(word) in spaced for word in words)


def _spaced(text: str) -> str:
    """The words of a text with one space around each, to find one text in another by words."""
    return f" {re.sub(r'[^a-z0-9]+', ' ', text).strip()} "


def read_state(text: str) -> State:
    """How a status counts. 'mislukt' has ended and is done; a word nobody listed is refused."""
    plain = fold(text[:LONGEST_TEXT])
    percentage = re.fullmatch(
        r"(\d{1,3})(?:[.,]0+)? ?%(?: (?:gereed|klaar|voltooid|complete))?", plain
    )
    if percentage and int(percentage[1]) <= 100:  # noqa: PLR2004
        return State.DONE if int(percentage[1]) == 100 else State.OPEN  # noqa: PLR2004
    without_remark = re.sub(r"\s*\([^()]*\)", "", text[:LONGEST_TEXT])
    return _look_up(without_remark, _states(), STATE_WANTED)


def read_link_type(text: str) -> LinkType:
    """'FS', Dutch 'EB', German 'EA', 'finish-start', 'na afloop'."""
    return _look_up(text, _link_types(), LINK_TYPE_WANTED)
