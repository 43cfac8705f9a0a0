"""Roadmaps by number: the same seed always gives the same roadmap."""

import random
from datetime import date, timedelta

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

TODAY = date(2026, 3, 1)
HERE = Source("Proef.xlsx", "Mijlpalen", "A1")
LANES = ("Chemelot", "Cluster 6", "landelijk", "Noord-Nederland")
PROGRAMMES = ("MIEK", "Waterstof", "Wind op Zee")


def random_roadmap(seed: int, count: int = 0) -> Roadmap:
    """Open, done and lapsed steps, with and without dates, all link types, sometimes a loop."""
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    size = count or chance.randint(8, 40)
    milestones = tuple(_milestone(i, chance) for i in range(size))
    goals = chance.sample(range(size // 2, size), min(chance.randint(1, 4), size - size // 2))
    return Roadmap(
        title=f"Routekaart {seed}",
        data_date=TODAY,
        milestones=milestones,
        dependencies=_links(size, chance),
        goals=tuple(
            Goal(
                id=f"M-{i}",
                target=TODAY + timedelta(days=chance.randint(200, 3500)),
                literal="streefdatum",
                source=HERE,
            )
            for i in sorted(goals)
            if milestones[i].state is State.OPEN
        ),
    )


def _milestone(i: int, chance: random.Random) -> Milestone:
    state = chance.choices((State.OPEN, State.DONE, State.LAPSED), (80, 16, 4))[0]
    return Milestone(
        id=f"M-{i}",
        name=f"Stap {i} van het plan",
        source=HERE,
        kind=chance.choice(list(Kind)),
        state=state,
        partner=chance.choice(("KGG", "TenneT", "")),
        owner=chance.choice(("KGG", "TenneT", "Gasunie", "")),
        decider=chance.choice(("Minister", "")),
        programme=chance.choice(PROGRAMMES),
        cluster=chance.choice(LANES),
        project=chance.choice(("", "", "Leiding", "Station", "Kabel")),
        duration_days=chance.choice((None, None, chance.randint(0, 700))),
        statements=_statements(chance),
    )


def _statements(chance: random.Random) -> tuple[Statement, ...]:
    if chance.random() < 0.35:
        return ()
    first = TODAY + timedelta(days=chance.randint(-500, 2800))
    last = first + timedelta(days=chance.choice((0, 90, 365)))
    ends = chance.choices(((first, last), (None, last), (first, None)), (8, 1, 1))[0]
    return (
        Statement(
            literal="een datum", earliest=ends[0], latest=ends[1], partner="KGG", source=HERE
        ),
    )


def _links(size: int, chance: random.Random) -> tuple[Dependency, ...]:
    pairs = [(a, b) for b in range(size) for a in range(b) if chance.random() < 2.2 / size]
    pairs += [(b, a) for a, b in pairs if chance.random() < 0.03]
    return tuple(
        Dependency(
            predecessor=f"M-{a}",
            successor=f"M-{b}",
            type=chance.choice((LinkType.FS, LinkType.FS, *LinkType)),
            lag_days=chance.choice((0, 0, 30, -45, 400)),
            hard=chance.random() < 0.7,
            source=Source("Proef.xlsx", "Afhankelijkheden", f"A{k}"),
        )
        for k, (a, b) in enumerate(pairs, start=2)
    )
