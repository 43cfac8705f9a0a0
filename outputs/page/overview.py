"""The first view: one sentence and three tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from outputs.page.doubts import doubts_legend, doubts_of, rests_on, signs, words
from outputs.page.due import DueRow, due_row, due_shown, is_due, ranks_of
from outputs.page.texts import VERDICT_SIGNS, Texts, felt, order_of_goals, verdict
from outputs.view.values import BottleneckView, GoalView, View

TOP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of the headline."""

    text: str
    strong: bool = False
    aside: bool = False  # what the sentence rests on
    good: bool = False  # good news


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    place: int
    node: int
    name: str
    code: str
    target: str
    finish: str
    earliest: str
    difference: str
    verdict: str
    sign: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeavyRow:
    rank: int
    node: int
    name: str
    who: str
    by: str
    goal: str
    signs: str
    words: str
    past: bool
    undated: bool
    bar: int
    effect: str
    follow_ups: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure that leads to another view."""

    number: int
    text: str
    tab: str
    bad: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    headline: tuple[Part, ...]
    calm: bool  # no goal is late, or may be
    goals: tuple[GoalRow, ...]
    heavy: tuple[HeavyRow, ...]
    effect_head: str
    heavy_note: str
    due: tuple[DueRow, ...]
    due_more: str
    counts: tuple[Count, ...]
    how: str  # what to do when there is no goal


def overview(texts: Texts) -> Overview:
    view = texts.view
    heavy = heavy_decisions(texts)
    due, ranks = [d for d in view.decisions if is_due(d, view.today)], ranks_of(heavy)
    listed = due_shown(due, ranks)
    left_out = len(due) - len(listed)
    return Overview(
        headline=tuple(headline(texts)),
        calm=not any(verdict(goal) in {"late", "maybe"} for goal in view.goals),
        goals=tuple(goal_row(g, texts) for g in order_of_goals(view)),
        heavy=tuple(
            heavy_row(rank, found, heavy[0], texts) for rank, found in enumerate(heavy[:TOP], 1)
        ),
        effect_head=texts.say("effect_of", months=texts.months(view.delta)),
        heavy_note=heavy_note(heavy[:TOP], texts),
        due=tuple(due_row(d, ranks, texts) for d in listed),
        due_more=texts.say("due_more", n=left_out) if left_out else "",
        counts=tuple(counts(texts)),
        how="" if view.goals else how_goals(texts),
    )


def how_goals(texts: Texts) -> str:
    """How to name a goal, with the code of a delivery that could be one."""
    open_ = [m for m in texts.view.milestones if m.scheduled and m.state == "open"]
    last = max(open_, key=lambda m: (m.kind == "oplevering", m.finish), default=None)
    return texts.say("how_goals", id=last.id if last else "ID")


def first_steps(view: View) -> list[int]:
    """The open milestones with a date, in the order in which they come."""
    dated = (i for i, m in enumerate(view.milestones) if m.state == "open" and m.has_date)
    return sorted(dated, key=lambda i: (view.milestones[i].finish, i))


def heavy_note(shown: Sequence[BottleneckView], texts: Texts) -> str:
    """From which date a delay counts, and what the marks mean."""
    if not shown:
        return ""
    note = texts.say("heavy_note", months=texts.months(texts.view.delta))
    legend = doubts_legend((b.chain for b in shown), texts, "chain_legend")
    return " ".join(filter(None, (note, legend)))


def heavy_decisions(texts: Texts) -> list[BottleneckView]:
    view = texts.view
    return [b for b in view.bottlenecks if view.milestones[b.node].decision]


def headline(texts: Texts) -> list[Part]:
    """Whether we make the goals; which decision, by whom, before when; what waiting costs."""
    view = texts.view
    if not view.goals:
        return [Part(text=texts.say("head_no_goals"))]
    parts = _goals_sentence(texts)
    heavy = heavy_decisions(texts)
    return [*parts, *_decision_sentence(heavy[0], texts)] if heavy else parts


def _goals_sentence(texts: Texts) -> list[Part]:
    """Goals that are late, may be late and are uncertain are never counted together."""
    total = len(texts.view.goals)
    found = [verdict(goal) for goal in texts.view.goals]
    late, maybe, unsure = (found.count(word) for word in ("late", "maybe", "open"))
    if not late and not maybe:
        key = "head_unsure" if unsure else "head_all_made"
        if total == 1:
            key = "head_only_unsure" if unsure else "head_only_made"
        said = texts.say(key, n=unsure, all=total)
        return [Part(text=said, strong=True, good=not unsure), Part(text=".")]
    first = late or maybe
    count = texts.say("head_late", n=first, all=total)
    misses = texts.say("head_misses" if late else "head_maybe", n=first)
    too = texts.say("head_maybe_too", n=maybe) if late and maybe else ""
    end = texts.say("head_open", n=unsure) if unsure else "."
    return [
        Part(text=count if total > 1 else texts.say("head_only_late"), strong=True),
        Part(text=f"{misses}{too}{end}"),
    ]


def _decision_sentence(found: BottleneckView, texts: Texts) -> list[Part]:
    by = dict(found.decide_by)[found.first]
    past = by <= texts.view.today
    since = texts.month(found.counted_from)
    need = texts.say("head_was_before" if past else "head_before", date=texts.full_month(by))
    goal = texts.say("head_for", goal=texts.goal(found.first))
    late = texts.view.goals[found.first].late > 0
    alone = texts.say("head_alone") if late and found.first not in dict(found.gain) else ""
    what = rests_on(found.chain, texts)
    rests = texts.say("head_rests", what=what) if what else ""
    undated = texts.say("head_undated") if found.undated else ""
    aside = f"{undated}{alone}{rests}"
    cost = texts.say("head_cost", months=texts.months(found.delta), since=since)
    return [
        Part(text=texts.say("head_heaviest")),
        Part(text=texts.name(found.node), strong=True),
        Part(text=f" ({texts.who(found.node)})"),
        Part(text=need, strong=True),
        Part(text=f"{goal}{cost}"),
        Part(text=texts.say("goals", n=len(felt(found.effect))), strong=True),
        Part(text="."),
        *([Part(text=aside, aside=True)] if aside else []),
    ]


def goal_row(place: int, texts: Texts) -> GoalRow:
    goal = texts.view.goals[place]
    found = verdict(goal)
    return GoalRow(
        place=place,
        node=goal.node,
        name=texts.name(goal.node),
        code=code(place, texts),
        target=texts.month(goal.target),
        finish=texts.month(goal.finish, least=goal.at_least),
        earliest=earliest(goal, texts),
        difference=texts.signed(goal.late),
        verdict=found,
        sign=VERDICT_SIGNS[found],
        word=texts.say(f"verdict_{found}"),
    )


def code(place: int, texts: Texts) -> str:
    """The code that other views name a goal by, where it is no name."""
    tag = texts.tag(place)
    return "" if tag == texts.goal(place) else tag


def coded(row: GoalRow) -> str:
    """The goal's name with the code that stands for it elsewhere."""
    return f"{row.name} ({row.code})" if row.code else row.name


def earliest(goal: GoalView, texts: Texts) -> str:
    """The friendliest end of a goal's date, where it is another month."""
    first = texts.month(goal.earliest, least=goal.at_least)
    if first == texts.month(goal.finish, least=goal.at_least):
        return ""
    return texts.say("earliest", date=first)


def heavy_row(rank: int, found: BottleneckView, top: BottleneckView, texts: Texts) -> HeavyRow:
    by = dict(found.decide_by)[found.first]
    doubts = doubts_of(found.chain.steps)
    rest = len(found.follow_ups)
    return HeavyRow(
        rank=rank,
        node=found.node,
        name=texts.name(found.node),
        who=texts.who(found.node),
        by=texts.month(by),
        goal=texts.say("for_goal", id=texts.tag(found.first)),
        signs=signs(doubts, texts),
        words=words(doubts, texts),
        past=by <= texts.view.today,
        undated=found.undated,
        bar=bar(total(found), total(top)),
        effect=texts.say("goals", n=len(felt(found.effect))),
        follow_ups=texts.say("follow_ups", n=rest) if rest else "",
    )


def total(found: BottleneckView) -> int:
    return sum(days for _, days in found.effect)


def bar(value: int, most: int) -> int:
    """The length of a bar, 2 to 100."""
    return max(2, value * 100 // most) if most else 0


def counts(texts: Texts) -> list[Count]:
    view = texts.view
    certain = sum(c.certain for c in view.conflicts)
    undated = sum(m.state == "open" and not m.dated for m in view.milestones)
    figures: list[tuple[str, int, str, bool]] = [
        ("count_certain", certain, "findings", True),
        ("count_possible", len(view.conflicts) - certain, "findings", False),
        ("count_loops", len(view.loops), "findings", True),
        ("count_undated", undated, "table", False),
    ]
    errors = sum(issue.severity == "error" for issue in view.issues)
    if errors:
        figures.insert(0, ("count_errors", errors, "method", True))
    return [
        Count(number=number, text=texts.say(key, n=number), tab=tab, bad=bad and number > 0)
        for key, number, tab, bad in figures
    ]
