"""From a cell's text to tokens, each with one of the kinds in `words.KINDS`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Final

from inputs.cells.plain_text import NUMBER_WORDS
from inputs.dates import other_words, words
from inputs.dates.moments import Length, Moment, Unit, Window

FIRST_YEAR, LAST_YEAR = 1900, 2199
ROMAN: Final = ("i", "ii", "iii", "iv")
LONGEST_PHRASE: Final = 6
TIED: Final = frozenset("ynmTH")
"""What a full stop in front of it is a part of ('Q1.2026'); else it ends an abbreviation."""
QUANTITY_UNITS: Final = frozenset(
    {"mw", "gw", "mwh", "gwh", "twh", "kwh", "kv", "mva", "pj", "mton", "kton", "ton", "mt"}
    | {"km", "km2", "m3", "ha", "bar", "inch", "meter", "stuks", "woningen", "%", "procent"}
    | {"mln", "miljoen", "miljard", "mrd", "eur", "euro"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; `spaced` says that white space stands before it."""

    kind: str
    text: str
    number: float = 0
    meaning: Moment | Window | Length | None = None
    spaced: bool = True


def full_year(digits: str) -> int:
    """'27' is 2027 and '98' is 1998."""
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004
        return year
    return year + (2000 if year < 70 else 1900)  # noqa: PLR2004


def split_phrases(phrases: str) -> list[str]:
    return [phrase.strip() for phrase in phrases.split("; ") if phrase.strip()]


@cache
def vocabulary() -> dict[str, tuple[str, float]]:
    """Each word or phrase to its kind and number. Noise has no kind."""
    found: dict[str, tuple[str, float]] = {";": (",", 0)}
    for kind, phrases in other_words.TABLES.items():
        found |= dict.fromkeys(split_phrases(phrases), (kind, 0.0))
    for key, phrases in (words.TIME_WORDS | words.BOUNDS).items():
        found |= dict.fromkeys(split_phrases(phrases), key)
    for kind, names in (("m", words.MONTHS), ("w", words.WEEKDAYS)):
        for number, phrases in enumerate(names):
            found |= dict.fromkeys(split_phrases(phrases), (kind, number + (kind == "m")))
    for number, phrases in words.PERIODS.items():
        found |= dict.fromkeys(split_phrases(phrases), ("P", number))
    for word, weekday in list(found.items()):
        if weekday[0] == "w" and word.endswith("dag"):
            found |= {word + part: weekday for part in words.DAY_PARTS}
    return {word: ("n", value) for word, value in NUMBER_WORDS.items()} | found


PIECE: Final = re.compile(
    r"""
    (?P<time>(?:\b|(?<=\d)t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\ ?(?:uur|u|h|am|pm)\b)?
        (?:z\b|[+-]\d{2}:?\d{2})?)
  | (?P<ymd>\b\d{4}(?P<sep>\ ?[-/.]\ ?|\ )\d{1,2}(?P=sep)\d{1,2}(?=t\d|\W|$))
  | (?P<dmy>\b\d{1,2}(?:\ ?-\ ?\d{1,2}\ ?-\ ?|\ ?/\ ?\d{1,2}\ ?/\ ?|\ ?\.\ ?\d{1,2}\ ?\.\ ?
        |\ \d{1,2}\ (?=\d{4}))(?:\d{4}|'?\d{2})\b)
  | (?P<compact>\b\d{8}\b)
  | (?P<short>'\d{2}(?![\w']))
  | (?P<letters>\b[a-z](?:\.\ ?[a-z])+\b\.?)
  | (?P<number>\b\d+(?:[.,]\d{1,3}\b)?(?!\w))
  | (?P<word>[^\W_]+(?:'[^\W\d_]+)?)
  | (?P<other>\S)
    """,
    re.VERBOSE,
)


def _day(year: int, month: int, day: int, *, ambiguous: bool = False) -> Moment:
    date(year, month, day)
    return Moment(Unit.DAY, month, day, year, ambiguous=ambiguous)


def _whole_date(kind: str, text: str, *, day_first: bool) -> Moment:
    """A date in figures. One that cannot be read in the column's order is read in the other."""
    if kind == "compact":
        return _compact(text)
    figures = re.findall(r"\d+", text)
    if kind == "ymd":
        return _day(int(figures[0]), int(figures[1]), int(figures[2]))
    first, second, year = int(figures[0]), int(figures[1]), full_year(figures[2])
    either = first <= 12 and second <= 12  # noqa: PLR2004
    if not either:
        day_first = first > second
    day, month = (first, second) if day_first else (second, first)
    return _day(year, month, day, ambiguous=either and first != second)


def _compact(text: str) -> Moment:
    """20270301, or else 01032027."""
    if FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    return _day(int(text[4:]), int(text[2:4]), int(text[:2]))


def number_token(text: str) -> Token:
    """'12' → n, '2030' and '2030.0' → y, '2027.05' → the month, the rest → z."""
    if match := re.fullmatch(r"(\d{4})\.(0[1-9]|1[0-2])", text):
        return Token("T", text, meaning=Moment(Unit.MONTH, int(match[2]), year=int(match[1])))
    if match := re.fullmatch(r"((?:19|20|21)\d\d)(0[1-9]|1[0-2])", text):
        return Token("T", text, meaning=Moment(Unit.MONTH, int(match[2]), year=int(match[1])))
    value = float(text.replace(",", "."))
    whole = re.sub(r"[.,]0+$", "", text)
    if len(whole) == 4 and FIRST_YEAR <= value <= LAST_YEAR and whole.isdecimal():  # noqa: PLR2004
        return Token("y", text, int(whole))
    return Token("n" if whole.isdecimal() and len(whole) <= 2 else "z", text, value)  # noqa: PLR2004


def _quarter(number: str) -> Token:
    return Token("T", "q" + number, meaning=Moment(Unit.QUARTER, int(number)))


def _roman_quarter(number: str) -> Token:
    return _quarter(str(ROMAN.index(number) + 1))


def _half(number: str) -> Token:
    return Token("H", "h" + number, int(number))


def _week(number: str) -> Token:
    return Token("T", "w" + number, meaning=Moment(Unit.WEEK, int(number)))


def _year(digits: str) -> Token:
    return Token("y", digits, full_year(digits))


_SINGLE: Final = (
    (re.compile(r"(?:q|kw?|kwartaal)([1-4])|([1-4])q"), _quarter),
    (re.compile(r"q(i{1,3}|iv)"), _roman_quarter),
    (re.compile(r"(?:h|hj)([12])|([12])h"), _half),
    (re.compile(r"(?:w|wk|week|kw)(\d{1,2})"), _week),
    (re.compile(r"(\d{1,2})(?:e|ste|de|st|nd|rd|th|er)"), lambda d: Token("i", d, int(d))),
    (
        re.compile(r"((?:19|20|21)\d0)s"),
        lambda d: Token("T", d, meaning=Moment(Unit.DECADE, year=int(d))),
    ),
)
_WITH_YEAR: Final = (
    re.compile(r"(?P<unit>[qh]\d)(?P<year>(?:19|20|21)\d\d)"),
    re.compile(r"(?P<unit>\d[qh])(?P<year>(?:19|20|21)?\d\d)"),
    re.compile(r"(?P<year>(?:19|20|21)?\d\d)(?P<unit>[qh]\d|w\d\d?)"),
)


def _single(text: str) -> Token | None:
    for pattern, build in _SINGLE:
        if match := pattern.fullmatch(text):
            return build(next(group for group in match.groups() if group))
    return None


def _joined(text: str) -> list[Token]:
    """A word with figures: 'q3', '2027q3', '1mrt2027', '3e'; else a word that says nothing."""
    if token := _single(text):
        return [token]
    for pattern in _WITH_YEAR:
        match = pattern.fullmatch(text)
        if match and (unit := _single(match["unit"])):
            return [unit, _year(match["year"])]
    runs = re.findall(r"\d+|\D+", text)
    known = vocabulary()
    if all(run.isdecimal() or known.get(run, ("u",))[0] in "mpajdkMR" for run in runs):
        return [
            number_token(run) if run.isdecimal() else Token(known[run][0], run, known[run][1])
            for run in runs
        ]
    return [Token("u", text)]


Piece = tuple[str, str, bool]
"""Which group of `PIECE` matched, the text, whether white space stands before it."""


def _pieces(text: str) -> list[Piece]:
    found: list[Piece] = []
    end = -1
    for match in PIECE.finditer(text):
        kind = str(match.lastgroup if match.lastgroup != "sep" else "ymd")
        piece = match.group().strip()
        if kind == "letters":
            kind, piece = "word", re.sub(r"[. ]", "", piece)
        found.append((kind, piece, match.start() > end))
        end = match.end()
    return found


def _phrase(pieces: list[Piece], start: int) -> tuple[Token | None, int]:
    """The longest known phrase that begins here, and how many pieces it takes."""
    known = vocabulary()
    if pieces[start][0] not in {"word", "other"}:
        return None, 0
    text, best, size = "", None, 0
    for count, (_, piece, spaced) in enumerate(pieces[start : start + LONGEST_PHRASE], start=1):
        text += (" " if spaced and text else "") + piece
        if text in known:
            best, size = Token(known[text][0], text, known[text][1]), count
    return best, size


def _one(piece: Piece, *, day_first: bool) -> list[Token]:
    kind, text, _ = piece
    match kind:
        case "time":
            return []
        case "ymd" | "dmy" | "compact":
            return [Token("T", text, meaning=_whole_date(kind, text, day_first=day_first))]
        case "short":
            return [_year(text[1:])]
        case "number":
            return [number_token(text)]
        case "word":
            return _joined(text)
        case _:
            return [Token("", text)]


def _raw_tokens(text: str, *, day_first: bool) -> Iterator[Token]:
    pieces = _pieces(text)
    start = 0
    while start < len(pieces):
        spaced = pieces[start][2]
        phrase, size = _phrase(pieces, start)
        found = [phrase] if phrase else _one(pieces[start], day_first=day_first)
        for place, token in enumerate(found):
            yield replace(token, spaced=spaced and place == 0)
        start += size or 1


def _with_codes(tokens: list[Token]) -> list[Token]:
    """Joins what is one code or quantity: 'TEN-006', '380-kV', '500 MW' give no year."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before and token.text in QUANTITY_UNITS and before.kind in {"n", "z", "y"}:
            found[-1] = replace(before, kind="g", text=f"{before.text} {token.text}", number=0)
        elif before and not token.spaced and _one_code(before, token):
            found[-1] = replace(before, kind="u", text=before.text + token.text)
        else:
            found.append(token)
    return found


def _one_code(before: Token, token: Token) -> bool:
    """'TEN-006', 'REQ_2030/01'; also where the letters happen to be a number word."""
    if before.kind == "n" and before.text.isalpha():
        return token.text in {"-", "_"}
    return before.kind == "u" and (token.text in "-_/." or before.text[-1] in "-_/.")


def tokens_of(text: str, *, day_first: bool) -> list[Token]:
    """Every token of a folded text that says something, noise left out."""
    found = _with_codes(list(_raw_tokens(text, day_first=day_first)))
    behind = [*found[1:], Token("", "")]
    return [
        token
        for token, after in zip(found, behind, strict=True)
        if token.kind and (token.kind != "." or (after.kind in TIED and not after.spaced))
    ]
