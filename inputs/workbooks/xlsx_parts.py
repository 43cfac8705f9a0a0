"""Which part of an xlsx package holds which sheet, and what each sheet hides."""

import posixpath
from xml.parsers import expat

from graph_engine.rules import files
from inputs.workbooks.package import (
    Package,
    RefusedError,
    check_document_types,
    damaged,
    is_text,
)
from inputs.workbooks.sheet_xml import SheetScan, scan_sheet

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
OF_ONE_SHEET = (files.FAR_CELL, files.SHEET_UNREADABLE)


def scan_package(package: Package) -> dict[str, SheetScan | RefusedError]:
    """What each sheet hides. Empty for packages of another kind (xlsb, ods)."""
    parts = sheet_parts(package) if WORKBOOK in package.parts else {}
    for part in sorted(package.parts):
        if is_text(part) and part not in parts.values():
            check_document_types(package, part)
    found: dict[str, SheetScan | RefusedError] = {}
    for name, part in parts.items():
        try:
            found[name] = scan_sheet(package, part)
        except RefusedError as refused:
            if refused.rule not in OF_ONE_SHEET:
                raise
            found[name] = refused
    return found


def sheet_parts(package: Package) -> dict[str, str]:
    check_document_types(package, WORKBOOK)
    targets: dict[str, str] = {}
    if RELATIONS in package.parts:
        check_document_types(package, RELATIONS)
        for tag, attributes in elements(package, RELATIONS):
            if tag == "Relationship":
                path = posixpath.join("xl", attributes.get("Target", ""))
                targets[attributes.get("Id", "")] = posixpath.normpath(path).lstrip("/")
    parts = {
        attributes.get("name", ""): targets.get(relation_id(attributes), "")
        for tag, attributes in elements(package, WORKBOOK)
        if tag == "sheet"
    }
    return {name: part for name, part in parts.items() if part in package.parts}


def relation_id(attributes: dict[str, str]) -> str:
    return next((value for key, value in attributes.items() if key.endswith(" id")), "")


def elements(package: Package, part: str) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small part: its local name and its attributes."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((name.rpartition(" ")[2], attributes))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    try:
        parser.Parse(package.read(part), True)  # noqa: FBT003 -- expat takes no keyword here
    except expat.ExpatError as error:
        raise damaged(f"{part}: {error}") from error
    return found
