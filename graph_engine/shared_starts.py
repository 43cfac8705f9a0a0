"""Which starts a shared version does not show.

Where a confidential step ends as a visible one begins, the day on which the visible one begins is
the confidential date (docs/decisions/0011-confidential-milestones.md).
"""

from collections.abc import Sequence
from dataclasses import replace

from graph_engine.model import Dependency, LinkType
from graph_engine.results import MilestoneResult


def without_told_starts(
    found: Sequence[MilestoneResult], links: Sequence[Dependency]
) -> tuple[MilestoneResult, ...]:
    """The same answers, with the finish as start where the start could tell a hidden date.

    `links` are the scheduled ones, those into a milestone before those out of it.
    """
    by_id = {row.id: row for row in found}
    told: set[str] = set()
    for link in links:
        row = by_id[link.successor]
        together = link.type is LinkType.SS and link.predecessor in told and _drives(link, row)
        if together or (link.contracted and _counted_back(row)):
            told.add(row.id)
    return tuple(replace(row, start=row.latest) if row.id in told else row for row in found)


def _counted_back(row: MilestoneResult) -> bool:
    """Not where only visible links give the date: then nothing hidden ends at the start.

    An own date may be the hidden one plus the lead time too, as it is in a plan that fits.
    """
    return any(driver.link is None or driver.link.contracted for driver in row.drivers)


def _drives(link: Dependency, row: MilestoneResult) -> bool:
    """What begins together with such a step begins on the same hidden date."""
    return any(driver.link == link for driver in row.drivers)
