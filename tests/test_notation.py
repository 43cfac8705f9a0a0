"""Predecessor cells: ids, names, Microsoft Project's notation."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph_engine.model import LinkType
from inputs.cells.notation import PredecessorClaim, read_predecessors

DOCUMENT = (Path(__file__).parents[1] / "docs" / "reference" / "values.md").read_text("utf-8")


def shown(text: str) -> str:
    claims = read_predecessors(text)
    return "; ".join(f"{claim.ref} {claim.type} {claim.lag_days}" for claim in claims)


def documented() -> list[tuple[str, str]]:
    table = DOCUMENT.partition("## Predecessors in one cell")[2]
    return re.findall(r"^\| `([^`]*)` \| ?(.*?) ?\|$", table, re.MULTILINE)


@pytest.mark.parametrize(("text", "wanted"), documented())
def test_documented_cell(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12", "12 FS 0"),
        ("12ff", "12 FF 0"),
        ("12 ee -3 dagen", "12 FF -3"),
        ("12SS+1 mnd", "12 SS 30"),
        ("12BE+1jaar", "12 SF 365"),
        ("12FS-2ed", "12 FS -2"),
        ("12FS + 2 weken; 13", "12 FS 14; 13 FS 0"),
        ("12FS−2d", "12 FS -2"),
        ("12FS+30d, 14SS-5d", "12 FS 30; 14 SS -5"),
        ("12FS+2,5d,14", "12 FS 2; 14 FS 0"),
        ("1.2.3SS", "1.2.3 SS 0"),
        ("TEN-006", "TEN-006 FS 0"),
        ("C6-005 & H2-016", "C6-005 FS 0; H2-016 FS 0"),
        ("H2-001 en H2-002, H2-003", "H2-001 FS 0; H2-002 FS 0; H2-003 FS 0"),
        ("WOZ-007/WOZ-008", "WOZ-007 FS 0; WOZ-008 FS 0"),
        ("- TEN-001\n- TEN-002\r\n", "TEN-001 FS 0; TEN-002 FS 0"),
        ("• TEN-001\u2028• TEN-002", "TEN-001 FS 0; TEN-002 FS 0"),
        ("TEN-001 (FS); TEN-002 [SS-1w]", "TEN-001 FS 0; TEN-002 SS -7"),
        ("TEN-001;TEN-001", "TEN-001 FS 0"),
        ("TEN-001;TEN-001SS", "TEN-001 FS 0; TEN-001 SS 0"),
        ("Zuid-West 380 kV Oost", "Zuid-West 380 kV Oost FS 0"),
        ("Net op zee IJmuiden Ver (Alpha)", "Net op zee IJmuiden Ver (Alpha) FS 0"),
        ("Besluit A; Deel 2, B\nBesluit C", "Besluit A FS 0; Deel 2, B FS 0; Besluit C FS 0"),
        ("Besluit DRC EB+2w", "Besluit DRC FS 14"),
        ("Besluit DRC +2w", "Besluit DRC FS 14"),
        ("Warmte en kracht", "Warmte en kracht FS 0"),
        ("n.v.t.", ""),
        (" - ", ""),
        ("", ""),
        (";;\n;", ""),
    ],
)  # fmt: skip
def test_cell(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize("text", ["14SS+50%", "12; 14FS+25 %", "Besluit (SS+10%)"])
def test_a_percentage_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"'\+\d\d ?%' is a percentage"):
        read_predecessors(text)


@pytest.mark.parametrize("text", ["12FS+3x", "12FS+2 appels", "12FS+99999 jaar", "x" * 5000])
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match="such as"):
        read_predecessors(text)


PIECES = "12 14 TEN-006 FS EB ss + - 30d 2w 50% ; , & en / ( ) [ ] Besluit DRC 2,5d"
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=10)


@given(st.text(max_size=300) | pieces.map(" ".join) | pieces.map("".join))
@example("12FS" * 500)
@example("a-" * 1000)
@example("1.1." * 900)
@example("( " * 1500)
@example("\ud800;\x00")
def test_any_text_gives_claims_or_says_what_is_wanted(text: str) -> None:
    try:
        claims = read_predecessors(text)
    except ValueError as wanted:
        if "such as" not in str(wanted) and "percentage" not in str(wanted):
            raise
        return
    assert all(claim.ref.strip() == claim.ref and claim.ref for claim in claims)
    assert len(set(claims)) == len(claims)


claims = st.builds(
    PredecessorClaim,
    ref=st.from_regex(r"[A-Z]{1,4}-[0-9]{1,4}|[0-9]{1,4}", fullmatch=True),
    type=st.sampled_from(LinkType),
    lag_days=st.integers(-999, 999),
)


@given(
    st.lists(claims, min_size=1, max_size=6, unique=True),
    st.sampled_from([";", ", ", "\n", " & ", ",", " / "]),
)
def test_what_is_written_reads_back(written: list[PredecessorClaim], separator: str) -> None:
    text = separator.join(f"{c.ref}{c.type}{c.lag_days:+}d" for c in written)
    assert read_predecessors(text) == tuple(written)
