"""Small networks worked out by others, in whole numbers without a calendar, and PSPLIB."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from graph_engine.calendar import ALWAYS
from graph_engine.cpm import elapsed
from graph_engine.cpm.activities import Activity, Constraint, Link, Project
from graph_engine.cpm.engine import Schedule
from graph_engine.cpm.levels import layers
from graph_engine.cpm.rules import P6, LagCalendar
from graph_engine.cpm.summaries import schedule
from graph_engine.model import LinkType

PLAIN = P6.but(name="plain", lag_calendar=LagCalendar.ALWAYS)
"""Textbook rules: on the clock, nothing before 0, floats to the end of the network."""
Facts = Mapping[str, Any]


def integer_cases(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Per case its name and what differs. A `dialect` has late dates beyond the project's end."""
    for case in json.loads(path.read_text(encoding="utf-8")):
        bounded = "dialect" not in case
        links = [(r["pred"], r["succ"], r["type"], r["lag"]) for r in case["relations"]]
        durations = {a["id"]: a["dur"] for a in case["activities"]}
        limits = {a["id"]: a for a in case["activities"]}
        dates = _schedule(durations, links, limits, bounded=bounded)
        wrong = _differences(dates, case["expected"], case["duration"])
        wrong += _wrong_drags(case.get("drag", {}), durations, links)
        yield case["id"], wrong


def small_networks(path: Path) -> Iterator[tuple[str, list[str]]]:
    for case in json.loads(path.read_text(encoding="utf-8"))["cpm"]:
        durations = {a["id"]: a["duration"] for a in case["activities"]}
        links = [tuple(relation) for relation in case["relations"]]
        wanted = {a["id"]: {k.lower(): a[k] for k in _KEYS} for a in case["activities"]}
        drags = {a["id"]: a["drag_recomputed"] for a in case["activities"]}
        wrong = _differences(_schedule(durations, links, {}), wanted, case["duration"])
        yield case["name"], wrong + _wrong_drags(drags, durations, links)


_KEYS = ("ES", "EF", "LS", "LF", "TF")


def psplib(folder: Path) -> Iterator[Facts]:
    """Every instance: durations, successors and the printed length of the critical path."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def longest_path(instance: Facts) -> int:
    durations = np.array(instance["dur"])
    ends = [(p, s) for p, row in enumerate(instance["succ"]) for s in row]
    pred, succ = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    net = layers(len(durations), pred, succ)
    return int(elapsed.forward(net, durations, durations[succ]).max())


def _schedule(
    durations: Mapping[str, int],
    links: Iterable[tuple[Any, ...]],
    limits: Mapping[str, Facts],
    *,
    bounded: bool = True,
) -> Schedule:
    kinds = {"snet": Constraint.SNET, "fnlt": Constraint.FNLT}
    activities = tuple(
        Activity(
            id=name,
            duration=duration,
            limits=tuple(
                (c, limits[name][k]) for k, c in kinds.items() if k in limits.get(name, {})
            ),
        )
        for name, duration in durations.items()
    )
    project = Project(
        activities=activities,
        links=tuple(
            Link(pred=p, succ=s, type=LinkType(kind), lag=lag) for p, s, kind, lag in links
        ),
        calendars=(ALWAYS,),
        start=0,
    )
    return schedule(project, PLAIN.but(late_within_project=bounded))


def _differences(dates: Schedule, expected: Mapping[str, Facts], end: int | None) -> list[str]:
    found = {
        "es": dates.early_start,
        "ef": dates.early_finish,
        "ls": dates.late_start,
        "lf": dates.late_finish,
        "tf": dates.floats.total,
        "ff": dates.floats.free,
    }
    place = {name: i for i, name in enumerate(dates.plan.ids)}
    wrong = [
        f"{name} {key}: {value} stated, {found[key][place[name]]} calculated"
        for name, values in expected.items()
        for key, value in values.items()
        if found[key][place[name]] != value
    ]
    if end is not None and dates.end != end:
        wrong.append(f"end: {end} stated, {dates.end} calculated")
    return wrong


def _wrong_drags(
    drags: Mapping[str, int], durations: Mapping[str, int], links: list[tuple[Any, ...]]
) -> list[str]:
    """What an activity adds to the end, found by taking its duration away."""
    wrong = []
    whole = _schedule(durations, links, {}).end if drags else 0
    for name, drag in drags.items():
        found = whole - _schedule({**durations, name: 0}, links, {}).end
        if found != drag:
            wrong.append(f"{name} drag: {drag} stated, {found} calculated")
    return wrong
