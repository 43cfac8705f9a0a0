"""Dependencies and relations as partners typed them, resolved to milestones and made unique."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from graph_engine.issues import Issue, Rule
from graph_engine.model import Certainty, Dependency, LinkType, Relation, Source
from graph_engine.rules import merging as rules
from inputs.batch import Batch, LinkClaim
from inputs.merging.names import id_key, name_key
from inputs.merging.references import SHOWN, Catalogue, Found, How, alike

_PLAIN = (How.CODE, How.NAME)
"""Found as typed: one milestone, and nothing to say about it."""
_SEEN = {
    How.TYPO: rules.READ_WITH_TYPO,
    How.TERM: rules.READ_BY_TERM,
    How.PROJECT: rules.READ_BY_PROJECT,
}


@dataclass(frozen=True, slots=True)
class Linked:
    """What links the milestones, and every reference that could not be followed."""

    dependencies: tuple[Dependency, ...]
    relations: tuple[Relation, ...]
    issues: tuple[Issue, ...]


def link(batches: Iterable[Batch], catalogue: Catalogue) -> Linked:
    """Resolve every claim of batches that are in order."""
    issues: list[Issue] = []
    dependencies: list[Dependency] = []
    relations: list[Relation] = []
    for batch in batches:
        for typed in batch.links:
            claims = [typed]
            if "," in typed.predecessor:
                claims = _apart(typed, batch.workbook, catalogue)
            for claim in claims:
                dependencies += _dependencies(claim, batch.workbook, catalogue, issues)
        for relation in batch.relations:
            relations += _relations(relation, batch.workbook, catalogue, issues)
    unique = _unique(dependencies, catalogue, issues)
    return Linked(unique, tuple(dict.fromkeys(relations)), tuple(issues))


def _apart(claim: LinkClaim, workbook: str, catalogue: Catalogue) -> list[LinkClaim]:
    """One claim per predecessor, where a list with commas holds one that is known.

    The parts that nobody knows then become issues of their own, and take no good one with them.
    """
    parts = [part.strip() for part in claim.predecessor.split(",") if part.strip()]
    if not parts[1:] or catalogue.resolve(claim.predecessor, workbook).how is not How.UNKNOWN:
        return [claim]
    known = any(catalogue.resolve(part, workbook).usable for part in parts)
    return [replace(claim, predecessor=part) for part in parts] if known else [claim]


def _dependencies(
    claim: LinkClaim, workbook: str, catalogue: Catalogue, issues: list[Issue]
) -> list[Dependency]:
    before = catalogue.resolve(claim.predecessor, workbook)
    after = catalogue.resolve(claim.successor, workbook)
    if before.how in _PLAIN and after.how in _PLAIN and before.ids != after.ids:
        return [_dependency(claim, before.ids[0], after.ids[0])]
    for found, text, other, rule in (
        (before, claim.predecessor, (after, claim.successor), rules.UNKNOWN_PREDECESSOR),
        (after, claim.successor, (before, claim.predecessor), rules.UNKNOWN_SUCCESSOR),
    ):
        if found.how is How.UNKNOWN:
            facts = {
                "milestone": _name(*other, catalogue),
                "missing": text,
            } | alike(catalogue.nearest(text))
            issues.append(Issue(rule, claim.source, facts))
        else:
            issues += remarks(found, text, claim.source, catalogue)
    if not (before.usable and after.usable):
        return []
    made = []
    for first, second in product(before.ids, after.ids):
        if first == second and not _same_text(claim.predecessor, claim.successor):
            issues.append(_inside(claim, first, catalogue))
            continue
        made.append(_dependency(claim, first, second))
    return made


def _dependency(claim: LinkClaim, predecessor: str, successor: str) -> Dependency:
    return Dependency(
        predecessor=predecessor,
        successor=successor,
        type=claim.type,
        lag_days=claim.lag_days,
        hard=claim.hard,
        why=claim.why,
        url=claim.url,
        certainty=claim.certainty,
        contracted=claim.contracted,
        assumed_days=claim.assumed_days,
        source=claim.source,
    )


def _relations(
    relation: Relation, workbook: str, catalogue: Catalogue, issues: list[Issue]
) -> list[Relation]:
    first = catalogue.resolve(relation.first, workbook)
    second = catalogue.resolve(relation.second, workbook)
    for found, text in ((first, relation.first), (second, relation.second)):
        if found.how is How.UNKNOWN:
            facts = {"kind": relation.kind, "missing": text} | alike(catalogue.nearest(text))
            issues.append(Issue(rules.UNKNOWN_IN_RELATION, relation.source, facts))
        else:
            issues += remarks(found, text, relation.source, catalogue)
    if not (first.usable and second.usable):
        return []
    return [
        replace(relation, first=one, second=other) for one, other in product(first.ids, second.ids)
    ]


def remarks(found: Found, text: str, source: Source, catalogue: Catalogue) -> list[Issue]:
    """What a reader should know about how a reference was read."""
    rule: Rule | None = _SEEN.get(found.how)
    facts = {"reference": text}
    if rule:
        facts |= {"milestone": _name(found, text, catalogue), "id": found.ids[0]}
        if found.how is How.PROJECT:
            facts["project"] = catalogue.entries[found.ids[0]].projects[0]
    elif found.how is How.AMBIGUOUS:
        rule, facts["candidates"] = rules.AMBIGUOUS_REFERENCE, catalogue.shown(found.ids)
    elif found.how is How.LAPSED:
        rule, facts["alias_cell"] = rules.LAPSED_REFERENCE, str(found.alias)
    elif found.how is How.ALIAS and len(found.ids) > 1:
        rule = rules.SPLIT_REFERENCE
        facts |= {"parts": catalogue.shown(found.ids), "alias_cell": str(found.alias)}
    return [Issue(rule, source, facts)] if rule else []


def _name(found: Found, text: str, catalogue: Catalogue) -> str:
    return catalogue.entries[found.ids[0]].names[0] if found.usable else text


def _same_text(one: str, other: str) -> bool:
    return id_key(one) == id_key(other) or name_key(one) == name_key(other)


def _inside(claim: LinkClaim, id_: str, catalogue: Catalogue) -> Issue:
    facts = {
        "predecessor": claim.predecessor,
        "successor": claim.successor,
        "milestone": catalogue.entries[id_].names[0],
    }
    return Issue(rules.LINK_INSIDE_MERGED, claim.source, facts)


def _unique(
    dependencies: Sequence[Dependency], catalogue: Catalogue, issues: list[Issue]
) -> tuple[Dependency, ...]:
    """One dependency per pair and type: the strictest lag, hard when any is hard."""
    groups: dict[tuple[str, str, LinkType], list[Dependency]] = {}
    for one in dependencies:
        groups.setdefault((one.predecessor, one.successor, one.type), []).append(one)
    return tuple(
        group[0] if len(group) == 1 else _strictest(group, catalogue, issues)
        for group in groups.values()
    )


def _surest(group: Sequence[Dependency]) -> Certainty:
    """What one partner states needs no reasoning of another."""
    found = {one.certainty for one in group}
    return next(certainty for certainty in Certainty if certainty in found)


def _strictest(
    group: Sequence[Dependency], catalogue: Catalogue, issues: list[Issue]
) -> Dependency:
    strictest = max(group, key=lambda one: (one.lag_days, not one.contracted))
    others = [one for one in group if one is not strictest]
    if any(one.source != strictest.source for one in others):
        facts = {
            "predecessor": catalogue.entries[strictest.predecessor].names[0],
            "successor": catalogue.entries[strictest.successor].names[0],
            "type": strictest.type.value,
            "lag": str(strictest.lag_days),
            "other_cells": "; ".join(str(one.source) for one in others[:SHOWN]),
        }
        issues.append(Issue(rules.DUPLICATE_LINK, strictest.source, facts))
    return replace(
        strictest,
        hard=any(one.hard for one in group),
        why=next((one.why for one in (strictest, *others) if one.why), ""),
        url=next((one.url for one in (strictest, *others) if one.url), ""),
        certainty=_surest(group),
    )
