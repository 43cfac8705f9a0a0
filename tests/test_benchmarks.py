"""The benchmarks' own parts that are not about speed: what is measured, and the page it fills."""

import pytest

from benchmarks import engine
from benchmarks.command import Taken, taken
from benchmarks.record import recorded
from benchmarks.roadmaps import roadmap
from benchmarks.running import failure
from graph_engine.analysis import analyse
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import State

ORDER = ("engine", "page")


def test_one_part_is_written_again_and_the_others_stay() -> None:
    first = recorded("", {"engine": "## Engine\n\n1 s\n", "page": "## Page\n\n2 s"}, ORDER)
    again = recorded(first, {"engine": "## Engine\n\n3 s"}, ORDER)
    assert again == first.replace("1 s", "3 s")
    assert recorded(again, {}, ORDER) == again


def test_a_part_that_was_never_measured_is_not_there() -> None:
    page = recorded("", {"page": "## Page"}, ORDER)
    assert page.endswith("<!-- page -->\n\n## Page\n")
    assert "engine" not in page
    both = recorded(page, {"engine": "## Engine"}, ORDER)
    assert both.index("## Engine") < both.index("## Page")


@pytest.mark.parametrize("size", [20, 200, 1000])
def test_a_roadmap_has_the_size_that_was_asked_and_is_always_the_same(size: int) -> None:
    made = roadmap(size)
    assert made == roadmap(size)
    assert len(made.by_id) == len(made.milestones) == size
    assert made.goals
    assert {k.predecessor for k in made.dependencies} <= set(made.by_id)


def test_a_roadmap_looks_like_a_real_one() -> None:
    """Late goals, undated and finished steps, loops, and decisions that many wait for."""
    made = roadmap(1000)
    found = analyse(made, LEAD_TIMES)
    assert {m.state for m in made.milestones} == set(State)
    assert any(not m.statements for m in made.milestones)
    assert found.loops
    assert any(g.late_days > 0 for g in found.goals)
    assert any(g.late_days <= 0 for g in found.goals)
    assert len(made.dependencies) > len(made.milestones)
    assert len(found.bottlenecks) > len(found.goals)


def test_of_a_few_runs_the_middle_ones_and_the_shortest_are_told() -> None:
    runs = [(3.0, 1.0), (1.0, 5.0), (2.0, 2.0)]
    assert taken(runs) == Taken(clock=2.0, shortest=1.0, processor=2.0)


def test_what_was_stopped_is_said_and_has_no_ratio() -> None:
    size, other = 10_000, ("mpxj tasks", 10_000)
    measured = {"median": 0.5, "rose_mib": 1.0, "peak_mib": 2.0}
    results = engine.Results()
    results.add("calendar tasks", size, measured)
    results.add(*other, "stopped after 60 s")
    page = engine.report(results)
    assert "| 10,000 | 1 to 20 | 500 ms | stopped after 60 s | – |" in page
    assert "| 50 × | not measured | – |" in page
    results.add(*other, {**measured, "median": 30.0})
    assert "| 500 ms | 30.00 s | 60 × |" in engine.report(results)


@pytest.mark.parametrize(
    ("code", "said", "shown"),
    [
        (1, "java.lang.OutOfMemoryError: Java heap space", "out of memory"),
        (-9, "", "ended by SIGKILL"),
        (-11, "a stack", "ended by SIGSEGV"),
        (1, "Traceback\n  at x\njava.lang.StackOverflowError: deep\n", None),
        (3, "", "failed with exit code 3"),
    ],
)
def test_why_a_run_failed_is_told_as_what_it_was(code: int, said: str, shown: str | None) -> None:
    assert failure(code, said) == (shown or "failed: java.lang.StackOverflowError")
