"""The assumed lead times of visible milestones stay what they were in the full version.

An assumption that was read from a hidden milestone's date would give that date away: the step
begins where the hidden one ends. It is therefore not shown as a lead time; the links that used
it carry it in their lag, but not where a contracted link between the same two asks more anyhow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph_engine.confidential.full import Full
from graph_engine.confidential.words import Words
from graph_engine.durations import ZERO, Duration, durations
from graph_engine.model import (
    Dependency,
    DurationOrigin,
    LinkType,
    Milestone,
    Roadmap,
)


def keep_lead_times(shared: Roadmap, links: Sequence[Dependency], full: Full) -> Roadmap:
    """`links` are those of `shared` that are scheduled."""
    kept: dict[str, Duration] = {}
    folded: dict[str, int] = {}
    typical = {row.kind: row.days for row in full.table}
    visible = [m.id for m in shared.milestones if not m.stand_in]
    while True:
        shared = replace(shared, milestones=tuple(_fixed(m, kept) for m in shared.milestones))
        found = durations(shared, links, full.mode, full.table)
        changed = [i for i in visible if i not in kept and found[i] != full.plan.durations[i]]
        if not changed:
            break
        for id_ in changed:
            length = full.plan.durations[id_]
            if _tells_a_date(length, typical.get(shared.by_id[id_].kind, 0)):
                folded[id_] = length.days
                length = ZERO
            kept[id_] = length
    asked = {(k.predecessor, k.successor): k.lag_days for k in shared.dependencies if k.contracted}
    return replace(
        shared,
        dependencies=tuple(
            k if _outdone(k, folded, asked) else _refit(k, folded, full.words)
            for k in shared.dependencies
        ),
    )


def _outdone(
    link: Dependency, folded: Mapping[str, int], asked: Mapping[tuple[str, str], int]
) -> bool:
    """Whether a contracted link asks more than this one with the hidden lead time in its lag.

    Then the lead time changes no date, and its days before the successor's date would be the
    hidden one.
    """
    most = asked.get((link.predecessor, link.successor))
    if most is None or link.type is not LinkType.FS:
        return False
    return most >= link.lag_days + folded.get(link.successor, 0)


def _tells_a_date(length: Duration, typical: int) -> bool:
    """Only the table of lead times tells nothing about anybody's date."""
    from_table = length == Duration(typical, DurationOrigin.TYPICAL)
    return not from_table and length.origin is not DurationOrigin.NONE


def _fixed(milestone: Milestone, kept: Mapping[str, Duration]) -> Milestone:
    length = kept.get(milestone.id)
    if length is None:
        return milestone
    return replace(milestone, assumed_days=length.days, assumed_origin=length.origin)


def _refit(link: Dependency, folded: Mapping[str, int], words: Words) -> Dependency:
    """The same link between milestones whose lead time now stands in its lag."""
    moved = 0
    if link.type in {LinkType.FS, LinkType.SS}:
        moved += folded.get(link.successor, 0)
    if link.type in {LinkType.SS, LinkType.SF}:
        moved -= folded.get(link.predecessor, 0)
    if not moved:
        return link
    why = "; ".join(text for text in (link.why, words.assumed.format(days=moved)) if text)
    return replace(
        link,
        lag_days=link.lag_days + moved,
        assumed_days=link.assumed_days + moved,
        why=why,
    )
