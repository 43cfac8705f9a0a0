"""Other names of organisations, areas and projects in the Dutch energy transition.

Used to see that two texts mean the same party or the same project, always with an issue that says
so; what a page shows stays as the partner wrote it. A user's own aliases go before this table.

Not in the table, on purpose: Hynetwork and Gasunie (a subsidiary and its parent are two owners),
and the single lots I to IV of IJmuiden Ver (two lots became one of Alpha and Beta).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inputs.merging.names import name_key


@dataclass(frozen=True, slots=True)
class OtherNames:
    """All these texts mean `name`."""

    name: str
    also: tuple[str, ...]
    why: str


ORGANISATIONS: tuple[OtherNames, ...] = (
    OtherNames(
        "KGG",
        (
            "EZK",
            "Economische Zaken en Klimaat",
            "Klimaat en Groene Groei",
            "Economic Affairs and Climate Policy",
            "Climate Policy and Green Growth",
        ),
        "in 2024 ging klimaat en energie van het ministerie van EZK over naar KGG",
    ),
    OtherNames(
        "Hynetwork",
        ("HNS", "Hynetwork Services", "Hynetwork Services BV", "Hynetwork BV"),
        "HNS is de afkorting van Hynetwork Services; moederbedrijf Gasunie telt apart",
    ),
    OtherNames("Gasunie", ("N.V. Nederlandse Gasunie", "Nederlandse Gasunie"), "volledige naam"),
    OtherNames("TenneT", ("TenneT TSO", "TenneT TSO B.V.", "TenneT Nederland"), "volledige naam"),
    OtherNames(
        "Havenbedrijf Rotterdam",
        ("HbR", "Port of Rotterdam", "Havenbedrijf Rotterdam N.V."),
        "afkorting en Engelse naam",
    ),
    OtherNames("RVO", ("Rijksdienst voor Ondernemend Nederland",), "volledige naam"),
    OtherNames(
        "NZKG", ("Noordzeekanaalgebied", "North Sea Canal Area"), "afkorting van het cluster"
    ),
    OtherNames(
        "SDR",
        ("Smart Delta Resources", "Schelde-Delta", "Schelde-Deltaregio"),
        "afkorting van het cluster",
    ),
)

TERMS: tuple[OtherNames, ...] = (
    OtherNames(
        "Delta Rhine Corridor",
        ("DRC", "Delta Rijn Corridor", "Delta Corridor", "Delta Rhine-corridor"),
        "afkorting en Nederlandse naam",
    ),
    OtherNames(
        "Zuidwest-Nederland", ("ZWN", "Zuid-West-Nederland"), "afkorting in het waterstofnetwerk"
    ),
    OtherNames("Noordzeekanaalgebied", ("NZKG",), "afkorting van het cluster"),
    OtherNames("Smart Delta Resources", ("SDR",), "afkorting van het cluster"),
    OtherNames("Hynetwork", ("HNS", "Hynetwork Services"), "afkorting"),
    OtherNames(
        "IJmuiden Ver Alpha",
        (
            "IJmuiden Ver kavel Alpha",
            "IJmuiden Ver kavels I en II",
            "IJmuiden Ver kavel I",
            "IJmuiden Ver kavel II",
        ),
        "de kavels I en II gingen samen Alpha heten",
    ),
    OtherNames(
        "IJmuiden Ver Beta",
        (
            "IJmuiden Ver kavel Beta",
            "IJmuiden Ver kavels III en IV",
            "IJmuiden Ver kavel III",
            "IJmuiden Ver kavel IV",
        ),
        "de kavels III en IV gingen samen Beta heten",
    ),
    OtherNames("investeringsbesluit", ("FID", "final investment decision"), "afkorting"),
    OtherNames("voorkeursalternatief", ("VKA",), "afkorting"),
)

_OFFICE = re.compile(
    r"^(?:(?:het )?ministerie|(?:de )?minister|ministry|cluster)\s+(?:(?:van|voor|of)\s+)?"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_SEPARATORS = re.compile(r"[/;,&+|]")
_TERM_KEYS = {name_key(also): name_key(row.name) for row in TERMS for also in row.also}
_TERM = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _TERM_KEYS), key=lambda k: (-len(k), k))) + r")\b"
)


def expand_terms(key: str) -> str:
    """A name key with abbreviations written out: 'fid drc' is one with the names in full."""
    return _TERM.sub(lambda match: _TERM_KEYS[match[0]], key)


class Organisations:
    """Which texts mean the same organisation; `extra` holds the user's aliases, old to new."""

    def __init__(self, extra: Mapping[str, str]) -> None:
        built_in = {
            name_key(text): name_key(row.name)
            for row in ORGANISATIONS
            for text in (row.name, *row.also)
        }
        own = {name_key(old): name_key(new) for old, new in extra.items()}
        self._names = built_in | own
        self._parties: dict[str, frozenset[str]] = {}

    def parties(self, text: str) -> frozenset[str]:
        """The organisations in 'TenneT / KGG' or 'Zeevonk (Vattenfall/CIP)', as keys."""
        known = self._parties.get(text)
        if known is None:
            parts = _SEPARATORS.split(_BRACKETS.sub(" ", text))
            keys = (self._key(part) for part in (text, *parts))
            known = self._parties[text] = frozenset(k for k in keys if k)
        return known

    def same(self, one: str, other: str) -> bool:
        """Whether the two texts name at least one organisation together."""
        return not self.parties(one).isdisjoint(self.parties(other))

    def by_alias(self, one: str, other: str) -> bool:
        """Whether only the alias table shows that the two are the same."""
        plain = _plain_parties(one).isdisjoint(_plain_parties(other))
        return plain and self.same(one, other)

    def _key(self, text: str) -> str:
        key = _OFFICE.sub("", name_key(text))
        seen = {key}
        while (key := self._names.get(key, key)) not in seen:
            seen.add(key)
        return key


def _plain_parties(text: str) -> frozenset[str]:
    parts = _SEPARATORS.split(_BRACKETS.sub(" ", text))
    keys = (_OFFICE.sub("", name_key(part)) for part in (text, *parts))
    return frozenset(k for k in keys if k)
