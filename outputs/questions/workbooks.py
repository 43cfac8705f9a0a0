"""Questions about what stands in a partner's workbook: one per error or warning."""

from collections.abc import Collection, Iterator, Mapping

from graph_engine.issues import Issue, Severity
from graph_engine.model import Source
from graph_engine.rules import cells as cell_rules
from graph_engine.rules import dates as date_rules
from graph_engine.rules import merging, network
from outputs.labels import returns as labels
from outputs.labels.tables import KINDS
from outputs.questions.question import Question, Urgency
from outputs.tables.table import Run

_OWN_QUESTION = {network.LOOP, network.OVERDUE}
"""Rules whose subject is asked about by milestone or dependency, not by issue."""

_REPLACES_CELL = {
    *date_rules.NOT_A_DATE,
    cell_rules.BAD_DURATION,
    cell_rules.BAD_NUMBER,
    cell_rules.BAD_KIND,
    cell_rules.BAD_STATUS,
    cell_rules.BAD_LAG,
    cell_rules.BAD_LINK_TYPE,
    cell_rules.BAD_YES_NO,
    cell_rules.BAD_HARDNESS,
    cell_rules.BAD_REFERENCES,
    cell_rules.ERROR_CELL,
    cell_rules.NO_STORED_VALUE,
    cell_rules.NEGATIVE_DURATION,
    cell_rules.BAD_MARK,
}
_FOUND = ("text", "missing", "reference", "literal", "other")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    cell_rules.BAD_KIND.code: tuple(KINDS),
    cell_rules.BAD_STATUS.code: ("open", "gereed", "vertraagd", "vervallen"),
    cell_rules.BAD_YES_NO.code: ("ja", "nee"),
    cell_rules.BAD_HARDNESS.code: ("hard", "zacht"),
    cell_rules.BAD_LINK_TYPE.code: ("FS", "SS", "FF", "SF"),
}


def about_issues(
    run: Run, senders: Mapping[str, str], by_date: Collection[tuple[str, Source]]
) -> Iterator[tuple[str, Question]]:
    """Every error and warning in a workbook; one whose sender is unknown goes by its file name.

    Partners are not asked twice about a date cell: those in `by_date` are asked for the date.
    """
    for issue in run.all_issues:
        workbook = issue.source.workbook
        if not workbook or issue.rule in _OWN_QUESTION:
            continue
        if issue.rule.severity is Severity.INFO:
            continue
        partner = senders.get(workbook) or _stem(workbook)
        if issue.rule in date_rules.NOT_A_DATE and (partner, issue.source) in by_date:
            continue
        yield partner, _issue_question(run, issue)


def _stem(workbook: str) -> str:
    return workbook.rsplit(".", 1)[0]


def _issue_question(run: Run, issue: Issue) -> Question:
    source, rule = issue.source, issue.rule
    place = (source.workbook, source.sheet, source.cell)
    choices = _CHOICES.get(rule.code, ())
    if rule is merging.MAYBE_THE_SAME:
        key: tuple[str, ...] = ("same", issue.facts["second_id"], issue.facts["first_id"])
        choices = (run.say(labels.YES), run.say(labels.NO))
    elif rule in {merging.UNKNOWN_PREDECESSOR, merging.UNKNOWN_SUCCESSOR}:
        key = ("reference", *place, issue.facts["missing"])
    elif rule is merging.AMBIGUOUS_REFERENCE:
        key = ("reference", *place, issue.facts["reference"])
    elif rule in _REPLACES_CELL:
        key = ("cell", *place)
    else:
        key = ("note", rule.code, *place)
    return Question(
        urgency=Urgency.ERROR if rule.severity is Severity.ERROR else Urgency.WARNING,
        key=key,
        source=source,
        question=issue.message(run.lang),
        found=next((issue.facts[name] for name in _FOUND if issue.facts.get(name)), ""),
        proposal=issue.hint(run.lang),
        choices=choices,
    )
