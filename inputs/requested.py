"""A request filled in with the settings beside its files, and read."""

from dataclasses import dataclass, replace
from pathlib import Path

from inputs.intake import Intake, load
from inputs.named_files import named_files
from inputs.options import check_present, read_day, read_goal
from inputs.reader import Progress
from inputs.request import Request
from inputs.settings import Settings, read_settings


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
    goals = tuple(read_goal(text) for text in request.goal)
    data_date = read_day(request.date) if request.date is not None else None
    first = request.files[0] if request.files else Path.cwd()
    folder = first if first.is_dir() else first.parent
    settings, issues = read_settings(folder)
    paths = list(request.files)
    if not paths:
        paths, unmatched = named_files(folder, settings)
        issues = (*issues, *unmatched)
    settings = replace(
        settings,
        lang=request.lang or settings.lang,
        lead_time_mode=request.lead_times or settings.lead_time_mode,
    )
    intake = load(paths, settings, goals=goals, data_date=data_date, progress=progress)
    return Requested(
        intake=replace(intake, issues=(*issues, *intake.issues)),
        settings=settings,
        folders=frozenset((p if p.is_dir() else p.parent).resolve() for p in paths),
    )
