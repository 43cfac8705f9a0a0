"""Which part of an xlsx package holds which sheet, and what each sheet hides."""

import posixpath

from inputs.workbooks.package import (
    Package,
    check_document_types,
    damaged,
    is_text,
)
from inputs.workbooks.scan import Scans, SheetScan
from inputs.workbooks.sheet_xml import scan_sheet
from inputs.workbooks.xlsx_elements import elements
from inputs.workbooks.xlsx_marks import add_marks, struck_styles

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def scan_xlsx(package: Package) -> Scans:
    parts = sheet_parts(package)
    for part in sorted(package.parts):
        if is_text(part) and part not in parts.values():
            check_document_types(package, part)
    struck = struck_styles(package)
    scans: Scans = {}
    for name, part in parts.items():
        scan = scans[name] = scan_sheet(package, part)
        if isinstance(scan, SheetScan):
            add_marks(package, part, scan, struck)
    return scans


def sheet_parts(package: Package) -> dict[str, str]:
    check_document_types(package, RELATIONS)
    targets = relation_targets(package, RELATIONS)
    sheets = sheets_of(package)
    parts = {
        attributes.get("name", ""): targets.get(relation_id(attributes), "")
        for attributes in sheets
    }
    if len(parts) < len(sheets):
        raise damaged("sheet name twice")
    return {name: part for name, part in parts.items() if part in package.parts}


def sheets_of(package: Package) -> list[dict[str, str]]:
    """Name and relation of each sheet, in the workbook's order."""
    check_document_types(package, WORKBOOK)
    return [attributes for tag, attributes in elements(package, WORKBOOK) if tag == "sheet"]


def relation_targets(package: Package, relations: str) -> dict[str, str]:
    """Relation → part."""
    return {
        attributes.get("Id", ""): posixpath.normpath(
            posixpath.join("xl", attributes.get("Target", ""))
        ).lstrip("/")
        for tag, attributes in elements(package, relations)
        if tag == "Relationship"
    }


def relation_id(attributes: dict[str, str]) -> str:
    return next((value for key, value in attributes.items() if key.endswith(" id")), "")
