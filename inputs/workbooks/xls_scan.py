"""What an xls file (Excel 97-2003) hides: error cells, hidden rows and columns, a password."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from graph_engine.rules import files
from inputs.workbooks.grid import Fault
from inputs.workbooks.package import RefusedError, damaged
from inputs.workbooks.scan import Scans, SheetScan

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
FORMULA, EOF, FILEPASS, COLINFO, BOUNDSHEET = 0x06, 0x0A, 0x2F, 0x7D, 0x85
MULRK, RSTRING, LABELSST, NUMBER, LABEL = 0xBD, 0xD6, 0xFD, 0x203, 0x204
BOOLERR, ROW, RK, BOF = 0x205, 0x208, 0x27E, 0x809
CELLS = frozenset({FORMULA, MULRK, RSTRING, LABELSST, NUMBER, LABEL, BOOLERR, RK})
ROW_HIDDEN, COLUMN_HIDDEN = 0x20, 0x01
WORKSHEET = 0
END_OF_CHAIN = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
ENTRY = 128
STREAM, ROOT = 2, 5


def scan_xls(data: bytes) -> Scans:
    """What each sheet hides; empty where the file's structure is not as expected."""
    try:
        stream = workbook_stream(data)
        return {name: scan_sheet(stream, start) for name, start in sheets_of(stream)}
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise damaged("xls") from error


def sheets_of(stream: bytes) -> Iterator[tuple[str, int]]:
    """Name and place of each worksheet, from the records of the workbook as a whole."""
    for kind, body in records(stream, 0):
        if kind == FILEPASS:
            raise RefusedError(files.PASSWORD)
        if kind == BOUNDSHEET and body[5] == WORKSHEET:
            size, wide = body[6], body[7] & 1
            raw = body[8 : 8 + size * (1 + wide)]
            name = raw.decode("utf-16-le" if wide else "latin-1")
            yield name, struct.unpack_from("<I", body)[0]


def records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records of one substream; what is embedded in it (a chart) is passed over."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        at += 4
        depth += (kind == BOF) - (kind == EOF)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, stream[at : at + size]
        at += size


def scan_sheet(stream: bytes, start: int) -> SheetScan | RefusedError:
    scan = SheetScan()
    for kind, body in records(stream, start):
        if kind in CELLS:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == MULRK else column
            scan.reach(row, max(column, last))
            code = error_code(kind, body)
            if code is not None:
                scan.faults[row, column] = Fault(ERRORS.get(code, "#N/A"))
        elif kind == ROW and body[12] & ROW_HIDDEN:
            scan.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == COLINFO and body[8] & COLUMN_HIDDEN:
            first, end = struct.unpack_from("<HH", body)
            scan.hidden_columns.update(range(first, min(end, 255) + 1))
    return scan.too_far or scan


def error_code(kind: int, body: bytes) -> int | None:
    if kind == BOOLERR and body[7]:
        return body[6]
    if kind == FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:  # noqa: PLR2004
        return body[8]
    return None


@dataclass(frozen=True)
class Container:
    """A compound file: sectors chained by a table, as in a small disk."""

    data: bytes
    sector: int
    table: tuple[int, ...]

    def chain(self, start: int) -> bytes:
        found: list[bytes] = []
        while start < END_OF_CHAIN and start < len(self.table) and len(found) < len(self.table):
            at = (start + 1) * self.sector
            found.append(self.data[at : at + self.sector])
            start = self.table[start]
        return b"".join(found)


def workbook_stream(data: bytes) -> bytes:
    container, directory_start, small_start = opened(data)
    directory = container.chain(directory_start)
    entries = [directory[at : at + ENTRY] for at in range(0, len(directory) - ENTRY + 1, ENTRY)]
    root = [entry for entry in entries if entry[66] == ROOT][0]  # noqa: RUF015 -- IndexError
    for entry in entries:
        size = struct.unpack_from("<H", entry, 64)[0]
        name = entry[: max(size - 2, 0)].decode("utf-16-le", "replace")
        if entry[66] == STREAM and name in {"Workbook", "Book"}:
            start, length = struct.unpack_from("<II", entry, 116)
            if length >= struct.unpack_from("<I", data, 56)[0]:
                return container.chain(start)[:length]
            small = container.chain(struct.unpack_from("<I", root, 116)[0])
            table = numbers(container.chain(small_start))
            shift = struct.unpack_from("<H", data, 32)[0]
            return Container(b"\0" * (1 << shift) + small, 1 << shift, table).chain(start)[:length]
    raise IndexError("no stream of a workbook")


def opened(data: bytes) -> tuple[Container, int, int]:
    """The container, and where its directory and its table of small sectors start."""
    shift, _, tables, directory, small = struct.unpack_from("<HH10xII8xI", data, 30)
    size = 1 << min(shift, 16)
    places = list(struct.unpack_from("<109I", data, 76))
    extra = struct.unpack_from("<I", data, 68)[0]
    while extra < END_OF_CHAIN and len(places) < tables:
        more = numbers(data[(extra + 1) * size : (extra + 2) * size])
        places += more[:-1]
        extra = more[-1]
    used = [place for place in places[:tables] if place < END_OF_CHAIN]
    table = b"".join(data[(place + 1) * size : (place + 2) * size] for place in used)
    return Container(data, size, numbers(table)), directory, small


def numbers(raw: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])
