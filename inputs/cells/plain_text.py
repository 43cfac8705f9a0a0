"""Text as it is compared: folded, with number words known."""

import unicodedata
from typing import Final

_QUOTES: Final = "\u2018\u2019\u201b`\u00b4\u2032\u02bc\uff07"
_DOUBLE_QUOTES: Final = "\u201c\u201d\u201e\u2033\u00ab\u00bb"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_INVISIBLE: Final = "\u00ad\u200b\u200e\u200f\ufeff"
_SAME: Final = str.maketrans(
    {
        **dict.fromkeys(_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_INVISIBLE, ""),
        "½": ",5",
        "¼": ",25",
        "¾": ",75",
    }
)


def fold(text: str) -> str:
    """Lower case, no accents, plain dashes and quotes, single spaces.

    '½' becomes ',5', so that '2½ jaar' reads as two and a half years.
    """
    if text.isascii():  # nothing to take apart, and by far the most common
        return " ".join(text.replace("`", "'").lower().split())
    straight = unicodedata.normalize("NFKD", text.translate(_SAME))
    bare = "".join(c for c in straight if not unicodedata.combining(c))
    return " ".join(bare.translate(_SAME).lower().split())


_UNITS: Final = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TENS: Final = (
    *("twintig", "dertig", "veertig", "vijftig"),
    *("zestig", "zeventig", "tachtig", "negentig"),
)


def _number_words() -> dict[str, float]:
    words: dict[str, float] = {w: n for n, w in enumerate(_UNITS, start=1)}
    teens = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
    words |= {w: n for n, w in enumerate(teens.split(), start=10)}
    for tens, word in enumerate(_TENS, start=2):
        words[word] = tens * 10
        words |= {f"{unit}en{word}": tens * 10 + n for n, unit in enumerate(_UNITS, start=1)}
    words |= {f"{unit}eneenhalf": n + 0.5 for n, unit in enumerate(_UNITS, start=1)}
    words |= {f"{unit}enhalf": n + 0.5 for n, unit in enumerate(_UNITS, start=1)}
    english = "one two three four five six seven eight nine ten eleven twelve"
    words |= {w: n for n, w in enumerate(english.split(), start=1)}
    german = "eins zwei drei vier funf sechs sieben acht neun zehn"
    words |= {w: n for n, w in enumerate(german.split(), start=1)}
    return words | {"anderhalf": 1.5, "anderhalve": 1.5, "driekwart": 0.75}


NUMBER_WORDS: Final = _number_words()
"""Dutch to 99 with the halves ('anderhalf', 'tweeëneenhalf'), English to 12, German to 10."""
