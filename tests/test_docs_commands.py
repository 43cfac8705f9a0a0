"""Every command in the documents is one that a test runs, and the quick start is Dutch."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from cli import main
from tests.test_docs import PAGES, ROOT, name

FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?<=\n\n) {4}(\S.*)$", re.MULTILINE)
INLINE = re.compile(r"`((?:knelpunt|make|uv|pipx) [^`]+)`")
INSTALLING = {
    # held by test_wheel: what these install is built, unpacked, and runs the demo
    "uv tool install .",
    "pipx install .",
    'uv tool install ".[schedules]"',
    'pipx install ".[schedules]"',
    'pipx install --force ".[schedules]"',
    "uv tool install --force .",
    "pipx install --force .",
    # of uv and pipx themselves
    "uv tool uninstall knelpunt",
    "pipx uninstall knelpunt",
    "uv tool update-shell",
    "pipx ensurepath",
}
DATA = {"toml", "csv", "json", "text", "python", ""}
"""Blocks of what stands in a file, or of what a program prints."""
ENGLISH = re.compile(r"\b(the|and|with|your|this|what|for|of the|workbooks?|report)\b")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_of_commands_is_found_by_the_test_that_runs_them(page: Path) -> None:
    """`test_docs` runs each line '$ knelpunt …'; nothing else may look like a command."""
    for _, kind, block in FENCE.findall(text(page)):
        lines = [line.strip() for line in block.strip().splitlines()]
        if kind == "console":
            assert all(line.startswith("$ knelpunt ") for line in lines), lines
        else:
            assert kind in DATA or kind in {"mermaid", "html"}, kind
            assert not any(line.startswith(("$ ", "knelpunt ")) for line in lines), lines


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_outside_the_blocks_exist_too(page: Path) -> None:
    plain = FENCE.sub("", text(page))
    typed = [*INDENTED.findall(plain), *INLINE.findall(plain)]
    for command in typed:
        words = shlex.split(command.replace("…", "..."), posix=True)
        if words[0] == "knelpunt":
            assert_known(words)
        elif words[0] == "make":
            assert_target(words[1])
        elif words[0] in {"uv", "pipx"}:
            assert command in INSTALLING


def assert_known(words: list[str]) -> None:
    """The command exists, and so do the options behind it."""
    if words[1].startswith("-") or words[1].isupper():
        return
    command = main.commands[words[1]]
    options = {o for p in command.params if isinstance(p, click.Option) for o in p.opts}
    asked = {w.partition("=")[0] for w in words[2:] if re.match(r"--?[a-z]", w)}
    assert asked <= options | {"--help"}, words


def assert_target(target: str) -> None:
    makefile = text(ROOT / "Makefile")
    assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target
    if shutil.which("make"):
        tried = subprocess.run(  # noqa: S603 - a target of our own Makefile, tried dry
            ["make", "-n", target],  # noqa: S607 - make from the path
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert tried.returncode == 0, tried.stderr


def test_the_quick_start_is_dutch() -> None:
    plain = re.sub(r"`[^`]*`|\]\([^)]*\)", "", FENCE.sub("", text(ROOT / "docs/snelstart.md")))
    assert ENGLISH.findall(plain) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_page_is_in_the_index(page: Path) -> None:
    docs = ROOT / "docs"
    if not page.is_relative_to(docs) or page.parent.name == "decisions":
        return
    path = page.relative_to(docs).as_posix()
    assert path == "README.md" or f"]({path})" in text(docs / "README.md"), path


def test_what_a_reviewer_runs_is_the_checks_and_every_test_with_a_browser() -> None:
    lines = text(ROOT / ".ci" / "run").splitlines()
    assert {"export KNELPUNT_REQUIRE_BROWSER=1", "make check", "make test"} <= set(lines)
    for target in ("demo", "test", "check", "bench"):
        assert_target(target)
