"""The order of day and month in a column."""

import re
from collections.abc import Iterable
from typing import Final

from inputs.cells.plain_text import fold

IN_FIGURES: Final = re.compile(r"\b(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})\b")
MONTHS: Final = 12
DAYS: Final = 31


def decide_day_first(texts: Iterable[str]) -> bool | None:
    """Whether a column writes the day before the month, as its unambiguous cells show.

    None when no cell shows it, or when cells contradict each other: then somebody must be asked.
    """
    seen: set[bool] = set()
    for text in texts:
        for match in IN_FIGURES.finditer(fold(text[:200])):
            first, second = int(match[1]), int(match[3])
            if (first > MONTHS) != (second > MONTHS) and max(first, second) <= DAYS:
                seen.add(first > MONTHS)
    return seen.pop() if len(seen) == 1 else None
