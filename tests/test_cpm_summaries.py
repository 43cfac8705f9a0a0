"""Summaries: their links, their limits and their dates."""

from typing import Any

import pytest

from graph_engine.cpm.activities import Activity, Kind
from graph_engine.cpm.rules import MSPROJECT
from graph_engine.cpm.summaries import schedule, spans
from tests.cpm_projects import at, early, project, task


class TestSummaries:
    def activities(self, **more: Any) -> tuple[Activity, ...]:
        return (
            Activity(id="S", kind=Kind.SUMMARY, **more),
            task("A", 2, parent="S"),
            task("B", 4, parent="S"),
            task("C", 1),
        )

    @pytest.mark.parametrize(
        ("arrows", "name", "expected"),
        [
            ("S>C", "C", "03-06 08:00"),
            ("S>C FF", "C", "03-05 08:00"),
            ("A>B, C>A, S>C SS", "B", ""),
            ("C>S", "A", "03-03 08:00"),
            ("C>S, A>B", "B", "03-05 08:00"),
            ("A>B FS+480, S>C SS+480", "C", "03-03 08:00"),
        ],
    )
    def test_links_of_a_summary(self, arrows: str, name: str, expected: str) -> None:
        plan = project(*self.activities(), arrows=arrows)
        if not expected:
            with pytest.raises(ValueError, match="wait for each other"):
                schedule(plan, MSPROJECT)
        else:
            assert early(schedule(plan, MSPROJECT), name).startswith(expected)

    def test_limits_of_a_summary_hold_for_what_stands_under_it(self) -> None:
        limits = task("x", limit="SNET 03-04 08:00").limits
        dates = schedule(project(*self.activities(limits=limits)), MSPROJECT)
        assert early(dates, "A").startswith("03-04")
        assert early(dates, "C").startswith("03-02")

    def test_dates_of_summaries(self) -> None:
        outer = Activity(id="T", kind=Kind.SUMMARY)
        plan = project(outer, *self.activities(parent="T"), arrows="C>A")
        found = spans(plan, schedule(plan, MSPROJECT))
        assert set(found) == {"S", "T"}
        for span in found.values():
            assert (span.early_start, span.early_finish) == (at("03-02 08:00"), at("03-05 17:00"))
            assert (span.late_start, span.late_finish) == (at("03-02 08:00"), at("03-05 17:00"))

    @pytest.mark.parametrize(
        ("activities", "arrows", "message"),
        [
            ((task("A", 1, parent="Z"),), "", "activity 'A': no summary 'Z' is there"),
            (
                (Activity(id="S", kind=Kind.SUMMARY), task("A", 1, parent="S")),
                "S>A",
                "link 'S' to 'A': a summary and what stands under it",
            ),
            (
                (
                    Activity(id="S", kind=Kind.SUMMARY, parent="T"),
                    Activity(id="T", kind=Kind.SUMMARY, parent="S"),
                    task("A", 1, parent="S"),
                ),
                "",
                "summary 'S' stands under itself",
            ),
        ],
    )
    def test_what_is_refused(
        self, activities: tuple[Activity, ...], arrows: str, message: str
    ) -> None:
        with pytest.raises(ValueError, match=message):
            schedule(project(*activities, arrows=arrows), MSPROJECT)
