"""Aliases between milestones: renamed, merged, split and lapsed, applied and always reported.

One old name with one new name that both have rows become one milestone. One old name with several
new names is a split: references to the old one mean every part. An old name without a new one has
lapsed. Chains are followed; circles are reported and do nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph_engine.issues import Issue
from graph_engine.model import State
from graph_engine.rules import aliases as rules
from inputs.batch import AliasClaim, Batch
from inputs.merging.aliases import Organisations
from inputs.merging.identity import Entity, rank
from inputs.merging.names import id_key, name_key
from inputs.merging.references import Alias, Catalogue, Entry, How, alike


@dataclass(frozen=True, slots=True)
class Renamed:
    """The milestones after all aliases, and how to find them by their old names too."""

    entities: list[Entity]
    catalogue: Catalogue
    lapsed: frozenset[str]
    issues: list[Issue]


@dataclass(slots=True)
class _Old:
    """One old name: what aliases say it became, and the ids that this comes down to."""

    claim: AliasClaim
    entity: Entity | None
    new: dict[str, str] = field(default_factory=dict)
    ids: tuple[str, ...] = ()

    @property
    def renamed(self) -> bool:
        """A milestone of its own that now belongs to one other.

        One that was split stays, whatever of its parts is known: others may lead to it.
        """
        if self.entity is None or len(self.new) != 1 or len(self.ids) != 1:
            return False
        return self.ids != (self.entity.id,)


def apply(
    entities: Sequence[Entity],
    claims: Sequence[AliasClaim],
    batches: Sequence[Batch],
    organisations: Organisations,
) -> Renamed:
    """Merge what was renamed, mark what lapsed, and make old names findable."""
    before = Catalogue(_entry(one, batches) for one in entities)
    if not claims:
        return Renamed(list(entities), before, frozenset(), [])
    by_id = {one.id: one for one in entities}
    olds = _olds(claims, before, by_id)
    issues = _follow(olds, before, _organisations_named(batches, organisations), organisations)
    issues += [_merge(old, by_id, organisations) for old in olds.values() if old.renamed]
    lapsed = [old for old in olds.values() if old.entity and not old.new]
    issues += [_lapse_issue(old) for old in lapsed]
    gone = {old.entity.id for old in olds.values() if old.entity and old.renamed}
    left = [one for one in entities if one.id not in gone]
    return Renamed(
        left,
        Catalogue((_entry(one, batches) for one in left), _findable(olds)),
        frozenset(old.entity.id for old in lapsed if old.entity),
        issues,
    )


def _entry(entity: Entity, batches: Sequence[Batch]) -> Entry:
    rows = entity.rows
    if len(rows) == 1:  # nearly all, and large sheets have many
        only = rows[0]
        names, workbooks = (only.milestone.name,), (batches[only.batch].workbook,)
        projects = (only.milestone.project,) if only.milestone.project else ()
        return Entry(entity.id, entity.codes, names, workbooks, projects)
    return Entry(
        entity.id,
        entity.codes,
        tuple({row.milestone.name: None for row in rows}),
        tuple({batches[row.batch].workbook: None for row in rows}),
        tuple({row.milestone.project: None for row in rows if row.milestone.project}),
    )


def _node(text: str, catalogue: Catalogue) -> str:
    """The id of the milestone that bears this code or name, else the folded text."""
    found = catalogue.resolve(text)
    if found.how in {How.CODE, How.NAME}:
        return found.ids[0]
    return "text:" + name_key(text)


def _olds(
    claims: Iterable[AliasClaim], catalogue: Catalogue, by_id: dict[str, Entity]
) -> dict[str, _Old]:
    olds: dict[str, _Old] = {}
    for claim in claims:
        node = _node(claim.old, catalogue)
        old = olds.setdefault(node, _Old(claim, by_id.get(node)))
        old.new |= {_node(text, catalogue): text for text in claim.new}
    return olds


def _follow(
    olds: dict[str, _Old],
    catalogue: Catalogue,
    named: frozenset[str],
    organisations: Organisations,
) -> list[Issue]:
    """Fill in the ids that every old name comes down to; report circles and unknown names."""
    issues = []
    for start, old in olds.items():
        ids, unknown, loop = _leaves(start, olds)
        old.ids = tuple(ids)
        if loop:
            facts = {"loop": " → ".join(loop)}
            issues.append(Issue(rules.ALIAS_LOOP, old.claim.source, facts))
        for text in unknown:
            if old.entity or organisations.parties(text).isdisjoint(named):
                facts = {"old": old.claim.old, "new": text} | alike(catalogue.nearest(text))
                issues.append(Issue(rules.UNKNOWN_ALIAS, old.claim.source, facts))
        split = len(old.new) > 1 and ids
        if split and old.entity and old.entity.first.state is not State.LAPSED:
            facts = {"milestone": old.entity.first.name, "parts": catalogue.shown(ids)}
            issues.append(Issue(rules.SPLIT_STILL_PRESENT, old.claim.source, facts))
    return issues


def _leaves(start: str, olds: dict[str, _Old]) -> tuple[list[str], list[str], list[str]]:
    """The milestones that an old name leads to, names that nobody has, and a circle if any."""
    ids: list[str] = []
    unknown: list[str] = []
    seen = {start: olds[start].claim.old}
    queue = list(olds[start].new.items())
    while queue:
        node, text = queue.pop(0)
        if node == start:
            return [], [], [*seen.values(), text]
        if node in seen:
            continue
        seen[node] = text
        old = olds.get(node)
        if old and old.new and not (old.entity and len(old.new) > 1):
            queue += old.new.items()
        elif old and old.entity is None:
            continue  # lapsed
        elif node.startswith("text:"):
            unknown.append(text)
        else:
            ids.append(node)
    return ids, unknown, []


def _merge(old: _Old, by_id: dict[str, Entity], organisations: Organisations) -> Issue:
    gone, home = old.entity, by_id[old.ids[0]]
    if gone is None:
        raise ValueError(f"alias {old.claim.old!r} belongs to no milestone; nothing to merge")
    facts = {
        "old": f"{gone.first.name} ({gone.id})",
        "new": f"{home.first.name} ({home.id})",
        "alias_cell": str(old.claim.source),
    }
    home.codes = (*home.codes, gone.id, *gone.codes)
    rows = [*home.rows, *(replace(row, renamed=True) for row in gone.rows)]
    home.rows = rank(sorted(rows, key=lambda row: row.batch), organisations)
    return Issue(rules.RENAMED, gone.first.source, facts)


def _lapse_issue(old: _Old) -> Issue:
    name = old.entity.first.name if old.entity else old.claim.old
    return Issue(rules.LAPSED_BY_ALIAS, old.claim.source, {"milestone": name})


def _findable(olds: dict[str, _Old]) -> dict[str, Alias]:
    """Old names that no milestone bears any more, or only a lapsed one that was split."""
    found: dict[str, Alias] = {}
    for old in olds.values():
        split = len(old.ids) > 1 and old.entity and old.entity.first.state is State.LAPSED
        if split or (old.entity is None and (old.ids or not old.new)):
            alias = Alias(old.ids, old.claim.source)
            found |= {id_key(old.claim.old): alias, name_key(old.claim.old): alias}
    return found


def _organisations_named(batches: Iterable[Batch], organisations: Organisations) -> frozenset[str]:
    """Every party that sends, owns or decides anything."""
    texts = {batch.partner for batch in batches}
    for batch in batches:
        for milestone in batch.milestones:
            texts |= {milestone.owner, milestone.decider}
    return frozenset[str]().union(*(organisations.parties(text) for text in texts))
