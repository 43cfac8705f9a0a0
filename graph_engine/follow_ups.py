"""Which milestones are no bottlenecks of their own: later steps of a project under its first."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from graph_engine.downstream import bits, places
from graph_engine.model import Milestone


def project(milestone: Milestone) -> tuple[str, ...]:
    """The project; where none is named, programme and cluster together stand for it."""
    if milestone.project:
        return (milestone.project,)
    return ("", milestone.programme, milestone.cluster)


def first_steps(
    order: Sequence[int], kind: Mapping[int, Hashable], waiting: Mapping[int, int]
) -> dict[int, list[int]]:
    """The rows that stay, each with the rows of the same `kind` that it goes before.

    `order` has whatever waits for a row after it. `waiting`: per row, as bits, which wait for it.
    """
    place = {row: i for i, row in enumerate(order)}
    same: dict[Hashable, list[int]] = {}
    for row in order:
        same.setdefault(kind[row], []).append(row)
    free = {each: bits(np.array(rows, dtype=np.int64)) for each, rows in same.items()}
    kept: dict[int, list[int]] = {}
    for row in order:
        left = free[kind[row]]
        if not left >> row & 1:
            continue
        later = waiting[row] & left
        free[kind[row]] = left ^ later
        kept[row] = sorted(places(later).tolist(), key=place.__getitem__)
    return kept
