"""The explorer: one file that asks nothing, moves nothing, runs nothing that a partner typed."""

import json
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.results import Analysis
from outputs.explorer.layout import LABEL, PER_DAY, Spot, rows, x_of
from outputs.explorer.look import DRIVING, SOFT
from outputs.explorer.page import explorer_html
from tests.small_report import ANALYSIS, GOAL, renamed

HOSTILE = "<img src=x onerror=\"document.title='hacked'\"></script><script>document.title='hacked'"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ORIGIN = date(2020, 1, 1)


def data_of(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def node(html: str, id_: str) -> Any:
    return next(n for n in data_of(html)["nodes"] if n["id"] == id_)


def test_every_milestone_and_dependency_is_in_it() -> None:
    data = data_of(explorer_html(ANALYSIS))
    assert [n["id"] for n in data["nodes"]] == [m.id for m in ANALYSIS.roadmap.milestones]
    assert [(e["from"], e["to"]) for e in data["edges"]] == [
        (d.predecessor, d.successor) for d in ANALYSIS.roadmap.dependencies
    ]
    assert data["options"]["physics"]["enabled"] is False


def test_x_is_the_feasible_date() -> None:
    html = explorer_html(ANALYSIS)
    days = (date(2033, 12, 31) - date(2026, 1, 1)).days
    assert node(html, GOAL)["x"] - node(html, "KGG-1")["x"] == pytest.approx(days * PER_DAY, abs=1)


def test_driving_steps_look_driving() -> None:
    html = explorer_html(ANALYSIS)
    look = {id_: node(html, id_) for id_ in ("KGG-1", "TEN-1", "TEN-0", "ZEE-2", "TEN-3")}
    assert [n["borderWidth"] for n in look.values()] == [3, 2, 1, 1, 2]
    assert [n["size"] for n in look.values()] == [17, 11, 11, 11, 11]
    assert [n["chain"] for n in look.values()] == [True, True, False, False, False]
    assert look["TEN-3"]["shapeProperties"] == {"borderDashes": [4, 4]}
    assert [n["shape"] for n in look.values()] == ["diamond", "diamond", "diamond", "dot", "dot"]
    widths = {(e["from"], e["to"]): e["width"] for e in data_of(html)["edges"]}
    assert widths["KGG-1", "GAS-1"] == 3
    assert widths["TEN-2", GOAL] == 1


@pytest.mark.parametrize(
    ("lang", "title", "term"),
    [("nl", "Verkenner: Routekaart proef", "Wie beslist"), ("en", "Explorer:", "Who decides")],
)
def test_it_speaks_the_language_of_its_reader(lang: str, title: str, term: str) -> None:
    html = explorer_html(ANALYSIS, lang)
    assert html.startswith("<!doctype html>")
    assert f'<html lang="{lang}">' in html
    assert f"<title>{title}" in html
    assert [term, "Kabinet"] in node(html, "KGG-1")["facts"]


def test_equal_runs_give_equal_text_that_utf8_can_hold() -> None:
    html = explorer_html(renamed({"KGG-1": "\ud800 é"}))
    assert html == explorer_html(renamed({"KGG-1": "\ud800 é"}))
    assert html.encode("utf-8")


def test_only_our_own_scripts_and_styles_may_run_and_nothing_may_be_fetched() -> None:
    html = explorer_html(ANALYSIS)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    own = re.sub(r"<script>/\*\*\n \* vis-network.*?</script>", "", html, flags=re.DOTALL)
    assert not re.search(r"(src|href)\s*=|url\(|@import|https?://", own.split('id="data"')[0])


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            lambda days, lane: (lane, ORIGIN + timedelta(days=days)),
            st.integers(0, 4000),
            st.sampled_from("ABC"),
        ),
        max_size=40,
    )
)
def test_no_two_labels_on_a_row_and_no_label_outside_its_band(places: list[Any]) -> None:
    spots = [Spot(str(i), lane, on) for i, (lane, on) in enumerate(places)]
    y, bands = rows(spots, "CBA", ORIGIN)
    by_name = {band.name: band for band in bands}
    for i, a in enumerate(spots):
        band = by_name[a.lane]
        assert band.top < y[a.id] < band.top + band.height
        for b in spots[i + 1 :]:
            apart = abs(x_of(a.on, ORIGIN) - x_of(b.on, ORIGIN))
            assert y[a.id] != y[b.id] or apart >= LABEL
    assert [band.name for band in bands] == sorted(by_name, reverse=True)
    for one, next_ in pairwise(bands):
        assert one.top + one.height == next_.top


class Opened:
    """The explorer in a browser, with all it asked for and all it complained about."""

    def __init__(self, page: Any, seen: list[str]) -> None:
        self.page = page
        self.seen = seen

    def count(self) -> str:
        return str(self.page.locator("#count").inner_text())

    def details(self) -> str:
        return str(self.page.locator("#details").inner_text())


def opened(
    browser: Any, folder: Path, analysis: Analysis, lang: str = "nl", **options: Any
) -> Opened:
    file = folder / "verkenner.html"
    file.write_text(explorer_html(analysis, lang), encoding="utf-8", newline="\n")
    page = browser.new_page(viewport={"width": 1366, "height": 768}, **options)
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.goto(file.as_uri())
    page.wait_for_function("document.getElementById('count').textContent !== ''")
    assert seen == [file.as_uri()]
    return Opened(page, seen)


@pytest.mark.browser
def test_it_opens_with_the_chains_and_shows_all_on_demand(browser: Any, tmp_path: Path) -> None:
    explorer = opened(browser, tmp_path, ANALYSIS)
    assert explorer.count() == "6 van de 9 mijlpalen in beeld"
    explorer.page.select_option("#scope", "all")
    assert explorer.count() == "9 van de 9 mijlpalen in beeld"
    explorer.page.select_option("select[data-field=cluster]", "Zeeland")
    assert explorer.count() == "2 van de 9 mijlpalen in beeld"
    explorer.page.select_option("select[data-field=owner]", "Gasunie")
    assert explorer.count() == "0 van de 9 mijlpalen in beeld"
    assert len(explorer.seen) == 1


WRITTEN = """(() => {
  const written = new Map(), draw = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    written.set(text + "@" + x + "," + y, [text, x, x + this.measureText(text).width, y]);
    return draw.call(this, text, x, y);
  };
  window.written = written;
})();"""
"""Remembers what is written on the picture, and where."""


@pytest.mark.browser
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("scope", ["chains", "all"])
def test_nothing_written_is_cut_at_an_edge(
    browser: Any, tmp_path: Path, size: tuple[int, int], scope: str
) -> None:
    page = opened(browser, tmp_path, ANALYSIS).page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(WRITTEN)
    page.select_option("#scope", scope)
    page.click("#fit")
    page.wait_for_timeout(300)
    box = page.locator("#network").bounding_box()
    words = list(page.evaluate("[...window.written.values()]"))
    assert any("Delta Rhine" in text for text, *_ in words)
    for text, left, right, top in words:
        assert left >= 0, text
        assert right <= box["width"], text
        assert top >= 0, text
        assert top + 12 <= box["height"], text


def test_the_legend_explains_every_sort_of_arrow() -> None:
    html = explorer_html(ANALYSIS)
    drawn = {(edge["color"], bool(edge["dashes"])) for edge in data_of(html)["edges"]}
    assert drawn == {(DRIVING, False), (SOFT, False), (SOFT, True)}
    for colour, dashed in drawn:
        sign = rf'<path d="M1 12h22" stroke="{colour}" stroke-width="[\d.]+"'
        assert re.search(sign + (" stroke-dasharray" if dashed else "/>"), html)


@pytest.mark.browser
def test_search_shows_details_and_a_neighbour_leads_on(browser: Any, tmp_path: Path) -> None:
    explorer = opened(browser, tmp_path, ANALYSIS)
    explorer.page.fill("#search", "contract")
    explorer.page.press("#search", "Enter")
    assert "Afnamecontract waterstof" in explorer.details()
    assert "Hierop wacht" in explorer.details()
    explorer.page.click("#details button:has-text('FID Delta Rhine Corridor')")
    assert "Gasunie.xlsx › Mijlpalen › E3" in explorer.details()
    assert "Dekking tekort waterstofnetwerk (ten minste 1 jan 2026)" in explorer.details()
    assert len(explorer.seen) == 1


@pytest.mark.browser
def test_physics_is_off_and_can_be_tried_and_left(browser: Any, tmp_path: Path) -> None:
    explorer = opened(browser, tmp_path, ANALYSIS)
    explorer.page.click("#fit")
    explorer.page.evaluate("document.activeElement.blur()")
    explorer.page.mouse.move(1300, 500)
    before = explorer.page.screenshot()
    explorer.page.wait_for_timeout(300)
    assert explorer.page.screenshot() == before
    explorer.page.check("#physics")
    explorer.page.wait_for_timeout(300)
    explorer.page.uncheck("#physics")
    explorer.page.evaluate("document.activeElement.blur()")
    explorer.page.mouse.move(1300, 500)
    explorer.page.wait_for_timeout(300)
    assert explorer.page.screenshot() == before
    assert len(explorer.seen) == 1


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_hostile_names_stay_text(browser: Any, tmp_path: Path, lang: str) -> None:
    hostile = renamed({m.id: HOSTILE + m.id for m in ANALYSIS.roadmap.milestones})
    explorer = opened(browser, tmp_path, hostile, lang)
    explorer.page.fill("#search", "KGG-1")
    explorer.page.press("#search", "Enter")
    explorer.page.wait_for_timeout(200)
    assert HOSTILE in explorer.details()
    assert "hacked" not in explorer.page.title()
    assert explorer.page.locator("img").count() == 0
    assert len(explorer.seen) == 1


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_accessibility_rule_is_broken(browser: Any, tmp_path: Path, lang: str) -> None:
    explorer = opened(browser, tmp_path, ANALYSIS, lang, bypass_csp=True)
    explorer.page.fill("#search", "KGG-1")
    explorer.page.press("#search", "Enter")
    explorer.page.evaluate(AXE.read_text("utf-8"))
    report = explorer.page.evaluate("(tags) => axe.run(document, { runOnly: tags })", RULES)
    broken = [(r["id"], [n["html"][:120] for n in r["nodes"]]) for r in report["violations"]]
    assert report["passes"]
    assert broken == []


@pytest.mark.browser
def test_without_scripts_it_says_where_to_look(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "verkenner.html"
    file.write_text(explorer_html(ANALYSIS), encoding="utf-8", newline="\n")
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(file.as_uri())
    assert "knelpunt.xlsx" in page.locator("noscript").inner_text()
