"""What a date of a plan comes from where no link drives it."""

from graph_engine.cpm.activities import Activity, Constraint
from graph_engine.cpm.rules import Rules
from graph_engine.results import Cause

LATER = frozenset(Constraint) - {Constraint.ASAP, Constraint.SNLT, Constraint.FNLT}
"""Constraints that put a date later, or fix it."""


def cause_of(activity: Activity, rules: Rules) -> Cause:
    """A constraint, a delay or a typed date; else an actual start; else the start of the plan."""
    kinds = {kind for kind, _ in (*activity.limits, *activity.inherited)}
    if activity.fixed or activity.delay or kinds & LATER:
        return Cause.CONSTRAINT
    if activity.actual_start is not None:
        return Cause.UNDER_WAY
    latest = kinds - {Constraint.ASAP}
    return Cause.CONSTRAINT if latest and rules.limits_pull else Cause.PLAN_START
