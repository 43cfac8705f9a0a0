"""An answer about a date: the partner's newest statement, its status, or both."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Milestone, Reading, Source, State, Statement
from graph_engine.rules import answers as answer_rules
from graph_engine.rules import dates as date_rules
from inputs.cells.values import read_state
from inputs.dates import read_date
from inputs.merging.names import name_key
from inputs.returned.answers import Answer

RIGHT = frozenset({"klopt", "klopt nog", "right", "correct", "juist", "akkoord", "ja", "yes"})
DATE_WANTED = (
    "een datum of periode, gereed, n.t.b. of klopt",
    "a date or period, gereed (done), n.t.b. or klopt (right)",
)
_LETTERS = re.compile(r"[^\W\d]*")


def answered_date(answer: Answer, milestones: dict[str, Milestone], day: date) -> list[Issue]:
    """Put the answer in `milestones` as the partner's newest statement."""
    milestone = milestones.get(answer.key[1])
    own = _own(milestone, answer.partner) if milestone else None
    if milestone is None or (own.literal if own else "") != answer.found:
        return [answer.overtaken()]
    state, claim = _meaning(answer, own, day)
    if state is None and claim is None:
        return [answer.issue(*DATE_WANTED)]
    if claim:
        statements = list(milestone.statements)
        statements.insert(statements.index(own) if own else 0, claim)
        milestone = replace(milestone, statements=tuple(statements))
    if state is not None:
        milestone = replace(milestone, state=state, status=answer.text)
    milestones[milestone.id] = milestone
    facts = {
        "milestone": milestone.name,
        "answer": answer.text,
        "found": answer.found,
        "partner": answer.partner or milestone.partner,
    }
    return [Issue(answer_rules.ANSWER_ON_DATE, answer.source, facts)]


def _own(milestone: Milestone, partner: str) -> Statement | None:
    """What the partner was asked about: its own statement, else the one that counts."""
    return next((s for s in milestone.statements if s.partner == partner), milestone.statement)


def _meaning(
    answer: Answer, own: Statement | None, day: date
) -> tuple[State | None, Statement | None]:
    """A status, a statement, or both: 'gereed', 'Q3 2028', 'gereed op 1 mei 2026', 'klopt'."""
    if own and name_key(answer.text) in RIGHT:
        return None, replace(own, reported=day, source=answer.source)
    state, claim = None, None
    with suppress(ValueError):
        found = read_state(_LETTERS.match(answer.text)[0])  # type: ignore[index]  # fits any text
        state = None if found is State.OPEN else found
    with suppress(ValueError):
        read = read_date(answer.text, reference=day)
        if read.reading is Reading.DATE or (state is None and read.reading is Reading.UNKNOWN):
            claim = Statement(
                literal=answer.text,
                earliest=read.earliest,
                latest=read.latest,
                reading=read.reading,
                partner=answer.partner or (own.partner if own else ""),
                reported=day,
                source=answer.source,
            )
    return state, claim


def unread_date(answer: Answer, milestones: Mapping[str, Milestone]) -> Source | None:
    """The cell whose text the answer replaces; 'klopt' replaces nothing."""
    milestone = milestones.get(answer.key[1])
    own = _own(milestone, answer.partner) if milestone else None
    return own.source if own and name_key(answer.text) not in RIGHT else None


def about_date(issue: Issue, place: Source | None) -> bool:
    return issue.source == place and issue.rule in date_rules.NOT_A_DATE
