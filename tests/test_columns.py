"""Which header is read as which field: the table of names, and how it is applied."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.cells.values import read_kind
from inputs.tables.column import Shape
from inputs.tables.columns import COLUMNS
from inputs.tables.header_units import without_unit
from inputs.tables.headers import (
    SURE,
    Header,
    HeaderCell,
    best_header,
    is_header_word,
    is_valid,
    key,
    names_of,
    recognise,
)
from inputs.tables.phases import PHASES, Phase
from inputs.tables.setting_names import SETTINGS
from tests.columns_page import PAGES, rendered

TEMPLATE = (
    "Code | Mijlpaal | Soort | Status | Eigenaar | Besluitnemer | Programma | Cluster | Project |"
    " Thema | Datum | Stand van | Eerdere datum | Streefdatum | Doorlooptijd | Optimistisch |"
    " Pessimistisch | Drager | Capaciteit | Eenheid | Rol | Wacht op | Vertrouwelijk | Bron |"
    " Opmerking"
)
FIELDS = (
    "id name kind status owner decider programme cluster project theme date reported previous"
    " target duration optimistic pessimistic carrier capacity unit role waits_for confidential"
    " url remark"
)


def cells(*texts: str) -> list[HeaderCell]:
    return [HeaderCell(index, text) for index, text in enumerate(texts) if text]


def fields(header: Header | None) -> list[str]:
    assert header is not None
    return [f"{c.phase.code} {c.field}" if c.phase else c.field for c in header.columns]


def read_as(*texts: str) -> tuple[str, list[str]]:
    header = best_header(cells(*texts), {})
    assert header is not None
    return header.shape.value, fields(header)


def test_the_template_is_read_in_full() -> None:
    assert read_as(*TEMPLATE.split(" | ")) == ("milestones", FIELDS.split())


@pytest.mark.parametrize("shape", [s for s in COLUMNS if s is not Shape.WIDE])
def test_every_name_in_the_table_is_read_as_its_field(shape: Shape) -> None:
    for column in COLUMNS[shape]:
        for name in (*column.names, *column.weak):
            meanings = {field for field, _ in names_of(shape)[key(name)]}
            assert column.field in meanings, name
            assert is_header_word(name)


@pytest.mark.parametrize("shape", [s for s in COLUMNS if s is not Shape.WIDE])
def test_no_sure_name_has_two_meanings(shape: Shape) -> None:
    sure: dict[str, str] = {}
    for column in COLUMNS[shape]:
        for name in column.names:
            assert sure.setdefault(key(name), column.field) == column.field, name


@pytest.mark.parametrize("shape", COLUMNS)
def test_the_first_name_of_each_field_is_sure(shape: Shape) -> None:
    """What the template writes must never lose to another column."""
    for column in COLUMNS[shape]:
        meanings = dict(names_of(shape)[key(column.names[0])])
        assert meanings[column.field] == SURE


def test_no_two_phases_share_a_name() -> None:
    names = [key(name) for phase in PHASES for name in phase.names]
    assert len(names) == len(set(names))


def test_no_two_settings_share_a_name() -> None:
    names = [key(name) for column in SETTINGS for name in column.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("  Stand   van ", "standvan"),
        ("STAND-VAN:", "standvan"),
        ("Tracé", "trace"),
        ("Thema’s", "themas"),
        ("#", "nr"),
        ("№", "nr"),
        ("---", ""),
    ],
)
def test_headers_are_compared_on_letters_and_digits(text: str, same: str) -> None:
    assert key(text) == same


HEADERS = {
    "English": (
        ("ID", "Milestone", "Due date", "Owner", "Depends on"),
        "milestones",
        "id name date owner waits_for",
    ),
    "a sure name beats a weak one": (
        ("Nr", "Code", "Omschrijving", "Mijlpaal", "Datum"),
        "milestones",
        " id remark name date",
    ),
    "a weak name is enough where nothing is surer": (
        ("Nr", "Omschrijving", "Planning"),
        "milestones",
        "id name date",
    ),
    "a weak name with something in brackets": (
        ("Code", "Omschrijving (kort)", "Datum"),
        "milestones",
        "id name date",
    ),
    "a phase with something in brackets": (
        ("Project", "FID (gepland)", "VKA"),
        "wide",
        "project|FID date|VKA date",
    ),
    "phase beside status": (
        ("Code", "Naam", "Fase", "Status", "Datum"),
        "milestones",
        "id name  status date",
    ),
    "two dates": (
        ("Code", "Naam", "Datum (oud)", "Datum (nieuw)"),
        "milestones",
        "id name previous date",
    ),
    "a start is no date of the milestone": (
        ("Code", "Naam", "Startdatum", "Datum (start)"),
        "milestones",
        "id name  ",
    ),
    "project and date": (("Project", "Einddatum"), "milestones", "project date"),
    "dependencies": (
        ("Voorganger", "Opvolger", "Type", "Vertraging (dagen)", "Hard/zacht"),
        "dependencies",
        "predecessor successor type lag hard",
    ),
    "dependencies in English": (
        ("From", "To", "Link type", "Lag"),
        "dependencies",
        "predecessor successor type lag",
    ),
    "both predecessors and successors of milestones": (
        ("Code", "Mijlpaal", "Datum", "Voorgangers", "Opvolgers"),
        "milestones",
        "id name date waits_for needed_by",
    ),
    "relations": (("Eerste", "Tweede", "Soort relatie"), "relations", "first second relation"),
    "aliases": (("Oud", "Nieuw"), "aliases", "old new"),
    "wide": (
        ("Project", "VKA", "Projectbesluit", "FID", "Ingebruikname", "Bron"),
        "wide",
        "project|VKA date|PB date|FID date|IBN date|url",
    ),
    "wide with columns beside": (
        ("Code", "Project", "FID", "Status FID", "Code FID", "Datum in bedrijf"),
        "wide",
        "id|project|FID date|FID status|FID id|IBN date",
    ),
}


@pytest.mark.parametrize("case", HEADERS.values(), ids=HEADERS.keys())
def test_headers(case: tuple[tuple[str, ...], str, str]) -> None:
    texts, shape, expected = case
    separator = "|" if "|" in expected else " "
    assert read_as(*texts) == (shape, expected.split(separator))


@pytest.mark.parametrize(
    "texts",
    [
        ("Appels", "Peren"),
        ("Code", "Prijs"),
        ("Status", "Datum"),
        ("Voorganger", "Type"),
        ("VKA", "FID"),
        ("Project", "VKA"),
        (),
    ],
)
def test_what_is_no_header(texts: tuple[str, ...]) -> None:
    assert best_header(cells(*texts), {}) is None


@pytest.mark.parametrize(
    ("text", "bare", "unit"),
    [
        ("Doorlooptijd (weken)", "doorlooptijd", "weken"),
        ("Duur [mnd]", "duur", "mnd"),
        ("Duur in maanden", "duur", "maanden"),
        ("Capaciteit MW", "capaciteit", "MW"),
        ("Vermogen (GW)", "vermogen", "GW"),
        ("Datum (jjjj-mm-dd)", "datum", ""),
        ("Eigenaar (trekker)", "eigenaar", ""),
        ("(verplicht)", "verplicht", ""),
        ("Code", "code", ""),
    ],
)
def test_units_in_headers(text: str, bare: str, unit: str) -> None:
    found, found_unit = without_unit(text)
    assert (key(found), found_unit) == (bare, unit)


def test_two_decorated_names_do_not_both_count() -> None:
    shape, found = read_as("Code", "Mijlpaal", "Datum (A)", "Datum (B)")
    assert (shape, found) == ("milestones", ["id", "name", "date", ""])


TWO_ROWS = {
    "sub label decides": (("Project", "Code"), ("Project", "Naam"), "id name"),
    "label and sub label together": (("Datum", "Oud"), ("Datum", "Nieuw"), "previous date"),
    "an earlier moment is never the date": (
        ("Eerdere planning", "Datum"),
        ("Huidige planning", "Datum"),
        "previous date",
    ),
}


@pytest.mark.parametrize("case", TWO_ROWS.values(), ids=TWO_ROWS.keys())
def test_two_rows_of_headers(case: tuple[tuple[str, str], tuple[str, str], str]) -> None:
    first, second, expected = case
    both = [HeaderCell(0, first[1], first[0]), HeaderCell(1, second[1], second[0])]
    assert fields(recognise(Shape.MILESTONES, both, {})) == expected.split()


def test_a_profile_goes_before_every_name() -> None:
    renamed = {key("Datum"): "Deadline", key("Oplevermoment"): "Datum", key("Status"): ""}
    header = recognise(
        Shape.MILESTONES, cells("Code", "Datum", "Oplevermoment", "Status"), renamed
    )
    assert fields(header) == ["id", "target", "date", ""]


def test_a_profile_may_name_a_phase() -> None:
    renamed = {key("Geld rond"): "FID", key("VKA"): "-"}
    header = best_header(cells("Project", "Geld rond", "VKA", "Projectbesluit", "IBN"), renamed)
    assert fields(header) == ["project", "FID date", "", "PB date", ""]


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_texts_give_a_valid_header_or_none(texts: list[str]) -> None:
    header = best_header(cells(*texts), {})
    if header is not None:
        assert is_valid(header)
        read = [(c.field, c.phase) for c in header.columns if c.field and not c.phase]
        assert len(read) == len(set(read))


def test_the_reference_lists_exactly_what_the_reader_knows() -> None:
    pages = [page.read_text("utf-8") for page in PAGES]
    assert [rendered(page) for page in pages] == pages
    assert [page.count("<!-- table: ") for page in pages] == [9, 1]
    assert [page.count("<!-- end -->") for page in pages] == [9, 1]


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.code)
def test_a_phase_is_of_the_kind_that_its_name_has_in_a_column(phase: Phase) -> None:
    for name in phase.names:
        with contextlib.suppress(ValueError):  # a name that says nothing of a kind
            assert read_kind(name) is phase.kind, name
