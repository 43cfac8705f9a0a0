"""Slides: a title, text, tables that fit on the slide, and a picture with its description."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt

from outputs.excel.sheets import clean
from outputs.export.cells import BLUE, GREY, Cell
from outputs.layout.measure import units, wrapped
from outputs.zipped import without_clock

WIDTH, HEIGHT = 960.0, 540.0
"""Points: a wide slide."""
LEFT, TOP, BOTTOM = 36.0, 96.0, 502.0
WIDE = WIDTH - 2 * LEFT
FACE = "Arial"
LONGEST = 400
"""No text on a slide has more characters; the workbook has it whole."""
_TITLE_ONLY = 5
_PADDING = 5.0
_TABLE_SIZE = 13.0
_LINE = 1.22


class Deck:
    """One presentation. All measures are points from the top left corner."""

    def __init__(self, title: str, footer: str, on: date) -> None:
        self._file: Any = Presentation()
        self._file.slide_width, self._file.slide_height = Pt(WIDTH), Pt(HEIGHT)
        self._footer = footer
        self._on = on
        properties = self._file.core_properties
        properties.title = clean(title)
        properties.author = properties.last_modified_by = "Knelpunt"
        properties.created = properties.modified = datetime.combine(on, time.min)
        self._slide: Any = None

    def slide(self, title: str, subtitle: str = "") -> None:
        """A new slide; its title is a real title, for the outline and for screen readers."""
        self._slide = self._file.slides.add_slide(self._file.slide_layouts[_TITLE_ONLY])
        shape = self._slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = map(Pt, (LEFT, 14, WIDE, 48))
        size = 26 if _lines(_one_line(title), WIDE - 3 * _PADDING, 26, bold=True) == 1 else 18
        shown = " ".join(wrapped(title, int((WIDE - 3 * _PADDING) / size * 900), 2))
        self._fill(shape.text_frame, [[Cell(shown, bold=True, colour=BLUE)]], size)
        if subtitle:
            self.text([[Cell(subtitle, colour=GREY)]], top=62, height=26, size=14)
        number = len(self._file.slides)
        self.text([[Cell(f"{self._footer} · {number}", colour=GREY)]], top=514, height=18, size=10)

    def text(
        self, paragraphs: Sequence[Sequence[Cell]], *, top: float, height: float, size: float
    ) -> float:
        """Paragraphs, as many as there is room for; where the next thing can begin."""
        used = 0.0
        shown: list[Sequence[Cell]] = []
        for paragraph in paragraphs:
            tall = _tall(paragraph, size)
            if used + tall > height and shown:
                break
            used += tall
            shown.append(paragraph)
        box = self._slide.shapes.add_textbox(*map(Pt, (LEFT, top, WIDE, min(used + 4, height))))
        self._fill(box.text_frame, shown, size)
        return top + min(used + 4, height)

    @staticmethod
    def largest(paragraph: Sequence[Cell], height: float, sizes: Sequence[float]) -> float:
        """The largest of these sizes, given from large to small, at which a paragraph fits."""
        return next((size for size in sizes if _tall(paragraph, size) <= height), sizes[-1])

    def table(
        self,
        heads: Mapping[str, float],
        rows: Sequence[Sequence[Cell]],
        *,
        top: float = TOP,
        bottom: float = BOTTOM,
    ) -> tuple[int, float]:
        """A table with the rows that fit; how many did, and where it ends.

        `heads` gives each column's heading and its share of the width.
        """
        widths, head, tall = _fitting(heads, rows, bottom - top)
        shown = [head, *rows[: len(tall) - 1]]
        box = map(Pt, (LEFT, top, WIDE, sum(tall)))
        table = self._slide.shapes.add_table(len(shown), len(heads), *box).table
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Pt(width)
        for line, height in zip(table.rows, tall, strict=True):
            line.height = Pt(height)
        for i, cells in enumerate(shown):
            for k, cell in enumerate(cells):
                self._cell(table.cell(i, k), cell, fill=BLUE if i == 0 else "#ffffff")
        return len(shown) - 1, top + sum(tall)

    @staticmethod
    def fitting(
        heads: Mapping[str, float],
        rows: Sequence[Sequence[Cell]],
        *,
        top: float = TOP,
        bottom: float = BOTTOM,
    ) -> int:
        """How many of these rows fit below each other."""
        return len(_fitting(heads, rows, bottom - top)[2]) - 1

    def picture(
        self,
        png: bytes,
        description: str,
        size: tuple[float, float],
        strips: Sequence[tuple[float, float]],
    ) -> None:
        """Strips of a picture of this size (from y, to y) below each other, as large as fits."""
        width, height = size
        scale = min(WIDE / width, (BOTTOM - 66) / sum(end - start for start, end in strips))
        y = 66.0
        for start, end in strips:
            box = map(Pt, (LEFT, y, width * scale, (end - start) * scale))
            shape = self._slide.shapes.add_picture(io.BytesIO(png), *box)
            shape.crop_top, shape.crop_bottom = start / height, 1 - end / height
            about = clean(description) if (start, end) == strips[-1] else ""
            shape._element._nvXxPr.cNvPr.set("descr", about)  # noqa: SLF001 (no other way)
            y += (end - start) * scale

    def saved(self) -> bytes:
        out = io.BytesIO()
        self._file.save(out)
        return without_clock(out.getvalue(), self._on)

    def _cell(self, cell: Any, content: Cell, fill: str) -> None:
        cell.margin_left = cell.margin_right = Pt(_PADDING)
        cell.margin_top = cell.margin_bottom = Pt(2.5)
        cell.fill.solid()
        cell.fill.fore_color.rgb = _colour(fill)
        self._fill(cell.text_frame, [[content]], _TABLE_SIZE)

    def _fill(self, frame: Any, paragraphs: Sequence[Sequence[Cell]], size: float) -> None:
        frame.word_wrap = True
        for i, parts in enumerate(paragraphs):
            paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
            paragraph.alignment = 1  # left
            paragraph.space_after = Pt(size * 0.4 if len(paragraphs) > 1 else 0)
            for part in parts:
                run = paragraph.add_run()
                run.text = _one_line(part.text) or " "
                run.font.name, run.font.size = FACE, Pt(size)
                run.font.bold = part.bold
                run.font.color.rgb = _colour(part.colour)


def _one_line(text: str) -> str:
    """No line breaks, and no more than a slide could hold."""
    text = re.sub(r"[\s]*[\n\t\r\v\f][\s]*", " ", clean(text))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _colour(text: str) -> Any:
    make: Any = RGBColor
    return make(*bytes.fromhex(text.removeprefix("#")))


def _tall(paragraph: Sequence[Cell], size: float) -> float:
    """How high a paragraph and the space after it are."""
    whole = "".join(_one_line(part.text) for part in paragraph)
    bold = any(part.bold for part in paragraph)
    return size * (_lines(whole, WIDE - 3 * _PADDING, size, bold=bold) * _LINE + 0.4)


def _lines(text: str, width: float, size: float, *, bold: bool) -> int:
    """How many lines a text as it is shown takes; words go to the next line whole."""
    room = width / size * 1000 / (1.1 if bold else 1.03)
    lines, used = 1, 0
    for word in text.split():
        length = units(word) + units(" ")
        if used and used + length > room:
            lines, used = lines + 1, 0
        used += length
        lines, used = lines + int(used // room), int(used % room)
    return lines


def _fitting(
    heads: Mapping[str, float], rows: Sequence[Sequence[Cell]], room: float
) -> tuple[list[float], list[Cell], list[float]]:
    """The widths of the columns, the head, and the heights of it and of the rows that fit."""
    widths = [WIDE * share / sum(heads.values()) for share in heads.values()]
    head = [Cell(text, bold=True, colour="#ffffff") for text in heads]
    tall = [_row_height(head, widths)]
    for row in rows:
        height = _row_height(row, widths)
        if sum(tall) + height > room:
            break
        tall.append(height)
    return widths, head, tall


def _row_height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    lines = max(
        _lines(_one_line(cell.text), width - 2 * _PADDING, _TABLE_SIZE, bold=cell.bold)
        for cell, width in zip(cells, widths, strict=True)
    )
    return lines * _TABLE_SIZE * _LINE + 7
