"""The command line: read arguments, call one function per step, print, set the exit status.

0 done, 1 the data has errors (the report is still written), 2 wrong use.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from graph_engine.issues import Issue
    from graph_engine.results import Analysis
    from inputs.intake import Intake
    from inputs.settings import Settings

PathType = click.Path(path_type=Path)
REPLACEABLE = {".json", ".toml"}
"""What a command may write over; anything else could be somebody's workbook."""


@click.group()
@click.version_option(package_name="knelpunt")
def main() -> None:
    """Welk besluit, door wie, vóór wanneer, houdt het programma op?

    Leest de werkboeken van partners, berekent de bepalende ketens en schrijft een rapport voor de
    stuurgroep. Zonder BESTANDEN telt de map waarin u staat, met knelpunt.toml als dat er is.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every command that reads workbooks can be told; None leaves it to knelpunt.toml."""

    date: str | None
    goal: tuple[str, ...]
    lead_times: str | None
    strict: bool
    lang: str | None


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add FILES and the shared options, handed over as `files` and `options`."""

    @functools.wraps(command)
    def gathered(files: tuple[Path, ...], **given: Any) -> None:
        options = Options(**{f.name: given.pop(f.name) for f in fields(Options)})
        command(files, options, **given)

    for add in (
        click.option("--lang", type=click.Choice(["nl", "en"]), help="Taal (standaard nl)."),
        click.option("--strict", is_flag=True, help="Stop bij fouten en bij wederzijds wachten."),
        click.option(
            "--lead-times",
            type=click.Choice(["typical", "planned", "none"]),
            help="Doorlooptijd waar niemand er een gaf: gangbaar (standaard), volgens plan, geen.",
        ),
        click.option(
            "--goal",
            multiple=True,
            metavar="ID[=DATUM]",
            help="Alleen dit doel, eventueel met streefdatum; mag vaker.",
        ),
        click.option("--date", metavar="DATUM", help="Peildatum, zoals 2026-03-01."),
        click.argument("files", nargs=-1, type=PathType, metavar="[BESTANDEN]..."),
    ):
        gathered = add(gathered)
    return gathered


@main.command()
@click.option("-o", "--output", type=PathType, default=Path("knelpunt-demo"), show_default=True)
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Taal (standaard nl).")
def demo(output: Path, lang: str) -> None:
    """Schrijf het rapport van de meegeleverde routekaart naar OUTPUT."""
    options = Options(date=None, goal=(), lead_times=None, strict=False, lang=lang)
    write(run((example_folder(),), options), output)


@main.command()
@reading_options
@click.option("-o", "--output", type=PathType, default=Path("rapport"), show_default=True)
def report(files: tuple[Path, ...], options: Options, output: Path) -> None:
    """Schrijf het stuurgroeprapport van BESTANDEN naar de map OUTPUT."""
    write(run(files, options), output)


@main.command()
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Meldingen en leesverslag als JSON.")
def check(files: tuple[Path, ...], options: Options, *, as_json: bool) -> None:
    """Controleer BESTANDEN: wat is gelezen, wat niet, en wat klopt er niet?"""
    from outputs.reading import reading_json, reading_report

    done = run(files, options)
    if as_json:
        click.echo(reading_json(done.issues, done.intake.sheets, done.lang))
    else:
        done.console.print(reading_report(done.issues, done.intake.sheets, done.lang))
    leave(done, listed=True)


@main.command()
@click.argument("wanted", metavar="DOEL")
@reading_options
def why(files: tuple[Path, ...], options: Options, wanted: str) -> None:
    """Laat zien waarom DOEL niet eerder kan: de keten, en wie elke schakel vasthoudt."""
    from outputs.terminal import why as chain

    done = run(files, options)
    if done.analysis is not None:
        result = find_goal(done.analysis, wanted)
        done.console.print(chain(done.analysis, result, done.lang))
    leave(done)


@main.command()
@reading_options
@click.option("--delay", multiple=True, metavar="ID=DUUR", help="Later, zoals H2-017=6mnd.")
@click.option("--advance", multiple=True, metavar="ID=DUUR", help="Eerder, zoals H2-017=6mnd.")
@click.option("--drop-link", multiple=True, metavar="A,B", help="B wacht niet langer op A.")
@click.option("--done", multiple=True, metavar="ID=DATUM", help="Gereed op die dag.")
def whatif(files: tuple[Path, ...], options: Options, **changes: tuple[str, ...]) -> None:
    """Reken door wat er gebeurt als een beslissing later of eerder valt."""
    from graph_engine.scenario import what_if
    from inputs.options import read_scenario
    from outputs.whatif import what_if_tables

    scenario = typed(read_scenario, **changes)
    outcome = run(files, options)
    if outcome.analysis is not None:
        base = outcome.analysis
        mode = base.lead_time_mode
        found = typed(
            lambda: what_if(base.roadmap, scenario, base.lead_times, lead_time_mode=mode)
        )
        outcome.console.print(what_if_tables(found, base.roadmap, outcome.lang))
    leave(outcome)


@main.command()
@click.argument("file", type=PathType, metavar="BESTAND.xlsx")
@click.option("--from", "source", type=PathType, help="Vul in vanuit dit roadmap.json.")
@click.option("--partner", default="", help="Alleen de mijlpalen van deze partner.")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Taal (standaard nl).")
def template(file: Path, source: Path | None, partner: str, lang: str) -> None:
    """Schrijf een leeg werkboek met keuzelijsten en uitleg naar BESTAND.xlsx."""
    from inputs.template.workbook import template_workbook

    roadmap = None
    if source is not None:
        options = Options(date=None, goal=(), lead_times=None, strict=False, lang=lang)
        roadmap = run((source,), options).intake.roadmap
    save(file, template_workbook(lang, roadmap, partner))
    click.echo(str(file))


@main.command()
@click.argument("file", type=PathType, metavar="BESTAND")
@click.option("-o", "--output", type=PathType, help="Standaard naast het werkboek.")
def profile(file: Path, output: Path | None) -> None:
    """Schrijf hoe BESTAND gelezen is als profiel, om na te lopen en te verbeteren."""
    from inputs.profiles import profile_text
    from inputs.reader import read_workbook

    present((file,))
    target = output or file.with_name(f"{file.stem}.profiel.toml")
    save(target, profile_text(read_workbook(file)))
    click.echo(str(target))


@main.command("import")
@reading_options
@click.option("-o", "--output", type=PathType, default=Path("roadmap.json"), show_default=True)
def import_(files: tuple[Path, ...], options: Options, output: Path) -> None:
    """Voeg BESTANDEN samen tot één roadmap.json, met alle meldingen."""
    from outputs.roadmap_json import roadmap_json

    done = run(files, options)
    if done.intake.roadmap is not None:
        save(output, roadmap_json(done.intake.roadmap, done.intake.issues, done.lang))
        click.echo(str(output))
    leave(done)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of inputs and engine. `analysis` is None when nothing could be read."""

    intake: Intake
    analysis: Analysis | None
    lang: str
    strict: bool
    console: Console
    folders: frozenset[Path]  # where the files that were read stand

    @property
    def issues(self) -> tuple[Issue, ...]:
        return (*self.intake.issues, *(self.analysis.issues if self.analysis else ()))


def run(files: tuple[Path, ...], options: Options) -> Run:
    """Read the files with their settings, and analyse what they say."""
    from graph_engine.analysis import analyse
    from graph_engine.lead_times import lead_times
    from inputs.intake import load
    from inputs.options import read_day, read_goal
    from outputs.progress import Progress

    present(files)
    goals = tuple(read_goal(g) for g in options.goal)
    data_date = typed(read_day, options.date) if options.date else None
    settings, paths, issues = settings_for(files)
    lang = options.lang or settings.lang
    with Progress() as shown:
        intake = load(
            paths,
            settings,
            goals=goals,
            data_date=data_date,
            progress=shown,
        )
    intake = type(intake)(
        roadmap=intake.roadmap, issues=(*issues, *intake.issues), sheets=intake.sheets
    )
    analysis = None
    if intake.roadmap is not None:
        analysis = analyse(
            intake.roadmap,
            lead_times(settings.lead_times),
            lead_time_mode=options.lead_times or settings.lead_time_mode,
        )
    return Run(
        intake=intake,
        analysis=analysis,
        lang=lang,
        strict=options.strict,
        console=terminal(),
        folders=frozenset((p if p.is_dir() else p.parent).resolve() for p in paths),
    )


def present(files: tuple[Path, ...]) -> None:
    """A file that is not there is wrong use."""
    missing = [str(f) for f in files if not f.exists()]
    if missing:
        raise click.UsageError(f"Dit bestand of deze map bestaat niet: {', '.join(missing)}")


def settings_for(files: tuple[Path, ...]) -> tuple[Settings, list[Path], tuple[Issue, ...]]:
    """The settings beside the files (or in this folder), and which files to read."""
    from inputs.named_files import named_files
    from inputs.settings import read_settings

    folder = Path.cwd()
    if files:
        folder = files[0] if files[0].is_dir() else files[0].parent
    settings, issues = read_settings(folder)
    if files:
        return settings, list(files), issues
    named, unmatched = named_files(folder, settings)
    return settings, named, (*issues, *unmatched)


def typed(read: Callable[..., Any], *texts: Any, **named: Any) -> Any:
    """What was typed after an option; what cannot be read is wrong use."""
    try:
        return read(*texts, **named)
    except ValueError as wanted:
        raise click.UsageError(str(wanted)) from None


def find_goal(analysis: Analysis, text: str) -> Any:
    """The goal that is meant, by id or by a part of its name; otherwise say which there are."""
    wanted = text.casefold()
    names = {g.id: analysis.roadmap.by_id[g.id].name for g in analysis.goals}
    exact = [g for g in analysis.goals if wanted in {g.id.casefold(), names[g.id].casefold()}]
    part = [g for g in analysis.goals if wanted in names[g.id].casefold()]
    if len(exact or part) == 1:
        return (exact or part)[0]
    if not names:
        raise click.UsageError(f"Er is geen enkel doel. Noem er een: --goal '{text}=2030'.")
    known = "\n".join(f"  {id_}  {name}" for id_, name in names.items())
    raise click.UsageError(f"'{text}' is geen doel. De doelen zijn:\n{known}")


def example_folder() -> Path:
    """The real roadmap that comes along: in an installation beside inputs, else in examples."""
    here = Path(__file__).parent
    installed = here / "inputs" / "example"
    return installed if installed.is_dir() else here / "examples" / "routekaart"


def terminal() -> Console:
    """The console for results; wide enough for a table where nothing says how wide it is."""
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=140)


def write(done: Run, output: Path) -> None:
    """Write the report folder, and end with the goals and the heaviest decisions."""
    from outputs.files import CannotWriteError
    from outputs.progress import Progress
    from outputs.report import write_report
    from outputs.terminal import goals, heaviest

    if done.analysis is None or stopped(done):
        leave(done)
        return
    if output.resolve() in done.folders:
        raise click.UsageError(
            f"In '{output}' staan de werkboeken zelf; schrijf het rapport in een andere map."
        )
    try:
        with Progress() as shown:
            write_report(done.analysis, done.intake.issues, output, done.lang, progress=shown)
    except CannotWriteError as problem:
        raise click.ClickException(problem.message(done.lang)) from None
    done.console.print(goals(done.analysis, done.lang))
    done.console.print(heaviest(done.analysis, done.lang))
    click.echo(f"{output / 'knelpunt.html'}")
    leave(done)


def stopped(done: Run) -> bool:
    """Whether --strict forbids to go on."""
    from graph_engine.issues import has_errors

    loops = done.analysis is not None and done.analysis.loops
    return done.strict and (has_errors(done.issues) or bool(loops))


def leave(done: Run, *, listed: bool = False) -> None:
    """Say how many issues there are, show errors not yet listed, and set the exit status."""
    from graph_engine.issues import Severity, has_errors
    from outputs.terminal import counted, issue_list

    errors = [i for i in done.issues if i.rule.severity is Severity.ERROR]
    shown = done.issues if stopped(done) or done.analysis is None else errors
    remarks = type(done.console)(stderr=True, highlight=False, width=done.console.width)
    if shown and not listed:
        remarks.print(issue_list(shown, done.lang))
    click.echo(counted(done.issues, done.lang), err=True)
    if stopped(done):
        click.echo("Gestopt door --strict: er is geen rapport geschreven.", err=True)
    if has_errors(done.issues) or stopped(done):
        raise click.exceptions.Exit(1)


def save(path: Path, data: bytes | str) -> None:
    """Write one file, or say why that cannot be done. A workbook is never replaced."""
    from outputs.files import CannotWriteError, write_file

    if path.exists() and path.suffix.lower() not in REPLACEABLE:
        raise click.UsageError(
            f"'{path}' bestaat al en wordt niet vervangen; kies een andere naam."
        )

    try:
        write_file(path, data)
    except CannotWriteError as problem:
        raise click.ClickException(problem.message()) from None


if __name__ == "__main__":
    main()
