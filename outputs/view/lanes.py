"""Which band a milestone stands in, and the order of the bands from top to bottom."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from graph_engine.model import Milestone
from outputs.view.values import LaneView

NATIONAL = frozenset({"", "landelijk", "nationaal", "national", "nationwide", "rijk", "nederland"})
"""What partners write in the column for the cluster when a milestone belongs to none."""


def lane_of(milestone: Milestone) -> LaneView:
    """The cluster; the programme where the milestone is national; else who sent it."""
    cluster = milestone.cluster.strip()
    if cluster.casefold() not in NATIONAL:
        return LaneView(name=cluster, cluster=True)
    name = milestone.programme.strip() or milestone.partner.strip() or milestone.owner.strip()
    return LaneView(name=name or "–", cluster=False)


def ordered(lanes: Sequence[LaneView], links: Iterable[tuple[int, int]]) -> list[int]:
    """An order with short links between bands: what is much linked comes close together.

    Starts with the lanes by name, half of the clusters above the programmes and half below, and
    exchanges lanes two by two as long as that shortens the links.
    """
    between = Counter((min(a, b), max(a, b)) for a, b in links if a != b)
    order = _start(lanes)
    place = {lane: i for i, lane in enumerate(order)}
    ties: list[list[tuple[int, int]]] = [[] for _ in lanes]
    for (a, b), count in sorted(between.items()):
        ties[a].append((b, count))
        ties[b].append((a, count))

    def length(lane: int) -> int:
        return sum(count * abs(place[lane] - place[other]) for other, count in ties[lane])

    def shortened(a: int, b: int) -> bool:
        before = length(a) + length(b)
        place[a], place[b] = place[b], place[a]
        if length(a) + length(b) < before:
            return True
        place[a], place[b] = place[b], place[a]
        return False

    rounds = 0
    while rounds < len(lanes) and _round(len(lanes), shortened):
        rounds += 1
    return sorted(place, key=place.__getitem__)


def _round(count: int, shortened: Callable[[int, int], bool]) -> bool:
    """Try every pair once; whether anything became shorter."""
    improved = [shortened(a, b) for a in range(count) for b in range(a + 1, count)]
    return any(improved)


def _start(lanes: Sequence[LaneView]) -> list[int]:
    by_name = sorted(range(len(lanes)), key=lambda i: (lanes[i].name.casefold(), i))
    clusters = [i for i in by_name if lanes[i].cluster]
    programmes = [i for i in by_name if not lanes[i].cluster]
    half = len(clusters) // 2
    return [*clusters[:half], *programmes, *clusters[half:]]
