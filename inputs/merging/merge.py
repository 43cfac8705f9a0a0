"""All workbooks into one set of milestones, field by field, with nothing lost and nothing hidden.

The row that counts is the one sent by the milestone's own owner, else the newest, else the first
workbook by name; an empty field is filled from the next row. Where rows differ, an issue names
both cells. All statements are kept, the newest one by the own owner first. The order in which
files were given never matters: workbooks are taken by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Milestone, Source, State, Statement
from graph_engine.rules import merging as rules
from inputs.batch import AliasClaim, Batch, new_names
from inputs.merging.aliases import Organisations
from inputs.merging.fields import FIELDS, Difference, Field
from inputs.merging.identity import Entity, Row, identify, owning
from inputs.merging.lookalikes import lookalikes
from inputs.merging.references import Catalogue
from inputs.merging.renames import apply


@dataclass(frozen=True, slots=True)
class Merged:
    """The milestones of all workbooks, each once, and how to find them."""

    milestones: tuple[Milestone, ...]
    catalogue: Catalogue
    issues: tuple[Issue, ...]


def in_order(batches: Sequence[Batch]) -> tuple[Batch, ...]:
    """Batches by workbook name, whatever order the files were given in."""

    def key(batch: Batch) -> tuple[str, str, date]:
        return batch.workbook, batch.partner, batch.data_date or date.min

    if len({key(batch) for batch in batches}) == len(batches):
        return tuple(sorted(batches, key=key))
    return tuple(sorted(batches, key=lambda batch: (key(batch), repr(batch))))


def merge(batches: Sequence[Batch], aliases: Mapping[str, str], settings_source: Source) -> Merged:
    """Merge batches that are `in_order`. `aliases` are the user's own, old to new."""
    claims = [claim for batch in batches for claim in batch.aliases]
    claims += [
        AliasClaim(old=old, new=new_names(new), source=settings_source)
        for old, new in sorted(aliases.items())
    ]
    organisations = Organisations({c.old: c.new[0] for c in claims if len(c.new) == 1})
    entities, issues = identify(batches, organisations)
    renamed = apply(entities, claims, batches, organisations)
    issues += renamed.issues
    issues += lookalikes(renamed.entities)
    milestones = []
    for entity in renamed.entities:
        milestone = _milestone(entity, organisations, issues)
        if milestone.id in renamed.lapsed and milestone.state is State.OPEN:
            status = milestone.status or "vervallen"
            milestone = replace(milestone, state=State.LAPSED, status=status)
        milestones.append(milestone)
    return Merged(tuple(milestones), renamed.catalogue, tuple(issues))


def _milestone(entity: Entity, organisations: Organisations, issues: list[Issue]) -> Milestone:
    if len(entity.rows) == 1:
        only = entity.first
        statements = _statements(entity.rows, [only.owner], organisations)
        if statements == only.statements and entity.id == only.id:
            return only
        return replace(only, id=entity.id, statements=statements)
    changes: dict[str, object] = {}
    for field in FIELDS:
        changes |= _field(field, entity.rows, organisations, issues)
    issues += _ownership(entity.rows, organisations)
    owners = [row.milestone.owner for row in entity.rows]
    return replace(
        entity.first,
        id=entity.id,
        partner=entity.first.partner or entity.rows[0].partner,
        confidential=any(row.milestone.confidential for row in entity.rows),
        statements=_statements(entity.rows, owners, organisations),
        **changes,  # type: ignore[arg-type]  # `Field.names` are fields of Milestone
    )


def _field(
    field: Field, rows: Sequence[Row], organisations: Organisations, issues: list[Issue]
) -> dict[str, object]:
    """The value of the first row that gives one; every other value becomes an issue."""
    given = [row for row in rows if field.given(row.milestone)]
    if not given:
        return {}
    own = owning(rows, organisations) if len(given) > 1 else frozenset[str]()
    first = given[0]
    for row in given[1:]:
        difference = field.compare(first.milestone, row.milestone, organisations)
        if difference is not Difference.NONE:
            again = organisations.same(first.partner, row.partner)  # its own newer word
            weighs = difference is Difference.VALUE and not again
            rule = rules.VALUES_DIFFER if weighs else rules.WORDING_DIFFERS
            reason, reason_en = _reason(first, row, own)
            facts = {
                "milestone": first.milestone.name,
                "field": field.column,
                "value": field.text(first.milestone),
                "value_cell": str(first.milestone.source),
                "other": field.text(row.milestone),
                "reason": reason,
                "reason_en": reason_en,
            }
            issues.append(Issue(rule, row.milestone.source, facts))
    return {name: getattr(first.milestone, name) for name in field.names}


def _reason(first: Row, row: Row, own: frozenset[str]) -> tuple[str, str]:
    """Why one row goes before another, in Dutch and in English."""
    if first.renamed is not row.renamed:
        return "de rij met de nieuwe naam", "the row with the new name"
    if (first.partner in own) is not (row.partner in own):
        return "de rij van de eigenaar", "the row of the owner"
    if first.reported != row.reported:
        return "de nieuwste opgave", "the newest report"
    return "het eerste werkboek op alfabet", "the first workbook by name"


def _ownership(rows: Sequence[Row], organisations: Organisations) -> list[Issue]:
    """Say so when only the table of other names makes the first row the owner's."""
    partner, first = rows[0].partner, rows[0].milestone
    owners = {row.milestone.owner for row in rows if row.milestone.owner}
    same = [owner for owner in sorted(owners) if organisations.same(partner, owner)]
    if not same or any(not organisations.by_alias(partner, owner) for owner in same):
        return []
    facts = {"partner": partner, "owner": same[0], "milestone": first.name}
    return [Issue(rules.SAME_ORGANISATION, first.source, facts)]


def _statements(
    rows: Sequence[Row], owners: Sequence[str], organisations: Organisations
) -> tuple[Statement, ...]:
    """Every statement once: the newest by the owner first, or by the first row's partner."""
    given = rows[0].milestone.statements
    if len(rows) == 1 and len(given) <= 1:
        return given
    claims: dict[Statement, tuple[str, date]] = {}
    for row in rows:
        for place, claim in enumerate(row.milestone.statements):
            unsaid = date.min if place else row.batch_date
            when = claim.reported or unsaid or date.min
            claims.setdefault(claim, (claim.partner or row.partner, when))
    partners = {partner for partner, _ in claims.values()}
    own = partners
    if len(partners) > 1:
        own = {p for p in partners if any(organisations.same(p, o) for o in owners)}
        own = own or {rows[0].partner}
    return tuple(sorted(claims, key=lambda c: (claims[c][0] not in own, date.max - claims[c][1])))
