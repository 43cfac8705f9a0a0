"""What each partner is asked: about cells, missing or doubtful dates, and mutual waits."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from graph_engine.issues import Issue, Severity
from graph_engine.model import Milestone, Source, State, Statement
from graph_engine.results import Analysis, Conflict, Loop
from graph_engine.rules import cells, merging, network
from outputs import labels_returns as labels
from outputs.labels_files import KINDS, Text
from outputs.tables.findings import circle
from outputs.tables.table import Run
from outputs.words import day, months

_OWN_QUESTION = {network.LOOP, network.OVERDUE}
"""Rules whose subject is asked about by milestone or dependency, not by issue."""

_REPLACES_CELL = {
    cells.BAD_DATE,
    cells.BAD_DURATION,
    cells.BAD_NUMBER,
    cells.BAD_KIND,
    cells.BAD_STATUS,
    cells.BAD_LAG,
    cells.BAD_LINK_TYPE,
    cells.BAD_YES_NO,
    cells.BAD_HARDNESS,
    cells.BAD_REFERENCES,
    cells.ERROR_CELL,
    cells.NO_STORED_VALUE,
    cells.DURATION_AS_DATE,
    cells.CONDITION_AS_DATE,
    cells.VAGUE_DATE,
    cells.NEGATIVE_DURATION,
    cells.BAD_MARK,
}
_FOUND = ("text", "missing", "reference", "literal", "other")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    cells.BAD_KIND.code: tuple(KINDS),
    cells.BAD_STATUS.code: ("open", "gereed", "vertraagd", "vervallen"),
    cells.BAD_YES_NO.code: ("ja", "nee"),
    cells.BAD_HARDNESS.code: ("hard", "zacht"),
    cells.BAD_LINK_TYPE.code: ("FS", "SS", "FF", "SF"),
}


class Urgency(IntEnum):
    """What is asked first."""

    BLOCKS_A_GOAL = 0
    ERROR = 1
    DATE = 2
    LOOP = 3
    WARNING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One row of a return workbook. `key` says what the answer is about; see `encoded`."""

    urgency: Urgency
    key: tuple[str, ...]
    source: Source
    question: str
    found: str = ""
    proposal: str = ""
    choices: tuple[str, ...] = ()

    @property
    def encoded(self) -> str:
        """The key as text that any program can take apart again."""
        return json.dumps(self.key, ensure_ascii=False)


def questions(run: Run) -> dict[str, list[Question]]:
    """Per partner, most urgent first; every partner with a row is in it, asked or not."""
    senders = senders_of(run.analysis)
    asked: dict[str, dict[tuple[str, ...], Question]] = {
        partner: {} for partner in sorted(_partners(run.analysis))
    }
    found = (*_about_dates(run), *_about_loops(run, senders), *_about_issues(run, senders))
    for partner, question in found:
        asked.setdefault(partner, {}).setdefault(question.key, question)
    return {
        partner: sorted(rows.values(), key=lambda q: (q.urgency, _reading_order(q.source), q.key))
        for partner, rows in asked.items()
        if partner
    }


def senders_of(analysis: Analysis) -> dict[str, str]:
    """Whose workbook each workbook is, by who most of its rows name as the sender."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for milestone in analysis.roadmap.milestones:
        counts[milestone.source.workbook][milestone.partner] += 1
        for said in milestone.statements:
            counts[said.source.workbook][said.partner] += 1
    return {
        workbook: min(partners, key=lambda name: (not name, -partners[name], name))
        for workbook, partners in sorted(counts.items())
    }


def _partners(analysis: Analysis) -> set[str]:
    return {m.partner for m in analysis.roadmap.milestones if m.partner}


def _reading_order(source: Source) -> tuple[str, str, int, str]:
    row = re.search(r"\d+", source.cell)
    return source.workbook, source.sheet, int(row[0]) if row else 0, source.cell


@dataclass(slots=True)
class _Doubt:
    """Why one milestone's date is asked for."""

    urgency: Urgency
    reasons: list[str]


def _about_dates(run: Run) -> Iterator[tuple[str, Question]]:
    doubts: dict[tuple[str, str], _Doubt] = {}
    reasons = (*_blocking(run), *_overdue(run), *_conflicting(run), *_contradicted(run))
    for partner, id_, urgency, reason in reasons:
        doubt = doubts.setdefault((partner, id_), _Doubt(urgency, []))
        doubt.urgency = min(doubt.urgency, urgency)
        if reason not in doubt.reasons:
            doubt.reasons.append(reason)
    for (partner, id_), doubt in doubts.items():
        yield partner, _date_question(run, partner, run.fact(id_), doubt)


_Reason = tuple[str, str, Urgency, str]


def _blocking(run: Run) -> Iterator[_Reason]:
    """Milestones without a last date on the way to goals."""
    blocked: dict[str, list[str]] = {}
    for goal in run.analysis.goals:
        facts = {"goal": run.name(goal.id), "date": day(goal.latest, run.lang)}
        for id_ in goal.missing:
            blocked.setdefault(id_, []).append(run.say(labels.BLOCKED_GOAL, **facts))
    for id_, goals in blocked.items():
        reason = run.say(labels.BLOCKS_GOALS, goals="; ".join(goals))
        yield run.fact(id_).partner, id_, Urgency.BLOCKS_A_GOAL, reason


def _overdue(run: Run) -> Iterator[_Reason]:
    """Open milestones whose own date has passed."""
    data_date = run.analysis.roadmap.data_date
    for fact in run.analysis.roadmap.milestones:
        known = fact.statement.known if fact.statement else None
        if fact.state is State.OPEN and known is not None and known < data_date:
            reason = run.say(labels.IS_OVERDUE, data_date=day(data_date, run.lang))
            yield fact.partner, fact.id, Urgency.DATE, reason


def _conflicting(run: Run) -> Iterator[_Reason]:
    """Both sides of two dates that do not go together."""
    for found in run.analysis.conflicts:
        before, after = found.link.predecessor, found.link.successor
        texts = (labels.CERTAIN_BEFORE, labels.CERTAIN_AFTER)
        if not found.certain:
            texts = (labels.POSSIBLE_BEFORE, labels.POSSIBLE_AFTER)
        yield _side(run, found, before, after, texts[0])
        yield _side(run, found, after, before, texts[1])


def _side(run: Run, found: Conflict, mine: str, other: str, text: Text) -> _Reason:
    said = found.successor if other == found.link.successor else found.predecessor
    reason = run.say(
        text,
        other=run.name(other),
        partner=said.partner or run.fact(other).partner,
        literal=said.literal,
        source=said.source,
        days=months(found.days or 0, run.lang),
    )
    return run.fact(mine).partner, mine, Urgency.DATE, reason


def _contradicted(run: Run) -> Iterator[_Reason]:
    """Everyone who gave a date for a milestone that others date differently."""
    for found in run.analysis.contradictions:
        for mine in found.statements:
            for other in found.statements:
                if other is not mine and other.partner != mine.partner:
                    facts = {"literal": other.literal, "source": other.source}
                    reason = run.say(labels.OTHERS_SAY, partner=other.partner, **facts)
                    yield mine.partner, found.id, Urgency.DATE, reason


def _date_question(run: Run, partner: str, fact: Milestone, doubt: _Doubt) -> Question:
    said = next((s for s in fact.statements if s.partner == partner), fact.statement)
    ended = said is not None and said.latest is not None
    choices = (labels.RIGHT, labels.DONE) if ended else (labels.DONE, labels.UNKNOWN)
    return Question(
        urgency=doubt.urgency,
        key=("date", fact.id),
        source=said.source if said else fact.source,
        question=" ".join([run.say(_opening(said), name=fact.name), *doubt.reasons]),
        found=said.literal if said else "",
        proposal=_date_proposal(run, fact.id),
        choices=tuple(run.say(choice) for choice in choices),
    )


def _opening(said: Statement | None) -> Text:
    if said is None or not said.dated:
        return labels.WHICH_DATE
    return labels.AT_THE_LATEST if said.latest is None else labels.STILL_RIGHT


def _date_proposal(run: Run, id_: str) -> str:
    """By when the tightest goal needs it, and what is feasible now."""
    result = run.analysis.by_id[id_]
    texts = []
    if result.goals:
        goal, view = min(result.goals.items(), key=lambda item: (item[1].latest, item[0]))
        date = day(view.latest, run.lang)
        texts.append(run.say(labels.NEEDED_BY, date=date, goal=run.name(goal)))
    if result.scheduled and not result.at_least:
        texts.append(run.say(labels.FEASIBLE_ON, date=day(result.latest, run.lang)))
    return " ".join(texts)


def _about_loops(run: Run, senders: Mapping[str, str]) -> Iterator[tuple[str, Question]]:
    for loop in run.analysis.loops:
        asked = set()
        for partner, question in _about_loop_links(run, loop, senders):
            asked.add(partner)
            yield partner, question
        for id_ in loop.members:
            fact = run.fact(id_)
            if fact.partner not in asked:
                asked.add(fact.partner)
                yield (
                    fact.partner,
                    Question(
                        urgency=Urgency.LOOP,
                        key=("note", "K301", id_),
                        source=fact.source,
                        question=run.say(labels.LOOP_MEMBER, circle=circle(run, loop)),
                        found=fact.name,
                    ),
                )


def _about_loop_links(
    run: Run, loop: Loop, senders: Mapping[str, str]
) -> Iterator[tuple[str, Question]]:
    """The links of the shortest round trip and those set aside, asked of who stated them."""
    pairs = set(zip(loop.cycle, (*loop.cycle[1:], *loop.cycle[:1]), strict=True))
    choices = (labels.STAYS, labels.BECOMES_SOFT, labels.LAPSES)
    for link in loop.links:
        if (link.predecessor, link.successor) not in pairs and link not in loop.opened:
            continue
        partner = senders.get(link.source.workbook, run.fact(link.successor).partner)
        question = Question(
            urgency=Urgency.LOOP,
            key=("link", link.predecessor, link.successor),
            source=link.source,
            question=run.say(
                labels.LOOP_LINK,
                successor=run.name(link.successor),
                predecessor=run.name(link.predecessor),
                circle=circle(run, loop),
            ),
            found=f"{run.link_type(link)}, {run.strength(link)}",
            proposal=run.say(labels.SET_ASIDE) if link in loop.opened else "",
            choices=tuple(run.say(choice) for choice in choices),
        )
        yield partner, question


def _about_issues(run: Run, senders: Mapping[str, str]) -> Iterator[tuple[str, Question]]:
    """Every error and warning in a workbook; one whose sender is unknown goes by its file name."""
    for issue in run.all_issues:
        workbook = issue.source.workbook
        if not workbook or issue.rule in _OWN_QUESTION:
            continue
        if issue.rule.severity is Severity.INFO:
            continue
        yield senders.get(workbook) or _stem(workbook), _issue_question(run, issue)


def _stem(workbook: str) -> str:
    return workbook.rsplit(".", 1)[0]


def _issue_question(run: Run, issue: Issue) -> Question:
    source, rule = issue.source, issue.rule
    place = (source.workbook, source.sheet, source.cell)
    choices = _CHOICES.get(rule.code, ())
    if rule is merging.MAYBE_THE_SAME:
        key: tuple[str, ...] = ("same", issue.facts["second_id"], issue.facts["first_id"])
        choices = (run.say(labels.YES), run.say(labels.NO))
    elif rule in {merging.UNKNOWN_PREDECESSOR, merging.UNKNOWN_SUCCESSOR}:
        key = ("reference", *place, issue.facts["missing"])
    elif rule is merging.AMBIGUOUS_REFERENCE:
        key = ("reference", *place, issue.facts["reference"])
    elif rule in _REPLACES_CELL:
        key = ("cell", *place)
    else:
        key = ("note", rule.code, *place)
    return Question(
        urgency=Urgency.ERROR if rule.severity is Severity.ERROR else Urgency.WARNING,
        key=key,
        source=source,
        question=issue.message(run.lang),
        found=next((issue.facts[name] for name in _FOUND if issue.facts.get(name)), ""),
        proposal=issue.hint(run.lang),
        choices=choices,
    )
