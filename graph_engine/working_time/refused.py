"""Why a plan cannot be calculated, in the words of whoever made it."""

import re

from graph_engine.issues import Issue
from graph_engine.rules import working_time as rules
from graph_engine.working_time.plans import WorkPlan


def refused(plan: WorkPlan, error: ValueError) -> Issue:
    """The engine names activities by their ids between quotes; a planner knows their names."""
    said = str(error)
    ids = dict.fromkeys(re.findall(r"'([^']+)'", said))
    names = ", ".join(f"'{plan.stored[i].name}'" for i in ids if i in plan.stored)
    reasons = (why for part, why in rules.REFUSED.items() if part in said)
    dutch, english = next(reasons, rules.CONTRADICTS)
    facts = {"plan": plan.name, "names": names or plan.name}
    return Issue(rules.NOT_CALCULATED, plan.place, facts | {"reason": dutch, "reason_en": english})
