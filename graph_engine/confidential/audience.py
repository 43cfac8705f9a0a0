"""Who may see which milestones."""

from dataclasses import dataclass, replace

from graph_engine.model import Milestone, Roadmap


@dataclass(frozen=True, slots=True)
class Audience:
    """An empty partner is everyone: it sees no confidential milestone at all."""

    partner: str = ""

    def sees(self, milestone: Milestone) -> bool:
        """What is not confidential, and a partner's own rows, dated by its own claim.

        Where another partner's claim counts, that claim may be what is confidential.
        """
        if not milestone.confidential:
            return True
        claim = milestone.statement
        return bool(self.partner) and {milestone.partner} == {
            self.partner,
            claim.partner if claim else self.partner,
        }

    def shown(self, milestone: Milestone) -> Milestone:
        """A milestone as this audience sees it: of a confidential one only its own claims."""
        if not milestone.confidential:
            return milestone
        own = tuple(s for s in milestone.statements if s.partner == self.partner)
        return replace(milestone, statements=own)


def known_partners(roadmap: Roadmap) -> tuple[str, ...]:
    """Everyone who sent a row."""
    return tuple(sorted({m.partner for m in roadmap.milestones if m.partner}))
