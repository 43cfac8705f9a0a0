"""Roadmaps of a few steps and a goal or none: nothing empty, nothing alarming without a cause."""

import io
import re
from typing import Any

import pytest
from pptx import Presentation

from graph_engine.analysis import analyse
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.model import Kind, Roadmap
from outputs.export.flat import flat
from outputs.export.paper import Paper
from outputs.export.pdf import report_pdf
from outputs.export.png import network_png
from outputs.export.slides import report_slides
from outputs.labels.export import FIRST_STEPS
from outputs.labels.shown import say
from outputs.layout import scene_of
from outputs.layout.scene import FEW, SMALL, shows_all
from outputs.page.overview import overview
from outputs.page.texts import Texts
from outputs.svg import network_svg
from outputs.view import View, view_of
from tests.roadmaps import m, roadmap

STEPS = (
    m("B1", "2026-06-30", kind=Kind.DECISION, owner="Gemeente"),
    m("V1", "2026-12-31", kind=Kind.PERMIT, owner="Provincie"),
    m("F1", "2027-03-31", kind=Kind.INVESTMENT, owner="Nobian"),
    m("O1", "2028-06-30", kind=Kind.DELIVERY, owner="Nobian"),
    m("G1", "2030-12-31", kind=Kind.DELIVERY, owner="Nobian"),
)
LINKS = "B1 > V1, V1 > F1, F1 > O1, O1 > G1"
ON_TIME = roadmap(*STEPS, links=LINKS, goals={"G1": "2031-12-31"})
TOO_LATE = roadmap(*STEPS, links=LINKS, goals={"G1": "2029-12-31"})
NO_GOAL = roadmap(*STEPS, links=LINKS)


def shown(plan: Roadmap) -> View:
    return view_of(analyse(plan, LEAD_TIMES))


def padded(count: int) -> Roadmap:
    more = (m(f"X{n}", "2027-01-01") for n in range(count - len(STEPS)))
    return roadmap(*STEPS, *more, links=LINKS, goals={"G1": "2031-12-31"})


@pytest.mark.parametrize(
    ("plan", "whole"),
    [(ON_TIME, True), (NO_GOAL, True), (padded(SMALL), True), (padded(SMALL + 1), False)],
)
def test_a_small_roadmap_with_little_driving_is_shown_whole(plan: Roadmap, *, whole: bool) -> None:
    view = shown(plan)
    assert shows_all(view) is whole
    count = len(scene_of(view, 1366, 600).nodes)
    assert count == (len(view.milestones) if whole else 1)
    assert whole or count <= FEW


@pytest.mark.parametrize(("plan", "late"), [(ON_TIME, False), (TOO_LATE, True)])
def test_only_a_late_goal_has_a_red_flag(plan: Roadmap, *, late: bool) -> None:
    svg = network_svg(shown(plan))
    flag = re.search(r'<g class="node ([^"]*\bgoal\b[^"]*)"', svg)
    assert flag
    assert ("late" in flag[1].split()) is late
    assert "key" not in flag[1].split()
    assert (">doel, (mogelijk) te laat<" in svg) is late
    assert (">doel<" in svg) is not late
    assert ">zonder vaste datum<" not in svg  # nothing of that sort is drawn


def test_good_news_is_not_in_red() -> None:
    calm, alarming = (overview(Texts(shown(plan))) for plan in (ON_TIME, TOO_LATE))
    assert (calm.calm, calm.headline[0].good) == (True, True)
    assert (alarming.calm, alarming.headline[0].good) == (False, False)
    assert not any(part.good for part in calm.headline[1:])


def deck(plan: Roadmap) -> list[str]:
    """What stands on each slide."""
    view = shown(plan)
    svg = network_svg(view)
    content = report_slides(view, flat(svg), network_png(svg))
    found = []
    made: Any = Presentation(io.BytesIO(content))
    for slide in made.slides:
        texts = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
        for shape in (s for s in slide.shapes if s.has_table):
            texts += [cell.text for row in shape.table.rows for cell in row.cells]
        found.append("\n".join(texts))
    return found


def test_slides_of_one_goal_on_time_still_tell_its_story() -> None:
    first, both, picture, calendar, goal = deck(ON_TIME)
    assert "haalt de streefdatum" in first
    assert all(say(key, "nl") in both for key in ("goals_title", "heavy_title"))
    assert say("network_title", "nl") in picture
    assert say("due_none", "nl") in calendar  # and so what comes first is shown
    assert all(who in calendar for who in ("Gemeente", "Provincie", "Nobian"))
    assert "op tijd" in goal
    assert "naam G1" in goal


def test_slides_without_a_goal_judge_nothing() -> None:
    first, _, steps = deck(NO_GOAL)
    assert "--goal G1=2030" in first
    assert FIRST_STEPS.nl in steps
    assert steps.index("naam B1") < steps.index("naam G1")
    told = "\n".join(deck(NO_GOAL))
    assert not any(say(key, "nl") in told for key in ("heavy_title", "due_none", "calendar_title"))


@pytest.mark.parametrize(("plan", "pages"), [(ON_TIME, 4), (NO_GOAL, 2), (padded(41), 4)])
def test_a_picture_that_fits_stands_on_the_first_page(
    plan: Roadmap, pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []
    saved = Paper.saved

    def count(self: Paper) -> bytes:
        counted.append(self.page_no())
        return saved(self)

    monkeypatch.setattr(Paper, "saved", count)
    view = shown(plan)
    report_pdf(view, flat(network_svg(view)))
    assert counted == [pages]
