"""The table of dates that a planning program stored and that its rules calculate otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from graph_engine.found import StoredDate, StoredPlan
from graph_engine.model import Source
from outputs.labels import tables as labels
from outputs.labels.files import Text
from outputs.tables.table import Column, Design, Form, Run, Table, place

STORED = Design(
    "stored",
    Text("Planningsbestanden", "Planning files"),
    Text(
        "Per planning die in werktijd is nagerekend: hoeveel taken gelijk zijn aan het bestand, "
        "en elke datum die afwijkt. Gelijk is ook 17:00 en de volgende werkdag 08:00.",
        "Per plan that was calculated in working time: how many tasks are equal to the file, and "
        "every date that differs. 17:00 and the next working day 08:00 are equal.",
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A plan as a whole, or one of its dates."""

    plan: StoredPlan
    date: StoredDate | None = None

    @property
    def source(self) -> Source:
        return self.date.source if self.date else self.plan.source

    @property
    def stored(self) -> str:
        return moment(self.date.stored) if self.date else ""

    @property
    def calculated(self) -> str:
        return moment(self.date.calculated) if self.date else ""


def lines(plans: tuple[StoredPlan, ...]) -> Iterator[Line]:
    for plan in plans:
        yield Line(plan)
        yield from (Line(plan, date) for date in plan.differing)


def moment(on: datetime) -> str:
    return f"{on:%Y-%m-%d %H:%M}"


def _said(run: Run, line: Line) -> str:
    if line.date:
        return line.date.name
    equal = line.plan.compared - line.plan.differing_activities
    return run.say(labels.STORED_EQUAL, equal=str(equal), count=str(line.plan.compared))


COLUMNS: tuple[Column[Line], ...] = (
    Column(labels.PLAN, Form.TEXT, lambda _, r: r.plan.name),
    Column(labels.CALCULATED_AS, Form.TEXT, lambda run, r: run.say(labels.RULES[r.plan.rules])),
    Column(labels.ID, Form.CODE, lambda _, r: r.date.id if r.date else ""),
    Column(labels.MILESTONE, Form.LONG, _said),
    Column(
        labels.WHICH_END,
        Form.CODE,
        lambda run, r: run.say(labels.ENDS[r.date.which]) if r.date else "",
    ),
    Column(labels.IN_FILE, Form.TEXT, lambda _, r: r.stored),
    Column(labels.CALCULATED, Form.TEXT, lambda _, r: r.calculated),
    *place(lambda r: r.source),
)


def stored_table(run: Run) -> Table:
    return STORED.fill(run, COLUMNS, lines(run.analysis.stored), lambda r: r.plan.name)
