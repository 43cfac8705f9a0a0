"""The example tells exactly the published facts, and its workbooks can be made again."""

import csv
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared" / "facts"
SETS = ("routekaart", "routekaart-eerder")
CODE = re.compile(r"[A-Z][A-Z0-9]{1,2}-\d{3}")
GOALS = {
    "BEL-009": "in 2030",
    "C6-003": "2030",
    "CHE-005": "2032",
    "H2-022": "uiterlijk in 2033",
    "NN-005": "bis 2030",
    "NZK-006": "vóór 2030",
    "RTM-006": "2033",
    "SDR-005": "2029",
    "WOZ-037": "eind 2032",
}


def facts(name: str) -> list[dict[str, str]]:
    with (EXAMPLES / "feiten" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tables(folder: str) -> Iterator[tuple[str, str, list[dict[str, str]]]]:
    """Every sheet of every workbook as (partner, sheet, rows by header); cells as text."""
    for path in sorted((EXAMPLES / folder).glob("*.xlsx")):
        for sheet in load_workbook(path):
            rows = [[_text(v) for v in row] for row in sheet.iter_rows(values_only=True)]
            headers = ("Code", "Nr", "Project", "Voorganger")
            top = next((n for n, row in enumerate(rows) if row[0] in headers), None)
            if top is not None:
                yield (
                    path.stem,
                    sheet.title,
                    [dict(zip(rows[top], r, strict=True)) for r in rows[top + 1 :]],
                )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def dates(folder: str) -> dict[str, tuple[str, str]]:
    """Per milestone the literal planning and the literal target, in whatever shape."""
    found: dict[str, tuple[str, str]] = {}
    for _, _, rows in tables(folder):
        for row in rows:
            if "Code" in row:
                found[row["Code"]] = (row["Datum"], row["Streefdatum"])
            elif "Nr" in row:
                found[row["Nr"]] = (row["Planning"], row["Doeldatum"])
            elif "Project" in row:
                found.update(_wide(row))
    return found


def _wide(row: dict[str, str]) -> dict[str, tuple[str, str]]:
    cells = (re.fullmatch(rf"({CODE.pattern}): (.*?)( \([^)]*\))?", v) for v in row.values())
    return {cell[1]: (cell[2], "") for cell in cells if cell}


def links(folder: str) -> Counter[tuple[str, str]]:
    """Each dependency as often as it was written, in a list or a predecessor column."""
    found: Counter[tuple[str, str]] = Counter()
    for _, _, rows in tables(folder):
        for row in rows:
            if "Voorganger" in row:
                found[row["Voorganger"], row["Opvolger"]] += 1
            elif "Nr" in row:
                for wait in filter(None, row["Wacht op"].split("; ")):
                    found[wait[: CODE.match(wait).end()], row["Nr"]] += 1  # type: ignore[union-attr]  # every wait starts with a code
    return found


@pytest.mark.parametrize("folder", SETS)
def test_every_milestone_and_dependency_is_told_once(folder: str) -> None:
    assert sorted(dates(folder)) == sorted(row["id"] for row in facts("milestones"))
    assert len(dates(folder)) == 240
    expected = {(row["predecessor"], row["successor"]) for row in facts("dependencies")}
    assert links(folder) == Counter(dict.fromkeys(expected, 1))
    assert len(expected) == 274 + 4


def test_dates_are_the_published_words() -> None:
    told = dates("routekaart")
    for row in facts("milestones"):
        published = row["date_as_published"]
        planned = "" if row["target"] == "only" else published
        wanted = published if row["target"] in {"also", "only"} else row["target"]
        assert told[row["id"]] == (planned, wanted), row["id"]


def test_the_goals_are_those_of_the_readme() -> None:
    assert {k: target for k, (_, target) in dates("routekaart").items() if target} == GOALS
    readme = (EXAMPLES / "routekaart" / "README.md").read_text(encoding="utf-8")
    assert all(f"| {code} |" in readme and literal in readme for code, literal in GOALS.items())


def test_the_older_set_differs_in_the_32_earlier_dates() -> None:
    now, before = dates("routekaart"), dates("routekaart-eerder")
    earlier = {
        row["id"]: row["previous_date_as_published"]
        for row in facts("milestones")
        if row["previous_date_as_published"]
    }
    assert len(earlier) == 32
    assert {code: max(before[code]) for code in earlier} == earlier
    same = set(now) - set(earlier)
    assert {code: now[code] for code in same} == {code: before[code] for code in same}


def test_all_three_shapes_occur() -> None:
    heads = {next(iter(rows[0])) for _, _, rows in tables("routekaart") if rows}
    assert heads == {"Code", "Nr", "Project", "Voorganger"}
    assert len(list((EXAMPLES / "routekaart").glob("*.xlsx"))) == 17


def test_a_fact_that_nobody_published_says_so() -> None:
    unpublished = [r for r in facts("milestones") if "niet geverifieerd" in r["source"]]
    assert len(unpublished) == 33
    for row in [*facts("milestones"), *facts("dependencies")]:
        assert row["source"].startswith(
            ("http", "algemene kennis", "eigen afleiding", "beslisnota")
        )


def test_the_workbooks_can_be_made_again_byte_for_byte(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "build_example.py"
    subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(script), "--output", str(tmp_path)], check=True, capture_output=True
    )
    for folder in SETS:
        committed = {p.name: p.read_bytes() for p in (EXAMPLES / folder).glob("*.xlsx")}
        made = {p.name: p.read_bytes() for p in (tmp_path / folder).glob("*.xlsx")}
        assert sorted(made) == sorted(committed)
        assert [n for n in made if made[n] != committed[n]] == []


@pytest.mark.skipif(not SHARED.exists(), reason="the collected facts are not beside this clone")
def test_the_facts_are_those_that_were_collected() -> None:
    with (SHARED / "milestones.csv").open(encoding="utf-8", newline="") as file:
        collected = list(csv.DictReader(file))
    same = ("id", "partner", "name", "type", "date_as_published", "status")
    ours = [[row[k] for k in same] for row in facts("milestones")]
    theirs = [[row[k] for k in same] for row in collected]
    differ = [(a[0], a[4], b[4]) for a, b in zip(ours, theirs, strict=True) if a != b]
    assert differ == []
