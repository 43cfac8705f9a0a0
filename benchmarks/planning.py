"""A large plan as Microsoft Project saves one, for what a whole report of it costs."""

from xml.sax.saxutils import escape

from benchmarks.networks import WORKING_DAY, network

GOALS = 20
"""So many of the last tasks have a deadline: what the programme is held to."""
DECISIONS = 20
"""One in so many tasks is a decision."""
MONDAY_TO_FRIDAY = range(2, 7)
"""As Microsoft Project counts days."""
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">
<Name>Large plan</Name><StartDate>2026-03-02T08:00:00</StartDate>
<StatusDate>2026-03-02T08:00:00</StatusDate><CalendarUID>1</CalendarUID>
<MinutesPerDay>480</MinutesPerDay>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>
<WeekDays>{week}</WeekDays></Calendar></Calendars><Tasks>
"""
DAY = """<WeekDay><DayType>{number}</DayType><DayWorking>{works}</DayWorking>{hours}</WeekDay>"""
HOURS = """<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>
</WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime>
</WorkingTimes>"""
LINK = "<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>1</Type></PredecessorLink>"
DEADLINE = "<Deadline>2027-06-30T17:00:00</Deadline>"


def mspdi(n: int) -> str:
    """Tasks of 1 to 20 days in a random network of 2.5 links a task, some with a deadline."""
    net = network(n)
    before: list[list[int]] = [[] for _ in range(n)]
    for pred, succ in zip(net.pred.tolist(), net.succ.tolist(), strict=True):
        before[succ].append(pred + 1)
    ends = sorted(set(range(n)) - set(net.pred.tolist()))[:GOALS]
    week = "".join(_day(number) for number in range(1, 8))
    days = (net.duration % 20 + 1).tolist()
    tasks = (_task(i, days[i], before[i], goal=i in ends) for i in range(n))
    return HEAD.format(week=week) + "".join(tasks) + "</Tasks></Project>"


def _day(number: int) -> str:
    works = number in MONDAY_TO_FRIDAY
    return DAY.format(number=number, works=int(works), hours=HOURS if works else "")


def _task(place: int, days: int, before: list[int], *, goal: bool) -> str:
    name = f"Investeringsbesluit {place}" if place % DECISIONS == 0 else f"Bouw {place}"
    hours = days * WORKING_DAY // 60
    return (
        f"<Task><UID>{place + 1}</UID><ID>{place + 1}</ID><Name>{escape(name)}</Name>"
        f"<OutlineLevel>1</OutlineLevel><Duration>PT{hours}H0M0S</Duration>"
        f"{DEADLINE if goal else ''}{''.join(LINK.format(uid=uid) for uid in before)}</Task>\n"
    )
