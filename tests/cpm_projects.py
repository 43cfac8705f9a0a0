"""Short ways to write a project down in a test, and to read a schedule."""

import re
from datetime import datetime
from typing import Any

import numpy as np

from graph_engine.calendar import FIVE_DAYS, minute_of
from graph_engine.cpm.activities import Activity, Constraint, Link, Project
from graph_engine.cpm.engine import Schedule
from graph_engine.model import LinkType

DAY = 480
"""Minutes of a working day."""


def at(text: str) -> int:
    """'03-09 17:00' in 2026; the first working day is Monday 2 March."""
    return minute_of(datetime.fromisoformat(f"2026-{text}"))


def task(name: str, days: float = 0, **more: Any) -> Activity:
    limits = more.pop("limit", None)
    if limits:
        kind, day = limits.split(" ", 1)
        more["limits"] = ((Constraint[kind], at(day)),)
    return Activity(id=name, duration=round(days * DAY), **more)


def links(text: str) -> tuple[Link, ...]:
    """'A>B, A>C SS+480, B>C FF-60'."""
    found = re.findall(r"(\w+)>(\w+)(?: (\w\w))?([+-]\d+)?", text)
    return tuple(
        Link(pred=pred, succ=succ, type=LinkType(kind or "FS"), lag=int(lag or 0))
        for pred, succ, kind, lag in found
    )


def project(*activities: Activity, arrows: str = "", **more: Any) -> Project:
    settings: dict[str, Any] = {"calendars": (FIVE_DAYS,), "start": at("03-02 08:00")}
    return Project(activities=activities, links=links(arrows), **settings | more)


def row(dates: Schedule, name: str) -> int:
    return list(dates.plan.ids).index(name)


def early(dates: Schedule, name: str) -> str:
    """'03-02 08:00 - 03-04 17:00'."""
    i = row(dates, name)
    return f"{_shown(dates.early_start[i])} - {_shown(dates.early_finish[i])}"


def late(dates: Schedule, name: str) -> str:
    i = row(dates, name)
    return f"{_shown(dates.late_start[i])} - {_shown(dates.late_finish[i])}"


def total(dates: Schedule, name: str) -> float:
    """Total float in days of eight hours."""
    return float(dates.floats.total[row(dates, name)]) / DAY


def free(dates: Schedule, name: str) -> float:
    return float(dates.floats.free[row(dates, name)]) / DAY


def _shown(minute: np.int64) -> str:
    return str(minute.astype("datetime64[m]"))[5:].replace("T", " ")
