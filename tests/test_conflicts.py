"""Dates that cannot be true together."""

import pytest

from graph_engine.analysis import analyse
from graph_engine.model import Milestone, State
from tests.roadmaps import here, m, roadmap, said


@pytest.mark.parametrize(
    ("before", "after", "link", "expected"),
    [
        ("2031-01-01..2033-12-31", "..2031-12-31", "A > B", (False, 731)),  # Moerdijk
        ("2030-01-01..2030-12-31", "..2029-12-31", "A > B", (True, 1)),  # per 2030, vóór 2030
        ("2030-12-31..", "2031-01-01..2032-12-31", "A > B FF", (False, None)),  # no end
        ("2030-01-01..2030-06-30", "2030-07-01..2030-12-31", "A > B", None),
        ("2030-01-01..2030-12-31", "2030-01-01..2030-12-31", "A > B", None),
        ("2030-01-01", "2030-03-01", "A > B +60", (True, 1)),
        ("2030-01-01", "2030-03-01", "A > B +59", None),
        ("2030-01-01", "2034-01-01..", "A > B", None),
        ("", "2030-01-01", "A > B", None),
    ],
)
def test_certain_and_possible(
    before: str, after: str, link: str, expected: tuple[bool, int | None] | None
) -> None:
    found = analyse(roadmap(m("A", before), m("B", after), links=link)).conflicts
    assert [(c.certain, c.days) for c in found] == ([expected] if expected else [])


def test_a_goal_is_held_against_its_target() -> None:
    plan = roadmap(m("A", "2033-01-01"), m("G", target="2030-12-31"), links="A > G")
    [found] = analyse(plan).conflicts
    assert (found.certain, found.successor.literal) == (True, "2030-12-31")


def test_a_given_duration_counts_and_an_assumed_one_does_not() -> None:
    dates = {"before": "2030-01-01", "after": "2030-03-01"}
    given = roadmap(m("A", dates["before"]), m("B", dates["after"], days=60), links="A > B")
    assert [c.days for c in analyse(given).conflicts] == [1]


def test_what_is_done_no_longer_clashes() -> None:
    plan = roadmap(m("A", "2030-01-01"), m("B", "2025-01-01", state=State.DONE), links="A > B")
    assert analyse(plan).conflicts == ()


@pytest.mark.parametrize(
    ("claims", "clash"),
    [
        ([("2027-01-01", "RVO"), ("2028-01-01", "TotalEnergies")], 2),
        ([("2027-01-01..2028-12-31", "RVO"), ("2028-01-01", "TotalEnergies")], 0),
        ([("2029-01-01", "TenneT"), ("2027-01-01", "TenneT")], 0),  # history, not contradiction
    ],
)
def test_partners_contradict_each_other(claims: list[tuple[str, str]], clash: int) -> None:
    milestone = Milestone(
        id="A", name="A", source=here(), statements=tuple(said(d, p) for d, p in claims)
    )
    found = analyse(roadmap(milestone)).contradictions
    assert sum(len(c.statements) for c in found) == clash
