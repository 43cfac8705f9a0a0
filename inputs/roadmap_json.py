"""A stored roadmap.json back into the Roadmap and the issues that it was written from.

A damaged or hand-edited file raises nothing: every value that cannot be used becomes an issue
whose cell is the JSON path, such as `$.milestones[3].statements[0].latest`.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from graph_engine.issues import Issue
from graph_engine.model import (
    Certainty,
    Dependency,
    DurationOrigin,
    Goal,
    Kind,
    LinkType,
    Milestone,
    Reading,
    Relation,
    Roadmap,
    Shared,
    Source,
    State,
    Statement,
)
from graph_engine.rules import RULES
from graph_engine.rules import settings as rules
from inputs.json_values import Item, Problems
from inputs.merging.references import alike, nearest_code

FORMAT = "knelpunt-roadmap"
VERSION = 1

Made = TypeVar("Made")
Stored = tuple[Roadmap | None, tuple[Issue, ...]]


def read_roadmap(path: Path) -> Stored:
    """The roadmap in a file with its stored issues, followed by issues about the file itself."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        return None, (Issue(rules.UNREADABLE_SETTINGS, Source(path.name), {"reason": reason}),)
    return parse_roadmap(text, path.name)


def parse_roadmap(text: str, workbook: str) -> Stored:
    """The same from the file's text; `workbook` is the name that issues about it carry."""
    problems = Problems(workbook)
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        return None, (_broken(workbook, error.lineno, error.colno),)
    except (ValueError, RecursionError):  # a number of 5,000 digits, 100,000 nested brackets
        return None, (_broken(workbook, 1, 1),)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return None, (Issue(rules.NOT_A_ROADMAP, Source(workbook)),)
    item = Item(document, "$", problems)
    roadmap, stored = _roadmap(item)
    return roadmap, (*stored, *problems.found)


def is_roadmap(path: Path) -> bool:
    """Whether a file calls itself JSON; what is in it is for `read_roadmap` to say."""
    return path.suffix.casefold() == ".json"


def _broken(workbook: str, line: int, column: int) -> Issue:
    facts = {"line": str(line), "column": str(column)}
    return Issue(rules.BROKEN_JSON, Source(workbook, "", f"{line}:{column}"), facts)


def _roadmap(item: Item) -> tuple[Roadmap | None, list[Issue]]:
    _version(item)
    title, data_date = item.text("title"), item.day("data_date")
    milestones = _unique_ids(item.read("milestones", _milestone), item.problems)
    known = {m.id for m in milestones}
    dependencies = item.read("dependencies", _dependency)
    relations = item.read("relations", _relation)
    goals = item.read("goals", _goal)
    issues = item.read("issues", _issue)
    shared = item.item("shared")
    item.left_over()
    if data_date is None:
        item.problems.lost("$", "data_date")
        return None, [issue for _, issue in issues]
    roadmap = Roadmap(
        title=title,
        data_date=data_date,
        milestones=milestones,
        dependencies=_anchored(
            dependencies, lambda d: (d.predecessor, d.successor), known, item.problems
        ),
        relations=_anchored(relations, lambda r: (r.first, r.second), known, item.problems),
        goals=_anchored(goals, lambda g: (g.id,), known, item.problems),
        shared=_shared(shared) if shared else None,
    )
    return roadmap, [issue for _, issue in issues]


def _shared(item: Item) -> Shared:
    shared = Shared(
        audience=item.text("audience"),
        milestones=item.whole("milestones") or 0,
        partners=item.whole("partners") or 0,
        links=item.whole("links") or 0,
        conditions=item.whole("conditions") or 0,
        loops=item.whole("loops") or 0,
    )
    item.left_over()
    return shared


def _version(item: Item) -> None:
    for known in ("format", "language"):
        item.text(known)
    version = item.whole("version") or VERSION
    if version > VERSION:
        facts = {"version": str(version), "known": str(VERSION)}
        place = Source(item.problems.workbook, "", "$.version")
        item.problems.found.append(Issue(rules.NEWER_FORMAT, place, facts))


def _milestone(item: Item) -> Milestone | None:
    id_ = item.text("id")
    if not id_:
        item.problems.lost(item.path, "id")
        return None
    target = item.item("target")
    claim = _statement(target) if target else None
    if target:
        target.left_over()
    return Milestone(
        id=id_,
        name=item.text("name"),
        kind=item.choice("kind", Kind, Kind.MILESTONE),
        state=item.choice("state", State, State.OPEN),
        status=item.text("status"),
        partner=item.text("partner"),
        owner=item.text("owner"),
        decider=item.text("decider"),
        programme=item.text("programme"),
        cluster=item.text("cluster"),
        project=item.text("project"),
        theme=item.text("theme"),
        carrier=item.text("carrier"),
        capacity=item.number("capacity"),
        unit=item.text("unit"),
        role=item.text("role"),
        duration_days=item.length("duration_days"),
        optimistic_days=item.length("optimistic_days"),
        pessimistic_days=item.length("pessimistic_days"),
        assumed_days=item.length("assumed_days"),
        assumed_origin=item.choice("assumed_origin", DurationOrigin, DurationOrigin.NONE),
        confidential=item.flag("confidential", default=False),
        stand_in=item.flag("stand_in", default=False),
        statements=tuple(claim for _, claim in item.read("statements", _statement)),
        target=claim,
        url=item.text("url"),
        remark=item.text("remark"),
        certainty=item.choice("certainty", Certainty, Certainty.STATED),
        source=item.source(),
    )


def _unique_ids(
    milestones: Iterable[tuple[str, Milestone]], problems: Problems
) -> tuple[Milestone, ...]:
    """Nothing is lost when somebody copied a milestone and left its id."""
    found: dict[str, Milestone] = {}
    for path, milestone in milestones:
        id_, number = milestone.id, 2
        while id_ in found:
            id_, number = f"{milestone.id}#{number}", number + 1
        if id_ != milestone.id:
            place = Source(problems.workbook, "", f"{path}.id")
            facts = {"id": milestone.id, "new_id": id_}
            problems.found.append(Issue(rules.JSON_ID_TWICE, place, facts))
            milestone = replace(milestone, id=id_)  # noqa: PLW2901 -- the same one, renamed
        found[id_] = milestone
    return tuple(found.values())


def _anchored(
    items: Iterable[tuple[str, Made]],
    ids_of: Callable[[Made], tuple[str, ...]],
    known: set[str],
    problems: Problems,
) -> tuple[Made, ...]:
    """The items whose milestones are all there."""
    kept, choices = [], sorted(known)
    for path, item in items:
        missing = [id_ for id_ in ids_of(item) if id_ not in known]
        for id_ in missing:
            facts = {"id": id_} | alike(nearest_code(id_, choices))
            place = Source(problems.workbook, "", path)
            problems.found.append(Issue(rules.JSON_DANGLING, place, facts))
        if not missing:
            kept.append(item)
    return tuple(kept)


def _statement(item: Item) -> Statement:
    return Statement(
        literal=item.text("literal"),
        earliest=item.day("earliest"),
        latest=item.day("latest"),
        reading=item.choice("reading", Reading, Reading.DATE),
        partner=item.text("partner"),
        reported=item.day("reported"),
        source=item.source(),
    )


def _dependency(item: Item) -> Dependency:
    return Dependency(
        predecessor=item.text("predecessor"),
        successor=item.text("successor"),
        type=item.choice("type", LinkType, LinkType.FS),
        lag_days=item.whole("lag_days") or 0,
        hard=item.flag("hard", default=True),
        why=item.text("why"),
        url=item.text("url"),
        certainty=item.choice("certainty", Certainty, Certainty.STATED),
        contracted=item.flag("contracted", default=False),
        assumed_days=item.whole("assumed_days") or 0,
        source=item.source(),
    )


def _relation(item: Item) -> Relation:
    return Relation(
        first=item.text("first"),
        second=item.text("second"),
        kind=item.text("kind"),
        why=item.text("why"),
        source=item.source(),
    )


def _goal(item: Item) -> Goal | None:
    target = item.day("target")
    if target is None:
        item.problems.lost(item.path, "target")
        return None
    return Goal(
        id=item.text("id"), target=target, literal=item.text("literal"), source=item.source()
    )


def _issue(item: Item) -> Issue | None:
    code, facts = item.text("code"), item.texts("facts")
    for shown in ("severity", "message", "hint"):
        item.text(shown)
    if code not in RULES:
        item.problems.lost(item.path, "code")
        return None
    issue = Issue(RULES[code], item.source(), facts)
    try:
        for lang in ("nl", "en"):
            issue.message(lang)
            issue.hint(lang)
    except KeyError:  # a fact that the wording needs is missing
        item.problems.lost(item.path, "facts")
        return None
    return issue
