"""PNG, PDF and slides: made without a browser, nothing cut off, nothing over the edge."""

import io
import re
import struct
import zlib
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.util import Emu

from graph_engine.results import Analysis
from outputs.export import fonts
from outputs.export.deck import HEIGHT, WIDTH
from outputs.export.flat import Flat, flat
from outputs.export.pdf import report_pdf
from outputs.export.png import ZOOM, network_png
from outputs.export.slides import evenly, report_slides, strips
from outputs.labels.shown import say
from outputs.svg import network_svg
from outputs.view import View, view_of
from tests.small_report import ANALYSIS, GOAL, renamed

HOSTILE = "<script>alert(1)</script> & \x00\ud800 *vet* =1+1 漢字 😀"
CALM = replace(ANALYSIS, decisions=(), bottlenecks=(), conflicts=(), loops=())
EMPTY = replace(
    CALM,
    roadmap=replace(ANALYSIS.roadmap, milestones=(), dependencies=(), goals=(), relations=()),
    milestones=(),
    goals=(),
    contradictions=(),
    single_points=(),
    issues=(),
)


def everything(analysis: Analysis, lang: str = "nl") -> tuple[View, Flat, bytes]:
    view = view_of(analysis, (), lang)
    svg = network_svg(view)
    return view, flat(svg), network_png(svg)


def slides(analysis: Analysis, lang: str = "nl") -> Any:
    return Presentation(io.BytesIO(report_slides(*everything(analysis, lang))))


def texts(slide: Any) -> list[str]:
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return found


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the unpacked pixel data."""
    width, height = struct.unpack(">II", png[16:24])
    data, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + size]
        at += size + 12
    return width, height, zlib.decompress(data)


def test_the_png_is_larger_than_the_svg_and_has_letters() -> None:
    view, picture, png = everything(ANALYSIS)
    width, height, drawn = pixels(png)
    assert (width, height) == (round(picture.width * ZOOM), round(picture.height * ZOOM))
    bare = re.sub(r"<text.*?</text>", "", network_svg(view))
    assert drawn != pixels(network_png(bare))[2]
    assert png == network_png(network_svg(view))


def test_flat_works_out_the_style_sheet_and_the_arrow_heads() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="net" viewBox="0 0 9 9" width="9" '
        'height="9"><style>.net .a { fill: red; } .net .a.b { fill: blue; } .x .a { fill: pink }'
        " .a:focus { fill: green } .net text { fill: #111; } .halo { paint-order: stroke }"
        '</style><defs><marker id="m" refX="7" refY="4" markerWidth="16"><path class="a" '
        'd="M0 0L8 4Z"/></marker></defs><g transform="translate(10,20) scale(2)"><rect class="a"/>'
        '<rect class="a b"/><path d="M0 0L3 0L3 4" marker-end="url(#m)"/>'
        '<text class="halo" x="1" y="2" font-size="5" text-anchor="end">ë &lt;</text></g></svg>'
    )
    found = flat(svg)
    assert re.findall(r'<rect fill="(\w+)"', found.shapes) == ["red", "blue"]
    assert (
        '<path d="M0 0L8 4Z" transform="translate(3,4) rotate(90.00) scale(2) translate(-7,-4)" '
        'fill="red"' in found.shapes
    )
    (words,) = found.words
    assert (words.text, words.x, words.y, words.size) == ("ë <", 12.0, 24.0, 10.0)
    assert (words.anchor, words.colour, words.halo, words.bold) == ("end", "#111", True, False)


def test_every_text_of_the_picture_is_set_apart() -> None:
    view, picture, _ = everything(ANALYSIS)
    assert len(picture.words) == network_svg(view).count("<text")
    assert "<text" not in picture.shapes
    assert "<style" not in picture.shapes
    assert "class=" not in picture.shapes


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("analysis", [ANALYSIS, CALM, EMPTY])
def test_a_pdf_is_made_of_any_run_and_always_the_same(analysis: Analysis, lang: str) -> None:
    view, picture, _ = everything(analysis, lang)
    pdf = report_pdf(view, picture)
    assert pdf.startswith(b"%PDF-")
    assert pdf == report_pdf(view, picture)


def test_the_pdf_has_a_page_per_part_and_the_network_as_vectors() -> None:
    view, picture, _ = everything(ANALYSIS)
    pdf = report_pdf(view, picture)
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 5
    assert b"/Subtype /Image" not in pdf
    assert b"/Lang (nl-NL)" in pdf
    assert pdf.count(b"/FontFile2") == 2


@pytest.mark.parametrize("name", ["<b>vet</b> & =1+1", HOSTILE, "w" * 500, "\n\n"])
def test_hostile_names_are_plain_text_in_every_export(name: str) -> None:
    hostile = renamed({m.id: name for m in ANALYSIS.roadmap.milestones})
    view, picture, png = everything(hostile)
    assert report_pdf(view, picture)
    assert report_slides(view, picture, png)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_slides_tell_the_story_in_order(lang: str) -> None:
    deck = slides(ANALYSIS, lang)
    titles = [slide.shapes.title.text for slide in deck.slides]
    goal = ANALYSIS.roadmap.by_id[GOAL].name
    assert titles[0] == "Routekaart proef"
    assert titles[-1] == goal
    assert len(titles) == 5  # the heaviest decisions fit below the goals
    both = " ".join(texts(deck.slides[1]))
    assert all(word in both for word in (goal, say("heavy_title", lang), "Kabinet"))
    first = " ".join(texts(deck.slides[0]))
    assert ("streefdatum mogelijk niet" if lang == "nl" else "may miss its target date") in first
    chain = " ".join(texts(deck.slides[4]))
    assert "Dekking tekort waterstofnetwerk" in chain
    assert "Kabinet" in chain


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_column_on_a_slide_has_a_heading(lang: str) -> None:
    tables = [
        s.table for slide in slides(ANALYSIS, lang).slides for s in slide.shapes if s.has_table
    ]
    assert tables
    assert all(cell.text.strip() for table in tables for cell in table.rows[0].cells)


def test_rows_are_spreadevenly_over_slides() -> None:
    assert [evenly(n, 10) for n in (0, 1, 10, 11, 21)] == [0, 1, 10, 6, 7]


def test_the_picture_on_a_slide_is_described() -> None:
    pictures = [s for s in slides(ANALYSIS).slides[2].shapes if s.shape_type == 13]
    about = [p._element._nvXxPr.cNvPr.get("descr") for p in pictures]  # noqa: SLF001 (no other way)
    assert about[0] == ""
    assert about[1].startswith("Bepalende ketens naar 1 doel")


@pytest.mark.parametrize(
    "name", ["Kort", "Een tamelijk lange naam van een besluit " * 3, "w" * 900, "a b\n" * 99]
)
def test_nothing_leaves_the_slide_and_nothing_lies_on_top(name: str) -> None:
    long = renamed({m.id: name for m in ANALYSIS.roadmap.milestones})
    for slide in slides(long).slides:
        boxes = [
            (
                Emu(shape.left).pt,
                Emu(shape.top).pt,
                Emu(shape.left + shape.width).pt,
                Emu(shape.top + shape.height).pt,
            )
            for shape in slide.shapes
        ]
        for i, (left, top, right, bottom) in enumerate(boxes):
            assert left >= 0
            assert top >= 0
            assert right <= WIDTH + 0.1
            assert bottom <= HEIGHT + 0.1
            for other in boxes[i + 1 :]:
                beside = right <= other[0] + 0.1 or other[2] <= left + 0.1
                assert beside or bottom <= other[1] + 0.1 or other[3] <= top + 0.1


@pytest.mark.parametrize("times", [1, 4, 7])
def test_the_headline_of_the_slides_fits_in_its_box(times: int) -> None:
    name = "Een tamelijk lange naam van een besluit " * times
    deck = slides(renamed({m.id: name for m in ANALYSIS.roadmap.milestones}))
    box = deck.slides[0].shapes[3]
    paragraph = box.text_frame.paragraphs[0]
    size = paragraph.runs[0].font.size.pt
    paper = FPDF(unit="pt")
    paper.add_font("Body", "B", str(fonts.BOLD))
    paper.add_page()
    paper.set_font("Body", "B", size)
    width = Emu(box.width).pt - 15
    tall: Any = paper.multi_cell(
        width, size * 1.2, paragraph.text, dry_run=True, output=MethodReturnValue.HEIGHT
    )
    font: Any = paper.fonts["bodyB"]
    font.close()
    assert tall <= Emu(box.height).pt


def test_the_slides_of_an_empty_run_say_so() -> None:
    deck = slides(EMPTY)
    assert "nog geen doel" in " ".join(texts(deck.slides[0]))


def test_equal_runs_give_equal_slides() -> None:
    parts = everything(ANALYSIS)
    assert report_slides(*parts) == report_slides(*parts)


@settings(deadline=None)
@given(st.lists(st.integers(30, 700), min_size=1, max_size=30))
def test_strips_show_the_whole_picture_once_and_keep_bands_whole(bands: list[int]) -> None:
    tops = [100.0]
    for height in bands:
        tops.append(tops[-1] + height)
    picture = Flat(
        width=1600, height=tops[-1] + 58, top=60, bands=tuple(tops[:-1]), shapes="", words=()
    )
    parts = list(strips(picture))
    assert all(part[0] == (60, 100) for part in parts)
    shown = [part[1] for part in parts]
    assert shown[0][0] == 100
    assert shown[-1][1] == picture.height
    assert all(one[1] == two[0] for one, two in pairwise(shown))
    assert {edge for part in shown for edge in part} <= {*tops[:-1], picture.height}
