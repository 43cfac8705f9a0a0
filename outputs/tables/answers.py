"""The tables that answer a steering group: goals, bottlenecks, decision calendar, chains."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_engine.doubts import Doubt, in_order, step_doubts
from graph_engine.results import Bottleneck, Chain, DecisionRow, GoalResult, Reach, Step
from outputs.labels import tables as labels
from outputs.labels.files import Text
from outputs.page.bottlenecks import sentence
from outputs.page.texts import verdict as sort_of
from outputs.tables.table import Column, Design, Form, Run, Table, place
from outputs.view.milestones import amount_text
from outputs.words import months, signed_months, whole_months

GOALS = Design(
    "goals",
    Text("Doelen", "Goals"),
    Text(
        "Haalt elk doel zijn streefdatum? 'Haalbaar' gaat uit van de laatste lezing van alle "
        "opgaven. Een klik op het doel toont zijn bepalende keten.",
        "Does every goal make its target? 'Feasible' uses the latest reading of all statements. "
        "Click a goal to see its driving chain.",
    ),
)
BOTTLENECKS = Design(
    "bottlenecks",
    Text("Knelpunten", "Bottlenecks"),
    Text(
        "Wat er gebeurt als één open stap later komt, doel voor doel doorgerekend; "
        "de zwaarste eerst.",
        "What happens when one open step comes later, recalculated goal by goal; heaviest first.",
    ),
)
CALENDAR = Design(
    "calendar",
    Text("Besluitenkalender", "Decision calendar"),
    Text(
        "Welk besluit, door wie, uiterlijk wanneer. Wat te laat komt staat bovenaan.",
        "Which decision, by whom, by when. What is overdue comes first.",
    ),
)
CHAINS = Design(
    "chains",
    Text("Bepalende ketens", "Driving chains"),
    Text(
        "Per doel de keten die zijn datum bepaalt, daarna de ketens die bijna bepalend zijn, "
        "met hun speling.",
        "Per goal the chain that determines its date, then the chains that nearly do, with "
        "their slack.",
    ),
)


def verdict(run: Run, goal: GoalResult) -> str:
    """'te laat (+12 mnd)'."""
    seen = run.analysis.goals.index(goal)
    word = run.texts.say(f"verdict_{sort_of(run.texts.view.goals[seen])}")
    return f"{word} ({signed_months(goal.late_days, run.lang)})"


def bottleneck_sentence(run: Run, found: Bottleneck) -> str:
    """What a delay of this step does, in the words of the page."""
    seen = run.analysis.bottlenecks.index(found)
    return sentence(run.texts.view.bottlenecks[seen], run.texts)


GOAL_COLUMNS: tuple[Column[GoalResult], ...] = (
    Column(labels.ID, Form.CODE, lambda _, g: g.id),
    Column(labels.GOAL, Form.LONG, lambda run, g: run.name(g.id), leads_to=CHAINS.key),
    Column(labels.VERDICT, Form.TEXT, verdict),
    Column(labels.TARGET_LITERAL, Form.TEXT, lambda _, g: g.literal),
    Column(labels.TARGET, Form.DATE, lambda _, g: g.target),
    Column(labels.FEASIBLE, Form.DATE, lambda _, g: g.latest),
    Column(labels.AT_LEAST, Form.CODE, lambda run, g: run.yes(g.at_least)),
    Column(labels.LATE_MONTHS, Form.LATE, lambda _, g: whole_months(g.late_days)),
    Column(labels.LATE_DAYS, Form.LATE, lambda _, g: g.late_days),
    Column(labels.FEASIBLE_EARLIEST, Form.DATE, lambda _, g: g.earliest),
    Column(labels.LATE_DAYS_EARLIEST, Form.LATE, lambda _, g: g.late_days_earliest),
    Column(labels.CHAIN_STARTS_WITH, Form.LONG, lambda run, g: _chain_start(run, g.driving)),
    Column(labels.UNDATED_BEHIND, Form.LONG, lambda run, g: run.names(g.missing)),
)


def _chain_start(run: Run, chain: Chain) -> str:
    return run.name(chain.steps[0].id) if chain.steps else ""


def goals_table(run: Run) -> Table:
    sources = {goal.id: goal.source for goal in run.analysis.roadmap.goals}
    where: tuple[Column[GoalResult], ...] = place(lambda g: sources.get(g.id))
    columns = (*GOAL_COLUMNS, *where)
    return GOALS.fill(run, columns, run.analysis.goals, lambda g: g.id)


def bottlenecks_table(run: Run) -> Table:
    rank = {found.id: i for i, found in enumerate(run.analysis.bottlenecks, start=1)}
    columns: tuple[Column[Bottleneck], ...] = (
        Column(labels.RANK, Form.NUMBER, lambda _, b: rank[b.id]),
        Column(labels.ID, Form.CODE, lambda _, b: b.id),
        Column(labels.MILESTONE, Form.LONG, lambda run, b: run.name(b.id)),
        Column(labels.KIND, Form.CODE, lambda run, b: run.say(labels.KINDS[run.fact(b.id).kind])),
        Column(labels.WHO_DECIDES, Form.TEXT, lambda run, b: run.fact(b.id).who_decides),
        Column(labels.IN_WORDS, Form.LONG, bottleneck_sentence),
        Column(labels.DECIDE_BY, Form.DATE, lambda _, b: b.decide_by[b.first_goal]),
        Column(labels.DECIDE_BY_GOAL, Form.LONG, lambda run, b: run.goal(b.first_goal)),
        Column(labels.RESTS_ON, Form.TEXT, lambda run, b: chain_rests_on(run, b.chain)),
        Column(labels.UNDATED, Form.CODE, lambda run, b: run.yes(b.undated)),
        Column(labels.BINDS_FROM, Form.DATE, lambda _, b: b.binds_from),
        Column(labels.DELTA_DAYS, Form.NUMBER, lambda _, b: b.delta_days),
        Column(labels.COUNTED_FROM, Form.DATE, lambda _, b: b.counted_from),
        Column(labels.GOALS_MOVED, Form.NUMBER, lambda _, b: len(b.felt)),
        Column(labels.TOTAL_EFFECT, Form.NUMBER, lambda _, b: b.total_effect),
        *(_effect_on(run, goal.id) for goal in run.analysis.goals),
        *(_gain_on(run, goal.id) for goal in run.analysis.goals),
        Column(labels.FOLLOW_UPS, Form.LONG, lambda run, b: run.names(b.follow_ups)),
        Column(labels.WAITING, Form.NUMBER, lambda _, b: len(b.reach)),
        Column(labels.PARTNERS_WAITING, Form.LONG, lambda _, b: "; ".join(b.reached.partners)),
        Column(labels.CLUSTERS_WAITING, Form.LONG, lambda _, b: "; ".join(b.reached.clusters)),
        Column(labels.CAPACITY_WAITING, Form.LONG, lambda _, b: amounts(b.reached)),
        Column(labels.PROGRAMME, Form.TEXT, lambda run, b: run.fact(b.id).programme),
        Column(labels.CLUSTER, Form.TEXT, lambda run, b: run.fact(b.id).cluster),
        *place(lambda b: run.fact(b.id).source),
    )
    return BOTTLENECKS.fill(run, columns, run.analysis.bottlenecks, lambda b: b.id)


def _effect_on(run: Run, goal: str) -> Column[Bottleneck]:
    facts = {"goal": run.goal(goal)}
    return Column(labels.EFFECT_ON, Form.NUMBER, lambda _, b: b.effect.get(goal), facts)


def _gain_on(run: Run, goal: str) -> Column[Bottleneck]:
    facts = {"goal": run.goal(goal)}
    return Column(labels.GAIN_ON, Form.NUMBER, lambda _, b: b.gain.get(goal), facts)


def amounts(reached: Reach) -> str:
    """'3 GW waterstof (vraag); 2 GW elektriciteit'."""
    return "; ".join(
        amount_text(amount, unit, carrier) + (f" ({role})" if role else "")
        for (role, carrier, unit), amount in reached.capacity.items()
    )


def rests_on(run: Run, doubts: Iterable[Doubt]) -> str:
    """'eigen afleiding; aangenomen doorlooptijd', or nothing where all is firm."""
    return "; ".join(run.texts.say(f"doubt_{doubt.value}") for doubt in doubts)


def chain_rests_on(run: Run, chain: Chain) -> str:
    found = {d for step in chain.steps for d in step_doubts(run.analysis, step)}
    return rests_on(run, in_order(found))


def calendar_table(run: Run) -> Table:
    columns: tuple[Column[DecisionRow], ...] = (
        Column(labels.WHO_DECIDES, Form.TEXT, lambda _, d: d.decider),
        Column(labels.DECISION, Form.LONG, lambda run, d: run.name(d.id)),
        Column(labels.ID, Form.CODE, lambda _, d: d.id),
        Column(labels.KIND, Form.CODE, lambda run, d: run.say(labels.KINDS[run.fact(d.id).kind])),
        Column(labels.DECIDE_BY, Form.DATE, lambda _, d: d.decide_by),
        Column(labels.HALF_YEAR, Form.CODE, _half_year),
        Column(labels.FEASIBLE, Form.DATE, lambda _, d: d.feasible),
        Column(labels.AT_LEAST, Form.CODE, lambda run, d: run.yes(d.at_least)),
        Column(labels.OVERDUE_DAYS, Form.LATE, lambda _, d: d.overdue_days),
        Column(labels.BINDS_FROM, Form.DATE, lambda _, d: d.binds_from),
        Column(labels.COUNTED_FROM, Form.DATE, lambda _, d: d.counted_from),
        *(column for goal in run.analysis.goals for column in _decision_per_goal(run, goal.id)),
        Column(labels.PROGRAMME, Form.TEXT, lambda run, d: run.fact(d.id).programme),
        Column(labels.CLUSTER, Form.TEXT, lambda run, d: run.fact(d.id).cluster),
        *place(lambda d: run.fact(d.id).source),
    )
    return CALENDAR.fill(run, columns, run.analysis.decisions, lambda d: d.id)


def _decision_per_goal(run: Run, goal: str) -> Iterator[Column[DecisionRow]]:
    facts = {"goal": run.goal(goal)}
    yield Column(labels.DECIDE_BY_FOR, Form.DATE, lambda _, d: d.per_goal.get(goal), facts)
    yield Column(labels.QUARTER_COST, Form.NUMBER, lambda _, d: d.quarter_cost.get(goal), facts)


def _half_year(run: Run, row: DecisionRow) -> str:
    """'2026, 1e helft', or that its latest date has passed."""
    if row.overdue_days > 0:
        return run.say(labels.OVERDUE)
    second = row.decide_by >= row.decide_by.replace(month=7, day=1)
    half = labels.SECOND_HALF if second else labels.FIRST_HALF
    return run.say(half, year=row.decide_by.year)


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One row of the table of chains."""

    goal: str
    slack_days: int
    number: int
    chain: Chain
    step: Step


def _chain_steps(goal: GoalResult) -> Iterator[ChainStep]:
    for chain in (goal.driving, *goal.near):
        for number, step in enumerate(chain.steps, start=1):
            yield ChainStep(goal.id, chain.slack_days, number, chain, step)


def _waits_as(run: Run, row: ChainStep) -> str:
    link = row.step.link
    return f"{run.link_type(link)}, {run.strength(link)}" if link else ""


def _why_this_date(run: Run, row: ChainStep) -> str:
    causes = (row.chain.root_cause, *row.step.also) if row.number == 1 else row.step.also
    return "; ".join(run.say(labels.CAUSES[c], name="") for c in dict.fromkeys(causes))


def _float_of(run: Run, row: ChainStep) -> int | None:
    need = run.analysis.by_id[row.step.id].goals.get(row.goal)
    return need.float_days if need else None


CHAIN_COLUMNS: tuple[Column[ChainStep], ...] = (
    Column(labels.GOAL, Form.LONG, lambda run, r: run.name(r.goal)),
    Column(
        labels.CHAIN,
        Form.TEXT,
        lambda run, r: (
            run.say(labels.WITH_SLACK, months=months(r.slack_days, run.lang))
            if r.slack_days
            else run.say(labels.DRIVING)
        ),
    ),
    Column(labels.SLACK_DAYS, Form.NUMBER, lambda _, r: r.slack_days),
    Column(labels.STEP, Form.NUMBER, lambda _, r: r.number),
    Column(labels.ID, Form.CODE, lambda _, r: r.step.id),
    Column(labels.MILESTONE, Form.LONG, lambda run, r: run.name(r.step.id)),
    Column(labels.KIND, Form.CODE, lambda run, r: run.say(labels.KINDS[run.fact(r.step.id).kind])),
    Column(labels.WHO_DECIDES, Form.TEXT, lambda run, r: run.fact(r.step.id).who_decides),
    Column(labels.FEASIBLE, Form.DATE, lambda _, r: r.step.on),
    Column(labels.AT_LEAST, Form.CODE, lambda run, r: run.yes(_at_least(run, r.step.id))),
    Column(labels.DAYS_SINCE, Form.NUMBER, lambda _, r: r.step.days),
    Column(labels.LOST_DAYS, Form.NUMBER, lambda _, r: r.step.lost_days),
    Column(
        labels.RESTS_ON,
        Form.TEXT,
        lambda run, r: rests_on(run, step_doubts(run.analysis, r.step)),
    ),
    Column(labels.FLOAT_DAYS, Form.NUMBER, _float_of),
    Column(
        labels.PUSHED_DAYS, Form.LATE, lambda run, r: run.analysis.by_id[r.step.id].pushed_days
    ),
    Column(labels.HOW_IT_WAITS, Form.TEXT, _waits_as),
    Column(
        labels.LAG_DAYS, Form.NUMBER, lambda _, r: r.step.link.lag_days if r.step.link else None
    ),
    Column(labels.ALSO_BY, Form.TEXT, _why_this_date),
    Column(labels.LITERAL, Form.TEXT, lambda run, r: literal(run, r.step.id)),
    Column(labels.WHY, Form.LONG, lambda _, r: r.step.link.why if r.step.link else ""),
)


def _at_least(run: Run, id_: str) -> bool:
    return run.analysis.by_id[id_].at_least


def literal(run: Run, id_: str) -> str:
    """The date as the partner typed it."""
    said = run.fact(id_).statement
    return said.literal if said else ""


def chains_table(run: Run) -> Table:
    where: tuple[Column[ChainStep], ...] = place(lambda r: run.fact(r.step.id).source)
    columns = (*CHAIN_COLUMNS, *where)
    steps = (row for goal in run.analysis.goals for row in _chain_steps(goal))
    return CHAINS.fill(run, columns, steps, lambda r: r.goal)
