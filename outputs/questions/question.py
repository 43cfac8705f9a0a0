"""One question to a partner, and what is asked first."""

import json
from dataclasses import dataclass
from enum import IntEnum

from graph_engine.model import Source


class Urgency(IntEnum):
    """What is asked first."""

    BLOCKS_A_GOAL = 0
    ERROR = 1
    DATE = 2
    LOOP = 3
    WARNING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One row of a return workbook. `key` says what the answer is about."""

    urgency: Urgency
    key: tuple[str, ...]
    source: Source
    question: str
    found: str = ""
    proposal: str = ""
    choices: tuple[str, ...] = ()

    @property
    def encoded(self) -> str:
        """The key as text that any program can take apart again."""
        return json.dumps(self.key, ensure_ascii=False)
