"""A data date that nobody gave is called an assumption wherever it is shown."""

import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from graph_engine.assumed_date import data_date_assumed
from graph_engine.issues import Issue, Rule
from graph_engine.model import Roadmap, Source
from graph_engine.rules import goals as rules
from outputs.export.cells import Cell
from outputs.export.paper import Paper
from outputs.report import write_report
from tests.small_report import ANALYSIS

WORD = {"nl": "(aangenomen)", "en": "(assumed)"}


def issue(rule: Rule, day: str = "2026-01-01") -> Issue:
    facts = {"data_date": day, "reason": "de vroegste", "reason_en": "the earliest", "others": ""}
    return Issue(rule, Source("Zeevonk.xlsx"), facts)


@pytest.mark.parametrize(
    ("issues", "assumed"),
    [
        ([], False),
        ([issue(rules.NO_DATA_DATE)], True),
        ([issue(rules.DATA_DATE_FROM_STATEMENT)], True),
        ([issue(rules.DATA_DATE_FROM_WORKBOOK)], False),
        ([issue(rules.NO_DATA_DATE, "2025-07-01")], False),
    ],
)
def test_only_the_date_in_use_counts(issues: Sequence[Issue], *, assumed: bool) -> None:
    roadmap = Roadmap(title="Proef", data_date=date(2026, 1, 1), milestones=())
    assert data_date_assumed(roadmap, issues) is assumed


def cells(content: bytes) -> str:
    book = load_workbook(io.BytesIO(content))
    return "\n".join(str(c.value) for sheet in book for row in sheet.rows for c in row if c.value)


def slides(content: bytes) -> list[str]:
    made: Any = Presentation(io.BytesIO(content))
    shapes = [list(slide.shapes) for slide in made.slides]
    return ["\n".join(s.text_frame.text for s in each if s.has_text_frame) for each in shapes]


def written(folder: Path, issues: Sequence[Issue], lang: str) -> Mapping[str, str]:
    """What each file says, by its name."""
    write_report(ANALYSIS, issues, folder, lang)
    names = ("knelpunt.html", "netwerk.svg", "verkenner.html")
    texts = {name: (folder / name).read_text("utf-8") for name in names}
    asked = folder / "retour" / "retour-TenneT.xlsx"
    texts |= {file.name: cells(file.read_bytes()) for file in (folder / "knelpunt.xlsx", asked)}
    pages = slides((folder / "knelpunt.pptx").read_bytes())
    return texts | {f"slide {number}": text for number, text in enumerate(pages, start=1)}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_file_that_shows_it_calls_it_assumed(
    tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_paper: list[str] = []
    begun, wrote = Paper.__init__, Paper.running

    def begin(self: Paper, title: str, subtitle: str, *more: Any) -> None:
        on_paper.append(subtitle)
        begun(self, title, subtitle, *more)

    def write(self: Paper, parts: Any, size: float = 10) -> None:
        kept: list[Cell] = list(parts)
        on_paper.extend(cell.text for cell in kept)
        wrote(self, kept, size)

    monkeypatch.setattr(Paper, "__init__", begin)
    monkeypatch.setattr(Paper, "running", write)
    day = {"nl": "1 jan 2026", "en": "1 Jan 2026"}[lang]
    texts = written(tmp_path / "assumed", [issue(rules.NO_DATA_DATE)], lang)
    for name, text in texts.items():
        assert f"{day} {WORD[lang]}" in text, name
    assert f"{day} {WORD[lang]}" in on_paper[0]
    assert sum(f"{day} {WORD[lang]}" in text for text in on_paper) > 1  # the method too
    picture = {"nl": "peildatum", "en": "data date"}[lang]
    assert f">{picture} {WORD[lang]}<" in texts["netwerk.svg"]
    told = json.loads((tmp_path / "assumed" / "analyse.json").read_text("utf-8"))
    assert told["data_date_assumed"] is True


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_date_that_was_given_is_not(tmp_path: Path, lang: str) -> None:
    texts = written(tmp_path / "given", [issue(rules.DATA_DATE_FROM_WORKBOOK)], lang)
    shown = {"nl": "1 jan 2026", "en": "1 Jan 2026"}[lang]
    for name, text in texts.items():
        assert f"{shown} {WORD[lang]}" not in text, name
    told = json.loads((tmp_path / "given" / "analyse.json").read_text("utf-8"))
    assert told["data_date_assumed"] is False


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_so_does_the_picture_that_the_page_draws(browser: Any, tmp_path: Path, lang: str) -> None:
    written(tmp_path, [issue(rules.NO_DATA_DATE)], lang)
    shown = browser.new_page()
    shown.goto((tmp_path / "knelpunt.html").as_uri() + "#tab=network")
    assert shown.locator("#net-axis .today-name").text_content().endswith(WORD[lang])
    assert WORD[lang] in shown.locator("header .names p").inner_text()
    shown.close()
