"""The links that a row's own columns 'Wacht op' and 'Nodig voor' name."""

from collections.abc import Mapping
from typing import Any

from inputs.batch import LinkClaim
from inputs.cells.notation import PredecessorClaim
from inputs.tables.headers import FoundColumn
from inputs.tables.table import Line, Table

FIELDS = ("waits_for", "needed_by")


def reference_columns(table: Table) -> list[tuple[str, FoundColumn]]:
    found = [(field, table.header.first(field)) for field in FIELDS]
    return [(field, column) for field, column in found if column]


def row_links(
    table: Table,
    columns: list[tuple[str, FoundColumn]],
    line: Line,
    values: Mapping[str, Any],
    code: str,
) -> list[LinkClaim]:
    """The links of the milestone with this code, each with the cell that names it."""
    found: list[LinkClaim] = []
    for field, column in columns:
        claims: tuple[PredecessorClaim, ...] = values[field]
        if not claims:
            continue
        source = table.sheet.source(line.row, column.index)
        for claim in claims:
            before, after = (claim.ref, code) if field == "waits_for" else (code, claim.ref)
            found.append(
                LinkClaim(
                    predecessor=before,
                    successor=after,
                    type=claim.type,
                    lag_days=claim.lag_days,
                    source=source,
                )
            )
    return found
