"""Typical lead times per kind of step: assumptions, each with its public source or with none.

A duration that a partner gives always goes first. `docs/reference/lead-times.md` explains the
table and how to replace a row.
"""

from collections.abc import Mapping

from graph_engine.model import Kind, LeadTime

OWN_ASSUMPTION = "eigen aanname, geen bron"
OWN_ASSUMPTION_EN = "own assumption, no source"

LEAD_TIMES: tuple[LeadTime, ...] = (
    LeadTime(
        kind=Kind.DECISION,
        days=180,
        basis=f"{OWN_ASSUMPTION}: een half jaar van voorliggend stuk tot besluit",
        basis_en=f"{OWN_ASSUMPTION_EN}: half a year from submitted paper to decision",
    ),
    LeadTime(
        kind=Kind.PERMIT,
        days=365,
        basis="van definitief (Q1 2025) tot onherroepelijk (Q1 2026): één jaar voor beroep, "
        "bij station omgeving Sloegebied (TenneT)",
        basis_en="from definitive (Q1 2025) to irrevocable (Q1 2026): one year for appeals, "
        "at the Sloegebied substation (TenneT)",
        source="https://www.tennet.eu/nl/projecten/station-omgeving-sloegebied",
    ),
    LeadTime(
        kind=Kind.INVESTMENT,
        days=180,
        basis=f"{OWN_ASSUMPTION}: een half jaar van laatste voorwaarde tot investeringsbesluit",
        basis_en=f"{OWN_ASSUMPTION_EN}: half a year from the last condition to the investment "
        "decision",
    ),
    LeadTime(
        kind=Kind.DELIVERY,
        days=730,
        basis="twee jaar bouwen: 'ongeveer twee jaar' bij Porthos; ook TenneT noemt twee jaar "
        "bouw, na acht jaar voorbereiding en vergunningen (upday.com, 31 oktober 2025)",
        basis_en="two years of building: 'about two years' at Porthos; TenneT too names two "
        "years of building, after eight years of preparation and permits (upday.com, "
        "31 October 2025)",
        source="https://linkmagazine.nl/"
        "porthos-positief-over-groen-licht-raad-van-state-voor-co2-opslag/",
    ),
    *(
        LeadTime(
            kind=kind,
            days=0,
            basis=f"{OWN_ASSUMPTION}: dit soort stap kost zelf geen tijd",
            basis_en=f"{OWN_ASSUMPTION_EN}: this kind of step takes no time itself",
        )
        for kind in (Kind.MILESTONE, Kind.CONDITION, Kind.GOAL)
    ),
)


def lead_times(overrides: Mapping[Kind, int]) -> tuple[LeadTime, ...]:
    """The table with the user's own rows in place. Raises ValueError for a negative number."""
    for kind, days in overrides.items():
        if days < 0:
            raise ValueError(f"lead time of {kind}: {days} days; wanted 0 or more")
    return tuple(
        LeadTime(
            kind=row.kind,
            days=overrides[row.kind],
            basis="door de gebruiker opgegeven",
            basis_en="given by the user",
        )
        if row.kind in overrides
        else row
        for row in LEAD_TIMES
    )
