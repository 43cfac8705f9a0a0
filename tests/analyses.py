"""A small roadmap with one of everything that a page shows, analysed by the engine itself.

The grid (TEN) and the pipe (GAS) both have to be there for the plant (ZEE-9, a goal too late by
the pipe); a second goal (CHE-9) makes its target if an undated decision (KGG-1) comes in time.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from graph_engine.analysis import analyse
from graph_engine.issues import Issue
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import (
    Dependency,
    Goal,
    Kind,
    LinkType,
    Milestone,
    Reading,
    Roadmap,
    Source,
    State,
    Statement,
)
from graph_engine.results import Analysis
from graph_engine.rules import network as rules

TODAY = date(2026, 3, 1)
HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '=HYPERLINK("http://example.org";"klik")',
    "'\"><svg onload=alert(1)>",
    "{{ 7 * 7 }} ${7*7} {name}",
    "\u202eomgekeerd\u202c שלום مرحبا",
    "🏭⚡ " + "zeer lang " * 40,
    "\x00\x08\ud800 \u2028\u2029 ]]> --> <!--",
)


def said(partner: str, cell: str, literal: str, first: str = "", last: str = "") -> Statement:
    ends = [date.fromisoformat(d) if d else None for d in (first, last)]
    return Statement(
        literal=literal,
        earliest=ends[0],
        latest=ends[1],
        reading=Reading.DATE if any(ends) else Reading.UNKNOWN,
        partner=partner,
        reported=date(2026, 2, 1),
        source=Source(f"{partner}.xlsx", "Mijlpalen", cell),
    )


def step(
    id_: str,
    name: str,
    kind: Kind,
    *statements: Statement,
    partner: str,
    cluster: str = "landelijk",
    programme: str = "",
    project: str = "",
    decider: str = "",
    state: State = State.OPEN,
    days: int | None = None,
) -> Milestone:
    return Milestone(
        id=id_,
        name=name,
        kind=kind,
        state=state,
        status="gereed" if state is State.DONE else "open",
        partner=partner,
        owner=partner,
        decider=decider,
        cluster=cluster,
        programme=programme,
        project=project,
        duration_days=days,
        statements=statements,
        url="https://example.org/bron" if id_ == "GAS-2" else "",
        source=Source(f"{partner}.xlsx", "Mijlpalen", f"B{id_[-1]}"),
    )


def milestones() -> tuple[Milestone, ...]:
    north, south = "Noord-Nederland", "Zeeland/SDR"
    return (
        step(
            "KGG-1",
            "Dekking tekort waterstofnet",
            Kind.DECISION,
            said("KGG", "E3", "n.t.b."),
            partner="KGG",
            programme="Waterstof",
            decider="Minister KGG",
        ),
        step(
            "KGG-2",
            "Vergunning leiding Zeeland",
            Kind.PERMIT,
            said("KGG", "E4", "eind 2025", "2025-10-01", "2025-12-31"),
            partner="KGG",
            programme="Waterstof",
            project="Leiding Zeeland",
            decider="Provincie Zeeland",
        ),
        step(
            "GAS-1",
            "FID Leiding Zeeland",
            Kind.INVESTMENT,
            said("Gasunie", "E3", "Q2 2027", "2027-04-01", "2027-06-30"),
            partner="Gasunie",
            programme="Waterstof",
            project="Leiding Zeeland",
        ),
        step(
            "GAS-2",
            "Leiding Zeeland in gebruik",
            Kind.DELIVERY,
            said("Gasunie", "E4", "2031-2032", "2031-01-01", "2032-12-31"),
            said("Zeeland", "F9", "2029", "2029-01-01", "2029-12-31"),
            partner="Gasunie",
            cluster=south,
            project="Leiding Zeeland",
        ),
        step(
            "TEN-1",
            "Voorkeursalternatief station",
            Kind.DECISION,
            said("TenneT", "E3", "maart 2025", "2025-03-01", "2025-03-31"),
            partner="TenneT",
            programme="MIEK",
            project="Station Zeeland",
            state=State.DONE,
        ),
        step(
            "TEN-2",
            "Projectbesluit station",
            Kind.PERMIT,
            said("TenneT", "E4", "medio 2027", "2027-05-01", "2027-08-31"),
            partner="TenneT",
            programme="MIEK",
            project="Station Zeeland",
            decider="Minister KGG",
        ),
        step(
            "TEN-3",
            "Station Zeeland gereed",
            Kind.DELIVERY,
            said("TenneT", "E5", "2030", "2030-01-01", "2030-12-31"),
            partner="TenneT",
            cluster=south,
            project="Station Zeeland",
            days=900,
        ),
        step(
            "TEN-4",
            "Tijdelijk station",
            Kind.DELIVERY,
            partner="TenneT",
            cluster=south,
            state=State.LAPSED,
        ),
        step(
            "ZEE-1", "Afnamecontract waterstof", Kind.MILESTONE, partner="Zeeland", cluster=south
        ),
        step(
            "ZEE-9",
            "Elektrolyser Zeeland in bedrijf",
            Kind.DELIVERY,
            said("Zeeland", "E9", "eind 2030", "2030-10-01", "2030-12-31"),
            partner="Zeeland",
            cluster=south,
        ),
        step(
            "CHE-1",
            "Aansluiting Chemelot gereed",
            Kind.CONDITION,
            partner="Chemelot",
            cluster=north,
        ),
        step(
            "CHE-9",
            "Chemelot op waterstof",
            Kind.GOAL,
            said("Chemelot", "E9", "uiterlijk 2034", "", "2034-12-31"),
            partner="Chemelot",
            cluster=north,
        ),
    )


def links() -> tuple[Dependency, ...]:
    pairs: tuple[tuple[str, str, LinkType, int, bool], ...] = (
        ("KGG-1", "GAS-1", LinkType.FS, 0, True),
        ("KGG-2", "GAS-1", LinkType.FS, 0, True),
        ("GAS-1", "GAS-2", LinkType.FS, 0, True),
        ("GAS-2", "ZEE-9", LinkType.FS, 90, True),
        ("TEN-1", "TEN-2", LinkType.FS, 0, True),
        ("TEN-2", "TEN-3", LinkType.SS, 30, True),
        ("TEN-3", "ZEE-9", LinkType.FF, 0, False),
        ("GAS-2", "ZEE-1", LinkType.FS, 0, True),
        ("ZEE-1", "GAS-1", LinkType.FS, 0, False),
        ("KGG-1", "CHE-1", LinkType.FS, 0, True),
        ("CHE-1", "CHE-9", LinkType.FS, 30, True),
    )
    return tuple(
        Dependency(
            predecessor=a,
            successor=b,
            type=type_,
            lag_days=lag,
            hard=hard,
            why="zonder leiding geen afvoer" if b == "ZEE-9" else "",
            source=Source("Zeeland.xlsx", "Afhankelijkheden", f"A{row}"),
        )
        for row, (a, b, type_, lag, hard) in enumerate(pairs, start=2)
    )


def roadmap() -> Roadmap:
    return Roadmap(
        title="Routekaart proef",
        data_date=TODAY,
        milestones=milestones(),
        dependencies=links(),
        goals=(
            goal("ZEE-9", date(2031, 12, 31), "in 2031"),
            goal("CHE-9", date(2035, 12, 31), "in 2035"),
        ),
    )


def goal(id_: str, target: date, literal: str) -> Goal:
    return Goal(id=id_, target=target, literal=literal, source=Source("Doelen.xlsx", "Doelen"))


def small() -> Analysis:
    return analyse(roadmap(), LEAD_TIMES)


def reader_issues() -> tuple[Issue, ...]:
    facts = {"milestone": "Vergunning leiding Zeeland", "literal": "eind 2025", "data_date": "x"}
    return (Issue(rules.OVERDUE, Source("KGG.xlsx", "Mijlpalen", "E4"), facts),)


def renamed(names: Mapping[str, str]) -> Analysis:
    """The same run as partners with other habits might have typed it."""
    plan = roadmap()

    def again(milestone: Milestone) -> Milestone:
        text = names.get(milestone.id)
        if text is None:
            return milestone
        statements = tuple(replace(s, literal=text, partner=text) for s in milestone.statements)
        return replace(
            milestone,
            name=text,
            owner=text,
            decider=text,
            cluster=text,
            programme=text,
            project=text,
            status=text,
            remark=text,
            url=text,
            statements=statements,
        )

    return analyse(replace(plan, milestones=tuple(again(m) for m in plan.milestones)), LEAD_TIMES)


def hostile() -> Analysis:
    """Every text that a partner can type is an attack or a trap."""
    ids = [m.id for m in milestones()]
    return renamed({id_: HOSTILE[i % len(HOSTILE)] for i, id_ in enumerate(ids)})
