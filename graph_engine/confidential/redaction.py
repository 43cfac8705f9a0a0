"""Hidden codes and names are taken out of what other partners typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from graph_engine.model import Kind, Milestone

FEWEST_IN_CODE = 3
FEWEST_IN_NAME = 5
KEPT = frozenset({"id", "predecessor", "successor", "first", "second"})
"""Fields that hold codes of visible milestones."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Redaction:
    """Replaces hidden codes and names; `pattern` is None when there are none."""

    pattern: re.Pattern[str] | None
    mask: str

    def found_in(self, text: str) -> bool:
        """Whether a text names something hidden."""
        return self.pattern is not None and bool(self.pattern.search(text))

    def of(self, value: T) -> T:
        """The same value with every text in it redacted, however deep; codes are kept."""
        return value if self.pattern is None else cast("T", self._of(value))

    def _of(self, value: object) -> object:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self.pattern.sub(self.mask, value) if self.pattern else value
        if isinstance(value, tuple):
            return tuple(self._of(part) for part in value)
        if isinstance(value, Mapping):
            return {key: self._of(part) for key, part in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            new = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in KEPT}
            return replace(value, **{name: self._of(part) for name, part in new.items()})
        return value


def redaction(hidden: Iterable[Milestone], visible: Sequence[Milestone], mask: str) -> Redaction:
    """Looks for whole codes and whole names, whatever the capitals and spaces.

    What a visible milestone uses itself as a label is no secret, and a code or name of a few
    letters is a word that others use too: those are left.
    """
    labels = {kind.value for kind in Kind}
    for m in visible:
        own = (m.id, m.name, m.project, m.programme, m.cluster, m.partner, m.owner, m.decider)
        labels.update(_plain(text) for text in own)
    found: dict[str, str] = {}
    for m in hidden:
        found |= {_plain(m.id): _code(m.id)} if _telling(m.id, FEWEST_IN_CODE) else {}
        found |= {_plain(m.name): _phrase(m.name)} if _telling(m.name, FEWEST_IN_NAME) else {}
    secret = sorted((p for p in found if p not in labels), key=lambda p: (-len(p), p))
    if not secret:
        return Redaction(None, mask)
    return Redaction(re.compile("|".join(found[p] for p in secret), re.IGNORECASE), mask)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _telling(text: str, fewest: int) -> bool:
    return len(text.strip()) >= fewest and any(c.isalpha() for c in text)


def _phrase(text: str) -> str:
    words = r"\s+".join(re.escape(word) for word in text.split())
    return rf"(?<!\w){words}(?!\w)"


def _code(text: str) -> str:
    """'H2-004' also where a type of link follows, as in 'H2-004FS+30d'; not in 'H2-0041'."""
    words = r"\s+".join(re.escape(word) for word in text.split())
    end = r"(?!\d)" if text.rstrip()[-1].isdigit() else r"(?!\w)"
    return rf"(?<!\w){words}{end}"
