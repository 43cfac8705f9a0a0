"""Roadmaps of any size that look like real ones: projects in lanes, waiting for each other.

The same size always gives the same roadmap; all of it is made up.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph_engine.model import (
    Dependency,
    Goal,
    Kind,
    Milestone,
    Roadmap,
    Source,
    State,
    Statement,
)

TODAY = date(2026, 11, 1)
CLUSTERS = (
    "Chemelot",
    "Cluster 6",
    "Noord-Nederland",
    "Noordzeekanaalgebied",
    "Rotterdam-Moerdijk",
    "Zeeland-West-Brabant",
)
PROGRAMMES = ("CO2-transport", "Elektriciteitsnet", "Maatwerk", "Waterstofnetwerk", "Wind op zee")
WORKS = (
    "Hoogspanningsstation",
    "Waterstofleiding",
    "Elektrolyser",
    "Kabelverbinding",
    "CO2-terminal",
    "Ombouw kraker",
    "E-boiler",
    "Ammoniakterminal",
    "Warmteleiding",
)
PLACES = (
    *("Geertruidenberg", "Borssele", "Eemshaven", "Delfzijl", "Maasvlakte", "Pernis", "Moerdijk"),
    *(
        "Vlissingen",
        "Terneuzen",
        "Velsen",
        "Beverwijk",
        "Geleen",
        "Maasbracht",
        "Emmen",
        "Tilburg",
    ),
    *("Zwolle", "Boxmeer", "Simonshaven", "Diemen", "Wijchen", "Doetinchem", "Vierverlaten"),
)
OWNERS = ("TenneT", "Gasunie", "Stedin", "Liander", "Enexis", "Havenbedrijf", "Provincie")
DECIDERS = ("Minister van KGG", "Gedeputeerde Staten", "Raad van bestuur", "Omgevingsdienst")
STEPS = (
    ("Verkenning afgerond", Kind.MILESTONE),
    ("Voorkeursbesluit", Kind.DECISION),
    ("Vergunning onherroepelijk", Kind.PERMIT),
    ("Investeringsbesluit", Kind.INVESTMENT),
    ("Start bouw", Kind.MILESTONE),
    ("Bouw gereed", Kind.DELIVERY),
    ("In bedrijf", Kind.DELIVERY),
)
BETWEEN = (120, 700)
"""Days from one step of a project to the next."""
YEARS = 4_000
"""Days over which projects begin."""
UNDATED, LAPSED, CROSSING, LOOPS, HARD, HALF = 0.12, 0.02, 0.3, 0.002, 0.7, 0.5
NEAR = 40
"""A project waits for one of so many before it."""
GOALS = ("schakelt over op groene waterstof", "draait op stroom")
LARGE = 600
WHY = (
    "levert de stroom",
    "vraagt een aansluiting op het hoofdnet",
    "zelfde stikstofruimte",
    "leiding moet er liggen voor de proefdraai",
    "contract vooraf nodig",
)


def roadmap(size: int, seed: int = 5) -> Roadmap:
    """`size` milestones: projects of seven steps, and goals that wait for many of them."""
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    ends = _ends(size)
    steps = size - len(ends)
    projects = [_project(at, steps, chance) for at in range(0, steps, len(STEPS))]
    links = [*_links(projects, chance), *_into_goals(projects, ends, chance)]
    return Roadmap(
        title=f"Routekaart met {size} mijlpalen",
        data_date=TODAY,
        milestones=(*(step for project in projects for step in project), *ends),
        dependencies=tuple(replace(k, source=_cell(k, row)) for row, k in enumerate(links, 2)),
        goals=tuple(_goal(end, chance) for end in ends),
    )


def _ends(size: int) -> tuple[Milestone, ...]:
    """One goal per cluster, two in a large roadmap."""
    wanted = GOALS if size >= LARGE else GOALS[:1]
    return tuple(
        Milestone(
            id=f"D{k}-{n}",
            name=f"{cluster} {goal}",
            source=Source("Rijk.xlsx", "Doelen", f"A{k * len(wanted) + n + 2}"),
            kind=Kind.GOAL,
            partner="Rijk",
            owner="Minister van KGG",
            cluster=cluster,
        )
        for k, cluster in enumerate(CLUSTERS)
        for n, goal in enumerate(wanted)
    )


def _project(first: int, size: int, chance: random.Random) -> list[Milestone]:
    """The steps of one project, each some time after the one before."""
    number = first // len(STEPS) + 1
    cluster = chance.choice((*CLUSTERS, ""))
    name = f"{chance.choice(WORKS)} {chance.choice(PLACES)} {number}"
    owner, on = chance.choice(OWNERS), TODAY + timedelta(days=chance.randint(-1200, YEARS))
    programme = chance.choice(PROGRAMMES)
    found = []
    for k, (step, kind) in enumerate(STEPS[: size - first]):
        on += timedelta(days=chance.randint(*BETWEEN))
        cell = Source(f"{owner}.xlsx", "Mijlpalen", f"E{first + k + 3}")
        found.append(
            Milestone(
                id=f"P{number}-{k + 1}",
                name=f"{step} {name}",
                source=cell,
                kind=kind,
                state=_state(on, chance),
                status="volgens planning",
                partner=owner,
                owner=owner,
                decider=chance.choice(DECIDERS) if kind.is_decision else "",
                programme=programme,
                cluster=cluster,
                project=name,
                statements=_statements(on, owner, cell, chance),
            )
        )
    return found


def _state(on: date, chance: random.Random) -> State:
    if on < TODAY:
        return State.DONE
    return State.LAPSED if chance.random() < LAPSED else State.OPEN


def _statements(
    on: date, owner: str, cell: Source, chance: random.Random
) -> tuple[Statement, ...]:
    """A quarter or a year, as partners write them; nothing where nothing is known."""
    if on > TODAY and chance.random() < UNDATED:
        return ()
    quarter = (on.month - 1) // 3
    first, literal = date(on.year, 3 * quarter + 1, 1), f"Q{quarter + 1} {on.year}"
    last = first + timedelta(days=89)
    if on > TODAY and chance.random() < CROSSING:
        first, last, literal = date(on.year, 1, 1), date(on.year, 12, 31), str(on.year)
    return (Statement(literal=literal, earliest=first, latest=last, partner=owner, source=cell),)


def _links(projects: Sequence[Sequence[Milestone]], chance: random.Random) -> Iterator[Dependency]:
    """Each step waits for the one before; some wait for another project, and a few go round."""
    for at, steps in enumerate(projects):
        for k, step in enumerate(steps):
            if k:
                yield _link(steps[k - 1], step, chance)
            if k and at and chance.random() < CROSSING:
                near = projects[chance.randrange(max(0, at - NEAR), at)]
                yield _link(near[k - 1], step, chance, chance.choice(WHY))
            if k and at and chance.random() < CROSSING / 3:
                policy = projects[chance.randrange(min(at, len(OWNERS)))]
                yield _link(policy[min(k, 2) - 1], step, chance, "wacht op landelijk besluit")
            if k < len(steps) - 1 and chance.random() < LOOPS:
                yield _link(steps[-1], step, chance, chance.choice(WHY))


def _into_goals(
    projects: Sequence[Sequence[Milestone]], ends: Sequence[Milestone], chance: random.Random
) -> Iterator[Dependency]:
    """A goal waits for half of the projects in its cluster."""
    for end in ends:
        for steps in projects:
            if steps[-1].cluster == end.cluster and chance.random() < HALF:
                yield _link(steps[-1], end, chance)


def _link(before: Milestone, after: Milestone, chance: random.Random, why: str = "") -> Dependency:
    return Dependency(
        predecessor=before.id,
        successor=after.id,
        lag_days=chance.choice((0, 0, 0, 30, 90)),
        hard=chance.random() < HARD,
        why=why,
        source=after.source,
    )


def _cell(link: Dependency, row: int) -> Source:
    return Source(link.source.workbook, "Afhankelijkheden", f"A{row}")


def _goal(end: Milestone, chance: random.Random) -> Goal:
    year = chance.randint(2032, 2044)
    return Goal(id=end.id, target=date(year, 12, 31), literal=f"eind {year}", source=end.source)
