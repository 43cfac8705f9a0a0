"""Questions about steps that wait for each other."""

from collections.abc import Iterator, Mapping

from graph_engine.found import Loop
from outputs.labels import returns as labels
from outputs.questions.question import Question, Urgency
from outputs.tables.findings import circle
from outputs.tables.table import Run


def about_loops(run: Run, senders: Mapping[str, str]) -> Iterator[tuple[str, Question]]:
    for loop in run.analysis.loops:
        asked = set()
        for partner, question in _loop_links(run, loop, senders):
            asked.add(partner)
            yield partner, question
        for id_ in loop.members:
            fact = run.fact(id_)
            if fact.partner not in asked:
                asked.add(fact.partner)
                yield (
                    fact.partner,
                    Question(
                        urgency=Urgency.LOOP,
                        key=("note", "K301", id_),
                        source=fact.source,
                        question=run.say(labels.LOOP_MEMBER, circle=circle(run, loop)),
                        found=fact.name,
                    ),
                )


def _loop_links(
    run: Run, loop: Loop, senders: Mapping[str, str]
) -> Iterator[tuple[str, Question]]:
    """The links of the shortest round trip and those set aside, asked of who stated them."""
    pairs = set(zip(loop.cycle, (*loop.cycle[1:], *loop.cycle[:1]), strict=True))
    choices = (labels.STAYS, labels.BECOMES_SOFT, labels.LAPSES)
    for link in loop.links:
        if (link.predecessor, link.successor) not in pairs and link not in loop.opened:
            continue
        partner = senders.get(link.source.workbook, run.fact(link.successor).partner)
        question = Question(
            urgency=Urgency.LOOP,
            key=("link", link.predecessor, link.successor),
            source=link.source,
            question=run.say(
                labels.LOOP_LINK,
                successor=run.name(link.successor),
                predecessor=run.name(link.predecessor),
                circle=circle(run, loop),
            ),
            found=f"{run.link_type(link)}, {run.strength(link)}",
            proposal=run.say(labels.SET_ASIDE) if link in loop.opened else "",
            choices=tuple(run.say(choice) for choice in choices),
        )
        yield partner, question
