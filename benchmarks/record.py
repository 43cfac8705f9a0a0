"""docs/benchmarks.md: one section per part, so that a part can be measured again by itself."""

from collections.abc import Iterable, Mapping
from pathlib import Path

HEAD = """# Benchmarks

Written by `make bench`; do not edit. `python -m benchmarks page` measures one part again and
leaves the other sections as they are. Everything in one section was measured in one run.
"""
MARK = "<!-- {name} -->\n"


def recorded(page: str, sections: Mapping[str, str], order: Iterable[str]) -> str:
    """The page with these sections in place of the older ones, in this order."""
    kept = {name: sections.get(name) or _section(page, name) for name in order}
    parts = [f"{MARK.format(name=name)}\n{text.strip()}\n" for name, text in kept.items() if text]
    return "\n".join([HEAD, *parts])


def _section(page: str, name: str) -> str:
    """What a page says under the mark of one part."""
    _, _, rest = page.partition(MARK.format(name=name))
    return rest.partition("<!-- ")[0]


def write(path: Path, sections: Mapping[str, str], order: Iterable[str]) -> None:
    older = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(recorded(older, sections, order), encoding="utf-8", newline="\n")


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown; the first column holds words, the others numbers."""
    columns = list(head)
    lines = [columns, ["---", *["---:"] * (len(columns) - 1)], *(list(row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
