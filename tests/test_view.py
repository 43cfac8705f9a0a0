"""What is shown, as plain values."""

import json
from dataclasses import asdict, replace

import pytest

from graph_engine.analysis import analyse
from graph_engine.days import day_of
from graph_engine.model import Milestone, Source, State
from graph_engine.results import Analysis
from outputs.view import view_of
from outputs.view.lanes import lane_of, ordered
from outputs.view.milestones import short_name
from outputs.view.values import LaneView, View
from tests.analyses import TODAY, reader_issues, roadmap, small
from tests.small_report import ANALYSIS


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(small(), reader_issues())


def place(view: View, id_: str) -> int:
    return next(i for i, m in enumerate(view.milestones) if m.id == id_)


@pytest.mark.parametrize(
    ("cluster", "programme", "partner", "name", "is_cluster"),
    [
        ("Chemelot", "MIEK", "TenneT", "Chemelot", True),
        ("landelijk", "MIEK", "TenneT", "MIEK", False),
        (" Landelijk ", "MIEK", "TenneT", "MIEK", False),
        ("", "MIEK", "TenneT", "MIEK", False),
        ("", "", "TenneT", "TenneT", False),
        ("", "", "", "–", False),
    ],
)
def test_the_lane_is_the_cluster_and_else_the_programme(
    cluster: str, programme: str, partner: str, name: str, *, is_cluster: bool
) -> None:
    milestone = Milestone(
        id="A",
        name="a",
        source=Source("a.xlsx"),
        cluster=cluster,
        programme=programme,
        partner=partner,
    )
    assert lane_of(milestone) == LaneView(name=name, cluster=is_cluster)


def test_lanes_that_are_much_linked_come_together() -> None:
    lanes = [LaneView(name=n, cluster=True) for n in "abcd"]
    links = [(0, 3)] * 9 + [(1, 2)] * 9 + [(0, 1)]
    order = ordered(lanes, links)
    assert sorted(order) == [0, 1, 2, 3]
    assert abs(order.index(0) - order.index(3)) == 1
    assert abs(order.index(1) - order.index(2)) == 1


def test_programmes_start_between_the_clusters() -> None:
    lanes = [LaneView(name=n, cluster=n in "abcd") for n in "abcdXY"]
    assert [lanes[i].name for i in ordered(lanes, [])] == ["a", "b", "X", "Y", "c", "d"]


@pytest.mark.parametrize(
    ("name", "project", "short"),
    [
        ("FID Leiding Zeeland", "Leiding Zeeland", "FID Leiding Zeeland"),
        ("Vergunning Leiding Zeeland", "leiding zeeland", "Vergunning"),
        ("Leiding Zeeland in gebruik", "Leiding Zeeland", "In gebruik"),
        ("Leiding Zeeland: gereed", "Leiding Zeeland", "Gereed"),
        ("Start Noord-Nederland", "Noord", "Start Noord-Nederland"),
        ("Leiding Zeeland (oost)", "Leiding Zeeland", "Leiding Zeeland (oost)"),
        ("Vergunning", "", "Vergunning"),
        ("A.*b besluit", "A.*b", "Besluit"),
    ],
)
def test_a_short_name_leaves_out_the_project(name: str, project: str, short: str) -> None:
    assert short_name(name, project) == short


def test_a_view_is_plain_enough_for_json(view: View) -> None:
    text = json.dumps(asdict(view), allow_nan=False)
    assert json.loads(text)["today"] == day_of(TODAY)


def test_goals_carry_their_chain_and_what_is_missing(view: View) -> None:
    goal = view.goals[0]
    assert view.milestones[goal.node].id == "ZEE-9"
    assert goal.late == 456
    assert [view.milestones[s.node].id for s in goal.driving.steps] == ["GAS-2", "ZEE-9"]
    assert goal.driving.root == "statement"
    assert [view.milestones[n].id for n in goal.missing] == ["KGG-1"]
    drives = [m.id for m in view.milestones if 0 in m.drives]
    assert drives == ["GAS-2", "ZEE-9"]


def test_a_milestone_knows_its_dates_and_statements(view: View) -> None:
    pipe = view.milestones[place(view, "GAS-2")]
    assert [c.literal for c in pipe.claims] == ["2031-2032", "2029"]
    assert pipe.claims[0].source == "Gasunie.xlsx › Mijlpalen › E4"
    assert pipe.dated
    assert pipe.slack == 0
    assert pipe.latest == min(n.latest for n in pipe.needs)
    assert not view.milestones[place(view, "KGG-1")].dated
    assert not view.milestones[place(view, "TEN-4")].scheduled
    assert view.milestones[place(view, "KGG-2")].who == "Provincie Zeeland"
    assert view.milestones[place(view, "GAS-2")].who == "Gasunie"


def test_links_say_what_drives_what_is_set_aside_and_how_much_room_there_is(view: View) -> None:
    by_ends = {(view.milestones[k.before].id, view.milestones[k.after].id): k for k in view.links}
    driving = by_ends["GAS-2", "ZEE-9"]
    assert (driving.driving, driving.slack, driving.aside) == (True, 0, False)
    opened = by_ends["ZEE-1", "GAS-1"]
    assert (opened.aside, opened.slack, opened.hard) == (True, None, False)
    grid = by_ends["TEN-3", "ZEE-9"]
    finish = {m.id: m.finish for m in view.milestones}
    assert grid.slack == finish["ZEE-9"] - finish["TEN-3"]


def test_crossings_count_links_towards_what_is_open(view: View) -> None:
    assert sum(c.links for c in view.crossings) == len(view.links)
    shut = view_of(closed("TEN-2"))
    assert sum(c.links for c in shut.crossings) == len(shut.links) - 1
    within = next(c for c in view.crossings if c.before == c.after and c.driving)
    assert view.lanes[within.before].name == "Zeeland/SDR"
    assert within.slack == 0


def closed(id_: str) -> Analysis:
    plan = roadmap()
    milestones = tuple(replace(m, state=State.DONE) if m.id == id_ else m for m in plan.milestones)
    return analyse(replace(plan, milestones=milestones))


def test_the_reader_s_issues_come_before_the_engine_s(view: View) -> None:
    engine = small().issues
    assert [i.code for i in view.issues[1:]] == [i.rule.code for i in engine]
    assert view.issues[0].source == "KGG.xlsx › Mijlpalen › E4"


def test_english_words_come_from_the_engine_s_own_wording() -> None:
    english = view_of(small(), reader_issues(), "en")
    assert "still open" in english.issues[0].message
    assert any("own assumption" in t.basis for t in english.lead_times)


def test_a_run_without_numbers_to_recalculate_with_has_no_model() -> None:
    assert view_of(ANALYSIS).model is None


def test_the_model_is_the_engine_s_pass_with_places_instead_of_ids(view: View) -> None:
    passes = small().passes
    assert passes is not None
    assert view.model is not None
    assert tuple(view.milestones[n].id for n in view.model.node) == passes.ids
    rows = zip(view.model.node, view.model.undated, strict=True)
    undated = {view.milestones[node].id for node, yes in rows if yes}
    assert undated == {"KGG-1", "ZEE-1", "CHE-1"}
