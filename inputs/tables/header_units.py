"""The unit that a header gives: 'Doorlooptijd (weken)', 'Duur in m', 'Capaciteit MW'."""

import re

BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
UNIT = re.compile(
    r"\b(dagen|dgn|werkdagen|weken|wkn|maanden|mnd|jaren|jaar|days|weeks|months|years|"
    r"[kmgt]w(?:h|p|e)?|[kmg]?ton(?:/jaar|/j)?|pj|km)\b",
    re.IGNORECASE,
)
LENGTH_UNIT = re.compile(
    r"(?:[(\[{]\s*(?:aantal\s+|in\s+)?|\b(?:in|aantal)\s+)"
    r"(?P<unit>kalenderdagen|werkdagen|wd|d|dag|days?|w|wk|weeks?|m|mo|maand|months?|q|"
    r"kwartalen|kwartaal|quarters?|j|jr|y|yr|years?|u|uur|uren|hours?)\.?(?=\s*[)\]}]|\s*$)",
    re.IGNORECASE,
)
"""A unit of time that is too short, or too common a word, to count anywhere in a header."""
UNIT_AT_END = re.compile(rf"\b(?:(?:in|aantal)\s+)?{UNIT.pattern}\s*$", re.IGNORECASE)


def without_unit(text: str) -> tuple[str, str]:
    """The header without what stands in brackets, 'in weken' or 'MW'; and the unit itself."""
    length, match = LENGTH_UNIT.search(text), UNIT.search(text)
    unit = length["unit"] if length else match[0] if match else ""
    bare = UNIT_AT_END.sub(" ", LENGTH_UNIT.sub(" ", BRACKETS.sub(" ", text)).strip())
    return (bare if any(map(str.isalnum, bare)) else text), unit
