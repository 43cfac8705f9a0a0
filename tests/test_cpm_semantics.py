"""Link types, lags, constraints and calendars against the slow and obvious scheduler."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.calendar import ALWAYS, FIVE_DAYS, OFFICE_DAY, WorkCalendar
from graph_engine.cpm.activities import Activity, Constraint, Link, Project
from graph_engine.cpm.rules import MSPROJECT, P6, LagCalendar, Rules
from graph_engine.cpm.summaries import schedule
from graph_engine.model import LinkType
from tests.cpm_projects import at
from tests.slow_engine import Minutes, Slow

SIX_DAYS = WorkCalendar(
    "six days",
    (((540, 1020),),) * 6 + ((),),
    {date(2026, 3, 10): (), date(2026, 3, 15): OFFICE_DAY},
)
CALENDARS = (FIVE_DAYS, SIX_DAYS, ALWAYS)
MINUTES = tuple(Minutes(calendar) for calendar in CALENDARS)
START = at("03-02 08:00")
DATED = [kind for kind in Constraint if kind not in {Constraint.ASAP, Constraint.ALAP}]
SETS = {
    "msproject": MSPROJECT,
    "p6": P6.but(as_linked=False),
    "p6 successor": P6.but(as_linked=False, lag_calendar=LagCalendar.SUCCESSOR),
    "p6 project": P6.but(as_linked=False, lag_calendar=LagCalendar.PROJECT),
    "p6 always": P6.but(as_linked=False, lag_calendar=LagCalendar.ALWAYS),
}

hours = st.integers(1, 40).map(lambda h: 60 * h)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    count = draw(st.integers(2, 6))
    activities = [draw(tasks(f"T{i}")) for i in range(count)]
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).map(sorted)
    ends = [pair for pair in draw(st.lists(pairs, max_size=9)) if pair[0] != pair[1]]
    lags = st.sampled_from([0, 0, 60, 480, 1500, -60, -480])
    types = st.sampled_from(list(LinkType))
    return Project(
        activities=tuple(activities),
        links=tuple(
            Link(pred=f"T{p}", succ=f"T{s}", type=draw(types), lag=draw(lags)) for p, s in ends
        ),
        calendars=CALENDARS,
        start=START,
    )


@st.composite
def tasks(draw: st.DrawFn, name: str) -> Activity:
    kind = draw(st.none() | st.sampled_from([k for k in DATED if k.value <= Constraint.MFO]))
    day = START + 60 * draw(st.integers(-100, 900))
    deadline = draw(st.none() | st.integers(0, 900).map(lambda h: START + 60 * h))
    return Activity(
        id=name,
        duration=draw(hours),
        calendar=draw(st.integers(0, 2)),
        limits=() if kind is None else ((kind, day),),
        deadline=deadline,
    )


@pytest.mark.parametrize("name", SETS)
@settings(deadline=None)
@given(project=projects())
def test_dates_are_those_of_the_slow_scheduler(name: str, project: Project) -> None:
    rules: Rules = SETS[name]
    found, slow = schedule(project, rules), Slow(project, rules, MINUTES)
    for i, activity in enumerate(project.activities):
        early = int(found.early_start[i]), int(found.early_finish[i])
        late = int(found.late_start[i]), int(found.late_finish[i])
        assert (activity.id, early) == (activity.id, slow.early[activity.id])
        assert (activity.id, late) == (activity.id, slow.late[activity.id])
        clock = slow.clock(activity)
        slack = [clock.before(b) - clock.before(a) for a, b in zip(early, late, strict=True)]
        total = min(slack) if rules is MSPROJECT else slack[1]
        assert found.floats.total[i] == total


@settings(deadline=None)
@given(project=projects(), name=st.sampled_from(list(SETS)))
def test_a_driving_link_allows_no_earlier_start(project: Project, name: str) -> None:
    found, slow = schedule(project, SETS[name]), Slow(project, SETS[name], MINUTES)
    by_id = {a.id: a for a in project.activities}
    dates = dict(
        zip(
            by_id,
            zip(found.early_start.tolist(), found.early_finish.tolist(), strict=True),
            strict=True,
        )
    )
    free = SETS[name].but(finish_links_wait=False)
    for link, drives in zip(project.links, found.driving.tolist(), strict=True):
        successor = by_id[link.succ]
        ready = Slow(project, free, MINUTES).ready(link, successor, dates)
        clock = slow.clock(successor)
        assert drives == (clock.before(ready) >= clock.before(dates[link.succ][0]))
