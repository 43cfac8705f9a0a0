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
NAMESAKES = 5
"""So many with one name and without a project: a name for a kind of step, such as a permit."""
SHOWN = 10
CROWD = 40
"""More namesakes than this are a numbering habit, not lookalikes, and are left alone."""


def lookalikes(entities: Sequence[Entity]) -> list[Issue]:
    """One issue per milestone, with the first one that it looks like.

    A name that many partners use and that names no project says nothing of the milestone: such
    namesakes are one issue together.
    """
    if len({row.batch for entity in entities for row in entity.rows}) < PARTNERS:
        return []
    crowds: dict[tuple[str, ...], list[tuple[Entity, str]]] = {}
    for entity in entities:
        key = expand_terms(name_key(entity.first.name))
        crowds.setdefault(block(key), []).append((entity, key))
    found: list[Issue] = []
    for crowd in crowds.values():
        for first, others in _groups(crowd) if 1 < len(crowd) <= CROWD else ():
            if len(others) + 1 >= NAMESAKES and not first.first.project:
                found.append(_namesakes(first, others))
            else:
                found += [_issue(first, other) for other in others]
    return found


def _groups(crowd: Sequence[tuple[Entity, str]]) -> list[tuple[Entity, list[Entity]]]:
    """Each milestone with the later ones that look like it; every one is in one group at most."""
    grouped: dict[int, tuple[Entity, list[Entity]]] = {}
    taken: set[int] = set()
    for (at, (one, key)), (later, (other, other_key)) in combinations(enumerate(crowd), 2):
        if at in taken or later in taken:
            continue
        if nearly_equal(key, other_key) and _may_be_same(one, other, key):
            grouped.setdefault(at, (one, []))[1].append(other)
            taken.add(later)
    return list(grouped.values())


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


def _namesakes(first: Entity, others: Sequence[Entity]) -> Issue:
    listed = [f"{entity.id} ({entity.first.source})" for entity in (first, *others)]
    more = len(listed) - SHOWN
    facts = {
        "name": first.first.name,
        "count": str(len(listed)),
        "listed": ", ".join(listed[:SHOWN]) + (f" (+{more})" if more > 0 else ""),
    }
    return Issue(rules.NAMESAKES, first.first.source, facts)
