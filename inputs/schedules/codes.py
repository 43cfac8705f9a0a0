"""What each activity is called in the roadmap: a code that no other partner's plan also uses."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from graph_engine.issues import Issue
from graph_engine.rules import schedules as rules
from inputs.merging.names import id_key
from inputs.schedules.project import Activity, Program, Project

_TELLING = re.compile(r"[^\W\d_]{3}")
"""Three letters in a row make a code one's own: 'TEN-011', not '1.2.3', 'M7' or 'A1010'."""


def codes_of(
    project: Project,
    activities: Sequence[Activity],
    given: Mapping[str, str],
    taken: dict[str, Activity],
) -> tuple[dict[str, str], list[Issue]]:
    """A code per uid that nothing else in the file has; `taken`, who has which, is added to.

    `given` are codes from a field that the planner named. In this order: the given code; an own
    code or WBS code with letters that is the only one of its kind; the program's own number, with
    the plan's code or the file's name before it.
    """
    prefix = project.code or PurePath(project.workbook).stem
    is_p6 = project.program is Program.P6
    numbers = _alone({a.uid: a.code for a in activities}) if is_p6 else {}
    own = _alone({a.uid: _own(a, project.program) for a in activities})
    codes: dict[str, str] = {}
    issues: list[Issue] = []
    made: list[str] = []
    for activity in activities:
        uid = activity.uid
        wanted = given.get(uid, "")
        code = wanted or own.get(uid, "")
        if not code or id_key(code) in taken:
            code = _free(f"{prefix}:{numbers.get(uid, uid)}", taken)
            made.append(code)
        if wanted and code != wanted:
            facts = {"code": wanted, "first": taken[id_key(wanted)].name}
            facts |= {"second": activity.name, "new_code": code}
            issues.append(Issue(rules.CODE_TWICE, activity.source, facts))
        codes[uid] = code
        taken[id_key(code)] = activity
    if made:
        facts = {"count": str(len(made)), "example": made[0]}
        issues.append(Issue(rules.CODES_MADE, project.place, facts))
    return codes, issues


def _own(activity: Activity, program: Program) -> str:
    """The planner's code where it tells more than a place in a list, else ''."""
    found = activity.code if program is Program.P6 else activity.wbs
    return found if _TELLING.search(found) else ""


def _alone(codes: Mapping[str, str]) -> dict[str, str]:
    """The codes that one activity only has."""
    users: dict[str, list[str]] = {}
    for uid, code in codes.items():
        users.setdefault(id_key(code), []).append(uid)
    return {uids[0]: codes[uids[0]] for key, uids in users.items() if key and len(uids) == 1}


def _free(code: str, taken: Mapping[str, Activity]) -> str:
    number, found = 2, code
    while id_key(found) in taken:
        found, number = f"{code}#{number}", number + 1
    return found
