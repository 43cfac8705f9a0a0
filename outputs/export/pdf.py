"""The report as PDF: overview, network, the chain of every goal, decision calendar."""

from collections.abc import Iterator

from graph_engine.days import date_of
from outputs.export.cells import BLUE, GREY, INK, RED, VERDICTS, Cell
from outputs.export.flat import Flat
from outputs.export.paper import Paper
from outputs.labels.export import (
    AFTER_STEP,
    COST_OF_WAITING,
    FIRST_STEPS,
    MEANING,
    MORE_DECISIONS,
    TERM,
)
from outputs.page.calendar import all_columns, chip, column_of
from outputs.page.due import feasible
from outputs.page.method import method
from outputs.page.overview import coded, first_steps, overview
from outputs.page.paths import Path, paths, paths_legend
from outputs.page.texts import Texts
from outputs.view.values import DecisionView, View

_TIME = {"decision": RED, "permit": "#8a5200", "delivery": BLUE, "other": "#5b6773"}
"""As on the page."""
_NEAR = 3
_FIRST = 12
"""So many steps are listed where there is no goal."""
MOST = 40
"""So many decisions of one period are printed."""


def report_pdf(view: View, network: Flat) -> bytes:
    """The whole document, with the picture of the network as vectors."""
    texts = Texts(view)
    today = date_of(view.today)
    subtitle = texts.say(
        "subtitle",
        date=texts.data_date(),
        milestones=len(view.milestones),
        partners=sum(bool(partner.name) for partner in view.partners),
    )
    paper = Paper(view.title, subtitle, view.lang, today)
    paper.add_page()
    _overview(paper, texts)
    if view.milestones:
        paper.picture(network)
    if view.goals:
        paper.add_page(orientation="landscape", format="A4")
        _paths(paper, texts)
    if view.decisions:
        paper.add_page(orientation="landscape", format="A4")
        _calendar(paper, texts)
    paper.add_page(orientation="landscape", format="A4")
    _method(paper, texts)
    return paper.saved()


def _overview(paper: Paper, texts: Texts) -> None:
    found = overview(texts)
    paper.heading(texts.view.title)
    if texts.view.notice:
        paper.running([Cell(texts.view.notice, bold=True)], size=9)
    paper.running((Cell(part.text, part.strong) for part in found.headline), size=12)
    counts = " · ".join(f"{count.number} {count.text}" for count in found.counts)
    paper.running([Cell(f"{texts.say('counts_title')} {counts}", colour=GREY)], size=9)
    if found.how:
        paper.running([Cell(found.how)])
        _first_steps(paper, texts)
    if found.goals:
        _goals(paper, texts)
    if found.heavy:
        paper.heading(texts.say("heavy_title"), level=1)
        heads = ("rank", "decision", "who_decides", "by")
        paper.listing(
            [*(texts.say(key) for key in heads), found.effect_head],
            (5, 50, 28, 17, 38),
            (
                (
                    Cell(str(row.rank)),
                    Cell(row.name, bold=True),
                    Cell(row.who),
                    Cell(row.by, bold=row.past, colour=RED if row.past else INK),
                    Cell(", ".join(filter(None, (row.effect, row.follow_ups)))),
                )
                for row in found.heavy
            ),
        )


def _first_steps(paper: Paper, texts: Texts) -> None:
    """Without a goal: what comes first, and by whom."""
    paper.heading(FIRST_STEPS.to(texts.view.lang), level=1)
    paper.listing(
        [texts.say(key) for key in ("feasible", "milestone", "who")],
        (20, 72, 40),
        (
            (Cell(texts.finish(node)), Cell(texts.name(node), bold=True), Cell(texts.who(node)))
            for node in first_steps(texts.view)[:_FIRST]
        ),
    )


def _goals(paper: Paper, texts: Texts) -> None:
    paper.heading(texts.say("goals_title"), level=1)
    heads = ("goal", "target", "feasible", "difference", "verdict")
    paper.listing(
        [texts.say(key) for key in heads],
        (60, 20, 20, 18, 24),
        (
            (
                Cell(coded(row), bold=True),
                Cell(row.target),
                Cell(row.finish),
                Cell(row.difference),
                Cell(row.word, bold=True, colour=VERDICTS[row.verdict]),
            )
            for row in overview(texts).goals
        ),
    )
    paper.running([Cell(texts.say("goals_note"), colour=GREY)], size=8)


def _paths(paper: Paper, texts: Texts) -> None:
    paper.heading(texts.say("paths_title"))
    legend = paths_legend(texts)
    if legend:
        paper.running([Cell(legend, colour=GREY)], size=8)
    for place, path in enumerate(paths(texts)):
        if place and paper.get_y() > paper.h * 0.6:
            paper.add_page()
        _path(paper, path, texts)


def _path(paper: Paper, path: Path, texts: Texts) -> None:
    goal = path.goal
    paper.heading(f"{goal.name}: {goal.word}, {path.head}", level=1)
    if path.only:
        paper.running([Cell(path.only), Cell(f" ({path.begins_source})", colour=GREY)], size=9)
    else:
        _chain(paper, path, texts)
    if path.heavy:
        paper.running([Cell(texts.say("path_heavy_title"), bold=True)], size=9)
    for heavy in path.heavy:
        name = Cell(texts.name(heavy.node), bold=True)
        paper.running([name, Cell(f": {heavy.text}")], size=9)
    for text in _beside(path, texts):
        paper.running([Cell(text)], size=9)


def _chain(paper: Paper, path: Path, texts: Texts) -> None:
    begins = f"{texts.say('path_begins')} {path.begins}"
    source = Cell(f" ({path.begins_source}).", colour=GREY)
    paper.running([Cell(f"{path.steps_text}; {begins}"), source], size=9)
    if len(path.shares) > 1:
        paper.bar([(s.width / 1000, _TIME[s.sort], s.text) for s in path.shares])
    paper.listing(
        [
            *(texts.say(key) for key in ("feasible", "milestone", "who")),
            AFTER_STEP.to(texts.view.lang),
            texts.say("remark"),
        ],
        (20, 62, 32, 22, 34),
        (
            (
                Cell(card.date),
                Cell(card.name, bold=card.decision),
                Cell(f"{card.who}"),
                Cell(card.gap),
                Cell(card.notes, colour=GREY),
            )
            for card in path.cards
        ),
    )
    paper.ln(1)


def _beside(path: Path, texts: Texts) -> Iterator[str]:
    """What else there is to say about a goal's date."""
    if path.own_missing:
        yield path.own_missing
    if path.ties:
        names = texts.listed(texts.name(node) for node in path.ties)
        yield f"{texts.say('ties')} {names}; {texts.say('ties_note')}"
    if path.lever:
        yield path.lever
    for place, near in enumerate(path.near[:_NEAR]):
        names = " → ".join(f"{texts.name(s.node)} {s.signs}".strip() for s in near.steps)
        title = f"{texts.say('near_title')}: " if place == 0 else ""
        yield f"{title}{near.text}: {names}"
    if path.missing:
        names = "; ".join(texts.name(node) for node in path.missing)
        more = len(path.missing_more)
        yield f"{path.missing_text} {names}" + (f" {texts.say('more', n=more)}" if more else "")


def _calendar(paper: Paper, texts: Texts) -> None:
    """Per half-year who has to decide what; what is overdue first."""
    rows: dict[str, list[DecisionView]] = {}
    for decision in texts.view.decisions:
        rows.setdefault(column_of(decision, texts.view.today), []).append(decision)
    paper.heading(texts.say("calendar_title"))
    paper.running([Cell(texts.say("calendar_note"), colour=GREY)], size=8)
    for column in all_columns(texts):
        decisions = sorted(rows.get(column.key, ()), key=lambda d: (d.decide_by, d.node))
        if not decisions:
            continue
        paper.heading(f"{column.text} ({len(decisions)})", level=1)
        paper.listing(
            [
                *(texts.say(key) for key in ("by", "decision", "who_decides", "feasible")),
                COST_OF_WAITING.to(texts.view.lang),
            ],
            (18, 64, 36, 24, 34),
            (_decision(decision, texts) for decision in decisions[:MOST]),
        )
        if len(decisions) > MOST:
            more = MORE_DECISIONS.to(texts.view.lang, n=len(decisions) - MOST)
            paper.running([Cell(more, colour=GREY)], size=8)


def _decision(row: DecisionView, texts: Texts) -> list[Cell]:
    shown = chip(row, texts)
    late = shown.overdue
    return [
        Cell(texts.month(row.decide_by), bold=late, colour=RED if late else INK),
        Cell(shown.name, bold=shown.heavy),
        Cell(row.decider or texts.say("nobody")),
        Cell(feasible(row, texts)),
        Cell(shown.cost),
    ]


def _method(paper: Paper, texts: Texts) -> None:
    """What the words mean, and how much is assumed."""
    found = method(texts)
    paper.heading(texts.say("method_title"))
    paper.running([Cell(f"{found.rests} {found.assumed} {found.mode}")])
    if texts.view.notice_more:
        paper.running([Cell(texts.view.notice_more)])
    paper.heading(texts.say("terms_title"), level=1)
    paper.listing(
        [TERM.to(texts.view.lang), MEANING.to(texts.view.lang)],
        (26, 120),
        ((Cell(term, bold=True), Cell(meaning)) for term, meaning in found.terms),
    )
