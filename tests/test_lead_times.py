"""The table of assumed lead times: complete, sourced or plainly unsourced, replaceable."""

from pathlib import Path

import pytest

from graph_engine.lead_times import LEAD_TIMES, OWN_ASSUMPTION, lead_times
from graph_engine.model import Kind, LeadTime

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "lead-times.md"


def test_every_kind_of_step_has_one_row() -> None:
    assert sorted(row.kind for row in LEAD_TIMES) == sorted(Kind)


@pytest.mark.parametrize("row", LEAD_TIMES, ids=lambda row: str(row.kind))
def test_a_row_names_a_public_source_or_says_that_there_is_none(row: LeadTime) -> None:
    assert row.source.startswith("https://") != row.basis.startswith(OWN_ASSUMPTION)
    assert row.why("en") == row.basis_en != row.why("nl")


@pytest.mark.parametrize("row", LEAD_TIMES, ids=lambda row: str(row.kind))
def test_the_documentation_shows_the_same_number_and_source(row: LeadTime) -> None:
    lines = [x for x in PAGE.read_text("utf-8").splitlines() if x.startswith(f"| {row.kind} |")]
    assert [line.split("|")[2].strip() for line in lines] == [str(row.days)]
    assert (row.source or OWN_ASSUMPTION) in lines[0]


def test_a_users_own_number_replaces_one_row_only() -> None:
    table = {row.kind: row for row in lead_times({Kind.PERMIT: 730})}
    assert table[Kind.PERMIT].days == 730
    assert not table[Kind.PERMIT].source
    assert "gebruiker" in table[Kind.PERMIT].basis
    assert [r for r in table.values() if r.kind is not Kind.PERMIT] == [
        r for r in LEAD_TIMES if r.kind is not Kind.PERMIT
    ]


def test_a_negative_lead_time_is_refused() -> None:
    with pytest.raises(ValueError, match="vergunning: -1 days"):
        lead_times({Kind.PERMIT: -1})
