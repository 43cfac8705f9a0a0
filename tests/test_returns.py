"""A return workbook asks its partner, and no other, with the cell and a place to answer."""

import io
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.results import Analysis
from graph_engine.rules import cells as cell_rules
from graph_engine.rules import files, merging
from graph_engine.rules import rows as row_rules
from inputs.merging.references import alike
from outputs.questions import questions, senders_of
from outputs.returns.workbook import return_workbooks
from outputs.tables.table import Run
from tests.small_report import ANALYSIS, DATA_DATE, renamed

BAD_STATUS = Issue(
    cell_rules.BAD_STATUS,
    Source("TenneT.xlsx", "Mijlpalen", "D4"),
    {"text": "bijna", "header": "Status"},
)
BROKEN = Issue(files.EMPTY_FILE, Source("Stedin jan.xlsx"), {})
UNKNOWN = Issue(
    merging.UNKNOWN_PREDECESSOR,
    Source("Zeevonk.xlsx", "Afhankelijkheden", "A5"),
    {"milestone": "Afnamecontract", "missing": "TEN-9"} | alike("'Station in gebruik' (TEN-2)"),
)
FOR_INFORMATION = Issue(
    row_rules.NO_CODE, Source("KGG.xlsx", "Mijlpalen", "A3"), {"name": "x", "id": "y"}
)
ISSUES = (BAD_STATUS, BROKEN, UNKNOWN, FOR_INFORMATION)


def opened(
    lang: str = "nl", analysis: Analysis = ANALYSIS, issues: tuple[Issue, ...] = ISSUES
) -> dict[str, Workbook]:
    made = return_workbooks(analysis, issues, lang)
    return {name: load_workbook(io.BytesIO(data)) for name, data in made.items()}


def asked(book: Workbook) -> list[dict[str, object]]:
    header, *rows = book.worksheets[1].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]  # type: ignore[arg-type]  # headers are texts


def keys(book: Workbook) -> list[list[str]]:
    return [json.loads(str(row["Sleutel"])) for row in asked(book)]


def test_every_partner_gets_a_workbook_and_so_does_a_file_nobody_could_read() -> None:
    assert sorted(opened()) == [
        "retour-Gasunie.xlsx",
        "retour-KGG.xlsx",
        "retour-Stedin jan.xlsx",
        "retour-TenneT.xlsx",
        "retour-Zeevonk.xlsx",
    ]


def test_each_partner_is_asked_about_its_own_facts() -> None:
    books = opened()
    assert keys(books["retour-KGG.xlsx"]) == [["date", "KGG-1"]]
    assert keys(books["retour-TenneT.xlsx"]) == [
        ["date", "TEN-1"],
        ["cell", "TenneT.xlsx", "Mijlpalen", "D4"],
    ]
    assert keys(books["retour-Gasunie.xlsx"]) == [
        ["date", "GAS-2"],
        ["link", "GAS-1", "GAS-2"],
        ["link", "ZEE-2", "GAS-1"],
    ]
    assert keys(books["retour-Zeevonk.xlsx"]) == [
        ["reference", "Zeevonk.xlsx", "Afhankelijkheden", "A5", "TEN-9"],
        ["date", "ZEE-1"],
        ["date", "GAS-2"],
        ["link", "GAS-2", "ZEE-2"],
    ]
    assert keys(books["retour-Stedin jan.xlsx"]) == [["note", "K004", "Stedin jan.xlsx", "", ""]]


def test_a_missing_date_says_which_goal_waits_and_by_when() -> None:
    (row,) = asked(opened()["retour-KGG.xlsx"])
    assert row["Vraag"] == (
        "Op welke datum verwacht u 'Dekking tekort waterstofnetwerk'? Zonder antwoord is niet te "
        "bepalen wanneer dit haalbaar is: 'Elektrolyser Zeevonk in bedrijf' (nu ten minste "
        "31 dec 2033)."
    )
    assert row["Gevonden"] == "n.t.b."
    assert (row["Werkboek"], row["Blad"], row["Cel"]) == ("KGG.xlsx", "Mijlpalen", "E3")
    assert "1 jan 2025" in str(row["Voorstel"])


def test_a_date_without_an_end_is_asked_for_its_end() -> None:
    open_ended = replace(ANALYSIS.roadmap.milestones[0].statements[0], earliest=DATA_DATE)
    fact = replace(ANALYSIS.roadmap.milestones[0], statements=(open_ended,))
    roadmap = replace(ANALYSIS.roadmap, milestones=(fact, *ANALYSIS.roadmap.milestones[1:]))
    (row,) = asked(opened(analysis=replace(ANALYSIS, roadmap=roadmap))["retour-KGG.xlsx"])
    assert str(row["Vraag"]).startswith("Wanneer verwacht u 'Dekking tekort waterstofnetwerk' op")


def test_a_goal_without_a_plan_of_its_own_is_asked_for_one() -> None:
    (goal,) = ANALYSIS.goals
    fact = replace(ANALYSIS.roadmap.by_id[goal.id], statements=())
    milestones = tuple(fact if m.id == goal.id else m for m in ANALYSIS.roadmap.milestones)
    alone = replace(
        ANALYSIS,
        roadmap=replace(ANALYSIS.roadmap, milestones=milestones),
        goals=(replace(goal, missing=(goal.id,)),),
        conflicts=(),
    )
    text = str(asked(opened(analysis=alone, issues=())["retour-Zeevonk.xlsx"])[0]["Vraag"])
    assert text.startswith("Op welke datum verwacht u 'Elektrolyser Zeevonk in bedrijf'? Voor dit")


def test_one_question_gathers_every_doubt_about_one_date() -> None:
    row = asked(opened()["retour-Gasunie.xlsx"])[0]
    text = str(row["Vraag"])
    assert text.startswith("Klopt de datum van 'Delta Rhine Corridor in bedrijf' nog?")
    assert "wacht hierop en meldt '2032' (Zeevonk.xlsx › Mijlpalen › E3)" in text
    assert "Zeevonk meldt voor dezelfde mijlpaal '2028' (Zeevonk.xlsx › Mijlpalen › F9)" in text


def test_both_sides_of_a_contradiction_are_asked_with_their_own_cell() -> None:
    row = asked(opened()["retour-Zeevonk.xlsx"])[2]
    assert (row["Gevonden"], row["Cel"]) == ("2028", "F9")
    assert "Gasunie meldt voor dezelfde mijlpaal '2031-2033'" in str(row["Vraag"])


def test_an_overdue_step_is_asked_about_once() -> None:
    row = asked(opened()["retour-TenneT.xlsx"])[0]
    assert "ligt vóór de peildatum 1 jan 2026" in str(row["Vraag"])


def test_a_partner_that_only_is_in_a_loop_is_asked_too() -> None:
    (loop,) = ANALYSIS.loops
    alien = replace(
        ANALYSIS, loops=(replace(loop, members=(*loop.members, "KGG-1"), links=()),), issues=()
    )
    assert ["note", "K301", "KGG-1"] in keys(opened(analysis=alien)["retour-KGG.xlsx"])


def test_a_drop_down_offers_the_choices_and_takes_other_answers() -> None:
    book = opened()["retour-TenneT.xlsx"]
    sheet = book["Vragen"]
    hidden = book["Keuzes"]
    assert hidden.sheet_state == "hidden"
    offered: dict[str, list[object]] = {}
    for rule in sheet.data_validations.dataValidation:
        assert rule.showErrorMessage is False
        area = str(rule.formula1).split("!")[1].replace("$", "")
        for place in str(rule.sqref).split():
            offered[place] = [cell.value for row in hidden[area] for cell in row]
    assert offered == {
        "H2": ["klopt", "gereed"],
        "H3": ["open", "gereed", "vertraagd", "vervallen"],
    }


@pytest.mark.parametrize(
    ("lang", "sheet", "header", "answer", "key"),
    [
        ("nl", "Vragen", "Nr", "Uw antwoord", "Sleutel"),
        ("en", "Questions", "No", "Your answer", "Key"),
    ],
)
def test_the_headers_by_which_answers_are_found(
    lang: str, sheet: str, header: str, answer: str, key: str
) -> None:
    for book in opened(lang).values():
        row = [cell.value for cell in book[sheet][1]]
        assert (row[0], row[7], row[8]) == (header, answer, key)
        assert book[sheet].column_dimensions["I"].hidden


def test_own_rows_show_what_was_understood_and_what_is_feasible() -> None:
    sheet = opened()["retour-TenneT.xlsx"]["Uw mijlpalen"]
    header, *rows = sheet.iter_rows(values_only=True)
    assert [row[0] for row in rows] == ["TEN-0", "TEN-1", "TEN-2", "TEN-3"]
    row = dict(zip(header, rows[1], strict=True))
    assert row["Datum zoals opgegeven"] == "Q1 2025"
    assert row["Wie beslist"] == "Provincie Zeeland"
    assert row["Doelen die hierop wachten"] == "Elektrolyser Zeevonk in bedrijf"
    assert row["Cel"] == "A3"


def test_without_questions_the_workbook_says_so_and_still_shows_the_rows() -> None:
    apart = tuple(replace(m, drives=(), goals={}) for m in ANALYSIS.milestones)
    calm = replace(
        ANALYSIS,
        goals=(),
        milestones=apart,
        decisions=(),
        bottlenecks=(),
        conflicts=(),
        contradictions=(),
        loops=(),
        issues=(),
    )
    book = opened(analysis=calm, issues=())["retour-Zeevonk.xlsx"]
    assert "Er zijn geen vragen" in str(book["Toelichting"]["A3"].value)
    assert book["Vragen"]["E2"].value == "Er zijn geen vragen."
    assert book["Uw mijlpalen"].max_row == 3


def test_the_sender_of_a_workbook_is_who_most_of_its_rows_name() -> None:
    assert senders_of(ANALYSIS) == {
        "Gasunie.xlsx": "Gasunie",
        "KGG.xlsx": "KGG",
        "TenneT.xlsx": "TenneT",
        "Zeevonk.xlsx": "Zeevonk",
    }


def of_partners(names: Mapping[str, str]) -> Analysis:
    milestones = tuple(
        replace(m, partner=names.get(m.partner, m.partner)) for m in ANALYSIS.roadmap.milestones
    )
    return replace(ANALYSIS, roadmap=replace(ANALYSIS.roadmap, milestones=milestones))


def test_file_names_are_safe_and_do_not_collide() -> None:
    names = {"KGG": "../a/b:c*?", "Gasunie": "TENNET", "Zeevonk": ' ."<>|\x00. '}
    calm = replace(of_partners(names), contradictions=(), loops=(), issues=())
    made = sorted(return_workbooks(calm, (), "nl"))
    assert made == [
        "retour-TENNET.xlsx",
        "retour-TenneT-2.xlsx",
        "retour-a-b-c.xlsx",
        "retour-onbekend.xlsx",
    ]


def test_nothing_a_partner_typed_becomes_a_formula() -> None:
    hostile = renamed({m.id: "=1+1" for m in ANALYSIS.roadmap.milestones})
    for book in opened(analysis=hostile).values():
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                assert all(cell.data_type != "f" for cell in row)


def test_equal_runs_give_equal_bytes() -> None:
    assert return_workbooks(ANALYSIS, ISSUES) == return_workbooks(ANALYSIS, ISSUES)


def test_no_question_is_asked_twice_of_one_partner() -> None:
    run = Run(analysis=ANALYSIS, issues=(*ISSUES, *ISSUES), lang="nl")
    for rows in questions(run).values():
        encoded = [row.encoded for row in rows]
        assert len(set(encoded)) == len(encoded)
