"""Which milestone a partner means by a code or a name.

In this order: alias (only for what no milestone bears any more), code, exact name (of the same
workbook when several bear it), code and name together, abbreviations written out, project and name
together, and last a name that differs by typing errors only. The last three are reported. Anything
else is not guessed: it becomes an issue with the nearest known one.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz import fuzz, process

from graph_engine.model import Source
from inputs.merging.aliases import expand_terms
from inputs.merging.names import (
    block,
    id_key,
    name_key,
    nearly_equal,
    numbers,
    other_numbers,
    words,
)

COMPARISONS = 10_000_000
"""How many comparisons may be spent on offering nearest names, so that a huge and wholly wrong
sheet still reads fast; after that no nearest name is offered."""
SHOWN = 8
"""So many candidates are named in an issue; of the others only how many there are."""
NEAREST_LEAST = 55
"""Below this likeness (0 to 100) no nearest name is offered."""
TRIED = 50
"""So many of the most alike names are tried for one without other numbers."""
SPOKEN_LETTERS = 3
"""A name without a word of so many letters ('x 1') is part of too many others to be offered."""

_PARTS = re.compile(r"[\s:;,|()\[\]]+")
_DIGITS = re.compile(r"\d+")


class How(Enum):
    """Which of the steps found it."""

    CODE = auto()
    ALIAS = auto()
    NAME = auto()
    TERM = auto()
    PROJECT = auto()
    TYPO = auto()
    LAPSED = auto()
    AMBIGUOUS = auto()
    UNKNOWN = auto()


_UNUSABLE = frozenset({How.AMBIGUOUS, How.UNKNOWN, How.LAPSED})


@dataclass(frozen=True, slots=True)
class Found:
    """The ids that a reference means (several after a split), or the candidates."""

    how: How
    ids: tuple[str, ...] = ()
    alias: Source | None = None

    @property
    def usable(self) -> bool:
        return self.how not in _UNUSABLE


@dataclass(frozen=True, slots=True)
class Entry:
    """One milestone as the catalogue knows it, with every spelling that partners used."""

    id: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    workbooks: Collection[str]
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """What an old code or name now stands for; no ids means that it has lapsed."""

    ids: tuple[str, ...]
    source: Source


class Catalogue:
    """All milestones of one run, found by what partners call them."""

    def __init__(
        self, entries: Iterable[Entry], aliases: Mapping[str, Alias] | None = None
    ) -> None:
        """`aliases` is keyed by `id_key` and by `name_key` of the old code or name."""
        self.entries = {entry.id: entry for entry in entries}
        self._aliases = aliases or {}
        self._codes: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        for entry in self.entries.values():
            own = id_key(entry.id)
            codes = {own, *map(id_key, entry.codes)} if entry.codes else (own,)
            for code in codes:
                self._codes.setdefault(code, []).append(entry.id)
        self._codes.pop("", None)
        self._numbered: dict[tuple[str, ...], list[str]] = {}
        self._spoken: dict[str, list[str]] = {}
        self._terms: dict[str, list[str]] = {}
        self._blocks: dict[tuple[str, ...], list[str]] = {}
        self._projects: dict[tuple[str, ...], list[str]] = {}
        self._found: dict[tuple[str, str], Found] = {}
        self._nearest: dict[str, str] = {}
        self._budget = COMPARISONS

    def resolve(self, reference: str, workbook: str = "") -> Found:
        """What `reference` means to somebody who typed it in `workbook`."""
        asked = (reference, workbook)
        if asked not in self._found:
            self._found[asked] = self._resolve(reference, workbook)
        return self._found[asked]

    def nearest(self, reference: str) -> str:
        """The most alike milestone as "'TEN-011' (Station)"; empty when none is alike.

        A different number is a different milestone: TEN-99 is no slip of the pen for TEN-011,
        while TEN-11 and TNE-011 may be.
        """
        if reference not in self._nearest:
            self._nearest[reference] = self._closest(reference)
        return self._nearest[reference]

    def shown(self, ids: Sequence[str]) -> str:
        """Milestones as a reader knows them: "'TEN-011' (Station); 'TEN-012' (Kabel)"."""
        named = [f"'{i}' ({self.entries[i].names[0]})" for i in ids[:SHOWN]]
        return "; ".join([*named, f"… (+{len(ids) - SHOWN})"] if len(ids) > SHOWN else named)

    def _resolve(self, reference: str, workbook: str) -> Found:
        code = id_key(reference)
        exact = self._codes.get(code)
        if exact and not self._aliases:
            return self._one(How.CODE, exact, workbook)
        name = name_key(reference)
        alias = self._aliases.get(code) or self._aliases.get(name)
        if alias:
            return Found(How.ALIAS if alias.ids else How.LAPSED, alias.ids, alias.source)
        if exact:
            return self._one(How.CODE, exact, workbook)
        self._prepare()
        exact = self._names.get(name)
        if exact:
            return self._one(How.NAME, exact, workbook)
        for how, ids in (
            (How.CODE, self._code_and_name(reference)),
            (How.TERM, self._by_term(name)),
            (How.PROJECT, self._projects.get(words(expand_terms(name)), [])),
            (How.TYPO, self._by_typo(name)),
        ):
            if ids:
                return self._one(how, ids, workbook)
        return Found(How.UNKNOWN)

    def _one(self, how: How, ids: Sequence[str], workbook: str) -> Found:
        if len(ids) == 1:
            return Found(how, (ids[0],))
        if workbook:
            here = [i for i in ids if workbook in self.entries[i].workbooks]
            ids = here if len(here) == 1 else ids
        return Found(how if len(ids) == 1 else How.AMBIGUOUS, tuple(ids))

    def _code_and_name(self, reference: str) -> list[str]:
        """'TEN-011 Station Zuid' or 'Station Zuid (TEN-011)', when code and name agree."""
        parts = [part for part in _PARTS.split(reference) if part]
        for code, rest in ((parts[:1], parts[1:]), (parts[-1:], parts[:-1])):
            ids = self._codes.get(id_key("".join(code)), [])
            name = name_key(" ".join(rest))
            agreed = [i for i in ids if any(_agrees(name, own) for own in self.entries[i].names)]
            if rest and agreed:
                return agreed
        return []

    def _by_term(self, name: str) -> list[str]:
        return sorted(set(self._terms.get(expand_terms(name), [])))

    def _by_typo(self, name: str) -> list[str]:
        block_keys = self._blocks.get(block(name), [])
        self._budget -= len(block_keys)
        near = [k for k in block_keys if nearly_equal(name, k)] if self._budget > 0 else []
        return sorted({i for key in near for i in self._names[key]})

    def _prepare(self) -> None:
        """Fill the indexes of names, which a sheet that refers by code does not need."""
        if self._names:
            return
        for entry in self.entries.values():
            for name in sorted({name_key(name) for name in entry.names} - {""}):
                self._names.setdefault(name, []).append(entry.id)
            for together in _with_project(entry):
                self._projects.setdefault(together, []).append(entry.id)
        self._numbered = _by_numbers(self._codes)
        for key, ids in self._names.items():
            if any(len(word) >= SPOKEN_LETTERS and word.isalpha() for word in key.split()):
                self._spoken[key] = ids
            self._terms.setdefault(expand_terms(key), []).extend(ids)
            self._blocks.setdefault(block(key), []).append(key)

    def _closest(self, reference: str) -> str:
        self._prepare()
        self._budget -= len(self._codes) + len(self._names)
        if self._budget < 0:
            return ""
        best = max(self._like_code(reference), self._like_name(reference), key=lambda b: b[0])
        return best[1]

    def _like_code(self, reference: str) -> tuple[float, str]:
        """The code with the same numbers, whose letters are most alike."""
        code, likeness = _likest(id_key(reference), self._numbered)
        return likeness, self._shown_first(self._codes[code]) if code else ""

    def _like_name(self, reference: str) -> tuple[float, str]:
        asked = name_key(reference)
        found = process.extract(
            asked,
            list(self._spoken),
            scorer=fuzz.token_set_ratio,
            score_cutoff=NEAREST_LEAST,
            limit=TRIED,
        )
        for key, likeness, _ in found:
            if not other_numbers(asked, key):
                return likeness, self._shown_first(self._spoken[key])
        return 0.0, ""

    def _shown_first(self, ids: Sequence[str]) -> str:
        return self.shown([min(ids)])


def _with_project(entry: Entry) -> set[tuple[str, ...]]:
    """'Porthos: in bedrijf' and 'in bedrijf Porthos', as words that carry meaning."""
    return {
        words(expand_terms(name_key(f"{one} {other}")))
        for project in entry.projects
        for name in entry.names
        for one, other in ((project, name), (name, project))
    }


def nearest_code(asked: str, codes: Iterable[str]) -> str:
    """The code with the same numbers that is most alike; empty when none is."""
    return _likest(asked, _by_numbers(codes))[0]


def _by_numbers(codes: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for code in codes:
        found.setdefault(numbers(code), []).append(code)
    return found


def _likest(asked: str, numbered: Mapping[tuple[str, ...], list[str]]) -> tuple[str, float]:
    """Of the codes with the same numbers the one whose letters are most alike, and how much."""
    codes = numbered.get(numbers(asked), [])
    letters = [_DIGITS.sub("", code) for code in codes]
    found = process.extractOne(
        _DIGITS.sub("", asked), letters, scorer=fuzz.ratio, score_cutoff=NEAREST_LEAST
    )
    return (codes[found[2]], found[1]) if found else ("", 0.0)


def alike(nearest: str) -> dict[str, str]:
    """The facts with which an issue says which known milestone is nearest, or that none is."""
    return {
        "nearest": nearest,
        "alike": f"Het meest lijkt: {nearest}." if nearest else "Geen enkele bekende lijkt erop.",
        "alike_en": f"The nearest is: {nearest}." if nearest else "No known one is like it.",
    }


def _agrees(name: str, own: str) -> bool:
    key = name_key(own)
    return nearly_equal(expand_terms(name), expand_terms(key)) or key.startswith(name + " ")
