"""Links in MSPDI: what a task says about its predecessors."""

from collections.abc import Mapping

from graph_engine.issues import Issue
from graph_engine.model import LinkType
from graph_engine.rules import planning_files
from graph_engine.rules import schedules as rules
from inputs.schedules.mspdi_values import (
    DAYS,
    ELAPSED,
    PERCENT,
    Fields,
    read_share,
    read_tenths,
)
from inputs.schedules.project import Relation
from inputs.schedules.safe_xml import Element

LINK_TYPES = (LinkType.FF, LinkType.FS, LinkType.SF, LinkType.SS)
FINISH_TO_START = 1
LAG_FORMATS = frozenset({*range(3, 13), 19, 20, 21, *range(35, 45), 51, 52, 53})
"""Minutes to months, percentages and no unit; each also elapsed, and from 35 on as an estimate."""


def read_link(link: Element, task: Fields, names: Mapping[str, str]) -> Relation | None:
    """One predecessor of a task; None, with an issue, where it is no activity of this plan.

    `names` are those of all activities, by UID.
    """
    fields = Fields(link, task.source, task.issues, names[task.element.text("UID")])
    successor = task.element.text("UID")
    predecessor = link.text("PredecessorUID")
    name = names[successor]
    if fields.flag("CrossProject"):
        facts = {"task": name, "other": fields.text("CrossProjectName") or "–"}
        task.issues.append(Issue(rules.LINK_OUTSIDE, task.source, facts))
        return None
    if predecessor not in names:
        facts = {"task": name, "missing": f"UID {predecessor or '–'}"}
        task.issues.append(Issue(planning_files.LINK_TO_NOTHING, task.source, facts))
        return None
    number = fields.whole("Type", FINISH_TO_START)
    if not 0 <= number < len(LINK_TYPES):
        fields.refuse("PredecessorLink/Type", str(number), "soort koppeling (0–3)", "link (0–3)")
        number = FINISH_TO_START
    shape = fields.whole("LagFormat", DAYS)
    if shape not in LAG_FORMATS:
        fields.refuse("LagFormat", str(shape), "eenheid van een vertraging", "unit of a lag")
        shape = DAYS
    in_percent = shape in PERCENT
    lag = fields.read("LinkLag", read_share if in_percent else read_tenths) or 0
    return Relation(
        predecessor=predecessor,
        successor=successor,
        source=task.source,
        type=LINK_TYPES[number],
        lag=0 if in_percent else lag,
        lag_percent=float(lag) if in_percent else None,
        lag_elapsed=shape in ELAPSED,
    )
