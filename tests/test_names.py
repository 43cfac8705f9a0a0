"""When two texts are the same code or the same name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.merging.aliases import ORGANISATIONS, TERMS, Organisations, OtherNames, expand_terms
from inputs.merging.names import block, id_key, name_key, nearly_equal


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("TEN-011", "ten-011"),
        (" ten - 011 ", "ten-011"),
        ("TEN–011", "ten-011"),  # the dash that Excel puts there
        ("TEN\u00a0011", "ten011"),
        ("H2\u2011016", "h2-016"),
    ],
)
def test_a_code_without_case_spaces_and_kinds_of_dash(typed: str, key: str) -> None:
    assert id_key(typed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Net op zee  IJmuiden Ver (Alpha)", "net op zee ijmuiden ver alpha"),
        ("CO₂-leiding", "co2 leiding"),
        ("Tracé Ørsted", "trace ørsted"),
        ("???", "???"),
    ],
)
def test_a_name_without_case_accents_and_punctuation(typed: str, key: str) -> None:
    assert name_key(typed) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Besluit over het tracé", "Besluit over tracé", True),
        ("Station Sloegebied gereed", "Station Sloegebeid gereed", True),
        ("Investeringsbesluit Heracless", "Investeringsbeluit Heracless", True),
        ("kavel 1 vergund", "kavel 2 vergund", False),
        ("Net op zee Gamma-A", "Net op zee Gamma-B", False),
        ("Tennet Zuid", "Tennet Oost", False),
        ("IJmuiden Ver Alpha in bedrijf", "IJmuiden Ver Beta in bedrijf", False),
        ("Station Noord", "Station Noord gereed", False),
        ("Import", "Export", False),
    ],
)
def test_names_that_differ_by_typing_errors_only(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    mine, theirs = name_key(one), name_key(other)
    assert nearly_equal(mine, theirs) is nearly_equal(theirs, mine) is same


@given(st.text(), st.text())
def test_nearly_equal_names_share_a_block_or_differ_at_a_words_beginning(
    one: str, other: str
) -> None:
    mine, theirs = name_key(one), name_key(other)
    assert name_key(mine) == mine
    assert nearly_equal(mine, mine)
    if block(mine) == block(theirs) and mine == theirs:
        assert nearly_equal(mine, theirs)


PAGE = (Path(__file__).parents[1] / "docs" / "reference" / "merging.md").read_text("utf-8")


@pytest.mark.parametrize("row", [*ORGANISATIONS, *TERMS], ids=lambda row: row.name)
def test_every_other_name_is_documented_with_its_reason(row: OtherNames) -> None:
    assert f"| {row.name} | {', '.join(row.also)} | {row.why} |" in PAGE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Minister EZK", "KGG", True),
        ("Ministerie van Klimaat en Groene Groei", "Economische Zaken en Klimaat", True),
        ("HNS", "Hynetwork", True),
        ("Hynetwork", "Gasunie", False),
        ("TenneT / KGG", "tennet tso", True),
        ("Zeevonk (Vattenfall/CIP)", "Vattenfall", False),
        ("Zeevonk (Vattenfall/CIP)", "Zeevonk", True),
        ("Cluster NZKG", "Noordzeekanaalgebied", True),
        ("", "", False),
        ("Oude naam", "Nieuwe naam", True),
        ("Rond 1", "Rond 3", False),
    ],
)
def test_which_texts_name_the_same_organisation(one: str, other: str, *, same: bool) -> None:
    own = {"Oude naam": "Nieuwe naam", "Rond 1": "Rond 2", "Rond 2": "Rond 1"}
    organisations = Organisations(own)
    assert organisations.same(one, other) is organisations.same(other, one) is same


def test_abbreviations_are_written_out_as_whole_words_only() -> None:
    assert expand_terms("fid drc") == "investeringsbesluit delta rhine corridor"
    assert expand_terms("fidelio") == "fidelio"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Windpark IJmuiden Ver kavel II", "Windpark IJmuiden Ver Alpha"),
        ("Windpark IJmuiden Ver kavels I en II", "Windpark IJmuiden Ver Alpha"),
        ("Windpark IJmuiden Ver, kavel Beta", "Windpark IJmuiden Ver Beta"),
        ("Windpark IJmuiden Ver kavel IV", "Windpark IJmuiden Ver Beta"),
    ],
)
def test_wind_farm_sites_are_known_by_their_older_numbers(old: str, new: str) -> None:
    assert expand_terms(name_key(old)) == name_key(new)
    assert expand_terms(name_key("Nederwiek kavel II")) == "nederwiek kavel ii"
