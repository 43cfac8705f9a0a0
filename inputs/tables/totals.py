"""Rows with a total: the word, and below the other headers nothing but numbers."""

import re
from dataclasses import dataclass

from inputs.tables.headers import Header
from inputs.workbooks.grid import Fault, Row, Value

TOTAL = re.compile(
    r"\s*(?:(?P<part>sub[\s-]?|eind|deel|grand\s+)?(?:totaal|totalen|totals?|som|sum)(?![\w-])"
    r"|aantal\s+(?=(?:mijlpa|milestone|besluit|project|acti|rij)))[\s:.=]*(?P<of>.*)",
    re.IGNORECASE | re.DOTALL,
)
GROUP = re.compile(
    r"\(|(?:cluster|regio|gebied|programma|programme|project|thema|theme|mijlpa|milestone|besluit|"
    r"acti|rij|per|alle|all|generaal|aantal)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"[\s€%+-]*\d[\d.,\s%-]*")
COUNTED = re.compile(
    r"\s*\d[\d.,]*\s*(?:mijlpa(?:al|len)|besluit(?:en)?|projecte?n?|rijen|stuks|milestones?|rows|"
    r"d|dagen|w|wk|weken|mnd|maanden|jr|jaar|days|weeks|months|years|[kmgt]wh?|pj|[km]?ton)\s*",
    re.IGNORECASE,
)
DATE_FIELDS = frozenset({"date", "earliest", "latest", "previous", "target", "reported"})
YEARS = range(1900, 2200)
YEAR_TEXTS = frozenset(map(str, YEARS))
FIRST_LETTERS = frozenset("tTsSeEdDgGaA")
LOOKED_AT = 2


@dataclass(frozen=True, slots=True)
class Total:
    """What stands in its cell; not `sure` where only the numbers behind it show it."""

    text: str
    sure: bool


def total_of(row: Row, header: Header) -> Total | None:
    """'Totaal', 'Subtotaal cluster X', or 'Cluster X' with 'Totaal' behind it.

    A row with a code, a date or any other text is no total: 'Totaal' may begin a name, and
    'Total' is a company.
    """
    place = place_of_total(row)
    match = TOTAL.match(str(row[place])) if place is not None else None
    if place is None or match is None:
        return None
    bare = not match["of"].strip()
    before = [value for value in row[:place] if value != ""]
    if before and not (bare and is_label(before[0])):
        return None
    fields = {column.index: column.field for column in header.columns}
    behind = [(i, value) for i, value in enumerate(row) if i > place and value != ""]
    if not all(is_amount(value, fields.get(index, "")) for index, value in behind):
        return None
    sure = bare or bool(match["part"] or GROUP.match(match["of"]))
    return Total(" ".join(str(row[place]).split()), sure) if sure or behind else None


def place_of_total(row: Row) -> int | None:
    """Where the word stands: in the first filled cell or in the second."""
    filled = 0
    for index, value in enumerate(row):
        if value == "":
            continue
        filled += 1
        if not isinstance(value, str) or filled > LOOKED_AT:
            return None
        if value.lstrip()[:1] in FIRST_LETTERS and TOTAL.match(value):
            return index
    return None


def is_label(value: Value) -> bool:
    """What is counted, such as 'Cluster X'; a code is a milestone's."""
    return isinstance(value, str) and (" " in value.strip() or not any(map(str.isdigit, value)))


def is_amount(value: Value, field: str) -> bool:
    """A number, also with what it counts; a year below a header of dates is a date."""
    if isinstance(value, Fault):
        return True
    if isinstance(value, str):
        text = value.strip()
        amount = bool(not text or NUMBER.fullmatch(text) or COUNTED.fullmatch(text))
        return amount and not (field in DATE_FIELDS and is_year(text))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return not (field in DATE_FIELDS and value in YEARS)


def is_year(text: str) -> bool:
    return bool(NUMBER.fullmatch(text)) and any(
        part in YEAR_TEXTS for part in re.split(r"\D", text)
    )
