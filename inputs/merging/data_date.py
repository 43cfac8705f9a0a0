"""For which day the facts hold, and where that day comes from."""

from collections.abc import Iterable, Sequence
from datetime import date
from operator import attrgetter

from graph_engine.issues import Issue
from graph_engine.model import Milestone, Source, State
from graph_engine.rules import goals as rules
from inputs.batch import Batch


def data_date_of(
    batches: Sequence[Batch], milestones: Sequence[Milestone]
) -> tuple[date | None, list[Issue]]:
    """The data date when no option or setting gives one; every choice is reported.

    The newest of the workbooks; else the newest report date; else, as an error, the day that the
    statuses themselves imply. None when there is no date at all.
    """
    dated = [batch for batch in batches if batch.data_date]
    if dated:
        return _from_workbooks(dated)
    claims = [(s, m) for m in milestones for s in m.statements]
    reports = [(s.reported, s.source) for s, _ in claims if s.reported]
    if reports:
        newest, source = _newest(reports)
        return newest, [_issue(newest, source, reported=True)]
    done = [(s.known, s.source) for s, m in claims if m.state is State.DONE and s.known]
    if done:
        newest, source = _newest(done)
        return newest, [_issue(newest, source, reason=_LAST_DONE)]
    stated = [(s.known, s.source) for s, _ in claims if s.known]
    if stated:
        first = min(day for day, _ in stated)
        source = min(place for day, place in stated if day == first)
        return first, [_issue(first, source, reason=_FIRST_STATED)]
    source = min((m.source for m in milestones), default=Source(""))
    return None, [Issue(rules.NO_DATES_AT_ALL, Source(source.workbook))]


_LAST_DONE = (
    "de laatste datum die als gereed is gemeld",
    "the last date that is reported as done",
)
_FIRST_STATED = ("de vroegste opgegeven datum", "the earliest stated date")


_PLACE = attrgetter("workbook", "sheet", "cell")
"""The order of cells, without the slower comparison of records."""


def _newest(days: Iterable[tuple[date, Source]]) -> tuple[date, Source]:
    pairs = list(days)
    newest = max(day for day, _ in pairs)
    return newest, min((source for day, source in pairs if day == newest), key=_PLACE)


def _issue(
    day: date, source: Source, *, reported: bool = False, reason: tuple[str, str] = ("", "")
) -> Issue:
    """At the workbook that lacks a data date; where the day was found is told."""
    facts = {"data_date": day.isoformat()}
    place = Source(source.workbook)
    if reported:
        return Issue(rules.DATA_DATE_FROM_STATEMENT, place, facts)
    found = {"reason": f"{reason[0]} ({source})", "reason_en": f"{reason[1]} ({source})"}
    return Issue(rules.NO_DATA_DATE, place, facts | found)


def _from_workbooks(dated: Sequence[Batch]) -> tuple[date, list[Issue]]:
    days = [(batch.data_date, batch.workbook) for batch in dated if batch.data_date]
    newest = max(day for day, _ in days)
    workbook = min(name for day, name in days if day == newest)
    others = "; ".join(f"{name}: {day.isoformat()}" for day, name in days)
    facts = {"data_date": newest.isoformat(), "others": others}
    return newest, [Issue(rules.DATA_DATE_FROM_WORKBOOK, Source(workbook), facts)]
