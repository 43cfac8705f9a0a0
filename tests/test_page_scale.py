"""The page of a large roadmap: its size, folded lanes, and a what-if that gives Python's dates."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from benchmarks.roadmaps import roadmap
from graph_engine.analysis import analyse
from graph_engine.days import date_of
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.scenario import Scenario, what_if
from inputs.intake import load
from inputs.settings import read_settings
from outputs.explorer.page import explorer_html
from outputs.export.flat import flat
from outputs.export.pdf import MOST, report_pdf
from outputs.page import page_html
from outputs.page.calendar import column_of
from outputs.page.data import LEFT_OUT, script_data
from outputs.svg import network_svg
from outputs.view import view_of
from tests.file_texts import squeezed, text_of
from tests.page_script import Script, page_script

KIB = 1024
EXAMPLE_KIB, THOUSAND_KIB = 650, 1350
"""A page is mailed: what it may weigh, for the example and for a thousand milestones."""


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    with page_script() as found:
        yield found


@pytest.fixture(scope="module")
def thousand() -> str:
    return page_html(view_of(analyse(roadmap(1000), LEAD_TIMES)))


def test_the_page_of_the_example_can_be_mailed() -> None:
    folder = Path(__file__).parent.parent / "examples" / "routekaart"
    settings, _ = read_settings(folder)
    made = load([folder], settings).roadmap
    assert made
    html = page_html(view_of(analyse(made, LEAD_TIMES)))
    assert len(html.encode()) <= EXAMPLE_KIB * KIB


def test_the_page_of_a_thousand_milestones_can_be_mailed(thousand: str) -> None:
    assert len(thousand.encode()) <= THOUSAND_KIB * KIB


def test_the_script_reads_back_what_python_knows(script: Script) -> None:
    """Every field of every record, whatever form its column was written in."""
    view = view_of(analyse(roadmap(400), LEAD_TIMES))
    script.load(script_data(view))
    wanted = json.loads(json.dumps(asdict(view)))
    for name in set(wanted) - LEFT_OUT:
        assert script.value("view[name]", name=name) == wanted[name], name


def test_a_what_if_among_five_thousand_gives_the_engine_s_dates(script: Script) -> None:
    made = roadmap(5000)
    view = view_of(analyse(made, LEAD_TIMES))
    script.load(script_data(view))
    heavy = [b.node for b in view.bottlenecks if view.milestones[b.node].decision]
    for node, months in ((heavy[0], 6), (heavy[0], -6), (heavy[-1], 24)):
        days = script.value("K.daysOfMonths(m)", m=months)
        done = what_if(made, Scenario(delays={view.milestones[node].id: days}), LEAD_TIMES)
        after = {m.id: m.after for m in (*done.goals, *done.others)}
        assert after
        found = script.value(
            """((a) => view.milestones.map((_, i) => a.finish(i)))(
              K.answersFor(view, model, { node, months }))""",
            node=node,
            months=months,
        )
        for milestone, day in zip(view.milestones, found, strict=True):
            if milestone.scheduled:
                assert date_of(day) == after.get(milestone.id, date_of(milestone.finish))


@pytest.fixture
def tab(browser: Any, thousand: str, tmp_path: Path) -> Iterator[Any]:
    """The network of a thousand milestones, all of them shown; nothing is complained about."""
    file = tmp_path / "knelpunt.html"
    file.write_text(thousand, encoding="utf-8", newline="\n")
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{file.as_uri()}#tab=network&show=all")
    yield page
    page.close()
    assert said == []


FOLDED = '#net [data-fold][aria-expanded="false"]'
OPENED = '#net [data-fold][aria-expanded="true"]'


@pytest.mark.browser
def test_enter_opens_a_lane_and_closes_it_again(tab: Any) -> None:
    folded, drawn = tab.locator(FOLDED).count(), tab.locator("#net [data-node]").count()
    assert folded
    assert "ingeklapt" in tab.locator("#net-count").inner_text()
    lane = tab.locator(FOLDED).first.get_attribute("data-fold")
    tab.locator(FOLDED).first.focus()
    tab.keyboard.press("Enter")
    focused = tab.locator(":focus")
    assert focused.get_attribute("data-fold") == lane
    assert focused.get_attribute("aria-expanded") == "true"
    assert tab.locator(FOLDED).count() == folded - 1
    assert tab.locator("#net [data-node]").count() > drawn
    tab.keyboard.press("Space")
    assert tab.locator(":focus").get_attribute("aria-expanded") == "false"
    assert tab.locator("#net [data-node]").count() == drawn


@pytest.mark.browser
def test_a_click_opens_a_lane_too(tab: Any) -> None:
    folded = tab.locator(FOLDED).count()
    tab.locator(FOLDED).last.click()
    assert tab.locator(FOLDED).count() == folded - 1


@pytest.mark.browser
def test_what_is_searched_or_opened_is_drawn_whatever_was_folded(tab: Any) -> None:
    name = tab.locator("#whatif-node option").nth(1).get_attribute("value")
    assert not tab.locator(f'#net [data-node="{name}"]').count()
    identity = tab.evaluate("(node) => K.app.view.milestones[node].id", int(name))
    tab.fill("#net-search", identity)
    assert tab.locator(f'#net [data-node="{name}"]').count() == 1
    assert not tab.locator(FOLDED).count()
    tab.fill("#net-search", "")
    assert not tab.locator(f'#net [data-node="{name}"]').count()
    tab.evaluate("(id) => { location.hash = `tab=network&show=all&open=${id}`; }", identity)
    tab.wait_for_selector(f'#net [data-node="{name}"]', timeout=5000)
    assert tab.locator(FOLDED).count()


@pytest.mark.browser
def test_an_arrow_key_follows_a_dependency_into_a_folded_lane(tab: Any) -> None:
    """From a milestone in an open lane to one that it waits for, in a lane that was folded."""
    tab.locator(FOLDED).first.press("Enter")
    start = tab.evaluate(
        """() => {
          const { app } = K;
          for (const { node } of app.scene.nodes) {
            if (K.isFolded(app, node)) continue;
            const next = K.nextNode(app, node, "ArrowLeft");
            if (next !== null && K.isFolded(app, next)) return [node, next];
          }
          return null;
        }"""
    )
    assert start
    here, there = start
    tab.evaluate("(node) => K.focusNode(K.app, node)", here)
    tab.keyboard.press("ArrowLeft")
    assert tab.locator(":focus").get_attribute("data-node") == str(there)


@pytest.mark.browser
def test_numbers_of_folded_lanes_do_not_cover_each_other(tab: Any) -> None:
    boxes = tab.evaluate(
        """() => [...document.querySelectorAll("#net text.label")].map((text) => {
          const box = text.getBoundingClientRect();
          return [box.left, box.top, box.right, box.bottom];
        })"""
    )
    assert len(boxes) > 20
    for i, (left, top, right, bottom) in enumerate(boxes):
        for x, y, x2, y2 in boxes[i + 1 :]:
            overlap = min(right, x2) - max(left, x), min(bottom, y2) - max(top, y)
            assert min(overlap) < 3


def test_paper_holds_no_more_decisions_of_one_period_than_can_be_read() -> None:
    """What is left out is counted, and said to stand elsewhere."""
    found = analyse(roadmap(2000), LEAD_TIMES)
    assert len(found.decisions) > 10 * MOST
    view = view_of(found)
    pdf = report_pdf(view, flat(network_svg(view)))
    periods = Counter(column_of(decision, view.today) for decision in view.decisions)
    printed = sum(min(n, MOST) for n in periods.values())
    assert printed < len(found.decisions)
    text = squeezed(text_of("knelpunt.pdf", pdf))
    for left_out in (n - MOST for n in periods.values() if n > MOST):
        assert squeezed(f"En nog {left_out} in deze periode") in text


def test_a_large_explorer_moves_without_its_arrows_and_stretches_time() -> None:
    small, large = (explorer_html(analyse(roadmap(n), LEAD_TIMES)) for n in (200, 1100))
    assert '"hideEdgesOnDrag": true' in large
    assert 'hideEdgesOnDrag": true' not in small
    assert '"stretch": 2' in large
    assert '"stretch": 1' in small
