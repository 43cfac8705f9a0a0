"""Words that a planner typed where the finish of a task belongs."""

from contextlib import suppress
from datetime import date

from graph_engine.model import Reading, Statement
from inputs.dates import read_date
from inputs.schedules.project import Activity


def typed_statement(activity: Activity, partner: str, told: date | None) -> tuple[Statement, ...]:
    """'Q3 2029' is read as in a workbook; of words that are no date only the words are kept."""
    text = activity.typed_finish
    if not text:
        return ()
    earliest, latest, reading = None, None, Reading.UNKNOWN
    with suppress(ValueError):
        found = read_date(text, reference=told)
        if found.reading is Reading.DATE:
            earliest, latest, reading = found.earliest, found.latest, Reading.DATE
    return (
        Statement(
            literal=text,
            earliest=earliest,
            latest=latest,
            reading=reading,
            partner=partner,
            reported=told,
            source=activity.source,
        ),
    )
