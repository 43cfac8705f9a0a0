"""Which rows of which workbooks are one and the same milestone.

Rows with the same code are one milestone, whoever sent them, with two exceptions that are always
reported: within one workbook two different names under one code are two milestones, and between
workbooks a bare number ('1', 'M3') under wholly different names is each partner's own numbering.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from graph_engine.issues import Issue
from graph_engine.model import Milestone
from graph_engine.rules import merging as rules
from inputs.aliases import Organisations, expand_terms
from inputs.batch import Batch
from inputs.names import id_key, name_key, nearly_equal, share_a_word

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

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.rows.append(row)
            self.names.append(name_key(row.milestone.name))

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

    The owner is whom any of the rows names as owner. Rows are given in the order of their
    workbooks, so the sort's stability keeps that order for equals.
    """
    owners = [row.milestone.owner for row in rows if row.milestone.owner]
    return sorted(
        rows,
        key=lambda row: (
            row.renamed,
            not any(organisations.same(row.partner, owner) for owner in owners),
            date.max - row.reported,
        ),
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
    for batch in sorted({row.batch for row in rows}):
        _match(_by_name([row for row in rows if row.batch == batch]), entities, key)
    for entity in entities:
        entity.rows = rank(entity.rows, organisations)
    _name_apart(entities, taken)
    issues += _issues(entities)
    return entities


def _by_name(rows: Sequence[Row]) -> list[Entity]:
    """The rows of one workbook under one code, those with one name together."""
    found: list[Entity] = []
    for row in rows:
        name = name_key(row.milestone.name)
        home = next((e for e in found if _alike(name, e.names[0])), None)
        if home is None:
            home = Entity([])
            found.append(home)
        home.add([row])
    return found


def _match(local: Sequence[Entity], entities: list[Entity], key: str) -> None:
    """Join the milestones of one workbook to those of the workbooks before it."""
    free = list(entities)
    rest = []
    for one in local:
        home = next((e for e in free if any(_alike(one.names[0], n) for n in e.names)), None)
        if home is None:
            rest.append(one)
        else:
            free.remove(home)
            home.add(one.rows)
    for one in rest:
        home = next((e for e in free if not _own_numbering(key, e, one)), None)
        if home is None:
            one.own_numbering = bool(free)
            entities.append(one)
        else:
            free.remove(home)
            home.add(one.rows)


def _alike(name: str, other: str) -> bool:
    return not name or not other or nearly_equal(expand_terms(name), expand_terms(other))


def _own_numbering(key: str, one: Entity, other: Entity) -> bool:
    if not _BARE_NUMBER.fullmatch(key):
        return False
    return not share_a_word(
        [expand_terms(name) for name in one.names], [expand_terms(name) for name in other.names]
    )


def _name_apart(entities: Sequence[Entity], taken: set[str]) -> None:
    """Give each its own id: the code itself, or with the partner before or a number behind it."""
    numbered_apart = any(entity.own_numbering for entity in entities)
    first_id = entities[0].first.id.strip()
    for number, entity in enumerate(entities):
        row = entity.rows[0]
        wanted = row.milestone.id.strip()
        if numbered_apart:
            entity.codes = (first_id,)
            wanted = f"{row.partner or PurePath(row.milestone.source.workbook).stem}:{first_id}"
        elif number == 0:
            entity.id = wanted
            continue
        entity.id = _free(wanted, taken, start=1 if numbered_apart else 2)
        taken.add(id_key(entity.id))


def _free(wanted: str, taken: set[str], start: int) -> str:
    if start == 1 and id_key(wanted) not in taken:
        return wanted
    number = 2
    while id_key(f"{wanted}#{number}") in taken:
        number += 1
    return f"{wanted}#{number}"


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
