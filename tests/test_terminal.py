"""What the command line prints, as a programme manager reads it."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from graph_engine.analysis import analyse
from graph_engine.issues import Issue
from graph_engine.model import Kind, Source
from graph_engine.reading import ColumnReport, SheetReport
from graph_engine.rules import RULES
from graph_engine.scenario import Scenario, what_if
from inputs.reader import read_batches
from inputs.tables.columns import COLUMNS
from inputs.tables.setting_names import SETTINGS
from outputs.labels.reading import FIELDS, field_name
from outputs.terminal.answers import goals, heaviest, plain, why
from outputs.terminal.issue_list import counted, issue_list
from outputs.terminal.reading import LEFT_OUT, reading_json, reading_report
from outputs.terminal.what_if import what_if_tables
from tests.roadmaps import m, roadmap
from tests.test_next_paths import EROSION, TIED

PLAN = roadmap(
    m("VKA", kind=Kind.DECISION, owner="KGG"),
    m("LEIDING", "2032-01-01..2032-12-31", kind=Kind.DELIVERY, days=700, owner="Hynetwork"),
    m("G", owner="Chemelot"),
    m("OPTIJD", "2027-01-01"),
    links="VKA > LEIDING soft, LEIDING > G",
    goals={"G": "2031-12-31", "OPTIJD": "2027-06-30"},
)


def shown(*parts: RenderableType, width: int = 200) -> str:
    console = Console(width=width, record=True, quiet=True, highlight=False)
    console.quiet = False
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return captured.get()


def lines_with(text: str, *words: str) -> list[str]:
    return [line for line in text.splitlines() if all(w in line for w in words)]


def test_the_goals_say_how_late_in_words_and_months() -> None:
    text = shown(goals(analyse(PLAN)))
    [late] = lines_with(text, "G naam G")
    assert all(w in late for w in ("dec 2031", "≥ jan 2032 – dec 2032", "+12 mnd", "✕ te laat"))
    [early] = lines_with(text, "OPTIJD")
    assert "✓ op tijd" in early
    assert "−6 mnd" in early
    assert text.index("G naam G") < text.index("OPTIJD")
    assert "≥ = ten minste" in text


def test_a_goal_with_something_undated_behind_it_is_not_called_on_time() -> None:
    plan = roadmap(m("A"), m("G", "2030-01-01"), links="A > G", goals={"G": "2031-12-31"})
    text = shown(goals(analyse(plan)))
    assert "? onzeker" in text
    assert "op tijd" not in text


def test_a_goal_that_only_the_latest_reading_misses_is_possibly_late() -> None:
    plan = roadmap(m("G", "2031-06-01..2032-06-01"), goals={"G": "2031-12-31"})
    assert "! mogelijk te laat" in shown(goals(analyse(plan)))
    assert "! possibly late" in shown(goals(analyse(plan), "en"))


def test_the_heaviest_decision_with_who_before_when_and_what_it_costs() -> None:
    text = shown(heaviest(analyse(PLAN)))
    [line] = lines_with(text, "VKA")
    assert "KGG" in line
    assert "30 jan 2030" in line  # 700 days before the target
    assert "31 jan 2031" in line  # 700 days before the feasible date
    assert "G +6 mnd" in line
    assert "LEIDING" not in text  # a delivery is no decision


def test_a_shift_of_less_than_a_month_is_not_counted() -> None:
    plan = roadmap(
        m("A", "2027-01-01", kind=Kind.DECISION),
        m("G", days=10),
        m("SLACK", "2027-07-01"),
        m("H", days=10),
        links="A > G, SLACK > H, A > H",
        goals={"G": "2027-06-30", "H": "2026-12-31"},
    )
    found = analyse(plan)
    [item] = [b for b in found.bottlenecks if b.id == "A"]
    assert dict(item.effect) == {"G": 183, "H": 2}
    assert (dict(item.felt), item.first_goal) == ({"G": 183}, "G")
    text = shown(heaviest(found))
    [line] = lines_with(text, "A naam A")
    assert "G +6 mnd" in line
    assert "H +" not in line
    assert "20 jun 2027 voor G" in line  # not the earlier date for H
    assert "ten minste een maand" in text


def test_what_a_chain_rests_on_stands_beside_each_step_and_decision() -> None:
    found = analyse(PLAN)
    soft = analyse(
        roadmap(m("A", "2027-01-01"), m("G"), links="A > G soft", goals={"G": "2027-06-30"})
    )
    assert "~ zachte afhankelijkheid" in shown(why(soft, soft.goals[0]))
    text = shown(heaviest(found))
    assert lines_with(text, "VKA naam VKA ~")
    assert "Waar de keten op rust: ~ zachte afhankelijkheid." in text
    firm = roadmap(
        m("A", "2027-01-01", kind=Kind.DECISION), m("G"), links="A > G", goals={"G": "2027-06-30"}
    )
    assert "Hoe zeker" not in shown(heaviest(analyse(firm)))


def test_where_chains_tie_the_terminal_says_what_helps_together() -> None:
    plan = roadmap(
        m("S", "2027-01-01"),
        m("A", days=60),
        m("B", days=60),
        m("G"),
        links="S > A, S > B, A > G, B > G",
        goals={"G": "2027-01-31"},
    )
    found = analyse(plan)
    text = shown(why(found, found.goals[0]))
    assert "Alles loopt over: S naam S." in text
    plan = roadmap(
        m("A", "2027-01-01"),
        m("B", "2027-01-01"),
        m("G"),
        links="A > G, B > G",
        goals={"G": "2026-12-31"},
    )
    found = analyse(plan)
    text = shown(why(found, found.goals[0]))
    assert "Samen eerder: A naam A + B naam B. Dat kan het doel tot 12 mnd vervroegen." in text


def test_no_open_decision() -> None:
    found = analyse(roadmap(m("A"), goals={"A": "2031-12-31"}))
    assert "geen enkele open beslissing" in shown(heaviest(found))


def test_without_goals_it_is_said_how_to_name_one() -> None:
    found = analyse(roadmap(m("A")))
    assert "→ Vul de kolom Streefdatum" in shown(goals(found))
    assert "→ Fill the column Streefdatum" in shown(goals(found, "en"))
    assert shown(heaviest(found)).strip() == ""


def test_why_shows_each_link_with_its_cell_and_who_holds_it() -> None:
    found = analyse(PLAN)
    text = shown(why(found, found.goals[0]))
    [pipe] = lines_with(text, "LEIDING naam LEIDING")
    assert "Hynetwork" in pipe
    assert "'2032-01-01..2032-12-31' test.xlsx › Blad1 › A1" in text
    assert "eind–begin ← test.xlsx › Blad1 › B3" in text
    assert "een eigen opgave" in text
    assert "VKA naam VKA" in text.split("Zonder vaste datum")[1]


def test_why_says_where_the_slack_of_the_next_chain_goes() -> None:
    found = analyse(EROSION)
    text = " ".join(shown(why(found, found.goals[0])).split())
    assert "een keten met 3 mnd speling: B → C → G." in text
    assert "Die speling gaat op: 3 mnd bij G (wacht op D)." in text
    tied = analyse(TIED)
    assert "Evenveel speling via B." in shown(why(tied, tied.goals[0]))


def test_what_a_partner_typed_cannot_steer_the_terminal() -> None:
    assert plain("a\x1b[31mb\x07\u202ec") == "a [31mb  c"
    rule = next(r for r in RULES.values() if "{milestone}" in r.nl.message)
    hostile = Issue(rule, Source("a.xlsx", "\x1b]0;b", "C1"), _Anything(milestone="[red]x\x1b"))
    assert "\x1b" not in shown(issue_list([hostile]))
    assert "[red]" in shown(issue_list([hostile]))


class _Anything(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"<{key}>"


def test_issues_are_grouped_by_workbook_worst_first() -> None:
    by_severity = {r.severity.value: r for r in RULES.values()}
    issues = [
        Issue(by_severity[s], Source(book, "Blad", "A1"), _Anything())
        for s, book in (("info", "b.xlsx"), ("error", "b.xlsx"), ("warning", "a.xlsx"))
    ]
    text = shown(issue_list(issues))
    order = [text.index(w) for w in ("b.xlsx", "fout", "ter info", "a.xlsx", "let op")]
    assert order == sorted(order)
    assert counted(issues) == "1 fout, 1 waarschuwing, 1 opmerking"
    assert counted([], "en") == "0 errors, 0 warnings, 0 remarks"


def test_cells_come_in_reading_order_and_many_alike_remarks_are_worded_once() -> None:
    remark = next(r for r in RULES.values() if r.severity.value == "info")
    cells = ("C10", "AA2", "C2", "B2", "D11")
    issues = [Issue(remark, Source("a.xlsx", "Blad", cell), _Anything()) for cell in cells]
    text = shown(issue_list(issues))
    order = [text.index(f"Blad › {cell}: ") for cell in ("B2", "C2", "AA2")]
    assert order == sorted(order)
    assert f"ter info {remark.code}: nog 2 keer, in Blad › C10, D11" in text
    assert "2 more times" in shown(issue_list(issues, "en"))
    error = next(r for r in RULES.values() if r.severity.value == "error")
    in_full = shown(issue_list([Issue(error, i.source, _Anything()) for i in issues]))
    assert all(f"Blad › {cell}: fout" in in_full for cell in cells)


SHEET = SheetReport(
    workbook="TenneT.xlsx",
    sheet="Mijlpalen",
    shape="milestones",
    header_row=3,
    columns=(
        ColumnReport(header="Code", cell="A3", field="id"),
        ColumnReport(header="Planning", cell="C3", field="date"),
        ColumnReport(header="Kleur", cell="D3", field=""),
    ),
    rows_present=12,
    rows_read=9,
    rows_reported=3,
    left_out={"header": 1, "total": 1},
)


def test_the_reading_report_says_what_was_read_as_what() -> None:
    text = shown(reading_report([], [SHEET]))
    assert (
        "TenneT.xlsx › Mijlpalen: mijlpalen, 12 rijen: 9 gelezen, 1 met kolomnamen, "
        "1 met totalen, 1 niet gelezen (zie de meldingen)"
    ) in text
    assert lines_with(text, "      onder hun eigen naam: Code")
    assert "gelezen als: 'Planning' (C3) → Datum" in text
    assert "niet gelezen: 'Kleur' (D3)" in text
    english = shown(reading_report([], [SHEET], "en"))
    assert "'Planning' (C3) → Date" in english
    assert (
        "12 rows: 9 read, 1 of column names, 1 of totals, 1 not read (see the issues)" in english
    )
    assert "Zo is gelezen" not in shown(reading_report([], []))
    value = json.loads(reading_json([], [SHEET]))
    assert value["sheets"][0]["rows_present"] == 12
    assert value["issues"] == []


def test_every_reason_to_leave_a_row_out_has_words() -> None:
    for lang in ("nl", "en"):
        assert all(LEFT_OUT[lang].get(why) for why in LEFT_OUT["nl"] | LEFT_OUT["en"])
    from_cells = read_batches([Path(__file__).parent / "workbooks"])
    found = {why for batch in from_cells for sheet in batch.sheets for why in sheet.left_out}
    assert found
    assert found <= LEFT_OUT["nl"].keys()


def test_what_if_says_old_and_new_and_who_moves() -> None:
    found = what_if(PLAN, Scenario(delays={"VKA": 183}))
    text = shown(what_if_tables(found, PLAN))
    [goal] = lines_with(text, "G naam G")
    assert "≥\u00a031 dec 2032" in goal
    assert "≥\u00a02 jul 2033" in goal
    assert "VKA naam VKA: heeft nog geen vaste datum, dus gerekend vanaf 31 jan 2031" in text
    assert lines_with(text, "LEIDING", "Hynetwork", "+6 mnd")
    assert lines_with(text, "VKA", "≥\u00a031 jan 2031", "+6 mnd")
    assert "Was = het plan met VKA op die laatste dag" in text
    assert "✕ te laat" in goal
    both = shown(what_if_tables(what_if(PLAN, Scenario(delays={"OPTIJD": 200})), PLAN))
    [firm] = lines_with(both, "OPTIJD", "✓ op tijd → ✕ te laat")
    assert "≥" not in firm
    settled = what_if(PLAN, Scenario(done={"VKA": date(2033, 1, 1)}))
    [pipe] = lines_with(shown(what_if_tables(settled, PLAN)), "LEIDING")
    assert pipe.count("≥") == 1  # was at least; with VKA on a day nothing undated is left
    assert "OPTIJD naam OPTIJD: gerekend vanaf de haalbare datum, 1 jan 2027." in both
    still = what_if(PLAN, Scenario(done={"OPTIJD": date(2025, 1, 1)}))
    assert "Verder verschuift er niets." in shown(what_if_tables(still, PLAN))


def test_every_field_that_a_column_can_be_read_as_has_a_word() -> None:
    fields = {column.field for table in (*COLUMNS.values(), SETTINGS) for column in table}
    assert fields <= FIELDS.keys()
    assert field_name("IBN date", "nl") == "IBN Datum"


LONG = "Waterstofleiding Kooksgasfabriek productielocaties"
NAMED = roadmap(
    replace(m("A", "2032-01-01", kind=Kind.DECISION, owner="Zeevonk (Vattenfall)"), name=LONG),
    replace(m("B", days=700, owner="Hynetwork"), name=LONG),
    links="A > B",
    goals={"B": "2031-12-31"},
)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_words_of_a_name_stay_whole_on_a_narrow_terminal(width: int) -> None:
    found = analyse(NAMED)
    later = what_if(NAMED, Scenario(delays={"A": 200}), found.lead_times)
    goal = found.goals[0]
    for part in (goals(found), heaviest(found), why(found, goal), what_if_tables(later, NAMED)):
        text = shown(part, width=width)
        assert all(re.search(rf"\b{word}\b", text) for word in LONG.split()), text
        assert max(len(line) for line in text.splitlines()) <= width
