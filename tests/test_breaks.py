"""Where long words may break in a narrow column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outputs.page.breaks import SOFT_HYPHEN, breakable


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Noordzeekanaalgebied", "Noord-zee-ka-naal-ge-bied"),
        ("Hoogspanningsstation X", "Hoog-span-nings-sta-tion X"),
        ("Elektriciteitsvoorziening", "Elek-tri-ci-teits-voor-zie-ning"),
        ("Rotterdam-Moerdijk", "Rotterdam-Moerdijk"),
        ("Chemelot", "Chemelot"),
        ("Zzzzzzzzzzzzzzzzzz", "Zzzzzzzzzzzzzzzzzz"),
    ],
)
def test_long_words_break_between_syllables(text: str, broken: str) -> None:
    assert breakable(text).replace(SOFT_HYPHEN, "-") == broken


@given(st.text())
def test_nothing_but_soft_hyphens_is_added(text: str) -> None:
    assert breakable(text).replace(SOFT_HYPHEN, "") == text.replace(SOFT_HYPHEN, "")
