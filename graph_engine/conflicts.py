"""Dates that cannot be true together: between partners over a link, and about one milestone."""

from collections.abc import Iterable, Mapping, Sequence

from graph_engine.days import day_of
from graph_engine.durations import Duration
from graph_engine.found import Conflict, Contradiction
from graph_engine.model import Dependency, DurationOrigin, Milestone, Roadmap, State, Statement
from graph_engine.network import weight


def conflicts(
    roadmap: Roadmap, links: Iterable[Dependency], durations: Mapping[str, Duration]
) -> tuple[Conflict, ...]:
    """Links whose two ends are dated so that one of both dates must be wrong.

    Certain when even the earliest reading of the predecessor comes after the latest reading of
    the successor; possible when its latest reading does. A goal without a planning of its own is
    held against its target. Assumed durations do not count: a
    conflict between partners must follow from what partners say.
    """
    given = {
        id_: d if d.origin is DurationOrigin.GIVEN else Duration(0, d.origin)
        for id_, d in durations.items()
    }
    stated = [link for link in links if not link.contracted]
    found = [c for link in stated if (c := _conflict(roadmap, link, given)) is not None]
    return tuple(
        sorted(
            found,
            key=lambda c: (
                not c.certain,
                c.days is None,
                -(c.days or 0),
                c.link.predecessor,
                c.link.successor,
            ),
        )
    )


def _conflict(
    roadmap: Roadmap, link: Dependency, given: Mapping[str, Duration]
) -> Conflict | None:
    before, after = roadmap.by_id[link.predecessor], roadmap.by_id[link.successor]
    first, second = before.statement, after.statement or after.target
    if first is None or second is None or after.state is State.DONE or second.latest is None:
        return None
    step = weight(link, given) - link.assumed_days
    must = day_of(second.latest)
    if first.earliest is not None and day_of(first.earliest) + step > must:
        days = day_of(first.earliest) + step - must
        return Conflict(certain=True, link=link, predecessor=first, successor=second, days=days)
    if not first.dated or before.state is State.DONE:
        return None
    if first.latest is None:
        return Conflict(certain=False, link=link, predecessor=first, successor=second, days=None)
    days = day_of(first.latest) + step - must
    if days > 0:
        return Conflict(certain=False, link=link, predecessor=first, successor=second, days=days)
    return None


def contradictions(milestones: Iterable[Milestone]) -> tuple[Contradiction, ...]:
    """Milestones that different partners date so that no day satisfies both."""
    found = []
    for milestone in milestones:
        current = _newest_per_partner(milestone.statements)
        clashing = [a for a in current if any(_apart(a, b) for b in current)]
        if clashing:
            found.append(Contradiction(id=milestone.id, statements=tuple(clashing)))
    return tuple(sorted(found, key=lambda c: c.id))


def _newest_per_partner(statements: Sequence[Statement]) -> list[Statement]:
    """The first statement of each partner; later ones are history, not contradiction."""
    newest: dict[str, Statement] = {}
    for claim in statements:
        if claim.dated:
            newest.setdefault(claim.partner, claim)
    return list(newest.values())


def _apart(a: Statement, b: Statement) -> bool:
    return _after(a, b) or _after(b, a)


def _after(a: Statement, b: Statement) -> bool:
    return a.earliest is not None and b.latest is not None and a.earliest > b.latest
