"""The page as text: one file, no request, readable without scripts, in two languages."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from graph_engine.analysis import analyse
from graph_engine.issues import Issue, Severity
from graph_engine.model import Reading, Roadmap, Source, State, Statement
from graph_engine.rules import RULES
from outputs.labels.page import PAGE
from outputs.labels.shown import say
from outputs.page import page_html
from outputs.page.calendar import calendar
from outputs.page.data import for_script
from outputs.page.overview import coded, headline, overview
from outputs.page.paths import gap
from outputs.page.render import TABS
from outputs.page.tables import table_rows
from outputs.page.texts import Texts, verdict
from outputs.view import view_of
from outputs.view.values import View
from tests.analyses import HOSTILE, hostile, reader_issues, roadmap, small
from tests.test_next_paths import EROSION, TIED

FOLDER = Path(__file__).parent.parent / "outputs"


class Parts(HTMLParser):
    """Tags, attributes and visible texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in self.raw else ""
        if self._inside:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside][-1] += data
        elif data.strip():
            self.texts.append(data.strip())


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(small(), reader_issues())


@pytest.fixture(scope="module")
def page(view: View) -> Parts:
    return Parts(page_html(view))


def attributes(page: Parts, name: str) -> list[str]:
    return [value or "" for _, found in page.tags for key, value in found.items() if key == name]


def test_the_page_asks_for_nothing(page: Parts) -> None:
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"link", "img", "iframe", "object", "embed", "audio", "video", "base"}
    assert attributes(page, "src") == []
    assert all(href.startswith("#") for href in attributes(page, "href"))
    assert "@import" not in page.raw["style"][0]
    assert "url(" not in page.raw["style"][0]


def test_only_this_script_and_this_style_may_run(page: Parts) -> None:
    policy = next(c for c in attributes(page, "content") if c.startswith("default-src"))
    assert "'unsafe" not in policy
    first, data, script = page.raw["script"]
    assert data.startswith("{")
    for kind, allowed in (("script-src", (script, first)), ("style-src", page.raw["style"])):
        hashes = (base64.b64encode(hashlib.sha256(t.encode()).digest()) for t in allowed)
        sources = " ".join(f"'sha256-{found.decode()}'" for found in hashes)
        assert f"{kind} {sources};" in policy
    inline = [a for _, found in page.tags for a in found if a.startswith("on") or a == "style"]
    assert inline == []


def test_the_script_never_parses_html(page: Parts) -> None:
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Date",
    ):
        assert word not in page.raw["script"][-1]


def test_the_same_view_gives_the_same_bytes(view: View) -> None:
    assert page_html(view) == page_html(view_of(small(), reader_issues()))


def test_the_data_cannot_close_its_element() -> None:
    text = for_script({"name": "</script>\u2028\u2029<!--"})
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text) == {"name": "</script>\u2028\u2029<!--"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_partners_typed_stays_text(lang: str) -> None:
    html = page_html(view_of(hostile(), (), lang))
    page = Parts(html)
    plain = Parts(page_html(view_of(small(), (), lang)))
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in plain.tags}
    assert not [a for _, found in page.tags for a in found if a.startswith("on")]
    assert len(page.raw["script"]) == 3
    assert any(HOSTILE[0] in text for text in page.texts)
    json.loads(page.raw["script"][1])
    html.encode("utf-8")


def test_every_view_can_be_read_without_scripts(page: Parts) -> None:
    sections = [a["id"] for tag, a in page.tags if tag == "section"]
    assert tuple(sections) == TABS
    text = " ".join(page.texts)
    for words in (
        "1 van de 2 doelen",
        "Elektrolyser Zeeland in bedrijf",
        "Dekking tekort waterstofnet",
        "Gasunie.xlsx › Mijlpalen › E4",
        "\u20182031-2032\u2019",
        say("no_script", "nl"),
    ):
        assert words in text


def test_links_lead_to_a_row_that_is_there(page: Parts) -> None:
    ids = set(attributes(page, "id"))
    targets = {href[1:] for href in attributes(page, "href")}
    assert {t for t in targets if t != "m"} <= ids


def test_ids_are_unique(page: Parts) -> None:
    ids = attributes(page, "id")
    assert len(ids) == len(set(ids))


def test_every_text_of_the_page_is_used() -> None:
    source = "\n".join(
        path.read_text("utf-8")
        for folder in (FOLDER / "page", FOLDER / "layout")
        for path in folder.rglob("*")
        if path.suffix in {".py", ".js", ".j2"}
    )
    source += (FOLDER / "svg.py").read_text("utf-8") + (FOLDER / "legend.py").read_text("utf-8")
    composed = (
        "tab_",
        "show_",
        "arrows_",
        "verdict_",
        "root_",
        "begins_",
        "time_",
        "half_",
        "also_",
        "driver_",
        "month_",
        "sign_",
        "doubt_",
        "rests_",
        "rules_",
        "stored_",
        "not_shown_",
    )

    def used(key: str) -> bool:
        base = re.sub(r"_(one|many)$", "", key)
        return key.startswith(composed) or any(
            re.search(rf"""["'`]{re.escape(k)}["'`]""", source) for k in (key, base)
        )

    assert [key for key in PAGE if not used(key)] == []


def test_the_english_page_says_nothing_in_dutch(view: View) -> None:
    english = " ".join(Parts(page_html(view_of(small(), reader_issues(), "en"))).texts)
    dutch_only = {
        t.nl for t in PAGE.values() if t.nl != t.en and "{" not in t.nl and len(t.nl) > 3
    }
    words = [w for w in dutch_only if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", english)]
    typed = repr(view.milestones) + english_basis(view)
    assert [w for w in words if w.lower() not in typed.lower()] == []


@pytest.mark.parametrize("key", sorted(PAGE))
def test_both_languages_use_the_same_facts(key: str) -> None:
    facts = [set(re.findall(r"\{(\w+)\}", t)) for t in (PAGE[key].nl, PAGE[key].en)]
    assert facts[0] == facts[1]
    assert PAGE[key].nl.strip()
    assert PAGE[key].en.strip()


def english_basis(view: View) -> str:
    """Words that partners or sources use, whatever the language of the page."""
    return " ".join(t.basis for t in view.lead_times)


def said(view: View) -> str:
    return "".join(part.text for part in headline(Texts(view)))


def test_the_headline_names_the_goals_the_decision_and_its_cost(view: View) -> None:
    assert said(view) == (
        "1 van de 2 doelen haalt de streefdatum mogelijk niet; van 1 ander is het onzeker. De "
        "zwaarste beslissing is Dekking tekort waterstofnet (Minister KGG): nodig uiterlijk in "
        "april 2029 voor Elektrolyser Zeeland in bedrijf. 6 mnd uitstel na jul 2030 verschuift "
        "1 doel. De beslissing heeft nog geen vaste datum. Alleen deze beslissing eerder nemen is "
        "niet genoeg: ook andere stappen houden het doel op. Gerekend met aangenomen "
        "doorlooptijden en stappen waarvoor geen doorlooptijd gerekend is."
    )


def test_a_date_that_has_passed_is_said_to_have_passed() -> None:
    plan = roadmap()
    goals = tuple(replace(g, target=date(2026, 4, 1)) for g in plan.goals)
    assert "had er in januari 2026 moeten zijn" in said(
        view_of(analyse(replace(plan, goals=goals)))
    )


FAR_AWAY, NEAR, BETWEEN = date(2040, 1, 1), date(2027, 1, 1), date(2032, 1, 1)


@pytest.mark.parametrize(
    ("targets", "dated", "text"),
    [
        ((FAR_AWAY, FAR_AWAY), True, "Alle 2 doelen halen de streefdatum."),
        ((FAR_AWAY,), True, "Het doel haalt de streefdatum."),
        ((NEAR,), True, "Het doel haalt de streefdatum niet."),
        ((NEAR, NEAR), True, "1 van de 2 doelen haalt de streefdatum niet en 1 mogelijk niet."),
        ((BETWEEN,), True, "Het doel haalt de streefdatum mogelijk niet."),
        ((FAR_AWAY,), False, "Het is onzeker of het doel de streefdatum haalt."),
        ((NEAR, FAR_AWAY), False, "1 van de 2 doelen haalt de streefdatum niet; van 1 ander is"),
        ((), True, "Er is nog geen doel met een streefdatum, dus nog geen oordeel."),
    ],
)
def test_the_headline_fits_any_number_of_goals(
    targets: tuple[date, ...], text: str, *, dated: bool
) -> None:
    assert said(view_of(analyse(with_targets(targets, dated=dated)))).startswith(text)


def with_targets(targets: tuple[date, ...], *, dated: bool) -> Roadmap:
    """The first goals with these targets; `dated`: every step has a firm date."""
    plan = roadmap()
    goals = tuple(
        replace(g, target=t) for g, t in zip(plan.goals[: len(targets)], targets, strict=True)
    )
    firm = replace(plan.milestones[1].statements[0], literal="2026")
    milestones = [
        m if not dated or (m.statement and m.statement.latest) else replace(m, statements=(firm,))
        for m in plan.milestones
    ]
    return replace(plan, goals=goals, milestones=tuple(milestones))


@pytest.mark.parametrize(
    ("late", "earliest", "at_least", "expected"),
    [
        (10, 5, True, "late"),
        (10, 0, False, "maybe"),
        (0, -5, True, "open"),
        (-1, -5, False, "on_time"),
    ],
)
def test_verdicts(view: View, late: int, earliest: int, expected: str, *, at_least: bool) -> None:
    goal = replace(view.goals[0], late=late, late_earliest=earliest, at_least=at_least)
    assert verdict(goal) == expected


@pytest.mark.parametrize(
    ("days", "text"), [(91, "3 mnd later"), (0, "gelijktijdig"), (-61, "2 mnd eerder klaar")]
)
def test_the_time_between_steps(view: View, days: int, text: str) -> None:
    assert gap(days, Texts(view)) == text


def test_an_empty_roadmap_gives_a_page() -> None:
    nothing = Roadmap(title="Leeg", data_date=date(2026, 1, 1), milestones=())
    empty = replace(
        small(),
        roadmap=nothing,
        milestones=(),
        goals=(),
        bottlenecks=(),
        decisions=(),
        conflicts=(),
        contradictions=(),
        loops=(),
        levers=(),
        passes=None,
        issues=(),
    )
    page = Parts(page_html(view_of(empty)))
    assert say("head_no_goals", "nl") in page.texts
    assert say("bottlenecks_none", "nl", months="6 mnd") in page.texts
    assert say("calendar_none", "nl") in page.texts


def test_what_was_done_on_a_day_that_nobody_told_shows_no_date() -> None:
    plan = roadmap()
    unknown = Statement(literal="recent", reading=Reading.VAGUE, source=plan.milestones[0].source)
    done = replace(plan.milestones[0], state=State.DONE, statements=(unknown,), target=None)
    changed = replace(plan, milestones=(done, *plan.milestones[1:]))
    texts = Texts(view_of(analyse(changed)))
    [row] = [r for r in table_rows(texts) if r.id == done.id]
    assert (row.finish, row.status) == ("–", "gereed")


def test_codes_of_goals_are_explained_where_they_stand(view: View) -> None:
    texts = Texts(view)
    assert calendar(texts).goals == (
        ("CHE-9", "Chemelot op waterstof"),
        ("ZEE-9", "Elektrolyser Zeeland in bedrijf"),
    )
    named = {coded(row) for row in overview(texts).goals}
    assert named == {f"{name} ({code})" for code, name in calendar(texts).goals}


def test_errors_in_the_workbooks_are_seen_on_the_first_view() -> None:
    found = small()
    rule = next(r for r in RULES.values() if r.severity is Severity.ERROR and "{" not in r.nl.hint)
    facts = dict.fromkeys(re.findall(r"{(\w+)}", rule.nl.message + rule.en.message), "x")
    broken = Issue(rule, Source("stuk.xlsx"), facts)
    clean = [c for c in overview(Texts(view_of(found))).counts if "fout" in c.text]
    [card] = [c for c in overview(Texts(view_of(found, [broken]))).counts if "fout" in c.text]
    assert clean == []
    assert (card.number, card.tab, card.bad) == (1, "method", True)


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (EROSION, "Die speling gaat op: 3 mnd bij naam G (wacht op naam D)."),
        (EROSION, "2 mnd bij naam C (wacht op naam B), 3 mnd bij naam G (wacht op naam D)."),
        (TIED, "Evenveel speling via naam B."),
    ],
)
def test_a_next_path_says_where_its_slack_goes(plan: Roadmap, told: str) -> None:
    assert told in page_html(view_of(analyse(plan)))
