"""K4xx: issues about what the user gives: settings and a stored roadmap.json."""

from graph_engine.issues import Rule, Severity, Wording

BROKEN_TOML = Rule(
    "K401",
    Severity.ERROR,
    Wording(
        "Dit is geen geldige TOML (regel {line}, kolom {column}).",
        "Niets uit dit bestand is gebruikt. Controleer die regel: staat tekst tussen "
        "aanhalingstekens, en elk haakje dicht?",
    ),
    Wording(
        "This is not valid TOML (line {line}, column {column}).",
        "Nothing in this file was used. Check that line: is text between quotes, and "
        "every bracket closed?",
    ),
)
UNREADABLE_SETTINGS = Rule(
    "K402",
    Severity.ERROR,
    Wording(
        "Dit bestand is niet te lezen ({reason}).",
        "Sla het op als UTF-8, en controleer of u het mag openen.",
    ),
    Wording(
        "This file cannot be read ({reason}).",
        "Save it as UTF-8, and check that you may open it.",
    ),
)
UNKNOWN_SETTING = Rule(
    "K403",
    Severity.WARNING,
    Wording(
        "De instelling '{key}' is onbekend en doet niets.",
        "Het meest lijkt: '{nearest}'. Alle instellingen: {known}.",
    ),
    Wording(
        "The setting '{key}' is unknown and does nothing.",
        "The nearest is '{nearest}'. All settings: {known}.",
    ),
)
BAD_SETTING = Rule(
    "K404",
    Severity.ERROR,
    Wording(
        "'{key}' is '{value}'; dat kan hier niet.",
        "Deze instelling is niet gebruikt. Verwacht wordt {wanted}.",
    ),
    Wording(
        "'{key}' is '{value}', which is not possible here.",
        "This setting was not used. Wanted is {wanted_en}.",
    ),
)
SETTING_TWICE = Rule(
    "K405",
    Severity.WARNING,
    Wording(
        "'{key}' en '{other}' zijn dezelfde instelling.",
        "Alleen '{key}' is gebruikt. Haal de andere weg.",
    ),
    Wording(
        "'{key}' and '{other}' are the same setting.",
        "Only '{key}' was used. Remove the other.",
    ),
)
NO_FILES_MATCH = Rule(
    "K406",
    Severity.WARNING,
    Wording(
        "Geen enkel bestand past bij '{pattern}'.",
        "Controleer de naam; een * staat voor elke tekst, zoals in 'partners/*.xlsx'.",
    ),
    Wording(
        "No file matches '{pattern}'.",
        "Check the name; a * stands for any text, as in 'partners/*.xlsx'.",
    ),
)
BROKEN_JSON = Rule(
    "K411",
    Severity.ERROR,
    Wording(
        "Dit bestand is geen geldige JSON (regel {line}, kolom {column}).",
        "Het is beschadigd of met de hand gewijzigd. Maak het opnieuw met 'knelpunt import'.",
    ),
    Wording(
        "This file is not valid JSON (line {line}, column {column}).",
        "It is damaged or was edited by hand. Make it again with 'knelpunt import'.",
    ),
)
NOT_A_ROADMAP = Rule(
    "K412",
    Severity.ERROR,
    Wording(
        "Dit JSON-bestand is geen routekaart van Knelpunt.",
        "Verwacht wordt wat 'knelpunt import -o roadmap.json' schrijft.",
    ),
    Wording(
        "This JSON file is not a Knelpunt roadmap.",
        "Wanted is what 'knelpunt import -o roadmap.json' writes.",
    ),
)
NEWER_FORMAT = Rule(
    "K413",
    Severity.WARNING,
    Wording(
        "Dit bestand is gemaakt met een nieuwere versie (formaat {version}, hier bekend "
        "tot {known}).",
        "Wat deze versie kent is gelezen. Werk Knelpunt bij om niets te missen.",
    ),
    Wording(
        "This file was made by a newer version (format {version}, known here up to {known}).",
        "What this version knows was read. Update Knelpunt to miss nothing.",
    ),
)
BAD_JSON_VALUE = Rule(
    "K414",
    Severity.ERROR,
    Wording(
        "Hier staat {value}; verwacht wordt {wanted}.",
        "Deze waarde is overgeslagen. Herstel haar, of maak het bestand opnieuw met "
        "'knelpunt import'.",
    ),
    Wording(
        "Found {value} here; wanted is {wanted_en}.",
        "This value was skipped. Mend it, or make the file again with 'knelpunt import'.",
    ),
)
JSON_ITEM_LOST = Rule(
    "K415",
    Severity.ERROR,
    Wording(
        "Dit onderdeel is niet te gebruiken zonder '{field}' en is overgeslagen.",
        "Herstel het veld, of maak het bestand opnieuw met 'knelpunt import'.",
    ),
    Wording(
        "This item cannot be used without '{field}' and was skipped.",
        "Mend the field, or make the file again with 'knelpunt import'.",
    ),
)
UNKNOWN_JSON_KEY = Rule(
    "K416",
    Severity.WARNING,
    Wording(
        "Het veld '{key}' is onbekend en niet gelezen.",
        "Bedoeld is wellicht '{nearest}'.",
    ),
    Wording(
        "The field '{key}' is unknown and was not read.",
        "Perhaps '{nearest}' is meant.",
    ),
)
JSON_ID_TWICE = Rule(
    "K417",
    Severity.ERROR,
    Wording(
        "De code '{id}' staat al eerder in dit bestand.",
        "De tweede heet nu '{new_id}'. Geef elke mijlpaal een eigen code.",
    ),
    Wording(
        "The code '{id}' is already in this file.",
        "The second one is now called '{new_id}'. Give every milestone a code of its own.",
    ),
)
JSON_DANGLING = Rule(
    "K418",
    Severity.ERROR,
    Wording(
        "De code '{id}' hoort bij geen enkele mijlpaal in dit bestand.",
        "Dit onderdeel is overgeslagen. {alike}",
    ),
    Wording(
        "The code '{id}' belongs to no milestone in this file.",
        "This item was skipped. {alike_en}",
    ),
)
