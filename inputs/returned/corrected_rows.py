"""What partners corrected among their own rows, taken over where it is certain what is meant.

The text is read as in a column of the partner's own workbook. All else is named, and changes
nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from graph_engine.issues import Issue
from graph_engine.model import Kind, Milestone, Source
from graph_engine.rules import answers as answer_rules
from inputs.cells.cell_values import Result, as_text, one_line
from inputs.merging.names import name_key
from inputs.returned.answered_dates import DATE_WANTED, answered_date
from inputs.returned.answers import Answer
from inputs.returned.own_rows import Correction
from inputs.shapes.field_values import PLAIN, duration, status
from inputs.workbooks.grid import Fault, Value

Wanted: TypeAlias = Mapping[str, str]
"""What to do about a correction, in both languages."""


COMPUTED: Wanted = {
    "wanted": "Deze kolom volgt uit de andere. Verbeter de naam, de soort, de status, de "
    "initiatiefnemer, wie beslist, de opgegeven datum of de doorlooptijd, of het eigen werkboek",
    "wanted_en": "This column follows from the others. Correct the name, the kind, the status, "
    "the owner, who decides, the date as stated or the duration, or the own workbook",
}
EMPTIED: Wanted = {
    "wanted": "Een lege cel zegt niet wat het moet zijn. Vul in wat er wel hoort te staan; bij "
    "een datum kan dat n.t.b. zijn",
    "wanted_en": "An empty cell does not say what it should be. Fill in what should stand there; "
    "for a date that may be n.t.b.",
}
ERROR: Wanted = {
    "wanted": "In de cel staat een fout of een formule zonder uitkomst. Vul de waarde zelf in",
    "wanted_en": "The cell holds an error or a formula without a result. Fill in the value itself",
}
OTHERS: Wanted = {
    "wanted": "Wat hier telt is van een andere partner. Overleg met die partner",
    "wanted_en": "What counts here is another partner's. Consult that partner",
}
GOAL: Wanted = {
    "wanted": "Wat een doel is, staat in het eigen werkboek: een streefdatum maakt een mijlpaal "
    "een doel",
    "wanted_en": "What is a goal stands in the own workbook: a target date makes a milestone a "
    "goal",
}
UNREADABLE: Mapping[str, Wanted] = {
    "date": {
        "wanted": f"Verwacht wordt {DATE_WANTED[0]}",
        "wanted_en": f"Wanted is {DATE_WANTED[1]}",
    },
    "kind": {
        "wanted": "Verwacht wordt mijlpaal, besluit, vergunning, investeringsbesluit, oplevering "
        "of randvoorwaarde",
        "wanted_en": "Wanted is milestone, decision, permit, investment decision, delivery or "
        "condition",
    },
    "status": {
        "wanted": "Verwacht wordt open, gereed of vervallen, of een voortgang als 40%",
        "wanted_en": "Wanted is open, done or lapsed, or progress such as 40%",
    },
    "duration": {
        "wanted": "Verwacht wordt een aantal dagen, weken, maanden of jaren",
        "wanted_en": "Wanted is a number of days, weeks, months or years",
    },
}


def take_corrections(
    corrections: Iterable[Correction], milestones: dict[str, Milestone], day: date
) -> tuple[list[Issue], set[Source]]:
    """Change `milestones` as corrected. Also returned: the cells whose dates were replaced."""
    issues: list[Issue] = []
    replaced = set()
    for correction in corrections:
        milestone = milestones.get(correction.id)
        said = _issue(correction, milestone, milestones, day)
        issues += [said] if said else []
        counted = milestone.statement if milestone else None
        if said and said.rule is answer_rules.CORRECTION_TAKEN and correction.field == "date":
            replaced |= {counted.source} if counted else set()
    return issues, replaced


def _issue(
    correction: Correction,
    milestone: Milestone | None,
    milestones: dict[str, Milestone],
    day: date,
) -> Issue | None:
    """What became of it; None when the partner's own workbook says the same by now."""
    reason = _not_usable(correction)
    if reason is not None:
        return correction.not_used(reason)
    if milestone is None:
        return correction.overtaken()
    if milestone.partner != correction.partner:
        return correction.not_used(OTHERS)
    if correction.field == "date":
        return _date(correction, milestone, milestones, day)
    return _field(correction, milestone, milestones)


def _not_usable(correction: Correction) -> Wanted | None:
    """Why the cell itself gives nothing to take over; None when it does."""
    if not correction.field:
        return COMPUTED
    if isinstance(correction.value, Fault):
        return ERROR
    return None if correction.text else EMPTIED


def _date(
    correction: Correction, milestone: Milestone, milestones: dict[str, Milestone], day: date
) -> Issue | None:
    counts = milestone.statement
    if counts is not None and counts.literal == correction.text:
        return None
    if counts is not None and counts.partner not in ("", correction.partner):
        return correction.not_used(OTHERS)
    answer = Answer(
        key=("date", correction.id),
        text=correction.text,
        found=correction.found,
        partner=correction.partner,
        source=correction.source,
    )
    (said,) = answered_date(answer, milestones, day)
    if said.rule is answer_rules.ANSWER_ON_DATE:
        return correction.taken()
    if said.rule is answer_rules.UNREADABLE_ANSWER:
        return correction.not_used(UNREADABLE["date"])
    return said


def _field(
    correction: Correction, milestone: Milestone, milestones: dict[str, Milestone]
) -> Issue | None:
    current, read, changed = _HANDLERS[correction.field]
    new, problem = read(correction.value)
    if problem is not None:
        return correction.not_used(UNREADABLE[correction.field])
    if Kind.GOAL in (new, milestone.kind) and correction.field == "kind":
        return correction.not_used(GOAL)
    after = replace(milestone, **changed(new))
    if after == milestone:
        return None
    if not current(milestone, correction.found):
        return correction.overtaken()
    milestones[milestone.id] = after
    return correction.taken()


def _same_text(field: str) -> Callable[[Milestone, str], bool]:
    return lambda m, found: name_key(getattr(m, field)) == name_key(found)


def _same_kind(milestone: Milestone, found: str) -> bool:
    kind, problem = PLAIN["kind"](found)
    return problem is None and kind is milestone.kind


def _same_duration(milestone: Milestone, found: str) -> bool:
    """What was shown; a duration that nobody gave was an assumption, and may differ by now."""
    return milestone.duration_days is None or found in ("", str(milestone.duration_days))


def _days(value: Value) -> Result:
    return duration(value, unit="dagen")


def _status(value: Value) -> Result:
    return status(as_text(value) if isinstance(value, bool) else value)


_HANDLERS: Mapping[
    str,
    tuple[
        Callable[[Milestone, str], bool],
        Callable[[Value], Result],
        Callable[[Any], dict[str, Any]],
    ],
] = {
    "name": (_same_text("name"), one_line, lambda new: {"name": new}),
    "owner": (_same_text("owner"), one_line, lambda new: {"owner": new}),
    "decider": (_same_text("who_decides"), one_line, lambda new: {"decider": new}),
    "kind": (_same_kind, PLAIN["kind"], lambda new: {"kind": new}),
    "status": (
        _same_text("status"),
        _status,
        lambda new: {"status": new[0], "state": new[1]},
    ),
    "duration": (_same_duration, _days, lambda new: {"duration_days": new}),
}
"""Per field: whether it still is what was found, how it is read, and what it changes."""
