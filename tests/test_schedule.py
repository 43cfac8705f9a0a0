"""The passes against a slow, obvious oracle, and each rule of the schedule in one line."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.analysis import analyse
from graph_engine.days import date_of, day_of
from graph_engine.durations import durations
from graph_engine.model import Dependency, Kind, LeadTime, LinkType, Milestone, Roadmap, State
from graph_engine.network import FAR, Bounds, Network, bounds, build, weight
from graph_engine.results import Cause
from graph_engine.schedule import backward, forward, latest_for, schedule
from graph_engine.years import BeyondYearsError
from tests.roadmaps import TODAY, here, m, roadmap, said


def dates(plan: Roadmap) -> dict[str, tuple[str, str]]:
    return {r.id: (str(r.earliest), str(r.latest)) for r in analyse(plan).milestones}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("A > B", "2027-01-21"),  # FS: after A, B takes 20 days
        ("A > B +5", "2027-01-26"),
        ("A > B -5", "2027-01-16"),
        ("A > B FF", "2027-01-01"),
        ("A > B +5 FF", "2027-01-06"),
        ("A > B SS", "2027-01-11"),  # A starts 10 days before it ends, B takes 20
        ("A > B +5 SS", "2027-01-16"),
        ("A > B SF", "2026-12-22"),
        ("A > B +40 SF", "2027-01-31"),
    ],
)
def test_every_link_type_with_its_lag(link: str, expected: str) -> None:
    plan = roadmap(m("A", "2027-01-01", days=10), m("B", days=20), links=link)
    assert dates(plan)["B"] == (expected, expected)


@pytest.mark.parametrize(
    ("stated", "friendly", "promised", "at_least"),
    [
        ("2027-01-01..2027-12-31", "2027-01-01", "2027-12-31", False),
        ("..2031-12-31", "2026-01-01", "2031-12-31", False),  # no beginning: the data date
        ("2034-01-01..", "2034-01-01", "2034-01-01", True),  # no end: the known bound
        ("", "2026-01-01", "2026-01-01", True),  # no date: never a made-up one
        ("2025-01-01..2025-06-30", "2026-01-01", "2026-01-01", False),  # overdue
    ],
)
def test_how_a_statement_is_read(
    stated: str, friendly: str, promised: str, *, at_least: bool
) -> None:
    [result] = analyse(roadmap(m("A", stated))).milestones
    assert (str(result.earliest), str(result.latest)) == (friendly, promised)
    assert result.at_least is at_least


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2025-03-01..2025-05-31", "2025-05-31"),
        ("2026-01-01..2026-12-31", "2026-01-01"),  # done, so by the data date at the latest
        ("", "2026-01-01"),
    ],
)
def test_done_is_fixed_at_its_actual_date(stated: str, expected: str) -> None:
    plan = roadmap(m("A", "2030-01-01"), m("B", stated, state=State.DONE), links="A > B")
    result = analyse(plan).by_id["B"]
    assert str(result.latest) == expected
    assert [d.cause for d in result.drivers] == [Cause.ACTUAL]


def test_what_waits_for_an_undated_milestone_is_at_least_and_names_it() -> None:
    plan = roadmap(m("A"), m("B", "2030-01-01"), m("C", "2031-01-01"), links="A > B, B > C")
    found = analyse(plan).by_id
    assert [found[i].at_least for i in "ABC"] == [True, True, True]
    assert found["C"].missing == ("A",)


def test_both_floats_are_kept_apart() -> None:
    plan = roadmap(
        m("A", "2027-01-01"),
        m("G", days=10),
        m("Z", "2030-01-01"),
        links="A > G",
        goals={"G": "2026-12-31"},
    )
    found = analyse(plan).by_id["A"]
    assert found.goals["G"].float_days == -11  # too late for the target by that much
    assert found.goals["G"].effect_slack_days == 0
    assert found.float_end_days == day_of(date(2030, 1, 1)) - day_of(date(2027, 1, 11))


TABLE = (
    LeadTime(kind=Kind.DELIVERY, days=730, basis="test"),
    LeadTime(kind=Kind.DECISION, days=180, basis="test"),
)


@pytest.mark.parametrize(
    ("mode", "after", "expected"),
    [
        ("typical", m("B", kind=Kind.DELIVERY), (730, "typical")),
        ("typical", m("B", "2027-07-01", kind=Kind.DELIVERY), (181, "planned")),
        ("typical", m("B", "2037-07-01", kind=Kind.DELIVERY), (730, "typical")),
        ("typical", m("B", "2026-06-01", kind=Kind.DELIVERY), (0, "planned")),  # no room left
        ("typical", m("B", kind=Kind.DELIVERY, days=9), (9, "given")),
        ("typical", m("B", kind=Kind.GOAL), (0, "none")),
        ("planned", m("B", "2037-07-01", kind=Kind.DELIVERY), (3834, "planned")),
        ("planned", m("B", kind=Kind.DELIVERY), (0, "none")),
        ("none", m("B", kind=Kind.DELIVERY), (0, "none")),
    ],
)
def test_assumed_lead_times(mode: str, after: Milestone, expected: tuple[int, str]) -> None:
    plan = roadmap(m("A", "2027-01-01"), after, links="A > B")
    found = durations(plan, plan.dependencies, mode, TABLE)
    assert (found["B"].days, found["B"].origin.value) == expected
    assert found["A"].days == 0  # nothing before it that a lead time could be counted from


def _step(dates: str) -> Milestone:
    return m("C", dates, kind=Kind.DELIVERY)


@pytest.mark.parametrize(
    ("before", "step", "expected"),
    [
        # the decision comes after the own date on every reading: two years from the decision
        (m("B", "2030-01-01", kind=Kind.INVESTMENT), _step("2029-12-31"), (730, "typical")),
        (
            m("B", "2030-01-01..2030-12-31", kind=Kind.PERMIT),
            _step("..2029-12-31"),
            (730, "typical"),
        ),
        # a friendly reading still fits, or the two are on one day: the partners' own gap, none
        (
            m("B", "2029-01-01..2030-12-31", kind=Kind.INVESTMENT),
            _step("2029-12-31"),
            (0, "planned"),
        ),
        (m("B", "2029-12-31", kind=Kind.INVESTMENT), _step("2029-12-31"), (0, "planned")),
        # no decision: it can be built side by side
        (m("B", "2031-01-01", kind=Kind.DELIVERY), _step("2029-12-31"), (0, "planned")),
        # an end that is open contradicts nothing
        (m("B", "2031-01-01", kind=Kind.INVESTMENT), _step("2029-12-31.."), (0, "planned")),
        # what a partner gives goes first
        (
            m("B", "2031-01-01", kind=Kind.INVESTMENT),
            m("C", "2029-12-31", kind=Kind.DELIVERY, days=9),
            (9, "given"),
        ),
    ],
)
def test_after_a_decision_that_comes_too_late_the_typical_lead_time_counts(
    before: Milestone, step: Milestone, expected: tuple[int, str]
) -> None:
    plan = roadmap(before, step, links="B > C")
    found = durations(plan, plan.dependencies, "typical", TABLE)["C"]
    assert (found.days, found.origin.value) == expected
    assert durations(plan, plan.dependencies, "planned", TABLE)["C"].origin.value != "typical"


def test_only_partners_words_make_a_date_impossible() -> None:
    """An assumed half-year before the decision is not enough; a given one is."""
    for days, expected in ((None, 0), (180, 730)):
        plan = roadmap(
            m("A", "2026-12-01"),
            m("B", kind=Kind.DECISION, days=days),
            m("C", "2027-01-01", kind=Kind.DELIVERY),
            links="A > B, B > C",
        )
        assert durations(plan, plan.dependencies, "typical", TABLE)["C"].days == expected


def test_waiting_for_something_later_uses_up_the_lead_time_after_a_decision() -> None:
    plan = roadmap(
        m("B", "2030-01-01", kind=Kind.INVESTMENT),
        m("N", "2030-03-02", kind=Kind.DELIVERY),
        m("C", "2029-01-01", kind=Kind.DELIVERY),
        links="B > C, N > C",
    )
    assert durations(plan, plan.dependencies, "typical", TABLE)["C"].days == 730 - 60


def test_an_assumption_alone_never_pushes_a_stated_date() -> None:
    plan = roadmap(
        m("A", "2026-06-01"),
        m("B", kind=Kind.DECISION),
        m("C", "2027-01-01", kind=Kind.DELIVERY),
        links="A > B, B > C",
    )
    found = analyse(plan, TABLE).by_id
    assert str(found["B"].latest) == "2026-11-28"
    assert (str(found["C"].latest), found["C"].duration_days) == ("2027-01-01", 34)


def test_an_unknown_lead_time_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="wanted one of typical, planned, none"):
        analyse(roadmap(m("A")), lead_time_mode="guess")


def test_a_loop_or_a_dangling_link_is_refused_by_name() -> None:
    plan = roadmap(m("A"), m("B"), links="A > B, B > A")
    length = durations(roadmap(m("A"), m("B")), (), "none", ())
    with pytest.raises(ValueError, match="loop"):
        build(["A", "B"], plan.dependencies, length)
    with pytest.raises(ValueError, match="unknown milestones: B"):
        build(["A"], plan.dependencies, length)


def test_a_date_beyond_the_year_9999_is_refused() -> None:
    with pytest.raises(ValueError, match="9999"):
        date_of(day_of(date.max) + 1)


@st.composite
def networks(draw: st.DrawFn) -> Roadmap:
    """Up to seven milestones, links of every type with lags, some dates open or done."""
    n = draw(st.integers(1, 7))
    milestones = []
    for i in range(n):
        state = draw(st.sampled_from([State.OPEN, State.OPEN, State.OPEN, State.DONE]))
        first = draw(st.none() | st.integers(-40, 60))
        width = draw(st.integers(0, 30))
        stated = "" if first is None else span(first, first + width)
        milestones.append(m(f"m{i}", stated, state=state, days=draw(st.integers(0, 20))))
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12)) if pairs else []
    links = tuple(
        Dependency(
            predecessor=f"m{a}",
            successor=f"m{b}",
            type=draw(st.sampled_from(LinkType)),
            lag_days=draw(st.integers(-15, 15)),
            hard=draw(st.booleans()),
            source=here(),
        )
        for a, b in chosen
        if milestones[b].state is State.OPEN
    )
    return Roadmap(title="", data_date=TODAY, milestones=tuple(milestones), dependencies=links)


def span(first: int, last: int) -> str:
    return f"{TODAY + timedelta(days=first)}..{TODAY + timedelta(days=last)}"


def built(plan: Roadmap) -> tuple[Network, Bounds]:
    length = durations(plan, plan.dependencies, "none", ())
    net = build([x.id for x in plan.milestones], plan.dependencies, length)
    return net, bounds(plan, net)


def finish_by_enumeration(plan: Roadmap, floor: dict[str, int], id_: str) -> int:
    """The slow way: every chain of links that ends in `id_`, from its first milestone's floor."""
    length = durations(plan, plan.dependencies, "none", ())
    arrivals = [
        finish_by_enumeration(plan, floor, link.predecessor) + weight(link, length)
        for link in plan.dependencies
        if link.successor == id_
    ]
    return max([floor[id_], *arrivals])


@given(networks())
def test_forward_equals_path_enumeration(plan: Roadmap) -> None:
    net, bound = built(plan)
    for reading in (0, 1):
        floor = dict(zip(net.ids, bound.floor[reading].tolist(), strict=True))
        finish = forward(net, bound.floor)[reading].tolist()
        assert finish == [finish_by_enumeration(plan, floor, i) for i in net.ids]


@given(networks(), st.data())
def test_backward_is_the_last_date_that_keeps_the_goal(plan: Roadmap, data: st.DataObject) -> None:
    net, bound = built(plan)
    goal = data.draw(st.integers(0, len(net.ids) - 1))
    finish = schedule(net, bound).promised
    late = latest_for(net, np.array([goal]), finish[[goal]])[0]
    for row in range(len(net.ids)):
        if late[row] == FAR:
            later, moved = finish[row] + 10_000, 0  # the goal does not wait for this row
        else:
            assert late[row] >= finish[row]
            later, moved = late[row] + 1, 1
        floor = bound.floor[1].copy()
        floor[row] = later
        wanted = later - finish[goal] if row == goal else moved
        assert forward(net, floor)[goal] - finish[goal] == wanted


@given(networks())
def test_backward_is_the_forward_pass_of_the_mirrored_network(plan: Roadmap) -> None:
    net, bound = built(plan)
    end = np.full(len(net.ids), 1000)
    late = backward(net, end)
    for k in range(len(net.links)):
        assert late[net.pred[k]] + net.weight[k] <= late[net.succ[k]]
    asked = {net.ids[p] for p in net.pred.tolist()}
    assert all(late[i] == 1000 for i, id_ in enumerate(net.ids) if id_ not in asked)
    assert bound.today == day_of(TODAY)


@given(networks(), st.integers(-3, 30))
def test_leading_axes_are_scheduled_as_if_alone(plan: Roadmap, later: int) -> None:
    net, bound = built(plan)
    floors = np.stack([bound.floor[1], bound.floor[1] + later, bound.floor[0]])
    assert (forward(net, floors) == np.stack([forward(net, f) for f in floors])).all()


@given(networks(), st.integers(-400, 400))
def test_shifting_all_dates_shifts_all_results(plan: Roadmap, by: int) -> None:
    net, bound = built(plan)
    assert (forward(net, bound.floor + by) == forward(net, bound.floor) + by).all()


@given(networks())
def test_a_redundant_link_changes_nothing(plan: Roadmap) -> None:
    net, bound = built(plan)
    doubled = build(net.ids, (*net.links, *net.links), durations(plan, net.links, "none", ()))
    finish = dict(zip(doubled.ids, forward(doubled, bounds(plan, doubled).floor)[1], strict=True))
    assert finish == dict(zip(net.ids, forward(net, bound.floor)[1], strict=True))


def test_a_step_split_in_two_halves_finishes_on_the_same_day() -> None:
    whole = roadmap(m("A", "2027-01-01"), m("B", days=20), links="A > B")
    halves = roadmap(m("A", "2027-01-01"), m("B", days=8), m("C", days=12), links="A > B, B > C")
    assert dates(whole)["B"] == dates(halves)["C"]


def test_a_lapsed_milestone_holds_nothing_up() -> None:
    plan = roadmap(m("A", "2040-01-01", state=State.LAPSED), m("B", "2027-01-01"), links="A > B")
    found = analyse(plan)
    assert str(found.by_id["B"].latest) == "2027-01-01"
    assert not found.by_id["A"].scheduled
    assert [i.rule.code for i in found.issues] == ["K306", "K309"]


def test_statements_behind_the_first_do_not_count() -> None:
    first = m("A", "2027-01-01")
    history = Milestone(
        id="A", name="A", source=here(), statements=(*first.statements, said("2040-01-01"))
    )
    assert dates(roadmap(history))["A"] == ("2027-01-01", "2027-01-01")


def test_nothing_at_all_is_no_crash() -> None:
    found = analyse(roadmap())
    assert (found.milestones, found.goals, found.bottlenecks) == ((), (), ())


def test_a_date_beyond_the_calendar_is_refused_by_name() -> None:
    far = roadmap(m("A", "9999-12-01"), m("B", days=400), links="A > B")
    with pytest.raises(BeyondYearsError, match="'naam B' lies outside the years 1 to 9999"):
        analyse(far)
    long = roadmap(
        *(m(f"M{i}", days=36_000) for i in range(80)),
        m("G", "0100-01-01"),
        links=", ".join([*(f"M{i} > M{i + 1}" for i in range(79)), "M79 > G"]),
        goals={"G": "0100-01-01"},
    )
    with pytest.raises(BeyondYearsError, match="'naam M0'"):
        analyse(long)


@pytest.mark.parametrize(
    ("step", "links", "named"),
    [
        (m("B", days=100), "", True),
        (m("B", days=100), "A > B", True),  # done so long ago that it would be ready by now
        (m("B", days=400), "A > B", False),  # on from there: still to come
        (m("B", days=0), "", False),
        (m("B"), "", False),
        (m("B", "2027-01-01", days=100), "", False),  # the partner's own date
        (m("B", "2027-01-01..", days=100), "", False),
        (m("B", days=100, state=State.DONE), "", False),
        (m("B", days=100, state=State.LAPSED), "", False),
    ],
)
def test_open_work_that_only_the_data_date_holds_is_named(
    step: Milestone, links: str, *, named: bool
) -> None:
    plan = roadmap(m("A", "2025-06-01", state=State.DONE), step, links=links)
    found = [i for i in analyse(plan).issues if i.rule.code == "K311"]
    assert [(i.source, i.facts["milestone"], i.facts["days"]) for i in found] == (
        [(step.source, "naam B", "100")] if named else []
    )
    assert analyse(plan).by_id["B"].at_least or not named
