"""Calendars: against a table with a bit for every minute, and what they refuse."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from graph_engine.calendar import (
    ALL_DAY,
    ALWAYS,
    DAY,
    FIVE_DAYS,
    LAST,
    OFFICE_DAY,
    Hours,
    WorkCalendar,
    minute_of,
    moment_of,
)
from graph_engine.calendars import places
from graph_engine.calendars.clocks import BeyondCalendarError, Clocks, Minutes
from graph_engine.calendars.netherlands import public_holidays, working_calendar

FIRST_DAY = date(2026, 3, 2)
DAYS = 70
ORIGIN = minute_of(datetime.fromisoformat("2026-03-02"))


def one(value: int) -> Minutes:
    return np.array([value], dtype=np.int64)


def working_minutes(calendar: WorkCalendar) -> NDArray[np.bool_]:
    """Slow and obvious: a bit for every minute of ten weeks."""
    bits = np.zeros(DAYS * DAY, dtype=bool)
    for k in range(DAYS):
        day = FIRST_DAY + timedelta(days=k)
        usual = calendar.week[day.weekday()]
        valid = calendar.valid_from <= day <= calendar.valid_to
        for low, high in calendar.dates.get(day, usual) if valid else usual:
            bits[k * DAY + low : k * DAY + high] = True
    return bits


hours = st.lists(st.integers(0, 24).map(lambda h: 60 * h), max_size=4, unique=True).map(
    lambda bounds: tuple(zip(sorted(bounds)[::2], sorted(bounds)[1::2], strict=False))
)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    week = tuple(draw(st.lists(hours, min_size=7, max_size=7)))
    offsets = st.dictionaries(st.integers(20, 45), hours, max_size=4)
    dates = {FIRST_DAY + timedelta(days=k): spans for k, spans in draw(offsets).items()}
    until = FIRST_DAY + timedelta(days=draw(st.integers(20, 45)))
    if not any(week):
        week = (*week[:6], OFFICE_DAY)
    return WorkCalendar("drawn", week, dates, valid_to=until)


moments = st.integers(20 * DAY, 45 * DAY)


@settings(deadline=None)
@given(calendars(), moments, moments)
def test_work_between_two_instants(calendar: WorkCalendar, first: int, second: int) -> None:
    clocks, bits = Clocks([ALWAYS, calendar]), working_minutes(calendar)
    low, high = sorted((first, second))
    worked = clocks.between(one(1), one(ORIGIN + low), one(ORIGIN + high))
    assert worked.tolist() == [int(bits[low:high].sum())]


@settings(deadline=None)
@given(calendars(), moments, st.integers(-6 * DAY, 6 * DAY))
def test_adding_work_counts_working_minutes(
    calendar: WorkCalendar, moment: int, work: int
) -> None:
    bits = working_minutes(calendar)
    steps = bits[moment:] if work > 0 else bits[:moment][::-1]
    if work and steps.sum() < abs(work):
        return
    found = Clocks([calendar]).add(one(0), one(ORIGIN + moment), one(work))
    taken = int(np.searchsorted(np.cumsum(steps), abs(work))) + 1 if work else 0
    assert found.tolist() == [ORIGIN + moment + (taken if work > 0 else -taken)]


@settings(deadline=None)
@given(calendars(), moments)
def test_next_start_and_previous_finish(calendar: WorkCalendar, moment: int) -> None:
    clocks, bits = Clocks([calendar]), working_minutes(calendar)
    ahead, behind = np.flatnonzero(bits[moment:]), np.flatnonzero(bits[:moment])
    if len(ahead) and len(behind):
        start = clocks.next_start(one(0), one(ORIGIN + moment))
        finish = clocks.previous_finish(one(0), one(ORIGIN + moment))
        assert start.tolist() == [ORIGIN + moment + ahead[0]]
        assert finish.tolist() == [ORIGIN + behind[-1] + 1]


@settings(deadline=None)
@given(calendars(), st.integers(-(10**8), 10**9))
def test_start_and_finish_undo_work_far_away_too(calendar: WorkCalendar, work: int) -> None:
    clocks = Clocks([FIVE_DAYS, calendar])
    try:
        start, finish = clocks.start(one(1), one(work)), clocks.finish(one(1), one(work))
    except BeyondCalendarError:  # an hour a week takes more than 9999 years for so much work
        reject()
    assert clocks.work(one(1), start).tolist() == [work]
    assert clocks.work(one(1), finish).tolist() == [work]
    assert (finish <= start).all()


@settings(deadline=None)
@given(st.lists(st.tuples(calendars(), moments), min_size=2, max_size=4))
def test_several_calendars_at_once(drawn: list[tuple[WorkCalendar, int]]) -> None:
    clocks = Clocks([calendar for calendar, _ in drawn])
    places = np.arange(len(drawn))
    instants = np.array([ORIGIN + moment for _, moment in drawn])
    alone = [
        int(Clocks([c]).between(one(0), one(ORIGIN), one(i))[0])
        for (c, _), i in zip(drawn, instants.tolist(), strict=True)
    ]
    start = np.full(len(drawn), ORIGIN)
    assert clocks.between(places, start, instants).tolist() == alone


def test_the_clock_that_always_runs() -> None:
    clocks = Clocks([FIVE_DAYS])
    instants = np.array([-5, 0, 10**6])
    assert clocks.add(one(clocks.always), instants, one(90)).tolist() == [85, 90, 10**6 + 90]
    assert clocks.next_start(one(clocks.always), instants).tolist() == instants.tolist()
    assert clocks.previous_finish(one(clocks.always), instants).tolist() == instants.tolist()


@pytest.mark.parametrize(
    ("moment", "work", "expected"),
    [
        ("2026-04-03 17:00", 480, "2026-04-07 17:00"),  # over Easter Monday
        ("2026-04-07 08:00", -480, "2026-04-02 08:00"),  # Good Friday is no working day
        ("2026-12-24 17:00", 480, "2026-12-28 17:00"),
        ("2030-05-03 17:00", 480, "2030-05-06 17:00"),  # the 5th is a Sunday
        ("2045-04-03 17:00", 960, "2045-04-05 17:00"),  # no holidays known in this year
    ],
)
def test_the_dutch_working_calendar(moment: str, work: int, expected: str) -> None:
    clocks = Clocks([working_calendar(range(2026, 2031))])
    instant = one(minute_of(datetime.fromisoformat(moment)))
    found = clocks.add(one(0), instant, one(work))
    assert moment_of(int(found[0])) == datetime.fromisoformat(expected)


def test_the_example_in_the_documents_runs() -> None:
    """The Dutch calendar as docs/explanation/rule-sets.md shows it; its own assertion counts."""
    page = Path(__file__).parents[1] / "docs" / "explanation" / "rule-sets.md"
    [example] = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert "assert" in example
    exec(compile(example, str(page), "exec"), {})  # noqa: S102 -- our own page


def test_dutch_holidays() -> None:
    assert {date(2026, 4, 27), date(2026, 5, 14), date(2026, 12, 26)} <= public_holidays([2026])


@pytest.mark.parametrize(
    ("moment", "minute"),
    [
        ("1970-01-01 00:00", 0),
        ("1970-01-02 00:01", 1441),
        ("1969-12-31 23:59", -1),
        ("2026-03-02 08:00:29", 29540640),
        ("2026-03-02 08:00:31", 29540641),
    ],
)
def test_minutes(moment: str, minute: int) -> None:
    assert minute_of(datetime.fromisoformat(moment)) == minute
    nearest = datetime.fromisoformat(moment) + timedelta(seconds=29)
    assert moment_of(minute) == nearest.replace(second=0)


@pytest.mark.parametrize(
    ("week", "message"),
    [
        (((),) * 7, "calendar 'X' has no working time: a day of the week or a date"),
        ((OFFICE_DAY,) * 5, "seven days wanted, not 5"),
        ((((540, 480),), *((),) * 6), "calendar 'X', Monday: spans from earlier to later"),
        ((((480, 720), (700, 900)), *((),) * 6), "Monday: spans .* that do not overlap"),
        ((*((),) * 6, ((480, 1500),)), r"Sunday: .* not \[\(480, 1500\)\]"),
    ],
)
def test_a_week_that_is_refused(week: tuple[Hours, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        WorkCalendar("X", week)


def test_a_date_that_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-01-05: spans"):
        WorkCalendar("X", FIVE_DAYS.week, {date(2026, 1, 5): ((600, 540),)})


def test_a_calendar_with_working_dates_only_runs_out() -> None:
    day = date(2026, 3, 4)
    clocks = Clocks(
        [WorkCalendar("two days", ((),) * 7, {day: ALL_DAY, date(2026, 3, 6): ALL_DAY})]
    )
    begin = one(minute_of(datetime.fromisoformat("2026-03-01")))
    found = clocks.add(one(0), begin, one(DAY + 60))
    assert moment_of(int(found[0])) == datetime.fromisoformat("2026-03-06 01:00")
    for work in (3 * DAY, -1):
        with pytest.raises(BeyondCalendarError, match="'two days' has no working time left"):
            clocks.add(one(0), begin, one(work))


def test_nothing_runs_beyond_the_year_9999() -> None:
    clocks = Clocks([FIVE_DAYS])
    instants = np.array([0, 0])
    with pytest.raises(BeyondCalendarError, match="'five days' runs beyond") as error:
        clocks.add(np.array([0, 0]), instants, np.array([1, LAST]))
    assert error.value.at == 1
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        moment_of(LAST + 1)


@pytest.mark.parametrize("cells", [places.MOST_CELLS, 0], ids=["on a grid", "too large for one"])
@settings(deadline=None, max_examples=40)
@given(st.lists(calendars(), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_many_at_once_are_as_one_by_one(
    cells: int, drawn: list[WorkCalendar], random: Random
) -> None:
    count = places.MANY + 100
    rng = np.random.default_rng(random.getrandbits(32))
    clock = rng.integers(0, len(drawn) + 1, count)
    instant = ORIGIN + rng.integers(-30 * DAY, (DAYS + 30) * DAY, count)
    amount = rng.integers(-5_000, 40_000, count)
    alone, together = Clocks(drawn), Clocks(drawn)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "MOST_CELLS", cells)
        worked, begun = together.work(clock, instant), together.start(clock, amount)
        same = together.start(clock[0], amount)
    for some in np.array_split(np.arange(count), 9):
        assert worked[some].tolist() == alone.work(clock[some], instant[some]).tolist()
        assert begun[some].tolist() == alone.start(clock[some], amount[some]).tolist()
        assert same[some].tolist() == alone.start(clock[0], amount[some]).tolist()
