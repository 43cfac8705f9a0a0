"""Shapes, colours and settings of the explorer."""

from typing import Any

from graph_engine.model import State
from outputs.tables.facts import Row

DRIVING, NEAR, PLAIN, DONE, SOFT = "#b3121f", "#8a4b00", "#154273", "#6b7a89", "#74849a"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False, "barnesHut": {"springLength": 160}},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": False, "multiselect": False},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
        "smooth": {
            "enabled": True,
            "type": "cubicBezier",
            "forceDirection": "horizontal",
            "roundness": 0.4,
        },
    },
    "nodes": {"font": {"size": 14, "color": "#16202c"}, "size": 11, "chosen": False},
}
_CROWD = 1_000
_CROWDED = {"smooth": {"enabled": False}}, {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True}
"""With more milestones than this arrows are straight, and hidden while the picture moves."""
PICTURES = {
    "decision": '<path d="M12 3l9 9-9 9-9-9z" fill="#154273"/>',
    "delivery": '<circle cx="12" cy="12" r="8" fill="#154273"/>',
    "goal": '<path d="M12 2l3 7 7 .6-5.400 4.700 1.700 7L12 17.500 5.700 21.300l1.700-7L2 9.600 '
    '9 9z" fill="#154273"/>',
    "driving": '<circle cx="12" cy="12" r="8" fill="#fff" stroke="#b3121f" stroke-width="4"/>',
    "near": '<circle cx="12" cy="12" r="8" fill="#fff" stroke="#8a4b00" stroke-width="2"/>',
    "done": '<circle cx="12" cy="12" r="8" fill="#6b7a89"/>',
    "lapsed": '<circle cx="12" cy="12" r="8" fill="#fff" stroke="#6b7a89" stroke-width="2" '
    'stroke-dasharray="3 3"/>',
    "driving_link": '<path d="M1 12h22" stroke="#b3121f" stroke-width="4"/>',
    "plain_link": '<path d="M1 12h22" stroke="#74849a" stroke-width="1.500"/>',
    "soft_link": '<path d="M1 12h22" stroke="#74849a" stroke-width="2" stroke-dasharray="5 4"/>',
    "today": '<path d="M12 1v22" stroke="#16202c" stroke-width="2"/>',
}


def options(count: int) -> dict[str, Any]:
    if count <= _CROWD:
        return _OPTIONS
    edges, interaction = _CROWDED
    changed = {
        "edges": {**_OPTIONS["edges"], **edges},
        "interaction": {**_OPTIONS["interaction"], **interaction},
    }
    return _OPTIONS | changed


def look(row: Row, *, near: bool, goal: bool) -> dict[str, object]:
    result = row.result
    shape = "star" if goal else "diamond" if row.fact.kind.is_decision else "dot"
    done = row.fact.state is State.DONE
    colour = DONE if done else PLAIN
    shown: dict[str, object] = {"shape": shape, "size": 15 if goal else 11}
    if row.fact.state is State.LAPSED:
        dashes = {"shapeProperties": {"borderDashes": [4, 4]}}
        return shown | dashes | {"borderWidth": 2, "color": _colours("#ffffff", DONE)}
    if result.drives:
        ring = {"borderWidth": 3, "size": 22 if goal else 17}
        return shown | ring | {"color": _colours("#ffffff", DRIVING)}
    if near and not done:
        return shown | {"borderWidth": 2, "color": _colours("#ffffff", NEAR)}
    return shown | {"borderWidth": 1, "color": _colours(colour, colour)}


def _colours(fill: str, edge: str) -> dict[str, object]:
    both = {"background": fill, "border": edge}
    return {**both, "highlight": both, "hover": both}
