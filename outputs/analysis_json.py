"""The analysis as JSON, for other programs; docs/reference/analyse.schema.json describes it."""

import json
from collections.abc import Iterable
from datetime import date
from io import StringIO

from graph_engine.assumed_date import data_date_assumed
from graph_engine.doubts import step_doubts
from graph_engine.found import Conflict, Loop, StoredPlan
from graph_engine.issues import Issue
from graph_engine.model import Dependency, Milestone, Source, Statement
from graph_engine.results import (
    Analysis,
    Bottleneck,
    Chain,
    DecisionRow,
    Driver,
    GoalResult,
    MilestoneResult,
)
from outputs.words import whole_months

Json = dict[str, object]

VERSION = 1


def analysis_json(analysis: Analysis, issues: Iterable[Issue], lang: str = "nl") -> str:
    """Dates as YYYY-MM-DD, spans in days; `issues` are the reader's, beside the engine's own."""
    roadmap, known = analysis.roadmap, tuple(issues)
    pairs = zip(roadmap.milestones, analysis.milestones, strict=True)
    content: Json = {
        "format": "knelpunt-analyse",
        "version": VERSION,
        "title": roadmap.title,
        "data_date": roadmap.data_date.isoformat(),
        "data_date_assumed": data_date_assumed(roadmap, known),
        "audience": roadmap.shared.audience if roadmap.shared else None,
        "confidential_contracted": roadmap.shared.milestones if roadmap.shared else 0,
        "language": lang,
        "lead_time_mode": analysis.lead_time_mode,
        "lead_times": [
            {"kind": t.kind, "days": t.days, "basis": t.why(lang), "source": t.source}
            for t in analysis.lead_times
        ],
        "durations": dict(analysis.durations),
        "rules": analysis.rules,
        "plans": [_stored(plan) for plan in analysis.stored],
        "goals": [_goal(analysis, g) for g in analysis.goals],
        "bottlenecks": [_bottleneck(b, roadmap.by_id[b.id]) for b in analysis.bottlenecks],
        "decisions": [_decision(d, roadmap.by_id[d.id]) for d in analysis.decisions],
        "conflicts": [_conflict(c) for c in analysis.conflicts],
        "contradictions": [
            {"id": c.id, "statements": [_statement(s) for s in c.statements]}
            for c in analysis.contradictions
        ],
        "loops": [_loop(loop) for loop in analysis.loops],
        "single_points": [{"goal": p.goal, "ids": p.ids} for p in analysis.single_points],
        "levers": [
            {"goal": lever.goal, "ids": lever.ids, "frees_days": lever.frees_days}
            for lever in analysis.levers
        ],
        "milestones": [_milestone(fact, result) for fact, result in pairs],
        "issues": [_issue(issue, lang) for issue in (*known, *analysis.issues)],
    }
    written = StringIO()  # `dumps` would keep millions of small texts until the end
    json.dump(content, written, ensure_ascii=False, indent=1, default=_plain, allow_nan=False)
    return written.getvalue().encode("utf-8", "replace").decode("utf-8") + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _stored(plan: StoredPlan) -> Json:
    return {
        "name": plan.name,
        **_place(plan.source),
        "program": plan.program,
        "compared": plan.compared,
        "differing": [
            {
                "id": date.id,
                "name": date.name,
                **_place(date.source),
                "end": date.which,
                "stored": date.stored.isoformat(timespec="minutes"),
                "calculated": date.calculated.isoformat(timespec="minutes"),
            }
            for date in plan.differing
        ],
    }


def _place(source: Source) -> Json:
    return {"workbook": source.workbook, "sheet": source.sheet, "cell": source.cell}


def _statement(said: Statement) -> Json:
    return {
        "literal": said.literal,
        "earliest": said.earliest,
        "latest": said.latest,
        "reading": said.reading,
        "partner": said.partner,
        "reported": said.reported,
    } | _place(said.source)


def _link(link: Dependency) -> Json:
    return {
        "predecessor": link.predecessor,
        "successor": link.successor,
        "type": link.type,
        "lag_days": link.lag_days,
        "hard": link.hard,
        "contracted": link.contracted,
    } | _place(link.source)


def _driver(driver: Driver) -> Json:
    return {"cause": driver.cause, "link": _link(driver.link) if driver.link else None}


def _milestone(fact: Milestone, result: MilestoneResult) -> Json:
    goals = {
        goal: {
            "latest": view.latest,
            "float_days": view.float_days,
            "effect_slack_days": view.effect_slack_days,
        }
        for goal, view in sorted(result.goals.items())
    }
    return {
        "id": fact.id,
        "name": fact.name,
        "kind": fact.kind,
        "state": fact.state,
        "partner": fact.partner,
        "owner": fact.owner,
        "who_decides": fact.who_decides,
        "programme": fact.programme,
        "cluster": fact.cluster,
        "scheduled": result.scheduled,
        "feasible_earliest": result.earliest,
        "feasible_latest": result.latest,
        "start": result.start,
        "at_least": result.at_least,
        "missing": result.missing,
        "duration_days": result.duration_days,
        "duration_origin": result.duration_origin,
        "drivers": [_driver(d) for d in result.drivers],
        "pushed_days": result.pushed_days,
        "float_end_days": result.float_end_days,
        "goals": goals,
        "drives": result.drives,
        "statement": _statement(fact.statement) if fact.statement else None,
    } | _place(fact.source)


def _chain(analysis: Analysis, chain: Chain) -> Json:
    steps = [
        {
            "id": step.id,
            "on": step.on,
            "days": step.days,
            "link": _link(step.link) if step.link else None,
            "also": step.also,
            "rests_on": step_doubts(analysis, step),
            "lost_days": step.lost_days,
            "lost_to": _driver(step.lost_to) if step.lost_to else None,
        }
        for step in chain.steps
    ]
    return {"slack_days": chain.slack_days, "root_cause": chain.root_cause, "steps": steps}


def _goal(analysis: Analysis, goal: GoalResult) -> Json:
    return {
        "id": goal.id,
        "name": analysis.roadmap.by_id[goal.id].name,
        "target": goal.target,
        "target_literal": goal.literal,
        "feasible_earliest": goal.earliest,
        "feasible_latest": goal.latest,
        "at_least": goal.at_least,
        "missing": goal.missing,
        "late_days": goal.late_days,
        "late_days_earliest": goal.late_days_earliest,
        "late_months": whole_months(goal.late_days),
        "driving_path": [step.id for step in goal.driving.steps],
        "driving_chain": _chain(analysis, goal.driving),
        "driving_bundle": goal.bundle,
        "near_chains": [
            {"bundle": chain.bundle, **_chain(analysis, chain)} for chain in goal.near
        ],
    }


def _bottleneck(found: Bottleneck, fact: Milestone) -> Json:
    return {
        "id": found.id,
        "name": fact.name,
        "who_decides": fact.who_decides,
        "delta_days": found.delta_days,
        "undated": found.undated,
        "counted_from": found.counted_from,
        "effect_days": dict(sorted(found.effect.items())),
        "gain_days": dict(sorted(found.gain.items())),
        "total_effect_days": found.total_effect,
        "binds_from": found.binds_from,
        "binding_goal": found.binding_goal,
        "goals_moved": sorted(found.felt),
        "first_goal": found.first_goal,
        "latest_decision_date": min(found.decide_by.values(), default=None),
        "latest_decision_dates": dict(sorted(found.decide_by.items())),
        "follow_ups": found.follow_ups,
        "chain": [step.id for step in found.chain.steps],
        "reach": found.reach,
        "reached": {
            "goals": found.reached.goals,
            "partners": found.reached.partners,
            "clusters": found.reached.clusters,
            "capacity": [
                {"role": role, "carrier": carrier, "unit": unit, "amount": amount}
                for (role, carrier, unit), amount in found.reached.capacity.items()
            ],
        },
    }


def _decision(row: DecisionRow, fact: Milestone) -> Json:
    return {
        "id": row.id,
        "name": fact.name,
        "decider": row.decider,
        "feasible": row.feasible,
        "at_least": row.at_least,
        "latest_decision_date": row.decide_by,
        "latest_decision_dates": dict(sorted(row.per_goal.items())),
        "overdue_days": row.overdue_days,
        "binds_from": row.binds_from,
        "counted_from": row.counted_from,
        "quarter_cost_days": dict(sorted(row.quarter_cost.items())),
    }


def _conflict(found: Conflict) -> Json:
    return {
        "certain": found.certain,
        "days": found.days,
        "link": _link(found.link),
        "predecessor": _statement(found.predecessor),
        "successor": _statement(found.successor),
    }


def _loop(loop: Loop) -> Json:
    return {
        "members": loop.members,
        "cycle": loop.cycle,
        "links": [_link(link) for link in loop.links],
        "opened": [_link(link) for link in loop.opened],
        "exact": loop.exact,
    }


def _issue(issue: Issue, lang: str) -> Json:
    return {
        "code": issue.rule.code,
        "severity": issue.rule.severity,
        "message": issue.message(lang),
        "hint": issue.hint(lang),
    } | _place(issue.source)
