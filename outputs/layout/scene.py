"""Which milestones and arrows a picture shows, and what stands beside each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from outputs.labels import shown as labels
from outputs.view.findings import drives
from outputs.view.values import GoalView, LinkView, MilestoneView, View
from outputs.words import at_least, day_month, signed_months

FEW, SMALL = 4, 40
"""A roadmap of at most SMALL milestones, of which at most FEW would be shown, is shown whole."""
HEAVIEST = 3
"""So many of the heaviest decisions are shown with their chain beside the driving chains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneNode:
    """`row`: milestones with the same row stand on one line; `title` names it.

    `note` is a line of its own under the label. `rank`: who gets a label first.
    """

    node: int
    lane: int
    row: str
    title: str
    day: int
    ghost: int | None
    target: int | None
    text: str
    note: str
    bold: bool
    goal: bool
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLink:
    """An arrow.

    `sort`: 'key' on a driving chain, 'tight' driving elsewhere, 'chain' of a heavy decision,
    'slack' for the rest.
    """

    before: int
    after: int
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything that the layout needs. `zoom` stretches time beyond the width."""

    width: int
    height: int
    scale: float
    zoom: float
    compact: bool
    today: int
    lanes: tuple[str, ...]
    nodes: tuple[SceneNode, ...]
    links: tuple[SceneLink, ...]
    folded: tuple[int, ...] = ()


def scene_of(view: View, width: int, height: int, *, everything: bool = False) -> Scene:
    """The driving chains and the heaviest decisions; with `everything` all that is not done."""
    everything = everything or shows_all(view)
    chain = chain_links(view)
    shown = visible(view, chain, everything=everything)
    goals = {goal.node: goal for goal in view.goals}
    nodes = [_node(i, view, goals.get(i), shown) for i in sorted(shown)]
    return Scene(
        width=width,
        height=height,
        scale=scale_for(width),
        zoom=1.0,
        compact=everything and len(shown) > SMALL,
        today=view.today,
        lanes=tuple(lane.name for lane in view.lanes),
        nodes=tuple(nodes),
        links=tuple(_links(view, shown, chain)),
    )


def shows_all(view: View) -> bool:
    """Without goals nothing is driving, and a small roadmap may have next to nothing driving."""
    if not view.goals:
        return True
    few = len(visible(view, chain_links(view), everything=False)) <= FEW
    return few and len(view.milestones) <= SMALL


def scale_for(width: int) -> float:
    """Letters and signs grow with the width, so that the back of the room can read them."""
    return min(max(width / 1330, 1.0), 1.5)


def chain_links(view: View) -> frozenset[int]:
    """The links of the chains of the heaviest decisions."""
    heavy = [b for b in view.bottlenecks if view.milestones[b.node].decision][:HEAVIEST]
    return frozenset(step.link for b in heavy for step in b.chain.steps if step.link is not None)


def visible(view: View, chain: frozenset[int], *, everything: bool) -> set[int]:
    goals = {goal.node for goal in view.goals}
    if everything:
        return {
            i for i, m in enumerate(view.milestones) if m.state == "open" or m.drives or i in goals
        }
    shown = goals | {i for i, m in enumerate(view.milestones) if m.drives}
    for link in chain:
        shown |= {view.links[link].before, view.links[link].after}
    return shown


def _node(i: int, view: View, goal: GoalView | None, shown: set[int]) -> SceneNode:
    milestone = view.milestones[i]
    row, title = row_of(i, view, goal, shown)
    return SceneNode(
        node=i,
        lane=milestone.lane,
        row=row,
        title=title,
        day=milestone.finish,
        ghost=None,
        target=goal.target if goal else None,
        text=milestone.name if goal else milestone.short,
        note=_note(goal, view.lang) if goal else _root_note(milestone, view.lang),
        bold=bool(milestone.drives) or goal is not None,
        goal=goal is not None,
        rank=(6 if goal else 0)
        + (3 if milestone.drives else 0)
        + (2 if milestone.decision else 0),
    )


def row_of(i: int, view: View, goal: GoalView | None, shown: set[int]) -> tuple[str, str]:
    """A goal stands on the row of what drives it, when that is in its lane; else its project."""
    milestone = view.milestones[i]
    if goal:
        for link in _driving_into(milestone, view.links):
            before = view.milestones[link.before]
            if link.before in shown and before.lane == milestone.lane and before.project:
                return before.project, _title(before, milestone)
    return (milestone.project, _title(milestone)) if milestone.project else (f"#{i}", "")


def _title(of: MilestoneView, goal: MilestoneView | None = None) -> str:
    """The project, unless a label on the row already names it."""
    texts = [of.short, goal.name] if goal else [of.short]
    named = any(of.project.lower() in text.lower() for text in texts)
    return "" if named else of.project


def _driving_into(milestone: MilestoneView, links: Sequence[LinkView]) -> list[LinkView]:
    return [links[d.link] for d in milestone.drivers if d.link is not None]


def _note(goal: GoalView, lang: str) -> str:
    """'≥ dec 2033 (+12 mnd)'."""
    date = at_least(day_month(goal.finish, lang), yes=goal.at_least)
    return f"{date} ({signed_months(goal.late, lang)})" if goal.late > 0 else date


def _root_note(milestone: MilestoneView, lang: str) -> str:
    """What a driving chain begins with."""
    if not milestone.drives or any(d.link is not None for d in milestone.drivers):
        return ""
    cause = milestone.drivers[0].cause if milestone.drivers else ""
    if cause == "data_date" and not milestone.dated:
        cause = "undated"
    return labels.say(f"root_{cause}", lang) if cause else ""


def _links(view: View, shown: set[int], chain: frozenset[int]) -> list[SceneLink]:
    found = []
    for k, link in enumerate(view.links):
        if link.before in shown and link.after in shown and not link.aside:
            sort = _sort(link, view, on_chain=k in chain)
            if sort != "slack":
                found.append(SceneLink(before=link.before, after=link.after, sort=sort))
    return found


def _sort(link: LinkView, view: View, *, on_chain: bool) -> str:
    if drives(link, view.milestones):
        return "key"
    if on_chain:
        return "chain"
    return "tight" if link.driving else "slack"
