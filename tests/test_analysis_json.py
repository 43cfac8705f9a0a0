"""analyse.json keeps to its schema, holds what the engine found, and never changes by itself."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from graph_engine.results import Analysis
from outputs.analysis_json import analysis_json
from tests.small_report import ANALYSIS, GOAL, renamed

SCHEMA = Path(__file__).parents[1] / "docs" / "reference" / "analyse.schema.json"
HOSTILE = "\x00\ud800</script>'\"\u2028=1+1"
BARE = replace(
    ANALYSIS,
    roadmap=replace(ANALYSIS.roadmap, milestones=(), dependencies=(), goals=(), relations=()),
    milestones=(),
    goals=(),
    bottlenecks=(),
    decisions=(),
    conflicts=(),
    contradictions=(),
    loops=(),
    single_points=(),
    issues=(),
)


def read(analysis: Analysis, lang: str = "nl") -> Any:
    return json.loads(analysis_json(analysis, (), lang))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("analysis", [ANALYSIS, BARE, renamed({"KGG-1": HOSTILE})])
def test_it_keeps_to_the_schema(analysis: Analysis, lang: str) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(read(analysis, lang))] == []


def test_a_goal_has_its_dates_and_its_chain() -> None:
    (goal,) = read(ANALYSIS)["goals"]
    assert goal["id"] == GOAL
    assert goal["target"] == "2032-12-31"
    assert (goal["feasible_earliest"], goal["feasible_latest"]) == ("2032-01-01", "2033-12-31")
    assert (goal["late_days"], goal["late_months"]) == (365, 12)
    assert goal["driving_path"] == ["KGG-1", "GAS-1", "GAS-2", "ZEE-1"]
    assert [step["days"] for step in goal["driving_chain"]["steps"]] == [0, 180, 2741, 0]
    assert goal["near_chains"][0]["slack_days"] == 1460


def test_a_bottleneck_has_its_effect_and_its_latest_decision_date() -> None:
    (found,) = read(ANALYSIS)["bottlenecks"]
    assert found["id"] == "KGG-1"
    assert found["who_decides"] == "Kabinet"
    assert found["effect_days"] == {GOAL: 183}
    assert found["total_effect_days"] == 183
    assert found["latest_decision_date"] == "2025-01-01"


def test_conflicts_loops_and_statements_keep_their_cells() -> None:
    found = read(ANALYSIS)
    (conflict,) = found["conflicts"]
    assert conflict["predecessor"]["literal"] == "2031-2033"
    assert (conflict["successor"]["workbook"], conflict["successor"]["cell"]) == (
        "Zeevonk.xlsx",
        "E3",
    )
    (loop,) = found["loops"]
    assert loop["cycle"] == ["GAS-1", "GAS-2", "ZEE-2"]
    assert [(o["predecessor"], o["successor"]) for o in loop["opened"]] == [("ZEE-2", "GAS-1")]
    assert found["durations"] == {"given": 1, "planned": 1, "typical": 2, "none": 3}


def test_the_readers_issues_come_before_the_engines_own() -> None:
    (overdue, _) = ANALYSIS.issues
    found = json.loads(analysis_json(replace(ANALYSIS, issues=()), [overdue], "en"))
    assert [issue["code"] for issue in found["issues"]] == ["K307"]
    assert found["issues"][0]["message"].startswith("'Projectbesluit station' is still open")
    assert found["issues"][0]["cell"] == "E3"


def test_the_same_run_gives_the_same_text() -> None:
    (bottleneck,) = ANALYSIS.bottlenecks
    days = dict.fromkeys("AB", date(2030, 1, 1))
    one = replace(bottleneck, effect={"A": 1, "B": 2}, decide_by=days)
    other = replace(bottleneck, effect={"B": 2, "A": 1}, decide_by=days)
    assert analysis_json(replace(ANALYSIS, bottlenecks=(one,)), ()) == analysis_json(
        replace(ANALYSIS, bottlenecks=(other,)), ()
    )


def test_what_a_partner_typed_comes_back_whole() -> None:
    text = 'een "naam" met </script> en =1+1'
    (first, *_) = read(renamed({"KGG-1": text}))["milestones"]
    assert first["name"] == text
