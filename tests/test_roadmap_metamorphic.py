"""The rule set `roadmap`: changes whose effect is known without knowing any date.

The same five for `msproject` and `p6` stand in tests/test_cpm_metamorphic.py.
"""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.durations import durations
from graph_engine.model import Dependency, Goal, LinkType, Milestone, Roadmap, State, Statement
from graph_engine.network import build
from graph_engine.results import Analysis
from graph_engine.schedule import backward, forward
from tests.roadmaps import TODAY, here
from tests.test_schedule import built, networks

FROM_FINISH = {LinkType.FS, LinkType.FF}
TO_START = {LinkType.FS, LinkType.SS}


@st.composite
def programmes(draw: st.DrawFn) -> Roadmap:
    plan = draw(networks())
    last = plan.milestones[-1].id
    target = TODAY + timedelta(days=draw(st.integers(-60, 160)))
    return replace(plan, goals=(Goal(id=last, target=target, literal="", source=here()),))


def found(plan: Roadmap) -> Analysis:
    return analyse(plan, lead_time_mode="none")


def finishes(plan: Roadmap) -> dict[str, tuple[date, date]]:
    return {m.id: (m.earliest, m.latest) for m in found(plan).milestones}


@settings(deadline=None)
@given(programmes(), st.integers(-400, 4000))
def test_shifting_all_dates_shifts_all_results(plan: Roadmap, days: int) -> None:
    by = timedelta(days=days)

    def moved(said: Statement) -> Statement:
        ends = (said.earliest, said.latest)
        early, late = (end + by if end else None for end in ends)
        return replace(said, earliest=early, latest=late)

    later = replace(
        plan,
        data_date=plan.data_date + by,
        milestones=tuple(
            replace(m, statements=tuple(map(moved, m.statements))) for m in plan.milestones
        ),
        goals=tuple(replace(g, target=g.target + by) for g in plan.goals),
    )
    before, after = found(plan), found(later)
    for one, two in zip(before.milestones, after.milestones, strict=True):
        assert (one.earliest + by, one.latest + by, one.start + by) == (
            two.earliest,
            two.latest,
            two.start,
        )
        assert (one.float_end_days, one.drivers, one.drives) == (
            two.float_end_days,
            two.drivers,
            two.drives,
        )
        assert {g: (v.latest + by, v.float_days) for g, v in one.goals.items()} == {
            g: (v.latest, v.float_days) for g, v in two.goals.items()
        }
    assert [(b.id, b.effect, b.gain, b.binds_from + by) for b in before.bottlenecks] == [
        (b.id, b.effect, b.gain, b.binds_from) for b in after.bottlenecks
    ]
    assert [(d.id, d.decide_by + by, d.quarter_cost) for d in before.decisions] == [
        (d.id, d.decide_by, d.quarter_cost) for d in after.decisions
    ]


def splittable(plan: Roadmap) -> list[Milestone]:
    """Open steps of some days that begin after the data date and whose start binds nobody."""
    late = finishes(plan)
    return [
        m
        for m in plan.milestones
        if m.state is State.OPEN
        and (m.duration_days or 0) > 1
        and all(k.type in FROM_FINISH for k in plan.dependencies if k.predecessor == m.id)
        and any(
            k.type is LinkType.FS
            and late[k.predecessor][0] + timedelta(days=k.lag_days) >= plan.data_date
            for k in plan.dependencies
            if k.successor == m.id
        )
    ]


@settings(deadline=None)
@given(networks(), st.data())
def test_two_halves_are_as_long_as_the_whole(plan: Roadmap, data: st.DataObject) -> None:
    """The first half takes what holds the start up; the second the own date and the rest."""
    steps = splittable(plan)
    assume(steps)
    whole = data.draw(st.sampled_from(steps))
    part = data.draw(st.integers(1, (whole.duration_days or 0) - 1))
    first = replace(whole, id="first", statements=(), duration_days=part)
    second = replace(whole, duration_days=(whole.duration_days or 0) - part)
    links = [
        replace(k, successor="first") if k.successor == whole.id and k.type in TO_START else k
        for k in plan.dependencies
    ]
    halves = replace(
        plan,
        milestones=(*(second if m is whole else m for m in plan.milestones), first),
        dependencies=(*links, Dependency(predecessor="first", successor=whole.id, source=here())),
    )
    after = finishes(halves)
    del after["first"]
    assert after == finishes(plan)


@settings(deadline=None)
@given(programmes(), st.data())
def test_a_redundant_link_changes_nothing(plan: Roadmap, data: st.DataObject) -> None:
    """A link that stands there twice, or that asks no more than two links together."""
    assume(plan.dependencies)
    again = [data.draw(st.sampled_from(plan.dependencies))]
    for one in plan.dependencies:
        for two in plan.dependencies:
            ends = (one.type, two.type) == (LinkType.FS, LinkType.FS)
            if ends and one.successor == two.predecessor:
                between = plan.by_id[one.successor].duration_days or 0
                lag = one.lag_days + between + two.lag_days - data.draw(st.integers(0, 9))
                again.append(replace(two, predecessor=one.predecessor, lag_days=lag))
    more = replace(plan, dependencies=(*plan.dependencies, *again))
    before, after = found(plan), found(more)
    for one_, two_ in zip(before.milestones, after.milestones, strict=True):
        assert (one_.earliest, one_.latest, one_.float_end_days, one_.goals) == (
            two_.earliest,
            two_.latest,
            two_.float_end_days,
            two_.goals,
        )
    assert [(b.id, b.effect) for b in before.bottlenecks] == [
        (b.id, b.effect) for b in after.bottlenecks
    ]


@settings(deadline=None)
@given(networks(), st.data())
def test_longer_is_never_earlier_with_finish_to_start_links(
    plan: Roadmap, data: st.DataObject
) -> None:
    links = tuple(replace(k, type=LinkType.FS) for k in plan.dependencies)
    plan = replace(plan, dependencies=links)
    chosen = data.draw(st.sampled_from(plan.milestones))
    longer = replace(
        chosen, duration_days=(chosen.duration_days or 0) + data.draw(st.integers(1, 40))
    )
    changed = replace(
        plan, milestones=tuple(longer if m is chosen else m for m in plan.milestones)
    )
    before, after = finishes(plan), finishes(changed)
    for id_, dates in before.items():
        assert all(new >= old for old, new in zip(dates, after[id_], strict=True))


@settings(deadline=None)
@given(networks(), st.data())
def test_the_backward_pass_is_the_forward_pass_of_the_mirror(
    plan: Roadmap, data: st.DataObject
) -> None:
    """Time runs back: starts become finishes, and every link leads the other way."""
    net, _ = built(plan)
    ends = st.lists(st.integers(-50, 900), min_size=len(net.ids), max_size=len(net.ids))
    latest = np.array(data.draw(ends), dtype=np.int64)
    turned = {LinkType.SS: LinkType.FF, LinkType.FF: LinkType.SS}
    links = [
        replace(
            k, predecessor=k.successor, successor=k.predecessor, type=turned.get(k.type, k.type)
        )
        for k in net.links
    ]
    mirror = build(net.ids, links, durations(plan, net.links, "none", ()))
    place = [mirror.row[id_] for id_ in net.ids]
    floor = np.empty_like(latest)
    floor[place] = net.days - latest
    late_start = -forward(mirror, floor)[place]
    assert (late_start + net.days).tolist() == backward(net, latest).tolist()
