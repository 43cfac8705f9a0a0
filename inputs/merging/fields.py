"""The fields of a milestone as merging sees them: whether they are filled, and agree."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from graph_engine.model import Kind, Milestone, State
from inputs.merging.aliases import Organisations
from inputs.merging.names import name_key

_STEPS = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12}


class Difference(IntEnum):
    """How much two rows disagree in one field."""

    NONE = 0
    WORDING = 1  # shown differently, computed alike
    VALUE = 2  # dates, responsibility or amounts depend on it


Compare = Callable[[Milestone, Milestone, Organisations], Difference]


@dataclass(frozen=True, slots=True)
class Field:
    """One column, or columns that only make sense together (a capacity and its unit)."""

    column: str
    names: tuple[str, ...]
    compare: Compare
    empty: tuple[object, ...] = (None, "")

    def given(self, milestone: Milestone) -> bool:
        return any(getattr(milestone, name) not in self.empty for name in self.names)

    def text(self, milestone: Milestone) -> str:
        """The value as a partner would recognise it."""
        values = (getattr(milestone, name) for name in self.names)
        return " ".join(_text(value) for value in values if value not in (None, ""))


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return str(getattr(value, "literal", value))


def _wording(name: str) -> Compare:
    def compare(one: Milestone, other: Milestone, _: Organisations) -> Difference:
        same = name_key(getattr(one, name)) == name_key(getattr(other, name))
        return Difference.NONE if same else Difference.WORDING

    return compare


def _party(name: str) -> Compare:
    def compare(one: Milestone, other: Milestone, organisations: Organisations) -> Difference:
        mine, theirs = getattr(one, name), getattr(other, name)
        if name_key(mine) == name_key(theirs):
            return Difference.NONE
        same = organisations.parties(mine) & organisations.parties(theirs)
        return Difference.WORDING if same else Difference.VALUE

    return compare


def _value(*names: str) -> Compare:
    def compare(one: Milestone, other: Milestone, _: Organisations) -> Difference:
        same = all(getattr(one, name) == getattr(other, name) for name in names)
        return Difference.NONE if same else Difference.VALUE

    return compare


def _status(one: Milestone, other: Milestone, _: Organisations) -> Difference:
    if one.state is not other.state:
        return Difference.VALUE
    same = name_key(one.status) == name_key(other.status)
    return Difference.NONE if same else Difference.WORDING


def _capacity(one: Milestone, other: Milestone, _: Organisations) -> Difference:
    return Difference.NONE if _amount(one) == _amount(other) else Difference.VALUE


def _amount(milestone: Milestone) -> tuple[float | None, str]:
    """The capacity without the unit's prefix: 2000 MW is 2 GW."""
    amount, unit = milestone.capacity, milestone.unit.strip()
    if amount is None or unit[:1] not in _STEPS or unit[1:2] not in {"W", "t"}:
        return amount, unit.casefold()
    return round(amount * _STEPS[unit[0]], 3), unit[1:].casefold()


def _target(one: Milestone, other: Milestone, _: Organisations) -> Difference:
    mine, theirs = one.target, other.target
    if mine is None or theirs is None:
        return Difference.NONE if mine is theirs else Difference.VALUE
    same = (mine.earliest, mine.latest) == (theirs.earliest, theirs.latest)
    return Difference.NONE if same else Difference.VALUE


_SPAN = ("duration_days", "optimistic_days", "pessimistic_days")
_OPEN = (None, "", State.OPEN)

FIELDS: tuple[Field, ...] = (
    Field("Mijlpaal", ("name",), _wording("name")),
    Field("Soort", ("kind",), _value("kind"), (Kind.MILESTONE,)),
    Field("Status", ("state", "status"), _status, _OPEN),
    Field("Eigenaar", ("owner",), _party("owner")),
    Field("Besluitnemer", ("decider",), _party("decider")),
    Field("Programma", ("programme",), _wording("programme")),
    Field("Cluster", ("cluster",), _wording("cluster")),
    Field("Project", ("project",), _wording("project")),
    Field("Thema", ("theme",), _wording("theme")),
    Field("Streefdatum", ("target",), _target),
    Field("Doorlooptijd", _SPAN, _value(*_SPAN)),
    Field("Drager", ("carrier",), _wording("carrier")),
    Field("Capaciteit", ("capacity", "unit"), _capacity),
    Field("Rol", ("role",), _wording("role")),
    Field("Bron", ("url",), _wording("url")),
    Field("Opmerking", ("remark",), _wording("remark")),
)
