"""The tables of one run as pandas data frames, for whoever goes on calculating."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.tables import tables
from outputs.tables.table import Form, Table

if TYPE_CHECKING:
    import pandas as pd


def frames(
    analysis: Analysis, issues: Iterable[Issue] = (), lang: str = "nl"
) -> "dict[str, pd.DataFrame]":
    """One frame per table, by the table's title, in the order of the workbook's sheets."""
    return {table.title: _frame(table) for table in tables(analysis, issues, lang)}


def _frame(table: Table) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415 (slow to import, and seldom needed)

    columns: dict[str, pd.Series] = {}
    for i, heading in enumerate(table.headings):
        values = [row[i] for row in table.rows]
        if heading.form is Form.DATE:
            column = pd.Series(values, dtype="object").astype("M8[s]")
        elif heading.form in {Form.NUMBER, Form.LATE}:
            whole = all(value is None or isinstance(value, int) for value in values)
            column = pd.Series(values, dtype="Int64" if whole else "Float64")
        else:
            column = pd.Series(["" if v is None else v for v in values], dtype="object")
        columns[heading.text] = column
    return pd.DataFrame(columns)
