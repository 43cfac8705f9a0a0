"""What is typed after an option of the command line, in the notations that workbooks use.

Every function raises ValueError with a message for the person who typed it.
"""

from collections.abc import Iterable
from datetime import date

from graph_engine.model import Source
from graph_engine.scenario import Scenario
from inputs.batch import Goals
from inputs.cells.values import read_duration
from inputs.dates import read_date


def read_goal(text: str) -> Goals:
    """'ID', 'a name', or either with '=target phrase'."""
    ref, _, target = text.partition("=")
    return Goals(ref=ref.strip(), target=target.strip(), source=Source("--goal", "", text))


def read_day(text: str) -> date:
    """A date phrase that means one day."""
    try:
        reading = read_date(text)
    except ValueError:
        reading = None
    if reading is None or reading.earliest is None or reading.earliest != reading.latest:
        raise ValueError(f"'{text}' is geen dag; schrijf een datum als 2026-03-01.")
    return reading.earliest


def read_span(text: str) -> int:
    """A duration as days."""
    try:
        return read_duration(text)
    except ValueError:
        wanted = "schrijf bijvoorbeeld 6 mnd, 2 weken of 1 jaar"
        raise ValueError(f"'{text}' is geen duur; {wanted}.") from None


def read_scenario(
    delay: Iterable[str], advance: Iterable[str], drop_link: Iterable[str], done: Iterable[str]
) -> Scenario:
    """'ID=6 mnd' later or earlier, 'A,B' for a link to drop, 'ID=2027-03-01' for done then."""
    later = {id_: read_span(span) for id_, span in _pairs(delay, "=")}
    sooner = {id_: -read_span(span) for id_, span in _pairs(advance, "=")}
    both = sorted(later.keys() & sooner.keys())
    if both:
        raise ValueError(f"{', '.join(both)}: kies óf later, óf eerder.")
    return Scenario(
        delays={**later, **sooner},
        done={id_: read_day(on) for id_, on in _pairs(done, "=")},
        dropped=frozenset(_pairs(drop_link, ",")),
    )


def _pairs(texts: Iterable[str], mark: str) -> list[tuple[str, str]]:
    found = []
    for text in texts:
        left, _, right = (part.strip() for part in text.partition(mark))
        if not left or not right:
            raise ValueError(f"'{text}': verwacht twee delen met '{mark}' ertussen.")
        found.append((left, right))
    return found
