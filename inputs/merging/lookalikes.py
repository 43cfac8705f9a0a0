"""Milestones of different partners that are probably one: proposed to a person, never merged.

The certainty asked for: the same project (or none given), and the same words in the same order,
forgiving a typing error in long words only (`names.nearly_equal`). Names of a single word, such as
'FID', are only compared within one named project.
"""

from collections.abc import Sequence
from itertools import combinations

from graph_engine.issues import Issue
from graph_engine.rules import merging as rules
from inputs.merging.aliases import expand_terms
from inputs.merging.identity import Entity
from inputs.merging.names import block, name_key, nearly_equal, words

PARTNERS = 2
CROWD = 40
"""More namesakes than this are a numbering habit, not lookalikes, and are left alone."""


def lookalikes(entities: Sequence[Entity]) -> list[Issue]:
    """One issue per pair, at the later one of the two."""
    if len({row.batch for entity in entities for row in entity.rows}) < PARTNERS:
        return []
    crowds: dict[tuple[str, ...], list[tuple[Entity, str]]] = {}
    for entity in entities:
        key = expand_terms(name_key(entity.first.name))
        crowds.setdefault(block(key), []).append((entity, key))
    found = []
    for crowd in crowds.values():
        if 1 < len(crowd) <= CROWD:
            found += [
                _issue(one, other)
                for (one, key), (other, other_key) in combinations(crowd, 2)
                if nearly_equal(key, other_key) and _may_be_same(one, other, key)
            ]
    return found


def _may_be_same(one: Entity, other: Entity, key: str) -> bool:
    mine, theirs = name_key(one.first.project), name_key(other.first.project)
    if one.batches & other.batches or one.own_numbering or other.own_numbering:
        return False
    if mine and theirs:
        return mine == theirs
    return len(words(key)) > 1


def _issue(one: Entity, other: Entity) -> Issue:
    facts = {
        "first": one.first.name,
        "first_id": one.id,
        "first_cell": str(one.first.source),
        "second": other.first.name,
        "second_id": other.id,
    }
    return Issue(rules.MAYBE_THE_SAME, other.first.source, facts)
