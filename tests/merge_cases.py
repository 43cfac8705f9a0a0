"""Batches in a few words, for the tests of merging."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import LinkType, Milestone, Source, Statement
from inputs.batch import AliasClaim, Batch, Goals, LinkClaim
from inputs.merging.combine import Intake, combine
from inputs.settings import Settings

DAY = date(2026, 3, 1)


def claim(
    literal: str, last: date | None, source: Source, partner: str, reported: date | None = None
) -> Statement:
    return Statement(
        literal=literal,
        earliest=last,
        latest=last,
        partner=partner,
        reported=reported,
        source=source,
    )


def batch(
    partner: str,
    *rows: Mapping[str, Any],
    links: Iterable[str] = (),
    aliases: Iterable[tuple[str, str]] = (),
    data_date: date | None = DAY,
) -> Batch:
    """A workbook 'partner.xlsx'.

    A row is a milestone's fields; `date` and `reported` make its statement. A link is 'A > B' or
    'A > B | FF+30'; an alias is (old, 'new; new').
    """
    workbook = f"{partner}.xlsx"
    return Batch(
        workbook=workbook,
        partner=partner,
        data_date=data_date,
        milestones=tuple(
            _milestone(row, Source(workbook, "Mijlpalen", f"A{number}"), partner)
            for number, row in enumerate(rows, start=2)
        ),
        links=tuple(
            _link(text, Source(workbook, "Afhankelijkheden", f"A{number}"))
            for number, text in enumerate(links, start=2)
        ),
        aliases=tuple(
            AliasClaim(
                old=old,
                new=tuple(filter(None, (part.strip() for part in new.split(";")))),
                source=Source(workbook, "Aliassen", f"A{number}"),
            )
            for number, (old, new) in enumerate(aliases, start=2)
        ),
    )


def _milestone(row: Mapping[str, Any], source: Source, partner: str) -> Milestone:
    fields = dict(row)
    stated, reported = fields.pop("date", None), fields.pop("reported", None)
    fields.setdefault("name", fields["id"])
    if stated:
        fields["statements"] = (claim(str(stated), stated, source, partner, reported),)
    return Milestone(**{"partner": partner, "source": source, **fields})


def _link(text: str, source: Source) -> LinkClaim:
    before, _, rest = text.partition(" > ")
    after, _, how = rest.partition(" | ")
    kind, _, lag = how.partition("+")
    return LinkClaim(
        predecessor=before,
        successor=after,
        type=LinkType(kind or "FS"),
        lag_days=int(lag or 0),
        source=source,
    )


def combined(*batches: Batch, aliases: Mapping[str, str] | None = None, **options: Any) -> Intake:
    return combine(batches, Settings(aliases=aliases or {}), title="Proef", **options)


def goal(ref: str, target: str = "") -> Goals:
    return Goals(ref=ref, target=target, source=Source("--goal", "", ref))


def codes(issues: Iterable[Issue]) -> list[str]:
    return [issue.rule.code for issue in issues]


def only(issues: Iterable[Issue], code: str) -> Issue:
    """The one issue with this code; it can be worded in both languages."""
    found = [issue for issue in issues if issue.rule.code == code]
    assert len(found) == 1, [str(issue) for issue in issues]
    assert found[0].message("nl") != found[0].message("en")
    assert found[0].hint("nl") != found[0].hint("en")
    return found[0]
