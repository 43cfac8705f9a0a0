"""A table as every file shows it: columns with a form, rows of plain values, a key per row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Generic, TypeVar

from graph_engine.issues import Issue
from graph_engine.model import Dependency, Milestone, Source
from graph_engine.results import Analysis
from outputs.labels import tables as labels
from outputs.labels.files import Text
from outputs.page.texts import Texts
from outputs.view import view_of

Value = str | int | float | date | None
Item = TypeVar("Item")


class Form(Enum):
    """What a column holds; a workbook takes width and number format from it."""

    CODE = "code"
    TEXT = "text"
    LONG = "long"
    DATE = "date"
    NUMBER = "number"
    LATE = "late"  # a number that is bad news when it is above zero


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run and the language it is told in."""

    analysis: Analysis
    issues: tuple[Issue, ...]
    lang: str

    @cached_property
    def all_issues(self) -> tuple[Issue, ...]:
        """The reader's issues and the engine's own."""
        return (*self.issues, *self.analysis.issues)

    @cached_property
    def texts(self) -> Texts:
        """How the page words things, so that every file words them alike."""
        return Texts(view_of(self.analysis, self.issues, self.lang))

    def fact(self, id_: str) -> Milestone:
        return self.analysis.roadmap.by_id[id_]

    def name(self, id_: str) -> str:
        return self.fact(id_).name

    def goal(self, id_: str) -> str:
        """The goal's name, with its id where two goals are called the same."""
        name = self.name(id_)
        twins = sum(self.name(goal.id) == name for goal in self.analysis.goals)
        return name if twins == 1 else f"{name} ({id_})"

    def names(self, ids: Iterable[str]) -> str:
        return "; ".join(self.name(id_) for id_ in ids)

    def say(self, text: Text, **facts: object) -> str:
        return text.to(self.lang, **facts)

    def yes(self, condition: object) -> str:
        """'ja' or nothing."""
        return self.say(labels.YES) if condition else ""

    def link_type(self, link: Dependency) -> str:
        return self.say(labels.LINK_TYPES[link.type])

    def strength(self, link: Dependency) -> str:
        return self.say(labels.HARD if link.hard else labels.SOFT)


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """One column: its header, its form, and how a cell follows from a row's item.

    `leads_to` names the table in which a click finds the first row with the same key.
    """

    header: Text
    form: Form
    value: Callable[[Run, Item], Value]
    facts: Mapping[str, str] = field(default_factory=dict)
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a finished table."""

    text: str
    form: Form
    leads_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A finished table; `keys[i]` is the id that row i is about, so that others can lead to it."""

    key: str
    title: str
    note: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Design:
    """What a table is called, in the files and for its reader, and what its note says."""

    key: str
    title: Text
    note: Text

    def fill(
        self,
        run: Run,
        columns: Sequence[Column[Item]],
        items: Iterable[Item],
        key: Callable[[Item], str],
    ) -> Table:
        rows = list(items)
        return Table(
            key=self.key,
            title=run.say(self.title),
            note=run.say(self.note),
            headings=tuple(
                Heading(run.say(c.header, **c.facts), c.form, c.leads_to) for c in columns
            ),
            rows=tuple(tuple(c.value(run, item) for c in columns) for item in rows),
            keys=tuple(key(item) for item in rows),
        )


def place(
    where: Callable[[Item], Source | None], *, number: int | None = None
) -> tuple[Column[Item], ...]:
    """The three columns that say where a fact was read; numbered when a table has two of them."""

    def part(name: str) -> Callable[[Run, Item], Value]:
        return lambda _, item: getattr(where(item), name, "")

    def header(text: Text) -> Text:
        return text if number is None else text.numbered(number)

    return (
        Column(header(labels.WORKBOOK), Form.TEXT, part("workbook")),
        Column(header(labels.SHEET), Form.CODE, part("sheet")),
        Column(header(labels.CELL), Form.CODE, part("cell")),
    )
