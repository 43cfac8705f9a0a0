"""Makes the workbooks of this folder again: `python -m tests.workbooks.make`.

Each is a small sheet in a shape that partners really send. LibreOffice, where it is there, makes
the ods and xls files of the xlsx. What each means stands beside it, by hand: `<file>.json`.
"""

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.binary_workbooks import xlsb
from tests.spreadsheets import book_of
from tests.workbooks.texts import ENCODINGS, TEXTS

HERE = Path(__file__).parent
MOMENT = dt.datetime(2026, 3, 1)  # noqa: DTZ001 -- openpyxl wants none
PEILDATUM = dt.date(2026, 3, 1)
WRITERS: dict[str, Callable[[], Workbook]] = {}


def workbook(write: Callable[[], Workbook]) -> Callable[[], Workbook]:
    WRITERS[write.__name__.replace("_", "-")] = write
    return write


@workbook
def title_block() -> Workbook:
    """A title block, separator rows, cluster titles, a total and a note."""
    rows = [
        ("Planning MIEK, vertrouwelijk concept",),
        ("Peildatum:", PEILDATUM, "", "Versie", "0.3"),
        ("Organisatie", "TenneT TSO"),
        (),
        ("Nr.", "Omschrijving", "Gereed", "Trekker", "Stand van zaken", "Hangt af van"),
        ("----", "----", "----", "----", "----", "----"),
        ("Cluster Zeeland",),
        ("TEN-1", "Station Borssele", "Q3 2028", "TenneT", "loopt", ""),
        (
            "TEN-2",
            "Kabel Rilland-Tilburg",
            "eind dit jaar",
            "TenneT",
            "vertraagd",
            "TEN-1FS+3 mnd",
        ),
        (),
        ("Noordzeekanaalgebied",),
        (
            "TEN-3",
            "Station Velsen",
            "nog niet bekend",
            "TenneT / KGG",
            "onder druk",
            "TEN-1; TEN-2",
        ),
        ("Totaal", "", "", "", 3),
        ("* onder voorbehoud van besluitvorming",),
    ]
    return book_of({"Planning": rows, "Begroting": [("Post", "Bedrag"), ("Kabel", 12.5)]})


@workbook
def two_row_header() -> Workbook:
    """Group labels over the headers, an owner merged over several rows, months in Dutch."""
    rows = [
        ("Project", "", "Datum", "", "Wie", ""),
        ("Code", "Naam", "Vorige", "Huidige", "Trekker", "Besluit door"),
        ("H2-1", "FID netwerk Noord", "medio 2026", "15 okt. 2027", "Hynetwork", "Gasunie"),
        ("H2-2", "Netwerk Noord in gebruik", "2029", "voor de zomer van 2030", "", ""),
        ("H2-3", "Opslag Zuidwending", "", ">2031", "HyStock", ""),
    ]
    book = book_of({"Planning": rows})
    for block in ("A1:B1", "C1:D1", "E1:F1", "E3:E4"):
        book["Planning"].merge_cells(block)
    return book


@workbook
def wide() -> Workbook:
    """A row per project, a column per phase, codes and statuses in the cells."""
    projects = [
        ("Projectcode", "Project", "Eigenaar", "VKA", "Projectbesluit", "FID", "Ingebruikname"),
        ("ZVL", "380 kV Zeeuws-Vlaanderen", "TenneT", "2025 (gereed)", "Q1 2028", "", ">2033"),
        (
            "DRC",
            "Delta Rhine Corridor",
            "Gasunie",
            "H2-016: eind 2026",
            "n.v.t.",
            "2028",
            "H2-020: 2032 (vertraagd)",
        ),
    ]
    settings = [
        ("Partner", "Projecten"),
        ("Peildatum", PEILDATUM),
        ("Fasen volgen op elkaar", "ja"),
    ]
    return book_of({"Toelichting": settings, "Fasering": projects})


@workbook
def strip() -> Workbook:
    """A row per project, a column per year, and in the cells what happens in that year."""
    rows = [
        ("Meerjarenplanning", "", "", "Stand per 1 maart 2026"),
        ("Projectcode", "Project", "Trekker", 2027, 2028, 2029, 2030),
        ("POR", "Porthos", "EBN", "FID", "Start bouw", "Start bouw", "In bedrijf"),
        ("ARA", "Aramis", "TotalEnergies", "x", "x", "FID", ""),
        ("", "Delta Rhine Corridor", "Gasunie", "Projectbesluit", "", "", "-"),
    ]
    return book_of({"Strook": rows})


@workbook
def matrix() -> Workbook:
    """A list of milestones and who waits for whom as marks."""
    milestones = [
        ("Code", "Mijlpaal", "Datum", "Eigenaar"),
        ("A1", "Vergunning", dt.date(2027, 5, 1), "Provincie"),
        ("A2", "FID", "Q4 2027", "Shell"),
        ("A3", "In bedrijf", 2030, "Shell"),
    ]
    marks = [
        ("Rij wacht op kolom", "A1", "A2", "A3"),
        ("A1", "", "", ""),
        ("A2", "x", "", ""),
        ("A3", "", "EB+2 jaar", ""),
    ]
    return book_of({"Mijlpalen": milestones, "Afhankelijkheden": marks})


@workbook
def sheet_per_cluster() -> Workbook:
    """A sheet per cluster, one hidden, rows hidden, formulas without a value, and #REF!."""
    header = ("ID", "Milestone", "Due date", "Owner", "Depends on")
    book = book_of(
        {
            "Chemelot": [
                header,
                ("CHE-1", "Permit FUREC", "03/25/2027", "RWE", ""),
                ("CHE-2", "#REF!", "03/04/2028", "RWE", "CHE-1"),
            ],
            "Cluster 6": [
                header,
                ("C6-1", "=SUM(1)", "2029", "", "CHE-2"),
                ("C6-3", "=SUM(1)/0", "2030", "Cosun", ""),
            ],
            "Oud": [header, ("C6-2", "Cosun steam", "2026", "Cosun", "")],
        }
    )
    book["Chemelot"].row_dimensions[2].hidden = True
    book["Oud"].sheet_state = "hidden"
    book["Oud"].column_dimensions["C"].hidden = True
    return book


@workbook
def long_list() -> Workbook:
    """Long enough for the larger sectors of an xls file."""
    rows = [(f"L-{n}", f"Mijlpaal {n}", 2030, "Provincie") for n in range(1, 61)]
    return book_of({"Mijlpalen": [("Code", "Mijlpaal", "Datum", "Eigenaar"), *rows]})


@workbook
def many_formatted_rows() -> Workbook:
    """Two rows of text and 20,000 rows with a fill."""
    book = book_of(
        {"Mijlpalen": [("Code", "Mijlpaal", "Datum", "Eigenaar"), ("A-1", "x", "2029", "T")]}
    )
    fill = PatternFill("solid", fgColor="FFFF00")
    for row in range(3, 20_003):
        book["Mijlpalen"].cell(row, 1).fill = fill
    return book


@workbook
def project_export() -> Workbook:
    """What Microsoft Project exports: numbers, durations, Dutch link types."""
    day = partial(dt.date, 2026)
    rows = [
        (
            "ID",
            "Taaknaam",
            "Duur",
            "Begindatum",
            "Einddatum",
            "Voorafgaande taken",
            "Namen van resources",
        ),
        (1, "Vergunningaanvraag", "30 dagen", day(1, 5), day(2, 13), "", "TenneT"),
        (2, "Bouw", "10w", day(3, 16), day(5, 22), "1EB+30d", "TenneT"),
        (3, "Oplevering", 0, day(5, 22), day(5, 22), "2;1EE", ""),
    ]
    return book_of({"Taken": rows})


@workbook
def progress_report() -> Workbook:
    """An owner merged over rows, a doubled row, totals, a struck row, a comment, notes below."""
    rows = [
        ("Voortgangsrapportage Noordzeekanaalgebied",),
        ("Stand per 1 oktober 2025",),
        (),
        ("Nr", "Activiteit / mijlpaal", "Trekker", "Gereed", "Soort", "Afhankelijk van", "Doel?"),
        (1.0, "Vergunning Velsen\u00a0", "Provincie", "Q2 2027", "vergunning", "", "nee"),
        (2.0, "FID HyCC", "", "medio 2027", "FID", 1.0, "nee"),
        (3.0, "Bouw", "", "begin 2029", "realisatie", "1EB+3 mnd\n2", "nee"),
        (3.0, "Bouw", "", "begin 2029", "realisatie", "1EB+3 mnd\n2", "nee"),
        (4.0, "In bedrijf", "HyCC", "Q4 2030", "oplevering", "Bouw", "ja"),
        (5.0, "Oude aansluiting", "HyCC", "2026", "oplevering", "", ""),
        ("", "Subtotaal cluster NZKG", "", 5),
        ("", "Totaal Velsen", "", 5),
        ("", "Totaaloplossing Velsen", "HyCC", 2031, "oplevering", "4", ""),
        (),
        ("Opmerkingen:",),
        ("1) onder voorbehoud van beroep bij de Raad van State",),
    ]
    book = book_of({"Planning": rows})
    sheet = book["Planning"]
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("C5:C8")
    for cell in sheet[10]:
        cell.font = Font(strike=True)
    sheet["D9"].comment = Comment("Wordt waarschijnlijk 2031", "J. de Vries")
    return book


@workbook
def two_dates_in_columns() -> Workbook:
    """The two ends of a date below one merged label, one pair the wrong way round."""
    rows = [
        ("Project", "", "Besluitvorming", "", "Datum", "", "Wie"),
        ("Code", "Naam", "Soort besluit", "Besluitnemer", "Vroegst", "Laatst", "Trekker"),
        ("H-1", "FID netwerk", "FID", "Gasunie", "Q1 2027", "Q4 2027", "Hynetwork"),
        ("H-2", "Projectbesluit", "projectbesluit", "KGG", "", 2028, "RVO"),
        ("H-3", "Netwerk in bedrijf", "oplevering", "", "2030", "2029", "Hynetwork"),
        ("H-4", "Opslag", "oplevering", "", "n.t.b.", "n.t.b.", "HyStock"),
    ]
    book = book_of({"Planning": rows})
    for block in ("A1:B1", "C1:D1", "E1:F1"):
        book["Planning"].merge_cells(block)
    return book


@workbook
def side_by_side() -> Workbook:
    """Milestones and dependencies next to each other, a label above each, numbers without unit."""
    rows = [
        ("Mijlpalen", "", "", "", "", "", "Afhankelijkheden"),
        ("Code", "Mijlpaal", "Datum", "Eigenaar", "Duur", "", "Van", "Naar", "Type", "Vertraging"),
        ("A1", "Besluit subsidie", "Q1 2026", "KGG", "6 mnd", "", "A1", "A2", "EB", 30),
        ("A2", "FID", "03/25/2027", "Shell", 12, "", "A2", "A3", "SS", 10),
        ("A3", "In bedrijf", "04/05/2030", "Shell", 36),
    ]
    return book_of({"Overzicht": rows})


CONVERTED = (
    ("title-block", "ods"),
    ("two-row-header", "xls"),
    ("sheet-per-cluster", "ods"),
    ("sheet-per-cluster", "xls"),
    ("long-list", "xls"),
)


def main() -> None:
    for name, write in WRITERS.items():
        book = write()
        book.properties.created = book.properties.modified = MOMENT
        book.save(HERE / f"{name}.xlsx")
    for name, text in TEXTS.items():
        (HERE / name).write_bytes(text.encode(ENCODINGS[name]))
    rows: list[list[str | float]] = [
        ["Code", "Mijlpaal", "Datum", "Eigenaar"],
        ["B-1", "Station", 2030.0, "#REF!"],
        ["B-2", "Kabel", "Q1 2031", "TenneT"],
    ]
    (HERE / "binary.xlsb").write_bytes(xlsb(rows, hidden_rows=[2]))
    office = shutil.which("soffice")
    for name, suffix in CONVERTED if office else ():
        with TemporaryDirectory() as folder:
            command = [str(office), "--headless", "--convert-to", suffix, "--outdir", folder]
            subprocess.run([*command, str(HERE / f"{name}.xlsx")], check=True, capture_output=True)  # noqa: S603
            shutil.copy(Path(folder) / f"{name}.{suffix}", HERE)
    sys.stdout.write(f"{len(list(HERE.glob('*.*')))} files\n")


if __name__ == "__main__":
    main()
