"""Workbooks to batches: every shape that partners use, every cell accounted for."""

import datetime as dt
import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_engine.issues import Severity
from graph_engine.model import Kind, LinkType, Milestone, Reading, State
from graph_engine.rules import RULES
from inputs.batch import Batch
from inputs.progress import EVERY
from inputs.reader import read_batches, read_workbook
from inputs.workbooks.grid import is_blank
from tests.spreadsheets import (
    HEADER,
    all_accounted_for,
    book_of,
    bytes_of,
    codes,
    found,
    places,
    read,
    save,
    sheet_report,
)

ROW = ("A-1", "Station", "Q3 2029", "TenneT")
PEILDATUM = dt.date(2026, 3, 1)


def first(batch: Batch) -> Milestone:
    return batch.milestones[0]


def one(tmp_path: Path, column: str, value: Any, **options: Any) -> tuple[Milestone, Batch]:
    """The milestone of one row with one extra column."""
    batch = read(tmp_path, [(*HEADER, column), (*ROW, value)], **options)
    return first(batch), batch


def test_a_row_of_the_template_in_full(tmp_path: Path) -> None:
    header = [
        "Code",
        "Mijlpaal",
        "Soort",
        "Status",
        "Eigenaar",
        "Besluitnemer",
        "Programma",
        "Cluster",
        "Project",
        "Thema",
        "Datum",
        "Stand van",
        "Eerdere datum",
        "Streefdatum",
        "Doorlooptijd",
        "Optimistisch",
        "Pessimistisch",
        "Drager",
        "Capaciteit",
        "Eenheid",
        "Rol",
        "Wacht op",
        "Vertrouwelijk",
        "Bron",
        "Opmerking",
    ]
    row = [
        "H2-017",
        "Delta Rhine Corridor: FID",
        "investeringsbesluit",
        "vertraagd",
        "Gasunie",
        "Minister KGG",
        "Waterstof",
        "Rotterdam-Moerdijk",
        "DRC",
        "vergunningen",
        "Q3 2029",
        "13-2-2026",
        "2028",
        "uiterlijk 2030",
        "6 mnd",
        "4 mnd",
        "1 jaar",
        "waterstof",
        "2,5",
        "GW",
        "transport",
        "A-1; A-2EB+30d",
        "ja",
        "https://x.nl",
        "let op",
    ]
    batch = read(
        tmp_path,
        {
            "Toelichting": [("Partner", "Gasunie"), ("Peildatum", PEILDATUM)],
            "Mijlpalen": [header, row],
        },
    )
    assert batch.issues == ()
    assert (batch.partner, batch.data_date) == ("Gasunie", PEILDATUM)
    m = first(batch)
    now, before = m.statements
    assert (now.literal, now.latest, now.reported) == (
        "Q3 2029",
        dt.date(2029, 9, 30),
        dt.date(2026, 2, 13),
    )
    assert (before.literal, before.latest, before.reported) == (
        "2028",
        dt.date(2028, 12, 31),
        None,
    )
    assert m.target is not None
    assert (m.target.literal, m.target.latest) == ("uiterlijk 2030", dt.date(2030, 12, 31))
    assert (now.source.cell, before.source.cell, m.target.source.cell) == ("K2", "M2", "N2")
    assert (now.partner, m.partner, m.source.cell) == ("Gasunie", "Gasunie", "B2")
    plain = replace(m, statements=(), target=None)
    assert plain == Milestone(
        id="H2-017",
        name="Delta Rhine Corridor: FID",
        source=m.source,
        kind=Kind.INVESTMENT,
        state=State.OPEN,
        status="vertraagd",
        partner="Gasunie",
        owner="Gasunie",
        decider="Minister KGG",
        programme="Waterstof",
        cluster="Rotterdam-Moerdijk",
        project="DRC",
        theme="vergunningen",
        carrier="waterstof",
        capacity=2.5,
        unit="GW",
        role="transport",
        duration_days=m.duration_days,
        optimistic_days=m.optimistic_days,
        pessimistic_days=m.pessimistic_days,
        confidential=True,
        url="https://x.nl",
        remark="let op",
    )
    assert 100 < (m.optimistic_days or 0) < (m.duration_days or 0) < (m.pessimistic_days or 0)
    assert [(c.predecessor, c.successor, c.type, c.lag_days) for c in batch.links] == [
        ("A-1", "H2-017", LinkType.FS, 0),
        ("A-2", "H2-017", LinkType.FS, 30),
    ]
    assert batch.links[0].source.cell == "V2"


BAD_CELLS = {
    "date": ("Streefdatum", "overmorgenochtend vroeg", "K101"),
    "duration": ("Doorlooptijd", "best lang", "K102"),
    "negative duration": ("Doorlooptijd", "-3 mnd", "K125"),
    "negative number of days": ("Doorlooptijd", "-30", "K125"),
    "references": ("Wacht op", "A-2EB+50%", "K110"),
    "number": ("Capaciteit", "veel", "K103"),
    "kind": ("Soort", "iets anders", "K104"),
    "status": ("Status", "paars", "K105"),
    "yes or no": ("Vertrouwelijk", "misschien", "K108"),
    "duration as date": ("Streefdatum", "ongeveer negen maanden", "K118"),
    "condition as date": ("Streefdatum", "zodra waterstof beschikbaar komt", "K119"),
    "vague date": ("Streefdatum", "binnenkort", "K120"),
    "report date": ("Stand van", "voor de zomer", "K131"),
    "no report date": ("Stand van", "onbekend", "K130"),
    "period as report date": ("Stand van", "juli 2025", "K129"),
    "data date needed": ("Streefdatum", "eind dit jaar", "K131"),
    "error value": ("Streefdatum", "#REF!", "K111"),
    "error value in a text column": ("Project", "#NAME?!", "K111"),
}


@pytest.mark.parametrize("case", BAD_CELLS.values(), ids=BAD_CELLS.keys())
def test_a_bad_cell_is_one_issue_and_the_row_still_counts(
    tmp_path: Path, case: tuple[str, str, str]
) -> None:
    column, text, code = case
    m, batch = one(tmp_path, column, text)
    assert (m.id, m.owner, m.statements[0].literal) == ("A-1", "TenneT", "Q3 2029")
    (issue,) = batch.issues
    assert (issue.rule.code, issue.source.cell) == (code, "E2")
    for lang in ("nl", "en"):
        assert text in issue.message(lang)
        assert f"'{column}'" in issue.message(lang)
        assert issue.hint(lang)


@pytest.mark.parametrize(
    ("row", "at"),
    [
        (("A-1", "Station  Velsen"), "'Station Velsen' (A-1)"),
        (("", "Station Velsen"), "'Station Velsen'"),
        (("A-1", ""), "'A-1'"),
    ],
)
@pytest.mark.parametrize("case", ["date", "duration", "negative duration"])
def test_a_bad_cell_names_the_milestone_of_its_row(
    tmp_path: Path, case: str, row: tuple[str, str], at: str
) -> None:
    column, text, code = BAD_CELLS[case]
    read_ = read(tmp_path, [(*HEADER, column), (*row, "Q3 2029", "TenneT", text)])
    (issue,) = [i for i in read_.issues if i.rule.code == code]
    assert f"'{column}' bij {at} is" in issue.message("nl")
    assert f"'{column}' for {at} is" in issue.message("en")


def test_what_is_no_date_is_kept_as_typed(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", "Station", "zodra het kan", "TenneT")])
    (said,) = first(batch).statements
    assert (said.literal, said.earliest, said.latest) == ("zodra het kan", None, None)
    batch = read(tmp_path, [HEADER, ("A-1", "Station", "xyz", "TenneT")])
    (said,) = first(batch).statements
    assert (said.literal, said.reading) == ("xyz", Reading.UNKNOWN)


DATES: dict[str, tuple[Any, str, str, str]] = {
    "an Excel date": (dt.date(2029, 3, 1), "2029-03-01", "2029-03-01", "2029-03-01"),
    "with a time": (
        dt.datetime(2029, 3, 1, 14, 30),  # noqa: DTZ001 -- a cell has no time zone
        "2029-03-01",
        "2029-03-01",
        "2029-03-01",
    ),
    "a year as number": (2030, "2030", "2030-01-01", "2030-12-31"),
    "a year as text": ("2030", "2030", "2030-01-01", "2030-12-31"),
    "with spaces around": (" Q3 2029 ", "Q3 2029", "2029-07-01", "2029-09-30"),
    "a half year": ("H2 2029", "H2 2029", "2029-07-01", "2029-12-31"),
    "unknown": ("n.t.b.", "n.t.b.", "None", "None"),
}


@pytest.mark.parametrize("case", DATES.values(), ids=DATES.keys())
def test_dates(tmp_path: Path, case: tuple[Any, str, str, str]) -> None:
    value, *expected = case
    batch = read(tmp_path, [HEADER, ("A-1", "Station", value, "TenneT")])
    (said,) = first(batch).statements
    assert [said.literal, str(said.earliest), str(said.latest)] == expected
    assert batch.issues == ()


READ_AS: dict[str, tuple[Any, str]] = {
    "a serial as number": (47178, "1 maart 2029: het is het dagnummer"),
    "a serial as text": ("47178", "1 maart 2029: het is het dagnummer"),
    "words that did not count": (
        "ma 3 april 2028 (onder voorbehoud)",
        "3 april 2028: 'onder voorbehoud' telt daarbij niet mee",
    ),
    "a date that was": ("Q3 2029 (was Q1 2028)", "Q3 2029: 'was q1 2028' telt daarbij niet mee"),
    "another weekday": ("di 3 april 2028", "3 april 2028: die dag valt op een andere weekdag"),
    "counted from the data date": ("eind dit jaar", "Q4 2026: geteld vanaf 1 maart 2026"),
    "more than one remark": (
        "eind dit jaar (FID)",
        "Q4 2026: geteld vanaf 1 maart 2026; 'fid' telt daarbij niet mee",
    ),
}


@pytest.mark.parametrize("case", READ_AS.values(), ids=READ_AS.keys())
def test_how_an_odd_phrase_was_read_is_said_with_its_cell(
    tmp_path: Path, case: tuple[Any, str]
) -> None:
    value, said = case
    batch = read(tmp_path, [("Peildatum", PEILDATUM), HEADER, ("A-1", "x", value, "T")])
    (issue,) = batch.issues
    assert (issue.rule.code, issue.source.cell) == ("K136", "C3")
    assert f"'{value}' in kolom 'Datum' is gelezen als {said}" in issue.message()
    assert "was read as" in issue.message("en")
    assert first(batch).statements[0].dated


@pytest.mark.parametrize(
    "value", [True, dt.time(14, 30), dt.timedelta(hours=30), 12.5, -1, "=TODAY()"]
)
def test_what_can_be_no_date(tmp_path: Path, value: Any) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", "Station", value, "TenneT")])
    assert codes(batch.issues) == ["K101"]
    assert not first(batch).statements[0].dated


@pytest.mark.parametrize(
    ("own", "run", "day"),
    [
        (dt.date(2025, 7, 1), None, "2025-12-31"),
        (dt.date(2025, 7, 1), dt.date(2024, 1, 1), "2025-12-31"),
        (None, dt.date(2024, 1, 1), "2024-12-31"),
    ],
)
def test_relative_phrases_count_from_the_data_date(
    tmp_path: Path, own: dt.date | None, run: dt.date | None, day: str
) -> None:
    rows = [("Peildatum", own), HEADER, ("A-1", "Station", "eind dit jaar", "TenneT")]
    batch = read(tmp_path, rows, data_date=run)
    assert str(first(batch).statements[0].latest) == day
    assert places(batch, "K136") == ["C3"]
    if own:
        assert codes(batch.issues) == ["K136"]
    else:
        (issue,) = found(batch, "K017")
        assert issue.facts["day"] == "2024-01-01"
        assert "'eind dit jaar'" in issue.message()


def test_a_wide_sheet_without_a_data_date_is_asked_for_it(tmp_path: Path) -> None:
    rows = [WIDE, ("P1", "Kabel", "T", "eind dit jaar", "2028", "", "")]
    batch = read(tmp_path, rows, data_date=dt.date(2024, 1, 1))
    assert codes(batch.issues) == ["K136", "K028", "K017"]


def test_a_rows_own_report_date_goes_before_the_data_date(tmp_path: Path) -> None:
    header = (*HEADER, "Stand van")
    row = ("A-1", "Station", "eind dit jaar", "TenneT", "1-2-2023")
    batch = read(tmp_path, [("Peildatum", PEILDATUM), header, row])
    (said,) = first(batch).statements
    assert (said.latest, said.reported) == (dt.date(2023, 12, 31), dt.date(2023, 2, 1))


@pytest.mark.parametrize(
    ("texts", "days", "asked", "shown"),
    [
        (("13-2-2029", "3-4-2029"), ("2029-02-13", "2029-04-03"), [], ["dag", "13-2-2029"]),
        (("2/13/2029", "3/4/2029"), ("2029-02-13", "2029-03-04"), [], ["maand", "2/13/2029"]),
        (("3-4-2029", "5-6-2029"), ("2029-04-03", "2029-06-05"), ["C1"], []),
        (("03/04/2029", "2030"), ("2029-04-03", "2030-12-31"), ["C1"], []),
        (("4-4-2029", "2030"), ("2029-04-04", "2030-12-31"), [], []),
        (("13-2-2029", "2030"), ("2029-02-13", "2030-12-31"), [], []),
    ],
)
def test_day_or_month_first_is_decided_per_column(
    tmp_path: Path,
    texts: tuple[str, str],
    days: tuple[str, str],
    asked: list[str],
    shown: list[str],
) -> None:
    """Every date that can be read either way is asked about, or said what decided it."""
    rows = [(f"A-{n}", "x", text, "T") for n, text in enumerate(texts)]
    batch = read(tmp_path, [HEADER, *rows])
    assert tuple(str(m.statements[0].latest) for m in batch.milestones) == days
    assert places(batch, "K117") == asked
    decided = [issue.message() for issue in found(batch, "K137")]
    assert len(decided) == bool(shown)
    assert all(word in message for message in decided for word in shown)


def test_the_header_may_tell_the_order(tmp_path: Path) -> None:
    header = ("Code", "Mijlpaal", "Datum (mm/dd/jjjj)", "Eigenaar")
    batch = read(tmp_path, [header, ("A-1", "x", "3/4/2029", "T")])
    assert str(first(batch).statements[0].latest) == "2029-03-04"
    assert batch.issues == ()


CODES = [(12.0, "12"), (12, "12"), ("007", "007"), (" A 1 ", "A 1"), (1.5, "1.5"), ("a\nb", "a b")]


@pytest.mark.parametrize(("typed", "code"), CODES)
def test_codes_are_text(tmp_path: Path, typed: Any, code: str) -> None:
    batch = read(tmp_path, [HEADER, (typed, *ROW[1:])])
    assert first(batch).id == code


def test_a_milestone_without_code_gets_one_that_stays(tmp_path: Path) -> None:
    header = ("Mijlpaal", "Datum", "Eigenaar", "Project")
    rows = [("Net op zee: Alpha", "2029", "T", "P"), ("Bêta 2", "2030", "T", "P")]
    batch = read(tmp_path, [header, *rows])
    again = read(tmp_path, [header, *reversed(rows)])
    assert {m.id for m in batch.milestones} == {m.id for m in again.milestones}
    assert len({m.id for m in batch.milestones}) == 2
    assert first(batch).id.startswith("net-op-zee-alpha-")
    assert places(batch, "K114") == ["A2", "A3"]
    assert found(batch, "K114")[0].rule.severity is Severity.INFO


def test_rows_without_name_or_owner_are_asked_about(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", "", "2029", "T"), ("A-2", "Kabel", "2030", "")])
    assert [m.name for m in batch.milestones] == ["A-1", "Kabel"]
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [("K113", "B2"), ("K115", "D3")]


def test_a_row_without_code_and_name_may_be_called_by_its_project(tmp_path: Path) -> None:
    batch = read(tmp_path, [("Project", "Einddatum", "Eigenaar"), ("Kabel", "2029", "T")])
    assert [(m.name, m.project) for m in batch.milestones] == [("Kabel", "Kabel")]


@pytest.mark.parametrize(("typed", "told"), [("ja", True), ("nee", False), ("", False)])
def test_confidential(tmp_path: Path, typed: str, *, told: bool) -> None:
    m, batch = one(tmp_path, "Vertrouwelijk", typed)
    assert m.confidential is told
    assert batch.issues == ()


def test_a_table_without_owners_is_asked_about_once(tmp_path: Path) -> None:
    batch = read(tmp_path, [("Code", "Mijlpaal", "Datum"), ("A-1", "x", "2029"), ("A-2", "y", "")])
    assert codes(batch.issues) == ["K132"]


def test_a_row_without_code_and_name_is_named(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, ROW, ("", "", "2030", "TenneT")])
    assert [m.id for m in batch.milestones] == ["A-1"]
    (issue,) = batch.issues
    assert (issue.rule.code, issue.source.cell) == ("K121", "C3")
    assert "2030 | TenneT" in issue.message()
    assert all_accounted_for(batch)


@pytest.mark.parametrize(
    ("header", "value", "amount", "unit"),
    [
        ("Capaciteit", "700 MW", 700.0, "MW"),
        ("Capaciteit (GW)", 2, 2.0, "GW"),
        ("Capaciteit (GW)", "700 MW", 700.0, "MW"),
        ("Capaciteit", 0.5, 0.5, ""),
        ("Capaciteit", "0,76", 0.76, ""),
    ],
)
def test_capacities(tmp_path: Path, header: str, value: Any, amount: float, unit: str) -> None:
    m, batch = one(tmp_path, header, value)
    assert (m.capacity, m.unit) == (amount, unit)
    assert batch.issues == ()


@pytest.mark.parametrize(
    ("header", "value", "status", "state"),
    [
        ("Status", "gereed", "gereed", State.DONE),
        ("Status", 0.35, "35%", State.OPEN),
        ("Status", "100%", "100%", State.DONE),
        ("% gereed", 1, "100%", State.DONE),
        ("% gereed", 0, "0%", State.OPEN),
        ("Voortgang (%)", 100, "100%", State.DONE),
        ("Voortgang", 60, "60%", State.OPEN),
        ("Status", "vervallen", "vervallen", State.LAPSED),
    ],
)
def test_statuses(tmp_path: Path, header: str, value: Any, status: str, state: State) -> None:
    m, batch = one(tmp_path, header, value)
    assert (m.status, m.state) == (status, state)
    assert batch.issues == ()


def test_a_bare_one_as_status_is_asked_about(tmp_path: Path) -> None:
    m, batch = one(tmp_path, "Status", 1)
    assert (m.state, codes(batch.issues)) == (State.OPEN, ["K105"])


@pytest.mark.parametrize(
    ("capacity", "unit", "used", "asked"),
    [("2 GW", "MW", "GW", ["E2"]), ("2 GW", "gw", "GW", []), (2, "GW", "GW", [])],
)
def test_a_capacity_with_two_units(
    tmp_path: Path, capacity: Any, unit: str, used: str, asked: list[str]
) -> None:
    rows = [(*HEADER, "Capaciteit", "Eenheid"), (*ROW, capacity, unit)]
    batch = read(tmp_path, rows)
    assert (first(batch).capacity, first(batch).unit) == (2.0, used)
    assert places(batch, "K133") == asked


@pytest.mark.parametrize(
    ("header", "value", "days"),
    [("Duur", "1 mnd", 30), ("Doorlooptijd (weken)", 4, 28), ("Duur in weken", "2 dagen", 2)],
)
def test_durations(tmp_path: Path, header: str, value: Any, days: int) -> None:
    m, batch = one(tmp_path, header, value)
    assert m.duration_days == days
    assert batch.issues == ()


def test_formulas_without_a_stored_value_are_named_cell_by_cell(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", "=SUM(1)", "=SUM(2)", "T"), ("A-2", "x", "2030", "T")])
    assert places(batch, "K112") == ["B2", "C2"]
    assert "Excel" in found(batch, "K112")[0].hint()
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]


LINKS = {
    "codes": ("A-2; A-3", [("A-2", LinkType.FS, 0), ("A-3", LinkType.FS, 0)]),
    "Microsoft Project": ("12FS+30d;14SS", [("12", LinkType.FS, 30), ("14", LinkType.SS, 0)]),
    "Dutch": ("12EB+30d", [("12", LinkType.FS, 30)]),
    "a number": (12, [("12", LinkType.FS, 0)]),
    "a name of the same workbook, whatever signs it holds": (
        "Kabel; deel 2, noord en zuid",
        [("Kabel; deel 2, noord en zuid", LinkType.FS, 0)],
    ),
    "nothing": ("-", []),
}


@pytest.mark.parametrize("case", LINKS.values(), ids=LINKS.keys())
def test_predecessors(tmp_path: Path, case: tuple[Any, list[tuple[str, LinkType, int]]]) -> None:
    typed, expected = case
    rows = [
        (*HEADER, "Wacht op"),
        (*ROW, typed),
        ("A-9", "Kabel; deel 2, noord en zuid", "2028", "T", ""),
    ]
    batch = read(tmp_path, rows)
    assert [(c.predecessor, c.type, c.lag_days) for c in batch.links] == expected
    assert all(c.successor == "A-1" for c in batch.links)
    assert batch.issues == ()


def test_successors_turn_the_link_around(tmp_path: Path) -> None:
    _, batch = one(tmp_path, "Nodig voor", "B-1; B-2")
    assert [(c.predecessor, c.successor) for c in batch.links] == [("A-1", "B-1"), ("A-1", "B-2")]


DEPENDENCIES = ("Voorganger", "Opvolger", "Type", "Vertraging", "Hard of zacht", "Waarom", "Bron")


def test_a_sheet_of_dependencies(tmp_path: Path) -> None:
    rows = [
        DEPENDENCIES,
        ("A-1", "A-2", "BB", "2 weken", "zacht", "omdat", "https://x.nl"),
        ("A-1; A-3", "A-4", "", "", "", "", ""),
        ("", "A-4", "", "", "", "", ""),
        ("A-1", "", "FS", "", "", "", ""),
        ("A-1", "A-5", "XY", "veel", "beton", "", ""),
    ]
    batch = read(tmp_path, {"Afhankelijkheden": rows})
    told = [
        (c.predecessor, c.successor, c.type.value, c.lag_days, c.hard, c.why, c.url)
        for c in batch.links
    ]
    assert told == [
        ("A-1", "A-2", "SS", 14, False, "omdat", "https://x.nl"),
        ("A-1", "A-4", "FS", 0, True, "", ""),
        ("A-3", "A-4", "FS", 0, True, "", ""),
        ("A-1", "A-5", "FS", 0, True, "", ""),
    ]
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [
        ("K123", "B4"),
        ("K123", "A5"),
        ("K107", "C6"),
        ("K106", "D6"),
        ("K109", "E6"),
    ]
    report = sheet_report(batch, "Afhankelijkheden")
    assert (report.rows_present, report.rows_read, report.rows_reported) == (6, 3, 3)


def test_relations_and_aliases(tmp_path: Path) -> None:
    batch = read(
        tmp_path,
        {
            "Mijlpalen": [HEADER, ROW],
            "Relaties": [("Eerste", "Tweede", "Soort relatie", "Waarom"), ("A", "B", "plek", "w")],
            "Aliassen": [
                ("Oud", "Nieuw"),
                ("Gamma", "Gamma-A; Gamma-B"),
                ("X", ""),
                ("Y", "Vervallen"),
                ("Z", "-"),
                ("", "W"),
            ],
        },
    )
    (relation,) = batch.relations
    assert (relation.first, relation.second, relation.kind, relation.why) == (
        "A",
        "B",
        "plek",
        "w",
    )
    assert [(a.old, a.new) for a in batch.aliases] == [
        ("Gamma", ("Gamma-A", "Gamma-B")),
        ("X", ()),
        ("Y", ()),
        ("Z", ()),
    ]
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [("K123", "B6")]


WIDE = ("Code", "Project", "Eigenaar", "VKA", "FID", "In bedrijf", "Status FID")


def test_a_wide_sheet(tmp_path: Path) -> None:
    rows = [
        WIDE,
        ("P1", "Kabel", "TenneT", "2024 (gereed)", "TEN-7: Q1 2027", dt.date(2030, 5, 1), "loopt"),
        ("P2", "Buis", "Gasunie", "n.v.t.", "-", "H2-9: (vertraagd)", ""),
        ("P3", "Leiding", "Gasunie", "gereed", 2028, "", ""),
        ("P4", "Leeg", "Gasunie", "", "", "", ""),
    ]
    batch = read(tmp_path, {"Projecten": rows})
    told = [
        (m.id, m.name, m.kind, m.state, m.status, m.owner, [s.literal for s in m.statements])
        for m in batch.milestones
    ]
    decision, investment, delivery = Kind.DECISION, Kind.INVESTMENT, Kind.DELIVERY
    assert told == [
        ("P1-VKA", "Kabel: VKA", decision, State.DONE, "gereed", "TenneT", ["2024"]),
        ("TEN-7", "Kabel: FID", investment, State.OPEN, "loopt", "TenneT", ["Q1 2027"]),
        ("P1-IBN", "Kabel: In bedrijf", delivery, State.OPEN, "", "TenneT", ["2030-05-01"]),
        ("H2-9", "Buis: In bedrijf", delivery, State.OPEN, "vertraagd", "Gasunie", []),
        ("P3-VKA", "Leiding: VKA", decision, State.DONE, "gereed", "Gasunie", []),
        ("P3-FID", "Leiding: FID", investment, State.OPEN, "", "Gasunie", ["2028"]),
    ]
    assert all(m.project for m in batch.milestones)
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [
        ("K126", "D3"),
        ("K127", "D4"),
        ("K134", "A5"),
        ("K028", "D1"),
    ]
    assert batch.links == ()
    assert sheet_report(batch, "Projecten").rows_read == 4


def test_phases_are_linked_only_when_the_sheet_says_so(tmp_path: Path) -> None:
    rows = [
        WIDE,
        ("P1", "Kabel", "T", "2024", "", "2030", ""),
        ("P2", "Buis", "T", "", "2027", "", ""),
    ]
    setting = {"Toelichting": [("Fasen volgen op elkaar", "ja")]}
    batch = read(tmp_path, {**setting, "Projecten": rows})
    assert [(c.predecessor, c.successor) for c in batch.links] == [("P1-VKA", "P1-IBN")]
    assert batch.links[0].source.cell == "F2"
    assert found(batch, "K028") == []
    batch = read(tmp_path, {"Toelichting": [("Fasen volgen op elkaar", "soms")], "P": rows})
    assert batch.links == ()
    assert codes(batch.issues) == ["K034", "K028"]


MATRIX = [
    ("", "A-1", "A-2", "A-3"),
    ("A-1", "", "", ""),
    ("A-2", "x", "", ""),
    ("A-3", "SS+30d", "X", ""),
]


@pytest.mark.parametrize(
    ("corner", "expected"),
    [
        ("rij wacht op kolom", [("A-1", "A-2"), ("A-1", "A-3"), ("A-2", "A-3")]),
        ("kolom wacht op rij", [("A-2", "A-1"), ("A-3", "A-1"), ("A-3", "A-2")]),
        ("row waits for column", [("A-1", "A-2"), ("A-1", "A-3"), ("A-2", "A-3")]),
    ],
)
def test_a_matrix(tmp_path: Path, corner: str, expected: list[tuple[str, str]]) -> None:
    rows = [(corner, *MATRIX[0][1:]), *MATRIX[1:]]
    batch = read(tmp_path, {"Mijlpalen": [HEADER, ROW], "Matrix": rows})
    assert [(c.predecessor, c.successor) for c in batch.links] == expected
    assert [(c.type, c.lag_days) for c in batch.links][1] == (LinkType.SS, 30)
    assert batch.issues == ()
    report = sheet_report(batch, "Matrix")
    assert (report.shape, report.rows_present, report.rows_read) == ("matrix", 4, 3)


def test_a_matrix_that_does_not_say_who_waits_is_asked_about(tmp_path: Path) -> None:
    batch = read(tmp_path, {"Mijlpalen": [HEADER, ROW], "Matrix": MATRIX})
    assert batch.links == ()
    (issue,) = batch.issues
    assert (issue.rule.code, issue.facts["count"]) == ("K027", "3")
    assert all_accounted_for(batch)


def test_a_matrix_with_codes_and_names_beside_it(tmp_path: Path) -> None:
    rows = [
        ("", "kolom wacht op rij", "A-1", "A-2", "A-3"),
        ("Station", "A-1", "", "x", ""),
        ("Kabel", "A-2", "", "", "x"),
        ("Buis", "A-3", "", "", ""),
    ]
    batch = read(tmp_path, {"Mijlpalen": [HEADER, ROW], "Matrix": rows})
    assert [(c.predecessor, c.successor) for c in batch.links] == [("A-1", "A-2"), ("A-2", "A-3")]
    assert batch.issues == ()


def test_a_strange_mark_in_a_matrix_is_named(tmp_path: Path) -> None:
    rows = [("rij wacht op kolom", *MATRIX[0][1:]), ("A-1", "", "hm", ""), *MATRIX[2:]]
    batch = read(tmp_path, {"Mijlpalen": [HEADER, ROW], "Matrix": rows})
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [("K128", "C2")]


def test_names_with_what_they_wait_for_are_milestones(tmp_path: Path) -> None:
    rows = [("Mijlpaal", "Wacht op"), ("Kabel", "Station"), ("Station", "")]
    batch = read(tmp_path, rows)
    assert [m.name for m in batch.milestones] == ["Kabel", "Station"]
    assert [c.predecessor for c in batch.links] == ["Station"]


def test_names_with_what_they_wait_for_beside_a_list_of_milestones(tmp_path: Path) -> None:
    rows = [("Mijlpaal", "Wacht op"), ("Kabel", "Station"), ("Station", "")]
    batch = read(tmp_path, {"Mijlpalen": [HEADER, ROW], "Wachten": rows})
    assert [m.id for m in batch.milestones] == ["A-1"]
    assert [(c.predecessor, c.successor) for c in batch.links] == [("Station", "Kabel")]
    assert batch.issues == ()


def test_two_tables_next_to_each_other(tmp_path: Path) -> None:
    rows = [
        ("Peildatum", PEILDATUM),
        (),
        ("Code", "Mijlpaal", "Datum", "Eigenaar", "", "Van", "Naar", "Type"),
        ("A-1", "Station", "2028", "T", "", "A-1", "A-2", "EB"),
        ("A-2", "Kabel", "2029", "T", "", "A-2", "B-1", ""),
        ("", "", "", "", "", "A-1", "B-2", ""),
    ]
    batch = read(tmp_path, rows)
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
    assert [(c.predecessor, c.successor, c.source.cell) for c in batch.links] == [
        ("A-1", "A-2", "F4"),
        ("A-2", "B-1", "F5"),
        ("A-1", "B-2", "F6"),
    ]
    assert batch.data_date == PEILDATUM
    assert batch.issues == ()
    assert [(s.shape, s.rows_present, s.rows_read) for s in batch.sheets] == [
        ("milestones", 4, 2),
        ("dependencies", 4, 3),
    ]


@pytest.mark.parametrize(
    "header",
    [
        ("Code", "Mijlpaal", "", "Datum", "Eigenaar"),
        ("Code", "Mijlpaal", "Eigenaar", "", "Project", "Datum"),
        ("Code", "Mijlpaal", "Eigenaar", "", "VKA", "FID"),
    ],
)
def test_one_table_with_an_empty_column_stays_one(tmp_path: Path, header: tuple[str, ...]) -> None:
    batch = read(tmp_path, [header, ["2029" if name else "" for name in header]])
    assert len(batch.sheets) == 1


def test_a_column_of_data_without_a_header_is_no_gap(tmp_path: Path) -> None:
    rows = [
        ("Code", "Mijlpaal", "Eigenaar", "", "Van", "Naar"),
        ("A-1", "x", "T", "los", "A", "B"),
    ]
    batch = read(tmp_path, rows)
    assert len(batch.sheets) == 1
    assert "D (zonder naam)" in found(batch, "K022")[0].message()


def test_titles_between_the_rows(tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("Cluster Zeeland",),
        ROW,
        ("Noordzeekanaalgebied",),
        ("A-2", "Kabel", "2030", "T"),
        ("Zomaar een kopje",),
        ("A-3", "Buis", "2031", "T"),
        ("* voorlopige planning",),
    ]
    batch = read(tmp_path, rows)
    assert [m.cluster for m in batch.milestones] == ["Zeeland", "Noordzeekanaalgebied", ""]
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [
        ("K122", "A2"),
        ("K122", "A4"),
        ("K032", ""),
    ]
    assert batch.issues[0].facts["rows"] == "3"
    assert batch.issues[2].facts["rows"] == "6, 8"
    assert all_accounted_for(batch)


def test_a_sheet_per_cluster(tmp_path: Path) -> None:
    batch = read(
        tmp_path,
        {
            "Zeeland": [HEADER, ROW],
            "Cluster 6": [HEADER, ("A-2", "Kabel", "2030", "T")],
            "Overig": [(*HEADER, "Cluster"), ("A-3", "Buis", "2030", "T", "Chemelot")],
        },
    )
    assert [m.cluster for m in batch.milestones] == ["Zeeland", "Cluster 6", "Chemelot"]
    assert codes(batch.issues) == ["K135", "K135"]


def test_hidden_rows_and_sheets_are_read_and_named(tmp_path: Path) -> None:
    book = book_of({"Mijlpalen": [HEADER, ROW], "Oud": [HEADER, ("A-2", "Kabel", "2030", "T")]})
    book["Mijlpalen"].row_dimensions[2].hidden = True
    book["Oud"].sheet_state = "hidden"
    path = tmp_path / "p.xlsx"
    path.write_bytes(bytes_of(book))
    batch = read_workbook(path)
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
    assert [(i.rule.code, i.source.sheet) for i in batch.issues] == [
        ("K014", "Mijlpalen"),
        ("K013", "Oud"),
    ]


def test_sheets_without_milestones_are_named(tmp_path: Path) -> None:
    batch = read(
        tmp_path,
        {
            "Mijlpalen": [HEADER, ROW],
            "Begroting": [("Post", "Bedrag"), ("Kabel", 12)],
            "Leeg": [],
            "Toelichting": [("Hoe dit werkt",), HEADER],
            "Lijsten": [("besluit",), ("oplevering",)],
        },
    )
    (issue,) = batch.issues
    assert (issue.rule.code, issue.source.sheet) == ("K012", "Begroting")
    assert "Post | Bedrag" in issue.message()
    assert [(s.sheet, s.shape, s.rows_present) for s in batch.sheets] == [
        ("Mijlpalen", "milestones", 2),
        ("Begroting", "not read", 2),
        ("Leeg", "not read", 0),
        ("Toelichting", "settings", 2),
        ("Lijsten", "settings", 2),
    ]
    assert all_accounted_for(batch)


def test_columns_that_are_not_read_are_named(tmp_path: Path) -> None:
    header = ("Code", "Mijlpaal", "Datun", "Eigenaar", "Budget", "")
    batch = read(tmp_path, [header, ("A-1", "x", "2029", "T", 12, "los")])
    resembles, unread = batch.issues
    assert (resembles.rule.code, resembles.source.cell) == ("K023", "C1")
    assert resembles.facts["nearest"] == "Datum"
    assert unread.rule.code == "K022"
    assert unread.facts["columns"] == "'Budget' (E), F (zonder naam)"
    assert first(batch).statements == ()
    report = sheet_report(batch, "Mijlpalen")
    assert report.header_row == 1
    assert [(c.header, c.cell, c.field) for c in report.columns] == [
        ("Code", "A1", "id"),
        ("Mijlpaal", "B1", "name"),
        ("Datun", "C1", ""),
        ("Eigenaar", "D1", "owner"),
        ("Budget", "E1", ""),
    ]


@pytest.mark.parametrize(
    ("third", "fourth", "code"),
    [
        ("Datum (A)", "Datum (B)", "K024"),
        ("Datum", "Planning", "K024"),
        ("Status", "Stand van zaken", "K024"),
        ("Status", "Fase", "K022"),
    ],
)
def test_two_columns_with_one_meaning(tmp_path: Path, third: str, fourth: str, code: str) -> None:
    header = ("Code", "Mijlpaal", third, fourth, "Eigenaar")
    batch = read(tmp_path, [header, ("A-1", "x", "", "", "T")])
    (issue,) = batch.issues
    assert issue.rule.code == code
    assert f"'{fourth}'" in issue.message()


@pytest.mark.parametrize(
    ("header", "cells", "codes_of_columns"),
    [
        ("Doel", ("2030", "Q3 2031"), ["K038"]),
        ("Ambitie", (dt.date(2030, 1, 1), ""), ["K038"]),
        ("Doel", ("CO2-neutraal", "2031"), ["K022"]),
        ("Doel", ("", ""), ["K022"]),
        ("Aantal", ("2030", "2031"), ["K022"]),
    ],
)
def test_a_goal_column_with_dates_is_asked_about(
    tmp_path: Path, header: str, cells: tuple[Any, Any], codes_of_columns: list[str]
) -> None:
    rows = [(*HEADER, header), (*ROW, cells[0]), ("A-2", "Kabel", "2030", "T", cells[1])]
    batch = read(tmp_path, rows)
    assert codes(batch.issues) == codes_of_columns
    if codes_of_columns == ["K038"]:
        assert batch.issues[0].source.cell == "E1"
        assert "Streefdatum" in batch.issues[0].hint()


def test_a_goal_column_beside_target_dates_is_only_not_read(tmp_path: Path) -> None:
    rows = [(*HEADER, "Doel", "Streefdatum"), (*ROW, "2030", "2031")]
    assert codes(read(tmp_path, rows).issues) == ["K022"]


SETTINGS = {
    "neighbouring cells": [("Peildatum", PEILDATUM), ("Partner", "Gasunie")],
    "with colons": [("Peildatum:", "1 mrt 2026"), ("Organisatie :", "Gasunie")],
    "in one cell": [("Peildatum: 1 maart 2026",), ("Partner: Gasunie",)],
    "on one row": [("Partner", "Gasunie", "", "Stand per", "1 maart 2026")],
    "in English": [("Data date", "2026-03-01"), ("Organisation", "Gasunie")],
}


@pytest.mark.parametrize("rows", SETTINGS.values(), ids=SETTINGS.keys())
@pytest.mark.parametrize("above", [True, False])
def test_partner_and_data_date(tmp_path: Path, rows: list[Any], *, above: bool) -> None:
    table = [HEADER, ROW]
    sheets = {"M": [*rows, (), *table]} if above else {"Toelichting": rows, "M": table}
    batch = read(tmp_path, sheets)
    assert (batch.partner, batch.data_date) == ("Gasunie", PEILDATUM)
    assert batch.issues == ()
    assert all_accounted_for(batch)


def test_a_data_date_that_can_be_read_either_way_says_how_it_was_read(tmp_path: Path) -> None:
    batch = read(tmp_path, [("Peildatum", "04/03/2026"), (), HEADER, ROW])
    (issue,) = batch.issues
    assert (batch.data_date, issue.source.cell) == (dt.date(2026, 3, 4), "B1")
    assert "gelezen als 4 maart 2026" in issue.message()


def test_two_data_dates_are_asked_about(tmp_path: Path) -> None:
    rows = [("Peildatum", PEILDATUM), HEADER, ROW]
    batch = read(tmp_path, {"A": rows, "B": [("Peildatum", dt.date(2025, 1, 1)), *rows[1:]]})
    assert batch.data_date == PEILDATUM
    (issue,) = found(batch, "K035")
    assert (issue.source.sheet, issue.facts["other"]) == ("B", "2026-03-01")


@pytest.mark.parametrize("text", ["Q2 2025", "binnenkort", "2025"])
def test_a_period_is_no_data_date(tmp_path: Path, text: str) -> None:
    batch = read(tmp_path, [("Peildatum", text), HEADER, ROW])
    assert batch.data_date is None
    assert [(i.rule.code, i.source.cell) for i in batch.issues] == [("K016", "B1")]


@pytest.mark.parametrize(
    ("name", "partner"),
    [
        ("Mijlpalen_TenneT.xlsx", "TenneT"),
        ("planning - Havenbedrijf_Rotterdam.xlsx", "Havenbedrijf Rotterdam"),
        ("Gasunie.xlsx", "Gasunie"),
        ("Planning.xlsx", "Planning"),
    ],
)
def test_without_a_partner_the_file_name_tells(tmp_path: Path, name: str, partner: str) -> None:
    batch = read_workbook(save(tmp_path / name, [HEADER, ROW]))
    assert batch.partner == partner


def test_a_column_may_name_the_partner_of_a_row(tmp_path: Path) -> None:
    m, _ = one(tmp_path, "Partner", "Stedin")
    assert (m.partner, m.statements[0].partner) == ("Stedin", "Stedin")


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm", ".xltx", ".xltm"])
def test_every_kind_of_excel_package(tmp_path: Path, suffix: str) -> None:
    batch = read_workbook(save(tmp_path / f"TenneT{suffix}", [HEADER, ROW]))
    assert [m.id for m in batch.milestones] == ["A-1"]
    assert batch.issues == ()


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "Gasunie.csv"
    path.write_text("Peildatum;2026-03-01\n\nCode;Mijlpaal;Datum;Eigenaar\nA-1;x;medio 2028;G\n")
    batch = read_workbook(path)
    m = first(batch)
    assert (m.id, m.source.sheet, m.source.cell) == ("A-1", "", "B4")
    assert batch.data_date == PEILDATUM
    assert codes(batch.issues) == ["K029"]


def test_batches_come_in_one_order_whatever_the_paths(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    (folder / "diep").mkdir(parents=True)
    save(folder / "b.xlsx", [HEADER, ROW])
    save(folder / "diep" / "a.xlsx", [HEADER, ("A-2", "Kabel", "2030", "T")])
    save(folder / "~$b.xlsx", [HEADER])
    (folder / "notitie.txt").write_text("Beste allemaal")
    (folder / ".verborgen.xlsx").write_bytes(b"")
    single = save(tmp_path / "b.xlsx", [HEADER, ("A-3", "Buis", "2031", "T")])
    paths = [folder, single, folder / "b.xlsx"]
    results = [read_batches(order) for order in itertools.permutations(paths)]
    assert all(result == results[0] for result in results)
    names = [batch.workbook for batch in results[0]]
    assert sorted(names) == sorted(["a.xlsx", "map/b.xlsx", f"{tmp_path.name}/b.xlsx", "map"])
    (of_folder,) = (batch for batch in results[0] if batch.workbook == "map")
    assert codes(of_folder.issues) == ["K010", "K037"]


def test_plans_of_planning_programs_are_read_among_the_workbooks(tmp_path: Path) -> None:
    plan = Path(__file__).parent / "schedules" / "station.xml"
    (tmp_path / "station.xml").write_bytes(plan.read_bytes())
    (tmp_path / "iets.xml").write_text("<iets/>", "utf-8")
    save(tmp_path / "a.xlsx", [HEADER, ROW])
    batches = read_batches([tmp_path])
    *plans, of_folder = batches
    assert [batch.workbook for batch in plans] == ["a.xlsx", "station.xml"]
    assert all(batch.milestones for batch in plans)
    assert all(all_accounted_for(batch) for batch in plans)
    assert [issue.facts["names"] for issue in of_folder.issues] == ["iets.xml"]


def test_progress_is_told_in_bytes_file_by_file(tmp_path: Path) -> None:
    paths = [save(tmp_path / name, [HEADER, ROW]) for name in ("a.xlsx", "b.xlsx")]
    seen: list[tuple[str, int, int]] = []
    read_batches([tmp_path], progress=lambda *told: seen.append(told))
    sizes = [path.stat().st_size + 1 for path in paths]
    total = sum(sizes)
    assert (seen[0], seen[-1]) == (("a.xlsx", 0, total), ("b.xlsx", total, total))
    assert ("b.xlsx", sizes[0], total) in seen
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


def test_progress_moves_within_one_large_workbook(tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    rows = "".join(f"A-{n};Mijlpaal {n};2030;TenneT\n" for n in range(3 * EVERY))
    path.write_text("Code;Mijlpaal;Datum;Eigenaar\n" + rows)
    seen: list[int] = []
    read_batches([path], progress=lambda _, done, __: seen.append(done))
    assert len(set(seen)) == 6  # begun, opened, and three times on the way to the end
    assert seen == sorted(seen)


CELLS = st.one_of(
    st.sampled_from(
        ["", "", "A-1", "A-2", "x", "2029", "Q3 2028", "gereed", "---", "Totaal", " "]
    ),
    st.sampled_from(
        ["Code", "Mijlpaal", "Datum", "Voorganger", "Opvolger", "FID", "VKA", "#REF!"]
    ),
    st.text(
        alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
        max_size=6,
    ),
    st.integers(-5, 50_000),
    st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)),
)
TABLES = st.tuples(
    st.sampled_from([HEADER, DEPENDENCIES, WIDE, MATRIX[0], ("Oud", "Nieuw"), ("x",)]),
    st.lists(st.lists(CELLS, max_size=7), max_size=8),
).map(lambda table: [table[0], *table[1]])


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(TABLES, min_size=1, max_size=3))
def test_every_filled_row_is_read_or_reported(tmp_path: Path, tables: list[list[Any]]) -> None:
    sheets = {f"S{n}": rows for n, rows in enumerate(tables)}
    batch = read(tmp_path, sheets)
    for name, rows in sheets.items():
        filled = sum(not is_blank(row) for row in rows)
        reports = [report for report in batch.sheets if report.sheet == name]
        present = sum(report.rows_present for report in reports)
        assert present == filled or (present > filled and len(reports) > 1)
    assert all_accounted_for(batch)
    assert all(
        RULES[i.rule.code] is i.rule and i.message() and i.message("en") for i in batch.issues
    )


LONG_NAME = "x" * 400
ONLY_BAD_PARTS: tuple[tuple[str, list[str], str, str], ...] = (
    ("A-2; A-3FS+50%; A-4", ["A-2", "A-4"], "A-3FS+50%", "percentage"),
    ("A-2FS+3x; A-3", ["A-3"], "A-2FS+3x", "geen tijd"),
    (f"A-2;{LONG_NAME};A-3", ["A-2", "A-3"], f"{'x' * 60} …", "te lang"),
    (";".join([LONG_NAME] * 81)[:32_767] + ";", [], "(+76)", "te lang"),
)


@pytest.mark.parametrize(("cell", "kept", "named", "reason"), ONLY_BAD_PARTS)
def test_only_the_bad_parts_of_a_cell_with_references_are_lost(
    tmp_path: Path, cell: str, kept: list[str], named: str, reason: str
) -> None:
    batch = read(tmp_path, [(*HEADER, "Wacht op"), (*ROW, cell[:32_767])])
    assert [claim.predecessor for claim in batch.links] == kept
    (issue,) = found(batch, "K110")
    assert named in issue.facts["parts"]
    assert issue.facts["text"] == cell[:32_767].strip()
    assert reason in issue.message()
    assert "rest of the cell counts" in issue.message("en")


def test_a_cell_as_long_as_excel_allows_keeps_every_reference(tmp_path: Path) -> None:
    codes_typed = [f"X-{number:05}" for number in range(4000)]
    cell = ";".join(codes_typed)[:32_767]
    batch = read(tmp_path, [(*HEADER, "Wacht op"), (*ROW, cell)])
    assert [claim.predecessor for claim in batch.links] == cell.split(";")
    assert places(batch, "K124") == (["E2"] if len(cell) == 32_767 else [])
