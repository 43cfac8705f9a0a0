"""Arbitrary roadmaps and issues for property tests: whatever partners could have sent."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from graph_engine.model import (
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

TEXTS = st.text(max_size=12)
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
SPANS = st.none() | st.integers(0, 10_000)
SOURCES = st.builds(Source, TEXTS, TEXTS, TEXTS)
STATEMENTS = st.builds(
    Statement,
    literal=TEXTS,
    earliest=DAYS,
    latest=DAYS,
    reading=st.sampled_from(Reading),
    partner=TEXTS,
    reported=DAYS,
    source=SOURCES,
)
IDS = st.text(min_size=1, max_size=6)
MILESTONES = st.builds(
    Milestone,
    id=IDS,
    name=TEXTS,
    source=SOURCES,
    kind=st.sampled_from(Kind),
    state=st.sampled_from(State),
    status=TEXTS,
    partner=TEXTS,
    owner=TEXTS,
    decider=TEXTS,
    programme=TEXTS,
    cluster=TEXTS,
    project=TEXTS,
    theme=TEXTS,
    carrier=TEXTS,
    capacity=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    unit=TEXTS,
    role=TEXTS,
    duration_days=SPANS,
    optimistic_days=SPANS,
    pessimistic_days=SPANS,
    assumed_days=SPANS,
    assumed_origin=st.sampled_from(DurationOrigin),
    confidential=st.booleans(),
    stand_in=st.booleans(),
    statements=st.lists(STATEMENTS, max_size=3).map(tuple),
    target=st.none() | STATEMENTS,
    url=TEXTS,
    remark=TEXTS,
)


COUNTS = st.integers(0, 10_000)
SHARED = st.none() | st.builds(
    Shared,
    audience=TEXTS,
    milestones=COUNTS,
    partners=COUNTS,
    links=COUNTS,
    conditions=COUNTS,
    loops=COUNTS,
)


@st.composite
def roadmaps(draw: st.DrawFn) -> Roadmap:
    milestones = draw(st.lists(MILESTONES, unique_by=lambda m: m.id, max_size=5))
    empty = Roadmap(title=draw(TEXTS), data_date=draw(st.dates()), milestones=tuple(milestones))
    if not milestones:
        return empty
    some = st.sampled_from([m.id for m in milestones])
    links = st.builds(
        Dependency,
        predecessor=some,
        successor=some,
        type=st.sampled_from(LinkType),
        lag_days=st.integers(-4000, 4000),
        hard=st.booleans(),
        why=TEXTS,
        url=TEXTS,
        contracted=st.booleans(),
        assumed_days=st.integers(-4000, 4000),
        source=SOURCES,
    )
    relations = st.builds(Relation, first=some, second=some, kind=TEXTS, why=TEXTS, source=SOURCES)
    goals = st.builds(Goal, id=some, target=st.dates(), literal=TEXTS, source=SOURCES)
    return replace(
        empty,
        shared=draw(SHARED),
        dependencies=tuple(draw(st.lists(links, max_size=5))),
        relations=tuple(draw(st.lists(relations, max_size=2))),
        goals=tuple(draw(st.lists(goals, max_size=2))),
    )
