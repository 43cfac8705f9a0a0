"""A column of a table: its field, and the names that partners give it."""

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a table holds; the values are what a sheet report says."""

    MILESTONES = "milestones"
    DEPENDENCIES = "dependencies"
    RELATIONS = "relations"
    ALIASES = "aliases"
    WIDE = "wide"
    STRIP = "strip"
    MATRIX = "matrix"
    SETTINGS = "settings"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Column:
    """A field and the names that partners give it.

    A weak name counts only where no column has a sure name for the field.
    """

    field: str
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()


def column(field: str, names: str, weak: str = "") -> Column:
    return Column(field, listed(names), listed(weak) if weak else ())


def listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(" |"))


CERTAINTY = column(
    "certainty",
    "Zekerheid | Geverifieerd | Gecontroleerd | Mate van zekerheid | Betrouwbaarheid |"
    " Certainty | Verified | Checked | Confidence | Reliability",
)
"""In a table of milestones and in one of dependencies."""
