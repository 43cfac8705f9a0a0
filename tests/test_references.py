"""Which milestone a partner means: found exactly, found with a remark, or asked about."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph_engine.model import Dependency, LinkType, Relation, Source, State
from inputs.batch import Batch
from inputs.intake import load
from inputs.merging.combine import Intake
from inputs.merging.references import Catalogue, Entry, How
from inputs.settings import read_settings
from tests.merge_cases import batch, codes, combined, only
from tests.spreadsheets import HEADER, save

NAMES = {
    "TEN-011": "Zuid-West 380 kV Oost (Rilland–Tilburg) in gebruik",
    "H2-018": "Projectbesluit Delta Rhine Corridor",
    "H2-019": "FID waterstofleiding",
    "NOZ-1": "Net op zee IJmuiden Ver Alpha",
    "NOZ-2": "Net op zee IJmuiden Ver Beta",
    "A-1": "Vergunning",
    "B-1": "Vergunning",
}
CATALOGUE = Catalogue(
    Entry(id_, (), (name,), frozenset({f"{id_[0]}.xlsx"})) for id_, name in NAMES.items()
)


@pytest.mark.parametrize(
    ("typed", "how", "ids"),
    [
        ("TEN-011", How.CODE, "TEN-011"),
        (" ten – 011", How.CODE, "TEN-011"),
        ("zuid-west 380 kV Oost (Rilland-Tilburg)  in gebruik", How.NAME, "TEN-011"),
        ("TEN-011 Zuid-West 380 kV Oost", How.CODE, "TEN-011"),
        ("Projectbesluit DRC (H2-018)", How.CODE, "H2-018"),
        ("TEN-011 Projectbesluit DRC", How.UNKNOWN, ""),  # code and name contradict each other
        ("projectbesluit DRC", How.TERM, "H2-018"),
        ("Investeringsbesluit waterstofleiding", How.TERM, "H2-019"),
        ("Net op zee IJmuiden Ver Alfa", How.UNKNOWN, ""),  # two letters off in a short word
        ("Net op zee IJmuidn Ver Alpha", How.TYPO, "NOZ-1"),
        ("Net op zee IJmuiden Ver Gamma", How.UNKNOWN, ""),
        ("Vergunning", How.AMBIGUOUS, "A-1 B-1"),
        ("", How.UNKNOWN, ""),
        ("!?", How.UNKNOWN, ""),
    ],
)
def test_the_steps_by_which_a_reference_is_found(typed: str, how: How, ids: str) -> None:
    found = CATALOGUE.resolve(typed)
    assert (found.how, " ".join(found.ids)) == (how, ids)


OF_PROJECTS = Catalogue(
    Entry(id_, (), (name,), ("P.xlsx",), (project,))
    for id_, name, project in (
        ("P-1", "In bedrijf", "Porthos"),
        ("P-2", "FID", "Porthos"),
        ("A-1", "In bedrijf", "Aramis"),
        ("D-1", "FID", "DRC"),
        ("D-2", "FID", "Delta Rhine Corridor"),
    )
)


@pytest.mark.parametrize(
    ("typed", "how", "ids"),
    [
        ("Porthos in bedrijf", How.PROJECT, "P-1"),
        ("Porthos: in bedrijf", How.PROJECT, "P-1"),
        ("In bedrijf (Porthos)", How.PROJECT, "P-1"),
        ("Porthos – FID", How.PROJECT, "P-2"),
        ("FID van Porthos", How.PROJECT, "P-2"),
        ("Investeringsbesluit Porthos", How.PROJECT, "P-2"),
        ("Aramis in bedrijf", How.PROJECT, "A-1"),
        ("FID DRC", How.AMBIGUOUS, "D-1 D-2"),
        ("In bedrijf", How.AMBIGUOUS, "P-1 A-1"),
        ("Aramis FID", How.UNKNOWN, ""),
        ("Portos FID", How.UNKNOWN, ""),
        ("Porthos", How.UNKNOWN, ""),
    ],
)
def test_project_and_name_together_mean_the_one_milestone_that_has_both(
    typed: str, how: How, ids: str
) -> None:
    found = OF_PROJECTS.resolve(typed)
    assert (found.how, " ".join(found.ids)) == (how, ids)


def test_a_reference_by_project_and_name_says_what_it_was_read_as() -> None:
    rows = [
        {"id": "P-1", "name": "In bedrijf", "project": "Porthos"},
        {"id": "A-1", "name": "In bedrijf", "project": "Aramis"},
        {"id": "Z-9", "name": "Levering"},
    ]
    done = combined(batch("P", *rows, links=["Porthos in bedrijf > Z-9"]))
    assert done.roadmap
    assert [(d.predecessor, d.successor) for d in done.roadmap.dependencies] == [("P-1", "Z-9")]
    issue = only(done.issues, "K223")
    assert [issue.facts[f] for f in ("id", "project")] == ["P-1", "Porthos"]


def test_a_name_that_several_bear_means_the_one_in_the_same_workbook() -> None:
    assert CATALOGUE.resolve("vergunning", "B.xlsx").ids == ("B-1",)
    assert CATALOGUE.resolve("vergunning", "C.xlsx").how is How.AMBIGUOUS


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("TEN-11", "'TEN-011' (Zuid-West 380 kV Oost (Rilland–Tilburg) in gebruik)"),
        ("TEN-00011", "'TEN-011' (Zuid-West 380 kV Oost (Rilland–Tilburg) in gebruik)"),
        ("TNE 011", "'TEN-011' (Zuid-West 380 kV Oost (Rilland–Tilburg) in gebruik)"),
        ("TEN-01", ""),  # another number is another milestone
        ("TEN-99", ""),
        ("C-1", ""),  # and so is another letter where there is only one
        ("H3-018", ""),
        ("IJmuiden Ver Beta", "'NOZ-2' (Net op zee IJmuiden Ver Beta)"),
        ("Net op zee IJmuiden Ver Beta 2", "'NOZ-2' (Net op zee IJmuiden Ver Beta)"),
        ("Zuid-West 150 kV Oost", ""),
        ("qqqqqqqqqqqq", ""),
    ],
)
def test_the_nearest_known_one_is_offered(typed: str, nearest: str) -> None:
    assert CATALOGUE.nearest(typed) == nearest


def test_a_name_that_is_hardly_a_name_is_not_offered() -> None:
    entries = [Entry("G-2", (), ("'=1+1",), frozenset()), Entry("K", (), ("Kabel",), frozenset())]
    assert Catalogue(entries).nearest("TEN-1") == ""


def test_an_empty_roadmap_has_no_nearest() -> None:
    assert Catalogue([]).nearest("X") == ""


def test_offering_nearest_names_ends_when_it_would_take_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("inputs.merging.references.COMPARISONS", 2)
    found = Catalogue([Entry("A-1", (), ("Naam",), frozenset())])
    assert [found.nearest("A-01"), found.nearest("A-001"), found.nearest("A-01")] == [
        "'A-1' (Naam)",
        "",
        "'A-1' (Naam)",
    ]


def linked(*links: str, rows: str = "A-1 B-1 C-1") -> Intake:
    return combined(batch("P", *({"id": id_} for id_ in rows.split()), links=links))


def dependencies(done: Intake) -> list[Dependency]:
    assert done.roadmap is not None
    return list(done.roadmap.dependencies)


def test_an_unknown_predecessor_is_named_with_its_cell_and_the_nearest() -> None:
    done = linked("A-01 > B-1", "A-1 > C-1")
    assert [(d.predecessor, d.successor) for d in dependencies(done)] == [("A-1", "C-1")]
    issue = only(done.issues, "K201")
    assert issue.source == Source("P.xlsx", "Afhankelijkheden", "A2")
    assert (
        issue.message() == "'B-1' wacht op 'A-01', maar die mijlpaal staat in geen enkel werkboek."
    )
    assert "Het meest lijkt: 'A-1' (A-1). Pas" in issue.hint()


def test_when_nothing_is_near_the_issue_says_so() -> None:
    issue = only(linked("A-99 > B-1").issues, "K201")
    assert "Geen enkele bekende lijkt erop. Pas" in issue.hint()
    assert "No known one is like it. Correct" in issue.hint("en")


def test_both_ends_are_reported_when_both_are_unknown() -> None:
    done = linked("X > Y")
    assert dependencies(done) == []
    assert only(done.issues, "K201").facts["milestone"] == "Y"
    assert only(done.issues, "K202").facts["milestone"] == "X"


def test_an_ambiguous_name_lists_its_candidates() -> None:
    rows = ({"id": "A-1", "name": "Vergunning"}, {"id": "A-2", "name": "vergunning"})
    done = combined(batch("P", *rows, {"id": "B-1"}, links=["Vergunning > B-1"]))
    assert dependencies(done) == []
    assert "'A-1' (Vergunning); 'A-2' (vergunning)" in only(done.issues, "K203").message()


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Projectbesluit DRC", "K211"), ("Projectbesluit Delta Rhine Coridor", "K210")],
)
def test_a_reference_that_is_not_exact_counts_and_is_reported(typed: str, code: str) -> None:
    rows = ({"id": "H-1", "name": "Projectbesluit Delta Rhine Corridor"}, {"id": "B-1"})
    done = combined(batch("P", *rows, links=[f"{typed} > B-1"]))
    assert [(d.predecessor, d.successor) for d in dependencies(done)] == [("H-1", "B-1")]
    assert only(done.issues, code).facts["id"] == "H-1"


def test_a_link_stated_twice_counts_once_with_the_longest_lag() -> None:
    one = batch("P", {"id": "A-1"}, {"id": "B-1"}, links=["A-1 > B-1 | FS+10"])
    other = batch("Q", links=["a-1 > b-1 | FS+30", "A-1 > B-1 | SS+5"])
    done = combined(one, other)
    assert [(d.type, d.lag_days, d.source.workbook) for d in dependencies(done)] == [
        (LinkType.FS, 30, "Q.xlsx"),
        (LinkType.SS, 5, "Q.xlsx"),
    ]
    issue = only(done.issues, "K209")
    assert issue.facts["other_cells"] == "P.xlsx › Afhankelijkheden › A2"


def test_a_link_is_hard_when_anybody_says_so() -> None:
    one = batch("P", {"id": "A-1"}, {"id": "B-1"}, links=["A-1 > B-1", "A-1 > B-1"])
    soft, hard = (
        replace(link, hard=hard) for link, hard in zip(one.links, (False, True), strict=True)
    )
    assert [d.hard for d in dependencies(combined(replace(one, links=(soft, hard))))] == [True]
    assert [d.hard for d in dependencies(combined(replace(one, links=(soft, soft))))] == [False]


def test_a_milestone_that_waits_for_itself_is_left_to_the_engine() -> None:
    done = linked("A-1 > a-1")
    assert [(d.predecessor, d.successor) for d in dependencies(done)] == [("A-1", "A-1")]


def related(*pairs: tuple[str, str]) -> Batch:
    rows = batch("P", {"id": "A-1"}, {"id": "B-1"})
    source = Source("P.xlsx", "Relaties", "A2")
    relations = [Relation(first=a, second=b, kind="zelfde plek", source=source) for a, b in pairs]
    return Batch(
        workbook=rows.workbook,
        partner=rows.partner,
        data_date=rows.data_date,
        milestones=rows.milestones,
        relations=tuple(relations),
    )


def test_relations_are_resolved_too_and_never_become_dependencies() -> None:
    done = combined(related(("a-1", "b-1"), ("A-1", "X-9")))
    assert done.roadmap is not None
    assert [(r.first, r.second) for r in done.roadmap.relations] == [("A-1", "B-1")]
    assert done.roadmap.dependencies == ()
    assert only(done.issues, "K218").facts["missing"] == "X-9"


def aliased(*aliases: tuple[str, str], links: tuple[str, ...] = ()) -> Intake:
    """Partner P uses old names; partner Q says what they are called now."""
    return combined(
        batch("P", {"id": "OUD-1", "name": "Kavel Gamma"}, {"id": "P-1"}, links=links),
        batch(
            "Q",
            {"id": "NEW-1", "name": "Gamma-A"},
            {"id": "NEW-2", "name": "Gamma-B"},
            aliases=aliases,
        ),
    )


def test_a_renamed_milestone_is_merged_and_found_by_its_old_code_and_name() -> None:
    done = aliased(("Kavel gamma", "NEW-1"), links=("OUD-1 > P-1", "P-1 > kavel Gamma"))
    assert done.roadmap is not None
    assert done.roadmap.by_id.keys() == {"P-1", "NEW-1", "NEW-2"}
    assert done.roadmap.by_id["NEW-1"].name == "Gamma-A"
    assert [(d.predecessor, d.successor) for d in dependencies(done)] == [
        ("NEW-1", "P-1"),
        ("P-1", "NEW-1"),
    ]
    issue = only(done.issues, "K212")
    assert issue.source.workbook == "P.xlsx"
    assert "Q.xlsx › Aliassen › A2" in issue.hint()


def test_a_split_means_every_part() -> None:
    done = aliased(("Gamma", "NEW-1; NEW-2"), links=("Gamma > P-1",))
    assert [d.predecessor for d in dependencies(done)] == ["NEW-1", "NEW-2"]
    assert "'NEW-1' (Gamma-A); 'NEW-2' (Gamma-B)" in only(done.issues, "K219").message()


def test_a_split_of_a_milestone_that_is_still_there_is_asked_about() -> None:
    done = aliased(("OUD-1", "NEW-1; NEW-2"), links=("OUD-1 > P-1",))
    assert [d.predecessor for d in dependencies(done)] == ["OUD-1"]
    assert only(done.issues, "K221").source.workbook == "Q.xlsx"


def test_a_split_with_a_part_that_nobody_knows_leaves_the_milestone_and_what_leads_to_it() -> None:
    done = aliased(("OUD-1", "NEW-1; weg"), ("Eerder", "OUD-1"), links=("Eerder > P-1",))
    assert done.roadmap is not None
    assert done.roadmap.by_id.keys() == {"OUD-1", "P-1", "NEW-1", "NEW-2"}
    assert [(d.predecessor, d.successor) for d in dependencies(done)] == [("OUD-1", "P-1")]
    assert {"K213", "K221"} <= set(codes(done.issues))


WAYS = {
    "renamed": ("Kavel Gamma", ("NEW-1",), ("NEW-1",), "K212"),
    "merged": ("OUD-1", ("NEW-1",), ("NEW-1",), ""),
    "split": ("Gamma", ("NEW-1", "NEW-2"), ("NEW-1", "NEW-2"), "K219"),
    "lapsed": ("OUD-1", (), ("OUD-1",), "K215"),
    "lapsed, never there": ("Gamma", (), (), "K216"),
}


@pytest.mark.parametrize("typed", ["sheet", "text", "list"])
@pytest.mark.parametrize("way", WAYS)
def test_sheet_and_settings_say_the_same(tmp_path: Path, typed: str, way: str) -> None:
    """Renamed, merged, split and lapsed: from a workbook or a knelpunt.toml to the roadmap."""
    old, new, leads_from, code = WAYS[way]
    rows = [("OUD-1", "Kavel Gamma"), ("NEW-1", "Gamma-A"), ("NEW-2", "Gamma-B"), ("P-1", "Eind")]
    sheets: dict[str, list[tuple[str, ...]]] = {
        "Mijlpalen": [HEADER, *((*row, "Q3 2029", "TenneT") for row in rows)],
        "Afhankelijkheden": [("Voorganger", "Opvolger"), (old, "P-1")],
    }
    text = "; ".join(new) or "vervallen"
    if typed == "sheet":
        sheets["Aliassen"] = [("Oud", "Nieuw"), (old, text)]
    else:
        value = json.dumps(list(new) if typed == "list" else text)
        (tmp_path / "knelpunt.toml").write_text(f'[aliassen]\n"{old}" = {value}\n', "utf-8")
    save(tmp_path / "P.xlsx", sheets)
    settings, wrong = read_settings(tmp_path)
    assert wrong == ()
    done = load([tmp_path / "P.xlsx"], settings)
    assert tuple(d.predecessor for d in dependencies(done)) == leads_from
    assert code in {"", *codes(done.issues)}
    assert "K213" not in codes(done.issues)
    assert done.roadmap is not None
    gone = {"renamed", "merged"}
    assert ("OUD-1" in done.roadmap.by_id) == (way not in gone)
    if way == "lapsed":
        assert done.roadmap.by_id["OUD-1"].state is State.LAPSED


def test_chains_of_names_are_followed() -> None:
    done = aliased(("Alfa", "Beta"), ("Beta", "OUD-1"), ("OUD-1", "NEW-2"), links=("Alfa > P-1",))
    assert [d.predecessor for d in dependencies(done)] == ["NEW-2"]


def test_an_old_name_without_a_new_one_has_lapsed() -> None:
    done = aliased(("OUD-1", ""), ("Delta", ""), links=("Delta > P-1",))
    assert done.roadmap is not None
    assert done.roadmap.by_id["OUD-1"].state is State.LAPSED
    assert only(done.issues, "K215").facts["milestone"] == "Kavel Gamma"
    assert only(done.issues, "K216").source.cell == "A2"
    assert dependencies(done) == []


def test_circles_and_names_that_nobody_has_do_nothing_and_are_reported() -> None:
    done = aliased(("X", "Y"), ("Y", "X"), ("Z", "Gamma-C"))
    assert codes(done.issues).count("K214") == 2
    assert only(done.issues, "K213").facts["nearest"] == "'NEW-1' (Gamma-A)"


def test_a_chain_into_a_circle_ends() -> None:
    done = aliased(("W", "X"), ("X", "Y"), ("Y", "X"), links=("W > P-1",))
    assert codes(done.issues).count("K214") == 2
    assert only(done.issues, "K201").facts["missing"] == "W"


def test_an_alias_of_an_organisation_is_no_unknown_milestone() -> None:
    done = combined(
        batch("Gasunie", {"id": "A-1", "owner": "Stroomkade"}),
        aliases={"Havenstroom": "Stroomkade"},
    )
    assert "K213" not in codes(done.issues)


def test_a_user_s_alias_decides_who_owns_a_row() -> None:
    rows = {"id": "A-1", "owner": "Stroomkade"}
    done = combined(
        batch("Aap", {**rows, "theme": "a"}),
        batch("Havenstroom", {**rows, "theme": "b"}),
        aliases={"Havenstroom": "Stroomkade"},
    )
    assert done.roadmap is not None
    assert done.roadmap.by_id["A-1"].theme == "b"


def test_a_link_between_two_that_became_one_is_dropped_and_named() -> None:
    done = aliased(("OUD-1", "NEW-1"), links=("OUD-1 > NEW-1",))
    assert dependencies(done) == []
    assert only(done.issues, "K220").facts["milestone"] == "Gamma-A"
