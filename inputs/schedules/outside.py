"""Links between the projects of one file."""

from collections.abc import Mapping, Sequence

from graph_engine.issues import Issue
from graph_engine.rules import schedules as rules
from inputs.batch import LinkClaim
from inputs.schedules.elapsed import rough_lag
from inputs.schedules.project import Activity, OutsideLink, Project
from inputs.schedules.summaries import TaskLink

Codes = Mapping[str, str]
"""The code in the roadmap by uid, for the scheduled activities of one project."""


def outside_links(
    projects: Sequence[Project], codes: Sequence[Codes]
) -> tuple[list[LinkClaim], list[Issue]]:
    """The links whose other plan is in the file too; the others are named in issues."""
    plans = {p.code: (p, known) for p, known in zip(projects, codes, strict=True)}
    claims: list[LinkClaim] = []
    issues: list[Issue] = []
    for project, known in zip(projects, codes, strict=True):
        for link in project.outside:
            after = project.by_uid[link.relation.successor]
            other, there = plans.get(link.plan, (project, {}))
            before = other.by_uid.get(link.relation.predecessor)
            if before and before.uid in there and after.uid in known:
                pair = there[before.uid], known[after.uid]
                claims.append(_claim(pair, TaskLink(before, after, link.relation), project))
            else:
                issues.append(_missing(after, link))
    return claims, issues


def _claim(codes: tuple[str, str], link: TaskLink, project: Project) -> LinkClaim:
    return LinkClaim(
        predecessor=codes[0],
        successor=codes[1],
        type=link.relation.type,
        lag_days=rough_lag(project, link),
        source=link.relation.source,
    )


def _missing(after: Activity, link: OutsideLink) -> Issue:
    facts = {"task": after.name, "other": f"{link.plan} › {link.name}"}
    return Issue(rules.LINK_OUTSIDE, link.relation.source, facts)
