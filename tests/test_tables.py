"""Where the tables of a sheet are, and what the rows below a header are."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.tables.column import Shape
from inputs.tables.finding import Layout, find_tables
from inputs.tables.headers import key
from inputs.tables.table import Line, Table, Title
from inputs.workbooks.grid import Merge, Sheet, is_blank

HEADER = ["Code", "Mijlpaal", "Datum", "Eigenaar"]
ROW = ["A-1", "Station", "2029", "TenneT"]


def sheet(*rows: list[Any], merges: tuple[Merge, ...] = (), first_row: int = 0) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    padded = [row + [""] * (width - len(row)) for row in rows]
    return Sheet(workbook="w", name="s", rows=padded, merges=merges, first_row=first_row)


def only_table(layout: Layout) -> Table:
    (table,) = layout.tables
    return table


def shown(table: Table) -> list[Any]:
    return [
        line.text if isinstance(line, Title) else [v for v in line.values if v != ""]
        for line in table.lines
    ]


@pytest.mark.parametrize("blanks", [0, 1, 5])
@pytest.mark.parametrize("titles", [0, 1, 25])
def test_a_header_under_a_title_block(titles: int, blanks: int) -> None:
    rows = [[f"regel {n}"] for n in range(titles)] + [[] for _ in range(blanks)]
    layout = find_tables(sheet(*rows, HEADER, ROW))
    table = only_table(layout)
    assert table.header_rows == (titles + blanks,)
    assert shown(table) == [ROW]
    assert len(layout.above) == titles


def test_a_header_too_far_down_is_not_looked_for() -> None:
    rows = [[f"regel {n}"] for n in range(60)]
    assert find_tables(sheet(*rows, HEADER, ROW)).tables == ()


def test_a_profile_finds_a_header_however_far_down() -> None:
    rows = [[f"regel {n}"] for n in range(60)]
    table = only_table(find_tables(sheet(*rows, HEADER, ROW), header_row=60))
    assert shown(table) == [ROW]


def test_a_profile_passes_over_an_earlier_header() -> None:
    old = ["Code", "Naam", "Status"]
    layout = find_tables(sheet(old, ["X", "y", "open"], [], HEADER, ROW), header_row=3)
    assert only_table(layout).header_rows == (3,)
    assert len(layout.above) == 2


def test_a_title_block_that_looks_like_a_header_loses_to_a_better_one() -> None:
    block = ["Naam", "Project"]
    table = only_table(find_tables(sheet(block, HEADER, ROW)))
    assert table.header_rows == (1,)


def test_a_header_of_two_rows_with_merged_labels() -> None:
    upper = ["Wat", "", "Wanneer", "", "Wie"]
    lower = ["Code", "Naam", "Oud", "Nieuw", ""]
    merges = (Merge(0, 0, 0, 1), Merge(0, 2, 0, 3))
    data = ["A-1", "Station", "2028", "2029", "TenneT"]
    upper[2] = "Datum"
    upper[4] = "Eigenaar"
    table = only_table(find_tables(sheet(upper, lower, data, merges=merges)))
    assert table.header_rows == (0, 1)
    assert [c.field for c in table.header.columns] == ["id", "name", "previous", "date", "owner"]
    assert shown(table) == [data]


def test_labels_without_merged_cells_reach_over_the_headers_below_them() -> None:
    """As in a text file, where nothing is merged: up to the first column without a header."""
    upper = ["", "", "Datum", "", "", ""]
    lower = ["Code", "Naam", "Oud", "Nieuw", "", "Oud"]
    table = only_table(find_tables(sheet(upper, lower, ["A-1", "x", "2028", "2029", "", "z"])))
    assert table.header_rows == (0, 1)
    assert [c.header for c in table.header.columns] == [
        "Code",
        "Naam",
        "Datum – Oud",
        "Datum – Nieuw",
        "Oud",
    ]
    assert [c.field for c in table.header.columns] == ["id", "name", "previous", "date", ""]


def test_a_data_row_below_the_header_is_not_taken_as_second_header_row() -> None:
    table = only_table(find_tables(sheet(HEADER, ["A-1", "FID", "Status", "Project"])))
    assert table.header_rows == (0,)
    assert len(table.lines) == 1


def test_words_of_headers_in_the_first_row_do_not_make_it_a_header() -> None:
    header = ["Code", "Mijlpaal", "Blad", "Cel", "Ernst"]
    data = ["K101", "Planning", "Planning", "Status", "Datum"]
    table = only_table(find_tables(sheet(header, data)))
    assert table.header_rows == (0,)
    assert shown(table) == [data]


DECORATIONS = {
    "dashes": (["---", "----", "-", "--"], "separator"),
    "underscores in one cell": (["________"], "separator"),
    "total": (["Totaal", "", "", ""], "total"),
    "total that counts": (["Totaal", "7 mijlpalen", "", ""], "total"),
    "total with a number": (["Totaal:", "", 12.0, "3"], "total"),
    "English total": (["Subtotal", "", 5], "total"),
    "total of a cluster": (["", "Totaal cluster Zeeland", "", 12], "total"),
    "subtotal of a name": (["Subtotaal Noordzeekanaalgebied", "", "", "12"], "total"),
    "total alone below the names": (["", "Totaal"], "total"),
    "total behind a cluster": (["Cluster Zeeland", "Totaal", "", "12 mnd"], "total"),
    "sum": (["Som", "", "", "€ 1.200"], "total"),
    "sub-total": (["", "Sub-totaal:", "", 3], "total"),
    "count": (["", "Aantal mijlpalen", 12], "total"),
    "total of capacities": (["Eindtotaal", "", "", "700 MW"], "total"),
    "total in doubt": (["", "Totaal Zeeland", "", 12], "total"),
    "the header again": (HEADER, "repeated header"),
}


@pytest.mark.parametrize("case", DECORATIONS.values(), ids=DECORATIONS.keys())
def test_rows_that_hold_no_facts(case: tuple[list[Any], str]) -> None:
    row, why = case
    other = ["A-9", *ROW[1:]]
    table = only_table(find_tables(sheet(HEADER, ROW, row, other)))
    assert dict(table.left_out) == {why: 1}
    assert shown(table) == [ROW, other]


@pytest.mark.parametrize(
    "row",
    [
        ["Total", "Energies", "2029", "Total"],
        ["Totaal", "Vermogen op zee", "2030", "KGG"],
        ["", "Totaaloplossing Zeeland", "2031", ""],
        ["", "Totaaloplossing Zeeland", "", 12],
        ["", "Totaal vernieuwing station", 2031.0, ""],
        ["", "Totaal vernieuwing station", "Q3 2031", ""],
        ["", "Totaal vernieuwing station", "", ""],
        ["", "Totaal vernieuwing station", "", "TenneT"],
        ["", "Totaal", 2031.0, ""],
        ["A-7", "Totaal", "", 12],
        [7.0, "Totaal", "", 12],
        ["", "Totaal-aanpak Chemelot", "", 12],
        ["", "Sommige vergunningen", "", 12],
        ["", "Aantal aansluitingen", "", 12],
        ["-", "Station", "", ""],
        ["A-2", "--", "2029", ""],
    ],
)
def test_rows_that_only_look_like_decoration(row: list[Any]) -> None:
    table = only_table(find_tables(sheet(HEADER, ROW, row)))
    assert len(table.lines) == 2
    assert table.left_out == {}


def test_only_a_total_in_doubt_is_named() -> None:
    rows = (
        ["Totaal", "", "", 12],
        ["", "Totaal Zeeland", "", 12],
        ["", "Totaal cluster 6", "", 3],
    )
    assert only_table(find_tables(sheet(HEADER, ROW, *rows))).totals == {3: "Totaal Zeeland"}


TITLES = {
    "text in the code column": (["Cluster Zeeland"], True),
    "text in a column that is no name": (["", "", "", "opmerking"], True),
    "a code alone": (["A-2"], False),
    "a name alone": (["", "Kabel"], False),
    "a number alone": ([7.0], False),
}


@pytest.mark.parametrize("case", TITLES.values(), ids=TITLES.keys())
def test_rows_with_one_text(case: tuple[list[Any], bool]) -> None:
    row, is_title = case
    line = only_table(find_tables(sheet(HEADER, row, ROW))).lines[0]
    assert isinstance(line, Title) is is_title


def test_a_name_merged_over_the_table_is_a_title() -> None:
    header = ["Mijlpaal", "Datum", "Eigenaar"]
    merges = (Merge(1, 0, 1, 2),)
    table = only_table(find_tables(sheet(header, ["Zeeland"], ["x", "2029", "T"], merges=merges)))
    assert isinstance(table.lines[0], Title)
    assert isinstance(table.lines[1], Line)


def test_only_really_merged_cells_are_filled_down() -> None:
    rows = [["A-1", "x", "2028", "TenneT"], ["A-2", "y", "2029", ""], ["A-3", "z", "2030", ""]]
    table = only_table(find_tables(sheet(HEADER, *rows, merges=(Merge(1, 3, 2, 3),))))
    assert [line.values[3] for line in table.lines if isinstance(line, Line)] == [
        "TenneT",
        "TenneT",
        "",
    ]


def test_a_merge_of_a_million_rows_fills_only_the_rows_that_are_there() -> None:
    rows = [["A-1", "x", "2028", "TenneT"], ["A-2", "y", "2029", ""]]
    table = only_table(find_tables(sheet(HEADER, *rows, merges=(Merge(1, 3, 1_048_575, 3),))))
    assert [line.values[3] for line in table.lines if isinstance(line, Line)] == ["TenneT"] * 2


def test_two_tables_below_each_other() -> None:
    links = ["Voorganger", "Opvolger"]
    layout = find_tables(sheet(HEADER, ROW, [], links, ["A-1", "A-2"], [], HEADER, ROW))
    assert [t.header.shape for t in layout.tables] == [
        Shape.MILESTONES,
        Shape.DEPENDENCIES,
        Shape.MILESTONES,
    ]
    assert [t.rows_present for t in layout.tables] == [2, 2, 2]


def test_rows_keep_their_number_in_the_sheet() -> None:
    layout = find_tables(sheet(HEADER, [], ROW, first_row=10))
    table = only_table(layout)
    assert table.header_rows == (10,)
    assert [line.row for line in table.lines] == [12]


WORDS = st.sampled_from(
    [
        "",
        "",
        "Code",
        "Mijlpaal",
        "Datum",
        "Voorganger",
        "Opvolger",
        "FID",
        "VKA",
        "Project",
        "Oud",
        "Nieuw",
        "Totaal",
        "---",
        "A-1",
        "2029",
        "x",
        " ",
        "Cluster Zeeland",
    ]
)
VALUES = st.one_of(WORDS, st.text(max_size=5), st.floats(allow_nan=False), st.booleans())
SHEETS = st.lists(st.lists(VALUES, max_size=6), max_size=14)
MERGES = st.lists(
    st.tuples(*[st.integers(0, 8)] * 4).map(
        lambda m: Merge(min(m[0], m[2]), min(m[1], m[3]), max(m[0], m[2]), max(m[1], m[3]))
    ),
    max_size=3,
)


@given(SHEETS, MERGES)
def test_every_filled_row_is_in_exactly_one_place(
    rows: list[list[Any]], merges: list[Merge]
) -> None:
    layout = find_tables(sheet(*rows, merges=tuple(merges)))
    filled = [n for n, row in enumerate(rows) if not is_blank(row)]
    above = [line.row for line in layout.above]
    seen = list(above)
    for table in layout.tables:
        lines = [line.row for line in table.lines]
        assert table.rows_present == len(table.header_rows) + len(lines) + sum(
            table.left_out.values()
        )
        seen += [*table.header_rows, *lines]
    left_out = sum(sum(table.left_out.values()) for table in layout.tables)
    assert len(seen) == len(set(seen))
    assert set(seen) <= set(filled)
    assert len(seen) + left_out == len(filled)
    assert key("x") == "x"
