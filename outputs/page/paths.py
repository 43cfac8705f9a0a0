"""Per goal the story of its driving chain: who holds each step, and the months between."""

from dataclasses import dataclass

from outputs.page.doubts import MarkedStep, doubts_legend, marked_chain, notes, signs
from outputs.page.overview import GoalRow, goal_row
from outputs.page.texts import Texts, order_of_goals
from outputs.view.values import ChainView, GoalView, LeverView, StepView

TIME_KINDS = {
    "besluit": "decision",
    "investeringsbesluit": "decision",
    "vergunning": "permit",
    "oplevering": "delivery",
}
BAR = 1000
MISSING = 6
HEAVY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of the time bar: x and width out of 1000."""

    sort: str
    x: int
    width: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCard:
    node: int
    date: str
    kind: str
    name: str
    who: str
    decision: bool
    done: bool
    gap: str
    notes: str
    signs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NearRow:
    """`lost`: where along the path its slack goes, and what else has the same slack."""

    text: str
    steps: tuple[MarkedStep, ...]
    lost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeavyForGoal:
    """A decision that moves this goal: who takes it, before when, and from when it costs time."""

    node: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """`begins`: what the chain starts from; `only`: said instead where there is one step."""

    goal: GoalRow
    head: str
    steps_text: str
    first: int
    begins: str
    begins_source: str
    only: str
    shares: tuple[Share, ...]
    cards: tuple[StepCard, ...]
    ties: tuple[int, ...]
    single: tuple[int, ...]
    lever: str
    near: tuple[NearRow, ...]
    heavy: tuple[HeavyForGoal, ...]
    own_missing: str
    missing_text: str
    missing: tuple[int, ...]
    missing_more: tuple[int, ...]
    legend: str


def paths(texts: Texts) -> list[Path]:
    return [path(g, texts) for g in order_of_goals(texts.view)]


def paths_legend(texts: Texts) -> str:
    goals = texts.view.goals
    return doubts_legend((c for g in goals for c in (g.driving, *g.near)), texts)


def path(place: int, texts: Texts) -> Path:
    goal = texts.view.goals[place]
    steps = goal.driving.steps
    shown = {step.node for step in steps}
    begins, source = begins_with(goal.driving, texts)
    parts = shares(steps, texts)
    others = tuple(node for node in goal.missing if node != goal.node)
    missing = texts.say("undated", n=len(others))
    decisions = sum(is_open_decision(step.node, texts) for step in steps)
    counted = [texts.say("path_steps", n=len(steps))]
    if decisions:
        counted.append(texts.say("path_decisions", n=decisions))
    ties = tuple(node for node in goal.bundle if node not in shown)
    return Path(
        goal=goal_row(place, texts),
        head=path_head(goal, texts),
        steps_text=", ".join(counted),
        first=steps[0].node,
        begins=begins,
        begins_source=source,
        only=texts.say("only_own", cause=begins) if len(steps) == 1 else "",
        shares=parts,
        cards=tuple(card(step, place, texts, first=not i) for i, step in enumerate(steps)),
        ties=ties,
        single=goal.single if ties else (),
        lever=lever_text(goal.lever, texts),
        near=tuple(near_row(chain, shown, texts) for chain in goal.near),
        heavy=heavy_rows(place, texts),
        own_missing=texts.say("own_missing") if goal.node in goal.missing else "",
        missing_text=texts.say("missing_title", steps=missing) if others else "",
        missing=others[:MISSING],
        missing_more=others[MISSING:],
        legend=doubts_legend([goal.driving], texts),
    )


def path_head(goal: GoalView, texts: Texts) -> str:
    return texts.say(
        "path_head",
        finish=texts.month(goal.finish, least=goal.at_least),
        target=texts.month(goal.target),
    )


def is_open_decision(node: int, texts: Texts) -> bool:
    milestone = texts.view.milestones[node]
    return milestone.decision and milestone.state == "open"


def begins_with(chain: ChainView, texts: Texts) -> tuple[str, str]:
    """What a chain's first date comes from, in words, and the cell that says so."""
    first = texts.view.milestones[chain.steps[0].node]
    literal = first.claims[0].literal if first.claims else ""
    source = first.claims[0].source if first.claims else first.source
    root = "undated" if chain.root == "data_date" and first.own is None else chain.root
    text = texts.say(
        f"begins_{root}",
        who=first.owner or first.partner or texts.say("nobody"),
        literal=literal,
        date=texts.day(chain.steps[0].on),
    )
    return text, source


def shares(steps: tuple[StepView, ...], texts: Texts) -> tuple[Share, ...]:
    """Where the time of a chain goes, by the kind of step it leads to."""
    spans: dict[str, int] = {}
    for step in steps[1:]:
        kind = TIME_KINDS.get(texts.view.milestones[step.node].kind, "other")
        spans[kind] = spans.get(kind, 0) + max(0, step.days)
    whole = sum(spans.values())
    found, x = [], 0
    for kind, days in spans.items():
        if not days:
            continue
        width = days * BAR // whole
        text = f"{texts.say(f'time_{kind}')} {texts.months(days)}"
        found.append(Share(sort=kind, x=x, width=width, text=text))
        x += width
    return tuple(found)


def card(step: StepView, place: int, texts: Texts, *, first: bool) -> StepCard:
    milestone = texts.view.milestones[step.node]
    causes = [texts.say(f"also_{cause}") for cause in step.also if cause != "actual"]
    return StepCard(
        node=step.node,
        date=texts.finish(step.node),
        kind=texts.say(f"kind_{milestone.kind}"),
        name=milestone.name,
        who=texts.who(step.node),
        decision=milestone.decision,
        done=milestone.state == "done",
        gap="" if first else gap(step.days, texts),
        notes=" · ".join([*causes, *room(step.node, place, texts), *notes(step.doubts, texts)]),
        signs=signs(step.doubts, texts),
    )


def room(node: int, place: int, texts: Texts) -> list[str]:
    """The float that is left to the goal's target date, and where it went."""
    milestone = texts.view.milestones[node]
    if milestone.state != "open":
        return []
    need = next(need for need in milestone.needs if need.goal == place)
    found = [texts.say("card_float", months=texts.signed(need.float_days).lstrip("+"))]
    if milestone.pushed:
        found.append(texts.say("card_pushed", months=texts.months(milestone.pushed)))
    return found


def gap(days: int, texts: Texts) -> str:
    if days > 0:
        return texts.say("months_later", months=texts.months(days))
    return texts.say("overlaps", months=texts.months(-days)) if days else texts.say("same_time")


def lever_text(lever: LeverView | None, texts: Texts) -> str:
    if lever is None or len(lever.nodes) < 2 or lever.frees <= 0:  # noqa: PLR2004 - alone is no lever
        return ""
    names = texts.listed(f"«{texts.name(node)}»" for node in lever.nodes)
    return texts.say("lever", names=names, months=texts.months(lever.frees))


def heavy_rows(place: int, texts: Texts) -> tuple[HeavyForGoal, ...]:
    """The heaviest decisions among those that move this goal."""
    view = texts.view
    found = [
        b for b in view.bottlenecks if view.milestones[b.node].decision and place in dict(b.effect)
    ]
    return tuple(
        HeavyForGoal(
            node=b.node,
            text=texts.say(
                "path_heavy",
                who=texts.who(b.node),
                by=texts.day(dict(b.decide_by)[place]),
                binds=texts.month(moves_from(b.node, place, texts)),
            ),
        )
        for b in found[:HEAVY]
    )


def moves_from(node: int, place: int, texts: Texts) -> int:
    """The latest day of a milestone that does not yet move one goal."""
    milestone = texts.view.milestones[node]
    slack = next(need.slack for need in milestone.needs if need.goal == place)
    return milestone.finish + slack


def near_row(chain: ChainView, shown: set[int], texts: Texts) -> NearRow:
    """The next path, without what the driving chain already showed."""
    steps = marked_chain(chain, texts)
    fresh = tuple(step for step in steps if step.node not in shown)
    return NearRow(
        text=texts.say("near_chain", months=texts.months(chain.slack)),
        steps=fresh or steps,
        lost=lost_text(chain, texts),
    )


def lost_text(chain: ChainView, texts: Texts) -> str:
    """'Die speling gaat op: 2 mnd bij C (wacht op B).' and what has as much slack."""
    parts = [
        texts.say(
            "near_lost_at",
            months=texts.months(step.lost),
            step=texts.name(step.node),
            cause=texts.say(
                f"cause_{step.lost_to}",
                name=texts.name(step.lost_node) if step.lost_node is not None else "",
            ),
        )
        for step in chain.steps
        if step.lost_to
    ]
    found = [texts.say("near_lost", parts=", ".join(parts))] if parts else []
    if chain.ties:
        names = texts.listed(texts.name(node) for node in chain.ties)
        found.append(texts.say("near_ties", names=names))
    return " ".join(found)
