"""The roadmap rules are the passes in elapsed time: one engine, one record of options."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.calendar import ALWAYS
from graph_engine.cpm import elapsed
from graph_engine.cpm.activities import Activity, Constraint, Link, Project
from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.levels import layers
from graph_engine.cpm.rules import ROADMAP
from graph_engine.cpm.summaries import schedule
from graph_engine.model import LinkType

DATA_DATE = 10


@st.composite
def milestones(draw: st.DrawFn) -> tuple[Activity, ...]:
    """Milestones with a stated date, some of them done."""

    def one(name: str) -> Activity:
        done = draw(st.none() | st.integers(0, 40))
        stated = (Constraint.FNET, draw(st.integers(0, 40)))
        days = draw(st.integers(0, 40))
        return Activity(id=name, duration=days, limits=(stated,), actual_finish=done)

    return tuple(one(str(i)) for i in range(draw(st.integers(1, 8))))


@st.composite
def roadmaps(draw: st.DrawFn) -> Project:
    activities = draw(milestones())
    places = st.integers(0, len(activities) - 1)
    pairs = draw(st.lists(st.tuples(places, places).map(sorted), max_size=12))
    arrows = tuple(
        Link(
            pred=str(p),
            succ=str(s),
            type=draw(st.sampled_from(list(LinkType))),
            lag=draw(st.integers(-5, 9)),
        )
        for p, s in pairs
        if p != s
    )
    return Project(activities=activities, links=arrows, calendars=(ALWAYS,), start=DATA_DATE)


def weight(link: Link, plan: Project) -> int:
    """From the finish of the predecessor to that of the successor, at least."""
    before, after = plan.activities[int(link.pred)], plan.activities[int(link.succ)]
    if after.actual_finish is not None:
        return -OPEN
    leaving = -before.duration if link.type in {LinkType.SS, LinkType.SF} else 0
    taking = after.duration if link.type in {LinkType.FS, LinkType.SS} else 0
    return leaving + link.lag + taking


@settings(deadline=None)
@given(roadmaps())
def test_both_passes(plan: Project) -> None:
    found = schedule(plan, ROADMAP)
    count = len(plan.activities)
    ends = np.array([(int(a.pred), int(a.succ)) for a in plan.links], dtype=np.int64)
    net = layers(count, *ends.reshape(-1, 2).T)
    weights = np.array([weight(link, plan) for link in plan.links], dtype=np.int64)
    done = np.array([a.actual_finish is not None for a in plan.activities])
    floor = [
        max(a.limits[0][1] or 0, DATA_DATE) if a.actual_finish is None else a.actual_finish
        for a in plan.activities
    ]
    finish = elapsed.forward(net, floor, weights)
    assert found.early_finish.tolist() == finish.tolist()
    assert (found.early_finish - found.early_start).tolist() == [
        a.duration for a in plan.activities
    ]
    waited_for = {int(link.pred) for link in plan.links if not done[int(link.succ)]}
    ceiling = [OPEN if i in waited_for else int(finish.max()) for i in range(count)]
    latest = elapsed.backward(net, ceiling, weights)
    assert found.late_finish[~done].tolist() == latest[~done].tolist()


def test_what_is_done_does_not_wait() -> None:
    """B was done on day 4; that A comes on day 30 changes neither B nor what waits for B."""
    activities = (
        Activity(id="0", limits=((Constraint.FNET, 30),)),
        Activity(id="1", actual_finish=4),
        Activity(id="2", duration=7),
    )
    arrows = Link(pred="0", succ="1"), Link(pred="1", succ="2")
    plan = Project(activities=activities, links=arrows, calendars=(ALWAYS,), start=DATA_DATE)
    assert schedule(plan, ROADMAP).early_finish.tolist() == [30, 4, 11]
    undone = replace(plan, activities=(activities[0], Activity(id="1"), activities[2]))
    assert schedule(undone, ROADMAP).early_finish.tolist() == [30, 30, 37]
