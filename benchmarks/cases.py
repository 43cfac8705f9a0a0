"""Reading a case folder: a schedule that another program calculated, as this engine enters it."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

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


class Row(dict[str, str]):
    """One line of a table; a column that is not there is empty."""

    def __missing__(self, column: str) -> str:
        return ""


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

OPTIONS: Mapping[str, Mapping[str, object]] = {
    "sched_calendar_on_relationship_lag": LAG_CALENDARS,
    "sched_float_type": FLOAT_KINDS,
    "total_slack_type": FLOAT_KINDS,
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
        return bool(self.meta.get("semantics") == "p6")

    @property
    def notes(self) -> list[str]:
        """Options that this engine does not know; the program's own habit counts instead."""
        options = self.meta.get("options") or {}
        return [
            f"{self.name}: option {key} '{options[key]}' is not known"
            for key, table in OPTIONS.items()
            if options.get(key) and options[key] not in table
        ]


def case_folders(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.rglob("case.json"))


def read_case(folder: Path) -> Case:
    """Raises ValueError or OSError for a folder that is no case."""
    meta = json.loads((folder / "case.json").read_text(encoding="utf-8-sig"))
    stored = folder / "calendars.json"
    calendars = json.loads(stored.read_text(encoding="utf-8-sig")) if stored.exists() else {}
    activities = _rows(folder / "activities.csv")
    used = {row["calendar"] for row in activities} | {meta.get("default_calendar")}
    return Case(
        folder.name,
        meta,
        activities,
        _rows(folder / "relations.csv"),
        {row["id"]: row for row in _rows(folder / "expected.csv")},
        {name: _calendar(name, facts) for name, facts in calendars.items() if name in used},
    )


def instant(text: str | None) -> int | None:
    return minute_of(datetime.fromisoformat(text)) if text else None


def project_of(case: Case) -> Project:
    """What was entered, without what holds nothing up: hammocks (LOE) and inactive tasks."""
    place = {name: i for i, name in enumerate(case.calendars)}
    kept = [r for r in case.activities if r["kind"] in KINDS and is_active(r)]
    ids = {row["id"] for row in kept}
    summaries = {row["id"] for row in kept if row["kind"] == "summary"}
    data_date = instant(case.meta.get("data_date"))
    start = instant(case.meta.get("project_start")) or data_date
    if start is None:
        raise ValueError("a project start is wanted")
    return Project(
        activities=tuple(_activity(row, case, place, summaries) for row in kept),
        links=tuple(_link(r) for r in case.relations if {r["pred"], r["succ"]} <= ids),
        calendars=tuple(case.calendars.values()),
        start=start,
        data_date=data_date,
        must_finish_by=instant(case.meta.get("must_finish_by")),
        calendar=place.get(case.meta.get("default_calendar") or "", 0),
    )


def is_active(row: Row) -> bool:
    """A column that is not there says nothing against it."""
    return row.get("active", "1") == "1"


def rules_of(case: Case) -> Rules:
    options = case.meta.get("options") or {}
    critical = round(float(case.meta.get("critical_slack_limit_min") or 0))
    slack = options.get("total_slack_type") or ""
    if not case.is_p6:
        return MSPROJECT.but(
            critical_float=critical,
            limits_pull=_flag(options, "honor_constraints", default=True),
            total_float=FLOAT_KINDS.get(slack, MSPROJECT.total_float),
        )
    lag = options.get("sched_calendar_on_relationship_lag") or ""
    retained = _flag(options, "sched_retained_logic", default=True)
    return P6.but(
        critical_float=critical,
        lag_calendar=LAG_CALENDARS.get(lag, P6.lag_calendar),
        total_float=FLOAT_KINDS.get(options.get("sched_float_type") or "", P6.total_float),
        progress=Progress.RETAINED_LOGIC if retained else Progress.OVERRIDE,
        open_ends_critical=_flag(options, "sched_open_critical_flag", default=False),
    )


def _flag(options: Mapping[str, Any], name: str, *, default: bool) -> bool:
    said = options.get(name)
    return default if said in {None, ""} else str(said).casefold() in {"y", "true", "1"}


def _rows(path: Path) -> tuple[Row, ...]:
    """A table that is not there has no rows; a line that is too short ends in empty cells."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            Row({column: cell or "" for column, cell in line.items() if column})
            for line in csv.DictReader(file)
        )


def _calendar(name: str, facts: Mapping[str, Any]) -> WorkCalendar:
    def hours(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((int(low), int(high)) for low, high in spans if low < high))

    return WorkCalendar(
        facts.get("name") or name,
        tuple(hours(facts["week"].get(day, ())) for day in DAYS),
        {date.fromisoformat(d): hours(spans) for d, spans in facts.get("dates", {}).items()},
        date.fromisoformat(facts.get("valid_from") or "0001-01-01"),
        date.fromisoformat(facts.get("valid_to") or "9999-12-31"),
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
        if not row[which]:
            continue
        if row[which] not in Constraint.__members__:
            known = ", ".join(Constraint.__members__)
            raise ValueError(f"activity '{row['id']}': {row[which]} is none of {known}")
        if day is not None or Constraint[row[which]] in UNDATED:
            yield Constraint[row[which]], day


def _typed_dates(row: Row, case: Case) -> tuple[int, int] | None:
    """Dates that no engine calculates: of a manual task, or of a task of another project."""
    if row["manual"] != "1" and row["external"] != "1":
        return None
    known = case.expected.get(row["id"], Row())
    start, finish = instant(known["start"]), instant(known["finish"])
    return None if start is None or finish is None else (start, finish)


def _link(row: Row) -> Link:
    percent = float(row["lag_percent"] or 0)
    return Link(
        pred=row["pred"],
        succ=row["succ"],
        type=LinkType(row["type"] or "FS"),
        lag=0 if percent else _minutes(row["lag_min"]),
        lag_percent=percent,
        lag_elapsed=row["lag_elapsed"] == "1",
    )
