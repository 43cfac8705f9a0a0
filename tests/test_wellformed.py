"""A roadmap that somebody made in code and that cannot be scheduled is refused by name."""

from dataclasses import replace

import pytest

from graph_engine.analysis import analyse
from graph_engine.model import Roadmap
from graph_engine.rules.network import SELF_LINK
from tests.roadmaps import m, roadmap

CHAIN = roadmap(m("A", days=5), m("G"), links="A > G")


def lagged(days: int) -> Roadmap:
    return replace(CHAIN, dependencies=(replace(CHAIN.dependencies[0], lag_days=days),))


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (roadmap(m("A", days=5), m("A", days=7)), "milestone 'A' stands there 2 times; unique"),
        (roadmap(m("G"), links="A > G"), "link 'A' → 'G': no milestone 'A'"),
        (roadmap(m("A"), links="A > G"), "link 'A' → 'G': no milestone 'G'"),
        (roadmap(m("A", days=-5)), "milestone 'A': duration_days from 0 to .* not -5"),
        (roadmap(m("A", days=2**62)), "milestone 'A': duration_days from 0 to "),
        (roadmap(replace(m("A"), optimistic_days=-1)), "milestone 'A': optimistic_days from 0"),
        (roadmap(replace(m("A"), pessimistic_days=-1)), "milestone 'A': pessimistic_days from 0"),
        (roadmap(replace(m("A"), assumed_days=-1)), "milestone 'A': assumed_days from 0"),
        (lagged(2**62), "link 'A' → 'G': a lag of at most "),
        (lagged(-(2**62)), "link 'A' → 'G': a lag of at most "),
        (lagged(2**32), "naam G"),  # a lag that adds up to a date that no calendar holds
    ],
)
def test_what_is_wrong_is_named_with_what_is_wanted(plan: Roadmap, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        analyse(plan)


def test_a_link_to_itself_is_an_issue_with_the_name() -> None:
    found = analyse(roadmap(m("G", days=3), links="G > G"))
    [issue] = [i for i in found.issues if i.rule is SELF_LINK]
    assert issue.message("nl") == "'naam G' wacht op zichzelf."
