"""Goals, bottlenecks and decisions as they are shown."""

from graph_engine.days import day_of
from graph_engine.doubts import step_doubts
from graph_engine.results import Analysis, Bottleneck, Chain, DecisionRow, GoalResult, Step
from outputs.view.milestones import Places, amount_text
from outputs.view.values import (
    BottleneckView,
    ChainView,
    DecisionView,
    GoalView,
    LeverView,
    ModelView,
    ReachView,
    StepView,
)


def chain_view(chain: Chain, places: Places) -> ChainView:
    shown = {step.id for step in chain.steps}
    return ChainView(
        steps=tuple(_step(step, places) for step in chain.steps),
        slack=chain.slack_days,
        root=chain.root_cause.value,
        ties=places.nodes([id_ for id_ in chain.bundle if id_ not in shown]),
    )


def _step(step: Step, places: Places) -> StepView:
    to = step.lost_to
    return StepView(
        node=places.node[step.id],
        on=day_of(step.on),
        days=step.days,
        link=places.link[step.link] if step.link else None,
        also=tuple(cause.value for cause in step.also),
        doubts=tuple(step_doubts(places.analysis, step)),
        lost=step.lost_days,
        lost_to=to.cause.value if to else "",
        lost_node=places.node[to.link.predecessor] if to and to.link else None,
    )


def goals_view(places: Places) -> tuple[GoalView, ...]:
    levers = {lever.goal: lever for lever in places.analysis.levers}
    found = []
    for goal in places.analysis.goals:
        lever = levers.get(goal.id)
        shown = LeverView(nodes=places.nodes(lever.ids), frees=lever.frees_days) if lever else None
        found.append(_goal(goal, shown, places))
    return tuple(found)


def _goal(goal: GoalResult, lever: LeverView | None, places: Places) -> GoalView:
    points = places.analysis.single_points
    return GoalView(
        node=places.node[goal.id],
        target=day_of(goal.target),
        literal=goal.literal,
        finish=day_of(goal.latest),
        earliest=day_of(goal.earliest),
        at_least=goal.at_least,
        missing=places.nodes(goal.missing),
        late=goal.late_days,
        late_earliest=goal.late_days_earliest,
        driving=chain_view(goal.driving, places),
        bundle=places.nodes(goal.bundle),
        near=tuple(chain_view(chain, places) for chain in goal.near),
        single=places.nodes(next((p.ids for p in points if p.goal == goal.id), ())),
        lever=lever,
    )


def bottlenecks_view(places: Places) -> tuple[BottleneckView, ...]:
    return tuple(_bottleneck(found, places) for found in places.analysis.bottlenecks)


def _bottleneck(found: Bottleneck, places: Places) -> BottleneckView:
    return BottleneckView(
        node=places.node[found.id],
        first=places.goal[found.first_goal],
        delta=found.delta_days,
        undated=found.undated,
        counted_from=day_of(found.counted_from),
        binds_from=day_of(found.binds_from),
        effect=places.per_goal(found.effect),
        gain=places.per_goal(found.gain),
        decide_by=places.dates_per_goal(found.decide_by),
        follow_ups=places.nodes(found.follow_ups),
        chain=chain_view(found.chain, places),
        reach=len(found.reach),
        reached=ReachView(
            partners=len(found.reached.partners),
            clusters=len(found.reached.clusters),
            capacity=tuple(
                (amount_text(amount, unit, carrier), role)
                for (role, carrier, unit), amount in found.reached.capacity.items()
            ),
        ),
    )


def decisions_view(places: Places) -> tuple[DecisionView, ...]:
    return tuple(_decision(row, places) for row in places.analysis.decisions)


def _decision(row: DecisionRow, places: Places) -> DecisionView:
    return DecisionView(
        node=places.node[row.id],
        decider=row.decider,
        finish=day_of(row.feasible),
        at_least=row.at_least,
        decide_by=day_of(row.decide_by),
        per_goal=places.dates_per_goal(row.per_goal),
        overdue=row.overdue_days,
        binds_from=day_of(row.binds_from),
        counted_from=day_of(row.counted_from),
        quarter_cost=places.per_goal(row.quarter_cost),
    )


def model_view(analysis: Analysis, places: Places) -> ModelView | None:
    """The numbers that the page recalculates dates with; None when the engine gave none."""
    passes = analysis.passes
    if passes is None:
        return None
    facts = analysis.roadmap.by_id
    claims = [facts[id_].statement for id_ in passes.ids]
    return ModelView(
        node=places.nodes(passes.ids),
        today=passes.today,
        floor=passes.floor,
        floor_earliest=passes.floor_earliest,
        done=passes.done,
        undated=tuple(
            not done and (claim is None or claim.latest is None)
            for claim, done in zip(claims, passes.done, strict=True)
        ),
        before=passes.pred,
        after=passes.succ,
        weight=passes.weight,
        link=tuple(places.link[k] for k in passes.links),
    )
