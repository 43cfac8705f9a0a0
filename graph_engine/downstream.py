"""What waits for a milestone, near or far, in a network with many thousands of them.

Who waits is a bit set per row. All of them together would take memory with the square of the
network, so they are made for a window of later rows at a time: one sweep over the links each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_engine.cpm.levels import Indices
from graph_engine.cpm.plan import Flags
from graph_engine.model import Milestone, Roadmap
from graph_engine.results import Reach
from graph_engine.schedule import Schedule

WINDOW = 1 << 13
"""Bits: a set takes at most one KiB."""
NO_CAPACITY = frozenset({"%", "km", "m", "ha", "st", "st.", "stuks"})
"""Units of shares, lengths and counts: partners report them, but they are no supply or demand."""


ELECTRICITY = frozenset({"elektriciteit", "electricity", "stroom", "power"})


def supply_or_demand(milestone: Milestone) -> float | None:
    """The reported capacity, where its unit is one that can be added up.

    Tonnes beside electricity tell what it saves or replaces, not how much of it.
    """
    weight = "ton" in milestone.unit.casefold()
    if milestone.unit in NO_CAPACITY or (weight and milestone.carrier.casefold() in ELECTRICITY):
        return None
    return milestone.capacity


@dataclass(frozen=True, eq=False)
class Downstream:
    """Asked by row of the schedule; only open rows are told."""

    plan: Schedule

    @cached_property
    def _after(self) -> list[list[int]]:
        after: list[list[int]] = [[] for _ in self.plan.net.ids]
        for before, row in zip(
            self.plan.net.pred.tolist(), self.plan.net.succ.tolist(), strict=True
        ):
            after[before].append(row)
        return after

    def _windows(self) -> Iterator[tuple[int, list[int]]]:
        """The first row of each window, and per row which open rows in it wait for that row."""
        n = len(self.plan.net.ids)
        for low in range(0, n, WINDOW):
            high = min(low + WINDOW, n)
            is_open = bits(np.flatnonzero(~self.plan.bounds.done[low:high]))
            yield low, [mask & is_open for mask in self._masks(low, high)]

    def _masks(self, low: int, high: int) -> list[int]:
        """No row waits for a later one, so those from `high` on are left out."""
        masks = [0] * high
        for row in range(high - 1, -1, -1):
            mask = 0
            for after in self._after[row]:
                if after < high:
                    mask |= masks[after]
                    if after >= low:
                        mask |= 1 << (after - low)
            masks[row] = mask
        return masks

    def among(self, rows: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
        """Per row how many rows wait for it, and which of `rows` do, as bits by row."""
        count, waiting = dict.fromkeys(rows, 0), dict.fromkeys(rows, 0)
        asked = bits(np.array(rows, dtype=np.int64))
        for low, masks in self._windows():
            inside = (asked >> low) & ((1 << WINDOW) - 1)
            for row in rows:
                if row < len(masks) and masks[row]:
                    count[row] += masks[row].bit_count()
                    waiting[row] |= (masks[row] & inside) << low
        return count, waiting

    def of(self, rows: Sequence[int]) -> dict[int, Indices]:
        """Per row all that wait for it, in working order."""
        parts: dict[int, list[Indices]] = {row: [] for row in rows}
        for low, masks in self._windows():
            for row in rows:
                if row < len(masks) and masks[row]:
                    parts[row].append(places(masks[row]) + low)
        none = np.empty(0, dtype=np.int64)
        return {row: np.concatenate([none, *found]) for row, found in parts.items()}


def bits(rows: Indices) -> int:
    """A set of rows as one number."""
    flags = np.zeros(int(rows.max(initial=0)) + 1, dtype=np.bool_)
    flags[rows] = True
    return int.from_bytes(np.packbits(flags, bitorder="little").tobytes(), "little")


def places(mask: int) -> Indices:
    """The rows in such a number, ascending."""
    size = -(-mask.bit_length() // 8)
    flags = np.frombuffer(mask.to_bytes(size, "little"), dtype=np.uint8)
    return np.flatnonzero(np.unpackbits(flags, bitorder="little"))


@dataclass(frozen=True, eq=False)
class Reached:
    """Who and what is behind some rows: by goal, partner, cluster and reported capacity."""

    milestones: Sequence[Milestone]
    goals: Mapping[str, int]

    @classmethod
    def in_order(cls, roadmap: Roadmap, plan: Schedule, goals: Sequence[str]) -> "Reached":
        """Of a schedule's rows; `goals` in the order in which they are told."""
        known = [roadmap.by_id[id_] for id_ in plan.net.ids]
        return cls(known, {g: plan.net.row[g] for g in goals})

    @cached_property
    def _partners(self) -> tuple[Sequence[str], Indices]:
        return _numbered([m.partner for m in self.milestones])

    @cached_property
    def _clusters(self) -> tuple[Sequence[str], Indices]:
        return _numbered([m.cluster for m in self.milestones])

    @cached_property
    def _supplies(self) -> Flags:
        amounts = [supply_or_demand(m) is not None for m in self.milestones]
        return np.array(amounts, dtype=np.bool_)

    def over(self, rows: Indices) -> Reach:
        """`rows` in working order."""
        capacity: dict[tuple[str, str, str], float] = {}
        for row in rows[self._supplies[rows]].tolist():
            milestone = self.milestones[row]
            key = (milestone.role, milestone.carrier, milestone.unit)
            capacity[key] = capacity.get(key, 0.0) + (supply_or_demand(milestone) or 0.0)
        inside = np.zeros(len(self.milestones), dtype=np.bool_)
        inside[rows] = True
        return Reach(
            goals=tuple(g for g, row in self.goals.items() if inside[row]),
            partners=_named(self._partners, rows),
            clusters=_named(self._clusters, rows),
            capacity=dict(sorted(capacity.items())),
        )


def _numbered(names: Sequence[str]) -> tuple[Sequence[str], Indices]:
    """The different names in alphabetical order, and the place of each one's name in them."""
    known = sorted(set(names))
    place = {name: i for i, name in enumerate(known)}
    return known, np.array([place[name] for name in names], dtype=np.int64)


def _named(numbered: tuple[Sequence[str], Indices], rows: Indices) -> tuple[str, ...]:
    known, number = numbered
    there = np.bincount(number[rows], minlength=len(known)).tolist()
    return tuple(name for name, count in zip(known, there, strict=True) if name and count)
