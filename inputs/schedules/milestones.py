"""One activity of a plan as a milestone of the roadmap."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from graph_engine.model import Kind, Milestone, State, Statement
from inputs.schedules.project import Activity, Project
from inputs.schedules.typed_finish import typed_statement

INACTIVE = "inactief"
LONGEST_NAME = 80
"""Of a summary, in the remark of what stands under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the rest of the plan says about an activity.

    `values` are what the planner's own fields say; they go before the program's fields.
    """

    code: str
    partner: str
    duration_days: int | None
    values: Mapping[str, Any]


def milestone_of(project: Project, activity: Activity, read: Reading) -> Milestone:
    values = read.values
    partner = values.get("partner") or read.partner
    amount, unit = values.get("capacity", (None, ""))
    above = " › ".join(summary.name[:LONGEST_NAME] for summary in project.above(activity))
    return Milestone(
        id=read.code,
        name=activity.name,
        source=activity.source,
        kind=values.get("kind", Kind.MILESTONE),
        state=state_of(activity),
        status=status_of(activity),
        partner=partner,
        owner=values.get("owner") or owner_of(activity),
        decider=values.get("decider", ""),
        programme=values.get("programme", ""),
        cluster=values.get("cluster", ""),
        project=values.get("project") or project.name,
        theme=values.get("theme", ""),
        carrier=values.get("carrier", ""),
        capacity=amount,
        unit=values.get("unit") or unit,
        role=values.get("role", ""),
        duration_days=read.duration_days,
        confidential=values.get("confidential", False),
        statements=statements(activity, activity.ends, partner, reported(project))
        or typed_statement(activity, partner, reported(project)),
        target=next(iter(statements(activity, activity.deadline, partner, None)), None),
        url=values.get("url", ""),
        remark=values.get("remark") or "; ".join(filter(None, [above, activity.notes.strip()])),
    )


def state_of(activity: Activity) -> State:
    if not activity.active:
        return State.LAPSED
    return State.DONE if activity.done else State.OPEN


def status_of(activity: Activity) -> str:
    """As the program shows it; nothing for what has not begun."""
    if not activity.active:
        return INACTIVE
    share = 100.0 if activity.done else activity.percent_complete
    return f"{share:g}%" if share else ""


def owner_of(activity: Activity) -> str:
    """The only resource assigned; with more than one nobody knows who owns it."""
    return activity.resources[0] if len(activity.resources) == 1 else ""


def reported(project: Project) -> date | None:
    """For which day the dates hold: the status date, else when the file was saved."""
    return project.status_date.date() if project.status_date else project.saved


def statements(
    activity: Activity, moment: datetime | None, partner: str, told: date | None
) -> tuple[Statement, ...]:
    """The day of a moment as a claim; nothing when there is none."""
    if moment is None:
        return ()
    day = moment.date()
    return (
        Statement(
            literal=day.isoformat(),
            earliest=day,
            latest=day,
            partner=partner,
            reported=told,
            source=activity.source,
        ),
    )
