"""A version without confidential milestones: the visible dates stay, to the day."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.confidential import Audience, DatesDifferError, version_for
from graph_engine.confidential import version as version_module
from graph_engine.confidential.version import different
from graph_engine.doubts import Doubt, chain_doubts
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import (
    Certainty,
    Dependency,
    DurationOrigin,
    Kind,
    Milestone,
    Roadmap,
    State,
)
from graph_engine.results import Analysis
from graph_engine.scenario import Scenario, what_if
from tests.any_roadmap import roadmaps
from tests.random_roadmaps import random_roadmap
from tests.roadmaps import m, roadmap

EVERYONE = Audience()
FEWER = settings(max_examples=40)
MODES = st.sampled_from(("typical", "planned", "none"))


def hide(plan: Roadmap, *ids: str) -> Roadmap:
    return replace(
        plan,
        milestones=tuple(replace(x, confidential=x.id in ids) for x in plan.milestones),
    )


def some_hidden(seed: int) -> Roadmap:
    """A few milestones, or nearly all, goals and neighbours in loops too."""
    plan = random_roadmap(seed)
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    share = chance.choice((0.1, 0.3, 0.6, 0.9))
    return hide(plan, *(x.id for x in plan.milestones if chance.random() < share))


def seen(full: Analysis, audience: Audience = EVERYONE) -> Analysis:
    return version_for(audience, full).analysis


def link_of(plan: Roadmap, before: str, after: str) -> Dependency:
    (found,) = [k for k in plan.dependencies if (k.predecessor, k.successor) == (before, after)]
    return found


def stand_ins(plan: Roadmap) -> list[Milestone]:
    return [x for x in plan.milestones if x.stand_in]


@FEWER
@given(st.integers(0, 10**6), MODES)
def test_every_visible_date_and_verdict_stays(seed: int, mode: str) -> None:
    full = analyse(some_hidden(seed), LEAD_TIMES, lead_time_mode=mode)
    shared = seen(full)
    visible = {x.id for x in full.roadmap.milestones if not x.confidential}
    assert {x.id for x in shared.roadmap.milestones if not x.stand_in} == visible
    for id_ in visible:
        before, after = full.by_id[id_], shared.by_id[id_]
        assert (before.earliest, before.latest) == (after.earliest, after.latest)
        assert before.at_least == after.at_least
        assert before.pushed_days == after.pushed_days
        assert after.goals == {g: n for g, n in before.goals.items() if g in visible}
        if after.duration_days == before.duration_days:
            assert after.start in {before.start, after.latest}
        if any(driver.link and driver.link.contracted for driver in after.drivers):
            assert after.start == after.latest  # else it would be the hidden date
        elif not any(k.contracted for k in shared.roadmap.dependencies):
            assert after.start == before.start
    answers = {g.id: (g.verdict, g.late_days, g.late_days_earliest) for g in full.goals}
    for goal in shared.goals:
        assert (goal.verdict, goal.late_days, goal.late_days_earliest) == answers.pop(goal.id)
    assert answers.keys() <= {x.id for x in full.roadmap.milestones} - visible


@FEWER
@given(st.integers(0, 10**6))
def test_what_partners_say_against_each_other_stays(seed: int) -> None:
    full = analyse(some_hidden(seed), LEAD_TIMES)
    shared = seen(full)
    pairs = [(c.certain, c.days, c.link.predecessor, c.link.successor) for c in shared.conflicts]
    hidden = {x.id for x in full.roadmap.milestones if x.confidential}
    aside = {k for loop in full.loops if hidden & set(loop.members) for k in loop.opened}
    assert pairs == [
        (c.certain, c.days, c.link.predecessor, c.link.successor)
        for c in full.conflicts
        if not hidden & {c.link.predecessor, c.link.successor} and c.link not in aside
    ]
    loops = [loop.members for loop in full.loops if not hidden & set(loop.members)]
    assert [loop.members for loop in shared.loops] == loops


@FEWER
@given(st.integers(0, 10**6), st.integers(0, 900))
def test_a_delay_costs_in_the_shared_version_what_it_costs_in_the_full_one(
    seed: int, days: int
) -> None:
    full = analyse(some_hidden(seed), LEAD_TIMES)
    shared = seen(full)
    dated = [
        x.id
        for x in shared.roadmap.milestones
        if not x.stand_in and x.statement and x.statement.latest and x.state is State.OPEN
    ]
    assume(dated)
    change = Scenario(delays={random.Random(seed).choice(dated): days})  # noqa: S311
    before = what_if(full.roadmap, change, LEAD_TIMES)
    after = what_if(shared.roadmap, change, LEAD_TIMES)
    moved = {x.id: x.after for x in (*before.goals, *before.others)}
    for x in (*after.goals, *after.others):
        assert moved[x.id] == x.after


@given(roadmaps())
def test_no_roadmap_however_odd_shows_another_date(plan: Roadmap) -> None:
    real = tuple(replace(x, stand_in=False) for x in plan.milestones)
    plan = replace(plan, milestones=real)
    try:
        full = analyse(plan, LEAD_TIMES)
    except ValueError:  # a lag that leads outside the years 1 to 9999
        assume(False)  # noqa: FBT003
    assert different(full, seen(full)) == ()


@FEWER
@given(st.integers(0, 10**6))
def test_a_shared_roadmap_shares_again_as_it_is(seed: int) -> None:
    once = seen(analyse(some_hidden(seed), LEAD_TIMES))
    again = seen(once)
    assert again.roadmap.milestones == once.roadmap.milestones
    assert again.roadmap.dependencies == once.roadmap.dependencies
    assert again.roadmap.title == once.roadmap.title
    assert again.goals == once.goals


@pytest.mark.parametrize(
    ("links", "lag"),
    [
        ("P > C, C > S", 10 + 20),
        ("P > C +5, C > S -2", 5 + 10 - 2 + 20),
        ("P > C FF, C > S FF", 0),
        ("P > C SS, C > S SS", (-5 + 10) + (-10 + 20)),
        ("P > C SF, C > S SF", -5 - 10),
        ("P > C +3 SS, C > S FF", 3 - 5 + 10),
        ("P > C, C > D, D > S", 10 + 7 + 20),
        ("P > C, C > S, P > D, D > S", 10 + 20),
        ("P > C, C > S, P > S +9", 10 + 20),
    ],
)
def test_the_lag_is_the_longest_way_through(links: str, lag: int) -> None:
    plan = roadmap(
        m("P", "2027-01-01", days=5), m("C", days=10), m("D", days=7), m("S", days=20), links=links
    )
    shared = seen(analyse(hide(plan, "C", "D"), LEAD_TIMES)).roadmap
    (found,) = [k for k in shared.dependencies if k.contracted and k.predecessor == "P"]
    assert (found.successor, found.type, found.lag_days) == ("S", "FF", lag)
    assert found.why == "via vertrouwelijke stap(pen)"
    assert str(found.source) == "vertrouwelijk"


def test_a_chain_says_that_it_runs_by_way_of_confidential_steps() -> None:
    steps = (m("P", "2027-01-01"), m("C"), m("S"))
    plan = hide(roadmap(*steps, links="P > C, C > S", goals={"S": "2026-06-01"}), "C")
    shared = seen(analyse(plan, LEAD_TIMES))
    assert chain_doubts(shared, shared.goals[0].driving) == ((), (Doubt.CONFIDENTIAL,))


def test_a_contracted_link_rests_on_what_lies_within() -> None:
    steps = (m("P", "2027-01-01"), m("C", kind=Kind.PERMIT), m("S"))
    plan = hide(roadmap(*steps, links="P > C soft, C > S FF"), "C")
    unsure = tuple(
        replace(x, certainty=Certainty.UNVERIFIED) if x.confidential else x
        for x in plan.milestones
    )
    shared = seen(analyse(replace(plan, milestones=unsure), LEAD_TIMES)).roadmap
    found = link_of(shared, "P", "S")
    assert (found.lag_days, found.assumed_days, found.hard) == (365, 365, False)
    assert found.certainty is Certainty.UNVERIFIED


def test_no_link_where_a_visible_one_asks_as_much() -> None:
    plan = roadmap(m("P", "2027-01-01"), m("C"), m("S"), links="P > C, C > S, P > S")
    shared = seen(analyse(hide(plan, "C"), LEAD_TIMES)).roadmap
    assert [k.contracted for k in shared.dependencies if k.predecessor == "P"] == [False]


def test_a_hidden_date_that_binds_becomes_a_condition_on_the_visible_date() -> None:
    plan = roadmap(m("C", "2028-03-09..2028-09-17"), m("S", "2027-01-01", days=30), links="C > S")
    full = analyse(hide(plan, "C"), LEAD_TIMES)
    shared = seen(full)
    (found,) = stand_ins(shared.roadmap)
    assert (found.name, found.kind, found.partner) == (
        "Vertrouwelijke randvoorwaarde",
        Kind.CONDITION,
        "",
    )
    assert found.statement
    assert found.statement.earliest == date(2028, 3, 9) + timedelta(30)
    assert found.statement.latest == date(2028, 9, 17) + timedelta(30) == full.by_id["S"].latest
    assert not shared.by_id["S"].at_least


def test_a_hidden_date_that_does_not_bind_leaves_no_trace() -> None:
    plan = roadmap(m("C", "2027-03-09"), m("S", "2030-01-01"), links="C > S")
    shared = seen(analyse(hide(plan, "C"), LEAD_TIMES)).roadmap
    assert not stand_ins(shared)
    assert not shared.dependencies


def test_what_is_missing_is_still_missing_but_has_no_name() -> None:
    plan = roadmap(m("C"), m("S", "2030-01-01"), links="C > S", goals={"S": "2031-01-01"})
    shared = seen(analyse(hide(plan, "C"), LEAD_TIMES))
    (found,) = stand_ins(shared.roadmap)
    assert found.statements == ()
    assert shared.goals[0].at_least
    assert shared.goals[0].missing == (found.id,)


def test_a_hidden_step_that_is_done_is_a_condition_that_is_met() -> None:
    plan = roadmap(
        m("C", "2025-12-01", state=State.DONE),
        m("S", days=400),
        links="C > S",
        goals={"S": "2026-06-01"},
    )
    shared = seen(analyse(hide(plan, "C"), LEAD_TIMES))
    (found,) = stand_ins(shared.roadmap)
    assert found.state is State.DONE
    assert found.statements == ()
    assert not shared.bottlenecks


def test_a_lead_time_read_from_a_hidden_date_stands_in_the_lag() -> None:
    plan = roadmap(
        m("C", "2028-05-13", kind=Kind.DECISION),
        m("P", "2027-02-01"),
        m("S", "2028-10-01", kind=Kind.DELIVERY),
        links="C > S, P > S",
    )
    full = analyse(hide(plan, "C"), LEAD_TIMES)
    gap = (date(2028, 10, 1) - date(2028, 5, 13)).days
    assert full.by_id["S"].duration_days == gap
    shared = seen(full)
    assert shared.by_id["S"].duration_origin is DurationOrigin.NONE
    assert shared.by_id["S"].start == shared.by_id["S"].latest
    found = link_of(shared.roadmap, "P", "S")
    assert (found.lag_days, found.assumed_days) == (gap, gap)
    assert found.why == f"met {gap} dagen aangenomen doorlooptijd"


def test_a_lead_time_read_from_a_hidden_date_is_left_out_where_it_counts_for_nothing() -> None:
    """The way through C asks more of S than P does; the date of S less that lag would be C's."""
    plan = roadmap(
        m("P", "2027-02-01"),
        m("C", "2028-05-13", kind=Kind.DECISION),
        m("S", "2028-10-01", kind=Kind.DELIVERY),
        m("G", "2030-01-01", target="2031-01-01"),
        links="P > C, C > S, P > S, S > G",
    )
    full = analyse(hide(plan, "C"), LEAD_TIMES)
    shared = seen(full)
    (visible,) = (
        k for k in shared.roadmap.dependencies if (k.successor, k.contracted) == ("S", 0)
    )
    assert (visible.lag_days, visible.assumed_days, visible.why) == (0, 0, "")
    for id_ in ("P", "S", "G"):
        assert shared.by_id[id_].latest == full.by_id[id_].latest
        assert shared.by_id[id_].goals == full.by_id[id_].goals


def test_an_assumed_lead_time_in_a_lag_makes_no_conflict_between_partners() -> None:
    plan = roadmap(
        m("C", "2031-01-01", kind=Kind.DECISION),
        m("D", "2031-04-11"),
        m("P", "2028-06-01"),
        m("S", "2029-12-31", kind=Kind.DELIVERY),
        links="C > S, D > S, P > S",
    )
    full = analyse(hide(plan, "C", "D"), LEAD_TIMES)
    shared = seen(full)
    assert link_of(shared.roadmap, "P", "S").lag_days == full.by_id["S"].duration_days == 630
    assert {c.link.predecessor for c in full.conflicts} == {"C", "D"}
    assert shared.conflicts == ()


def test_a_typical_lead_time_after_a_hidden_step_stays_an_assumption() -> None:
    plan = roadmap(m("C", "2028-05-13"), m("S", kind=Kind.PERMIT), links="C > S")
    shared = seen(analyse(hide(plan, "C"), LEAD_TIMES))
    result = shared.by_id["S"]
    assert (result.duration_days, result.duration_origin) == (365, DurationOrigin.TYPICAL)


def test_a_loop_with_a_hidden_step_is_counted_and_not_named() -> None:
    plan = roadmap(m("A"), m("B"), m("C"), links="A > B soft, B > C, C > A")
    shared = version_for(EVERYONE, analyse(hide(plan, "C"), LEAD_TIMES))
    assert not shared.analysis.loops
    found = shared.analysis.roadmap.dependencies
    assert [(k.predecessor, k.successor) for k in found if not k.contracted] == []
    assert [(k.predecessor, k.successor) for k in found if k.predecessor == "B"] == [("B", "A")]
    assert [i.rule.code for i in shared.issues] == ["K504"]


def test_a_partner_sees_its_own_confidential_rows_and_no_others() -> None:
    plan = roadmap(m("A"), m("B"), m("C", "2027-01-01"))
    owners = {"A": "TenneT", "B": "Gasunie", "C": "TenneT"}
    plan = hide(plan, "A", "B", "C")
    plan = replace(
        plan, milestones=tuple(replace(x, partner=owners[x.id]) for x in plan.milestones)
    )
    shared = seen(analyse(plan), Audience("TenneT")).roadmap
    # C is dated by a claim that is not TenneT's own
    assert [x.id for x in shared.milestones] == ["A"]
    assert shared.title == "Test (versie voor TenneT)"
    assert shared.shared
    assert (shared.shared.milestones, shared.shared.partners) == (2, 2)


def test_rather_nothing_than_another_date(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = roadmap(m("C", "2028-01-01"), m("S"), links="C > S")
    full = analyse(hide(plan, "C"))
    monkeypatch.setattr(version_module, "contracted", lambda full, _: _without_links(full.roadmap))
    with pytest.raises(DatesDifferError) as caught:
        seen(full)
    assert caught.value.ids == ("S",)


def _without_links(plan: Roadmap) -> Roadmap:
    kept = tuple(x for x in plan.milestones if not x.confidential)
    return replace(plan, milestones=kept, dependencies=())
