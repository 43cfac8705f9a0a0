"""What a fast reader would hide in an xlsx sheet.

Error cells, formulas without a stored value, hidden rows and columns, and cells so far away that
reading the sheet would fill the memory. A first look only searches the bytes; the XML is parsed
only where that look found something.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from graph_engine.rules import files
from inputs.workbooks.grid import Fault, column_number, letters
from inputs.workbooks.package import OVERLAP, Package, RefusedError, refuse_document_type

MAX_CELLS = 10_000_000
SUSPECTS: tuple[bytes, ...] = (b't="e"', b"<f", b"hidden=")
RARE_SUSPECTS = (b"t='e'", b":f")
FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
CELL_ROW = re.compile(rb' r="[A-Z]+(\d{1,7})"')
CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
ANY_COLUMN = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})\d")
ANY_ROW = re.compile(rb"\br\s*=\s*[\"'][A-Z]*(\d{1,7})")


@dataclass
class SheetScan:
    """What was found; rows and columns count from 0."""

    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    has_merges: bool = False


@dataclass
class FirstLook:
    """The sheet's reach and whether it needs a closer look."""

    last_row: int = 0
    last_column: int = 25
    suspect: bool = False
    has_merges: bool = False


def scan_sheet(package: Package, part: str) -> SheetScan:
    look = first_look(package, part)
    box = (look.last_row + 1) * (look.last_column + 1)
    if not look.suspect and box <= MAX_CELLS:
        return SheetScan(has_merges=look.has_merges)
    closer = CloserLook(part)
    closer.parse(package.blocks(part))
    refuse_far_cells(closer)
    return SheetScan(closer.faults, closer.hidden_rows, closer.hidden_columns, look.has_merges)


def refuse_far_cells(look: "CloserLook") -> None:
    size = (look.last_row + 1) * (look.last_column + 1)
    if size > MAX_CELLS:
        raise RefusedError(
            files.FAR_CELL,
            cell=f"{letters(look.last_column)}{look.last_row + 1}",
            size=str(size),
            limit=str(MAX_CELLS),
        )


def first_look(package: Package, part: str) -> FirstLook:
    look = FirstLook()
    tail = b""
    for block in package.blocks(part):
        text = tail + block
        refuse_document_type(text, part)
        rows, columns = CELL_ROW.findall(text), FAR_COLUMN.findall(text)
        suspects = SUSPECTS
        if not rows or b"='" in text:
            # Not as Excel writes it: other quotes, or names with a prefix.
            rows, columns = ANY_ROW.findall(text), ANY_COLUMN.findall(text)
            suspects += RARE_SUSPECTS
        look.suspect = look.suspect or any(mark in text for mark in suspects)
        look.has_merges = look.has_merges or b"mergeCell" in text
        look.last_column = max(look.last_column, *map(far, set(columns)), 0)
        look.last_row = max(look.last_row, *map(int, set(rows)), 0)
        tail = text[-OVERLAP:]
    return look


def far(name: bytes) -> int:
    return column_number(name.decode("ascii"))


class CloserLook:
    """Walks the XML of one sheet; keeps only what the cells' values do not show."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.faults: dict[tuple[int, int], Fault] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.last_row = 0
        self.last_column = 0
        self.row = -1
        self.cell_row = -1
        self.column = -1
        self.kind = ""
        self.formula = False
        self.value: list[str] | None = None
        self.text = ""

    def parse(self, blocks: Iterator[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        try:
            for block in blocks:
                parser.Parse(block, False)  # noqa: FBT003 -- expat takes no keyword here
            parser.Parse(b"", True)  # noqa: FBT003 -- expat takes no keyword here
        except expat.ExpatError as error:
            raise RefusedError(files.SHEET_UNREADABLE, reason=str(error)) from error

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "c":
                self.start_cell(attributes)
            case "f":
                self.formula = True
            case "v" | "t":
                self.value = []
            case "row":
                self.start_row(attributes)
            case "col":
                self.hide_columns(attributes)

    def start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) - 1 if number.isdecimal() else self.row + 1
        self.column = -1
        if is_true(attributes.get("hidden")):
            self.hidden_rows.add(self.row)

    def start_cell(self, attributes: dict[str, str]) -> None:
        match = CELL.fullmatch(attributes.get("r", ""))
        self.column = column_number(match[1]) if match else self.column + 1
        self.cell_row = int(match[2]) - 1 if match else self.row
        self.kind = attributes.get("t", "")
        self.formula = False
        self.text = ""

    def hide_columns(self, attributes: dict[str, str]) -> None:
        if is_true(attributes.get("hidden")):
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal():
                end = min(int(last), 16_384)
                self.hidden_columns.update(range(int(first) - 1, end))

    def characters(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)

    def end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "v" | "t":
                self.text += "".join(self.value or ())
                self.value = None
            case "c":
                self.end_cell()

    def end_cell(self) -> None:
        missing = self.formula and not self.text and self.kind != "str"
        if self.kind == "e" or missing:
            self.faults[self.cell_row, self.column] = Fault(self.text)
        if self.text or self.formula:
            self.last_row = max(self.last_row, self.cell_row)
            self.last_column = max(self.last_column, self.column)


def is_true(text: str | None) -> bool:
    return text in {"1", "true"}
