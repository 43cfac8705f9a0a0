"""Rows with one text only: headings that say something of the rows below them, or notes."""

from graph_engine.issues import Issue
from graph_engine.rules import rows as rules
from graph_engine.rules import sheets as sheet_rules
from inputs.shapes.part import Part
from inputs.tables.headers import key
from inputs.tables.table import Line, Table, Title
from inputs.workbooks.grid import spans

OPENINGS = {
    "cluster": "cluster",
    "industriecluster": "cluster",
    "regio": "cluster",
    "programma": "programme",
    "programme": "programme",
    "program": "programme",
    "project": "project",
    "thema": "theme",
    "theme": "theme",
}
CLUSTERS = frozenset(
    key(name)
    for name in (
        "Rotterdam-Moerdijk",
        "Noordzeekanaalgebied",
        "NZKG",
        "Chemelot",
        "Noord-Nederland",
        "Zeeland",
        "Zeeland/SDR",
        "Schelde-Delta",
        "Smart Delta Resources",
        "SDR",
        "Cluster 6",
        "Landelijk",
    )
)
SHOWN = {"cluster": "cluster", "programme": "programma", "project": "project", "theme": "thema"}


def title_fields(table: Table, part: Part) -> dict[int, dict[str, str]]:
    """For each row what the heading above it says; every title is named in an issue."""
    found: dict[int, dict[str, str]] = {}
    notes: list[int] = []
    title: Title | None = None
    below: list[int] = []
    for line in (*table.lines, None):
        if isinstance(line, Line):
            below.append(line.row)
            continue
        if title:
            meaning = meaning_of(table, title) if below else None
            if meaning:
                field, text = meaning
                found.update((row, {field: text}) for row in below)
                part.left_out["title"] += 1
                facts = {"text": text, "field": SHOWN[field], "rows": numbers(below)}
                place = table.sheet.source(title.row, title.column)
                part.issues.append(Issue(rules.TITLE_ROW, place, facts))
            else:
                notes.append(title.row)
        title, below = line, []
    if notes:
        part.left_out["text"] += len(notes)
        facts = {"rows": numbers(notes)}
        part.issues.append(Issue(sheet_rules.LEFT_OUT_TEXT, table.sheet.place, facts))
    return found


def sheet_fields(table: Table, part: Part) -> dict[str, str]:
    """A sheet per cluster: where no column names the cluster, the sheet's name may."""
    name = table.sheet.name
    if table.header.first("cluster") or not table.lines:
        return {}
    opening, _, rest = name.partition(" ")
    if key(name) not in CLUSTERS and not (key(opening) == "cluster" and rest.strip()):
        return {}
    cluster = name if key(name) in CLUSTERS else rest.strip()
    facts = {"cluster": cluster}
    part.issues.append(Issue(rules.CLUSTER_FROM_SHEET, table.sheet.place, facts))
    return {"cluster": cluster}


def meaning_of(table: Table, title: Title) -> tuple[str, str] | None:
    """The field that a heading fills: told by its column, its first word, or a known name."""
    text = " ".join(title.text.rstrip(":").split())
    column = next((c for c in table.header.columns if c.index == title.column), None)
    if column and column.field in SHOWN:
        return column.field, text
    if key(text) in CLUSTERS:
        return "cluster", text
    opening, _, rest = text.partition(" ")
    field = OPENINGS.get(key(opening))
    if field and rest.strip(" :-–"):
        return field, rest.strip(" :-–")
    return None


def numbers(rows: list[int]) -> str:
    return spans([row + 1 for row in rows])
