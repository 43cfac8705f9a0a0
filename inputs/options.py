"""What is typed after an option of the command line, in the notations that workbooks use.

Every function raises TypedError with a message for the person who typed it.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from graph_engine.confidential import Audience, known_partners
from graph_engine.cpm.rules import ROADMAP
from graph_engine.model import Roadmap, Source
from graph_engine.results import Analysis, GoalResult
from inputs.batch import Goals
from inputs.dates import read_date
from inputs.merging.aliases import Organisations

EVERYONE = frozenset({"iedereen", "all", "everyone"})
INTERNAL = frozenset({"", "intern", "internal"})
GOAL_OPTION = "--goal"
"""Where a goal from the command line stands, instead of in a workbook."""
ANY_DAY = date(2026, 1, 1)
"""What a relative phrase is tried against, when only its form is looked at."""


class SaidError(Exception):
    """What the person at the command line must know, in Dutch and in English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(dutch, english)
        self.dutch = dutch
        self.english = english

    def message(self, lang: str = "nl") -> str:
        return self.english if lang == "en" else self.dutch


class TypedError(SaidError, ValueError):
    """What was typed cannot be used; says what is wanted."""


def check_present(files: Iterable[Path]) -> None:
    missing = ", ".join(str(file) for file in files if not os.path.exists(file))  # noqa: PTH110
    if missing:
        raise TypedError(
            f"Dit bestand of deze map bestaat niet: {missing}.",
            f"This file or folder does not exist: {missing}.",
        )


def check_workbook(file: Path) -> None:
    check_present([file])
    if file.is_dir():
        raise TypedError(
            f"'{file}' is een map; noem één werkboek.", f"'{file}' is a folder; name one workbook."
        )


def read_goal(text: str) -> Goals:
    """'ID', 'a name', or either with '=target phrase'."""
    ref, mark, target = (part.strip() for part in text.partition("="))
    if not ref or (mark and not target):
        raise TypedError(
            f"--goal '{text}': geef een code of naam, zo nodig met een streefdatum: ID=2030.",
            f"--goal '{text}': give a code or a name, if need be with a target date: ID=2030.",
        )
    try:
        if target:
            read_date(target, reference=ANY_DAY)
    except ValueError:
        raise TypedError(
            f"--goal '{text}': '{target}' is geen datum; schrijf bijvoorbeeld "
            "2030, 'Q3 2030', 'eind 2030' of 2030-06-30.",
            f"--goal '{text}': '{target}' is no date; write for instance "
            "2030, 'Q3 2030', 'end of 2030' or 2030-06-30.",
        ) from None
    return Goals(ref=ref, target=target, source=Source(GOAL_OPTION, "", text))


def read_day(text: str) -> date:
    """A date phrase that means one day."""
    reading = None
    with suppress(ValueError):
        reading = read_date(text)
    if reading is None or reading.earliest is None or reading.earliest != reading.latest:
        raise TypedError(
            f"'{text}' is geen dag waarmee te rekenen is; schrijf een datum als 2026-03-01.",
            f"'{text}' is no day to calculate with; write a date such as 2026-03-01.",
        )
    return reading.earliest


def same_code(typed: str, codes: Iterable[str]) -> str | None:
    """The code that is meant: as typed, else the only one that differs in capitals alone."""
    known = list(codes)
    alike = [code for code in known if code.casefold() == typed.casefold()]
    if len(alike) > 1 and typed not in alike:
        both = ", ".join(alike)
        raise TypedError(
            f"'{typed}': welke bedoelt u: {both}?", f"'{typed}': which do you mean: {both}?"
        )
    return typed if typed in alike else next(iter(alike), None)


def find_goal(analysis: Analysis, text: str) -> GoalResult:
    """The goal that is meant, by id or by a part of its name; otherwise say which there are."""
    names = {g.id: analysis.roadmap.by_id[g.id].name for g in analysis.goals}
    wanted = text.casefold()
    code = same_code(text, names)
    exact = [id_ for id_, name in names.items() if wanted == name.casefold()]
    part = [id_ for id_, name in names.items() if wanted in name.casefold()]
    found = [code] if code else exact or part
    if len(found) != 1:
        raise _which_goal(analysis.roadmap, text, names, found)
    return next(g for g in analysis.goals if g.id == found[0])


def _which_goal(
    roadmap: Roadmap, text: str, names: Mapping[str, str], several: Sequence[str]
) -> TypedError:
    """What the text does fit, how a milestone becomes a goal, and which goals there are."""
    if several:
        heads = f"'{text}' past op meer dan één doel:", f"'{text}' fits more than one goal:"
        return _listing(heads, names, several)
    if not names:
        return TypedError(
            f"Er is geen enkel doel. Noem er een: --goal '{text}=2030'.",
            f"There is no goal at all. Name one: --goal '{text}=2030'.",
        )
    code = same_code(text, roadmap.by_id)
    if code is None:
        heads = f"'{text}' is geen doel.", f"'{text}' is no goal."
    else:
        named = f"{code} ({roadmap.by_id[code].name})"
        heads = (
            f"{named} is een mijlpaal, geen doel. Met --goal {code}=DATUM wordt het een doel.",
            f"{named} is a milestone, no goal. With --goal {code}=DATE it becomes a goal.",
        )
    return _listing((f"{heads[0]} De doelen zijn:", f"{heads[1]} The goals are:"), names, names)


def _listing(heads: tuple[str, str], names: Mapping[str, str], codes: Iterable[str]) -> TypedError:
    listed = [f"  {code}  {names[code]}" for code in codes]
    return TypedError(*("\n".join((head, *listed)) for head in heads))


def read_partner(text: str, roadmap: Roadmap | None) -> str:
    """The partner that is meant, as the roadmap calls it; nothing typed is nobody."""
    if not text:
        return ""
    if roadmap is None:
        raise TypedError(
            f"--partner '{text}' kiest uit een roadmap; noem die erbij, bijvoorbeeld met "
            "--from roadmap.json.",
            f"--partner '{text}' chooses from a roadmap; name it too, for instance with "
            "--from roadmap.json.",
        )
    known = known_partners(roadmap)
    meant = same_code(" ".join(text.split()), known)
    same = Organisations({}).same
    found = meant or next((name for name in known if same(name, text)), None)
    if found is None:
        listed = ", ".join(known) or "–"
        raise TypedError(
            f"'{text}' is geen partner. Kies een van: {listed}.",
            f"'{text}' is no partner. Choose one of: {listed}.",
        )
    return found


def read_audience(text: str, analysis: Analysis, where: str = "") -> Audience | None:
    """'iedereen', the name of a partner, or 'intern' (or nothing): everything, None.

    `where` it was said, when not on the command line.
    """
    wanted = " ".join(text.casefold().split())
    if wanted in INTERNAL:
        return None
    if wanted not in EVERYONE:
        known = known_partners(analysis.roadmap)
        partner = next((name for name in known if name.casefold() == wanted), None)
        if partner is None:
            listed = ", ".join(known) or "–"
            raise TypedError(
                f"{where}'{text}' is geen partner. Kies iedereen, intern, of een van: {listed}.",
                f"{where}'{text}' is no partner. Choose all, internal, or one of: {listed}.",
            )
    else:
        partner = ""
    if analysis.rules != ROADMAP.name:
        raise TypedError(
            "--audience rekent in kalenderdagen; kies daarbij --rules roadmap.",
            "--audience calculates in calendar days; choose --rules roadmap with it.",
        )
    return Audience(partner)
