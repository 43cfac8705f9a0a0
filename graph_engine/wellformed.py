"""What every calculation counts on: a roadmap whose ids, links and durations make sense."""

from collections import Counter
from collections.abc import Iterator

from graph_engine.model import Dependency, Milestone, Roadmap

LONGEST = 1 << 32
"""Days; far beyond any calendar, and a network of such links still adds up without overflow."""


def check_wellformed(roadmap: Roadmap) -> None:
    """Raises ValueError, naming the milestones, for what `inputs` never makes.

    A link of a milestone to itself is a partner's mistake: an issue (graph_engine.checks).
    """
    wrong = next(_mistakes(roadmap), None)
    if wrong:
        raise ValueError(wrong)


def _mistakes(roadmap: Roadmap) -> Iterator[str]:
    for id_, times in Counter(m.id for m in roadmap.milestones).items():
        if times > 1:
            yield f"milestone '{id_}' stands there {times} times; unique ids are wanted"
    for milestone in roadmap.milestones:
        yield from _durations(milestone)
    for link in roadmap.dependencies:
        yield from _link(link, roadmap)


def _durations(milestone: Milestone) -> Iterator[str]:
    given = {
        "duration_days": milestone.duration_days,
        "optimistic_days": milestone.optimistic_days,
        "pessimistic_days": milestone.pessimistic_days,
        "assumed_days": milestone.assumed_days,
    }
    for field, days in given.items():
        if days is not None and not 0 <= days <= LONGEST:
            wanted = f"{field} from 0 to {LONGEST} is wanted"
            yield f"milestone '{milestone.id}': {wanted}, not {days}"


def _link(link: Dependency, roadmap: Roadmap) -> Iterator[str]:
    name = f"link '{link.predecessor}' → '{link.successor}'"
    for id_ in (link.predecessor, link.successor):
        if id_ not in roadmap.by_id:
            yield f"{name}: no milestone '{id_}'; links between known ids are wanted"
    if abs(link.lag_days) > LONGEST:
        yield f"{name}: a lag of at most {LONGEST} days is wanted, not {link.lag_days}"
