"""Changes to a project whose effect is known without knowing its dates."""

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.calendar import FIVE_DAYS, WEEK
from graph_engine.cpm import engine
from graph_engine.cpm.activities import Activity, Constraint, Kind, Link, Project
from graph_engine.cpm.engine import Schedule
from graph_engine.cpm.rules import MSPROJECT, P6, Rules
from graph_engine.cpm.summaries import schedule
from graph_engine.model import LinkType
from tests.cpm_projects import at

START = at("03-02 08:00")
BOTH = pytest.mark.parametrize("rules", [MSPROJECT, P6], ids=lambda rules: rules.name)
FLOORS = (Constraint.SNET, Constraint.FNET)
LATEST = (Constraint.SNLT, Constraint.FNLT)


@st.composite
def projects(
    draw: st.DrawFn, *, types: tuple[LinkType, ...] = tuple(LinkType), limits: bool = True
) -> Project:
    """Office hours for everybody; milestones, links with lags, earliest and latest dates."""
    count = draw(st.integers(2, 9))
    lags = st.sampled_from([0, 0, 480, 960, -480])
    places = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(places, places).map(sorted), max_size=3 * count))
    drawn = tuple(draw(activities(f"T{i}")) for i in range(count))
    return Project(
        activities=drawn if limits else tuple(replace(a, limits=()) for a in drawn),
        links=tuple(
            Link(pred=f"T{p}", succ=f"T{s}", type=draw(st.sampled_from(types)), lag=draw(lags))
            for p, s in pairs
            if p != s
        ),
        calendars=(FIVE_DAYS,),
        start=START,
    )


@st.composite
def activities(draw: st.DrawFn, name: str) -> Activity:
    kind = draw(st.sampled_from([Kind.TASK] * 4 + [Kind.MILESTONE, Kind.FINISH_MILESTONE]))
    limit = draw(st.sampled_from([None] * 3 + [*FLOORS, *LATEST]))
    day = START + 480 * draw(st.integers(-3, 80))
    return Activity(
        id=name,
        kind=kind,
        duration=60 * draw(st.integers(1, 40)) if kind is Kind.TASK else 0,
        limits=() if limit is None else ((limit, day),),
    )


def dates(found: Schedule) -> list[list[int]]:
    columns = (found.early_start, found.early_finish, found.late_start, found.late_finish)
    return [column.tolist() for column in columns]


def everything(found: Schedule) -> list[list[int]]:
    facts = (found.floats.total, found.floats.free, found.driving, found.longest_path)
    return [*dates(found), *(column.tolist() for column in facts)]


@BOTH
@settings(deadline=None)
@given(plan=projects(), weeks=st.integers(-60, 600))
def test_shifting_all_dates_shifts_all_results(plan: Project, weeks: int, rules: Rules) -> None:
    shift = weeks * WEEK
    moved = replace(
        plan,
        start=plan.start + shift,
        activities=tuple(
            replace(a, limits=tuple((kind, (day or 0) + shift) for kind, day in a.limits))
            for a in plan.activities
        ),
    )
    before, after = schedule(plan, rules), schedule(moved, rules)
    assert dates(after) == [[day + shift for day in column] for column in dates(before)]
    assert everything(after)[4:] == everything(before)[4:]


@BOTH
@settings(deadline=None)
@given(plan=projects(limits=False), data=st.data())
def test_two_halves_are_as_long_as_the_whole(
    plan: Project, data: st.DataObject, rules: Rules
) -> None:
    """A task becomes two, one after the other; what hung on its finish hangs on the second.

    Not a task that something holds up at its finish: its first half would start without waiting.
    """
    to_finish, from_finish = {LinkType.FF, LinkType.SF}, {LinkType.FS, LinkType.FF}
    held = {link.succ for link in plan.links if link.type in to_finish}
    whole = [a for a in plan.activities if a.duration > 60 and a.id not in held]
    if not whole:
        return
    chosen = data.draw(st.sampled_from(whole))
    part = 60 * data.draw(st.integers(1, chosen.duration // 60 - 1))
    first = replace(chosen, duration=part)
    second = replace(chosen, id="half", duration=chosen.duration - part)
    links = [
        replace(link, pred="half") if link.pred == chosen.id and link.type in from_finish else link
        for link in plan.links
    ]
    split = replace(
        plan,
        activities=(*(first if a is chosen else a for a in plan.activities), second),
        links=(*links, Link(pred=chosen.id, succ="half")),
    )
    before, after = schedule(plan, rules), schedule(split, rules)
    finish = after.early_finish.copy()
    finish[plan.activities.index(chosen)] = finish[-1]
    assert finish[:-1].tolist() == before.early_finish.tolist()
    assert after.early_start[:-1].tolist() == before.early_start.tolist()
    assert after.end == before.end
    rest = [i for i, a in enumerate(plan.activities) if a is not chosen]
    for earlier, later in (
        (before.late_start, after.late_start),
        (before.late_finish, after.late_finish),
        (before.floats.total, after.floats.total),
    ):
        assert later[rest].tolist() == earlier[rest].tolist()


@BOTH
@settings(deadline=None)
@given(plan=projects(), data=st.data())
def test_a_link_that_stands_there_twice_changes_nothing(
    plan: Project, data: st.DataObject, rules: Rules
) -> None:
    if not plan.links:
        return
    link = data.draw(st.sampled_from(plan.links))
    again = replace(plan, links=(*plan.links, link))
    before, after = schedule(plan, rules), schedule(again, rules)
    assert dates(after) == dates(before)
    assert after.floats.free.tolist() == before.floats.free.tolist()
    assert after.longest_path.tolist() == before.longest_path.tolist()


@BOTH
@settings(deadline=None)
@given(plan=projects(), data=st.data())
def test_an_implied_link_changes_no_date(plan: Project, data: st.DataObject, rules: Rules) -> None:
    """Beside A → B → C a link A → C that asks no more than the two together."""
    lags = data.draw(st.tuples(*2 * [st.sampled_from([0, 480, 960])]))
    path = [Link(pred="A", succ="B", lag=lags[0]), Link(pred="B", succ="C", lag=lags[1])]
    middle = 60 * data.draw(st.integers(1, 40))
    steps = [Activity(id=name, duration=middle if name == "B" else 480) for name in "ABC"]
    ends = [Link(pred=a.id, succ="A") for a in plan.activities[:1]]
    chained = replace(
        plan, activities=(*plan.activities, *steps), links=(*plan.links, *ends, *path)
    )
    implied = Link(
        pred="A", succ="C", lag=60 * data.draw(st.integers(-8, (sum(lags) + middle) // 60))
    )
    more = replace(chained, links=(*chained.links, implied))
    before, after = schedule(chained, rules), schedule(more, rules)
    assert dates(after) == dates(before)
    assert after.floats.total.tolist() == before.floats.total.tolist()
    assert after.longest_path.tolist() == before.longest_path.tolist()


@BOTH
@settings(deadline=None)
@given(plan=projects(types=(LinkType.FS,)), data=st.data())
def test_longer_is_never_earlier_with_finish_to_start_links(
    plan: Project, data: st.DataObject, rules: Rules
) -> None:
    floors = tuple(
        replace(a, limits=tuple(limit for limit in a.limits if limit[0] is Constraint.SNET))
        for a in plan.activities
    )
    plan = replace(plan, activities=floors)
    chosen = data.draw(st.sampled_from(floors))
    longer = replace(chosen, duration=chosen.duration + 60 * data.draw(st.integers(1, 30)))
    changed = replace(
        plan, activities=tuple(longer if a is chosen else a for a in plan.activities)
    )
    before, after = schedule(plan, rules), schedule(changed, rules)
    clocks, clock = before.plan.clocks, before.plan.clock
    assert (clocks.between(clock, before.early_start, after.early_start) >= 0).all()
    assert (clocks.between(clock, before.early_finish, after.early_finish) >= 0).all()
    assert after.end >= before.end


@BOTH
@settings(deadline=None)
@given(plan=projects())
def test_the_backward_pass_is_the_forward_pass_of_the_mirror(plan: Project, rules: Rules) -> None:
    """Time runs back: starts become finishes, and the end of the project its beginning.

    Microsoft Project lets a lead or a start-to-finish link reach before the start of the project,
    but never beyond its end, so there neither takes part.
    """
    if rules is MSPROJECT:
        links = (replace(k, lag=abs(k.lag)) for k in plan.links if k.type is not LinkType.SF)
        plan = replace(plan, links=tuple(links))
    tasks = tuple(Activity(id=a.id, duration=a.duration or 60) for a in plan.activities)
    turned = {LinkType.SS: LinkType.FF, LinkType.FF: LinkType.SS}
    mirror = tuple(
        replace(link, pred=link.succ, succ=link.pred, type=turned.get(link.type, link.type))
        for link in plan.links
    )
    there = schedule(replace(plan, activities=tasks), rules)
    back = schedule(replace(plan, activities=tasks[::-1], links=mirror), rules)
    clocks, clock = there.plan.clocks, there.plan.clock
    to_end = clocks.between(clock, there.late_finish, np.full(len(clock), there.end))
    from_start = clocks.between(clock, np.full(len(clock), START), back.early_start[::-1])
    assert to_end.tolist() == from_start.tolist()


@BOTH
@settings(deadline=None)
@given(plan=projects())
def test_working_minutes_give_the_dates_that_calendars_give(plan: Project, rules: Rules) -> None:
    """The short way for a plan on one calendar is the long way."""
    short = schedule(plan, rules)
    with patch.object(engine, "fits", lambda _: False):
        long = schedule(plan, rules)
    assert everything(short) == everything(long)
