"""Plans in the roadmap and in the working-time engine; what needs mpxj runs where that is."""

import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.calendar import ALWAYS, FIVE_DAYS, OFFICE_DAY, WorkCalendar, moment_of
from graph_engine.cpm.activities import Constraint as Limit
from graph_engine.cpm.activities import Kind as CpmKind
from graph_engine.cpm.engine import Schedule
from graph_engine.cpm.rules import FloatKind, LagCalendar, Progress
from graph_engine.cpm.summaries import schedule
from graph_engine.issues import Issue
from graph_engine.model import Kind, LinkType, Reading, Source, State
from graph_engine.results import Analysis
from graph_engine.working_time.plans import Planning
from inputs.batch import Batch
from inputs.intake import load
from inputs.merging.combine import combine
from inputs.schedules import is_schedule, read_projects, read_schedule, summaries
from inputs.schedules.batch_of import batch_of
from inputs.schedules.elapsed import spans
from inputs.schedules.mpxj_facts import project_of
from inputs.schedules.mspdi import read_mspdi
from inputs.schedules.project import (
    Activity,
    ActivityKind,
    Constraint,
    ConstraintType,
    Dates,
    Options,
    OutsideLink,
    Program,
    Project,
    Relation,
)
from inputs.schedules.summaries import TaskLink, task_links
from inputs.schedules.working_time import rules_of, to_cpm
from inputs.settings import Settings
from tests.planning_programs import STATION, dated, link, plan, running_java, task

HERE = Source("plan.xml", "Taken", "UID 1")
at = datetime.fromisoformat


def activity(uid: str, **facts: Any) -> Activity:
    return Activity(uid=uid, name=f"naam {uid}", source=replace(HERE, cell=f"UID {uid}"), **facts)


def project(
    *activities: Activity, links: Sequence[Relation] = (), program: Program = Program.MSPROJECT
) -> Project:
    return Project(
        workbook="plan.xml",
        program=program,
        name="Plan",
        calendar="1",
        calendars={"1": FIVE_DAYS, "2": ALWAYS},
        activities=activities,
        relations=tuple(links),
    )


def relation(text: str, lag: int = 0, **facts: Any) -> Relation:
    """'A FS B'."""
    before, kind, after = text.split()
    return Relation(
        predecessor=before, successor=after, type=LinkType(kind), lag=lag, source=HERE, **facts
    )


def codes(issues: Sequence[Issue]) -> list[str]:
    return [issue.rule.code for issue in issues]


@pytest.fixture(scope="module")
def station() -> Batch:
    return read_schedule(STATION)


def test_tasks_become_milestones(station: Batch) -> None:
    permit = next(m for m in station.milestones if m.id == "ZUID-VERG")
    assert (permit.name, permit.kind) == ("Vergunning onherroepelijk", Kind.PERMIT)
    assert (permit.partner, permit.decider) == ("Netbeheer Proef", "Gemeente")
    assert (permit.project, permit.remark) == ("Station Zuid", "Voorbereiding")
    assert [s.literal for s in permit.statements] == ["2028-03-10"]
    assert permit.statements[0].reported == date(2028, 2, 18)
    assert permit.target is not None
    assert permit.target.latest == date(2028, 4, 28)
    assert permit.source == Source("station.xml", "Taken", "UID 4")


def test_what_a_plan_says_of_each_row(station: Batch) -> None:
    found = {m.id: (m.kind, m.state, m.status, m.owner) for m in station.milestones}
    plain, open_ = Kind.MILESTONE, State.OPEN
    assert found == {
        "station:2": (plain, State.DONE, "100%", ""),
        "station:3": (plain, open_, "45%", ""),
        "ZUID-VERG": (Kind.PERMIT, open_, "", ""),
        "station:7": (plain, open_, "", "Aannemer Proef"),
        "station:8": (plain, open_, "", ""),
        "station:9": (plain, open_, "", ""),  # two resources: nobody knows who owns it
        "station:10": (plain, open_, "", ""),
        "station:11": (Kind.DELIVERY, open_, "", ""),
        "station:12": (plain, State.LAPSED, "inactief", ""),
        "station:13": (plain, open_, "", ""),
    }
    assert (station.partner, station.data_date) == ("Netbeheer Proef", date(2028, 2, 18))


def test_links_stand_between_tasks_in_days(station: Batch) -> None:
    found = [
        (k.predecessor.removeprefix("station:"), k.type.value, k.lag_days, k.successor, k.why)
        for k in station.links
    ]
    assert found == [
        ("2", "FS", 0, "station:3", ""),
        ("3", "FS", 7, "ZUID-VERG", ""),  # five working days
        ("ZUID-VERG", "FS", 0, "station:7", "'Voorbereiding' → 'Bouw'"),
        ("7", "FS", 2, "station:8", ""),  # elapsed
        ("8", "FS", 0, "station:9", ""),
        ("9", "SS", 8, "station:10", ""),  # half of 41 working days, counted day and night
        ("9", "FF", 2, "station:10", ""),
        ("10", "FS", 0, "station:11", ""),
    ]


def test_every_row_is_accounted_for_and_every_field_named(station: Batch) -> None:
    (report,) = station.sheets
    assert (report.rows_present, report.rows_read, report.rows_reported) == (14, 10, 4)
    assert report.left_out == {"blank": 1, "project summary": 1, "summary": 2}
    fields = {c.header: c.field for c in report.columns}
    assert (fields["Soort"], fields["Besluitnemer"], fields["Kleur"]) == ("kind", "decider", "")
    assert sorted(codes(station.issues)) == ["K443", "K444", "K446", "K449", "K453", "K454"]


def test_a_plan_goes_through_the_whole_roadmap(station: Batch) -> None:
    intake = combine([station], Settings(), title="Proef")
    assert intake.roadmap is not None
    analysis = analyse(intake.roadmap)
    (goal,) = analysis.goals
    assert (goal.id, goal.target, goal.latest) == (
        "ZUID-VERG",
        date(2028, 4, 28),
        date(2028, 3, 10),
    )
    assert [m.id for m in analysis.milestones if m.pushed_days] == []


@pytest.mark.parametrize(
    ("start", "finish", "days"),
    [
        ("2029-01-01T08:00", "2029-01-05T17:00", 7),  # Monday to Friday, since last Friday
        ("2029-01-02T08:00", "2029-01-08T17:00", 7),  # Tuesday to Monday, since Monday
        ("2029-01-02T13:00", "2029-01-02T17:00", 0),  # an afternoon: work stopped that noon
        ("2029-01-02T08:00", "2029-01-02T12:00", 1),
        ("2029-01-04T08:00", "2029-01-18T17:00", 15),
    ],
)
def test_a_duration_counts_from_where_work_stopped(start: str, finish: str, days: int) -> None:
    one = activity("1", duration=480, dates=Dates(start=at(start), finish=at(finish)))
    assert spans(project(one), []).durations == {"1": days}


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({"duration": 2400}, 7),  # a working week counts as seven days
        ({"duration": 480}, 1),
        ({"duration": 3 * 1440, "elapsed": True}, 3),
        ({"duration": 3 * 1440, "calendar": "2"}, 3),
        ({"duration": None}, None),
        ({"duration": 0}, 0),
    ],
)
def test_a_duration_without_dates(facts: dict[str, Any], days: int | None) -> None:
    assert spans(project(activity("1", **facts)), []).durations == {"1": days}


def test_a_lag_without_dates_counts_a_working_week_as_seven_days() -> None:
    plan_ = project(
        activity("A", duration=2400),
        activity("B", duration=0),
        links=[
            relation("A FS B", 960),
            relation("A SS B", 2880, lag_elapsed=True),
            relation("A FF B", lag_percent=50.0),
        ],
    )
    links, _ = task_links(plan_)
    assert spans(plan_, links).lags == (3, 2, 4)


def test_a_lag_that_runs_off_its_calendar_is_still_a_number() -> None:
    rare = WorkCalendar("zelden", (((0, 1),), (), (), (), (), (), ()))
    dates = Dates(start=at("2029-01-01T08:00"), finish=at("2029-01-02T17:00"))
    ends = [activity(uid, duration=960, dates=dates, calendar="3") for uid in "AB"]
    plan_ = project(*ends, links=[relation("A FS B", 10**7), relation("A FF B", 480)])
    plan_ = replace(plan_, calendars={**plan_.calendars, "3": rare})
    links, _ = task_links(plan_)
    assert all(abs(days) < 10**6 for days in spans(plan_, links).lags)


KINDS = [LinkType.FS] * 4 + [LinkType.SS, LinkType.FF, LinkType.SF]


@st.composite
def calculated(draw: st.DrawFn) -> Project:
    """A plan with the dates that a planning program would store, holidays and nights included."""
    free = draw(st.lists(st.dates(date(2029, 1, 1), date(2029, 3, 31)), max_size=8))
    office = WorkCalendar("kantoor", FIVE_DAYS.week, dict.fromkeys(free, ()))
    long_week = WorkCalendar("zes dagen", (OFFICE_DAY,) * 6 + ((),))
    activities, links = [], []
    for number in range(draw(st.integers(1, 7))):
        days = draw(st.integers(0, 6))
        activities.append(
            activity(
                str(number),
                duration=days * 480,
                calendar=draw(st.sampled_from(["", "", "2"])),
                kind=ActivityKind.TASK if days else ActivityKind.MILESTONE,
            )
        )
        for before in draw(
            st.sets(st.integers(0, number - 1), max_size=2) if number else st.just(set())
        ):
            kind = draw(st.sampled_from(KINDS))
            lag = draw(st.sampled_from([0, 0, 0, 480, 1200, 2400, -480]))
            links.append(relation(f"{before} {kind} {number}", lag))
    plan_ = replace(
        project(*activities, links=links),
        start=at("2029-01-01T08:00"),
        calendars={"1": office, "2": long_week},
    )
    working, _ = to_cpm(plan_)
    found = schedule(working, rules_of(plan_))
    rows = zip(found.start.tolist(), found.finish.tolist(), strict=True)
    dates = dict(zip(found.plan.ids, rows, strict=True))
    stored = (
        replace(
            a, dates=Dates(start=moment_of(dates[a.uid][0]), finish=moment_of(dates[a.uid][1]))
        )
        for a in activities
    )
    return replace(plan_, activities=tuple(stored))


@settings(deadline=None)
@given(calculated())
def test_a_plan_that_honours_its_links_pushes_nothing_in_the_roadmap(plan_: Project) -> None:
    first = min(a.begins.date() for a in plan_.activities if a.begins)
    intake = combine(
        [batch_of("plan.xml", [plan_])], Settings(), title="x", data_date=first - timedelta(days=9)
    )
    assert intake.roadmap is not None
    assert [m.id for m in analyse(intake.roadmap).milestones if m.pushed_days] == []


@settings(deadline=None)
@given(calculated())
def test_a_chain_without_slack_stays_one_in_days(plan_: Project) -> None:
    """Of what ends when a task begins, weekend or not, the last one by date has no slack."""
    links, _ = task_links(plan_)
    days = spans(plan_, links)
    into: dict[str, list[TaskLink]] = {}
    for one in links:
        if one.relation.type is LinkType.FS:
            into.setdefault(one.successor.uid, []).append(one)
    for uid, found in into.items():
        after = plan_.by_uid[uid]
        if not after.duration or any(one.relation.lag for one in found):
            continue
        dated_ = [(one.predecessor.ends, one.predecessor.uid) for one in found]
        last = plan_.by_uid[max((ends, id_) for ends, id_ in dated_ if ends)[1]]
        assert last.ends is not None
        assert after.begins is not None
        assert after.ends is not None
        gap = (after.ends.date() - last.ends.date()).days - (days.durations[uid] or 0)
        assert gap >= 0
        if not worked(plan_, after, last.ends, after.begins):
            assert gap == 0
    tight = [lag for one, lag in zip(links, days.lags, strict=True) if not one.relation.lag]
    assert all(lag <= 0 for lag in tight)


def worked(plan_: Project, activity_: Activity, first: datetime, last: datetime) -> bool:
    """Whether the activity's calendar has working time between two moments, minute by minute."""
    calendar = plan_.calendar_of(activity_)
    assert calendar is not None
    for number in range(int((last - first) / timedelta(minutes=30))):
        moment = first + timedelta(minutes=30 * number)
        hours = calendar.dates.get(moment.date(), calendar.week[moment.weekday()])
        minute = moment.hour * 60 + moment.minute
        if any(low <= minute < high for low, high in hours):
            return True
    return False


def spread(*links: str, done: str = "", inactive: str = "") -> tuple[set[str], list[str]]:
    """Summary P over A, B, C; summary Q over X, Y with R over Z inside; the links that result."""
    above = {"A": "P", "B": "P", "C": "P", "X": "Q", "Y": "Q", "R": "Q", "Z": "R", "E": ""}
    kinds = dict.fromkeys("PQR", ActivityKind.SUMMARY)
    rows = [
        activity(
            uid,
            parent=above.get(uid, ""),
            kind=kinds.get(uid, ActivityKind.TASK),
            done=uid in done,
            active=uid not in inactive,
        )
        for uid in "PABCQXYRZE"
    ]
    found, issues = task_links(project(*rows, links=[relation(text) for text in links]))
    return {shown(one) for one in found}, codes(issues)


def shown(one: TaskLink) -> str:
    return f"{one.predecessor.uid} {one.relation.type} {one.successor.uid}"


@pytest.mark.parametrize(
    ("links", "wanted", "issues"),
    [
        (("A FS B",), {"A FS B"}, []),
        (("P FS E",), {"A FS E", "B FS E", "C FS E"}, ["K444"]),
        (("P FF E",), {"A FF E", "B FF E", "C FF E"}, ["K444"]),
        (("E FS Q",), {"E FS X", "E FS Y", "E FS Z"}, ["K444"]),
        (("E SS Q",), {"E SS X", "E SS Y", "E SS Z"}, ["K444"]),
        (("A FS B", "B FS C", "P FS E"), {"A FS B", "B FS C", "C FS E"}, ["K444"]),
        (("X FS Y", "Y FS Z", "E FS Q"), {"X FS Y", "Y FS Z", "E FS X"}, ["K444"]),
        (("A FS B", "B FS A", "P FS E"), {"A FS B", "B FS A", "C FS E"}, ["K444"]),
        (("P SS E",), set(), ["K445"]),
        (("E FF Q",), set(), ["K445"]),
        (("P FS A",), set(), ["K445"]),
        (("Z FS Q",), set(), ["K445"]),
    ],
)
def test_links_with_summaries(links: tuple[str, ...], wanted: set[str], issues: list[str]) -> None:
    assert spread(*links) == (wanted, issues)


def test_done_and_inactive_tasks_lead_no_others_under_a_summary() -> None:
    inside = "X FS Y", "Y FS Z"
    assert spread(*inside, "E FS Q", done="X")[0] == {*inside, "E FS Y"}
    assert spread(*inside, "E FS Q", inactive="X")[0] == {*inside, "E FS Y"}
    assert spread("A FS B", "P FS E", done="B")[0] == {"A FS B", "A FS E", "B FS E", "C FS E"}


def test_a_lead_proves_no_order_under_a_summary() -> None:
    rows = [activity("P", kind=ActivityKind.SUMMARY), activity("E")]
    rows += [activity(uid, parent="P") for uid in "AB"]
    for lead in (relation("A FS B", -480), relation("A FS B", lag_percent=-10.0)):
        found, _ = task_links(project(*rows, links=[lead, relation("P FS E")]))
        assert {shown(one) for one in found} == {"A FS B", "A FS E", "B FS E"}


def test_all_links_with_summaries_together_stay_within_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(summaries, "MOST_TOGETHER", 5)
    rows = [activity(uid, kind=ActivityKind.SUMMARY) for uid in "PQ"]
    rows += [activity(f"P{n}", parent="P") for n in range(3)]
    rows += [activity(uid) for uid in "EF"]
    found, issues = task_links(project(*rows, links=[relation("P FS E"), relation("P FS F")]))
    assert (len(found), codes(issues)) == (3, ["K444", "K445"])


def test_what_began_before_a_done_step_ended_is_not_pushed() -> None:
    """The roadmap gives a done step no duration; a link from its start keeps its meaning."""
    done = Dates(start=at("2029-01-01T08:00"), finish=at("2029-06-01T17:00"))
    open_ = Dates(start=at("2029-02-05T08:00"), finish=at("2029-07-06T17:00"))
    plan_ = project(
        activity("A", duration=110 * 480, done=True, dates=done),
        activity("B", duration=110 * 480, dates=open_),
        links=[relation("A SS B", 2400)],
    )
    found = batch_of("plan.xml", [plan_])
    intake = combine([found], Settings(), title="x", data_date=date(2029, 6, 15))
    assert intake.roadmap is not None
    assert [m.pushed_days for m in analyse(intake.roadmap).milestones] == [0, 0]


@pytest.mark.parametrize(
    ("program", "setting", "days"),
    [
        (Program.P6, "", 1),  # on the predecessor's calendar, day and night
        (Program.MSPROJECT, "", 3),  # on the successor's, over the weekend
        (Program.P6, "successor", 3),
        (Program.P6, "24 hours", 1),
        (Program.P6, "project", 3),
    ],
)
def test_whose_calendar_a_lag_runs_on(program: Program, setting: str, days: int) -> None:
    ends = Dates(start=at("2029-01-01T08:00"), finish=at("2029-01-05T17:00"))
    later = Dates(start=at("2029-03-01T08:00"), finish=at("2029-03-02T17:00"))
    plan_ = project(
        activity("A", duration=1, calendar="2", dates=ends),
        activity("B", duration=960, dates=later),
        links=[relation("A FS B", 480)],
        program=program,
    )
    plan_ = replace(plan_, options=Options(lag_calendar=setting))
    links, _ = task_links(plan_)
    assert spans(plan_, links).lags == (days,)


def test_tuesday_morning_asks_no_more_than_monday_evening() -> None:
    """A link that the plan honours in working time is honoured in days."""
    morning, evening = at("2029-01-09T08:00"), at("2029-01-08T17:00")
    plan_ = project(
        activity("A", duration=0, dates=Dates(start=morning, finish=morning)),
        activity("B", duration=480, dates=Dates(start=at("2029-01-08T08:00"), finish=evening)),
        links=[relation("A FF B")],
    )
    links, _ = task_links(plan_)
    assert spans(plan_, links).lags == (-1,)


def test_a_share_of_a_duration_that_runs_on_runs_on() -> None:
    plan_ = project(
        activity("A", duration=8 * 1440, elapsed=True),
        activity("B", duration=0),
        links=[relation("A FS B", lag_percent=50.0)],
    )
    links, _ = task_links(plan_)
    assert spans(plan_, links).lags == (4,)
    assert to_cpm(plan_)[0].links[0].lag_elapsed


def test_two_large_summaries_make_no_flood_of_links() -> None:
    rows = [activity(uid, kind=ActivityKind.SUMMARY) for uid in "PQ"]
    rows += [activity(f"{uid}{n}", parent=uid) for uid in "PQ" for n in range(101)]
    found, issues = task_links(project(*rows, links=[relation("P FS Q")]))
    assert (found, codes(issues)) == ([], ["K445"])
    assert "10000" in issues[0].message()


def batch(*rows: str, head: str = "", fields: str = "") -> Batch:
    read, issues = read_mspdi(plan(*rows, head=head, fields=fields), "Plan Noord.xml")
    return batch_of("Plan Noord.xml", [read], issues)


START = "2029-01-01T08:00:00"
FINISH = "2029-01-05T17:00:00"


def named(number: int, alias: str) -> str:
    return (
        f"<ExtendedAttribute><FieldID>{number}</FieldID><FieldName>Text</FieldName>"
        f"<Alias>{alias}</Alias></ExtendedAttribute>"
    )


def said(number: int, value: str) -> str:
    return (
        f"<ExtendedAttribute><FieldID>{number}</FieldID><Value>{value}</Value></ExtendedAttribute>"
    )


@pytest.mark.parametrize(
    ("wbs", "code"),
    [
        ("TEN-011", "TEN-011"),
        ("1.2.3", "Plan Noord:1"),
        ("M7", "Plan Noord:1"),
        ("", "Plan Noord:1"),
        ("BOUW", "Plan Noord:1"),  # the second task has it too
    ],
)
def test_a_code_is_the_planners_own_or_told_by_the_file(wbs: str, code: str) -> None:
    found = batch(dated(1, START, FINISH, WBS=wbs), dated(2, START, FINISH, WBS="BOUW"))
    assert found.milestones[0].id == code


def test_a_code_given_twice_is_reported_and_links_stay_with_their_task() -> None:
    code = said(1, "ZUID-1")
    found = batch(
        dated(1, START, FINISH, code),
        dated(2, START, FINISH, link(1) + code),
        dated(3, START, FINISH, link(2)),
        fields=named(1, "Code"),
    )
    assert [m.id for m in found.milestones] == ["ZUID-1", "Plan Noord:2", "Plan Noord:3"]
    assert [(k.predecessor, k.successor) for k in found.links] == [
        ("ZUID-1", "Plan Noord:2"),
        ("Plan Noord:2", "Plan Noord:3"),
    ]
    assert codes(found.issues) == ["K461", "K454"]


def test_named_fields_mean_what_columns_of_a_workbook_mean() -> None:
    texts = {"Trekker": "TenneT", "Regio": "NZKG", "Capaciteit": "700 MW", "Vertrouwelijk": "ja"}
    fields = "".join(named(n, alias) for n, alias in enumerate(texts))
    inside = "".join(said(n, value) for n, value in enumerate(texts.values()))
    (found,) = batch(dated(1, START, FINISH, inside), fields=fields).milestones
    assert (found.owner, found.cluster, found.capacity, found.unit) == (
        "TenneT",
        "NZKG",
        700,
        "MW",
    )
    assert found.confidential


def test_of_two_fields_that_mean_the_same_one_is_read_and_one_shown_as_not_read() -> None:
    fields = named(1, "Trekker") + named(2, "Eigenaar")
    inside = said(1, "Aannemer") + said(2, "TenneT")
    found = batch(dated(1, START, FINISH, inside), fields=fields)
    assert found.milestones[0].owner == "TenneT"
    columns = {c.header: c.field for c in found.sheets[0].columns}
    assert (columns["Eigenaar"], columns["Trekker"]) == ("owner", "")


def test_texts_that_mean_nothing_are_reported_once() -> None:
    fields = named(1, "Soort") + named(2, "Capaciteit") + named(3, "Vertrouwelijk")
    inside = said(1, "feest") + said(2, "veel") + said(3, "misschien")
    found = batch(*[dated(n, START, FINISH, inside) for n in (1, 2)], fields=fields)
    assert sorted(codes(found.issues)) == ["K438", "K438", "K454", "K458"]
    kind = next(i for i in found.issues if i.rule.code == "K458")
    assert (kind.facts["count"], kind.facts["value"]) == ("2", "feest")
    assert all(m.confidential and m.kind is Kind.MILESTONE for m in found.milestones)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (task(1, "Zonder datum", Duration="PT8H0M0S"), "K448"),
        (dated(1, START, FINISH, ExternalTask=1, ExternalTaskProject="B.mpp"), "K447"),
        (dated(1, START, FINISH, IsSubproject=1, SubprojectName="B.mpp"), "K455"),
        (dated(1, START, FINISH, Active=0), "K446"),
        (dated(1, START, FINISH, Manual=1), "K449"),
    ],
)
def test_rows_out_of_the_ordinary_are_named(row: str, code: str) -> None:
    found = batch(row)
    assert code in codes(found.issues)
    assert len(found.milestones) == 1


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Q3 2029", (date(2029, 7, 1), date(2029, 9, 30), Reading.DATE)),
        ("na overleg", (None, None, Reading.UNKNOWN)),
    ],
)
def test_words_that_a_planner_typed_as_finish_are_kept(
    typed: str, expected: tuple[date | None, date | None, Reading]
) -> None:
    found = batch(task(1, "Met de hand", Manual=1, FinishText=typed))
    (said_,) = found.milestones[0].statements
    assert said_.literal == typed
    assert (said_.earliest, said_.latest, said_.reading) == expected
    assert ("K448" in codes(found.issues)) == (expected[2] is Reading.UNKNOWN)


def test_a_calendar_and_a_unit_of_lag_that_do_not_exist_are_named() -> None:
    link = (
        "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type>"
        "<LinkLag>4800</LinkLag><LagFormat>99</LagFormat></PredecessorLink>"
    )
    found = batch(dated(1, START, FINISH, CalendarUID=77), dated(2, START, FINISH, link))
    named = {i.facts["field"]: i.facts["value"] for i in found.issues if i.rule.code == "K438"}
    assert named == {"CalendarUID": "77", "LagFormat": "99"}


def test_when_a_plan_was_reported() -> None:
    saved = "<LastSaved>2028-02-20T16:30:00</LastSaved>"
    found = batch(dated(1, START, FINISH), head=saved)
    assert found.data_date is None
    assert found.milestones[0].statements[0].reported == date(2028, 2, 20)
    assert "K457" in codes(found.issues)


def test_a_plan_without_tasks_says_so() -> None:
    assert codes(batch().issues) == ["K437"]


def test_several_projects_in_one_file_share_no_code() -> None:
    one = project(activity("1", code="BOUW-1"), program=Program.P6)
    other = replace(one, code="B", name="Tweede")
    found = batch_of("twee.xer", [one, other])
    assert [m.id for m in found.milestones] == ["BOUW-1", "B:BOUW-1"]
    assert "K456" in codes(found.issues)


def test_links_between_the_projects_of_one_file_count() -> None:
    def outside(plan_: str, before: str, lag: int = 0) -> OutsideLink:
        return OutsideLink(plan=plan_, name="X1", relation=relation(f"{before} FS 2", lag))

    links = (outside("A", "1", 2400), outside("A", "9"), outside("C", "1"))
    one = replace(project(activity("1"), program=Program.P6), code="A")
    other = replace(project(activity("2"), program=Program.P6), code="B", outside=links)
    found = batch_of("twee.xer", [one, other])
    assert [(k.predecessor, k.successor, k.lag_days) for k in found.links] == [("A:1", "B:2", 7)]
    lost = [issue.facts["other"] for issue in found.issues if issue.rule.code == "K442"]
    assert lost == ["A › X1", "C › X1"]


def test_a_plan_for_the_engine() -> None:
    (plan_,), _ = read_projects(STATION)
    working, issues = to_cpm(plan_)
    assert issues == []
    by_id = {a.id: a for a in working.activities}
    assert "12" not in by_id  # inactive
    assert by_id["1"].kind is CpmKind.SUMMARY
    assert by_id["8"].elapsed
    assert moment_of(by_id["7"].limits[0][1] or 0) == at("2028-03-13T08:00")
    assert by_id["7"].limits[0][0] is Limit.SNET
    assert by_id["13"].fixed is not None  # dates set by hand
    assert working.calendars[by_id["10"].calendar or 0].name == "Dag en nacht"
    assert working.data_date is None  # Microsoft Project plans on without the status date
    assert len(working.links) == len(plan_.relations)


def test_the_engine_comes_to_the_dates_that_a_plan_stores() -> None:
    (plan_,), _ = read_projects(STATION)
    working, _ = to_cpm(plan_)
    found = schedule(working, rules_of(plan_))
    assert finishes(found) == {uid: plan_.by_uid[uid].dates.finish for uid in found.plan.ids}


@pytest.mark.parametrize("rules_", ["msproject", "p6"])
def test_a_length_that_cannot_be_read_is_that_between_the_stored_dates(
    rules_: str, tmp_path: Path
) -> None:
    """Named where it stands (K438); never a task of no length."""
    days = "2027-01-04T08:00:00", "2027-01-08T17:00:00"
    again = "2027-01-11T08:00:00", "2027-01-15T17:00:00"
    row = dated(2, *again, link(1), Duration="PT-40H0M0S")
    found = analysis_of(plan(dated(1, *days), row), rules_, tmp_path)
    assert [str(m.latest) for m in found.milestones] == ["2027-01-08", "2027-01-15"]
    assert found.rules == rules_
    assert not found.stored[0].differing


@pytest.mark.parametrize("rules_", ["msproject", "p6"])
def test_a_task_that_waits_for_itself_is_named_and_the_plan_is_calculated(
    rules_: str, tmp_path: Path
) -> None:
    days = "2027-01-04T08:00:00", "2027-01-08T17:00:00"
    found = analysis_of(plan(dated(1, *days, link(1)), dated(2, *days)), rules_, tmp_path)
    [issue] = [i for i in found.issues if i.rule.code == "K302"]
    assert issue.facts["milestone"] == "Taak 1"
    assert found.rules == rules_


def analysis_of(data: bytes, rules_: str, folder: Path) -> Analysis:
    start = b"<StartDate>2027-01-04T08:00:00</StartDate><CalendarUID>"
    path = folder / "proef.xml"
    path.write_bytes(data.replace(b"<CalendarUID>", start, 1))
    done = load([path], Settings(), data_date=date(2027, 1, 4))
    assert done.roadmap is not None
    return analyse(done.roadmap, planning=Planning(rules=rules_, plans=done.plans))


def finishes(found: Schedule) -> dict[str, datetime]:
    return dict(zip(found.plan.ids, map(moment_of, found.finish.tolist()), strict=True))


def test_the_settings_of_primavera_become_rules() -> None:
    options = Options(
        lag_calendar="24 hours",
        progress="progress override",
        total_float="smaller",
        critical_float=60,
    )
    p6 = replace(project(activity("1"), program=Program.P6), options=options)
    rules = rules_of(replace(p6, status_date=at("2029-01-01T08:00")))
    assert (rules.name, rules.lag_calendar, rules.progress, rules.total_float) == (
        "p6",
        LagCalendar.ALWAYS,
        Progress.OVERRIDE,
        FloatKind.SMALLER,
    )
    assert rules.critical_float == 60
    assert to_cpm(replace(p6, status_date=at("2029-01-01T08:00")))[0].data_date is not None
    assert rules_of(project()).name == "msproject"
    assert not rules_of(replace(project(), options=Options(honor_constraints=False))).limits_pull


def test_constraints_that_clash_are_left_out_and_reported() -> None:
    on = (at("2029-02-01T08:00"), at("2029-01-01T08:00"))
    limits = (Constraint(ConstraintType.SNET, on[0]), Constraint(ConstraintType.SNLT, on[1]))
    plan_ = project(activity("1", duration=480, constraints=limits), program=Program.P6)
    backwards = replace(plan_, options=Options(from_start=False))
    working, issues = to_cpm(backwards)
    assert working.activities[0].limits == ()
    assert codes(issues) == ["K463", "K462"]
    assert issues[1].facts["constraints"] == "SNET 2029-02-01, SNLT 2029-01-01"


def test_what_runs_along_with_others_is_named_with_its_links() -> None:
    rows = [activity("1"), activity("2", kind=ActivityKind.ALONGSIDE)]
    plan_ = project(*rows, links=[relation("1 SS 2")], program=Program.P6)
    found = batch_of("plan.xer", [plan_])
    assert (len(found.milestones), found.links) == (1, ())
    assert "K450" in codes(found.issues)
    assert to_cpm(plan_)[0].links == ()


def messages(batch_: Batch) -> list[str]:
    return [f"{i.rule.code} {i.message('en')} {i.hint('en')}" for i in batch_.issues]


def written(folder: Path, name: str, data: bytes = b"x") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("suffix", [".mpp", ".xer", ".pmxml", ".xml"])
def test_without_the_extra_the_message_says_what_to_install(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("mpxj", "jpype"):
        monkeypatch.setitem(sys.modules, name, None)
    path = written(tmp_path, f"plan{suffix}", b"<APIBusinessObjects/>")
    (issue,) = read_schedule(path).issues
    assert issue.rule.code == "K431"
    assert issue.facts["missing"] == "mpxj, JPype1"
    for text in (issue.hint("nl"), issue.hint("en")):
        assert 'uv tool install ".[schedules]"' in text
        assert 'pipx install --force ".[schedules]"' in text  # without --force pipx leaves it out
        assert 'pip install ".[schedules]"' in text
        assert "Java 11" in text


class NotFoundError(ValueError):
    """What JPype raises where it finds no Java."""


def test_without_java_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*_: str) -> None:
        raise NotFoundError("No JVM shared library file (libjvm.so) found.")

    jpype = ModuleType("jpype")
    facts: dict[str, object] = {"isJVMStarted": lambda: False, "startJVM": start}
    facts |= {"JVMNotFoundException": NotFoundError, "JVMNotSupportedException": NotFoundError}
    for name, value in facts.items():
        setattr(jpype, name, value)
    monkeypatch.setitem(sys.modules, "jpype", jpype)
    monkeypatch.setitem(sys.modules, "mpxj", ModuleType("mpxj"))
    (issue,) = read_schedule(written(tmp_path, "plan.mpp")).issues
    assert issue.rule.code == "K432"
    assert "libjvm.so" in issue.message()
    assert "JAVA_HOME" in issue.hint()
    assert "default-jre-headless" in issue.hint("en")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("leeg.xml", b" \n", "K004"),
        ("pagina.xml", b"<html><body/></html>", "K436"),
        ("bouw.xml", b'<Project xmlns="http://schemas.microsoft.com/developer"/>', "K436"),
        ("stuk.xml", b"<Project><Tasks>", "K434"),
        ("dtd.xml", b"<!DOCTYPE x><Project/>", "K435"),
        ("p6.pmxml", b"<!DOCTYPE x><APIBusinessObjects/>", "K435"),
    ],
)  # fmt: skip
def test_files_that_are_no_plan(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    found = read_schedule(written(tmp_path, name, data))
    assert codes(found.issues) == [code]
    assert found.issues[0].source == Source(name)
    assert (found.milestones, found.sheets) == ((), ())


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert codes(read_schedule(tmp_path / "weg.mpp").issues) == ["K001"]


def test_issues_call_the_file_as_asked(tmp_path: Path) -> None:
    found = read_schedule(written(tmp_path, "plan.xml", STATION.read_bytes()), "map/plan.xml")
    assert {m.source.workbook for m in found.milestones} == {"map/plan.xml"}
    assert found.workbook == "map/plan.xml"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a.xml", True), ("a.MPP", True), ("a.xer", True), ("a.pmxml", True), ("a.xlsx", False)],
)
def test_which_files_are_plans(name: str, wanted: bool) -> None:  # noqa: FBT001
    assert is_schedule(Path(name)) is wanted


def test_mpxj_reads_the_same_plan() -> None:
    jpype = running_java()
    file = jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(STATION))
    theirs, issues = project_of(file, Program.MSPROJECT, STATION.name, jpype.JClass, several=False)
    (ours,), _ = read_projects(STATION)
    assert issues == []
    assert stored_only(theirs) == stored_only(ours)


def stored_only(plan_: Project) -> Project:
    """Without what mpxj calculates itself where the file has no value."""
    rows = (
        replace(a, dates=replace(a.dates, free_float=None, critical=None))
        for a in plan_.activities
    )
    calendars = {uid: replace(c, dates=dict(c.dates)) for uid, c in plan_.calendars.items()}
    return replace(plan_, activities=tuple(rows), calendars=calendars, options=Options())


@pytest.mark.parametrize(
    ("suffix", "writer"),
    [(".xer", "PrimaveraXERFileWriter"), (".pmxml", "PrimaveraPMFileWriter")],
)
def test_files_of_primavera(suffix: str, writer: str, tmp_path: Path) -> None:
    jpype = running_java()
    source = written(tmp_path, "bron.xml", primavera_plan())
    file = jpype.JClass("org.mpxj.mspdi.MSPDIReader")().read(str(source))
    file.getProjectProperties().setProjectID("ZUID")
    path = tmp_path / f"plan{suffix}"
    jpype.JClass(f"org.mpxj.primavera.{writer}")().write(file, str(path))
    found = read_schedule(path)
    dates = {m.id: (m.name, m.statements[0].literal, m.duration_days) for m in found.milestones}
    assert dates == {
        "ZUID:1": ("Taak 1", "2029-01-05", 7),
        "ZUID:2": ("Taak 2", "2029-01-15", 7),
    }
    assert [(k.predecessor, k.type, k.successor, k.lag_days) for k in found.links] == [
        ("ZUID:1", LinkType.FS, "ZUID:2", 3)
    ]
    assert found.data_date == date(2028, 12, 31)
    assert {m.source.cell for m in found.milestones} == {"1", "2"}
    (read,), _ = read_projects(path)
    assert (read.program, read.code) == (Program.P6, "ZUID")
    assert rules_of(read).name == "p6"


def primavera_plan() -> bytes:
    """Two tasks, one working day apart; Primavera stores early dates."""
    dates = (START, FINISH), ("2029-01-09T08:00:00", "2029-01-15T17:00:00")
    rows = [
        dated(
            n,
            *pair,
            link(1, lag=4800) if n == 2 else "",
            WBS=n,
            EarlyStart=pair[0],
            EarlyFinish=pair[1],
            RemainingDuration="PT40H0M0S",
        )
        for n, pair in enumerate(dates, start=1)
    ]
    head = f"<StartDate>{START}</StartDate><StatusDate>2028-12-31T17:00:00</StatusDate>"
    return plan(*rows, head=head)


@pytest.mark.parametrize("suffix", [".mpp", ".xer", ".pmxml"])
@pytest.mark.parametrize("data", [b"niets", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_damaged_files_of_planning_programs(suffix: str, data: bytes, tmp_path: Path) -> None:
    running_java()
    found = read_schedule(written(tmp_path, f"plan{suffix}", data))
    assert found.milestones == ()
    assert codes(found.issues) in (["K433"], ["K434"], ["K437"])


@pytest.mark.parametrize(
    ("suffix", "writer"),
    [(".xer", "PrimaveraXERFileWriter"), (".pmxml", "PrimaveraPMFileWriter")],
)
def test_several_projects_of_primavera_in_one_file(
    suffix: str, writer: str, tmp_path: Path
) -> None:
    jpype = running_java()
    path = tmp_path / f"plan{suffix}"
    stream = jpype.JClass("java.io.FileOutputStream")(str(path))
    jpype.JClass(f"org.mpxj.primavera.{writer}")().write(two_projects(jpype), stream)
    stream.close()
    found = read_schedule(path)
    assert [(m.id, m.source.sheet) for m in found.milestones] == [
        ("A:A1000", "Taken A"),
        ("B:B1000", "Taken B"),
    ]
    assert [(k.predecessor, k.successor) for k in found.links] == [("A:A1000", "B:B1000")]
    assert codes(found.issues)[0] == "K456"


def two_projects(jpype: Any) -> Any:
    """An activity in A that one in B waits for."""
    java = jpype.JClass
    shared = java("org.mpxj.ProjectContext")()
    begin = java("java.time.LocalDateTime").of(2029, 1, 1, 8, 0)
    week_ = java("org.mpxj.Duration").getInstance(5, java("org.mpxj.TimeUnit").DAYS)
    found = java("java.util.ArrayList")()
    before = None
    for number, code in enumerate("AB"):
        file = java("org.mpxj.ProjectFile")(shared)
        file.setDefaultCalendar(file.addDefaultBaseCalendar())
        file.getProjectProperties().setProjectID(code)
        file.getProjectProperties().setStatusDate(begin)
        branch = file.addTask()
        branch.setName(f"Deel {code}")
        one = branch.addTask()
        one.setName(f"Taak {code}")
        one.setActivityID(f"{code}1000")
        one.setDuration(week_)
        one.setRemainingDuration(week_)
        one.setEarlyStart(begin.plusDays(7 * number))
        one.setEarlyFinish(begin.plusDays(7 * number + 4).plusHours(9))
        if before is not None:
            one.addPredecessor(java("org.mpxj.Relation").Builder().predecessorTask(before))
        before = one
        found.add(file)
    return found


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_damaged_plans_of_primavera_are_read_or_refused(data: st.DataObject) -> None:
    jpype = running_java()
    writer = jpype.JClass("org.mpxj.primavera.PrimaveraXERFileWriter")()
    stream = jpype.JClass("java.io.ByteArrayOutputStream")()
    writer.write(two_projects(jpype), stream)
    text = bytes(stream.toByteArray())
    for _ in range(data.draw(st.integers(1, 6))):
        values = list(re.finditer(rb"\t([^\t\r\n]*)", text))
        place = data.draw(st.sampled_from(values))
        odd = data.draw(st.sampled_from([b"", b"-1", b"x", b"1e300", b"NaN", b"9999-12-31 00:00"]))
        text = text[: place.start(1)] + odd + text[place.end(1) :]
    with tempfile.TemporaryDirectory() as folder:
        found = read_schedule(written(Path(folder), "plan.xer", text))
    for issue in found.issues:
        assert issue.message("nl")
        assert issue.message("en")
    assert all(s.rows_present == s.rows_read + s.rows_reported for s in found.sheets)


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_that_mpxj_calculates_is_calculated_alike(seed: int, tmp_path: Path) -> None:
    """Read without Java, scheduled by our own engine: the dates of another program."""
    jpype = running_java()
    path = tmp_path / "plan.xml"
    calculated_elsewhere(jpype, seed, path)
    (plan_,), issues = read_projects(path)
    assert issues == []
    working, _ = to_cpm(plan_)
    found = schedule(working, rules_of(plan_))
    assert finishes(found) == {uid: plan_.by_uid[uid].dates.finish for uid in found.plan.ids}


def calculated_elsewhere(jpype: Any, seed: int, path: Path) -> None:
    """A plan of thirty tasks with all link types, scheduled and written by mpxj."""
    java = jpype.JClass
    duration, units = java("org.mpxj.Duration").getInstance, java("org.mpxj.TimeUnit")
    kinds = list(java("org.mpxj.RelationType").values())
    file = java("org.mpxj.ProjectFile")()
    office = file.addDefaultBaseCalendar()
    file.setDefaultCalendar(office)
    begin = java("java.time.LocalDateTime").of(2029, 1, 1, 8, 0)
    file.getProjectProperties().setStartDate(begin)
    for number in range(5):
        office.addCalendarException(begin.toLocalDate().plusDays(11 * number + seed + 1))
    tasks: list[Any] = []
    for number in range(30):
        one = file.addTask()
        one.setName(f"Taak {number}")
        one.setDuration(duration((number * 7 + seed) % 9, units.DAYS))
        one.setMilestone((number * 7 + seed) % 9 == 0)
        one.setActualDuration(duration(0, units.DAYS))
        one.setRemainingDuration(one.getDuration())
        for back in {(number + seed) % 3 + 1, (number * 5) % 7 + 2}:
            if back <= len(tasks):
                link_ = java("org.mpxj.Relation").Builder().predecessorTask(tasks[-back])
                lag = duration((number + back) % 4 - 1, units.DAYS)
                kind = kinds[(number * back + seed) % 4]
                one.addPredecessor(link_.type(kind).lag(lag))
        tasks.append(one)
    java("org.mpxj.cpm.MicrosoftScheduler")().schedule(file, begin)
    java("org.mpxj.mspdi.MSPDIWriter")().write(file, str(path))


@pytest.mark.parametrize(
    ("start", "finish", "found"),
    [
        ("2028-06-01T08:00:00", "2028-05-01T17:00:00", ["K464"]),
        ("2028-06-01T08:00:00", "2028-06-01T08:00:00", []),
        ("2028-06-01T08:00:00", "12028-06-01T08:00:00", ["K438", "K448"]),
        ("1899-06-01T08:00:00", "2028-06-01T08:00:00", ["K438"]),
    ],
)
def test_dates_that_cannot_be_are_named(start: str, finish: str, found: list[str]) -> None:
    """A finish before its start; a year beyond 9999 or before 1900."""
    read = batch(dated(3, start, finish))
    issues = [i for i in read.issues if i.source.cell == "UID 3"]
    assert sorted(i.rule.code for i in issues) == found
    if found == ["K464"]:
        (said,) = issues
        assert (said.source.cell, said.facts["start"], said.facts["finish"]) == (
            "UID 3",
            "2028-06-01",
            "2028-05-01",
        )
