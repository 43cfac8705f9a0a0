"""Holding calculated dates against the stored ones of a case.

Two instants are equal in working time when no working minute of the activity's calendar lies
between them: 17:00 and the next working day 08:00.
"""

from dataclasses import dataclass, field

import numpy as np

from benchmarks.cases import Case, Row, instant, is_active
from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.engine import Schedule

DATES = ("es", "ef", "ls", "lf")
ROUNDING = 1.01
"""Minutes: floats are stored as rounded days or hours."""
FLOATS = {"total_float_min": "tf", "free_float_min": "ff"}


@dataclass
class Tally:
    """How many activities were compared, agree exactly, and agree in working time."""

    activities: int = 0
    exact: int = 0
    equal: int = 0
    differences: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.activities += other.activities
        self.exact += other.exact
        self.equal += other.equal
        self.differences += other.differences
        self.notes += other.notes

    def __str__(self) -> str:
        return f"{self.activities} {self.exact} {self.equal}"


def compare(case: Case, dates: Schedule) -> Tally:
    tally = Tally()
    place = {name: i for i, name in enumerate(dates.plan.ids)}
    for row in case.activities:
        if counts(case, row):
            tally.activities += 1
            exact, wrong = False, [f"kind '{row['kind']}' is not known, so no dates"]
            if row["id"] in place:
                exact, wrong = _compare_row(case, row, dates, place[row["id"]])
            tally.exact += exact
            tally.equal += not wrong
            tally.differences += [f"{case.name} {row['id']} {text}" for text in wrong]
    return tally


def counts(case: Case, row: Row) -> bool:
    """Summaries, hammocks, and what no engine calculates are left out, and what P6 has done."""
    calculated = row["manual"] != "1" and row["external"] != "1" and is_active(row)
    activity = row["kind"] not in {"summary", "wbs", "loe"} and row["id"] in case.expected
    return activity and calculated and not (case.is_p6 and row["actual_finish"])


def _compare_row(case: Case, row: Row, dates: Schedule, i: int) -> tuple[bool, list[str]]:
    """Whether every value is exactly the stored one, and which ones are wrong."""
    want = case.expected[row["id"]]
    skip = (case.meta.get("not_reproduced") or {}).get(row["id"], ())
    columns = (dates.early_start, dates.early_finish, dates.late_start, dates.late_finish)
    exact, wrong = True, []
    for key, column in zip(DATES, columns, strict=True):
        stored = instant(want[key])
        if stored is None or key in skip or stored == column[i]:
            continue
        exact = False
        if _worked_between(dates, i, stored, int(column[i])):
            wrong.append(f"{key}: {want[key]} stored, {_shown(column, i)} calculated")
    found = {"tf": dates.floats.total[i], "ff": dates.floats.free[i]}
    for key, short in FLOATS.items():
        known = want[key] and short not in skip
        if known and abs(float(want[key]) - found[short]) > ROUNDING:
            wrong.append(f"{short}: {want[key]} minutes stored, {found[short]} calculated")
    return exact and not wrong, wrong


def _worked_between(dates: Schedule, i: int, stored: int, found: int) -> int:
    plan = dates.plan
    clock = plan.clock[i : i + 1]
    return int(plan.clocks.between(clock, np.array([stored]), np.array([found]))[0])


def _shown(column: Minutes, i: int) -> str:
    return str(column[i : i + 1].view("datetime64[m]")[0])
