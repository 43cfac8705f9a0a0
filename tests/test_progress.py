"""The progress bar: on a terminal once work takes over a second, and nowhere else."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from outputs.terminal import progress
from outputs.terminal.progress import Progress

ROOT = Path(__file__).parent.parent
AT_ONCE = "import outputs.terminal.progress as p; p.PATIENCE = 0.0; from cli import main; main()"
IN_VAIN = "import outputs.terminal.progress as p; p.PATIENCE = 60.0; from cli import main; main()"


def shown(capsys: pytest.CaptureFixture[str], text: str) -> bool:
    """Whether the bar said so, within some seconds."""
    said = ""
    for _ in range(500):
        said += capsys.readouterr().err
        if text in said:
            return True
        time.sleep(0.01)
    return False


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # a terminal, says rich
    monkeypatch.setattr(progress, "PATIENCE", 0.0)


@pytest.mark.usefixtures("terminal")
def test_a_bar_appears_by_itself_and_says_what_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress("Rekenen") as show:
        show("Gasunie.xlsx", 1, 4)
        assert shown(capsys, "Gasunie.xlsx")  # without another call: one step may take long
        show("KGG.xlsx", 2, 4)
        assert shown(capsys, "50%")
        show("KGG.xlsx", 4, 4)
        assert shown(capsys, "Rekenen")
    capsys.readouterr()
    show("te laat", 1, 2)
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("terminal")
def test_work_that_is_done_in_a_second_shows_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    with Progress("Rekenen") as show:
        show("Gasunie.xlsx", 1, 4)
    assert capsys.readouterr() == ("", "")


def test_there_is_no_bar_where_nobody_looks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Progress("Rekenen") as show:
        show("Gasunie.xlsx", 1, 4)
        assert not shown_at_once(capsys)


def shown_at_once(capsys: pytest.CaptureFixture[str]) -> bool:
    time.sleep(0.05)
    return capsys.readouterr() != ("", "")


def on_a_terminal(program: str, *args: str) -> str:
    """What a command shows on the error stream when that is a real terminal."""
    pty = pytest.importorskip("pty", reason="only Unix can make a terminal")
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        run = subprocess.Popen(  # noqa: S603 - our own interpreter and program
            [sys.executable, "-c", program, *args],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=theirs,
            env=os.environ | {"TERM": "xterm", "COLUMNS": "120"},
        )
        os.close(theirs)
        said = b""
        try:
            while chunk := screen.read(4096):
                said += chunk
        except OSError:  # how Linux says that the other side is closed
            pass
        assert run.wait() == 0, said
    return said.decode("utf-8")


def test_a_command_shows_its_bar_on_a_terminal_and_leaves_none_behind() -> None:
    said = on_a_terminal(AT_ONCE, "check", "examples/routekaart")
    assert "━" in said
    assert "0 fouten" in said.rpartition("━")[2]
    assert "━" not in on_a_terminal(IN_VAIN, "check", "examples/routekaart")


def test_a_command_writes_no_bar_to_a_pipe() -> None:
    run = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", AT_ONCE, "check", "examples/routekaart"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    assert "━" not in run.stdout + run.stderr
    assert "0 fouten" in run.stderr
