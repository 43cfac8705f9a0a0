"""Every step of a chain says what it rests on besides partners' own words."""

from dataclasses import replace

import pytest

from graph_engine.analysis import analyse
from graph_engine.doubts import Doubt, chain_doubts
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import Certainty, Kind, Milestone, Roadmap
from tests.roadmaps import m, roadmap

FIRM = m("B", kind=Kind.DELIVERY, days=30)


def doubts(plan: Roadmap) -> list[list[str]]:
    analysis = analyse(plan, LEAD_TIMES)
    [goal] = analysis.goals
    return [[d.value for d in found] for found in chain_doubts(analysis, goal.driving)]


def two(after: Milestone, links: str = "A > B", sure: Certainty = Certainty.STATED) -> Roadmap:
    plan = roadmap(m("A", "2027-01-01"), after, links=links, goals={"B": "2027-06-01"})
    return replace(plan, dependencies=tuple(replace(k, certainty=sure) for k in plan.dependencies))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (two(FIRM), []),
        (two(FIRM, "A > B soft"), ["soft"]),
        (two(FIRM, sure=Certainty.DERIVED), ["derived"]),
        (two(FIRM, "A > B soft", Certainty.UNVERIFIED), ["unverified", "soft"]),
        (two(replace(FIRM, certainty=Certainty.UNVERIFIED)), ["unverified"]),
        (two(m("B", kind=Kind.DELIVERY)), ["assumed"]),
        (two(m("B", "2027-02-01", kind=Kind.DELIVERY)), ["assumed"]),
        (two(m("B", "2026-02-01", kind=Kind.DELIVERY)), ["no_time"]),
        (two(m("B", kind=Kind.DELIVERY), "A > B FF"), []),  # its own duration does not count
        (two(m("B")), []),  # this kind of step takes no time
    ],
)
def test_what_a_step_rests_on(plan: Roadmap, expected: list[str]) -> None:
    assert doubts(plan) == [[], expected]


def test_the_first_step_can_only_doubt_itself() -> None:
    plan = roadmap(
        replace(m("A", "2027-01-01"), certainty=Certainty.DERIVED),
        FIRM,
        links="A > B",
        goals={"B": "2027-06-01"},
    )
    assert doubts(plan) == [["derived"], []]


def test_a_lead_time_of_the_predecessor_counts_where_it_is_subtracted() -> None:
    plan = roadmap(
        m("Z", "2026-06-01"),
        m("A", kind=Kind.DELIVERY),
        m("B", days=3),
        links="Z > A, A > B SS",
        goals={"B": "2027-06-01"},
    )
    assert doubts(plan)[-1] == ["assumed"]


def test_doubts_are_named_as_certainties_are() -> None:
    assert {c.value for c in Certainty} - {"stated"} <= {d.value for d in Doubt}
