"""Files that are broken, or that were made to break something: one clear issue each."""

import io
import os
import struct
import sys
import zipfile
import zlib
from pathlib import Path
from string import ascii_uppercase

import pytest

from graph_engine.issues import Severity
from inputs.reader import read_workbook
from inputs.workbooks import isolated, package
from tests.spreadsheets import (
    HEADER,
    SHEET_PART,
    all_accounted_for,
    book_of,
    bytes_of,
    codes,
    found,
    header_xml,
    places,
    read,
    repacked,
    save,
    text_cell,
    xlsx,
)

ROW = ("A-1", "Station", "Q3 2029", "TenneT")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = bytes_of(book_of({"Mijlpalen": [HEADER, ROW]}))


def encrypted() -> bytes:
    return OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


CONTENTS: dict[str, tuple[str, bytes, str]] = {
    "empty": ("leeg.xlsx", b"", "K004"),
    "only zeros": ("nul.xlsx", b"\0" * 4096, "K004"),
    "empty text": ("leeg.csv", b"\r\n \r\n", "K004"),
    "truncated": ("half.xlsx", GOOD[: len(GOOD) // 2], "K005"),
    "zip without a workbook": ("zip.xlsx", b"PK\5\6" + b"\0" * 18, "K005"),
    "password": ("geheim.xlsx", encrypted(), "K006"),
    "html called xls": ("export.xls", b"<html><body><table><tr><td>x", "K007"),
    "html with a mark in front": ("export.xls", b"\xef\xbb\xbf\r\n<table><tr>", "K007"),
    "html called csv": ("export.csv", b"<!DOCTYPE html><html>", "K007"),
    "xml called xlsx": ("export.xlsx", b"<?xml version='1.0'?><Workbook>", "K007"),
    "pdf": ("plan.xlsx", b"%PDF-1.7\n...", "K007"),
    "text called xlsx": ("lijst.xlsx", b"Code;Mijlpaal\nA;b\n", "K007"),
    "workbook called csv": ("lijst.csv", GOOD, "K007"),
    "old Excel without content": ("oud.xls", OLE + b"\0" * 600, "K005"),
    "unknown suffix": ("plan.docx", GOOD, "K003"),
    "no suffix": ("plan", GOOD, "K003"),
}


@pytest.mark.parametrize("case", CONTENTS.values(), ids=CONTENTS.keys())
def test_each_bad_file_is_one_clear_error(tmp_path: Path, case: tuple[str, bytes, str]) -> None:
    name, content, code = case
    path = tmp_path / name
    path.write_bytes(content)
    batch = read_workbook(path)
    assert codes(batch.issues) == [code]
    assert batch.milestones == ()
    issue = batch.issues[0]
    assert issue.rule.severity is Severity.ERROR
    assert issue.source.workbook == name
    for lang in ("nl", "en"):
        assert issue.message(lang)
        assert issue.hint(lang)


def test_a_file_that_breaks_off_says_so_in_words(tmp_path: Path) -> None:
    path = tmp_path / "half.xlsx"
    path.write_bytes(GOOD[: len(GOOD) // 2])
    (issue,) = read_workbook(path).issues
    assert "(het breekt af, of is geen Excel-bestand)" in issue.message()
    assert "(it breaks off, or is no Excel file)" in issue.message("en")


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    batch = read_workbook(tmp_path / "weg.xlsx")
    assert codes(batch.issues) == ["K001"]
    assert "weg.xlsx" in batch.issues[0].message()


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "map.xlsx"
    folder.mkdir()
    assert codes(read_workbook(folder).issues) == ["K002"]


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="the superuser may read everything",
)
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = save(tmp_path / "dicht.xlsx", [HEADER, ROW])
    path.chmod(0)
    assert codes(read_workbook(path).issues) == ["K002"]


def test_reading_is_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path / "dicht.xlsx", [HEADER, ROW])

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K002"]
    assert "Permission denied" in batch.issues[0].message()


def test_a_partners_file_is_never_changed(tmp_path: Path) -> None:
    path = save(tmp_path / "Partner.xlsx", [HEADER, ROW])
    before, moment = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)
    read_workbook(path)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == moment
    assert [p.name for p in tmp_path.iterdir()] == ["Partner.xlsx"]


@pytest.mark.parametrize(
    "part",
    [SHEET_PART, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"],
)
@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_wherever_it_stands(
    tmp_path: Path, part: str, code: str
) -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        xml = archive.read(part).decode("utf-8")
    start = xml.index("?>") + 2 if xml.startswith("<?xml") else 0
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    text = "" if code == "utf-16" else xml[:start]
    path = tmp_path / "bom.xlsx"
    path.write_bytes(repacked(GOOD, {part: (text + bomb + xml[start:]).encode(code)}))
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K009"]
    assert part in batch.issues[0].message()


def test_a_zip_bomb_is_refused_by_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MAX_XML_BYTES", 1_000_000)
    path = tmp_path / "bom.xlsx"
    path.write_bytes(repacked(GOOD, {"xl/sharedStrings.xml": b"<sst>" + b" " * 2_000_000}))
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K008"]
    assert "MB" in batch.issues[0].message()


def test_a_small_file_that_unpacks_to_a_thousand_times_its_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "ALWAYS_ALLOWED", 1_000_000)
    path = tmp_path / "bom.xlsx"
    path.write_bytes(repacked(GOOD, {"xl/sharedStrings.xml": b"<sst>" + b" " * 20_000_000}))
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K008"]
    assert "19 MB" in batch.issues[0].message()


def test_a_part_that_unpacks_to_more_than_it_says_is_damaged(tmp_path: Path) -> None:
    """The directory claims 100 bytes, the stream holds a million."""
    liar = io.BytesIO(repacked(GOOD, {}))
    big = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = big.compress(b" " * 1_000_000) + big.flush()
    with zipfile.ZipFile(liar, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo("xl/extra.xml")
        archive.writestr(info, stream)
    data = bytearray(liar.getvalue())
    for mark, method_at, size_at in ((b"PK\3\4", 8, 22), (b"PK\1\2", 10, 24)):
        at = data.rindex(mark)
        struct.pack_into("<H", data, at + method_at, 8)
        struct.pack_into("<I", data, at + size_at, 100)
    path = tmp_path / "leugen.xlsx"
    path.write_bytes(bytes(data))
    batch = read_workbook(path)
    assert codes(batch.issues) == ["K005"]
    assert "xl/extra.xml" in batch.issues[0].message()


def test_a_file_beyond_the_limit_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inputs.workbook.MAX_FILE_BYTES", 100)
    assert codes(read_workbook(save(tmp_path / "groot.xlsx", [HEADER])).issues) == ["K008"]


def test_too_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PARTS", 3)
    assert codes(read_workbook(save(tmp_path / "veel.xlsx", [HEADER])).issues) == ["K008"]


FAR = (
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "<row r='2'><c r='XFD1048576'><v>1</v></c></row>",
    '<row r="2"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>',
)


@pytest.mark.parametrize("far", FAR)
def test_a_cell_in_the_far_corner_does_not_fill_the_memory(tmp_path: Path, far: str) -> None:
    batch = read_workbook(xlsx(tmp_path / "ver.xlsx", header_xml() + far))
    (issue,) = found(batch, "K021")
    assert issue.facts["cell"] == "XFD1048576"
    assert batch.milestones == ()


@pytest.mark.parametrize(("cell", "code"), [("XFD5", "K021"), ("ZZ5", None), ("Z300001", "K021")])
def test_a_far_cell_after_many_near_ones(tmp_path: Path, cell: str, code: str | None) -> None:
    """The reach of a sheet counts as a whole, also where one block of bytes seems harmless."""
    rows = "".join(f'<row r="{r}">{text_cell(f"A{r}", "x" * 997)}</row>' for r in range(2, 2500))
    far = f'<row r="{cell.lstrip(ascii_uppercase)}"><c r="{cell}"><v>1</v></c></row>'
    wide = '<row r="2501"><c r="AH2501"><v>1</v></c></row>' if cell == "Z300001" else ""
    batch = read_workbook(xlsx(tmp_path / "ver.xlsx", header_xml() + rows + wide + far))
    assert [code] * bool(code) == [i.rule.code for i in batch.issues if i.rule.code == "K021"]
    assert bool(batch.milestones) is (code is None)


STRANGE = (
    '<row r="2"><c r="ZZZZZZZZ2"><v>1</v></c></row>',
    '<row r="2"><c r="A99999999999"><v>1</v></c></row>',
    '<row r="2"><c r="AAAA2"><v>1</v></c></row>',
    '<row r="2"><c r="a1048576"><v>1</v></c></row>',
    '<row r="2"><c r="XFD000001048576"><v>1</v></c></row>',
    '<row r="4294967295"><c><v>1</v></c></row>',
    "<row r='4294967295'><c><v>1</v></c></row>",
    '<row r="2"><c\tr="XFD99999999"><v>1</v></c></row>',
)


@pytest.mark.parametrize("strange", STRANGE)
def test_a_reference_that_is_no_cell_is_refused(tmp_path: Path, strange: str) -> None:
    """The fast reader would ask for a block of cells that reaches there."""
    batch = read_workbook(xlsx(tmp_path / "p.xlsx", header_xml() + strange))
    assert codes(batch.issues) == ["K031"]
    assert batch.milestones == ()


def test_a_strange_reference_is_seen_wherever_the_blocks_are_cut(tmp_path: Path) -> None:
    """The bytes are searched in blocks; what a cut divides must not be missed or imagined."""
    rows = "".join(f'<row r="{r}">{text_cell(f"A{r}", "x" * 997)}</row>' for r in range(2, 2500))
    good = read_workbook(xlsx(tmp_path / "goed.xlsx", header_xml() + rows))
    assert found(good, "K031") == []
    for padding in range(0, 60, 7):
        cells = text_cell("A2500", "y" * padding) + '<c r="XFD1048576"><v>1</v></c>'
        far = f'<row r="2500">{cells}</row>'
        bad = read_workbook(xlsx(tmp_path / "slecht.xlsx", header_xml() + rows + far))
        assert codes(bad.issues) == ["K021"]


def test_two_sheets_with_one_name_are_refused(tmp_path: Path) -> None:
    data = bytes_of(book_of({"Mijlpalen": [HEADER, ROW], "Anders": [HEADER, ROW]}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = archive.read("xl/workbook.xml").replace(b"Anders", b"Mijlpalen")
    path = tmp_path / "p.xlsx"
    path.write_bytes(repacked(data, {"xl/workbook.xml": book}))
    assert codes(read_workbook(path).issues) == ["K005"]


def test_an_ods_file_with_endless_repeats(tmp_path: Path) -> None:
    source = Path(__file__).parent / "workbooks" / "title-block.ods"
    with zipfile.ZipFile(source) as archive:
        xml = archive.read("content.xml").decode("utf-8")
    path = tmp_path / "p.ods"
    for count, code in (("99999999999", "K005"), ("1000000", "K021")):
        cell = f'<table:table-cell table:number-columns-repeated="{count}" office:value-type='
        changed = xml.replace("<table:table-cell office:value-type=", cell, 1)
        assert changed != xml
        path.write_bytes(repacked(source.read_bytes(), {"content.xml": changed}))
        assert code in codes(read_workbook(path).issues)


def test_an_ods_file_with_a_document_type_or_a_password(tmp_path: Path) -> None:
    source = (Path(__file__).parent / "workbooks" / "title-block.ods").read_bytes()
    path = tmp_path / "p.ods"
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        settings = archive.read("settings.xml").replace(b"?>", b"?><!DOCTYPE x>", 1)
        manifest = archive.read("META-INF/manifest.xml")
    path.write_bytes(repacked(source, {"settings.xml": settings}))
    assert codes(read_workbook(path).issues) == ["K009"]
    locked = manifest.replace(
        b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>"
    )
    path.write_bytes(repacked(source, {"META-INF/manifest.xml": locked}))
    assert codes(read_workbook(path).issues) == ["K006"]


def test_a_reader_that_crashes_or_hangs_is_the_files_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.xls"
    path.write_bytes((Path(__file__).parent / "workbooks" / "two-row-header.xls").read_bytes())
    monkeypatch.setattr(isolated, "START", "import os; os.abort()")
    assert codes(read_workbook(path).issues) == ["K005"]
    monkeypatch.setattr(isolated, "START", "import time; time.sleep(60)")
    monkeypatch.setattr(isolated, "SECONDS", 0.2)
    assert codes(read_workbook(path).issues) == ["K005"]


def test_far_cells_without_a_value_cost_nothing(tmp_path: Path) -> None:
    styled = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    row = "".join(text_cell(f"{'ABCD'[i]}2", text) for i, text in enumerate(ROW))
    path = xlsx(tmp_path / "ver.xlsx", f'{header_xml()}<row r="2">{row}</row>{styled}')
    batch = read_workbook(path)
    assert [m.id for m in batch.milestones] == ["A-1"]
    assert codes(batch.issues) == []


def test_twenty_thousand_formatted_empty_rows_cost_nothing(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" s="0"/><c r="B{r}" s="0"/></row>' for r in range(3, 20_003)
    )
    row = "".join(text_cell(f"{'ABCD'[i]}2", text) for i, text in enumerate(ROW))
    batch = read_workbook(xlsx(tmp_path / "p.xlsx", f'{header_xml()}<row r="2">{row}</row>{rows}'))
    assert [m.id for m in batch.milestones] == ["A-1"]
    assert [s.rows_present for s in batch.sheets] == [2]
    assert batch.issues == ()


HOSTILE_TEXTS = (
    '=HYPERLINK("http://x","klik")',
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "Robert'); DROP TABLE mijlpalen;--",
    "naam\u202emet omkering",
)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_hostile_name_is_kept_as_text(tmp_path: Path, text: str) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", text, "2029", "TenneT")])
    assert [m.name for m in batch.milestones] == [text]
    assert batch.issues == ()


def test_a_cell_of_the_largest_size_is_kept_and_named(tmp_path: Path) -> None:
    text = "x" * 32_767
    batch = read(tmp_path, [(*HEADER, "Opmerking"), (*ROW, text)])
    assert batch.milestones[0].remark == text
    assert places(batch, "K124") == ["E2"]
    assert len(batch.issues[0].message()) < 300


def test_a_date_cell_of_the_largest_size_is_no_hang(tmp_path: Path) -> None:
    batch = read(tmp_path, [HEADER, ("A-1", "Station", ("2029 " * 6554)[:32_767], "TenneT")])
    assert [m.id for m in batch.milestones] == ["A-1"]
    assert places(batch, "K124") == ["C2"]


def test_nul_bytes_in_a_text_file_are_left_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_bytes(b"Code;Mijlpaal;Datum;Eigenaar\nA-1;Sta\0tion;2029;TenneT\n")
    batch = read_workbook(path)
    assert [m.name for m in batch.milestones] == ["Station"]
    (issue,) = found(batch, "K020")
    assert (issue.facts["count"], issue.facts["line"]) == ("1", "2")


def test_a_quote_that_is_not_closed_does_not_swallow_rows(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text(
        'Code;Mijlpaal;Datum;Eigenaar\nA-1;"Station;2029;T\nA-2;Kabel;2030;T\n', "utf-8"
    )
    batch = read_workbook(path)
    assert [m.id for m in batch.milestones] == ["A-1", "A-2"]
    assert codes(batch.issues) == ["K030", "K029"]


def test_a_workbook_without_a_header_says_what_was_seen(tmp_path: Path) -> None:
    batch = read(tmp_path, {"Blad1": [("Appels", "Peren", "Kilo"), (1, 2, 3)]})
    assert codes(batch.issues) == ["K012", "K011"]
    assert "Appels | Peren | Kilo" in found(batch, "K011")[0].message()
    assert all_accounted_for(batch)


def test_a_workbook_without_any_cell(tmp_path: Path) -> None:
    batch = read(tmp_path, {"Blad1": []})
    assert codes(batch.issues) == ["K011"]


def test_the_same_code_twice_keeps_both_and_names_both(tmp_path: Path) -> None:
    rows = [HEADER, ROW, ("a-1", "Ander station", "2031", "TenneT"), ("A-2", "Kabel", "2030", "T")]
    batch = read(tmp_path, rows)
    assert [m.id for m in batch.milestones] == ["A-1", "a-1", "A-2"]
    assert places(batch, "K116") == ["B2", "B3"]
    assert [i.facts["other"] for i in found(batch, "K116")] == ["Mijlpalen › B3", "Mijlpalen › B2"]


def test_double_column_names_are_named(tmp_path: Path) -> None:
    header = ("Code", "Mijlpaal", "Datum", "Eigenaar", "Datum")
    batch = read(tmp_path, [header, ("A-1", "Station", "2029", "TenneT", "2031")])
    assert batch.milestones[0].statements[0].literal == "2029"
    (issue,) = found(batch, "K024")
    assert (issue.source.cell, issue.facts["other_cell"]) == ("E1", "C1")


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (f"{header_xml()}<row r='2'><c r='A2' t='s'><v>99</v></c></row>", "K031"),
        (f"{header_xml()}<row r='2'><c r='A2'", "K031"),
    ],
)
def test_a_damaged_sheet_is_named_and_the_others_are_read(
    tmp_path: Path, broken: str, code: str
) -> None:
    book = bytes_of(book_of({"Kapot": [], "Mijlpalen": [HEADER, ROW]}))
    xml = f"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{broken}</sheetData></worksheet>"
    path = tmp_path / "p.xlsx"
    path.write_bytes(repacked(book, {SHEET_PART: xml}))
    batch = read_workbook(path)
    assert codes(batch.issues) == [code]
    assert batch.issues[0].source.sheet == "Kapot"
    assert [m.id for m in batch.milestones] == ["A-1"]
