"""The passes without calendars, against a slow and obvious version."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.cpm.elapsed import OPEN, backward, forward
from graph_engine.cpm.levels import layers
from tests.cpm_networks import Links, chain, comb, links, star, wide


def slow_forward(
    net: Links, floor: list[int], weight: list[int], duration: list[int], delay: list[int]
) -> list[int]:
    """Repeat the definition until nothing moves."""
    finish = [f + d for f, d in zip(floor, delay, strict=True)]
    for _ in range(net.n):
        for p, s, w in zip(net.pred.tolist(), net.succ.tolist(), weight, strict=True):
            finish[s] = max(finish[s], finish[p] + w + duration[s] + delay[s])
    return finish


def slow_backward(
    net: Links, ceiling: list[int], weight: list[int], duration: list[int], delay: list[int]
) -> list[int]:
    finish = list(ceiling)
    for _ in range(net.n):
        for p, s, w in zip(net.pred.tolist(), net.succ.tolist(), weight, strict=True):
            finish[p] = min(finish[p], finish[s] - delay[s] - duration[s] - w)
    return finish


Numbers = tuple[list[int], list[int], list[int], list[int]]


def numbers(net: Links, data: st.DataObject) -> Numbers:
    """Bounds, weights (leads too), durations and delays."""

    def draw(count: int, low: int) -> list[int]:
        return data.draw(st.lists(st.integers(low, 20), min_size=count, max_size=count))

    return draw(net.n, -20), draw(len(net.pred), -20), draw(net.n, 0), draw(net.n, 0)


@settings(deadline=None)
@given(links(), st.data())
def test_both_passes_mean_what_they_say(net: Links, data: st.DataObject) -> None:
    bound, weight, duration, delay = numbers(net, data)
    built = layers(net.n, net.pred, net.succ)
    early = forward(built, bound, weight, duration=duration, delay=delay)
    late = backward(built, bound, weight, duration=duration, delay=delay)
    assert early.tolist() == slow_forward(net, bound, weight, duration, delay)
    assert late.tolist() == slow_backward(net, bound, weight, duration, delay)


@settings(deadline=None)
@given(links(), st.data())
def test_scenarios_on_leading_axes_are_scenarios_one_by_one(
    net: Links, data: st.DataObject
) -> None:
    built = layers(net.n, net.pred, net.succ)
    drawn = [numbers(net, data) for _ in range(3)]
    stacked = [np.array(column) for column in zip(*drawn, strict=True)]
    shared = data.draw(st.lists(st.booleans(), min_size=4, max_size=4))
    used = [rows[0] if one else rows for rows, one in zip(stacked, shared, strict=True)]
    for go in (forward, backward):
        got = go(built, used[0], used[1], duration=used[2], delay=used[3])
        got = np.broadcast_to(got, (3, net.n))
        for row in range(3):
            one = [values if values.ndim == 1 else values[row] for values in used]
            want = go(built, one[0], one[1], duration=one[2], delay=one[3])
            assert got[row].tolist() == want.tolist()


@pytest.mark.parametrize("net", [chain(500), star(300), comb(5, 80), wide(2_000, 6_000, 3)])
def test_wide_and_thin_levels_agree_with_the_slow_version(net: Links) -> None:
    rng = np.random.default_rng(5)
    built = layers(net.n, net.pred, net.succ)
    order = np.argsort(built.order)[net.succ].argsort()
    ordered = Links(net.n, net.pred[order], net.succ[order])
    weight = rng.integers(0, 9, len(net.pred))
    floor = rng.integers(0, 50, net.n)
    want = floor.tolist()
    for p, s, w in zip(ordered.pred, ordered.succ, weight[order], strict=True):
        want[s] = max(want[s], want[p] + int(w))
    assert forward(built, floor, weight).tolist() == want
    many = forward(built, np.tile(floor, (300, 1)), weight)
    assert (many == want).all()


@settings(deadline=None)
@given(links(), st.data())
def test_the_backward_pass_is_the_forward_pass_of_the_mirrored_network(
    net: Links, data: st.DataObject
) -> None:
    bound, weight, _, _ = numbers(net, data)
    mirrored = layers(net.n, net.succ, net.pred)
    late = backward(layers(net.n, net.pred, net.succ), bound, weight)
    assert late.tolist() == (-forward(mirrored, -np.array(bound), weight)).tolist()


def test_a_link_with_an_open_weight_does_not_count() -> None:
    built = layers(3, np.array([0, 1]), np.array([2, 2]))
    assert forward(built, [5, 7, -OPEN], [1, -OPEN]).tolist() == [5, 7, 6]
    assert backward(built, [90, 90, 50], [1, -OPEN]).tolist() == [49, 90, 50]


@pytest.mark.parametrize("size", [1 << 20, 1 << 30, (1 << 31) - 100, 1 << 40, 1 << 59])
def test_scenarios_of_large_numbers(size: int) -> None:
    """Half the bits are enough for small numbers only."""
    built = layers(3, np.array([0, 1]), np.array([1, 2]))
    floor = np.array([[size, 0, 0], [-size, 5, -OPEN], [0, size, 0]])
    weight = np.array([40, 50])
    one_by_one = [forward(built, row, weight).tolist() for row in floor]
    assert forward(built, floor, weight).tolist() == one_by_one
    assert one_by_one[0] == [size, size + 40, size + 90]


def test_two_leading_axes() -> None:
    built = layers(2, np.array([0]), np.array([1]))
    floor = np.arange(12).reshape(2, 3, 2)
    assert forward(built, floor, [4]).tolist() == [
        [[0, 4], [2, 6], [4, 8]],
        [[6, 10], [8, 12], [10, 14]],
    ]


@pytest.mark.parametrize("floor", [[0.5, 1.0], [1 << 61, 0]])
def test_what_is_not_a_time_is_refused(floor: list[float]) -> None:
    built = layers(2, np.array([0]), np.array([1]))
    with pytest.raises(ValueError, match="wanted"):
        forward(built, floor, [1])
