"""Order and levels of a network."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from graph_engine.cpm.levels import layers, levels
from tests.cpm_networks import Links, chain, comb, links, star, wide


def depth(net: Links) -> list[int]:
    """Slow and obvious: the number of links on the longest way to every node."""
    found = [0] * net.n
    for _ in range(net.n):
        for p, s in zip(net.pred.tolist(), net.succ.tolist(), strict=True):
            found[s] = max(found[s], found[p] + 1)
    return found


def level_of_each(net: Links) -> list[int]:
    order, ptr = levels(net.n, net.pred, net.succ)
    found = np.full(net.n, -1)
    found[order] = np.repeat(np.arange(len(ptr) - 1), np.diff(ptr))
    return found.tolist()


@settings(deadline=None)
@given(links())
def test_a_level_is_the_longest_way_to_a_node(net: Links) -> None:
    assert level_of_each(net) == depth(net)


@pytest.mark.parametrize(
    ("net", "count"),
    [(chain(2_000), 2_000), (star(5_000), 2), (comb(20, 60), 41), (comb(20, 3), 41)],
)
def test_chains_stars_and_combs(net: Links, count: int) -> None:
    order, ptr = levels(net.n, net.pred, net.succ)
    assert len(ptr) == count + 1
    assert sorted(order.tolist()) == list(range(net.n))
    for low, high in pairwise(ptr):
        assert (np.diff(order[low:high]) > 0).all()


def test_wide_levels() -> None:
    net = wide(3_000, 7_000, 1)
    rank = np.empty(net.n, dtype=np.int64)
    rank[levels(net.n, net.pred, net.succ)[0]] = np.arange(net.n)
    assert (rank[net.pred] < rank[net.succ]).all()


@pytest.mark.parametrize(
    "pred", [[2, 2, 0, 0, 1], [2, 0, 2, 1, 0]], ids=["by predecessor", "in no order"]
)
def test_every_link_is_known_by_its_number_however_they_are_listed(pred: list[int]) -> None:
    succ = [4, 3, 4, 1, 3] if pred[1] == 2 else [4, 4, 3, 3, 1]
    net = layers(5, np.array(pred), np.array(succ))
    tail = net.order.repeat(np.diff(net.first))
    found = zip(net.link.tolist(), tail.tolist(), net.order[net.head].tolist(), strict=True)
    assert sorted(found) == list(zip(range(5), pred, succ, strict=True))
    assert (np.diff(tail.tolist()) != 0).sum() == 2


def test_nodes_in_or_behind_a_loop_are_left_out() -> None:
    pred, succ = np.array([0, 1, 2, 2, 4]), np.array([1, 2, 1, 3, 0])
    order, ptr = levels(5, pred, succ)
    assert (order.tolist(), ptr.tolist()) == ([4, 0], [0, 1, 2])


def test_no_nodes_and_no_links() -> None:
    none = np.empty(0, dtype=np.int64)
    assert [a.tolist() for a in levels(0, none, none)] == [[], [0]]
    assert [a.tolist() for a in levels(3, none, none)] == [[0, 1, 2], [0, 3]]


@pytest.mark.parametrize(
    ("pred", "succ", "message"),
    [
        ([0, 1], [1, 0], r"a loop: nodes \[0, 1\]"),
        ([1], [1], r"a loop: nodes \[1\]"),
        ([0, 7], [1, 1], "link 1 has predecessor 7; 0 to 2 is wanted"),
        ([0], [-1], "link 0 has successor -1; 0 to 2 is wanted"),
        ([0, 1], [1], "one successor per predecessor wanted, not 1 to 2"),
    ],
)
def test_what_layers_refuses(pred: list[int], succ: list[int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        layers(3, np.array(pred), np.array(succ))
