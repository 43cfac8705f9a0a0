"""The tables of what does not fit: contradictions, mutual waits, and the issues."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph_engine.found import Loop
from graph_engine.issues import Issue
from graph_engine.model import Dependency, Statement
from graph_engine.results import Analysis
from outputs.labels import tables as labels
from outputs.labels.files import Text
from outputs.tables.table import Column, Design, Form, Run, Table, place

CONFLICTS = Design(
    "conflicts",
    Text("Tegenspraken", "Contradictions"),
    Text(
        "Opgaven van partners die niet samengaan: over een afhankelijkheid heen (zeker: ook in "
        "de gunstigste lezing), of over dezelfde mijlpaal.",
        "Statements of partners that do not go together: across a dependency (certain: even on "
        "the friendliest reading), or about one milestone.",
    ),
)
LOOPS = Design(
    "loops",
    Text("Wederzijds wachten", "Mutual waits"),
    Text(
        "Stappen die op elkaar wachten. De planning rekent door zonder de afhankelijkheden met "
        "'ja' in de kolom Opengezet.",
        "Steps that wait for each other. The schedule goes on without the dependencies marked "
        "'yes' in the column Set aside.",
    ),
)
ISSUES = Design(
    "issues",
    Text("Meldingen", "Issues"),
    Text(
        "Wat er aan de werkboeken opviel, met de cel en wat eraan te doen is.",
        "What was noticed in the workbooks, with the cell and the remedy.",
    ),
)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements that cannot both hold, across a link or about one milestone (no link)."""

    sort: Text
    first_id: str
    first: Statement
    second_id: str
    second: Statement
    link: Dependency | None
    days: int | None


def clashes(analysis: Analysis) -> Iterator[Clash]:
    for found in analysis.conflicts:
        link = found.link
        sort = labels.CERTAIN if found.certain else labels.POSSIBLE
        ends = (link.predecessor, found.predecessor, link.successor, found.successor)
        yield Clash(sort, *ends, link, found.days)
    for found_twice in analysis.contradictions:
        counts, *others = found_twice.statements
        for other in others:
            ends = (found_twice.id, counts, found_twice.id, other)
            yield Clash(labels.SAME_MILESTONE, *ends, None, None)


def _end(
    number: int, id_: Callable[[Clash], str], said: Callable[[Clash], Statement]
) -> tuple[Column[Clash], ...]:
    """The columns about one of the two statements."""
    return (
        Column(labels.MILESTONE.numbered(number), Form.LONG, lambda run, c: run.name(id_(c))),
        Column(labels.LITERAL.numbered(number), Form.TEXT, lambda _, c: said(c).literal),
        Column(labels.READ_EARLIEST.numbered(number), Form.DATE, lambda _, c: said(c).earliest),
        Column(labels.READ_LATEST.numbered(number), Form.DATE, lambda _, c: said(c).latest),
        Column(labels.PARTNER.numbered(number), Form.TEXT, lambda _, c: said(c).partner),
        *place(lambda c: said(c).source, number=number),
    )


CLASH_COLUMNS: tuple[Column[Clash], ...] = (
    Column(labels.CERTAINTY, Form.TEXT, lambda run, c: run.say(c.sort)),
    Column(labels.DAYS_APART, Form.LATE, lambda _, c: c.days),
    *_end(1, lambda c: c.first_id, lambda c: c.first),
    *_end(2, lambda c: c.second_id, lambda c: c.second),
    Column(labels.LINK_TYPE, Form.CODE, lambda run, c: run.link_type(c.link) if c.link else ""),
    Column(labels.LAG_DAYS, Form.NUMBER, lambda _, c: c.link.lag_days if c.link else None),
    Column(labels.STRENGTH, Form.CODE, lambda run, c: run.strength(c.link) if c.link else ""),
    Column(labels.WHY, Form.LONG, lambda _, c: c.link.why if c.link else ""),
)


def conflicts_table(run: Run) -> Table:
    return CONFLICTS.fill(run, CLASH_COLUMNS, clashes(run.analysis), lambda c: c.first_id)


@dataclass(frozen=True, slots=True)
class Wait:
    """One dependency of one loop."""

    number: int
    loop: Loop
    link: Dependency


def circle(run: Run, loop: Loop) -> str:
    """'A → B → A'."""
    return " → ".join(run.name(id_) for id_ in (*loop.cycle, *loop.cycle[:1]))


WAIT_COLUMNS: tuple[Column[Wait], ...] = (
    Column(labels.LOOP, Form.NUMBER, lambda _, w: w.number),
    Column(labels.CIRCLE, Form.LONG, lambda run, w: circle(run, w.loop)),
    Column(labels.THIS_ONE, Form.LONG, lambda run, w: run.name(w.link.successor)),
    Column(labels.WHO_WAITS, Form.TEXT, lambda run, w: _owner(run, w.link.successor)),
    Column(labels.WAITS_FOR, Form.LONG, lambda run, w: run.name(w.link.predecessor)),
    Column(labels.WHO_IS_AWAITED, Form.TEXT, lambda run, w: _owner(run, w.link.predecessor)),
    Column(labels.LINK_TYPE, Form.CODE, lambda run, w: run.link_type(w.link)),
    Column(labels.STRENGTH, Form.CODE, lambda run, w: run.strength(w.link)),
    Column(labels.SET_ASIDE, Form.CODE, lambda run, w: run.yes(w.link in w.loop.opened)),
    Column(labels.SMALLEST, Form.CODE, lambda run, w: run.yes(w.loop.exact)),
    Column(labels.WHY, Form.LONG, lambda _, w: w.link.why),
    *place(lambda w: w.link.source),
)


def _owner(run: Run, id_: str) -> str:
    fact = run.fact(id_)
    return fact.owner or fact.partner


def loops_table(run: Run) -> Table:
    waits = (
        Wait(number, loop, link)
        for number, loop in enumerate(run.analysis.loops, start=1)
        for link in loop.links
    )
    return LOOPS.fill(run, WAIT_COLUMNS, waits, lambda w: str(w.number))


ISSUE_COLUMNS: tuple[Column[Issue], ...] = (
    Column(labels.SEVERITY, Form.TEXT, lambda run, i: run.say(labels.SEVERITIES[i.rule.severity])),
    Column(labels.CODE, Form.CODE, lambda _, i: i.rule.code),
    *place(lambda i: i.source),
    Column(labels.FOUND, Form.LONG, lambda run, i: i.message(run.lang)),
    Column(labels.REMEDY, Form.LONG, lambda run, i: i.hint(run.lang)),
)


def issues_table(run: Run) -> Table:
    return ISSUES.fill(run, ISSUE_COLUMNS, run.all_issues, lambda i: i.rule.code)
