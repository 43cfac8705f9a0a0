"""Which links a plan can hold: one per pair of tasks, and none that closes a circle."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph_engine.model import Dependency, State
from graph_engine.results import Analysis

Ids = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Links:
    """By the id of the successor: the links, and the predecessors that are not linked."""

    into: Mapping[str, Sequence[Dependency]]
    aside: Ids = field(default_factory=dict)
    not_linked: Ids = field(default_factory=dict)


def links_of(analysis: Analysis) -> Links:
    """The links that the schedule used; of several between one pair the most binding one.

    What a loop had to set aside, a second link between a pair, and what holds nothing up (a link
    with something lapsed, or into something done) is kept as a note.
    """
    used = _used(analysis)
    best: dict[tuple[str, str], Dependency] = {}
    for link, _ in sorted(used, key=lambda pair: -pair[1]):
        best.setdefault((link.predecessor, link.successor), link)
    chosen = [link for link, _ in used if best[link.predecessor, link.successor] == link]
    into: dict[str, list[Dependency]] = {}
    for link in chosen:
        into.setdefault(link.successor, []).append(link)
    opened = [link for loop in analysis.loops for link in loop.opened]
    linked = {*chosen, *opened}
    rest = [link for link in analysis.roadmap.dependencies if link not in linked]
    return Links(into, _by_successor(opened), _by_successor(rest))


def _used(analysis: Analysis) -> list[tuple[Dependency, int]]:
    """Links with what each adds to its predecessor's date; in the order of the roadmap."""
    if analysis.passes is None:
        return [(link, link.lag_days) for link in _live(analysis)]
    weights = zip(analysis.passes.links, analysis.passes.weight, strict=True)
    weight = dict(weights)
    return [(k, weight[k]) for k in analysis.roadmap.dependencies if k in weight]


def _live(analysis: Analysis) -> Iterable[Dependency]:
    """What may hold something up, for an analysis that did not keep its passes."""
    milestones = analysis.roadmap.by_id
    opened = {link for loop in analysis.loops for link in loop.opened}
    for link in analysis.roadmap.dependencies:
        ends = milestones[link.predecessor], milestones[link.successor]
        lapsed = any(end.state is State.LAPSED for end in ends)
        if not lapsed and ends[1].state is State.OPEN and link not in opened:
            yield link


def _by_successor(links: Iterable[Dependency]) -> Ids:
    found: Ids = {}
    for link in links:
        found.setdefault(link.successor, []).append(link.predecessor)
    return found
