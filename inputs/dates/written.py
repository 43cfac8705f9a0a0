"""Writing a reading in words that `read_date` reads back to the same interval."""

from datetime import date
from typing import Final

from graph_engine.model import Reading
from inputs.dates.moments import DAY, YEAR_PARTS, months_from, shift
from inputs.dates.reading import DateReading

MONTHS: Final = {
    "nl": "januari februari maart april mei juni "
    "juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
WITHOUT_DATE: Final = {
    Reading.UNKNOWN: {"nl": "n.t.b.", "en": "t.b.d."},
    Reading.VAGUE: {"nl": "op termijn", "en": "in due course"},
    Reading.DURATION: {"nl": "doorlooptijd", "en": "lead time"},
    Reading.CONDITION: {"nl": "onder voorwaarde", "en": "conditional"},
}
BOUND: Final = {
    "from": {"nl": "vanaf", "en": "from"},
    "until": {"nl": "uiterlijk", "en": "no later than"},
    "to": {"nl": "t/m", "en": "through"},
}
YEAR_PART_WORDS: Final = {"nl": ("begin", "medio", "eind"), "en": ("early", "mid", "late")}


def format_reading(reading: DateReading, lang: str = "nl") -> str:
    """The reading as a phrase: 'Q3 2029', 'uiterlijk 2031', '1 maart 2027 t/m 15 april 2027'."""
    lang = "en" if lang == "en" else "nl"
    if reading.reading is not Reading.DATE:
        return WITHOUT_DATE[reading.reading][lang]
    first, last = reading.earliest, reading.latest
    if first and last:
        return _period(first, last, lang)
    if first:
        return f"{BOUND['from'][lang]} {_first(first, lang)}"
    if last:
        return f"{BOUND['until'][lang]} {_last(last, lang)}"
    return WITHOUT_DATE[Reading.UNKNOWN][lang]


def _period(first: date, last: date, lang: str) -> str:
    if phrase := _phrase(first, last, lang):
        return phrase
    if first.month == 1 and first.day == 1 and (last.month, last.day) == (12, 31):
        return f"{first.year}-{last.year}"
    return f"{_day(first, lang)} {BOUND['to'][lang]} {_day(last, lang)}"


def _phrase(first: date, last: date, lang: str) -> str:
    """One moment with these ends, or nothing."""
    if first == last:
        return _day(first, lang)
    if first.day != 1:
        return ""
    months = (last + DAY).year * 12 + (last + DAY).month - first.year * 12 - first.month
    if months_from(first, months)[1] != last:
        return ""
    number = (first.month - 1) // months + 1 if months else 0
    if months in {1, 3, 6, 12} and (first.month - 1) % months == 0:
        return {
            1: f"{_month(first, lang)} {first.year}",
            3: f"Q{number} {first.year}",
            6: f"H{number} {first.year}",
            12: f"{first.year}",
        }[months]
    if (first.month, months) == YEAR_PARTS[2]:
        return f"{YEAR_PART_WORDS[lang][1]} {first.year}"
    return ""


def _first(first: date, lang: str) -> str:
    """The shortest phrase that begins on this day."""
    return str(first.year) if (first.month, first.day) == (1, 1) else _day(first, lang)


def _last(last: date, lang: str) -> str:
    """The shortest phrase that ends on this day."""
    if (last.month, last.day) == (12, 31):
        return str(last.year)
    start = last.replace(day=1)
    if shift(start, 1) - DAY == last:
        return f"{_month(last, lang)} {last.year}"
    return _day(last, lang)


def _day(day: date, lang: str) -> str:
    return f"{day.day} {_month(day, lang)} {day.year}"


def _month(day: date, lang: str) -> str:
    return MONTHS[lang].split()[day.month - 1]
