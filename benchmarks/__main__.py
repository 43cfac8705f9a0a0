"""`python -m benchmarks`: measure the engine, and write docs/benchmarks.md."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.engine import LARGE, Results, jobs, measure, report

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--largest", type=int, default=LARGE, help="leave out larger networks")
    parser.add_argument("--output", type=Path, default=PAGE)
    asked = parser.parse_args()
    results = Results()
    for job in track(jobs(asked.largest), "measuring", console=Console(stderr=True)):
        results.found[job[0], job[1]] = measure(job)
    page = report(results)
    asked.output.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
