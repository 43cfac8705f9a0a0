"""The network picture as a file of its own."""

import re
from xml.etree import ElementTree as ET

import pytest

from outputs.layout.measure import width
from outputs.svg import network_svg, style
from outputs.view import view_of
from tests.analyses import HOSTILE, hostile, small

SVG = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own output


def texts(root: ET.Element) -> list[str]:
    return [node.text or "" for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ("Routekaart proef", "peildatum", "streefdatum", "bepalend voor een doel")),
        ("en", ("Routekaart proef", "data date", "target date", "drives a goal")),
    ],
)
def test_it_has_a_title_a_data_date_and_a_legend(lang: str, words: tuple[str, ...]) -> None:
    root = parsed(network_svg(view_of(small(), (), lang)))
    found = texts(root)
    assert all(word in found for word in words)
    day = "1 mrt 2026" if lang == "nl" else "1 Mar 2026"
    assert any(day in text for text in found)
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None


@pytest.mark.parametrize("everything", [False, True])
def test_all_text_stands_inside_the_picture(*, everything: bool) -> None:
    root = parsed(network_svg(view_of(small()), everything=everything))
    wide, high = (float(v) for v in root.attrib["viewBox"].split()[2:])
    for group in root.iter(f"{SVG}g"):
        shift = re.fullmatch(r"translate\(0,([\d.]+)\)", group.attrib.get("transform", ""))
        if not shift:
            continue
        for node in group.findall(f"{SVG}text"):
            size = float(node.attrib["font-size"])
            long = width(node.text or "", size) / 1.05
            x, y = float(node.attrib["x"]), float(node.attrib["y"]) + float(shift[1])
            anchor = node.attrib.get("text-anchor", "start")
            left = {"start": x, "end": x - long, "middle": x - long / 2}[anchor]
            assert left >= 0
            assert left + long <= wide + 1
            assert size <= y <= high


def test_the_same_view_gives_the_same_bytes() -> None:
    assert network_svg(view_of(small())) == network_svg(view_of(small()))


def test_what_partners_typed_stays_text() -> None:
    text = network_svg(view_of(hostile()), everything=True)
    root = parsed(text)
    tags = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert tags <= {
        "svg",
        "title",
        "desc",
        "style",
        "rect",
        "g",
        "text",
        "path",
        "line",
        "circle",
        "defs",
        "marker",
    }
    names = [node.text or "" for node in root.iter(f"{SVG}title")]
    assert HOSTILE[1] in names
    assert "\x00" not in text
    assert not any(name.startswith("on") for node in root.iter() for name in node.attrib)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it, of '#rrggbb' or '#rgb'."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("#fff", "#eef3f8", "#e2eaf2")


def declared(selector: str, name: str) -> str:
    rule = re.search(rf"{re.escape(selector)}[^{{]*{{([^}}]*)}}", style())
    assert rule, selector
    found = re.search(rf"(?<![\w-]){name}: (#\w+)", rule[1])
    assert found, (selector, name)
    return found[1]


@pytest.mark.parametrize("selector", [".net text", ".net .lane-kind"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(selector: str, ground: str) -> None:
    assert contrast(declared(selector, "fill"), ground) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_dimmed_text_can_still_be_read(ground: str) -> None:
    rule = re.search(r"\.net text\.dim {[^}]*opacity: ([\d.]+)", style())
    assert rule
    assert contrast(mixed(declared(".net text", "fill"), ground, float(rule[1])), ground) >= 4.5


def mixed(front: str, ground: str, opacity: float) -> str:
    """The colour of something see-through."""
    ground = ground if len(ground) == 7 else "#" + "".join(d * 2 for d in ground[1:])
    pairs = ((int(front[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * opacity + b * (1 - opacity)):02x}" for a, b in pairs)


@pytest.mark.parametrize(
    ("selector", "name"),
    [
        (".net .arrow {", "stroke"),
        (".net .arrow.slack", "stroke"),
        (".net .arrow.chain", "stroke"),
        (".net .arrow.key", "stroke"),
        (".net .glyph", "stroke"),
        (".net .key .glyph", "stroke"),
        (".net .done .glyph", "stroke"),
        (".net .target {", "stroke"),
        (".net .ghost", "stroke"),
        (".net .shift", "stroke"),
    ],
)
@pytest.mark.parametrize("ground", GROUNDS)
def test_signs_can_be_told_from_every_ground(selector: str, name: str, ground: str) -> None:
    assert contrast(declared(selector.rstrip(" {"), name), ground) >= 3


def test_every_kind_of_step_has_a_sign_of_its_own() -> None:
    root = parsed(network_svg(view_of(small()), everything=True))
    nodes = [n for n in root.iter(f"{SVG}g") if "node" in n.attrib.get("class", "").split()]
    shapes: dict[str, set[str]] = {}
    for node in nodes:
        path = node.find(f"{SVG}path")
        assert path is not None
        shapes.setdefault(path.attrib["d"], set()).add(node.attrib["class"].split()[1])
    kinds = {"besluit", "vergunning", "investeringsbesluit", "oplevering", "randvoorwaarde"}
    assert kinds <= {kind for found in shapes.values() for kind in found}
    assert len([s for s in shapes if len(shapes[s] & kinds) == 1]) >= 5
