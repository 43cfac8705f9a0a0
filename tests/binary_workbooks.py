"""The smallest xlsb file that readers accept, for what no program here can write."""

import io
import struct
import zipfile
from collections.abc import Sequence

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
CODES = {"#REF!": 0x17, "#DIV/0!": 0x07}


def record(kind: int, body: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, rest = b"", len(body)
    while True:
        size += bytes([rest & 0x7F | (0x80 if rest > 0x7F else 0)])
        rest >>= 7
        if not rest:
            return number + size + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell(column: int, value: str | float) -> bytes:
    place = struct.pack("<II", column, 0)
    if not isinstance(value, str):
        return record(5, place + struct.pack("<d", value))
    if value in CODES:
        return record(3, place + bytes([CODES[value]]))
    return record(6, place + wide(value))


def xlsb(
    rows: Sequence[Sequence[str | float]],
    hidden_rows: Sequence[int] = (),
    hidden_column: int | None = None,
    name: str = "Mijlpalen",
) -> bytes:
    columns = b""
    if hidden_column is not None:
        columns = record(60, struct.pack("<IIIIH", hidden_column, hidden_column, 2340, 0, 1))
    data = b""
    for number, row in enumerate(rows):
        flags = 0x10 if number in hidden_rows else 0
        data += record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, flags, 0, 0))
        data += b"".join(cell(column, value) for column, value in enumerate(row) if value != "")
    width = max(map(len, rows), default=1)
    size = record(148, struct.pack("<IIII", 0, max(len(rows) - 1, 0), 0, width - 1))
    sheet = record(129) + size + columns + record(145) + data + record(146) + record(130)
    bundle = record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide(name))
    book = record(131) + record(143) + bundle + record(144) + record(132)
    link = f'<Relationship Id="rId1" Type="{SHEET_TYPE}" Target="worksheets/sheet1.bin"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.bin", book)
        package.writestr("xl/worksheets/sheet1.bin", sheet)
        package.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{RELATIONS}">{link}</Relationships>',
        )
    return out.getvalue()
