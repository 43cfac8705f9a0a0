"""Mutual waits in words, a page without goals, and what tables say of certainty and reach."""

from dataclasses import replace

import pytest

from graph_engine.analysis import analyse
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import Certainty, Kind, Roadmap, Source
from outputs.page.findings import findings
from outputs.page.overview import overview
from outputs.page.render import page_html
from outputs.page.texts import Texts
from outputs.tables import tables
from outputs.view import view_of
from tests.analyses import small
from tests.roadmaps import m, roadmap


def texts(plan: Roadmap) -> Texts:
    return Texts(view_of(analyse(plan, LEAD_TIMES)))


def test_a_mutual_wait_names_who_waits_and_what_opens_it() -> None:
    plan = roadmap(
        m("A", owner="Gasunie"), m("B", owner="RWE"), m("G"),
        links="A > B, B > A soft, B > G", goals={"G": "2030-01-01"},
    )  # fmt: skip
    [loop] = findings(texts(plan)).loops
    assert sorted(loop.who[:-1].split("; ")[0].split(", ")) == [
        "Gasunie wacht op RWE",
        "RWE wacht op Gasunie",
    ]
    assert loop.who.endswith("; opent als één van beide niet langer op de ander wacht.")
    [opened] = loop.opened
    assert opened.text == (
        "De planning rekent door alsof «naam A» niet wacht op «naam B» (zachte afhankelijkheid)."
    )
    assert loop.note == ""


@pytest.mark.parametrize(
    ("links", "words"),
    [
        ("A > B, B > C, C > A", "opent als één afhankelijkheid vervalt."),
        ("A > B, B > A, B > C, C > B", "opent als 2 afhankelijkheden vervallen."),
    ],
)
def test_longer_circles_say_how_many_must_fall_away(links: str, words: str) -> None:
    plan = roadmap(*(m(i, owner=f"P{i}") for i in "ABC"), links=links)
    [loop] = findings(texts(plan)).loops
    assert loop.who.endswith(words)
    assert "PA wacht op P" in loop.who


def test_one_party_that_waits_for_itself_is_not_said_to_wait() -> None:
    plan = roadmap(m("A", owner="P"), m("B", owner="P"), links="A > B, B > A")
    [loop] = findings(texts(plan)).loops
    assert loop.who == "Opent als één van beide niet langer op de ander wacht."


def test_without_goals_the_page_says_what_to_do_and_shows_no_empty_tables() -> None:
    plan = roadmap(m("A", "2027-01-01"), m("B", "2029-01-01", kind=Kind.DELIVERY), links="A > B")
    found = overview(texts(plan))
    assert "kolom Streefdatum" in found.how
    assert "--goal B=2030" in found.how
    page = page_html(view_of(analyse(plan)))
    assert found.how in page
    assert 'id="goals"' not in page
    assert "geen enkele open beslissing een doel" not in page.split('id="calendar"')[0]


def test_without_goals_the_issue_points_to_a_sheet_and_not_to_some_cell() -> None:
    plan = roadmap(m("A", "2027-01-01"), m("B", "2029-01-01"))
    [issue] = [i for i in analyse(plan).issues if i.rule.code == "K309"]
    assert issue.source == Source("test.xlsx", "Blad1")
    place = Source("test.xlsx", "Blad1", "A9")
    called = replace(
        plan, milestones=(*plan.milestones, replace(m("G", kind=Kind.GOAL), source=place))
    )
    [issue] = [i for i in analyse(called).issues if i.rule.code == "K309"]
    assert issue.source == place


def column(name: str, header: str) -> list[object]:
    plan = small().roadmap
    first = plan.dependencies[0]
    derived = replace(first, certainty=Certainty.DERIVED)
    plan = replace(plan, dependencies=(derived, *plan.dependencies[1:]))
    [table] = [t for t in tables(analyse(plan, LEAD_TIMES), ()) if t.key == name]
    [at] = [i for i, head in enumerate(table.headings) if head.text == header]
    return [row[at] for row in table.rows]


def test_tables_say_what_steps_rest_on_and_from_which_day_is_counted() -> None:
    assert "eigen afleiding" in column("dependencies", "Zekerheid")
    assert any("aangenomen doorlooptijd" in str(cell) for cell in column("chains", "Rust op"))
    assert all(column("bottlenecks", "Gerekend vanaf"))
    assert all(column("bottlenecks", "Uiterlijk voor"))
    assert any(column("bottlenecks", "Wachtende partners"))
    assert all(
        isinstance(cell, int) for cell in column("chains", "Speling tot streefdatum (dagen)")
    )
