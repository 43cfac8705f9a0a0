"""What the command line prints: the goals, the heaviest decisions, one chain, the issues."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from graph_engine.issues import Issue, Severity
from graph_engine.model import Milestone, Statement
from graph_engine.results import Analysis, Bottleneck, Cause, Chain, GoalResult, Step, Verdict
from outputs.words import day, month, months, signed_months

WORDS = {
    "nl": {
        "goals": "Halen we de doelen?",
        "goal": "Doel",
        "target": "Streefdatum",
        "feasible": "Haalbaar",
        "difference": "Verschil",
        "verdict": "Oordeel",
        "late": "te laat",
        "maybe_late": "mogelijk te laat",
        "still_possible": "onzeker",
        "on_time": "op tijd",
        "decisions": "De zwaarste beslissingen",
        "decision": "Beslissing",
        "who": "Wie beslist",
        "by": "Uiterlijk voor de streefdatum",
        "binds": "Schuift doelen vanaf",
        "cost": "{span} later dan dat kost",
        "no_decisions": "Geen enkele open beslissing verschuift een doel.",
        "at_least": "Haalbaar: in de laatste lezing van alle opgaven. "
        "≥ = ten minste: erachter ligt een mijlpaal zonder vaste datum.",
        "why": "Waarom {goal} pas op {date} haalbaar is, in de laatste lezing van alle opgaven",
        "when": "Wanneer",
        "between": "Erna",
        "step": "Stap",
        "holds": "Wie houdt dit vast",
        "float": "Speling",
        "pushed": "{span} voorbij de eigen opgave",
        "source": "Bron van de datum",
        "root": "De keten begint bij {cause}.",
        "statement": "een eigen opgave",
        "data_date": "de peildatum: deze stap is nog open",
        "actual": "iets dat al gereed is",
        "under_way": "werk dat al begonnen is",
        "constraint": "een datum of vertraging die in de planning is vastgezet",
        "plan_start": "het begin van de planning",
        "link": "een voorganger",
        "assumed": "aangenomen doorlooptijd",
        "undated": "geen datum opgegeven",
        "more": "{count} even lange ketens in totaal {total} mijlpalen; dit is de eerste.",
        "near": "Daarna komt een keten met {span} speling: {ids}.",
        "missing": "Zonder vaste datum, en dus bepalend voor 'ten minste': {names}.",
        "error": "fout",
        "warning": "let op",
        "info": "ter info",
        "soft": "zacht",
    },
    "en": {
        "goals": "Do we make the goals?",
        "goal": "Goal",
        "target": "Target",
        "feasible": "Feasible",
        "difference": "Difference",
        "verdict": "Verdict",
        "late": "late",
        "maybe_late": "possibly late",
        "still_possible": "uncertain",
        "on_time": "on time",
        "decisions": "The heaviest decisions",
        "decision": "Decision",
        "who": "Who decides",
        "by": "Latest for the target",
        "binds": "Moves goals from",
        "cost": "{span} later than that costs",
        "no_decisions": "No open decision moves a goal.",
        "at_least": "Feasible: on the latest reading of all statements. "
        "≥ = at least: a milestone without a firm date lies behind it.",
        "why": "Why {goal} is feasible by {date}, on the latest reading of all statements",
        "when": "When",
        "between": "After",
        "step": "Step",
        "holds": "Who holds it",
        "float": "Float",
        "pushed": "{span} beyond the own statement",
        "source": "Where the date comes from",
        "root": "The chain starts at {cause}.",
        "statement": "an own statement",
        "data_date": "the data date: this step is still open",
        "actual": "something that is already done",
        "under_way": "work that is under way",
        "constraint": "a date or delay that is set in the plan",
        "plan_start": "the start of the plan",
        "link": "a predecessor",
        "assumed": "assumed lead time",
        "undated": "no date stated",
        "more": "{count} equally long chains, {total} milestones in all; this is the first.",
        "near": "Next comes a chain with {span} of slack: {ids}.",
        "missing": "Without a firm date, hence the 'at least': {names}.",
        "error": "error",
        "warning": "warning",
        "info": "info",
        "soft": "soft",
    },
}
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
MARKS = {
    Verdict.LATE: ("✕", "bold red"),
    Verdict.MAYBE_LATE: ("!", "yellow"),
    Verdict.STILL_POSSIBLE: ("?", "yellow"),
    Verdict.ON_TIME: ("✓", "green"),
}
HEAVIEST = 3


def plain(text: str) -> str:
    """What a partner typed, without characters that could steer a terminal."""
    return "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)


def _bound(text: str, *, at_least: bool) -> str:
    return f"≥ {text}" if at_least else text


def headed_table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def goals(analysis: Analysis, lang: str = "nl") -> RenderableType:
    """Every goal: target, feasible, how late."""
    words = WORDS[lang]
    head = (words[k] for k in ("goal", "target", "feasible", "difference", "verdict"))
    table = headed_table(words["goals"], *head)
    for goal in sorted(analysis.goals, key=lambda g: (-g.late_days, g.id)):
        table.add_row(
            Text(f"{goal.id} {plain(analysis.roadmap.by_id[goal.id].name)}"),
            month(goal.target, lang),
            _bound(month(goal.latest, lang), at_least=goal.at_least),
            signed_months(goal.late_days, lang),
            Text(*_verdict(goal, words)),
        )
    parts: list[RenderableType] = [table]
    if any(goal.at_least for goal in analysis.goals):
        parts.append(Text(words["at_least"]))
    return Group(*parts)


def _verdict(goal: GoalResult, words: dict[str, str]) -> tuple[str, str]:
    mark, style = MARKS[goal.verdict]
    return f"{mark} {words[goal.verdict]}", style


def heaviest(analysis: Analysis, lang: str = "nl") -> RenderableType:
    """The decisions whose delay moves the goals most."""
    words = WORDS[lang]
    milestones = analysis.roadmap.by_id
    found = [b for b in analysis.bottlenecks if milestones[b.id].kind.is_decision][:HEAVIEST]
    if not found:
        return Text(words["no_decisions"])
    cost = words["cost"].format(span=months(found[0].delta_days, lang))
    table = headed_table(
        words["decisions"], words["decision"], words["who"], words["by"], words["binds"], cost
    )
    for item in found:
        table.add_row(*_heavy_row(item, milestones[item.id], lang))
    return table


def _heavy_row(item: Bottleneck, milestone: Milestone, lang: str) -> tuple[RenderableType, ...]:
    by = min(item.decide_by.values())
    cost = ", ".join(
        f"{g} {signed_months(d, lang)}"
        for g, d in sorted(item.effect.items(), key=lambda e: (-e[1], e[0]))
    )
    return (
        Text(f"{item.id} {plain(milestone.name)}"),
        Text(plain(milestone.who_decides)),
        day(by, lang),
        day(item.binds_from, lang),
        Text(cost),
    )


def why(analysis: Analysis, goal: GoalResult, lang: str = "nl") -> RenderableType:
    """The driving chain of a goal, with who holds each link and where each date stands."""
    words = WORDS[lang]
    milestones = analysis.roadmap.by_id
    title = words["why"].format(goal=plain(milestones[goal.id].name), date=day(goal.latest, lang))
    heads = ("when", "between", "step", "holds", "float", "source")
    table = headed_table(title, *(words[k] for k in heads))
    for step in goal.driving.steps:
        table.add_row(*_step_row(analysis, goal, step, lang))
    parts: list[RenderableType] = [table, Text(_root(goal.driving, words))]
    if len(goal.bundle) > len(goal.driving.steps):
        parts.append(Text(words["more"].format(count="≥ 2", total=len(goal.bundle))))
    for chain in goal.near[:1]:
        ids = " → ".join(s.id for s in chain.steps)
        parts.append(Text(words["near"].format(span=months(chain.slack_days, lang), ids=ids)))
    if goal.missing:
        names = "; ".join(f"{i} {plain(milestones[i].name)}" for i in goal.missing)
        parts.append(Text(words["missing"].format(names=names)))
    return Group(*parts)


def _root(chain: Chain, words: dict[str, str]) -> str:
    return words["root"].format(cause=words[chain.root_cause.value])


def _step_row(
    analysis: Analysis, goal: GoalResult, step: Step, lang: str
) -> tuple[RenderableType, ...]:
    words = WORDS[lang]
    milestone, result = analysis.roadmap.by_id[step.id], analysis.by_id[step.id]
    between = months(step.days, lang) if step.link else ""
    if step.link and not step.link.hard:
        between += f" ({words['soft']})"
    claim = milestone.statement
    sources = [_claim(claim, words)]
    if step.link:
        sources.append(f"{step.link.type} ← {step.link.source}")
        if result.duration_days and result.duration_origin.value in {"typical", "planned"}:
            sources.append(f"{words['assumed']} {months(result.duration_days, lang)}")
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


def _claim(claim: Statement | None, words: dict[str, str]) -> str:
    return f"'{claim.literal}' {claim.source}" if claim else words["undated"]


def issue_list(issues: Sequence[Issue], lang: str = "nl") -> RenderableType:
    """Issues by workbook, worst first within each; every one with its place and its remedy."""
    parts: list[RenderableType] = []
    ordered = sorted(issues, key=_by_workbook)
    for workbook, group in groupby(ordered, key=lambda i: i.source.workbook):
        parts.append(Text(plain(workbook), style="bold underline"))
        parts.extend(_issue(issue, lang) for issue in group)
    return Group(*parts)


def _by_workbook(issue: Issue) -> tuple[str, int, str, str, str]:
    rank = list(Severity).index(issue.rule.severity)
    source = issue.source
    return (source.workbook, rank, issue.rule.code, source.sheet, source.cell)


def _issue(issue: Issue, lang: str) -> Text:
    rule, source = issue.rule, issue.source
    place = " › ".join(p for p in (source.sheet, source.cell) if p)
    text = Text(f"  {plain(place)}: " if place else "  ")
    text.append(f"{WORDS[lang][rule.severity.value]} {rule.code}", STYLES[rule.severity])
    text.append(f": {plain(issue.message(lang))}\n    → {plain(issue.hint(lang))}")
    return text


def counted(issues: Iterable[Issue], lang: str = "nl") -> str:
    """'2 fouten, 17 keer let op, 4 ter info'."""
    found = [issue.rule.severity for issue in issues]
    names = {
        "nl": (
            ("fout", "fouten"),
            ("waarschuwing", "waarschuwingen"),
            ("opmerking", "opmerkingen"),
        ),
        "en": (("error", "errors"), ("warning", "warnings"), ("remark", "remarks")),
    }[lang]
    parts = []
    for severity, (one, many) in zip(Severity, names, strict=True):
        count = found.count(severity)
        parts.append(f"{count} {one if count == 1 else many}")
    return ", ".join(parts)
