"""Issues as the terminal lists them: by workbook, the worst first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.text import Text

from graph_engine.issues import Issue, Severity
from outputs.labels.terminal import WORDS
from outputs.terminal.answers import plain

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
SPELLED_OUT = 3
"""So many remarks of one kind are worded per workbook; of the others only the cells follow."""
CELL = re.compile(r"([A-Z]+)(\d+)")
COUNTED = {
    "nl": (("fout", "fouten"), ("waarschuwing", "waarschuwingen"), ("opmerking", "opmerkingen")),
    "en": (("error", "errors"), ("warning", "warnings"), ("remark", "remarks")),
}
MORE = {"nl": "nog {count} keer, in {cells}", "en": "{count} more times, in {cells}"}


def issue_list(issues: Sequence[Issue], lang: str = "nl") -> RenderableType:
    """Every issue with its place and its remedy; workbooks and issues with errors come first.

    Remarks that say the same of many cells are worded a few times; the other cells are listed.
    """
    worst: dict[str, int] = {}
    for issue in issues:
        book = issue.source.workbook
        worst[book] = min(_rank(issue), worst.get(book, len(Severity)))
    ordered = sorted(issues, key=lambda i: (worst[i.source.workbook], *_by_workbook(i)))
    parts: list[RenderableType] = []
    for workbook, group in groupby(ordered, key=lambda issue: issue.source.workbook):
        parts.append(Text(plain(workbook), style="bold underline"))
        for _, alike in groupby(group, key=lambda issue: issue.rule.code):
            parts.extend(_alike(list(alike), lang))
    return Group(*parts)


def counted(issues: Iterable[Issue], lang: str = "nl") -> str:
    """'2 fouten, 17 waarschuwingen, 4 opmerkingen'."""
    found = [issue.rule.severity for issue in issues]
    parts = []
    for severity, (one, many) in zip(Severity, COUNTED[lang], strict=True):
        count = found.count(severity)
        parts.append(f"{count} {one if count == 1 else many}")
    return ", ".join(parts)


def _rank(issue: Issue) -> int:
    return list(Severity).index(issue.rule.severity)


def _by_workbook(issue: Issue) -> tuple[str, int, str, str, int, int, str]:
    """Cells in reading order: C2 before C10, and that before AA10."""
    source = issue.source
    cell = CELL.fullmatch(source.cell)
    row, letters = (int(cell[2]), cell[1]) if cell else (0, source.cell)
    place = (source.sheet, row, len(letters), letters)
    return (source.workbook, _rank(issue), issue.rule.code, *place)


def _alike(issues: Sequence[Issue], lang: str) -> Iterator[Text]:
    """Issues of one kind in one workbook. An error or a warning is always said in full."""
    many = issues[0].rule.severity is Severity.INFO and len(issues) > SPELLED_OUT + 1
    for issue in issues[:SPELLED_OUT] if many else issues:
        yield _issue(issue, lang)
    if many:
        others = issues[SPELLED_OUT:]
        text = Text("  ")
        text.append(_name(issues[0], lang), STYLES[Severity.INFO])
        text.append(f": {MORE[lang].format(count=len(others), cells=_cells(others))}")
        yield text


def _cells(issues: Sequence[Issue]) -> str:
    """'Mijlpalen › C4, C5; Oud › B2'."""
    parts = []
    for sheet, group in groupby(issues, key=lambda issue: issue.source.sheet):
        cells = ", ".join(issue.source.cell or "–" for issue in group)
        parts.append(f"{plain(sheet)} › {cells}" if sheet else cells)
    return "; ".join(parts)


def _name(issue: Issue, lang: str) -> str:
    return f"{WORDS[lang][issue.rule.severity.value]} {issue.rule.code}"


def _issue(issue: Issue, lang: str) -> Text:
    source = issue.source
    place = " › ".join(part for part in (source.sheet, source.cell) if part)
    text = Text(f"  {plain(place)}: " if place else "  ")
    text.append(_name(issue, lang), STYLES[issue.rule.severity])
    text.append(f": {plain(issue.message(lang))}\n    → {plain(issue.hint(lang))}")
    return text
