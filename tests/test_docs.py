"""What the documents show is run, and what they list is complete."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli import main
from graph_engine.analysis import analyse
from graph_engine.issues import Rule, has_errors
from graph_engine.lead_times import lead_times
from graph_engine.model import DurationOrigin
from graph_engine.results import Analysis, Chain
from graph_engine.rules import RULES
from inputs.intake import load
from inputs.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
)
SHOWN = re.compile(r"^ *\$ knelpunt (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
COMMANDS = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def shown() -> list[str]:
    """Every different line '$ knelpunt …' in the pages."""
    lines = {line for page in PAGES for line in SHOWN.findall(page.read_text(encoding="utf-8"))}
    return sorted(lines)


@pytest.mark.parametrize("line", shown())
def test_every_command_shown_works(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the example as the reader's own workbooks; in their folder where none is named."""
    words = shlex.split(line)
    workbooks = shutil.copytree(ROOT / "examples" / "routekaart", tmp_path / "werkboeken")
    if "--rules" in words:
        shutil.copy(ROOT / "tests" / "schedules" / "station.xml", tmp_path / "planning.xml")
    monkeypatch.chdir(workbooks if words == ["report"] else tmp_path)
    if "--from" in words:
        assert run(["import", "werkboeken", "-o", "roadmap.json"]).exit_code == 0
    result = run(words)
    assert result.exit_code == 0, result.output


def run(arguments: list[str]) -> Result:
    return CliRunner().invoke(main, arguments)


def section(command: str) -> str:
    """What the reference says about one command."""
    _, _, after = COMMANDS.partition(f"\n## knelpunt {command}\n")
    return after.partition("\n## ")[0]


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_and_option_is_in_the_reference(command: str) -> None:
    text = section(command)
    assert f"$ knelpunt {command}" in text
    if "#options-that-most-commands-share" in text:
        text += COMMANDS.partition("\n## knelpunt ")[0]
    for option in options(main.commands[command]):
        assert f"`{option}" in text, f"{option} of {command}"


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {o for command in main.commands.values() for o in options(command)}
    documented = set(re.findall(r"`(--?[a-z][a-z-]*)", COMMANDS))
    assert documented <= known | {"--help", "--version"}


def options(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from parameter.opts


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [m[1] for m in LINK.finditer(page.read_text(encoding="utf-8"))]
    local = [link for link in links if not link.startswith(("http", "mailto:"))]
    assert [link for link in local if not (page.parent / link).exists()] == []


ISSUES = (ROOT / "docs" / "reference" / "issues.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_issue_is_explained(rule: Rule) -> None:
    """What is seen, why it matters, an example, what to do; `scripts/issue_reference.py` helps."""
    _, _, after = ISSUES.partition(f"\n### {rule.code} (")
    entry = re.split(r"\n##", after)[0]
    assert entry, "run scripts/issue_reference.py"
    for words in (rule.nl, rule.en):
        assert words.message in entry, "run scripts/issue_reference.py"
        assert words.hint in entry, "run scripts/issue_reference.py"
    assert re.search(r"\*\*Why it matters\.\*\* \S", entry), "write why it matters"
    assert re.search(r"\*\*Example\.\*\* \S", entry), "write an example"


def test_no_issue_is_explained_that_does_not_exist() -> None:
    assert set(re.findall(r"^### (K\d{3})", ISSUES, re.MULTILINE)) == set(RULES)


def test_every_key_of_the_analysis_is_explained() -> None:
    folder = ROOT / "docs" / "reference"
    schema = json.loads((folder / "analyse.schema.json").read_text(encoding="utf-8"))
    table = (folder / "analyse-json.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z_]+)`(?=.*\|.*\|$)", table, re.MULTILINE)) >= set(
        schema["properties"]
    )


def analysis_of(folder: Path, settings: Settings) -> Analysis:
    intake = load([folder], settings)
    assert intake.roadmap is not None
    assert not has_errors(intake.issues)
    return analyse(intake.roadmap, lead_times({}))


DATES = ROOT / "docs" / "explanation" / "dates-computed.md"
EXAMPLE = re.compile(r"`(voorbeeld-(\d)[a-z-]*\.csv)`:\n\n```csv\n(.*?)```", re.DOTALL)
COMPUTED = re.compile(r"^\| (\w) \| ([\d-]+) \| ([\d-]+) \| ([\d-]+) \| (-?\d+) \|$", re.MULTILINE)


NEXT_PATH = re.compile(r"^\| ([A-Z → ]+) \| (\d+) \| (\d[^|]*) \|$", re.MULTILINE)


@pytest.mark.parametrize("number", ["1", "2", "3", "4"])
def test_the_dates_computed_by_hand_are_those_of_the_program(number: str, tmp_path: Path) -> None:
    page = DATES.read_text(encoding="utf-8")
    found = [m for m in EXAMPLE.finditer(page) if m[2] == number]
    for file in found:
        (tmp_path / file[1]).write_text(file[3], encoding="utf-8")
    analysis = analysis_of(tmp_path, Settings(data_date=date(2026, 3, 1)))
    [goal] = analysis.goals
    table = page[found[-1].end() :].partition("\n\n| Code")[2].partition("\n\n")[0]
    rows = COMPUTED.findall(table)
    assert sorted(row[0] for row in rows) == sorted(m.id for m in analysis.milestones)
    for id_, *numbers in rows:
        result = analysis.by_id[id_]
        asked = result.goals[goal.id]
        computed = (result.earliest, result.latest, asked.latest, asked.float_days)
        assert numbers == [str(value) for value in computed], id_
    if number == "4":
        assert NEXT_PATH.findall(page) == [_told(chain) for chain in goal.near]


def _told(chain: Chain) -> tuple[str, str, str]:
    """A next path as the page writes it: its steps, its slack, and where that goes to what."""
    lost = [
        f"{step.lost_days} at {step.id} ({step.lost_to.link.predecessor})"
        for step in chain.steps
        if step.lost_to and step.lost_to.link
    ]
    return " → ".join(s.id for s in chain.steps), str(chain.slack_days), ", ".join(lost)


CORRIDOR = (ROOT / "docs" / "explanation" / "delta-rhine-corridor.md").read_text(encoding="utf-8")
STATED = re.compile(
    r"^\| ([A-Z0-9]+-\d+) \| [^|]+ \| (.+?) \| (.+?) – (\S+) \| (\S+) \|$", re.MULTILINE
)
BACKWARD = re.compile(
    r"^\| ([A-Z0-9]+-\d+) \| [^|]+ \| ([\d-]{10}) \| ([\d-]{10}) \|$", re.MULTILINE
)
MOVED = re.compile(r"^\| (older set|now) \|(.*)\|$", re.MULTILINE)


@pytest.fixture(scope="module")
def now() -> Analysis:
    return analysis_of(ROOT / "examples" / "routekaart", Settings())


def test_the_corridors_dates_are_those_of_the_program(now: Analysis) -> None:
    rows = STATED.findall(CORRIDOR)
    [goal] = [g for g in now.goals if g.id == "CHE-005"]
    assert [row[0] for row in rows] == [step.id for step in goal.driving.steps]
    for id_, literal, earliest, latest, feasible in rows:
        claim = now.roadmap.by_id[id_].statement
        assert claim is not None
        assert (literal, latest) == (claim.literal, str(claim.latest))
        assert earliest == str(claim.earliest or "…")
        assert feasible == str(now.by_id[id_].latest)
        assert now.roadmap.by_id[id_].url in CORRIDOR
    assert f"{goal.late_days} days late, 12 months" in CORRIDOR
    assert goal.late_days_earliest <= 0
    assert now.by_id["H2-021"].earliest == goal.earliest == date(2032, 1, 1)
    limburg = now.by_id["H2-021"]
    assert (limburg.duration_days, limburg.duration_origin) == (365, DurationOrigin.PLANNED)
    assert any(c.link.successor == "CHE-005" and not c.certain for c in now.conflicts)


def test_without_assumptions_the_corridor_is_as_late(now: Analysis) -> None:
    bare = analyse(now.roadmap, lead_time_mode="none").by_id["CHE-005"]
    assert bare.latest == now.by_id["CHE-005"].latest == date(2033, 12, 31)
    assert bare.earliest <= date(2032, 12, 31)


def test_the_corridors_decisions_can_wait_as_long_as_the_page_says(now: Analysis) -> None:
    rows = BACKWARD.findall(CORRIDOR)
    assert len(rows) == 6
    for id_, binds, latest in rows:
        result = now.by_id[id_]
        spare = min(view.effect_slack_days for view in result.goals.values())
        assert binds == str(result.latest + timedelta(days=spare)), id_
        assert latest == str(result.goals["CHE-005"].latest), id_


def test_the_corridors_effects_are_those_of_the_program(now: Analysis) -> None:
    goals = ("H2-022", "RTM-006", "CHE-005", "BEL-009", "NN-005")
    assert f"| Later | {' | '.join(goals)} |" in CORRIDOR
    heaviest = {b.id: b for b in now.bottlenecks}
    assert now.bottlenecks[0].id == "H2-024"
    for id_ in ("H2-024", "H2-017"):
        cells = [str(heaviest[id_].effect.get(goal, 0)) for goal in goals]
        assert f"| {id_} | {' | '.join(cells)} |" in CORRIDOR
        assert set(heaviest[id_].effect) <= set(goals)


def test_what_moved_since_the_older_set(now: Analysis) -> None:
    before = analysis_of(ROOT / "examples" / "routekaart-eerder", Settings())
    ids = ("H2-020", "WOZ-010", "RTM-006")
    told = {
        name: [cell.strip() for cell in cells.split("|")]
        for name, cells in MOVED.findall(CORRIDOR)
    }
    for name, analysis in (("older set", before), ("now", now)):
        assert told[name] == [str(analysis.by_id[id_].latest) for id_ in ids]
