"""The networks that are measured: the same arrays for every contender."""

from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from graph_engine.calendar import WorkCalendar, minute_of
from graph_engine.calendars.clocks import Clocks
from graph_engine.calendars.netherlands import working_calendar
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import Plan, blank

REACH = 1_000
"""A link leads at most this many places ahead, as in a programme of many projects."""
LINKS_PER_NODE = 2.5
WORKING_DAY = 480
START = minute_of(datetime.fromisoformat("2026-03-02 08:00"))
DURATIONS = {"tasks": (1, 20), "milestones": (20, 500)}
"""Shortest and longest, in working days: of tasks in a planning, of steps in a roadmap."""

SITE = WorkCalendar("site", (((7 * 60, 16 * 60),),) * 6 + ((),))


@dataclass(frozen=True)
class Network:
    n: int
    pred: Indices
    succ: Indices
    duration: Indices


def network(n: int, *, reach: int = REACH, seed: int = 7) -> Network:
    """Random, without loops or parallel links; a node's number says nothing about its place."""
    rng = np.random.default_rng(seed)
    wanted = round(n * LINKS_PER_NODE)
    first = rng.integers(0, n, wanted)
    second = np.minimum(first + rng.integers(1, reach + 1, wanted), n - 1)
    packed = np.unique((first * n + second)[first < second])
    label = rng.permutation(n)
    duration = rng.integers(1, 100, n)
    return Network(n, label[packed // n], label[packed % n], duration)


def shuffled(net: Network) -> Network:
    """The same, its links in no order; `network` lists them by predecessor."""
    place = np.random.default_rng(5).permutation(len(net.pred))
    return replace(net, pred=net.pred[place], succ=net.succ[place])


def chain(n: int) -> Network:
    return Network(n, np.arange(n - 1), np.arange(1, n), np.ones(n, dtype=np.int64))


def star(n: int) -> Network:
    """One node that all others wait for."""
    ones = np.ones(n, dtype=np.int64)
    return Network(n, np.zeros(n - 1, dtype=np.int64), np.arange(1, n), ones)


def chained_plan(n: int, calendars: int) -> Plan:
    """A chain of tasks of eight hours, by turns on the first so many of three calendars.

    They are the Dutch working calendar, six days of a construction site, and the clock.
    """
    net, days = chain(n), np.full(n, WORKING_DAY)
    clocks = Clocks([working_calendar(range(2026, 2041)), SITE])
    clock = np.arange(n) % calendars
    arrays = {
        "duration": days,
        "remaining": days,
        "pred": net.pred,
        "succ": net.succ,
        "clock": clock,
        "calendar": clock,
        "clocks": clocks,
        "start": START,
        "status": START,
    }
    return Plan(**{**blank(n, n - 1), **arrays})


def plan(n: int, durations: str) -> Plan:
    """A network on the Dutch working calendar, with lags of up to two days."""
    net, rng = network(n), np.random.default_rng(11)
    shortest, longest = DURATIONS[durations]
    days = rng.integers(shortest, longest + 1, n) * WORKING_DAY
    arrays = {
        "duration": days,
        "remaining": days,
        "pred": net.pred,
        "succ": net.succ,
        "lag": rng.integers(0, 3, len(net.pred)) * WORKING_DAY,
        "clocks": Clocks([working_calendar(range(2026, 2041))]),
        "start": START,
        "status": START,
    }
    return Plan(**{**blank(n, len(net.pred)), **arrays})
