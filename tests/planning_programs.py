"""Small plans in Microsoft Project's XML for tests, and mpxj where it can be run."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import pytest

from inputs.schedules.mpxj_bridge import java
from inputs.workbooks.package import RefusedError

FOLDER = Path(__file__).parent / "schedules"
STATION = FOLDER / "station.xml"
NAMESPACE = "http://schemas.microsoft.com/project"
OFFICE = (
    "<FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>",
    ("<FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime>"),
)


def running_java() -> Any:
    """JPype with mpxj loaded; skips the test, visibly, where there is none.

    With KNELPUNT_REQUIRE_MPXJ set, as a reviewer's run does where there is Java, it fails instead.
    """
    if find_spec("mpxj") is None or find_spec("jpype") is None:
        missing("the extra [schedules] (mpxj and JPype1) is not installed")
    if shutil.which("java") is None:
        missing("there is no Java on this machine")
    try:
        return java(".mpp")
    except RefusedError as refused:
        missing(f"Java does not start: {refused.facts}")


def missing(reason: str) -> NoReturn:
    if os.environ.get("KNELPUNT_REQUIRE_MPXJ"):
        pytest.fail(reason)
    pytest.skip(reason)


def plan(*tasks: str, head: str = "", calendars: str = "", fields: str = "") -> bytes:
    """A plan on a five-day calendar (UID 1), with what else is given."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Project xmlns="{NAMESPACE}"><Title>Proef</Title>'
        f"{head}<CalendarUID>1</CalendarUID><ExtendedAttributes>{fields}</ExtendedAttributes>"
        f"<Calendars>{calendar('1', 'Kantoor', week())}{calendars}</Calendars>"
        f"<Tasks>{''.join(tasks)}</Tasks></Project>"
    ).encode()


def task(uid: int | str, name: str = "", inside: str = "", /, **values: object) -> str:
    """One task; `values` are its elements, `inside` stands behind them as it is."""
    texts = {"UID": uid, "Name": name or f"Taak {uid}", **values}
    elements = "".join(f"<{tag}>{value}</{tag}>" for tag, value in texts.items())
    return f"<Task>{elements}{inside}</Task>"


def dated(uid: int, start: str, finish: str, inside: str = "", /, **values: object) -> str:
    """A task of five working days, unless told otherwise, with stored dates."""
    dates = {"Start": start, "Finish": finish, "Duration": "PT40H0M0S"}
    return task(uid, "", inside, **(dates | values))


def link(predecessor: int | str, type_: int = 1, lag: int = 0, shape: int = 7) -> str:
    return (
        f"<PredecessorLink><PredecessorUID>{predecessor}</PredecessorUID><Type>{type_}</Type>"
        f"<LinkLag>{lag}</LinkLag><LagFormat>{shape}</LagFormat></PredecessorLink>"
    )


def calendar(uid: str, name: str, inside: str, base: str = "-1") -> str:
    return (
        f"<Calendar><UID>{uid}</UID><Name>{name}</Name><BaseCalendarUID>{base}</BaseCalendarUID>"
        f"{inside}</Calendar>"
    )


def week(*days: str) -> str:
    """Monday to Friday in office hours, or the days that are given."""
    normal = [day(1, ())] + [day(n, OFFICE) for n in range(2, 7)] + [day(7, ())]
    return f"<WeekDays>{''.join(days or normal)}</WeekDays>"


def day(number: int, times: tuple[str, ...], period: str = "") -> str:
    """A weekday (1 is Sunday), or with number 0 the exception of before 2007."""
    hours = "".join(f"<WorkingTime>{time}</WorkingTime>" for time in times)
    return (
        f"<WeekDay><DayType>{number}</DayType><DayWorking>{int(bool(times))}</DayWorking>"
        f"{period}<WorkingTimes>{hours}</WorkingTimes></WeekDay>"
    )


def period(first: str, last: str) -> str:
    return (
        f"<TimePeriod><FromDate>{first}T00:00:00</FromDate>"
        f"<ToDate>{last}T23:59:00</ToDate></TimePeriod>"
    )


def exception(first: str, last: str, *times: str, **values: object) -> str:
    elements = "".join(f"<{tag}>{value}</{tag}>" for tag, value in values.items())
    hours = "".join(f"<WorkingTime>{time}</WorkingTime>" for time in times)
    return (
        f"<Exception>{period(first, last)}{elements}<DayWorking>{int(bool(times))}</DayWorking>"
        f"<WorkingTimes>{hours}</WorkingTimes></Exception>"
    )


def exceptions(*found: str) -> str:
    return f"<Exceptions>{''.join(found)}</Exceptions>"
