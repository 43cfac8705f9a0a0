"""The command line as a user starts it: a new process each time, from nothing to its last file."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.progress import track

from benchmarks.engine import machine
from benchmarks.record import table
from inputs.request import example_folder
from inputs.workbook import SUFFIXES

ROOT = Path(__file__).parents[1]
REPEATS = 9
DEMO, IMPORT = 4.0, 0.15
"""What the design asks, in seconds on the clock: the demo, and importing the command line."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Medians of a few runs, and the shortest on the clock, in seconds."""

    clock: float
    shortest: float
    processor: float


def section(console: Console) -> str:
    """Measure the runs by turns, so that what else the machine does hits all of them."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        asked: Mapping[str, Sequence[str]] = {
            "demo": ("-m", "cli", "demo", "--output", str(place / "demo")),
            "import": ("-c", "import cli"),
            "nothing": ("-c", ""),
        }
        runs: dict[str, list[tuple[float, float]]] = {name: [] for name in asked}
        for arguments in asked.values():
            timed(arguments, place)
        about = _about(place / "demo")
        for name in track([*asked] * REPEATS, "command", console=console):
            runs[name].append(timed(asked[name], place))
    return _worded({name: taken(found) for name, found in runs.items()}, about)


def timed(arguments: Sequence[str], compiled: Path) -> tuple[float, float]:
    """Seconds on the clock and of the processor; compiled modules are kept, as on any machine."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before, start = _children(), perf_counter()
    subprocess.run(  # noqa: S603
        [sys.executable, *arguments],
        cwd=ROOT,
        env=kept | {"PYTHONPYCACHEPREFIX": str(compiled / "compiled")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return perf_counter() - start, _children() - before


def taken(runs: Sequence[tuple[float, float]]) -> Taken:
    clock = [seconds for seconds, _ in runs]
    return Taken(median(clock), min(clock), median(seconds for _, seconds in runs))


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _about(report: Path) -> str:
    """How much the demo reads and writes."""
    books = [path for path in example_folder().iterdir() if path.suffix in SUFFIXES]
    facts = json.loads((report / "analyse.json").read_text(encoding="utf-8"))
    files = sum(path.is_file() for path in report.rglob("*"))
    return f"{len(books)} workbooks, {len(facts['milestones'])} milestones, {files} files written"


def _worded(found: Mapping[str, Taken], about: str) -> str:
    bars = [
        (f"`knelpunt demo`: {about}", f"{DEMO:g} s", found["demo"], DEMO),
        ("importing the command line", f"{IMPORT:g} s", found["import"], IMPORT),
    ]
    reached = [
        (what, wanted, f"{run.clock:.2f} s", "yes" if run.clock <= bar else "no")
        for what, wanted, run, bar in bars
    ]
    names = {"demo": "`knelpunt demo`", "import": "`import cli`", "nothing": "Python itself"}
    rows = [
        (names[name], f"{run.clock:.2f} s", f"{run.shortest:.2f} s", f"{run.processor:.2f} s")
        for name, run in found.items()
    ]
    return "\n".join(
        [
            HEAD.format(repeats=REPEATS),
            machine(),
            table(("bar", "wanted", "measured", "reached"), reached),
            table(("a new process", "on the clock", "shortest", "processor"), rows),
        ]
    )


HEAD = """## The command line

From the start of a new process to its end: Python itself, every import, reading the
workbooks of the example, calculating, and writing every file of the report. Medians of {repeats}
runs, by turns, after one that compiled the modules.
"""
