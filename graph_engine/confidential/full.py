"""The full version, and what an audience may not see of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_engine.confidential.audience import Audience
from graph_engine.confidential.words import Words
from graph_engine.model import LeadTime, Roadmap
from graph_engine.plan import Plan


@dataclass(frozen=True, slots=True, eq=False)
class Full:
    """`plan` was made from `roadmap` with `table` and `mode`; `hidden` are ids."""

    roadmap: Roadmap
    plan: Plan
    table: Sequence[LeadTime]
    mode: str
    audience: Audience
    words: Words
    hidden: frozenset[str]
