"""Lengths of time in a cell: durations, three-point estimates and lags.

A month is 30.4375 days and a year 365.25; the sum is rounded to whole days, a half to the even
one. What is passed over and what is refused: docs/reference/values.md.
"""

import re
from itertools import pairwise
from typing import Final

from inputs.cells.plain_text import NUMBER_WORDS, fold

DURATION_WANTED: Final = "a duration, such as '14', '14 dagen', '3 weken', '2 mnd' or '2,5 jaar'"
THREE_POINTS_WANTED: Final = "two or three durations from short to long, such as '10/12/16 weken'"
LAG_WANTED: Final = "one lag, such as '30', '+30d', '-2 wk' or '3 mnd'"
MOST_DAYS: Final = 36525
LONGEST_TEXT: Final = 300

_UNITS: Final[dict[float, str]] = {
    1: "d|dg|dag|dagen|dgn|days?|kalenderdagen|ed|edag|edagen|edays?",
    1 / 24: "u|uur|uren|h|hr|hrs|hours?|eh|euur|ehrs?",
    7 / 5: "wd|werkdag|werkdagen|workdays?|working days?",
    7: "w|wk|wkn|wks|week|weken|weeks|ew|ewk|eweek|eweken|eweeks?",
    30.4375: "m|mo|mnd|mnden|mndn|mnds|maand|maanden|mons?|months?|mths?|emo|emnd|emaand|emaanden",
    91.3125: "q|kw|kwartaal|kwartalen|quarters?",
    182.625: "halfjaar|halfjaren|half years?",
    365.25: "j|jr|jrn|jaar|jaren|y|yrs?|years?|ej|ejaar|ejaren",
}
_WORDS: Final = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_AMOUNT: Final = rf"(?:\d+(?:[.,]\d+)*|,\d+|(?:{_WORDS})\b)"
_ITEM: Final = re.compile(
    rf"(?<![\w.,])(?P<amount>{_AMOUNT})[ -]?"
    rf"(?:{'|'.join(f'(?P<u{at}>{units})' for at, units in enumerate(_UNITS.values()))})(?!\w)\.?"
)
_AND_A_HALF: Final = re.compile(rf"\b(\d{{1,3}}|{_WORDS}) en een hal(?:f|ve) ")
_HALF: Final = re.compile(r"\b(?:een )?hal(?:f|ve) (?=maand|week|dag|kwartaal)")
_JOIN: Final = re.compile(r"\s*(?:en|and|plus|[+&,])?\s*")
_OTHER_NUMBER: Final = re.compile(rf"\d|%|(?<!\w)(?!een\b)(?:{_WORDS})(?!\w)")
_BACKWARDS: Final = re.compile(r"eerder|vooraf|\bvoor\b|overlap|\blead\b|before|earlier|vervroeg")
_MINUS: Final = re.compile(r"(?:^|[\s-])-\s?[\d,]")
_NUMBER_ALONE: Final = re.compile(r"\d+(?:[.,]\d+)*")


def _amount(text: str) -> float:
    """'14', '2,5', '1.200', 'twaalf', 'anderhalf'."""
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+", text):
        return float(text.replace(".", ""))
    return float(text.replace(",", "."))


def _prepared(text: str) -> str:
    plain = fold(text[:LONGEST_TEXT])
    plain = re.sub(r"(?<=\d[a-z])(?=\d)", " ", plain)
    plain = _AND_A_HALF.sub(lambda match: f"{_amount(match[1]) + 0.5} ", plain)
    plain = re.sub(r"\b(?:een )?half ?jaar\b", "1 halfjaar", plain)
    return _HALF.sub(",5 ", plain)


def _days(plain: str) -> int | None:
    """The one length of time in a text, or nothing when there is none or more than one.

    '1 jaar en 6 maanden' is one: the parts follow each other and their units go down.
    """
    bare = plain.removesuffix("?").strip()
    if _NUMBER_ALONE.fullmatch(bare):
        return _whole(_amount(bare))
    found = list(_ITEM.finditer(plain))
    between = (plain[a.end() : b.start()] for a, b in pairwise(found))
    if _OTHER_NUMBER.search(_ITEM.sub(" ", plain)) or not all(map(_JOIN.fullmatch, between)):
        return None
    units = [next(n for n, hit in m.groupdict().items() if hit and n[0] == "u") for m in found]
    days_each = [tuple(_UNITS)[int(unit[1:])] for unit in units]
    if not found or days_each != sorted(set(days_each), reverse=True):
        return None
    amounts = [_amount(match["amount"]) for match in found]
    return _whole(sum(a * each for a, each in zip(amounts, days_each, strict=True)))


def _whole(days: float) -> int | None:
    return round(days) if days <= MOST_DAYS else None


def read_duration(text: str) -> int:
    """Days from '14', '14 d', '3 weken', '2 mnd', '2,5 jaar', 'ongeveer negen maanden'.

    A number alone is in days. Words around one clear duration are passed over ('ruim twee jaar',
    'negen maanden bouw'). A range is refused: `read_three_points` reads it.
    """
    plain = _prepared(text)
    days = None if _MINUS.search(plain) else _read(plain)
    if days is None:
        raise ValueError(DURATION_WANTED)
    return days


def _read(plain: str) -> int | None:
    try:
        return _days(plain)
    except (ValueError, OverflowError):
        return None


_LABELS: Final = re.compile(
    r"\b(?:optimistisch|pessimistisch|meest waarschijnlijk|waarschijnlijk|verwacht|most likely"
    r"|likely|best case|worst case|best|worst|minimum|maximum|minimaal|maximaal|min|max|van|from"
    r"|between|tussen|ongeveer|circa|ca|zo'n)\b[.:=]*|\b[omp]\b\s*[:=]?\s*(?=\d)|="
)
_BETWEEN: Final = re.compile(
    r"\s*(?:/|;|\||-|\btot(?: en met)?\b|\ba\b|\bto\b|\btm\b|\bof\b|,\s|\ben\b|\s(?=\d))\s*"
)
_UNIT_BEHIND: Final = re.compile(rf"{_AMOUNT}\s?(?P<unit>.*)")


def read_three_points(text: str) -> tuple[int, int | None, int]:
    """Optimistic, most likely and pessimistic days: '10/12/16 weken', '10-12 weken'.

    Two numbers leave the most likely one open (None). A unit holds for the numbers before it.
    """
    plain = _LABELS.sub(" ", _prepared(text.replace("t/m", "tm")))
    parts = [part.strip() for part in _BETWEEN.split(" ".join(plain.split())) if part.strip()]
    if len(parts) not in {2, 3}:
        raise ValueError(THREE_POINTS_WANTED)
    unit = ""
    days: list[int] = []
    for part in reversed(parts):
        match = _UNIT_BEHIND.fullmatch(part)
        if not match:
            raise ValueError(THREE_POINTS_WANTED)
        unit = match["unit"] or unit
        days.insert(0, read_duration(part if match["unit"] else f"{part} {unit}"))
    if days != sorted(days):
        raise ValueError(THREE_POINTS_WANTED)
    return days[0], days[1] if len(days) > 2 else None, days[-1]  # noqa: PLR2004


_SIGN: Final = re.compile(r"\s*([+-])\s*(?=[\d,])")
_REMARK: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def read_lag(text: str) -> int:
    """Days, negative for a lead: '+30d', '-2 wk', '3 mnd', 'zeven jaar bouwtijd volgens bron'.

    Words around one clear duration are passed over, and so is a remark in brackets. Two durations,
    other numbers, or a word that turns the lag round ('2 weken eerder') are refused.
    """
    plain = _prepared(text)
    if "%" in plain:
        raise ValueError(f"{LAG_WANTED}; a percentage has no length in a roadmap")
    sign = _SIGN.match(plain)
    rest = _REMARK.sub(" ", plain[sign.end() :] if sign else plain).strip()
    days = None if _BACKWARDS.search(rest) or _MINUS.search(rest) else _read(rest)
    if days is None:
        raise ValueError(LAG_WANTED)
    return -days if sign and sign[1] == "-" else days
