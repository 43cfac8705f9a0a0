"""What one run came to, and whether that is good enough to go on with."""

from dataclasses import dataclass

from graph_engine.issues import Issue, Severity, has_errors
from graph_engine.results import Analysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`reading`: the reader's issues. `analysis` is None when nothing could be read."""

    reading: tuple[Issue, ...]
    analysis: Analysis | None
    strict: bool = False

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Those of the reader and those of the engine."""
        return (*self.reading, *(self.analysis.issues if self.analysis else ()))

    @property
    def stopped(self) -> bool:
        """Whether what is wrong forbids to go on; only when that was asked (`strict`)."""
        return self.strict and (has_errors(self.issues) or self._loops)

    @property
    def _loops(self) -> bool:
        """Also loops that a shared version does not name."""
        if self.analysis is None:
            return False
        shared = self.analysis.roadmap.shared
        return bool(self.analysis.loops) or (shared is not None and shared.loops > 0)

    @property
    def failed(self) -> bool:
        """Whether the run was stopped or has errors; the command line then ends with status 1."""
        return self.stopped or has_errors(self.issues)

    @property
    def pressing(self) -> tuple[Issue, ...]:
        """What must be said: errors, or everything when there is no result."""
        if self.stopped or self.analysis is None:
            return self.issues
        return tuple(i for i in self.issues if i.rule.severity is Severity.ERROR)
