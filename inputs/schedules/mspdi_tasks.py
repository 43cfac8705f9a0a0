"""Tasks in MSPDI."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files
from inputs.schedules.mspdi_links import read_link
from inputs.schedules.mspdi_values import (
    DAYS,
    ELAPSED,
    Fields,
    read_flag,
    read_percentage,
    read_whole,
)
from inputs.schedules.project import (
    Activity,
    ActivityKind,
    Constraint,
    ConstraintType,
    Dates,
    Relation,
)
from inputs.schedules.safe_xml import Element

WANTED: Mapping[str, frozenset[str]] = {
    "ExtendedAttributes": frozenset({"ExtendedAttribute"}),
    "ExtendedAttribute": frozenset({"FieldID", "FieldName", "Alias", "Value"}),
    "Tasks": frozenset({"Task"}),
    "Task": frozenset({"UID", "ID", "Name", "IsNull", "WBS", "OutlineNumber", "OutlineLevel"})
    | {"Start", "Finish", "FinishText", "Duration", "DurationFormat", "RemainingDuration"}
    | {"PercentComplete"}
    | {"ActualStart", "ActualFinish", "ConstraintType", "ConstraintDate", "Deadline"}
    | {"EarlyStart", "EarlyFinish", "LateStart", "LateFinish", "TotalSlack", "FreeSlack"}
    | {"Critical", "CalendarUID", "LevelingDelay", "Manual", "Active", "ExternalTask"}
    | {"ExternalTaskProject", "IsSubproject", "SubprojectName", "Notes"}
    | {"PredecessorLink", "ExtendedAttribute"},
    "PredecessorLink": frozenset({"PredecessorUID", "Type", "CrossProject", "CrossProjectName"})
    | {"LinkLag", "LagFormat"},
    "Resources": frozenset({"Resource"}),
    "Resource": frozenset({"UID", "Name", "Type"}),
    "Assignments": frozenset({"Assignment"}),
    "Assignment": frozenset({"TaskUID", "ResourceUID"}),
}
CONSTRAINTS = (
    None,  # as soon as possible
    ConstraintType.ALAP,
    ConstraintType.MSO,
    ConstraintType.MFO,
    ConstraintType.SNET,
    ConstraintType.SNLT,
    ConstraintType.FNET,
    ConstraintType.FNLT,
)
MAX_LEVEL = 100
WORK = "1"
WHOLE = 100
UID = re.compile(r"-?\d{1,15}")
NO_CALENDAR = frozenset({"", "-1"})


@dataclass(frozen=True, slots=True)
class Tasks:
    """What the task list holds: rows present = activities + what is left out."""

    activities: tuple[Activity, ...]
    relations: tuple[Relation, ...]
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Around:
    """What tasks refer to: names of custom fields by number, resources by task."""

    names: Mapping[str, str]
    resources: Mapping[str, tuple[str, ...]]


def read_tasks(root: Element, place: Source, issues: list[Issue]) -> Tasks:
    around = _around(root)
    left_out: Counter[str] = Counter()
    rows: dict[str, tuple[Element, Fields, int]] = {}
    for number, element in enumerate(root.first("Tasks").all("Task"), start=1):
        why = _no_row(element, rows, place, number, issues)
        if why:
            left_out[why] += 1
            continue
        uid = element.text("UID")
        here = Source(place.workbook, place.sheet, f"UID {uid}")
        fields = Fields(element, here, issues, " ".join(element.text("Name").split()))
        rows[uid] = element, fields, _level(element, fields)
    parents = dict(_parents({uid: level for uid, (_, _, level) in rows.items()}))
    summaries = set(parents.values())
    activities = tuple(
        _activity(fields, parents[uid], around, is_summary=uid in summaries)
        for uid, (_, fields, _) in rows.items()
    )
    names = {activity.uid: activity.name for activity in activities}
    relations = tuple(
        relation
        for element, fields, _ in rows.values()
        for link in element.all("PredecessorLink")
        if (relation := read_link(link, fields, names))
    )
    return Tasks(activities, relations, dict(left_out))


def _no_row(
    element: Element,
    rows: Mapping[str, tuple[Element, Fields, int]],
    place: Source,
    number: int,
    issues: list[Issue],
) -> str:
    """Why an element is no activity; '' when it is one."""
    uid, name = element.text("UID"), " ".join(element.text("Name").split())
    if element.text("IsNull") in {"1", "true"}:
        return "blank"
    if element.text("OutlineLevel") == "0" and "0" in {uid, element.text("ID")}:
        return "project summary"
    if not UID.fullmatch(uid):
        here = Source(place.workbook, place.sheet, f"taak {number}")
        issues.append(
            Issue(planning_files.TASK_WITHOUT_ID, here, {"name": name, "number": str(number)})
        )
        return "reported"
    if uid in rows:
        first = " ".join(rows[uid][0].text("Name").split())
        facts = {"uid": uid, "first": first, "second": name}
        issues.append(Issue(planning_files.UID_TWICE, rows[uid][1].source, facts))
        return "reported"
    return ""


def _level(element: Element, fields: Fields) -> int:
    """How deep the row stands; from its outline number where no level is given."""
    given = fields.read("OutlineLevel", read_whole)
    level = element.text("OutlineNumber").count(".") + 1 if given is None else given
    if level <= MAX_LEVEL:
        return level
    wanted = f"niveau van 1 tot {MAX_LEVEL}", f"level from 1 to {MAX_LEVEL}"
    fields.refuse("OutlineLevel", str(level), *wanted)
    return MAX_LEVEL


def _parents(levels: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each uid with the uid of the summary above it, '' at the top."""
    above: list[tuple[int, str]] = []
    for uid, level in levels.items():
        while above and above[-1][0] >= level:
            above.pop()
        yield uid, above[-1][1] if above else ""
        above.append((level, uid))


def _around(root: Element) -> _Around:
    names: dict[str, str] = {}
    for element in root.first("ExtendedAttributes").all("ExtendedAttribute"):
        id_ = element.text("FieldID")
        names[id_] = element.text("Alias") or element.text("FieldName")
    work = {
        element.text("UID"): " ".join(element.text("Name").split())
        for element in root.first("Resources").all("Resource")
        if (element.text("Type") or WORK) == WORK
    }
    assigned: dict[str, dict[str, None]] = {}
    for element in root.first("Assignments").all("Assignment"):
        name = work.get(element.text("ResourceUID"))
        if name:
            assigned.setdefault(element.text("TaskUID"), {})[name] = None
    return _Around(names, {uid: tuple(found) for uid, found in assigned.items()})


def _activity(fields: Fields, parent: str, around: _Around, *, is_summary: bool) -> Activity:
    element = fields.element
    uid = element.text("UID")
    duration = fields.length("Duration")
    calendar = element.text("CalendarUID")
    finished = fields.moment("ActualFinish")
    share = fields.read("PercentComplete", read_percentage) or 0.0
    return Activity(
        uid=uid,
        name=fields.text("Name") or f"taak {uid}",
        source=fields.source,
        row=fields.read("ID", read_whole),
        wbs=fields.text("WBS") or fields.text("OutlineNumber"),
        parent=parent,
        kind=_kind(duration, is_summary=is_summary),
        duration=duration,
        remaining=fields.length("RemainingDuration"),
        elapsed=fields.whole("DurationFormat", DAYS) in ELAPSED,
        percent_complete=share,
        done=finished is not None or share == WHOLE,
        actual_start=fields.moment("ActualStart"),
        actual_finish=finished,
        calendar="" if calendar in NO_CALENDAR else calendar,
        constraints=_constraints(fields),
        deadline=fields.moment("Deadline"),
        dates=_dates(fields),
        levelling_delay=fields.tenths("LevelingDelay") or 0,
        manual=fields.flag("Manual"),
        active=fields.flag("Active", default=True),
        external=_elsewhere(fields, "ExternalTask", "ExternalTaskProject"),
        subproject="" if is_summary else _elsewhere(fields, "IsSubproject", "SubprojectName"),
        resources=around.resources.get(uid, ()),
        custom=_custom(element, around),
        notes=element.text("Notes"),
        typed_finish=fields.text("FinishText"),
    )


def _kind(duration: int | None, *, is_summary: bool) -> ActivityKind:
    """A task flagged as milestone that takes time is a task: so Microsoft Project plans it."""
    if is_summary:
        return ActivityKind.SUMMARY
    return ActivityKind.MILESTONE if duration == 0 else ActivityKind.TASK


def _dates(fields: Fields) -> Dates:
    return Dates(
        start=fields.moment("Start"),
        finish=fields.moment("Finish"),
        early_start=fields.moment("EarlyStart"),
        early_finish=fields.moment("EarlyFinish"),
        late_start=fields.moment("LateStart"),
        late_finish=fields.moment("LateFinish"),
        total_float=fields.tenths("TotalSlack"),
        free_float=fields.tenths("FreeSlack"),
        critical=fields.read("Critical", read_flag),
    )


def _constraints(fields: Fields) -> tuple[Constraint, ...]:
    number = fields.whole("ConstraintType", 0)
    if not 0 <= number < len(CONSTRAINTS):
        fields.refuse("ConstraintType", str(number), "soort beperking (0–7)", "constraint (0–7)")
        return ()
    kind = CONSTRAINTS[number]
    if kind is None:
        return ()
    if kind is ConstraintType.ALAP:
        return (Constraint(kind),)
    on = fields.moment("ConstraintDate")
    if on is None and not fields.element.text("ConstraintDate"):
        fields.refuse("ConstraintDate", "", f"datum bij {kind}", f"date for {kind}")
    return (Constraint(kind, on),) if on else ()


def _elsewhere(fields: Fields, flag: str, name: str) -> str:
    """The other plan that a row belongs to, '–' when it is not named, '' for a row of this one."""
    return (fields.text(name) or "–") if fields.flag(flag) else ""


def _custom(element: Element, around: _Around) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for one in element.all("ExtendedAttribute"):
        name = around.names.get(one.text("FieldID"), "")
        value = " ".join(one.text("Value").split())
        if name and value:
            found.setdefault(name, value)
    return found
