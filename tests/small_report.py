"""A small run with one of everything, worked out by hand, for the tests of the written files.

KGG-1 → GAS-1 → GAS-2 → ZEE-1 drives the goal, a year too late; TEN-1 → TEN-2 → ZEE-1 has three
years to spare. GAS-2 → ZEE-2 → GAS-1 closes a loop; TEN-3 has lapsed and TEN-0 is done.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from graph_engine.found import Conflict, Contradiction, Loop, SinglePoint
from graph_engine.issues import Issue
from graph_engine.model import (
    Dependency,
    DurationOrigin,
    Goal,
    Kind,
    LeadTime,
    LinkType,
    Milestone,
    Reading,
    Relation,
    Roadmap,
    Source,
    State,
    Statement,
)
from graph_engine.results import (
    Analysis,
    Bottleneck,
    Cause,
    Chain,
    DecisionRow,
    Driver,
    GoalResult,
    GoalView,
    MilestoneResult,
    Step,
)
from graph_engine.rules import network as network_rules

DATA_DATE = date(2026, 1, 1)
GOAL = "ZEE-1"


def cell(workbook: str, name: str) -> Source:
    return Source(f"{workbook}.xlsx", "Mijlpalen", name)


def stated(
    literal: str, earliest: date | None, latest: date | None, partner: str, at: str
) -> Statement:
    return Statement(
        literal=literal,
        earliest=earliest,
        latest=latest,
        partner=partner,
        reported=date(2025, 12, 1),
        source=cell(partner, at),
    )


ZEE_TARGET = replace(
    stated("Uiterlijk 2032", None, date(2032, 12, 31), "Zeevonk", "H3"), reported=None
)

MILESTONES = (
    Milestone(
        id="KGG-1",
        name="Dekking tekort waterstofnetwerk",
        source=cell("KGG", "A3"),
        kind=Kind.DECISION,
        partner="KGG",
        owner="KGG",
        decider="Kabinet",
        programme="Waterstof",
        cluster="landelijk",
        status="open",
        statements=(
            Statement(
                literal="n.t.b.",
                reading=Reading.UNKNOWN,
                partner="KGG",
                source=cell("KGG", "E3"),
            ),
        ),
    ),
    Milestone(
        id="GAS-1",
        name="FID Delta Rhine Corridor",
        source=cell("Gasunie", "A3"),
        kind=Kind.INVESTMENT,
        partner="Gasunie",
        owner="Gasunie",
        programme="Waterstof",
        cluster="Rotterdam-Moerdijk",
        status="open",
        statements=(stated("Q2 2026", date(2026, 4, 1), date(2026, 6, 30), "Gasunie", "E3"),),
    ),
    Milestone(
        id="GAS-2",
        name="Delta Rhine Corridor in bedrijf",
        source=cell("Gasunie", "A4"),
        kind=Kind.DELIVERY,
        partner="Gasunie",
        owner="Gasunie",
        programme="Waterstof",
        cluster="Rotterdam-Moerdijk",
        status="onder druk",
        carrier="waterstof",
        capacity=2.5,
        unit="GW",
        statements=(
            stated("2031-2033", date(2031, 1, 1), date(2033, 12, 31), "Gasunie", "E4"),
            stated("2028", date(2028, 1, 1), date(2028, 12, 31), "Zeevonk", "F9"),
        ),
        url="https://example.org/drc",
    ),
    Milestone(
        id="TEN-0",
        name="Voorkeursbeslissing station",
        source=cell("TenneT", "A2"),
        kind=Kind.DECISION,
        partner="TenneT",
        owner="TenneT",
        state=State.DONE,
        status="gereed",
        statements=(stated("maart 2025", date(2025, 3, 1), date(2025, 3, 31), "TenneT", "E2"),),
    ),
    Milestone(
        id="TEN-1",
        name="Projectbesluit station",
        source=cell("TenneT", "A3"),
        kind=Kind.PERMIT,
        partner="TenneT",
        owner="TenneT",
        decider="Provincie Zeeland",
        programme="MIEK",
        cluster="Zeeland",
        status="open",
        statements=(stated("Q1 2025", date(2025, 1, 1), date(2025, 3, 31), "TenneT", "E3"),),
    ),
    Milestone(
        id="TEN-2",
        name="Station in gebruik",
        source=cell("TenneT", "A4"),
        kind=Kind.DELIVERY,
        partner="TenneT",
        owner="TenneT",
        programme="MIEK",
        cluster="Zeeland",
        status="voorzien",
        duration_days=1461,
        statements=(stated("2029", date(2029, 1, 1), date(2029, 12, 31), "TenneT", "E4"),),
    ),
    Milestone(
        id="TEN-3",
        name="Tijdelijk station",
        source=cell("TenneT", "A5"),
        partner="TenneT",
        state=State.LAPSED,
        status="vervallen",
    ),
    Milestone(
        id="ZEE-1",
        name="Elektrolyser Zeevonk in bedrijf",
        source=cell("Zeevonk", "A3"),
        kind=Kind.GOAL,
        partner="Zeevonk",
        owner="Zeevonk",
        programme="Wind op zee",
        cluster="Rotterdam-Moerdijk",
        status="voorzien",
        statements=(stated("2032", date(2032, 1, 1), date(2032, 12, 31), "Zeevonk", "E3"),),
        target=ZEE_TARGET,
    ),
    Milestone(
        id="ZEE-2",
        name="Afnamecontract waterstof",
        source=cell("Zeevonk", "A4"),
        partner="Zeevonk",
        owner="Zeevonk",
        programme="Wind op zee",
        cluster="Rotterdam-Moerdijk",
        status="open",
    ),
)


def link(predecessor: str, successor: str, workbook: str, at: str, **more: object) -> Dependency:
    return Dependency(
        predecessor=predecessor,
        successor=successor,
        source=Source(f"{workbook}.xlsx", "Afhankelijkheden", at),
        **more,  # type: ignore[arg-type]  # a test's shorthand
    )


FUNDED = link("KGG-1", "GAS-1", "Gasunie", "A2", why="FID pas na dekking")
BUILT = link("GAS-1", "GAS-2", "Gasunie", "A3", lag_days=90)
SUPPLIED = link("GAS-2", "ZEE-1", "Zeevonk", "A2", why="geen afvoer zonder leiding")
DECIDED = link("TEN-0", "TEN-1", "TenneT", "A2")
PERMITTED = link("TEN-1", "TEN-2", "TenneT", "A3")
POWERED = link("TEN-2", "ZEE-1", "Zeevonk", "A3", type=LinkType.FF, hard=False)
CONTRACTED = link("GAS-2", "ZEE-2", "Zeevonk", "A4")
COMMITTED = link("ZEE-2", "GAS-1", "Gasunie", "A4", hard=False)
LINKS = (FUNDED, BUILT, SUPPLIED, DECIDED, PERMITTED, POWERED, CONTRACTED, COMMITTED)

ROADMAP = Roadmap(
    title="Routekaart proef",
    data_date=DATA_DATE,
    milestones=MILESTONES,
    dependencies=LINKS,
    goals=(
        Goal(
            id=GOAL,
            target=date(2032, 12, 31),
            literal="Uiterlijk 2032",
            source=ZEE_TARGET.source,
        ),
    ),
    relations=(
        Relation(
            first="GAS-2",
            second="TEN-2",
            kind="zelfde tracé",
            source=Source("TenneT.xlsx", "Afhankelijkheden", "A9"),
        ),
    ),
)


def result(id_: str, latest: date, drivers: tuple[Driver, ...], **more: object) -> MilestoneResult:
    values: dict[str, object] = {
        "scheduled": True,
        "earliest": latest,
        "start": latest,
        "at_least": False,
        "missing": (),
        "duration_days": 0,
        "duration_origin": DurationOrigin.NONE,
        "pushed_days": 0,
        "float_end_days": 0,
        "goals": {},
        "drives": (),
    } | more
    return MilestoneResult(id=id_, latest=latest, drivers=drivers, **values)  # type: ignore[arg-type]  # a test's shorthand


BY_DATA_DATE = (Driver(cause=Cause.DATA_DATE),)


def for_goal(latest: date, float_days: int, slack: int = 0) -> dict[str, GoalView]:
    view = GoalView(latest=latest, float_days=float_days, effect_slack_days=slack)
    return {GOAL: view}


RESULTS = (
    result(
        "KGG-1",
        DATA_DATE,
        BY_DATA_DATE,
        at_least=True,
        missing=("KGG-1",),
        goals=for_goal(date(2025, 1, 1), -365),
        drives=(GOAL,),
        duration_days=180,
        duration_origin=DurationOrigin.TYPICAL,
    ),
    result(
        "GAS-1",
        date(2026, 6, 30),
        (Driver(cause=Cause.STATEMENT), Driver(cause=Cause.LINK, link=FUNDED)),
        earliest=date(2026, 4, 1),
        at_least=True,
        missing=("KGG-1",),
        goals=for_goal(date(2025, 6, 30), -365),
        drives=(GOAL,),
        duration_days=90,
        duration_origin=DurationOrigin.PLANNED,
    ),
    result(
        "GAS-2",
        date(2033, 12, 31),
        (Driver(cause=Cause.LINK, link=BUILT),),
        earliest=date(2031, 1, 1),
        start=date(2027, 1, 1),
        at_least=True,
        missing=("KGG-1",),
        duration_days=2556,
        duration_origin=DurationOrigin.TYPICAL,
        goals=for_goal(date(2032, 12, 31), -365),
        drives=(GOAL,),
    ),
    result("TEN-0", date(2025, 3, 31), (Driver(cause=Cause.ACTUAL),), float_end_days=3197),
    result(
        "TEN-1",
        DATA_DATE,
        BY_DATA_DATE,
        pushed_days=276,
        float_end_days=1460,
        goals=for_goal(date(2028, 12, 30), 1094, 1459),
    ),
    result(
        "TEN-2",
        date(2030, 1, 1),
        (Driver(cause=Cause.LINK, link=PERMITTED),),
        start=date(2026, 1, 1),
        duration_days=1461,
        duration_origin=DurationOrigin.GIVEN,
        pushed_days=1,
        float_end_days=1460,
        goals=for_goal(date(2032, 12, 31), 1095, 1460),
    ),
    result("TEN-3", DATA_DATE, (), scheduled=False),
    result(
        "ZEE-1",
        date(2033, 12, 31),
        (Driver(cause=Cause.LINK, link=SUPPLIED),),
        earliest=date(2032, 1, 1),
        at_least=True,
        missing=("KGG-1",),
        pushed_days=365,
        goals=for_goal(date(2032, 12, 31), -365),
        drives=(GOAL,),
    ),
    result(
        "ZEE-2",
        date(2033, 12, 31),
        (Driver(cause=Cause.LINK, link=CONTRACTED),),
        at_least=True,
        missing=("KGG-1", "ZEE-2"),
    ),
)

DRIVING = Chain(
    steps=(
        Step(id="KGG-1", on=DATA_DATE, days=0, link=None, also=(Cause.DATA_DATE,)),
        Step(id="GAS-1", on=date(2026, 6, 30), days=180, link=FUNDED, also=(Cause.STATEMENT,)),
        Step(id="GAS-2", on=date(2033, 12, 31), days=2741, link=BUILT),
        Step(id="ZEE-1", on=date(2033, 12, 31), days=0, link=SUPPLIED),
    ),
    slack_days=0,
    root_cause=Cause.DATA_DATE,
)
NEAR = Chain(
    steps=(
        Step(id="TEN-1", on=DATA_DATE, days=0, link=None),
        Step(id="TEN-2", on=date(2030, 1, 1), days=1461, link=PERMITTED),
        Step(id="ZEE-1", on=date(2033, 12, 31), days=1460, link=POWERED),
    ),
    slack_days=1460,
    root_cause=Cause.DATA_DATE,
)

ANALYSIS = Analysis(
    roadmap=ROADMAP,
    lead_time_mode="typical",
    lead_times=(
        LeadTime(
            kind=Kind.DELIVERY, days=2556, basis="bouw van een hoofdleiding", source="proefbron"
        ),
        LeadTime(kind=Kind.DECISION, days=180, basis="besluit op landelijk niveau"),
    ),
    milestones=RESULTS,
    goals=(
        GoalResult(
            id=GOAL,
            target=date(2032, 12, 31),
            literal="Uiterlijk 2032",
            earliest=date(2032, 1, 1),
            latest=date(2033, 12, 31),
            at_least=True,
            missing=("KGG-1",),
            late_days=365,
            late_days_earliest=-365,
            driving=DRIVING,
            bundle=("KGG-1", "GAS-1", "GAS-2", "ZEE-1"),
            near=(NEAR,),
        ),
    ),
    bottlenecks=(
        Bottleneck(
            id="KGG-1",
            delta_days=183,
            undated=True,
            counted_from=DATA_DATE,
            effect={GOAL: 183},
            gain={GOAL: 0},
            binds_from=DATA_DATE,
            binding_goal=GOAL,
            decide_by={GOAL: date(2025, 1, 1)},
            follow_ups=("GAS-1", "GAS-2"),
            chain=DRIVING,
            reach=("GAS-1", "GAS-2", "ZEE-1", "ZEE-2"),
        ),
    ),
    decisions=(
        DecisionRow(
            id="KGG-1",
            decider="Kabinet",
            feasible=DATA_DATE,
            at_least=True,
            decide_by=date(2025, 1, 1),
            per_goal={GOAL: date(2025, 1, 1)},
            overdue_days=365,
            binds_from=DATA_DATE,
            counted_from=DATA_DATE,
            quarter_cost={GOAL: 91},
        ),
        DecisionRow(
            id="TEN-1",
            decider="Provincie Zeeland",
            feasible=DATA_DATE,
            at_least=False,
            decide_by=date(2028, 12, 30),
            per_goal={GOAL: date(2028, 12, 30)},
            overdue_days=0,
            binds_from=date(2029, 12, 30),
            counted_from=DATA_DATE,
            quarter_cost={GOAL: 0},
        ),
    ),
    conflicts=(
        Conflict(
            certain=False,
            link=SUPPLIED,
            predecessor=MILESTONES[2].statements[0],
            successor=MILESTONES[7].statements[0],
            days=730,
        ),
    ),
    contradictions=(Contradiction(id="GAS-2", statements=MILESTONES[2].statements),),
    loops=(
        Loop(
            members=("GAS-1", "GAS-2", "ZEE-2"),
            cycle=("GAS-1", "GAS-2", "ZEE-2"),
            links=(BUILT, CONTRACTED, COMMITTED),
            opened=(COMMITTED,),
            exact=True,
        ),
    ),
    single_points=(SinglePoint(goal=GOAL, ids=("GAS-2", "GAS-1", "KGG-1")),),
    issues=(
        Issue(
            network_rules.OVERDUE,
            cell("TenneT", "E3"),
            {
                "milestone": "Projectbesluit station",
                "literal": "Q1 2025",
                "data_date": "1 jan 2026",
            },
        ),
        Issue(
            network_rules.LOOP,
            COMMITTED.source,
            {
                "loop": "FID Delta Rhine Corridor → Delta Rhine Corridor in bedrijf → "
                "Afnamecontract waterstof",
                "opened": "Afnamecontract waterstof → FID Delta Rhine Corridor",
            },
        ),
    ),
)


def renamed(names: Mapping[str, str], analysis: Analysis = ANALYSIS) -> Analysis:
    """The same run with other names, owners and literals: what a partner might have typed."""

    def again(milestone: Milestone) -> Milestone:
        text = names.get(milestone.id)
        if text is None:
            return milestone
        said = tuple(replace(s, literal=text) for s in milestone.statements)
        return replace(
            milestone,
            name=text,
            owner=text,
            decider=text,
            cluster=text,
            programme=text,
            status=text,
            remark=text,
            url=text,
            statements=said,
        )

    milestones = tuple(again(m) for m in analysis.roadmap.milestones)
    return replace(analysis, roadmap=replace(analysis.roadmap, milestones=milestones))
