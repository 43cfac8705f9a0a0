"""A first profile of a workbook, from what was recognised, for a person to correct."""

import json
from collections.abc import Iterator, Mapping
from glob import escape

from inputs.batch import Batch, ColumnReport, SheetReport
from inputs.tables.column import Shape
from inputs.tables.columns import COLUMNS

HEAD = """\
# Profiel voor Knelpunt: hoe de werkboeken van deze partner gelezen worden.
# Bewaar dit bestand naast het werkboek. Verander wat niet klopt en verwijder wat u niet nodig
# heeft: wat hier niet staat, zoekt Knelpunt zelf. De sleutels en kolomnamen staan in
# docs/reference/columns.md. Een kolom met "-" wordt niet gelezen.
"""
TABLES = (Shape.MILESTONES, Shape.WIDE, Shape.DEPENDENCIES, Shape.RELATIONS, Shape.ALIASES)


def profile_text(batch: Batch) -> str:
    """The profile as TOML; reading the workbook with it gives the same batch."""
    lines = [
        HEAD,
        f"naam = {quoted(batch.partner or batch.workbook)}",
        f"bestanden = [{quoted(escape(batch.workbook))}]",
        f"partner = {quoted(batch.partner)}",
        f"{'' if batch.data_date else '# '}peildatum = {batch.data_date or '2026-01-01'}",
        "# dag_voorop = true",
        "# fasen_volgen_op_elkaar = false",
        "# rij_wacht_op_kolom = true",
    ]
    seen: set[str] = set()
    for sheet in batch.sheets:
        if sheet.sheet not in seen:
            seen.add(sheet.sheet)
            lines += ["", *sheet_lines(sheet)]
    return "\n".join(lines) + "\n"


def sheet_lines(sheet: SheetReport) -> Iterator[str]:
    yield "[[blad]]"
    yield f"naam = {quoted(escape(sheet.sheet) or '*')}"
    if sheet.shape not in TABLES:
        yield "# lezen = false"
        return
    yield f"kopregel = {sheet.header_row}"
    columns = list(column_lines(sheet))
    if columns:
        yield "[blad.kolommen]"
        yield from columns


def column_lines(sheet: SheetReport) -> Iterator[str]:
    """Every column once; a phase of a wide sheet is only named, it speaks for itself."""
    names = first_names(Shape(sheet.shape))
    seen: set[str] = set()
    for column in sheet.columns:
        if column.header in seen:
            continue
        seen.add(column.header)
        yield column_line(column, names)


def column_line(column: ColumnReport, names: Mapping[str, str]) -> str:
    if not column.field:
        return f'# {quoted(column.header)} = "-"'
    if column.field not in names:
        return f"# {quoted(column.header)}: {column.field}"
    return f"{quoted(column.header)} = {quoted(names[column.field])}"


def first_names(shape: Shape) -> dict[str, str]:
    return {column.field: column.names[0] for column in COLUMNS[shape]}


def quoted(text: str) -> str:
    """A TOML string; JSON's escapes are TOML's, but for one sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
