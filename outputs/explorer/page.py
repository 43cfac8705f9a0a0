"""The explorer: the whole network to wander through, built by pyvis on our own template."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from textwrap import wrap
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Dependency
from graph_engine.results import Analysis, Cause
from outputs.explorer.layout import Spot, rows, stretch, x_of
from outputs.explorer.look import DRIVING, PICTURES, SOFT, look, options
from outputs.labels import explorer as labels
from outputs.labels import tables as labels_tables
from outputs.tables.facts import Row, causes
from outputs.tables.facts import rows as facts_of
from outputs.tables.table import Run
from outputs.view.lanes import lane_of
from outputs.words import day

_ASSETS = Path(str(files("outputs"))) / "explorer" / "assets"
_LABEL_WIDTH, _LABEL_LINES = 22, 3
_LONG = 200
"""Names that are longer may hold words that no picture has room for."""


def explorer_html(analysis: Analysis, lang: str = "nl", issues: Iterable[Issue] = ()) -> str:
    """One file that asks nothing of the network; what partners typed is data in it, never code."""
    from pyvis.network import Network  # noqa: PLC0415 (takes half a second)

    run = Run(analysis=analysis, issues=tuple(issues), lang=lang)
    network = Network(directed=True, cdn_resources="in_line")
    network.set_template_dir(str(_ASSETS))
    network.set_options(json.dumps(options(len(analysis.roadmap.milestones))))
    frame = _add_milestones(network, run)
    _add_links(network, run)
    network.templateEnv.globals["kn"] = _context(run, frame)
    html: str = network.generate_html()
    return html.encode("utf-8", "replace").decode("utf-8")


def _add_milestones(network: Any, run: Run) -> dict[str, object]:
    """The nodes, and the frame that is drawn behind them."""
    facts = list(facts_of(run))
    chains = _on_chains(run.analysis)
    goals = {goal.id for goal in run.analysis.goals}
    spots = [Spot(row.fact.id, lane_of(row.fact).name, _shown_on(run, row)) for row in facts]
    lanes = list(dict.fromkeys(lane.name for lane in run.texts.view.lanes))
    data_date = run.analysis.roadmap.data_date
    first = min((spot.on for spot in spots), default=data_date)
    last = max((spot.on for spot in spots), default=data_date)
    origin = date(first.year, 1, 1)
    wider = stretch(len(spots))
    y_all, bands_all = rows(spots, lanes, origin, wider)
    y_chain, bands_chain = rows([s for s in spots if s.id in chains], lanes, origin)
    for row, spot in zip(facts, spots, strict=True):
        network.add_node(
            row.fact.id,
            label=_label(row.fact.name),
            title=_tooltip(run, row),
            x=x_of(spot.on, origin),
            y=y_all[spot.id],
            yAll=y_all[spot.id],
            yChain=y_chain.get(spot.id, y_all[spot.id]),
            chain=spot.id in chains,
            rank=2 * (spot.id in goals) + bool(row.result.drives) + (spot.id in chains),
            name=row.fact.name,
            when=_when(run, row),
            facts=_facts(run, row),
            cluster=row.fact.cluster,
            programme=row.fact.programme,
            owner=row.fact.owner,
            **look(row, near=spot.id in chains, goal=spot.id in goals),
        )
    return {
        "bands": {
            "all": [asdict(band) for band in bands_all],
            "chains": [asdict(band) for band in bands_chain],
        },
        "years": _years(origin, last),
        "today": x_of(data_date, origin),
        "stretch": wider,
    }


def _years(origin: date, last: date) -> list[dict[str, object]]:
    """A line per year, or fewer where there would be hundreds."""
    years = range(origin.year, last.year + 1, 1 + (last.year - origin.year) // 60)
    return [{"label": str(year), "x": x_of(date(year, 1, 1), origin)} for year in years]


def _on_chains(analysis: Analysis) -> set[str]:
    """The goals and every step of their driving and nearly driving chains."""
    found = {goal.id for goal in analysis.goals}
    for goal in analysis.goals:
        found.update(goal.bundle)
        for chain in (goal.driving, *goal.near):
            found.update(step.id for step in chain.steps)
    return found


def _shown_on(run: Run, row: Row) -> date:
    """The feasible date; what has lapsed stands where it once was planned."""
    if row.result.scheduled:
        return row.result.latest
    said = row.fact.statement
    return (said.known if said else None) or run.analysis.roadmap.data_date


def _label(name: str) -> str:
    lines = wrap(name, _LABEL_WIDTH, break_long_words=len(name) > _LONG) or [" "]
    shown = lines[:_LABEL_LINES]
    return "\n".join(shown) + ("…" if len(lines) > _LABEL_LINES else "")


def _when(run: Run, row: Row) -> str:
    if not row.result.scheduled:
        return run.say(labels_tables.STATES[row.fact.state])
    date_ = day(row.result.latest, run.lang)
    return run.say(labels.AT_LEAST, date=date_) if row.result.at_least else date_


def _facts(run: Run, row: Row) -> list[tuple[str, str]]:
    """What the panel says about one milestone: term and value, empty values left out."""
    fact, result = row.fact, row.result
    said = fact.statement
    pairs = (
        (labels_tables.ID, fact.id),
        (labels_tables.KIND, run.say(labels_tables.KINDS[fact.kind])),
        (labels_tables.STATUS, fact.status),
        (labels_tables.OWNER, fact.owner),
        (labels_tables.WHO_DECIDES, fact.who_decides),
        (labels_tables.PROGRAMME, fact.programme),
        (labels_tables.CLUSTER, fact.cluster),
        (labels_tables.LITERAL, said.literal if said else ""),
        (labels_tables.FEASIBLE, _when(run, row)),
        (labels_tables.CAUSE, causes(run, result)),
        (labels_tables.DRIVES, run.names(result.drives)),
        (labels.SOURCE, str(said.source if said else fact.source)),
    )
    return [(run.say(term), value) for term, value in pairs if value]


def _tooltip(run: Run, row: Row) -> str:
    fact = row.fact
    kind = run.say(labels_tables.KINDS[fact.kind])
    return "\n".join(filter(None, (fact.name, f"{kind}, {_when(run, row)}", fact.who_decides)))


def _add_links(network: Any, run: Run) -> None:
    set_aside = {link for loop in run.analysis.loops for link in loop.opened}
    for link in run.analysis.roadmap.dependencies:
        driving = _driving(run.analysis, link)
        network.add_edge(
            link.predecessor,
            link.successor,
            color=DRIVING if driving else SOFT,
            width=3 if driving else 1,
            dashes=not link.hard or link in set_aside,
            title=_link_title(run, link),
        )


def _driving(analysis: Analysis, link: Dependency) -> bool:
    """Binds its successor's date on the way to a goal."""
    after, before = analysis.by_id[link.successor], analysis.by_id[link.predecessor]
    binds = any(d.cause is Cause.LINK and d.link == link for d in after.drivers)
    return binds and bool(set(after.drives) & set(before.drives))


def _link_title(run: Run, link: Dependency) -> str:
    parts = [f"{run.link_type(link)}, {run.strength(link)}"]
    if link.lag_days:
        parts.append(run.say(labels.LAG, days=link.lag_days))
    return "\n".join([", ".join(parts), *filter(None, (link.why, str(link.source)))])


def _context(run: Run, frame: Mapping[str, object]) -> dict[str, object]:
    """All that the template shows beside pyvis's nodes and edges."""
    roadmap = run.analysis.roadmap
    facts = {"title": roadmap.title, "data_date": run.texts.data_date()}
    words = {
        key: text.nl if run.lang == "nl" else text.en for key, text in labels.WORDS.items()
    } | {key: run.say(labels.WORDS[key], **facts) for key in ("title", "subtitle")}
    css, js, vis = (_asset("explorer.css"), _asset("explorer.js"), _vis())
    return {
        "lang": run.lang,
        "policy": "; ".join(
            (
                "default-src 'none'",
                f"script-src {_hash(vis)} {_hash(js)}",
                f"style-src {_hash(css)}",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
        "css": css,
        "js": js,
        "vis": vis,
        "words": words,
        "frame": frame,
        "filters": [
            {
                "key": key,
                "word": run.say(word),
                "choices": sorted({getattr(m, key) for m in roadmap.milestones} - {""}),
            }
            for key, word in labels.FIELDS.items()
        ],
        "names": sorted({m.name for m in roadmap.milestones}),
        "legend": [
            {"picture": PICTURES[key], "word": run.say(word)}
            for key, word in labels.LEGEND.items()
        ],
    }


@cache
def _asset(name: str) -> str:
    return (_ASSETS / name).read_text("utf-8")


@cache
def _vis() -> str:
    """The vis-network script that pyvis carries; it must not be able to end its own element."""
    import pyvis  # noqa: PLC0415 (takes half a second)

    folder = Path(str(pyvis.__file__)).parent / "templates" / "lib"
    newest = max(folder.glob("vis-*/vis-network.min.js"))
    script = newest.read_text("utf-8").replace("\r\n", "\n")
    if "</script" in script.lower():
        raise ValueError(f"{newest} would end the element that it stands in")
    return script


@cache
def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
