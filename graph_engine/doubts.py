"""How sure a step of a chain is: what it rests on besides partners' own words."""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from graph_engine.model import Certainty, Dependency, DurationOrigin, LinkType, Milestone
from graph_engine.results import Analysis, Chain, MilestoneResult, Step

ASSUMED = frozenset({DurationOrigin.PLANNED, DurationOrigin.TYPICAL})


class Doubt(StrEnum):
    """One thing that a step rests on and that nobody stated; in the order of the legend."""

    UNVERIFIED = "unverified"  # the step, or how it waits, is not verified
    DERIVED = "derived"  # the step, or how it waits, is our own reasoning
    SOFT = "soft"  # it could be avoided
    ASSUMED = "assumed"  # a lead time that nobody gave
    NO_TIME = "no_time"  # partners' dates leave no time for it, so none is counted
    CONFIDENTIAL = "confidential"  # by way of steps that this version does not show


def chain_doubts(analysis: Analysis, chain: Chain) -> tuple[tuple[Doubt, ...], ...]:
    """Per step of a chain what it rests on; all empty where everything is firm."""
    return tuple(step_doubts(analysis, step) for step in chain.steps)


def step_doubts(analysis: Analysis, step: Step) -> tuple[Doubt, ...]:
    """The milestone itself, and how it hangs on the step before it."""
    found = fact_doubts(analysis.roadmap.by_id[step.id])
    return in_order(found | link_doubts(analysis, step.link) if step.link else found)


def in_order(found: AbstractSet[Doubt]) -> tuple[Doubt, ...]:
    """Doubts in the order of the legend."""
    return tuple(doubt for doubt in Doubt if doubt in found)


def fact_doubts(fact: Milestone | Dependency) -> set[Doubt]:
    """What somebody said about a fact itself."""
    return set() if fact.certainty is Certainty.STATED else {Doubt(fact.certainty.value)}


def link_doubts(analysis: Analysis, link: Dependency) -> set[Doubt]:
    """What a link rests on, the durations that count in it included."""
    found = fact_doubts(link)
    if link.contracted:
        found.add(Doubt.CONFIDENTIAL)
    if not link.hard:
        found.add(Doubt.SOFT)
    if link.assumed_days or any(_assumed(end) for end in _counted(analysis, link)):
        found.add(Doubt.ASSUMED)
    if link.type in {LinkType.FS, LinkType.SS} and _no_time(analysis.by_id[link.successor]):
        found.add(Doubt.NO_TIME)
    return found


def _counted(analysis: Analysis, link: Dependency) -> list[MilestoneResult]:
    """The ends of a link whose durations count in it."""
    before = [analysis.by_id[link.predecessor]] if link.type in {LinkType.SS, LinkType.SF} else []
    after = [analysis.by_id[link.successor]] if link.type in {LinkType.FS, LinkType.SS} else []
    return [*before, *after]


def _assumed(result: MilestoneResult) -> bool:
    return result.duration_origin in ASSUMED and result.duration_days > 0


def _no_time(result: MilestoneResult) -> bool:
    return result.duration_origin is DurationOrigin.PLANNED and not result.duration_days
