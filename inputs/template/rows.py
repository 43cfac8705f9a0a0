"""What is known of one partner, as rows of the template: what was read can be sent back."""

from collections.abc import Mapping
from dataclasses import replace

from graph_engine.confidential.audience import Audience
from graph_engine.confidential.redaction import redaction
from graph_engine.confidential.words import WORDS
from graph_engine.model import Certainty, Dependency, Milestone, Roadmap, State, Statement
from inputs.merging.aliases import Organisations

Value = str | float | int | None
Rows = Mapping[str, list[list[Value]]]

CERTAINTIES = {
    Certainty.STATED: "",
    Certainty.UNVERIFIED: "niet geverifieerd",
    Certainty.DERIVED: "eigen afleiding",
}
_STATUS = {State.OPEN: "", State.DONE: "gereed", State.LAPSED: "vervallen"}


def seen_by(partner: str, roadmap: Roadmap, lang: str = "nl") -> Roadmap:
    """The facts that a partner may see: the template with its rows goes to that partner.

    What it wrote itself about what others keep confidential is its own, and stays.
    """
    audience = Audience(partner)
    visible = [m for m in roadmap.milestones if audience.sees(m)]
    hidden = [m for m in roadmap.milestones if not audience.sees(m)]
    own = {m.source.workbook for m in visible if m.partner == partner}
    gone, redact = {m.id for m in hidden}, redaction(hidden, visible, WORDS[lang].mask)
    return replace(
        roadmap,
        milestones=tuple(audience.shown(m) for m in visible),
        dependencies=tuple(
            link if link.source.workbook in own else redact.of(link)
            for link in roadmap.dependencies
            if link.source.workbook in own or not gone & {link.predecessor, link.successor}
        ),
        relations=tuple(
            known if known.source.workbook in own else redact.of(known)
            for known in roadmap.relations
            if known.source.workbook in own or not gone & {known.first, known.second}
        ),
    )


def rows_of(roadmap: Roadmap, partner: str = "") -> Rows:
    """The rows per sheet of the milestones that `partner` sent; of everyone when it is empty.

    The last value of a milestone's row is its partner, for a column that only then is needed.
    Dependencies and relations come along when the partner's milestone waits, or when they were
    read from one of the partner's own workbooks.
    """
    same = Organisations({}).same
    mine = [m for m in roadmap.milestones if not partner or same(m.partner, partner)]
    ids = {m.id for m in mine}
    workbooks = {m.source.workbook for m in mine}
    reported = {s.source.workbook for m in mine for s in m.statements if s.reported}
    return {
        "Mijlpalen": [_milestone(m, reported) for m in mine],
        "Afhankelijkheden": [
            _dependency(link)
            for link in roadmap.dependencies
            if link.successor in ids or link.source.workbook in workbooks
        ],
        "Relaties": [
            [relation.first, relation.second, relation.kind, relation.why]
            for relation in roadmap.relations
            if relation.first in ids or relation.source.workbook in workbooks
        ],
    }


def _milestone(milestone: Milestone, reported: set[str]) -> list[Value]:
    current, earlier = _claims(milestone, reported)
    return [
        milestone.id,
        milestone.name,
        milestone.kind.value,
        milestone.status or _STATUS[milestone.state],
        milestone.owner,
        milestone.decider,
        milestone.programme,
        milestone.cluster,
        milestone.project,
        milestone.theme,
        current.literal if current else "",
        current.reported.isoformat() if current and current.reported else "",
        earlier.literal if earlier else "",
        milestone.target.literal if milestone.target else "",
        _days(milestone.duration_days),
        _days(milestone.optimistic_days),
        _days(milestone.pessimistic_days),
        milestone.carrier,
        milestone.capacity,
        milestone.unit,
        milestone.role,
        "",
        "ja" if milestone.confidential else "",
        milestone.url,
        CERTAINTIES[milestone.certainty],
        milestone.remark,
        milestone.partner,
    ]


def _days(days: int | None) -> Value:
    """With the unit beside it, so that nobody has to guess what a number counts."""
    return None if days is None else f"{days} {'dag' if days == 1 else 'dagen'}"


def _claims(milestone: Milestone, reported: set[str]) -> tuple[Statement | None, Statement | None]:
    """The current and the earlier statement.

    In a workbook whose current statements have a report date (it is in `reported`), a statement
    without one can only have been an earlier date.
    """
    claims = [c for c in milestone.statements if c.partner in {"", milestone.partner}]
    claims = claims or list(milestone.statements)
    first = claims[0] if claims else None
    second = claims[1] if len(claims) > 1 else None
    if first and not first.reported and first.source.workbook in reported:
        return None, first
    return first, second


def not_in_rows(roadmap: Roadmap, partner: str = "") -> list[tuple[str, Statement]]:
    """The statements for which a row has no room, each with its milestone.

    A row holds a current date with its report date, and an earlier date.
    """
    same = Organisations({}).same
    mine = [m for m in roadmap.milestones if not partner or same(m.partner, partner)]
    reported = {s.source.workbook for m in mine for s in m.statements if s.reported}
    return [
        (milestone.id, said)
        for milestone in mine
        for said in milestone.statements
        if (not partner or said.partner in {"", milestone.partner})
        and not _fits(said, *_claims(milestone, reported))
    ]


def _fits(said: Statement, current: Statement | None, earlier: Statement | None) -> bool:
    """A row has a report date for its current statement only."""
    return said == current or (said == earlier and not said.reported)


def _dependency(link: Dependency) -> list[Value]:
    return [
        link.predecessor,
        link.successor,
        link.type.value,
        _days(link.lag_days or None),
        "hard" if link.hard else "zacht",
        link.why,
        link.url,
        CERTAINTIES[link.certainty],
    ]
