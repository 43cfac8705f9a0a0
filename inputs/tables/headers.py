"""Which column of a sheet is what: a row of header texts in, columns with their fields out."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from inputs.tables.column import Shape
from inputs.tables.columns import COLUMNS
from inputs.tables.header_units import BRACKETS, without_unit
from inputs.tables.phases import PHASES, Phase

TOLD, SURE, SURE_BARE, WEAK, WEAK_BARE = range(5)
OTHER_MOMENT = re.compile(
    r"\b(vorige?|eerdere?|oude?|oorspronkelijke?|baseline|previous|old|original|start|begin|"
    r"vroegste?|earliest)\b",
    re.IGNORECASE,
)
PHASE_FIELDS = {
    "datum": "date",
    "planning": "date",
    "date": "date",
    "status": "status",
    "stand": "status",
    "code": "id",
    "id": "id",
    "eigenaar": "owner",
    "owner": "owner",
    "besluitnemer": "decider",
    "bevoegdgezag": "decider",
    "decider": "decider",
    "bron": "url",
    "source": "url",
    "opmerking": "remark",
    "toelichting": "remark",
    "remark": "remark",
}
DATE_ENDS = frozenset({"earliest", "latest"})
SEVERAL = re.compile(r"\s+(?:en/of|and/or|en|of|and|or)\s+|\s*[/|&+]\s*", re.IGNORECASE)
WHO = frozenset({"owner", "decider"})
SPECIAL_FIRST = (Shape.DEPENDENCIES, Shape.RELATIONS, Shape.ALIASES, Shape.WIDE)
MIN_FIELDS = 2
MIN_PHASES = 2


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One header as typed: `over` is the merged label above it in a header of two rows."""

    index: int
    text: str
    over: str = ""

    @property
    def shown(self) -> str:
        return " – ".join(part for part in (self.over, self.text) if part)


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column as recognised; `field` is '' when it is not read, `unit` comes from the header."""

    index: int
    header: str
    field: str = ""
    unit: str = ""
    phase: Phase | None = None
    twin: int | None = None
    strength: int = SURE


@dataclass(frozen=True, slots=True)
class Header:
    """A header row (or two) read as one shape, and how many of its columns were recognised."""

    shape: Shape
    columns: tuple[FoundColumn, ...]
    score: int

    def first(self, field: str) -> FoundColumn | None:
        return next((c for c in self.columns if c.field == field and c.phase is None), None)


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """Letters and digits only, without accents and capitals; '#' and '%' are words."""
    if text.strip() in {"#", "№"}:
        return "nr"
    plain = unicodedata.normalize("NFKD", text.replace("%", " procent ")).casefold()
    return "".join(c for c in plain if c.isalnum())


@cache
def names_of(shape: Shape) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """For each known header: the fields it can mean, surest first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for column in COLUMNS[shape]:
        for name in column.names:
            found.setdefault(key(name) or name, []).append((column.field, SURE))
        for name in column.weak:
            found.setdefault(key(name) or name, []).append((column.field, WEAK))
    return {name: tuple(sorted(fields, key=lambda f: f[1])) for name, fields in found.items()}


@cache
def phase_names() -> Mapping[str, Phase]:
    return {key(name): phase for phase in PHASES for name in phase.names}


@lru_cache(maxsize=20_000)
def is_header_word(text: str) -> bool:
    """Some shape knows this text as a header."""
    plain = key(text)
    return any(plain in names_of(shape) for shape in COLUMNS) or plain in phase_names()


def recognise(shape: Shape, cells: Sequence[HeaderCell], renamed: Mapping[str, str]) -> Header:
    """Give each field to the column with the surest name for it; `renamed` goes before all.

    'Vroegst' and 'Laatst' are one date together; alone, or beside a date, they mean nothing sure.
    """
    header = assigned(shape, cells, renamed, frozenset())
    fields = {column.field for column in header.columns if column.phase is None}
    if fields & DATE_ENDS and (not fields >= DATE_ENDS or "date" in fields):
        return assigned(shape, cells, renamed, DATE_ENDS)
    return header


def assigned(
    shape: Shape, cells: Sequence[HeaderCell], renamed: Mapping[str, str], without: frozenset[str]
) -> Header:
    phases = [phase_told(cell, renamed) for cell in cells] if shape is Shape.WIDE else []
    columns = {column.index: column for column in phases if column}
    claims = [
        (cell, [m for m in meanings(shape, cell, renamed) if m.field not in without])
        for cell in cells
    ]
    taken: dict[str, int] = {}
    for strength in range(TOLD, WEAK_BARE + 1):
        for cell, options in claims:
            if cell.index in columns:
                continue
            for option in options:
                if option.strength == strength and option.field not in taken:
                    columns[cell.index] = option
                    taken[option.field] = cell.index
                    break
    found = [columns.get(cell.index) or unread(cell, options, taken) for cell, options in claims]
    return Header(shape, tuple(found), len(columns))


def phase_told(cell: HeaderCell, renamed: Mapping[str, str]) -> FoundColumn | None:
    """The phase of a column, by the name that a profile gives it or else by its own."""
    told = renamed.get(key(cell.text))
    if told is None:
        return phase_column(cell)
    found = phase_column(HeaderCell(cell.index, told))
    return replace(found, header=cell.shown) if found else None


def phase_column(cell: HeaderCell) -> FoundColumn | None:
    """'FID', 'Status FID', or 'Datum' below 'FID': a phase and what the column says of it."""
    phases = phase_names()
    above = phases.get(key(cell.over))
    if above:
        field = PHASE_FIELDS.get(key(cell.text))
        return FoundColumn(cell.index, cell.shown, field, phase=above) if field else None
    text = key(BRACKETS.sub(" ", cell.text)) or key(cell.text)
    if text in phases:
        return FoundColumn(cell.index, cell.shown, "date", phase=phases[text])
    for word, field in PHASE_FIELDS.items():
        for rest in (text.removeprefix(word), text.removesuffix(word)):
            if rest != text and rest in phases:
                return FoundColumn(cell.index, cell.shown, field, phase=phases[rest])
    return None


def as_shape(header: Header, shape: Shape, renamed: Mapping[str, str]) -> Header:
    """The same header row read as another shape."""
    cells = [HeaderCell(column.index, column.header) for column in header.columns]
    return recognise(shape, cells, renamed)


def is_valid(header: Header) -> bool:
    """Enough is recognised to read the rows as this shape."""
    fields = {column.field for column in header.columns if column.phase is None}
    match header.shape:
        case Shape.DEPENDENCIES:
            return {"predecessor", "successor"} <= fields
        case Shape.RELATIONS:
            return {"first", "second"} <= fields
        case Shape.ALIASES:
            return {"old", "new"} <= fields
        case Shape.WIDE:
            phases = {c.phase.code for c in header.columns if c.phase and c.field == "date"}
            return len(phases) >= MIN_PHASES and bool(fields & {"id", "name", "project"})
        case _:
            named = fields & {"id", "name"}
            dated = fields & {"date", "earliest"}
            return bool(named or ("project" in fields and dated)) and header.score >= MIN_FIELDS


def best_header(cells: Sequence[HeaderCell], renamed: Mapping[str, str]) -> Header | None:
    """The shape that explains most columns; where two do, the one that asks for more."""
    valid = [
        header
        for shape in (*SPECIAL_FIRST, Shape.MILESTONES)
        if is_valid(header := recognise(shape, cells, renamed))
    ]
    return max(valid, key=lambda header: header.score, default=None)


def unread(
    cell: HeaderCell, options: Sequence[FoundColumn], taken: Mapping[str, int]
) -> FoundColumn:
    """A column that is not read; `twin` is the column that took what it surely means.

    A second date is worth a question even where its name is weak.
    """
    twins = [
        taken[option.field]
        for option in options
        if option.field in taken and (option.strength < WEAK or option.field == "date")
    ]
    return FoundColumn(cell.index, cell.shown, twin=twins[0] if twins else None)


def meanings(shape: Shape, cell: HeaderCell, renamed: Mapping[str, str]) -> list[FoundColumn]:
    """What a header can mean, surest first: as typed, with its upper label, without its unit."""
    names = names_of(shape)
    for text in (cell.shown, cell.text):
        if key(text) in renamed:
            told = names.get(key(renamed[key(text)]), ())[:1]
            unit = without_unit(cell.text)[1]
            return [
                FoundColumn(cell.index, cell.shown, field, unit, strength=TOLD)
                for field, _ in told
            ]
    found: list[FoundColumn] = []
    for text in texts(cell):
        for field, strength in names.get(key(text) or text, ()):
            found.append(FoundColumn(cell.index, cell.shown, field, strength=strength))
    if not found:
        found += several_names(shape, cell)
    bare, unit = without_unit(cell.text)
    unit = unit or without_unit(cell.over)[1]
    for field, strength in names.get(key(bare), ()) if bare != cell.text else ():
        if not (field == "date" and OTHER_MOMENT.search(cell.text)):
            found.append(FoundColumn(cell.index, cell.shown, field, unit, strength=strength + 1))
    return [replace(column, unit=unit) for column in found]


def several_names(shape: Shape, cell: HeaderCell) -> list[FoundColumn]:
    """'Activiteit / mijlpaal': names for one field. Of who brings about and who decides the first.

    Then the cell holds both, as in 'TenneT / KGG', and is kept as typed.
    """
    names = names_of(shape)
    parts = [part for part in SEVERAL.split(cell.text) if key(part)]
    fields = [{field for field, _ in names.get(key(part), ())} for part in parts]
    if len(parts) < MIN_FIELDS or not all(fields):
        return []
    shared = set.intersection(*fields) or (
        {"owner"} if set.union(*fields) <= WHO and "owner" in fields[0] else set()
    )
    return [FoundColumn(cell.index, cell.shown, field, strength=SURE_BARE) for field in shared]


def texts(cell: HeaderCell) -> list[str]:
    """The wordings to look up. 'Eerdere planning' above 'Datum' is not just a date."""
    if not cell.over:
        return [cell.text]
    over = without_unit(cell.over)[0]
    both = [f"{over} {cell.text}", f"{cell.text} {over}"]
    if OTHER_MOMENT.search(cell.over):
        return [*both, cell.over]
    above = {field for field, _ in names_of(Shape.MILESTONES).get(key(over), ())}
    if above & {"date", "duration"}:  # 'Optimistisch' below 'Datum' is no duration
        return [*both, cell.text, cell.over]
    return [cell.text, *both, cell.over]
