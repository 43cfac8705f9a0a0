"""Fields that a planner named: what they say about a milestone, by the names of workbook columns.

A text field called 'Soort', 'Eigenaar' or 'Cluster' means in a plan what it means in a workbook.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Kind
from graph_engine.rules import planning_files
from graph_engine.rules import schedules as rules
from inputs.cells.values import read_bool, read_kind, read_quantity
from inputs.schedules.naming import named
from inputs.schedules.project import Activity
from inputs.tables.column import Shape
from inputs.tables.headers import SURE, key, names_of

FIELDS = frozenset(
    {"id", "kind", "owner", "decider", "partner", "programme", "cluster", "project"}
)
FIELDS |= {"theme", "carrier", "capacity", "unit", "role", "confidential", "url", "remark"}
WANTED_KINDS = ", ".join(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class Named:
    """`fields` says which named field means what ('' when nothing); `values` by uid and field."""

    fields: Mapping[str, str]
    values: Mapping[str, Mapping[str, Any]]

    def of(self, field: str) -> dict[str, Any]:
        """What one field says, by uid."""
        return {uid: found[field] for uid, found in self.values.items() if field in found}


def read_custom(activities: Sequence[Activity]) -> tuple[Named, list[Issue]]:
    """What the named fields say, and an issue for every different text that cannot be read."""
    names = sorted({name for activity in activities for name in activity.custom})
    fields = _meanings(names)
    wrong: dict[tuple[str, str], list[Activity]] = {}
    values: dict[str, dict[str, Any]] = {}
    for activity in activities:
        found = values.setdefault(activity.uid, {})
        for name, text in activity.custom.items():
            field = fields[name]
            if not field:
                continue
            try:
                found[field] = READERS.get(field, str)(text)
            except ValueError:
                found[field] = DEFAULTS[field]
                wrong.setdefault((name, text), []).append(activity)
    issues = [_wrong(fields[n], n, text, who) for (n, text), who in wrong.items()]
    return Named(fields, values), issues


def _meanings(names: Iterable[str]) -> dict[str, str]:
    """The field that each name surely means; the first name that means a field has it."""
    known = names_of(Shape.MILESTONES)
    taken: set[str] = set()
    found: dict[str, str] = {}
    for name in names:
        meant = (f for f, strength in known.get(key(name), ()) if strength == SURE)
        field = next((f for f in meant if f in FIELDS and f not in taken), "")
        found[name] = field
        taken.add(field)
    return found


READERS: Mapping[str, Callable[[str], Any]] = {
    "kind": read_kind,
    "capacity": read_quantity,
    "confidential": read_bool,
}
DEFAULTS: Mapping[str, Any] = {
    "kind": Kind.MILESTONE,
    "capacity": (None, ""),
    "confidential": True,  # what may be confidential is not shown
}


def _wrong(field: str, name: str, text: str, who: Sequence[Activity]) -> Issue:
    facts = {"value": text, "field": name, "count": str(len(who))}
    if field == "kind":
        return Issue(rules.UNKNOWN_KIND, who[0].source, facts | {"wanted": WANTED_KINDS})
    wanted = {
        "capacity": ("getal met eenheid, zoals 700 MW", "number with a unit, such as 700 MW"),
        "confidential": (
            "ja of nee; de mijlpaal telt als vertrouwelijk",
            "yes or no; the milestone counts as confidential",
        ),
    }[field]
    facts |= {"wanted": wanted[0], "wanted_en": wanted[1], **named(who[0].name)}
    return Issue(planning_files.BAD_VALUE, who[0].source, facts)
