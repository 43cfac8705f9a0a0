"""What every pass over calendars goes by."""

from dataclasses import dataclass

from graph_engine.cpm.constraints import Bounds
from graph_engine.cpm.plan import Plan
from graph_engine.cpm.progress import Remaining
from graph_engine.cpm.rules import Rules


@dataclass(frozen=True, eq=False)
class OnePass:
    """The plan, the rules, what progress leaves to schedule, and what bounds each date.

    Every array of them has a row per activity or per link of `plan`.
    """

    plan: Plan
    rules: Rules
    work: Remaining
    bounds: Bounds
