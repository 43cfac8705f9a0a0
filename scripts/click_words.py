"""Click's own words in Dutch, as the catalogue that gettext reads.

    python scripts/click_words.py

Click takes every sentence of its own from gettext. A test holds this table against the Click that
is installed, and the catalogue against this table.
"""

import struct
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "outputs" / "locale" / "nl" / "LC_MESSAGES" / "knelpunt.mo"
HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
WORDS: Mapping[str, str] = {
    "Aborted!": "Afgebroken; er is niets half geschreven.",
    "Missing command.": "Er ontbreekt een opdracht.",
    "Options": "Opties",
    "Positional arguments": "Argumenten",
    "Commands": "Opdrachten",
    "Value must be an iterable.": "Hier horen meer waarden.",
    "default: {default}": "standaard: {default}",
    "env var: {var}": "omgevingsvariabele: {var}",
    "required": "verplicht",
    "(dynamic)": "(wisselend)",
    "deprecated": "verouderd",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "De opdracht {name!r} is verouderd.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "{name!r} is verouderd.{extra_message}"
    ),
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "Show the version and exit.": "Toon welke versie dit is.",
    "Show this message and exit.": "Toon deze uitleg.",
    "unknown error": "onbekende fout",
    "Missing argument": "Er ontbreekt een argument:",
    "Missing option": "Er ontbreekt een optie:",
    "Missing parameter": "Er ontbreekt een waarde:",
    "Missing {param_type}": "Er ontbreekt: {param_type}",
    "Missing parameter: {param_name}": "Er ontbreekt een waarde: {param_name}",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "'{command} {option}' geeft uitleg.",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde voor {param_hint}: {message}",
    "Could not open file {filename!r}: {message}": (
        "Bestand {filename!r} kan niet worden geopend: {message}"
    ),
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Usage:": "Gebruik:",
    "Invalid start character for option ({option})": "Zo begint geen optie ({option})",
    "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort geen waarde.",
    "Argument {name!r} takes {nargs} values.": "Bij {name!r} horen {nargs} waarden.",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Choice({choices})": "Keuze({choices})",
    "{value} is not in the range {range}.": "{value} ligt niet in {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} is geen ja of nee. Kies uit: {states}"
    ),
    "{value!r} is not a valid {number_type}.": "{value!r} is geen getal ({number_type}).",
    "{value!r} is not a valid UUID.": "{value!r} is geen UUID.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan niet worden gelezen.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} kan niet worden beschreven.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} kan niet worden uitgevoerd.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
}
PLURALS: Mapping[tuple[str, str], tuple[str, str]] = {
    (
        "Got unexpected extra argument ({args})",
        "Got unexpected extra arguments ({args})",
    ): ("Dit is te veel: {args}.", "Dit is te veel: {args}."),
    ("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given."): (
        "Hier horen {nargs} waarden, en er is er 1.",
        "Hier horen {nargs} waarden, en er zijn er {len}.",
    ),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"): (
        "Bedoelde u {possibility}?",
        "Bedoelde u een van deze: {possibilities}?",
    ),
    (
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
    ): ("Achter de optie {name!r} hoort een waarde.", "Achter {name!r} horen {nargs} waarden."),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."): (
        "{value!r} is niet {choice}.",
        "{value!r} is geen van deze: {choices}.",
    ),
    (
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
    ): ("{value!r} is niet geschreven als {format}.", "{value!r} is niet als een van {formats}."),
    (
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ): (
        "Hier horen {len_type} waarden, en er is er {len_value}.",
        "Hier horen {len_type} waarden, en er zijn er {len_value}.",
    ),
}


def catalogue() -> bytes:
    """The table in gettext's binary form (.mo): sorted pairs, each text with a zero behind it."""
    pairs = {"": HEADER} | dict(WORDS)
    pairs |= {"\0".join(one): "\0".join(other) for one, other in PLURALS.items()}
    originals, translations = zip(
        *sorted((a.encode(), b.encode()) for a, b in pairs.items()), strict=True
    )
    count, head = len(pairs), 7 * 4
    start = head + 2 * 8 * count
    tables, texts = b"", b""
    for text in (*originals, *translations):
        tables += struct.pack("<2I", len(text), start + len(texts))
        texts += text + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, count, head, head + 8 * count, 0, start)
    return header + tables + texts


def main() -> None:
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_bytes(catalogue())
    print(CATALOGUE)


if __name__ == "__main__":
    main()
