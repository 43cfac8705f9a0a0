"""The engine against networkx, rustworkx and MPXJ, and how that is written down.

Every contender runs in a process of its own, so that memory can be told apart; the sizes follow
one another, so that all contenders meet the same machine. Times are processor time of the whole
process: on a shared machine the clock on the wall says more about the neighbours.
"""

import math
import os
import platform
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.planning import GOALS
from benchmarks.record import table
from benchmarks.running import Found, measure

SIZES = (1_000, 10_000, 100_000, 1_000_000)
MPXJ_REPEATS = {1_000: 7, 10_000: 7, 100_000: 1, 1_000_000: 1}
LARGE = 1_000_000
SAMPLED = 2_000
CHAINS = ("one calendar chain", "two calendars chain", "three calendars chain")
CHAINED = (2_000, 20_000, 100_000)
PLANNED = (1_000, 3_000, 10_000)
SHOWN_MEMORY = (10_000, LARGE, SAMPLED)


@dataclass
class Results:
    """Per contender and size what was found, or in words why nothing was; `measure` tells."""

    found: dict[tuple[str, int], Found] = field(default_factory=dict)
    failed: dict[tuple[str, int], str] = field(default_factory=dict)

    def add(self, name: str, size: int, found: Found | str) -> None:
        if isinstance(found, str):
            self.failed[name, size] = found
        else:
            self.found[name, size] = found

    def known(self, name: str, size: int) -> bool:
        """Measured, and neither stopped nor failed on the way."""
        return (name, size) in self.found

    def seconds(self, name: str, size: int) -> float:
        return self.found[name, size]["median"]

    def ratio(self, slow: tuple[str, ...], quick: str, size: int) -> float | None:
        """How many times faster `quick` is than the steps of `slow` together."""
        if not all(self.known(name, size) for name in (*slow, quick)):
            return None
        return sum(self.seconds(name, size) for name in slow) / self.seconds(quick, size)


def section(console: Console) -> str:
    results = Results()
    for job in track(jobs(), "engine", console=console):
        results.add(job[0], job[1], measure(job))
    return report(results)


def jobs() -> list[tuple[str, int, int]]:
    """Contender, size, repeats; in the order in which they run."""
    wanted: list[tuple[str, int, int]] = []
    for size in SIZES:
        wanted += [("knelpunt", size, 7), ("networkx build", size, 1), ("networkx", size, 3)]
        wanted += [("rustworkx", size, 3), ("shuffled", size, 7), ("wide", size, 7)]
    for size in SIZES:
        for durations in ("tasks", "milestones"):
            wanted.append((f"calendar {durations}", size, 7))
            if has_mpxj():
                wanted.append((f"mpxj {durations}", size, MPXJ_REPEATS[size]))
    wanted += [("chain", 100_000, 5), ("chain", LARGE, 3), ("star", LARGE, 5)]
    for size in CHAINED:
        wanted += [(name, size, 3) for name in CHAINS]
    wanted += [("samples", SAMPLED, 5), ("delays", SAMPLED, 5)]
    wanted += [("plan with goals", size, 1) for size in PLANNED]
    return wanted


def has_mpxj() -> bool:
    return bool(find_spec("mpxj") and find_spec("jpype") and shutil.which("java"))


@dataclass(frozen=True)
class Bar:
    """What the design asks for: at least so many times faster, or at most so many seconds."""

    text: str
    wanted: float
    contender: str
    size: int
    slower: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        return "×" if self.slower else "s"

    def reached(self, results: Results) -> float | None:
        if self.slower:
            return results.ratio(self.slower, self.contender, self.size)
        known = results.known(self.contender, self.size)
        return results.seconds(self.contender, self.size) if known else None

    def enough(self, value: float) -> bool:
        return value >= self.wanted if self.slower else value <= self.wanted


ARRAYS = (
    "1,000,000 milestones, 2,500,000 links, from arrays: faster than networkx, graph and loops"
)
GRAPH = "the same: faster than the loops alone, over a graph that is already there"
SHUFFLED = "the same, from arrays with the links in no order"
STEPS = "10,000 steps of 20 to 500 days on a working calendar: faster than MPXJ"
TASKS = "10,000 tasks of 1 to 20 days on a working calendar: faster than MPXJ"
SAMPLES = "10,000 samples of 2,000 milestones, with criticality"
PLAN = "a plan of {:,} tasks and {goals} goals by the rules of Microsoft Project: all answers"
DELAYS = "all one-by-one delays of 2,000 milestones"
BARS = (
    Bar(ARRAYS, 20, "knelpunt", LARGE, ("networkx build", "networkx")),
    Bar(GRAPH, 20, "knelpunt", LARGE, ("networkx",)),
    Bar(SHUFFLED, 20, "shuffled", LARGE, ("networkx",)),
    Bar("the same, aim", 1.5, "shuffled", LARGE),
    Bar(STEPS, 50, "calendar milestones", 10_000, ("mpxj milestones",)),
    Bar(TASKS, 50, "calendar tasks", 10_000, ("mpxj tasks",)),
    Bar(SAMPLES, 1, "samples", SAMPLED),
    Bar(DELAYS, 0.5, "delays", SAMPLED),
)


def report(results: Results) -> str:
    """The section of docs/benchmarks.md."""
    parts = [HEAD, machine(), "### Bars\n", _bars(results), "### Elapsed time\n", ELAPSED]
    parts += [_elapsed(results), "### Working calendars\n", CALENDARS, _calendars(results)]
    parts += ["### Shapes, samples and scenarios\n", _shapes(results), "### Memory\n", MEMORY]
    parts += [_memory(results), "### How cost grows\n", GROWTH, _growth(results)]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


HEAD = """## The engine

Medians of processor time (all threads of the process), each
contender in a process of its own, all on the same arrays. Ratios are between medians of one run.
Building what a contender needs (a networkx graph, MPXJ's objects) counts only where it says so.
"""
ELAPSED = """Order, both passes and total floats. Networks are random, 2.5 links a milestone, and
a link leads at most 1,000 places ahead; *wide* has no such limit and so has fewer, wider levels.
Links stand by predecessor in the arrays, in *shuffled* in no order. Knelpunt starts from these
arrays; networkx and rustworkx start from their finished graph and run the same loops in Python;
*networkx + build* starts from the arrays too.
"""
CALENDARS = """Knelpunt: order, both passes, total and free floats, driving links and longest path
on the Dutch working calendar with holidays. MPXJ: `MicrosoftScheduler.schedule`, which leaves
floats and driving links for later. MPXJ walks from day to day: its time grows with durations.
Java compiles while it runs: MPXJ's first runs (at most ten, or five seconds) are not counted.
"""
MEMORY = """By how much the process's peak rose during the work, and the peak itself, in MiB.
"""
GROWTH = """Seconds grow with the size to this power, from each size to the next (1 is linear).
"""


def machine() -> str:
    names = [line.split(":", 1)[1].strip() for line in _cpuinfo() if line.startswith("model name")]
    libraries = [f"{name} {version(name)}" for name in ("numpy", "networkx", "rustworkx")]
    if has_mpxj():
        libraries.append(f"mpxj {version('mpxj')}")
    return (
        f"Machine: {names[0] if names else platform.machine()}, {os.cpu_count()} processors, "
        f"{platform.system()}, Python {platform.python_version()}, {', '.join(libraries)}.\n"
    )


def _cpuinfo() -> Iterable[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else ()


def _time(results: Results, name: str, size: int) -> str:
    if not results.known(name, size):
        return results.failed.get((name, size), "–")
    seconds = results.seconds(name, size)
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def _times(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.0f} ×"


def _bars(results: Results) -> str:
    rows = []
    for bar in BARS:
        value = bar.reached(results)
        shown = "not measured" if value is None else f"{value:.3g} {bar.unit}"
        verdict = "–" if value is None else ("yes" if bar.enough(value) else "no")
        rows.append((bar.text, f"{bar.wanted:g} {bar.unit}", shown, verdict))
    return table(("bar", "wanted", "measured", "reached"), rows)


def _elapsed(results: Results) -> str:
    names = ("knelpunt", "shuffled", "wide", "networkx", "rustworkx")
    rows = []
    for size in SIZES:
        slower = ("networkx",), ("rustworkx",), ("networkx build", "networkx")
        ratios = [results.ratio(steps, "knelpunt", size) for steps in slower]
        times = [_time(results, name, size) for name in names]
        rows.append((f"{size:,}", *times, *map(_times, ratios)))
    return table(
        ("milestones", *names, "to networkx", "to rustworkx", "to networkx + build"), rows
    )


def _calendars(results: Results) -> str:
    rows = []
    for size in SIZES:
        for durations, days in (("tasks", "1 to 20"), ("milestones", "20 to 500")):
            own, other = f"calendar {durations}", f"mpxj {durations}"
            times = _time(results, own, size), _time(results, other, size)
            rows.append((f"{size:,}", days, *times, _times(results.ratio((other,), own, size))))
    return table(("activities", "days each", "knelpunt", "MPXJ", "ratio"), rows)


def _shapes(results: Results) -> str:
    rows = [
        ("a chain of 100,000 (100,000 levels)", "chain", 100_000),
        ("a chain of 1,000,000", "chain", LARGE),
        ("a star of 1,000,000", "star", LARGE),
        *(
            (f"a chain of {size:,} on {name.removesuffix(' chain')}", name, size)
            for name in CHAINS
            for size in CHAINED
        ),
        (SAMPLES, "samples", SAMPLED),
        (DELAYS, "delays", SAMPLED),
        *((PLAN.format(size, goals=GOALS), "plan with goals", size) for size in PLANNED),
    ]
    return table(("what", "time"), [(text, _time(results, n, size)) for text, n, size in rows])


def _memory(results: Results) -> str:
    rows = [
        (name, f"{size:,}", f"{found['rose_mib']:.0f}", f"{found['peak_mib']:.0f}")
        for (name, size), found in results.found.items()
        if size in SHOWN_MEMORY
    ]
    return table(("contender", "size", "rose by", "peak"), rows)


def _growth(results: Results) -> str:
    rows = []
    for name in dict.fromkeys(name for name, _ in results.found):
        sizes = sorted(
            size for each, size in results.found if each == name and results.known(each, size)
        )
        powers = [
            math.log(results.seconds(name, b) / results.seconds(name, a)) / math.log(b / a)
            for a, b in pairwise(sizes)
        ]
        if powers:
            steps = ", ".join(f"{power:.2f}" for power in powers)
            rows.append((name, ", ".join(f"{size:,}" for size in sizes), steps))
    return table(("contender", "sizes", "power"), rows)
