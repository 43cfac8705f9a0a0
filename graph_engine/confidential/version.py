"""A run as an audience may see it, checked against the full one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph_engine.analysis import analyse
from graph_engine.confidential.audience import Audience
from graph_engine.confidential.contraction import contracted
from graph_engine.confidential.findings import issues_shown, sheets_shown, without_new
from graph_engine.confidential.full import Full
from graph_engine.confidential.redaction import redaction
from graph_engine.confidential.words import WORDS
from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.plan import plan_of
from graph_engine.reading import SheetReport
from graph_engine.results import Analysis, GoalResult


class DatesDifferError(Exception):
    """Taking the confidential milestones out moved visible dates: a fault in this program."""

    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__(f"the shared version gives other dates: {', '.join(ids)}")
        self.ids = tuple(ids)


@dataclass(frozen=True, slots=True)
class Version:
    """A shared version: its analysis, and what the audience may see of what was read."""

    analysis: Analysis
    issues: tuple[Issue, ...]
    sheets: tuple[SheetReport, ...]


def version_for(
    audience: Audience,
    full: Analysis,
    issues: Sequence[Issue] = (),
    sheets: Sequence[SheetReport] = (),
    lang: str = "nl",
) -> Version:
    """`issues` and `sheets` are the reader's.

    Raises DatesDifferError rather than show another date than the full version does.
    """
    roadmap, mode, table = full.roadmap, full.lead_time_mode, full.lead_times
    words = WORDS[lang]
    hidden = [m for m in roadmap.milestones if not audience.sees(m)]
    visible = [m for m in roadmap.milestones if audience.sees(m)]
    redact = redaction(hidden, visible, words.mask)
    shared = contracted(
        Full(
            roadmap=roadmap,
            plan=plan_of(roadmap, table, mode),
            table=table,
            mode=mode,
            audience=audience,
            words=words,
            hidden=frozenset(m.id for m in hidden),
        ),
        redact,
    )
    analysis = analyse(shared, table, lead_time_mode=mode)
    differ = different(full, analysis)
    if differ:
        raise DatesDifferError(differ)
    return Version(
        replace(analysis, issues=without_new(analysis.issues, full.issues)),
        issues_shown(issues, roadmap, shared, redact, Source(words.literal)),
        sheets_shown(sheets, shared, redact),
    )


def different(full: Analysis, shared: Analysis) -> tuple[str, ...]:
    """The visible milestones and goals whose dates are not those of the full version."""
    goals = {g.id for g in shared.goals}
    found = []
    for after, fact in zip(shared.milestones, shared.roadmap.milestones, strict=True):
        if fact.stand_in:
            continue
        before = full.by_id[after.id]
        wanted = {g: need for g, need in before.goals.items() if g in goals}
        dates = (before.scheduled, before.earliest, before.latest, before.at_least, wanted)
        if dates != (after.scheduled, after.earliest, after.latest, after.at_least, after.goals):
            found.append(after.id)
    wanted_goals = [g for g in full.goals if g.id in goals]
    pairs = zip(wanted_goals, shared.goals, strict=True)
    return (*found, *(g.id for before, g in pairs if _answer(before) != _answer(g)))


def _answer(goal: GoalResult) -> tuple[object, ...]:
    return goal.verdict, goal.target, goal.earliest, goal.latest, goal.late_days
