"""The neutral words that stand in the place of what is confidential."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language."""

    mask: str
    literal: str
    condition: str
    via: str
    assumed: str
    title: str
    everyone: str


WORDS = {
    "nl": Words(
        mask="[vertrouwelijk]",
        literal="vertrouwelijk",
        condition="Vertrouwelijke randvoorwaarde",
        via="via vertrouwelijke stap(pen)",
        assumed="met {days} dagen aangenomen doorlooptijd",
        title="(versie voor {audience})",
        everyone="iedereen",
    ),
    "en": Words(
        mask="[confidential]",
        literal="confidential",
        condition="Confidential condition",
        via="by way of confidential step(s)",
        assumed="with {days} days of assumed lead time",
        title="(version for {audience})",
        everyone="everyone",
    ),
}
