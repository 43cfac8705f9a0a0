"""What `knelpunt check` shows: how every sheet was understood, and every issue."""

import json
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from graph_engine.issues import Issue
from graph_engine.reading import SheetReport
from outputs.labels_reading import field_name
from outputs.terminal import counted, issue_list, plain

WORDS = {
    "nl": {
        "read": "Zo is gelezen",
        "issues": "Wat niet klopt of gevraagd wordt",
        "none": "Geen enkele melding.",
        "rows": "{present} rijen: {read} gelezen, {reported} gemeld",
        "as": "gelezen als",
        "not": "niet gelezen",
        "shape": {
            "milestones": "mijlpalen",
            "dependencies": "afhankelijkheden",
            "wide": "projecten met een kolom per fase",
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
        "rows": "{present} rows: {read} read, {reported} reported",
        "as": "read as",
        "not": "not read",
        "shape": {
            "milestones": "milestones",
            "dependencies": "dependencies",
            "wide": "projects with a column per phase",
            "matrix": "dependency matrix",
            "settings": "data about the workbook",
            "relations": "relations",
            "aliases": "aliases",
            "answers": "answers to earlier questions",
            "not read": "not read: no milestones recognised",
        },
    },
}


def reading_report(
    issues: Sequence[Issue], sheets: Sequence[SheetReport], lang: str = "nl"
) -> RenderableType:
    """The mapping report per sheet, then the issues by workbook, worst first."""
    words = WORDS[lang]
    parts: list[RenderableType] = [Text(str(words["read"]), style="bold")]
    parts.extend(_sheet(sheet, lang) for sheet in sheets)
    parts.append(Text(f"\n{words['issues']} ({counted(issues, lang)})", style="bold"))
    parts.append(issue_list(issues, lang) if issues else Text(str(words["none"])))
    return Group(*parts)


def _sheet(sheet: SheetReport, lang: str) -> Text:
    words = WORDS[lang]
    shapes = words["shape"]
    shape = shapes.get(sheet.shape, sheet.shape) if isinstance(shapes, dict) else sheet.shape
    text = Text(f"  {plain(sheet.workbook)} › {plain(sheet.sheet)}: {shape}")
    rows = str(words["rows"]).format(
        present=sheet.rows_present, read=sheet.rows_read, reported=sheet.rows_reported
    )
    text.append(f"; {rows}")
    for column in sheet.columns:
        how = f"{words['as']} {field_name(column.field, lang)}" if column.field else words["not"]
        style = "dim" if column.field else "yellow"
        text.append(f"\n      {column.cell} '{plain(column.header)}' {how}", style)
    return text


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
