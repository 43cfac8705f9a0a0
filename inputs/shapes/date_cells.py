"""Date columns: what is typed, what it means, and the day that relative phrases count from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Protocol

from graph_engine.model import Reading, Source, Statement
from graph_engine.rules import dates as rules
from inputs.cells.cell_values import Problem, Remembered, Result, as_text
from inputs.dates import DateReading, decide_day_first, format_reading, read_date
from inputs.workbooks.grid import Value

WARNED = {
    Reading.VAGUE: rules.VAGUE_DATE,
    Reading.DURATION: rules.DURATION_AS_DATE,
    Reading.CONDITION: rules.CONDITION_AS_DATE,
}
FORMULA = "="
"""A formula that is stored as text means nothing: Excel never calculated it."""
REMARKS = {
    "unread": {
        "nl": "'{unread}' telt daarbij niet mee",
        "en": "'{unread}' played no part in that",
    },
    "ambiguous": {
        "nl": "of de dag of de maand voorop staat is niet te zien; aangenomen is de dag",
        "en": "whether the day or the month comes first cannot be seen; assumed: the day",
    },
    "placed": {"nl": "geteld vanaf {day}", "en": "counted from {day_en}"},
    "serial": {
        "nl": "het is het dagnummer waarmee Excel een datum bewaart",
        "en": "it is the day number by which Excel stores a date",
    },
    "day, other weekday": {
        "nl": "die dag valt op een andere weekdag dan er staat",
        "en": "that day falls on another weekday than is written",
    },
}


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A date cell as read, before it gets its cell; `placed` when it counts from another day."""

    literal: str
    earliest: date | None = None
    latest: date | None = None
    reading: Reading = Reading.UNKNOWN
    placed: bool = False

    def statement(self, source: Source, partner: str, reported: date | None) -> Statement:
        return Statement(
            literal=self.literal,
            earliest=self.earliest,
            latest=self.latest,
            reading=self.reading,
            partner=partner,
            reported=reported,
            source=source,
        )


class DateReader(Protocol):
    """A way of reading a date cell."""

    def __call__(self, value: Value, reference: date | None, *, day_first: bool) -> Result: ...


@dataclass(slots=True)
class DateCells:
    """Reads the cells of one date column.

    A phrase like 'eind dit jaar' counts from `reference`: the row's own report date, or else the
    workbook's data date.
    """

    day_first: bool
    read: DateReader
    remembered: dict[date | None, Remembered] = field(default_factory=dict)

    def __call__(self, value: Value, reference: date | None) -> Result:
        reader = self.remembered.get(reference)
        if reader is None:
            read = partial(self.read, reference=reference, day_first=self.day_first)
            reader = self.remembered[reference] = Remembered(read, None)
        seen = reader.seen.get(value) if value.__class__ is str else None
        return seen or reader(value)


def date_claim(value: Value, reference: date | None, *, day_first: bool) -> Result:
    """A date cell; a text that is no date is kept as typed, with its problem."""
    typed = as_text(value)
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return DateClaim(day.isoformat(), day, day, Reading.DATE), None
    bad = Problem(rules.BAD_DATE, {"text": typed})
    if isinstance(value, bool | time | timedelta) or typed.startswith(FORMULA):
        return DateClaim(typed), bad
    try:
        reading = read_date(typed, reference=reference, day_first=day_first)
    except ValueError:
        return DateClaim(typed), bad
    claim = DateClaim(
        typed, reading.earliest, reading.latest, reading.reading, placed=reading.placed
    )
    in_column = replace(reading, ambiguous=False)  # the order of a whole column is asked once
    return claim, doubt(typed, reading) or read_as(typed, in_column, reference)


def doubt(typed: str, reading: DateReading) -> Problem | None:
    if reading.needs_reference:
        return Problem(rules.NEEDS_DATA_DATE, {"text": typed})
    rule = WARNED.get(reading.reading)
    return Problem(rule, {"text": typed}) if rule else None


def read_as(typed: str, reading: DateReading, reference: date | None) -> Problem | None:
    """What a partner should know of how a phrase was read: words that did not count, and so on."""
    why = [
        (REMARKS[about]["nl"].format(**facts), REMARKS[about]["en"].format(**facts))
        for about, facts in remarks(reading, reference)
    ]
    if not why:
        return None
    facts = {
        "text": typed,
        "read": format_reading(reading, "nl"),
        "read_en": format_reading(reading, "en"),
        "why": "; ".join(dutch for dutch, _ in why),
        "why_en": "; ".join(english for _, english in why),
    }
    return Problem(rules.DATE_READ_AS, facts)


def remarks(
    reading: DateReading, reference: date | None
) -> Iterator[tuple[str, dict[str, object]]]:
    if reading.phrase_kind in REMARKS:
        yield reading.phrase_kind, {}
    if reading.ambiguous:
        yield "ambiguous", {}
    if reading.placed:
        there = DateReading(reference, reference, Reading.DATE)
        yield "placed", {"day": format_reading(there), "day_en": format_reading(there, "en")}
    if reading.unread:
        yield "unread", {"unread": reading.unread}


@dataclass(frozen=True, slots=True)
class Order:
    """Whether days come first in a column, and the cells that could be read either way.

    `shown_by` is the cell that decided; without one, and without a profile or a header that tells,
    the order is `assumed`.
    """

    day_first: bool
    either_way: tuple[str, ...] = ()
    shown_by: str = ""
    assumed: bool = False


def order_of(values: Iterable[Value], *, told: bool | None) -> Order:
    """A profile or a header may have `told` the order; else the other cells of the column do."""
    if told is not None:
        return Order(told)
    texts = sorted({value for value in values if isinstance(value, str)})
    decided = decide_day_first(texts)
    either_way = tuple(text for text in texts if is_ambiguous(text))
    if decided is None:
        return Order(day_first=True, either_way=either_way, assumed=bool(either_way))
    shown_by = next((text for text in texts if decide_day_first([text]) is not None), "")
    return Order(decided, either_way, shown_by)


def is_ambiguous(text: str) -> bool:
    try:
        return read_date(text).ambiguous
    except ValueError:
        return False


def report_day(value: Value, reference: date | None, *, day_first: bool) -> Result:
    """The day on which a statement was true.

    Of a longer period the last day counts, but never a day after the workbook's own data date.
    """
    claim, problem = date_claim(value, reference, day_first=day_first)
    day = claim.latest
    if day is None:
        rule = rules.NEEDS_DATA_DATE if problem and problem.rule is rules.NEEDS_DATA_DATE else None
        return None, Problem(rule or rules.BAD_REPORT_DATE, {"text": claim.literal})
    if claim.earliest == claim.latest:
        return day, problem
    if reference and claim.earliest and claim.earliest <= reference < day:
        day = reference
    return day, Problem(
        rules.PERIOD_AS_REPORT_DATE, {"text": claim.literal, "day": day.isoformat()}
    )
