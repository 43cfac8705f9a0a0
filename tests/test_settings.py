"""knelpunt.toml: what may be said, in which words, and what is said back when it cannot be."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.model import Kind
from inputs.language import FILE_NAME
from inputs.named_files import named_files
from inputs.settings import Settings, read_settings
from tests.merge_cases import codes, only

DOCS = Path(__file__).parents[1] / "docs"

DUTCH = """
titel = "Routekaart"
peildatum = 2026-03-01
taal = "en"
bestanden = ["*.xlsx", "oud/*.ods"]

[doelen]
WOZ-037 = "eind 2032"
"Net op zee" = 2030
H2-022 = 2033-12-31
NZK-006 = ""

[aliassen]
"Delta Corridor" = "Delta Rhine Corridor"

[doorlooptijden]
wijze = "gepland"
vergunning = "2 jaar"
FID = 90
"""
ENGLISH = """
title = "Routekaart"
data_date = "1 maart 2026"
lang = "en"
files = ["*.xlsx", "oud/*.ods"]
goals = ["WOZ-037 = eind 2032", "Net op zee=2030", "H2-022 = 2033-12-31", "NZK-006"]
aliases = {"Delta Corridor" = "Delta Rhine Corridor"}
lead_times = {mode = "planned", permit = "2 years", investment = "90 dagen"}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def write(folder: Path, text: str) -> Path:
    (folder / FILE_NAME).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("text", [DUTCH, ENGLISH])
def test_the_same_settings_in_dutch_and_in_english(folder: Path, text: str) -> None:
    found, issues = read_settings(write(folder, text))
    assert issues == ()
    assert (found.title, found.data_date, found.lang) == ("Routekaart", date(2026, 3, 1), "en")
    assert found.files == ("*.xlsx", "oud/*.ods")
    assert [(g.ref, g.target) for g in found.goals] == [
        ("WOZ-037", "eind 2032"),
        ("Net op zee", "2030"),
        ("H2-022", "2033-12-31"),
        ("NZK-006", ""),
    ]
    assert dict(found.aliases) == {"Delta Corridor": "Delta Rhine Corridor"}
    assert found.lead_time_mode == "planned"
    assert dict(found.lead_times) == {Kind.PERMIT: 730, Kind.INVESTMENT: 90}


def test_a_goal_knows_its_line(folder: Path) -> None:
    found, _ = read_settings(write(folder, DUTCH))
    assert [g.source.cell for g in found.goals] == ["8:1", "9:2", "10:1", "11:1"]
    assert str(found.goals[0].source) == "knelpunt.toml › 8:1"


def test_a_folder_without_settings_says_nothing(folder: Path) -> None:
    assert read_settings(folder) == (Settings(), ())
    assert read_settings(folder / "nergens") == (Settings(), ())


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('titel = "a"\npeildatum = = 3', "2:13"),
        ("titel = Routekaart", "1:9"),
        ("[doelen\n", "1:8"),
        ('titel = "a"\ntitel = "b"', "2:12"),
        ('titel = "a', "1:11"),
    ],
)
def test_broken_toml_is_named_with_its_line_and_column(folder: Path, text: str, cell: str) -> None:
    found, issues = read_settings(write(folder, text))
    assert found == Settings()
    assert only(issues, "K401").source.cell == cell


@pytest.mark.parametrize("content", [b"titel = '\xff'", b"\x00\x01"])
def test_a_file_that_is_no_text_is_named(folder: Path, content: bytes) -> None:
    (folder / FILE_NAME).write_bytes(content)
    found, issues = read_settings(folder)
    assert found == Settings()
    assert codes(issues) in (["K401"], ["K402"])


def test_a_folder_in_place_of_the_file_is_named(folder: Path) -> None:
    (folder / FILE_NAME).mkdir()
    assert codes(read_settings(folder)[1]) == ["K402"]


@pytest.mark.parametrize(
    ("text", "key", "nearest", "cell"),
    [
        ('\nperiodatum = "x"', "periodatum", "peildatum", "2:1"),
        ("[lead-times]\nbesluit = 3", "lead-times", "lead_times", "1:2"),
        ("[doorlooptijden]\nvergunningen = 3", "doorlooptijden.vergunningen", "vergunning", "2:1"),
    ],
)
def test_an_unknown_key_gets_the_nearest_known_one(
    folder: Path, text: str, key: str, nearest: str, cell: str
) -> None:
    issue = only(read_settings(write(folder, text))[1], "K403")
    assert (issue.facts["key"], issue.facts["nearest"]) == (key, nearest)
    assert issue.source.cell == cell


@pytest.mark.parametrize(
    ("text", "key", "cell"),
    [
        ("titel = 3", "titel", "1:1"),
        ("peildatum = 'Q3 2026'", "peildatum", "1:1"),
        ("peildatum = 2026", "peildatum", "1:1"),
        ("taal = 'fr'", "taal", "1:1"),
        ("bestanden = [1]", "bestanden", "1:1"),
        ("doelen = [1]", "doelen", "1:11"),
        ("doelen = 3", "doelen", "1:10"),
        ("[doelen]\nA-1 = [2]", "doelen.A-1", "2:1"),
        ("aliassen = 'EZK'", "aliassen.aliassen", "1:1"),
        ("[aliassen]\nEZK = 3", "aliassen.EZK", "2:1"),
        ("[aliassen]\nEZK = ['KGG', 3]", "aliassen.EZK", "2:1"),
        ("doorlooptijden = 'soms'", "doorlooptijden", "1:1"),
        ("doorlooptijden = 3", "doorlooptijden", "1:1"),
        ("[doorlooptijden]\nbesluit = -3", "doorlooptijden.besluit", "2:1"),
        ("[doorlooptijden]\nbesluit = true", "doorlooptijden.besluit", "2:1"),
        ("[doorlooptijden]\nbesluit = 'lang'", "doorlooptijden.besluit", "2:1"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_and_the_rest_counts(
    folder: Path, text: str, key: str, cell: str
) -> None:
    found, issues = read_settings(write(folder, text))
    issue = only(issues, "K404")
    assert (issue.facts["key"], issue.source.cell) == (key, cell)
    assert found == Settings()


def test_a_mode_alone_is_enough(folder: Path) -> None:
    found, issues = read_settings(write(folder, 'doorlooptijden = "geen"'))
    assert (found.lead_time_mode, dict(found.lead_times), issues) == ("none", {}, ())


def test_the_same_setting_in_two_languages_is_reported(folder: Path) -> None:
    found, issues = read_settings(write(folder, 'titel = "a"\ntitle = "b"'))
    assert found.title == "a"
    assert only(issues, "K405").facts == {"key": "titel", "other": "title"}


@given(st.text())
def test_no_text_at_all_raises(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / FILE_NAME).write_bytes(text.encode("utf-8", "surrogatepass"))
    _, issues = read_settings(folder)
    assert all(issue.message("nl") and issue.hint("en") for issue in issues)


def test_deep_brackets_are_an_issue_too(folder: Path) -> None:
    _, issues = read_settings(write(folder, "titel = " + "[" * 100_000))
    assert codes(issues) == ["K401"]


def test_files_that_a_setting_names(folder: Path) -> None:
    for name in ("b.xlsx", "a.xlsx", "c.csv"):
        (folder / name).touch()
    names = Settings(files=("*.csv", "*.xlsx", "a*", "/nergens/*.xlsx", "***", "z*"))
    found, issues = named_files(folder, names)
    assert [path.name for path in found] == ["c.csv", "a.xlsx", "b.xlsx"]
    assert [i.facts["pattern"] for i in issues] == ["/nergens/*.xlsx", "***", "z*"]
    assert named_files(folder, Settings()) == ([folder], ())
    assert named_files(folder, Settings(files=(f"{folder}{os.sep}*.csv",)))[0] == [
        folder / "c.csv"
    ]


def test_the_documented_example_is_read_without_a_remark(folder: Path) -> None:
    page = (DOCS / "reference" / "settings.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    found, issues = read_settings(write(folder, example))
    assert issues == ()
    assert found.goals
    assert found.lead_times
