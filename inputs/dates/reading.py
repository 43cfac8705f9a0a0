"""Reading the text of a date cell."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from graph_engine.model import Reading
from inputs.cells.plain_text import fold
from inputs.dates.days import DAYS
from inputs.dates.grammar import joined, kinds_of, rewrite, window_in
from inputs.dates.moments import DAY, Window
from inputs.dates.tokens import FIRST_YEAR, LAST_YEAR, Token, tokens_of
from inputs.dates.units import UNITS
from inputs.dates.windows import WINDOWS
from inputs.dates.years import YEARS

WANTED: Final = (
    "a date or a period, such as '1 maart 2027', 'Q3 2027', 'medio 2028', '2031-2033' or 'n.t.b.'"
)
SAYS_NONE: Final = frozenset({"geen", "na", "n.a.", "none"})
"""Words that mean 'not known' only when they stand alone."""
ERROR_CELL: Final = re.compile(r"#[a-z/0]+[!?]?")
LONGEST: Final = 300
MOST_TOKENS: Final = 40
"""A longer text may still say why there is no date, but a date in it is not taken for the date."""
NO_DATE: Final = re.compile(
    r"datum|tijds?pad|planning|termijn|tijdstip|jaartal|\bdates?\b|schedule|timeline|timing"
)
NOT_TO_SKIP: Final = re.compile(
    r"\b(?:q|k|kw|w|wk|hj|t|s)\d+\b|trim|jaar|kwart|maand|week|zomer|winter|helft|semester"
)
"""Words that say something about time after all: a date beside them is not certain."""
SAID_BESIDE: Final = frozenset("uHingvBcCKGDso")
BESIDE_A_DATE: Final = re.compile(
    r"(?:[VugvBcCKGDsSZoleEw,/.-]|[Hi](?=-?u)|(?<=u)n|(?<=[ug])[&|](?=[ug]))*"
)
"""What may stand beside a date without making it uncertain which date is meant."""
PLANNED_BEFORE: Final = re.compile(
    r"\b(gepland|ingepland|geagendeerd|voorzien|beoogd|planning)\s+v(?:óó|óo|oó|òò)r\b",
    re.IGNORECASE,
)
"""'Gepland voor 2030' means in 2030; only the accents in 'gepland vóór 2030' make it before."""
SERIAL: Final = re.compile(r"(\d{5})(?:[.,]\d+)?")
SERIAL_ZERO: Final = date(1899, 12, 30)
SERIALS: Final = range(32874, 73416)
"""Excel's day numbers of 1990-01-01 up to and including 2100-12-31."""
SOME_DAY: Final = date(2000, 1, 1)
"""Stands in for a missing reference date while a phrase is taken apart; no result shows it."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a cell says about when.

    `needs_reference`: the phrase can only be placed with a reference date, and none was given.
    `placed`: the reference date decided the year or the days. `ambiguous`: day and month could be
    the other way round, and `day_first` decided. `unread`: words that played no part.
    """

    earliest: date | None
    latest: date | None
    reading: Reading
    needs_reference: bool = False
    ambiguous: bool = False
    phrase_kind: str = ""
    placed: bool = False
    unread: str = ""


@lru_cache(maxsize=65536)
def read_date(text: str, *, reference: date | None = None, day_first: bool = True) -> DateReading:
    """The interval that a phrase stands for; docs/reference/dates.md has every convention.

    Raises ValueError, with what is wanted, for a text that is no date phrase.
    """
    plain = fold(PLANNED_BEFORE.sub(r"\1 nog voor", unicodedata.normalize("NFC", text[:LONGEST])))
    if not any(character.isalnum() for character in plain):
        return _no_letters(plain)
    if plain in SAYS_NONE:
        return DateReading(None, None, Reading.UNKNOWN, phrase_kind="unknown")
    if serial := _serial(plain):
        return DateReading(serial, serial, Reading.DATE, phrase_kind="serial")
    found = _parsed(plain, reference or SOME_DAY, day_first=day_first)
    if isinstance(found, DateReading):
        return found
    if len(text) > LONGEST:
        raise ValueError(WANTED)
    window, unread = found
    if window.placed and reference is None:
        return DateReading(
            None, None, Reading.VAGUE, needs_reference=True, phrase_kind=window.kind, unread=unread
        )
    return DateReading(
        window.first,
        window.last,
        Reading.DATE,
        ambiguous=window.ambiguous,
        phrase_kind=window.kind,
        placed=window.placed,
        unread=unread,
    )


def _no_letters(plain: str) -> DateReading:
    """Nothing, a dash, a question mark: the date is not known."""
    if set(plain) <= set("-?._/ "):
        return DateReading(None, None, Reading.UNKNOWN, phrase_kind="unknown")
    raise ValueError(WANTED)


def _serial(plain: str) -> date | None:
    match = SERIAL.fullmatch(plain)
    if match and int(match[1]) in SERIALS:
        return SERIAL_ZERO + int(match[1]) * DAY
    return None


def _parsed(plain: str, reference: date, *, day_first: bool) -> DateReading | tuple[Window, str]:
    if ERROR_CELL.fullmatch(plain):
        raise ValueError(WANTED)
    try:
        tokens = tokens_of(plain, day_first=day_first)
        too_many = len(tokens) > MOST_TOKENS
        tokens = tokens[:MOST_TOKENS]
        for rules in (UNITS, DAYS, YEARS, WINDOWS):
            tokens = rewrite(tokens, rules, reference)
        found = _conclusion(tokens, plain)
    except (ValueError, OverflowError) as wrong:
        raise ValueError(WANTED) from wrong
    if too_many and not isinstance(found, DateReading):
        raise ValueError(WANTED)
    return found


def _conclusion(tokens: list[Token], plain: str) -> DateReading | tuple[Window, str]:
    """What the tokens that are left say together."""
    kinds = kinds_of(tokens)
    windows = [token for token in tokens if token.kind == "V"]
    if not windows or "@" in kinds or _condition_first(kinds):
        return _without_window(kinds, plain)
    found = window_in(windows[0]) if len(windows) == 1 else _scenarios(windows, kinds)
    beside = [token for token in tokens if token.kind in SAID_BESIDE]
    hides = any(token.kind == "u" and NOT_TO_SKIP.search(token.text) for token in beside)
    open_end = found.first is None or found.last is None
    if hides or _loose_dash(tokens) or (open_end and "G" in kinds):
        raise ValueError(WANTED)
    if not BESIDE_A_DATE.fullmatch(kinds):
        raise ValueError(WANTED)
    return _checked(found), joined(beside)


def _loose_dash(tokens: list[Token]) -> bool:
    """'2027-' and '-2027' may lack a date."""
    first, last = tokens[0], tokens[-1]
    if first.kind == "-" and not tokens[1].spaced:
        return True
    return last.kind == "-" and not last.spaced


def _condition_first(kinds: str) -> bool:
    """'zodra net op zee in 2030 gereed is', 'na FID 2027' give a condition and not a date."""
    return bool(re.match(r"[^V]*(?:c|[AXFN]u)", kinds))


def _scenarios(windows: list[Token], kinds: str) -> Window:
    """'basis 2033, tegenslag 2035': from the first to the last."""
    found = [window_in(token) for token in windows]
    if "S" not in kinds:
        raise ValueError("one date")
    firsts, lasts = [w.first for w in found if w.first], [w.last for w in found if w.last]
    return Window(
        min(firsts) if len(firsts) == len(found) else None,
        max(lasts) if len(lasts) == len(found) else None,
        "scenarios",
        any(window.placed for window in found),
        any(window.ambiguous for window in found),
    )


def holds_date(text: str) -> bool:
    """A period that can be calculated with, such as 'Q3 2029'."""
    try:
        return read_date(text).reading is Reading.DATE
    except ValueError:
        return False


def _without_window(kinds: str, plain: str) -> DateReading:
    """A text without a date: unknown, a condition, a duration, vague; or no date phrase at all."""
    if "x" in kinds and NO_DATE.search(plain):
        return DateReading(None, None, Reading.UNKNOWN, phrase_kind="unknown")
    for pattern, reading, kind in (
        (r"B", Reading.UNKNOWN, "unknown"),
        (r"[cK]|[AXFN]u|u[+L]G|C(?=.*[us])", Reading.CONDITION, "condition"),
        (r"G|D", Reading.DURATION, "duration"),
        (r"v|r[aMqkj]|^l", Reading.VAGUE, "vague"),
        (r"@", Reading.VAGUE, "recurring"),
        (r"s", Reading.VAGUE, "status"),
    ):
        if re.search(pattern, kinds):
            return DateReading(None, None, reading, phrase_kind=kind)
    raise ValueError(WANTED)


def _checked(window: Window) -> Window:
    """Within the years that are read; a period that ends before it begins is an error."""
    ends = [day for day in (window.first, window.last) if day]
    if (
        not ends
        or any(not FIRST_YEAR <= day.year <= LAST_YEAR for day in ends)
        or ends != sorted(ends)
    ):
        raise ValueError(WANTED)
    return window
