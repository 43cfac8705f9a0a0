"""What the command line says about itself and about wrong use: Dutch, or English when asked."""

import ast
import importlib.util
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import main
from outputs.labels import commands as texts

SCRIPT = runpy.run_path(str(Path(__file__).resolve().parent.parent / "scripts" / "click_words.py"))
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|error|default|missing|invalid|show|try)\b", re.IGNORECASE
)


def said(*args: str) -> str:
    result = CliRunner().invoke(main, args, prog_name="knelpunt")
    assert result.exit_code in {0, 2}, result.exception
    return result.output


@pytest.mark.parametrize(
    ("args", "dutch", "english"),
    [
        ((), "Gebruik: knelpunt [OPTIES] OPDRACHT", "Usage: knelpunt [OPTIONS] COMMAND"),
        (("raport",), "De opdracht 'raport' bestaat niet", "No such command 'raport'"),
        (("raport",), "Bedoelde u een van deze: 'export'", "Did you mean one of: 'export'"),
        (("demo", "--lan"), "Bedoelde u '--lang'?", "Did you mean '--lang'?"),
        (("report", "--onzin"), "De optie '--onzin' bestaat niet", "No such option '--onzin'"),
        (("why",), "Er ontbreekt een argument: 'DOEL'", "Missing argument 'GOAL'"),
        (("report", "--date"), "hoort een waarde", "requires an argument"),
        (("report", "--strict=1"), "hoort geen waarde", "does not take a value"),
        (("profile", "a", "b"), "Dit is te veel: b", "Got unexpected extra argument (b)"),
        (("report", "--lead-times", "x"), "'x' is geen van deze: 'typ", "'x' is not one of 'typ"),
        (("import", "--help"), "[standaard: roadmap.json]", "[default: roadmap.json]"),
        (("report", "--help"), "Toon deze uitleg.", "Show this message and exit."),
        (("report", "--help"), "Peildatum, zoals", "Data date, such as"),
        (("--help",), "Opdrachten:", "Commands:"),
        (("demo", "--onzin"), "'knelpunt demo --help' geeft uitleg", "Try 'knelpunt demo --help'"),
        (("check", "geen.xlsx"), "bestaat niet: geen.xlsx", "does not exist: geen.xlsx"),
        (("check", "--date", "x"), "'x' is geen dag", "'x' is no day"),
        (("check", "--goal", "=1"), "--goal '=1': geef een code", "--goal '=1': give a code"),
        (("check", "--goal", ""), "--goal '': geef een code", "--goal '': give a code"),
        (("check", "--goal", "A=x"), "'x' is geen datum", "'x' is no date"),
        (("whatif", "--delay", "A=x"), "'x' is geen duur", "'x' is no span of a day"),
    ],
)
def test_wrong_use_and_help_in_both_languages(
    args: tuple[str, ...], dutch: str, english: str
) -> None:
    assert dutch in said(*args)
    assert english in said("--lang", "en", *args)
    if args and args[0] in main.commands and args[-1] != "--date":
        assert english in said(args[0], "--lang=en", *args[1:])
    assert dutch in said(*args), "the language of the run before must not stay"


@pytest.mark.parametrize("command", [None, *sorted(main.commands)])
def test_no_english_in_the_dutch_help(command: str | None) -> None:
    given = (command, "--help") if command else ("--help",)
    words = re.sub(r"--[a-z-]+|\[[a-z|]+\]|COMMAND", "", said(*given))
    assert not ENGLISH.search(words), words


@pytest.mark.parametrize("command", [main, *main.commands.values()], ids=lambda c: c.name)
def test_every_command_and_option_says_what_it_is(command: click.Command) -> None:
    for lang in ("nl", "en"):
        texts.speak(lang, command)
        assert command.help
        assert all(o.help for o in command.params if isinstance(o, click.Option))
        summary = command.get_short_help_str(64)
        assert not summary.endswith("..."), "cut off in the list of commands"


def sentences(module: str) -> Iterator[str | tuple[str, str]]:
    """What a module of Click hands to gettext."""
    spec = importlib.util.find_spec(f"click.{module}")
    assert spec is not None
    assert spec.origin is not None
    for node in ast.walk(ast.parse(Path(spec.origin).read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts_ = [a.value for a in node.args if isinstance(a, ast.Constant)]
            if node.func.id == "_" and texts_:
                yield str(texts_[0])
            elif node.func.id == "ngettext":
                yield str(texts_[0]), str(texts_[1])


NEVER_ASKED = ("define", "declaration", "Boolean option", "Do you want", "Confirm the action")
"""What Click says to programmers, and of questions that Knelpunt never asks."""


@pytest.mark.parametrize(
    "module", ["core", "decorators", "exceptions", "formatting", "parser", "types"]
)
def test_every_sentence_of_click_is_translated(module: str) -> None:
    found = set(sentences(module))
    assert found
    asked = {s for s in found if not any(word in str(s) for word in NEVER_ASKED)}
    assert asked <= {*SCRIPT["WORDS"], *SCRIPT["PLURALS"]}


def test_the_catalogue_is_that_of_the_table() -> None:
    assert SCRIPT["CATALOGUE"].read_bytes() == SCRIPT["catalogue"]()
