"""Why a date is what it is: drivers, chains with ties, the next path, single points."""

from hypothesis import given

from graph_engine.analysis import analyse
from graph_engine.model import Goal, Roadmap, State
from graph_engine.results import Cause
from tests.roadmaps import TODAY, here, m, roadmap
from tests.test_schedule import networks

TIE = roadmap(
    m("A", "2027-01-01"),
    m("B", days=10),
    m("C", days=10),
    m("D", "2027-01-06"),
    m("G"),
    links="A > B, A > C soft, B > G, C > G, D > G",
    goals={"G": "2026-12-31"},
)


def test_the_chain_walks_back_to_an_own_statement() -> None:
    goal = analyse(TIE).goals[0]
    assert [(s.id, s.days) for s in goal.driving.steps] == [("A", 0), ("B", 10), ("G", 0)]
    assert goal.driving.root_cause is Cause.STATEMENT
    assert goal.late_days == 11


def test_ties_give_a_bundle_and_the_next_path_its_slack() -> None:
    goal = analyse(TIE).goals[0]
    assert goal.bundle == ("A", "B", "C", "G")
    assert [([s.id for s in c.steps], c.slack_days) for c in goal.near] == [(["D", "G"], 5)]


def test_every_binding_reason_is_named() -> None:
    drivers = analyse(TIE).by_id["G"].drivers
    assert [d.link.predecessor for d in drivers if d.link] == ["B", "C"]
    plan = roadmap(m("A", "2027-01-01"), m("B", "2027-01-01"), links="A > B")
    assert [d.cause for d in analyse(plan).by_id["B"].drivers] == [Cause.LINK, Cause.STATEMENT]


def test_a_hard_link_leads_the_story_before_a_soft_one() -> None:
    plan = roadmap(
        m("A", "2027-01-01"),
        m("B", "2027-01-01"),
        m("G"),
        links="A > G soft, B > G",
        goals={"G": "2027-01-01"},
    )
    assert [s.id for s in analyse(plan).goals[0].driving.steps] == ["B", "G"]


def test_a_chain_can_start_at_the_data_date_or_at_something_done() -> None:
    open_ = roadmap(m("A"), m("G", days=5), links="A > G", goals={"G": "2026-01-01"})
    assert analyse(open_).goals[0].driving.root_cause is Cause.DATA_DATE
    done = roadmap(
        m("A", "2025-12-31", state=State.DONE),
        m("G", days=5),
        links="A > G",
        goals={"G": "2026-01-01"},
    )
    assert analyse(done).goals[0].driving.root_cause is Cause.ACTUAL


def test_single_points_are_what_every_driving_route_runs_through() -> None:
    [point] = analyse(TIE).single_points
    assert point.ids == ("A",)


@given(networks())
def test_every_chain_adds_up(plan: Roadmap) -> None:
    goals = tuple(Goal(id=x.id, target=TODAY, literal="", source=here()) for x in plan.milestones)
    found = analyse(
        Roadmap(
            title="",
            data_date=TODAY,
            milestones=plan.milestones,
            dependencies=plan.dependencies,
            goals=goals,
        )
    )
    for goal in found.goals:
        for chain in (goal.driving, *goal.near):
            assert chain.steps[-1].id == goal.id
            spent = sum(step.days for step in chain.steps)
            assert (chain.steps[-1].on - chain.steps[0].on).days == spent
        assert goal.driving.slack_days == 0
        assert {s.id for s in goal.driving.steps} <= set(goal.bundle)
        assert all(c.slack_days > 0 for c in goal.near)
