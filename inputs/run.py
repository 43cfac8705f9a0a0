"""One run: what is asked is read, and what was read is analysed as was asked."""

from dataclasses import dataclass, replace
from pathlib import Path

from graph_engine.analysis import analyse
from graph_engine.confidential import DatesDifferError, version_for
from graph_engine.lead_times import lead_times
from graph_engine.outcome import Outcome
from graph_engine.results import Analysis
from graph_engine.scenario import Scenario, WhatIf, what_if
from graph_engine.working_time.plans import Planning
from graph_engine.years import BeyondYearsError
from inputs.folders import holds_workbooks, true_path
from inputs.intake import Intake
from inputs.language import FILE_NAME
from inputs.options import SaidError, TypedError, read_audience
from inputs.progress import Progress
from inputs.request import Request
from inputs.requested import Requested, read_requested
from inputs.scenario_options import scheduled_scenario
from inputs.settings import Settings


@dataclass(frozen=True, slots=True)
class Run:
    """What was read, with the settings that counted, and what it came to."""

    read: Requested
    intake: Intake
    planning: Planning | None
    outcome: Outcome

    @property
    def lang(self) -> str:
        return self.read.settings.lang


def run(request: Request, progress: Progress | None = None) -> Run:
    """Raises TypedError for an option that cannot be used, SaidError for what cannot be shown."""
    read = read_requested(request, progress)
    chosen, intake, analysis = read.settings, read.intake, None
    planning = Planning.asked(chosen.rules, intake.plans)
    if intake.roadmap is not None:
        times = lead_times(chosen.lead_times)
        mode = chosen.lead_time_mode
        try:
            full = analyse(intake.roadmap, times, lead_time_mode=mode, planning=planning)
        except BeyondYearsError as beyond:
            intake = replace(intake, issues=(*intake.issues, beyond.issue))
        else:
            where = f"{FILE_NAME}: " if request.audience is None else ""
            intake, analysis = seen_by(chosen, intake, full, where)
    outcome = Outcome(reading=intake.issues, analysis=analysis, strict=request.strict)
    return Run(read, intake, planning, outcome)


def seen_by(
    chosen: Settings, intake: Intake, full: Analysis, where: str
) -> tuple[Intake, Analysis]:
    """What the audience that was asked for may see; no other date than the full run has."""
    audience = read_audience(chosen.audience, full, where)
    if audience is None:
        return intake, full
    try:
        seen = version_for(audience, full, intake.issues, intake.sheets, chosen.lang)
    except DatesDifferError as fault:
        whom, count = chosen.audience, len(fault.ids)
        raise SaidError(
            f"De versie voor '{whom}' zou andere datums tonen dan de volledige planning "
            f"(mijlpalen: {count}). Er is niets geschreven. Dit is een fout in Knelpunt; meld "
            "haar.",
            f"The version for '{whom}' would show other dates than the full plan (milestones: "
            f"{count}). Nothing was written. This is a fault in Knelpunt; please report it.",
        ) from None
    made = Intake(seen.analysis.roadmap, seen.issues, seen.sheets)
    return made, seen.analysis


def changed(done: Run, scenario: Scenario) -> WhatIf:
    """The run with and without a scenario, whose codes may differ in capitals.

    Raises TypedError for what the schedule does not hold, SaidError for a date that cannot be.
    """
    base = done.outcome.analysis
    if base is None:
        raise ValueError("a run with an analysis is wanted")
    known, mode = scheduled_scenario(scenario, base), base.lead_time_mode
    try:
        return what_if(
            base.roadmap, known, base.lead_times, lead_time_mode=mode, planning=done.planning
        )
    except BeyondYearsError as beyond:
        raise SaidError(beyond.issue.message("nl"), beyond.issue.message("en")) from None


def check_report_folder(done: Run, folder: Path) -> None:
    """Raises TypedError for a folder of workbooks: what is written there would be read there."""
    if true_path(folder) in done.read.folders or holds_workbooks(folder):
        raise TypedError(
            f"In '{folder}' staan werkboeken; schrijf het rapport in een andere map.",
            f"There are workbooks in '{folder}'; write the report in another folder.",
        )
