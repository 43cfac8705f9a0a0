"""What the figures mean and what they rest on."""

from dataclasses import dataclass

from outputs.labels.files import LEGEND
from outputs.page.texts import Texts
from outputs.view.found import IssueView, PartnerView, StoredDateView, StoredPlanView


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTimeRow:
    kind: str
    duration: str
    basis: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    terms: tuple[tuple[str, str], ...]
    assumed: str
    mode: str
    origins: tuple[tuple[str, int], ...]
    lead_times: tuple[LeadTimeRow, ...]
    calendars: str  # empty without plans on calendars
    plans: tuple[tuple[str, tuple[StoredDateView, ...]], ...]
    rests: str
    partners: tuple[PartnerView, ...]
    issues: tuple[tuple[IssueView, str], ...]


def method(texts: Texts) -> Method:
    view = texts.view
    counts = dict(view.durations)
    whole = sum(counts.values())
    assumed = whole - counts.get("given", 0)
    return Method(
        terms=tuple((term.to(view.lang), meaning.to(view.lang)) for term, meaning in LEGEND),
        assumed=texts.say(
            "assumed", assumed=assumed, open=whole, percent=assumed * 100 // max(whole, 1)
        ),
        mode=texts.say(f"mode_{view.lead_time_mode}"),
        origins=tuple((texts.say(f"origin_{o}"), n) for o, n in view.durations),
        lead_times=tuple(
            LeadTimeRow(
                kind=texts.say(f"kind_{t.kind}"),
                duration=texts.months(t.days),
                basis=t.basis,
                source=t.source,
            )
            for t in view.lead_times
        ),
        calendars=texts.say("calendars", rules=texts.say(f"rules_{view.rules}"))
        if view.stored
        else "",
        plans=tuple(_plan(plan, texts) for plan in view.stored),
        rests=texts.say(
            "rests",
            date=texts.data_date(),
            milestones=len(view.milestones),
            links=len(view.links),
            goals=len(view.goals),
        ),
        partners=view.partners,
        issues=tuple((issue, texts.say(f"severity_{issue.severity}")) for issue in view.issues),
    )


def _plan(plan: StoredPlanView, texts: Texts) -> tuple[str, tuple[StoredDateView, ...]]:
    """How many of a plan's stored dates are met, and which are not."""
    said = texts.say("calendars_equal", plan=plan.name, equal=plan.equal, count=plan.compared)
    return said, plan.differing
