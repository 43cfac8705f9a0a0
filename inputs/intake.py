"""Files into one roadmap: workbooks, folders and stored roadmaps in, one Intake out."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Roadmap, Source
from graph_engine.rules import answers as rules
from inputs.batch import Batch, Goals, LinkClaim
from inputs.files import find_workbooks
from inputs.merging.combine import Intake, combine
from inputs.merging.goals import goals_of
from inputs.merging.references import Catalogue, Entry
from inputs.progress import Progress
from inputs.reader import read_batches
from inputs.returned.answered import settled, take_answers
from inputs.returned.answers import unread
from inputs.roadmap_json import is_roadmap, read_roadmap
from inputs.settings import Settings

__all__ = ["Intake", "load"]

REPORT_SHEETS = (
    {"Overzicht", "Besluitenkalender", "Bepalende ketens"},
    {"Overview", "Decision calendar", "Driving chains"},
)
"""Sheets that together only the workbook of a report has."""


def load(
    paths: Sequence[Path],
    settings: Settings,
    *,
    goals: tuple[Goals, ...] = (),
    data_date: date | None = None,
    progress: Progress | None = None,
) -> Intake:
    """Everything that the paths hold, as one roadmap; options go before settings.

    The answers in return workbooks are put where the questions were. A roadmap.json alone comes
    back as it was stored, except for what options and settings say otherwise; between workbooks
    it counts as one more source. A folder is searched for workbooks only: a roadmap.json in it
    was made from them.
    """
    stored = sorted({path.resolve(): path for path in paths if is_roadmap(path)}.values())
    others = [path for path in paths if not is_roadmap(path)]
    with _without_collecting():
        if len(stored) == 1 and not others:
            return _again(*read_roadmap(stored[0]), settings, goals, data_date)
        day = data_date or settings.data_date
        read = [
            _set_aside(batch) if _is_own_report(batch) else batch
            for batch in read_batches(others, data_date=day, progress=progress, also_read=stored)
        ]
        taken = take_answers(find_workbooks(others, stored), read, day)
        batches = [*taken.batches, *(_batch(path.name, *read_roadmap(path)) for path in stored)]
        title = settings.title or _folder(paths)
        done = combine(batches, settings, title=title, goals=goals, data_date=data_date)
        return settled(done, taken)


def _is_own_report(batch: Batch) -> bool:
    """A report of an earlier run that lies among the workbooks, whatever it is called by now."""
    sheets = {report.sheet for report in batch.sheets}
    return any(sheets >= names for names in REPORT_SHEETS)


def _set_aside(batch: Batch) -> Batch:
    """Nothing of a report is anybody's statement."""
    place = Source(batch.workbook)
    return Batch(
        workbook=batch.workbook,
        partner="",
        data_date=None,
        milestones=(),
        issues=(Issue(rules.OWN_REPORT, place),),
        sheets=tuple(unread(report) for report in batch.sheets),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Facts hold no circles, so looking for them among millions of records only costs time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()  # moves all of it among the old objects, or the next look walks through it
            gc.unfreeze()
            gc.enable()


def _folder(paths: Sequence[Path]) -> str:
    """The name of the folder that the first of the files is in."""
    first = min((path.resolve() for path in paths), default=Path.cwd())
    return (first if first.is_dir() else first.parent).name


def _again(
    roadmap: Roadmap | None,
    issues: tuple[Issue, ...],
    settings: Settings,
    goals: tuple[Goals, ...],
    data_date: date | None,
) -> Intake:
    """A stored roadmap with what is asked for this time."""
    if roadmap is None:
        return Intake(None, issues, ())
    day = data_date or settings.data_date or roadmap.data_date
    title = settings.title or roadmap.title
    roadmap = replace(roadmap, title=title, data_date=day)
    asked = goals or settings.goals
    if asked:
        catalogue = Catalogue(
            Entry(m.id, (), (m.name,), frozenset({m.source.workbook})) for m in roadmap.milestones
        )
        found, aiming = goals_of(roadmap.milestones, asked, catalogue, day)
        roadmap, issues = replace(roadmap, goals=found), (*issues, *aiming)
    return Intake(roadmap, issues, ())


def _batch(name: str, roadmap: Roadmap | None, issues: tuple[Issue, ...]) -> Batch:
    """A stored roadmap as one more source between workbooks; every fact keeps its own cell."""
    if roadmap is None:
        return Batch(workbook=name, partner="", data_date=None, milestones=(), issues=issues)
    return Batch(
        workbook=name,
        partner="",
        data_date=roadmap.data_date,
        milestones=roadmap.milestones,
        links=tuple(
            LinkClaim(
                predecessor=link.predecessor,
                successor=link.successor,
                type=link.type,
                lag_days=link.lag_days,
                hard=link.hard,
                why=link.why,
                url=link.url,
                certainty=link.certainty,
                contracted=link.contracted,
                assumed_days=link.assumed_days,
                source=link.source,
            )
            for link in roadmap.dependencies
        ),
        relations=roadmap.relations,
        issues=issues,
    )
