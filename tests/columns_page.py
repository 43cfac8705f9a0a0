"""The tables in docs/reference/columns.md and values.md, from those that the reader uses.

`python -m tests.columns_page` brings the pages up to date; a test holds them to that.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from graph_engine.model import Kind
from inputs.cells.value_words import KINDS, STAGES
from inputs.profiles.reading import KEYS, TYPES
from inputs.tables.column import Column
from inputs.tables.columns import MILESTONE_COLUMNS, PROJECT_CODE
from inputs.tables.link_columns import ALIAS_COLUMNS, DEPENDENCY_COLUMNS, RELATION_COLUMNS
from inputs.tables.phases import PHASES
from inputs.tables.setting_names import LIST_SHEETS, SETTINGS, SETTINGS_SHEETS

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
PAGES = (REFERENCE / "columns.md", REFERENCE / "values.md")
TABLE = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def rendered(page: str) -> str:
    """The page with every table as it should be."""
    tables = {
        "milestones": of_columns(MILESTONE_COLUMNS),
        "dependencies": of_columns(DEPENDENCY_COLUMNS),
        "relations": of_columns(RELATION_COLUMNS),
        "aliases": of_columns(ALIAS_COLUMNS),
        "project": of_columns((PROJECT_CODE,)),
        "phases": of_phases(),
        "settings": of_columns(SETTINGS),
        "sheets": of_sheets(),
        "profile": of_profile_keys(),
        "kinds": of_kinds(),
    }
    return TABLE.sub(lambda match: f"{match[1]}\n{tables[match[2]]}\n\n{match[3]}", page)


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines
    )


def of_columns(columns: Sequence[Column]) -> str:
    return markdown(
        ("Field", "Sure names, the template's first", "Weak names"),
        [(f"`{c.field}`", ", ".join(c.names), ", ".join(c.weak)) for c in columns],
    )


def of_phases() -> str:
    rows = [(p.code, p.kind.value, ", ".join(p.names)) for p in PHASES]
    return markdown(("Code", "Kind", "Names"), rows)


def of_kinds() -> str:
    rows = [(kind.value, words.replace("; ", ", ")) for kind, words in KINDS.items()]
    rows.append((f"{Kind.MILESTONE} (K143)", STAGES.replace("; ", ", ")))
    return markdown(("Kind", "Words"), rows)


def of_sheets() -> str:
    rows = [
        ("settings and explanation", ", ".join(SETTINGS_SHEETS)),
        ("what drop-downs offer", ", ".join(LIST_SHEETS)),
    ]
    return markdown(("What it holds", "Names"), rows)


def of_profile_keys() -> str:
    dutch = {english: typed for typed, english in KEYS.items() if typed != "sheet"}
    english = {"sheets": "sheet"}
    rows = [
        (f"`{dutch.get(name, name)}`", f"`{english.get(name, name)}`", words)
        for name, (_, words) in TYPES.items()
    ]
    return markdown(("Key", "In English", "Value"), rows)


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(rendered(page.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stdout.write(f"{page.name}\n")
