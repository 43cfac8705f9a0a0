"""What the page's script needs, as JSON that cannot leave its element.

Alike records stand as columns, each in the shortest of a few forms: what is the same for nearly
all stands once, and texts that repeat stand once. `K.unpacked` in js/data.js reads them back.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, is_dataclass

from outputs.labels.shown import texts
from outputs.layout.measure import WIDTHS
from outputs.legend import GLYPHS
from outputs.view.values import View
from outputs.words import MONTHS

LEFT_OUT = frozenset(
    {
        *("conflicts", "contradictions", "loops", "crossings", "lead_times", "lead_time_mode"),
        *("durations", "partners", "issues", "notice", "notice_more", "rules", "stored"),
    }
)
"""Parts of the view that stand on the page but that the script does nothing with."""
RARE = 8
"""One value in so many may differ for a column to be written as one value with exceptions."""


def script_data(view: View) -> str:
    """The view and its texts as JSON; keys sorted, and nothing that closes a <script>."""
    content = {f.name: packed(getattr(view, f.name)) for f in fields(View)}
    for name in LEFT_OUT:
        del content[name]
    content |= {
        "texts": texts(view.lang),
        "months": MONTHS[view.lang],
        "widths": WIDTHS,
        "glyphs": GLYPHS,
    }
    return for_script(content)


def packed(value: object) -> object:
    """A record as a dict of its fields, a list of records as columns, anything else as it is."""
    if is_dataclass(value):
        return {f.name: packed(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return column(value)
    return value


def column(values: Sequence[object]) -> object:
    """Values of one sort: a list, or how the script can make that list."""
    if not values:
        return []
    if all(is_dataclass(v) for v in values):
        return {"as": "records", "n": len(values), "of": _fields(values)}
    if all(isinstance(v, tuple) for v in values):
        return _lists(values)
    if all(isinstance(v, bool) for v in values):
        return {"as": "flags", "n": len(values), "at": [i for i, v in enumerate(values) if v]}
    if all(isinstance(v, str) for v in values):
        return _words([str(v) for v in values])
    return _mostly([packed(v) for v in values])


def _fields(records: Sequence[object]) -> dict[str, object]:
    first = records[0]
    assert is_dataclass(first)  # noqa: S101 - the caller has looked
    return {f.name: column([getattr(r, f.name) for r in records]) for f in fields(first)}


def _lists(values: Sequence[object]) -> object:
    """Lists of records as one list of records; other lists as they are."""
    lists = [v for v in values if isinstance(v, tuple)]
    flat = [item for found in lists for item in found]
    if flat and all(is_dataclass(item) for item in flat):
        counts = _mostly([len(found) for found in lists])
        return {"as": "lists", "n": counts, "of": column(flat)}
    return _mostly(lists)


def _words(values: Sequence[str]) -> object:
    """Texts that repeat by their number; texts that begin alike by their head and tail."""
    if len(set(values)) * 2 < len(values):
        return _numbered(values)
    parts = [value.rpartition(" ") for value in values]
    heads = [head + space for head, space, _ in parts]
    if len(set(heads)) * 2 < len(values):
        return {"as": "joined", "head": _numbered(heads), "tail": [tail for *_, tail in parts]}
    return list(values)


def _numbered(values: Sequence[str]) -> object:
    places: dict[str, int] = {}
    at = [places.setdefault(v, len(places)) for v in values]
    return {"as": "numbered", "of": list(places), "at": _mostly(at)}


def _mostly(values: Sequence[object]) -> object:
    """One value with its exceptions, where there are few of these."""
    if any(isinstance(v, dict) for v in values):
        return list(values)
    most, _ = Counter(values).most_common(1)[0]
    others = [i for i, v in enumerate(values) if v != most]
    if len(others) * RARE > len(values):
        return list(values)
    exceptions = {"at": others, "is": [values[i] for i in others]} if others else {}
    return {"as": "mostly", "n": len(values), "of": most} | exceptions


def for_script(value: object) -> str:
    """JSON that cannot close its <script> element, whatever a partner typed in a cell."""
    text = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    for sign in ("<", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
