"""The merged roadmap with all its issues as documented JSON; `inputs.roadmap_json` reads it back.

The form is docs/reference/roadmap.schema.json, explained in docs/reference/roadmap-json.md.
"""

import json
import math
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from json.encoder import encode_basestring as _text

from graph_engine.issues import Issue
from graph_engine.model import (
    Dependency,
    DurationOrigin,
    Goal,
    Milestone,
    Relation,
    Roadmap,
    Shared,
    Source,
    Statement,
)

FORMAT = "knelpunt-roadmap"
VERSION = 1

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_quoted = cache(_text)
"""The same few keys stand in every object."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def roadmap_json(roadmap: Roadmap, issues: Iterable[Issue], lang: str = "nl") -> str:
    """Every fact and every issue; the same text for the same roadmap, byte for byte.

    `lang` chooses the language of the issues' messages; their facts are kept beside, so a reader
    can word them in either language.
    """
    document: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "language": lang,
        "title": roadmap.title,
        "data_date": roadmap.data_date.isoformat(),
        **({"shared": _shared(roadmap.shared)} if roadmap.shared else {}),
        "milestones": [_milestone(m) for m in roadmap.milestones],
        "dependencies": [_dependency(d) for d in roadmap.dependencies],
        "relations": [_relation(r) for r in roadmap.relations],
        "goals": [_goal(g) for g in roadmap.goals],
        "issues": [_issue(issue, lang) for issue in issues],
    }
    text = _written(document) + "\n"
    try:
        text.encode()
    except UnicodeEncodeError:  # much faster than looking for what is hardly ever there
        return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text


def _written(value: object, line: str = "\n") -> str:
    """What `json.dumps` with indent=1 gives, in half the time; `line` starts a line."""
    inner = line + " "
    if isinstance(value, dict) and value:
        fields = [
            f"{_quoted(key)}: "
            f"{_text(v) if v.__class__ is str else 'null' if v is None else _written(v, inner)}"
            for key, v in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(fields)}{line}}}"
    if isinstance(value, list) and value:
        items = [_written(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]"
    return str(value) if value.__class__ is int else _ENCODER.encode(value)


def _milestone(milestone: Milestone) -> dict[str, object]:
    return {
        "id": milestone.id,
        "name": milestone.name,
        "kind": milestone.kind.value,
        "state": milestone.state.value,
        "status": milestone.status,
        "partner": milestone.partner,
        "owner": milestone.owner,
        "decider": milestone.decider,
        "programme": milestone.programme,
        "cluster": milestone.cluster,
        "project": milestone.project,
        "theme": milestone.theme,
        "carrier": milestone.carrier,
        "capacity": _number(milestone.capacity),
        "unit": milestone.unit,
        "role": milestone.role,
        "duration_days": milestone.duration_days,
        "optimistic_days": milestone.optimistic_days,
        "pessimistic_days": milestone.pessimistic_days,
        "confidential": milestone.confidential,
        "statements": [_statement(claim) for claim in milestone.statements],
        "target": _statement(milestone.target) if milestone.target else None,
        "url": milestone.url,
        "remark": milestone.remark,
        "certainty": milestone.certainty.value,
        **_in_shared_milestone(milestone),
        **_source(milestone.source),
    }


def _in_shared_milestone(milestone: Milestone) -> dict[str, object]:
    """What only a shared version has."""
    found: dict[str, object] = {}
    if milestone.assumed_days is not None:
        found["assumed_days"] = milestone.assumed_days
    if milestone.assumed_origin is not DurationOrigin.NONE:
        found["assumed_origin"] = milestone.assumed_origin.value
    if milestone.stand_in:
        found["stand_in"] = True
    return found


def _shared(shared: Shared) -> dict[str, object]:
    return {
        "audience": shared.audience,
        "milestones": shared.milestones,
        "partners": shared.partners,
        "links": shared.links,
        "conditions": shared.conditions,
        "loops": shared.loops,
    }


def _statement(claim: Statement) -> dict[str, object]:
    return {
        "literal": claim.literal,
        "earliest": _day(claim.earliest),
        "latest": _day(claim.latest),
        "reading": claim.reading.value,
        "partner": claim.partner,
        "reported": _day(claim.reported),
        **_source(claim.source),
    }


def _dependency(link: Dependency) -> dict[str, object]:
    return {
        "predecessor": link.predecessor,
        "successor": link.successor,
        "type": link.type.value,
        "lag_days": link.lag_days,
        "hard": link.hard,
        "why": link.why,
        "url": link.url,
        "certainty": link.certainty.value,
        **({"contracted": True} if link.contracted else {}),
        **({"assumed_days": link.assumed_days} if link.assumed_days else {}),
        **_source(link.source),
    }


def _relation(relation: Relation) -> dict[str, object]:
    return {
        "first": relation.first,
        "second": relation.second,
        "kind": relation.kind,
        "why": relation.why,
        **_source(relation.source),
    }


def _goal(goal: Goal) -> dict[str, object]:
    return {
        "id": goal.id,
        "target": goal.target.isoformat(),
        "literal": goal.literal,
        **_source(goal.source),
    }


def _issue(issue: Issue, lang: str) -> dict[str, object]:
    return {
        "code": issue.rule.code,
        "severity": issue.rule.severity.value,
        **_source(issue.source),
        "message": issue.message(lang),
        "hint": issue.hint(lang),
        "facts": {key: issue.facts[key] for key in sorted(issue.facts)},
    }


def _source(source: Source) -> dict[str, str]:
    return {"workbook": source.workbook, "sheet": source.sheet, "cell": source.cell}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float | None) -> float | None:
    """JSON knows no infinity; an amount that is none is no amount."""
    return value if value is not None and math.isfinite(value) else None
