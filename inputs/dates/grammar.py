"""The grammar of date phrases: rules over the kinds of tokens, applied one after the other.

A token list is written as one character a token ('T-Ty' for 'Q2-Q4 2026'); a rule is a regular
expression over that text and a function that replaces what it matched. The order of the rules is
the order of the modules: `units`, `days`, `years`, and last `windows`, which turns moments into
windows.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from inputs.dates.moments import Length, Moment, Window
from inputs.dates.tokens import Token

Found = list[Token] | None
"""What replaces the matched tokens; None when the rule does not hold for them after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    kinds: re.Pattern[str]
    build: Callable[[Sequence[Token], date], Found]


def rule(kinds: str, build: Callable[[Sequence[Token], date], Found]) -> Rule:
    return Rule(re.compile(kinds), build)


def kinds_of(tokens: Sequence[Token]) -> str:
    return "".join(token.kind for token in tokens)


def rewrite(tokens: list[Token], rules: Sequence[Rule], reference: date) -> list[Token]:
    """Applies each rule in turn, from left to right."""
    kinds = kinds_of(tokens)
    for each in rules:
        at = 0
        while match := each.kinds.search(kinds, at):
            start, end = match.span()
            found = each.build(tokens[start:end], reference)
            if found is None:
                at = start + 1
                continue
            tokens = tokens[:start] + found + tokens[end:]
            kinds = kinds_of(tokens)
            at = start + len(found)
    return tokens


def joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def of_kind(tokens: Sequence[Token], kinds: str) -> Token:
    return next(token for token in tokens if token.kind in kinds)


def moment_token(tokens: Sequence[Token], moment: Moment) -> Token:
    return Token("T", joined(tokens), meaning=moment, spaced=tokens[0].spaced)


def moment_in(token: Token) -> Moment:
    if not isinstance(token.meaning, Moment):
        raise TypeError(token)
    return token.meaning


def window_in(token: Token) -> Window:
    if not isinstance(token.meaning, Window):
        raise TypeError(token)
    return token.meaning


def two_digits(token: Token) -> bool:
    return len(token.text) == 2 and token.text.isdecimal()  # noqa: PLR2004


def window_token(tokens: Sequence[Token], window: Window) -> Token:
    return Token("V", joined(tokens), meaning=window, spaced=tokens[0].spaced)


def length_in(tokens: Sequence[Token]) -> Length:
    return next(token.meaning for token in tokens if isinstance(token.meaning, Length))


def ends(window: Window) -> tuple[date, date]:
    """Both ends of a window that has them."""
    if window.first is None or window.last is None:
        raise ValueError("a period with a begin and an end")
    return window.first, window.last
