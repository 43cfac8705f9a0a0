"""The page in a real browser, beside what pyvis writes by default of the same milestones."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.progress import track

from benchmarks import browsing
from benchmarks.engine import machine
from benchmarks.pages import PAGES
from benchmarks.record import table

SIZES = (200, 1_000, 5_000)
LARGE = SIZES[-1]
WRITE, READY, FRAMES = 3.0, 1000.0, 30.0
"""What the design asks of the page of 5,000: seconds, milliseconds, frames per second."""
REPEATS = 5
KIB = 1024
ZOOMED = 4
AREA = "div.vis-network"
CHAINS, EVERYTHING = "#tab=network", "#tab=network&show=all"

Written = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Browsed:
    """Milliseconds until ready; frames per second per sort of picture; milliseconds a step.

    `steps`: what else a reader does, where everything is shown.
    """

    ready: float | None
    frames: Mapping[str, float]
    slider: tuple[float, float] | None
    steps: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def section(console: Console) -> str:
    """Measure everything and word it."""
    written: dict[tuple[str, int], Written] = {}
    browsed: dict[tuple[str, int], Browsed] = {}
    wanted = [(name, size) for size in SIZES for name in PAGES]
    with TemporaryDirectory() as folder, browsing.browser() as chromium:
        for name, size in track(wanted, "pages", console=console):
            file = Path(folder) / f"{name}-{size}.html"
            written[name, size] = _process("write", name, str(size), str(file))
            browsed[name, size] = _browse(chromium, name, file)
        version = chromium.version
    files = _process("report", str(LARGE))
    return "\n".join(_parts(written, browsed, files, version))


def _process(*arguments: str) -> Written:
    """Run by itself, so that neither time nor memory is another's."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "benchmarks.pages", *arguments],
        capture_output=True,
        check=True,
        text=True,
    )
    found: Written = json.loads(done.stdout.splitlines()[-1])
    return found


def _browse(chromium: Any, name: str, file: Path) -> Browsed:
    if name == "pyvis":  # once is enough: what it takes is no matter of milliseconds
        with browsing.opened(chromium, file) as tab:
            at = browsing.ready(tab)
            tab.evaluate(browsing.BREAK_OFF)
            moved = browsing.frames(chromium, tab, AREA, drag=True)
        return Browsed(ready=at, frames={"everything": moved}, slider=None)
    at = browsing.usually_ready(chromium, file, REPEATS)
    if name == "explorer":
        with browsing.opened(chromium, file) as tab:
            browsing.ready(tab)
            moved = browsing.frames(chromium, tab, AREA, drag=True)
        return Browsed(ready=at, frames={"everything": moved}, slider=None)
    frames = dict(_page_frames(chromium, file))
    with browsing.opened(chromium, file, EVERYTHING) as tab:
        browsing.ready(tab)
        steps = browsing.steps(tab)
    with browsing.opened(chromium, file, CHAINS) as tab:
        browsing.ready(tab)
        return Browsed(ready=at, frames=frames, slider=browsing.slider(tab), steps=steps)


def _page_frames(chromium: Any, file: Path) -> Iterator[tuple[str, float]]:
    """The driving chains, everything as it opens, and everything with every lane opened."""
    for sort, address in (("chains", CHAINS), ("everything", EVERYTHING), ("open", EVERYTHING)):
        with browsing.opened(chromium, file, address) as tab:
            browsing.ready(tab)
            for _ in range(ZOOMED):
                tab.click("#zoom-in")
            folded = tab.locator('[data-fold][aria-expanded="false"]')
            while sort == "open" and folded.count():
                folded.first.press("Enter")
            yield sort, browsing.frames(chromium, tab, "#canvas", drag=False)


Found = Mapping[tuple[str, int], Written]
Seen = Mapping[tuple[str, int], Browsed]


def _parts(written: Found, browsed: Seen, files: Written, version: str) -> list[str]:
    return [
        HEAD,
        f"{machine().rstrip()} Chromium {version}.\n",
        "### Bars of the page\n",
        _bars(written, browsed),
        "### Page, explorer and pyvis\n",
        EXPLAINED,
        _comparison(written, browsed),
        "### Moving and sliding\n",
        MOVING,
        _moving(browsed),
        "### Filtering, searching, switching\n",
        STEPS,
        _steps(browsed),
        "### Every file of a report of 5,000 milestones\n",
        _files(files),
    ]


HEAD = """## The page

Roadmaps are made up (`benchmarks/roadmaps.py`): projects of seven steps in eleven lanes, goals
that wait for many of them. Writing starts from a finished analysis and is processor time, the
median of five in a process of its own. What a browser does is measured in headless Chromium
without a graphics card, at 1366×768: *ready* from the address to the first picture on the screen,
frames as presented (a trace of the compositor, not what a script counts) while a mouse moves the
picture.
"""
EXPLAINED = """*pyvis* is `Network(cdn_resources="in_line")` with the same names and arrows and
nothing chosen; it shows nothing until its layout has settled, and is waited for at most 60 s. Its
frames are those with its layout broken off, everything in view. It asks the network for two files,
which is refused. *explorer* is the product's own use of pyvis, as it opens.
"""
MOVING = """Frames presented per second. Chains: what the page shows first. Everything: above 700
milestones lanes fold to counts per quarter. Opened: with Enter on every lane, so all of them drawn
at once. A step of the what-if slider is everything calculated again and the network drawn: script
and layout, the median and the longest of 24.
"""
STEPS = """Milliseconds of script and layout, with everything shown and its lanes folded: the
median of a few times, and between brackets the longest, which is most often the first.
"""


def _steps(browsed: Seen) -> str:
    sizes = [size for size in SIZES if browsed["page", size].steps]
    rows = [
        (name, *(_step(browsed["page", size].steps.get(name)) for size in sizes))
        for name in browsed["page", LARGE].steps
    ]
    return table(("milestones", *(f"{size:,}" for size in sizes)), rows)


def _step(found: tuple[float, float] | None) -> str:
    return "none" if found is None else f"{found[0]:.0f} ms ({found[1]:.0f})"


def _bars(written: Found, browsed: Seen) -> str:
    page = browsed["page", LARGE]
    seconds = float(written["page", LARGE]["median"])
    ready = page.ready or READY * browsing.PATIENCE
    slowest = min(page.frames["chains"], page.frames["everything"])
    rows = (
        ("written", f"{WRITE:g} s", f"{seconds:.2f} s", seconds <= WRITE),
        ("ready in Chromium", f"{READY / 1000:g} s", f"{ready / 1000:.2f} s", ready <= READY),
        ("frames presented while moved", f"{FRAMES:g}", f"{slowest:.0f}", slowest >= FRAMES),
    )
    found = [(*texts, "yes" if reached else "no") for *texts, reached in rows]
    return table(("5,000 milestones", "wanted", "measured", "reached"), found)


def _comparison(written: Found, browsed: Seen) -> str:
    rows = []
    for (name, size), found in written.items():
        seen = browsed[name, size]
        late = f"> {browsing.PATIENCE} s"
        rows.append(
            (
                f"{size:,} milestones, {name}",
                f"{found['bytes'] / KIB:,.0f} KiB",
                f"{found['median']:.2f} s",
                f"{found['peak_mib']:.0f} MiB",
                late if seen.ready is None else f"{seen.ready / 1000:.2f} s",
                f"{seen.frames['everything']:.0f}",
                "none" if seen.slider is None else f"{seen.slider[0]:.0f} ms",
            )
        )
    head = ("file", "size", "write", "memory", "ready", "frames per second", "slider step")
    return table(head, rows)


def _moving(browsed: Seen) -> str:
    rows = []
    for size in SIZES:
        seen = browsed["page", size]
        frames = [f"{seen.frames[sort]:.0f}" for sort in ("chains", "everything", "open")]
        middle, longest = seen.slider or (0.0, 0.0)
        rows.append((f"{size:,}", *frames, f"{middle:.0f} ms", f"{longest:.0f} ms"))
    head = ("milestones", "chains", "everything", "opened", "slider step", "longest step")
    return table(head, rows)


def _files(files: Written) -> str:
    rows = [
        (name, f"{seconds:.2f} s", f"{size / KIB:,.0f} KiB" if size else "")
        for name, (seconds, size) in files["files"].items()
    ]
    total = sum(seconds for seconds, _ in files["files"].values())
    rows.append((f"all, at most {files['peak_mib']:.0f} MiB of memory", f"{total:.2f} s", ""))
    return table(("file", "time", "size"), rows)
