"""Where the command line prints to, and what it says last."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from graph_engine.issues import Issue
from outputs.terminal.issue_list import counted, issue_list

WIDTH = 140
"""Columns where nothing says how wide it is: a table in a file, or in another program."""


def console(*, stderr: bool = False) -> Console:
    """For results, or for remarks beside them."""
    found = Console(highlight=False, stderr=stderr)
    return found if found.is_terminal else Console(highlight=False, stderr=stderr, width=WIDTH)


def remarks(listed: Sequence[Issue], every: Sequence[Issue], lang: str) -> RenderableType:
    """Some issues in full, then how many there are of each sort."""
    parts = [issue_list(listed, lang)] if listed else []
    return Group(*parts, Text(counted(every, lang)))
