"""Every text in the files of the report folder other than the page, in Dutch and English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; facts stand in {braces}."""

    nl: str
    en: str

    def to(self, lang: str, **facts: object) -> str:
        return (self.en if lang == "en" else self.nl).format_map(facts)


CANNOT_WRITE = Text("Kan {path} niet schrijven: {reason}.", "Cannot write {path}: {reason}.")
DISK_FULL = Text("de schijf is vol", "the disk is full")
NO_ACCESS = Text(
    "schrijven is hier niet toegestaan, of het bestand staat nog open in een ander programma",
    "writing is not allowed here, or the file is still open in another program",
)
NOT_A_FOLDER = Text(
    "een deel van dit pad is een bestand en geen map",
    "a part of this path is a file and not a folder",
)
IS_A_FOLDER = Text("er bestaat al een map met deze naam", "a folder with this name already exists")
NAME_TOO_LONG = Text("de naam is te lang", "the name is too long")
OTHER_REASON = Text("het systeem meldt '{error}'", "the system reports '{error}'")
