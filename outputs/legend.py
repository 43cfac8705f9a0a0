"""The signs of the network picture and what they mean."""

from outputs.labels.shown import say
from outputs.view.values import View

GLYPHS = {
    "besluit": "M0-9L9 0L0 9L-9 0Z",
    "investeringsbesluit": "M0-9L9 0L0 9L-9 0ZM0-3.5L-3.5 0L0 3.5L3.5 0Z",
    "vergunning": "M-7-7H7V7H-7Z",
    "oplevering": "M0-9L9 7H-9Z",
    "randvoorwaarde": "M-4.5-8H4.5L9 0L4.5 8H-4.5L-9 0Z",
    "mijlpaal": "M7.5 0A7.5 7.5 0 1 1-7.5 0A7.5 7.5 0 1 1 7.5 0Z",
    "doel": "M-6 10V-11H9L5-6L9-1H-4V10Z",
}
"""A shape per kind of step, around (0, 0); the page's script draws the same ones."""


def legend_items(view: View) -> list[tuple[str, str]]:
    """(what to draw, its meaning) in the order of the legend."""
    kinds = [k for k in GLYPHS if k != "doel" and any(m.kind == k for m in view.milestones)]
    return [
        *((f"kind {k}", say(f"kind_{k}", view.lang)) for k in kinds),
        ("goal", say("kind_doel", view.lang)),
        ("late", say("legend_late", view.lang)),
        ("target", say("legend_target", view.lang)),
        ("undated", say("legend_undated", view.lang)),
        ("key", say("legend_key", view.lang)),
        ("chain", say("legend_chain", view.lang)),
        ("tight", say("legend_tight", view.lang)),
        ("slack", say("legend_slack", view.lang)),
    ]


def legend_sign(sort: str) -> str:
    """One sign of the legend, in a box of 44 by 26."""
    name, _, kind = sort.partition(" ")
    if name == "kind":
        return f'<g transform="translate(22,13)"><path class="glyph" d="{GLYPHS[kind]}"/></g>'
    return {
        "goal": f'<g class="goal" transform="translate(22,13)"><path class="glyph" '
        f'd="{GLYPHS["doel"]}"/></g>',
        "late": f'<g class="goal late" transform="translate(22,13)"><path class="glyph" '
        f'd="{GLYPHS["doel"]}"/></g>',
        "target": '<path class="target" d="M8 2V24"/><path class="target away" d="M8 13H40"/>',
        "undated": f'<g class="undated" transform="translate(22,13)"><path class="glyph" '
        f'd="{GLYPHS["besluit"]}"/></g>',
        "key": '<path class="arrow key" d="M0 13H24"/><path class="arrow core" d="M0 13H24"/>'
        '<g class="key" transform="translate(31,13) scale(.8)"><circle class="ring" r="12.5"/>'
        f'<path class="glyph" d="{GLYPHS["besluit"]}"/></g>',
        "chain": '<path class="arrow chain" d="M2 13H42"/>',
        "tight": '<path class="arrow tight" d="M2 13H42"/>',
        "slack": '<path class="arrow slack" d="M2 13H42"/>',
    }[name]
