"""Who waits for whom, lane by lane, and the table of all milestones."""

from dataclasses import dataclass

from outputs.page.findings import ClaimText, claim_text
from outputs.page.texts import Texts
from outputs.view.found import CrossingView


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    before: int
    after: int
    within: bool
    count: int
    driving: int
    slack: str
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    lanes: tuple[str, ...]
    rows: tuple[tuple[MatrixCell | None, ...], ...]


SHADES = 5


def matrix(texts: Texts) -> Matrix:
    view = texts.view
    found = {(c.before, c.after): c for c in view.crossings}
    used = sorted({lane for pair in found for lane in pair})
    most = max((c.links for c in view.crossings if c.before != c.after), default=1)
    return Matrix(
        lanes=tuple(view.lanes[lane].name for lane in used),
        rows=tuple(tuple(_cell(found.get((a, b)), most, texts) for b in used) for a in used),
    )


def _cell(crossing: CrossingView | None, most: int, texts: Texts) -> MatrixCell | None:
    if crossing is None:
        return None
    within = crossing.before == crossing.after
    return MatrixCell(
        before=crossing.before,
        after=crossing.after,
        within=within,
        count=crossing.links,
        driving=crossing.driving,
        slack=slack_text(crossing.slack, texts),
        shade=0 if within else 1 + (SHADES - 1) * crossing.links // most,
    )


def slack_text(slack: int | None, texts: Texts) -> str:
    if slack is None:
        return texts.say("matrix_no_goal")
    return texts.say("matrix_slack", months=texts.months(slack)) if slack else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    node: int
    id: str
    name: str
    kind: str
    lane: str
    who: str
    claims: tuple[ClaimText, ...]
    finish: str
    latest: str
    slack: str
    drives: bool
    state: str
    status: str
    source: str
    url: str


def table_rows(texts: Texts) -> list[TableRow]:
    return [_row(i, texts) for i in range(len(texts.view.milestones))]


def _row(i: int, texts: Texts) -> TableRow:
    view = texts.view
    milestone = view.milestones[i]
    counts = milestone.scheduled
    asked = counts and milestone.state == "open"
    need = min((n.float_days for n in milestone.needs), default=None)
    latest = milestone.latest
    return TableRow(
        node=i,
        id=milestone.id,
        name=milestone.name,
        kind=texts.say(f"kind_{milestone.kind}"),
        lane=view.lanes[milestone.lane].name,
        who=milestone.who,
        claims=tuple(claim_text(c, texts) for c in milestone.claims),
        finish=texts.finish(i) if milestone.has_date else "–",
        latest=texts.month(latest) if asked and latest is not None else "–",
        slack=texts.signed(need).removeprefix("+") if asked and need is not None else "–",
        drives=bool(milestone.drives),
        state=milestone.state,
        status=texts.say(f"state_{milestone.state}"),
        source=milestone.source,
        url=milestone.url,
    )
