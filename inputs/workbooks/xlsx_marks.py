"""What a person sees on a sheet and a reader of cells does not: comments, struck-through text."""

import posixpath
import re

from inputs.workbooks.package import Package, RefusedError
from inputs.workbooks.scan import SheetScan
from inputs.workbooks.xlsx_elements import elements

STYLES = "xl/styles.xml"
CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"(?: [a-z]+="[^"]*")*? s="(\d{1,6})"[^>/]*>')
"""A cell with a style that may have content; most empty ones are a single element."""
OFF = ("0", "false")


def add_marks(package: Package, part: str, scan: SheetScan, struck: frozenset[int]) -> None:
    """Nothing here is worth refusing a file for; what cannot be read is left alone."""
    try:
        scan.comments = comments_on(package, part)
    except RefusedError:
        scan.comments = []
    if struck:
        found = CELL.findall(package.read(part))
        scan.struck_rows = {int(row) - 1 for _, row, style in found if int(style) in struck}


def comments_on(package: Package, part: str) -> list[str]:
    """The cells of a sheet that have a comment."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package.parts:
        return []
    targets = [
        posixpath.normpath(posixpath.join(folder, attributes.get("Target", ""))).lstrip("/")
        for _, attributes in elements(package, relations)
        if attributes.get("Type", "").endswith("/comments")
    ]
    return [
        attributes.get("ref", "")
        for target in targets
        if target in package.parts
        for tag, attributes in elements(package, target)
        if tag == "comment"
    ]


def struck_styles(package: Package) -> frozenset[int]:
    """The numbers of the cell styles whose font is struck through."""
    if STYLES not in package.parts or b"strike" not in package.read(STYLES):
        return frozenset()
    fonts: set[int] = set()
    styles: set[int] = set()
    room, font, style = "", -1, -1
    try:
        found = elements(package, STYLES)
    except RefusedError:
        return frozenset()
    for tag, attributes in found:
        if tag in {"fonts", "fills", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"}:
            room = tag
        elif room == "fonts" and tag == "font":
            font += 1
        elif room == "fonts" and tag == "strike" and attributes.get("val") not in OFF:
            fonts.add(font)
        elif room == "cellXfs" and tag == "xf":
            style += 1
            if attributes.get("fontId", "") in {str(number) for number in fonts}:
                styles.add(style)
    return frozenset(styles)
