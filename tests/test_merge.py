"""Merging partners' workbooks: one milestone per code, nothing lost, every difference named."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine.issues import Severity
from graph_engine.model import Kind, Milestone, Source, State
from inputs.batch import Batch
from inputs.merging.combine import Intake
from tests.merge_cases import batch, claim, codes, combined, only

OLD, NEW = date(2025, 1, 1), date(2026, 1, 1)
Y30, Y31, Y32 = date(2030, 12, 31), date(2031, 12, 31), date(2032, 12, 31)


def milestones(intake: Intake) -> dict[str, Milestone]:
    assert intake.roadmap is not None
    return dict(intake.roadmap.by_id)


def test_the_owners_row_counts_and_the_other_fills_its_empty_fields() -> None:
    done = combined(
        batch(
            "KGG",
            {
                "id": "T1",
                "name": "Station",
                "owner": "TenneT",
                "cluster": "Zeeland",
                "duration_days": 90,
                "date": Y31,
                "reported": NEW,
            },
        ),
        batch(
            "TenneT",
            {
                "id": "t1 ",
                "name": "Station",
                "owner": "TenneT",
                "duration_days": 30,
                "date": Y30,
                "reported": OLD,
            },
        ),
    )
    found = milestones(done)["t1"]
    assert (found.partner, found.duration_days, found.cluster) == ("TenneT", 30, "Zeeland")
    assert [(s.partner, s.latest) for s in found.statements] == [("TenneT", Y30), ("KGG", Y31)]
    issue = only(done.issues, "K206")
    assert issue.source == Source("KGG.xlsx", "Mijlpalen", "A2")
    assert issue.facts["value_cell"] == "TenneT.xlsx › Mijlpalen › A2"
    assert (issue.facts["value"], issue.facts["other"]) == ("30", "90")
    assert "rij van de eigenaar" in issue.hint()


def test_without_an_owner_the_newest_row_counts_then_the_first_workbook() -> None:
    rows: dict[str, Any] = {"id": "A", "name": "Besluit A"}
    newest = combined(
        batch("P", {**rows, "project": "oud", "date": Y30, "reported": OLD}),
        batch("Q", {**rows, "project": "nieuw", "date": Y31, "reported": NEW}),
    )
    assert milestones(newest)["A"].project == "nieuw"
    assert "nieuwste opgave" in only(newest.issues, "K207").hint()
    equal = combined(
        batch("Q", {**rows, "project": "tweede"}), batch("P", {**rows, "project": "eerste"})
    )
    assert milestones(equal)["A"].project == "eerste"
    assert "alfabet" in only(equal.issues, "K207").hint()


def test_the_counting_statement_is_the_owners_newest_and_all_others_stay() -> None:
    done = combined(
        batch("TenneT", {"id": "A", "owner": "TenneT", "date": Y30, "reported": OLD}),
        batch("RVO", {"id": "A", "owner": "TenneT", "date": Y32, "reported": NEW}),
        batch("TenneT TSO", {"id": "A", "date": Y31, "reported": date(2025, 6, 1)}),
    )
    found = milestones(done)["A"].statements
    assert [(s.partner, s.latest) for s in found] == [
        ("TenneT TSO", Y31),
        ("TenneT", Y30),
        ("RVO", Y32),
    ]


def test_an_earlier_date_without_a_report_date_never_counts() -> None:
    earlier = claim("2029", date(2029, 1, 1), Source("P.xlsx", "Mijlpalen", "M2"), "P")
    current = claim("2031", Y31, Source("P.xlsx", "Mijlpalen", "K2"), "P", OLD)
    done = combined(batch("P", {"id": "A", "statements": (current, earlier)}))
    assert milestones(done)["A"].statements == (current, earlier)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ({"name": "Station Sloe"}, {"name": "STATION  sloe"}, None),
        ({"name": "Station Sloe"}, {"name": "Sloe, station gereed"}, "K207"),
        ({"kind": Kind.PERMIT}, {"kind": Kind.MILESTONE}, None),  # 'mijlpaal' is: not said
        ({"kind": Kind.PERMIT}, {"kind": Kind.DECISION}, "K206"),
        ({"status": "gereed", "state": State.DONE}, {"status": "loopt"}, "K206"),
        ({"status": "vertraagd"}, {"status": "loopt"}, "K207"),
        ({"owner": "KGG"}, {"owner": "Minister EZK"}, "K207"),
        ({"owner": "Hynetwork"}, {"owner": "Gasunie"}, "K206"),
        ({"capacity": 2.0, "unit": "GW"}, {"capacity": 2000.0, "unit": "MW"}, None),
        ({"capacity": 2.0, "unit": "GW"}, {"capacity": 1.0, "unit": "GW"}, "K206"),
        ({"duration_days": 30}, {"duration_days": 31}, "K206"),
        ({"url": "https://a.nl"}, {"url": "https://b.nl"}, "K207"),
    ],
)
def test_what_counts_as_a_difference(
    one: dict[str, Any], other: dict[str, Any], code: str | None
) -> None:
    done = combined(
        batch("A", {"id": "X-1", "name": "Station Sloe", **one}),
        batch("B", {"id": "X-1", "name": "Station Sloe", **other}),
    )
    found = [c for c in codes(done.issues) if c in {"K206", "K207"}]
    assert found == ([code] if code else [])


def test_a_partner_does_not_contradict_itself_by_sending_a_newer_row() -> None:
    done = combined(
        batch("TenneT", {"id": "X-1", "duration_days": 30, "date": Y30, "reported": OLD}),
        batch("TenneT TSO", {"id": "X-1", "duration_days": 60, "date": Y31, "reported": NEW}),
    )
    assert milestones(done)["X-1"].duration_days == 60
    assert only(done.issues, "K207").facts["other"] == "30"
    assert "K206" not in codes(done.issues)


def test_a_milestone_is_confidential_when_any_partner_says_so() -> None:
    done = combined(batch("A", {"id": "X"}), batch("B", {"id": "X", "confidential": True}))
    assert milestones(done)["X"].confidential


def test_a_duration_and_its_bounds_come_from_one_row() -> None:
    done = combined(
        batch("A", {"id": "X", "duration_days": 30}),
        batch("B", {"id": "X", "optimistic_days": 90, "pessimistic_days": 120}),
    )
    found = milestones(done)["X"]
    assert (found.optimistic_days, found.duration_days, found.pessimistic_days) == (None, 30, None)


def test_one_code_twice_in_a_workbook_is_an_error_and_loses_nothing() -> None:
    done = combined(
        batch(
            "A",
            {"id": "X-1", "name": "Vergunning", "date": Y30},
            {"id": "x-1", "name": "Bouw", "date": Y31},
            {"id": "X-1", "name": "Vergunning", "date": Y32},
            {"id": "Y-1"},
            links=["X-1 > Y-1"],
        )
    )
    found = milestones(done)
    assert {i: m.name for i, m in found.items()} == {
        "X-1": "Vergunning",
        "x-1#2": "Bouw",
        "Y-1": "Y-1",
    }
    assert {s.latest for s in found["X-1"].statements} == {Y30, Y32}
    issue = only(done.issues, "K204")
    assert issue.rule.severity is Severity.ERROR
    assert issue.source.cell == "A3"
    assert issue.facts["first_cell"] == "A.xlsx › Mijlpalen › A2"
    assert done.roadmap is not None
    assert done.roadmap.dependencies[0].predecessor == "X-1"


def test_a_second_code_never_takes_one_that_somebody_has() -> None:
    done = combined(
        batch("A", {"id": "X", "name": "een"}, {"id": "X", "name": "twee"}, {"id": "X#2"})
    )
    assert sorted(milestones(done)) == ["X", "X#2", "X#3"]


def test_each_partners_own_numbering_is_not_merged_and_links_stay_at_home() -> None:
    done = combined(
        batch(
            "TenneT",
            {"id": "1", "name": "Station Zuid"},
            {"id": "2", "name": "Kabel Zuid"},
            links=["1 > 2"],
        ),
        batch("KGG", {"id": "1", "name": "Subsidie vastgesteld"}),
        batch("RVO", {"id": "RVO-1"}, links=["1 > RVO-1"]),
    )
    found = milestones(done)
    assert {"TenneT:1", "KGG:1", "2", "RVO-1"} == found.keys()
    assert done.roadmap is not None
    assert [(d.predecessor, d.successor) for d in done.roadmap.dependencies] == [("TenneT:1", "2")]
    assert only(done.issues, "K205").facts["second_id"] == "TenneT:1"
    assert "KGG:1" in only(done.issues, "K203").facts["candidates"]


def test_a_bare_number_under_like_names_is_one_milestone() -> None:
    done = combined(
        batch("A", {"id": "M1", "name": "Station Zuid"}),
        batch("B", {"id": "m-1", "name": "Anders"}),
        batch("C", {"id": "M1", "name": "Zuid, station"}),
    )
    assert milestones(done).keys() == {"M1", "m-1"}


@pytest.mark.parametrize(
    ("one", "other", "proposed"),
    [
        ({"name": "FID", "project": "Porthos"}, {"name": "FID", "project": "porthos"}, True),
        ({"name": "FID"}, {"name": "FID"}, False),
        ({"name": "FID", "project": "Porthos"}, {"name": "FID", "project": "Aramis"}, False),
        ({"name": "Station Sloegebied gereed"}, {"name": "Station Sloegebeid gereed"}, True),
        (
            {"name": "Voorkeursbeslissing DRC"},
            {"name": "Voorkeursbeslissing Delta Rhine Corridor"},
            True,
        ),
        ({"name": "Kavel 1 vergund"}, {"name": "Kavel 2 vergund"}, False),
    ],
)
def test_lookalikes_are_proposed_and_never_merged(
    one: dict[str, Any],
    other: dict[str, Any],
    proposed: bool,  # noqa: FBT001
) -> None:
    done = combined(batch("A", {"id": "A-1", **one}), batch("B", {"id": "B-1", **other}))
    assert milestones(done).keys() == {"A-1", "B-1"}
    assert ("K208" in codes(done.issues)) is proposed


@pytest.mark.parametrize(
    ("count", "project", "expected"),
    [
        (3, "", ["K208", "K208"]),
        (5, "", ["K222"]),
        (5, "Porthos", ["K208"] * 4),
    ],
)
def test_each_milestone_is_asked_about_once_and_a_name_for_a_kind_of_step_once_for_all(
    count: int, project: str, expected: list[str]
) -> None:
    row = {"name": "Vergunning verleend", "project": project}
    done = combined(*(batch(letter, {"id": f"{letter}-1", **row}) for letter in "ABCDE"[:count]))
    told = [i for i in done.issues if i.rule.code in {"K208", "K222"}]
    assert [i.rule.code for i in told] == expected
    assert len(milestones(done)) == count
    for issue in told:
        if issue.rule.code == "K208":
            assert issue.facts["first_id"] == "A-1"
        else:
            assert all(f"{letter}-1" in issue.facts["listed"] for letter in "ABCDE")


def test_namesakes_within_one_workbook_are_meant() -> None:
    row = {"name": "Besluit genomen", "project": "P"}
    done = combined(
        batch("A", {"id": "A-1", **row}, {"id": "A-2", **row}), batch("B", {"id": "B"})
    )
    assert "K208" not in codes(done.issues)


def test_it_is_said_when_only_the_table_of_names_makes_a_row_the_owners() -> None:
    done = combined(
        batch("EZK", {"id": "X", "owner": "Minister KGG", "theme": "a"}),
        batch("AAA", {"id": "X", "theme": "b"}),
    )
    assert milestones(done)["X"].partner == "EZK"
    assert milestones(done)["X"].owner == "Minister KGG"  # shown as the partner wrote it
    assert only(done.issues, "K217").facts["owner"] == "Minister KGG"


CODES = st.sampled_from(["1", "2", "A-1", "a-1", "B-2", "Wind"])
NAMES = st.sampled_from(["Station Zuid", "Station Zuit", "Kabel", "FID", "Wind", ""])
DAYS = st.none() | st.sampled_from([OLD, NEW, Y30, Y31])
ROWS = st.fixed_dictionaries(
    {"id": CODES, "name": NAMES},
    optional={
        "owner": st.sampled_from(["", "P", "Q", "P / Q"]),
        "date": DAYS,
        "reported": DAYS,
        "status": st.sampled_from(["", "open", "vertraagd"]),
        "duration_days": st.none() | st.integers(0, 9),
        "target": st.none(),
    },
)
LINKS = st.builds("{} > {}".format, CODES, CODES)
ALIASES = st.tuples(CODES, st.sampled_from(["", "A-1", "B-2", "Wind", "2; B-2", "nergens"]))


@st.composite
def batches(draw: st.DrawFn) -> list[Batch]:
    return [
        batch(
            partner,
            *draw(st.lists(ROWS, max_size=4)),
            links=draw(st.lists(LINKS, max_size=3)),
            aliases=draw(st.lists(ALIASES, max_size=2)),
            data_date=draw(DAYS),
        )
        for partner in draw(st.lists(st.sampled_from("PQRS"), unique=True, max_size=4))
    ]


@given(batches(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_files_changes_nothing(given_: list[Batch], random: Any) -> None:
    shuffled = list(given_)
    random.shuffle(shuffled)
    assert combined(*given_) == combined(*shuffled)


def test_batches_that_differ_in_their_content_only_have_an_order_too() -> None:
    twins = [batch("A", {"id": "X", "name": name}) for name in ("een", "twee", "drie")]
    first, *others = [combined(*order) for order in permutations(twins)]
    assert all(other == first for other in others)


@given(batches())
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_and_everything_fits_together(given_: list[Batch]) -> None:
    done = combined(*given_)
    for issue in done.issues:
        assert issue.message("nl")
        assert issue.hint("en")
    if done.roadmap is None:
        assert {"K234", "K235"} & set(codes(done.issues))
        return
    ids = [m.id for m in done.roadmap.milestones]
    assert len(ids) == len(set(ids))
    stated = {s for b in given_ for m in b.milestones for s in m.statements}
    assert {s for m in done.roadmap.milestones for s in m.statements} == stated
    sources = {m.source for m in done.roadmap.milestones}
    assert sources <= {m.source for b in given_ for m in b.milestones}
    for link in done.roadmap.dependencies:
        assert {link.predecessor, link.successor} <= set(ids)
    pairs = [(d.predecessor, d.successor, d.type) for d in done.roadmap.dependencies]
    assert len(pairs) == len(set(pairs))
