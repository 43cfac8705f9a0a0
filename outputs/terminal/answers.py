"""What the command line prints: the goals, the heaviest decisions, one chain."""

import unicodedata
from collections.abc import Container

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from graph_engine.doubts import Doubt, chain_doubts, step_doubts
from graph_engine.issues import Issue
from graph_engine.model import Milestone, Source, Statement
from graph_engine.results import (
    Analysis,
    Bottleneck,
    Cause,
    Chain,
    Driver,
    GoalResult,
    MilestoneResult,
    Step,
    Verdict,
)
from graph_engine.rules.network import NO_GOALS
from outputs.labels.shown import say
from outputs.labels.tables import LINK_TYPES
from outputs.labels.terminal import WORDS
from outputs.words import day, month, months, signed_months

MARKS = {
    Verdict.LATE: ("✕", "bold red"),
    Verdict.MAYBE_LATE: ("!", "yellow"),
    Verdict.STILL_POSSIBLE: ("?", "yellow"),
    Verdict.ON_TIME: ("✓", "green"),
}
HEAVIEST = 3
NARROW = 110
"""Columns below which names get a share of the width, before it is divided."""


def plain(text: str) -> str:
    """What a partner typed, without characters that could steer a terminal."""
    return "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)


def _bound(text: str, *, at_least: bool) -> str:
    return f"≥ {text}" if at_least else text


class HeadedTable(Table):
    """A table whose columns of names keep room for words where the terminal is narrow."""

    roomy: tuple[int, ...] = (0,)
    """Which columns those are."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width < NARROW:
            percent = 20 + 10 // len(self.roomy)
            for column in self.roomy:
                self.columns[column].width = options.max_width * percent // 100
        yield from super().__rich_console__(console, options)


def headed_table(title: str, *columns: str) -> HeadedTable:
    table = HeadedTable(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def goals(analysis: Analysis, lang: str = "nl") -> RenderableType:
    """Every goal: target, feasible, how late; or how to name one."""
    if not analysis.goals:
        issue = Issue(NO_GOALS, Source(""))
        return Text(f"{issue.message(lang)}\n  → {issue.hint(lang)}")
    words = WORDS[lang]
    head = (words[k] for k in ("goal", "target", "feasible", "difference", "verdict"))
    table = headed_table(words["goals"], *head)
    for goal in sorted(analysis.goals, key=lambda g: -g.late_days):
        table.add_row(
            Text(f"{goal.id} {plain(analysis.roadmap.by_id[goal.id].name)}"),
            month(goal.target, lang),
            _feasible(goal, lang),
            signed_months(goal.late_days, lang),
            Text(*_verdict(goal, words)),
        )
    return Group(table, Text(words["at_least"]))


def _feasible(goal: GoalResult, lang: str) -> str:
    """'≥ jan 2032 – dec 2033': both ends, where they differ."""
    first, last = month(goal.earliest, lang), month(goal.latest, lang)
    return _bound(last if first == last else f"{first} – {last}", at_least=goal.at_least)


def _verdict(goal: GoalResult, words: dict[str, str]) -> tuple[str, str]:
    mark, style = MARKS[goal.verdict]
    return f"{mark} {words[goal.verdict]}", style


def heaviest(analysis: Analysis, lang: str = "nl") -> RenderableType:
    """The decisions whose delay moves the goals most; nothing where there are no goals."""
    if not analysis.goals:
        return Group()
    words = WORDS[lang]
    milestones = analysis.roadmap.by_id
    found = [b for b in analysis.bottlenecks if milestones[b.id].kind.is_decision][:HEAVIEST]
    if not found:
        return Text(words["no_decisions"].format(span=months(analysis.delta_days, lang)))
    cost = words["cost"].format(span=months(found[0].delta_days, lang))
    table = headed_table(
        words["decisions"], words["decision"], words["who"], words["by"], words["binds"], cost
    )
    for item in found:
        table.add_row(*_heavy_row(analysis, item, milestones[item.id], lang))
    parts: list[RenderableType] = [table, Text(words["felt"])]
    doubts = {d for item in found for d in _chain_doubts(analysis, item)}
    if doubts:
        parts.append(Text(say("chain_legend", lang, marks="; ".join(_marks(doubts, lang)))))
    return Group(*parts)


def _heavy_row(
    analysis: Analysis, item: Bottleneck, milestone: Milestone, lang: str
) -> tuple[RenderableType, ...]:
    words = WORDS[lang]
    cost = ", ".join(
        f"{g} {signed_months(d, lang)}"
        for g, d in sorted(item.felt.items(), key=lambda e: (-e[1], e[0]))
    )
    name = Text(f"{item.id} {plain(milestone.name)}")
    doubts = _chain_doubts(analysis, item)
    name.append(f" {''.join(say(f'sign_{d.value}', lang) for d in Doubt if d in doubts)}", "bold")
    goal = words["for"].format(id=item.first_goal)
    return (
        name,
        Text(plain(milestone.who_decides)),
        f"{day(item.decide_by[item.first_goal], lang)} {goal}",
        day(item.binds_from, lang),
        Text(cost),
    )


def _chain_doubts(analysis: Analysis, item: Bottleneck) -> set[Doubt]:
    return {d for found in chain_doubts(analysis, item.chain) for d in found}


def _marks(doubts: Container[Doubt], lang: str) -> list[str]:
    """'± aangenomen doorlooptijd', in the order of the legend."""
    found = [d.value for d in Doubt if d in doubts]
    return [f"{say(f'sign_{d}', lang)} {say(f'doubt_{d}', lang)}" for d in found]


def why(analysis: Analysis, goal: GoalResult, lang: str = "nl") -> RenderableType:
    """The driving chain of a goal, with who holds each link and where each date stands."""
    words = WORDS[lang]
    milestones = analysis.roadmap.by_id
    title = words["why"].format(goal=plain(milestones[goal.id].name), date=day(goal.latest, lang))
    heads = ("when", "between", "step", "holds", "float", "source")
    table = headed_table(title, *(words[k] for k in heads))
    table.roomy = heads.index("step"), heads.index("source")
    for step in goal.driving.steps:
        table.add_row(*_step_row(analysis, goal, step, lang))
    parts: list[RenderableType] = [table, Text(_root(goal.driving, words))]
    if len(goal.bundle) > len(goal.driving.steps):
        parts.append(Text(words["more"].format(count="≥ 2", total=len(goal.bundle))))
    parts += _levers(analysis, goal, lang)
    parts += [Text(_near(chain, lang)) for chain in goal.near[:1]]
    if goal.missing:
        names = "; ".join(f"{i} {plain(milestones[i].name)}" for i in goal.missing)
        parts.append(Text(words["missing"].format(names=names)))
    return Group(*parts)


def _near(chain: Chain, lang: str) -> str:
    """The next chain with its slack, where along it that goes, and what ties with it."""
    ids = " → ".join(s.id for s in chain.steps)
    found = [WORDS[lang]["near"].format(span=months(chain.slack_days, lang), ids=ids)]
    lost = ", ".join(_lost(step, step.lost_to, lang) for step in chain.steps if step.lost_to)
    if lost:
        found.append(say("near_lost", lang, parts=lost))
    ties = sorted(set(chain.bundle) - {s.id for s in chain.steps})
    if ties:
        found.append(say("near_ties", lang, names=", ".join(ties)))
    return " ".join(found)


def _lost(step: Step, to: Driver, lang: str) -> str:
    """'2 mnd bij C (wacht op B)'."""
    cause = say(f"cause_{to.cause.value}", lang, name=to.link.predecessor if to.link else "")
    span = months(step.lost_days, lang)
    return say("near_lost_at", lang, months=span, step=step.id, cause=cause)


def _levers(analysis: Analysis, goal: GoalResult, lang: str) -> list[RenderableType]:
    """What every driving chain runs through, and what helps together where chains tie."""
    words, by_id = WORDS[lang], analysis.roadmap.by_id
    tied = len(goal.bundle) > len(goal.driving.steps)
    found: list[RenderableType] = []
    for point in analysis.single_points:
        if tied and point.goal == goal.id and point.ids:
            names = "; ".join(f"{i} {plain(by_id[i].name)}" for i in point.ids)
            found.append(Text(words["single"].format(names=names)))
    for lever in analysis.levers:
        if lever.goal == goal.id and len(lever.ids) > 1 and lever.frees_days > 0:
            names = " + ".join(f"{i} {plain(by_id[i].name)}" for i in lever.ids)
            span = months(lever.frees_days, lang)
            found.append(Text(words["lever"].format(names=names, span=span)))
    return found


def _root(chain: Chain, words: dict[str, str]) -> str:
    return words["root"].format(cause=words[chain.root_cause.value])


def _step_row(
    analysis: Analysis, goal: GoalResult, step: Step, lang: str
) -> tuple[RenderableType, ...]:
    words = WORDS[lang]
    milestone, result = analysis.roadmap.by_id[step.id], analysis.by_id[step.id]
    between = months(step.days, lang) if step.link else ""
    claim = milestone.statement
    sources = [_claim(claim, words)]
    if step.link:
        sources.append(f"{LINK_TYPES[step.link.type].to(lang)} ← {step.link.source}")
    sources += [_with_span(mark, result, lang) for mark in _doubts(analysis, step, lang)]
    if result.pushed_days:
        sources.append(words["pushed"].format(span=months(result.pushed_days, lang)))
    if Cause.STATEMENT in step.also:
        sources[0] = f"= {sources[0]}"
    return (
        Text(_bound(day(step.on, lang), at_least=result.at_least)),
        Text(between),
        Text(f"{step.id} {plain(milestone.name)}"),
        Text(plain(milestone.who_decides if milestone.kind.is_decision else milestone.owner)),
        signed_months(result.goals[goal.id].float_days, lang),
        Text("\n".join(map(plain, sources))),
    )


def _doubts(analysis: Analysis, step: Step, lang: str) -> list[tuple[Doubt, str]]:
    doubts = step_doubts(analysis, step)
    return list(zip(doubts, _marks(doubts, lang), strict=True))


def _with_span(mark: tuple[Doubt, str], result: MilestoneResult, lang: str) -> str:
    """With the number of months where a lead time is assumed."""
    doubt, text = mark
    if doubt is not Doubt.ASSUMED or not result.duration_days:
        return text
    return f"{text} {months(result.duration_days, lang)}"


def _claim(claim: Statement | None, words: dict[str, str]) -> str:
    return f"'{claim.literal}' {claim.source}" if claim else words["undated"]
