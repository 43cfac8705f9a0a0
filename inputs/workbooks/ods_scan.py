"""What an ods file hides: error cells, formulas without a value, hidden parts, merged cells."""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from graph_engine.rules import files
from inputs.workbooks.grid import Fault, Merge
from inputs.workbooks.package import Package, RefusedError, check_document_types, damaged, is_text
from inputs.workbooks.scan import Scans, SheetScan

CONTENT = "content.xml"
MANIFEST = "META-INF/manifest.xml"
HIDDEN = ("collapse", "filter")


def scan_ods(package: Package) -> Scans:
    for part in sorted(package.parts):
        if is_text(part):
            check_document_types(package, part)
    if MANIFEST in package.parts and b"encryption-data" in package.read(MANIFEST):
        raise RefusedError(files.PASSWORD)
    scanner = OdsScanner()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = scanner.start
    parser.EndElementHandler = scanner.end
    parser.CharacterDataHandler = scanner.characters
    try:
        for block in package.blocks(CONTENT):
            parser.Parse(block, False)  # noqa: FBT003 -- expat takes no keyword here
        parser.Parse(b"", True)  # noqa: FBT003 -- expat takes no keyword here
    except expat.ExpatError as error:
        raise damaged(f"{CONTENT}: {error}") from error
    return {name: scan.too_far or scan for name, scan in scanner.scans.items()}


@dataclass
class OdsCell:
    """A cell while its element is open; `columns` is how often it is repeated."""

    columns: int
    fault: bool
    formula: bool
    valued: bool
    spans: tuple[int, int]
    text: list[str] = field(default_factory=list)


class OdsScanner:
    """Walks content.xml and counts rows and columns as their repeats say."""

    def __init__(self) -> None:
        self.scans: dict[str, SheetScan] = {}
        self.merges: list[Merge] = []
        self.scan = SheetScan()
        self.row = self.rows = self.column = self.header_column = 0
        self.cell: OdsCell | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        own = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
        match tag.rpartition(" ")[2]:
            case "table":
                self.merges = []
                self.scan = self.scans[own.get("name", "")] = SheetScan(merges=self.merges)
                self.row = self.rows = self.column = self.header_column = 0
            case "table-column":
                self.start_column(own)
            case "table-row":
                self.start_row(own)
            case "table-cell" | "covered-table-cell":
                self.start_cell(own, attributes)

    def start_column(self, own: dict[str, str]) -> None:
        count = number(own, "number-columns-repeated")
        if own.get("visibility") in HIDDEN:
            columns = range(self.header_column, min(self.header_column + count, 16_384))
            self.scan.hidden_columns.update(columns)
        self.header_column += count

    def start_row(self, own: dict[str, str]) -> None:
        self.rows = number(own, "number-rows-repeated")
        self.column = 0
        if own.get("visibility") in HIDDEN:
            self.scan.hidden_rows.update(range(self.row, min(self.row + self.rows, 1_048_576)))

    def start_cell(self, own: dict[str, str], attributes: dict[str, str]) -> None:
        is_error = any(
            name.endswith("value-type") and value == "error" for name, value in attributes.items()
        )
        self.cell = OdsCell(
            columns=number(own, "number-columns-repeated"),
            fault=is_error,
            formula="formula" in own,
            valued="value-type" in own,
            spans=(number(own, "number-rows-spanned"), number(own, "number-columns-spanned")),
        )

    def characters(self, text: str) -> None:
        if self.cell:
            self.cell.text.append(text)

    def end(self, tag: str) -> None:
        match tag.rpartition(" ")[2]:
            case "table-row":
                self.row += self.rows
            case "table-cell" | "covered-table-cell":
                self.end_cell()

    def end_cell(self) -> None:
        cell, self.cell = self.cell, None
        if cell is None:
            return
        text = "".join(cell.text).strip()
        rows, columns = cell.spans
        if rows > 1 or columns > 1:
            merge = Merge(self.row, self.column, self.row + rows - 1, self.column + columns - 1)
            self.merges.append(merge)
        if cell.fault or (cell.formula and not cell.valued and not text):
            self.scan.faults[self.row, self.column] = Fault(text if cell.fault else "")
        if text or cell.valued or cell.formula:
            self.scan.reach(self.row + self.rows - 1, self.column + cell.columns - 1)
        self.column += cell.columns


def number(own: dict[str, str], name: str) -> int:
    """How often or how far; more than a sheet can hold is no honest file."""
    text = own.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,7}", text):
        raise damaged(f"{CONTENT}: {name}={text[:20]}")
    return int(text)
