"""Driving links, and the longest path that they make; no float is looked at."""

import numpy as np

from graph_engine.calendars.clocks import Minutes
from graph_engine.cpm.forward import Dates
from graph_engine.cpm.levels import Indices, Side
from graph_engine.cpm.plan import Flags, Plan


def driving(plan: Plan, links: Indices, ready: Minutes, early: Dates) -> Flags:
    """Of the links that count: those without slack. `ready` is the start that each allows."""
    succ = plan.succ[links]
    clock, begin = plan.clock[succ], early[0][succ]
    # What levelling added comes after the links.
    moved = np.where(plan.delay[succ] > 0, ready + plan.delay[succ], ready)
    drives: Flags = plan.clocks.between(clock, moved, begin) <= 0
    return drives


def drivers(plan: Plan, links: Indices, drives: Flags) -> Indices:
    """Per activity the first link that drives it, or -1: a constraint, a date or the data date."""
    first = np.full(plan.n, len(plan.pred))
    np.minimum.at(first, plan.succ[links[drives]], links[drives])
    return np.where(first == len(plan.pred), -1, first)


def longest_path(side: Side, drives: Flags, early: Dates) -> Flags:
    """What leads to the last finish along driving links. `side` groups links by predecessor."""
    on_path: Flags = early[1] == early[1].max()
    node, other = side.order[side.node], side.order[side.other]
    for low, high in side.rows:
        first, last = side.first[low], side.first[high]
        leads = drives[side.link[first:last]] & on_path[other[first:last]]
        on_path[node[low:high]] |= np.logical_or.reduceat(leads, side.first[low:high] - first)
    return on_path
