"""Durations, numbers, kinds and statuses as partners write them."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph_engine.model import Kind, LinkType, State
from inputs.cells import value_words
from inputs.cells.values import (
    is_stage,
    read_bool,
    read_duration,
    read_hard,
    read_kind,
    read_lag,
    read_link_type,
    read_number,
    read_quantity,
    read_state,
    read_three_points,
)

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT.parent / "shared" / "facts"
DOCUMENT = (ROOT / "docs" / "reference" / "values.md").read_text("utf-8")


def section(title: str) -> str:
    return DOCUMENT.partition(f"## {title}\n")[2].partition("\n## ")[0]


def tables(title: str) -> list[list[list[str]]]:
    """The rows of each table of a section, without the two heading rows."""
    blocks = re.findall(r"(?:^\|.*\n)+", section(title) + "\n", re.MULTILINE)
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()[2:]]
        for block in blocks
    ]


def examples(text: str) -> list[str]:
    return re.findall("`([^`]*)`", text)


@pytest.mark.parametrize("row", tables("Durations")[0], ids=lambda row: row[0])
def test_documented_duration(row: list[str]) -> None:
    assert read_duration(row[0].strip("`")) == int(row[1])


@pytest.mark.parametrize("row", tables("Durations")[1], ids=lambda row: row[0])
def test_documented_three_points(row: list[str]) -> None:
    wanted = [None if part.strip() == "-" else int(part) for part in row[1].split(",")]
    assert list(read_three_points(row[0].strip("`"))) == wanted


@pytest.mark.parametrize("row", tables("Lags")[0], ids=lambda row: row[0])
def test_documented_lag(row: list[str]) -> None:
    assert read_lag(row[0].strip("`")) == int(row[1])


@pytest.mark.parametrize("row", tables("Numbers and quantities")[0], ids=lambda row: row[0])
def test_documented_number(row: list[str]) -> None:
    assert read_number(row[0].strip("`")) == float(row[1])


@pytest.mark.parametrize("row", tables("Numbers and quantities")[1], ids=lambda row: row[0])
def test_documented_quantity(row: list[str]) -> None:
    assert read_quantity(row[0].strip("`")) == (float(row[1]), row[2])


@pytest.mark.parametrize(("title", "read"), [("Kinds", read_kind), ("Link types", read_link_type)])
def test_documented_words(title: str, read: Callable[[str], str]) -> None:
    for value, texts in tables(title)[0]:
        assert {text: str(read(text)) for text in examples(texts)} == dict.fromkeys(
            examples(texts), value
        )


def test_documented_statuses() -> None:
    for value, texts in tables("Statuses")[0]:
        assert {read_state(text) for text in examples(texts)} == {State(value)}


def test_documented_yes_and_hard() -> None:
    yes, no, hard, soft = re.split(
        r"No:|Hard:|Soft:", section("Yes and no, hard and soft").partition(" Yes counts")[0]
    )
    assert [read_bool(text) for text in examples(yes)] == [True] * 9
    assert [read_bool(text) for text in examples(no)] == [False] * 7
    assert [read_hard(text) for text in examples(hard)] == [True] * 6
    assert [read_hard(text) for text in examples(soft)] == [False] * 6
    assert read_hard("ja")
    assert not read_hard("nee")


@pytest.mark.parametrize(
    ("read", "texts"),
    [
        (
            read_duration,
            "-3; -3 weken; - 2 wk; 10-12 weken; 5 tot 8 jaar; FID; ; 1e5; 99999",
        ),
        (read_duration, "dertien jaar planfase en drie jaar bouwen; 3 weken of 2; 50%; Q3 2027"),
        (
            read_duration,
            "6 maanden tot 1 jaar; 1 jaar tot 6 maanden; 2 weken 3 weken; 1..2 d; 1.2.3 d",
        ),
        (read_three_points, "12 weken; 16/12/10; 10/12/14/16; a/b/c; ; 10-12 appels; FID"),
        (read_lag, "50%; 14SS+50%; 10-12 weken; vijf tot acht jaar; 2 weken eerder; FS; ; twee"),
        (read_lag, "1 jaar en 2 jaar; 3 weken overlap; na FID; 2 x 3 weken; --2d; 2d-3d"),
        (
            read_number,
            "1,200; 12,345; 500-700; >30; 12%; nan; inf; 1..2; 1.200.5; 1,2,3; ; -",
        ),
        (read_number, "2 x 380; abc; 1.200,5,6; 12.34.56; 1 2; +-3; 1e999; 0x10; 1_000; ½ en"),
        (read_quantity, "2 x 380 kV; GW; MW 500; 500-700 MW; 1,200 MW; ; 2 GW 3 MW; >30 MW"),
        (read_bool, "misschien; ; 2; jaa; ?"),
        (read_hard, "misschien; ; ?; hard/zacht"),
        (read_kind, "bla; ; oplevering vergunning; 12; ?"),
        (read_state, "misschien; vergund; ; 150%; 12; deels; ?"),
        (read_link_type, "X; ; F; FSS; FS+2; 3"),
    ],
)
def test_refused(read: Callable[[str], object], texts: str) -> None:
    for text in texts.split(";"):
        with pytest.raises(ValueError, match=r"\w{2} .*'|one of"):
            read(text.strip())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 dagen?", 10),
        ("3 ed", 3),
        ("2½ jaar", 913),
        ("½ jaar", 183),
        ("twee en een half jaar", 913),
        ("tweeënhalf jaar", 913),
        ("half jaar", 183),
        ("halve maand", 15),
        ("1j6m", 548),
        ("2 years, 3 months", 822),
        ("0", 0),
        ("14.0", 14),
        ("minder dan 2,5 jaar", 913),
        ("doorlooptijd: 6 mnd.", 183),
        ("drieëntwintig dagen", 23),
        ("36525", 36525),
    ],
)
def test_duration(text: str, days: int) -> None:
    assert read_duration(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("O 10 M 12 P 16", (10, 12, 16)),
        ("min 10 max 16 wk", (70, None, 112)),
        ("2 à 3 jaar", (730, None, 1096)),
        ("10;12;16", (10, 12, 16)),
        ("tussen 2,5 en 3 jaar", (913, None, 1096)),
        ("10 t/m 12 weken", (70, None, 84)),
        ("5-5", (5, None, 5)),
    ],
)
def test_three_points(text: str, days: tuple[int, int | None, int]) -> None:
    assert read_three_points(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("-30", -30),
        ("+ 2 weken", 14),
        ("−5d", -5),
        ("-2 werkdagen", -3),
        ("ongeveer twee jaar", 730),
        ("2 weken [zie notitie 3]", 14),
        ("0", 0),
        ("-0", 0),
    ],
)
def test_lag(text: str, days: int) -> None:
    assert read_lag(text) == days


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("-5", -5),
        ("+1,5", 1.5),
        ("€ 1.200", 1200),
        ("1'200", 1200),
        ("1.2000", 1.2),
        (",5", 0.5),
        ("120000", 120000),
        ("1 200,5", 1200.5),
        ("1.5e3", 1500),
        ("000", 0),
    ],
)
def test_number(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("500", (500, "")),
        ("ca. 500 MW", (500, "MW")),
        ("-3 %", (-3, "%")),
        ("2 GW elektrolyse", (2, "GW elektrolyse")),
        ("3 mton per jaar", (3, "Mton/jaar")),
        ("7 Widgets", (7, "Widgets")),
    ],
)
def test_quantity(text: str, quantity: tuple[float, str]) -> None:
    assert read_quantity(text) == quantity


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("realisatie", True),
        ("3. Realisatie", True),
        ("planuitwerking fase 2", True),
        ("mijlpaal realisatie", False),
        ("start bouw", False),
        ("mijlpaal", False),
        ("Milestone", False),
        ("realisatie gereed", False),
        ("aanbesteding: gunning", False),
        ("blabla", False),
        ("", False),
    ],
)
def test_a_stage_of_the_work_is_no_word_for_a_milestone(text: str, *, stage: bool) -> None:
    assert is_stage(text) is stage


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Gereed (mrt 2024)", State.DONE),
        ("3. realisatie", State.OPEN),
        ("  GEREED! ", State.DONE),
        ("100,0 %", State.DONE),
        ("99%", State.OPEN),
        ("0%", State.OPEN),
        ("nog niet gereed", State.OPEN),
    ],
)
def test_state(text: str, state: State) -> None:
    assert read_state(text) is state


def test_other_spellings() -> None:
    assert read_kind("Mijlpaal (besluit)") is Kind.DECISION
    assert read_link_type(" fs ") is LinkType.FS
    assert read_bool("Ja!")


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the collected milestones are not here")
def test_every_published_cell_is_read() -> None:
    with (PUBLISHED / "milestones.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    done = {row["id"] for row in rows if read_state(row["status"]) is State.DONE}
    assert done >= {row["id"] for row in rows if row["status"] == "gereed"}
    assert {read_kind(row["type"]) for row in rows} == set(Kind) - {Kind.GOAL}
    capacities = [row["capacity"] for row in rows if row["capacity"].strip("> ")]
    assert all(read_number(text.lstrip(">")) > 0 for text in capacities)
    with (PUBLISHED / "dependencies.csv").open(encoding="utf-8", newline="") as lines:
        links = list(csv.DictReader(lines))
    assert {read_link_type(link["type"]).value for link in links} == {"FS", "SS", "FF"}
    assert [read_lag(link["lag"]) for link in links if link["lag"]].count(730) == 1
    assert {read_hard(link["hardness"]) for link in links} == {True, False}


def test_no_word_has_two_meanings() -> None:
    for table in (
        list(value_words.KINDS.values()),
        list(value_words.STATES.values()),
        list(value_words.LINK_TYPES.values()),
        [value_words.YES, value_words.NO],
        [value_words.HARD, value_words.SOFT],
    ):
        counted = Counter(word for words in table for word in words.split("; "))
        assert [word for word, count in counted.items() if count > 1] == []


# what holds for any text

READERS = (
    read_duration,
    read_three_points,
    read_lag,
    read_number,
    read_quantity,
    read_bool,
    read_hard,
    read_kind,
    read_state,
    read_link_type,
)
PIECES = "1 12 2,5 1.200 ½ - + % d wk mnd jaar half een en twee tot / ; ( ) GW ja FID FS gereed"
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=8)


@given(st.text(max_size=400) | pieces.map(" ".join) | pieces.map("".join))
@example("9" * 400)
@example("1." * 200)
@example("een half " * 60)
@example("1e308 GW")
@example("\ud800 12")
@example("٣ weken ²")
def test_any_text_gives_a_value_or_says_what_is_wanted(text: str) -> None:
    for read in READERS:
        try:
            value = read(text)
        except ValueError as wanted:
            if "could not convert" in str(wanted) or "invalid" in str(wanted):
                raise
        else:
            assert value is not None


@given(st.integers(0, 36000))
def test_days_read_back(days: int) -> None:
    assert read_duration(str(days)) == read_duration(f"{days} dagen") == days
    assert read_lag(f"-{days}d") == -read_lag(f"+{days} d") == -days


@given(st.integers(0, 90), st.sampled_from(["weken", "mnd", "jaar", "kwartalen"]))
def test_longer_is_not_shorter(amount: int, unit: str) -> None:
    one, more = read_duration(f"{amount} {unit}"), read_duration(f"{amount + 1} {unit}")
    assert one < more
    assert read_duration(f"{amount},5 {unit}") in range(one, more + 1)


@given(st.decimals(-10_000_000, 10_000_000, places=2))
def test_a_number_reads_the_same_in_dutch_and_english(value: float) -> None:
    english = f"{value:,.2f}"
    dutch = english.translate(str.maketrans(",.", ".,"))
    assert read_number(dutch) == read_number(english) == float(value)
    assert read_quantity(f"{dutch} MW") == (float(value), "MW")
