"""What an xlsb file hides: error cells, hidden rows and columns."""

import struct
from collections.abc import Iterator

from inputs.workbooks.grid import Fault, Merge
from inputs.workbooks.package import Package, RefusedError, check_document_types, damaged
from inputs.workbooks.scan import Scans, SheetScan
from inputs.workbooks.xls_scan import ERRORS
from inputs.workbooks.xlsx_parts import relation_targets

WORKBOOK = "xl/workbook.bin"
RELATIONS = "xl/_rels/workbook.bin.rels"
ROW, BLANK, ERROR, FORMULA_ERROR, COLUMN, RICH_TEXT, SHEET, MERGE = 0, 1, 3, 11, 60, 62, 156, 176
LAST_CELL_KIND = 11
ROW_HIDDEN, COLUMN_HIDDEN = 0x10, 0x01
"""Bits in the second byte of a row's flags, and in the first byte of a column's."""
LAST_ROW, LAST_COLUMN = 1_048_575, 16_383


def scan_xlsb(package: Package) -> Scans:
    check_document_types(package, RELATIONS)
    targets = relation_targets(package, RELATIONS)
    try:
        return {
            name: scan_sheet(package.read(targets[relation]))
            for name, relation in sheets_of(package.read(WORKBOOK))
            if targets.get(relation) in package.parts
        }
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise damaged("xlsb") from error


def sheets_of(data: bytes) -> Iterator[tuple[str, str]]:
    """Name and relation of each sheet."""
    for kind, body in records(data):
        if kind == SHEET:
            relation, at = wide_text(body, 8)
            name, _ = wide_text(body, at)
            yield name, relation


def wide_text(body: bytes, at: int) -> tuple[str, int]:
    size = struct.unpack_from("<I", body, at)[0]
    end = at + 4 + 2 * size
    return body[at + 4 : end].decode("utf-16-le"), end


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content; both kind and size are written in groups of seven bits."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (data[at] & 0x7F) << 7
            at += 1
        size = 0
        for shift in (0, 7, 14, 21):
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        yield kind, data[at : at + size]
        at += size


def scan_sheet(data: bytes) -> SheetScan | RefusedError:
    merges: list[Merge] = []
    scan = SheetScan(merges=merges)
    row = 0
    for kind, body in records(data):
        if kind == ROW:
            row = min(struct.unpack_from("<I", body)[0], LAST_ROW)
            if body[11] & ROW_HIDDEN:
                scan.hidden_rows.add(row)
        elif BLANK < kind <= LAST_CELL_KIND or kind == RICH_TEXT:
            column = min(struct.unpack_from("<I", body)[0], LAST_COLUMN)
            scan.reach(row, column)
            if kind in {ERROR, FORMULA_ERROR}:
                scan.faults[row, column] = Fault(ERRORS.get(body[8], "#N/A"))
        elif kind == COLUMN and body[16] & COLUMN_HIDDEN:
            first, last = struct.unpack_from("<II", body)
            scan.hidden_columns.update(range(first, min(last, LAST_COLUMN) + 1))
        elif kind == MERGE:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            merges.append(Merge(top, left, bottom, right))
    return scan.too_far or scan
