"""Two tables next to each other on one sheet, with an empty column between them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from inputs.tables.column import Shape
from inputs.tables.finding import Layout, find_tables, header_cells
from inputs.tables.headers import Header, HeaderCell, best_header
from inputs.tables.table import titles
from inputs.workbooks.grid import Row, Sheet

LINKS = frozenset({Shape.DEPENDENCIES, Shape.RELATIONS, Shape.ALIASES})


def side_by_side(
    sheet: Sheet, layout: Layout, renamed: Mapping[str, str], header_row: int | None
) -> list[tuple[Sheet, Layout]]:
    """The sheet as it is, or as one sheet per table. What stands above goes with the first."""
    head = [row for table in layout.tables[:1] for row in table.header_rows]
    if not head:
        return [(sheet, layout)]
    top = head[0]
    blocks = blocks_of(sheet, head[-1], renamed)
    if len(blocks) <= 1:
        return [(sheet, layout)]
    parts = [
        columns_of(sheet, block, top, has_above=number == 0) for number, block in enumerate(blocks)
    ]
    return [(part, find_tables(part, renamed, header_row)) for part in parts]


def blocks_of(sheet: Sheet, row: int, renamed: Mapping[str, str]) -> list[tuple[int, int]]:
    """First and last column of each table; one block where it is only a table with a gap."""
    groups = groups_of(header_cells(sheet.rows[row - sheet.first_row]))
    headers = [best_header(group, renamed) for group in groups]
    found = [header for header in headers if header]
    if len(found) < len(groups) or not are_apart(found):
        return []
    gaps = [
        column
        for left, right in pairwise(groups)
        for column in range(left[-1].index + 1, right[0].index)
    ]
    below = sheet.rows[row - sheet.first_row :]
    if any(column < len(line) and line[column] != "" for line in below for column in gaps):
        return []
    return [(group[0].index, group[-1].index) for group in groups]


def groups_of(cells: Sequence[HeaderCell]) -> list[list[HeaderCell]]:
    """Headers that stand next to each other."""
    groups: list[list[HeaderCell]] = []
    for cell in cells:
        if groups and groups[-1][-1].index == cell.index - 1:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def are_apart(headers: Sequence[Header]) -> bool:
    """Different kinds of table, or the same headers again; not one table with a gap in it."""
    shapes = {header.shape for header in headers}
    same = len({titles(header) for header in headers}) == 1
    return same or (len(shapes) == len(headers) and len(shapes - LINKS) <= 1)


def columns_of(sheet: Sheet, block: tuple[int, int], top: int, *, has_above: bool) -> Sheet:
    """The sheet with only these columns from row `top` on; one of the parts has what is above."""
    first, last = block
    rows: list[Row] = []
    for number, row in enumerate(sheet.rows, start=sheet.first_row):
        if number < top:
            rows.append(row if has_above else [])
        else:
            rows.append([*[""] * first, *row[first : last + 1]])
    return replace(sheet, rows=rows)
