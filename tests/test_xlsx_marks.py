"""Comments and struck-through text: seen, named, and never a reason to refuse a file."""

from pathlib import Path

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from inputs.reader import read_workbook
from tests.spreadsheets import HEADER, book_of, bytes_of, codes, found, repacked

ROWS = [HEADER, ("A-1", "Station", "2030", "T"), ("A-2", "Kabel", "2031", "T")]


def made(tmp_path: Path, *, struck: tuple[str, ...] = (), commented: tuple[str, ...] = ()) -> Path:
    book = book_of({"Mijlpalen": ROWS})
    for cell in struck:
        book["Mijlpalen"][cell].font = Font(strike=True)
    for cell in commented:
        book["Mijlpalen"][cell].comment = Comment("wordt 2032", "Jan")
    path = tmp_path / "P.xlsx"
    path.write_bytes(bytes_of(book))
    return path


@pytest.mark.parametrize(
    ("struck", "rows"),
    [(("A3", "B3", "C3"), ["3"]), (("B2", "B3"), ["2-3"]), (("F9",), []), ((), [])],
)
def test_struck_rows_count_and_are_asked_about(
    tmp_path: Path, struck: tuple[str, ...], rows: list[str]
) -> None:
    batch = read_workbook(made(tmp_path, struck=struck))
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
    assert [issue.facts["rows"] for issue in found(batch, "K041")] == rows


def test_comments_are_named_with_their_cells(tmp_path: Path) -> None:
    batch = read_workbook(made(tmp_path, commented=("A1", "C2", "D3")))
    (issue,) = batch.issues
    assert (issue.rule.code, issue.facts["cells"]) == ("K040", "C2, D3")


@pytest.mark.parametrize("text", ["<strike", "", "<a/>"])
def test_a_broken_part_with_comments_refuses_nothing(tmp_path: Path, text: str) -> None:
    path = made(tmp_path, commented=("C2",), struck=("A2",))
    path.write_bytes(repacked(path.read_bytes(), {"xl/comments/comment1.xml": text}))
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K041"]
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
