"""Contradictions between partners and circles of waiting, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from outputs.page.texts import Texts
from outputs.view.found import ClaimView, ConflictView, LoopLink, LoopView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimText:
    literal: str
    partner: str
    read: str
    reported: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    before: int
    after: int
    first: ClaimText
    second: ClaimText
    short: str
    why: str
    soft: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionRow:
    node: int
    claims: tuple[ClaimText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    text: str
    why: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopRow:
    """`cycle` in the order of waiting: each waits for the next, the last for the first.

    `who`: the same by who holds each step, and what opens it.
    """

    who: str
    cycle: tuple[int, ...]
    opened: tuple[Opened, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    certain: tuple[ConflictRow, ...]
    possible: tuple[ConflictRow, ...]
    contradictions: tuple[ContradictionRow, ...]
    loops: tuple[LoopRow, ...]


def findings(texts: Texts) -> Findings:
    view = texts.view
    return Findings(
        certain=_conflicts([c for c in view.conflicts if c.certain], texts),
        possible=_conflicts([c for c in view.conflicts if not c.certain], texts),
        contradictions=tuple(
            ContradictionRow(node=c.node, claims=tuple(claim_text(k, texts) for k in c.claims))
            for c in view.contradictions
        ),
        loops=tuple(_loop(loop, texts) for loop in view.loops),
    )


def _conflicts(found: Sequence[ConflictView], texts: Texts) -> tuple[ConflictRow, ...]:
    return tuple(_conflict(c, texts) for c in found)


def _conflict(found: ConflictView, texts: Texts) -> ConflictRow:
    if found.days is None:
        short = texts.say("open_ended")
    else:
        short = texts.months(found.days)
        short = short if found.certain else texts.say("up_to", months=short)
    return ConflictRow(
        before=found.before,
        after=found.after,
        first=claim_text(found.first, texts),
        second=claim_text(found.second, texts),
        short=short,
        why=found.why,
        soft=not texts.view.links[found.link].hard,
        source=found.source,
    )


def claim_text(claim: ClaimView, texts: Texts) -> ClaimText:
    ends = [texts.day(d) if d is not None else "…" for d in (claim.first, claim.last)]
    known = claim.first is not None or claim.last is not None
    reported = claim.reported
    return ClaimText(
        literal=claim.literal,
        partner=claim.partner,
        read=texts.say("read_as", first=ends[0], last=ends[1]) if known else "",
        reported="" if reported is None else texts.say("reported_on", date=texts.day(reported)),
        source=claim.source,
    )


def _loop(loop: LoopView, texts: Texts) -> LoopRow:
    cycle = tuple(reversed(loop.cycle))
    return LoopRow(
        who=loop_sentence(cycle, loop, texts),
        cycle=cycle,
        opened=tuple(
            Opened(text=_opened(k, texts), why=k.why, source=k.source) for k in loop.opened
        ),
        note="" if loop.exact else texts.say("loop_not_exact"),
    )


def loop_sentence(cycle: Sequence[int], loop: LoopView, texts: Texts) -> str:
    """'Gasunie wacht op RWE, RWE wacht op Gasunie; opent als één van beide ...'."""
    who = [texts.who(node) for node in cycle]
    pairs = [(a, b) for a, b in zip(who, [*who[1:], who[0]], strict=True) if a != b]
    waits = ", ".join(texts.say("loop_who", first=a, second=b) for a, b in pairs)
    two = len(loop.members) == 2  # noqa: PLR2004
    opens = texts.say("loop_opens_two") if two else texts.say("loop_opens", n=len(loop.opened))
    text = "; ".join(filter(None, (waits, opens)))
    return f"{text[0].upper()}{text[1:]}."


def _opened(link: LoopLink, texts: Texts) -> str:
    text = texts.say("loop_opened", before=texts.name(link.before), after=texts.name(link.after))
    return f"{text}." if link.hard else f"{text} ({texts.say('soft_link')})."
