"""Links that summaries make between tasks and that no dependency of the roadmap shows."""

from collections.abc import Iterable, Mapping, Sequence

from graph_engine.calendar import DAY
from graph_engine.cpm.engine import counting_links
from graph_engine.model import Dependency, LinkType
from graph_engine.working_time.build import Planned

Ends = tuple[str, str, LinkType]


def ends_of(link: Dependency) -> Ends:
    """What tells one link from another: its milestones and its type."""
    return link.predecessor, link.successor, link.type


def ends_in(ids: Sequence[str], planned: Planned) -> list[Ends]:
    """The milestones at both ends of every link of a plan, and its type."""
    plan, types = planned.part.plan, tuple(LinkType)
    names = [ids[row] for row in planned.part.rows.tolist()]
    ends = zip(plan.pred.tolist(), plan.succ.tolist(), plan.type.tolist(), strict=True)
    return [(names[p], names[s], types[t]) for p, s, t in ends]


def unseen(
    ids: Sequence[str],
    planned: Planned,
    links: Iterable[Dependency],
    drives: Mapping[Ends, bool],
) -> list[Dependency]:
    """Those that drive a date, or without which no way leads from one end to the other."""
    plan, ends = planned.part.plan, ends_in(ids, planned)
    shown = {ends_of(k) for k in links}
    behind = _Behind(shown)
    found: dict[Ends, Dependency] = {}
    for k in counting_links(plan, planned.part.rules).tolist():
        one = ends[k]
        if one in shown or one in found or plan.done[plan.succ[k]]:
            continue
        if drives[one] or one[1] not in behind.after(one[0]):
            found[one] = Dependency(
                predecessor=one[0],
                successor=one[1],
                type=one[2],
                lag_days=int(plan.lag[k]) // DAY,
                source=planned.source.place,
            )
    return list(found.values())


class _Behind:
    """What waits for a milestone, however far on."""

    def __init__(self, links: Iterable[Ends]) -> None:
        self.out: dict[str, list[str]] = {}
        for before, after, _ in links:
            self.out.setdefault(before, []).append(after)
        self.known: dict[str, set[str]] = {}

    def after(self, first: str) -> set[str]:
        if first not in self.known:
            seen, stack = {first}, [first]
            while stack:
                more = set(self.out.get(stack.pop(), ())) - seen
                seen |= more
                stack += more
            self.known[first] = seen
        return self.known[first]
