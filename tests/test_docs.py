"""What the documents show is run, and what they list is complete."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli import main
from graph_engine.issues import Rule
from graph_engine.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
)
SHOWN = re.compile(r"^ *\$ (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
COMMANDS = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def shown(page: Path) -> list[list[str]]:
    """The lines '$ knelpunt …' and '$ cd …' of a page, as words."""
    return [shlex.split(line) for line in SHOWN.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", [p for p in PAGES if shown(p)], ids=name)
def test_every_command_shown_works(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples" / "routekaart", tmp_path / "werkboeken")
    shutil.copytree(ROOT / "examples" / "routekaart-eerder", tmp_path / "vorig-kwartaal")
    monkeypatch.chdir(tmp_path)
    for words in shown(page):
        if words[0] == "cd":
            monkeypatch.chdir(words[1])
        elif words[0] == "knelpunt":
            result = run(words[1:])
            assert result.exit_code == 0, f"{shlex.join(words)}\n{result.output}"


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
