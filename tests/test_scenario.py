"""What if: one type, its dates against the effects of the analysis and against re-runs."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.model import Goal, Kind, Roadmap, State
from graph_engine.scenario import Scenario, what_if
from tests.roadmaps import TODAY, here, m, roadmap
from tests.test_schedule import networks

PLAN = roadmap(
    m("A", "2027-01-01", kind=Kind.DECISION),
    m("B", days=30),
    m("C", "2027-03-01"),
    m("G"),
    links="A > B, B > G, C > G",
    goals={"G": "2027-01-01"},
)


@pytest.mark.parametrize(
    ("scenario", "goal", "others"),
    [
        (Scenario(), "2027-03-01", {}),
        (Scenario(delays={"A": 29}), "2027-03-01", {"A": 29, "B": 29}),
        (Scenario(delays={"A": 60}), "2027-04-01", {"A": 60, "B": 60}),
        (Scenario(delays={"C": -365}), "2027-01-31", {"C": -365}),
        (Scenario(delays={"C": -365, "A": -10}), "2027-01-21", {"C": -365, "A": -10, "B": -10}),
        (Scenario(dropped=frozenset({("C", "G")})), "2027-01-31", {}),
        (Scenario(done={"C": date(2025, 12, 1)}), "2027-01-31", {"C": -455}),
    ],
)
def test_a_scenario_in_one_line(scenario: Scenario, goal: str, others: dict[str, int]) -> None:
    found = what_if(PLAN, scenario)
    assert [str(g.after) for g in found.goals] == [goal]
    assert {o.id: o.days for o in found.others} == others


def test_a_delay_of_an_undated_decision_counts_from_when_it_binds() -> None:
    plan = roadmap(
        m("A", kind=Kind.DECISION),
        m("G", "2027-01-01", days=100),
        links="A > G",
        goals={"G": "2027-01-01"},
    )
    found = what_if(plan, Scenario(delays={"A": 10}))
    assert str(found.counted_from["A"]) == "2026-09-23"
    assert found.goals[0].days == 10


def test_both_columns_of_an_undated_decision_have_the_same_base() -> None:
    plan = roadmap(
        m("A", kind=Kind.DECISION),
        m("B", days=10),
        m("U", days=5),
        m("G", "2028-01-01", days=100),
        links="A > B, A > U, B > G, U > G",
        goals={"G": "2028-01-01"},
    )
    for days in (30, 0, -30):
        found = what_if(plan, Scenario(delays={"A": days}))
        assert found.undated == {"A"}
        assert {o.id: o.days for o in found.others} == (
            {"A": days, "B": days, "U": days} if days else {}
        )


@pytest.mark.parametrize(
    ("scenario", "expected"),
    [
        (Scenario(), ("on_time", "on_time")),
        (Scenario(delays={"A": 183}), ("on_time", "maybe_late")),  # friendliest on the last day
        (Scenario(delays={"A": 184}), ("on_time", "late")),
        (Scenario(delays={"U": 1}), ("on_time", "on_time")),
    ],
)
def test_both_readings_of_a_goal_follow_the_scenario(
    scenario: Scenario, expected: tuple[str, str]
) -> None:
    plan = roadmap(
        m("A", "2027-01-01..2027-07-01", kind=Kind.DECISION),
        m("U", "2027-01-01"),
        m("G", "2026-06-01"),
        links="A > G",
        goals={"G": "2027-07-03"},
    )
    [goal] = what_if(plan, scenario).goals
    assert tuple(v.value for v in goal.verdicts) == expected


def test_what_is_done_has_a_firm_date_whatever_it_waited_for() -> None:
    plan = roadmap(
        m("U"),
        m("A"),
        m("G", "2026-06-01", days=10),
        links="U > A, A > G",
        goals={"G": "2027-01-01"},
    )
    [goal] = what_if(plan, Scenario(done={"A": TODAY})).goals
    assert (goal.at_least_before, goal.at_least) == (True, False)
    assert [v.value for v in goal.verdicts] == ["still_possible", "on_time"]


@given(networks())
def test_a_scenario_of_nothing_changes_no_verdict(plan: Roadmap) -> None:
    goals = tuple(
        Goal(id=x.id, target=date(2027, 1, 1), literal="2027", source=here())
        for x in plan.milestones
        if x.state is State.OPEN
    )
    plan = replace(plan, goals=goals)
    analysis = analyse(plan)
    delays = {x.id: 0 for x in plan.milestones if x.state is State.OPEN}
    for scenario in (Scenario(), Scenario(delays=delays)):
        for goal in what_if(plan, scenario).goals:
            [result] = [g for g in analysis.goals if g.id == goal.id]
            assert goal.verdicts == (result.verdict, result.verdict)


@pytest.mark.parametrize(
    ("scenario", "named"),
    [
        (Scenario(delays={"X": 1}), "X: no such milestone"),
        (Scenario(done={"X": TODAY}), "X: no such milestone"),
        (Scenario(dropped=frozenset({("A", "C")})), "A,C: no such dependency"),
    ],
)
def test_what_the_schedule_does_not_hold_is_named(scenario: Scenario, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        what_if(PLAN, scenario)


def test_what_is_done_already_is_not_moved() -> None:
    plan = roadmap(m("A", "2025-01-01", state=State.DONE), m("B"), links="A > B")
    with pytest.raises(ValueError, match="A: is done already"):
        what_if(plan, Scenario(delays={"A": 900}))


@given(networks(), st.integers(0, 90), st.data())
def test_a_delay_moves_each_goal_by_its_effect(
    plan: Roadmap, delta: int, data: st.DataObject
) -> None:
    open_ = [x.id for x in plan.milestones if x.state is State.OPEN]
    assume(open_)
    goals = tuple(Goal(id=i, target=TODAY, literal="", source=here()) for i in open_)
    plan = Roadmap(
        title="",
        data_date=TODAY,
        milestones=plan.milestones,
        dependencies=plan.dependencies,
        goals=goals,
    )
    id_ = data.draw(st.sampled_from(open_))
    slack = {g: v.effect_slack_days for g, v in analyse(plan).by_id[id_].goals.items()}
    undated = not any(x.statement and x.statement.latest for x in plan.milestones if x.id == id_)
    spare = min(slack.values()) if undated else 0
    found = what_if(plan, Scenario(delays={id_: delta}))
    for goal in found.goals:
        expected = max(0, delta + spare - slack[goal.id]) if goal.id in slack else 0
        assert goal.days == expected
