"""The three shapes in which partners really send their planning; each gives named tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from example_facts import Fact, Link

Value = str | int | float | date | None
Row = Sequence[Value]

TEMPLATE_HEADER = (
    "Code", "Mijlpaal", "Soort", "Status", "Eigenaar", "Besluitnemer", "Programma", "Cluster",
    "Project", "Thema", "Datum", "Stand van", "Eerdere datum", "Streefdatum", "Doorlooptijd",
    "Optimistisch", "Pessimistisch", "Drager", "Capaciteit", "Eenheid", "Rol", "Wacht op",
    "Vertrouwelijk", "Bron", "Opmerking",
)  # fmt: skip
LINK_HEADER = (
    "Voorganger", "Opvolger", "Type", "Vertraging", "Hard of zacht", "Waarom", "Bron",
)  # fmt: skip
PLANNING_HEADER = (
    "Nr", "Omschrijving", "Type mijlpaal", "Stand", "Verantwoordelijk", "Bevoegd gezag",
    "Programma", "Cluster", "Project", "Planning", "Bijgewerkt", "Doeldatum", "Wacht op",
    "Energiedrager", "Vermogen", "Eenheid", "Toelichting", "Bron",
)  # fmt: skip
PHASES = (
    "Voornemen", "Concept-NRD", "VKA", "Ontwerp-projectbesluit", "Projectbesluit",
    "Onherroepelijk", "FID", "Start bouw", "In bedrijf",
)  # fmt: skip
WIDE_HEADER = (
    "Project", "Programma", "Cluster", "Eigenaar", "Bevoegd gezag", "Drager", *PHASES, "Bron",
)  # fmt: skip
LAGS = {"ongeveer twee jaar": "+2 jaar", "ongeveer negen maanden": "+9 maanden"}
"""A predecessor column has no room for 'ongeveer'; the exact words stand in examples/feiten."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its rows, and which of them (1-based) is the header."""

    name: str
    rows: Sequence[Row]
    header: int = 1


def template(
    partner: str, data_date: date, facts: Iterable[Fact], links: Sequence[Link]
) -> list[Table]:
    """The project's own template: milestones, dependencies, explanation."""
    return [
        Table("Mijlpalen", [TEMPLATE_HEADER, *map(_template_row, facts)]),
        _links("Afhankelijkheden", links),
        Table("Toelichting", [("Partner", partner), ("Peildatum", data_date)], header=0),
    ]


def planning(
    partner: str, data_date: date, facts: Iterable[Fact], links: Sequence[Link]
) -> list[Table]:
    """One sheet under a title block, with a predecessor column.

    Links that are soft or own reasoning stand apart: a predecessor column cannot say so.
    """
    firm = [link for link in links if link.hardness == "hard" and link.published]
    title: list[Row] = [
        (f"Planning {partner} voor de routekaart verduurzaming industrie",),
        ("Partner", partner),
        ("Peildatum", data_date),
        (),
    ]
    rows = [_planning_row(f, [link for link in firm if link.successor == f.id]) for f in facts]
    sheets = [Table("Planning", [*title, PLANNING_HEADER, *rows], header=len(title) + 1)]
    others = [link for link in links if link not in firm]
    return [*sheets, _links("Afhankelijkheden", others)] if others else sheets


def wide(
    partner: str, data_date: date, facts: Iterable[Fact], links: Sequence[Link]
) -> list[Table]:
    """A row per project (and source), a column per phase; what is no phase stands in a list."""
    projects: dict[tuple[str, ...], dict[str, Fact]] = {}
    listed: list[Fact] = []
    for fact in facts:
        if fact.phase:
            projects.setdefault(_project_key(fact), {})[fact.phase] = fact
        else:
            listed.append(fact)
    rows = [_wide_row(phases) for phases in projects.values()]
    return [
        Table("Projecten", [WIDE_HEADER, *rows]),
        Table("Overige mijlpalen", [TEMPLATE_HEADER, *map(_template_row, listed)]),
        _links("Afhankelijkheden", links),
        Table("Toelichting", [("Partner", partner), ("Peildatum", data_date)], header=0),
    ]


def _template_row(fact: Fact) -> Row:
    return (
        fact.id, fact.name, fact.type, fact.status, fact.owner, fact.decider, fact.programme,
        fact.cluster, fact.project, fact.theme, fact.planned, _day(fact.reported),
        fact.previously_planned, fact.wanted, None, None, None, fact.carrier,
        _number(fact.capacity), fact.unit, None, None, None, fact.source, fact.remark,
    )  # fmt: skip


def _planning_row(fact: Fact, links: Sequence[Link]) -> Row:
    waits = "; ".join(_notation(link) for link in links)
    reasons = [f"{link.predecessor}: {link.why}" for link in links]
    remark = ". ".join(filter(None, [fact.remark, "; ".join(reasons)]))
    return (
        fact.id, fact.name, fact.type, fact.status, fact.owner, fact.decider, fact.programme,
        fact.cluster, fact.project, _year(fact.planned), _day(fact.reported), _year(fact.wanted),
        waits, fact.carrier, _number(fact.capacity), fact.unit, remark, fact.source,
    )  # fmt: skip


def _wide_row(phases: dict[str, Fact]) -> Row:
    first = next(iter(phases.values()))
    cells = [_wide_cell(phases[phase]) if phase in phases else None for phase in PHASES]
    decider = next(filter(None, (fact.decider for fact in phases.values())), "")
    return (
        first.project, first.programme, first.cluster, first.owner, decider, first.carrier,
        *cells, first.source,
    )  # fmt: skip


def _wide_cell(fact: Fact) -> str:
    status = "" if fact.status == "open" else f" ({fact.status})"
    return f"{fact.id}: {fact.planned}{status}"


def _project_key(fact: Fact) -> tuple[str, ...]:
    """Facts that one row can tell: the same project, owner and source.

    A decision by another body than the minister (the Council of State) gets a row of its own.
    """
    other = fact.decider if fact.decider != "Minister KGG" else ""
    return (fact.project, fact.owner, fact.source, other)


def _links(name: str, links: Iterable[Link]) -> Table:
    rows = [
        (a.predecessor, a.successor, a.type, a.lag, a.hardness, a.why, a.source) for a in links
    ]
    return Table(name, [LINK_HEADER, *rows])


def _notation(link: Link) -> str:
    """Microsoft Project's notation: '12', '12SS', '12FS+2 jaar'."""
    lag = LAGS[link.lag] if link.lag else ""
    kind = "" if link.type == "FS" and not lag else link.type
    return f"{link.predecessor}{kind}{lag}"


def _number(text: str) -> Value:
    """'0,76' as the number that a partner's cell would hold; '>30' stays text."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text


def _year(text: str) -> Value:
    return int(text) if text.isdecimal() else text


def _day(text: str) -> Value:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
