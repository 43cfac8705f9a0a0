"""A partner's workbook, or folders of them, read into batches of claims."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph_engine.issues import Issue, Severity
from graph_engine.model import Milestone, Source
from graph_engine.rules import rows as row_rules
from graph_engine.rules import sheets as sheet_rules
from inputs.batch import AliasClaim, Batch
from inputs.files import Found, find_workbooks
from inputs.profiles import Profile, built_in_profiles, fitting_profile, profiles_beside
from inputs.progress import OPENED, FileProgress, Progress, RowProgress, untold
from inputs.schedules import is_schedule, read_schedule
from inputs.shapes.part import Context
from inputs.sheets import ReadSheet, context_of, laid_out, read_sheet, texts_of
from inputs.workbook import open_workbook
from inputs.workbooks.grid import Workbook

SHOWN_SHEETS = 5
SHOWN_TEXTS = 5

Tell = Callable[[float], None]


def read_batches(
    paths: Sequence[Path],
    *,
    data_date: date | None = None,
    profiles: Sequence[Profile] = (),
    progress: Progress | None = None,
    also_read: Sequence[Path] = (),
) -> tuple[Batch, ...]:
    """One batch per file, in an order that does not depend on that of `paths`.

    Folders are searched; a file that cannot be read gives a batch with only issues.
    """
    found = find_workbooks(paths, also_read)
    sizes = [size_of(each.path) for each in found]
    beside: dict[Path, tuple[Profile, ...]] = {}
    batches: list[Batch] = []
    for number, each in enumerate(found):
        tell: Tell = untold
        if progress:
            tell = FileProgress(
                progress, each.name, sum(sizes[:number]), sizes[number], sum(sizes)
            )
        tell(0)
        folder = each.path.parent
        wrong: list[Issue] = []
        if folder not in beside:
            beside[folder], wrong = profiles_beside(folder)
        offered = (*profiles, *beside[folder])
        batches.append(read_found(each, data_date, offered, wrong, tell))
        tell(1)
    return tuple(batches)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size + 1
    except OSError:
        return 1


def read_found(
    found: Found,
    data_date: date | None,
    profiles: Sequence[Profile],
    wrong: Sequence[Issue],
    tell: Tell = untold,
) -> Batch:
    """One file; `wrong` is what else is to be said of its folder."""
    if found.issues:
        return nothing_read(found.name, [*wrong, *found.issues])
    if is_schedule(found.path):
        plan = read_schedule(found.path, found.name)
        return replace(plan, issues=(*wrong, *plan.issues))
    book, issues = open_workbook(found.path, found.name)
    if book is None:
        return nothing_read(found.name, [*wrong, *issues])
    tell(OPENED)
    profile, about = profile_for(book, profiles)
    return read_book(book, [*wrong, *issues, *about], data_date, profile, tell)


def read_workbook(
    path: Path, *, data_date: date | None = None, profile: Profile | None = None
) -> Batch:
    """All that one workbook says. Whatever is wrong with it becomes an issue."""
    if profile is None:
        beside, wrong = profiles_beside(path.parent)
        return read_found(Found(path.name, path), data_date, beside, wrong)
    book, issues = open_workbook(path)
    if book is None:
        return nothing_read(path.name, issues)
    return read_book(book, issues, data_date, profile)


def nothing_read(name: str, issues: Sequence[Issue]) -> Batch:
    return Batch(workbook=name, partner="", data_date=None, milestones=(), issues=tuple(issues))


def read_book(
    book: Workbook,
    issues: list[Issue],
    data_date: date | None,
    profile: Profile | None,
    tell: Tell = untold,
) -> Batch:
    layouts = laid_out(book, profile)
    context, context_issues = context_of(book, layouts, data_date, profile)
    context = replace(
        context, count=RowProgress(tell, sum(len(sheet.rows) for sheet in book.sheets))
    )
    read = [read_sheet(layout, context) for layout in layouts]
    milestones = tuple(m for sheet in read for m in sheet.part.milestones)
    issues += context_issues
    issues += [issue for sheet in read for issue in sheet.part.issues]
    issues += duplicates(milestones)
    issues += no_table(book, read)
    issues += needs_data_date(book, read, context)
    return Batch(
        workbook=book.name,
        partner=context.partner,
        data_date=context.data_date,
        milestones=milestones,
        links=tuple(link for sheet in read for link in sheet.part.links),
        relations=tuple(each for sheet in read for each in sheet.part.relations),
        aliases=(*(each for sheet in read for each in sheet.part.aliases), *aliases_of(profile)),
        issues=tuple(issues),
        sheets=tuple(report for sheet in read for report in sheet.reports),
    )


def profile_for(book: Workbook, profiles: Sequence[Profile]) -> tuple[Profile | None, list[Issue]]:
    """The one of these profiles that fits, else one that is built in."""
    sheets = [sheet.name for sheet in book.sheets]
    for offered in (profiles, built_in_profiles()):
        found, about = fitting_profile(book.name, sheets, offered)
        if about:
            return found, about
    return None, []


def aliases_of(profile: Profile | None) -> list[AliasClaim]:
    if profile is None:
        return []
    source = Source(f"{profile.name} (profiel)")
    return [AliasClaim(old=old, new=new, source=source) for old, new in profile.aliases]


def duplicates(milestones: Sequence[Milestone]) -> list[Issue]:
    """Every milestone whose code stands elsewhere in the workbook too, each naming the others."""
    keys = [" ".join(milestone.id.casefold().split()) for milestone in milestones]
    if len(set(keys)) == len(keys):
        return []
    places: dict[str, list[Milestone]] = {}
    for key, milestone in zip(keys, milestones, strict=True):
        places.setdefault(key, []).append(milestone)
    return [
        Issue(row_rules.DUPLICATE_ID, one.source, {"id": one.id, "other": others(one, same)})
        for same in places.values()
        if len(same) > 1
        for one in same
    ]


def others(one: Milestone, same: Sequence[Milestone]) -> str:
    return ", ".join(
        f"{m.source.sheet} › {m.source.cell}".removeprefix(" › ") for m in same if m is not one
    )


def needs_data_date(book: Workbook, read: Sequence[ReadSheet], context: Context) -> list[Issue]:
    """Relative dates that were placed with the run's data date, because the workbook has none."""
    texts = dict.fromkeys(text for sheet in read for text in sheet.part.placed)
    if not texts:
        return []
    examples = ", ".join(f"'{text}'" for text in list(texts)[:SHOWN_TEXTS])
    facts = {"examples": examples, "day": str(context.reference)}
    return [Issue(sheet_rules.DATA_DATE_MISSING, Source(book.name), facts)]


def no_table(book: Workbook, read: Sequence[ReadSheet]) -> list[Issue]:
    """A workbook in which nothing was recognised says which texts were seen instead.

    Where a sheet could not be read at all, that has been said already.
    """
    unread = any(issue.rule.severity is Severity.ERROR for issue in book.issues)
    if unread or any(sheet.has_table for sheet in read):
        return []
    seen = [f"{sheet.name or book.name}: {texts_of(sheet)}" for sheet in book.sheets][
        :SHOWN_SHEETS
    ]
    facts = {"seen": "; ".join(seen) or "geen enkele gevulde cel"}
    return [Issue(sheet_rules.NO_HEADER, Source(book.name), facts)]
