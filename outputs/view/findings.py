"""Conflicts, contradictions, loops, crossings between lanes, and what the run rests on."""

from collections import defaultdict
from collections.abc import Sequence

from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.view.found import (
    ConflictView,
    ContradictionView,
    CrossingView,
    IssueView,
    LeadTimeView,
    LoopLink,
    LoopView,
    PartnerView,
    StoredDateView,
    StoredPlanView,
)
from outputs.view.milestones import Places, claim_view
from outputs.view.values import LinkView, MilestoneView


def conflicts_view(places: Places) -> tuple[ConflictView, ...]:
    return tuple(
        ConflictView(
            certain=found.certain,
            link=places.link[found.link],
            before=places.node[found.link.predecessor],
            after=places.node[found.link.successor],
            first=claim_view(found.predecessor),
            second=claim_view(found.successor),
            why=found.link.why,
            source=str(found.link.source),
            days=found.days,
        )
        for found in places.analysis.conflicts
    )


def contradictions_view(places: Places) -> tuple[ContradictionView, ...]:
    return tuple(
        ContradictionView(
            node=places.node[found.id], claims=tuple(claim_view(c) for c in found.statements)
        )
        for found in places.analysis.contradictions
    )


def loops_view(places: Places) -> tuple[LoopView, ...]:
    return tuple(
        LoopView(
            members=places.nodes(loop.members),
            cycle=places.nodes(loop.cycle),
            opened=tuple(
                LoopLink(
                    before=places.node[k.predecessor],
                    after=places.node[k.successor],
                    hard=k.hard,
                    why=k.why,
                    source=str(k.source),
                )
                for k in loop.opened
            ),
            exact=loop.exact,
        )
        for loop in places.analysis.loops
    )


def crossings_view(
    milestones: Sequence[MilestoneView], links: Sequence[LinkView]
) -> tuple[CrossingView, ...]:
    """Who waits for whom, lane by lane. Links into what is finished no longer count."""
    grouped: dict[tuple[int, int], list[LinkView]] = defaultdict(list)
    for link in links:
        if milestones[link.after].state == "open":
            grouped[milestones[link.before].lane, milestones[link.after].lane].append(link)
    return tuple(
        CrossingView(
            before=before,
            after=after,
            links=len(found),
            driving=sum(drives(link, milestones) for link in found),
            slack=min((k.slack for k in found if k.slack is not None), default=None),
        )
        for (before, after), found in sorted(grouped.items())
    )


def drives(link: LinkView, milestones: Sequence[MilestoneView]) -> bool:
    """Whether a link is part of some goal's driving chain."""
    ends = set(milestones[link.before].drives) & set(milestones[link.after].drives)
    return link.driving and bool(ends)


def lead_times_view(analysis: Analysis, lang: str) -> tuple[LeadTimeView, ...]:
    return tuple(
        LeadTimeView(kind=t.kind.value, days=t.days, basis=t.why(lang), source=t.source)
        for t in analysis.lead_times
    )


def issues_view(issues: Sequence[Issue], lang: str) -> tuple[IssueView, ...]:
    return tuple(
        IssueView(
            severity=issue.rule.severity.value,
            code=issue.rule.code,
            source=str(issue.source),
            message=issue.message(lang),
            hint=issue.hint(lang),
        )
        for issue in issues
    )


def stored_view(analysis: Analysis) -> tuple[StoredPlanView, ...]:
    return tuple(
        StoredPlanView(
            name=plan.name,
            source=str(plan.source),
            rules=plan.rules,
            compared=plan.compared,
            equal=plan.compared - plan.differing_activities,
            differing=tuple(
                StoredDateView(
                    name=date.name,
                    source=str(date.source),
                    which=date.which,
                    stored=f"{date.stored:%Y-%m-%d %H:%M}",
                    calculated=f"{date.calculated:%Y-%m-%d %H:%M}",
                )
                for date in plan.differing
            ),
        )
        for plan in analysis.stored
    )


def partners_view(analysis: Analysis) -> tuple[PartnerView, ...]:
    books: dict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for milestone in analysis.roadmap.milestones:
        if milestone.stand_in:
            continue
        books[milestone.partner].add(milestone.source.workbook)
        counts[milestone.partner] += 1
    return tuple(
        PartnerView(name=name, workbooks=tuple(sorted(books[name])), milestones=counts[name])
        for name in sorted(books, key=lambda n: (n.casefold(), n))
    )
