"""The answer in a few sentences, and the figures that stand below it."""

from graph_engine.model import DurationOrigin
from outputs.labels import files as labels
from outputs.page.overview import headline as page_headline
from outputs.tables.table import Run


def headline(run: Run) -> str:
    """The page's headline as plain text."""
    return "".join(part.text for part in page_headline(run.texts))


def subtitle(run: Run) -> str:
    """Data date and counts in one line."""
    roadmap = run.analysis.roadmap
    return run.say(
        labels.SUBTITLE,
        data_date=run.texts.data_date(),
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
