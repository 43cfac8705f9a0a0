"""Text files with a separator (csv): encoding, separator and quotes are found, and said."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Literal, TypeAlias

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from inputs.workbooks.grid import Fault, Sheet, Value, Workbook

ERRORS = frozenset({"#N/A", "#N/B", "#NAME?", "#NAAM?", "#DIV/0!", "#DEEL/0!"}) | {
    f"#{word}!"
    for word in (
        *("NULL", "VALUE", "REF", "NUM", "SPILL", "CALC"),
        *("LEEG", "WAARDE", "VERW", "GETAL", "OVERLOOP", "BEREK"),
    )
}
"""What Excel writes for a formula that fails, in English and in Dutch."""
UNSEEN = "verborgen rijen en bladen, samengevoegde cellen en formules zonder opgeslagen waarde"
UNSEEN_EN = "hidden rows and sheets, merged cells and formulas without a stored value"
SEPARATORS = (";", ",", "|", "\t")
SAMPLE_LINES = 60
MAX_CELL = 131_072
Quoting: TypeAlias = Literal[0, 3]
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_delimited(data: bytes, name: str) -> Workbook:
    """One sheet without a name, as a spreadsheet program would number its rows and columns."""
    text, issues = decoded(data, name)
    text, nul_issues = without_nul(text, name)
    separator, text = separator_of(text)
    rows, quote_issues = split(text, separator, name)
    sheet = Sheet(workbook=name, name="", rows=rows)
    facts = {"suffix": PurePath(name).suffix, "unseen": UNSEEN, "unseen_en": UNSEEN_EN}
    hidden = Issue(files.FORMAT_HIDES, Source(name), {**facts, "also": "", "also_en": ""})
    return Workbook(
        name=name, sheets=(sheet,), issues=(*issues, *nul_issues, *quote_issues, hidden)
    )


def decoded(data: bytes, name: str) -> tuple[str, list[Issue]]:
    """UTF-8 or UTF-16 where the bytes say so, else Windows' own table for Western Europe."""
    if data.startswith(UTF_16):
        return data.decode("utf-16", errors="replace"), []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        facts = {"encoding": "Windows-1252"}
        text = data.decode("cp1252", errors="replace")
        return text, [Issue(files.ENCODING_ASSUMED, Source(name), facts)]


def without_nul(text: str, name: str) -> tuple[str, list[Issue]]:
    count = text.count("\0")
    if not count:
        return text, []
    line = text.count("\n", 0, text.index("\0")) + 1
    facts = {"count": str(count), "line": str(line)}
    return text.replace("\0", ""), [Issue(files.NUL_BYTES, Source(name, "", f"A{line}"), facts)]


def separator_of(text: str) -> tuple[str, str]:
    """The separator that divides the first lines most evenly, and the text without 'sep='."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first.strip()[-1], rest
    sample = text.splitlines()[:SAMPLE_LINES]
    return max(SEPARATORS, key=lambda separator: evenness(sample, separator)), text


def evenness(lines: list[str], separator: str) -> tuple[float, int]:
    """Share of the filled rows that have the commonest number of cells, if more than one."""
    counts = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if any(row))
    wide = {width: times for width, times in counts.items() if width > 1}
    if not wide:
        return 0.0, 0
    width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
    return times / counts.total(), width


def split(text: str, separator: str, name: str) -> tuple[list[list[Value]], list[Issue]]:
    csv.field_size_limit(len(text) + MAX_CELL)
    lines = text.splitlines(keepends=True)
    rows = list(cells(lines, separator, csv.QUOTE_MINIMAL))
    if not unclosed(text, rows):
        return rows, []
    issue = Issue(files.UNCLOSED_QUOTE, Source(name))
    return list(cells(lines, separator, csv.QUOTE_NONE)), [issue]


def cells(lines: list[str], separator: str, quoting: Quoting) -> Iterator[list[Value]]:
    for row in csv.reader(lines, delimiter=separator, quoting=quoting):
        yield [Fault(cell) if cell.strip() in ERRORS else cell for cell in row]


def unclosed(text: str, rows: list[list[Value]]) -> bool:
    """The last cell swallowed the rest of the file: a quote is left over, and lines are in it."""
    last = rows[-1][-1] if rows and rows[-1] else ""
    return text.count('"') % 2 == 1 and isinstance(last, str) and "\n" in last.rstrip("\n")
