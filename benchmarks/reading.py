"""Reading a large workbook: ours against pandas and openpyxl on the same file.

`python -m benchmarks.reading WHAT FILE` is one contender in a process of its own, so that its
processor time and its memory are its alone.
"""

import gc
import json
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from string import ascii_uppercase
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from rich.console import Console
from rich.progress import track

from benchmarks.record import table
from benchmarks.roadmaps import TODAY, roadmap
from graph_engine.model import Milestone, State

ROWS = 100_000
EMPTY_ROWS = 20_000
REPEATS = {"knelpunt": 3, "pandas": 1}
KIB_PER_MIB = 1024
MIB_PER_GIB = 1024
SECONDS, MEMORY_MIB = 8.0, 1024
DAY_ZERO = date(1899, 12, 30)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = f"<worksheet {MAIN}><sheetData>{{rows}}</sheetData></worksheet>"
KINDS = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet"} | {
    name: name for name in ("sharedStrings", "styles")
}
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.spreadsheetml.{kind}+xml"/>'
        for part, kind in KINDS.items()
    )
    + "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Mijlpalen" '
    'sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(
            (
                ("worksheet", "worksheets/sheet1"),
                ("sharedStrings", "sharedStrings"),
                ("styles", "styles"),
            ),
            1,
        )
    )
    + "</Relationships>",
    "xl/styles.xml": f"<styleSheet {MAIN}><fonts count='1'><font/></fonts><fills count='3'>"
    "<fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/>"
    "</fill><fill><patternFill patternType='solid'><fgColor rgb='FFFFFF00'/></patternFill></fill>"
    "</fills><borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs>"
    "<cellXfs count='3'><xf xfId='0'/><xf numFmtId='14' xfId='0' applyNumberFormat='1'/>"
    "<xf fillId='2' xfId='0' applyFill='1'/></cellXfs><cellStyles count='1'>"
    "<cellStyle name='Normal' xfId='0' builtinId='0'/></cellStyles></styleSheet>",
}
HEADER = (
    *("Code", "Mijlpaal", "Soort", "Status", "Eigenaar", "Besluitnemer", "Programma", "Cluster"),
    *("Project", "Datum", "Stand van", "Doorlooptijd", "Wacht op", "Bron", "Opmerking"),
)
Found = Mapping[str, float]
Cell = str | int | date
Work = Callable[[], int]
"""What is timed, once everything it needs is imported; it gives how many rows it read."""


def section(console: Console) -> str:
    with TemporaryDirectory() as folder:
        with console.status(f"writing a workbook of {ROWS:,} rows"):
            large = write_workbook(Path(folder) / "large.xlsx", rows(ROWS))
            empty = write_workbook(Path(folder) / "empty.xlsx", rows(10), EMPTY_ROWS)
        jobs = [
            (what, path)
            for path, contenders in ((large, CONTENDERS), (empty, ("knelpunt",)))
            for what in contenders
            for _ in range(REPEATS[what])
        ]
        found: dict[tuple[str, str], list[Found]] = {}
        for what, path in track(jobs, "reading", console=console):
            found.setdefault((what, path.stem), []).append(measured(what, path))
        return report(found, large.stat().st_size / KIB_PER_MIB**2)


def rows(size: int) -> Iterator[tuple[Cell, ...]]:
    """Milestones as partners type them: half of the dates in words, the others as Excel dates."""
    made = roadmap(size)
    waits: dict[str, list[str]] = {}
    for link in made.dependencies:
        waits.setdefault(link.successor, []).append(link.predecessor)
    for number, milestone in enumerate(made.milestones):
        yield row(number, milestone, "; ".join(waits.get(milestone.id, ())[:20]))


def row(number: int, milestone: Milestone, waits_for: str) -> tuple[Cell, ...]:
    said = milestone.statement
    on: Cell = said.literal if said else "n.t.b."
    if said and said.earliest and number % 2:
        on = said.earliest
    return (
        milestone.id,
        milestone.name,
        milestone.kind.value,
        "gereed" if milestone.state is State.DONE else "volgens planning",
        milestone.owner,
        milestone.decider,
        milestone.programme,
        milestone.cluster,
        milestone.project,
        on,
        TODAY,
        f"{number % 36 + 1} mnd",
        waits_for,
        f"https://www.voorbeeld.nl/projecten/{milestone.id}",
        f"Toelichting bij {milestone.name}",
    )


def write_workbook(path: Path, lines: Iterator[tuple[Cell, ...]], formatted: int = 0) -> Path:
    """One sheet as Excel stores it, and below it so many rows with a fill and nothing else."""
    numbers: dict[str, int] = {}
    filled = [HEADER, *lines]
    xml = [row_xml(number, line, numbers) for number, line in enumerate(filled, 1)]
    last = len(filled) + formatted
    xml += [row_xml(n, ("",) * len(HEADER), numbers) for n in range(len(filled) + 1, last + 1)]
    texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in numbers)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, part)
        archive.writestr("xl/worksheets/sheet1.xml", SHEET.format(rows="".join(xml)))
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{texts}</sst>")
    return path


def row_xml(number: int, line: Sequence[Cell], numbers: dict[str, int]) -> str:
    cells = [
        cell_xml(f"{letter}{number}", value, numbers)
        for letter, value in zip(ascii_uppercase, line, strict=False)
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def cell_xml(place: str, value: Cell, numbers: dict[str, int]) -> str:
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - DAY_ZERO).days}</v></c>'
    if value == "":
        return f'<c r="{place}" s="2"/>'
    index = numbers.setdefault(str(value), len(numbers))
    return f'<c r="{place}" t="s"><v>{index}</v></c>'


def knelpunt(path: Path) -> Work:
    """Cells, dates, references and issues: the merged roadmap."""
    from inputs.intake import load  # noqa: PLC0415 -- each contender imports only its own
    from inputs.settings import Settings  # noqa: PLC0415

    def work() -> int:
        found = load([path], Settings()).roadmap
        return len(found.milestones) if found else 0

    return work


def pandas(path: Path) -> Work:
    """Only the cells, in a frame."""
    import openpyxl  # noqa: F401, PLC0415
    import pandas as pd  # noqa: PLC0415

    return lambda: len(pd.read_excel(path, engine="openpyxl", dtype=object))


CONTENDERS: Mapping[str, Callable[[Path], Work]] = {"knelpunt": knelpunt, "pandas": pandas}


def measure(what: str, path: Path) -> Found:
    work = CONTENDERS[what](path)
    gc.collect()
    begin, before = time.perf_counter(), time.process_time()
    rows_read = work()
    return {
        "rows": rows_read,
        "seconds": time.process_time() - before,
        "elapsed": time.perf_counter() - begin,
        "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MIB,
    }


def measured(what: str, path: Path) -> Found:
    command = [sys.executable, "-m", "benchmarks.reading", what, str(path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    found: Found = json.loads(done.stdout.splitlines()[-1])
    if not found["rows"]:
        raise RuntimeError(f"{what} read nothing from {path}")
    return found


def report(found: Mapping[tuple[str, str], list[Found]], mib: float) -> str:
    ours, theirs = found["knelpunt", "large"], found["pandas", "large"]
    seconds, others = (median(f["seconds"] for f in each) for each in (ours, theirs))
    peak = max(f["mib"] for f in ours)
    nothing = median(f["seconds"] for f in found["knelpunt", "empty"])
    bars = [
        ("read, parsed and merged", f"{SECONDS:g} s", f"{seconds:.2f} s", seconds <= SECONDS),
        ("memory at its peak", "1 GiB", f"{peak / MIB_PER_GIB:.2f} GiB", peak <= MEMORY_MIB),
    ]
    reached = [(*texts, "yes" if enough else "no") for *texts, enough in bars]
    contenders = [
        (
            name,
            f"{median(f['seconds'] for f in each):.2f} s",
            f"{median(f['elapsed'] for f in each):.2f} s",
            f"{max(f['mib'] for f in each):,.0f} MiB",
        )
        for name, each in (("knelpunt: the roadmap", ours), ("pandas: only the cells", theirs))
    ]
    return f"""## Reading workbooks

One workbook of {ROWS:,} milestone rows × {len(HEADER)} columns ({mib:.1f} MiB), half of its dates
in words. Knelpunt reads it, parses every cell, resolves the references and merges; pandas
{version("pandas")} with openpyxl {version("openpyxl")} only makes a frame of the cells. Medians of
processor time over {REPEATS["knelpunt"]} runs (pandas: {REPEATS["pandas"]}), each in a process of
its own.

{table(("bar", "wanted", "measured", "reached"), reached)}
{table(("contender", "processor", "on the clock", "peak memory"), contenders)}
Knelpunt takes {others / seconds:.1f} × less processor time. A workbook of 10 rows with
{EMPTY_ROWS:,} formatted empty rows below them takes it {nothing:.2f} s.
"""


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
