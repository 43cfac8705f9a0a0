"""A profile to correct by hand, of a workbook that is read without one."""

from pathlib import Path

from graph_engine.issues import Issue
from inputs.profiles import profile_text
from inputs.reader import read_workbook


def new_profile(file: Path) -> tuple[str | None, tuple[Issue, ...]]:
    """The profile as TOML; None where no sheet was recognised, or where it is a plan."""
    batch = read_workbook(file)
    made = profile_text(batch) if batch.sheets and not batch.plans else None
    return made, tuple(batch.issues)
