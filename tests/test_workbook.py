"""Files to sheets of cells: every format, and what a fast reader would hide."""

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from inputs.workbook import open_workbook
from inputs.workbooks.delimited import read_delimited
from inputs.workbooks.grid import (
    Fault,
    Merge,
    Sheet,
    Workbook,
    address,
    column_number,
    is_blank,
    letters,
    spans,
)
from tests.binary_workbooks import xlsb
from tests.spreadsheets import (
    SHEET_PART,
    book_of,
    bytes_of,
    codes,
    repacked,
    save,
    text_cell,
    xlsx,
)

MOMENT = dt.datetime(2029, 3, 1, 14, 30)  # noqa: DTZ001 -- a cell has no time zone


def opened(path: Path) -> Workbook:
    book, _ = open_workbook(path)
    assert book is not None
    return book


def rows_of(sheet: Sheet) -> list[list[object]]:
    return [list(row) for row in sheet.rows]


@pytest.mark.parametrize(
    ("column", "name"),
    [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_columns_have_the_letters_of_excel(column: int, name: str) -> None:
    assert letters(column) == name
    assert column_number(name) == column
    assert address(4, column) == f"{name}5"


@pytest.mark.parametrize(
    ("numbers", "text"), [([], ""), ([3], "3"), ([3, 4, 5, 9], "3-5, 9"), ([1, 3], "1, 3")]
)
def test_spans(numbers: list[int], text: str) -> None:
    assert spans(numbers) == text


def test_values_keep_their_types(tmp_path: Path) -> None:
    row = ["tekst", 12.5, 3, True, dt.date(2029, 3, 1), MOMENT, "007"]
    (sheet,) = opened(save(tmp_path / "p.xlsx", [row])).sheets
    assert rows_of(sheet) == [["tekst", 12.5, 3.0, True, dt.date(2029, 3, 1), MOMENT, "007"]]


def test_dates_of_the_1904_system(tmp_path: Path) -> None:
    book = book_of({"Blad": [[dt.date(2029, 3, 1)]]})
    book.epoch = CALENDAR_MAC_1904
    path = tmp_path / "mac.xlsx"
    path.write_bytes(bytes_of(book))
    (sheet,) = opened(path).sheets
    assert rows_of(sheet) == [[dt.date(2029, 3, 1)]]


def test_rows_and_columns_keep_their_places(tmp_path: Path) -> None:
    (sheet,) = opened(save(tmp_path / "p.xlsx", [[], [], ["", "", "C3"], ["", "B4"]])).sheets
    assert sheet.first_row == 2
    assert rows_of(sheet) == [["", "", "C3"], ["", "B4", ""]]
    assert str(sheet.source(2, 2)) == "p.xlsx › Mijlpalen › C3"


def test_error_values_are_faults(tmp_path: Path) -> None:
    rows = [["a", "#REF!"], ["#SPILL!", "b"]]
    (sheet,) = opened(save(tmp_path / "p.xlsx", rows)).sheets
    assert rows_of(sheet) == [["a", Fault("#REF!")], [Fault("#SPILL!"), "b"]]


FORMULAS = {
    "no value": ('<c r="B2"><f>A1</f></c>', Fault()),
    "empty value": ('<c r="B2"><f>A1</f><v></v></c>', Fault()),
    "closed value": ('<c r="B2"><f>A1</f><v/></c>', Fault()),
    "shared formula": ('<c r="B2"><f t="shared" si="0"/></c>', Fault()),
    "number": ('<c r="B2"><f>A1</f><v>7</v></c>', 7.0),
    "text": ('<c r="B2" t="str"><f>A1</f><v>zeven</v></c>', "zeven"),
    "empty text": ('<c r="B2" t="str"><f>""</f><v></v></c>', ""),
    "error": ('<c r="B2" t="e"><f>A1</f><v>#DIV/0!</v></c>', Fault("#DIV/0!")),
    "other quotes": ("<c r='B2' t='e'><v>#NAME?</v></c>", Fault("#NAME?")),
    "no reference": ("<c t='e'><v>#NAME?</v></c>", Fault("#NAME?")),
}


@pytest.mark.parametrize("case", FORMULAS.values(), ids=FORMULAS.keys())
def test_formulas(tmp_path: Path, case: tuple[str, object]) -> None:
    cell, value = case
    first = text_cell("A2", "x")
    (sheet,) = opened(xlsx(tmp_path / "p.xlsx", f'<row r="2">{first}{cell}</row>')).sheets
    assert (rows_of(sheet)[0] + [""])[1] == value


def test_prefixed_names_are_read_too(tmp_path: Path) -> None:
    xml = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<x:sheetData><x:row r='1' hidden='1'><x:c r='A1' t='e'><x:v>#REF!</x:v></x:c>"
        "</x:row></x:sheetData></x:worksheet>"
    )
    path = tmp_path / "p.xlsx"
    path.write_bytes(repacked(bytes_of(book_of({"Blad": []})), {SHEET_PART: xml}))
    book = opened(path)
    assert rows_of(book.sheets[0]) == [[Fault("#REF!")]]
    assert codes(book.issues) == ["K014"]


def test_a_fault_above_and_below_the_other_cells_gets_its_own_row(tmp_path: Path) -> None:
    data = (
        '<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'
        f'<row r="3">{text_cell("A3", "x")}</row>'
        '<row r="6"><c r="C6"><f>A1</f></c></row>'
    )
    (sheet,) = opened(xlsx(tmp_path / "p.xlsx", data)).sheets
    filled = {
        (sheet.first_row + r, c): value
        for r, row in enumerate(sheet.rows)
        for c, value in enumerate(row)
        if value != ""
    }
    assert filled == {(0, 0): Fault("#REF!"), (2, 0): "x", (5, 2): Fault()}


def test_hidden_sheets_rows_and_columns_are_known(tmp_path: Path) -> None:
    book = book_of({"Open": [["a", "b"], ["c", "d"], [], ["e"]], "Dicht": [["x"]]})
    sheet = book["Open"]
    for row in (2, 3, 4):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["F"].hidden = True
    book["Dicht"].sheet_state = "veryHidden"
    path = tmp_path / "p.xlsx"
    path.write_bytes(bytes_of(book))
    read = opened(path)
    assert [s.hidden for s in read.sheets] == [False, True]
    assert codes(read.issues) == ["K014", "K015"]
    assert read.issues[0].facts == {"rows": "2, 4"}
    assert read.issues[1].facts == {"columns": "B"}


def test_merged_cells_are_known(tmp_path: Path) -> None:
    book = book_of({"Blad": [["a", "", "c"], ["", "", "d"]]})
    book["Blad"].merge_cells("A1:B2")
    path = tmp_path / "p.xlsx"
    path.write_bytes(bytes_of(book))
    assert opened(path).sheets[0].merges == (Merge(0, 0, 1, 1),)


def test_a_chart_sheet_is_no_sheet_with_cells(tmp_path: Path) -> None:
    book = book_of({"Blad": [["a"]]})
    book.create_chartsheet("Grafiek")
    path = tmp_path / "p.xlsx"
    path.write_bytes(bytes_of(book))
    assert [s.name for s in opened(path).sheets] == ["Blad"]


TEXT = "Code;Mijlpaal\nA-1;Café\n"
CSV = {
    "utf-8": (TEXT.encode("utf-8"), []),
    "utf-8 with a mark": (TEXT.encode("utf-8-sig"), []),
    "utf-16": (TEXT.encode("utf-16"), []),
    "Windows": (TEXT.encode("cp1252"), ["K019"]),
    "comma": (TEXT.replace(";", ",").encode(), []),
    "bar": (TEXT.replace(";", "|").encode(), []),
    "tab": (TEXT.replace(";", "\t").encode(), []),
    "separator told": (b"sep=;\r\n" + TEXT.encode(), []),
    "quoted": ('"Code";"Mijlpaal"\n"A-1";"Café"\n'.encode(), []),
    "old Mac lines": (TEXT.replace("\n", "\r").encode(), []),
}


@pytest.mark.parametrize("case", CSV.values(), ids=CSV.keys())
def test_text_files(tmp_path: Path, case: tuple[bytes, list[str]]) -> None:
    content, expected = case
    path = tmp_path / "p.csv"
    path.write_bytes(content)
    book = opened(path)
    assert rows_of(book.sheets[0]) == [["Code", "Mijlpaal"], ["A-1", "Café"]]
    assert codes(book.issues) == [*expected, "K029"]


def test_the_separator_is_the_one_that_divides_evenly() -> None:
    """Commas in the texts are more frequent than the semicolons between them."""
    text = "a;b\nx, y, z;2,5\np, q;3\n"
    (sheet,) = read_delimited(text.encode(), "p.csv").sheets
    assert rows_of(sheet) == [["a", "b"], ["x, y, z", "2,5"], ["p, q", "3"]]


def test_line_breaks_within_quotes_stay_in_the_cell() -> None:
    (sheet,) = read_delimited(b'a;b\n"een\ntwee";3\n', "p.csv").sheets
    assert rows_of(sheet) == [["a", "b"], ["een\ntwee", "3"]]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=2, max_size=6))
def test_what_the_csv_module_writes_comes_back(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    (sheet,) = read_delimited(out.getvalue().encode("utf-8", "replace"), "p.csv").sheets
    expected = [
        [cell.replace("\0", "").encode("utf-8", "replace").decode() for cell in row]
        for row in rows
    ]
    assert rows_of(sheet) == expected


@given(st.binary(max_size=400))
def test_any_bytes_as_text_file_give_rows_or_an_issue(data: bytes) -> None:
    book = read_delimited(data, "p.csv")
    assert all(isinstance(cell, str | Fault) for row in book.sheets[0].rows for cell in row)


def test_blank_rows() -> None:
    assert is_blank(["", "  ", "\t"])
    assert not is_blank(["", 0.0])
    assert not is_blank([False])
    assert not is_blank([Fault()])


def test_error_values_in_text_files_are_faults() -> None:
    (sheet,) = read_delimited(b"a;b\n#REF!;#VERW!\n", "p.csv").sheets
    assert rows_of(sheet) == [["a", "b"], [Fault("#REF!"), Fault("#VERW!")]]


def test_an_xlsb_file(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsb"
    path.write_bytes(xlsb([["a", "#REF!", 2030.0], ["b", "", "c"]], [1], 2))
    book = opened(path)
    (sheet,) = book.sheets
    assert rows_of(sheet) == [["a", Fault("#REF!"), 2030.0], ["b", "", "c"]]
    assert [(i.rule.code, *i.facts.values()) for i in book.issues] == [
        ("K014", "2"),
        ("K015", "C"),
    ]


def test_a_far_cell_in_an_xlsb_file(tmp_path: Path) -> None:
    rows: list[list[str | float]] = [[] for _ in range(1000)]
    rows[999] = [*[""] * 16_000, "x"]
    path = tmp_path / "p.xlsb"
    path.write_bytes(xlsb(rows))
    book, issues = open_workbook(path)
    assert book is not None
    assert book.sheets == ()
    assert codes(issues) == ["K021"]
