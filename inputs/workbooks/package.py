"""Zip packages (xlsx, xlsm, xlsb, ods) read under limits, whatever their directory claims."""

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from graph_engine.issues import Rule
from graph_engine.rules import files

MAX_FILE_BYTES = 200 * 1024 * 1024
MAX_XML_BYTES = 768 * 1024 * 1024
MAX_RATIO = 200
"""Workbooks of a million formatted empty cells reach some 30; a bomb of zeros 1,000."""
ALWAYS_ALLOWED = 100 * 1024 * 1024
MAX_PARTS = 20_000
BLOCK = 1024 * 1024
READ = 64 * 1024
OVERLAP = 64
ENCRYPTED = 0x1
LOCAL_HEADER = 30
DOCTYPE = b"<!DOCTYPE"
WIDE_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-16-le", "utf-16-be"))


class RefusedError(Exception):
    """A file that is not read, with the rule and the facts that say why."""

    def __init__(self, rule: Rule, **facts: str) -> None:
        super().__init__(rule.code)
        self.rule = rule
        self.facts = facts


def megabytes(size: int) -> str:
    return f"{size / (1024 * 1024):.0f} MB"


BREAKS_OFF = "het breekt af, of is geen Excel-bestand", "it breaks off, or is no Excel file"
REASONS = {
    "zip": BREAKS_OFF,
    "xls": BREAKS_OFF,
    "xlsb": BREAKS_OFF,
    "crash": ("er is niets uit te lezen", "nothing can be read from it"),
    "time-out": ("lezen duurde te lang", "reading took too long"),
    "sheet name twice": ("twee bladen heten hetzelfde", "two sheets have the same name"),
}


def damaged(reason: str) -> RefusedError:
    """A file that cannot be read; the reason in words, or the part of the file that is wrong."""
    dutch, english = REASONS.get(reason, (reason, reason))
    return RefusedError(files.DAMAGED_FILE, reason=dutch, reason_en=english)


def too_large(what: str, what_en: str, size: int, limit: int) -> RefusedError:
    return RefusedError(
        files.TOO_LARGE,
        what=what,
        what_en=what_en,
        size=megabytes(size),
        limit=megabytes(limit),
    )


@dataclass(frozen=True)
class Package:
    """An opened zip package; together its parts are no larger than the limit."""

    file: BinaryIO
    parts: dict[str, zipfile.ZipInfo]

    def blocks(self, name: str) -> Iterator[bytes]:
        if name not in self.parts:
            raise damaged(f"{name}?")
        return unpacked(self.file, self.parts[name])

    def read(self, name: str) -> bytes:
        return b"".join(self.blocks(name))


def open_package(file: BinaryIO) -> Package:
    """The directory of a zip package; RefusedError where it cannot be right."""
    try:
        with zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise damaged("zip") from error
    if len(infos) > MAX_PARTS:
        raise RefusedError(
            files.TOO_LARGE,
            what="het aantal onderdelen",
            what_en="the number of parts",
            size=str(len(infos)),
            limit=str(MAX_PARTS),
        )
    for info in infos:
        if info.flag_bits & ENCRYPTED:
            raise RefusedError(files.PASSWORD)
    package = Package(file, {info.filename: info for info in infos})
    texts = [info for name, info in package.parts.items() if is_text(name)]
    total, packed = sum(i.file_size for i in texts), sum(i.compress_size for i in texts)
    limit = min(MAX_XML_BYTES, max(ALWAYS_ALLOWED, MAX_RATIO * packed))
    if total > limit:
        raise too_large("de uitgepakte inhoud", "unpacked", total, limit)
    return package


def is_text(name: str) -> bool:
    """Parts that a spreadsheet reader unpacks; pictures and the like stay packed."""
    return name.lower().endswith((".xml", ".rels", ".bin", ".vml"))


def unpacked(file: BinaryIO, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The real content of a part, and an error as soon as it differs from what was announced."""
    offset = start_of_data(file, info)
    end = offset + info.compress_size
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    given = 0
    while offset < end:
        file.seek(offset)
        chunk = file.read(min(READ, end - offset))
        offset += len(chunk)
        if not chunk:
            raise damaged(info.filename)
        for block in (
            [chunk] if info.compress_type == zipfile.ZIP_STORED else inflated(inflate, chunk)
        ):
            given += len(block)
            if given > info.file_size:
                raise damaged(info.filename)
            yield block
    if given != info.file_size:
        raise damaged(info.filename)


def start_of_data(file: BinaryIO, info: zipfile.ZipInfo) -> int:
    is_known = info.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    if not is_known or info.header_offset < 0:
        raise damaged(info.filename)
    file.seek(info.header_offset)
    header = file.read(LOCAL_HEADER)
    if len(header) < LOCAL_HEADER:
        raise damaged(info.filename)
    name_length = int.from_bytes(header[26:28], "little")
    extra_length = int.from_bytes(header[28:30], "little")
    return info.header_offset + LOCAL_HEADER + name_length + extra_length


def inflated(inflate: "zlib._Decompress", chunk: bytes) -> Iterator[bytes]:
    while chunk:
        try:
            block = inflate.decompress(chunk, BLOCK)
        except zlib.error as error:
            raise damaged("zip") from error
        yield block
        chunk = b"" if inflate.eof else inflate.unconsumed_tail


def check_document_types(package: Package, name: str) -> None:
    """No part may declare a document type: that is how entities come in."""
    tail = b""
    for block in package.blocks(name):
        text = tail + block
        refuse_document_type(text, name)
        tail = text[-OVERLAP:]


def refuse_document_type(text: bytes, name: str) -> None:
    wide = b"\0" in text[:OVERLAP] and any(mark in text for mark in WIDE_DOCTYPES)
    if wide or DOCTYPE in text:
        raise RefusedError(files.UNSAFE_XML, part=name)
