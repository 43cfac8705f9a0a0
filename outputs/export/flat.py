"""The network SVG in plainer terms: style sheet and arrow heads worked out, texts set apart.

For programs that know shapes and attributes but no style sheets, no markers and no halos.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring, tostring

_SVG = "{http://www.w3.org/2000/svg}"
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NUMBER = re.compile(r"-?\d*\.?\d+")
_MARKER = re.compile(r"url\(#(.+)\)")
_STEP = re.compile(r"(translate|scale)\(([^)]*)\)")
_SHAPES = {"rect", "line", "path", "circle", "g"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector of the style sheet: each part is the names that one element must have."""

    parts: tuple[frozenset[str], ...]
    style: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text where it stands in the picture. `anchor`: start, middle or end."""

    text: str
    x: float
    y: float
    size: float
    anchor: str
    bold: bool
    colour: str
    halo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """The shapes as an SVG that needs no style sheet, the texts, and where the bands stand."""

    width: float
    height: float
    top: float  # of the years
    bands: tuple[float, ...]  # where each band begins
    shapes: str
    words: tuple[Words, ...]


def flat(svg: str) -> Flat:
    """Take a network SVG apart."""
    root = fromstring(svg)  # noqa: S314 (made by this package a moment ago)
    rules = _rules("".join(e.text or "" for e in root.iter(f"{_SVG}style")))
    heads = {marker.get("id", ""): marker for marker in root.iter(f"{_SVG}marker")}
    context = _Context(rules, heads, [], [])
    plain = Element("svg", {"viewBox": root.get("viewBox", ""), "xmlns": _SVG[1:-1]})
    _copy(root, plain, [_names(root)], context, (0.0, 0.0, 1.0))
    bands = tuple(at[1] + y for at, y in context.bands)
    return Flat(
        width=float(root.get("width", "0")),
        height=float(root.get("height", "0")),
        top=min((at[1] for at, _ in context.bands), default=0.0),
        bands=bands,
        shapes=tostring(plain, encoding="unicode"),
        words=tuple(context.words),
    )


@dataclass(frozen=True, slots=True)
class _Context:
    rules: list[Rule]
    heads: Mapping[str, Element]
    words: list[Words]
    bands: list[tuple[tuple[float, float, float], float]]


_At = tuple[float, float, float]
"""x, y and scale of the group that an element stands in."""


def _copy(
    old: Element, new: Element, path: list[frozenset[str]], context: _Context, at: _At
) -> None:
    for child in old:
        tag = child.tag.removeprefix(_SVG)
        here = [*path, _names(child)]
        if tag == "text":
            context.words.append(_words(child, _style(here, context.rules), at))
        if "band" in here[-1] and child.get("x") == "0":
            context.bands.append((at, float(child.get("y", "0"))))
        if tag not in _SHAPES:
            continue
        kept = {k: v for k, v in child.attrib.items() if k not in {"class", "marker-end", "lang"}}
        made = Element(tag, kept | _style(here, context.rules))
        new.append(made)
        _copy(child, made, here, context, _moved(child, at))
        if "marker-end" in child.attrib:
            new.append(_head(child, here[:-1], context))


def _names(element: Element) -> frozenset[str]:
    return frozenset({element.tag.removeprefix(_SVG), *element.get("class", "").split()})


def _rules(css: str) -> list[Rule]:
    """Rules in order of weight: the more classes the later, as browsers have it."""
    found = []
    for selectors, body in _RULE.findall(_COMMENT.sub("", css)):
        style = dict(_declarations(body))
        for selector in selectors.split(","):
            if ":" not in selector:
                parts = (frozenset(p for p in s.split(".") if p) for s in selector.split())
                found.append(Rule(tuple(parts), style))
    return sorted(found, key=lambda rule: sum(map(len, rule.parts)))


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    for line in body.split(";"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _style(path: list[frozenset[str]], rules: list[Rule]) -> dict[str, str]:
    style: dict[str, str] = {}
    for rule in rules:
        if _applies(rule.parts, path):
            style |= rule.style
    return {k: v for k, v in style.items() if k not in {"cursor", "outline"}}


def _applies(parts: tuple[frozenset[str], ...], path: list[frozenset[str]]) -> bool:
    """The last part fits the element itself, the others fit ancestors in this order."""
    if not parts[-1] <= path[-1]:
        return False
    ancestors = iter(path[:-1])
    return all(any(part <= names for names in ancestors) for part in parts[:-1])


def _moved(element: Element, at: _At) -> _At:
    x, y, scale = at
    for kind, values in _STEP.findall(element.get("transform", "")):
        numbers = [float(n) for n in _NUMBER.findall(values)]
        if kind == "translate":
            x, y = x + scale * numbers[0], y + scale * numbers[-1]
        else:
            scale *= numbers[0]
    return x, y, scale


def _words(element: Element, style: Mapping[str, str], at: _At) -> Words:
    x, y, scale = at
    return Words(
        text="".join(element.itertext()),
        x=x + scale * float(element.get("x", "0")),
        y=y + scale * float(element.get("y", "0")),
        size=scale * float(element.get("font-size", "13")),
        anchor=element.get("text-anchor", "start"),
        bold=style.get("font-weight") == "700",
        colour=style.get("fill", "#000000"),
        halo=style.get("paint-order") == "stroke",
    )


def _head(line: Element, path: list[frozenset[str]], context: _Context) -> Element:
    """The arrow head as a triangle at the end of its line."""
    found = _MARKER.fullmatch(line.get("marker-end", ""))
    marker = context.heads[found[1] if found else ""]
    shape = marker[0]
    x0, y0, x1, y1 = (float(n) for n in _NUMBER.findall(line.get("d", ""))[-4:])
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
    scale = float(marker.get("markerWidth", "8")) / 8
    ref = f"{-float(marker.get('refX', '0')):g},{-float(marker.get('refY', '0')):g}"
    transform = f"translate({x1:g},{y1:g}) rotate({angle:.2f}) scale({scale:g}) translate({ref})"
    style = _style([*path, _names(shape)], context.rules)
    return Element("path", {"d": shape.get("d", ""), "transform": transform} | style)
