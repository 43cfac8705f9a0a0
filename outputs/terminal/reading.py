"""What `knelpunt check` shows: how every sheet was understood, and every issue."""

import json
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from graph_engine.issues import Issue
from graph_engine.reading import SheetReport
from outputs.labels.reading import field_name
from outputs.terminal.answers import plain
from outputs.terminal.issue_list import counted, issue_list

INDENT = 6
WORDS = {
    "nl": {
        "read": "Zo is gelezen",
        "issues": "Wat niet klopt of gevraagd wordt",
        "none": "Geen enkele melding.",
        "rows": "{present} rijen: {parts}",
        "row": "1 rij: {parts}",
        "rows read": "{count} gelezen",
        "rows named": "{count} niet gelezen (zie de meldingen)",
        "own": "onder hun eigen naam",
        "as": "gelezen als",
        "not": "niet gelezen",
        "shape": {
            "milestones": "mijlpalen",
            "dependencies": "afhankelijkheden",
            "wide": "projecten met een kolom per fase",
            "strip": "projecten met een kolom per jaar of kwartaal",
            "matrix": "afhankelijkhedenmatrix",
            "settings": "gegevens van het werkboek",
            "relations": "relaties",
            "aliases": "aliassen",
            "answers": "antwoorden op eerdere vragen",
            "not read": "niet gelezen: geen mijlpalen herkend",
        },
    },
    "en": {
        "read": "How it was read",
        "issues": "What is wrong or asked",
        "none": "No issues at all.",
        "rows": "{present} rows: {parts}",
        "row": "1 row: {parts}",
        "rows read": "{count} read",
        "rows named": "{count} not read (see the issues)",
        "own": "under their own name",
        "as": "read as",
        "not": "not read",
        "shape": {
            "milestones": "milestones",
            "dependencies": "dependencies",
            "wide": "projects with a column per phase",
            "strip": "projects with a column per year or quarter",
            "matrix": "dependency matrix",
            "settings": "data about the workbook",
            "relations": "relations",
            "aliases": "aliases",
            "answers": "answers to earlier questions",
            "not read": "not read: no milestones recognised",
        },
    },
}
LEFT_OUT = {
    "nl": {
        "header": "met kolomnamen",
        "repeated header": "met nog eens de kolomnamen",
        "repeat": "gelijk aan een eerdere rij",
        "separator": "scheidingsregels",
        "total": "met totalen",
        "title": "tussenkoppen",
        "text": "losse tekst",
        "settings": "gegevens van het werkboek",
        "list": "keuzelijst",
        "blank": "leeg",
        "summary": "samenvattende taken",
        "project summary": "samenvatting van het hele plan",
        "alongside": "taken die met andere meelopen",
        "reported": "niet gelezen (zie de meldingen)",
    },
    "en": {
        "header": "of column names",
        "repeated header": "of column names again",
        "repeat": "equal to an earlier row",
        "separator": "separators",
        "total": "of totals",
        "title": "headings",
        "text": "of plain text",
        "settings": "data about the workbook",
        "list": "of a drop-down list",
        "blank": "blank",
        "summary": "summary tasks",
        "project summary": "summary of the whole plan",
        "alongside": "tasks that run along with others",
        "reported": "not read (see the issues)",
    },
}
"""Rows that hold no facts, by the reason that a sheet report gives."""


def reading_report(
    issues: Sequence[Issue], sheets: Sequence[SheetReport], lang: str = "nl"
) -> RenderableType:
    """The mapping report per sheet, then the issues by workbook, worst first."""
    words = WORDS[lang]
    parts: list[RenderableType] = []
    if sheets:
        parts += [Text(str(words["read"]), style="bold")]
        parts += [*(_sheet(sheet, lang) for sheet in sheets), Text("")]
    parts.append(Text(f"{words['issues']} ({counted(issues, lang)})", style="bold"))
    parts.append(issue_list(issues, lang) if issues else Text(str(words["none"])))
    return Group(*parts)


def _sheet(sheet: SheetReport, lang: str) -> RenderableType:
    words = WORDS[lang]
    shapes = words["shape"]
    shape = shapes.get(sheet.shape, sheet.shape) if isinstance(shapes, dict) else sheet.shape
    place = " › ".join(plain(part) for part in (sheet.workbook, sheet.sheet) if part)
    parts: list[RenderableType] = [Text(f"  {place}: {shape}, {_rows(sheet, lang)}")]
    for which, style, columns in _columns(sheet, lang):
        if columns:
            line = Text(f"{words[which]}: {', '.join(columns)}", style)
            parts.append(Padding(line, (0, 0, 0, INDENT), expand=False))
    return Group(*parts)


def _rows(sheet: SheetReport, lang: str) -> str:
    """'12 rijen: 9 gelezen, 1 met kolomnamen, 2 niet gelezen (zie de meldingen)'."""
    words = WORDS[lang]
    named = sheet.rows_reported - sum(sheet.left_out.values())
    silent = sheet.rows_read == 0 and sheet.left_out
    parts = [] if silent else [str(words["rows read"]).format(count=sheet.rows_read)]
    parts += [
        f"{count} {LEFT_OUT[lang].get(why, why)}" for why, count in sorted(sheet.left_out.items())
    ]
    parts += [str(words["rows named"]).format(count=named)] if named else []
    form = str(words["row" if sheet.rows_present == 1 else "rows"])
    return form.format(present=sheet.rows_present, parts=", ".join(parts))


def _columns(sheet: SheetReport, lang: str) -> tuple[tuple[str, str, list[str]], ...]:
    """Columns by what became of them: understood at once, understood as, not read."""
    own, other, unread = list[str](), list[str](), list[str]()
    for column in sheet.columns:
        header = plain(column.header)
        place = f" ({column.cell})" if column.cell else ""
        name = field_name(column.field, lang)
        if not column.field:
            unread.append(f"'{header}'{place}")
        elif header.casefold() == name.casefold():
            own.append(header)
        else:
            other.append(f"'{header}'{place} → {name}")
    return ("own", "dim", own), ("as", "dim", other), ("not", "yellow", unread)


def reading_json(issues: Sequence[Issue], sheets: Sequence[SheetReport], lang: str = "nl") -> str:
    """The same as JSON: {sheets: [...], issues: [...]}."""
    value = {
        "sheets": [
            {
                "workbook": s.workbook,
                "sheet": s.sheet,
                "shape": s.shape,
                "header_row": s.header_row,
                "rows_present": s.rows_present,
                "rows_read": s.rows_read,
                "rows_reported": s.rows_reported,
                "left_out": dict(s.left_out),
                "columns": [
                    {"header": c.header, "cell": c.cell, "field": c.field} for c in s.columns
                ],
            }
            for s in sheets
        ],
        "issues": [
            {
                "code": i.rule.code,
                "severity": i.rule.severity.value,
                "workbook": i.source.workbook,
                "sheet": i.source.sheet,
                "cell": i.source.cell,
                "message": i.message(lang),
                "hint": i.hint(lang),
            }
            for i in issues
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
