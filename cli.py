"""The command line: read arguments, call one function per step, print, set the exit status.

0 done, 1 the data has errors (the report is still written), 2 wrong use. No heavy import up here.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inputs.language import LANGUAGES, language_of, language_of_words
from inputs.memory import collect_seldom
from inputs.request import Request, example_folder
from outputs.labels import commands as texts

if TYPE_CHECKING:
    from inputs.run import Run

PathType = click.Path(path_type=Path)
LangType = click.Choice(LANGUAGES)


class Command(click.Command):
    """A command whose option --help is explained in the language that was asked for."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        if (option := super().get_help_option(ctx)) is not None:
            option.help = gettext("Show this message and exit.")
        return option


class Program(Command, click.Group):
    """All commands, in Dutch or in English, also where Click itself explains or complains."""

    command_class = Command

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> click.Context:
        lang = texts.typed_language(args) or language_of_words(args)
        texts.speak(lang, self, *self.commands.values())
        return super().make_context(info_name, args, parent, **extra)


@click.group("main", cls=Program)
@click.version_option(package_name="knelpunt", message="%(prog)s %(version)s")
@click.option("--lang", type=LangType)
@click.pass_context
def main(ctx: click.Context, lang: str | None) -> None:
    collect_seldom()
    if lang is not None:
        ctx.default_map = {name: {"lang": lang} for name in main.commands}


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add FILES and the shared options, handed over as one `request`."""

    @functools.wraps(command)
    def gathered(**given: Any) -> None:
        typed = {f.name: given.pop(f.name) for f in fields(Request)}
        lang = language(typed.pop("lang"), *typed["files"])
        command(Request(**typed, lang=lang), **given)

    for add in (
        click.option("--lang", type=LangType),
        click.option("--strict", is_flag=True),
        click.option("--lead-times", type=click.Choice(["typical", "planned", "none"])),
        click.option("--rules", type=click.Choice(["roadmap", "msproject", "p6"])),
        click.option("--audience"),
        click.option("--goal", multiple=True),
        click.option("--date"),
        click.argument("files", nargs=-1, type=PathType),
    ):
        gathered = add(gathered)
    return gathered


def language(typed: str | None, *files: Path) -> str:
    """The language that was typed, else that of the settings; Click's own words follow."""
    lang = typed or language_of(files)
    texts.speak(lang, main, *main.commands.values())
    return lang


def output_option(default: str | None) -> Callable[..., Any]:
    path = Path(default) if default else None
    return click.option("-o", "--output", type=PathType, default=path, show_default=bool(default))


@main.command()
@output_option("knelpunt-demo")
@click.option("--lang", type=LangType)
def demo(output: Path, lang: str | None) -> None:
    write(run(Request(files=(example_folder(),), lang=language(lang))), output)


@main.command()
@reading_options
@output_option(None)
def report(request: Request, output: Path | None) -> None:
    from outputs.report import folder_for

    done = run(request)
    write(done, output or folder_for(done.intake.roadmap, done.lang))


@main.command()
@reading_options
@click.option("--json", "as_json", is_flag=True)
def check(request: Request, *, as_json: bool) -> None:
    from outputs.terminal.console import console
    from outputs.terminal.reading import reading_json, reading_report

    done = run(request)
    if as_json:
        click.echo(reading_json(done.outcome.issues, done.intake.sheets, done.lang))
    else:
        console().print(reading_report(done.outcome.issues, done.intake.sheets, done.lang))
    leave(done, listed=True)


@main.command()
@click.argument("wanted")
@reading_options
def why(request: Request, wanted: str) -> None:
    from inputs.options import find_goal
    from outputs.terminal.answers import why as chain
    from outputs.terminal.console import console

    done = run(request)
    if done.outcome.analysis is not None:
        result = attempt(done.lang, find_goal, done.outcome.analysis, wanted)
        console().print(chain(done.outcome.analysis, result, done.lang))
    leave(done)


@main.command()
@reading_options
@click.option("--delay", multiple=True)
@click.option("--advance", multiple=True)
@click.option("--drop-link", multiple=True)
@click.option("--done", multiple=True)
def whatif(request: Request, **changes: tuple[str, ...]) -> None:
    from inputs.run import changed
    from inputs.scenario_options import read_scenario
    from outputs.terminal.console import console
    from outputs.terminal.what_if import what_if_tables

    scenario = attempt(request.lang, read_scenario, **changes)
    done = run(request)
    if done.outcome.analysis is not None:
        found = attempt(done.lang, changed, done, scenario)
        console().print(what_if_tables(found, done.outcome.analysis.roadmap, done.lang))
    leave(done)


@main.command()
@click.argument("file", type=PathType)
@click.option("--from", "source", type=PathType)
@click.option("--partner", default="")
@click.option("--lang", type=LangType)
def template(file: Path, source: Path | None, partner: str, lang: str | None) -> None:
    from inputs.template.filled import template_for
    from outputs.files import check_name

    spoken = language(lang, *[source] if source else [])
    attempt(spoken, check_name, file, ".xlsx")
    done = run(Request(files=(source,), lang=spoken)) if source else None
    known = done.intake.roadmap if done else None
    if done and known is None:
        leave(done)
    save(file, attempt(spoken, template_for, spoken, known, partner), spoken)


@main.command()
@click.argument("file", type=PathType)
@output_option(None)
@click.option("--lang", type=LangType)
def profile(file: Path, output: Path | None, lang: str | None) -> None:
    from inputs.folders import true_path
    from inputs.new_profile import new_profile
    from inputs.options import check_workbook
    from outputs.files import check_name
    from outputs.terminal.console import console, remarks

    spoken = language(lang, file)
    attempt(spoken, check_workbook, file)
    target = output or Path(f"{file.stem}.profiel.toml")
    attempt(spoken, check_name, target, ".profiel.toml")
    made, issues = new_profile(file)
    if made is None:
        console(stderr=True).print(remarks(issues, issues, spoken))
        raise click.ClickException(texts.NO_PROFILE.to(spoken, path=file))
    save(target, made, spoken)
    if true_path(target.parent) != true_path(file.parent):
        click.echo(texts.BESIDE.to(spoken, folder=file.parent), err=True)


@main.command("import")
@reading_options
@output_option("roadmap.json")
def import_(request: Request, output: Path) -> None:
    from outputs.files import check_name
    from outputs.roadmap_json import roadmap_json

    attempt(request.lang, check_name, output, ".json")
    done = run(request)
    if done.intake.roadmap is not None and not done.outcome.stopped:
        save(output, roadmap_json(done.intake.roadmap, done.intake.issues, done.lang), done.lang)
    leave(done)


@main.command()
@reading_options
@output_option("planning.xml")
def export(request: Request, output: Path) -> None:
    from outputs.export.mspdi import mspdi_xml
    from outputs.files import check_name

    attempt(request.lang, check_name, output, ".xml")
    done = run(request)
    if done.outcome.analysis is not None and not done.outcome.stopped:
        save(output, mspdi_xml(done.outcome.analysis, done.lang), done.lang)
    leave(done)


def run(request: Request) -> Run:
    """Read the files with their settings, and analyse what they say."""
    from inputs.run import run as read_and_analyse
    from outputs.terminal.progress import Progress

    with Progress(texts.COMPUTING.to(request.lang)) as shown:
        done: Run = attempt(request.lang, read_and_analyse, request, shown)
    return done


def attempt(lang: str, step: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Take one step; what the user has to mend is said, and ends the run."""
    from inputs.options import SaidError, TypedError
    from outputs.files import CannotWriteError, WrongUseError

    try:
        return step(*given, **named)
    except (TypedError, WrongUseError) as wanted:
        raise click.UsageError(wanted.message(lang)) from None
    except (SaidError, CannotWriteError) as problem:
        raise click.ClickException(problem.message(lang)) from None


def write(done: Run, output: Path) -> None:
    """Write the report folder, and end with the goals and the heaviest decisions."""
    from inputs.run import check_report_folder
    from outputs.audience import notice
    from outputs.report import write_report
    from outputs.terminal.answers import goals, heaviest
    from outputs.terminal.console import console
    from outputs.terminal.progress import Progress

    found = done.outcome.analysis
    if found is not None and not done.outcome.stopped:
        attempt(done.lang, check_report_folder, done, output)
        with Progress(texts.WRITING.to(done.lang)) as shown:
            todo = (found, done.intake.issues, output, done.lang)
            attempt(done.lang, write_report, *todo, progress=shown)
        console().print(goals(found, done.lang), heaviest(found, done.lang))
        if said := notice(found.roadmap, done.lang):
            click.echo(said, err=True)
        click.echo(str(output / "knelpunt.html"))
    leave(done)


def leave(done: Run, *, listed: bool = False) -> None:
    """Say how many issues there are, show errors not yet listed, and set the exit status."""
    from outputs.terminal.console import console, remarks

    outcome = done.outcome
    shown = () if listed else outcome.pressing
    console(stderr=True).print(remarks(shown, outcome.issues, done.lang))
    if outcome.stopped:
        click.echo(texts.STOPPED.to(done.lang), err=True)
    if outcome.failed:
        raise click.exceptions.Exit(1)


def save(path: Path, data: bytes | str, lang: str) -> None:
    """Write one file and name it."""
    from outputs.files import write_file

    attempt(lang, write_file, path, data)
    click.echo(str(path))


if __name__ == "__main__":
    main()
