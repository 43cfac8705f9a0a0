"""Random loop-free networks for the tests of the engine."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from graph_engine.cpm.levels import Indices


@dataclass(frozen=True)
class Links:
    """Node numbers of a loop-free network, shuffled so that a number says nothing on the order."""

    n: int
    pred: Indices
    succ: Indices


@st.composite
def links(draw: st.DrawFn, *, most: int = 12) -> Links:
    n = draw(st.integers(1, most))
    label = draw(st.permutations(range(n)))
    pairs = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))
    drawn = [sorted(pair) for pair in draw(st.lists(pairs, max_size=3 * n))]
    ends = [(label[a], label[b]) for a, b in drawn if a != b]
    both = np.array(ends, dtype=np.int64).reshape(-1, 2)
    return Links(n, both[:, 0], both[:, 1])


def chain(n: int) -> Links:
    return Links(n, np.arange(n - 1), np.arange(1, n))


def star(n: int) -> Links:
    return Links(n, np.zeros(n - 1, dtype=np.int64), np.arange(1, n))


def comb(teeth: int, width: int) -> Links:
    """Alternately one node and `width` nodes: thin levels between wide ones."""
    pred, succ, at = [], [], 0
    for _ in range(teeth):
        middle = range(at + 1, at + 1 + width)
        for i in middle:
            pred += [at, i]
            succ += [i, at + width + 1]
        at += width + 1
    return Links(at + 1, np.array(pred), np.array(succ))


def wide(n: int, m: int, seed: int) -> Links:
    """A random network with wide levels."""
    rng = np.random.default_rng(seed)
    a, b = rng.integers(0, n, m), rng.integers(0, n, m)
    label = rng.permutation(n)
    kept = a != b
    return Links(n, label[np.minimum(a, b)[kept]], label[np.maximum(a, b)[kept]])
