"""What is shown, as plain values. No HTML and no file here, so most tests need neither."""

from collections.abc import Sequence

from graph_engine.assumed_date import data_date_assumed
from graph_engine.days import day_of
from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.audience import explanation, notice
from outputs.view.answers import bottlenecks_view, decisions_view, goals_view, model_view
from outputs.view.findings import (
    conflicts_view,
    contradictions_view,
    crossings_view,
    issues_view,
    lead_times_view,
    loops_view,
    partners_view,
    stored_view,
)
from outputs.view.milestones import Places, links_view, milestones_view
from outputs.view.values import View

__all__ = ["View", "view_of"]


def view_of(analysis: Analysis, issues: Sequence[Issue] = (), lang: str = "nl") -> View:
    """Everything a page shows; `issues` are the reader's, beside the engine's own."""
    places = Places(analysis)
    milestones = milestones_view(places)
    links = links_view(places)
    return View(
        lang=lang,
        title=analysis.roadmap.title,
        notice=notice(analysis.roadmap, lang),
        notice_more=explanation(analysis.roadmap, lang),
        today=day_of(analysis.roadmap.data_date),
        today_assumed=data_date_assumed(analysis.roadmap, issues),
        milestones=milestones,
        links=links,
        lanes=places.lanes,
        goals=goals_view(places),
        delta=analysis.delta_days,
        bottlenecks=bottlenecks_view(places),
        decisions=decisions_view(places),
        conflicts=conflicts_view(places),
        contradictions=contradictions_view(places),
        loops=loops_view(places),
        crossings=crossings_view(milestones, links),
        model=model_view(analysis, places),
        lead_time_mode=analysis.lead_time_mode,
        lead_times=lead_times_view(analysis, lang),
        durations=tuple((o.value, n) for o, n in analysis.durations.items()),
        partners=partners_view(analysis),
        issues=issues_view((*issues, *analysis.issues), lang),
        rules=analysis.rules,
        stored=stored_view(analysis),
    )
