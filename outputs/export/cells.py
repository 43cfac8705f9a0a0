"""A piece of text with its looks, and the colours that the PDF and the slides share."""

from dataclasses import dataclass

BLUE, RED, INK, GREY, LINE = "#154273", "#b3121f", "#16202c", "#45525f", "#c3ccd6"
VERDICTS = {"late": RED, "maybe": "#8a4b00", "open": GREY, "on_time": "#2b6a0f"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, or a part of a paragraph."""

    text: str
    bold: bool = False
    colour: str = INK
