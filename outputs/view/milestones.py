"""Milestones and links as they are shown: in bands, with short names and their statements."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from graph_engine.days import day_of
from graph_engine.doubts import fact_doubts, in_order, link_doubts
from graph_engine.downstream import supply_or_demand
from graph_engine.model import Dependency, Milestone, Statement
from graph_engine.results import Analysis, Cause, MilestoneResult
from outputs.view.found import ClaimView
from outputs.view.lanes import lane_of, ordered
from outputs.view.values import DriverView, GoalNeed, LaneView, LinkView, MilestoneView


class Places:
    """Where milestones, links, goals and lanes stand in the lists of the view."""

    def __init__(self, analysis: Analysis) -> None:
        roadmap = analysis.roadmap
        self.analysis = analysis
        self.node = {m.id: i for i, m in enumerate(roadmap.milestones)}
        self.goal = {g.id: i for i, g in enumerate(analysis.goals)}
        known = [
            k
            for k in roadmap.dependencies
            if k.predecessor in self.node and k.successor in self.node
        ]
        self.links: tuple[Dependency, ...] = tuple(dict.fromkeys(known))
        self.link = {k: i for i, k in enumerate(self.links)}
        self.lanes, self.lane = _lanes(roadmap.milestones, self.links, self.node)

    def nodes(self, ids: Sequence[str]) -> tuple[int, ...]:
        return tuple(self.node[i] for i in ids)

    def per_goal(self, days: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
        """In the order of the goals."""
        return tuple(sorted((self.goal[g], d) for g, d in days.items()))

    def dates_per_goal(self, dates: Mapping[str, date]) -> tuple[tuple[int, int], ...]:
        return self.per_goal({g: day_of(d) for g, d in dates.items()})


def _lanes(
    milestones: Sequence[Milestone], links: Sequence[Dependency], node: Mapping[str, int]
) -> tuple[tuple[LaneView, ...], tuple[int, ...]]:
    """The lanes from top to bottom, and the lane of every milestone."""
    of = [lane_of(m) for m in milestones]
    found = sorted(set(of), key=lambda lane: (lane.name.casefold(), lane.name, lane.cluster))
    place = {lane: i for i, lane in enumerate(found)}
    between = [(place[of[node[k.predecessor]]], place[of[node[k.successor]]]) for k in links]
    order = ordered(found, between)
    rank = {lane: i for i, lane in enumerate(order)}
    return tuple(found[i] for i in order), tuple(rank[place[lane]] for lane in of)


def claim_view(claim: Statement) -> ClaimView:
    return ClaimView(
        literal=claim.literal,
        first=_day(claim.earliest),
        last=_day(claim.latest),
        partner=claim.partner,
        reported=_day(claim.reported),
        source=str(claim.source),
    )


def _day(on: date | None) -> int | None:
    return None if on is None else day_of(on)


FEWEST_LETTERS = 4


def short_name(name: str, project: str) -> str:
    """The name without its project, where enough is left to understand it beside the project."""
    if not project.strip():
        return name
    whole = rf"(?<![\w-]){re.escape(project.strip())}(?![\w-])"
    bare = re.sub(whole, " ", name, count=1, flags=re.IGNORECASE)
    bare = re.sub(r"\s+", " ", bare).strip(" :;,–·")
    if not bare[:1].isalnum() or sum(c.isalpha() for c in bare) < FEWEST_LETTERS:
        return name
    return bare[0].upper() + bare[1:]


def milestones_view(places: Places) -> tuple[MilestoneView, ...]:
    analysis = places.analysis
    pairs = zip(analysis.roadmap.milestones, analysis.milestones, strict=True)
    return tuple(_milestone(fact, result, places) for fact, result in pairs)


def _milestone(fact: Milestone, result: MilestoneResult, places: Places) -> MilestoneView:
    claim = fact.statement
    return MilestoneView(
        id=fact.id,
        name=fact.name,
        short=short_name(fact.name, fact.project),
        kind=fact.kind.value,
        decision=fact.kind.is_decision,
        state=fact.state.value,
        status=fact.status,
        lane=places.lane[places.node[fact.id]],
        project=fact.project,
        programme=fact.programme,
        cluster=fact.cluster,
        partner=fact.partner,
        owner=fact.owner,
        decider=fact.decider,
        who=fact.who_decides if fact.kind.is_decision else fact.owner or fact.partner,
        capacity=amount_text(fact.capacity, fact.unit, fact.carrier),
        amount=supply_or_demand(fact),
        unit=fact.unit,
        carrier=fact.carrier,
        role=fact.role,
        url=fact.url,
        remark=fact.remark,
        source=str(fact.source),
        scheduled=result.scheduled,
        dated=claim is not None and claim.latest is not None,
        own=_day(claim.known) if claim else None,
        start=day_of(result.start),
        earliest=day_of(result.earliest),
        finish=day_of(result.latest),
        at_least=result.at_least,
        missing=places.nodes(result.missing),
        duration=result.duration_days,
        duration_origin=result.duration_origin.value,
        pushed=result.pushed_days,
        drivers=tuple(
            DriverView(cause=d.cause.value, link=places.link[d.link] if d.link else None)
            for d in result.drivers
        ),
        drives=tuple(sorted(places.goal[g] for g in result.drives)),
        needs=_needs(result, places),
        claims=tuple(claim_view(c) for c in fact.statements),
        doubts=in_order(fact_doubts(fact)),
    )


def _needs(result: MilestoneResult, places: Places) -> tuple[GoalNeed, ...]:
    return tuple(
        GoalNeed(
            goal=places.goal[g],
            latest=day_of(need.latest),
            float_days=need.float_days,
            slack=need.effect_slack_days,
        )
        for g, need in sorted(result.goals.items(), key=lambda item: places.goal[item[0]])
    )


def amount_text(amount: float | None, unit: str, carrier: str) -> str:
    """'2 GW waterstof'."""
    if amount is None:
        return ""
    return " ".join(part for part in (f"{amount:.6g}", unit, carrier) if part)


def links_view(places: Places) -> tuple[LinkView, ...]:
    analysis = places.analysis
    binding = {
        d.link for m in analysis.milestones for d in m.drivers if d.cause is Cause.LINK and d.link
    }
    aside = {k for loop in analysis.loops for k in loop.opened}
    return tuple(
        LinkView(
            before=places.node[k.predecessor],
            after=places.node[k.successor],
            type=k.type.value,
            lag=k.lag_days,
            hard=k.hard,
            why=k.why,
            url=k.url,
            source=str(k.source),
            aside=k in aside,
            driving=k in binding,
            slack=_slack(analysis, k),
            doubts=in_order(link_doubts(analysis, k)),
        )
        for k in places.links
    )


def _slack(analysis: Analysis, link: Dependency) -> int | None:
    """The days that a link can take until some goal moves through it."""
    room = analysis.rooms.get(link)
    if room is None:
        return None
    after = analysis.by_id[link.successor]
    return min((room + need.effect_slack_days for need in after.goals.values()), default=None)
