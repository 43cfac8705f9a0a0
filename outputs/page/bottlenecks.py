"""What holds the goals up most: a sentence, the chain, the latest date, the goals it moves."""

from dataclasses import dataclass

from outputs.page.doubts import MarkedStep, doubts_legend, marked_chain
from outputs.page.overview import bar, total
from outputs.page.texts import Texts
from outputs.view.values import BottleneckView
from outputs.words import whole_months


@dataclass(frozen=True, slots=True, kw_only=True)
class BottleneckRow:
    rank: int
    node: int
    name: str
    kind: str
    who: str
    sentence: str
    by: str
    past: bool
    gain: str
    bar: int
    months: str
    effect: str
    chain: tuple[MarkedStep, ...]
    since: str
    waiting: str
    capacity: str
    follow_ups: tuple[int, ...]
    follow_ups_text: str


def bottleneck_rows(texts: Texts) -> list[BottleneckRow]:
    found = texts.view.bottlenecks
    return [bottleneck_row(rank, b, found[0], texts) for rank, b in enumerate(found, 1)]


def bottlenecks_legend(texts: Texts) -> str:
    return doubts_legend((b.chain for b in texts.view.bottlenecks), texts)


def bottleneck_row(
    rank: int, found: BottleneckView, top: BottleneckView, texts: Texts
) -> BottleneckRow:
    goal, by = found.first, dict(found.decide_by)[found.first]
    past = by <= texts.view.today
    rest = len(found.follow_ups)
    milestone = texts.view.milestones[found.node]
    return BottleneckRow(
        rank=rank,
        node=found.node,
        name=milestone.name,
        kind=texts.say(f"kind_{milestone.kind}"),
        who=texts.who(found.node),
        sentence=sentence(found, texts),
        by=texts.say(
            "decide_by_past" if past else "decide_by", date=texts.day(by), goal=texts.goal(goal)
        ),
        past=past,
        gain=gain_text(found, texts),
        bar=bar(total(found), total(top)),
        months=texts.say("goal_months", n=whole_months(total(found))),
        effect=texts.shifts(found.effect),
        chain=marked_chain(found.chain, texts),
        since=texts.say("delay_from", date=texts.month(found.counted_from)),
        waiting=waiting(found, texts),
        capacity=capacity(found, texts),
        follow_ups=found.follow_ups,
        follow_ups_text=texts.say("follow_ups", n=rest) if rest else "",
    )


def sentence(found: BottleneckView, texts: Texts) -> str:
    """Say 'Elke maand dat «X» (Y) na mrt 2027 valt, schuiven 3 doelen een maand op.'."""
    most = max(days for _, days in found.effect)
    first = [g for g, days in found.effect if days == most]
    kind = "decision" if texts.view.milestones[found.node].decision else "step"
    text = texts.say(
        f"month_{kind}",
        name=texts.name(found.node),
        who=texts.who(found.node),
        date=texts.month(found.binds_from),
        n=len(first),
        goals=f"«{texts.goal(first[0])}»",
    )
    return f"{text} {texts.say('month_undated')}" if found.undated else text


def waiting(found: BottleneckView, texts: Texts) -> str:
    """'31 open mijlpalen wachten hierop, van 9 partners in 6 clusters'."""
    text = texts.say("waiting", n=found.reach)
    reached = found.reached
    if not reached.partners or not reached.clusters:
        return text
    partners = texts.say("waiting_partners", n=reached.partners)
    return f"{text}{partners}{texts.say('waiting_clusters', n=reached.clusters)}"


def capacity(found: BottleneckView, texts: Texts) -> str:
    """What is reported of those that wait; without a role the same power may stand twice."""
    amounts = [f"{text} ({role})" if role else text for text, role in found.reached.capacity]
    if not amounts:
        return ""
    alike = all(role for _, role in found.reached.capacity)
    twice = "" if alike else texts.say("waiting_twice")
    return f"{texts.say('waiting_capacity', amounts=', '.join(amounts))}{twice}"


def gain_text(found: BottleneckView, texts: Texts) -> str:
    if not found.gain:
        return texts.say("gain_none")
    earlier = tuple((g, -days) for g, days in found.gain)
    return texts.say("gain", months=texts.months(found.delta), goals=texts.shifts(earlier))
