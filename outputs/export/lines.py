"""Text broken into lines that fit a width: words are measured once, not letter by letter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_SPACE = re.compile("[ \t\u2000-\u2006\u2008-\u200b\u205f\u3000]")
"""Where a line may end; not at a space that is meant to keep two words together."""
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Ruler:
    """How wide words are in one font, in thousandths of its size."""

    advances: Mapping[int, float]
    known: dict[str, float] = field(default_factory=dict)

    def width(self, word: str) -> float:
        if word not in self.known:
            self.known[word] = sum(self.advances[ord(letter)] for letter in word)
        return self.known[word]

    def lines(self, text: str, width: float, first: float | None = None) -> list[str]:
        """The text in lines of at most this width; the first one may have less room."""
        found: list[str] = []
        if not text:
            return found
        for paragraph in text.split("\n"):
            room = width if first is None or found else first
            found += self._broken(_SPACE.split(paragraph), room, width)
        return found

    def _broken(self, words: list[str], room: float, width: float) -> Iterator[str]:
        line, used, space = "", -1.0, self.width(" ")
        for word in words:
            wide = self.width(word)
            if used >= 0 and used + space + wide <= room + _ROUNDING:
                line, used = f"{line} {word}", used + space + wide
                continue
            if used >= 0 or wide > room < width:
                yield line
                room = width
            line, used = word, wide
            while used > room + _ROUNDING and len(line) > 1:
                fits = self._fitting(line, room)
                yield line[:fits]
                line = line[fits:]
                used = self.width(line)
        yield line

    def _fitting(self, word: str, room: float) -> int:
        """How many letters of a word fit; at least one, or there would be no end to it."""
        used = 0.0
        for place, letter in enumerate(word):
            used += self.advances[ord(letter)]
            if used > room + _ROUNDING:
                return max(place, 1)
        return len(word)
