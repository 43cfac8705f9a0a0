"""The delay that bottlenecks are ranked by is named as it was asked for, also where none is."""

import json

import pytest
from rich.console import Console

from graph_engine.analysis import analyse
from graph_engine.model import Kind
from outputs.labels.shown import say
from outputs.page import page_html
from outputs.page.data import script_data
from outputs.terminal.answers import heaviest
from outputs.view import view_of
from tests.roadmaps import m, roadmap

PLAN = roadmap(
    m("B", "2026-06-30", kind=Kind.DECISION),
    m("G", "2030-01-01"),
    links="B > G",
    goals={"G": "2031-12-31"},
)
"""Nothing moves the goal, whose own date is years after the decision."""


@pytest.mark.parametrize(
    ("days", "lang", "span"),
    [(183, "nl", "6 mnd"), (91, "nl", "3 mnd"), (365, "en", "12 mo"), (10, "en", "10 days")],
)
def test_where_nothing_moves_the_period_is_the_one_that_was_asked_for(
    days: int, lang: str, span: str
) -> None:
    found = analyse(PLAN, delta_days=days)
    assert (found.delta_days, found.bottlenecks) == (days, ())
    view = view_of(found, (), lang)
    html = page_html(view)
    for key in ("heavy_none", "bottlenecks_none"):
        assert say(key, lang, months=span) in html
    console = Console(width=200)
    with console.capture() as captured:
        console.print(heaviest(found, lang))
    assert span in captured.get()
    assert json.loads(script_data(view))["delta"] == days


def test_a_ranking_carries_the_delay_that_it_was_made_with() -> None:
    late = roadmap(*PLAN.milestones, links="B > G +2000", goals={"G": "2031-12-31"})
    found = analyse(late, delta_days=91)
    assert {b.delta_days for b in found.bottlenecks} == {found.delta_days} == {91}
