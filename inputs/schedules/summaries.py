"""Links to and from summaries, turned into links between the tasks below them.

A summary is ready when its last task is, and its tasks may begin when it may. So a link from a
summary's finish becomes a link from every task that none of its own tasks waits for, and a link
to a summary's start becomes a link to every task that waits for none of its own tasks. That a
summary begins with its *first* task is no link between tasks; such a link is reported.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph_engine.issues import Issue
from graph_engine.model import LinkType
from graph_engine.rules import schedules as rules
from inputs.schedules.project import Activity, ActivityKind, Project, Relation

MOST_LINKS = 10_000
"""One link between two summaries may become this many."""
MOST_TOGETHER = 200_000
"""All links with summaries together may become this many."""

FROM_START = "een samenvatting begint met haar eerste taak", "a summary begins with its first task"
TO_FINISH = (
    "een koppeling kan het einde van een samenvatting niet vasthouden",
    "a link cannot hold up the finish of a summary",
)
OWN_SUMMARY = (
    "een taak kan niet wachten op haar eigen samenvatting, of andersom",
    "a task cannot wait for its own summary, nor the other way round",
)
EMPTY = "er staat geen taak onder", "there is no task below it"
TOO_MANY = (
    f"dat zouden meer dan {MOST_LINKS} koppelingen worden",
    f"that would make more than {MOST_LINKS} links",
)


@dataclass(frozen=True, slots=True)
class TaskLink:
    """A link between two tasks; `relation` is what the file holds, `via` names its summaries."""

    predecessor: Activity
    successor: Activity
    relation: Relation
    via: str = ""

    @property
    def lag_elapsed(self) -> bool:
        return self.relation.lag_runs_on(self.predecessor)


def task_links(project: Project) -> tuple[list[TaskLink], list[Issue]]:
    """Every link of the plan between scheduled tasks, in the order of the file."""
    inside = _Inside(project)
    found: list[TaskLink] = []
    issues: list[Issue] = []
    for relation in project.relations:
        before = project.by_uid[relation.predecessor]
        after = project.by_uid[relation.successor]
        kinds = {before.kind, after.kind}
        if ActivityKind.ALONGSIDE in kinds:
            continue  # named, with its links, by the issue about its kind
        if ActivityKind.SUMMARY not in kinds:
            found.append(TaskLink(before, after, relation))
            continue
        links, why = _spread(relation, before, after, inside)
        inside.room -= len(links)
        found += links
        issues.append(_issue(relation, before, after, len(links), why))
    return found, issues


def _spread(
    relation: Relation, before: Activity, after: Activity, inside: "_Inside"
) -> tuple[list[TaskLink], tuple[str, str] | None]:
    """The links that stand for one link with a summary, or why there are none."""
    from_summary = before.kind is ActivityKind.SUMMARY
    to_summary = after.kind is ActivityKind.SUMMARY
    if from_summary and relation.type in {LinkType.SS, LinkType.SF}:
        return [], FROM_START
    if to_summary and relation.type in {LinkType.FF, LinkType.SF}:
        return [], TO_FINISH
    if inside.is_above(before, after) or inside.is_above(after, before):
        return [], OWN_SUMMARY
    last = inside.last(before.uid) if from_summary else [before]
    first = inside.first(after.uid) if to_summary else [after]
    if not last or not first:
        return [], EMPTY
    if len(last) * len(first) > min(MOST_LINKS, inside.room):
        return [], TOO_MANY
    via = " → ".join(f"'{one.name}'" for one in (before, after))
    return [TaskLink(p, s, relation, via) for p in last for s in first], None


def _issue(
    relation: Relation,
    before: Activity,
    after: Activity,
    count: int,
    why: tuple[str, str] | None,
) -> Issue:
    facts = {"predecessor": before.name, "successor": after.name}
    if why is None:
        return Issue(rules.SUMMARY_LINK, relation.source, facts | {"count": str(count)})
    facts |= {"type": relation.type.value, "why": why[0], "why_en": why[1]}
    return Issue(rules.SUMMARY_LINK_LOST, relation.source, facts)


class _Inside:
    """The tasks under each summary, and which of them come first and last."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.room = MOST_TOGETHER
        self.into: dict[str, list[Relation]] = {}
        self.out_of: dict[str, list[Relation]] = {}
        for relation in project.relations:
            self.into.setdefault(relation.successor, []).append(relation)
            self.out_of.setdefault(relation.predecessor, []).append(relation)
        self.tasks: dict[str, list[Activity]] = {}

    def is_above(self, summary: Activity, other: Activity) -> bool:
        return summary is other or summary in self.project.above(other)

    def under(self, uid: str) -> list[Activity]:
        """Active scheduled tasks at any depth, in the order of the file."""
        if uid not in self.tasks:
            found: list[Activity] = []
            waiting = list(reversed(self.project.children.get(uid, ())))
            while waiting:
                one = waiting.pop()
                waiting += reversed(self.project.children.get(one.uid, ()))
                if one.kind.scheduled and one.active:
                    found.append(one)
            self.tasks[uid] = found
        return self.tasks[uid]

    def first(self, uid: str) -> list[Activity]:
        """Open tasks that no other open task under the summary surely comes before."""
        tasks = [task for task in self.under(uid) if not task.done]
        open_uids = {task.uid for task in tasks}
        types = {LinkType.FS, LinkType.SS}

        def led(task: Activity) -> bool:
            into = self.into.get(task.uid, ())
            return any(r.predecessor in open_uids and _holds(r, types) for r in into)

        return _without(tasks, led)

    def last(self, uid: str) -> list[Activity]:
        """Tasks that no open task under the summary surely comes after."""
        tasks = self.under(uid)
        open_uids = {task.uid for task in tasks if not task.done}
        types = {LinkType.FS, LinkType.FF}

        def followed(task: Activity) -> bool:
            out_of = self.out_of.get(task.uid, ())
            return any(r.successor in open_uids and _holds(r, types) for r in out_of)

        return _without(tasks, followed)


def _holds(relation: Relation, types: Iterable[LinkType]) -> bool:
    return relation.type in types and relation.lag >= 0 and (relation.lag_percent or 0) >= 0


def _without(tasks: Sequence[Activity], covered: Callable[[Activity], bool]) -> list[Activity]:
    """The tasks that are not covered; all of them where a circle covers every one."""
    return [task for task in tasks if not covered(task)] or list(tasks)
