"""The Excel workbook: every table on its sheet, real dates, and text that stays text."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.model import Milestone
from outputs.excel import sheets
from outputs.excel.workbook import new_book, saved, workbook_bytes, write_table
from outputs.tables import tables
from outputs.tables.table import Form, Heading, Run, Table, Value
from tests.small_report import ANALYSIS, GOAL, renamed

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://example.org")',
    "#REF!",
    "<script>alert(1)</script>",
]


def opened(lang: str = "nl", analysis: object = ANALYSIS) -> Workbook:
    return load_workbook(io.BytesIO(workbook_bytes(analysis, (), lang)))  # type: ignore[arg-type]  # narrowed by the caller


def column(sheet: Worksheet, header: str) -> list[object]:
    headers = [cell.value for cell in sheet[1]]
    return [row[headers.index(header)] for row in sheet.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_table_has_its_sheet_with_all_its_rows(lang: str) -> None:
    book = opened(lang)
    expected = tables(ANALYSIS, (), lang)
    assert book.sheetnames[1:] == [table.title for table in expected]
    for table in expected:
        sheet = book[table.title]
        assert [cell.value for cell in sheet[1]] == [h.text for h in table.headings]
        assert sheet.max_row == 1 + max(len(table.rows), 1)
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref is not None
        assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_table_has_two_columns_with_one_name(lang: str) -> None:
    twins = replace(
        ANALYSIS,
        goals=(ANALYSIS.goals[0], replace(ANALYSIS.goals[0], id="GAS-2")),
    )
    for table in tables(renamed({"GAS-2": "Twee", GOAL: "Twee"}, twins), (), lang):
        headers = [heading.text for heading in table.headings]
        assert len(set(headers)) == len(headers)
        assert all(len(row) == len(headers) for row in table.rows)


def test_dates_are_dates_beside_the_text_that_was_typed() -> None:
    sheet = opened()["Mijlpalen"]
    row = column(sheet, "Code").index("GAS-2")
    assert column(sheet, "Datum zoals opgegeven")[row] == "2031-2033"
    assert column(sheet, "Gelezen: vroegst")[row] == datetime(2031, 1, 1)  # noqa: DTZ001 (Excel)
    assert column(sheet, "Haalbaar")[row] == datetime(2033, 12, 31)  # noqa: DTZ001 (Excel)
    assert column(sheet, "Ten minste")[row] == "ja"
    cells = {cell.number_format for cell in sheet["P"][1:] if cell.value}
    assert cells == {"[$-413]d mmm yyyy"}


def test_a_goal_leads_to_its_chain() -> None:
    book = opened()
    link = book["Doelen"]["B2"].hyperlink
    assert link is not None
    assert link.location == "'Bepalende ketens'!A2"
    assert column(book["Bepalende ketens"], "Code")[:4] == ["KGG-1", "GAS-1", "GAS-2", "ZEE-1"]


def test_the_overview_answers_first() -> None:
    sheet = opened()["Overzicht"]
    text = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert sheet["A1"].value == "Routekaart proef"
    assert "haalt de streefdatum mogelijk niet" in str(sheet["A2"].value)
    assert "mogelijk te laat (+12 mnd)" in text
    assert "Peildatum 1 jan 2026" in str(sheet["A3"].value)
    assert "6 van de 7 doorlooptijden" in text
    assert text.index("Doelen") < text.index("Zwaarste knelpunten") < text.index("Begrippen")


def test_equal_runs_give_equal_bytes() -> None:
    first, second = (workbook_bytes(ANALYSIS, ()) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = book.read("docProps/core.xml").decode()
    assert core.count("2026-01-01T00:00:00Z") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_partner_typed_is_never_a_formula(text: str) -> None:
    book = opened(analysis=renamed({"KGG-1": text}))
    seen = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if cell.value == sheets.clean(text):
                    seen += 1
                    assert cell.data_type == "s"
                    assert cell.quotePrefix == (text[0] in "=+-@\t\r")
    assert seen >= 3


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    book = Workbook()
    sheets.add_styles(book, "nl")
    sheet = book.worksheets[0]
    sheets.put(sheet, 1, 1, text, "text")
    out = io.BytesIO()
    book.save(out)
    back = load_workbook(io.BytesIO(out.getvalue())).worksheets[0]["A1"]
    assert (back.value or "") == sheets.clean(text)


def test_a_cell_holds_no_more_than_excel_takes() -> None:
    long = "a" * 40_000
    sheet = opened(analysis=renamed({"KGG-1": long}))["Mijlpalen"]
    (name, *_) = column(sheet, "Mijlpaal")
    assert name == "a" * 32_766 + "…"


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (date(1850, 5, 1), "1850-05-01"),
        (date(9999, 12, 31), datetime(9999, 12, 31)),  # noqa: DTZ001 (Excel)
        (float("inf"), "inf"),
        (2.5, 2.5),
        (7, 7),
        (None, None),
        ("", None),
    ],
)
def test_values_that_excel_cannot_hold_become_text(value: object, stored: object) -> None:
    book = Workbook()
    sheets.add_styles(book, "nl")
    sheet = book.worksheets[0]
    sheets.put(sheet, 1, 1, value, "number")  # type: ignore[arg-type]  # a table of values
    out = io.BytesIO()
    book.save(out)
    assert load_workbook(io.BytesIO(out.getvalue())).worksheets[0]["A1"].value == stored


TEXTS = st.text() | st.none() | st.sampled_from([*HOSTILE, "", " x ", "a\nb", "lange tekst " * 40])
NUMBERS = st.integers(-(10**9), 10**9) | st.floats(allow_nan=False)
VALUES = {
    form: TEXTS
    | (st.dates() if form is Form.DATE else NUMBERS if form in {Form.NUMBER, Form.LATE} else TEXTS)
    for form in Form
}


def looks(sheet: Worksheet) -> dict[str, tuple[object, ...]]:
    heights = {number: row.height for number, row in sheet.row_dimensions.items() if row.height}
    return {
        cell.coordinate: (
            cell.value,
            cell.data_type,
            cell.style,
            cell.number_format,
            cell.quotePrefix,
            heights.get(cell.row or 0),
        )
        for row in sheet.iter_rows()
        for cell in row
        if cell.has_style
    }


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(*(VALUES[form] for form in Form)), min_size=1, max_size=4))
def test_rows_written_straight_are_what_openpyxl_writes(rows: list[tuple[Value, ...]]) -> None:
    headings = tuple(Heading(form.name, form) for form in Form)
    table = Table(key="t", title="T", note="", headings=headings, rows=tuple(rows), keys=())
    run = Run(analysis=ANALYSIS, issues=(), lang="nl")
    book = new_book(run)
    sheet = book.create_sheet("T")
    body = write_table(sheet, table, run)
    straight = load_workbook(io.BytesIO(saved(book, run, {"T": body})))["T"]
    widths = [sheet.column_dimensions[get_column_letter(n + 1)].width for n in range(len(Form))]
    for number, row in enumerate(rows, start=2):
        for n, value in enumerate(row, start=1):
            if value is not None and value != "":
                sheets.put(sheet, number, n, value, headings[n - 1].form.value)
        sheets.fit_row(sheet, number, zip(row, widths, strict=True))
    usual = load_workbook(io.BytesIO(saved(book, run, {})))["T"]
    assert looks(straight) == looks(usual)
    assert straight.dimensions == usual.dimensions
    assert straight.auto_filter.ref == f"A1:F{len(rows) + 1}"


def test_a_run_without_anything_still_has_every_sheet() -> None:
    empty: tuple[Milestone, ...] = ()
    bare = replace(
        ANALYSIS,
        roadmap=replace(
            ANALYSIS.roadmap, milestones=empty, dependencies=(), goals=(), relations=()
        ),
        milestones=(),
        goals=(),
        bottlenecks=(),
        decisions=(),
        conflicts=(),
        contradictions=(),
        loops=(),
        single_points=(),
        issues=(),
    )
    book = opened(analysis=bare)
    assert {book[name]["A2"].value for name in book.sheetnames[1:]} == {"Niets gevonden."}
    assert "nog geen doel" in str(book["Overzicht"]["A2"].value)


def test_headers_fit_their_columns() -> None:
    for sheet in opened().worksheets[1:]:
        for number, cell in enumerate(sheet[1], start=1):
            longest = max(len(word) for word in str(cell.value).split())
            width = sheet.column_dimensions[get_column_letter(number)].width
            assert width >= min(longest, 15), (sheet.title, cell.value)


def test_rows_of_the_overview_do_not_overlap() -> None:
    sheet = opened()["Overzicht"]
    merged = sorted(sheet.merged_cells.ranges, key=lambda area: (area.min_row, area.min_col))
    assert all(a.max_row < b.min_row for a, b in pairwise(merged))
