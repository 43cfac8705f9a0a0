"""What `knelpunt whatif` is asked: changes as they are typed, and the milestones they are about.

Every function raises TypedError with a message for the person who typed it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress

from graph_engine.checks import live_links
from graph_engine.model import State
from graph_engine.results import Analysis
from graph_engine.scenario import Scenario
from inputs.cells.durations import MOST_DAYS
from inputs.cells.values import read_duration
from inputs.merging.references import Catalogue, Entry
from inputs.options import TypedError, read_day, same_code


def read_scenario(
    delay: Iterable[str], advance: Iterable[str], drop_link: Iterable[str], done: Iterable[str]
) -> Scenario:
    """'ID=6 mnd' later or earlier, 'A,B' for a link to drop, 'ID=2027-03-01' for done then."""
    later, sooner, ready = (_pairs(texts, "=") for texts in (delay, advance, done))
    _refuse_twice(id_ for id_, _ in (*later, *sooner, *ready))
    spans = {id_: read_span(span) for id_, span in later}
    found = Scenario(
        delays=spans | {id_: -read_span(span) for id_, span in sooner},
        done={id_: read_day(on) for id_, on in ready},
        dropped=frozenset(_pairs(drop_link, ",")),
    )
    if found == Scenario():
        raise TypedError(
            'Wat verandert er? Bijvoorbeeld --delay "H2-017=6 mnd", --advance "H2-017=1 jaar", '
            "--done H2-017=2027-03-01 of --drop-link A,B.",
            'What changes? For instance --delay "H2-017=6 months", --advance "H2-017=1 year", '
            "--done H2-017=2027-03-01 or --drop-link A,B.",
        )
    return found


def read_span(text: str) -> int:
    """A duration as days; a number alone would be a guess between days, weeks and months."""
    number = text.strip()
    if number.isdecimal():
        raise TypedError(
            f"'{text}': schrijf de eenheid erbij: '{number} dagen', '{number} weken' of "
            f"'{number} mnd'.",
            f"'{text}': give the unit too: '{number} days', '{number} weeks' or "
            f"'{number} months'.",
        )
    with suppress(ValueError):
        if days := read_duration(text):
            return days
    years = MOST_DAYS * 4 // 1461
    raise TypedError(
        f"'{text}' is geen duur van een dag tot {years} jaar; schrijf bijvoorbeeld 6 mnd, 2 weken "
        "of 1 jaar.",
        f"'{text}' is no span of a day up to {years} years; write for instance 6 months, 2 weeks "
        "or 1 year.",
    )


def scheduled_scenario(scenario: Scenario, analysis: Analysis) -> Scenario:
    """The same with every code as the schedule writes it; everything named must be in there."""
    scheduled = {row.id for row in analysis.milestones if row.scheduled}
    names = {m.id: m.name for m in analysis.roadmap.milestones if m.id in scheduled}
    found = Scenario(
        delays={_known(id_, names): days for id_, days in scenario.delays.items()},
        done={_known(id_, names): on for id_, on in scenario.done.items()},
        dropped=frozenset((_known(a, names), _known(b, names)) for a, b in scenario.dropped),
    )
    typed = [*scenario.delays, *scenario.done]
    _refuse_twice(_known(id_, names) for id_ in typed)
    for id_ in found.delays:
        if analysis.roadmap.by_id[id_].state is State.DONE:
            on = analysis.by_id[id_].latest.isoformat()
            raise TypedError(
                f"'{id_}' is al gereed op {on}; uitstel of vervroegen kan niet meer.",
                f"'{id_}' was done on {on}; it can no longer come later or earlier.",
            )
    _check_links(found.dropped, analysis)
    return found


def _check_links(dropped: frozenset[tuple[str, str]], analysis: Analysis) -> None:
    aside = {link for loop in analysis.loops for link in loop.opened}
    live = [link for link in live_links(analysis.roadmap)[0] if link not in aside]
    counted = {(link.predecessor, link.successor) for link in live}
    for before, after in sorted(dropped - counted):
        waits_for = ", ".join(sorted(b for b, a in counted if a == after))
        raise TypedError(
            f"'{before},{after}': '{after}' wacht in de planning niet op '{before}', maar op: "
            f"{waits_for or 'niets'}.",
            f"'{before},{after}': '{after}' does not wait for '{before}' in the schedule, but "
            f"for: {waits_for or 'nothing'}.",
        )


def _known(typed: str, names: Mapping[str, str]) -> str:
    found = same_code(typed, names)
    if found is not None:
        return found
    entries = (Entry(id_, (), (name,), frozenset()) for id_, name in names.items())
    near = Catalogue(entries).nearest(typed)
    if near:
        asked, asked_en = f"bedoelde u {near}?", f"did you mean {near}?"
    else:
        asked, asked_en = "geen enkele lijkt erop.", "none is like it."
    raise TypedError(
        f"'{typed}' is geen mijlpaal in de planning; {asked}",
        f"'{typed}' is no milestone in the schedule; {asked_en}",
    )


def _refuse_twice(ids: Iterable[str]) -> None:
    twice = ", ".join(sorted(id_ for id_, count in Counter(ids).items() if count > 1))
    if twice:
        raise TypedError(
            f"{twice}: noem per mijlpaal één verandering: óf later, óf eerder, óf gereed.",
            f"{twice}: give one change per milestone: either later, or earlier, or done.",
        )


def _pairs(texts: Iterable[str], mark: str) -> list[tuple[str, str]]:
    found = []
    for text in texts:
        left, _, right = (part.strip() for part in text.partition(mark))
        if not left or not right:
            raise TypedError(
                f"'{text}': verwacht twee delen met '{mark}' ertussen.",
                f"'{text}': expected two parts with '{mark}' between them.",
            )
        found.append((left, right))
    return found
