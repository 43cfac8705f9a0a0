"""A request filled in with the settings beside its files, and read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.rules import goals, network
from inputs.folders import true_path
from inputs.intake import Intake, load
from inputs.language import settings_folder
from inputs.named_files import named_files
from inputs.options import GOAL_OPTION, TypedError, check_present, read_day, read_goal
from inputs.progress import Progress
from inputs.request import Request
from inputs.settings import Settings, read_settings

NO_GOAL = (
    network.UNKNOWN_GOAL,
    goals.GOAL_LAPSED,
    goals.GOAL_WITHOUT_DATE,
    goals.GOAL_WITHOUT_END,
    goals.GOAL_TWICE,
)


@dataclass(frozen=True, slots=True)
class Requested:
    """What was read, and the settings that the run goes on with."""

    intake: Intake
    settings: Settings
    folders: frozenset[Path]
    """Where the files that were read stand."""


def read_requested(request: Request, progress: Progress | None = None) -> Requested:
    """Read what is asked. Raises TypedError for an option that cannot be understood.

    Without files this folder counts, and what its settings file names.
    """
    check_present(request.files)
    wanted = tuple(read_goal(text) for text in request.goal)
    data_date = read_day(request.date) if request.date is not None else None
    folder = settings_folder(request.files)
    settings, issues = read_settings(folder)
    paths = list(request.files)
    if not paths:
        paths, unmatched = named_files(folder, settings)
        issues = (*issues, *unmatched)
    settings = replace(
        settings,
        lang=request.lang,
        audience=request.audience if request.audience is not None else settings.audience,
        lead_time_mode=request.lead_times or settings.lead_time_mode,
        rules=request.rules or settings.rules,
    )
    intake = load(paths, settings, goals=wanted, data_date=data_date, progress=progress)
    check_goals(request.goal, intake)
    return Requested(
        intake=replace(intake, issues=(*issues, *intake.issues)),
        settings=settings,
        folders=frozenset(true_path(p if p.is_dir() else p.parent) for p in paths),
    )


def check_goals(asked: Sequence[str], intake: Intake) -> None:
    """A goal typed as an option must become one; in a settings file it would be an issue."""
    if not asked or intake.roadmap is None:
        return
    unusable = [issue for issue in intake.issues if issue.rule in NO_GOAL]
    if intake.roadmap.goals:
        unusable = [issue for issue in unusable if issue.source.workbook == GOAL_OPTION]
    if unusable:
        raise TypedError(*(_said(unusable, lang) for lang in ("nl", "en")))


def _said(issues: Sequence[Issue], lang: str) -> str:
    return "\n".join(f"{i.message(lang)}\n  → {i.hint(lang)}" for i in issues)
