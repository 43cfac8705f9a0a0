"""The steps of a project's procedure that stand side by side in a wide sheet.

A phase is of the kind that the same words have in a column Soort: a projectbesluit is a permit.
"""

from dataclasses import dataclass

from graph_engine.model import Kind
from inputs.tables.column import listed


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of a project's procedure that stands as a column in a wide sheet."""

    code: str
    kind: Kind
    names: tuple[str, ...]


def phase(code: str, kind: Kind, names: str) -> Phase:
    return Phase(code, kind, listed(names))


PHASES = (
    phase(
        "VOORNEMEN",
        Kind.MILESTONE,
        "Voornemen | Voornemen en participatie | Voornemen en voorstel voor "
        "participatie | Start procedure | Notice of intent",
    ),
    phase(
        "NRD",
        Kind.DECISION,
        "NRD | Notitie Reikwijdte en Detailniveau | Definitieve NRD | Vaststelling NRD",
    ),
    phase("CNRD", Kind.MILESTONE, "Concept-NRD | cNRD"),
    phase(
        "VKA",
        Kind.DECISION,
        "VKA | Voorkeursbeslissing | Voorkeursalternatief | VKA-besluit | VKB | "
        "Voorkeursbesluit | Preferred alternative | Preferred option | Preference "
        "decision",
    ),
    phase(
        "OPB",
        Kind.PERMIT,
        "Ontwerp-projectbesluit | OPB | Ontwerpbesluit | "
        "Ontwerp-inpassingsplan | Draft project decision | Draft decision",
    ),
    phase(
        "PB",
        Kind.PERMIT,
        "Projectbesluit | PB | Definitief projectbesluit | Inpassingsplan | "
        "Vaststelling projectbesluit | Project decision",
    ),
    phase(
        "ONH",
        Kind.PERMIT,
        "Onherroepelijk | Onherroepelijk besluit | Projectbesluit onherroepelijk | "
        "Vergunning onherroepelijk | Onherroepelijke vergunning | Irrevocable | Final "
        "and binding",
    ),
    phase(
        "VERG",
        Kind.PERMIT,
        "Vergunning | Vergunningen | Vergunning verleend | Omgevingsvergunning | "
        "Vergunningverlening | Permit | Permits | Permit granted",
    ),
    phase(
        "FID",
        Kind.INVESTMENT,
        "FID | Investeringsbesluit | Definitief investeringsbesluit | Finaal "
        "investeringsbesluit | Final investment decision | Investment decision",
    ),
    phase(
        "BOUW",
        Kind.MILESTONE,
        "Start bouw | Start aanleg | Start realisatie | Aanvang bouw | Start uitvoering"
        " | Start of construction | Start construction | Construction start",
    ),
    phase(
        "GEREED",
        Kind.DELIVERY,
        "Bouw gereed | Realisatie gereed | Einde bouw | Construction complete | "
        "Mechanical completion",
    ),
    phase(
        "IBN",
        Kind.DELIVERY,
        "In bedrijf | In gebruik | Inbedrijfname | Ingebruikname | Inbedrijfstelling | "
        "Operationeel | In operation | Operational | Commissioning | Start of operation"
        " | Go-live",
    ),
)
