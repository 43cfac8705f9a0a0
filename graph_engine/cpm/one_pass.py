"""What every pass over calendars goes by."""

from dataclasses import dataclass

from graph_engine.cpm.constraints import Bounds
from graph_engine.cpm.plan import Plan
from graph_engine.cpm.progress import Remaining
from graph_engine.cpm.rules import Rules


@dataclass(frozen=True, eq=False)
class OnePass:
    plan: Plan
    rules: Rules
    work: Remaining
    bounds: Bounds
