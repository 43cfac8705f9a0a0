"""The page as its reader meets it, in a real browser."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from graph_engine.analysis import analyse
from graph_engine.days import date_of, day_of
from graph_engine.lead_times import LEAD_TIMES, lead_times
from graph_engine.results import Analysis
from graph_engine.scenario import Scenario, what_if
from inputs.intake import load
from inputs.settings import read_settings
from outputs.page import page_html
from outputs.page.render import TABS
from outputs.view import view_of
from outputs.words import month
from tests.analyses import hostile, reader_issues, roadmap, small

GOLDEN = Path(__file__).parent / "golden"
WRITE_GOLDEN = "KNELPUNT_WRITE_GOLDEN"
"""Set this to write the golden files anew; read the difference before you commit it."""
AXE = resources.files("axe_playwright_python") / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}

pytestmark = pytest.mark.browser


class Opened:
    """A page with all that it asked for and all that it complained about."""

    def __init__(self, page: Any, file: Path) -> None:
        self.page = page
        self.file = file
        self.seen: list[str] = []
        for event, told in (("request", "url"), ("console", "text"), ("dialog", "message")):
            page.on(event, lambda item, told=told: self.seen.append(getattr(item, told)))
        page.on("pageerror", lambda error: self.seen.append(str(error)))

    def show(self, fragment: str = "") -> Any:
        self.page.goto("about:blank")
        self.seen.clear()
        self.page.goto(self.file.as_uri() + fragment)
        return self.page

    def quiet(self) -> bool:
        """Nothing but the file itself was asked for, and nothing was said."""
        return [url.split("#")[0] for url in self.seen] == [self.file.as_uri()]


@contextmanager
def opened(browser: Any, folder: Path, html: str, **options: Any) -> Iterator[Opened]:
    file = folder / "knelpunt.html"
    file.write_text(html, encoding="utf-8", newline="\n")
    context = browser.new_context(**{"viewport": LAPTOP, "locale": "nl-NL"} | options)
    try:
        yield Opened(context.new_page(), file)
    finally:
        context.close()


def html_of(analysis: Analysis | None = None, lang: str = "nl") -> str:
    return page_html(view_of(analysis or small(), reader_issues(), lang))


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    with opened(browser, tmp_path, html_of()) as found:
        yield found
        assert found.quiet(), found.seen


@pytest.mark.parametrize("tab", TABS)
def test_each_view_reads_as_it_did(page: Opened, tab: str) -> None:
    """The golden file is the accessibility tree: what a reader meets, not how it is made."""
    shown = page.show(f"#tab={tab}")
    found = shown.locator("main").aria_snapshot() + "\n"
    golden = GOLDEN / f"page-{tab}.yml"
    if os.environ.get(WRITE_GOLDEN):
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_accessibility_rule_is_broken(browser: Any, tmp_path: Path, lang: str) -> None:
    with opened(browser, tmp_path, html_of(lang=lang), bypass_csp=True) as found:
        for tab in TABS:
            for more in ("", "&whatif=KGG-1:12&open=GAS-2"):
                assert (tab, more, broken_rules(found.show(f"#tab={tab}{more}"))) == (
                    tab,
                    more,
                    [],
                )


def broken_rules(shown: Any) -> list[tuple[str, list[str]]]:
    """What axe finds wrong with the page as it stands."""
    shown.evaluate(AXE.read_text("utf-8"))
    report = shown.evaluate("(tags) => axe.run(document, { runOnly: tags })", RULES)
    assert report["passes"]
    return [
        (rule["id"], [node["html"][:120] for node in rule["nodes"]])
        for rule in report["violations"]
    ]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_rule_is_broken_with_menus_open_while_presenting_or_on_a_phone(
    browser: Any, tmp_path: Path, lang: str
) -> None:
    with opened(browser, tmp_path, html_of(lang=lang), bypass_csp=True) as found:
        shown = found.show("#tab=network&show=all")
        shown.click(".filters summary")
        assert broken_rules(shown) == []
        shown.click(".share summary")
        assert broken_rules(shown) == []
        shown.click("#present")
        for _ in range(shown.evaluate("K.app.deck.slides.length")):
            assert (shown.locator("#slide").inner_text(), broken_rules(shown))[1] == []
            shown.keyboard.press("PageDown")
        shown.keyboard.press("Escape")
        shown.set_viewport_size({"width": 390, "height": 844})
        for tab in ("overview", "table"):
            assert broken_rules(found.show(f"#tab={tab}")) == []


def test_nothing_moves_by_itself(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, html_of(), reduced_motion="reduce") as found:
        shown = found.show("#tab=network&whatif=KGG-1:12&open=GAS-2")
        assert shown.evaluate("document.getAnimations().length") == 0
        moving = """() => [...document.querySelectorAll('*')].filter((e) => {
          const style = getComputedStyle(e);
          return parseFloat(style.transitionDuration) || style.animationName !== 'none';
        }).length"""
        assert shown.evaluate(moving) == 0


def test_everything_can_be_read_without_scripts(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, html_of(), java_script_enabled=False) as found:
        shown = found.show()
        text = shown.locator("body").inner_text()
        assert "U ziet de vaste versie" in text
        for words in ("1 van de 2 doelen", "Minister KGG", "Elke maand dat", "wacht op"):
            assert words in text
        assert shown.locator("#net .node").count() == 5
        assert shown.locator(".milestones tbody tr").count() == 12
        assert not shown.locator(".whatif").is_visible()
        shown.locator("#goals a").first.click()
        assert re.search(r"#m\d+$", shown.url)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_hostile_names_do_nothing(browser: Any, tmp_path: Path, lang: str) -> None:
    with opened(browser, tmp_path, html_of(hostile(), lang)) as found:
        for tab in TABS:
            shown = found.show(f"#tab={tab}&open=KGG-1")
            assert found.quiet(), found.seen
            assert shown.locator("#details h2").inner_text().startswith("</script>")


def boxes(shown: Any, selector: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = shown.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].map((e) => {
          const { left, top, right, bottom } = e.getBoundingClientRect();
          return { left, top, right, bottom };
        })""",
        selector,
    )
    return found


@pytest.mark.parametrize("fragment", ["", "&show=near", "&show=all", "&whatif=KGG-1:24"])
@pytest.mark.parametrize("width", [1366, 1920])
def test_labels_in_the_network_do_not_cover_each_other(
    page: Opened, width: int, fragment: str
) -> None:
    page.page.set_viewport_size({"width": width, "height": 900})
    labels_stand_apart(page.show(f"#tab=network{fragment}"))


def labels_stand_apart(shown: Any) -> None:
    """Inside the picture, and none over another; letters may touch by their empty rims."""
    found = boxes(shown, "#net text.label, #net text.row-title")
    assert found
    inside = boxes(shown, "#net")[0]
    for i, a in enumerate(found):
        assert inside["left"] <= a["left"]
        assert a["right"] <= inside["right"] + 1
        assert inside["top"] <= a["top"]
        assert a["bottom"] <= inside["bottom"] + 1
        for b in found[i + 1 :]:
            across = min(a["right"], b["right"]) - max(a["left"], b["left"])
            down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
            assert across <= 0 or down <= 4, (a, b)


@pytest.fixture(scope="module")
def real() -> str:
    """The page of the example that comes along."""
    folder = Path(__file__).parent.parent / "examples" / "routekaart"
    settings, _ = read_settings(folder)
    intake = load([folder], settings)
    assert intake.roadmap
    analysis = analyse(intake.roadmap, lead_times(settings.lead_times))
    return page_html(view_of(analysis, intake.issues))


@pytest.mark.parametrize("width", [1366, 1920])
def test_the_real_roadmap_fits_every_view(
    browser: Any, tmp_path: Path, real: str, width: int
) -> None:
    size = {"width": width, "height": width * 9 // 16}
    with opened(browser, tmp_path, real, viewport=size) as found:
        for tab in TABS:
            shown = found.show(f"#tab={tab}")
            assert found.quiet(), found.seen
            assert shown.evaluate("document.documentElement.scrollWidth") <= width
        for fragment in ("", "&show=near", "&show=all", "&whatif=H2-017:12"):
            shown = found.show(f"#tab=network{fragment}")
            labels_stand_apart(shown)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_the_driving_chains_of_the_real_roadmap_are_seen_whole(
    browser: Any, tmp_path: Path, real: str, width: int, height: int
) -> None:
    size = {"width": width, "height": height}
    with opened(browser, tmp_path, real, viewport=size) as found:
        shown = found.show("#tab=network")
        hidden = "(e) => [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight]"
        assert shown.locator("#canvas").evaluate(hidden) == [0, 0]
        assert shown.evaluate("document.documentElement.scrollHeight") <= height
        goals = shown.locator("#net .node.goal").count()
        assert goals == shown.locator("article.path").count()
        assert shown.locator("#net text.label.bold").count() >= goals


def test_without_goals_the_network_shows_everything(browser: Any, tmp_path: Path) -> None:
    html = html_of(analyse(replace(roadmap(), goals=()), LEAD_TIMES))
    with opened(browser, tmp_path, html) as found:
        shown = found.show("#tab=network")
        assert shown.locator("#net [data-node]").count() > 0
        assert shown.locator('[data-mode="all"]').get_attribute("aria-pressed") == "true"
        assert "show=" not in shown.evaluate("location.hash")


def test_everything_says_in_words_what_it_leaves_out(page: Opened) -> None:
    shown = page.show("#tab=network")
    count = shown.locator("#net-count")
    assert "Niet getoond" not in count.inner_text()
    shown.click('[data-mode="all"]')
    states = [m.state for m in view_of(small()).milestones]
    done, lapsed = states.count("done"), states.count("lapsed")
    assert count.inner_text().endswith(f"Niet getoond: {done} gereed en {lapsed} vervallen.")
    shown.click(".filters summary")
    shown.check("#net-done")
    assert count.inner_text().endswith(f"Niet getoond: {lapsed} vervallen.")
    shown.uncheck('input[data-kind="besluit"]')
    gone = re.search(r"(\d+) van (\d+) .*: (\d+) open buiten deze keuzes", count.inner_text())
    assert gone
    assert int(gone[1]) + int(gone[3]) + lapsed <= int(gone[2]) == len(states)


def test_the_legend_explains_what_is_drawn_and_no_more(page: Opened) -> None:
    shown = page.show("#tab=network")
    meanings = shown.locator("[data-sign]:visible").all_inner_texts()
    assert {"bepalend voor een doel", "keten van zware beslissing", "streefdatum"} <= set(meanings)
    assert "met speling" not in meanings
    shown.click('[data-arrows="all"]')
    shown.click('[data-mode="all"]')
    assert "met speling" in shown.locator("[data-sign]:visible").all_inner_texts()


def test_details_leave_the_tabs_and_the_what_if_in_sight(page: Opened) -> None:
    page.page.set_viewport_size({"width": 1366, "height": 768})
    shown = page.show("#tab=table&open=KGG-1")
    top = boxes(shown, "#details")[0]["top"]
    assert top == boxes(shown, "main")[0]["top"]
    assert boxes(shown, ".whatif")[0]["bottom"] <= top
    shown.evaluate("window.scrollTo(0, 5000)")
    shown.wait_for_timeout(100)
    assert boxes(shown, "#details")[0]["top"] == max(0, boxes(shown, "main")[0]["top"])


def test_the_page_draws_the_network_as_the_file_does(page: Opened) -> None:
    drawn = "[...document.querySelectorAll('#net text')].map((t) => t.textContent).sort()"
    page.show("#tab=network")
    by_script = page.page.evaluate(drawn)
    view = view_of(small())
    static = page_html(view).split('id="net"')[1].split("</svg>")[0]
    assert sorted(re.findall(r"<text[^>]*>([^<]*)</text>", static)) == by_script


def test_a_what_if_gives_the_engine_s_dates(page: Opened) -> None:
    analysis = small()
    expected = what_if(analysis.roadmap, Scenario(delays={"KGG-1": 365}), LEAD_TIMES)
    after = {m.id: m.after for m in expected.goals}
    shown = page.show()
    shown.select_option("#whatif-node", index=1)
    shown.locator("#whatif-months").fill("12")
    rows = shown.locator("#goals tr")
    texts = [rows.nth(i).locator('[data-f="finish"]').inner_text() for i in range(rows.count())]
    assert texts[0].startswith(f"≥\u00a0{month(after['ZEE-9'])}")
    assert "was" in texts[0]
    assert (
        "1 doel verschuift: Elektrolyser Zeeland in bedrijf"
        in shown.locator("#whatif-result").inner_text()
    )
    before = next(m.finish for m in view_of(analysis).milestones if m.id == "ZEE-9")
    assert after["ZEE-9"] > date_of(before)


def test_what_is_done_cannot_be_moved_and_the_page_says_so(page: Opened) -> None:
    done = next(m for m in view_of(small()).milestones if m.state == "done")
    why = f"«{done.name}» is gereed en kan niet meer verschuiven."
    shown = page.show(f"#tab=table&whatif={done.id}:6&open={done.id}")
    assert shown.locator("#whatif-result").inner_text() == why
    assert why in shown.locator("#details").inner_text()
    assert shown.locator("#details [data-try]").count() == 0
    assert shown.evaluate("K.app.state.change") is None
    choices = shown.locator("#whatif-node option").all_inner_texts()
    assert not any(done.name in text for text in choices)
    assert any("Dekking tekort" in text for text in choices)
    shown.select_option("#whatif-node", index=1)
    assert why not in shown.locator("#whatif-result").inner_text()


GHOSTS = """() => {
  const { picture, was } = K.app;
  const [first, second] = picture.ticks.filter((tick) => !tick.half).slice(-2);
  const [from, to] = [first, second].map((tick) => K.dayOf(tick.year, 1, 1));
  const day = (x) => from + ((x - first.x) / (second.x - first.x)) * (to - from);
  const at = new Map(picture.spots.map((spot) => [`${spot.ghost},${spot.y}`, spot.node]));
  return [...document.querySelectorAll("#net .ghost")].map((ghost) => {
    const [place] = /[-\\d.]+,[-\\d.]+/.exec(ghost.getAttribute("transform"));
    return [K.app.view.milestones[at.get(place)].id, Math.round(day(parseFloat(place)))];
  });
}"""
"""The ghosts in the picture: whose they are, and the day on which they stand."""


@pytest.mark.parametrize("moved", ["KGG-1", "GAS-1"])
def test_ghosts_stand_where_the_engine_s_what_if_counts_from(page: Opened, moved: str) -> None:
    """For an undated decision that is the last day that moves no goal, not the data date."""
    found = what_if(small().roadmap, Scenario(delays={moved: 365}), LEAD_TIMES)
    was = {m.id: day_of(m.before) for m in (*found.goals, *found.others)}
    shown = page.show(f"#tab=network&show=all&whatif={moved}:12")
    ghosts = dict(shown.evaluate(GHOSTS))
    assert moved in ghosts
    assert was[moved] == day_of(found.counted_from[moved])
    for id_, day in ghosts.items():
        assert abs(day - was[id_]) <= 2, id_  # a tenth of a pixel


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_what_if_that_moves_no_goal_leaves_the_headline(
    browser: Any, tmp_path: Path, lang: str
) -> None:
    with opened(browser, tmp_path, html_of(lang=lang)) as found:
        before = found.show().locator("#headline").inner_text()
        shown = found.show("#whatif=TEN-2:1")
        assert shown.locator("#headline").inner_text() == before
        assert shown.evaluate("K.originals.size") > 0


def test_clearing_a_what_if_brings_every_view_back(page: Opened) -> None:
    shown = page.show()
    text = "[...document.querySelectorAll('.view:not(#network)')].map((v) => v.textContent)"
    for tab in TABS:
        shown.click(f"#tab-{tab}")
    before = shown.evaluate(text)
    shown.select_option("#whatif-node", index=1)
    for tab in TABS:
        shown.click(f"#tab-{tab}")
    assert shown.evaluate(text) != before
    shown.click("#whatif-clear")
    for tab in TABS:
        shown.click(f"#tab-{tab}")
    assert shown.evaluate(text) == before


def test_the_address_opens_the_same_view_again(page: Opened) -> None:
    shown = page.show("#tab=network&show=near&whatif=KGG-1:6&open=GAS-1")
    assert shown.locator("[data-mode=near]").get_attribute("aria-pressed") == "true"
    assert shown.locator("#details h2").inner_text() == "FID Leiding Zeeland"
    assert shown.locator("#whatif-months").input_value() == "6"
    assert shown.evaluate("location.hash") == "#tab=network&show=near&whatif=KGG-1:6&open=GAS-1"


@pytest.mark.parametrize("fragment", ["#tab=nee&open=niets&whatif=x:y", "#%E0%A4%A", "#m99999"])
def test_an_odd_address_opens_the_overview(page: Opened, fragment: str) -> None:
    shown = page.show(fragment)
    assert shown.locator("#overview").is_visible()
    assert shown.locator("#details").is_hidden()


def test_the_keyboard_walks_along_the_driving_chain(page: Opened) -> None:
    shown = page.show("#tab=network")
    name = "document.activeElement.getAttribute('aria-label') || document.activeElement.id"
    first = shown.locator('#net [data-node][aria-label^="Leiding Zeeland in gebruik"]')
    first.focus()
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate(name).startswith("Elektrolyser Zeeland in bedrijf")
    shown.keyboard.press("ArrowLeft")
    assert shown.evaluate(name).startswith("Leiding Zeeland in gebruik")
    shown.keyboard.press("Enter")
    assert shown.evaluate(name) == "Details"
    shown.keyboard.press("Escape")
    assert shown.locator("#details").is_hidden()
    assert shown.evaluate(name).startswith("Leiding Zeeland in gebruik")
    assert shown.locator('#net [tabindex="0"]').count() == 1


def test_arrow_keys_and_ends_move_between_the_tabs(page: Opened) -> None:
    shown = page.show()
    shown.locator("#tab-overview").focus()
    shown.keyboard.press("ArrowRight")
    assert shown.locator("#network").is_visible()
    shown.keyboard.press("End")
    assert shown.locator("#method").is_visible()
    shown.keyboard.press("ArrowRight")
    assert shown.locator("#overview").is_visible()


def test_details_say_why_what_waits_and_what_a_delay_costs(page: Opened) -> None:
    shown = page.show("#tab=table")
    link = shown.locator("#milestones a", has_text="Leiding Zeeland in gebruik")
    link.click()
    text = shown.locator("#details").inner_text()
    for words in (
        "Gasunie.xlsx › Mijlpalen › E4",
        "Zeeland.xlsx › Mijlpalen › F9",
        "Waarom deze datum",
        "de eigen opgave",
        "FID Leiding Zeeland",
        "Elektrolyser Zeeland in bedrijf +6 mnd",
        "Uiterlijk per doel",
        "https://example.org/bron",
    ):
        assert words in text
    source = shown.locator("#details a[href^='https']")
    assert source.get_attribute("rel") == "noreferrer noopener"
    shown.keyboard.press("Escape")
    assert shown.evaluate("document.activeElement.textContent") == "Leiding Zeeland in gebruik"


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (
            lambda p: p.fill("#net-search", "station"),
            {"Projectbesluit station", "Station Zeeland gereed"},
        ),
        (
            lambda p: p.select_option("#net-owner", "Minister KGG"),
            {"Dekking tekort waterstofnet", "Projectbesluit station"},
        ),
        (lambda p: p.select_option("#net-programme", "MIEK"), {"Projectbesluit station"}),
        (lambda p: p.select_option("#net-goal", "1"), {"Chemelot op waterstof"}),
    ],
)
def test_filters_leave_what_they_say(page: Opened, act: Any, left: set[str]) -> None:
    shown = page.show("#tab=network")
    shown.click(".filters summary")
    act(shown)
    labels = shown.locator("#net [data-node]").evaluate_all(
        "(nodes) => nodes.map((n) => n.getAttribute('aria-label').split(', ')[0])"
    )
    assert set(labels) == left


def test_unticking_a_lane_or_a_kind_hides_it(page: Opened) -> None:
    shown = page.show("#tab=network&show=all")
    count = shown.locator("#net [data-node]").count()
    shown.click(".filters summary")
    shown.uncheck("input[data-kind=oplevering]")
    assert shown.locator("#net [data-node]").count() == count - 3
    shown.check("#net-done")
    assert shown.locator('#net [aria-label^="Voorkeursalternatief station"]').count() == 1


def test_the_table_can_be_searched_and_sorted(page: Opened) -> None:
    shown = page.show("#tab=table")
    shown.fill("#table-search", "gasunie")
    assert shown.locator("#milestones tbody tr:visible").count() == 2
    shown.fill("#table-search", "")
    shown.click("#milestones th[data-sort=feasible] button")
    head = shown.locator("#milestones th[data-sort=feasible]")
    assert head.get_attribute("aria-sort") == "ascending"
    shown.click("#milestones th[data-sort=feasible] button")
    first = shown.locator("#milestones tbody tr").first.inner_text()
    assert "Chemelot op waterstof" in first


def saved(shown: Any, button: str) -> bytes:
    shown.click(".share summary")
    with shown.expect_download() as download:
        shown.click(button)
    return Path(download.value.path()).read_bytes()


def test_the_table_is_saved_as_csv_that_no_spreadsheet_runs(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, html_of(hostile())) as found:
        text = saved(found.show(), "#save-csv").decode("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert not re.search(r"(^|;)\"?[=+@]", text, re.MULTILINE)


def test_the_network_is_saved_as_a_picture(page: Opened) -> None:
    shown = page.show("#tab=network&whatif=KGG-1:12")
    svg = saved(shown, "#save-svg").decode("utf-8")
    assert "Routekaart proef" in svg
    assert "Wat als: Dekking tekort waterstofnet 12 maanden later" in svg
    assert "bepalend voor een doel" in svg
    assert "verschuiving (wat als)" in svg
    png = saved(shown, "#save-png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(png) > 20_000
    page.seen[:] = page.seen[:1]  # a download is a request of its own, to the page itself


def test_presenting_walks_through_the_late_goals(page: Opened) -> None:
    shown = page.show()
    shown.click(".share summary")
    shown.click("#present")
    slide = shown.locator("#slide")
    assert slide.inner_text() == "1 / 6 · Overzicht"
    assert shown.locator("#tabs").is_hidden()
    shown.keyboard.press("PageDown")
    shown.keyboard.press("PageDown")
    assert slide.inner_text() == "3 / 6 · Elektrolyser Zeeland in bedrijf"
    assert shown.locator("article.path:visible").count() == 1
    shown.keyboard.press("PageUp")
    assert slide.inner_text() == "2 / 6 · Netwerk op tijd"
    shown.keyboard.press("Escape")
    assert slide.is_hidden()
    assert shown.locator("#tabs").is_visible()


@pytest.mark.parametrize("tab", ["overview", "table"])
def test_a_phone_shows_overview_and_table_without_sideways_scrolling(
    browser: Any, tmp_path: Path, tab: str
) -> None:
    with opened(browser, tmp_path, html_of(), viewport=PHONE) as found:
        shown = found.show(f"#tab={tab}")
        assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_at_twice_the_size_nothing_falls_off(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, html_of(), viewport={"width": 683, "height": 384}) as found:
        for tab in TABS:
            shown = found.show(f"#tab={tab}")
            assert shown.evaluate("document.documentElement.scrollWidth") <= 683


def test_on_paper_the_network_is_one_page_and_nothing_is_cut(page: Opened) -> None:
    shown = page.show("#tab=network")
    shown.emulate_media(media="print")
    pdf = shown.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert not re.search(rb"/Subtype\s*/Image", pdf)


def test_all_views_are_printed_and_the_whole_table_comes_last(page: Opened) -> None:
    shown = page.show()
    shown.evaluate(
        """window.print = () => {
          window.printed = {
            order: [...document.querySelectorAll('.view')].map((v) => v.id),
            rows: document.querySelectorAll('#milestones tbody tr').length,
            wide: document.getElementById('net').getAttribute('width'),
            empty: document.querySelectorAll('.view:empty').length,
          };
        }"""
    )
    before = shown.locator(".view").evaluate_all("(all) => all.map((v) => v.id)")
    shown.evaluate("K.printAll(K.app)")
    printed = shown.evaluate("window.printed")
    assert printed["order"] == [*(tab for tab in TABS if tab != "table"), "table"]
    assert printed["rows"] == len(small().roadmap.milestones)
    assert float(printed["wide"]) >= 1400
    assert printed["empty"] == 0
    assert shown.locator(".view").evaluate_all("(all) => all.map((v) => v.id)") == before
    assert shown.locator(".view:visible").count() == 1


def test_the_table_stands_on_paper(page: Opened) -> None:
    shown = page.show("#tab=table")
    shown.emulate_media(media="print")
    assert shown.locator("#milestones tbody tr").first.is_visible()
    assert shown.locator("#milestones thead").is_visible()
    assert shown.locator("#table-search").is_hidden()
