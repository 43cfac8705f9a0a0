"""`--rules msproject|p6` on planning files, with and without workbooks beside them."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from outputs.words import MONTHS
from tests.test_cli import HEAD, book, knelpunt

SATURDAY = 5
STATION = Path(__file__).parent / "schedules" / "station.xml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan, and a workbook with a decision that the plan waits for."""
    found = tmp_path / "planning"
    found.mkdir()
    (found / "station.xml").write_bytes(STATION.read_bytes())
    book(
        found / "gemeente.xlsx",
        HEAD,
        ("GEM-2", "Besluit raad", "besluit", "Gemeente", "2028-05-15", None, "station:3"),
        ("STAT-1", "Aansluiting", "oplevering", "Fabriek", "2028-08-01", "2029-03-01", "ZUID-X"),
    )
    (found / "knelpunt.toml").write_text('rekenregels = "msproject"\n', "utf-8")
    workbook = load_workbook(found / "gemeente.xlsx")
    links = workbook.create_sheet("Afhankelijkheden")
    for row in (("Voorganger", "Opvolger"), ("GEM-2", "station:9"), ("station:11", "STAT-1")):
        links.append(row)
    workbook["Mijlpalen"]["G3"] = None
    workbook.save(found / "gemeente.xlsx")
    return found


def test_check_says_that_the_dates_are_those_in_the_file() -> None:
    result = knelpunt("check", STATION, "--rules", "msproject", "--lang", "en")
    assert "start and finish of all tasks (8)" in " ".join(result.output.split())
    other = knelpunt("check", STATION, "--rules", "p6")
    assert "K473" in other.output


def test_the_report_shows_the_dates_of_the_program(tmp_path: Path) -> None:
    assert knelpunt("report", STATION, "--rules", "msproject", "-o", tmp_path).exit_code == 0
    found = json.loads((tmp_path / "analyse.json").read_text("utf-8"))
    (plan,) = found["plans"]
    assert (found["rules"], plan["compared"], plan["differing"]) == ("msproject", 8, [])
    dates = {m["id"]: m for m in found["milestones"]}
    assert dates["station:9"]["start"] == "2028-05-29"
    assert dates["station:9"]["feasible_latest"] == "2028-07-24"
    page = (tmp_path / "knelpunt.html").read_text("utf-8")
    assert 'id="whatif-node"' not in page
    assert "knelpunt whatif --rules msproject" in page
    assert "van 8 van de 8 taken zijn begin en einde gelijk" in page
    table = load_workbook(tmp_path / "knelpunt.xlsx")["Planningsbestanden"]
    assert "8 van 8 taken gelijk aan het bestand" in str([c.value for c in table[2]])


def test_a_decision_in_a_workbook_moves_a_plan_on_its_calendar(folder: Path) -> None:
    """The setting in knelpunt.toml counts; three months later lands on working days."""
    result = knelpunt("whatif", folder, "--delay", "GEM-2=120 dagen", "--lang", "en")
    assert result.exit_code == 0, result.output
    (line,) = [line for line in result.output.splitlines() if "station:9 " in line]
    moved = re.findall(r"(\d+) (\w{3}) (\d{4})", line)
    days = [date(int(year), MONTHS["en"].index(month) + 1, int(day)) for day, month, year in moved]
    assert [day.weekday() < SATURDAY for day in days] == [True, True]
    assert "station:11" in knelpunt("why", "STAT-1", folder).output


def test_without_a_planning_file_nothing_changes_and_it_says_so(tmp_path: Path) -> None:
    rows = (
        ("B-1", "Voorkeursbeslissing", "besluit", "KGG", "Q3 2031", None, None),
        ("O-1", "Leiding gereed", "oplevering", "Hynetwork", "2032", "2031", "B-1"),
    )
    file = book(tmp_path / "KGG.xlsx", HEAD, *rows)
    for rules, folder in (("roadmap", "a"), ("msproject", "b")):
        args = ("report", file, "--date", "2026-03-01", "--rules", rules)
        knelpunt(*args, "-o", tmp_path / folder)
    plain, asked = (
        json.loads((tmp_path / name / "analyse.json").read_text("utf-8")) for name in "ab"
    )
    assert "K470" in {i["code"] for i in asked["issues"]} - {i["code"] for i in plain["issues"]}
    assert asked["milestones"] == plain["milestones"]
    assert asked["rules"] == "roadmap"
    assert 'id="whatif-node"' in (tmp_path / "b" / "knelpunt.html").read_text("utf-8")
