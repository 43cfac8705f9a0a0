"""Whole analyses of plans that other programs scheduled: their dates, and effects by re-runs."""

import itertools
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.cases import case_folders, read_case
from graph_engine.analysis import analyse
from graph_engine.cpm.activities import Constraint
from graph_engine.cpm.summaries import schedule
from graph_engine.days import date_of, day_of
from graph_engine.results import Cause
from graph_engine.scenario import Scenario, what_if
from graph_engine.shifts import HALF_YEAR
from graph_engine.working_time.plans import Planning, WorkPlan
from tests.case_roadmaps import DAY, planned
from tests.test_oracles import HERE, SHARED, needs_shared

CASES = case_folders(HERE)
FEW = [folder for folder in CASES if folder.name.endswith(("0", "9"))]


def by_name(folder: Path) -> str:
    return folder.name


def same_dates(folder: Path) -> None:
    """Each milestone's date is the stored one; the next working day 08:00 is 17:00 too."""
    roadmap, planning = planned(read_case(folder))
    found = analyse(roadmap, planning=planning)
    assert [(s.compared > 0, s.differing) for s in found.stored] == [(True, ())]
    assert found.rules == planning.rules
    assert found.passes is None
    later = 0
    for fact, result in zip(roadmap.milestones, found.milestones, strict=True):
        stored = fact.statements[0].latest
        assert stored
        later += result.latest != stored
        assert result.latest == result.earliest
    assert later <= 1


@pytest.mark.parametrize("folder", CASES, ids=by_name)
def test_the_report_shows_the_dates_of_the_program(folder: Path) -> None:
    same_dates(folder)


@needs_shared
@pytest.mark.parametrize(
    "folder",
    [f for f in case_folders(SHARED / "schedules") if "completed" not in f.name],
    ids=by_name,
)
def test_the_report_shows_the_stored_dates(folder: Path) -> None:
    same_dates(folder)


def finish_of(plan: WorkPlan, id_: str) -> int:
    dates = schedule(plan.project, plan.rules)
    return int(dates.finish[list(dates.plan.ids).index(id_)])


def held_back(plan: WorkPlan, id_: str, days: int) -> WorkPlan:
    """The plan as its planner would try it out: this activity finishes so much later."""
    until = finish_of(plan, id_) + days * DAY
    activities = tuple(
        replace(a, limits=(*a.limits, (Constraint.FNET, until))) if a.id == id_ else a
        for a in plan.project.activities
    )
    return replace(plan, project=replace(plan.project, activities=activities))


@pytest.mark.parametrize("folder", FEW, ids=by_name)
def test_effects_are_what_the_planner_sees(folder: Path) -> None:
    roadmap, planning = planned(read_case(folder))
    (plan,) = planning.plans
    found = analyse(roadmap, planning=planning)
    goal = roadmap.goals[0].id
    before = finish_of(plan, goal) // DAY
    effect = {b.id: b.effect.get(goal, 0) for b in found.bottlenecks}
    follow_ups = {i for b in found.bottlenecks for i in b.follow_ups}
    for activity in plan.project.activities:
        if activity.limits or activity.id == goal or activity.id not in found.by_id:
            continue
        after = finish_of(held_back(plan, activity.id, HALF_YEAR), goal) // DAY
        assert effect.get(activity.id, 0) == after - before or activity.id in follow_ups


@pytest.mark.parametrize("folder", FEW[:4], ids=by_name)
def test_what_if_counts_on_the_calendar(folder: Path) -> None:
    roadmap, planning = planned(read_case(folder))
    (plan,) = planning.plans
    moved = [a.id for a in plan.project.activities if not a.limits][5]
    found = what_if(roadmap, Scenario(delays={moved: 50}), planning=planning)
    tried = schedule(held_back(plan, moved, 50).project, plan.rules)
    after = dict(zip(tried.plan.ids, (tried.finish // DAY).tolist(), strict=True))
    dates = {m.id: m.after for m in (*found.goals, *found.others)}
    unmoved = {m.id: m.latest for m in analyse(roadmap, planning=planning).milestones}
    assert {id_: day_of(on) for id_, on in (unmoved | dates).items()} == after


@pytest.mark.parametrize("folder", FEW, ids=by_name)
def test_driving_chains_are_those_of_the_program(folder: Path) -> None:
    """Every step but the first hangs on a link that drives it in the program's own schedule."""
    roadmap, planning = planned(read_case(folder))
    (plan,) = planning.plans
    dates = schedule(plan.project, plan.rules)
    ids = list(dates.plan.ids)
    driving = {
        (ids[dates.plan.pred[k]], ids[dates.plan.succ[k]])
        for k in range(len(dates.driving))
        if dates.driving[k]
    }
    chain = analyse(roadmap, planning=planning).goals[0].driving
    steps = [step.id for step in chain.steps]
    assert set(itertools.pairwise(steps)) <= driving
    first = ids.index(steps[0])
    assert chain.root_cause in {
        Cause.ACTUAL,
        Cause.UNDER_WAY,
        Cause.CONSTRAINT,
        Cause.PLAN_START,
    }
    assert not driving & {(other, ids[first]) for other in ids} or dates.plan.done[first]


def test_a_date_that_differs_is_named_with_both_dates() -> None:
    roadmap, planning = planned(read_case(CASES[0]))
    (plan,) = planning.plans
    known = next(a for a in plan.stored.values() if a.finish)
    assert known.finish
    other = replace(known, finish=known.finish + 30 * DAY)
    changed = replace(plan, stored={**plan.stored, known.name: other})
    found = analyse(roadmap, planning=Planning(rules=planning.rules, plans=(changed,)))
    (stored,) = found.stored
    (date,) = stored.differing
    assert (date.id, date.which) == (known.name, "finish")
    assert date.stored - date.calculated == timedelta(days=30)
    (issue,) = [i for i in found.issues if i.rule.code == "K472"]
    assert f"{date.stored:%Y-%m-%d %H:%M}" in issue.message()
    assert f"{date.calculated:%Y-%m-%d %H:%M}" in issue.message("en")
    assert found.by_id[known.name].latest == date_of((known.finish) // DAY)


def test_a_plan_that_contradicts_itself_is_named_and_counts_by_its_stored_dates() -> None:
    roadmap, planning = planned(read_case(CASES[0]))
    (plan,) = planning.plans
    first, second = plan.project.links[0].pred, plan.project.links[0].succ
    back = replace(plan.project.links[0], pred=second, succ=first)
    project = replace(plan.project, links=(*plan.project.links, back))
    loop = Planning(rules=planning.rules, plans=(replace(plan, project=project),))
    found = analyse(roadmap, planning=loop)
    assert found.rules == "roadmap"
    (issue,) = [i for i in found.issues if "K47" in i.rule.code]
    assert issue.rule.code == "K474"
    assert "taken wachten op elkaar" in issue.message()
    assert all(f"'{id_}'" in issue.message("en") for id_ in (first, second))
    assert found.milestones == analyse(roadmap).milestones
