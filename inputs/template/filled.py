"""The workbook for whoever `knelpunt template` is asked for."""

from graph_engine.model import Roadmap
from inputs.options import read_partner
from inputs.template.workbook import template_workbook


def template_for(lang: str, roadmap: Roadmap | None, partner: str) -> bytes:
    """See `template_workbook`; the partner as typed. Raises TypedError for one not there."""
    return template_workbook(lang, roadmap, read_partner(partner, roadmap))
