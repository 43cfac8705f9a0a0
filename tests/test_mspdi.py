"""Microsoft Project's XML: what is read, what is reported, and what may never happen."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph_engine.calendar import ALL_DAY, OFFICE_DAY, WorkCalendar
from graph_engine.issues import Issue
from graph_engine.model import LinkType, Source
from inputs.schedules.mspdi import read_mspdi
from inputs.schedules.mspdi_values import (
    read_clock,
    read_flag,
    read_length,
    read_minutes,
    read_moment,
    read_percentage,
    read_share,
    read_tenths,
    read_whole,
)
from inputs.schedules.project import ActivityKind, Constraint, ConstraintType, Project
from inputs.schedules.recurrence import Pattern, Recurrence, days_of
from inputs.workbooks.package import RefusedError
from tests.planning_programs import (
    NAMESPACE,
    STATION,
    calendar,
    dated,
    day,
    exception,
    exceptions,
    link,
    period,
    plan,
    task,
    week,
)

SATURDAY = 5


at = datetime.fromisoformat


def read(data: bytes) -> Project:
    project, issues = read_mspdi(data, "proef.xml")
    assert issues == []
    return project


def problems(data: bytes) -> list[Issue]:
    return read_mspdi(data, "proef.xml")[1]


def calendars(*found: str) -> dict[str, WorkCalendar]:
    """The calendars, each used by a task of its own."""
    uids = [re.findall(r"<UID>(\d+)", one)[0] for one in found]
    tasks = [task(n, CalendarUID=uid, Duration="PT0H0M0S") for n, uid in enumerate(uids)]
    return dict(read(plan(*tasks, calendars="".join(found))).calendars)


@pytest.fixture(scope="module")
def station() -> Project:
    return read(STATION.read_bytes())


def test_a_plan_is_read_whole(station: Project) -> None:
    assert (station.name, station.company) == ("Station Zuid", "Netbeheer Proef")
    assert station.status_date == at("2028-02-18T17:00")
    assert station.saved == date(2028, 2, 20)
    assert [a.uid for a in station.activities] == [str(n) for n in (*range(1, 5), *range(6, 14))]
    assert station.left_out == {"project summary": 1, "blank": 1}
    kinds = {a.uid: a.kind for a in station.activities if a.kind is not ActivityKind.TASK}
    assert kinds == {
        "1": ActivityKind.SUMMARY,
        "4": ActivityKind.MILESTONE,
        "6": ActivityKind.SUMMARY,
        "11": ActivityKind.MILESTONE,
    }


def test_a_task_is_read_whole(station: Project) -> None:
    permit = station.by_uid["3"]
    assert permit.source == Source("proef.xml", "Taken", "UID 3")
    assert (permit.name, permit.row, permit.wbs, permit.parent) == (
        "Vergunning aanvragen",
        3,
        "1.2",
        "1",
    )
    assert (permit.duration, permit.remaining, permit.percent_complete) == (9600, 5280, 45)
    assert (permit.dates.total_float, permit.dates.free_float) == (2400, 0)
    assert str(permit.dates.late_finish) == "2028-03-10 17:00:00"
    assert not permit.done
    assert station.by_uid["2"].done
    assert permit.notes == "Zienswijzen tot 1 maart."


@pytest.mark.parametrize(
    ("uid", "field", "wanted"),
    [
        ("4", "deadline", at("2028-04-28T17:00")),
        ("4", "custom", {"Soort": "vergunning", "Code": "ZUID-VERG", "Besluitnemer": "Gemeente"}),
        ("7", "constraints", (Constraint(ConstraintType.SNET, at("2028-03-13T08:00")),)),
        ("7", "resources", ("Aannemer Proef",)),
        ("9", "resources", ("Aannemer Proef", "Adviesbureau")),
        ("8", "elapsed", True),
        ("10", "calendar", "2"),
        ("12", "active", False),
        ("13", "manual", True),
    ],
)  # fmt: skip
def test_fields_of_tasks(station: Project, uid: str, field: str, wanted: object) -> None:
    assert getattr(station.by_uid[uid], field) == wanted


def test_links_have_type_lag_and_unit(station: Project) -> None:
    found = [
        (r.predecessor, r.type, r.successor, r.lag, r.lag_percent, r.lag_elapsed)
        for r in station.relations
    ]
    assert found == [
        ("2", LinkType.FS, "3", 0, None, False),
        ("3", LinkType.FS, "4", 2400, None, False),
        ("1", LinkType.FS, "6", 0, None, False),
        ("7", LinkType.FS, "8", 2880, None, True),
        ("8", LinkType.FS, "9", 0, None, False),
        ("9", LinkType.SS, "10", 0, 50.0, False),
        ("9", LinkType.FF, "10", 1920, None, False),
        ("10", LinkType.FS, "11", 0, None, False),
    ]


def test_calendars_have_weeks_and_exceptions(station: Project) -> None:
    office, always = station.calendars["1"], station.calendars["2"]
    assert office.week == (OFFICE_DAY,) * 5 + ((), ())
    assert office.dates == {date(2028, 4, 27): (), date(2028, 6, 3): ((540, 750),)}
    assert always.week == (ALL_DAY,) * 7


SHORT = "<FromTime>09:00:00</FromTime><ToTime>12:30:00</ToTime>"


def test_a_calendar_takes_from_its_base_what_it_does_not_say() -> None:
    base = calendar("2", "Basis", week() + exceptions(exception("2029-12-25", "2029-12-26")))
    own = calendar("3", "Eigen", week(day(7, (SHORT,))), base="2")
    found = calendars(base, own)["3"]
    assert found.week == ((OFFICE_DAY,) * 5) + (((540, 750),), ())
    assert list(found.dates) == [date(2029, 12, 25), date(2029, 12, 26)]


def test_a_circle_of_base_calendars_ends() -> None:
    one = calendar("2", "Een", week(), base="3")
    other = calendar("3", "Twee", "", base="2")
    assert calendars(one, other)["3"].week == (OFFICE_DAY,) * 5 + ((), ())


def test_exceptions_of_before_2007_and_a_temporary_week() -> None:
    old = day(0, (SHORT,), period("2029-05-05", "2029-05-06"))
    days = [day(n, () if n in {1, 7} else (SHORT,)) for n in range(1, 8)]
    summer = f"<WorkWeek>{period('2029-07-01', '2029-07-10')}{week(day(7, (SHORT,)))}</WorkWeek>"
    found = calendars(calendar("2", "Oud", week(*days, old) + f"<WorkWeeks>{summer}</WorkWeeks>"))
    short = ((540, 750),)
    assert found["2"].dates == {
        date(2029, 5, 5): short,
        date(2029, 5, 6): short,
        date(2029, 7, 7): short,  # the one Saturday of the temporary week
    }


def test_a_single_exception_goes_before_a_recurring_one() -> None:
    fridays = exception("2029-06-01", "2029-06-30", Type=6, Period=1, DaysOfWeek=32)
    open_ = exception("2029-06-08", "2029-06-08", SHORT, Type=1)
    for order in ((fridays, open_), (open_, fridays)):
        found = calendars(calendar("2", "Vrijdag vrij", week() + exceptions(*order)))["2"]
        assert [d.day for d, hours in found.dates.items() if not hours] == [1, 15, 22, 29]
        assert found.dates[date(2029, 6, 8)] == ((540, 750),)


def days(text: str) -> list[date]:
    return [date.fromisoformat(one) for one in text.split()]


@pytest.mark.parametrize(
    ("values", "last", "wanted"),
    [
        (
            {"type": 1, "first": "2000-01-01"},
            "2000-01-03",
            "2000-01-01 2000-01-02 2000-01-03",
        ),
        (
            {"type": 7, "first": "2000-02-01", "period": 3},
            "2000-02-10",
            "2000-02-01 2000-02-04 2000-02-07 2000-02-10",
        ),
        (
            {"type": 6, "first": "2001-01-01", "period": 2, "weekdays": 4},
            "2001-02-13",
            "2001-01-02 2001-01-16 2001-01-30 2001-02-13",
        ),
        (  # the Sunday before the first day opens the first week
            {"type": 6, "first": "2001-01-01", "period": 7, "weekdays": 1},
            "2001-05-27",
            "2001-02-18 2001-04-08 2001-05-27",
        ),
        (
            {"type": 5, "first": "2002-01-01", "period": 2, "item": 4, "position": 0},
            "2002-05-06",
            "2002-01-07 2002-03-04 2002-05-06",
        ),
        (
            {"type": 5, "first": "2002-01-01", "period": 6, "item": 8, "position": 4},
            "2003-01-31",
            "2002-01-25 2002-07-26 2003-01-31",
        ),
        (
            {"type": 4, "first": "2003-01-01", "period": 5, "month_day": 4},
            "2003-11-04",
            "2003-01-04 2003-06-04 2003-11-04",
        ),
        (
            {"type": 2, "first": "2007-01-01", "month": 1, "month_day": 29},
            "2016-12-31",
            "2008-02-29 2012-02-29 2016-02-29",
        ),
        (
            {"type": 3, "first": "2007-11-22", "month": 10, "item": 7, "position": 3},
            "2009-11-30",
            "2007-11-22 2008-11-27 2009-11-26",
        ),
        (
            {"type": 5, "first": "2029-03-01", "period": 1, "item": 1, "position": 4},
            "2029-04-30",
            "2029-03-30 2029-04-30",
        ),
        (
            {"type": 5, "first": "2029-03-01", "period": 1, "item": 2, "position": 1},
            "2029-04-30",
            "2029-03-04 2029-04-07",
        ),
        ({"type": 6, "first": "2029-03-01", "weekdays": 0}, "2029-04-30", ""),
    ],
)
def test_recurring_exceptions(values: dict[str, Any], last: str, wanted: str) -> None:
    """What Microsoft Project itself wrote out for these patterns, and three of the rarer ones."""
    kind = Recurrence(values.pop("type"))
    first = date.fromisoformat(values.pop("first"))
    pattern = Pattern(type=kind, first=first, last=date.fromisoformat(last), **values)
    assert [one for one in days_of(pattern) if one] == days(wanted)


@given(
    st.dates(date(1999, 1, 1), date(2035, 1, 1)),
    st.integers(0, 400),
    st.integers(1, 9),
    st.integers(0, 127),
)
def test_weekly_days_are_those_of_every_nth_week(
    first: date, length: int, step: int, mask: int
) -> None:
    last = first + timedelta(days=length)
    pattern = Pattern(type=Recurrence.WEEKLY, first=first, last=last, period=step, weekdays=mask)
    opened = first - timedelta(days=(first.weekday() + 1) % 7)
    slow = [
        one
        for n in range(length + 1)
        if ((one := first + timedelta(days=n)) - opened).days // 7 % step == 0
        and mask >> (one.weekday() + 1) % 7 & 1
    ]
    assert [one for one in days_of(pattern) if one] == slow


@pytest.mark.parametrize(
    ("reader", "text", "wanted"),
    [
        (read_moment, "2028-03-01T08:00:00", "2028-03-01 08:00:00"),
        (read_moment, "2028-03-01", "2028-03-01 00:00:00"),
        (read_moment, "2028-03-01T24:00:00", "2028-03-02 00:00:00"),
        (read_moment, "2028-03-01T08:00:00.123+01:00", "2028-03-01 08:00:00"),
        (read_minutes, "PT8H0M0S", 480),
        (read_minutes, "-PT1H30M", -90),
        (read_minutes, "P2DT1H", 49 * 60),
        (read_minutes, "PT0H0M29S", 0),
        (read_minutes, "PT0H0M31S", 1),
        (read_length, "PT8H", 480),
        (read_whole, "-12", -12),
        (read_whole, "480.0", 480),
        (read_tenths, "4800", 480),
        (read_share, "-50", -50),
        (read_percentage, "45.5", 45.5),
        (read_flag, "TRUE", True),
        (read_clock, "17:30:00", 1050),
        (read_clock, "24:00:00", 1440),
    ],
)
def test_values(reader: Callable[[str], object], text: str, wanted: object) -> None:
    found = reader(text)
    assert (str(found) if isinstance(found, datetime) else found) == wanted


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (read_moment, "1-3-2028"),
        (read_moment, "2028-02-30T08:00:00"),
        (read_moment, "1899-12-31"),
        (read_moment, "3000-01-01"),
        (read_minutes, "PT"),
        (read_minutes, "P"),
        (read_minutes, "8 uur"),
        (read_minutes, "PT999999999H"),
        (read_length, "-PT8H"),
        (read_whole, "12,5"),
        (read_whole, "9" * 99),
        (read_tenths, "99999999999999"),
        (read_share, "1001"),
        (read_percentage, "101"),
        (read_flag, "ja"),
        (read_clock, "25:00:00"),
    ],
)
def test_values_that_are_refused(reader: Callable[[str], object], text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        reader(text)


@given(st.integers(0, 10**6), st.integers(0, 59))
def test_a_duration_is_read_as_it_was_written(hours: int, minutes: int) -> None:
    assert read_minutes(f"PT{hours}H{minutes}M0S") == hours * 60 + minutes


@given(st.text())
@example("²" * 4 + "-01-01")
def test_no_text_is_more_than_refused(text: str) -> None:
    for reader in (read_moment, read_minutes, read_whole, read_percentage, read_flag, read_clock):
        try:
            reader(text)
        except ValueError:
            continue


START = "2029-01-01T08:00:00"
FINISH = "2029-01-05T17:00:00"
FIRST = dated(1, START, FINISH)
OUTSIDE_LINK = (
    "<PredecessorLink><CrossProject>1</CrossProject>"
    "<CrossProjectName>B.mpp\\4</CrossProjectName></PredecessorLink>"
)


@pytest.mark.parametrize(
    ("data", "code", "cell", "value"),
    [
        (plan(dated(3, START, "straks")), "K438", "UID 3", "straks"),
        (plan(dated(3, START, FINISH, Duration="5 dagen")), "K438", "UID 3", "5 dagen"),
        (plan(dated(3, START, FINISH, ConstraintType=9)), "K438", "UID 3", "9"),
        (plan(dated(3, START, FINISH, ConstraintType=4)), "K438", "UID 3", ""),
        (plan(dated(3, START, FINISH, OutlineLevel=101)), "K438", "UID 3", "101"),
        (plan(FIRST, dated(3, START, FINISH, link(1, 9))), "K438", "UID 3", "9"),
        (plan(FIRST, dated(3, START, FINISH, link(1, 1, 2000, 19))), "K438", "UID 3", "2000"),
        (plan(dated(3, START, FINISH, link(77))), "K441", "UID 3", None),
        (plan(dated(3, START, FINISH), dated(3, START, FINISH)), "K440", "UID 3", None),
        (plan(task("", "Zonder"), dated(3, START, FINISH)), "K439", "taak 1", None),
        (plan(task("drie", "Vreemd"), dated(3, START, FINISH)), "K439", "taak 1", None),
        (plan(dated(3, START, FINISH, OUTSIDE_LINK)), "K442", "UID 3", None),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported_at_its_task(
    data: bytes, code: str, cell: str, value: str | None
) -> None:
    project, issues = read_mspdi(data, "proef.xml")
    assert [(i.rule.code, i.source) for i in issues] == [
        (code, Source("proef.xml", "Taken", cell))
    ]
    assert value is None or issues[0].facts["value"] == value
    task = project.by_uid["3"].name
    assert code != "K438" or f" bij '{task}' is" in issues[0].message("nl")
    assert code != "K438" or f" for '{task}' is" in issues[0].message("en")


@pytest.mark.parametrize(
    ("inside", "code", "reason"),
    [
        (week(*[day(n, ()) for n in range(1, 8)]), "K451", "nergens werktijd"),
        (week(day(2, (SHORT, SHORT))), "K451", "overlappen"),
        (week() + exceptions(exception("1900-01-01", "2999-12-31")), "K451", "meer dan"),
        ("", "K452", ""),
        (week() + exceptions(exception("2029-01-01", "2029-01-01", Type=9)), "K438", ""),
    ],
)  # fmt: skip
def test_calendars_that_cannot_be_used_are_reported(inside: str, code: str, reason: str) -> None:
    data = plan(dated(3, START, FINISH, CalendarUID=2), calendars=calendar("2", "Vreemd", inside))
    project, issues = read_mspdi(data, "proef.xml")
    codes = [i.rule.code for i in issues]
    assert code in codes
    assert reason in issues[codes.index(code)].facts.get("reason", "")
    assert issues[0].source == Source("proef.xml", "Taken", "kalender Vreemd")
    assert project.calendars["2"].week[:5] == (OFFICE_DAY,) * 5


def test_a_calendar_that_nothing_uses_is_not_reported() -> None:
    assert problems(plan(dated(3, START, FINISH), calendars=calendar("9", "Leeg", ""))) == []


def test_a_plan_without_a_calendar_has_office_hours() -> None:
    data = plan(dated(3, START, FINISH)).replace(b"<CalendarUID>1<", b"<CalendarUID>8<")
    project, issues = read_mspdi(data, "proef.xml")
    assert [i.rule.code for i in issues] == ["K452"]
    assert project.calendar_of(project.by_uid["3"]) == WorkCalendar(
        "Standard", (OFFICE_DAY,) * 5 + ((), ())
    )


def refused(data: bytes) -> tuple[str, dict[str, str]]:
    with pytest.raises(RefusedError) as caught:
        read_mspdi(data, "proef.xml")
    return caught.value.rule.code, caught.value.facts


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b"<Project><Title>&b;</Title></Project>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<Project><Title>&x;</Title></Project>"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB, "K435"),
        (OUTSIDE, "K435"),
        (b"<!DOCTYPE Project><Project/>".decode().encode("utf-16"), "K435"),
        (STATION.read_bytes()[:5000], "K434"),
        (b"", "K434"),
        (b"geen xml", "K434"),
        (b'<?xml version="1.0" encoding="klingon"?><Project/>', "K434"),
        (b"<Project><Title>&nbsp;</Title></Project>", "K434"),
        (b"<Project>\0</Project>", "K434"),
        (b"<Project>" + b"<a>" * 200, "K460"),
    ],
)
def test_hostile_and_damaged_xml_is_refused(data: bytes, code: str) -> None:
    assert refused(data)[0] == code


def test_the_place_of_the_damage_is_named() -> None:
    code, facts = refused(b"<Project>\n  <Title>x</Titel></Project>")
    assert (code, facts["line"]) == ("K434", "2")
    assert facts["reason"] == "mismatched tag"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = (
        f'<?xml version="1.0" encoding="{declared}"?><Project><Title>Coëvorden</Title></Project>'
    )
    assert read_mspdi(text.encode(encoding), "x")[0].name == "Coëvorden"


def test_any_prefix_will_do_and_strange_elements_are_passed_over() -> None:
    data = (
        f'<p:Project xmlns:p="{NAMESPACE}"><p:Vreemd><p:Title>niet</p:Title></p:Vreemd>'
        "<p:Title>wel</p:Title><p:Title>te laat</p:Title><p:Tasks><p:Task><p:UID>1</p:UID>"
        "<p:Baseline><p:UID>2</p:UID></p:Baseline></p:Task></p:Tasks></p:Project>"
    )
    project, _ = read_mspdi(data.encode(), "x")
    assert project.name == "wel"
    assert [a.uid for a in project.activities] == ["1"]


def test_outline_numbers_serve_where_no_level_is_given() -> None:
    rows = [task(n, OutlineNumber=number) for n, number in enumerate(("1", "1.1", "1.1.1", "2"))]
    parents = {a.uid: a.parent for a in read(plan(*rows)).activities}
    assert parents == {"0": "", "1": "0", "2": "1", "3": ""}


def test_only_the_row_of_the_project_itself_is_passed_over_at_level_0() -> None:
    rows = [task(0, OutlineLevel=0), task(1, OutlineLevel=0), task(2, OutlineLevel=1)]
    found = read(plan(*rows))
    assert {a.uid: a.parent for a in found.activities} == {"1": "", "2": "1"}
    assert found.left_out == {"project summary": 1}


LEAF = re.compile(rb">([^<>]*)</")
ODD = [b"", b"-1", b"0", b"99999999999999999999", b"2028-13-45T99:99:99", b"2999-12-31T23:59:59"]
ODD += [b"PT999999999H0M0S", b"&#0;", b"\xff", b"A" * 3000, b"19", b"8", b"6", b"00:00:00"]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The sample with some of its values, bytes and stretches replaced."""
    data = STATION.read_bytes()
    for _ in range(draw(st.integers(1, 8))):
        places = list(LEAF.finditer(data))
        kind = draw(st.sampled_from(["value", "value", "swap", "cut", "byte"]))
        if kind in {"value", "swap"} and places:
            place = draw(st.sampled_from(places))
            other = draw(st.sampled_from(places))[1] if kind == "swap" else None
            new = other if other is not None else draw(st.sampled_from(ODD))
            data = data[: place.start(1)] + new + data[place.end(1) :]
        elif data:
            at = draw(st.integers(0, len(data) - 1))
            gone = draw(st.integers(0, 300)) if kind == "cut" else 1
            new = b"" if kind == "cut" else bytes([draw(st.integers(0, 255))])
            data = data[:at] + new + data[at + gone :]
    return data


@given(damaged())
def test_a_damaged_plan_is_read_or_refused_and_every_row_is_accounted_for(data: bytes) -> None:
    found: tuple[Project, list[Issue]] | str
    try:
        found = read_mspdi(data, "proef.xml")
    except RefusedError as why:
        found = why.rule.code
    if isinstance(found, str):
        assert found in {"K434", "K435", "K460"}
        return
    project, issues = found
    for issue in issues:
        assert issue.message()
        assert issue.message("en")
        assert issue.hint("en")
    root = ET.fromstring(data)  # noqa: S314 -- read_mspdi found it safe
    tasks = root.find("{*}Tasks")
    present = [] if tasks is None else tasks.findall("{*}Task")
    assert len(project.activities) + sum(project.left_out.values()) == len(present)
