"""Questions about dates: missing on the way to a goal, overdue, or in doubt."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_engine.found import Conflict
from graph_engine.model import Milestone, State, Statement
from outputs.labels import returns as labels
from outputs.labels.files import Text
from outputs.questions.question import Question, Urgency
from outputs.tables.table import Run
from outputs.words import day, months


@dataclass(slots=True)
class _Doubt:
    """Why one milestone's date is asked for."""

    urgency: Urgency
    reasons: list[str]


def about_dates(run: Run) -> Iterator[tuple[str, Question]]:
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
            others = blocked.setdefault(id_, [])
            if id_ != goal.id:
                others.append(run.say(labels.BLOCKED_GOAL, **facts))
    for id_, goals in blocked.items():
        text = labels.BLOCKS_GOALS if goals else labels.GOAL_WITHOUT_PLAN
        reason = run.say(text, goals="; ".join(goals))
        yield run.fact(id_).partner, id_, Urgency.BLOCKS_A_GOAL, reason


def _overdue(run: Run) -> Iterator[_Reason]:
    """Open milestones whose own date has passed."""
    data_date = run.analysis.roadmap.data_date
    for fact in run.analysis.roadmap.milestones:
        known = fact.statement.known if fact.statement else None
        if fact.state is State.OPEN and known is not None and known < data_date:
            reason = run.say(labels.IS_OVERDUE, data_date=run.texts.data_date())
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
