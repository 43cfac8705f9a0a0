"""Every kind of date phrase, and what must hold for any text."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph_engine.model import Reading
from inputs.cells.plain_text import fold
from inputs.dates import (
    DateReading,
    decide_day_first,
    format_reading,
    other_words,
    read_date,
    words,
)
from inputs.dates.tokens import LONGEST_PHRASE, split_phrases

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT.parent / "shared" / "facts"
"""Phrases collected from public documents; a clone without them still has the tables here."""
DOCUMENT = (ROOT / "docs" / "reference" / "dates.md").read_text("utf-8")

Interval = tuple[date | None, date | None]


def day(text: str) -> date | None:
    """'2027-03-01'; an open end is '' or '..'."""
    return date.fromisoformat(text) if text.strip(". ") else None


def interval(text: str, reference: date | None = None) -> Interval:
    reading = read_date(text, reference=reference)
    return reading.earliest, reading.latest


def rows(table: str) -> list[list[str]]:
    """Lines of columns with two or more spaces between them."""
    return [re.split(r"\s{2,}", line.strip()) for line in table.strip().splitlines()]


INTERVALS = rows(
    """
    Q1-Q2 2027                                2027-01-01  2027-06-30
    Derde kwartaal 2024                       2024-07-01  2024-09-30
    in het eerste kwartaal van 2026           2026-01-01  2026-03-31
    2029 Q3                                   2029-07-01  2029-09-30
    2029-Q3                                   2029-07-01  2029-09-30
    2029Q3                                    2029-07-01  2029-09-30
    Q3-2029                                   2029-07-01  2029-09-30
    Q3 '29                                    2029-07-01  2029-09-30
    Q3'29                                     2029-07-01  2029-09-30
    Q3/29                                     2029-07-01  2029-09-30
    3Q29                                      2029-07-01  2029-09-30
    Q III 2029                                2029-07-01  2029-09-30
    kwartaal 3, 2029                          2029-07-01  2029-09-30
    3e kw. van 2029                           2029-07-01  2029-09-30
    Q3/4 2027                                 2027-07-01  2027-12-31
    2e/3e kw 2027                             2027-04-01  2027-09-30
    eerste of tweede kwartaal 2027            2027-01-01  2027-06-30
    Q4/Q1 2027                                2026-10-01  2027-03-31
    H1/H2 2027                                2027-01-01  2027-12-31
    2027-H1                                   2027-01-01  2027-06-30
    tweede helft van 2022                     2022-07-01  2022-12-31
    1. Halbjahr 2027                          2027-01-01  2027-06-30
    week 12-14 2027                           2027-03-22  2027-04-11
    weken 12 t/m 14 van 2027                  2027-03-22  2027-04-11
    wk 50 2026 - wk 2 2027                    2026-12-07  2027-01-17
    wk 12 '27                                 2027-03-22  2027-03-28
    juli-2023                                 2023-07-01  2023-07-31
    mrt2027                                   2027-03-01  2027-03-31
    2027 maart                                2027-03-01  2027-03-31
    31 mrt. 2021                              2021-03-31  2021-03-31
    1-mrt-27                                  2027-03-01  2027-03-01
    1mrt2027                                  2027-03-01  2027-03-01
    1e maart 2027                             2027-03-01  2027-03-01
    1st of March 2027                         2027-03-01  2027-03-01
    March 1st, 2027                           2027-03-01  2027-03-01
    1. März 2027                              2027-03-01  2027-03-01
    21-3-2018                                 2018-03-21  2018-03-21
    2027-03-01 00:00:00                       2027-03-01  2027-03-01
    2027-03-01T14:00:00+01:00                 2027-03-01  2027-03-01
    1-1-2027 - 31-12-2028                     2027-01-01  2028-12-31
    1-15 maart 2027                           2027-03-01  2027-03-15
    1 maart - 15 april 2027                   2027-03-01  2027-04-15
    15,16,17 mei 2026                         2026-05-15  2026-05-17
    okt-dec 2022                              2022-10-01  2022-12-31
    Juli t/m november 2022                    2022-07-01  2022-11-30
    mrt, apr en mei 2026                      2026-03-01  2026-05-31
    midden 2022                               2022-05-01  2022-08-31
    halverwege 2022                           2022-05-01  2022-08-31
    begin/medio 2027                          2027-01-01  2027-08-31
    mid-2027                                  2027-05-01  2027-08-31
    by the end of 2027                        ..          2027-12-31
    uiterlijk eind 2031                       ..          2031-12-31
    2027 uiterlijk                            ..          2027-12-31
    2030 of eerder                            ..          2030-12-31
    t/m 2028                                  ..          2028-12-31
    tot en met donderdag 11 november 2021     ..          2021-11-11
    <2030                                     ..          2029-12-31
    ≤ 2030                                    ..          2030-12-31
    by 2026                                   ..          2026-12-31
    bis 2030                                  ..          2030-12-31
    vor 2030                                  ..          2029-12-31
    op zijn vroegst 2028                      2028-01-01  ..
    op z’n vroegst in 2032                    2032-01-01  ..
    2028 at the earliest                      2028-01-01  ..
    Vanaf zomer 2025                          2025-06-21  ..
    vanaf ca. 2031                            2030-07-01  ..
    ab 2025                                   2025-01-01  ..
    2031 en later                             2031-01-01  ..
    2031+                                     2031-01-01  ..
    na 2030                                   2031-01-01  ..
    niet voor 2030, uiterlijk 2033            2030-01-01  2033-12-31
    na 2030 en voor 2033                      2031-01-01  2032-12-31
    verwacht 2030, op zijn vroegst 2028       2028-01-01  2030-12-31
    ca. 2031                                  2030-07-01  2032-06-30
    ±2031                                     2030-07-01  2032-06-30
    around 2031                               2030-07-01  2032-06-30
    rond 2031-2033                            2030-07-01  2034-06-30
    rond H1 2027                              2026-10-01  2027-09-30
    rond week 12 2027                         2027-03-15  2027-04-04
    rond eind maart 2026                      2026-03-14  2026-04-07
    rond Prinsjesdag 2026                     2026-09-08  2026-09-22
    rond de jaarwisseling 2026/2027           2026-12-15  2027-01-15
    voor de jaarwisseling 2026/2027           ..          2026-12-31
    na de jaarwisseling 2026/2027             2027-01-01  ..
    voor kerst 2026                           ..          2026-12-24
    voor het voorjaar 2027                    ..          2027-02-28
    primo 2028                                2028-01-01  2028-01-01
    laatste week van mei 2027                 2027-05-25  2027-05-31
    laatste kwartaal van 2027                 2027-10-01  2027-12-31
    laatste maand van 2027                    2027-12-01  2027-12-31
    jaren '30                                 2030-01-01  2039-12-31
    begin jaren ’30                           2030-01-01  2033-04-30
    2e helft Q3 2027                          2027-08-16  2027-09-30
    eerste helft week 12 2027                 2027-03-22  2027-03-24
    eerste helft H1 2027                      2027-01-01  2027-03-31
    '30/'31                                   2030-01-01  2031-12-31
    2031/2032/2033                            2031-01-01  2033-12-31
    3 maanden voor eind 2030                  2030-07-01  2030-09-30
    uitgesteld tot 2032                       2032-01-01  2032-12-31
    was 2029, nu 2031                         2031-01-01  2031-12-31
    2029 → 2031                               2031-01-01  2031-12-31
    Q3 2031 (was 2028-2029)                   2031-07-01  2031-09-30
    P50: 2031, P90: 2034                      2031-01-01  2034-12-31
    optimistisch vanaf 2030, worst case 2034  2030-01-01  ..
    2024-25                                   2024-01-01  2025-12-31
    03-27                                     2027-03-01  2027-03-31
    01032027                                  2027-03-01  2027-03-01
    202703                                    2027-03-01  2027-03-31
    2027.05                                   2027-05-01  2027-05-31
    QIII 2026                                 2026-07-01  2026-09-30
    wk12 2027                                 2027-03-22  2027-03-28
    KW 12 2027                                2027-03-22  2027-03-28
    laatste week van 2027                     2027-12-27  2028-01-02
    binnen 6 maanden na 1 januari 2027        2027-01-01  2027-07-01
    later in 2027                             2027-01-01  2027-12-31
    4 juli 2023 jl.                           2023-07-04  2023-07-04
    vanaf 2027/2028                           2027-01-01  ..
    Q3 2027 + 6 maanden                       2028-01-01  2028-03-31
    2 jaar (2027-2029)                        2027-01-01  2029-12-31
    eind 2026 (december)                      2026-12-21  2026-12-31
    1e kwartaal (Q1) 2026                     2026-01-01  2026-03-31
    juli (Q3) 2026                            2026-07-01  2026-07-31
    2027 eind                                 2027-10-01  2027-12-31
    week van 12 maart 2026                    2026-03-09  2026-03-15
    de maand maart 2026                       2026-03-01  2026-03-31
    sept./okt. 2026                           2026-09-01  2026-10-31
    Fri Mar 05 2027                           2027-03-05  2027-03-05
    01-07-'26                                 2026-07-01  2026-07-01
    in ieder geval voor 2030                  ..          2029-12-31
    niet meer voor 2030                       2030-01-01  ..
    uiterlijk 2030 (streven 2028)             2028-01-01  2030-12-31
    Q3 2027 ca.                               2027-06-01  2027-10-31
    2030?                                     2030-01-01  2030-12-31
    2030 (n.t.b.)                             2030-01-01  2030-12-31
    fase 1 2027                               2027-01-01  2027-12-31
    2 GW in 2030                              2030-01-01  2030-12-31
    H2-netwerk Q4 2030                        2030-10-01  2030-12-31
    TEN-006 Q3 2027                           2027-07-01  2027-09-30
    Q3 2027 mits vergunning                   2027-07-01  2027-09-30
    • Q3 2027 *                               2027-07-01  2027-09-30
    """
)

PLACED = rows(
    """
    rond de jaarwisseling       2025-11-15  2025-12-15  2026-01-15
    Half oktober                2021-06-28  2021-10-10  2021-10-20
    begin volgend jaar          2022-07-01  2023-01-01  2023-03-31
    begin september             2025-09-11  2025-09-01  2025-09-10
    voor de zomer               2023-07-01  ..          2023-07-07
    voor de zomer               2023-07-31  ..          2023-07-07
    voor de zomer               2023-10-01  ..          2024-07-05
    in de loop van de zomer     2021-06-28  2021-06-21  2021-09-22
    vrijdagmiddag 27 oktober    2023-10-27  2023-10-27  2023-10-27
    von April an                2025-09-01  2026-04-01  ..
    vorige maand                2026-01-10  2025-12-01  2025-12-31
    volgend kwartaal            2025-11-15  2026-01-01  2026-03-31
    dit halfjaar                2025-11-15  2025-07-01  2025-12-31
    dit decennium               2025-11-15  2020-01-01  2029-12-31
    eind van het jaar           2025-11-15  2025-10-01  2025-12-31
    komende zomer               2025-07-15  2026-06-21  2026-09-22
    deze zomer                  2025-11-15  2025-06-21  2025-09-22
    afgelopen zomer             2025-11-15  2025-06-21  2025-09-22
    zomer volgend jaar          2025-11-15  2026-06-21  2026-09-22
    eerder dit jaar             2025-11-15  2025-01-01  2025-11-15
    later dit jaar              2025-12-15  2025-12-16  2025-12-31
    later dit jaar              2025-12-31  2025-12-31  2025-12-31
    afgelopen vrijdag           2025-11-15  2025-11-14  2025-11-14
    morgen                      2025-11-15  2025-11-16  2025-11-16
    over 6 maanden              2025-11-15  2026-05-01  2026-05-31
    over twee weken             2025-11-15  2025-11-24  2025-11-30
    over 10 dagen               2025-11-15  2025-11-25  2025-11-25
    2 jaar geleden              2025-11-15  2023-01-01  2023-12-31
    komende twee jaar           2025-11-15  2025-11-15  2027-11-15
    tussen nu en 2030           2025-11-15  2025-11-15  2030-12-31
    december/januari            2025-11-15  2025-12-01  2026-01-31
    week 50 t/m week 2          2025-11-15  2025-12-08  2026-01-11
    29 februari                 2027-11-15  2028-02-29  2028-02-29
    15-3                        2025-11-15  2026-03-15  2026-03-15
    uiterlijk december          2026-01-15  ..          2026-12-31
    """
)

WITHOUT_DATE = {
    Reading.UNKNOWN: """
        n.t.b.; ntb; nnb; n.n.b.; tbd; T.B.D.; TBA; onbekend; nog onbekend; -; –; —; ?; ...; /;
        p.m.; n.v.t.; n/a; N.A.; geen; nog niet bekend; nader te bepalen; datum volgt;
        nog geen datum bekend; nog geen tijdspad aan te geven; nog geen definitieve opleverdatum;
        was Q1 2028, nu n.t.b.; dd-mm-jjjj; wordt later bepaald
        """,
    Reading.VAGUE: """
        Binnenkort; op de korte termijn; later; recent; afgelopen maanden; komende jaren; soon;
        over een paar jaar; in the coming months; z.s.m.; zo spoedig mogelijk; t.z.t.; gereed;
        doorlopend; uitgesteld; op termijn; lange termijn; jaarlijks Q3; elke maand vanaf 2027
        """,
    Reading.DURATION: """
        ongeveer negen maanden; ruim twee jaar; minder dan 2,5 jaar; zo’n 5 tot 8 jaar; 18 mnd;
        gemiddeld zo’n negen jaar; dertien jaar planfase en minder dan drie jaar bouwen;
        10 to 15 years; anderhalf jaar; een half jaar; doorlooptijd
        """,
    Reading.CONDITION: """
        voorlopig geen; onder voorbehoud van de tijdige aansluiting; onder voorbehoud; na FID;
        zodra waterstof in voldoende hoeveelheden en tegen de juiste prijs beschikbaar komt;
        zodra net op zee in 2030 gereed is; 24 maanden na FID; FID + 2 jaar; on hold;
        afhankelijk van besluit; bij oplevering; na FID 2027; tot nader order; z.s.m. na FID
        """,
}

NO_PHRASE = """
    Rotterdam; TenneT; Mark Rutte; H2; H1; h2 netwerk; 380 kV; 2 GW; 12; 2; 0; ja; x; XX; #REF!;
    #N/B; TEN-006; REQ-2030-01; 2025D34798; Maasvlakte 2; Zuid-West 380 kV Oost (Rilland-Tilburg);
    31-02-2027; 30 februari 2027; 32-1-2027; 29-2-2027; Q5 2027; week 54 2027; 13-2027; 3/4; 99999;
    32873; 2200; 1899; 3000; 2033-2031; Q3-Q1 2027 en 2025; start Q1 2027, gereed Q4 2029; 2030x;
    niet in 2030; geen besluit in 2030; niet haalbaar voor 2030; fase 1: 2027, fase 2: 2030;
    12 2027; was 2030; voor- of najaar 2027; nazomer 2026; kwartaalrapportage 2027; week; eind;
    Q2 2026 of niet; ✓; !; 2030 2031; na 2199; rond 1900; 2026 (ontwerp), 2027 (definitief);
    conform Kamerbrief van 17 maart 2025; tussen FID en 2030; 2027-; -2027; S1 2026; T4 2026;
    2027 resp. 2029; 2 jaar vanaf 2027; behalve 2027; 27/28;
    29 februari; 2030 ± 2; uiterlijk 2028, vanaf 2030; 5e kwartaal 2027; kw 60 2027; 2024-13;
    derde helft 2027; 13e maand van 2027; jaren 33; medio 1-3-2027; 1 maart 04-05; 123-3-2027;
    2 jaar tot 2030; 45 maart 2027; maart 6; niet voor 2027/2028;
    <script>alert(1)</script>; vanaf 2030 uiterlijk 2028; na 2030/2031; kwartaal; 1 of 2; dinsdag
    """


def listed(texts: str) -> list[str]:
    return [" ".join(text.split()) for text in texts.split(";")]


@pytest.mark.parametrize(("text", "earliest", "latest"), INTERVALS)
def test_interval(text: str, earliest: str, latest: str) -> None:
    assert interval(text) == (day(earliest), day(latest))
    assert read_date(text).reading is Reading.DATE


@pytest.mark.parametrize(("text", "reference", "earliest", "latest"), PLACED)
def test_placed_by_the_reference_date(
    text: str, reference: str, earliest: str, latest: str
) -> None:
    reading = read_date(text, reference=day(reference))
    assert (reading.earliest, reading.latest) == (day(earliest), day(latest))
    assert reading.placed
    without = read_date(text)
    assert (without.reading, without.needs_reference) == (Reading.VAGUE, True)
    assert (without.earliest, without.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "reading"),
    [(text, reading) for reading, texts in WITHOUT_DATE.items() for text in listed(texts)],
)
def test_without_date(text: str, reading: Reading) -> None:
    for reference in (None, date(2026, 1, 1)):
        found = read_date(text, reference=reference)
        assert (found.reading, found.earliest, found.latest) == (reading, None, None)
        assert not found.needs_reference


@pytest.mark.parametrize("text", listed(NO_PHRASE))
def test_what_is_no_date_phrase_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a date or a period, such as"):
        read_date(text, reference=date(2026, 1, 1))


def test_empty_is_unknown() -> None:
    assert read_date("") == DateReading(None, None, Reading.UNKNOWN, phrase_kind="unknown")


def test_a_long_text_may_be_a_condition_but_its_date_is_not_taken() -> None:
    story = "zodra het net op zee gereed is en de vergunning onherroepelijk " * 9
    assert read_date(story).reading is Reading.CONDITION
    for text in ("Q3 2027 " + "en de rest van dit verhaal " * 20, "Q3 2027 " + "a b " * 30):
        with pytest.raises(ValueError, match="a date or a period"):
            read_date(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("46387", "serial"),
        ("46387,5", "serial"),
        ("vrijdag 18 november 2023", "day, other weekday"),
        ("vrijdag 17 november 2023", "day"),
        ("2030", "year"),
        ("eind 2030", "part of year"),
        ("2031-2033", "range"),
        ("2031/2033", "either"),
        (">2033", "after"),
        ("rond 2030", "around"),
        ("basis 2033, tegenslag 2035", "scenarios"),
        ("gereed", "status"),
    ],
)
def test_phrase_kind(text: str, kind: str) -> None:
    assert read_date(text).phrase_kind == kind


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("FID verwacht in Q3 2027", "fid"),
        ("2 GW in 2030", "2 gw"),
        ("Q3 2029 (was Q1 2028)", "was q1 2028"),
        ("gereed in 2024", "gereed"),
        ("naar verwachting medio 2028", ""),
    ],
)
def test_words_that_played_no_part_are_kept(text: str, unread: str) -> None:
    assert read_date(text).unread == unread


@pytest.mark.parametrize(
    ("text", "day_first", "read", "ambiguous"),
    [
        ("03/04/2027", True, "2027-04-03", True),
        ("03/04/2027", False, "2027-03-04", True),
        ("25/12/2027", False, "2027-12-25", False),
        ("12/25/2027", True, "2027-12-25", False),
        ("4-4-2027", True, "2027-04-04", False),
        ("2027-04-03", False, "2027-04-03", False),
        ("vanaf 3-4-2027", True, "2027-04-03", True),
    ],
)
def test_day_and_month(text: str, day_first: bool, read: str, ambiguous: bool) -> None:  # noqa: FBT001
    reading = read_date(text, day_first=day_first)
    assert (reading.earliest, reading.ambiguous) == (day(read), ambiguous)


@pytest.mark.parametrize(
    ("texts", "decided"),
    [
        (["3-4-2027", "25-3-2027"], True),
        (["3/4/2027", "3/25/2027"], False),
        (["3-4-2027", "n.t.b.", "2030"], None),
        (["25-3-2027", "3/25/2027"], None),
        (["2027-03-25", "Q3 2027"], None),
        (["van 1-3-2027 t/m 31-3-2027"], True),
        (["45-3-2027", "99/99/2027"], None),
        ([], None),
    ],
)
def test_order_of_a_column(texts: list[str], decided: bool | None) -> None:  # noqa: FBT001
    assert decide_day_first(texts) is decided


# what is published and what is documented


def published(name: str) -> list[dict[str, str]]:
    file = PUBLISHED / name
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def reference_day(text: str) -> date | None:
    """The first day of a reference such as '2023-07' or '2026'."""
    return date.fromisoformat((text + "-01-01")[:10]) if text else None


KINDS_WITHOUT_DATE = (
    ("doorlooptijd", Reading.DURATION),
    ("voorwaarde", Reading.CONDITION),
    ("onbekend", Reading.UNKNOWN),
    ("vaag", Reading.VAGUE),
    ("relatief", Reading.VAGUE),
)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the collected phrases are not here")
@pytest.mark.parametrize("row", published("date_phrases.csv"), ids=lambda row: row["phrase"])
def test_published_phrase(row: dict[str, str]) -> None:
    reading = read_date(row["phrase"], reference=reference_day(row["reference_date"]))
    assert (reading.earliest, reading.latest) == (day(row["earliest"]), day(row["latest"]))
    if reading.reading is not Reading.DATE:
        wanted = next(r for kind, r in KINDS_WITHOUT_DATE if row["kind"].startswith(kind))
        assert reading.reading is wanted


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the collected milestones are not here")
def test_every_published_milestone_date_is_a_date_phrase() -> None:
    columns = ("date_as_published", "previous_date_as_published")
    seen = {row[column] for row in published("milestones.csv") for column in columns}
    assert len(seen) > 100
    for text in seen:
        assert read_date(text, reference=date(2026, 1, 1)).phrase_kind, text


def documented(columns: int) -> list[list[str]]:
    lines = [line.strip("|").split("|") for line in DOCUMENT.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line] for line in lines]
    return [line for line in cells if len(line) == columns and line[1].startswith("`")]


@pytest.mark.parametrize("row", documented(5), ids=lambda row: row[1])
def test_documented_phrase(row: list[str]) -> None:
    assert interval(row[1].strip("`")) == (day(row[2]), day(row[3]))


@pytest.mark.parametrize("row", documented(6), ids=lambda row: row[1])
def test_documented_relative_phrase(row: list[str]) -> None:
    assert interval(row[1].strip("`"), day(row[2])) == (day(row[3]), day(row[4]))


def test_documented_phrases_without_a_date() -> None:
    table = DOCUMENT.partition("## No date")[2].partition("##")[0]
    lines = [line.split("|") for line in table.splitlines() if "`" in line and line[0] == "|"]
    assert len(lines) == 6
    for _, reading, examples, _ in lines:
        for text in re.findall("`([^`]*)`", examples):
            assert read_date(text).reading == reading.split(",")[0].strip(), text


def test_documented_refusals() -> None:
    refused = DOCUMENT.partition("## Refused")[2].partition("##")[0]
    for text in re.findall("`([^`]*)`", refused)[1:]:
        with pytest.raises(ValueError, match="a date or a period"):
            read_date(text)


# the vocabulary


def test_no_phrase_has_two_meanings() -> None:
    tables = [
        *other_words.TABLES.values(),
        *(words.TIME_WORDS | words.BOUNDS).values(),
        *words.PERIODS.values(),
        *words.MONTHS,
        *words.WEEKDAYS,
    ]
    phrases = [phrase for table in tables for phrase in split_phrases(table)]
    assert [phrase for phrase, count in Counter(phrases).items() if count > 1] == []
    assert [phrase for phrase in phrases if fold(phrase) != phrase] == []
    assert max(len(phrase.split()) for phrase in phrases) <= LONGEST_PHRASE


def test_every_kind_of_word_is_explained() -> None:
    used = {*other_words.TABLES, *(kind for kind, _ in words.TIME_WORDS | words.BOUNDS)}
    assert used - {""} <= set(words.KINDS)


# what holds for any text

PIECES = """
    2027 2031 '29 46387 12 3 31 1e 2e eerste laatste Q1 Q4 H2 h1 kw3 wk12 W53 week kwartaal helft
    jaar maanden mrt december 1-3-2027 31/12/27 2027-03-01 begin medio eind rond uiterlijk voor tot
    t/m vanaf na niet vóór > < + - / , . of en ( ) naar was dit volgend zomer winter zomerreces jl.
    a.s. n.t.b. later zodra FID 2 GW over binnen twee dagen jaren dertig ± basis ultimo nog 1,5 van
    de ma vrijdag nu vandaag 14:00 geleden
    """
phrases = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=9).map(" ".join)
glued = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=6).map("".join)
references = st.none() | st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(
    text=st.text(max_size=400) | phrases | glued,
    reference=references,
    day_first=st.booleans(),
)
@example(text="1" * 400, reference=None, day_first=True)
@example(text="½ ⅓ Ⅳ ٣ 2\u066027 ²", reference=None, day_first=True)
@example(text="\x00\ud800 2027", reference=None, day_first=True)
@example(text="zodra " * 5000, reference=None, day_first=True)
@example(text="2027 " * 5000, reference=None, day_first=True)
def test_any_text_gives_a_reading_or_says_what_is_wanted(
    *, text: str, reference: date | None, day_first: bool
) -> None:
    try:
        reading = read_date(text, reference=reference, day_first=day_first)
    except ValueError as wanted:
        if not str(wanted).startswith("a date or a period"):
            raise
        return
    dated = reading.earliest is not None or reading.latest is not None
    assert dated == (reading.reading is Reading.DATE)
    if reading.earliest and reading.latest:
        assert reading.earliest <= reading.latest
    assert not (reading.needs_reference and (reference or dated))
    assert reading.phrase_kind


@given(phrases, references.filter(bool), st.sampled_from(["nl", "en"]))
def test_what_is_written_reads_back(text: str, reference: date | None, lang: str) -> None:
    try:
        reading = read_date(text, reference=reference)
    except ValueError:
        return
    again = read_date(format_reading(reading, lang))
    assert (again.earliest, again.latest) == (reading.earliest, reading.latest)
    assert again.reading is reading.reading
    assert again.unread == ""


days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(days, st.none() | st.integers(0, 4000), st.sampled_from(["nl", "en"]))
def test_any_interval_is_written_so_that_it_reads_back(
    first: date, length: int | None, lang: str
) -> None:
    last = None if length is None else min(first + timedelta(length), date(2199, 12, 31))
    for ends in ((first, last), (None, first)):
        written = format_reading(DateReading(ends[0], ends[1], Reading.DATE), lang)
        assert interval(written) == ends


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [
        ("3e kwartaal 2029", "Q3 2029", "Q3 2029"),
        ("2e helft 2023", "H2 2023", "H2 2023"),
        ("medio 2028", "medio 2028", "mid 2028"),
        ("nov 2023", "november 2023", "November 2023"),
        ("2031-2033", "2031-2033", "2031-2033"),
        (">2033", "vanaf 2034", "from 2034"),
        ("vóór 2030", "uiterlijk 2029", "no later than 2029"),
        ("vóór 1 april 2030", "uiterlijk maart 2030", "no later than March 2030"),
        ("1-3-2027", "1 maart 2027", "1 March 2027"),
        ("1-15 mrt 2027", "1 maart 2027 t/m 15 maart 2027", "1 March 2027 through 15 March 2027"),
        ("onbekend", "n.t.b.", "t.b.d."),
        ("later", "op termijn", "in due course"),
        ("ruim twee jaar", "doorlooptijd", "lead time"),
        ("na FID", "onder voorwaarde", "conditional"),
    ],
)
def test_written(text: str, nl: str, en: str) -> None:
    reading = read_date(text)
    assert (format_reading(reading), format_reading(reading, "en")) == (nl, en)


def test_a_date_without_ends_is_written_as_unknown() -> None:
    assert format_reading(DateReading(None, None, Reading.DATE)) == "n.t.b."


@given(days)
def test_a_day_reads_the_same_however_it_is_written(moment: date) -> None:
    month = words.MONTHS[moment.month - 1].split("; ")[0]
    for text in (
        moment.isoformat(),
        f"{moment:%d-%m-%Y}",
        f"{moment.day}/{moment.month}/{moment.year}",
        f"{moment.day} {month} {moment.year}",
        f"{moment.day}-{month}-{moment.year}",
        f"{moment:%d.%m.%Y}",
    ):
        assert interval(text) == (moment, moment)
    assert read_date(f"{moment:%m/%d/%Y}", day_first=False).earliest == moment


@given(st.integers(1901, 2190), st.sampled_from(["Q3 {}", "eind {}", "{}", "rond {}", "zomer {}"]))
def test_bounds_agree_with_what_they_bound(year: int, phrase: str) -> None:
    first, last = interval(phrase.format(year))
    assert interval("uiterlijk " + phrase.format(year)) == (None, last)
    assert interval("vanaf " + phrase.format(year)) == (first, None)


@given(days, st.sampled_from(words.MONTHS).map(lambda names: names.split("; ")[1]))
def test_a_month_without_a_year_is_at_most_a_year_away(reference: date, month: str) -> None:
    if not date(1902, 1, 1) <= reference <= date(2197, 1, 1):
        return
    first, last = interval(month, reference)
    assert first
    assert last
    assert first - timedelta(366) <= reference <= last + timedelta(100)
