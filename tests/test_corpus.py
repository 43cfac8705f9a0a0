"""The workbooks in tests/workbooks: each is read as the file beside it says."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_engine.model import Milestone, Statement
from inputs.batch import Batch
from inputs.reader import read_batches, read_workbook
from tests.spreadsheets import all_accounted_for

FOLDER = Path(__file__).parent / "workbooks"
FILES = sorted(
    p for p in FOLDER.iterdir() if p.suffix not in {".json", ".py", ".pyc"} and p.is_file()
)


def summary(batch: Batch) -> dict[str, Any]:
    """What a person would check: facts, links, issues and the account of every sheet."""
    return {
        "partner": batch.partner,
        "data_date": str(batch.data_date),
        "milestones": [milestone(m) for m in batch.milestones],
        "links": [
            f"{c.predecessor} > {c.successor} {c.type}{c.lag_days:+}"
            f" {c.source.sheet}!{c.source.cell}"
            for c in batch.links
        ],
        "issues": [
            f"{i.rule.code} {i.source.sheet}!{i.source.cell} {i.facts.get('text', '')}".strip()
            for i in batch.issues
        ],
        "sheets": [
            f"{s.sheet}: {s.shape}, {s.rows_present} = {s.rows_read} + {s.rows_reported}"
            for s in batch.sheets
        ],
    }


def milestone(m: Milestone) -> str:
    parts = [m.id, m.name, m.kind.value, m.state.value, m.status, m.owner, m.decider, m.cluster]
    parts += [m.project, "" if m.duration_days is None else f"{m.duration_days} d"]
    parts += [said(s) for s in m.statements]
    return " | ".join(part for part in parts if part)


def said(s: Statement) -> str:
    return f"{s.literal} = {s.earliest or ''}..{s.latest or ''} ({s.source.cell})"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_workbook_is_read_as_expected(path: Path) -> None:
    batch = read_workbook(path)
    expected = json.loads(path.with_name(f"{path.name}.json").read_text("utf-8"))
    assert summary(batch) == expected
    assert all_accounted_for(batch)


def test_the_folder_is_read_as_its_files() -> None:
    batches = {batch.workbook: batch for batch in read_batches([FOLDER])}
    (others,) = batches.pop(FOLDER.name).issues
    assert f"{FILES[0].name}.json" in others.facts["names"]
    assert sorted(batches) == [path.name for path in FILES]
    assert all(batches[path.name] == read_workbook(path) for path in FILES)
