"""Sheets of paper with our fonts: headings, running text, tables and vector pictures."""

import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF
from fpdf.enums import TextMode
from fpdf.fonts import CoreFont, TTFFont

from outputs.export import fonts
from outputs.export.cells import BLUE, GREY, INK, LINE, Cell
from outputs.export.flat import Flat
from outputs.export.lines import Ruler

MARGIN = 14.0
_LONG_WORD = re.compile(r"(\S{60})")
"""No line is wide enough for more, and looking for a break in it takes for ever."""
LONGEST = 1500
"""No text on paper has more characters; the workbook has it whole."""
POINT = 25.4 / 72
"""Millimetres per point."""
TABLE_SIZE, TABLE_LINE, PADDING = 9, 4.4, (0.9, 1.4)
"""Letters in points; height of a line and room around a text (above, beside) in millimetres."""
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row with their text in lines, and how high the row is."""

    cells: Sequence[tuple[Cell, Sequence[str]]]
    height: float


class Paper(FPDF):
    """A document of A4 pages on their side; a picture may bring a page of its own size."""

    def __init__(self, title: str, subtitle: str, lang: str, on: date) -> None:
        super().__init__("landscape", "mm", "A4")
        self.add_font("Body", "", str(fonts.REGULAR))
        self.add_font("Body", "B", str(fonts.BOLD))
        self._known = _signs(self.fonts["body"])
        self._rulers = tuple(Ruler(_advances(self.fonts[key])) for key in ("body", "bodyB"))
        self._running = (self.printable(title), self.printable(subtitle))
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=16)
        self.set_lang("nl-NL" if lang == "nl" else "en-GB")
        self.set_title(self.printable(title))
        self.set_producer("Knelpunt")
        self.set_creation_date(datetime.combine(on, time.min, UTC))

    def printable(self, text: str) -> str:
        """The text with a question mark for each sign that the fonts cannot draw."""
        shown = _LONG_WORD.sub(r"\1 ", _short(text.replace(SOFT_HYPHEN, ""), LONGEST))
        signs = unicodedata.normalize("NFC", shown)
        return "".join(
            s if ord(s) in self._known or s == "\n" else " " if s.isspace() else "?" for s in signs
        )

    def header(self) -> None:
        title, subtitle = self._running
        self.set_y(7)
        self.set_font("Body", "", 8)
        self.set_text_color(GREY)
        self.cell(self.epw / 2, 4, _short(title, 90))
        self.cell(0, 4, subtitle, align="R", new_x="LMARGIN", new_y="NEXT")
        self.set_y(MARGIN)

    def footer(self) -> None:
        self.set_y(-11)
        self.set_font("Body", "", 8)
        self.set_text_color(GREY)
        self.cell(0, 4, f"{self.page_no()} / {{nb}}", align="R")

    def saved(self) -> bytes:
        """The finished document; its font files are closed."""
        content = bytes(self.output())
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()
        return content

    def heading(self, text: str, *, level: int = 0) -> None:
        """A heading that is also a bookmark, kept together with what follows it."""
        if self.get_y() > self.h - 40:
            self.add_page()
        shown = self.printable(text)
        self.start_section(shown, level=level)
        if level:
            self.ln(3)
        height = 6 if level else 8
        self._flow(Cell(shown, bold=True, colour=BLUE), self.l_margin, 11 if level else 16, height)
        self.ln(height)

    def running(self, parts: Iterable[Cell], size: float = 10) -> None:
        """Text in one paragraph, parts of it bold."""
        at = self.l_margin
        for part in parts:
            at = self._flow(part, at, size, size * 0.5)
        self.ln(size * 0.5 + 1)

    def _flow(self, part: Cell, at: float, size: float, height: float) -> float:
        """Text from `at` on, over as many lines as it takes; gives where it ends."""
        self._pen(part, size)
        ruler, per_mm = self._rulers[part.bold], POINT * size / 1000
        end = self.w - self.r_margin - 2 * self.c_margin
        rooms = (end - self.l_margin) / per_mm, (end - at) / per_mm
        for place, line in enumerate(ruler.lines(self.printable(part.text), *rooms)):
            if place:
                self.ln(height)
                at = self.l_margin
            if self.will_page_break(height):
                self.add_page(same=True)
            self._line(at + self.c_margin, self.get_y(), line, height)
            at += ruler.width(line) * per_mm
        return at

    def _pen(self, cell: Cell, size: float) -> None:
        self.set_font("Body", "B" if cell.bold else "", size)
        self.set_text_color(cell.colour)

    def _line(self, x: float, y: float, line: str, height: float) -> None:
        """A line of text, in the middle of its height."""
        if line:
            self.text(x, y + 0.5 * height + 0.3 * self.font_size, line)

    def listing(
        self, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]
    ) -> None:
        """A table over the full width; its head comes back on every page."""
        columns = tuple(width * self.epw / sum(widths) for width in widths)
        head = self._row([Cell(text, bold=True, colour="#ffffff") for text in heads], columns)
        self.set_draw_color(LINE)
        self.set_fill_color(BLUE)
        for place, cells in enumerate(rows):
            row = self._row(cells, columns)
            if self.will_page_break(row.height + (0 if place else head.height)):
                self.add_page(same=True)
                self._draw(head, columns, filled=True)
            elif not place:
                self._draw(head, columns, filled=True)
            self._rule()
            self._draw(row, columns)
        self.set_y(self.get_y())

    def _row(self, cells: Sequence[Cell], columns: Sequence[float]) -> _Row:
        """The cells in lines; no more of them than a page can hold."""
        per_mm = POINT * TABLE_SIZE / 1000
        most = int((self.eph - 5 * TABLE_LINE) / TABLE_LINE)
        found = []
        for cell, column in zip(cells, columns, strict=True):
            room = (column - 2 * PADDING[1]) / per_mm
            lines = self._rulers[cell.bold].lines(self.printable(cell.text), room)
            found.append((cell, lines if len(lines) <= most else [*lines[: most - 1], "…"]))
        highest = max(1, *(len(lines) for _, lines in found))
        return _Row(found, highest * TABLE_LINE + 2 * PADDING[0])

    def _draw(self, row: _Row, columns: Sequence[float], *, filled: bool = False) -> None:
        x, y = self.l_margin, self.get_y()
        if filled:
            self.rect(x, y, self.epw, row.height, style="F")
        for (cell, lines), column in zip(row.cells, columns, strict=True):
            self._pen(cell, TABLE_SIZE)
            for place, line in enumerate(lines):
                top = y + PADDING[0] + place * TABLE_LINE
                self._line(x + PADDING[1], top, line, TABLE_LINE)
            x += column
        self.set_y(y + row.height)

    def _rule(self) -> None:
        """A line between two rows."""
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())

    def picture(self, flat: Flat) -> None:
        """A vector picture: below what stands here where it fits, or else on a page of A3."""
        scale = self.epw / flat.width
        left, top = self.l_margin, self.get_y() + 4
        if top + flat.height * scale > self.h - MARGIN:
            lying = flat.width > flat.height
            self.add_page(orientation="landscape" if lying else "portrait", format="A3")
            room = (self.w - 2 * MARGIN, self.h - 2 * MARGIN - 6)
            scale = min(room[0] / flat.width, room[1] / flat.height)
            left, top = (self.w - flat.width * scale) / 2, MARGIN + 2
        self.image(
            io.BytesIO(flat.shapes.encode("utf-8", "replace")),
            x=left,
            y=top,
            w=flat.width * scale,
            h=flat.height * scale,
        )
        for words in flat.words:
            self.set_font("Body", "B" if words.bold else "", words.size * scale / POINT)
            text = self.printable(words.text)
            shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
            x = left + words.x * scale - shift * self.get_string_width(text)
            y = top + words.y * scale
            if words.halo:
                halo: Any = {"text_mode": TextMode.STROKE, "line_width": 5 * scale}
                with self.local_context(draw_color="#ffffff", **halo):
                    self.text(x, y, text)
            self.set_text_color(words.colour)
            self.text(x, y, text)

    def bar(self, shares: Sequence[tuple[float, str, str]]) -> None:
        """A bar of coloured parts (share of the whole, colour, text below it)."""
        y, x = self.get_y() + 1, self.l_margin
        for share, colour, _ in shares:
            self.set_fill_color(colour)
            self.rect(x, y, max(share * self.epw - 0.4, 0.4), 3, style="F")
            x += share * self.epw
        self.set_y(y + 4)
        self.set_font("Body", "", 8)
        for _, colour, text in shares:
            self.set_fill_color(colour)
            self.rect(self.get_x() + 1, self.get_y() + 0.9, 2.2, 2.2, style="F")
            self.set_text_color(INK)
            self.set_x(self.get_x() + 4)
            self.cell(self.get_string_width(text) + 5, 4, self.printable(text))
        self.ln(6)


def _signs(font: CoreFont | TTFFont) -> frozenset[int]:
    return frozenset(font.cmap) if isinstance(font, TTFFont) else frozenset()


def _advances(font: CoreFont | TTFFont) -> Mapping[int, float]:
    return font.cw if isinstance(font, TTFFont) else {}


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
