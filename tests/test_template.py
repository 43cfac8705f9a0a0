"""The template: what a partner sees, what comes back from it, and that nothing in it runs."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from graph_engine.issues import Severity
from graph_engine.model import (
    Certainty,
    Dependency,
    Kind,
    LinkType,
    Milestone,
    Reading,
    Relation,
    Roadmap,
    Source,
    State,
    Statement,
)
from inputs.intake import load
from inputs.roadmap_json import read_roadmap
from inputs.settings import Settings, read_settings
from inputs.template.texts import CHOICES, SHEETS
from inputs.template.workbook import LAST_ROW, template_workbook
from outputs.roadmap_json import roadmap_json
from tests.merge_cases import codes

EXAMPLE = Path(__file__).parents[1] / "examples" / "routekaart"
HEADERS = {
    "Mijlpalen": "Code | Mijlpaal | Soort | Status | Eigenaar | Besluitnemer | Programma | "
    "Cluster | Project | Thema | Datum | Stand van | Eerdere datum | Streefdatum | Doorlooptijd | "
    "Optimistisch | Pessimistisch | Drager | Capaciteit | Eenheid | Rol | Wacht op | "
    "Vertrouwelijk | Bron | Zekerheid | Opmerking",
    "Afhankelijkheden": "Voorganger | Opvolger | Type | Vertraging | Hard of zacht | Waarom | "
    "Bron | Zekerheid",
    "Relaties": "Eerste | Tweede | Soort relatie | Waarom",
    "Aliassen": "Oud | Nieuw",
}
PLACE = Source("TenneT.xlsx", "Mijlpalen", "A2")
DAY = date(2026, 3, 1)


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def header(book: Workbook, name: str) -> str:
    return " | ".join(str(cell.value) for cell in book[name][1])


def read_back(folder: Path, data: bytes) -> Roadmap:
    path = folder / "TenneT.xlsx"
    path.write_bytes(data)
    done = load([path], Settings())
    assert [i for i in done.issues if i.rule.severity is Severity.ERROR] == []
    assert done.roadmap is not None
    return done.roadmap


def without_places(roadmap: Roadmap) -> dict[str, Any]:
    """What a roadmap says, whatever workbook it was read from; links sorted."""
    nowhere = Source("")

    def bare(claim: Statement) -> Statement:
        return replace(claim, source=nowhere)

    return {
        "milestones": [
            replace(
                m,
                source=nowhere,
                statements=tuple(bare(s) for s in m.statements),
                target=bare(m.target) if m.target else None,
            )
            for m in sorted(roadmap.milestones, key=lambda m: m.id)
        ],
        "links": sorted(
            (d.predecessor, d.successor, d.type, d.lag_days, d.hard, d.why, d.url)
            for d in roadmap.dependencies
        ),
        "relations": sorted((r.first, r.second, r.kind, r.why) for r in roadmap.relations),
        "goals": sorted((g.id, g.target, g.literal) for g in roadmap.goals),
    }


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheets_and_their_headers(lang: str) -> None:
    book = opened(template_workbook(lang))
    assert book.sheetnames == ["Toelichting", *HEADERS, "Lijsten"]
    assert {name: header(book, name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_explanation_names_every_column_in_both_languages(lang: str) -> None:
    cells = [c.value for row in opened(template_workbook(lang))["Toelichting"] for c in row]
    for name, columns in SHEETS:
        for column in columns:
            assert {f"{name} › {column.header}", column.nl, column.en} <= set(cells)
    assert [v for v in cells if v in {"Partner", "Peildatum", "Fasen volgen op elkaar"}] == [
        "Partner",
        "Peildatum",
        "Fasen volgen op elkaar",
    ]


def test_every_header_has_a_note_in_the_language_asked() -> None:
    for lang, word in (("nl", "Voorbeeld: TEN-011"), ("en", "Example: TEN-011")):
        book = opened(template_workbook(lang))
        for name in HEADERS:
            assert all(cell.comment is not None for cell in book[name][1])
        note = book["Mijlpalen"]["A1"].comment
        assert note is not None
        assert word in note.text


def test_drop_downs_stand_where_there_is_a_choice() -> None:
    book = opened(template_workbook())
    found = {}
    for name in HEADERS:
        for rule in book[name].data_validations.dataValidation:
            column = re.fullmatch(rf"(?P<at>[A-Z]+)2:(?P=at){LAST_ROW}", str(rule.sqref))
            assert column
            place = re.fullmatch(r"'Lijsten'!\$([A-Z])\$2:\$\1\$(\d+)", str(rule.formula1))
            assert place
            lists = book["Lijsten"][f"{place[1]}2:{place[1]}{place[2]}"]
            key = (name, book[name][f"{column[1]}1"].value)
            found[key] = tuple(cell.value for (cell,) in lists)
    assert found == {
        ("Mijlpalen", "Soort"): CHOICES["Soort"],
        ("Mijlpalen", "Status"): CHOICES["Status"],
        ("Mijlpalen", "Drager"): CHOICES["Drager"],
        ("Mijlpalen", "Rol"): CHOICES["Rol"],
        ("Mijlpalen", "Vertrouwelijk"): CHOICES["Ja of nee"],
        ("Mijlpalen", "Zekerheid"): CHOICES["Zekerheid"],
        ("Afhankelijkheden", "Type"): CHOICES["Type"],
        ("Afhankelijkheden", "Hard of zacht"): CHOICES["Hard of zacht"],
        ("Afhankelijkheden", "Zekerheid"): CHOICES["Zekerheid"],
    }
    assert CHOICES["Soort"] == tuple(kind.value for kind in Kind)


def test_what_is_typed_in_a_date_column_stays_text() -> None:
    sheet = opened(template_workbook())["Mijlpalen"]
    assert sheet.column_dimensions["K"].number_format == "@"
    assert sheet.freeze_panes == "C2"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_empty_template_reads_without_a_remark_but_that_it_is_empty(
    tmp_path: Path, lang: str
) -> None:
    path = tmp_path / "leeg.xlsx"
    path.write_bytes(template_workbook(lang))
    done = load([path], Settings())
    assert codes(done.issues) == ["K235"]
    assert {sheet.sheet: sheet.shape for sheet in done.sheets} == {
        "Toelichting": "settings",
        "Mijlpalen": "milestones",
        "Afhankelijkheden": "dependencies",
        "Relaties": "relations",
        "Aliassen": "aliases",
        "Lijsten": "settings",
    }


def test_the_same_bytes_every_time_and_no_moment_in_them() -> None:
    data = template_workbook()
    assert data == template_workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = parts.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2000-01-01T00:00:00Z"}


@pytest.mark.parametrize("partner", ["TenneT", "KGG", "Cluster NZKG", ""])
def test_the_example_comes_back_as_it_was(tmp_path: Path, partner: str) -> None:
    roadmap = load([EXAMPLE], read_settings(EXAMPLE)[0]).roadmap
    assert roadmap is not None
    own = tuple(m for m in roadmap.milestones if not partner or m.partner == partner)
    assert own
    ids = {m.id for m in own}
    expected = replace(
        roadmap,
        milestones=own,
        dependencies=tuple(d for d in roadmap.dependencies if {d.predecessor, d.successor} <= ids),
        goals=tuple(g for g in roadmap.goals if g.id in ids),
    )
    path = tmp_path / "terug.xlsx"
    path.write_bytes(template_workbook("nl", roadmap, partner))
    found = load([path], Settings()).roadmap
    assert found is not None
    assert without_places(found) == without_places(expected)


def test_an_earlier_date_without_a_current_one_stays_an_earlier_date(tmp_path: Path) -> None:
    path = tmp_path / "TenneT.csv"
    rows = "T-1;Kabel;2030;;\nT-2;Station;;eind 2029;\n"
    path.write_text(
        f"Partner;TenneT\nPeildatum;{DAY}\n\nCode;Mijlpaal;Datum;Eerdere datum;Bron\n{rows}",
        "utf-8",
    )
    roadmap = load([path], Settings()).roadmap
    assert roadmap is not None
    found = read_back(tmp_path, template_workbook("nl", roadmap, "TenneT"))
    assert without_places(found) == without_places(roadmap)
    claim = found.by_id["T-2"].statement
    assert claim is not None
    assert (claim.literal, claim.reported) == ("eind 2029", None)


def test_statements_that_a_row_has_no_room_for_are_named(tmp_path: Path) -> None:
    """A row holds two dates; a third one, or the report date of the second, is said to be lost."""
    phrases = (("2031", date(2026, 1, 1)), ("2030", None), ("Q3 2029", date(2024, 1, 1)))
    told = tuple(
        Statement(literal=literal, partner="TenneT", reported=reported, source=PLACE)
        for literal, reported in phrases
    )
    other = Statement(literal="2035", partner="KGG", reported=None, source=PLACE)
    one = Milestone(
        id="T-1", name="Kabel", partner="TenneT", source=PLACE, statements=(*told, other)
    )
    two = replace(one, id="T-2", statements=(told[0], told[2]))
    roadmap = Roadmap(title="R", data_date=DAY, milestones=(one, two))
    book = load_workbook(io.BytesIO(template_workbook("nl", roadmap, "TenneT")))
    said = [[cell.value for cell in row[:3]] for row in book["Toelichting"].iter_rows()]
    lost = [row[:2] for row in said if row[0] in {"T-1", "T-2"}]
    assert lost == [["T-1", "'Q3 2029'"], ["T-2", "'Q3 2029'"]]
    assert any(
        str(row[0]).startswith("Opgaven waarvoor een regel geen plaats heeft") for row in said
    )
    found = read_back(tmp_path, template_workbook("nl", roadmap, "TenneT"))
    assert [[s.literal for s in m.statements] for m in found.milestones] == [
        ["2031", "2030"],
        ["2031", "Q3 2029"],
    ]
    assert "Opgaven waarvoor" not in str(
        [
            c.value
            for row in load_workbook(io.BytesIO(template_workbook("nl")))["Toelichting"]
            for c in row
        ]
    )


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12
)
HOSTILE = st.sampled_from(
    ["=1+1", "+31 6", "-", "@SUM(A1)", '=HYPERLINK("x")', "<script>", "'", "#REF!", "_x0041_"]
)
WORDS = HOSTILE | TEXTS


@st.composite
def rows(draw: st.DrawFn) -> Milestone:
    when = draw(st.sampled_from([("Q3 2029", 7, 9, 30), ("maart 2029", 3, 3, 31)]))
    capacity = draw(st.none() | st.integers(1, 10**9).map(lambda n: n / 1000))
    claim = Statement(
        literal=when[0],
        earliest=date(2029, when[1], 1),
        latest=date(2029, when[2], when[3]),
        reading=Reading.DATE,
        partner="TenneT",
        reported=draw(st.sampled_from([DAY, date(2025, 1, 1)])),
        source=PLACE,
    )
    return Milestone(
        id="X",
        name=draw(WORDS),
        kind=draw(st.sampled_from(Kind)),
        state=State.OPEN,
        partner="TenneT",
        owner=draw(WORDS),
        project=draw(WORDS),
        duration_days=draw(st.none() | st.integers(0, 4000)),
        capacity=capacity,
        unit="GW" if capacity is not None else "",
        confidential=draw(st.booleans()),
        statements=(claim,),
        remark=draw(WORDS),
        certainty=draw(st.sampled_from(Certainty)),
        source=PLACE,
    )


@given(st.lists(rows(), min_size=1, max_size=3))
@settings(max_examples=20, deadline=None)
def test_whatever_a_partner_typed_comes_back_and_nothing_becomes_a_formula(
    tmp_path_factory: pytest.TempPathFactory, given_: list[Milestone]
) -> None:
    numbered = tuple(replace(m, id=f"T-{n}") for n, m in enumerate(given_))
    roadmap = Roadmap(
        title="x",
        data_date=DAY,
        milestones=numbered,
        dependencies=(
            Dependency(
                predecessor="T-0",
                successor="T-0",
                type=LinkType.SF,
                lag_days=-3,
                hard=False,
                why="=1+1",
                certainty=Certainty.DERIVED,
                source=PLACE,
            ),
        ),
        relations=(Relation(first="T-0", second="T-0", kind="@plek", source=PLACE),),
    )
    data = template_workbook("nl", roadmap, "TenneT")
    for sheet in opened(data):
        assert all(cell.data_type != "f" for row in sheet for cell in row)
    path = tmp_path_factory.mktemp("sjabloon") / "TenneT.xlsx"
    path.write_bytes(data)
    found = load([path], Settings()).roadmap
    assert found is not None
    want, have = without_places(roadmap), without_places(found)
    assert have["milestones"] == want["milestones"]
    assert have["links"] == want["links"]
    assert have["relations"] == want["relations"]


@st.composite
def known(draw: st.DrawFn) -> Roadmap:
    """Any roadmap that a template has room for."""
    drawn = draw(st.lists(rows(), min_size=2, max_size=4))
    milestones = tuple(
        replace(
            each,
            id=f"T-{n}",
            kind=draw(st.sampled_from([kind for kind in Kind if kind is not Kind.GOAL])),
            decider=draw(WORDS),
            programme=draw(WORDS),
            cluster=draw(WORDS),
            theme=draw(WORDS),
        )
        for n, each in enumerate(drawn)
    )
    ids = st.sampled_from([each.id for each in milestones])
    links = st.builds(
        Dependency,
        predecessor=ids,
        successor=ids,
        type=st.sampled_from(LinkType),
        lag_days=st.integers(-400, 400),
        hard=st.booleans(),
        why=WORDS,
        source=st.just(PLACE),
    ).filter(lambda link: link.predecessor != link.successor)
    found = draw(st.lists(links, max_size=5, unique_by=lambda k: (k.predecessor, k.successor)))
    return Roadmap(title="x", data_date=DAY, milestones=milestones, dependencies=tuple(found))


@given(known())
@settings(max_examples=15, deadline=None, phases=[Phase.generate])
def test_a_stored_roadmap_comes_back_from_its_template_and_is_stored_the_same(
    tmp_path_factory: pytest.TempPathFactory, roadmap: Roadmap
) -> None:
    """roadmap.json → .xlsx with everyone's rows → roadmap.json."""
    folder = tmp_path_factory.mktemp("rond")
    stored = folder / "roadmap.json"
    stored.write_text(roadmap_json(roadmap, ()), "utf-8")
    again, issues = read_roadmap(stored)
    assert again == roadmap
    assert issues == ()
    path = folder / "TenneT.xlsx"
    path.write_bytes(template_workbook("nl", again))
    found = load([path], Settings(), data_date=DAY).roadmap
    assert found is not None
    assert without_places(found) == without_places(roadmap)
    stored.write_text(roadmap_json(found, ()), "utf-8")
    assert read_roadmap(stored)[0] == found


def test_what_excel_cannot_hold_is_replaced_and_cut() -> None:
    odd = Milestone(id="T-1", name="a\x07b\ud800c" + "d" * 40_000, partner="TenneT", source=PLACE)
    data = template_workbook("nl", Roadmap(title="x", data_date=DAY, milestones=(odd,)), "TenneT")
    value = opened(data)["Mijlpalen"]["B2"].value
    assert isinstance(value, str)
    assert value.startswith("a\ufffdb\ufffdcd")
    assert len(value) == 32_767


def test_a_partner_is_found_by_another_name_too() -> None:
    row = Milestone(id="T-1", name="x", partner="Ministerie van EZK", source=PLACE)
    other = Milestone(id="T-2", name="y", partner="RVO", source=PLACE)
    roadmap = Roadmap(title="x", data_date=DAY, milestones=(row, other))
    sheet = opened(template_workbook("nl", roadmap, "KGG"))["Mijlpalen"]
    assert [cell.value for cell in sheet["A"]] == ["Code", "T-1"]
