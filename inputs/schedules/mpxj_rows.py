"""The rows of a plan that mpxj read: which are activities, and how each becomes a record."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import LinkType, Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.mpxj_values import Values, chosen, is_elapsed, number, text
from inputs.schedules.project import (
    Activity,
    ActivityKind,
    Constraint,
    ConstraintType,
    Dates,
    OutsideLink,
    Program,
    Relation,
)

KINDS = {
    "START_MILESTONE": ActivityKind.MILESTONE,
    "START_FLAG": ActivityKind.MILESTONE,
    "FINISH_MILESTONE": ActivityKind.FINISH_MILESTONE,
    "FINISH_FLAG": ActivityKind.FINISH_MILESTONE,
    "LEVEL_OF_EFFORT": ActivityKind.ALONGSIDE,
    "WBS_SUMMARY": ActivityKind.ALONGSIDE,
    "HAMMOCK": ActivityKind.ALONGSIDE,
}
CONSTRAINTS = {
    "AS_LATE_AS_POSSIBLE": ConstraintType.ALAP,
    "START_NO_EARLIER_THAN": ConstraintType.SNET,
    "START_NO_LATER_THAN": ConstraintType.SNLT,
    "FINISH_NO_EARLIER_THAN": ConstraintType.FNET,
    "FINISH_NO_LATER_THAN": ConstraintType.FNLT,
    "MUST_START_ON": ConstraintType.MSO,
    "MUST_FINISH_ON": ConstraintType.MFO,
    "START_ON": ConstraintType.SO,
    "FINISH_ON": ConstraintType.FO,
}
WHOLE = 100


class Rows:
    """The rows of one plan that are activities, and how each becomes a record."""

    def __init__(
        self, file: Any, program: Program, place: Source, values: Values, issues: list[Issue]
    ) -> None:
        self.program = program
        self.place = place
        self.values = values
        self.issues = issues
        self.outside: list[OutsideLink] = []
        left_out: Counter[str] = Counter()
        self.known: dict[str, Any] = {}
        for task in file.getTasks():
            why = self.no_row(task)
            if why:
                left_out[why] += 1
            else:
                self.known[str(task.getUniqueID())] = task
        self.tasks = list(self.known.values())
        self.left_out: Mapping[str, int] = dict(left_out)
        self.fields = [
            (text(field.getAlias()), field.getFieldType())
            for field in file.getCustomFields()
            if field.getAlias() is not None and _of_tasks(field.getFieldType())
        ]

    def no_row(self, task: Any) -> str:
        """Why a task is no activity; '' when it is one."""
        level, uid = task.getOutlineLevel(), str(task.getUniqueID())
        if task.getNull():
            return "blank"
        if level is not None and int(level) == 0:
            return "project summary"
        if uid not in self.known:
            return ""
        facts = {"uid": uid, "first": text(self.known[uid].getName())}
        facts |= {"second": text(task.getName())}
        self.issues.append(Issue(rules.UID_TWICE, self.source(task), facts))
        return "reported"

    def activity(self, task: Any) -> Activity:
        duration = task.getDuration()
        values = self.values
        calendar = task.getCalendar()
        row = task.getID()
        minutes = values.length(duration)
        finished, share = (
            values.moment(task.getActualFinish()),
            number(task.getPercentageComplete()),
        )
        return Activity(
            uid=str(task.getUniqueID()),
            name=text(task.getName()) or f"taak {task.getUniqueID()}",
            source=self.source(task),
            row=None if row is None else int(row),
            code=text(task.getActivityID()) if self.program is Program.P6 else "",
            wbs=text(task.getWBS()),
            parent=self.parent(task),
            kind=self.kind(task, minutes),
            duration=minutes,
            remaining=values.length(task.getRemainingDuration()),
            elapsed=is_elapsed(duration),
            percent_complete=share,
            done=finished is not None or (share >= WHOLE and self.program is Program.MSPROJECT),
            actual_start=values.moment(task.getActualStart()),
            actual_finish=finished,
            calendar="" if calendar is None else str(calendar.getUniqueID()),
            constraints=tuple(self.constraints(task)),
            deadline=values.moment(task.getDeadline()),
            dates=self.dates(task),
            levelling_delay=values.minutes(task.getLevelingDelay()) or 0,
            manual=task.getTaskMode() is not None
            and str(task.getTaskMode().name()) == "MANUALLY_SCHEDULED",
            active=bool(task.getActive()),
            external=(text(task.getSubprojectFile()) or "–") if task.getExternalTask() else "",
            subproject="" if task.getExternalTask() else text(task.getSubprojectFile()),
            resources=tuple(dict.fromkeys(_resources(task))),
            custom=self.custom(task),
            notes=str(task.getNotes() or ""),
        )

    def source(self, task: Any) -> Source:
        """Primavera's users know an activity by its ID, Microsoft Project's by its UID."""
        code = text(task.getActivityID()) if self.program is Program.P6 else ""
        return Source(self.place.workbook, self.place.sheet, code or f"UID {task.getUniqueID()}")

    def parent(self, task: Any) -> str:
        above = task.getParentTask()
        uid = "" if above is None else str(above.getUniqueID())
        return uid if uid in self.known else ""

    def kind(self, task: Any, minutes: int | None) -> ActivityKind:
        if task.hasChildTasks():
            return ActivityKind.SUMMARY
        if self.program is Program.P6:
            if task.getSummary():
                return ActivityKind.SUMMARY  # a branch of the WBS without activities
            return chosen(task.getActivityType(), KINDS) or ActivityKind.TASK
        return ActivityKind.MILESTONE if minutes == 0 else ActivityKind.TASK

    def constraints(self, task: Any) -> Iterator[Constraint]:
        for kind, on in (
            (task.getConstraintType(), task.getConstraintDate()),
            (task.getSecondaryConstraintType(), task.getSecondaryConstraintDate()),
        ):
            found, day = chosen(kind, CONSTRAINTS), self.values.moment(on)
            if found is ConstraintType.ALAP:
                yield Constraint(found)
            elif found and day:
                yield Constraint(found, day)

    def dates(self, task: Any) -> Dates:
        values = self.values
        return Dates(
            start=values.moment(task.getStart()) or values.moment(task.getPlannedStart()),
            finish=values.moment(task.getFinish()) or values.moment(task.getPlannedFinish()),
            early_start=values.moment(task.getEarlyStart()),
            early_finish=values.moment(task.getEarlyFinish()),
            late_start=values.moment(task.getLateStart()),
            late_finish=values.moment(task.getLateFinish()),
            total_float=values.minutes(task.getTotalSlack()),
            free_float=values.minutes(task.getFreeSlack()),
            critical=bool(task.getCritical()),
            longest_path=bool(task.getLongestPath()) if self.program is Program.P6 else None,
        )

    def custom(self, task: Any) -> Mapping[str, str]:
        """Fields that the planner named, and Primavera's activity codes."""
        found: dict[str, str] = {}
        for name, field in self.fields:
            value = text(task.getCachedValue(field))
            if value:
                found.setdefault(name, value)
        for code, value in dict(task.getActivityCodeValues()).items():
            found.setdefault(text(code.getName()), text(value.getDescription() or value.getName()))
        return found

    def relations(self, task: Any) -> Iterator[Relation]:
        """Links between activities of this plan; those from another plan go to `outside`."""
        for link in task.getPredecessors():
            before = link.getPredecessorTask()
            relation = self.relation(task, link)
            if self.known.get(relation.predecessor) == before:
                yield relation
            elif before.getParentFile() == task.getParentFile():
                facts = {"task": text(task.getName()), "missing": f"UID {relation.predecessor}"}
                self.issues.append(Issue(rules.LINK_TO_NOTHING, relation.source, facts))
            else:
                plan = text(before.getParentFile().getProjectProperties().getProjectID())
                name = text(before.getActivityID()) or f"UID {relation.predecessor}"
                self.outside.append(OutsideLink(plan=plan, name=name, relation=relation))

    def relation(self, task: Any, link: Any) -> Relation:
        lag = link.getLag()
        percentage = self.values.percentage(lag)
        return Relation(
            predecessor=str(link.getPredecessorTask().getUniqueID()),
            successor=str(task.getUniqueID()),
            source=self.source(task),
            type=LinkType(str(link.getType())),
            lag=0 if percentage is not None else self.values.minutes(lag) or 0,
            lag_percent=percentage,
            lag_elapsed=is_elapsed(lag),
        )


def _of_tasks(field: Any) -> bool:
    return field is not None and str(field.getFieldTypeClass().name()) == "TASK"


def _resources(task: Any) -> Iterator[str]:
    """Names of the people and organisations assigned; material and cost are no owners."""
    for assignment in task.getResourceAssignments():
        resource = assignment.getResource()
        if resource is not None and str(resource.getType().name()) == "WORK":
            name = text(resource.getName())
            if name:
                yield name
