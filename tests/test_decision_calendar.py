"""The decision calendar against re-runs: each decision put on another day, all dates again."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.days import day_of
from graph_engine.decision_calendar import QUARTER
from graph_engine.model import Goal, Kind, Roadmap, State
from graph_engine.schedule import forward
from tests.roadmaps import TODAY, here
from tests.test_schedule import built, networks


@st.composite
def programmes(draw: st.DrawFn) -> Roadmap:
    """Some steps are decisions, some are goals with a target around their feasible date."""
    plan = draw(networks())
    sorts = st.sampled_from([Kind.DECISION, Kind.PERMIT, Kind.INVESTMENT, Kind.DELIVERY])
    milestones = tuple(replace(m, kind=draw(sorts)) for m in plan.milestones)
    goals = tuple(
        Goal(
            id=m.id,
            target=TODAY + timedelta(days=draw(st.integers(-60, 160))),
            literal="",
            source=here(),
        )
        for m in milestones
        if draw(st.booleans())
    )
    return replace(plan, milestones=milestones, goals=goals)


def goals_when(plan: Roadmap, id_: str, finish: int) -> dict[str, int]:
    """The goals' dates when one step is ready on a given day at the earliest."""
    net, bound = built(plan)
    floor = np.array(bound.floor[1])
    floor[net.row[id_]] = max(int(floor[net.row[id_]]), finish)
    dates = forward(net, floor)
    return {g.id: int(dates[net.row[g.id]]) for g in plan.goals}


@settings(deadline=None)
@given(programmes())
def test_the_latest_decision_date_is_the_last_that_keeps_the_target(plan: Roadmap) -> None:
    found = analyse(plan, lead_time_mode="none")
    targets = {g.id: day_of(g.target) for g in plan.goals}
    for row in found.decisions:
        feasible = day_of(row.feasible)
        now = goals_when(plan, row.id, feasible)
        far = goals_when(plan, row.id, feasible + 10_000)
        assert set(row.per_goal) == {g for g in now if far[g] > now[g]}
        assert row.decide_by == min(row.per_goal.values())
        assert row.overdue_days == max(0, feasible - day_of(row.decide_by))
        for goal, by in row.per_goal.items():
            late = day_of(by)
            if now[goal] > targets[goal]:
                # what else holds it up may be to blame: the day that this decision alone asks
                assert far[goal] - (feasible + 10_000) == targets[goal] - late
                continue
            assert goals_when(plan, row.id, late)[goal] <= targets[goal]
            assert goals_when(plan, row.id, late + 1)[goal] > targets[goal]


@settings(deadline=None)
@given(programmes())
def test_what_a_quarter_of_waiting_costs_is_what_a_re_run_costs(plan: Roadmap) -> None:
    for row in analyse(plan, lead_time_mode="none").decisions:
        now = goals_when(plan, row.id, day_of(row.feasible))
        binds = day_of(row.binds_from)
        assert goals_when(plan, row.id, binds) == now
        assert goals_when(plan, row.id, binds + 1) != now
        claim = plan.by_id[row.id].statement
        undated = claim is None or claim.latest is None
        assert row.counted_from == (row.binds_from if undated else row.feasible)
        later = goals_when(plan, row.id, day_of(row.counted_from) + QUARTER)
        assert row.quarter_cost == {g: later[g] - now[g] for g in now if later[g] > now[g]}


@settings(deadline=None)
@given(programmes())
def test_every_open_decision_that_a_goal_waits_for_is_there_and_overdue_ones_first(
    plan: Roadmap,
) -> None:
    found = analyse(plan, lead_time_mode="none")
    waited = {
        m.id
        for m in plan.milestones
        if m.kind.is_decision
        and m.state is State.OPEN
        and any(
            goals_when(plan, m.id, 10**6)[g.id] > day_of(found.by_id[g.id].latest)
            for g in plan.goals
        )
    }
    assert {row.id for row in found.decisions} == waited
    keys = [(not row.overdue_days, row.decide_by, row.id) for row in found.decisions]
    assert keys == sorted(keys)
