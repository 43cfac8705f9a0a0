"""Which rows of which workbooks are one and the same milestone.

Rows with the same code are one milestone, whoever sent them, with two exceptions that are always
reported: within one workbook two different names under one code are two milestones, and between
workbooks a bare number ('1', 'M3') under wholly different names is each partner's own numbering.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, islice
from pathlib import PurePath

from graph_engine.issues import Issue
from graph_engine.model import Milestone
from graph_engine.rules import merging as rules
from inputs.batch import Batch
from inputs.merging.aliases import Organisations, expand_terms
from inputs.merging.names import block, id_key, name_key, nearly_equal, share_a_word

COMPARED = 20
"""With so many milestones under one bare number is a new one compared, at most."""

_BARE_NUMBER = re.compile(
    r"(?:[a-z]{0,2}|nr|mp|mijlpaal|milestone|taak|task|item|rij)[-_.]?\d+(?:\.\d+)*"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One milestone as one workbook has it."""

    milestone: Milestone
    batch: int
    partner: str
    batch_date: date | None
    renamed: bool = False

    @property
    def reported(self) -> date:
        """How new the row is: its newest report date, else its workbook's data date."""
        dates = [s.reported for s in self.milestone.statements if s.reported]
        return max(dates, default=self.batch_date or date.min)


@dataclass(slots=True)
class Entity:
    """The rows that are one milestone, the one that counts first; its id and other codes."""

    rows: list[Row]
    id: str = ""
    own_numbering: bool = False
    names: list[str] = field(default_factory=list)
    codes: tuple[str, ...] = ()

    def add(self, rows: Iterable[Row], name: str) -> None:
        """Rows that all have this name, as a key with abbreviations written out."""
        self.rows += rows
        if name not in self.names:
            self.names.append(name)

    @property
    def first(self) -> Milestone:
        return self.rows[0].milestone

    @property
    def batches(self) -> set[int]:
        return {row.batch for row in self.rows}


def identify(
    batches: Sequence[Batch], organisations: Organisations
) -> tuple[list[Entity], list[Issue]]:
    """One entity per milestone, in the order of the (sorted) batches, each with a unique id."""
    groups: dict[str, list[Row]] = {}
    for number, batch in enumerate(batches):
        for milestone in batch.milestones:
            row = Row(milestone, number, milestone.partner or batch.partner, batch.data_date)
            groups.setdefault(id_key(milestone.id), []).append(row)
    issues: list[Issue] = []
    entities: list[Entity] = []
    taken = set(groups)
    for key, rows in groups.items():
        if len(rows) == 1:
            entities.append(Entity(rows, rows[0].milestone.id.strip()))
        else:
            entities += _several(key, rows, taken, organisations, issues)
    return entities, issues


def rank(rows: Sequence[Row], organisations: Organisations) -> list[Row]:
    """The row that counts first: sent by the milestone's owner, then newest, then by workbook.

    Rows are given in the order of their workbooks, so the sort's stability keeps that order for
    equals.
    """
    own = owning(rows, organisations)
    return sorted(
        rows, key=lambda row: (row.renamed, row.partner not in own, date.max - row.reported)
    )


def owning(rows: Sequence[Row], organisations: Organisations) -> frozenset[str]:
    """The senders whom any of the rows names as owner."""
    owners = {row.milestone.owner for row in rows if row.milestone.owner}
    return frozenset(
        partner
        for partner in {row.partner for row in rows}
        if any(organisations.same(partner, owner) for owner in owners)
    )


def _several(
    key: str,
    rows: Sequence[Row],
    taken: set[str],
    organisations: Organisations,
    issues: list[Issue],
) -> list[Entity]:
    """The milestones under one code that more than one row has."""
    entities: list[Entity] = []
    for _, own in groupby(rows, key=lambda row: row.batch):
        _match(_by_name(own), entities, key)
    for entity in entities:
        entity.rows = rank(entity.rows, organisations)
    _name_apart(entities, taken)
    issues += _issues(entities)
    return entities


class _Homes:
    """Milestones under one code, found by a name; rows without a name belong to the first."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.free: dict[int, Entity] = {}
        self._blocks: dict[tuple[str, ...] | None, list[int]] = {}
        for entity in entities:
            self.put(entity)

    def put(self, entity: Entity) -> None:
        number = len(self.free)
        self.free[number] = entity
        for name in entity.names:
            self._blocks.setdefault(block(name) if name else None, []).append(number)

    def find(self, name: str) -> int | None:
        """The number of the first free one that has this name."""
        if not name:
            return next(iter(self.free), None)
        numbers = (*self._blocks.get(None, ()), *self._blocks.get(block(name), ()))
        return next((n for n in numbers if n in self.free and _has(self.free[n], name)), None)


def _has(entity: Entity, name: str) -> bool:
    return any(not own or nearly_equal(name, own) for own in entity.names)


def _by_name(rows: Iterable[Row]) -> list[Entity]:
    """The rows of one workbook under one code, those with one name together."""
    homes = _Homes(())
    for row in rows:
        name = expand_terms(name_key(row.milestone.name))
        number = homes.find(name)
        if number is None:
            home = Entity([])
            home.add([row], name)
            homes.put(home)
        else:
            homes.free[number].add([row], name)
    return list(homes.free.values())


def _match(local: Sequence[Entity], entities: list[Entity], key: str) -> None:
    """Join the milestones of one workbook to those of the workbooks before it."""
    homes = _Homes(entities)
    rest = []
    for one in local:
        number = homes.find(one.names[0])
        if number is None:
            rest.append(one)
        else:
            homes.free.pop(number).add(one.rows, one.names[0])
    for one in rest:
        near = list(islice(homes.free.items(), COMPARED))
        number = next((n for n, e in near if not _own_numbering(key, e, one)), None)
        if number is None:
            one.own_numbering = bool(near)
            entities.append(one)
        else:
            homes.free.pop(number).add(one.rows, one.names[0])


def _own_numbering(key: str, one: Entity, other: Entity) -> bool:
    """Whether the code is a bare number, under names that have nothing in common."""
    return bool(_BARE_NUMBER.fullmatch(key)) and not share_a_word(one.names, other.names)


def _name_apart(entities: Sequence[Entity], taken: set[str]) -> None:
    """Give each its own id: the code itself, or with the partner before or a number behind it."""
    numbered_apart = any(entity.own_numbering for entity in entities)
    first_id = entities[0].first.id.strip()
    used: Counter[str] = Counter()
    for number, entity in enumerate(entities):
        row = entity.rows[0]
        wanted = row.milestone.id.strip()
        if numbered_apart:
            entity.codes = (first_id,)
            wanted = f"{row.partner or PurePath(row.milestone.source.workbook).stem}:{first_id}"
        elif number == 0:
            entity.id = wanted
            continue
        used[wanted] += 1
        entity.id = _free(wanted, taken, used[wanted] if numbered_apart else number + 1)
        taken.add(id_key(entity.id))


def _free(wanted: str, taken: set[str], number: int) -> str:
    """The code with the first number from this one on that nobody has; 1 is not written."""
    while id_key(free := f"{wanted}#{number}" if number > 1 else wanted) in taken:
        number += 1
    return free


def _issues(entities: Sequence[Entity]) -> list[Issue]:
    """One issue for every milestone beyond the first under the code."""
    head = entities[0]
    found = []
    for other in entities[1:]:
        apart = not (head.batches & other.batches)
        facts = {
            "id": head.first.id,
            "first": head.first.name,
            "second": other.first.name,
            "first_cell": str(head.first.source),
        }
        if apart:
            facts |= {"first_id": head.id, "second_id": other.id}
        else:
            facts |= {"new_id": other.id}
        rule = rules.OWN_NUMBERING if apart else rules.DUPLICATE_ID
        found.append(Issue(rule, other.first.source, facts))
    return found
