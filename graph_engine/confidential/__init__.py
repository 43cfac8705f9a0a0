"""A version of a run for an audience that may not see every milestone.

Confidential milestones are contracted: what they passed on from a visible milestone to another
becomes one link with the whole lag, what they hold up by themselves a condition without a name.
The visible dates do not change, and that is checked before anything is shown
(docs/decisions/0011-confidential-milestones.md).
"""

from graph_engine.confidential.audience import Audience, known_partners
from graph_engine.confidential.version import DatesDifferError, Version, version_for

__all__ = ["Audience", "DatesDifferError", "Version", "known_partners", "version_for"]
