"""When two texts that partners typed mean the same code or the same name."""

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import OSA

_DUTCH = ("de", "het", "een", "van", "in", "op", "voor", "te", "en", "bij", "aan")
_ENGLISH = ("the", "of", "a", "an", "to", "for", "and", "at")
STOP_WORDS = frozenset((*_DUTCH, *_ENGLISH))
SHORT_WORD_LETTERS = 2
"""Words up to this length say too little to tell that two names are about the same thing."""
TYPO_LETTERS = 5
"""A word needs this many letters before one wrong letter is forgiven."""
LONG_WORD_LETTERS = 10
"""From this many letters on, two wrong letters are forgiven."""

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_DIGITS = re.compile(r"\d+")
_NOT_WORD = re.compile(r"[\W_]+")


def id_key(text: str) -> str:
    """A code without case, spaces and kinds of dash: 'ten – 011' is 'TEN-011'."""
    if not text.isascii():
        text = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    return "".join(text.casefold().split())


def name_key(text: str) -> str:
    """A name without case, accents, punctuation and double spaces; 'CO₂' is 'co2'."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in parts if not unicodedata.combining(c))
    folded = text.casefold()
    return _NOT_WORD.sub(" ", folded).strip() or " ".join(folded.split())


def words(key: str) -> tuple[str, ...]:
    """The words of a name key that carry meaning."""
    found = key.split()
    return tuple(w for w in found if w not in STOP_WORDS) or tuple(found)


def block(key: str) -> tuple[str, ...]:
    """Names that differ by typing errors only share this key; far fewer others do."""
    return tuple(
        word[:2] if len(word) >= TYPO_LETTERS and word.isalpha() else word
        for word in key.split()
        if word not in STOP_WORDS
    )


def nearly_equal(key: str, other: str) -> bool:
    """The same words in the same order, forgiving typing errors in long words only.

    Numbers and short words must be equal: 'kavel 1' is not 'kavel 2', 'Gamma-A' not 'Gamma-B',
    'Zuid' not 'Oost'. Small words such as 'de' and 'van' do not count.
    """
    mine, theirs = words(key), words(other)
    return len(mine) == len(theirs) and all(map(_same_word, mine, theirs))


def numbers(key: str) -> tuple[str, ...]:
    """The numbers in a text, in order and without leading zeros: 'h2-018' has 2 and 18."""
    return tuple(digits.lstrip("0") for digits in _DIGITS.findall(key))


def other_numbers(key: str, other: str) -> bool:
    """Whether each has a number that the other has not, so that they mean different things."""
    mine, theirs = set(numbers(key)), set(numbers(other))
    return bool(mine - theirs and theirs - mine)


def share_a_word(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether any of the names has a meaningful word in common with any of the others."""
    mine = {w for key in names for w in words(key) if len(w) > SHORT_WORD_LETTERS}
    return any(w in mine for key in others for w in words(key))


def _forgiving(word: str) -> bool:
    return len(word) >= TYPO_LETTERS and word.isalpha()


def _same_word(word: str, other: str) -> bool:
    if word == other:
        return True
    if not (_forgiving(word) and _forgiving(other)):
        return False
    allowed = 2 if min(len(word), len(other)) >= LONG_WORD_LETTERS else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed
