"""A roadmap without its hidden milestones, in which everything visible keeps its dates."""

from collections.abc import Mapping
from dataclasses import replace

from graph_engine.confidential.behind import Behind, Way, look_behind
from graph_engine.confidential.conditions import Condition, conditions
from graph_engine.confidential.full import Full
from graph_engine.confidential.lead_times import keep_lead_times
from graph_engine.confidential.redaction import Redaction
from graph_engine.confidential.words import Words
from graph_engine.days import date_of
from graph_engine.model import (
    Certainty,
    Dependency,
    Kind,
    LinkType,
    Milestone,
    Roadmap,
    Shared,
    Source,
    State,
    Statement,
)


def contracted(full: Full, redact: Redaction) -> Roadmap:
    """The roadmap for the audience of `full`."""
    roadmap, hidden, net = full.roadmap, full.hidden, full.plan.schedule.net
    waits = look_behind(full.plan, {net.row[id_] for id_ in hidden if id_ in net.row})
    stand_ins, held = _stand_ins(full, waits)
    ways = _ways(full, waits)
    shared = redact.of(_visible(full))
    shared = replace(
        shared,
        title=_title(shared, full),
        milestones=(*shared.milestones, *stand_ins),
        dependencies=(*shared.dependencies, *ways, *held),
        shared=Shared(
            audience=full.audience.partner,
            milestones=len(hidden),
            partners=len({roadmap.by_id[id_].partner for id_ in hidden}),
            links=len(ways),
            conditions=len(stand_ins),
            loops=sum(bool(hidden & set(loop.members)) for loop in full.plan.loops),
        ),
    )
    used = [k for k in net.links if not hidden & {k.predecessor, k.successor}]
    return keep_lead_times(shared, (*used, *ways, *held), full)


def _visible(full: Full) -> Roadmap:
    """Everything that names nothing hidden, as it was.

    A visible link that was set aside to open a loop with a hidden milestone in it is left out:
    without that milestone the loop could be opened elsewhere.
    """
    roadmap, hidden, audience = full.roadmap, full.hidden, full.audience
    aside = {k for loop in full.plan.loops if hidden & set(loop.members) for k in loop.opened}
    return replace(
        roadmap,
        milestones=tuple(audience.shown(m) for m in roadmap.milestones if m.id not in hidden),
        dependencies=tuple(
            k
            for k in roadmap.dependencies
            if not hidden & {k.predecessor, k.successor} and k not in aside
        ),
        goals=tuple(g for g in roadmap.goals if g.id not in hidden),
        relations=tuple(r for r in roadmap.relations if not hidden & {r.first, r.second}),
    )


def _ways(full: Full, waits: Mapping[int, Behind]) -> tuple[Dependency, ...]:
    """One link per pair, from finish to finish; none where a visible link asks as much."""
    net = full.plan.schedule.net
    direct: dict[tuple[int, int], int] = {}
    for p, s, weight in zip(
        net.pred.tolist(), net.succ.tolist(), net.weight.tolist(), strict=True
    ):
        direct[p, s] = max(weight, direct.get((p, s), weight))
    return tuple(
        _link(net.ids[before], net.ids[row], way, full.words)
        for row, behind in waits.items()
        for before, way in sorted(behind.ways.items())
        if direct.get((before, row), way.lag - 1) < way.lag
    )


def _link(before: str, after: str, way: Way, words: Words) -> Dependency:
    """How much of the lag is assumed would tell how it is made up: all of it, or nothing."""
    return Dependency(
        predecessor=before,
        successor=after,
        type=LinkType.FF,
        lag_days=way.lag,
        hard=way.hard,
        why=words.via,
        certainty=way.certainty,
        contracted=True,
        assumed_days=way.lag if way.assumed else 0,
        source=Source(words.literal),
    )


def _stand_ins(
    full: Full, waits: Mapping[int, Behind]
) -> tuple[tuple[Milestone, ...], tuple[Dependency, ...]]:
    done, words = full.plan.schedule, full.words
    taken = set(full.roadmap.by_id)
    made: list[Milestone] = []
    links: list[Dependency] = []
    for row, behind in waits.items():
        early, late = done.finish[:, row].tolist()
        floor = done.bounds.floor[:, row].tolist()
        after = full.roadmap.by_id[done.net.ids[row]]
        for found in conditions(behind, (early, late), (floor[0], floor[1]), done.bounds.today):
            made.append(_stand_in(found, after, len(made) + 1, taken, words))
            way = Way(found.lag, hard=True, certainty=Certainty.STATED, assumed=False)
            links.append(_link(made[-1].id, after.id, way, words))
    return tuple(made), tuple(links)


def _stand_in(
    found: Condition, after: Milestone, number: int, taken: set[str], words: Words
) -> Milestone:
    id_ = f"{words.literal}-{number}"
    while id_ in taken:
        id_ = f"{id_}x"
    taken.add(id_)
    source = Source(words.literal)
    said = Statement(
        literal=words.literal,
        earliest=None if found.early is None else date_of(found.early),
        latest=None if found.late is None else date_of(found.late),
        source=source,
    )
    dated = found.late is not None and not (found.done and found.early == found.late)
    return Milestone(
        id=id_,
        name=words.condition if number == 1 else f"{words.condition} {number}",
        kind=Kind.CONDITION,
        state=State.DONE if found.done else State.OPEN,
        cluster=after.cluster,
        programme=after.programme,
        stand_in=True,
        statements=(said,) if dated else (),
        source=source,
    )


def _title(shared: Roadmap, full: Full) -> str:
    """A version that is made from a shared roadmap says once for whom it is."""
    audience = full.audience.partner or full.words.everyone
    label = full.words.title.format(audience=audience)
    return shared.title if shared.title.endswith(label) else f"{shared.title} {label}".strip()
