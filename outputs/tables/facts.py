"""The tables of what partners said and what was assumed: the register behind every answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_engine.doubts import fact_doubts
from graph_engine.model import (
    Dependency,
    DurationOrigin,
    Kind,
    LeadTime,
    Milestone,
    Relation,
    Statement,
)
from graph_engine.results import Cause, MilestoneResult
from outputs.labels import tables as labels
from outputs.labels.files import Text
from outputs.tables.table import Column, Design, Form, Run, Table, Value, place

MILESTONES = Design(
    "milestones",
    Text("Mijlpalen", "Milestones"),
    Text(
        "Alle mijlpalen van alle partners: haalbare datum, waar die door komt, en speling.",
        "All milestones of all partners, with the feasible date, its cause and the float.",
    ),
)
STATEMENTS = Design(
    "statements",
    Text("Opgaven", "Statements"),
    Text(
        "Elke datum die een partner noemde: de tekst zoals die in de cel staat, en hoe die is "
        "gelezen. Per mijlpaal telt de eerste.",
        "Every date that a partner gave: the text in the cell and how it was read. The first one "
        "per milestone counts.",
    ),
)
DEPENDENCIES = Design(
    "dependencies",
    Text("Afhankelijkheden", "Dependencies"),
    Text("Wat waarop wacht.", "What waits for what."),
)
RELATIONS = Design(
    "relations",
    Text("Andere relaties", "Other relations"),
    Text(
        "Verbanden die geen volgorde zijn: getoond, nooit ingepland.",
        "Connections that are no order: shown, never scheduled.",
    ),
)
ASSUMPTIONS = Design(
    "assumptions",
    Text("Aannames", "Assumptions"),
    Text(
        "Doorlooptijden die geen partner opgaf en die Knelpunt daarom aannam.",
        "Durations that no partner gave and that Knelpunt therefore assumed.",
    ),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One milestone: what was said, and what came of it."""

    fact: Milestone
    result: MilestoneResult


def rows(run: Run) -> Iterator[Row]:
    pairs = zip(run.analysis.roadmap.milestones, run.analysis.milestones, strict=True)
    return (Row(fact, result) for fact, result in pairs)


def causes(run: Run, result: MilestoneResult) -> str:
    """'wacht op FID; eigen opgave'."""
    said = (
        run.say(labels.CAUSES[d.cause], name=run.name(d.link.predecessor) if d.link else "")
        for d in result.drivers
    )
    return "; ".join(dict.fromkeys(said))


def certainty(run: Run, fact: Milestone | Dependency) -> str:
    """'niet geverifieerd', or nothing for what somebody stated or published."""
    return "; ".join(run.texts.say(f"doubt_{doubt.value}") for doubt in fact_doubts(fact))


def _said(part: str) -> Column[Row]:
    header = {"earliest": labels.READ_EARLIEST, "latest": labels.READ_LATEST}[part]
    return Column(header, Form.DATE, lambda _, r: getattr(r.fact.statement, part, None))


def _scheduled(value: str) -> Column[Row]:
    header, form = {
        "earliest": (labels.FEASIBLE_EARLIEST, Form.DATE),
        "latest": (labels.FEASIBLE, Form.DATE),
        "start": (labels.START, Form.DATE),
        "duration_days": (labels.DURATION_DAYS, Form.NUMBER),
        "pushed_days": (labels.PUSHED_DAYS, Form.LATE),
        "float_end_days": (labels.FLOAT_END, Form.NUMBER),
    }[value]
    return Column(
        header, form, lambda _, r: getattr(r.result, value) if r.result.scheduled else None
    )


def _latest(_: Run, row: Row) -> Value:
    return min((view.latest for view in row.result.goals.values()), default=None)


def _float(_: Run, row: Row) -> Value:
    return min((view.float_days for view in row.result.goals.values()), default=None)


MILESTONE_COLUMNS: tuple[Column[Row], ...] = (
    Column(labels.ID, Form.CODE, lambda _, r: r.fact.id),
    Column(labels.MILESTONE, Form.LONG, lambda _, r: r.fact.name),
    Column(labels.KIND, Form.CODE, lambda run, r: run.say(labels.KINDS[r.fact.kind])),
    Column(labels.STATUS, Form.CODE, lambda _, r: r.fact.status),
    Column(labels.STATE, Form.CODE, lambda run, r: run.say(labels.STATES[r.fact.state])),
    Column(labels.PARTNER, Form.TEXT, lambda _, r: r.fact.partner),
    Column(labels.OWNER, Form.TEXT, lambda _, r: r.fact.owner),
    Column(labels.WHO_DECIDES, Form.TEXT, lambda _, r: r.fact.who_decides),
    Column(labels.PROGRAMME, Form.TEXT, lambda _, r: r.fact.programme),
    Column(labels.CLUSTER, Form.TEXT, lambda _, r: r.fact.cluster),
    Column(labels.PROJECT, Form.TEXT, lambda _, r: r.fact.project),
    Column(labels.LITERAL, Form.TEXT, lambda _, r: getattr(r.fact.statement, "literal", "")),
    _said("earliest"),
    _said("latest"),
    _scheduled("earliest"),
    _scheduled("latest"),
    Column(labels.AT_LEAST, Form.CODE, lambda run, r: run.yes(r.result.at_least)),
    Column(labels.CAUSE, Form.LONG, lambda run, r: causes(run, r.result)),
    _scheduled("pushed_days"),
    _scheduled("start"),
    _scheduled("duration_days"),
    Column(
        labels.DURATION_ORIGIN,
        Form.TEXT,
        lambda run, r: run.say(labels.ORIGINS[r.result.duration_origin]),
    ),
    Column(labels.LATEST_FOR_GOALS, Form.DATE, _latest),
    Column(labels.FLOAT_TO_GOALS, Form.NUMBER, _float),
    _scheduled("float_end_days"),
    Column(labels.DRIVES, Form.LONG, lambda run, r: run.names(r.result.drives)),
    Column(labels.THEME, Form.TEXT, lambda _, r: r.fact.theme),
    Column(labels.CARRIER, Form.CODE, lambda _, r: r.fact.carrier),
    Column(labels.CAPACITY, Form.NUMBER, lambda _, r: r.fact.capacity),
    Column(labels.UNIT, Form.CODE, lambda _, r: r.fact.unit),
    Column(labels.ROLE, Form.CODE, lambda _, r: r.fact.role),
    Column(labels.REMARK, Form.LONG, lambda _, r: r.fact.remark),
    Column(labels.CERTAINTY, Form.TEXT, lambda run, r: certainty(run, r.fact)),
    Column(labels.URL, Form.TEXT, lambda _, r: r.fact.url),
    *place(lambda r: r.fact.source),
)


def milestones_table(run: Run) -> Table:
    return MILESTONES.fill(run, MILESTONE_COLUMNS, rows(run), lambda r: r.fact.id)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about one milestone; the target of a goal is one too."""

    fact: Milestone
    said: Statement
    sort: Text


def _claims(run: Run) -> Iterator[Claim]:
    for fact in run.analysis.roadmap.milestones:
        for i, said in enumerate(fact.statements):
            yield Claim(fact, said, labels.OTHER_STATEMENT if i else labels.COUNTS)
        if fact.target is not None:
            yield Claim(fact, fact.target, labels.TARGET)


CLAIM_COLUMNS: tuple[Column[Claim], ...] = (
    Column(labels.ID, Form.CODE, lambda _, c: c.fact.id),
    Column(labels.MILESTONE, Form.LONG, lambda _, c: c.fact.name),
    Column(labels.USED_AS, Form.TEXT, lambda run, c: run.say(c.sort)),
    Column(labels.LITERAL, Form.TEXT, lambda _, c: c.said.literal),
    Column(labels.READ_AS, Form.TEXT, lambda run, c: run.say(labels.READINGS[c.said.reading])),
    Column(labels.READ_EARLIEST, Form.DATE, lambda _, c: c.said.earliest),
    Column(labels.READ_LATEST, Form.DATE, lambda _, c: c.said.latest),
    Column(labels.PARTNER, Form.TEXT, lambda _, c: c.said.partner),
    Column(labels.REPORTED, Form.DATE, lambda _, c: c.said.reported),
    *place(lambda c: c.said.source),
)


def statements_table(run: Run) -> Table:
    return STATEMENTS.fill(run, CLAIM_COLUMNS, _claims(run), lambda c: c.fact.id)


LINK_COLUMNS: tuple[Column[Dependency], ...] = (
    Column(labels.PREDECESSOR, Form.CODE, lambda _, d: d.predecessor),
    Column(labels.PREDECESSOR_NAME, Form.LONG, lambda run, d: run.name(d.predecessor)),
    Column(labels.SUCCESSOR, Form.CODE, lambda _, d: d.successor),
    Column(labels.SUCCESSOR_NAME, Form.LONG, lambda run, d: run.name(d.successor)),
    Column(labels.LINK_TYPE, Form.CODE, lambda run, d: run.link_type(d)),
    Column(labels.LAG_DAYS, Form.NUMBER, lambda _, d: d.lag_days),
    Column(labels.STRENGTH, Form.CODE, lambda run, d: run.strength(d)),
    Column(labels.CERTAINTY, Form.TEXT, certainty),
    Column(labels.BINDS, Form.CODE, lambda run, d: run.yes(_binds(run, d))),
    Column(labels.WHY, Form.LONG, lambda _, d: d.why),
    Column(labels.URL, Form.TEXT, lambda _, d: d.url),
    *place(lambda d: d.source),
)


def _binds(run: Run, link: Dependency) -> bool:
    drivers = run.analysis.by_id[link.successor].drivers
    return any(driver.cause is Cause.LINK and driver.link == link for driver in drivers)


def dependencies_table(run: Run) -> Table:
    links = run.analysis.roadmap.dependencies
    return DEPENDENCIES.fill(run, LINK_COLUMNS, links, lambda d: d.successor)


RELATION_COLUMNS: tuple[Column[Relation], ...] = (
    Column(labels.MILESTONE.numbered(1), Form.LONG, lambda run, r: run.name(r.first)),
    Column(labels.RELATION, Form.TEXT, lambda _, r: r.kind),
    Column(labels.MILESTONE.numbered(2), Form.LONG, lambda run, r: run.name(r.second)),
    Column(labels.WHY, Form.LONG, lambda _, r: r.why),
    *place(lambda r: r.source),
)


def relations_table(run: Run) -> Table:
    return RELATIONS.fill(run, RELATION_COLUMNS, run.analysis.roadmap.relations, lambda r: r.first)


def assumptions_table(run: Run) -> Table:
    """Every open milestone whose duration nobody gave, with what was assumed and on what basis."""
    basis = {lead.kind: lead for lead in run.analysis.lead_times}
    assumed = [
        row
        for row in rows(run)
        if row.result.scheduled
        and row.result.duration_origin is not DurationOrigin.GIVEN
        and all(driver.cause is not Cause.ACTUAL for driver in row.result.drivers)
    ]
    columns: tuple[Column[Row], ...] = (
        Column(labels.ID, Form.CODE, lambda _, r: r.fact.id),
        Column(labels.MILESTONE, Form.LONG, lambda _, r: r.fact.name),
        Column(labels.KIND, Form.CODE, lambda run, r: run.say(labels.KINDS[r.fact.kind])),
        _scheduled("duration_days"),
        Column(
            labels.DURATION_ORIGIN,
            Form.TEXT,
            lambda run, r: run.say(labels.ORIGINS[r.result.duration_origin]),
        ),
        Column(labels.BASIS, Form.LONG, lambda run, r: _basis(basis, r, run.lang)),
        Column(labels.BASIS_SOURCE, Form.TEXT, lambda _, r: _basis_source(basis, r)),
        Column(labels.PARTNER, Form.TEXT, lambda _, r: r.fact.partner),
        *place(lambda r: r.fact.source),
    )
    return ASSUMPTIONS.fill(run, columns, assumed, lambda r: r.fact.id)


def _lead(basis: dict[Kind, LeadTime], row: Row) -> LeadTime | None:
    typical = row.result.duration_origin is DurationOrigin.TYPICAL
    return basis.get(row.fact.kind) if typical else None


def _basis(basis: dict[Kind, LeadTime], row: Row, lang: str) -> str:
    lead = _lead(basis, row)
    return lead.why(lang) if lead else ""


def _basis_source(basis: dict[Kind, LeadTime], row: Row) -> str:
    lead = _lead(basis, row)
    return lead.source if lead else ""
