"""--audience: nothing that is confidential to a reader is in anything written or shown."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph_engine.days import day_of
from inputs.request import Request
from inputs.run import run
from outputs.returns.workbook import return_workbooks
from tests.file_texts import squeezed, text_of, text_of_folder
from tests.spreadsheets import save
from tests.test_cli import knelpunt

HEAD = (
    *("Code", "Mijlpaal", "Soort", "Status", "Eigenaar", "Besluitnemer", "Programma", "Cluster"),
    *("Project", "Thema", "Datum", "Streefdatum", "Doorlooptijd", "Capaciteit", "Eenheid", "Rol"),
    *("Wacht op", "Vertrouwelijk", "Bron", "Opmerking"),
)
LINKS = ("Voorganger", "Opvolger", "Type", "Vertraging", "Waarom")
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
)
SECRET_WORDS = (
    *("GEH-771", "Qanaam", "Qastatus", "Qaeigenaar", "Qabesluiter", "Qaprogramma", "Qacluster"),
    *("Qaproject", "Qathema", "Qarol", "Qabron", "Qaopmerking", "98731", "Qjeenheid"),
    *("GEH-772", "Qbnaam", "Qbopmerking", "Qbliteraal", "GEH-801", "Qckring", "Qdrijzonderbegin"),
    *("Qewaarom", "Qfrelatie", "GEH-779", "Qhveld", "GEH-900", "Qgdoel", "Qgbestand"),
)
"""Words that stand in confidential rows only, or in what visible rows say about them."""
TENNET_ONLY = {"geh-900", "qgdoel", "qgbestand"}
"""Not TenneT's own."""


def row(id_: str, name: str, kind: str, **more: str) -> tuple[str, ...]:
    given = {"Code": id_, "Mijlpaal": name, "Soort": kind, "Eigenaar": "Hynetwork", **more}
    return tuple(given.get(head.replace(" ", "_"), "") for head in HEAD)


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Confidential rows with a word of their own in every cell, between rows that are not."""
    folder = tmp_path_factory.mktemp("werkboeken")
    save(
        folder / "KGG.xlsx",
        [
            HEAD,
            row("B-1", "Voorkeursbeslissing", "besluit", Datum="Q3 2026"),
            row("O-1", "Leiding gereed", "oplevering", Datum="2032", Wacht_op="B-1; T-1"),
            row(
                "D-1",
                "Elektrolyser draait",
                "doel",
                Datum="2033",
                Streefdatum="2031",
                Wacht_op="O-1; GEH-772",
            ),
            row("L-1", "Afname geregeld", "mijlpaal", Wacht_op="GEH-801"),
            row(
                "C-3",
                "Schakelstation klaar",
                "oplevering",
                Datum="2028",
                Doorlooptijd="6 maanden",
                Wacht_op="GEH-779",
            ),
            row("C-4", "Proefbedrijf klaar", "oplevering", Doorlooptijd="8 maanden"),
        ],
    )
    save(
        folder / "TenneT.xlsx",
        {
            "Mijlpalen": [
                HEAD,
                row(
                    "GEH-771",
                    "Qanaam converter",
                    "besluit",
                    Status="Qastatus",
                    Eigenaar="Qaeigenaar",
                    Besluitnemer="Qabesluiter",
                    Programma="Qaprogramma",
                    Cluster="Qacluster",
                    Project="Qaproject",
                    Thema="Qathema",
                    Datum="17 maart 2029",
                    Capaciteit="98731",
                    Eenheid="Qjeenheid",
                    Rol="Qarol",
                    Wacht_op="B-1",
                    Vertrouwelijk="ja",
                    Bron="https://example.org/Qabron",
                    Opmerking="Qaopmerking",
                ),
                row(
                    "GEH-772",
                    "Qbnaam kabel",
                    "oplevering",
                    Datum="Qbliteraal",
                    Doorlooptijd="411 dagen",
                    Wacht_op="GEH-771",
                    Vertrouwelijk="ja",
                    Opmerking="Qbopmerking",
                ),
                row(
                    "GEH-779",
                    "Qhveld",
                    "vergunning",
                    Datum="17 september 2028",
                    Wacht_op="B-1",
                    Vertrouwelijk="ja",
                ),
                row("GEH-801", "Qckring contract", "mijlpaal", Wacht_op="L-1", Vertrouwelijk="ja"),
                row(
                    "T-1",
                    "Station gereed",
                    "oplevering",
                    Datum="2030",
                    Wacht_op="GEH-771; B-1",
                    Opmerking="Na GEH-771, de qanaam  Converter dus; zie GEH-772EB+30d.",
                ),
                row("", "", "", Vertrouwelijk="ja", Opmerking="Qdrijzonderbegin"),
            ],
            "Afhankelijkheden": [
                LINKS,
                ("GEH-771", "O-1", "EB", "20 dagen", "Qewaarom"),
                ("C-3", "C-4", "BB", "", "beginnen samen"),
                ("T-1", "D-1", "EB", "", "zonder Qbnaam kabel geen stroom"),
            ],
            "Relaties": [
                ("Eerste", "Tweede", "Soort relatie", "Waarom"),
                ("GEH-771", "O-1", "Qfrelatie", "Qfrelatie"),
            ],
        },
    )
    save(
        folder / "Qgbestand.xlsx",
        [
            HEAD,
            row(
                "GEH-900",
                "Qgdoel",
                "doel",
                Datum="eind 2035",
                Streefdatum="11 november 2034",
                Wacht_op="T-1",
                Vertrouwelijk="ja",
            ),
        ],
    )
    (folder / "knelpunt.toml").write_text(
        'titel = "Proef"\npeildatum = "2026-03-01"\n', encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def reports(workbooks: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder of a report per audience; '' is the full version."""
    made = {}
    for audience in ("", "iedereen", "TenneT"):
        made[audience] = tmp_path_factory.mktemp("rapport") / "uit"
        knelpunt("report", workbooks, "--audience", audience, "-o", made[audience])
    return made


def analysis(folder: Path) -> Any:
    return json.loads((folder / "analyse.json").read_text("utf-8"))


def dates_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*(dates_in(v) for v in value.values()))
    if isinstance(value, list):
        return set().union(*(dates_in(v) for v in value))
    whole = isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    return {value} if whole else set()


def secret_dates(full: Any, hidden: Iterable[str]) -> set[str]:
    """Stated by confidential milestones, or computed for them, and of nothing visible.

    A start that is counted back from a hidden date is no date of what is visible: it may not be
    shown.
    """
    gone = set(hidden)
    parts = (full["milestones"], full["goals"], full["decisions"], full["bottlenecks"])
    theirs = dates_in([m for part in parts for m in part if m["id"] in gone])
    shown = ("target", "feasible_earliest", "feasible_latest")
    ours = dates_in([g[key] for g in full["goals"] if g["id"] not in gone for key in shown])
    for m in full["milestones"]:
        if m["id"] not in gone:
            needs = [need for goal, need in m["goals"].items() if goal not in gone]
            ours |= dates_in([m["feasible_earliest"], m["feasible_latest"], m["statement"], needs])
    return theirs - ours - {full["data_date"]}


def written(day: date) -> list[str]:
    """Every way in which a date is written to people, and as a number to programs."""
    d, m, y = day.day, day.month, day.year
    return [
        day.isoformat(),
        f"{d}-{m}-{y}",
        f"{d:02}-{m:02}-{y}",
        *(f"{d}{name[m - 1]}{y}" for name in (MONTHS, LONG)),
        str(day_of(day)),
        str((day - date(1899, 12, 30)).days),
    ]


def found_in(text: str, needle: str) -> bool:
    """Numbers and dates as a whole, words anywhere."""
    if needle[0].isdigit():
        return bool(re.search(rf"(?<![\d.]){re.escape(needle)}(?![\d.])", text))
    return squeezed(needle) in text


HIDDEN = ("GEH-771", "GEH-772", "GEH-779", "GEH-801", "GEH-900")


def test_the_search_finds_every_secret_in_the_full_version(reports: dict[str, Path]) -> None:
    text = text_of_folder(reports[""])
    assert [word for word in SECRET_WORDS if not found_in(text, word)] == []
    days = secret_dates(analysis(reports[""]), HIDDEN)
    assert {"2029-03-17", "2028-09-17", "2034-11-11"} <= days
    for day in days:
        assert any(found_in(text, form) for form in written(date.fromisoformat(day)))
    for forms in zip(*(written(date.fromisoformat(day)) for day in days), strict=True):
        if not re.fullmatch(r"\d+-\d+-\d{4}", forms[0]):  # no file writes 17-3-2029
            assert any(found_in(text, form) for form in forms), forms


def test_no_secret_is_in_any_file_for_everyone(reports: dict[str, Path]) -> None:
    text = text_of_folder(reports["iedereen"])
    assert [word for word in SECRET_WORDS if found_in(text, word)] == []
    days = secret_dates(analysis(reports[""]), HIDDEN)
    forms = [form for day in days for form in written(date.fromisoformat(day))]
    assert [form for form in forms if found_in(text, form)] == []


def test_a_partner_sees_its_own_secrets_and_no_others(reports: dict[str, Path]) -> None:
    text = text_of_folder(reports["TenneT"])
    assert found_in(text, "GEH-771")
    assert found_in(text, "Qaopmerking")
    assert [word for word in TENNET_ONLY if found_in(text, word)] == []
    names = [p.name for p in (reports["TenneT"] / "retour").iterdir()]
    assert names == ["retour-TenneT.xlsx"]


@pytest.mark.parametrize(
    ("partner", "own"),
    [("KGG", ()), ("Qgbestand", ("GEH-900", "Qgdoel", "Qgbestand"))],
)
def test_a_return_workbook_of_the_full_version_holds_no_secret_of_others(
    reports: dict[str, Path], partner: str, own: tuple[str, ...]
) -> None:
    path = reports[""] / "retour" / f"retour-{partner}.xlsx"
    text = squeezed(text_of(path.name, path.read_bytes()))
    assert [word for word in SECRET_WORDS if word not in own and found_in(text, word)] == []
    others = [id_ for id_ in HIDDEN if id_ not in own]
    days = secret_dates(analysis(reports[""]), others)
    forms = [form for day in days for form in written(date.fromisoformat(day))]
    assert [form for form in forms if found_in(text, form)] == []
    assert found_in(text, "Vertrouwelijkerandvoorwaarde") == (partner == "KGG")


def test_a_return_workbook_asks_its_partner_about_its_own_confidential_cells(
    reports: dict[str, Path],
) -> None:
    path = reports[""] / "retour" / "retour-TenneT.xlsx"
    text = squeezed(text_of(path.name, path.read_bytes()))
    assert found_in(text, "Qbliteraal")
    assert not any(found_in(text, word) for word in TENNET_ONLY)


def test_a_partner_is_still_asked_about_a_row_that_could_not_be_read(tmp_path: Path) -> None:
    """Such a row may be confidential, but not to whoever sent it."""
    wrong = row("K-2", "Kabel", "oplevering", Datum="ooit eens", Wacht_op="S-1")
    save(tmp_path / "KGG.xlsx", [HEAD, row("K-1", "Kade", "doel", Streefdatum="2031"), wrong])
    secret = row("S-1", "Geheime stap", "besluit", Datum="9 mei 2030", Vertrouwelijk="ja")
    save(tmp_path / "TenneT.xlsx", [HEAD, secret])
    knelpunt("report", tmp_path, "-o", tmp_path / "uit")
    path = tmp_path / "uit" / "retour" / "retour-KGG.xlsx"
    text = squeezed(text_of(path.name, path.read_bytes()))
    assert found_in(text, "ooit eens")
    assert not any(found_in(text, word) for word in ("S-1", "Geheime stap", "9 mei 2030"))


def test_in_working_time_a_partner_gets_no_workbook_rather_than_a_secret(workbooks: Path) -> None:
    found = run(Request(files=(workbooks,), lang="nl")).outcome.analysis
    assert found is not None
    assert len(return_workbooks(found, ())) == 3
    assert return_workbooks(replace(found, rules="msproject"), ()) == {}


def test_a_template_with_a_partners_rows_holds_no_secret_of_others(
    workbooks: Path, reports: dict[str, Path], tmp_path: Path
) -> None:
    """Codes that the partner typed itself stay in what it waits for."""
    path = tmp_path / "KGG.xlsx"
    knelpunt("template", path, "--from", workbooks, "--partner", "KGG")
    text = squeezed(text_of(path.name, path.read_bytes()))
    found = [word for word in SECRET_WORDS if found_in(text, word)]
    assert found == ["GEH-772", "GEH-801", "GEH-779"]
    days = secret_dates(analysis(reports[""]), HIDDEN)
    forms = [form for day in days for form in written(date.fromisoformat(day))]
    assert [form for form in forms if found_in(text, form)] == []
    own = tmp_path / "TenneT.xlsx"
    knelpunt("template", own, "--from", workbooks, "--partner", "TenneT")
    text = squeezed(text_of(own.name, own.read_bytes()))
    assert found_in(text, "Qanaam converter")
    assert not any(found_in(text, word) for word in TENNET_ONLY)


@pytest.mark.parametrize("audience", ["iedereen", "TenneT"])
def test_visible_dates_and_verdicts_are_those_of_the_full_version(
    reports: dict[str, Path], audience: str
) -> None:
    full, shared = analysis(reports[""]), analysis(reports[audience])
    keys = ("feasible_earliest", "feasible_latest", "at_least")
    before = {m["id"]: [m[k] for k in keys] for m in full["milestones"]}
    visible = [m for m in shared["milestones"] if not m["id"].startswith("vertrouwelijk-")]
    assert {m["id"] for m in visible} > {"B-1", "O-1", "D-1", "T-1"}
    for m in visible:
        assert [m[k] for k in keys] == before[m["id"]]
    late = {g["id"]: g["late_days"] for g in full["goals"]}
    assert [g["late_days"] for g in shared["goals"]] == [late[g["id"]] for g in shared["goals"]]


@pytest.mark.parametrize(
    ("command", "more"),
    [
        ("check", ()),
        ("check", ("--json",)),
        ("why", ()),
        ("whatif", ("--delay", "B-1=3 jaar")),
        ("import", ("-o", "{}/gedeeld.json")),
        ("export", ("-o", "{}/gedeeld.xml")),
    ],
)
def test_no_command_shows_or_writes_a_secret(
    workbooks: Path,
    reports: dict[str, Path],
    tmp_path: Path,
    command: str,
    more: tuple[str, ...],
) -> None:
    asked = ("D-1",) if command == "why" else ()
    options = [option.format(tmp_path) for option in more]
    full = knelpunt(command, *asked, workbooks, *options)
    seen = squeezed(full.output) + text_of_folder(tmp_path)
    assert any(found_in(seen, word) for word in SECRET_WORDS)
    shared = knelpunt(command, *asked, workbooks, *options, "--audience", "iedereen")
    assert shared.exit_code == full.exit_code
    text = squeezed(shared.output) + text_of_folder(tmp_path)
    assert [word for word in SECRET_WORDS if found_in(text, word)] == []
    days = secret_dates(analysis(reports[""]), HIDDEN)
    forms = [form for day in days for form in written(date.fromisoformat(day))]
    assert [form for form in forms if found_in(text, form)] == []


def test_a_profile_says_how_a_workbook_is_read_and_nothing_that_its_rows_say(
    workbooks: Path, tmp_path: Path
) -> None:
    knelpunt("profile", workbooks / "TenneT.xlsx", "-o", tmp_path / "TenneT.profiel.toml")
    text = text_of_folder(tmp_path)
    assert found_in(text, "Besluitnemer")
    assert [word for word in SECRET_WORDS if found_in(text, word)] == []


def test_how_sheets_were_read_tells_nothing_of_hidden_rows(tmp_path: Path) -> None:
    """Neither how many a partner has, nor a sheet that holds nothing else, by name or column."""
    own = row("S-1", "Geheime stap", "besluit", Datum="2030", Vertrouwelijk="ja")
    save(
        tmp_path / "TenneT.xlsx",
        {
            "Mijlpalen": [HEAD, row("T-1", "Station", "doel", Streefdatum="2031"), own],
            "Project Qkraanvogel": [HEAD, (*own[:1], "Andere stap", *own[2:])],
        },
    )
    full = knelpunt("check", tmp_path).output
    assert "Qkraanvogel" in full
    assert "3 rijen: 2 gelezen" in full
    shared = knelpunt("check", tmp_path, "--audience", "iedereen").output
    assert "Qkraanvogel" not in shared
    assert "2 rijen: 1 gelezen, 1 met kolomnamen" in shared
    (sheet,) = json.loads(knelpunt("check", tmp_path, "--audience", "iedereen", "--json").stdout)[
        "sheets"
    ]
    assert sheet["rows_present"] == sheet["rows_read"] + sheet["rows_reported"] == 2


def test_a_shared_roadmap_can_be_reported_and_says_for_whom_it_is(
    tmp_path: Path, reports: dict[str, Path]
) -> None:
    stored = reports["iedereen"] / "roadmap.json"
    knelpunt("report", stored, "-o", tmp_path / "uit")
    again, once = analysis(tmp_path / "uit"), analysis(reports["iedereen"])
    assert again["title"] == once["title"] == "Proef (versie voor iedereen)"
    assert again["milestones"] == once["milestones"]
    assert again["audience"] == ""


def test_every_kind_of_file_can_be_searched_and_says_for_whom_it_is(
    reports: dict[str, Path],
) -> None:
    for path in sorted(reports[""].iterdir()):
        if path.is_file() and path.suffix != ".png":
            assert "elektrolyserdraait" in squeezed(text_of(path.name, path.read_bytes())), (
                path.name
            )
            shared = (reports["iedereen"] / path.name).read_bytes()
            assert "versievooriedereen" in squeezed(text_of(path.name, shared)), path.name


def test_the_page_says_what_was_done(reports: dict[str, Path]) -> None:
    page = (reports["iedereen"] / "knelpunt.html").read_text("utf-8")
    said = "Versie voor iedereen: 5 vertrouwelijke mijlpalen van 2 partners samengetrokken"
    assert said in page
    internal = (reports[""] / "knelpunt.html").read_text("utf-8")
    assert "Interne versie, met 5 vertrouwelijke mijlpalen. Deel haar niet" in internal


def test_the_settings_can_say_for_whom(workbooks: Path, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    for path in workbooks.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    toml = folder / "knelpunt.toml"
    toml.write_text(toml.read_text("utf-8") + 'doelgroep = "iedereen"\n', encoding="utf-8")
    assert "Qckring" not in knelpunt("check", folder).output
    assert "Qckring" in knelpunt("check", folder, "--audience", "intern").output


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", "'Shell' is geen partner. Kies iedereen, intern, of een van: KGG,"),
        ("en", "'Shell' is no partner. Choose all, internal, or one of: KGG,"),
    ],
)
def test_an_unknown_audience_is_wrong_use(workbooks: Path, lang: str, words: str) -> None:
    result = knelpunt("report", workbooks, "--audience", "Shell", "--lang", lang)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


def test_no_folder_with_questions_to_others(
    workbooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    knelpunt("report", workbooks, "-o", "uit")
    before = {path.name: path.read_bytes() for path in (tmp_path / "uit").glob("*.*")}
    refused = knelpunt("report", workbooks, "-o", "uit", "--audience", "iedereen")
    assert refused.exit_code == 2
    assert "in een lege map" in " ".join(refused.output.split())
    assert {path.name: path.read_bytes() for path in (tmp_path / "uit").glob("*.*")} == before
    knelpunt("report", workbooks, "--audience", "iedereen")
    assert not (tmp_path / "rapport-iedereen" / "retour").exists()


@pytest.mark.parametrize(
    ("secret", "shown"),
    [("C-3", "de vroegste opgegeven datum"), ("A-1", "[vertrouwelijk]")],
)
def test_what_is_assumed_about_the_data_date_is_told(
    tmp_path: Path, secret: str, shown: str
) -> None:
    """But not that the date is the one of a hidden milestone."""
    rows = [
        row(id_, f"Stap {id_}", "oplevering", Datum=day, Vertrouwelijk="ja" * (id_ == secret))
        for id_, day in (("A-1", "14 maart 2027"), ("B-2", "2028"), ("C-3", "2029"))
    ]
    save(tmp_path / "TenneT.xlsx", [HEAD, *rows])
    said = " ".join(knelpunt("check", tmp_path, "--audience", "iedereen").output.split())
    assert "K233: Niets zegt voor welke dag de opgaven gelden; voorlopig is gerekend" in said
    assert f"2027-03-14, {shown}" in said
