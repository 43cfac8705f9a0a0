"""The published facts behind the example, read from examples/feiten."""

import csv
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One milestone as published.

    `target`: 'also' or 'only' a target date, or the target in words where it is another date.
    """

    id: str
    partner: str
    programme: str
    cluster: str
    project: str
    phase: str
    name: str
    type: str
    owner: str
    decider: str
    date_as_published: str
    reported: str
    target: str
    carrier: str
    capacity: str
    unit: str
    status: str
    source: str
    remark: str
    previous_date_as_published: str
    previous_reported: str
    previous_status: str
    previous_source: str

    @property
    def planned(self) -> str:
        """The partner's own planning; a policy target ('only') is no forecast."""
        return "" if self.target == "only" else self.date_as_published

    @property
    def previously_planned(self) -> str:
        """The planning before this one; an earlier policy target was no planning either."""
        return "" if self.target == "only" else self.previous_date_as_published

    @property
    def wanted(self) -> str:
        """The published target date of a goal, else nothing."""
        in_words = {"also": self.date_as_published, "only": self.date_as_published}
        return in_words.get(self.target, self.target)

    @property
    def theme(self) -> str:
        """The themes that the roadmap's makers named for a next version."""
        if self.programme == "Maatwerk":
            return "maatwerkafspraken"
        if self.owner.startswith("Europese"):
            return "Europees/internationaal"
        return "vergunningen" if self.type == "vergunning" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One dependency with its own source."""

    predecessor: str
    successor: str
    type: str
    lag: str
    hardness: str
    why: str
    source: str

    @property
    def published(self) -> bool:
        """A source says so; else it is our own reasoning ('eigen afleiding')."""
        return not self.source.startswith("eigen afleiding")


def milestones(folder: Path) -> list[Fact]:
    return [Fact(**row) for row in _rows(folder / "milestones.csv")]


def dependencies(folder: Path) -> list[Link]:
    return [Link(**row) for row in _rows(folder / "dependencies.csv")]


def earlier(fact: Fact) -> Fact:
    """The same milestone as it stood before: its earlier date and source, where there is one."""
    status = fact.previous_status or fact.status
    before = fact.previous_date_as_published
    if not before:
        return replace(fact, status=status)
    return replace(
        fact,
        status=status,
        date_as_published=before,
        reported=fact.previous_reported,
        source=fact.previous_source,
        previous_date_as_published="",
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
