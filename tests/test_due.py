"""Which decisions stand under "due now", and what is said of those that come too late."""

import pytest

from graph_engine.analysis import analyse
from graph_engine.model import Kind
from outputs.page.calendar import chip
from outputs.page.due import ALWAYS, SHOWN, due_row, due_shown, feasible
from outputs.page.overview import overview
from outputs.page.texts import Texts
from outputs.view import view_of
from outputs.view.values import DecisionView
from tests.roadmaps import m, roadmap


def decision(node: int) -> DecisionView:
    return DecisionView(
        node=node,
        decider="",
        finish=0,
        at_least=False,
        decide_by=node,
        per_goal=((0, node),),
        overdue=0,
        binds_from=0,
        counted_from=0,
        quarter_cost=(),
    )


@pytest.mark.parametrize(
    ("count", "heaviest", "shown"),
    [
        (3, [], [0, 1, 2]),
        (9, [], [0, 1, 2, 3, 4, 5, 6]),
        (9, [8], [0, 1, 2, 3, 4, 5, 8]),
        (12, [11, 9, 10, 8], [0, 1, 2, 3, 9, 10, 11]),
        (9, [2, 1, 99], [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_the_heaviest_are_shown_however_many_come_first(
    count: int, heaviest: list[int], shown: list[int]
) -> None:
    ranks = {node: rank for rank, node in enumerate(heaviest, 1)}
    found = [d.node for d in due_shown([decision(n) for n in range(count)], ranks)]
    assert found == shown
    assert len(found) <= SHOWN
    assert set(heaviest[:ALWAYS]) & set(range(count)) <= set(found)


def late_texts(lang: str = "nl") -> Texts:
    """LAAT is stated a year after GOAL1 needs it; ZWAAR moves GOAL2 from the day it slips."""
    found = roadmap(
        m("LAAT", "2027-06-30", kind=Kind.DECISION),
        m("ZWAAR", "2026-08-01", kind=Kind.DECISION),
        m("GOAL1"),
        m("GOAL2"),
        links="LAAT > GOAL1 +100, ZWAAR > GOAL2 +100",
        goals={"GOAL1": "2026-10-08", "GOAL2": "2026-11-09"},
    )
    return Texts(view_of(analyse(found), (), lang))


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("nl", "haalbaar jun 2027: 12 mnd te laat"),
        ("en", "feasible Jun 2027: 12 mo too late"),
    ],
)
def test_too_late_says_what_and_by_how_much(lang: str, note: str) -> None:
    texts = late_texts(lang)
    late, soon = texts.view.decisions
    row = due_row(late, {late.node: 2}, texts)
    assert (row.overdue, row.note) == (True, note)
    assert (row.goal, row.rank[:2]) == ({"nl": "voor GOAL1", "en": "for GOAL1"}[lang], "#2")
    assert chip(late, texts).late == note
    assert note.endswith(feasible(late, texts))
    other = due_row(soon, {late.node: 2}, texts)
    assert (other.overdue, other.note, other.rank) == (False, "", "")
    assert feasible(soon, texts) == texts.finish(soon.node)


def test_what_is_left_out_is_counted() -> None:
    many = roadmap(
        *(m(f"B{n}", "2026-06-30", kind=Kind.DECISION) for n in range(9)),
        m("GOAL"),
        links=", ".join(f"B{n} > GOAL" for n in range(9)),
        goals={"GOAL": "2026-07-01"},
    )
    found = overview(Texts(view_of(analyse(many))))
    assert len(found.due) == SHOWN
    assert found.due_more == "en 2 andere, te laat of binnen een jaar nodig"
    assert overview(late_texts()).due_more == ""
