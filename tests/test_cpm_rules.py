"""What the rule sets do, worked out by hand. 2 March 2026 is a Monday; days run 8-12 and 13-17."""

from dataclasses import replace
from typing import Any

import pytest

from graph_engine.calendar import ALWAYS, FIVE_DAYS
from graph_engine.cpm.activities import Activity, Kind, Link
from graph_engine.cpm.rules import (
    MSPROJECT,
    P6,
    FloatKind,
    LagCalendar,
    Rules,
)
from graph_engine.cpm.summaries import schedule
from tests.cpm_projects import DAY, at, early, free, late, project, row, task, total

BOTH = pytest.mark.parametrize("rules", [MSPROJECT, P6], ids=lambda rules: rules.name)
MILESTONE: dict[str, Any] = {"kind": Kind.MILESTONE}


@BOTH
@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("A>B", "03-04 08:00 - 03-06 17:00"),
        ("A>B FS+240", "03-04 13:00 - 03-09 12:00"),
        ("A>B FS-480", "03-03 08:00 - 03-05 17:00"),
        ("A>B SS", "03-02 08:00 - 03-04 17:00"),
        ("A>B SS+480", "03-03 08:00 - 03-05 17:00"),
        ("A>B FF+960", "03-03 08:00 - 03-05 17:00"),
        ("A>B SF+2400", "03-04 08:00 - 03-06 17:00"),
    ],
)
def test_link_types(rules: Rules, link: str, expected: str) -> None:
    dates = schedule(project(task("A", 2), task("B", 3), arrows=link), rules)
    assert early(dates, "B") == expected


@pytest.mark.parametrize(
    ("rules", "link", "start"),
    [
        (MSPROJECT, "A>B FS-1920", "02-26 08:00"),  # a lead may go back before the project
        (MSPROJECT, "A>B SF", "02-25 08:00"),
        (MSPROJECT, "A>B FF", "03-02 08:00"),  # this one waits
        (P6, "A>B FS-1920", "03-02 08:00"),
        (P6, "A>B SF", "03-02 08:00"),
        (P6, "A>B FF", "03-02 08:00"),
    ],
)
def test_before_the_start_of_the_project(rules: Rules, link: str, start: str) -> None:
    dates = schedule(project(task("A", 2), task("B", 3), arrows=link), rules)
    assert early(dates, "B").startswith(start)


@BOTH
def test_floats_and_the_longest_path(rules: Rules) -> None:
    activities = task("A", 2), task("B", 5), task("C", 1), task("D", 1)
    dates = schedule(project(*activities, arrows="A>B, A>C, B>D, C>D"), rules)
    assert [total(dates, name) for name in "ABCD"] == [0, 0, 4, 0]
    assert [free(dates, name) for name in "ABCD"] == [0, 0, 4, 0]
    assert late(dates, "C") == "03-10 08:00 - 03-10 17:00"
    assert dates.floats.critical.tolist() == [True, True, False, True]
    assert dates.longest_path.tolist() == [True, True, False, True]
    assert dates.driver.tolist() == [-1, 0, 1, 2]
    assert dates.driving.tolist() == [True, True, True, False]


def test_the_longest_path_is_not_what_has_no_float() -> None:
    """A deadline makes a side branch critical; the longest path does not care."""
    activities = task("A", 2), task("B", 5), task("C", 1, deadline=at("03-03 17:00"))
    dates = schedule(project(*activities, arrows="A>B, A>C"), MSPROJECT)
    assert [total(dates, name) for name in "ABC"] == [-1, 0, -1]
    assert dates.longest_path.tolist() == [True, True, False]
    assert dates.floats.critical.tolist() == [True, True, True]


@pytest.mark.parametrize(
    ("rules", "limit", "dates", "lates"),
    [
        (MSPROJECT, "SNET 03-09 08:00", "03-09 08:00 - 03-10 17:00", "03-09 08:00 - 03-10 17:00"),
        (P6, "SNET 03-09 08:00", "03-09 08:00 - 03-10 17:00", "03-09 08:00 - 03-10 17:00"),
        (P6, "FNET 03-10 17:00", "03-09 08:00 - 03-10 17:00", "03-09 08:00 - 03-10 17:00"),
        (MSPROJECT, "SNLT 03-03 08:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "SNLT 03-03 08:00", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        (MSPROJECT, "FNLT 03-04 17:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "FNLT 03-04 17:00", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        (MSPROJECT, "MSO 03-03 08:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "MSO 03-03 08:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "MFO 03-04 17:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "SO 03-03 08:00", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        (P6, "SO 03-09 08:00", "03-09 08:00 - 03-10 17:00", "03-09 08:00 - 03-10 17:00"),
        (P6, "FO 03-04 17:00", "03-04 08:00 - 03-05 17:00", "03-03 08:00 - 03-04 17:00"),
        (MSPROJECT, "SO 03-03 08:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
        (MSPROJECT, "FO 03-04 17:00", "03-03 08:00 - 03-04 17:00", "03-03 08:00 - 03-04 17:00"),
    ],
)
def test_constraints(rules: Rules, limit: str, dates: str, lates: str) -> None:
    """B takes two days after two days of A."""
    found = schedule(project(task("A", 2), task("B", 2, limit=limit), arrows="A>B"), rules)
    assert (early(found, "B"), late(found, "B")) == (dates, lates)


def test_constraints_that_are_not_honoured_give_way_to_links() -> None:
    activities = task("A", 2), task("B", 2, limit="SNLT 03-03 08:00")
    found = schedule(project(*activities, arrows="A>B"), MSPROJECT.but(limits_pull=False))
    assert early(found, "B") == "03-04 08:00 - 03-05 17:00"
    assert total(found, "B") == -1


def test_a_start_no_earlier_than_replaces_the_start_of_the_project() -> None:
    activity = task("A", 1, limit="SNET 02-25 08:00")
    assert early(schedule(project(activity), MSPROJECT), "A") == "02-25 08:00 - 02-25 17:00"
    assert early(schedule(project(activity), P6), "A") == "03-02 08:00 - 03-02 17:00"


def test_two_constraints() -> None:
    limits = (
        task("A", 1, limit="SNET 03-04 08:00").limits + task("A", limit="FNLT 03-03 17:00").limits
    )
    found = schedule(project(task("A", 1, limits=limits)), P6)
    assert early(found, "A") == "03-04 08:00 - 03-04 17:00"
    assert total(found, "A") == -1


def test_a_deadline_and_a_date_for_the_project() -> None:
    activities = task("A", 1), task("B", 1)
    found = schedule(project(task("A", 1, deadline=at("03-02 12:00")), task("B", 3)), MSPROJECT)
    assert (total(found, "A"), total(found, "B")) == (-0.5, 0)
    for due, slack in (("03-06 17:00", 3), ("03-02 17:00", -1)):
        found = schedule(project(*activities, arrows="A>B", must_finish_by=at(due)), P6)
        assert [total(found, name) for name in "AB"] == [slack, slack]


def test_open_ends_may_count_as_critical() -> None:
    activities = task("A", 1), task("B", 3)
    assert total(schedule(project(*activities), P6), "A") == 2
    assert total(schedule(project(*activities), P6.but(open_ends_critical=True)), "A") == 0


@pytest.mark.parametrize(
    ("kind", "slack"), [(FloatKind.START, 2), (FloatKind.FINISH, 1), (FloatKind.SMALLER, 1)]
)
def test_total_float_is_start_or_finish_float(kind: FloatKind, slack: float) -> None:
    """A started activity with half of its four days left has more room at its start."""
    activity = task("A", 4, actual_start=at("03-02 08:00"), remaining=2 * DAY)
    found = schedule(project(activity, task("B", 5)), MSPROJECT.but(total_float=kind))
    started = found.late_start[0] == found.early_start[0]
    assert started
    assert total(found, "A") == (0 if kind is FloatKind.START else slack)


class TestAsLateAsPossible:
    activities = task("A", 1, limit="ALAP 03-02 08:00"), task("B", 1), task("C", 4), task("D", 1)
    arrows = "A>B, B>D, C>D"

    def test_on_late_dates(self) -> None:
        """Microsoft Project: A waits until it would hold up the project, and B with it."""
        found = schedule(project(*self.activities, arrows=self.arrows), MSPROJECT)
        i = row(found, "A")
        assert (found.start[i], found.finish[i]) == (at("03-04 08:00"), at("03-04 17:00"))
        assert early(found, "B") == "03-05 08:00 - 03-05 17:00"
        assert late(found, "B") == early(found, "B")

    def test_until_the_next_early_date(self) -> None:
        """Primavera: A waits for B, and B does not move."""
        activities = (
            self.activities[0],
            task("B", 1, limit="SNET 03-04 08:00"),
            *self.activities[2:],
        )
        found = schedule(project(*activities, arrows=self.arrows), P6)
        assert early(found, "A") == "03-03 08:00 - 03-03 17:00"
        assert early(found, "B") == "03-04 08:00 - 03-04 17:00"
        assert free(found, "A") == 0


class TestInstants:
    """17:00 and the next morning are one and the same, but they are shown as they are stored."""

    @pytest.mark.parametrize(
        ("rules", "kind", "expected"),
        [
            (MSPROJECT, Kind.MILESTONE, "03-03 17:00 - 03-03 17:00"),
            (P6, Kind.MILESTONE, "03-04 08:00 - 03-04 08:00"),
            (P6, Kind.FINISH_MILESTONE, "03-03 17:00 - 03-03 17:00"),
        ],
    )
    def test_milestones(self, rules: Rules, kind: Kind, expected: str) -> None:
        activities = task("A", 2), task("M", kind=kind)
        assert early(schedule(project(*activities, arrows="A>M"), rules), "M") == expected

    def test_late_milestones(self) -> None:
        activities = task("M", **MILESTONE), task("A", 2)
        found = schedule(project(*activities, arrows="M>A FS+480"), MSPROJECT)
        assert late(found, "M") == "03-02 08:00 - 03-02 08:00"

    def test_a_milestone_on_its_own_date_stays_there(self) -> None:
        activity = task("M", limit="SNET 03-07 10:00", **MILESTONE)
        found = schedule(project(activity), MSPROJECT)
        assert early(found, "M").startswith("03-07 10:00")

    @pytest.mark.parametrize(
        ("link", "expected"),
        [("A>B FF-480", "03-03 08:00 - 03-04 08:00"), ("A>B FF+480", "03-05 08:00 - 03-05 17:00")],
    )
    def test_primavera_keeps_the_instant_of_a_finish_link(self, link: str, expected: str) -> None:
        dates = schedule(project(task("A", 3), task("B", 1), arrows=link), P6)
        assert early(dates, "B") == expected
        plain = schedule(project(task("A", 3), task("B", 1), arrows=link), P6.but(as_linked=False))
        assert early(plain, "B").endswith("17:00")

    def test_primavera_keeps_the_instant_of_a_late_start(self) -> None:
        activities = task("A", 1), task("B", 2), task("C", 4)
        found = schedule(project(*activities, arrows="A>B SS-480, B>C SS"), P6)
        assert late(found, "A") == "03-02 17:00 - 03-03 17:00"


class TestCalendars:
    def test_elapsed_durations_ignore_calendars(self) -> None:
        dry = Activity(id="B", duration=2 * 24 * 60, elapsed=True)
        activities = task("A", 5), dry, task("C", 1)
        found = schedule(project(*activities, arrows="A>B, B>C"), MSPROJECT)
        assert early(found, "B") == "03-06 17:00 - 03-08 17:00"
        assert early(found, "C").startswith("03-09 08:00")
        assert late(found, "B").endswith("03-09 08:00")
        assert found.floats.total[1] == 15 * 60

    @pytest.mark.parametrize(
        ("kind", "start"),
        [
            (LagCalendar.PREDECESSOR, "03-09"),
            (LagCalendar.SUCCESSOR, "03-07"),
            (LagCalendar.PROJECT, "03-09"),
            (LagCalendar.ALWAYS, "03-07"),
        ],
    )
    def test_the_calendar_of_a_lag(self, kind: LagCalendar, start: str) -> None:
        """Eight hours after Friday 17:00; the successor works day and night."""
        activities = task("A", 5), task("B", 1, calendar=1)
        found = schedule(
            project(*activities, arrows="A>B FS+480", calendars=(FIVE_DAYS, ALWAYS)),
            P6.but(lag_calendar=kind),
        )
        assert early(found, "B").startswith(start)

    def test_a_lag_in_elapsed_time_and_one_in_percent(self) -> None:
        activities = task("A", 5), task("B", 1), task("C", 1)
        arrows = (
            Link(pred="A", succ="B", lag=64 * 60, lag_elapsed=True),
            Link(pred="A", succ="C", lag_percent=-40),
        )
        found = schedule(replace(project(*activities), links=arrows), MSPROJECT)
        assert early(found, "B") == "03-09 09:00 - 03-10 09:00"
        assert early(found, "C").startswith("03-05 08:00")

    def test_float_between_calendars_is_in_the_time_of_the_activity(self) -> None:
        activities = task("A", 1, calendar=1), task("B", 5)
        found = schedule(project(*activities, calendars=(FIVE_DAYS, ALWAYS)), P6)
        assert found.floats.total[0] == 4 * 24 * 60 + 60


def test_levelling_delay_runs_on_the_clock() -> None:
    """Four days from Wednesday morning is a Sunday."""
    activities = task("A", 2), task("B", 1, delay=4 * 24 * 60)
    found = schedule(project(*activities, arrows="A>B"), MSPROJECT)
    assert early(found, "B") == "03-09 08:00 - 03-09 17:00"
    assert late(found, "A") == "03-03 08:00 - 03-04 17:00"
    assert free(found, "A") == 1  # B would still start on that Monday
