"""The report as slides for a steering group: headline, network, calendar, every late goal.

A small roadmap has no slides with next to nothing: what fits together stands together.
"""

import math
from collections.abc import Iterator

from graph_engine.days import date_of
from outputs.export.cells import BLUE, GREY, INK, RED, VERDICTS, Cell
from outputs.export.deck import BOTTOM, TOP, WIDE, Deck
from outputs.export.flat import Flat
from outputs.labels.export import AFTER_STEP, COST_OF_WAITING, FIRST_STEPS
from outputs.page.calendar import chip
from outputs.page.due import feasible, is_due
from outputs.page.overview import coded, first_steps, goal_row, overview
from outputs.page.paths import Path, path
from outputs.page.texts import Texts, order_of_goals
from outputs.view.values import DecisionView, View

_MOST_SLIDES = 4
_FIRST = 10
"""So many decisions or steps are shown where none is due, or there is no goal."""
_ENDS = 3
_FEW_GOALS = 3
"""So few goals have a slide each, late or not."""
_HEADING = 46.0
"""Room for a heading halfway a slide."""
_HEADLINE, _HEADLINE_SIZES = 228.0, (24.0, 22.0, 20.0, 18.0, 16.0)
"""Room for the headline, with the counts below it; and how large it may stand there."""


def report_slides(view: View, network: Flat, png: bytes) -> bytes:
    """A presentation; `png` is the same picture of the network as `network`."""
    texts = Texts(view)
    footer = f"{view.title} · {texts.say('data_date')} {texts.data_date()}"
    deck = Deck(view.title, footer, date_of(view.today))
    _headline(deck, texts)
    if view.goals:
        _heavy(deck, texts, below=_goals(deck, texts))
    if view.milestones:
        _network(deck, texts, network, png)
    if view.goals:
        _calendar(deck, texts)
    else:
        _first_steps(deck, texts)
    for place in order_of_goals(view):
        if view.goals[place].late > 0 or len(view.goals) <= _FEW_GOALS:
            _goal(deck, place, texts)
    return deck.saved()


def _headline(deck: Deck, texts: Texts) -> None:
    view, found = texts.view, overview(texts)
    partners = sum(bool(partner.name) for partner in view.partners)
    facts = {"milestones": len(view.milestones), "partners": partners}
    deck.slide(view.title, texts.say("subtitle", date=texts.data_date(), **facts))
    parts = [Cell(part.text, part.strong) for part in found.headline]
    size = Deck.largest(parts, _HEADLINE, _HEADLINE_SIZES)
    end = deck.text([parts], top=TOP + 10, height=_HEADLINE, size=size)
    counts = [[Cell(f"{c.number}", bold=True), Cell(f"  {c.text}")] for c in found.counts]
    title = [Cell(texts.say("counts_title"), bold=True, colour=GREY)]
    said = [[Cell(text, bold=True)] for text in (view.notice, found.how) if text]
    deck.text([*said, title, *counts], top=end + 14, height=BOTTOM - end - 14, size=16)


def _goals(deck: Deck, texts: Texts) -> float:
    """As many slides as the goals need; where the last of them has room again."""
    rows = [goal_row(place, texts) for place in order_of_goals(texts.view)]
    cells = [
        [
            Cell(coded(row), bold=True),
            Cell(row.target),
            Cell(row.finish),
            Cell(row.difference),
            Cell(row.word, bold=True, colour=VERDICTS[row.verdict]),
        ]
        for row in rows
    ]
    keys = {"goal": 60, "target": 18, "feasible": 18, "difference": 16, "verdict": 24}
    heads = {texts.say(key): float(share) for key, share in keys.items()}
    note = [[Cell(texts.say("goals_note"), colour=GREY)]]
    end = TOP
    while cells:
        deck.slide(texts.say("goals_title"))
        done, end = deck.table(heads, cells, top=TOP - 20, bottom=BOTTOM - 40)
        end = deck.text(note, top=end + 6, height=34, size=11)
        cells = cells[max(done, 1) :]
    return end


def _heavy(deck: Deck, texts: Texts, *, below: float) -> None:
    """On the slide of the goals where all of it fits there."""
    found = overview(texts)
    rows = [
        [
            Cell(str(row.rank)),
            Cell(row.name, bold=True),
            Cell(row.who),
            Cell(row.by, bold=row.past, colour=RED if row.past else INK),
            Cell(", ".join(filter(None, (row.effect, row.follow_ups)))),
        ]
        for row in found.heavy
    ]
    keys = {"rank": 6, "decision": 60, "who_decides": 34, "by": 16}
    heads = {texts.say(key): float(share) for key, share in keys.items()}
    heads |= {found.effect_head: 40.0}
    top = below + _HEADING
    if top < BOTTOM and Deck.fitting(heads, rows, top=top) == len(rows):
        title = [[Cell(texts.say("heavy_title"), bold=True, colour=BLUE)]]
        deck.text(title, top=below + 8, height=_HEADING - 8, size=18)
    else:
        deck.slide(texts.say("heavy_title"))
        top = TOP - 20
    if rows:
        deck.table(heads, rows, top=top)
    else:
        none = texts.say("heavy_none", months=texts.months(texts.view.delta))
        deck.text([[Cell(none)]], top=top, height=60, size=16)


def _network(deck: Deck, texts: Texts, network: Flat, png: bytes) -> None:
    """The picture in so many parts that its letters can be read, each below the years."""
    parts = list(strips(network))
    alt = texts.say("network_alt", n=len(texts.view.goals))
    for number, part in enumerate(parts, start=1):
        of = f" ({number}/{len(parts)})" if len(parts) > 1 else ""
        deck.slide(texts.say("network_title") + of)
        deck.picture(png, alt, (network.width, network.height), part)


def strips(network: Flat) -> Iterator[list[tuple[float, float]]]:
    """Per slide the parts of the picture to show: the years, and bands that stay whole."""
    edges = [*network.bands, network.height]
    tall = network.height - edges[0]
    count = max(1, round(tall * WIDE / network.width / (BOTTOM - TOP)))
    start = edges[0]
    for number in range(1, count + 1):
        wanted = edges[0] + number * tall / count
        end = edges[-1] if number == count else min(edges, key=lambda y: abs(y - wanted))
        if end > start:
            yield [(network.top, edges[0]), (start, end)]
            start = end


def _calendar(deck: Deck, texts: Texts) -> None:
    """What is overdue or due within a year, or else what comes first; on few enough slides."""
    found = [d for d in texts.view.decisions if is_due(d, texts.view.today)]
    title = texts.say("due_title" if found else "due_none")
    found = found or list(texts.view.decisions[:_FIRST])
    found.sort(key=lambda d: (not chip(d, texts).overdue, d.decide_by, d.node))
    rows = [_decision(d, texts) for d in found]
    keys = {"by": 16.0, "decision": 56.0, "who_decides": 32.0, "feasible": 26.0}
    columns = {texts.say(key): share for key, share in keys.items()}
    columns |= {COST_OF_WAITING.to(texts.view.lang): 36.0}
    per_slide = evenly(len(rows), Deck.fitting(columns, rows, bottom=BOTTOM - 24))
    for number in range(_MOST_SLIDES):
        if number and not rows:
            return
        deck.slide(texts.say("calendar_title"), title if rows else "")
        if not rows:
            deck.text([[Cell(texts.say("calendar_none"))]], top=TOP, height=60, size=16)
            return
        done, end = deck.table(columns, rows[:per_slide], bottom=BOTTOM - 24)
        rows = rows[max(done, 1) :]
        if rows and number == _MOST_SLIDES - 1:
            more = texts.say("more", n=len(rows))
            deck.text([[Cell(f"{more}: knelpunt.pdf")]], top=end + 4, height=22, size=11)


def evenly(count: int, fitting: int) -> int:
    """So many rows on each slide that the last one is not left with a single row."""
    slides = math.ceil(count / max(fitting, 1))
    return math.ceil(count / max(slides, 1))


def _decision(row: DecisionView, texts: Texts) -> list[Cell]:
    shown = chip(row, texts)
    colour = RED if shown.overdue else INK
    return [
        Cell(texts.month(row.decide_by), bold=shown.overdue, colour=colour),
        Cell(shown.name, bold=shown.heavy),
        Cell(row.decider or texts.say("nobody")),
        Cell(feasible(row, texts)),
        Cell(shown.cost),
    ]


def _first_steps(deck: Deck, texts: Texts) -> None:
    """Without a goal nothing is asked of anybody: then what comes first, and by whom."""
    rows = [
        [Cell(texts.finish(node)), Cell(texts.name(node), bold=True), Cell(texts.who(node))]
        for node in first_steps(texts.view)[:_FIRST]
    ]
    if rows:
        deck.slide(FIRST_STEPS.to(texts.view.lang))
        keys = {"feasible": 20.0, "milestone": 72.0, "who": 40.0}
        deck.table({texts.say(key): share for key, share in keys.items()}, rows, top=TOP - 20)


def _goal(deck: Deck, place: int, texts: Texts) -> None:
    """Why this goal has its date: its driving chain, and what would help."""
    found = path(place, texts)
    goal = found.goal
    deck.slide(goal.name, f"{goal.word} ({goal.difference}): {found.head}")
    top = deck.text([[Cell(_begins(found, texts), colour=INK)]], top=94, height=44, size=14)
    rows = list(_chain(found))
    keys = {"feasible": 20.0, "milestone": 72.0, "who": 40.0}
    heads = {texts.say(key): share for key, share in keys.items()}
    heads |= {AFTER_STEP.to(texts.view.lang): 26.0}
    _, end = deck.table(heads, rows, top=top + 4, bottom=BOTTOM - 130)
    notes = [[Cell(text)] for text in _notes(found, texts)]
    decisions = list(_heaviest(found, texts))
    deck.text([*decisions, *notes], top=end + 8, height=BOTTOM - end - 8, size=14)


def _begins(found: Path, texts: Texts) -> str:
    if found.only:
        return found.only
    return f"{found.steps_text}; {texts.say('path_begins')} {found.begins}."


def _chain(found: Path) -> Iterator[list[Cell]]:
    """The steps of the chain; of a long one its head and its end."""
    cards = list(found.cards)
    left_out = len(cards) - 2 * _ENDS - 1
    for i, card in enumerate(cards):
        if left_out > 0 and _ENDS <= i < len(cards) - _ENDS:
            if i == _ENDS:
                yield [Cell("…"), Cell(f"… ({left_out + 1})", colour=GREY), Cell(""), Cell("")]
            continue
        yield [
            Cell(card.date),
            Cell(f"{card.name} {card.signs}".strip(), bold=card.decision),
            Cell(card.who),
            Cell(card.gap, colour=GREY),
        ]


def _heaviest(found: Path, texts: Texts) -> Iterator[list[Cell]]:
    """The decisions that hold this goal up, each with its date."""
    if found.heavy:
        yield [Cell(texts.say("path_heavy_title"), bold=True, colour=GREY)]
    for row in found.heavy:
        yield [Cell(texts.name(row.node), bold=True), Cell(f": {row.text}")]


def _notes(found: Path, texts: Texts) -> Iterator[str]:
    if found.legend:
        yield found.legend
    if found.own_missing:
        yield found.own_missing
    if found.lever:
        yield found.lever
    if found.missing:
        names = "; ".join(texts.name(node) for node in found.missing)
        more = len(found.missing_more)
        yield f"{found.missing_text} {names}" + (f" {texts.say('more', n=more)}" if more else "")
