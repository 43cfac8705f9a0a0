"""What a fast reader would hide in an xlsx sheet.

Error cells, formulas without a stored value, hidden rows and columns, and cells so far away that
reading the sheet would fill the memory. A first look only searches the bytes; the XML is parsed
only where that look found something.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from graph_engine.rules import sheets as sheet_rules
from inputs.workbooks.grid import Fault, Merge, column_number
from inputs.workbooks.package import OVERLAP, Package, RefusedError, refuse_document_type
from inputs.workbooks.scan import MAX_CELLS, SheetScan

SUSPECTS = (b't="e"', b"<f", b"hidden=")
ODD = (b"='", b"r =", b"r= ")
"""Spellings that Excel never uses and the first look would not understand."""
ODD_SPACE = re.compile(rb"[\t\n\r]r=")
SPACES = (b"\t", b"\n", b"\r")
NOT_NEAR = re.compile(rb' r="(?!(?:[A-Z]?[0-9]{1,5}|[A-Z]?[12][0-9]{5})")[^"]*"')
"""Places that are not in columns A to Z and rows 1 to 299,999, where most sheets end."""
NEAR_ROWS = 299_999
STRANGE_PLACE = re.compile(rb' r="(?![A-Z]{0,3}[0-9]{1,7}")')
FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
ANY_ROW = re.compile(rb' r="[A-Z]*(\d{1,7})"')
CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
ROW = re.compile(r"[0-9]{1,7}")


@dataclass
class FirstLook:
    """The sheet's reach and whether it needs a closer look.

    As long as all cells are near, nothing is counted: so many are always harmless.
    """

    is_near: bool = True
    last_row: int = 0
    last_column: int = 25
    suspect: bool = False
    has_merges: bool = False

    @property
    def is_harmless(self) -> bool:
        return not self.suspect and (self.last_row + 1) * (self.last_column + 1) <= MAX_CELLS


def scan_sheet(package: Package, part: str) -> SheetScan | RefusedError:
    look = first_look(package, part)
    merges: list[Merge] | None = None if look.has_merges else []
    if look.is_harmless:
        return SheetScan(merges=merges)
    closer = CloserLook(SheetScan(merges=merges))
    try:
        closer.parse(package.blocks(part))
    except RefusedError as refused:
        if refused.rule is not sheet_rules.SHEET_UNREADABLE:
            raise
        return refused
    except expat.ExpatError as error:
        return RefusedError(sheet_rules.SHEET_UNREADABLE, reason=str(error))
    return closer.scan.too_far or closer.scan


def first_look(package: Package, part: str) -> FirstLook:
    look = FirstLook()
    tail = b""
    has_plain_names = False
    for block in package.blocks(part):
        text = tail + block.partition(b"?>")[2] if not tail and b"?>" in block else tail + block
        refuse_document_type(text, part)
        look.suspect = look.suspect or is_suspect(text)
        look.has_merges = look.has_merges or b"mergeCell" in text
        has_plain_names = has_plain_names or b"<sheetData" in text
        if look.is_near and not NOT_NEAR.search(text):
            look.last_row = NEAR_ROWS
        else:
            look.is_near = False
            look.last_column = max(look.last_column, *map(far, set(FAR_COLUMN.findall(text))), 0)
            look.last_row = max(look.last_row, *map(int, set(ANY_ROW.findall(text))), 0)
        tail = text[-OVERLAP:]
    look.suspect = look.suspect or not has_plain_names or bool(STRANGE_PLACE.search(tail))
    return look


def is_suspect(text: bytes) -> bool:
    """Whether something is there that only the XML itself can tell.

    What the end of a block cuts off comes back with the next one.
    """
    if any(mark in text for mark in (*SUSPECTS, *ODD)):
        return True
    if any(space in text for space in SPACES) and ODD_SPACE.search(text):
        return True
    whole = len(text) - OVERLAP
    return any(match.start() < whole for match in STRANGE_PLACE.finditer(text))


def far(name: bytes) -> int:
    return column_number(name.decode("ascii"))


class CloserLook:
    """Walks the XML of one sheet; keeps only what the cells' values do not show."""

    def __init__(self, scan: SheetScan) -> None:
        self.scan = scan
        self.names: dict[str, str] = {}
        self.row = self.cell_row = self.column = -1
        self.kind = self.text = ""
        self.formula = False
        self.value: list[str] | None = None

    def parse(self, blocks: Iterator[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        for block in blocks:
            parser.Parse(block, False)  # noqa: FBT003 -- expat takes no keyword here
        parser.Parse(b"", True)  # noqa: FBT003 -- expat takes no keyword here

    def plain(self, name: str) -> str:
        """The name without its namespace, remembered because there are only a few."""
        plain = self.names[name] = name.rpartition(" ")[2]
        return plain

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match self.names.get(name) or self.plain(name):
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
        number = attributes.get("r")
        if number is not None and not ROW.fullmatch(number):
            raise strange(number)
        self.row = self.row + 1 if number is None else int(number) - 1
        self.column = -1
        if is_true(attributes.get("hidden")):
            self.scan.hidden_rows.add(self.row)

    def start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        match = CELL.fullmatch(place or "")
        if place is not None and match is None:
            raise strange(place)
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
                self.scan.hidden_columns.update(range(int(first) - 1, end))

    def characters(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)

    def end(self, name: str) -> None:
        match self.names.get(name) or self.plain(name):
            case "v" | "t":
                self.text += "".join(self.value or ())
                self.value = None
            case "c":
                self.end_cell()

    def end_cell(self) -> None:
        missing = self.formula and not self.text and self.kind != "str"
        if self.kind == "e" or missing:
            self.scan.faults[self.cell_row, self.column] = Fault(self.text)
        if self.text or self.formula:
            self.scan.reach(self.cell_row, self.column)


def strange(place: str) -> RefusedError:
    return RefusedError(sheet_rules.SHEET_UNREADABLE, reason=f"'{place[:20]}'")


def is_true(text: str | None) -> bool:
    return text in {"1", "true"}
