"""Plans scheduled by their own rules, with the roadmap around them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse, demands
from graph_engine.bottlenecks import delays, gains
from graph_engine.calendar import ALWAYS
from graph_engine.calendar import DAY as MINUTES
from graph_engine.cpm.activities import Activity, Kind, Link, Project
from graph_engine.cpm.rules import MSPROJECT, ROADMAP
from graph_engine.days import day_of
from graph_engine.durations import durations
from graph_engine.model import Dependency, Goal, Roadmap, Source, State
from graph_engine.network import FAR, Days
from graph_engine.paths import bundle, ways
from graph_engine.scenario import Scenario, what_if
from graph_engine.schedule import Schedule, run_again, schedule
from graph_engine.working_time.build import Task, calculable
from graph_engine.working_time.plans import Planning, WorkPlan
from graph_engine.working_time.scheduling import working_schedule
from tests.cpm_projects import at, project
from tests.cpm_projects import task as task_
from tests.roadmaps import TODAY, m, roadmap
from tests.test_cpm_semantics import projects
from tests.test_schedule import built, networks

NUMBERS = ("finish", "start", "tight", "room")


def task(plan: Roadmap) -> Task:
    length = durations(plan, plan.dependencies, "none", ())
    return Task(plan, [m.id for m in plan.milestones], plan.dependencies, length)


def same_answers(found: Schedule, wanted: Schedule, dates: Days) -> None:
    """Whatever is asked of two schedules of the same network, they say the same."""
    assert found.net.ids == wanted.net.ids
    for name in NUMBERS:
        assert getattr(found, name).tolist() == getattr(wanted, name).tolist(), name
    rows = np.arange(len(wanted.net.ids))
    for name, asked in (("latest_for", (rows, dates)), ("latest_held", (rows,))):
        late = [getattr(s.kernel, name)(*asked).tolist() for s in (found, wanted)]
        assert late[0] == late[1], name
    done = wanted.bounds.done
    floor = np.maximum(wanted.bounds.floor[1:], np.where(rows[:, None] == rows, dates, -FAR))
    floor[:, done] = wanted.bounds.floor[1, done]
    force = np.where(rows[:, None] == (rows + 1) % len(rows), dates, -FAR)
    for forced in (None, force):
        again = [s.kernel.finish(floor, forced).tolist() for s in (found, wanted)]
        assert again[0] == again[1]


@given(networks(), st.data())
def test_without_a_plan_the_parts_are_the_roadmap(plan: Roadmap, data: st.DataObject) -> None:
    """The general kernel on a roadmap alone gives every number of the elapsed one."""
    net, bound = built(plan)
    plain = schedule(net, bound)
    found, more = working_schedule(task(plan), ())
    assert more == ()
    for name in ("at_least", "late_end"):
        assert getattr(found, name).tolist() == getattr(plain, name).tolist(), name
    same_answers(found, plain, data.draw(some_dates(len(net.ids))))


def some_dates(count: int) -> st.SearchStrategy[Days]:
    today = day_of(TODAY)
    days = st.lists(st.integers(today, today + 400), min_size=count, max_size=count)
    return days.map(lambda found: np.array(found, dtype=np.int64))


def day_and_night(plan: Roadmap, ids: Sequence[str], workbook: str) -> WorkPlan:
    """Some milestones as a plan that works day and night, which a roadmap does too."""
    inside = [k for k in plan.dependencies if {k.predecessor, k.successor} <= set(ids)]
    return WorkPlan(
        place=Source(workbook),
        name=workbook,
        rules=ROADMAP.but(name="msproject"),
        project=Project(
            activities=tuple(
                Activity(id=i, duration=(plan.by_id[i].duration_days or 0) * MINUTES) for i in ids
            ),
            links=tuple(
                Link(pred=k.predecessor, succ=k.successor, type=k.type, lag=k.lag_days * MINUTES)
                for k in inside
                if k.source.workbook == workbook
            ),
            calendars=(ALWAYS,),
            start=(day_of(TODAY) + 1) * MINUTES - 1,
        ),
        milestone={i: i for i in ids},
        stored={},
    )


@given(networks(), st.data())
def test_parts_together_are_one_network(plan: Roadmap, data: st.DataObject) -> None:
    """Cut in two plans and a rest with links to and fro, the whole gives the same dates."""
    where = {m.id: data.draw(st.integers(0, 2)) for m in plan.milestones}
    where |= {m.id: 0 for m in plan.milestones if m.state is State.DONE}
    book = {1: "een.xml", 2: "twee.xml"}
    cut = replace(
        plan,
        milestones=tuple(replace(m, statements=()) if where[m.id] else m for m in plan.milestones),
        dependencies=tuple(
            replace(k, source=Source(book[where[k.predecessor]]))
            if where[k.predecessor] and data.draw(st.booleans())
            else k
            for k in {(k.predecessor, k.successor, k.type): k for k in plan.dependencies}.values()
        ),
    )
    parts = {p: [i for i, at in where.items() if at == p] for p in (1, 2)}
    plans = tuple(day_and_night(cut, ids, book[p]) for p, ids in parts.items() if ids)
    ready, issues = calculable(Planning(rules="msproject", plans=plans))
    assert {issue.rule.code for issue in issues} <= {"K475"}
    net, bound = built(cut)
    found, _ = working_schedule(task(cut), ready)
    same_answers(found, schedule(net, bound), data.draw(some_dates(len(net.ids))))


def small_plan(*activities: Activity, arrows: str) -> tuple[Roadmap, Planning]:
    """An office plan in March 2026 as a roadmap without dates of its own."""
    office = project(*activities, arrows=arrows)
    names = ",".join(f"{k.pred}>{k.succ}" for k in office.links)
    plan = WorkPlan(
        place=Source("plan.xml"),
        name="plan",
        rules=MSPROJECT,
        project=office,
        milestone={a.id: a.id for a in activities},
        stored={},
    )
    facts = roadmap(*(m(a.id, days=1) for a in activities), links=names)
    there = tuple(replace(k, source=Source("plan.xml")) for k in facts.dependencies)
    return replace(facts, dependencies=there), Planning(rules="msproject", plans=(plan,))


@pytest.mark.parametrize(
    ("first", "dates"),
    [
        (task_("A", 2), ("2026-03-03", "2026-03-05")),
        (task_("A", 2, limit="MSO 03-04 08:00"), ("2026-03-05", "2026-03-09")),
        (task_("A", 2, actual_start=at("03-02 08:00")), ("2026-03-03", "2026-03-05")),
        (
            task_("A", 2, fixed=(at("03-04 08:00"), at("03-05 17:00"))),
            ("2026-03-05", "2026-03-09"),
        ),
    ],
    ids=["plain", "must start on", "under way", "by hand"],
)
def test_what_the_plan_holds_fast_can_still_be_asked_to_come_later(
    first: Activity, dates: tuple[str, str]
) -> None:
    facts, planning = small_plan(first, task_("B", 2), arrows="A>B")
    found = analyse(facts, planning=planning).by_id
    assert tuple(str(found[i].latest) for i in "AB") == dates
    moved = what_if(facts, Scenario(delays={"A": 7}), planning=planning).others
    assert {one.id: one.days for one in moved} == {"A": 7, "B": 7}


def in_a_roadmap(office: Project) -> tuple[Roadmap, Planning]:
    """A plan of any kind as a roadmap without dates of its own."""
    ids = [a.id for a in office.activities]
    plan = WorkPlan(
        place=Source("plan.xml"),
        name="plan",
        rules=MSPROJECT,
        project=office,
        milestone={i: i for i in ids},
        stored={},
    )
    names = ",".join(sorted({f"{k.pred}>{k.succ}" for k in office.links}))
    facts = roadmap(*(m(i, days=1) for i in ids), links=names)
    there = tuple(
        Dependency(predecessor=k.pred, successor=k.succ, type=k.type, source=Source("plan.xml"))
        for k in office.links
    )
    return replace(facts, dependencies=there), Planning(rules="msproject", plans=(plan,))


@settings(deadline=None, max_examples=30)
@given(projects())
def test_what_drives_nothing_brings_nothing_forward(office: Project) -> None:
    facts, planning = in_a_roadmap(office)
    ready, _ = calculable(planning)
    assume(ready)
    found, _ = working_schedule(task(facts), ready)
    rows, routes = range(len(found.net.ids)), ways(found.net)
    full = gains(found, rows, rows, 30)
    for goal in rows:
        outside = sorted(set(rows) - set(bundle(found, routes, goal)))
        assert not full[outside, goal].any()


@st.composite
def ordinary(draw: st.DrawFn) -> Project:
    """Mostly on one calendar, with milestones, and with here and there work under way."""
    office = draw(projects())
    one = draw(st.booleans())
    return replace(
        office, activities=tuple(_ordinary(draw, a, one=one) for a in office.activities)
    )


def _ordinary(draw: st.DrawFn, activity: Activity, *, one: bool) -> Activity:
    kind = draw(st.sampled_from([Kind.TASK, Kind.TASK, Kind.MILESTONE, Kind.FINISH_MILESTONE]))
    days = activity.duration // 480 * 480 + draw(st.sampled_from([0, 480, 480, 60]))
    return replace(
        activity,
        kind=kind,
        calendar=0 if one else activity.calendar,
        duration=days if kind is Kind.TASK else 0,
        limits=activity.limits if draw(st.integers(0, 3)) == 0 else (),
        actual_start=draw(st.sampled_from([None] * 9 + [at("03-03 08:00")])),
    )


@pytest.mark.parametrize("rules", ["msproject", "p6"])
@settings(deadline=None, max_examples=40)
@given(ordinary(), st.integers(0, 40), st.data())
def test_a_delay_in_working_minutes_is_what_a_re_run_gives(
    rules: str, office: Project, days: int, data: st.DataObject
) -> None:
    facts, planning = in_a_roadmap(office)
    ready, _ = calculable(replace(planning, rules=rules))
    assume(ready)
    found, _ = working_schedule(task(facts), ready)
    rows = np.flatnonzero(~found.bounds.done)
    goals = np.array(data.draw(st.permutations(range(len(facts.milestones))))[:2])
    asked = found.bounds.floor[1], rows, found.promised[rows] + days, goals
    again = run_again(found.kernel, *asked)
    assert found.kernel.delayed(*asked).tolist() == again.tolist()


def test_only_what_is_asked_for_is_run_again() -> None:
    facts, planning = small_plan(task_("A", 2), task_("B", 2), task_("C", 1), arrows="A>B, B>C")
    ready, _ = calculable(planning)
    found, _ = working_schedule(task(facts), ready)
    asked = demands(found, [Goal(id="C", target=TODAY, literal="", source=Source("plan.xml"))])
    every = delays(found, asked, 30, [False] * 3)
    assert (every > 0).all()
    some = delays(found, asked, 30, [False] * 3, [1])
    assert some.tolist() == [[0, int(every[0, 1]), 0]]
