"""Thin levels are scheduled an activity at a time: the same to the minute as with numpy."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.networks import chained_plan
from graph_engine.calendar import DAY
from graph_engine.calendars.clocks import BeyondCalendarError, Clocks
from graph_engine.cpm import levelwise
from graph_engine.cpm.activities import Activity, Constraint, Kind, Link, Project
from graph_engine.cpm.engine import calculate
from graph_engine.cpm.plan import Plan, plan_of
from graph_engine.cpm.rules import MSPROJECT, P6, ROADMAP, Progress, Rules
from graph_engine.model import LinkType
from tests.test_cpm_semantics import CALENDARS, START

SETS = {
    "roadmap": ROADMAP,
    "msproject": MSPROJECT,
    "p6": P6,
    "p6 override": P6.but(progress=Progress.OVERRIDE),
    "p6 duration first": P6.but(duration_before_lag=not P6.duration_before_lag),
    "p6 milestones": P6.but(start_milestones_start=not P6.start_milestones_start),
    "msproject within": MSPROJECT.but(late_within_project=not MSPROJECT.late_within_project),
}
hour = st.integers(-60, 900).map(lambda h: START + 60 * h)
LIMITS = [kind for kind in Constraint if kind > Constraint.ALAP]


@st.composite
def activity(draw: st.DrawFn, name: str) -> Activity:
    begun = draw(st.none() | hour)
    length = 60 * draw(st.integers(0, 30))
    kind = draw(st.none() | st.sampled_from(LIMITS))
    state: dict[str, Any] = {"actual_start": begun}
    if begun is not None and draw(st.booleans()):
        state["actual_finish"] = begun + 60 * draw(st.integers(0, 100))
    return Activity(
        id=name,
        duration=length,
        kind=draw(st.sampled_from([Kind.TASK, Kind.MILESTONE, Kind.FINISH_MILESTONE])),
        calendar=draw(st.integers(0, 2)),
        limits=() if kind is None else ((kind, draw(hour)),),
        delay=draw(st.sampled_from([0, 0, 700])),
        deadline=draw(st.none() | hour),
        **(state if draw(st.booleans()) else {}),
    )


@st.composite
def projects(draw: st.DrawFn) -> Project:
    count = draw(st.integers(2, 6))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).map(sorted)
    ends = [pair for pair in draw(st.lists(pairs, max_size=9)) if pair[0] != pair[1]]
    lag, kind = st.sampled_from([0, 0, 60, 1500, -60, -480]), st.sampled_from(list(LinkType))
    return Project(
        activities=tuple(draw(activity(f"T{i}")) for i in range(count)),
        links=tuple(
            Link(
                pred=f"T{p}",
                succ=f"T{s}",
                type=draw(kind),
                lag=draw(lag),
                lag_elapsed=draw(st.booleans()),
            )
            for p, s in ends
        ),
        calendars=CALENDARS,
        start=START,
        data_date=START + 60 * draw(st.integers(0, 200)),
    )


def outcome(plan: Plan, rules: Rules) -> list[list[int]] | str:
    """What is calculated, or why it cannot be."""
    try:
        found = calculate(plan, rules)
    except ValueError as error:
        return str(error)
    columns = found.early_start, found.early_finish, found.late_start, found.late_finish
    return [column.tolist() for column in (*columns, found.floats.total, found.driver)]


@pytest.mark.parametrize("name", SETS)
@settings(deadline=None)
@given(project=projects())
def test_one_at_a_time_gives_the_same_minutes(name: str, project: Project) -> None:
    plan = plan_of(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(levelwise, "THIN", 0)
        at_once = outcome(plan, SETS[name])
        patch.setattr(levelwise, "THIN", 1 << 30)
        assert outcome(plan, SETS[name]) == at_once


@given(
    st.integers(0, 3),
    st.integers(START - 90_000 * DAY, START + 90_000 * DAY),
    st.integers(-30_000_000, 30_000_000),
)
def test_a_clock_of_one_number_tells_what_clocks_do(which: int, at: int, work: int) -> None:
    clocks = Clocks(CALENDARS)
    alone, number = clocks.alone[which], np.array([which])
    instant, amount = np.array([at]), np.array([work])
    assert alone.work(at) == clocks.work(number, instant)[0]
    assert alone.start(work) == clocks.start(number, amount)[0]
    assert alone.finish(work) == clocks.finish(number, amount)[0]
    assert alone.add(at, work) == clocks.add(number, instant, amount)[0]
    assert alone.next_start(at) == clocks.next_start(number, instant)[0]
    assert alone.previous_finish(at) == clocks.previous_finish(number, instant)[0]
    assert alone.between(at, at + work) == clocks.between(number, instant, instant + amount)[0]


@pytest.mark.parametrize("work", [10**13, -(10**13)])
def test_a_clock_of_one_number_refuses_what_clocks_do(work: int) -> None:
    with pytest.raises(BeyondCalendarError, match="beyond the years 1 to 9999"):
        Clocks(CALENDARS).alone[0].start(work)


@pytest.mark.parametrize("calendars", [2, 3])
def test_a_long_chain_by_turns_on_several_calendars(calendars: int) -> None:
    found = calculate(chained_plan(300, calendars), MSPROJECT)
    assert len(set(found.plan.clock.tolist())) == calendars
    assert found.longest_path.all()
    assert (np.diff(found.early_start) > 0).all()
