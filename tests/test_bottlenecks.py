"""Effects and gains against one-by-one re-runs; the decision calendar; follow-ups."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.bottlenecks import effects, gains
from graph_engine.days import day_of
from graph_engine.model import Kind, Milestone, Roadmap, State
from graph_engine.network import FAR
from graph_engine.schedule import forward, latest_for, schedule
from tests.roadmaps import m, roadmap
from tests.test_schedule import built, networks


@given(networks(), st.integers(0, 60))
def test_an_effect_is_what_a_re_run_gives(plan: Roadmap, delta: int) -> None:
    net, bound = built(plan)
    done = schedule(net, bound)
    goals = np.arange(len(net.ids))
    slack = latest_for(net, goals, done.promised)
    slack = np.where(slack >= FAR // 2, FAR, slack - done.promised)
    dated = [False] * len(net.ids)
    found = effects(done, slack, delta, dated)
    for row in np.flatnonzero(~bound.done).tolist():
        floor = bound.floor[1].copy()
        floor[row] = done.promised[row] + delta
        moved = forward(net, floor) - done.promised
        assert found[:, row].tolist() == moved.tolist()


@given(networks(), st.integers(1, 60))
def test_a_gain_is_what_a_re_run_gives(plan: Roadmap, delta: int) -> None:
    net, bound = built(plan)
    done = schedule(net, bound)
    rows = np.flatnonzero(~bound.done).tolist()
    found = gains(done, rows, range(len(net.ids)), delta)
    for place, row in enumerate(rows):
        early = max(bound.today, int(done.promised[row]) - delta)
        finish = np.array(bound.floor[1])
        for i in range(len(net.ids)):
            into = [k for k in range(len(net.links)) if net.succ[k] == i]
            arrive = [int(finish[net.pred[k]] + net.weight[k]) for k in into]
            finish[i] = early if i == row else max([int(bound.floor[1, i]), *arrive])
        assert found[place].tolist() == (done.promised - finish).tolist()


CHAIN = roadmap(
    m("VKA", kind=Kind.DECISION, owner="KGG", project="DRC"),
    m("FID", kind=Kind.INVESTMENT, days=100, owner="Gasunie", project="DRC"),
    m("LEIDING", "2032-12-31", kind=Kind.DELIVERY, days=700, project="DRC"),
    m("G", days=0),
    links="VKA > FID, FID > LEIDING, LEIDING > G",
    goals={"G": "2031-12-31"},
)


def test_an_undated_decision_counts_from_the_date_at_which_it_starts_to_bind() -> None:
    [item] = analyse(CHAIN, delta_days=183).bottlenecks
    assert (item.id, item.undated) == ("VKA", True)
    assert day_of(item.binds_from) == day_of(analyse(CHAIN).goals[0].latest) - 800
    assert item.counted_from == item.binds_from
    assert item.effect == {"G": 183}
    assert day_of(item.decide_by["G"]) == day_of(CHAIN.goals[0].target) - 800


def test_later_steps_of_the_same_project_fold_under_the_first() -> None:
    [item] = analyse(CHAIN).bottlenecks
    assert item.follow_ups == ("FID", "LEIDING")
    assert [s.id for s in item.chain.steps] == ["VKA", "FID", "LEIDING", "G"]
    assert item.reach == ("FID", "LEIDING", "G")
    assert item.reached.goals == ("G",)


def test_the_calendar_shows_what_is_overdue_first() -> None:
    plan = roadmap(
        m("LAAT", "2030-01-01", kind=Kind.DECISION, owner="KGG"),
        m("VROEG", "2026-06-01", kind=Kind.PERMIT, owner="Provincie"),
        m("KLAAR", "2025-06-01", kind=Kind.DECISION, state=State.DONE),
        m("G", days=30),
        links="LAAT > G, VROEG > G, KLAAR > G",
        goals={"G": "2029-12-31"},
    )
    late, early = analyse(plan).decisions
    assert (late.id, late.decider, late.overdue_days, late.quarter_cost) == (
        "LAAT",
        "KGG",
        31,
        {"G": 91},
    )
    assert (early.id, early.overdue_days, early.quarter_cost) == ("VROEG", 0, {})
    assert str(early.decide_by) == "2029-12-01"


def test_reach_is_told_by_partner_cluster_and_capacity_per_role() -> None:
    def plant(id_: str, role: str, partner: str) -> Milestone:
        return replace(
            m(id_, "2030-01-01"),
            capacity=1.5,
            carrier="elektriciteit",
            unit="GW",
            role=role,
            partner=partner,
            cluster="Zeeland",
        )

    plan = roadmap(
        m("A", "2027-01-01", kind=Kind.DECISION),
        plant("X", "aanbod", "RVO"),
        plant("Y", "aanbod", "RVO"),
        plant("Z", "vraag", "Dow"),
        m("G"),
        links="A > X, A > Y, A > Z, X > G, A > G +1200",
        goals={"G": "2026-01-01"},
    )
    [found] = [b.reached for b in analyse(plan).bottlenecks if b.id == "A"]
    assert found.partners == ("Dow", "RVO")
    assert found.clusters == ("Zeeland",)
    assert found.capacity == {
        ("aanbod", "elektriciteit", "GW"): 3.0,
        ("vraag", "elektriciteit", "GW"): 1.5,
    }
