"""Modules and functions stay small enough to be read in one go; tables in tests may be longer."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = ("graph_engine", "inputs", "outputs", "benchmarks", "scripts")
MOST_LINES = 300
MOST_IN_BODY = 40
RECORDS = frozenset({"outputs/view/milestones.py: _milestone"})
"""One record with more than forty fields, a line each, is a table and no function to split."""


def modules() -> dict[str, str]:
    files = [ROOT / "cli.py", *(f for part in CODE for f in sorted((ROOT / part).rglob("*.py")))]
    return {f.relative_to(ROOT).as_posix(): f.read_text("utf-8") for f in files}


def bodies(code: str) -> Iterator[tuple[str, int]]:
    """Every function with the lines of its body, without its docstring."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            own = node.body[1:] if ast.get_docstring(node) else node.body
            lines = own[-1].end_lineno if own else None
            yield node.name, lines - own[0].lineno + 1 if lines else 0


def test_modules_are_short() -> None:
    counts = {name: len(code.splitlines()) for name, code in modules().items()}
    assert len(counts) > 300
    assert {name: n for name, n in counts.items() if n > MOST_LINES} == {}


def test_functions_are_short() -> None:
    long = {
        f"{module}: {name}": lines
        for module, code in modules().items()
        for name, lines in bodies(code)
        if lines > MOST_IN_BODY
    }
    assert long.keys() == RECORDS


def test_a_long_function_is_found() -> None:
    long = "def f():\n    '''What it does.'''\n" + "    x = 1\n" * 41
    assert dict(bodies(long)) == {"f": 41}
