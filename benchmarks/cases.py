"""Reading a case folder: a schedule that another program calculated, as this engine enters it."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from graph_engine.calendar import WorkCalendar, minute_of
from graph_engine.cpm.activities import (
    UNDATED,
    Activity,
    Constraint,
    Kind,
    Limit,
    Link,
    Project,
)
from graph_engine.cpm.rules import MSPROJECT, P6, FloatKind, LagCalendar, Progress, Rules
from graph_engine.model import LinkType

Row = Mapping[str, str]
Option = TypeVar("Option")

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
KINDS = {
    "task": Kind.TASK,
    "milestone": Kind.MILESTONE,
    "finish_milestone": Kind.FINISH_MILESTONE,
    "summary": Kind.SUMMARY,
}
LAG_CALENDARS = {
    "rcal_Predecessor": LagCalendar.PREDECESSOR,
    "rcal_Successor": LagCalendar.SUCCESSOR,
    "rcal_ProjDefault": LagCalendar.PROJECT,
    "rcal_24Hour": LagCalendar.ALWAYS,
}
FLOAT_KINDS = {
    "FT_FF": FloatKind.FINISH,
    "FT_SF": FloatKind.START,
    "FT_MF": FloatKind.SMALLER,
    "FT_MIN": FloatKind.SMALLER,
    "START_SLACK": FloatKind.START,
    "FINISH_SLACK": FloatKind.FINISH,
    "SMALLEST_SLACK": FloatKind.SMALLER,
}


@dataclass(frozen=True)
class Case:
    """One folder, as text."""

    name: str
    meta: Mapping[str, Any]
    activities: tuple[Row, ...]
    relations: tuple[Row, ...]
    expected: Mapping[str, Row]
    calendars: Mapping[str, WorkCalendar]

    @property
    def is_p6(self) -> bool:
        return bool(self.meta["semantics"] == "p6")


def case_folders(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.rglob("case.json"))


def read_case(folder: Path) -> Case:
    meta = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    calendars = json.loads((folder / "calendars.json").read_text(encoding="utf-8"))
    activities = _rows(folder / "activities.csv")
    used = {row["calendar"] for row in activities} | {meta["default_calendar"]}
    return Case(
        folder.name,
        meta,
        activities,
        _rows(folder / "relations.csv"),
        {row["id"]: row for row in _rows(folder / "expected.csv")},
        {name: _calendar(name, facts) for name, facts in calendars.items() if name in used},
    )


def instant(text: str) -> int | None:
    return minute_of(datetime.fromisoformat(text)) if text else None


def project_of(case: Case) -> Project:
    """What was entered, without what holds nothing up: hammocks (LOE) and inactive tasks."""
    place = {name: i for i, name in enumerate(case.calendars)}
    kept = [r for r in case.activities if r["kind"] in KINDS and r["active"] == "1"]
    ids = {row["id"] for row in kept}
    summaries = {row["id"] for row in kept if row["kind"] == "summary"}
    start = instant(case.meta["project_start"])
    if start is None:
        raise ValueError(f"case {case.name}: a project start is wanted")
    return Project(
        activities=tuple(_activity(row, case, place, summaries) for row in kept),
        links=tuple(_link(r) for r in case.relations if {r["pred"], r["succ"]} <= ids),
        calendars=tuple(case.calendars.values()),
        start=start,
        data_date=instant(case.meta["data_date"]),
        must_finish_by=instant(case.meta["must_finish_by"]),
        calendar=place.get(case.meta["default_calendar"], 0),
    )


def rules_of(case: Case) -> Rules:
    options = case.meta["options"]
    critical = round(float(case.meta["critical_slack_limit_min"] or 0))
    if not case.is_p6:
        return MSPROJECT.but(
            critical_float=critical,
            limits_pull=options.get("honor_constraints", "True") == "True",
            total_float=_known(FLOAT_KINDS, options.get("total_slack_type") or "SMALLEST_SLACK"),
        )
    retained = options.get("sched_retained_logic", "Y") == "Y"
    lag = options.get("sched_calendar_on_relationship_lag") or "rcal_Predecessor"
    return P6.but(
        critical_float=critical,
        lag_calendar=_known(LAG_CALENDARS, lag),
        total_float=_known(FLOAT_KINDS, options.get("sched_float_type") or "FT_FF"),
        progress=Progress.RETAINED_LOGIC if retained else Progress.OVERRIDE,
        open_ends_critical=options.get("sched_open_critical_flag", "N") == "Y",
    )


def _known(table: Mapping[str, Option], code: str) -> Option:
    if code not in table:
        raise ValueError(f"option '{code}': one of {', '.join(table)} is wanted")
    return table[code]


def _rows(path: Path) -> tuple[Row, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _calendar(name: str, facts: Mapping[str, Any]) -> WorkCalendar:
    def hours(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((int(low), int(high)) for low, high in spans if low < high))

    return WorkCalendar(
        facts["name"] or name,
        tuple(hours(facts["week"][day]) for day in DAYS),
        {date.fromisoformat(day): hours(spans) for day, spans in facts["dates"].items()},
        date.fromisoformat(facts["valid_from"]),
        date.fromisoformat(facts["valid_to"]),
    )


def _minutes(text: str) -> int:
    return round(float(text)) if text else 0


def _activity(row: Row, case: Case, place: Mapping[str, int], summaries: set[str]) -> Activity:
    """`span_min`, where given, is the time that the activity really takes."""
    remaining = row["span_min"] or row["remaining_min"]
    return Activity(
        id=row["id"],
        duration=_minutes(row["span_min"] or row["duration_min"]),
        remaining=_minutes(remaining) if remaining else None,
        kind=KINDS[row["kind"]],
        calendar=place.get(row["calendar"]),
        elapsed=row["elapsed"] == "1",
        limits=tuple(_limits(row)),
        deadline=instant(row["deadline"]),
        actual_start=instant(row["actual_start"]),
        actual_finish=instant(row["actual_finish"]),
        delay=_minutes(row["levelling_delay_min"]),
        parent=row["parent"] if row["parent"] in summaries else "",
        fixed=_typed_dates(row, case),
    )


def _limits(row: Row) -> Iterable[Limit]:
    for which in ("constraint", "constraint2"):
        day = instant(row[f"{which}_date"])
        if row[which] and (day is not None or Constraint[row[which]] in UNDATED):
            yield Constraint[row[which]], day


def _typed_dates(row: Row, case: Case) -> tuple[int, int] | None:
    """Dates that no engine calculates: of a manual task, or of a task of another project."""
    if row["manual"] != "1" and row["external"] != "1":
        return None
    known = case.expected.get(row["id"], {})
    start, finish = instant(known.get("start", "")), instant(known.get("finish", ""))
    return None if start is None or finish is None else (start, finish)


def _link(row: Row) -> Link:
    percent = row["lag_percent"]
    return Link(
        pred=row["pred"],
        succ=row["succ"],
        type=LinkType(row["type"]),
        lag=0 if percent else _minutes(row["lag_min"]),
        lag_percent=float(percent) if percent else 0.0,
        lag_elapsed=row["lag_elapsed"] == "1",
    )
