"""How sure a row is: read from its column, or from what its source says."""

import pytest

from graph_engine.model import Certainty
from inputs.cells.certainty import certainty_of, read_certainty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("geverifieerd", Certainty.STATED),
        ("Ja", Certainty.STATED),
        ("Niet geverifieerd", Certainty.UNVERIFIED),
        ("nee", Certainty.UNVERIFIED),
        ("onbevestigd.", Certainty.UNVERIFIED),
        ("eigen afleiding", Certainty.DERIVED),
        ("Aanname", Certainty.DERIVED),
    ],
)
def test_a_cell_says_how_sure_its_row_is(text: str, expected: Certainty) -> None:
    assert read_certainty(text) is expected


@pytest.mark.parametrize("text", ["zie mail", "80%", "?"])
def test_what_says_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="geverifieerd"):
        read_certainty(text)


@pytest.mark.parametrize(
    ("own", "source", "expected"),
    [
        (None, "", Certainty.STATED),
        (None, "https://example.org/eigen-afleiding", Certainty.STATED),
        (None, "algemene kennis, niet geverifieerd", Certainty.UNVERIFIED),
        (None, "eigen afleiding: volgtijdelijkheid procedure", Certainty.DERIVED),
        (None, "Own reasoning", Certainty.DERIVED),
        (Certainty.STATED, "eigen afleiding", Certainty.STATED),
    ],
)
def test_without_its_own_cell_the_words_of_the_source_count(
    own: Certainty | None, source: str, expected: Certainty
) -> None:
    assert certainty_of(own, source) is expected
