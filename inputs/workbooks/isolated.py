"""The fast reader in a process of its own, for formats in which a damaged file can crash it.

In the binary formats (xls, xlsb) a wrong length makes it ask for more memory than there is, and
then the whole process stops; nothing in Python can catch that.
"""

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable, Collection
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from graph_engine.rules import RULES
from inputs.workbooks.fast_reader import FastSheet, fast_sheets
from inputs.workbooks.grid import Merge, Value
from inputs.workbooks.package import RefusedError, damaged

SECONDS = 120
MEMORY = 4 * 1024**3
START = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from inputs.workbooks.isolated import main
main()
"""


def sheets_apart(data: bytes, skip: Collection[str]) -> list[FastSheet]:
    """As `fast_sheets`; a crash or a hang of the reader is the file's damage."""
    command = [sys.executable, "-c", START, json.dumps(sys.path), json.dumps(sorted(skip))]
    try:
        done = subprocess.run(  # noqa: S603 -- this program itself, with no text from the file
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise damaged("time-out") from error
    if done.returncode:
        raise damaged("crash")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "refused" in answer:
        raise RefusedError(RULES[answer["refused"]], **answer["facts"])
    return [from_plain(sheet) for sheet in answer["sheets"]]


def main() -> None:
    """In the process apart: a workbook on standard input, its sheets as JSON on the output."""
    limit_memory()
    skip = frozenset(json.loads(sys.argv[2]))
    answer: dict[str, Any]
    try:
        sheets = fast_sheets(sys.stdin.buffer.read(), skip)
        answer = {"sheets": [to_plain(sheet) for sheet in sheets]}
    except RefusedError as refused:
        answer = {"refused": refused.rule.code, "facts": refused.facts}
    sys.stdout.write(json.dumps(answer))


def limit_memory() -> None:
    """Where the system can: better that this process stops than that the machine does."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 -- not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def to_plain(sheet: FastSheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "first_row": sheet.first_row,
        "rows": [[plain_value(value) for value in row] for row in sheet.rows],
        "merges": [[m.top, m.left, m.bottom, m.right] for m in sheet.merges],
        "trouble": sheet.trouble,
    }


def from_plain(table: dict[str, Any]) -> FastSheet:
    rows = [[typed_value(value) for value in row] for row in table.pop("rows")]
    merges = tuple(Merge(*ends) for ends in table.pop("merges"))
    return FastSheet(**table, rows=rows, merges=merges)


def plain_value(value: Value) -> Any:
    """JSON has no dates: they go as their type and their ISO text."""
    match value:
        case datetime():
            return ["moment", value.isoformat()]
        case date():
            return ["day", value.isoformat()]
        case time():
            return ["time", value.isoformat()]
        case timedelta():
            return ["span", value.total_seconds()]
        case _:
            return value


READ: dict[str, Callable[[Any], Value]] = {
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "time": time.fromisoformat,
    "span": lambda seconds: timedelta(seconds=seconds),
}


def typed_value(plain: Any) -> Value:
    if isinstance(plain, list):
        kind, content = plain
        return READ[kind](content)
    return cast("Value", plain)
