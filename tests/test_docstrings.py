"""Every public name of the engine is explained, and says what it raises."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ENGINE = Path(__file__).parents[1] / "graph_engine"
Definition = ast.FunctionDef | ast.ClassDef
MAKING = ("__init__", "__post_init__")
EMPTY_WORDS = (
    "a an and are as at be by class compute computes function get gets given "
    "in is it its method of or return returns see that the this to"
)


def public(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Definition]]:
    """Functions and classes, and the methods and properties of the latter, by their full name."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{prefix}{node.name}.")


def everything() -> dict[str, Definition]:
    modules = sorted(ENGINE.rglob("*.py"))
    return {
        name: node
        for module in modules
        for name, node in public(
            ast.parse(module.read_text("utf-8")).body, f"{module.relative_to(ENGINE)}: "
        )
    }


def words(text: str) -> set[str]:
    """Words in lower case without a plural s, also those that are written together in a name."""
    apart = re.sub(r"([a-z])([A-Z])", r"\1 \2", text)
    return {word.lower().rstrip("s") for word in re.findall(r"[A-Za-z]+", apart)}


def adds_something(name: str, docstring: str) -> bool:
    """Whether a docstring says more than the name does."""
    own = words(name.rpartition(" ")[2])
    return bool(words(docstring) - own - words(EMPTY_WORDS))


def raised(node: Definition) -> set[str]:
    """The errors that a function, or the making of an object, raises in its own lines."""
    if isinstance(node, ast.ClassDef):
        made = [f for f in node.body if isinstance(f, ast.FunctionDef) and f.name in MAKING]
        return set().union(*map(raised, made))
    calls = [n.exc for n in ast.walk(node) if isinstance(n, ast.Raise)]
    return {
        call.func.id
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    }


def test_every_public_name_has_a_docstring_that_says_more_than_the_name() -> None:
    names = everything()
    assert len(names) > 250
    silent = [
        name
        for name, node in names.items()
        if not adds_something(name, ast.get_docstring(node) or "")
    ]
    assert silent == []


def test_a_docstring_names_the_errors_that_are_raised() -> None:
    unsaid = {
        name: sorted(missing)
        for name, node in everything().items()
        if (missing := {e for e in raised(node) if e not in (ast.get_docstring(node) or "")})
    }
    assert unsaid == {}


def test_a_docstring_without_content_is_found() -> None:
    assert not adds_something("goals.py: late_days", "Returns the late days.")
    assert not adds_something("goals.py: Plan.n", "")
    assert adds_something("goals.py: Plan.n", "How many activities there are.")
