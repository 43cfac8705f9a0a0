"""Text as it is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.cells.plain_text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Één  Dag ", "een dag"),
        ("2½ jaar", "2,5 jaar"),
        ("\u2018Q3\u2019 – 2027", "'q3' - 2027"),
        ("`Q3`\t2027\n", "'q3' 2027"),
        ("CO₂", "co2"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_letters_gives_the_same(text: str) -> None:
    """Every text may also go the long way: an accent that folds away, put behind it."""
    assert fold(f"{text}\N{COMBINING ACUTE ACCENT}") == fold(text)
