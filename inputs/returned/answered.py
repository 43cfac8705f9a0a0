"""What partners answered, put where the question was.

A correction is read as if it stood in the partner's own cell, a reference is followed as answered,
two milestones that are one become one, dates and dependencies get the partner's newest word. An
answer to what has changed since it was asked is not used, and says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph_engine.issues import Issue
from graph_engine.model import Dependency, Milestone, Source
from graph_engine.rules import answers as answer_rules
from graph_engine.rules import merging as merging_rules
from inputs.batch import AliasClaim, Batch, LinkClaim
from inputs.cells.cell_values import as_text
from inputs.files import Found
from inputs.merging.combine import Intake
from inputs.merging.names import name_key
from inputs.profiles import profiles_beside
from inputs.reader import profile_for, read_book
from inputs.returned.answered_dates import RIGHT, about_date, answered_date, unread_date
from inputs.returned.answers import Answer, Returned, may_be_return, notes, read_return
from inputs.returned.corrected_rows import take_corrections
from inputs.returned.corrections import Corrections, corrected, value_at
from inputs.returned.own_rows import Correction
from inputs.workbook import open_workbook

YES = frozenset({"ja", "yes", "j", "y", "x", "klopt"})
NO = frozenset({"nee", "no", "n"})
STAYS = frozenset({"blijft", "stays", *RIGHT})
SOFT = frozenset({"wordt zacht", "zacht", "becomes soft", "soft"})
LAPSES = frozenset({"vervalt", "vervallen", "lapses", "lapsed", "geen", "none"})


@dataclass(frozen=True, slots=True)
class Taken:
    """Batches with the answers in them, and what is left for after merging."""

    batches: tuple[Batch, ...]
    answers: tuple[Answer, ...]
    corrections: tuple[Correction, ...]
    issues: tuple[Issue, ...]


def take_answers(found: Sequence[Found], read: Sequence[Batch], day: date | None) -> Taken:
    """Take the return workbooks apart. `read` holds one batch per file in `found`."""
    own: list[tuple[Found, Batch]] = []
    returned: list[Returned] = []
    for each, batch in zip(found, read, strict=True):
        back = read_return(each.path, batch) if may_be_return(batch) else None
        if back:
            returned.append(back)
        else:
            own.append((each, batch))
    answers = [answer for back in returned for answer in back.answers]
    issues = notes(answers)
    batches = _with_cells(own, answers, day, issues)
    batches = _with_references(batches, answers, issues)
    batches += [replace(back.batch, aliases=_aliases(back.answers)) for back in returned]
    corrections = tuple(c for back in returned for c in back.corrections)
    return Taken(tuple(batches), tuple(answers), corrections, tuple(issues))


def _with_cells(
    own: Sequence[tuple[Found, Batch]],
    answers: Sequence[Answer],
    day: date | None,
    issues: list[Issue],
) -> list[Batch]:
    """The batches, with the workbooks in which cells were corrected read again."""
    asked: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.kind == "cell":
            asked.setdefault(answer.key[1], []).append(answer)
    batches = []
    for each, batch in own:
        about = asked.pop(each.name, [])
        corrections = _corrections(each, about, issues) if about else {}
        batches.append(_read_again(each, batch, corrections, day) if corrections else batch)
    issues += [answer.overtaken() for about in asked.values() for answer in about]
    return batches


def _read_again(found: Found, before: Batch, corrections: Corrections, day: date | None) -> Batch:
    """The workbook with these cells corrected; its file stays as it is."""
    book, issues = open_workbook(found.path, found.name)
    if book is None:
        return before
    profiles, wrong = profiles_beside(found.path.parent)
    profile, about = profile_for(book, profiles)
    said = [*(issue for issue in wrong if issue in before.issues), *issues, *about]
    return read_book(corrected(book, corrections), said, day, profile)


def _corrections(found: Found, answers: Sequence[Answer], issues: list[Issue]) -> Corrections:
    """The cells of one workbook that partners corrected and that are still as they were."""
    book, _ = open_workbook(found.path, found.name)
    sheets = {sheet.name: sheet for sheet in book.sheets} if book else {}
    corrections: dict[tuple[str, str], str] = {}
    for answer in answers:
        _, _, sheet, cell = answer.key
        value = value_at(sheets[sheet], cell) if sheet in sheets else None
        if value is None or name_key(as_text(value)) != name_key(answer.found):
            issues.append(answer.overtaken())
        else:
            corrections[sheet, cell] = answer.text
            issues.append(_replaced(answer, Source(found.name, sheet, cell), answer.found))
    return corrections


def _with_references(
    batches: Sequence[Batch], answers: Sequence[Answer], issues: list[Issue]
) -> list[Batch]:
    """Links with the references that partners corrected; 'vervalt' takes the link away."""
    wanted = {
        (Source(*a.key[1:4]), name_key(a.key[4])): a for a in answers if a.kind == "reference"
    }
    if not wanted:
        return list(batches)
    used: set[Answer] = set()
    changed = []
    for batch in batches:
        links = (_followed(link, wanted, used) for link in batch.links)
        changed.append(replace(batch, links=tuple(link for link in links if link)))
    for answer in wanted.values():
        place, found = Source(*answer.key[1:4]), answer.key[4]
        issues.append(_replaced(answer, place, found) if answer in used else answer.overtaken())
    return changed


def _followed(
    link: LinkClaim, wanted: Mapping[tuple[Source, str], Answer], used: set[Answer]
) -> LinkClaim | None:
    for side in ("predecessor", "successor"):
        answer = wanted.get((link.source, name_key(getattr(link, side))))
        if answer:
            used.add(answer)
            if name_key(answer.text) in LAPSES:
                return None
            link = replace(link, **{side: answer.text})  # type: ignore[arg-type]  # a text field
    return link


def _replaced(answer: Answer, place: Source, found: str) -> Issue:
    """The answer stands in for what was found at a place."""
    facts = {"answer": answer.text, "found": found, "answer_cell": str(answer.source)}
    return Issue(answer_rules.ANSWER_REPLACES, place, facts)


def _aliases(answers: Iterable[Answer]) -> tuple[AliasClaim, ...]:
    """The milestones that a partner says are one."""
    return tuple(
        AliasClaim(old=a.key[1], new=(a.key[2],), source=a.source)
        for a in answers
        if a.kind == "same" and name_key(a.text) in YES
    )


def settled(intake: Intake, taken: Taken) -> Intake:
    """A roadmap with the dates and dependencies as answered."""
    roadmap, answers = intake.roadmap, taken.answers
    if roadmap is None:
        lost = [answer.overtaken() for answer in _on_roadmap(answers)]
        lost += [correction.overtaken() for correction in taken.corrections]
        return replace(intake, issues=(*intake.issues, *taken.issues, *lost))
    milestones = dict(roadmap.by_id)
    dependencies = list(roadmap.dependencies)
    issues = [i for i in (*intake.issues, *taken.issues) if not _denied(i, answers)]
    for answer in answers:
        if answer.kind == "date":
            place = unread_date(answer, milestones)
            said = answered_date(answer, milestones, roadmap.data_date)
            if any(i.rule is answer_rules.ANSWER_ON_DATE for i in said):
                issues = [i for i in issues if not about_date(i, place)]
            issues += said
        elif answer.kind == "link":
            issues += _link(answer, dependencies, milestones)
        elif answer.kind == "same" and name_key(answer.text) not in YES | NO:
            issues.append(answer.issue("ja of nee", "ja (yes) or nee (no)"))
    said, replaced = take_corrections(taken.corrections, milestones, roadmap.data_date)
    issues = [i for i in issues if not any(about_date(i, place) for place in replaced)] + said
    if not answers and not taken.corrections:
        return replace(intake, issues=tuple(issues))
    roadmap = replace(
        roadmap, milestones=tuple(milestones.values()), dependencies=tuple(dependencies)
    )
    return replace(intake, roadmap=roadmap, issues=tuple(issues))


def _on_roadmap(answers: Iterable[Answer]) -> list[Answer]:
    """The answers that are about milestones, whatever workbook those came from."""
    return [answer for answer in answers if answer.kind in {"date", "link"}]


def _denied(issue: Issue, answers: Iterable[Answer]) -> bool:
    """Whether a partner said that two lookalikes are two."""
    return issue.rule is merging_rules.MAYBE_THE_SAME and any(
        a.kind == "same"
        and name_key(a.text) in NO
        and {a.key[1], a.key[2]} == {issue.facts["second_id"], issue.facts["first_id"]}
        for a in answers
    )


def _link(
    answer: Answer, dependencies: list[Dependency], milestones: Mapping[str, Milestone]
) -> list[Issue]:
    """Change `dependencies` as answered."""
    said = name_key(answer.text)
    asked = [d for d in dependencies if (d.predecessor, d.successor) == answer.key[1:]]
    if not asked:
        return [answer.overtaken()]
    if said in STAYS:
        return []
    if said not in SOFT | LAPSES:
        return [answer.issue("blijft, wordt zacht of vervalt", "stays, becomes soft or lapses")]
    for link in asked:
        place = dependencies.index(link)
        dependencies[place : place + 1] = [] if said in LAPSES else [replace(link, hard=False)]
    facts = {
        "predecessor": milestones[asked[0].predecessor].name,
        "successor": milestones[asked[0].successor].name,
        "answer": answer.text,
        "answer_cell": str(answer.source),
    }
    return [Issue(answer_rules.ANSWER_ON_LINK, asked[0].source, facts)]
