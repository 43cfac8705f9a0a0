"""Measure, and write docs/benchmarks.md: all parts, or only the ones named."""

import argparse
from importlib import import_module
from pathlib import Path

from rich.console import Console

from benchmarks import record

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
PARTS = ("command", "engine", "reading", "page")
"""Modules of this folder; each has `section(console)`, which measures and words it."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="|".join(PARTS))
    parser.add_argument("--output", type=Path, default=PAGE)
    asked = parser.parse_args()
    console = Console(stderr=True)
    for name in asked.parts or PARTS:
        text = import_module(f"benchmarks.{name}").section(console)
        record.write(asked.output, {name: text}, PARTS)
        print(text)


if __name__ == "__main__":
    main()
