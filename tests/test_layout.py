"""Where everything stands in the network picture, in Python and in the page's script."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.days import day_of
from outputs.layout import Picture, Scene, SceneLink, SceneNode, edge_path, layout, scene_of
from outputs.layout.edges import Reach, edge_boxes, number
from outputs.layout.labels import FONT, LINE, Label, Room, take_signs
from outputs.layout.measure import units, width, wrapped
from outputs.layout.rows import APART, TITLE
from outputs.view import view_of
from outputs.view.values import View
from tests.analyses import TODAY, small
from tests.page_script import Script, page_script

FIRST = day_of(TODAY)
WORDS = st.sampled_from(
    [
        "Vergunning",
        "Projectbesluit station",
        "In bedrijf",
        "Hoogspanningsstation Utrecht-Noord",
        "🏭 日本",
        "…",
        "",
        "zeer " * 30,
    ]
)


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    with page_script() as opened:
        yield opened


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(small())


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Any scene: crowded days, long names, rows and lanes at random, ghosts and targets."""
    count = draw(st.integers(1, 24))
    days = st.integers(FIRST, FIRST + 2500)
    nodes = []
    for i in range(count):
        row = draw(st.integers(0, 5))
        nodes.append(
            SceneNode(
                node=i,
                lane=draw(st.integers(0, 3)),
                row=f"rij {row}",
                title=draw(st.sampled_from(["", f"Project {row}"])),
                day=draw(days),
                ghost=draw(st.none() | days),
                target=draw(st.none() | days),
                text=draw(WORDS),
                note=draw(st.sampled_from(["", "≥ dec 2033 (+12 mnd)"])),
                bold=draw(st.booleans()),
                goal=draw(st.booleans()),
                rank=draw(st.integers(0, 9)),
            )
        )
    ends = st.integers(0, count - 1)
    sorts = st.sampled_from(["key", "tight", "chain", "slack"])
    pairs = draw(st.lists(st.tuples(ends, ends, sorts), max_size=20))
    wide = draw(st.integers(760, 2600))
    return Scene(
        width=wide,
        height=draw(st.integers(300, 1200)),
        scale=draw(st.sampled_from([1.0, 1.25, 1.5])),
        zoom=draw(st.sampled_from([1.0, 1.3, 3.0])),
        compact=draw(st.booleans()),
        today=FIRST,
        lanes=("a", "b", "c", "d"),
        nodes=tuple(nodes),
        links=tuple(SceneLink(before=a, after=b, sort=s) for a, b, s in pairs if a != b),
    )


def boxes(picture: Picture) -> list[tuple[float, float, float, float]]:
    return [label_box(label, picture.scale) for label in picture.labels]


def label_box(label: Label, scale: float) -> tuple[float, float, float, float]:
    size = (TITLE if label.node is None else FONT) * scale
    long = max(width(line, size, bold=label.bold) for line in label.lines)
    left = {"start": label.x, "end": label.x - long, "middle": label.x - long / 2}[label.anchor]
    high = LINE * scale * (len(label.lines) - 1)
    return (left, label.y - 9 * scale, left + long, label.y + high + 2 * scale)


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(scenes())
@settings(deadline=None, max_examples=50)
def test_labels_cover_neither_each_other_nor_a_milestone(scene: Scene) -> None:
    picture = layout(scene)
    found = boxes(picture)
    for i, box in enumerate(found):
        assert not any(overlap(box, other) for other in found[i + 1 :])
        glyphs = [(s.x - 9, s.y - 9, s.x + 9, s.y + 9) for s in picture.spots]
        assert not any(overlap(box, glyph) for glyph in glyphs)
        assert picture.gutter <= box[0] + 1
        assert box[2] <= picture.width + 1
        assert box[3] <= picture.height + 1


@given(scenes())
@settings(deadline=None, max_examples=50)
def test_later_stands_further_right_and_inside_its_own_band(scene: Scene) -> None:
    picture = layout(scene)
    bands = {band.lane: band for band in picture.bands}
    by_day = sorted(scene.nodes, key=lambda n: n.day)
    x = {spot.node: spot.x for spot in picture.spots}
    y = {spot.node: spot.y for spot in picture.spots}
    assert [x[n.node] for n in by_day] == sorted(x.values())
    for node in scene.nodes:
        band = bands[node.lane]
        assert band.y < y[node.node] < band.y + band.height
        assert picture.gutter <= x[node.node] <= picture.width
    near = APART * picture.sign - 0.2  # places are rounded to a tenth
    same_row = [(a, b) for a in x for b in x if a < b and y[a] == y[b] and abs(x[a] - x[b]) < near]
    assert not same_row


@given(scenes())
@settings(deadline=None, max_examples=60)
def test_the_page_lays_out_as_python_does(scene: Scene) -> None:
    with_script = SHARED["script"].value("K.layout(scene, WIDTHS)", scene=asdict(scene))
    del with_script["folded"]
    assert with_script == plain(layout(scene))


SHARED: dict[str, Script] = {}


@pytest.fixture(autouse=True)
def shared(script: Script) -> None:
    """Hypothesis cannot take a fixture per example, so the script is kept here."""
    SHARED["script"] = script


def plain(value: Any) -> Any:
    """As JSON gives it back: lists, and whole floats as integers compare equal."""
    if isinstance(value, Picture):
        return {k: plain(v) for k, v in asdict(value).items()}
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value


def test_a_scene_without_milestones_is_an_empty_picture(script: Script, view: View) -> None:
    empty = replace(scene_of(view, 1000, 500), nodes=(), links=())
    picture = layout(empty)
    assert picture.spots == ()
    assert plain(picture) == {
        k: v
        for k, v in script.value("K.layout(scene, WIDTHS)", scene=asdict(empty)).items()
        if k != "folded"
    }


@pytest.mark.parametrize(
    ("start", "end", "path"),
    [
        ((0, 0), (100, 0), "M10 0L90 0"),
        ((0, 0), (5, 0), "M10 0L10 0"),
        ((0, 0), (100, 50), "M10 0Q18 0 18 8L18 42Q18 50 26 50L90 50"),
        ((0, 50), (100, 0), "M10 50Q18 50 18 42L18 8Q18 0 26 0L90 0"),
        ((0, 0), (0, 50), "M0 12L0 37"),
        ((0, 0), (0, 200), "M10 0Q18 0 18 8L18 171Q18 179 8 179Q0 179 0 187"),
    ],
)
def test_an_arrow_s_line(start: tuple[float, float], end: tuple[float, float], path: str) -> None:
    assert edge_path(start, end, Reach(1.0, 95.0)) == path


@pytest.mark.parametrize(
    ("start", "end", "boxes"),
    [
        ((0, 0), (100, 0), [(7, -3, 93, 3)]),
        ((0, 0), (100, 50), [(15, -3, 21, 53), (15, 47, 93, 53)]),
        ((0, 0), (0, 50), [(-3, -3, 3, 53)]),
        ((0, 0), (0, 200), [(7, -3, 21, 3), (15, -3, 21, 182), (-3, 176, 21, 182)]),
    ],
)
def test_the_room_that_an_arrow_takes(
    start: tuple[float, float], end: tuple[float, float], boxes: list[tuple[float, ...]]
) -> None:
    assert edge_boxes(start, end, Reach(1.0, 95.0)) == boxes


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("Vergunning", 2, ["Vergunning"]),
        ("Een besluit over leidingen", 2, ["Een besluit", "over leidingen"]),
        ("Een besluit over leidingen en meer", 2, ["Een besluit", "over leidinge…"]),
        ("Hoogspanningsstationsgebouw", 1, ["Hoogspanni…"]),
        ("a b c", 1, ["a b c"]),
        ("", 2, []),
    ],
)
def test_long_names_break_into_short_lines(text: str, lines: int, expected: list[str]) -> None:
    assert wrapped(text, 6500, lines) == expected


@given(st.text(), st.integers(3000, 20000), st.integers(1, 3))
def test_no_line_is_longer_than_asked(text: str, most: int, lines: int) -> None:
    found = wrapped(text, most, lines)
    assert len(found) <= lines
    assert all(units(line) <= most for line in found)


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1"), (1.04, "1"), (-2.25, "-2.3"), (0.05, "0.1")]
)
def test_numbers_are_short(value: float, text: str, script: Script) -> None:
    assert number(value) == text
    assert script.value("String(K.r1(v))", v=value) == text


def test_the_scene_shows_driving_chains_and_the_chain_of_a_heavy_decision(view: View) -> None:
    scene = scene_of(view, 1366, 600)
    ids = {view.milestones[n.node].id for n in scene.nodes}
    assert ids == {"GAS-2", "ZEE-9", "CHE-9", "KGG-1", "GAS-1"}
    sorts = {
        (view.milestones[k.before].id, view.milestones[k.after].id): k.sort for k in scene.links
    }
    assert sorts["GAS-2", "ZEE-9"] == "key"
    assert sorts["KGG-1", "GAS-1"] == "chain"
    everything = scene_of(view, 1366, 600, everything=True)
    hidden = {m.id for m in view.milestones} - {
        view.milestones[n.node].id for n in everything.nodes
    }
    assert hidden == {"TEN-1", "TEN-4"}


def test_a_goal_stands_on_the_row_of_what_drives_it(view: View) -> None:
    nodes = {view.milestones[n.node].id: n for n in scene_of(view, 1366, 600).nodes}
    assert nodes["ZEE-9"].row == nodes["GAS-2"].row == "Leiding Zeeland"
    assert nodes["CHE-9"].row.startswith("#")
    assert nodes["ZEE-9"].note == "≥\u00a0mrt 2033 (+15 mnd)"
    assert nodes["GAS-2"].note == "(eigen opgave)"


def test_labels_keep_off_the_dotted_line_to_a_target_date() -> None:
    goal = SceneNode(
        node=0,
        lane=0,
        row="",
        title="",
        day=300,
        ghost=None,
        target=100,
        text="Doel",
        note="",
        bold=True,
        goal=True,
        rank=6,
    )
    scene = Scene(
        width=900,
        height=300,
        scale=1.0,
        zoom=1.0,
        compact=False,
        today=0,
        lanes=("a",),
        nodes=(goal,),
        links=(),
    )
    room = Room(0, 900, 0, 300)
    take_signs(scene, 1.0, {0: (300.0, 50.0)}, room, float)
    halfway, below = (150.0, 40.0, 250.0, 60.0), (150.0, 60.0, 250.0, 80.0)
    assert room.take([halfway, below]) == 1
