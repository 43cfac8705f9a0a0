"""The answer in two sentences, and the figures that stand below it."""

from graph_engine.results import DurationOrigin
from outputs import labels_files as labels
from outputs import labels_tables
from outputs.tables.answers import verdict
from outputs.tables.table import Run
from outputs.words import day


def headline(run: Run) -> str:
    """Whether the goals make their targets, and which decision weighs most."""
    goals = run.analysis.goals
    late = [goal for goal in goals if goal.late_days > 0]
    if not goals:
        return run.say(labels.HEADLINE_NO_GOALS)
    if not late:
        return run.say(labels.HEADLINE_IN_TIME, all=len(goals))
    worst = max(late, key=lambda goal: goal.late_days)
    first = run.say(
        labels.HEADLINE_LATE if len(goals) > 1 else labels.HEADLINE_ONE_LATE,
        late=len(late),
        all=len(goals),
        worst=run.name(worst.id),
        verdict=verdict(worst, run.lang),
    )
    return " ".join([first, *_heaviest(run)])


def _heaviest(run: Run) -> list[str]:
    for found in run.analysis.bottlenecks[:1]:
        by = min(found.decide_by.values(), default=None)
        if by is not None:
            past = by < run.analysis.roadmap.data_date
            text = labels.HEADLINE_OVERDUE if past else labels.HEADLINE_DECISION
            who = run.fact(found.id).who_decides or run.say(labels_tables.NOBODY_NAMED)
            return [run.say(text, name=run.name(found.id), who=who, date=day(by, run.lang))]
    return []


def subtitle(run: Run) -> str:
    """Data date and counts in one line."""
    roadmap = run.analysis.roadmap
    return run.say(
        labels.SUBTITLE,
        data_date=day(roadmap.data_date, run.lang),
        milestones=len(roadmap.milestones),
        dependencies=len(roadmap.dependencies),
        goals=len(run.analysis.goals),
        partners=len({m.partner for m in roadmap.milestones if m.partner}),
    )


def assumptions(run: Run) -> str:
    """How many durations are assumed, and by which rule."""
    counts = run.analysis.durations
    everything = sum(counts.values())
    return run.say(
        labels.ASSUMED,
        assumed=everything - counts[DurationOrigin.GIVEN],
        open=everything,
        mode=run.say(labels.LEAD_TIME_MODES[run.analysis.lead_time_mode]),
    )
