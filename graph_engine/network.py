"""A roadmap as arrays, in an order in which each milestone comes after all that it waits for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph_engine.cpm.elapsed import OPEN
from graph_engine.cpm.levels import Layers, layers, levels
from graph_engine.days import day_of
from graph_engine.durations import Duration
from graph_engine.model import Dependency, LinkType, Roadmap, State

Days = npt.NDArray[np.int64]
FAR = OPEN
"""Later than any date; -FAR is earlier than any. Sums with real dates stay far from overflow."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Row i is milestone `ids[i]`; rows are in working order.

    Link k says: finish[succ[k]] >= finish[pred[k]] + weight[k], in days. Links are sorted by
    successor. `layers` is the same network ready for passes in both directions.
    """

    ids: tuple[str, ...]
    row: Mapping[str, int]
    days: Days
    links: tuple[Dependency, ...]
    pred: Days
    succ: Days
    weight: Days
    layers: Layers


def weight(link: Dependency, days: Mapping[str, Duration]) -> int:
    """What a link adds to its predecessor's finish to bound its successor's finish.

    With fixed durations every link type is one number (elapsed time): FS lag + d_s, SS lag - d_p
    + d_s, FF lag, SF lag - d_p.
    """
    before = days[link.predecessor].days if link.type in {LinkType.SS, LinkType.SF} else 0
    after = days[link.successor].days if link.type in {LinkType.FS, LinkType.SS} else 0
    return link.lag_days - before + after


def build(
    ids: Sequence[str], links: Sequence[Dependency], durations: Mapping[str, Duration]
) -> Network:
    """Arrays in working order. Raises ValueError when links are dangling or form a loop."""
    start = {id_: i for i, id_ in enumerate(ids)}
    unknown = {end for k in links for end in (k.predecessor, k.successor)} - start.keys()
    if unknown:
        raise ValueError(f"links to unknown milestones: {', '.join(sorted(unknown))}")
    pred = np.array([start[k.predecessor] for k in links], dtype=np.int64)
    succ = np.array([start[k.successor] for k in links], dtype=np.int64)
    order, _ = levels(len(ids), pred, succ)
    if len(order) < len(ids):
        raise ValueError("the links form a loop; set links aside first (graph_engine.loops)")
    place = np.empty_like(order)
    place[order] = np.arange(len(ids))
    ordered: tuple[str, ...] = tuple(ids[int(i)] for i in order)
    by_succ = np.lexsort((place[pred], place[succ]))
    kept = tuple(links[k] for k in by_succ.tolist())
    pred, succ = place[pred][by_succ], place[succ][by_succ]
    return Network(
        ordered,
        {id_: i for i, id_ in enumerate(ordered)},
        np.array([durations[i].days for i in ordered], dtype=np.int64),
        kept,
        pred,
        succ,
        np.array([weight(k, durations) for k in kept], dtype=np.int64),
        layers(len(ids), pred, succ),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """What each row's finish is bounded by, besides links. Shape (2, n): friendliest, latest.

    `own` is the stated (or actual) date, -FAR where there is none on that side. `floor` also
    holds the data date for what is open. `base` marks rows without a firm date of their own.
    """

    today: int
    own: Days
    floor: Days
    done: npt.NDArray[np.bool_]
    base: npt.NDArray[np.bool_]


def bounds(roadmap: Roadmap, net: Network) -> Bounds:
    """What statements, actual dates and the data date say of every row, in days since 1970."""
    today = day_of(roadmap.data_date)
    n = len(net.ids)
    own = np.full((2, n), -FAR, dtype=np.int64)
    done = np.zeros(n, dtype=np.bool_)
    base = np.zeros(n, dtype=np.bool_)
    for i, id_ in enumerate(net.ids):
        milestone = roadmap.by_id[id_]
        claim = milestone.statement
        early = claim.earliest if claim else None
        late = claim.latest if claim else None
        done[i] = milestone.state is State.DONE
        if done[i]:
            own[0, i] = min(today, day_of(early or late or roadmap.data_date))
            own[1, i] = min(today, day_of(late or roadmap.data_date))
            continue
        base[i] = late is None
        if early:
            own[0, i] = day_of(early)
        known = late or early
        if known:
            own[1, i] = day_of(known)
    floor = np.where(done, own, np.maximum(own, today))
    return Bounds(today, own, floor, done, base)
