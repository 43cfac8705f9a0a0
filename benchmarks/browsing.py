"""How a page does in a browser: until it can be read, while it is moved, when a slider steps."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import cos, sin
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

from tests.browser import find_browser, launched

SIZE = {"width": 1366, "height": 768}
SECONDS, EVENTS, HALF, STEP = 3, 90, 0.5, 12
"""How long a picture is moved while frames are counted, and in what steps."""
PATIENCE = 60
"""Seconds after which a page that is not ready is no longer waited for."""
FRAMES = ["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame"]

# Ready: loaded, drawn, and that on the screen. pyvis shows nothing until its picture has settled.
READY = """
addEventListener("load", () => {
  const drawn = () => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => { window.readyAt = performance.now(); }));
  };
  if (window.network && window.network.physics) {
    window.network.once("stabilizationIterationsDone", drawn);
  } else drawn();
});
"""
WAIT = """(limit) => new Promise((done) => {
  const look = () => {
    if (window.readyAt || performance.now() > limit * 1000) done(window.readyAt || null);
    else setTimeout(look, 10);
  };
  look();
})"""
# Only to see how pyvis moves at all where its picture never settled.
BREAK_OFF = """() => {
  window.network.stopSimulation();
  window.network.setOptions({ physics: false });
  window.network.fit();
}"""
SLIDE = """(months) => {
  const range = document.getElementById("whatif-months");
  const start = performance.now();
  range.value = String(months);
  range.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""

# One step of a reader: script, and the layout that it asks for. A choice in the middle of a list.
ACT = """([selector, value]) => {
  const field = document.querySelector(selector);
  const layout = () => document.body.getBoundingClientRect();
  layout();
  const start = performance.now();
  if (field.tagName === "SELECT") {
    field.selectedIndex = value === "" ? 0 : Math.floor(field.options.length / 2);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (field.type === "search") {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (field.dataset.fold) {
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  } else field.click();
  layout();
  return performance.now() - start;
}"""
VIEWS = """() => [...document.querySelectorAll("#tabs a")].map((tab) => tab.hash)"""
Step = tuple[str, str]
TIMES = 6
ON_NETWORK = {
    "filter by owner": (("#net-owner", "middle"), ("#net-owner", "")),
    "filter by programme": (("#net-programme", "middle"), ("#net-programme", "")),
    "leave out a lane": (("input[data-lane]", ""), ("input[data-lane]", "")),
    "search": (("#net-search", "s"), ("#net-search", "st"), ("#net-search", "")),
    "open and close a lane": (("#net [data-fold]", ""), ("#net [data-fold]", "")),
}
IN_TABLE = {
    "search in the table": (
        ("#table-search", "s"),
        ("#table-search", "st"),
        ("#table-search", ""),
    ),
    "sort the table": (("#milestones th[data-sort] button", ""),),
}


@contextmanager
def browser() -> Iterator[Any]:
    """The one that the tests use; a ValueError where there is none."""
    path = find_browser()
    if path is None:
        raise ValueError("no Chromium, Chrome or Edge was found")
    with launched(path) as opened:
        yield opened


@contextmanager
def opened(chromium: Any, file: Path, address: str = "") -> Iterator[Any]:
    """A page in a tab of its own; what it asks of the network is refused at once."""
    tab = chromium.new_page(viewport=SIZE)
    tab.set_default_timeout(2 * PATIENCE * 1000)
    tab.route("**/*", lambda r: r.continue_() if r.request.url.startswith("file:") else r.abort())
    tab.add_init_script(READY)
    tab.goto(f"{file.as_uri()}{address}", wait_until="commit")
    try:
        yield tab
    finally:
        tab.close()


def ready(tab: Any) -> float | None:
    """Milliseconds from the address to the first picture; None where patience ran out."""
    tab.wait_for_load_state()
    at = tab.evaluate(WAIT, PATIENCE)
    return None if at is None else float(at)


def usually_ready(chromium: Any, file: Path, times: int) -> float | None:
    """The median of a few times, each in a tab of its own."""
    found = []
    for _ in range(times):
        with opened(chromium, file) as tab:
            at = ready(tab)
        if at is None:
            return None
        found.append(at)
    return median(found)


def frames(chromium: Any, tab: Any, area: str, *, drag: bool) -> float:
    """Frames presented per second while a mouse moves the picture: a trace's, not a script's."""
    box = tab.locator(area).bounding_box()
    x, y = box["x"] + box["width"] - 60, box["y"] + box["height"] - 60
    tab.mouse.move(x, y)
    if drag:
        tab.mouse.down()
    chromium.start_tracing(page=tab, categories=FRAMES)
    start = perf_counter()
    while (since := perf_counter() - start) < SECONDS:
        way = 1 if since % 1 < HALF else -1
        if drag:
            tab.mouse.move(x + 200 * sin(7 * since), y + 100 * cos(7 * since))
        else:
            tab.mouse.wheel(STEP * way, STEP * way)
        sleep(1 / EVENTS)
    events = json.loads(chromium.stop_tracing())["traceEvents"]
    presented = sum(event["name"] == "DrawFrame" for event in events)
    return float(presented / since)


def slider(tab: Any) -> tuple[float, float]:
    """Milliseconds of script and layout for a step of the what-if: the median and the longest."""
    choice = tab.locator("#whatif-node optgroup").first.locator("option").first
    tab.select_option("#whatif-node", choice.get_attribute("value"))
    steps = [float(tab.evaluate(SLIDE, months)) for months in range(1, 25)]
    return median(steps), max(steps)


def steps(tab: Any) -> dict[str, tuple[float, float]]:
    """Milliseconds of script and layout per step of a reader: the median and the longest."""
    views = [str(name) for name in tab.evaluate(VIEWS)]
    shown = {f"to the view '{name[1:]}'": ((f'#tabs a[href="{name}"]', ""),) for name in views}
    on_network = _repeated(tab, ON_NETWORK)
    switched = _repeated(tab, shown)
    tab.evaluate(ACT, ('#tabs a[href="#table"]', ""))
    return on_network | switched | _repeated(tab, IN_TABLE)


def _repeated(tab: Any, acts: Mapping[str, Sequence[Step]]) -> dict[str, tuple[float, float]]:
    """By turns, so that a view is never switched to from itself; only what this page offers."""
    there = {name: k for name, k in acts.items() if all(tab.locator(s).count() for s, _ in k)}
    found: dict[str, list[float]] = {name: [] for name in there}
    for _ in range(TIMES):
        for name, parts in there.items():
            found[name] += [float(tab.evaluate(ACT, part)) for part in parts]
    return {name: (median(times), max(times)) for name, times in found.items()}
