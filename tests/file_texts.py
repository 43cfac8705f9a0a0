"""Everything that can be read in a written file, by eye or by program, as one text."""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pypdf import PdfReader


def text_of_folder(folder: Path) -> str:
    """Names and contents, without white space and capitals: lines wrap where they like."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    parts = [
        f"{path.relative_to(folder)}\n{text_of(path.name, path.read_bytes())}" for path in files
    ]
    return squeezed("\n".join(parts))


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def text_of(name: str, data: bytes) -> str:
    kind = name.rpartition(".")[2].casefold()
    if kind in {"xlsx", "pptx", "zip"}:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            return "\n".join(f"{n}\n{text_of(n, archive.read(n))}" for n in names)
    if kind == "pdf":
        return _pdf(data)
    if kind == "png":
        return "\n".join(_png(data))
    text = data.decode("utf-8", "replace")
    return "\n".join((text, html.unescape(text), _unescaped(text)))


def _unescaped(text: str) -> str:
    """With the letters that JSON and scripts may write as numbers."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def _pdf(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data))
    about = [f"{key}{value}" for key, value in (reader.metadata or {}).items()]
    return "\n".join(
        [*(page.extract_text() for page in reader.pages), *about, *_titles(reader.outline)]
    )


def _titles(outline: Iterable[object]) -> Iterator[str]:
    for item in outline:
        if isinstance(item, list):
            yield from _titles(item)
        else:
            yield str(getattr(item, "title", ""))


def _png(data: bytes) -> Iterator[str]:
    """The chunks that hold text, packed or not."""
    at = 8
    while at < len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + size]
        if kind in {b"tEXt", b"iTXt", b"zTXt"}:
            yield chunk.decode("latin-1")
            _, _, packed = chunk.partition(b"\0")
            if kind == b"zTXt":
                yield zlib.decompress(packed[1:]).decode("latin-1")
        at += size + 12
