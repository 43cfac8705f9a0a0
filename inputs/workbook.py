"""The only door to partners' files: a path in, sheets of cells and issues out. Never writes."""

import errno
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.workbooks.delimited import read_delimited
from inputs.workbooks.grid import Workbook
from inputs.workbooks.package import MAX_FILE_BYTES, RefusedError, too_large
from inputs.workbooks.spreadsheet import read_spreadsheet

TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
SHEET_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".xltx", ".xltm")
SUFFIXES = (*SHEET_SUFFIXES, *TEXT_SUFFIXES)
KNOWN = ", ".join(SUFFIXES)
SNIFF = 4096
ZIP = b"PK"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = "een webpagina (HTML)", "a web page (HTML)"
CONTENTS = (
    ((ZIP.lower(), OLE), ("een spreadsheet", "a spreadsheet")),
    ((b"%pdf",), ("een pdf", "a PDF")),
    ((b"{\\rtf",), ("een tekstdocument", "a text document")),
    ((b"<!doctype html", b"<table", b"<body", b"<meta", b"<div"), HTML),
    ((b"<",), ("een XML-bestand", "an XML file")),
)
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def open_workbook(path: Path, name: str | None = None) -> tuple[Workbook | None, list[Issue]]:
    """The workbook's sheets; None with the reason when the file cannot be read at all."""
    name = name or path.name
    try:
        book = read_file(path, name)
    except RefusedError as refused:
        return None, [Issue(refused.rule, Source(name), refused.facts)]
    return book, list(book.issues)


def read_file(path: Path, name: str) -> Workbook:
    suffix = path.suffix.lower()
    data = contents(path)
    if suffix not in SUFFIXES:
        raise RefusedError(files.UNKNOWN_SUFFIX, suffix=path.suffix or path.name, known=KNOWN)
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError(files.EMPTY_FILE)
    if data.startswith(OLE) and ENCRYPTED_PACKAGE in data:
        raise RefusedError(files.PASSWORD)
    if suffix in TEXT_SUFFIXES:
        refuse_other_content(data, suffix, expected=())
        return read_delimited(data, name)
    refuse_other_content(data, suffix, expected=(ZIP, OLE))
    return read_spreadsheet(data, name)


def contents(path: Path) -> bytes:
    """The file's bytes, opened for reading only."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise too_large("het bestand", "the file", size, MAX_FILE_BYTES)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise RefusedError(files.FILE_NOT_FOUND, path=str(path)) from error
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "I/O")
        raise RefusedError(files.NOT_READABLE, reason=f"{reason}: {error.strerror}") from error


def refuse_other_content(data: bytes, suffix: str, expected: tuple[bytes, ...]) -> None:
    """A web page called .xls, or a spreadsheet called .csv, is not what its name says."""
    found = kind_of_content(data)
    if expected and data.startswith(expected):
        return
    if found is None:
        if not expected:
            return
        found = "geen spreadsheet", "no spreadsheet"
    raise RefusedError(files.OTHER_CONTENT, suffix=suffix, found=found[0], found_en=found[1])


def kind_of_content(data: bytes) -> tuple[str, str] | None:
    """What the first bytes give away, in Dutch and in English; None for plain text."""
    head = data[:SNIFF].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<") and b"<html" in head:
        return HTML
    return next((found for marks, found in CONTENTS if head.startswith(marks)), None)
