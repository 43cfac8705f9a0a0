"""Write the published facts of examples/feiten as the workbooks that partners would send.

    python scripts/build_example.py [--output FOLDER]

writes FOLDER/routekaart and FOLDER/routekaart-eerder (default: examples).
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path

from example_facts import Fact, Link, dependencies, earlier, milestones
from example_shapes import Table, planning, template, wide
from example_xlsx import workbook_bytes

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
Shape = Callable[[str, date, Iterable[Fact], Sequence[Link]], list[Table]]
SHAPES: dict[str, Shape] = {
    "Cluster 6": planning,
    "Cluster Noord-Nederland": planning,
    "Enexis": planning,
    "Gasunie/EBN": planning,
    "Havenbedrijf Rotterdam": planning,
    "Liander": planning,
    "Provincies": planning,
    "Stedin": planning,
    "TenneT": wide,
}
"""Everybody else fills in the template."""
SETS = {"routekaart": date(2026, 3, 31), "routekaart-eerder": date(2024, 5, 1)}
"""Each folder with its data date; both READMEs say why."""


def build(folder: Path, facts: Sequence[Fact], links: Sequence[Link], data_date: date) -> None:
    """One workbook per partner; a dependency stands with the partner that waits."""
    folder.mkdir(parents=True, exist_ok=True)
    holder = {fact.id: fact.partner for fact in facts}
    for partner in sorted(set(holder.values())):
        own = [fact for fact in facts if fact.partner == partner]
        waits = [link for link in links if holder[link.successor] == partner]
        tables = SHAPES.get(partner, template)(partner, data_date, own, waits)
        content = workbook_bytes(tables, datetime.combine(data_date, time()))
        name = partner.replace("/", "-").replace(" ", "-")
        (folder / f"{name}.xlsx").write_bytes(content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=EXAMPLES)
    output: Path = parser.parse_args().output
    facts = milestones(EXAMPLES / "feiten")
    links = dependencies(EXAMPLES / "feiten")
    before = [earlier(fact) for fact in facts]
    for (name, data_date), these in zip(SETS.items(), (facts, before), strict=True):
        build(output / name, these, links, data_date)
        print(f"{output / name}: {len(these)} mijlpalen, {len(links)} afhankelijkheden")


if __name__ == "__main__":
    main()
