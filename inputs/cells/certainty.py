"""How sure a row is: its own column says so, or else the words in its column for the source."""

import re
from functools import cache
from typing import Final

from graph_engine.model import Certainty
from inputs.cells.plain_text import fold
from inputs.cells.values import read_bool

WANTED: Final = "'geverifieerd', 'niet geverifieerd' or 'eigen afleiding'"
LONGEST_TEXT: Final = 300

WORDS: Final[dict[Certainty, str]] = {
    Certainty.STATED: "geverifieerd; gepubliceerd; bevestigd; gecontroleerd; opgegeven; "
    "eigen opgave; zeker; vastgesteld; verified; published; confirmed; checked; stated; certain",
    Certainty.UNVERIFIED: "niet geverifieerd; ongeverifieerd; onbevestigd; niet bevestigd; "
    "niet gecontroleerd; ongecontroleerd; onzeker; algemene kennis; unverified; not verified; "
    "unconfirmed; not confirmed; not checked; unchecked; uncertain; general knowledge",
    Certainty.DERIVED: "eigen afleiding; afgeleid; afleiding; eigen redenering; redenering; "
    "eigen aanname; aanname; eigen inschatting; inschatting; own reasoning; derived; reasoning; "
    "own assumption; assumption; assumed; own estimate; engineering logic",
}
IN_A_SOURCE: Final = (
    (
        Certainty.DERIVED,
        r"\b(?:eigen (?:afleiding|redenering|aanname)|own (?:reasoning|assumption))\b",
    ),
    (Certainty.UNVERIFIED, r"\b(?:niet geverifieerd|ongeverifieerd|unverified|not verified)\b"),
)


_MAY_SAY: Final = ("eigen", "own", "verifi")
"""Without one of these no source says how sure it is; spares most rows the closer look."""


@cache
def _meanings() -> dict[str, Certainty]:
    return {word: sure for sure, words in WORDS.items() for word in words.split("; ")}


def read_certainty(text: str) -> Certainty:
    """'niet geverifieerd' → UNVERIFIED; of 'ja' and 'nee' the header says what they answer."""
    plain = fold(text[:LONGEST_TEXT]).strip(" .,:;!?*()[]")
    if plain in _meanings():
        return _meanings()[plain]
    try:
        return Certainty.STATED if read_bool(text) else Certainty.UNVERIFIED
    except ValueError:
        raise ValueError(WANTED) from None


def certainty_of(own: Certainty | None, source: str) -> Certainty:
    """What the row's own column says; else what the source says in so many words."""
    if own is not None:
        return own
    if not source:
        return Certainty.STATED
    lower = source.casefold()
    if not any(map(lower.__contains__, _MAY_SAY)):
        return Certainty.STATED
    plain = fold(source[:LONGEST_TEXT])
    found = (sure for sure, words in IN_A_SOURCE if re.search(words, plain))
    return next(found, Certainty.STATED)
