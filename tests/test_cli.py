"""The command line as a user meets it: what is printed, what is written, the exit status."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from cli import main

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "routekaart"


def knelpunt(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    crashed = result.exception is not None and not isinstance(result.exception, SystemExit)
    assert not crashed, result.exception
    return result


def book(path: Path, *rows: tuple[object, ...]) -> Path:
    made = Workbook()
    sheet = made.create_sheet("Mijlpalen", 0)
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


HEAD = ("Code", "Mijlpaal", "Soort", "Eigenaar", "Datum", "Streefdatum", "Wacht op")


@pytest.fixture
def partner(tmp_path: Path) -> Path:
    folder = tmp_path / "werkboeken"
    folder.mkdir()
    book(
        folder / "KGG.xlsx",
        HEAD,
        ("B-1", "Voorkeursbeslissing", "besluit", "KGG", "Q3 2031", None, None),
        ("O-1", "Leiding gereed", "oplevering", "Hynetwork", "2032", "2031", "B-1"),
    )
    (folder / "knelpunt.toml").write_text(
        'titel = "Proef"\npeildatum = "2026-03-01"\n', encoding="utf-8"
    )
    return folder


def test_report_writes_the_folder_and_ends_with_goals_and_decisions(
    partner: Path, tmp_path: Path
) -> None:
    target = tmp_path / "uit"
    result = knelpunt("report", partner, "-o", target)
    assert result.exit_code == 0, result.output
    assert {"knelpunt.html", "knelpunt.xlsx", "analyse.json", "roadmap.json", "netwerk.svg"} <= {
        p.name for p in target.iterdir()
    }
    assert "O-1 Leiding gereed" in result.output
    assert "✕ te laat" in result.output
    assert "+12 mnd" in result.output
    analysis = json.loads((target / "analyse.json").read_text("utf-8"))
    assert [g["id"] for g in analysis["goals"]] == ["O-1"]


def test_the_same_input_gives_the_same_bytes(partner: Path, tmp_path: Path) -> None:
    for name in ("een", "twee"):
        knelpunt("report", partner, "-o", tmp_path / name)
    written = files_in(tmp_path / "een")
    assert len(written) > 5
    for file in written:
        twin = tmp_path / "twee" / file.relative_to(tmp_path / "een")
        assert file.read_bytes() == twin.read_bytes(), file.name


def test_without_files_this_folder_and_its_settings_count(
    partner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(partner)
    result = knelpunt("report")
    assert result.exit_code == 0, result.output
    assert "Proef" in (partner / "rapport" / "knelpunt.html").read_text("utf-8")
    first = {path: path.read_bytes() for path in files_in(partner / "rapport")}
    again = knelpunt("report")
    assert again.exit_code == 0, again.output  # its own output is not taken for input
    assert {path: path.read_bytes() for path in files_in(partner / "rapport")} == first
    assert "knelpunt.xlsx" not in knelpunt("check").output


def test_data_with_errors_still_gives_a_report_and_exit_status_1(
    partner: Path, tmp_path: Path
) -> None:
    (partner / "stuk.xlsx").write_bytes(b"PK\x03\x04 no zip at all")
    result = knelpunt("report", partner, "-o", tmp_path / "uit")
    assert result.exit_code == 1
    assert "stuk.xlsx" in result.output
    assert (tmp_path / "uit" / "knelpunt.html").exists()


def test_strict_stops_instead(partner: Path, tmp_path: Path) -> None:
    (partner / "stuk.xlsx").write_bytes(b"PK\x03\x04 no zip at all")
    result = knelpunt("report", partner, "--strict", "-o", tmp_path / "uit")
    assert result.exit_code == 1
    assert not (tmp_path / "uit").exists()


def test_strict_stops_at_a_mutual_wait(tmp_path: Path) -> None:
    file = book(
        tmp_path / "RWE.xlsx",
        HEAD,
        ("A", "FID net", "FID", "Gasunie", "2027", None, "B"),
        ("B", "FID fabriek", "FID", "RWE", "2027", "2030", "A"),
    )
    relaxed = knelpunt("report", file, "--date", "2026-01-01", "-o", tmp_path / "uit")
    assert relaxed.exit_code == 0, relaxed.output
    strict = knelpunt("report", file, "--date", "2026-01-01", "--strict", "-o", tmp_path / "zo")
    assert strict.exit_code == 1
    assert "wachten op elkaar" in strict.output
    assert not (tmp_path / "zo").exists()


def test_why_names_each_link_its_holder_and_its_cell(partner: Path) -> None:
    result = knelpunt("why", "O-1", partner)
    assert result.exit_code == 0, result.output
    for words in ("B-1 Voorkeursbeslissing", "KGG", "KGG.xlsx › Mijlpalen › E2", "Hynetwork"):
        assert words in result.output
    assert knelpunt("why", "leiding", partner).output == result.output  # by part of its name


def test_why_an_unknown_goal_lists_the_goals(partner: Path) -> None:
    result = knelpunt("why", "X", partner)
    assert result.exit_code == 2
    assert "O-1  Leiding gereed" in result.output


def test_options_replace_the_settings(partner: Path) -> None:
    result = knelpunt("why", "B-1", partner, "--goal", "B-1=eind 2026", "--date", "1 april 2026")
    assert result.exit_code == 0, result.output
    assert "30 sep 2031" in result.output


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("report", "bestaat-niet.xlsx"), "bestaat-niet.xlsx"),
        (("report", "--date", "ooit", "."), "'ooit' is geen dag"),
        (("report", "--date", "2027", "."), "'2027' is geen dag"),
        (("whatif", "."), "Wat verandert er?"),
        (("whatif", "--delay", "B-1", "."), "'B-1': verwacht twee delen"),
        (("whatif", "--delay", "B-1=lang", "."), "'lang' is geen duur"),
        (("whatif", "--delay", "B-1=36", "."), "'36 dagen', '36 weken' of '36 mnd'"),
        (("whatif", "--delay", "A=1 jaar", "--advance", "A=1 jaar", "."), "óf later, óf eerder"),
        (("whatif", "--delay", "ZZ=1 jaar", "."), "ZZ"),
        (("report", "--onzin"), "--onzin"),
    ],
)
def test_wrong_use_is_exit_status_2(
    args: tuple[str, ...], says: str, partner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(partner)
    result = knelpunt(*args)
    assert result.exit_code == 2, result.output
    assert says in result.output


def test_whatif_gives_old_and_new_dates(partner: Path) -> None:
    result = knelpunt("whatif", partner, "--delay", "B-1=5 jaar")
    assert result.exit_code == 0, result.output
    goal = next(line for line in result.output.splitlines() if "O-1 Leiding" in line)
    assert "31 dec 2032" in goal
    assert "31 dec 2037" in goal
    assert "Voorkeursbeslissing" in result.output


def test_check_shows_how_every_column_was_read(partner: Path) -> None:
    result = knelpunt("check", partner)
    assert result.exit_code == 0, result.output
    assert "onder hun eigen naam: Code, Mijlpaal" in result.output
    value = json.loads(knelpunt("check", partner, "--json").output.split("\n0 ", 1)[0])
    assert value["sheets"][0]["workbook"] == "KGG.xlsx"


def test_import_and_back_gives_the_same_answers(partner: Path, tmp_path: Path) -> None:
    merged = tmp_path / "roadmap.json"
    assert knelpunt("import", partner, "-o", merged).exit_code == 0
    knelpunt("report", partner, "-o", tmp_path / "direct")
    knelpunt("report", merged, "-o", tmp_path / "terug")
    direct = json.loads((tmp_path / "direct" / "analyse.json").read_text("utf-8"))
    back = json.loads((tmp_path / "terug" / "analyse.json").read_text("utf-8"))
    assert back["goals"] == direct["goals"]
    assert back["bottlenecks"] == direct["bottlenecks"]


def test_template_can_be_sent_and_read_back(partner: Path, tmp_path: Path) -> None:
    merged, sheet = tmp_path / "roadmap.json", tmp_path / "leeg.xlsx"
    knelpunt("import", partner, "-o", merged)
    assert knelpunt("template", sheet).exit_code == 0
    filled = tmp_path / "KGG-terug.xlsx"
    assert knelpunt("template", filled, "--from", merged, "--partner", "KGG").exit_code == 0
    assert "O-1" in knelpunt("why", "O-1", filled).output


def test_a_profile_is_written_here_and_counts_beside_the_workbook(
    partner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A partner's folder is left as it is, unless its owner stands in it."""
    monkeypatch.chdir(tmp_path)
    before = knelpunt("why", "O-1", partner).output
    there = sorted(partner.iterdir())
    result = knelpunt("profile", partner / "KGG.xlsx")
    assert result.exit_code == 0, result.output
    assert result.stdout == "KGG.profiel.toml\n"
    assert f"naast het werkboek, in '{partner}'" in result.stderr
    assert sorted(partner.iterdir()) == there
    written = tmp_path / "KGG.profiel.toml"
    assert '"Streefdatum" = "Streefdatum"' in written.read_text("utf-8")
    monkeypatch.chdir(partner)
    beside = knelpunt("profile", "KGG.xlsx")
    assert (beside.stdout, beside.stderr) == ("KGG.profiel.toml\n", "")
    assert (partner / "KGG.profiel.toml").read_bytes() == written.read_bytes()
    assert knelpunt("why", "O-1", partner).stdout == before.split("0 fouten")[0]


def test_patterns_of_the_settings_that_fit_nothing_are_named(
    partner: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(partner)
    settings = partner / "knelpunt.toml"
    settings.write_text('peildatum = "2026-03-01"\nbestanden = ["X*.xlsx"]\n', "utf-8")
    result = knelpunt("report")
    assert "X*.xlsx" in result.output


def test_a_known_predecessor_is_kept_beside_a_typing_error(tmp_path: Path) -> None:
    file = book(
        tmp_path / "Zeeland.xlsx",
        HEAD,
        ("A-1", "Vergunning leiding", "vergunning", "Provincie", "2028", None, None),
        ("A-4", "FID leiding", "FID", "Gasunie", "2029", None, None),
        ("A-5", "Leiding gereed", "oplevering", "Gasunie", "2031", "2030", "A-4, Vergunnig"),
    )
    merged = tmp_path / "roadmap.json"
    knelpunt("import", file, "--date", "2026-01-01", "-o", merged)
    value = json.loads(merged.read_text("utf-8"))
    links = [(d["predecessor"], d["successor"]) for d in value["dependencies"]]
    assert ("A-4", "A-5") in links
    assert any("Vergunnig" in i["message"] for i in value["issues"])


def test_a_workbook_is_never_replaced(partner: Path) -> None:
    sent = partner / "KGG.xlsx"
    before = sent.read_bytes()
    for command in (
        ("template", sent),
        ("import", partner, "-o", sent),
        ("profile", sent, "-o", sent),
        ("report", sent, "-o", partner),
    ):
        result = knelpunt(*command)
        assert result.exit_code == 2, command
        assert sent.read_bytes() == before


def test_an_output_that_cannot_be_written_is_said_plainly(partner: Path, tmp_path: Path) -> None:
    taken = tmp_path / "bestand"
    taken.write_text("hier", encoding="utf-8")
    result = knelpunt("report", partner, "-o", taken)
    assert result.exit_code == 1
    assert "bestand" in result.output
    assert taken.read_text("utf-8") == "hier"


def test_nothing_readable_is_an_error_and_not_an_empty_success(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    result = knelpunt("report", tmp_path / "leeg.xlsx", "-o", tmp_path / "uit")
    assert result.exit_code == 1
    assert "leeg.xlsx" in result.output
    assert not (tmp_path / "uit").exists()


def test_the_demo_ends_with_a_table_of_goals_and_the_three_heaviest(tmp_path: Path) -> None:
    result = knelpunt("demo", "-o", tmp_path / "demo")
    assert result.exit_code == 0, result.output
    assert "Halen we de doelen?" in result.output
    assert "De zwaarste beslissingen" in result.output
    assert (tmp_path / "demo" / "knelpunt.html").exists()
    english = knelpunt("demo", "-o", tmp_path / "en", "--lang", "en")
    assert "Do we make the goals?" in english.output


def test_importing_the_command_line_brings_no_heavy_library(tmp_path: Path) -> None:
    heavy = {"pandas", "networkx", "numpy", "openpyxl", "pyvis", "rich", "python_calamine"}
    script = f"import sys, cli; print(sorted({heavy!r} & sys.modules.keys()))"
    run = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert run.stdout.strip() == "[]"
    assert not list(tmp_path.iterdir())


def test_a_partners_file_is_never_changed(tmp_path: Path) -> None:
    copy = tmp_path / "in"
    shutil.copytree(EXAMPLE, copy)
    before = {p.name: p.read_bytes() for p in copy.iterdir()}
    knelpunt("report", copy, "-o", tmp_path / "uit")
    assert {p.name: p.read_bytes() for p in copy.iterdir()} == before
