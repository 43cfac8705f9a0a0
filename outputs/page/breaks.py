"""Where a long word may break, for browsers that know no Dutch hyphenation."""

import re
from itertools import pairwise

LONG = 14
"""Shorter words stay whole."""
ENDS = 4
"""So many letters stay together at either end."""
SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
_ONSETS = "sch|str|spr|[bdgkpt]r|[bfgkps]l|sp|st|zw|kn"
"""Consonants that a syllable may begin with together."""
_CONSONANT = f"[^\\W\\d_{_VOWELS}]"
_SYLLABLE = re.compile(
    f"(?<=[{_VOWELS}]){_CONSONANT}*?({_ONSETS}|{_CONSONANT})(?=[{_VOWELS}])", re.IGNORECASE
)
_WORD = re.compile(f"[^\\W\\d_]{{{LONG},}}")


def breakable(text: str) -> str:
    """The text with soft hyphens between the syllables of its long words."""
    return _WORD.sub(lambda found: _broken(found[0]), text)


def _broken(word: str) -> str:
    places = [m.start(1) for m in _SYLLABLE.finditer(word)]
    inside = [0, *(p for p in places if ENDS <= p <= len(word) - ENDS), len(word)]
    return SOFT_HYPHEN.join(word[a:b] for a, b in pairwise(inside))
