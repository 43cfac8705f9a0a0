"""Text on paper: lines broken where fpdf itself breaks them, and rows that no page can hold."""

from datetime import date

import pytest
from fpdf.fonts import TTFFont
from hypothesis import given, settings
from hypothesis import strategies as st

from outputs.export.cells import Cell
from outputs.export.lines import Ruler
from outputs.export.paper import Paper
from tests.file_texts import text_of

ALIKE = Ruler(dict.fromkeys(range(0x3000), 1.0))
"""A font in which every letter is as wide as any other."""
WORDS = st.lists(st.text("abcdé·", min_size=1, max_size=9), max_size=12).map(" ".join)


def paper() -> Paper:
    return Paper("Titel", "Peildatum", "nl", date(2026, 3, 31))


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, []),
        ("abc", 5, ["abc"]),
        ("ab cd", 5, ["ab cd"]),
        ("ab cde", 5, ["ab", "cde"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdef", 3, ["a", "bcd", "ef"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("ab\u2009cde", 5, ["ab", "cde"]),
        ("ab\u00a0cde", 6, ["ab\u00a0cde"]),
        ("ab", 0.5, ["a", "b"]),
    ],
)
def test_a_line_ends_at_a_space_and_a_long_word_where_it_must(
    text: str, room: float, lines: list[str]
) -> None:
    assert ALIKE.lines(text, room) == lines


@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("ab cd ef", 2, ["ab", "cd ef"]),
        ("abc de", 2, ["", "abc", "de"]),
        (" abc", 2, ["", "abc"]),
        ("abc", -1, ["", "abc"]),
    ],
)
def test_the_first_line_has_the_room_that_is_left(
    text: str, first: float, lines: list[str]
) -> None:
    assert ALIKE.lines(text, 5, first) == lines


@settings(max_examples=30)
@given(WORDS, st.floats(12, 80))
def test_lines_break_where_fpdf_breaks_them(text: str, width: float) -> None:
    made = paper()
    made.add_page()
    made.set_font("Body", "", 9)
    font = made.fonts["body"]
    assert isinstance(font, TTFFont)
    ours = Ruler(font.cw).lines(text, (width - 2 * made.c_margin) * made.k * 1000 / 9)
    theirs = made.multi_cell(width, 4, text, align="L", dry_run=True, output="LINES")
    made.saved()
    assert ours == ([] if not text else theirs)


def test_a_row_higher_than_a_page_is_cut_and_says_so() -> None:
    made = paper()
    made.add_page()
    made.running([Cell("boven de tabel")])
    made.ln(30)
    made.listing(["a", "b"], (1, 20), [[Cell("woord " * 200), Cell("x")], [Cell("y"), Cell("z")]])
    y, trigger, pages = made.get_y(), made.page_break_trigger, made.page_no()
    text = text_of("x.pdf", made.saved())
    assert pages == 2
    assert y <= trigger
    assert "…" in text


def test_the_head_of_a_table_comes_back_on_every_page() -> None:
    made = paper()
    made.add_page()
    made.listing(["Kop"], (1,), [[Cell(f"rij {n}")] for n in range(60)])
    pages = made.page_no()
    assert pages > 1
    text = text_of("x.pdf", made.saved())
    assert text.count("Kop") == pages
    assert [n for n in range(60) if f"rij {n}" not in text] == []


def test_a_soft_hyphen_is_not_drawn() -> None:
    made = paper()
    assert made.printable("water\u00adstof") == "waterstof"
    made.saved()
