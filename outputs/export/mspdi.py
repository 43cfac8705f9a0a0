"""The analysis as a plan for Microsoft Project and what reads its XML (MSPDI).

The calendar works day and night, so every date stays where Knelpunt put it and a lag in days is
a lag in days. What is open has its floor (own statement or data date) as 'finish no earlier than',
so that Microsoft Project, calculating anew, comes to the same dates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from xml.etree import ElementTree as ET

from graph_engine.days import date_of
from graph_engine.model import Dependency, DurationOrigin, LinkType, Milestone, State
from graph_engine.results import Analysis, MilestoneResult
from outputs.export import mspdi_texts as texts
from outputs.export.mspdi_links import Links, links_of

NAMESPACE = "http://schemas.microsoft.com/project"
OWN_MARK = "<!-- Knelpunt -->"
"""So that an export among the workbooks is not read as a partner's plan, until somebody edits it:
a planning program keeps no comments."""
HEADER = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{OWN_MARK}\n'
NOON = "T12:00:00"
"""Every instant is noon: a date then stays the same date, whatever a reader does at midnight."""
DAY_MINUTES = 24 * 60
DAY_TENTHS = DAY_MINUTES * 10
DAYS = "7"
CALENDAR = "1"
FINISH_NO_EARLIER, NO_CONSTRAINT = "6", "0"
LINK_TYPES = {LinkType.FF: "0", LinkType.FS: "1", LinkType.SF: "2", LinkType.SS: "3"}
ASSUMED = frozenset({DurationOrigin.PLANNED, DurationOrigin.TYPICAL})
LONGEST_NAME = 512
LONGEST_TEXT = 255
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FIELDS = (
    ("188743731", "Text1", texts.CODE, "id"),
    ("188743734", "Text2", texts.KIND, "kind"),
    ("188743737", "Text3", texts.OWNER, "owner"),
    ("188743740", "Text4", texts.DECIDER, "decider"),
    ("188743743", "Text5", texts.PARTNER, "partner"),
    ("188743746", "Text6", texts.PROGRAMME, "programme"),
    ("188743747", "Text7", texts.CLUSTER, "cluster"),
    ("188743748", "Text8", texts.PROJECT, "project"),
)
"""Number and name of a text field in Microsoft Project, its title, the milestone's field."""


def mspdi_xml(analysis: Analysis, lang: str = "nl") -> str:
    """One task per milestone, in the order of the roadmap: the text of an .xml file."""
    plan = _Plan(analysis, lang)
    root = ET.Element("Project", xmlns=NAMESPACE)
    _add(root, *plan.properties())
    fields = ET.SubElement(root, "ExtendedAttributes")
    for number, name, title, _ in FIELDS:
        field = ET.SubElement(fields, "ExtendedAttribute")
        _add(field, ("FieldID", number), ("FieldName", name), ("Alias", title.to(lang)))
    _calendar(root, texts.CALENDAR.to(lang))
    tasks = ET.SubElement(root, "Tasks")
    for milestone in analysis.roadmap.milestones:
        plan.task(ET.SubElement(tasks, "Task"), milestone)
    ET.indent(root, " ")
    return HEADER + ET.tostring(root, encoding="unicode") + "\n"


Texts = tuple[str, str]


@dataclass(frozen=True)
class _Plan:
    """What tasks are made of."""

    analysis: Analysis
    lang: str

    @cached_property
    def links(self) -> Links:
        return links_of(self.analysis)

    @cached_property
    def numbers(self) -> dict[str, str]:
        """The UID of each milestone's task."""
        rows = enumerate(self.analysis.roadmap.milestones, start=1)
        return {milestone.id: str(number) for number, milestone in rows}

    @cached_property
    def floors(self) -> dict[str, date]:
        """The date that each open milestone is not ready before, links or no links."""
        passes = self.analysis.passes
        if passes is None:
            return {row.id: row.latest for row in self.analysis.milestones}
        return {id_: date_of(floor) for id_, floor in zip(passes.ids, passes.floor, strict=True)}

    @cached_property
    def targets(self) -> dict[str, date]:
        return {goal.id: goal.target for goal in self.analysis.goals}

    def properties(self) -> Iterator[Texts]:
        roadmap = self.analysis.roadmap
        rows = [row for row in self.analysis.milestones if row.scheduled]
        yield "SaveVersion", "14"
        yield "Title", roadmap.title
        yield "Subject", texts.ABOUT.to(self.lang)
        yield "ScheduleFromStart", "1"
        yield "StartDate", _noon(min((row.start for row in rows), default=roadmap.data_date))
        yield "FinishDate", _noon(max((row.latest for row in rows), default=roadmap.data_date))
        yield "CriticalSlackLimit", "0"
        yield "CurrencyCode", "EUR"  # the schema asks for one
        yield "CalendarUID", CALENDAR
        yield "DefaultStartTime", NOON[1:]
        yield "DefaultFinishTime", NOON[1:]
        yield "MinutesPerDay", str(DAY_MINUTES)
        yield "MinutesPerWeek", str(7 * DAY_MINUTES)
        yield "DaysPerMonth", "30"
        yield "DurationFormat", DAYS
        yield "HonorConstraints", "1"
        yield "StatusDate", _noon(roadmap.data_date)
        yield "CurrentDate", _noon(roadmap.data_date)
        yield "NewTasksAreManual", "0"

    def task(self, task: ET.Element, milestone: Milestone) -> None:
        """Elements in the order of Microsoft's schema, which it insists on."""
        row = self.analysis.by_id[milestone.id]
        lapsed = milestone.state is State.LAPSED
        _add(task, *self.identity(milestone, active=not lapsed))
        _add(task, *self.dates(milestone, row))
        if not lapsed:
            _add(task, *self.calculated(row))
        _add(task, *_progress(milestone, row))
        _add(task, *self.limits(milestone))
        _add(task, ("Notes", "\n".join(self.notes(milestone, row))))
        for link in self.links.into.get(milestone.id, ()):
            self.link(ET.SubElement(task, "PredecessorLink"), link)
        for number, _, _, field in FIELDS:
            value = str(getattr(milestone, field))[:LONGEST_TEXT]
            if value:
                attribute = ET.SubElement(task, "ExtendedAttribute")
                _add(attribute, ("FieldID", number), ("Value", value))

    def identity(self, milestone: Milestone, *, active: bool) -> Iterator[Texts]:
        number = self.numbers[milestone.id]
        yield "UID", number
        yield "ID", number
        yield "Name", _one_line(milestone.name)[:LONGEST_NAME]
        yield "Active", str(int(active))
        yield "Manual", "0"
        yield "Type", "1"  # fixed duration
        yield "IsNull", "0"
        yield "WBS", number
        yield "OutlineNumber", number
        yield "OutlineLevel", "1"

    def dates(self, milestone: Milestone, row: MilestoneResult) -> Iterator[Texts]:
        start, finish = row.start, row.latest
        if milestone.state is State.LAPSED:
            stated = milestone.statement.known if milestone.statement else None
            start = finish = stated or row.latest
        yield "Start", _noon(start)
        yield "Finish", _noon(finish)
        yield "Duration", _span((finish - start).days)
        yield "DurationFormat", DAYS
        yield "Estimated", str(int(row.duration_origin in ASSUMED))
        yield "Milestone", str(int(start == finish))
        yield "Summary", "0"

    def calculated(self, row: MilestoneResult) -> Iterator[Texts]:
        """Early and late dates to the end of the network; whole days fit any calendar."""
        late = row.latest.toordinal() + row.float_end_days
        slack = str(row.float_end_days * DAY_TENTHS)
        yield "Critical", str(int(row.float_end_days <= 0))
        yield "EarlyStart", _noon(row.start)
        yield "EarlyFinish", _noon(row.latest)
        length = (row.latest - row.start).days
        if date.min.toordinal() + length < late <= date.max.toordinal():
            yield "LateStart", _noon(date.fromordinal(late - length))
            yield "LateFinish", _noon(date.fromordinal(late))
        yield "TotalSlack", slack

    def limits(self, milestone: Milestone) -> Iterator[Texts]:
        floor = self.floors.get(milestone.id) if milestone.state is State.OPEN else None
        yield "ConstraintType", FINISH_NO_EARLIER if floor else NO_CONSTRAINT
        yield "CalendarUID", "-1"
        if floor:
            yield "ConstraintDate", _noon(floor)
        if milestone.id in self.targets:
            yield "Deadline", _noon(self.targets[milestone.id])

    def notes(self, milestone: Milestone, row: MilestoneResult) -> Iterator[str]:
        """What a plan has no field for."""
        if len(_one_line(milestone.name)) > LONGEST_NAME:
            yield texts.FULL_NAME.to(self.lang, name=milestone.name)
        stated = milestone.statement
        if stated:
            yield texts.STATED.to(self.lang, literal=stated.literal, place=stated.source)
        if milestone.state is State.LAPSED:
            yield texts.LAPSED.to(self.lang)
        if row.at_least:
            yield texts.AT_LEAST.to(self.lang, ids=", ".join(row.missing))
        if row.duration_origin in ASSUMED:
            yield texts.ASSUMED.to(self.lang)
        into = self.links.into.get(milestone.id, ())
        for text, ids in (
            (texts.SOFT, [link.predecessor for link in into if not link.hard]),
            (texts.SET_ASIDE, self.links.aside.get(milestone.id, ())),
            (texts.NOT_LINKED, self.links.not_linked.get(milestone.id, ())),
        ):
            if ids:
                yield text.to(self.lang, ids=", ".join(ids))
        if milestone.remark:
            yield milestone.remark

    def link(self, element: ET.Element, link: Dependency) -> None:
        _add(
            element,
            ("PredecessorUID", self.numbers[link.predecessor]),
            ("Type", LINK_TYPES[link.type]),
            ("CrossProject", "0"),
            ("LinkLag", str(link.lag_days * DAY_TENTHS)),
            ("LagFormat", DAYS),
        )


def _progress(milestone: Milestone, row: MilestoneResult) -> Iterator[Texts]:
    length = (row.latest - row.start).days
    if milestone.state is not State.DONE:
        yield "PercentComplete", "0"
        yield "ActualDuration", _span(0)
        yield "RemainingDuration", _span(length)
        return
    yield "PercentComplete", "100"
    yield "ActualStart", _noon(row.start)
    yield "ActualFinish", _noon(row.latest)
    yield "ActualDuration", _span(length)
    yield "RemainingDuration", _span(0)


def _calendar(root: ET.Element, name: str) -> None:
    """One calendar that works day and night."""
    calendar = ET.SubElement(ET.SubElement(root, "Calendars"), "Calendar")
    _add(calendar, ("UID", CALENDAR), ("Name", name), ("IsBaseCalendar", "1"))
    _add(calendar, ("IsBaselineCalendar", "0"), ("BaseCalendarUID", "-1"))
    week = ET.SubElement(calendar, "WeekDays")
    for day in range(1, 8):
        element = ET.SubElement(week, "WeekDay")
        _add(element, ("DayType", str(day)), ("DayWorking", "1"))
        times = ET.SubElement(ET.SubElement(element, "WorkingTimes"), "WorkingTime")
        _add(times, ("FromTime", "00:00:00"), ("ToTime", "00:00:00"))


def _add(parent: ET.Element, *children: Texts) -> None:
    """Texts as child elements; what XML cannot hold becomes a space, nothing becomes markup."""
    for tag, text in children:
        ET.SubElement(parent, tag).text = NOT_IN_XML.sub(" ", text)


def _noon(day: date) -> str:
    return day.isoformat() + NOON


def _span(days: int) -> str:
    return f"PT{days * 24}H0M0S"


def _one_line(text: str) -> str:
    return " ".join(text.split())
