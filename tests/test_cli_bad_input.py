"""What goes wrong at the command line ends in a sentence: never a traceback, never half a file."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main

HEADER = "Code;Mijlpaal;Soort;Eigenaar;Datum;Streefdatum;Wacht op;Status\n"
ROWS = (
    "B-1;Besluit;besluit;KGG;2031;;;\n"
    "O-1;Leiding gereed;oplevering;Gasunie;2032;2031;B-1;\n"
    "X-1;Zonder datum;mijlpaal;Gasunie;;;;\n"
    "V-1;Vervallen;mijlpaal;Gasunie;2030;;;vervallen\n"
    "K-1;Klaar;mijlpaal;Gasunie;2025-06-01;;;gereed\n"
)


def knelpunt(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    crashed = result.exception is not None and not isinstance(result.exception, SystemExit)
    assert not crashed, result.exception
    return result


@pytest.fixture
def partner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "werkboeken"
    folder.mkdir()
    (folder / "Gasunie.csv").write_text(HEADER + ROWS, encoding="utf-8")
    (folder / "knelpunt.toml").write_text("peildatum = 2026-03-01\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("goals", "says"),
    [
        (("O-11",), "Het doel 'O-11' staat in geen enkel werkboek"),
        (("O-1=2031", "O-11"), "Het doel 'O-11' staat in geen enkel werkboek"),
        (("O-1=>2033",), ">2033"),
        (("O-1=n.t.b.",), "n.t.b."),
        (("X-1",), "Zonder datum"),
        (("V-1=2030",), "Vervallen"),
    ],
)
def test_a_goal_that_was_typed_and_cannot_be_one_is_wrong_use(
    goals: tuple[str, ...], says: str, partner: Path, tmp_path: Path
) -> None:
    options = [word for goal in goals for word in ("--goal", goal)]
    result = knelpunt("report", partner, *options, "-o", tmp_path / "uit")
    assert result.exit_code == 2, result.output
    assert says in result.output
    assert "→" in result.output
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--delay", "OO-1=1 jaar"), "'OO-1' is geen mijlpaal in de planning; bedoelde u 'O-1'"),
        (("--delay", "O-2=1 jaar"), "'O-2' is geen mijlpaal in de planning; geen enkele lijkt"),
        (("--delay", "V-1=1 jaar"), "'V-1' is geen mijlpaal in de planning"),
        (("--delay", "K-1=36 mnd"), "'K-1' is al gereed op 2025-06-01; uitstel"),
        (("--advance", "K-1=1 mnd"), "'K-1' is al gereed op 2025-06-01; uitstel"),
        (("--done", "leiding=2030-01-01"), "bedoelde u 'O-1' (Leiding gereed)?"),
        (("--drop-link", "B-1,X-1"), "'X-1' wacht in de planning niet op 'B-1', maar op: niets"),
        (("--drop-link", "X-1,O-1"), "maar op: B-1"),
    ],
)
def test_what_a_scenario_names_must_be_there(
    args: tuple[str, ...], says: str, partner: Path
) -> None:
    result = knelpunt("whatif", partner, *args)
    assert result.exit_code == 2, result.output
    assert says in result.output


@pytest.mark.parametrize("command", ["report", "check", "import", "export"])
def test_an_empty_folder_says_what_belongs_in_it(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = knelpunt(command)
    assert result.exit_code == 1
    assert "In deze map staat geen enkel werkboek" in result.output
    assert "knelpunt template" in result.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("command", "file"),
    [("report", "uit/knelpunt.html"), ("import", "uit/r.json"), ("export", "uit/p.xml")],
)
def test_a_full_disk_leaves_nothing_behind(
    command: str, file: str, partner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    target = tmp_path / file
    result = knelpunt(command, partner, "-o", target.parent if command == "report" else target)
    assert result.exit_code == 1
    assert "niet schrijven: de schijf is vol" in result.output
    assert sorted(p.name for p in tmp_path.iterdir()) == ["werkboeken"]


def test_a_template_from_a_file_that_cannot_be_read_is_not_an_empty_one(tmp_path: Path) -> None:
    broken = tmp_path / "roadmap.json"
    broken.write_text("{", encoding="utf-8")
    result = knelpunt("template", tmp_path / "nieuw.xlsx", "--from", broken)
    assert result.exit_code == 1
    assert "roadmap.json" in result.output
    assert not (tmp_path / "nieuw.xlsx").exists()


def test_an_export_is_written_again_and_is_nobodys_plan(partner: Path) -> None:
    before = knelpunt("why", "O-1", partner).output
    for _ in range(2):
        result = knelpunt("export", partner, "-o", partner / "planning.xml")
        assert result.exit_code == 0, result.output
    assert knelpunt("why", "O-1", partner).output.startswith(before.split("0 fouten")[0])
    theirs = partner / "project.xml"
    theirs.write_text("<Project/>", encoding="utf-8")
    assert knelpunt("export", partner, "-o", theirs).exit_code == 2
    assert theirs.read_text("utf-8") == "<Project/>"


def test_strict_writes_no_file_at_all(partner: Path, tmp_path: Path) -> None:
    (partner / "stuk.xlsx").write_bytes(b"PK\x03\x04 no zip at all")
    for command, name in (("import", "r.json"), ("export", "p.xml")):
        result = knelpunt(command, partner, "--strict", "-o", tmp_path / name)
        assert result.exit_code == 1
        assert "Gestopt door --strict" in result.output
        assert not (tmp_path / name).exists()


def test_a_run_that_is_broken_off_says_so(
    partner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C halfway through writing."""

    def broken_off(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", broken_off)
    result = knelpunt("report", partner, "-o", tmp_path / "uit")
    assert result.exit_code == 1
    assert result.stderr.strip() == "Afgebroken; er is niets half geschreven."
    assert sorted(p.name for p in tmp_path.iterdir()) == ["werkboeken"]
