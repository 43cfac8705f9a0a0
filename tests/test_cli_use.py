"""What is typed at the command line and cannot be meant: refused at once, in words that help."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from cli import main
from inputs.language import language_of, language_of_words
from inputs.options import TypedError, same_code
from inputs.settings import read_settings
from outputs.files import WrongUseError, check_name

HEADER = "Code;Mijlpaal;Soort;Eigenaar;Datum;Streefdatum;Wacht op;Status\n"
GASUNIE = "Rijk-5;Leiding gereed;oplevering;Gasunie;2032;2031;b-1;\n"
KGG = "b-1;Besluit;besluit;KGG;2031;;;\nb-2;Leiding vergund;vergunning;KGG;2030;2029;;\n"


def knelpunt(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args], prog_name="knelpunt")
    crashed = result.exception is not None and not isinstance(result.exception, SystemExit)
    assert not crashed, result.exception
    return result


@pytest.fixture
def partner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "werkboeken"
    folder.mkdir()
    (folder / "Gasunie.csv").write_text(HEADER + GASUNIE, encoding="utf-8")
    (folder / "KGG.csv").write_text(HEADER + KGG, encoding="utf-8")
    (folder / "knelpunt.toml").write_text("peildatum = 2026-03-01\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("typed", "ending", "says"),
    [
        ("exp", ".xml", "moet op .xml eindigen, zoals exp.xml."),
        ("plan.mpp", ".xml", "moet op .xml eindigen, zoals plan.xml."),
        ("stand 1.2", ".xml", "moet op .xml eindigen, zoals stand 1.2.xml."),
        ("uit/x.csv", ".xlsx", "moet op .xlsx eindigen, zoals uit/x.xlsx."),
        ("x.toml", ".profiel.toml", "zoals x.profiel.toml."),
        (".", ".json", "'.' is een map; noem een bestand waarvan de naam op .json eindigt."),
        ("hun.json", ".json", "'hun.json' bestaat al en wordt niet vervangen"),
        ("ons.json", ".json", ""),
        ("NIEUW.JSON", ".json", ""),
        ("x" * 300 + ".json", ".json", ""),  # said when it cannot be written
    ],
)
def test_names_of_files_to_write(
    typed: str, ending: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("hun.json").write_text('{"name": "package"}', encoding="utf-8")
    Path("ons.json").write_text('{\n "format": "knelpunt-roadmap"}', encoding="utf-8")
    if not says:
        check_name(Path(typed), ending)
        return
    with pytest.raises(WrongUseError) as wrong:
        check_name(Path(typed), ending)
    assert says in str(wrong.value)
    assert wrong.value.message("en") != wrong.value.message("nl")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("import", "werkboeken", "-o", "exp"), "zoals exp.json"),
        (("import", "werkboeken", "-o", "werkboeken"), "'werkboeken' is een map"),
        (("export", "werkboeken", "-o", "exp"), "zoals exp.xml"),
        (("template", "x.csv"), "zoals x.xlsx"),
        (("profile", "werkboeken/KGG.csv", "-o", "KGG.toml"), "zoals KGG.profiel.toml"),
        (("profile", "werkboeken/KGG.csv", "-o", "knelpunt.toml"), "knelpunt.profiel.toml"),
        (("profile", "werkboeken"), "'werkboeken' is een map; noem één werkboek"),
        (("profile", "geen.xlsx"), "bestaat niet: geen.xlsx"),
    ],
)
def test_a_file_with_a_name_that_nobody_could_open_is_not_written(
    command: tuple[str, ...], says: str, partner: Path
) -> None:
    result = knelpunt(*command)
    assert result.exit_code == 2, result.output
    assert says in result.stderr
    assert [path.name for path in Path().iterdir()] == [partner.name]


@pytest.mark.parametrize(
    "content",
    [b"<Project xmlns='http://schemas.microsoft.com/project'/>", b"PK\x03\x04 no zip at all"],
    ids=["plan", "stuk"],
)
def test_what_is_no_workbook_gives_no_profile(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / ("plan.xml" if content.startswith(b"<") else "stuk.xlsx")
    file.write_bytes(content)
    target = tmp_path / "x.profiel.toml"
    result = knelpunt("profile", file, "-o", target)
    assert result.exit_code == 1
    assert "is geen profiel te maken" in result.stderr
    assert not target.exists()


LONG = "x" * 300


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("check", LONG), f"bestaat niet: {LONG}"),
        (("template", "x.xlsx", "--from", LONG), f"bestaat niet: {LONG}"),
        (("report", "werkboeken", "-o", LONG), "de naam is te lang"),
        (("import", "werkboeken", "-o", f"{LONG}.json"), "de naam is te lang"),
        (
            ("import", "werkboeken", "-o", "werkboeken/KGG.csv/x.json"),
            "is een bestand en geen map",
        ),
        (("demo", "-o", "werkboeken"), "In 'werkboeken' staan werkboeken"),
        (("report", "werkboeken/KGG.csv", "-o", "anders"), "In 'anders' staan werkboeken"),
        (
            ("whatif", "werkboeken", "--delay", "b-1=0 mnd"),
            "is geen duur van een dag tot 100 jaar",
        ),
        (("whatif", "werkboeken", "--delay", "b-1=101 jaar"), "is geen duur van een dag tot"),
        (("why", "b-1", "werkboeken", "--goal", "b-1=2030", "--goal", "B-1=2031"), "is twee keer"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    args: tuple[str, ...], says: str, partner: Path
) -> None:
    Path("anders").mkdir()
    shutil.copy(partner / "KGG.csv", "anders")
    before = sorted(Path().rglob("*"))
    result = knelpunt(*args)
    assert result.exit_code in {1, 2}, result.output
    assert says in result.stderr
    assert sorted(Path().rglob("*")) == before


def test_a_report_is_written_again_where_somebody_put_a_copy_beside_it(partner: Path) -> None:
    assert knelpunt("report", partner).exit_code == 0
    shutil.copy(partner / "KGG.csv", "rapport")
    assert knelpunt("report", partner).exit_code == 0


def test_without_goals_a_report_says_how_to_name_one(partner: Path) -> None:
    (partner / "Gasunie.csv").unlink()
    (partner / "KGG.csv").write_text(HEADER + "b-1;Besluit;besluit;KGG;2031;;;\n", "utf-8")
    result = knelpunt("report", partner)
    assert result.exit_code == 0, result.output
    assert "Er is geen enkel doel met een streefdatum." in result.stdout
    assert "→ Vul de kolom Streefdatum, of noem een doel met --goal" in result.stdout
    assert "Halen we de doelen?" not in result.stdout
    assert "uitstel" not in result.stdout


def test_one_file_under_several_names_is_read_once(partner: Path) -> None:
    once = knelpunt("check", partner / "KGG.csv").output
    Path("nog.csv").symlink_to(partner / "KGG.csv")
    twice = knelpunt("check", partner / "KGG.csv", "werkboeken/../werkboeken/KGG.csv", "nog.csv")
    assert twice.output == once


def test_a_setting_that_cannot_be_used_is_said_to_be_one(partner: Path) -> None:
    (partner / "knelpunt.toml").write_text('doelgroep = "Shell"\n', encoding="utf-8")
    said = "'Shell' is geen partner. Kies iedereen, intern, of een van: Gasunie, KGG."
    result = knelpunt("check", partner)
    assert result.exit_code == 2
    assert f"knelpunt.toml: {said}" in result.stderr
    assert f"Fout: {said}" in knelpunt("check", partner, "--audience", "Shell").stderr


def test_links_that_run_in_a_circle_are_a_file_like_any_other(partner: Path) -> None:
    (partner / "lus.xlsx").symlink_to("lus.xlsx")
    Path("lus").symlink_to("lus")
    result = knelpunt("report", partner, "-o", "lus")
    assert result.exit_code == 1
    assert "Kan lus/" in result.stderr
    checked = knelpunt("check", partner)
    assert checked.exit_code == 0
    assert "niet gelezen: lus.xlsx" in checked.stdout


def test_a_profile_that_was_corrected_by_hand_is_not_replaced(partner: Path) -> None:
    assert knelpunt("profile", partner / "KGG.csv").exit_code == 0
    mine = Path("KGG.profiel.toml")
    mine.write_text("# verbeterd", encoding="utf-8")
    result = knelpunt("profile", partner / "KGG.csv")
    assert result.exit_code == 2
    assert "'KGG.profiel.toml' bestaat al" in result.stderr
    assert mine.read_text("utf-8") == "# verbeterd"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--partner", "Enexis", "--from", "werkboeken"), "Kies een van: Gasunie, KGG."),
        (("--partner", "Gasunie"), "noem die erbij, bijvoorbeeld met --from roadmap.json"),
    ],
)
def test_a_template_for_a_partner_that_nobody_knows(
    options: tuple[str, ...], says: str, partner: Path
) -> None:
    result = knelpunt("template", "voor.xlsx", *options)
    assert result.exit_code == 2
    assert says in result.stderr
    assert list(Path().iterdir()) == [Path(partner.name)]


@pytest.mark.parametrize("typed", ["KGG", "kgg", "Klimaat en Groene Groei"])
def test_a_template_calls_a_partner_as_the_roadmap_does(typed: str, partner: Path) -> None:
    result = knelpunt("template", "voor.xlsx", "--partner", typed, "--from", partner)
    assert result.exit_code == 0, result.output
    book = load_workbook("voor.xlsx")
    assert [cell.value for cell in book["Mijlpalen"]["A"][1:3]] == ["b-1", "b-2"]
    assert "KGG" in [cell.value for cell in book.worksheets[0]["B"]]


@pytest.mark.parametrize(
    "args",
    [
        ("whatif", "--delay", "RIJK-5=6 mnd"),
        ("whatif", "--advance", "B-1=1 mnd"),
        ("whatif", "--done", "B-1=2026-06-01"),
        ("whatif", "--drop-link", "B-1,rijk-5"),
        ("why", "RIJK-5"),
        ("why", "B-1", "--goal", "B-1=2030"),
    ],
)
def test_a_code_may_be_typed_in_other_capitals_and_is_shown_as_it_is(
    args: tuple[str, ...], partner: Path
) -> None:
    result = knelpunt(*args, partner)
    assert result.exit_code == 0, result.output
    assert "Rijk-5" in result.stdout or "b-1" in result.stdout
    assert "RIJK-5" not in result.stdout
    assert "B-1" not in result.stdout


def test_codes_that_differ_in_capitals_only_are_both_offered() -> None:
    """Workbooks cannot have them, a roadmap.json can."""
    assert same_code("rijk-5", ["Rijk-5", "b-1"]) == "Rijk-5"
    assert same_code("RIJK-5", ["Rijk-5", "RIJK-5"]) == "RIJK-5"
    assert same_code("x", ["Rijk-5"]) is None
    with pytest.raises(TypedError, match="welke bedoelt u: Rijk-5, RIJK-5"):
        same_code("rijk-5", ["Rijk-5", "RIJK-5"])


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--delay", "b-1=1 jaar", "--delay", "b-1=2 jaar"), "b-1: noem per mijlpaal één"),
        (("--delay", "b-1=1 jaar", "--delay", "B-1=2 jaar"), "b-1: noem per mijlpaal één"),
        (("--advance", "b-1=1 mnd", "--done", "B-1=2026-04-01"), "b-1: noem per mijlpaal één"),
    ],
)
def test_changes_that_contradict_each_other(
    options: tuple[str, ...], says: str, partner: Path
) -> None:
    result = knelpunt("whatif", partner, *options)
    assert result.exit_code == 2, result.output
    assert says in result.stderr


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            "B-1",
            "b-1 (Besluit) is een mijlpaal, geen doel. Met --goal b-1=DATUM wordt het een doel",
        ),
        ("x", "'x' is geen doel. De doelen zijn:"),
        ("leiding", "'leiding' past op meer dan één doel:\n  b-2  Leiding vergund\n  Rijk-5"),
    ],
)
def test_what_is_no_goal_and_how_it_becomes_one(typed: str, says: str, partner: Path) -> None:
    result = knelpunt("why", typed, partner)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "  Rijk-5  Leiding gereed" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("report", "werkboeken", "--date", "ooit"),
        ("why", "x", "werkboeken"),
        ("whatif", "werkboeken"),
        ("import", "werkboeken", "-o", "exp"),
        ("check", "werkboeken", "--onzin"),
        ("check", "werkboeken", "--help"),
        ("template", "voor.xlsx", "--from", "werkboeken", "--partner", "X"),
        ("profile", "werkboeken/KGG.csv", "-o", "x.toml"),
        ("check", "werkboeken", "geen.xlsx"),
    ],
)
def test_the_language_of_the_settings_counts_for_wrong_use_too(
    args: tuple[str, ...], partner: Path
) -> None:
    dutch = knelpunt(*args).output
    assert "Gebruik: knelpunt" in dutch
    shutil.move(partner / "knelpunt.toml", "knelpunt.toml")
    (partner / "knelpunt.toml").write_text('taal = "en"\npeildatum = 2026-03-01\n', "utf-8")
    english = knelpunt(*args).output
    assert "Usage: knelpunt" in english
    assert not {"Gebruik", "Fout", "doel", "een", "map", "OPTIES"} & set(english.split())
    assert knelpunt(*args, "--lang", "nl").output == dutch


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ('taal = "en"', "en"),
        ('Lang = "en"', "en"),
        ('taal = "nl"\nlang = "en"', "nl"),
        ('taal = "fr"', "nl"),
        ("taal = 3", "nl"),
        ('taal = "en"\n[', "nl"),
        ("", "nl"),
    ],
)
def test_the_language_is_known_as_the_settings_will_be_read(
    text: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, here = tmp_path / "map", tmp_path / "hier"
    folder.mkdir()
    here.mkdir()
    (folder / "knelpunt.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(here)
    assert read_settings(folder)[0].lang == lang
    assert language_of([folder]) == lang
    assert language_of([folder / "KGG.xlsx"]) == lang
    assert language_of_words(["check", str(folder), "--help"]) == lang
    assert language_of([]) == "nl"
    monkeypatch.chdir(folder)
    assert language_of([]) == lang
    assert language_of_words(["check", "x" * 5000]) == lang
