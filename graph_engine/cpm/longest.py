"""Driving links, and the longest path that they make; no float is looked at."""

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.levels import Indices
from graph_engine.cpm.peel import sorting
from graph_engine.cpm.plan import Dates, Flags, Plan


def driving(plan: Plan, links: Indices, ready: Minutes, early: Dates) -> Flags:
    """Of the links that count: those without slack. `ready` is the start that each allows.

    A link's float is the working time from there to the successor's early start.
    """
    succ = plan.succ[links]
    clock, begin = plan.clock[succ], early[0][succ]
    # What levelling added comes after the links.
    moved = np.where(plan.delay[succ] > 0, ready + plan.delay[succ], ready)
    drives: Flags = plan.clocks.between(clock, moved, begin) <= 0
    return drives


def drivers(plan: Plan, driving_links: Indices) -> Indices:
    """Per activity the first link that drives it, or -1: a constraint, a date or the data date."""
    none = len(plan.pred)
    first = np.full(plan.n, none)
    np.minimum.at(first, plan.succ.take(driving_links), driving_links)
    first[first == none] = -1
    return first


def longest_path(plan: Plan, driving_links: Indices, early: Dates) -> Flags:
    """What leads to the last finish along driving links: from there back, link by link."""
    succ = plan.succ.take(driving_links)
    before = plan.pred.take(driving_links).take(sorting(succ)).data
    begin = np.concatenate(([0], np.cumsum(np.bincount(succ, minlength=plan.n)))).data
    on_path: Flags = early[1] == early[1].max()
    seen, found = on_path.data, np.flatnonzero(on_path).tolist()
    for i in found:  # grows while it is walked
        for j in before[begin[i] : begin[i + 1]]:
            if not seen[j]:
                seen[j] = True
                found.append(j)
    return on_path
