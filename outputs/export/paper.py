"""Sheets of paper with our fonts: headings, running text, tables and vector pictures."""

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from fpdf import FPDF
from fpdf.enums import TextMode
from fpdf.fonts import CoreFont, FontFace, TTFFont

from outputs.export import fonts
from outputs.export.cells import BLUE, GREY, INK, LINE, Cell
from outputs.export.flat import Flat

MARGIN = 14.0
_LONG_WORD = re.compile(r"(\S{60})")
"""No line is wide enough for more, and looking for a break in it takes for ever."""
LONGEST = 1500
"""No text on paper has more characters; the workbook has it whole."""
POINT = 25.4 / 72
"""Millimetres per point."""


class Paper(FPDF):
    """A document of A4 pages on their side; a picture may bring a page of its own size."""

    def __init__(self, title: str, subtitle: str, lang: str, on: date) -> None:
        super().__init__("landscape", "mm", "A4")
        self.add_font("Body", "", str(fonts.REGULAR))
        self.add_font("Body", "B", str(fonts.BOLD))
        self._known = _signs(self.fonts["body"])
        self._running = (self.printable(title), self.printable(subtitle))
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=16)
        self.set_lang("nl-NL" if lang == "nl" else "en-GB")
        self.set_title(self.printable(title))
        self.set_producer("Knelpunt")
        self.set_creation_date(datetime.combine(on, time.min, UTC))

    def printable(self, text: str) -> str:
        """The text with a question mark for each sign that the fonts cannot draw."""
        signs = unicodedata.normalize("NFC", _LONG_WORD.sub(r"\1 ", _short(text, LONGEST)))
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
        self.set_font("Body", "B", 16 if level == 0 else 11)
        self.set_text_color(BLUE)
        if level:
            self.ln(3)
        self.multi_cell(0, 8 if level == 0 else 6, shown, align="L", new_x="LMARGIN", new_y="NEXT")

    def running(self, parts: Iterable[Cell], size: float = 10) -> None:
        """Text in one paragraph, parts of it bold."""
        for part in parts:
            self.set_font("Body", "B" if part.bold else "", size)
            self.set_text_color(part.colour)
            self.write(size * 0.5, self.printable(part.text))
        self.ln(size * 0.5 + 1)

    def listing(
        self, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]
    ) -> None:
        """A table over the full width; its head comes back on every page."""
        self.set_font("Body", "", 9)
        self.set_text_color(INK)
        self.set_draw_color(LINE)
        self.set_fill_color("#ffffff")
        head = FontFace(emphasis="BOLD", color="#ffffff", fill_color=BLUE)
        with self.table(
            col_widths=tuple(widths),
            text_align="LEFT",
            v_align="T",
            line_height=4.4,
            padding=(0.9, 1.4),
            borders_layout="HORIZONTAL_LINES",
            headings_style=head,
        ) as table:
            table.row([self.printable(text) for text in heads])
            for cells in rows:
                row = table.row()
                for cell in cells:
                    face = FontFace(emphasis="BOLD" if cell.bold else None, color=cell.colour)
                    row.cell(self.printable(cell.text), style=face)

    def picture(self, flat: Flat) -> None:
        """A page of its own for a vector picture: A3, standing or lying as fits it best."""
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
                halo: Any = {"text_mode": TextMode.STROKE, "line_width": 3.5 * scale}
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


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
