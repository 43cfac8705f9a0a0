"""What is handed over of a plan so that it can be scheduled as its own program does."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph_engine.cpm.activities import Project
from graph_engine.cpm.rules import ROADMAP, RULE_SETS, Rules
from graph_engine.issues import Issue
from graph_engine.model import Source

WORKING_RULES = ("msproject", "p6")
"""The rule sets that calculate in working time."""


@dataclass(frozen=True, slots=True)
class StoredActivity:
    """The dates that the program stored, in minutes; `name` and `source` are for whoever reads."""

    name: str
    source: Source
    start: int | None
    finish: int | None

    @property
    def dated(self) -> bool:
        """Whether the program stored a start or a finish."""
        return self.start is not None or self.finish is not None


@dataclass(frozen=True, kw_only=True)
class WorkPlan:
    """One plan. `milestone` names the roadmap's milestone per activity id.

    `rules` are those of the program that made it, with the plan's own settings. `issues` are what
    goes for a calculation in working time only.
    """

    place: Source
    name: str
    rules: Rules
    project: Project
    milestone: Mapping[str, str]
    stored: Mapping[str, StoredActivity]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Planning:
    """The rule set that is asked for, and the plans to use it on.

    Raises ValueError for rules that do not calculate in working time (WORKING_RULES).
    """

    rules: str
    plans: tuple[WorkPlan, ...]

    def __post_init__(self) -> None:
        if self.rules not in WORKING_RULES:
            raise ValueError(f"rules {self.rules!r}: wanted one of {', '.join(WORKING_RULES)}")

    @classmethod
    def asked(cls, rules: str, plans: tuple[WorkPlan, ...]) -> "Planning | None":
        """None for the roadmap's own rules, which need no plans."""
        return None if rules == ROADMAP.name else cls(rules=rules, plans=plans)

    def rules_for(self, plan: WorkPlan) -> Rules:
        """The plan's own settings count under its own program's rules only."""
        return plan.rules if plan.rules.name == self.rules else RULE_SETS[self.rules]
