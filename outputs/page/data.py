"""What the page's script needs, as JSON that cannot leave its element."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass

from outputs.labels import texts
from outputs.layout.measure import WIDTHS
from outputs.legend import GLYPHS
from outputs.view.values import View
from outputs.words import MONTHS

LEFT_OUT = frozenset(
    {"conflicts", "contradictions", "crossings", "lead_times", "durations", "partners", "issues"}
)
"""Parts of the view that stand on the page but that the script does nothing with."""
IN_COLUMNS = ("milestones", "links")


def script_data(view: View) -> str:
    """The view and its texts as JSON; keys sorted, and nothing that closes a <script>."""
    content: dict[str, object] = {}
    for f in fields(View):
        if f.name not in LEFT_OUT:
            value = getattr(view, f.name)
            content[f.name] = columns(value) if f.name in IN_COLUMNS else compact(value)
    content |= {
        "texts": texts(view.lang),
        "months": MONTHS[view.lang],
        "widths": WIDTHS,
        "glyphs": GLYPHS,
    }
    return for_script(content)


def columns(items: Sequence[object]) -> dict[str, object]:
    """Many alike records as one list per field; texts that repeat stand once."""
    if not items:
        return {}
    first = items[0]
    assert is_dataclass(first)  # noqa: S101 - lists of a view hold nothing else
    return {f.name: _column([getattr(item, f.name) for item in items]) for f in fields(first)}


def _column(values: Sequence[object]) -> object:
    if all(isinstance(v, str) for v in values):
        places: dict[object, int] = {}
        at = [places.setdefault(v, len(places)) for v in values]
        if len(places) * 2 < len(values):
            return {"of": list(places), "at": at}
    return [compact(v) for v in values]


def compact(value: object) -> object:
    """A dataclass as a dict without what is empty, zero or false; the script fills that in."""
    if is_dataclass(value):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: compact(v) for name, v in pairs if v}
    if isinstance(value, tuple):
        return [compact(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): compact(v) for k, v in value.items()}
    return int(value) if isinstance(value, bool) else value


def for_script(value: object) -> str:
    """JSON that cannot close its <script> element, whatever a partner typed in a cell."""
    text = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    for sign in ("<", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
