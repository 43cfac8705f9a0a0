"""Reported progress under the rules of Microsoft Project and Primavera."""

from typing import Any, ClassVar

import pytest

from graph_engine.cpm.rules import MSPROJECT, P6, Progress
from graph_engine.cpm.summaries import schedule
from tests.cpm_projects import DAY, at, early, late, project, task, total


class TestMicrosoftProgress:
    def test_a_started_activity_runs_from_its_actual_start(self) -> None:
        late_start = task("B", 2, actual_start=at("03-02 13:00"), remaining=DAY)
        found = schedule(project(task("A", 5), late_start, arrows="A>B"), MSPROJECT)
        assert early(found, "B") == "03-02 13:00 - 03-04 12:00"
        assert found.late_start[1] == found.early_start[1]

    def test_what_is_done_stands_and_asks_nothing(self) -> None:
        done = task("B", 1, actual_start=at("03-02 08:00"), actual_finish=at("03-02 17:00"))
        activities = task("A", 2), done, task("C", 4)
        found = schedule(project(*activities, arrows="A>B, B>C FS+480"), MSPROJECT)
        assert early(found, "B") == late(found, "B") == "03-02 08:00 - 03-02 17:00"
        assert early(found, "C") == "03-04 08:00 - 03-09 17:00"
        assert [total(found, name) for name in "ABC"] == [4, 0, 0]

    def test_a_finish_no_earlier_than_still_counts(self) -> None:
        activity = task("A", 1, actual_start=at("03-02 08:00"), limit="FNET 03-05 17:00")
        found = schedule(project(activity), MSPROJECT)
        assert early(found, "A") == "03-02 08:00 - 03-05 17:00"

    def test_a_finish_without_a_start(self) -> None:
        activity = task("A", 2, actual_finish=at("03-05 17:00"))
        assert early(schedule(project(activity), MSPROJECT), "A") == "03-04 08:00 - 03-05 17:00"


class TestPrimaveraProgress:
    status: ClassVar[dict[str, Any]] = {"data_date": at("03-09 08:00")}
    begun: ClassVar[dict[str, Any]] = {"actual_start": at("03-05 08:00"), "remaining": DAY}
    done: ClassVar[dict[str, Any]] = {
        "actual_start": at("03-02 08:00"),
        "actual_finish": at("03-05 17:00"),
    }

    def test_nothing_unfinished_comes_before_the_data_date(self) -> None:
        found = schedule(project(task("A", 1), task("B", 3, **self.begun), **self.status), P6)
        assert early(found, "A") == early(found, "B") == "03-09 08:00 - 03-09 17:00"
        assert found.start.tolist() == [at("03-09 08:00"), at("03-05 08:00")]

    @pytest.mark.parametrize("progress", [Progress.RETAINED_LOGIC, Progress.OVERRIDE])
    def test_what_is_done_stands(self, progress: Progress) -> None:
        activities = task("A", 4, **self.done), task("B", 2)
        found = schedule(project(*activities, **self.status), P6.but(progress=progress))
        assert found.start.tolist() == [at("03-02 08:00"), at("03-09 08:00")]
        assert found.finish.tolist() == [at("03-05 17:00"), at("03-10 17:00")]
        assert late(found, "A") == "03-10 17:00 - 03-10 17:00"

    @pytest.mark.parametrize(
        ("progress", "expected"),
        [
            (Progress.RETAINED_LOGIC, "03-11 08:00 - 03-11 17:00"),
            (Progress.OVERRIDE, "03-09 08:00 - 03-09 17:00"),
        ],
    )
    def test_out_of_sequence(self, progress: Progress, expected: str) -> None:
        activities = task("A", 2), task("B", 3, **self.begun)
        found = schedule(
            project(*activities, arrows="A>B", **self.status), P6.but(progress=progress)
        )
        assert early(found, "B") == expected

    @pytest.mark.parametrize(
        ("link", "expected"),
        [
            ("A>B", "03-09"),
            ("A>B FS+240", "03-09"),  # ran out on Friday
            ("A>B FS+960", "03-10"),  # one day is left of it
            ("A>B FS-960", "03-09"),
            ("A>B SS+2880", "03-10"),  # six days after Monday the 2nd
            ("A>B FF+2400", "03-12"),  # five days after Thursday the 5th, B taking one
        ],
    )
    def test_what_is_left_of_a_lag(self, link: str, expected: str) -> None:
        found = schedule(
            project(task("A", 4, **self.done), task("B", 1), arrows=link, **self.status), P6
        )
        assert early(found, "B").startswith(expected)

    def test_what_is_left_of_a_lag_from_a_start(self) -> None:
        """Two of the three days of lag have run since A started."""
        activities = task("A", 3, **self.begun), task("B", 1)
        found = schedule(project(*activities, arrows="A>B SS+1440", **self.status), P6)
        assert early(found, "B").startswith("03-10")

    def test_logic_runs_on_through_what_is_done(self) -> None:
        """B is done too early; C still waits for A."""
        activities = task("A", 2), task("B", 4, **self.done), task("C", 1)
        found = schedule(project(*activities, arrows="A>B, B>C", **self.status), P6)
        assert early(found, "C").startswith("03-11")
        assert total(found, "A") == 0


def test_dates_that_somebody_typed_stay() -> None:
    typed = task("B", 1, fixed=(at("03-02 08:00"), at("03-02 17:00")))
    found = schedule(project(task("A", 3), typed, task("C", 1), arrows="A>B, B>C"), MSPROJECT)
    assert early(found, "B") == "03-02 08:00 - 03-02 17:00"
    assert early(found, "C").startswith("03-03 08:00")
