"""Whether a workbook is a report that Knelpunt wrote; reading it would count all twice."""

import re
from pathlib import Path

from inputs.workbooks.package import Package, RefusedError, open_package
from inputs.workbooks.xlsx_parts import sheets_of

PROPERTIES = "docProps/core.xml"
CREATOR = re.compile(rb"<dc:creator[^>]*>\s*Knelpunt\s*</dc:creator>")
TITLE = re.compile(rb"<dc:title[^>]*>\s*[^<\s]")
OVERVIEWS = ("Overzicht", "Overview")
MAX_PROPERTIES = 64 * 1024


def is_own_report(path: Path) -> bool:
    """Made by Knelpunt, with a title, and with the overview first; a template has neither."""
    if path.suffix.lower() != ".xlsx":
        return False
    try:
        with path.open("rb") as file:
            package = open_package(file)
            return is_made_here(package) and first_sheet(package) in OVERVIEWS
    except (OSError, RefusedError):
        return False


def is_made_here(package: Package) -> bool:
    info = package.parts.get(PROPERTIES)
    if info is None or info.file_size > MAX_PROPERTIES:
        return False
    text = package.read(PROPERTIES)
    return bool(CREATOR.search(text) and TITLE.search(text))


def first_sheet(package: Package) -> str:
    return next((sheet.get("name", "") for sheet in sheets_of(package)), "")
