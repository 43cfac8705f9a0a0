"""Bring docs/reference/issues.md up to date with the rules: wording, order and missing codes.

    python scripts/issue_reference.py

What is seen and what to do comes from the rules; 'Why it matters' and 'Example' are written by
hand in the page and kept. A code without them gets empty lines there, and a test fails on those.
"""

import re
from pathlib import Path

from graph_engine.issues import Rule
from graph_engine.rules import RULES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "issues.md"
WHY, EXAMPLE = "**Why it matters.**", "**Example.**"
ROOMS = {
    "K0": "Files and sheets",
    "K1": "Cells",
    "K2": "Merging and settings",
    "K3": "The network",
    "K4": "Settings, JSON and planning files",
    "K5": "Shared versions",
}


def render(page: str) -> str:
    """The page with every code in `RULES`, and what was written by hand in `page`."""
    written = notes(page)
    parts = [page.partition("\n## ")[0].rstrip()]
    for room, title in ROOMS.items():
        parts.append(f"## {title}")
        parts += [entry(RULES[code], written) for code in sorted(RULES) if code.startswith(room)]
    return "\n\n".join(parts) + "\n"


def notes(page: str) -> dict[str, tuple[str, str]]:
    """Per code what was written under 'Why it matters' and 'Example'."""
    return {
        section[:4]: (_after(section, WHY), _after(section, EXAMPLE))
        for section in page.split("\n### ")[1:]
    }


def entry(rule: Rule, written: dict[str, tuple[str, str]]) -> str:
    why, example = written.get(rule.code, ("", ""))
    lines = (
        f"### {rule.code} ({rule.severity})",
        f"> {rule.nl.message}\n>\n> {rule.en.message}",
        f"{WHY} {why}".rstrip(),
        f"{EXAMPLE} {example}".rstrip(),
        f"**What to do.** {rule.en.hint}\n*({rule.nl.hint})*",
    )
    return "\n\n".join(lines)


def _after(section: str, label: str) -> str:
    found = re.search(re.escape(label) + r" ?(.*?)(?=\n\n|\Z)", section, re.DOTALL)
    return found[1].strip() if found else ""


if __name__ == "__main__":
    PAGE.write_text(render(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
