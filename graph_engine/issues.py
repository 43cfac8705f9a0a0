"""What can be wrong with partner data. An issue is data; its wording is chosen when shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph_engine.model import Source


class Severity(StrEnum):
    """An error makes the result wrong or incomplete; a warning may; information never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Wording:
    """One language: what was found, and what to do about it. Facts stand in {braces}."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of issue: its stable code, how bad it is, and its wording per language."""

    code: str
    severity: Severity
    nl: Wording
    en: Wording

    def wording(self, lang: str) -> Wording:
        """English for 'en', Dutch for every other language."""
        return self.en if lang == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Issue:
    """One rule, broken at one place."""

    rule: Rule
    source: Source
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, lang: str = "nl") -> str:
        """What was found, in one language, with the facts filled in."""
        return self.rule.wording(lang).message.format_map(self.facts)

    def hint(self, lang: str = "nl") -> str:
        """What to do about it, in one language, with the facts filled in."""
        return self.rule.wording(lang).hint.format_map(self.facts)

    def __str__(self) -> str:
        rule = self.rule
        return f"{self.source}: {rule.severity} {rule.code}: {self.message()}\n  → {self.hint()}"


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether any issue is an error: the result is then wrong or incomplete."""
    return any(issue.rule.severity is Severity.ERROR for issue in issues)
