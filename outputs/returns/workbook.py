"""One return workbook per partner: what is asked, and how their rows were understood."""

import json
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from graph_engine.issues import Issue
from graph_engine.results import Analysis
from outputs.excel import sheets
from outputs.excel.workbook import new_book, saved, write_table
from outputs.files import file_part
from outputs.labels import returns as labels
from outputs.labels import tables as labels_tables
from outputs.labels.files import Text
from outputs.questions import Question, questions
from outputs.returns.seen import seen_by_each
from outputs.tables.facts import MILESTONE_COLUMNS, Row, rows
from outputs.tables.table import Column, Design, Form, Run, Table, Value

_HEADERS = (
    labels.NUMBER,
    labels_tables.WORKBOOK,
    labels_tables.SHEET,
    labels_tables.CELL,
    labels.QUESTION,
    labels.FOUND,
    labels.PROPOSAL,
    labels.ANSWER,
    labels.KEY,
)
_WIDTHS = {"A": 5, "B": 22, "C": 16, "D": 9, "E": 60, "F": 24, "G": 44, "H": 28, "I": 10}
_EXPLANATION = 100
_LINES = 25
_ANSWER, _KEY = "H", "I"
_SHOWN = (
    labels_tables.ID,
    labels_tables.MILESTONE,
    labels_tables.KIND,
    labels_tables.STATUS,
    labels_tables.STATE,
    labels_tables.OWNER,
    labels_tables.WHO_DECIDES,
    labels_tables.LITERAL,
    labels_tables.READ_EARLIEST,
    labels_tables.READ_LATEST,
    labels_tables.DURATION_DAYS,
    labels_tables.DURATION_ORIGIN,
    labels_tables.FEASIBLE,
    labels_tables.AT_LEAST,
    labels_tables.CAUSE,
    labels_tables.LATEST_FOR_GOALS,
    labels_tables.WORKBOOK,
    labels_tables.SHEET,
    labels_tables.CELL,
)
_OWN_ROWS = Design(
    "own",
    labels.MILESTONES_SHEET,
    Text("Uw rijen, zoals ze zijn gelezen.", "Your rows, as they were read."),
)


def return_workbooks(
    analysis: Analysis, issues: Iterable[Issue], lang: str = "nl"
) -> dict[str, bytes]:
    """File name → workbook, for every partner that sent a row or a file with a problem.

    Each holds what that partner may see. In a shared version only for the partner that it is for.
    """
    run = Run(analysis=analysis, issues=tuple(issues), lang=lang)
    asked = questions(run)
    shared = analysis.roadmap.shared
    if shared is not None:
        asked = {partner: rows for partner, rows in asked.items() if partner == shared.audience}
    names, seen = _file_names(asked), seen_by_each(run)
    made: dict[str, bytes] = {}
    for partner, about_all in asked.items():
        theirs = seen(partner)
        if theirs is not None:
            said = about_all if theirs is run else questions(theirs).get(partner, [])
            made[names[partner]] = _workbook(theirs, partner, said)
    return made


def _file_names(partners: Iterable[str]) -> dict[str, str]:
    """'retour-TenneT.xlsx': safe on every system, and different even where case does not count."""
    taken: dict[str, str] = {}
    used: set[str] = set()
    for partner in partners:
        base = file_part(partner)
        name, number = base, 1
        while name.casefold() in used:
            number += 1
            name = f"{base}-{number}"
        used.add(name.casefold())
        taken[partner] = f"retour-{name}.xlsx"
    return taken


def _workbook(run: Run, partner: str, asked: Sequence[Question]) -> bytes:
    book = new_book(run)
    _explain(book.create_sheet(run.say(labels.EXPLANATION_SHEET)), run, partner, len(asked))
    _ask(book, run, asked)
    own = _own_rows(run, partner)
    bodies = {}
    for title in (own.title, run.say(labels.AS_SENT_SHEET)):
        sheet = book.create_sheet(title)
        bodies[title] = write_table(sheet, own, run)
        sheet.column_dimensions[get_column_letter(len(own.headings))].hidden = True
    book[run.say(labels.AS_SENT_SHEET)].sheet_state = "hidden"
    book.active = 1 if asked else 0
    return saved(book, run, bodies)


def _explain(sheet: Worksheet, run: Run, partner: str, count: int) -> None:
    roadmap = run.analysis.roadmap
    sheet.column_dimensions["A"].width = _EXPLANATION
    facts = {"title": roadmap.title, "data_date": run.texts.data_date()}
    what = run.say(labels.WHAT if count else labels.NO_QUESTIONS, count=count, **facts)
    sheets.put(sheet, 1, 1, run.say(labels.TITLE, partner=partner), "title")
    texts = [what, run.say(labels.WHY), *(run.say(text) for text in labels.HOW if count)]
    for row, text in enumerate(texts, start=3):
        sheets.put(sheet, row, 1, text, "text")
        sheets.fit_row(sheet, row, [(text, _EXPLANATION)])
    sheets.for_print(sheet, roadmap.title)


def _ask(book: Workbook, run: Run, asked: Sequence[Question]) -> None:
    sheet = book.create_sheet(run.say(labels.QUESTIONS_SHEET))
    sheets.header_row(sheet, 1, [run.say(header) for header in _HEADERS])
    widths = list(_WIDTHS.values())[:-1]
    for number, question in enumerate(asked, start=1):
        source = question.source
        values: tuple[tuple[Value, str], ...] = (
            (number, "number"),
            (source.workbook, "text"),
            (source.sheet, "text"),
            (source.cell, "code"),
            (question.question, "long"),
            (question.found, "text"),
            (question.proposal, "long"),
            (None, "answer"),
            (question.encoded, "code"),
        )
        for column, (value, style) in enumerate(values, start=1):
            sheets.put(sheet, number + 1, column, value, style)
        sheets.fit_row(
            sheet, number + 1, zip((v for v, _ in values), widths, strict=False), most=_LINES
        )
    if not asked:
        sheets.put(sheet, 2, 5, run.say(labels.NOTHING_ASKED), "remark")
    sheets.widths(sheet, _WIDTHS)
    sheet.column_dimensions[_KEY].hidden = True
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{_ANSWER}{max(len(asked), 1) + 1}"
    _offer_choices(book, sheet, run, asked)
    sheets.for_print(sheet, run.analysis.roadmap.title, header=1)


def _offer_choices(book: Workbook, sheet: Worksheet, run: Run, asked: Sequence[Question]) -> None:
    """A drop-down that also takes another answer; the lists stand on a hidden sheet."""
    lists = dict.fromkeys(question.choices for question in asked if question.choices)
    if not lists:
        return
    hidden = book.create_sheet(run.say(labels.CHOICES_SHEET))
    hidden.sheet_state = "hidden"
    for column, choices in enumerate(lists, start=1):
        for row, choice in enumerate(choices, start=1):
            sheets.put(hidden, row, column, choice, "text")
        letter = get_column_letter(column)
        formula = f"'{hidden.title}'!${letter}$1:${letter}${len(choices)}"
        validation = DataValidation("list", formula1=formula, allow_blank=True)
        validation.showErrorMessage = False
        for number, question in enumerate(asked, start=2):
            if question.choices == choices:
                validation.add(f"{_ANSWER}{number}")
        sheet.add_data_validation(validation)


def _own_rows(run: Run, partner: str) -> Table:
    """Which goals wait for a row matters more to its owner than its float.

    The hidden key tells `inputs` which row is which, also after sorting.
    """
    shown = [column for column in MILESTONE_COLUMNS if column.header in _SHOWN]
    waiting: Column[Row] = Column(
        labels.WAITED_FOR_BY, Form.LONG, lambda run, row: run.names(sorted(row.result.goals))
    )
    at = next(i for i, c in enumerate(shown) if c.header == labels_tables.WORKBOOK)
    key: Column[Row] = Column(
        labels.KEY, Form.CODE, lambda _, row: json.dumps(["row", row.fact.id], ensure_ascii=False)
    )
    mine = (row for row in rows(run) if row.fact.partner == partner)
    columns = [*shown[:at], waiting, *shown[at:], key]
    return _OWN_ROWS.fill(run, columns, mine, lambda r: r.fact.id)
