"""What the command line says about itself: help per command and option, and wrong use."""

import gettext
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from outputs.labels.files import Text

COMMANDS: Mapping[str, Text] = {
    "main": Text(
        """Welk besluit, door wie, vóór wanneer, houdt het programma op?

        Leest de werkboeken van partners, berekent de bepalende ketens en schrijft een rapport
        voor de stuurgroep. Zonder BESTANDEN telt de map waarin u staat, met knelpunt.toml als
        dat er is.""",
        """Which decision, by whom, before when, holds the programme up?

        Reads partners' workbooks, computes the driving chains and writes a report for the
        steering group. Without FILES the folder you are in counts, with its knelpunt.toml if it
        has one.""",
    ),
    "demo": Text(
        "Schrijf het rapport van de meegeleverde routekaart.",
        "Write the report of the roadmap that comes along.",
    ),
    "report": Text(
        "Schrijf het stuurgroeprapport van BESTANDEN naar een map.",
        "Write the steering group's report on FILES to a folder.",
    ),
    "check": Text(
        "Controleer BESTANDEN: wat is gelezen, en wat klopt er niet?",
        "Check FILES: what was read, and what is wrong?",
    ),
    "why": Text(
        "Laat zien waarom DOEL niet eerder kan, en wie wat vasthoudt.",
        "Show why GOAL cannot come earlier, and who holds what.",
    ),
    "whatif": Text(
        "Reken door wat een latere of eerdere beslissing doet.",
        "Compute what a later or an earlier decision does.",
    ),
    "template": Text(
        "Schrijf een leeg werkboek met keuzelijsten en uitleg.",
        "Write an empty workbook with drop-downs and an explanation.",
    ),
    "profile": Text(
        "Schrijf hoe BESTAND gelezen is, om te verbeteren (profiel).",
        "Write how FILE was read, to be corrected (a profile).",
    ),
    "import": Text(
        "Voeg BESTANDEN samen tot één roadmap.json, met alle meldingen.",
        "Merge FILES into one roadmap.json, with all issues.",
    ),
    "export": Text(
        "Schrijf de planning voor Microsoft Project en dergelijke.",
        "Write the plan for Microsoft Project and its like.",
    ),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What the help says about an option or argument, and how it calls the value."""

    help: Text | None = None
    value: Text | None = None


_DATE = Text("DATUM", "DATE")
_FILE = Text("BESTAND", "FILE")
_FOLDER = Text("MAP", "FOLDER")
_SPAN = Text("ID=DUUR", "ID=SPAN")
PARAMETERS: Mapping[str, Parameter] = {
    "files": Parameter(value=Text("[BESTANDEN]...", "[FILES]...")),
    "wanted": Parameter(value=Text("DOEL", "GOAL")),
    "profile.file": Parameter(value=_FILE),
    "template.file": Parameter(value=Text("BESTAND.xlsx", "FILE.xlsx")),
    "lang": Parameter(
        Text(
            "Taal; anders die van knelpunt.toml, anders nl.",
            "Language; else that of knelpunt.toml, else nl.",
        )
    ),
    "strict": Parameter(
        Text(
            "Stop bij fouten en bij wederzijds wachten.",
            "Stop at errors and at mutual waits.",
        )
    ),
    "lead_times": Parameter(
        Text(
            "Doorlooptijd waar niemand er een gaf: gangbaar (standaard), volgens plan, geen.",
            "Lead time where nobody gave one: typical (the default), as planned, none.",
        )
    ),
    "rules": Parameter(
        Text(
            "Reken planningen na als roadmap (kalenderdagen, standaard), msproject of p6.",
            "Calculate plans as roadmap (calendar days, the default), msproject or p6.",
        )
    ),
    "audience": Parameter(
        Text(
            "Voor wie: iedereen, of een partner; laat weg wat voor hen vertrouwelijk is.",
            "For whom: all, or a partner; leaves out what is confidential to them.",
        ),
        Text("NAAM", "NAME"),
    ),
    "goal": Parameter(
        Text(
            "Alleen dit doel, eventueel met streefdatum; mag vaker.",
            "This goal only, if need be with a target date; may be repeated.",
        ),
        Text("ID[=DATUM]", "ID[=DATE]"),
    ),
    "date": Parameter(
        Text("Peildatum, zoals 2026-03-01.", "Data date, such as 2026-03-01."), _DATE
    ),
    "demo.output": Parameter(
        Text("Map voor het rapport.", "Folder for the report."),
        _FOLDER,
    ),
    "report.output": Parameter(
        Text(
            "Map voor het rapport; standaard rapport, of rapport-NAAM met --audience.",
            "Folder for the report; rapport, or rapport-NAME with --audience.",
        ),
        _FOLDER,
    ),
    "import.output": Parameter(Text("Waarheen.", "Where to."), _FILE),
    "export.output": Parameter(Text("Waarheen.", "Where to."), _FILE),
    "profile.output": Parameter(
        Text(
            "Waarheen; standaard NAAM.profiel.toml in deze map.",
            "Where to; NAME.profiel.toml in this folder by default.",
        ),
        _FILE,
    ),
    "as_json": Parameter(
        Text("Meldingen en leesverslag als JSON.", "Issues and how it was read, as JSON.")
    ),
    "delay": Parameter(
        Text(
            "Later, zoals 'H2-017=6 mnd'; mag vaker.",
            "Later, such as 'H2-017=6 months'; may repeat.",
        ),
        _SPAN,
    ),
    "advance": Parameter(
        Text(
            "Eerder, zoals 'H2-017=6 mnd'; mag vaker.",
            "Earlier, such as 'H2-017=6 months'; may repeat.",
        ),
        _SPAN,
    ),
    "drop_link": Parameter(
        Text("B wacht niet langer op A; mag vaker.", "B no longer waits for A; may repeat."),
        Text("A,B", "A,B"),
    ),
    "done": Parameter(
        Text("Gereed op die dag; mag vaker.", "Done on that day; may repeat."),
        Text("ID=DATUM", "ID=DATE"),
    ),
    "source": Parameter(
        Text(
            "Vul in vanuit dit roadmap.json of deze map.",
            "Fill in from this roadmap.json or folder.",
        ),
        _FILE,
    ),
    "partner": Parameter(
        Text(
            "Met --from: alleen de mijlpalen van deze partner.",
            "With --from: only this partner's milestones.",
        ),
        Text("NAAM", "NAME"),
    ),
    "version": Parameter(Text("Toon welke versie dit is.", "Show which version this is.")),
    "help": Parameter(Text("Toon deze uitleg.", "Show this explanation.")),
}
OPTIONS = Text("[OPTIES]", "[OPTIONS]")
SUBCOMMAND = Text("OPDRACHT [ARGUMENTEN]...", "COMMAND [ARGS]...")

NO_PROFILE = Text(
    "Van '{path}' is geen profiel te maken: er is geen blad van een werkboek in herkend.",
    "No profile can be made of '{path}': no sheet of a workbook was recognised in it.",
)
BESIDE = Text(
    "Zet dit bestand naast het werkboek, in '{folder}'; dan telt het bij het lezen.",
    "Put this file beside the workbook, in '{folder}'; it then counts when it is read.",
)
COMPUTING = Text("Rekenen", "Computing")
WRITING = Text("Schrijven", "Writing")
STOPPED = Text(
    "Gestopt door --strict: er is niets geschreven.",
    "Stopped by --strict: nothing was written.",
)


def typed_language(words: Sequence[str]) -> str | None:
    """The language that a command line asks for, known before it is taken apart."""
    typed = {*words, *map("=".join, pairwise(words))}
    return next((lang for lang in ("en", "nl") if f"--lang={lang}" in typed), None)


def speak(lang: str, *commands: Any) -> None:
    """Word the help of Click's commands; Click's own words come from gettext."""
    gettext.bindtextdomain("knelpunt", str(Path(__file__).parents[1] / "locale"))
    gettext.textdomain("knelpunt")
    os.environ["LANGUAGE"] = lang
    for command in commands:
        command.help = COMMANDS[command.name].to(lang)
        command.options_metavar = OPTIONS.to(lang)
        command.subcommand_metavar = SUBCOMMAND.to(lang)
        for given in command.params:
            said = PARAMETERS.get(f"{command.name}.{given.name}") or PARAMETERS[given.name]
            given.help = said.help.to(lang) if said.help else None
            given.metavar = said.value.to(lang) if said.value else None
