"""The engine against schedules that other programs calculated."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.cases import Row, case_folders, project_of, read_case, rules_of
from benchmarks.comparing import compare
from benchmarks.oracles import main, psplib_differences, run_case, worked_examples
from graph_engine.cpm.summaries import schedule

HERE = Path(__file__).parent / "oracles"
SHARED = Path(__file__).parents[2] / "shared" / "oracles" / "open"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason=f"{SHARED} is not there")


@pytest.mark.parametrize("folder", case_folders(HERE), ids=lambda folder: folder.name)
def test_generated_networks(folder: Path) -> None:
    tally = run_case(folder)
    assert tally.differences == []
    assert tally.equal == tally.activities > 0


def test_there_are_cases() -> None:
    assert len(case_folders(HERE)) == 75


@needs_shared
@pytest.mark.parametrize(
    "folder", case_folders(SHARED / "schedules"), ids=lambda folder: folder.name
)
def test_stored_schedules(folder: Path) -> None:
    tally = run_case(folder)
    assert tally.differences == []
    assert tally.equal == tally.activities > 0


@needs_shared
def test_worked_examples() -> None:
    found = list(worked_examples(SHARED))
    assert len(found) == 30
    assert [(name, wrong) for name, wrong in found if wrong] == []


@needs_shared
def test_psplib() -> None:
    count, wrong = psplib_differences(SHARED)
    assert count >= 1_000
    assert wrong == []


def test_the_last_line_is_the_total(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(HERE) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["gen-msp-000", "35", "33", "35"]
    assert lines[-1].split()[::2] == ["total", "exact", "working-time"]
    total, _, equal = (int(word) for word in lines[-1].split()[1::2])
    assert total == equal > 1_000


def next_morning(stored: str) -> str:
    """17:00 as the next working day 08:00, where that is a plain next day."""
    moment = datetime.fromisoformat(stored)
    return (moment + timedelta(hours=15)).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("column", "change", "lost"),
    [
        ("ef", lambda stored: stored, (0, 0)),
        ("ef", next_morning, (1, 0)),
        ("ef", lambda stored: stored.replace("17:00", "16:59"), (1, 1)),
        ("ls", lambda _: "2031-01-01T08:00", (1, 1)),
        ("total_float_min", lambda stored: str(float(stored) + 2), (1, 1)),
        ("free_float_min", lambda stored: str(float(stored) - 2), (1, 1)),
        ("es", lambda _: "", (0, 0)),
    ],
)
def test_a_difference_is_seen(
    column: str, change: Callable[[str], str], lost: tuple[int, int]
) -> None:
    case = read_case(HERE / "generated_mpxj" / "gen-msp-000")
    row = case.expected["1"]
    other = Row({**row, column: change(row[column])})
    changed = replace(case, expected={**case.expected, "1": other})
    whole, part = (compare(c, schedule(project_of(c), rules_of(c))) for c in (case, changed))
    assert (whole.exact - part.exact, whole.equal - part.equal) == lost


def copy_of(name: str, to: Path) -> Path:
    to.mkdir(parents=True)
    for path in (HERE / "generated_mpxj" / name).iterdir():
        (to / path.name).write_text(path.read_text("utf-8"), "utf-8")
    return to


def test_a_case_that_cannot_be_scheduled_says_why(tmp_path: Path) -> None:
    folder = copy_of("gen-msp-001", tmp_path / "case")
    relations = folder / "relations.csv"
    relations.write_text(relations.read_text("utf-8") + "12,1,FS,0,0,\n", "utf-8")
    tally = run_case(folder)
    assert (tally.activities, tally.equal) == (12, 0)
    assert "wait for each other" in tally.differences[0]


def test_a_broken_case_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy_of("gen-msp-001", tmp_path / "a b" / "broken case") / "case.json").write_text("{")
    strange = copy_of("gen-msp-003", tmp_path / "strange")
    activities = strange / "activities.csv"
    activities.write_text(activities.read_text("utf-8").replace(",task,480,", ",task,x,", 1))
    copy_of("gen-p6-000", tmp_path / "whole case")
    assert main(tmp_path) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "broken case 0 0 0" in lines
    assert any(line.startswith("differs: broken case: JSONDecodeError") for line in lines)
    assert any(line.startswith("differs: strange: ValueError") for line in lines)
    assert "whole case 35 35 35" in lines
    assert lines[-1].startswith("total ")


def without(path: Path, *columns: str) -> None:
    """The table without these columns."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kept = [name for name in rows[0] if name not in columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, kept, extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)


def test_what_a_case_does_not_say_counts_as_nothing(tmp_path: Path) -> None:
    folder = copy_of("gen-msp-000", tmp_path / "case")
    unused = ("constraint2", "constraint2_date", "manual", "active", "external", "span_min")
    without(folder / "activities.csv", *unused, "levelling_delay_min", "remaining_min", "elapsed")
    without(folder / "relations.csv", "lag_percent", "lag_elapsed")
    without(folder / "expected.csv", "start", "finish", "critical", "longest_path")
    meta = json.loads((folder / "case.json").read_text("utf-8"))
    for key in ("not_reproduced", "must_finish_by", "critical_slack_limit_min", "data_date"):
        del meta[key]
    meta["options"] = {"honor_constraints": "true", "total_slack_type": "OTHER"}
    (folder / "case.json").write_text(json.dumps(meta), "utf-8")
    tally = run_case(folder)
    assert tally.differences == []
    assert tally.equal == tally.activities == 35
    assert tally.notes == ["case: option total_slack_type 'OTHER' is not known"]


def test_a_folder_without_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "total 0 exact 0 working-time 0"
    assert main(tmp_path / "is not there") == 2
