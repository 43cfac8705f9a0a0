"""How sure each step of a chain is: a small mark that also stands in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph_engine.doubts import Doubt
from outputs.page.texts import Texts
from outputs.view.values import ChainView, StepView


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedStep:
    """A step of a chain with its marks; both texts are empty where the step is firm."""

    node: int
    signs: str
    words: str


def marked_step(step: StepView, texts: Texts) -> MarkedStep:
    return MarkedStep(
        node=step.node,
        signs=signs(step.doubts, texts),
        words=words(step.doubts, texts),
    )


def signs(doubts: Sequence[str], texts: Texts) -> str:
    """'*±'."""
    return "".join(texts.say(f"sign_{doubt}") for doubt in doubts)


def words(doubts: Sequence[str], texts: Texts) -> str:
    """'eigen afleiding, aangenomen doorlooptijd'."""
    return ", ".join(texts.say(f"doubt_{doubt}") for doubt in doubts)


def marked_chain(chain: ChainView, texts: Texts) -> tuple[MarkedStep, ...]:
    return tuple(marked_step(step, texts) for step in chain.steps)


def notes(doubts: Sequence[str], texts: Texts) -> list[str]:
    """'± aangenomen doorlooptijd', one per doubt."""
    return [f"{texts.say(f'sign_{doubt}')} {texts.say(f'doubt_{doubt}')}" for doubt in doubts]


def doubts_of(steps: Iterable[StepView]) -> list[str]:
    """What any step of a chain rests on, in the order of the legend."""
    found = {doubt for step in steps for doubt in step.doubts}
    return [doubt.value for doubt in Doubt if doubt in found]


def rests_on(chain: ChainView, texts: Texts) -> str:
    """'aangenomen doorlooptijden en een zachte afhankelijkheid', or nothing."""
    return texts.listed(texts.say(f"rests_{doubt}") for doubt in doubts_of(chain.steps))


def doubts_legend(chains: Iterable[ChainView], texts: Texts, label: str = "doubts_legend") -> str:
    """What the marks of these chains mean; nothing where all is firm."""
    found = doubts_of(step for chain in chains for step in chain.steps)
    return texts.say(label, marks="; ".join(notes(found, texts))) if found else ""
