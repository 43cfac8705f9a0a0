"""Links to set aside in a tangle that is too large to solve exactly: a good order of its members.

Every order of the members sets aside the links that lead back in it. For the hard links the order
is that of Eades, Lin and Smyth (1993, Information Processing Letters 47:319-323), with weights:
sources first, sinks last, and else the member that gives most more than it takes. What stays free
in it is chosen for the soft links. After either, each member moves to the place that costs least
until no move helps; at the end every superfluous link is put back.
"""

import heapq
from collections.abc import Mapping, Sequence

import networkx as nx

Pair = tuple[str, str]
Weights = Mapping[str, dict[str, int]]
MOST_ROUNDS = 20


def feedback(hard: Mapping[Pair, int], soft: Mapping[Pair, int]) -> set[Pair]:
    """A cheap set of pairs without which the others hold no circle; none of them superfluous.

    Per pair how many hard and soft links it stands for; one hard link outweighs all soft ones.
    """
    ids = sorted({end for pair in (*hard, *soft) for end in pair})
    order = _sifted(_eades_lin_smyth(*_sides(ids, hard)), *_sides(ids, hard))
    place = {id_: at for at, id_ in enumerate(order)}
    kept = [pair for pair in sorted(hard) if place[pair[0]] < place[pair[1]]]
    cost = {p: hard.get(p, 0) * (1 + sum(soft.values())) + soft.get(p, 0) for p in (*hard, *soft)}
    order = _sifted(_within(kept, *_sides(ids, soft)), *_sides(ids, cost))
    place = {id_: at for at, id_ in enumerate(order)}
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ids)
    graph.add_edges_from(pair for pair in sorted(cost) if place[pair[0]] < place[pair[1]])
    chosen = set()
    back = [pair for pair in cost if place[pair[0]] > place[pair[1]]]
    for pair in sorted(back, key=lambda p: (-cost[p], p)):
        if nx.has_path(graph, pair[1], pair[0]):
            chosen.add(pair)
        else:
            graph.add_edge(*pair)
    return chosen


def _sides(ids: Sequence[str], cost: Mapping[Pair, int]) -> tuple[Weights, Weights]:
    """What each member gives to which others, and what it takes from which."""
    out: dict[str, dict[str, int]] = {i: {} for i in ids}
    into: dict[str, dict[str, int]] = {i: {} for i in ids}
    for (a, b), weight in sorted(cost.items()):
        out[a][b] = into[b][a] = weight
    return out, into


def _within(kept: Sequence[Pair], out: Weights, into: Weights) -> list[str]:
    """An order that keeps these pairs; of what may come next, who gives most and takes least."""
    waits = dict.fromkeys(out, 0)
    after: dict[str, list[str]] = {i: [] for i in out}
    for a, b in kept:
        waits[b] += 1
        after[a].append(b)
    more = {i: sum(into[i].values()) - sum(out[i].values()) for i in out}
    ready = [(more[i], i) for i in out if not waits[i]]
    heapq.heapify(ready)
    order: dict[str, None] = {}
    while ready:
        rank, id_ = heapq.heappop(ready)
        if id_ in order or rank != more[id_]:
            continue
        order[id_] = None
        for other in after[id_]:
            waits[other] -= 1
        changed = {*after[id_], *out[id_], *into[id_]} - order.keys()
        for other in changed:
            more[other] += into[id_].get(other, 0) - out[id_].get(other, 0)
            if not waits[other]:
                heapq.heappush(ready, (more[other], other))
    return list(order)


def _eades_lin_smyth(out: Weights, into: Weights) -> list[str]:
    gives = {i: sum(out[i].values()) for i in out}
    takes = {i: sum(into[i].values()) for i in out}
    heap = [(_rank(gives[i], takes[i]), i) for i in out]
    heapq.heapify(heap)
    left, first, last = set(out), list[str](), list[str]()
    while left:
        rank, id_ = heapq.heappop(heap)
        if id_ not in left or rank != _rank(gives[id_], takes[id_]):
            continue
        (first if gives[id_] else last).append(id_)
        left.remove(id_)
        for sides, near in ((takes, out[id_]), (gives, into[id_])):
            for other, weight in near.items():
                sides[other] -= weight
                if other in left:
                    heapq.heappush(heap, (_rank(gives[other], takes[other]), other))
    return first + last[::-1]


def _rank(gives: int, takes: int) -> tuple[int, int]:
    """Smallest first: sinks, sources, then who gives most more than it takes."""
    if not gives:
        return (0, 0)
    return (1, 0) if not takes else (2, takes - gives)


def _sifted(order: list[str], out: Weights, into: Weights) -> list[str]:
    """Every member moved to its cheapest place, round after round."""
    place = {id_: at for at, id_ in enumerate(order)}
    for _ in range(MOST_ROUNDS):
        moved = False
        for id_ in sorted(order):
            to = _cheapest(id_, place, out[id_], into[id_])
            at = place[id_]
            if to == at:
                continue
            moved = True
            order.pop(at)
            order.insert(to, id_)
            low, high = min(at, to), max(at, to)
            place.update((order[k], k) for k in range(low, high + 1))
        if not moved:
            break
    return order


def _cheapest(
    id_: str, place: Mapping[str, int], out: dict[str, int], into: dict[str, int]
) -> int:
    """Where a member costs least; where it stands unless another place is cheaper."""
    here = place[id_]
    change = {other: out.get(other, 0) - into.get(other, 0) for other in out.keys() | into.keys()}
    now = sum(days for other, days in change.items() if place[other] < here)
    best, best_at, spent = 0, 0, 0
    for other in sorted(change, key=place.__getitem__):
        spent += change[other]
        if spent < best:
            best, best_at = spent, place[other] + (place[other] < here)
    return best_at if best < now else here
