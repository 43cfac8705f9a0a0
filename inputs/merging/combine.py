"""Batches of facts into one roadmap: merged milestones, resolved links, data date and goals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Roadmap, Source
from graph_engine.rules import goals as goal_rules
from graph_engine.rules import merging as merging_rules
from graph_engine.rules import rows as row_rules
from graph_engine.working_time.plans import WorkPlan
from inputs.batch import Batch, Goals, SheetReport
from inputs.merging.data_date import data_date_of
from inputs.merging.goals import goals_of
from inputs.merging.links import link
from inputs.merging.merge import in_order, merge
from inputs.merging.names import id_key
from inputs.merging.references import Catalogue
from inputs.merging.said_once import said_once
from inputs.settings import Settings


@dataclass(frozen=True, slots=True)
class Intake:
    """The roadmap (None when nothing could be read), all issues, what became of each sheet.

    `plans` are those of planning programs among the files; they name the roadmap's milestones.
    """

    roadmap: Roadmap | None
    issues: tuple[Issue, ...]
    sheets: tuple[SheetReport, ...]
    plans: tuple[WorkPlan, ...] = ()


def combine(
    batches: Sequence[Batch],
    settings: Settings,
    *,
    title: str,
    goals: tuple[Goals, ...] = (),
    data_date: date | None = None,
) -> Intake:
    """The same result whatever the order of the batches. Options go before settings."""
    batches = in_order(batches)
    merged = merge(batches, settings.aliases, settings.source)
    linked = link(batches, merged.catalogue)
    day, dating = data_date or settings.data_date, list[Issue]()
    if day is None and merged.milestones:
        day, dating = data_date_of(batches, merged.milestones)
    aims, aiming = goals_of(merged.milestones, goals or settings.goals, merged.catalogue, day)
    read = _not_said_better(said_once(i for b in batches for i in b.issues), merged.issues)
    issues = (*read, *merged.issues, *linked.issues, *dating, *aiming)
    sheets = tuple(sheet for batch in batches for sheet in batch.sheets)
    if not merged.milestones:
        place = Source(batches[0].workbook if batches else title)
        return Intake(None, (*issues, Issue(goal_rules.NO_MILESTONES, place)), sheets)
    if day is None:
        return Intake(None, issues, sheets)
    roadmap = Roadmap(
        title=title,
        data_date=day,
        milestones=merged.milestones,
        dependencies=linked.dependencies,
        goals=aims,
        relations=linked.relations,
    )
    return Intake(roadmap, issues, sheets, _plans(batches, merged.catalogue))


def _plans(batches: Sequence[Batch], catalogue: Catalogue) -> tuple[WorkPlan, ...]:
    """The plans with the ids that their milestones have after merging."""
    found = []
    for batch in batches:
        for plan in batch.plans:
            named = {a: catalogue.resolve(c, batch.workbook) for a, c in plan.milestone.items()}
            known = {a: f.ids[0] for a, f in named.items() if f.usable and len(f.ids) == 1}
            found.append(replace(plan, milestone=known))
    return tuple(found)


def _not_said_better(read: Iterable[Issue], merged: Iterable[Issue]) -> list[Issue]:
    """The reader's issues without double codes of which merging says what became of them."""
    said = {
        (issue.source.workbook, id_key(issue.facts["id"]))
        for issue in merged
        if issue.rule is merging_rules.DUPLICATE_ID
    }
    return [
        issue
        for issue in read
        if issue.rule is not row_rules.DUPLICATE_ID
        or (issue.source.workbook, id_key(issue.facts["id"])) not in said
    ]
