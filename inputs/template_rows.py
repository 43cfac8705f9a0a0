"""What is known of one partner, as rows of the template: what was read can be sent back."""

from collections.abc import Mapping

from graph_engine.model import Dependency, Milestone, Roadmap, State
from inputs.aliases import Organisations

Value = str | float | int | None
Rows = Mapping[str, list[list[Value]]]

_STATUS = {State.OPEN: "", State.DONE: "gereed", State.LAPSED: "vervallen"}


def rows_of(roadmap: Roadmap, partner: str = "") -> Rows:
    """The rows per sheet of the milestones that `partner` sent; of everyone when it is empty.

    Dependencies and relations come along when the partner's milestone waits, or when they were
    read from one of the partner's own workbooks.
    """
    same = Organisations({}).same
    mine = [m for m in roadmap.milestones if not partner or same(m.partner, partner)]
    ids = {m.id for m in mine}
    workbooks = {m.source.workbook for m in mine}
    return {
        "Mijlpalen": [_milestone(m) for m in mine],
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


def _milestone(milestone: Milestone) -> list[Value]:
    claims = [c for c in milestone.statements if c.partner in {"", milestone.partner}]
    claims = claims or list(milestone.statements)
    current = claims[0] if claims else None
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
        claims[1].literal if len(claims) > 1 else "",
        milestone.target.literal if milestone.target else "",
        milestone.duration_days,
        milestone.optimistic_days,
        milestone.pessimistic_days,
        milestone.carrier,
        milestone.capacity,
        milestone.unit,
        milestone.role,
        "",
        "ja" if milestone.confidential else "",
        milestone.url,
        milestone.remark,
    ]


def _dependency(link: Dependency) -> list[Value]:
    return [
        link.predecessor,
        link.successor,
        link.type.value,
        link.lag_days or None,
        "hard" if link.hard else "zacht",
        link.why,
        link.url,
    ]
