"""What cannot be scheduled is refused, with the name of the activity and what was wanted."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from graph_engine.calendar import FIRST, FIVE_DAYS, LAST, WorkCalendar
from graph_engine.calendars.clocks import Clocks
from graph_engine.cpm.activities import Activity, Constraint, Project
from graph_engine.cpm.engine import calculate
from graph_engine.cpm.plan import Plan, blank
from graph_engine.cpm.rules import MSPROJECT, P6
from graph_engine.cpm.summaries import schedule
from tests.cpm_projects import at, project, task

YEAR = 365 * 24 * 60


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (project(task("A", 1), task("B", 1), task("A", 2)), "activity 'A' stands there twice"),
        (project(task("A", 1), arrows="A>B"), "link 'A' to 'B': activity 'B' is not there"),
        (project(task("A", 1), arrows="A>A"), "activity 'A': links to another activity"),
        (project(task("A", -1)), "activity 'A': a duration of at least 0 minutes is wanted"),
        (project(task("A", 1, remaining=-5)), "'A': a remaining duration of at least 0"),
        (project(task("A", 1, delay=-5)), "'A': a delay of at least 0 minutes"),
        (project(task("A"), task("B", 30 * YEAR)), "activity 'B': at most .* minutes is wanted"),
        (project(task("A", 1, deadline=LAST + 1)), "'A': a date in the years 1 to 9999"),
        (project(task("A", 1, actual_start=FIRST - 9)), "'A': a date in the years 1 to 9999"),
        (
            project(task("A"), task("B"), arrows=f"A>B FS+{2 * LAST - 2 * FIRST}"),
            "'B': a lag of at",
        ),
        (
            project(*(task(name, 1) for name in "ABCDE"), arrows="A>B, B>C, C>D, D>B, D>E"),
            "activities '[BCD]', '[BCD]', '[BCD]' wait for each other",
        ),
        (project(task("A"), task("B"), arrows="A>B, B>A FF"), "activities '[AB]', '[AB]' wait"),
        (Project(activities=(), calendars=(FIVE_DAYS,), start=0), "at least one activity"),
    ],
)
def test_what_is_refused(plan: Project, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        schedule(plan, P6)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ([(Constraint.SNET, None)], "activity 'A': SNET without its date"),
        ([(Constraint.SNET, 9), (Constraint.SNLT, 5)], "its constraints leave no start date"),
        ([(Constraint.MSO, 9), (Constraint.SNLT, 5)], "leave no start date"),
        ([(Constraint.FNET, 9), (Constraint.FNLT, 5)], "leave no finish date"),
        ([(Constraint.MFO, 9), (Constraint.MFO, 5)], "leave no finish date"),
    ],
)
def test_constraints_that_contradict_each_other(limits: list[Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Activity(id="A", limits=tuple(limits))


def test_constraints_that_can_be_met_together() -> None:
    limits = ((Constraint.SNET, 5), (Constraint.SNLT, 5))
    assert Activity(id="A", limits=limits).limits == limits


@pytest.mark.parametrize("rules", [MSPROJECT, P6], ids=lambda rules: rules.name)
@pytest.mark.parametrize("late", [task("Z", calendar=1), task("Z", 1)], ids=["slow", "quick"])
def test_who_runs_beyond_the_year_9999_is_named(rules: Any, late: Activity) -> None:
    decades = [task(f"T{i}", 2_000_000) for i in range(3)]
    plan = project(
        *decades,
        late,
        arrows="T0>T1, T1>T2",
        calendars=(FIVE_DAYS, WorkCalendar("b", FIVE_DAYS.week)),
    )
    with pytest.raises(ValueError, match="activity 'T1'"):
        schedule(plan, rules)


def test_who_runs_out_of_working_time_is_named() -> None:
    only = WorkCalendar("one day", ((),) * 7, {date(2026, 3, 3): ((480, 1020),)})
    activities = task("A", 1), task("B", 1, calendar=1), task("C", 1, calendar=1)
    plan = project(*activities, arrows="A>B, B>C", calendars=(FIVE_DAYS, only))
    with pytest.raises(ValueError, match="activity 'C': calendar 'one day' has no working time"):
        schedule(plan, MSPROJECT)


def arrays(**more: Any) -> Plan:
    start = at("03-02 08:00")
    facts: dict[str, Any] = {
        "pred": np.array([0]),
        "succ": np.array([1]),
        "clocks": Clocks([FIVE_DAYS]),
        "start": start,
        "status": start,
    }
    return Plan(**{**blank(2, 1), **facts, **more})


def test_a_plan_of_plain_arrays() -> None:
    days = np.array([480, 960])
    found = calculate(arrays(duration=days, remaining=days), P6)
    assert found.early_finish.tolist() == [at("03-02 17:00"), at("03-04 17:00")]
    assert found.floats.total.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"succ": np.array([2])}, "links between activities 0 and 1"),
        ({"constraint": np.array([[0, 2]])}, "activity '1': a date with its constraint"),
        ({"duration": np.array([5, -1])}, "activity '1': a duration"),
    ],
)
def test_arrays_that_are_refused(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        arrays(**facts)
