"""From moments to windows: the rules, in the order in which they hold."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from inputs.dates.around import around_token, give_or_take
from inputs.dates.bounds import bound_behind, bound_of, bound_of_range, no_bound, rest_of
from inputs.dates.grammar import Found, moment_in, rule, window_token
from inputs.dates.lengths import from_reference, moved
from inputs.dates.moments import window_of
from inputs.dates.ranges import both, narrower, old, range_of
from inputs.dates.tokens import Token


def _plain(tokens: Sequence[Token], reference: date) -> Found:
    return [window_token(tokens, window_of(moment_in(tokens[0]), reference))]


def _dropped(_tokens: Sequence[Token], _reference: date) -> Found:
    return []


WINDOWS: Final = (
    rule(r"[AXFUR](?=[uvsx])", no_bound),
    rule(r"W?G[AX]T|T[+]G", moved),
    rule(r"[OWr]G|GY", from_reference),
    rule(r"TRG", give_or_take),
    rule(r"W(?=T)", _dropped),
    rule(r"[ol]R?[UXFA]?T(?:[-/|&XU]T)*", old),
    rule(r"[TV]Z(?=R?T)|Z(?=[UXFNAR]?T)", _dropped),
    rule(r"TT", narrower),
    rule(r"(?<![ANF])R?T(?:[-/|&,XU]R?T)+|(?<=F)T(?:[-/|&XU]T)+", range_of),
    rule(r"lT", rest_of),
    rule(r"[+](?![GVT])", lambda tokens, _: [replace(tokens[0], kind="L")]),
    rule(r"RT|TR(?![TVG])", around_token),
    rule(r"[UXFNA]T", bound_of),
    rule(r"[UF]V", bound_of_range),
    rule(r"[TV],?[LE]|[TV],?[UF](?![TVGnu])", bound_behind),
    rule(r"T", _plain),
    rule(r"V[-/,&]?V", both),
)
