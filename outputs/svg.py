"""The network picture as SVG: for readers without scripts, and as a file of its own."""

import re
from importlib import resources
from xml.sax.saxutils import escape, quoteattr

from outputs.labels.shown import data_date, say
from outputs.layout import Picture, layout, scene_of
from outputs.layout.edges import number, r1
from outputs.layout.labels import FONT, LINE
from outputs.layout.measure import width as text_width
from outputs.layout.measure import wrapped
from outputs.layout.rows import TITLE
from outputs.legend import GLYPHS, legend_items, legend_sign
from outputs.view.values import GoalView, MilestoneView, View
from outputs.words import day_text

HEADS = {"slack": 7, "tight": 7, "chain": 9, "key": 13, "shift": 9}
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
GUTTER_TEXT = 11400
TWO_LINES = 38
"""A lane needs this height for a name of two lines."""
HEADER = 64
FOOTER = 58


def network_svg(
    view: View, *, width: int = 1600, height: int = 900, everything: bool = False
) -> str:
    """A picture that stands by itself: title, data date, network, legend."""
    scene = scene_of(view, width, height - HEADER - FOOTER, everything=everything)
    picture = layout(scene)
    scale = picture.scale
    head, foot = HEADER * scale, FOOTER * scale
    tall = head + picture.height + foot
    parts = [
        _opening(view, picture.width, tall),
        f"<title>{_text(view.title)}</title>",
        f"<desc>{_text(say('network_alt', view.lang, n=len(view.goals)))}</desc>",
        f"<style>{style()}</style>",
        f'<rect width="{number(picture.width)}" height="{number(tall)}" fill="#fff"/>',
        _words("title", (12 * scale, 26 * scale), 19 * scale, view.title),
        _words("lane-kind", (12 * scale, 48 * scale), 13 * scale, _subtitle(view)),
        f'<g transform="translate(0,{number(head)})">{network_content(view, picture)}</g>',
        f'<g transform="translate(0,{number(tall - foot)})">{_legend(view, picture)}</g>',
        "</svg>",
    ]
    return "".join(parts) + "\n"


def _opening(view: View, width: float, height: float) -> str:
    wide, tall = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="net" lang="{view.lang}" role="img" '
        f'viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}">'
    )


def style() -> str:
    """The picture's own style sheet."""
    return (resources.files("outputs.layout") / "network.css").read_text("utf-8")


def network_content(view: View, picture: Picture) -> str:
    """Everything inside the <svg>: bands, time axis, arrows, milestones and labels."""
    return "".join(
        [
            _markers(picture.sign),
            *(_band(view, picture, k) for k in range(len(picture.bands))),
            *_axis(view, picture),
            *_arrows(picture),
            *_targets(picture),
            *(_node(view, picture, k) for k in range(len(picture.spots))),
            *_labels(picture),
            _lanes(view, picture),
        ]
    )


def _text(value: str) -> str:
    return escape(UNFIT.sub("\ufffd", value))


def _attribute(value: str) -> str:
    return quoteattr(UNFIT.sub("\ufffd", value))


def _words(name: str, at: tuple[float, float], size: float, text: str, anchor: str = "") -> str:
    side = f' text-anchor="{anchor}"' if anchor not in {"", "start"} else ""
    x, y = (number(v) for v in at)
    return (
        f'<text class="{name}" x="{x}" y="{y}" font-size="{number(size)}"{side}>'
        f"{_text(text)}</text>"
    )


def _subtitle(view: View) -> str:
    partners = sum(bool(p.name) for p in view.partners)
    return say(
        "subtitle",
        view.lang,
        date=data_date(day_text(view.today, view.lang), view.lang, assumed=view.today_assumed),
        milestones=len(view.milestones),
        partners=partners,
    )


def _markers(sign: float) -> str:
    return "".join(
        [
            "<defs>",
            *(
                f'<marker id="head-{sort}" viewBox="0 0 8 8" refX="7" refY="4" '
                f'markerWidth="{number(size * sign)}" markerHeight="{number(size * sign)}" '
                f'markerUnits="userSpaceOnUse" '
                f'orient="auto"><path class="head {sort}" d="M0 .5L8 4L0 7.5Z"/></marker>'
                for sort, size in HEADS.items()
            ),
            "</defs>",
        ]
    )


def _band(view: View, picture: Picture, k: int) -> str:
    band = picture.bands[k]
    kind = "" if view.lanes[band.lane].cluster else " programme"
    return (
        f'<rect class="band{kind}" x="0" y="{number(band.y)}" '
        f'width="{number(picture.width)}" height="{number(band.height - 2)}"/>'
    )


def _axis(view: View, picture: Picture) -> list[str]:
    found = []
    for tick in picture.ticks:
        top = picture.axis - (4 if tick.half else 10)
        half = " half" if tick.half else ""
        found.append(_line(f"grid{half}", tick.x, top, tick.x, picture.height))
        if not tick.half:
            size = 15 * picture.scale
            found.append(_words("year", (tick.x + 4, 22 * picture.scale), size, str(tick.year)))
    found.append(_line("today", picture.today, picture.axis - 6, picture.today, picture.height))
    name = data_date(say("data_date", view.lang), view.lang, assumed=view.today_assumed)
    size = 11 * picture.scale
    at = (picture.today + 3, 36 * picture.scale)
    found.append(_words("today-name halo", at, size, name))
    return found


def _line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return (
        f'<line class="{name}" x1="{number(x1)}" y1="{number(y1)}" '
        f'x2="{number(x2)}" y2="{number(y2)}"/>'
    )


def _arrows(picture: Picture) -> list[str]:
    order = ("slack", "tight", "chain", "key")
    found = [
        f'<path class="arrow {arrow.sort}" d="{arrow.path}" marker-end="url(#head-{arrow.sort})"/>'
        for arrow in sorted(picture.arrows, key=lambda a: order.index(a.sort))
    ]
    cores = [
        f'<path class="arrow core" d="{arrow.path}"/>'
        for arrow in picture.arrows
        if arrow.sort == "key"
    ]
    return [*found, *cores]


def _targets(picture: Picture) -> list[str]:
    """A bar at the target date, and a dotted line from it to the goal."""
    half = 13 * picture.sign
    found = []
    for spot in picture.spots:
        if spot.target is not None:
            found.append(_line("target", spot.target, spot.y - half, spot.target, spot.y + half))
            found.append(_line("target away", spot.target, spot.y, spot.x, spot.y))
    return found


def node_class(milestone: MilestoneView, goal: GoalView | None) -> str:
    """'node besluit key undated': what the style sheet distinguishes."""
    names = ["node", milestone.kind]
    if goal:
        names.append("goal")
    if goal.late > 0 if goal else milestone.drives:
        names.append("late" if goal else "key")
    if milestone.state == "done":
        names.append("done")
    elif not milestone.dated and not goal:
        names.append("undated")
    return " ".join(names)


def _node(view: View, picture: Picture, k: int) -> str:
    spot = picture.spots[k]
    milestone = view.milestones[spot.node]
    goal = next((g for g in view.goals if g.node == spot.node), None)
    ring = f'<circle class="ring" r="{number(12.5 * picture.sign)}"/>'
    glyph = GLYPHS["doel" if goal else milestone.kind]
    return (
        f"<g class={_attribute(node_class(milestone, goal))} "
        f'transform="translate({number(spot.x)},{number(spot.y)})">'
        f"<title>{_text(milestone.name)}</title>"
        f"{ring if milestone.drives and not goal else ''}"
        f'<path class="glyph" transform="scale({r1(10 * picture.sign) / 10})" d="{glyph}"/></g>'
    )


def _labels(picture: Picture) -> list[str]:
    found = []
    for label in picture.labels:
        size = (TITLE if label.node is None else FONT) * picture.scale
        name = "row-title halo" if label.node is None else "label halo"
        name += " bold" if label.bold else ""
        for k, line in enumerate(label.lines):
            y = label.y + k * LINE * picture.scale
            found.append(_words(name, (label.x, y), size, line, label.anchor))
    return found


def _lanes(view: View, picture: Picture) -> str:
    """The names of the lanes, on their own ground so that nothing shows through."""
    scale, wide = picture.scale, picture.gutter - 10
    parts = [
        f'<rect fill="#fff" width="{number(wide)}" height="{number(picture.height)}"/>',
        _words("lane-kind", (8, 22 * scale), 12 * scale, say("lane_head", view.lang)),
    ]
    for band in picture.bands:
        lane = view.lanes[band.lane]
        kind = "" if lane.cluster else " programme"
        high = band.height - 2
        parts.append(
            f'<rect class="band{kind}" y="{number(band.y)}" width="{number(wide)}" '
            f'height="{number(high)}"/><rect class="edge-mark{kind}" y="{number(band.y)}" '
            f'width="5" height="{number(high)}"/>'
        )
        lines = wrapped(lane.name, GUTTER_TEXT, 1 if high < TWO_LINES * scale else 2)
        y = band.y + 18 * scale
        for line in lines:
            parts.append(_words("lane-name", (12, y), 13 * scale, line))
            y += 15 * scale
        if y < band.y + high:
            word = say("lane_cluster" if lane.cluster else "lane_programme", view.lang)
            parts.append(_words("lane-kind", (12, y), 11 * scale, word))
    return "".join(parts)


def _drawn(view: View, picture: Picture) -> set[str]:
    """What the legend has to explain, and no more."""
    found = {a.sort for a in picture.arrows}
    goals = {g.node: g for g in view.goals}
    for milestone, goal in ((view.milestones[s.node], goals.get(s.node)) for s in picture.spots):
        names = node_class(milestone, goal).split()
        if goal:
            found |= {"target", "late" if "late" in names else "goal"}
        else:
            found |= {f"kind {milestone.kind}", *({"key", "undated"} & set(names))}
    return found


def _legend(view: View, picture: Picture) -> str:
    """Signs with their meaning, in as many lines as the width asks."""
    scale = picture.scale
    parts, x, y = [], 12.0, 8.0
    drawn = _drawn(view, picture)
    for sort, meaning in legend_items(view):
        if sort not in drawn:
            continue
        long = 58 * scale + text_width(meaning, 12 * scale)
        if x + long > picture.width:
            x, y = 12.0, y + 26 * scale
        parts.append(
            f'<g transform="translate({number(x)},{number(y)}) scale({number(scale)})">'
            f"{legend_sign(sort)}</g>"
        )
        at = (x + 50 * scale, y + 17 * scale)
        parts.append(_words("label", at, 12 * scale, meaning))
        x += long
    return "".join(parts)
