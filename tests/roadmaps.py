"""Small roadmaps in a few words: `roadmap(m("A", "2027"), m("B"), links="A > B +30 FF soft")`."""

import re
from collections.abc import Mapping
from datetime import date

from graph_engine.model import (
    Dependency,
    Goal,
    Kind,
    LinkType,
    Milestone,
    Roadmap,
    Source,
    State,
    Statement,
)

TODAY = date(2026, 1, 1)
LINK = re.compile(r"(\w+)\s*>\s*(\w+)\s*([+-]\d+)?\s*(FS|SS|FF|SF)?\s*(soft)?")


def here(cell: str = "A1") -> Source:
    return Source("test.xlsx", "Blad1", cell)


def said(dates: str, partner: str = "", cell: str = "A1") -> Statement:
    """'2027-03-01', '2027-03-01..2027-06-30', '..2031-12-31' or '2034-01-01..'."""
    first, _, last = dates.partition("..")
    early = date.fromisoformat(first) if first else None
    late = date.fromisoformat(last) if last else None if ".." in dates else early
    return Statement(
        literal=dates, earliest=early, latest=late, partner=partner, source=here(cell)
    )


def m(
    id_: str,
    dates: str = "",
    *,
    kind: Kind = Kind.MILESTONE,
    days: int | None = None,
    state: State = State.OPEN,
    target: str = "",
    project: str = "",
    owner: str = "",
) -> Milestone:
    return Milestone(
        id=id_,
        name=f"naam {id_}",
        kind=kind,
        duration_days=days,
        state=state,
        project=project,
        owner=owner,
        statements=(said(dates),) if dates else (),
        target=said(target) if target else None,
        source=here(),
    )


def roadmap(
    *milestones: Milestone,
    links: str = "",
    goals: Mapping[str, str] | None = None,
    data_date: date = TODAY,
) -> Roadmap:
    """`links`: comma-separated 'A > B +30 FF soft'; `goals`: target date by id."""
    found = [LINK.fullmatch(part.strip()) for part in links.split(",") if part.strip()]
    assert all(found), links
    return Roadmap(
        title="Test",
        data_date=data_date,
        milestones=milestones,
        dependencies=tuple(
            Dependency(
                predecessor=link[1],
                successor=link[2],
                lag_days=int(link[3] or 0),
                type=LinkType(link[4] or "FS"),
                hard=not link[5],
                source=here(f"B{i}"),
            )
            for i, link in enumerate(found, start=2)
            if link
        ),
        goals=tuple(
            Goal(id=id_, target=date.fromisoformat(on), literal=on, source=here())
            for id_, on in (goals or {}).items()
        ),
    )
