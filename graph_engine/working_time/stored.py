"""The dates that a planning program stored, held against the ones that its rules give."""

import numpy as np

from graph_engine.calendar import moment_of
from graph_engine.cpm.engine import Schedule
from graph_engine.cpm.plan import NEVER
from graph_engine.found import StoredDate, StoredPlan
from graph_engine.issues import Issue
from graph_engine.rules import working_time as rules
from graph_engine.working_time.plans import WorkPlan

SHOWN = 3


def against_stored(plan: WorkPlan, alone: Schedule, asked: str) -> StoredPlan:
    """`alone` is the plan by itself, as its program saw it.

    Dates are equal when no working time lies between them (17:00 and the next morning 08:00).
    What somebody typed by hand is not calculated, so not compared.
    """
    differing: list[StoredDate] = []
    typed = alone.plan.fixed_finish != NEVER
    known = [
        (row, id_, plan.stored[id_])
        for row, id_ in enumerate(alone.plan.ids)
        if id_ in plan.stored and plan.stored[id_].dated and not typed[row]
    ]
    for row, id_, activity in known:
        for which, stored, found in (
            ("start", activity.start, int(alone.start[row])),
            ("finish", activity.finish, int(alone.finish[row])),
        ):
            if stored is not None and _worked_between(alone, row, stored, found):
                date = StoredDate(
                    id=plan.milestone.get(id_, ""),
                    name=activity.name,
                    source=activity.source,
                    which=which,
                    stored=moment_of(stored),
                    calculated=moment_of(found),
                )
                differing.append(date)
    return StoredPlan(
        name=plan.name,
        source=plan.place,
        program=plan.rules.name,
        rules=asked,
        compared=len(known),
        differing=tuple(differing),
    )


def _worked_between(alone: Schedule, row: int, stored: int, found: int) -> bool:
    clocks, clock = alone.plan.clocks, alone.plan.clock[row : row + 1]
    return bool(clocks.between(clock, np.array([stored]), np.array([found]))[0])


def stored_issues(found: StoredPlan) -> list[Issue]:
    """What to say about one plan: equal, or which dates differ; and whose rules were used."""
    issues = []
    if found.program != found.rules:
        facts = {"program": rules.PROGRAMS[found.program], "rules": rules.PROGRAMS[found.rules]}
        issues.append(Issue(rules.OTHER_PROGRAM, found.source, facts))
    facts = {"plan": found.name, "count": str(found.compared)}
    facts["rules"] = rules.PROGRAMS[found.rules]
    if not found.compared:
        return [*issues, Issue(rules.NOTHING_STORED, found.source, facts)]
    if not found.differing:
        return [*issues, Issue(rules.STORED_EQUAL, found.source, facts)]
    more = len(found.differing) - SHOWN
    for lang, words in (("", ("begin", "einde", "bestand", "berekend")), ("_en", _ENGLISH)):
        shown = "; ".join(_shown(date, words) for date in found.differing[:SHOWN])
        facts[f"examples{lang}"] = f"{shown} (+{more})" if more > 0 else shown
    facts["differing"] = str(found.differing_activities)
    return [*issues, Issue(rules.STORED_DIFFERS, found.source, facts)]


_ENGLISH = ("start", "finish", "file", "calculated")


def _shown(date: StoredDate, words: tuple[str, str, str, str]) -> str:
    start, finish, file, calculated = words
    which = start if date.which == "start" else finish
    return (
        f"'{date.name[:60]}' {which}: {file} {date.stored:%Y-%m-%d %H:%M}, "
        f"{calculated} {date.calculated:%Y-%m-%d %H:%M}"
    )
