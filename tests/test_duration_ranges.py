"""A range in a column of durations: its longest counts, its ends are kept, and that is said."""

from pathlib import Path
from typing import Any

import pytest

from tests.spreadsheets import HEADER, found, read

RANGES = (
    ("Doorlooptijd", "18-24 mnd", (548, 730, 730)),
    ("Doorlooptijd", "12 à 18 maanden", (365, 548, 548)),
    ("Doorlooptijd", "tussen 2 en 3 jaar", (730, 1096, 1096)),
    ("Doorlooptijd", "6 weken tot 3 maanden", (42, 91, 91)),
    ("Duur (weken)", "18-24", (126, 168, 168)),
    ("Doorlooptijd", "10/12/16 weken", (70, 84, 112)),
)
LENGTHS = (("ca. 2 jaar", 730), ("max. 6 weken", 42))
REFUSED = (("Duur", "18-24"), ("Duur (weken)", "2026-2027"), ("Duur", "24-18 mnd"))


def columns(cells: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(*HEADER, *cells), ("A-1", "Kabel", "2030", "T", *cells.values())]


@pytest.mark.parametrize(("header", "text", "days"), RANGES)
def test_of_a_range_the_longest_counts_and_of_three_points_the_most_likely(
    tmp_path: Path, header: str, text: str, days: tuple[int, int, int]
) -> None:
    batch = read(tmp_path, columns({header: text}))
    (m,) = batch.milestones
    assert (m.optimistic_days, m.duration_days, m.pessimistic_days) == days
    (issue,) = found(batch, "K147")
    assert issue.source.cell == "E2"
    told = [issue.facts[name] for name in ("shortest", "days", "longest")]
    assert told == [str(each) for each in days]
    assert text in issue.message("nl")
    assert ("langste" in issue.message("nl")) is (days[1] == days[2])


def test_the_ends_of_a_range_give_way_to_columns_of_their_own(tmp_path: Path) -> None:
    cells = {"Doorlooptijd": "10-12 weken", "Optimistisch": "9 weken", "Pessimistisch": ""}
    (m,) = read(tmp_path, columns(cells)).milestones
    assert (m.optimistic_days, m.duration_days, m.pessimistic_days) == (63, 84, 84)


@pytest.mark.parametrize(("text", "days"), LENGTHS)
def test_words_around_one_length_make_no_range(tmp_path: Path, text: str, days: int) -> None:
    batch = read(tmp_path, columns({"Doorlooptijd": text}))
    assert [m.duration_days for m in batch.milestones] == [days]
    assert not found(batch, "K147")


@pytest.mark.parametrize(("header", "text"), REFUSED)
def test_what_may_be_years_or_has_no_unit_is_refused(
    tmp_path: Path, header: str, text: str
) -> None:
    batch = read(tmp_path, columns({header: text}))
    assert [m.duration_days for m in batch.milestones] == [None]
    assert [len(found(batch, code)) for code in ("K102", "K147")] == [1, 0]
