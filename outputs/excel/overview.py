"""The first sheet of the workbook: the answer, the goals, what weighs most, what words mean."""

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from outputs import summary
from outputs.audience import explanation, notice
from outputs.excel import sheets
from outputs.labels import files as labels
from outputs.labels import tables as labels_tables
from outputs.labels.files import Text
from outputs.tables.answers import CHAINS, bottleneck_sentence, chain_rests_on, verdict
from outputs.tables.table import Run, Table, Value

_WIDTHS = {"A": 56, "B": 14, "C": 14, "D": 28, "E": 46, "F": 26}
_SHOWN = 3
_LAST = len(_WIDTHS)
_HEAD = 2


class Overview:
    """Writes from the top down; `row` is the next free row."""

    def __init__(self, sheet: Worksheet, run: Run, filled: Mapping[str, Table]) -> None:
        self.sheet = sheet
        self.run = run
        self.filled = filled
        self.row = 1

    def write(self) -> None:
        run = self.run
        sheets.widths(self.sheet, _WIDTHS)
        roadmap = run.analysis.roadmap
        self._paragraph(roadmap.title, "title", size=1.6)
        self._paragraph(summary.headline(run), "section", size=1.2)
        self._paragraph(summary.subtitle(run), "remark")
        for said in (notice(roadmap, run.lang), explanation(roadmap, run.lang)):
            if said:
                self._paragraph(said, "remark")
        self._goals()
        self._bottlenecks()
        self._sheets()
        self._terms()
        self.sheet.freeze_panes = "A2"
        sheets.for_print(self.sheet, roadmap.title)

    def _goals(self) -> None:
        run = self.run
        self._section(labels.GOALS_TITLE)
        self._header(
            labels_tables.GOAL,
            labels_tables.TARGET,
            labels_tables.FEASIBLE,
            labels_tables.VERDICT,
            labels_tables.CHAIN_STARTS_WITH,
            labels_tables.WHO_DECIDES,
        )
        chains = self.filled[CHAINS.key]
        for goal in run.analysis.goals:
            first = goal.driving.steps[0].id if goal.driving.steps else goal.id
            values: list[tuple[Value, str]] = [
                (run.name(goal.id), "long"),
                (goal.target, "date"),
                (goal.latest, "date"),
                (verdict(run, goal), "text"),
                (run.name(first), "long"),
                (run.fact(first).who_decides, "text"),
            ]
            cell = self._values(values)
            if goal.id in chains.keys:
                sheets.lead_to(cell, chains.title, f"A{_HEAD + chains.keys.index(goal.id)}")

    def _bottlenecks(self) -> None:
        run = self.run
        self._section(labels.HEAVIEST)
        self._header(
            labels_tables.MILESTONE,
            labels_tables.DECIDE_BY,
            labels_tables.DECIDE_BY_GOAL,
            labels_tables.UNDATED,
            labels_tables.RESTS_ON,
            labels_tables.IN_WORDS,
        )
        for found in run.analysis.bottlenecks[:_SHOWN]:
            self._values(
                [
                    (run.name(found.id), "long"),
                    (found.decide_by[found.first_goal], "date"),
                    (run.goal(found.first_goal), "text"),
                    (run.yes(found.undated), "text"),
                    (chain_rests_on(run, found.chain), "text"),
                    (bottleneck_sentence(run, found), "text"),
                ]
            )

    def _sheets(self) -> None:
        self._section(labels.SHEETS)
        for table in self.filled.values():
            rows = labels.ONE_ROW if len(table.rows) == 1 else labels.ROWS
            count = self.run.say(rows, count=len(table.rows))
            cell = self._values([(table.title, "text"), (count, "text"), (table.note, "text")])
            sheets.lead_to(cell, table.title, "A1")

    def _terms(self) -> None:
        self._section(labels.TERMS)
        for term, meaning in labels.LEGEND:
            self._values([(self.run.say(term), "text"), (self.run.say(meaning), "text")])
        self._paragraph(summary.assumptions(self.run), "remark")

    def _section(self, title: Text) -> None:
        self.row += 1
        self._paragraph(self.run.say(title), "section", size=1.2)

    def _header(self, *titles: Text) -> None:
        texts = [self.run.say(title) for title in titles]
        sheets.header_row(self.sheet, self.row, texts + [""] * (_LAST - len(texts)))
        self.sheet.row_dimensions[self.row].height = 2 * sheets.LINE
        self.row += 1

    def _paragraph(self, text: str, style: str, size: float = 1.0) -> None:
        self._values([(text, style)], size)

    def _values(self, values: Sequence[tuple[Value, str]], size: float = 1.0) -> Cell:
        """One row; its last value takes the columns that are left, and the height it needs."""
        cells, rooms = [], []
        for column, (value, style) in enumerate(values, start=1):
            cells.append(sheets.put(self.sheet, self.row, column, value, style))
            last = _LAST if column == len(values) else column
            rooms.append((value, sum(list(_WIDTHS.values())[column - 1 : last])))
        if len(values) < _LAST:
            self.sheet.merge_cells(
                start_row=self.row, end_row=self.row, start_column=len(values), end_column=_LAST
            )
        sheets.fit_row(self.sheet, self.row, rooms, size=size)
        self.row += 1
        return cells[0]
