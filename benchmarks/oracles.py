"""`python -m benchmarks.oracles CASES_DIR`: the engine against schedules of other programs.

A line per case folder: name, activities compared, exactly equal, equal in working time; the total
comes last. Before it the worked examples and PSPLIB. The exit status is 1 when anything differs.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.cases import case_folders, project_of, read_case, rules_of
from benchmarks.comparing import Tally, compare, counts
from benchmarks.worked import integer_cases, longest_path, psplib, small_networks
from graph_engine.cpm.summaries import schedule


def run_case(folder: Path) -> Tally:
    """A case that cannot be read or scheduled counts with nothing equal, and says why."""
    compared = 0
    try:
        case = read_case(folder)
        compared = sum(counts(case, row) for row in case.activities)
        tally = compare(case, schedule(project_of(case), rules_of(case)))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one, the others go on
        why = f"{folder.name}: {type(error).__name__}: {error}"
        return Tally(compared, differences=[why])
    tally.notes += case.notes
    return tally


def worked_examples(root: Path) -> Iterator[tuple[str, list[str]]]:
    """The small networks that are there, with what differs from them."""
    path = root / "worked" / "integer_cases.json"
    if path.exists():
        yield from integer_cases(path)
    for path in (root / "small_networks.json", root.parent / "small_networks.json"):
        if path.exists():
            yield from small_networks(path)


def psplib_differences(root: Path) -> tuple[int, list[str]]:
    """How many instances there are, and the names of those with another critical path length."""
    instances = list(psplib(root / "psplib"))
    console = Console(stderr=True)
    shown = track(instances, "PSPLIB", console=console, disable=not console.is_terminal)
    return len(instances), [i["id"] for i in shown if longest_path(i) != i["mpm"]]


def main(root: Path) -> int:
    if not root.is_dir():
        print(f"{root} is no folder", file=sys.stderr)
        return 2
    wrong: list[str] = []
    worked = list(worked_examples(root))
    for name, differences in worked:
        wrong += [f"{name} {text}" for text in differences]
    print(f"worked {len(worked)} equal {sum(not differences for _, differences in worked)}")
    count, differing = psplib_differences(root)
    wrong += [f"{name}: another length of the critical path" for name in differing]
    print(f"psplib {count} equal {count - len(differing)}")
    total = Tally()
    for folder in case_folders(root):
        tally = run_case(folder)
        total.add(tally)
        print(folder.name, tally)
    for text in total.notes:
        print("note:", text)
    for text in wrong + total.differences:
        print("differs:", text)
    print(f"total {total.activities} exact {total.exact} working-time {total.equal}")
    return int(bool(wrong or total.differences))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
