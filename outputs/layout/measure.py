"""How wide a text is, about, and how it breaks into short lines.

Nobody knows the reader's font here, so widths are those of Helvetica and Arial (per 1000 of the
font size, printable ASCII from the space on) with some margin; other signs count as wide.
"""

WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
OTHER = 620
WIDE = 1050
FIRST_WIDE = 0x2E80
"""From here on: Chinese, Japanese, Korean, emoji."""
MARGIN = 105
BOLD_MARGIN = 113


def units(text: str) -> int:
    """Thousandths of the font size, without margin."""
    total = 0
    for sign in text:
        code = ord(sign)
        place = code - 32
        if 0 <= place < len(WIDTHS):
            total += WIDTHS[place]
        else:
            total += WIDE if code >= FIRST_WIDE else OTHER
    return total


def width(text: str, size: float, *, bold: bool = False) -> float:
    """In pixels, on the safe side."""
    return units(text) * (BOLD_MARGIN if bold else MARGIN) * size / 100000


def wrapped(text: str, most: int, lines: int) -> list[str]:
    """At most `lines` lines of at most `most` thousandths; what does not fit ends in '…'."""
    words = [word for word in text.split(" ") if word]
    found: list[str] = []
    while words and len(found) < lines:
        line = words.pop(0)
        while words and units(f"{line} {words[0]}") <= most:
            line = f"{line} {words.pop(0)}"
        if words and len(found) == lines - 1:
            line = " ".join([line, *words])
        if units(line) > most:
            line = _cut(line, most)
        found.append(line)
    return found


def _cut(line: str, most: int) -> str:
    """Shortened from the right, with '…' at its end."""
    signs, total = list(line), units(line) + OTHER
    while signs and total > most:
        total -= units(signs.pop())
    return "".join(signs).rstrip(" ,;:-–") + "…"
