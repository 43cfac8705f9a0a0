"""Dates that no calendar holds: refused with the name of the milestone, never shown."""

from datetime import date

import numpy as np

from graph_engine.days import day_of
from graph_engine.issues import Issue
from graph_engine.model import Roadmap
from graph_engine.network import FAR, Days, Network
from graph_engine.rules import network as rules

FIRST, LAST = day_of(date.min), day_of(date.max)


class BeyondYearsError(ValueError):
    """A date before the year 1 or after 9999; `issue` words it for whoever sent the facts."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(f"{issue.message('en')} {issue.hint('en')}")
        self.issue = issue


def check_years(roadmap: Roadmap, net: Network, *dates: Days) -> None:
    """Raises BeyondYearsError for the first row with a date that cannot be; FAR is no date.

    Every array has the rows of the network on its last axis.
    """
    for days in dates:
        wrong = ((days < FIRST) | (days > LAST)) & (np.abs(days) < FAR // 2)
        rows = np.flatnonzero(wrong.any(axis=tuple(range(wrong.ndim - 1))))
        if len(rows):
            milestone = roadmap.by_id[net.ids[int(rows[0])]]
            facts = {"milestone": milestone.name}
            raise BeyondYearsError(Issue(rules.BEYOND_YEARS, milestone.source, facts))
