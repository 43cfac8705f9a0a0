"""What is typed after an option of the command line, in the notations that workbooks use.

Every function raises TypedError with a message for the person who typed it.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz, process

from graph_engine.checks import live_links
from graph_engine.confidential import Audience, known_partners
from graph_engine.cpm.rules import ROADMAP
from graph_engine.model import Source, State
from graph_engine.results import Analysis, GoalResult
from graph_engine.scenario import Scenario
from inputs.batch import Goals
from inputs.cells.values import read_duration
from inputs.dates import read_date

EVERYONE = frozenset({"iedereen", "all", "everyone"})
INTERNAL = frozenset({"", "intern", "internal"})
GOAL_OPTION = "--goal"
"""Where a goal from the command line stands, instead of in a workbook."""
ANY_DAY = date(2026, 1, 1)
"""What a relative phrase is tried against, when only its form is looked at."""


class SaidError(Exception):
    """What the person at the command line must know, in Dutch and in English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(dutch, english)
        self.dutch = dutch
        self.english = english

    def message(self, lang: str = "nl") -> str:
        return self.english if lang == "en" else self.dutch


class TypedError(SaidError, ValueError):
    """What was typed cannot be used; says what is wanted."""


def check_present(files: Iterable[Path]) -> None:
    missing = ", ".join(str(file) for file in files if not file.exists())
    if missing:
        raise TypedError(
            f"Dit bestand of deze map bestaat niet: {missing}.",
            f"This file or folder does not exist: {missing}.",
        )


def read_goal(text: str) -> Goals:
    """'ID', 'a name', or either with '=target phrase'."""
    ref, mark, target = (part.strip() for part in text.partition("="))
    if not ref or (mark and not target):
        raise TypedError(
            f"--goal '{text}': geef een code of naam, zo nodig met een streefdatum: ID=2030.",
            f"--goal '{text}': give a code or a name, if need be with a target date: ID=2030.",
        )
    try:
        if target:
            read_date(target, reference=ANY_DAY)
    except ValueError:
        raise TypedError(
            f"--goal '{text}': '{target}' is geen datum; schrijf bijvoorbeeld "
            "2030, 'Q3 2030', 'eind 2030' of 2030-06-30.",
            f"--goal '{text}': '{target}' is no date; write for instance "
            "2030, 'Q3 2030', 'end of 2030' or 2030-06-30.",
        ) from None
    return Goals(ref=ref, target=target, source=Source(GOAL_OPTION, "", text))


def read_day(text: str) -> date:
    """A date phrase that means one day."""
    reading = None
    with suppress(ValueError):
        reading = read_date(text)
    if reading is None or reading.earliest is None or reading.earliest != reading.latest:
        raise TypedError(
            f"'{text}' is geen dag; schrijf een datum als 2026-03-01.",
            f"'{text}' is no day; write a date such as 2026-03-01.",
        )
    return reading.earliest


def read_span(text: str) -> int:
    """A duration as days."""
    try:
        return read_duration(text)
    except ValueError:
        raise TypedError(
            f"'{text}' is geen duur; schrijf bijvoorbeeld 6 mnd, 2 weken of 1 jaar.",
            f"'{text}' is no span of time; write for instance 6 months, 2 weeks or 1 year.",
        ) from None


def read_scenario(
    delay: Iterable[str], advance: Iterable[str], drop_link: Iterable[str], done: Iterable[str]
) -> Scenario:
    """'ID=6 mnd' later or earlier, 'A,B' for a link to drop, 'ID=2027-03-01' for done then."""
    later = {id_: read_span(span) for id_, span in _pairs(delay, "=")}
    sooner = {id_: -read_span(span) for id_, span in _pairs(advance, "=")}
    both = ", ".join(sorted(later.keys() & sooner.keys()))
    if both:
        raise TypedError(
            f"{both}: kies óf later, óf eerder.", f"{both}: choose either later or earlier."
        )
    found = Scenario(
        delays={**later, **sooner},
        done={id_: read_day(on) for id_, on in _pairs(done, "=")},
        dropped=frozenset(_pairs(drop_link, ",")),
    )
    if found == Scenario():
        raise TypedError(
            'Wat verandert er? Bijvoorbeeld --delay "H2-017=6 mnd", --advance "H2-017=1 jaar", '
            "--done H2-017=2027-03-01 of --drop-link A,B.",
            'What changes? For instance --delay "H2-017=6 mnd", --advance "H2-017=1 jaar", '
            "--done H2-017=2027-03-01 or --drop-link A,B.",
        )
    return found


def check_scenario(scenario: Scenario, analysis: Analysis) -> None:
    """Everything that a scenario names must be in the schedule."""
    scheduled = {row.id for row in analysis.milestones if row.scheduled}
    names = {m.id: m.name for m in analysis.roadmap.milestones if m.id in scheduled}
    for id_ in (*scenario.delays, *scenario.done):
        if id_ not in names:
            near = _nearest(id_, names)
            raise TypedError(
                f"'{id_}' is geen mijlpaal in de planning; bedoelde u {near}?",
                f"'{id_}' is no milestone in the schedule; did you mean {near}?",
            )
    for id_ in scenario.delays:
        if analysis.roadmap.by_id[id_].state is State.DONE:
            on = analysis.by_id[id_].latest.isoformat()
            raise TypedError(
                f"'{id_}' is al gereed op {on}; uitstel of vervroegen kan niet meer.",
                f"'{id_}' was done on {on}; it can no longer come later or earlier.",
            )
    aside = {link for loop in analysis.loops for link in loop.opened}
    live = [link for link in live_links(analysis.roadmap)[0] if link not in aside]
    counted = {(link.predecessor, link.successor) for link in live}
    for before, after in sorted(scenario.dropped - counted):
        waits_for = ", ".join(sorted(b for b, a in counted if a == after))
        raise TypedError(
            f"'{before},{after}': '{after}' wacht in de planning niet op '{before}', maar op: "
            f"{waits_for or 'niets'}.",
            f"'{before},{after}': '{after}' does not wait for '{before}' in the schedule, but "
            f"for: {waits_for or 'nothing'}.",
        )


def find_goal(analysis: Analysis, text: str) -> GoalResult:
    """The goal that is meant, by id or by a part of its name; otherwise say which there are."""
    wanted = text.casefold()
    names = {g.id: analysis.roadmap.by_id[g.id].name for g in analysis.goals}
    exact = [g for g in analysis.goals if wanted in {g.id.casefold(), names[g.id].casefold()}]
    part = [g for g in analysis.goals if wanted in names[g.id].casefold()]
    if len(exact or part) == 1:
        return (exact or part)[0]
    if not names:
        raise TypedError(
            f"Er is geen enkel doel. Noem er een: --goal '{text}=2030'.",
            f"There is no goal at all. Name one: --goal '{text}=2030'.",
        )
    known = "\n".join(f"  {id_}  {name}" for id_, name in names.items())
    raise TypedError(
        f"'{text}' is geen doel. De doelen zijn:\n{known}",
        f"'{text}' is no goal. The goals are:\n{known}",
    )


def read_audience(text: str, analysis: Analysis) -> Audience | None:
    """'iedereen', the name of a partner, or 'intern' (or nothing): everything, None."""
    wanted = " ".join(text.casefold().split())
    if wanted in INTERNAL:
        return None
    if wanted not in EVERYONE:
        known = known_partners(analysis.roadmap)
        partner = next((name for name in known if name.casefold() == wanted), None)
        if partner is None:
            listed = ", ".join(known) or "–"
            raise TypedError(
                f"'{text}' is geen partner. Kies iedereen, intern, of een van: {listed}.",
                f"'{text}' is no partner. Choose all, internal, or one of: {listed}.",
            )
    else:
        partner = ""
    if analysis.rules != ROADMAP.name:
        raise TypedError(
            "--audience rekent in kalenderdagen; kies daarbij --rules roadmap.",
            "--audience calculates in calendar days; choose --rules roadmap with it.",
        )
    return Audience(partner)


def _nearest(id_: str, names: Mapping[str, str]) -> str:
    """The milestone with the most alike code, or whose name has the most of these words."""
    wanted = id_.casefold()
    by_code = process.extractOne(wanted, {k: k.casefold() for k in names}, scorer=fuzz.ratio)
    by_name = process.extractOne(wanted, names, scorer=fuzz.token_set_ratio)
    found = max(by_code, by_name, key=lambda match: match[1])[2]
    return f"{found} ({names[found]})"


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
