"""How each field of a milestone or a link is read from its cell."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph_engine.model import Certainty, Kind, LinkType, State
from graph_engine.rules import cells as rules
from inputs.cells.cell_values import (
    AsTyped,
    CellReader,
    Problem,
    Remembered,
    Result,
    as_text,
    checked,
    on_one_line,
    one_line,
)
from inputs.cells.certainty import read_certainty
from inputs.cells.durations import read_three_points
from inputs.cells.notation import (
    LONGEST_REFERENCE,
    SEPARATORS,
    PredecessorClaim,
    read_predecessors,
)
from inputs.cells.plain_text import fold
from inputs.cells.value_words import STATES
from inputs.cells.values import (
    read_bool,
    read_duration,
    read_hard,
    read_kind,
    read_lag,
    read_link_type,
    read_quantity,
    read_state,
)
from inputs.tables.headers import FoundColumn
from inputs.workbooks.grid import Value

REFERENCES = ("waits_for", "needed_by", "predecessor", "successor")
LONG_TEXTS = ("remark", "why", "url")
LENGTHS = ("duration", "optimistic", "pessimistic", "lag")
SHOWN_PARTS = 5
SHOWN_LETTERS = 60
REASONS = {
    "percentage": (
        "een percentage heeft hier geen lengte",
        "a percentage has no length here",
    ),
    "lag": ("de vertraging erin is geen tijd", "its lag is no length of time"),
    "long": ("te lang voor een code of naam", "too long for a code or a name"),
}
PROGRESS = re.compile(r"%|voortgang|progress|procent|percent", re.IGNORECASE)
LAPSED = frozenset(STATES[State.LAPSED].split("; "))
MINUS = ("-", "–", "−")
YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
"""Two years with a dash between them are a period, not a length."""
HAS_LETTER = re.compile(r"[^\W\d_]")
WHICH = {
    True: ("de langste", "the longest"),
    False: ("de meest waarschijnlijke", "the most likely"),
}
BARE_NUMBER = re.compile(r"\s*[-–−]?\d+(?:[.,]\d+)?\s*")


UNIQUE = ("id", "name", "remark", "why", "url")
"""Fields that differ from row to row."""


def reader_for(column: FoundColumn, known: frozenset[str] = frozenset()) -> CellReader:
    """A reader for one column, whose header may give the unit.

    `known` are codes and names that are taken as they are, whatever signs they hold.
    """
    name, unit = column.field, column.unit
    if name in REFERENCES:
        return CellReader(partial(references, known=known), ())
    if name in UNIQUE:
        return AsTyped(str.strip if name in LONG_TEXTS else on_one_line)
    if name in WITH_UNIT:
        read, default = WITH_UNIT[name]
        return Remembered(partial(read, unit=unit), default)
    if name == "status":
        progress = bool(PROGRESS.search(column.header))
        return Remembered(partial(status, progress=progress), DEFAULTS[name])
    if name in PLAIN:
        return Remembered(PLAIN[name], DEFAULTS.get(name, ""))
    return Remembered(one_line)


def with_unit(value: Value, unit: str) -> str:
    typed = as_text(value)
    return f"{typed} {unit}" if unit and is_bare_number(typed) else typed


def is_bare_number(value: Value) -> bool:
    """A number without a word that says what it counts."""
    return bool(BARE_NUMBER.fullmatch(as_text(value)))


def duration(value: Value, unit: str) -> Result:
    typed = with_unit(value, unit)
    try:
        return read_duration(typed), None
    except ValueError:
        rule = rules.NEGATIVE_DURATION if is_negative(typed) else rules.BAD_DURATION
        return None, Problem(rule, {"text": typed})


@dataclass(frozen=True, slots=True)
class Length:
    """A milestone's duration; of a range also its ends."""

    days: int
    shortest: int | None = None
    longest: int | None = None


def length(value: Value, unit: str) -> Result:
    """A duration, or a range of which the longest counts; of three points the middle one does."""
    days, problem = duration(value, unit)
    if problem is None:
        return Length(days), None
    typed = as_text(value)
    if YEAR.search(typed) or not (unit or HAS_LETTER.search(typed)):
        return None, problem
    try:
        short, likely, long = read_three_points(
            typed if HAS_LETTER.search(typed) else f"{typed} {unit}"
        )
    except ValueError:
        return None, problem
    days = long if likely is None else likely
    which, which_en = WHICH[likely is None]
    facts = {"text": typed, "shortest": str(short), "longest": str(long), "days": str(days)}
    facts |= {"which": which, "which_en": which_en}
    return Length(days, short, long), Problem(rules.DURATION_RANGE, facts)


def is_negative(text: str) -> bool:
    """A minus sign before what would be a duration without it."""
    try:
        return text[:1] in MINUS and read_duration(text[1:]) > 0
    except ValueError:
        return False


def lag(value: Value, unit: str) -> Result:
    typed = with_unit(value, unit)
    try:
        return read_lag(typed), None
    except ValueError:
        return 0, Problem(rules.BAD_LAG, {"text": typed})


def quantity(value: Value, unit: str) -> Result:
    """A number and the unit that stands with it, else the header's unit."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (float(value), unit), None
    typed = as_text(value)
    try:
        number, own_unit = read_quantity(typed)
    except ValueError:
        return (None, unit), Problem(rules.BAD_NUMBER, {"text": typed})
    return (number, own_unit or unit), None


def status(value: Value, *, progress: bool = False) -> Result:
    """The words as typed, and how they count; a number is how much is done.

    Excel stores 35% as 0.35. What 1 means shows in a header that speaks of progress.
    """
    typed = as_text(value)
    if isinstance(value, float) and (progress or 0 < value < 1):
        typed = f"{value * (100 if value <= 1 else 1):g}%"
    try:
        return (typed, read_state(typed)), None
    except ValueError:
        return (typed, State.OPEN), Problem(rules.BAD_STATUS, {"text": typed})


def references(value: Value, known: frozenset[str]) -> Result:
    typed = as_text(value)
    if typed in known:
        return (PredecessorClaim(ref=typed),), None
    parts = [part.strip() for part in typed.split(";")]
    if known >= set(parts):  # nothing to take apart any further
        return tuple(PredecessorClaim(ref=part) for part in dict.fromkeys(parts)), None
    claims: list[PredecessorClaim] = []
    bad: list[str] = []
    lapsed: list[str] = []
    for part in SEPARATORS.split(typed):
        if says_lapsed(part):
            lapsed.append(part.strip())
            continue
        try:
            claims += read_predecessors(part)
        except ValueError:
            bad.append(part.strip())
    problem = Problem(rules.LAPSED_IN_REFERENCES, {"text": lapsed[0]}) if lapsed else None
    return tuple(dict.fromkeys(claims)), unreadable(typed, bad) if bad else problem


def says_lapsed(part: str) -> bool:
    """'vervallen', '(geannuleerd)': what became of something, and no reference to it."""
    return fold(part[:SHOWN_LETTERS]).strip(" .()[]") in LAPSED


def unreadable(typed: str, parts: list[str]) -> Problem:
    """The parts of a cell that are no reference; the other parts count."""
    shown = [f"{part[:SHOWN_LETTERS]} …" if part[SHOWN_LETTERS:] else part for part in parts]
    more = len(parts) - SHOWN_PARTS
    reason, reason_en = REASONS["long"]
    if "%" in parts[0]:
        reason, reason_en = REASONS["percentage"]
    elif len(parts[0]) <= LONGEST_REFERENCE:
        reason, reason_en = REASONS["lag"]
    facts = {
        "text": typed,
        "parts": "; ".join(shown[:SHOWN_PARTS]) + (f" (+{more})" if more > 0 else ""),
        "reason": reason,
        "reason_en": reason_en,
    }
    return Problem(rules.BAD_REFERENCES, facts)


WITH_UNIT: dict[str, tuple[Callable[..., Result], Any]] = {
    "duration": (length, None),
    "optimistic": (duration, None),
    "pessimistic": (duration, None),
    "lag": (lag, 0),
    "capacity": (quantity, (None, "")),
}
WANTED_KINDS = ", ".join(kind.value for kind in Kind)
NOT_CONFIDENTIAL = {
    "assumed": "; de mijlpaal telt als vertrouwelijk",
    "assumed_en": "; the milestone counts as confidential",
}
NO_MARK = {
    "assumed": "; de cel is niet gebruikt",
    "assumed_en": "; the cell was not used",
}
PLAIN: dict[str, Callable[[Value], Result]] = {
    "kind": checked(read_kind, rules.BAD_KIND, Kind.MILESTONE, wanted=WANTED_KINDS),
    "confidential": checked(read_bool, rules.BAD_YES_NO, True, **NOT_CONFIDENTIAL),  # noqa: FBT003
    "goal": checked(read_bool, rules.BAD_YES_NO, None, **NO_MARK),
    "type": checked(read_link_type, rules.BAD_LINK_TYPE, LinkType.FS),
    "hard": checked(read_hard, rules.BAD_HARDNESS, True),  # noqa: FBT003
    "certainty": checked(read_certainty, rules.BAD_CERTAINTY, Certainty.UNVERIFIED),
}
DEFAULTS: dict[str, Any] = {
    "kind": Kind.MILESTONE,
    "status": ("", State.OPEN),
    "confidential": False,
    "goal": None,
    "type": LinkType.FS,
    "hard": True,
    "certainty": None,
}
