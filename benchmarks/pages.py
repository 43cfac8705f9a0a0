"""Pages of one roadmap: the product's, its explorer, and what pyvis writes by default.

    python -m benchmarks.pages write page 1000 page.html
    python -m benchmarks.pages report 1000

print what that took, as JSON.
"""

import json
import resource
import sys
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.roadmaps import roadmap
from graph_engine.analysis import analyse
from graph_engine.lead_times import LEAD_TIMES
from graph_engine.results import Analysis
from outputs.explorer.page import explorer_html
from outputs.page import page_html
from outputs.report import write_report
from outputs.view import view_of

Work = Callable[[], str]


@cache
def analysed(size: int) -> Analysis:
    return analyse(roadmap(size), LEAD_TIMES)


def own(size: int) -> Work:
    """From a finished analysis: what is shown, where it stands, and the text of the file."""
    found = analysed(size)
    return lambda: page_html(view_of(found))


def explorer(size: int) -> Work:
    found = analysed(size)
    return lambda: explorer_html(found)


def pyvis(size: int) -> Work:
    """The same milestones and dependencies, and nothing chosen but one file."""
    from pyvis.network import Network  # noqa: PLC0415 - half a second that only this one needs

    facts = roadmap(size)

    def work() -> str:
        network = Network(directed=True, cdn_resources="in_line")
        for milestone in facts.milestones:
            network.add_node(milestone.id, label=milestone.name)
        for link in facts.dependencies:
            network.add_edge(link.predecessor, link.successor)
        html: str = network.generate_html()
        return html

    return work


PAGES: dict[str, Callable[[int], Work]] = {"page": own, "explorer": explorer, "pyvis": pyvis}


REPEATS = 5
KIB_PER_MIB = 1024


def written(name: str, size: int, file: Path) -> dict[str, float]:
    """Write one page a few times over; seconds of processor time, and the size of the file."""
    work, seconds, html = PAGES[name](size), [], ""
    for _ in range(REPEATS):
        begun = process_time()
        html = work()
        seconds.append(process_time() - begun)
    data = html.encode("utf-8")
    file.write_bytes(data)
    return {"median": median(seconds), "bytes": len(data), "peak_mib": _peak()}


def report_files(size: int) -> dict[str, object]:
    """Seconds of processor time and bytes of every file of a report."""
    begun: list[tuple[str, float]] = []
    found = analysed(size)
    start = process_time()
    with TemporaryDirectory() as folder:
        write_report(
            found,
            (),
            Path(folder),
            progress=lambda name, *_: begun.append((name, process_time())),
        )
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        sizes = {name: _bytes(Path(folder) / name, files) for name, _ in begun[:-1]}
    spent = {"what is shown, and the picture of the network": (begun[0][1] - start, 0)}
    for (name, at), (_, end) in pairwise(begun):
        spent[name] = (end - at, sizes[name])
    return {"files": spent, "peak_mib": _peak()}


def _bytes(place: Path, files: list[Path]) -> int:
    return sum(path.stat().st_size for path in files if path == place or place in path.parents)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MIB


def main(what: str, *given: str) -> None:
    if what == "report":
        found: object = report_files(int(given[0]))
    else:
        found = written(given[0], int(given[1]), Path(given[2]))
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
