"""The same tables as pandas data frames, with the types that a calculation needs."""

import subprocess
import sys

import pandas as pd
import pytest

from outputs.frames import frames
from outputs.tables import tables
from tests.small_report import ANALYSIS


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_one_frame_per_table_with_all_its_rows(lang: str) -> None:
    made = frames(ANALYSIS, (), lang)
    for table in tables(ANALYSIS, (), lang):
        frame = made[table.title]
        assert list(frame.columns) == [heading.text for heading in table.headings]
        assert len(frame) == len(table.rows)


def test_dates_numbers_and_text_have_their_types() -> None:
    frame = frames(ANALYSIS)["Mijlpalen"].set_index("Code")
    assert frame["Haalbaar"].dtype == "datetime64[s]"
    assert frame.loc["GAS-2", "Haalbaar"] == pd.Timestamp("2033-12-31")
    assert frame["Doorlooptijd (dagen)"].dtype == "Int64"
    assert frame["Doorlooptijd (dagen)"].sum() == 180 + 90 + 2556 + 1461
    assert frame["Haalbaar"].isna().tolist() == [i == "TEN-3" for i in frame.index]
    assert frame["Capaciteit"].dropna().tolist() == [2.5]
    assert frame.loc["TEN-3", "Datum zoals opgegeven"] == ""


def test_a_statement_names_its_workbook_sheet_and_cell() -> None:
    said = frames(ANALYSIS)["Opgaven"].set_index("Datum zoals opgegeven")
    row = said.to_dict("index")["2028"]
    assert (row["Werkboek"], row["Blad"], row["Cel"]) == ("Zeevonk.xlsx", "Mijlpalen", "F9")
    assert row["Gebruikt als"] == "andere opgave"


def test_the_days_between_the_steps_of_a_chain_add_up() -> None:
    chains = frames(ANALYSIS)["Bepalende ketens"]
    driving = chains[chains["Keten"] == "bepalend"]
    dates = driving["Haalbaar"].tolist()
    assert sum(driving["Dagen na vorige stap"].tolist()) == (dates[-1] - dates[0]).days


def test_pandas_is_only_imported_when_a_frame_is_made() -> None:
    code = "import sys, outputs.frames; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 (our own code)
