"""What was found besides dates: conflicts, circles, single points, levers, stored dates.

Plain values, as in graph_engine.results.
"""

from dataclasses import dataclass
from datetime import datetime

from graph_engine.model import Dependency, Source, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two dates that partners state themselves and that a dependency makes impossible together.

    `certain`: even the friendliest reading fails, by `days`. Else it may fail, by up to `days`
    (None when the predecessor's statement has no end).
    """

    certain: bool
    link: Dependency
    predecessor: Statement
    successor: Statement
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Statements about the same milestone that cannot all be true."""

    id: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """Milestones that wait for each other, and the links set aside to go on."""

    members: tuple[str, ...]
    cycle: tuple[str, ...]  # one shortest round trip, without repeating the first
    links: tuple[Dependency, ...]  # the links between the members
    opened: tuple[Dependency, ...]  # the smallest set that opens it
    exact: bool  # the set is proven smallest


@dataclass(frozen=True, slots=True, kw_only=True)
class SinglePoint:
    """Every driving route to the goal runs through this milestone (a dominator)."""

    goal: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """The smallest set of open milestones that breaks every driving route to a goal together.

    When all of them come earlier, the goal comes up to `frees_days` earlier; then another path,
    an own date or the data date takes over.
    """

    goal: str
    ids: tuple[str, ...]
    frees_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDate:
    """A date of a plan that its own program calculated otherwise; `which` is start or finish."""

    id: str
    name: str
    source: Source
    which: str
    stored: datetime
    calculated: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPlan:
    """A plan's stored dates against the calculated ones; `compared` counts activities."""

    name: str
    source: Source
    program: str
    rules: str
    compared: int
    differing: tuple[StoredDate, ...]

    @property
    def differing_activities(self) -> int:
        """How many activities have a start or a finish that differs."""
        return len({date.source for date in self.differing})
