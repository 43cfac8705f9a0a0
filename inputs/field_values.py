"""How each field of a milestone or a link is read from its cell."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from graph_engine.model import Kind, LinkType, State
from graph_engine.rules import cells as rules
from inputs.cell_values import Problem, Remembered, Result, as_text, checked, one_line, text
from inputs.headers import FoundColumn
from inputs.notation import read_predecessors
from inputs.values import (
    read_bool,
    read_duration,
    read_hard,
    read_kind,
    read_lag,
    read_link_type,
    read_quantity,
    read_state,
)
from inputs.workbooks.grid import Value

DURATIONS = ("duration", "optimistic", "pessimistic")
BARE_NUMBER = re.compile(r"\s*\d+(?:[.,]\d+)?\s*")


def reader_for(column: FoundColumn) -> Remembered:
    """A reader for one column; its header may give the unit."""
    name = column.field
    if name in DURATIONS:
        return Remembered(partial(duration, unit=column.unit), None)
    if name == "lag":
        return Remembered(partial(lag, unit=column.unit), 0)
    if name == "capacity":
        return Remembered(partial(quantity, unit=column.unit), (None, ""))
    if name in PLAIN:
        return Remembered(PLAIN[name], DEFAULTS.get(name, ""))
    return Remembered(text if name in {"remark", "why", "url"} else one_line)


def with_unit(value: Value, unit: str) -> str:
    typed = as_text(value)
    return f"{typed} {unit}" if unit and BARE_NUMBER.fullmatch(typed) else typed


def duration(value: Value, unit: str) -> Result:
    typed = with_unit(value, unit)
    try:
        days = read_duration(typed)
    except ValueError:
        return None, Problem(rules.BAD_DURATION, {"text": typed})
    if days < 0:
        return None, Problem(rules.NEGATIVE_DURATION, {"text": typed})
    return days, None


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


def status(value: Value) -> Result:
    """The words as typed, and how they count."""
    typed = as_text(value)
    try:
        return (typed, read_state(typed)), None
    except ValueError:
        return (typed, State.OPEN), Problem(rules.BAD_STATUS, {"text": typed})


def references(value: Value) -> Result:
    typed = as_text(value)
    try:
        return read_predecessors(typed), None
    except ValueError as error:
        return (), Problem(rules.BAD_REFERENCES, {"text": typed, "reason": str(error)})


WANTED_KINDS = ", ".join(kind.value for kind in Kind)
NOT_CONFIDENTIAL = {
    "assumed": "; de mijlpaal telt als vertrouwelijk",
    "assumed_en": "; the milestone counts as confidential",
}
PLAIN: dict[str, Callable[[Value], Result]] = {
    "kind": checked(read_kind, rules.BAD_KIND, Kind.MILESTONE, wanted=WANTED_KINDS),
    "status": status,
    "confidential": checked(read_bool, rules.BAD_YES_NO, True, **NOT_CONFIDENTIAL),  # noqa: FBT003
    "waits_for": references,
    "needed_by": references,
    "predecessor": references,
    "successor": references,
    "type": checked(read_link_type, rules.BAD_LINK_TYPE, LinkType.FS),
    "hard": checked(read_hard, rules.BAD_HARDNESS, True),  # noqa: FBT003
}
DEFAULTS: dict[str, Any] = {
    "kind": Kind.MILESTONE,
    "status": ("", State.OPEN),
    "confidential": False,
    "waits_for": (),
    "needed_by": (),
    "predecessor": (),
    "successor": (),
    "type": LinkType.FS,
    "hard": True,
}
