"""What a partner typed in a return workbook where nothing is asked: every word is named."""

from collections.abc import Collection

from graph_engine.issues import Issue
from graph_engine.rules import answers as rules
from inputs.cells.cell_values import as_text
from inputs.workbooks.grid import Sheet, Workbook, is_blank

EXPLAINED = {True: 9, False: 4}
"""The last row of our own text on the explanation sheet, with and without questions."""
HIDDEN_LISTS = frozenset({"keuzes", "choices"})
WANTED = (
    "een antwoord in de kolom Uw antwoord, op een rij met een vraag",
    "an answer in the column Your answer, on a row with a question",
)


def beside(book: Workbook, known: Collection[str], *, asks: bool) -> list[Issue]:
    """Words on the explanation, which is the first sheet, and sheets that were added."""
    issues: list[Issue] = []
    for sheet in book.sheets:
        if sheet.name in known or sheet.name.casefold() in HIDDEN_LISTS:
            continue
        if sheet is book.sheets[0]:
            issues += _on_explanation(sheet, EXPLAINED[asks])
        elif count := sum(not is_blank(row) for row in sheet.rows):
            issues.append(Issue(rules.SHEET_ADDED, sheet.place, {"count": str(count)}))
    return issues


def _on_explanation(sheet: Sheet, last: int) -> list[Issue]:
    """One issue per row with words to the right of our own text or below it."""
    issues = []
    for number, row in enumerate(sheet.rows, start=sheet.first_row):
        typed = {
            column: text
            for column, value in enumerate(row)
            if (text := as_text(value)) and (column > 0 or number >= last)
        }
        if typed:
            facts = {"answer": " | ".join(typed.values())}
            wanted = {"wanted": WANTED[0], "wanted_en": WANTED[1]}
            place = sheet.source(number, min(typed))
            issues.append(Issue(rules.UNREADABLE_ANSWER, place, facts | wanted))
    return issues
