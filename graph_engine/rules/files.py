"""K0xx: issues about whole files, folders and profiles."""

from graph_engine.issues import Rule, Severity, Wording

FILE_NOT_FOUND = Rule(
    "K001",
    Severity.ERROR,
    Wording(
        "Het bestand bestaat niet: {path}.",
        "Controleer de naam en de map.",
    ),
    Wording("The file does not exist: {path}.", "Check the name and the folder."),
)
NOT_READABLE = Rule(
    "K002",
    Severity.ERROR,
    Wording(
        "Het bestand kan niet worden geopend: {reason}.",
        "Sluit het in andere programma's, of vraag leesrechten.",
    ),
    Wording(
        "The file cannot be opened: {reason}.",
        "Close it in other programs, or ask for permission to read it.",
    ),
)
UNKNOWN_SUFFIX = Rule(
    "K003",
    Severity.ERROR,
    Wording(
        "Dit soort bestand ('{suffix}') leest Knelpunt niet.",
        "Geef een werkboek ({known}).",
    ),
    Wording(
        "Knelpunt does not read this kind of file ('{suffix}').",
        "Give a workbook ({known}).",
    ),
)
EMPTY_FILE = Rule(
    "K004",
    Severity.ERROR,
    Wording("Het bestand is leeg.", "Vraag de partner om het opnieuw te sturen."),
    Wording("The file is empty.", "Ask the partner to send it again."),
)
DAMAGED_FILE = Rule(
    "K005",
    Severity.ERROR,
    Wording(
        "Het bestand is beschadigd of niet compleet ({reason}).",
        "Open het in Excel, kies herstellen, sla het op en stuur het opnieuw.",
    ),
    Wording(
        "The file is damaged or incomplete ({reason_en}).",
        "Open it in Excel, let Excel repair it, save it and send it again.",
    ),
)
PASSWORD = Rule(
    "K006",
    Severity.ERROR,
    Wording(
        "Het bestand is met een wachtwoord beveiligd.",
        "Verwijder het wachtwoord (Bestand › Info › Werkmap beveiligen) en sla het op.",
    ),
    Wording(
        "The file is protected by a password.",
        "Remove the password (File › Info › Protect Workbook) and save it.",
    ),
)
OTHER_CONTENT = Rule(
    "K007",
    Severity.ERROR,
    Wording(
        "Het bestand heet '{suffix}', maar de inhoud is {found}.",
        "Open het in Excel en kies Opslaan als › Excel-werkmap (.xlsx).",
    ),
    Wording(
        "The file is called '{suffix}', but its content is {found_en}.",
        "Open it in Excel and choose Save as › Excel workbook (.xlsx).",
    ),
)
TOO_LARGE = Rule(
    "K008",
    Severity.ERROR,
    Wording(
        "Het bestand is te groot om veilig te openen: {what} is {size}, de grens is {limit}.",
        "Verwijder afbeeldingen en lege bladen, of splits het werkboek.",
    ),
    Wording(
        "The file is too large to open safely: {what_en} is {size}, the limit is {limit}.",
        "Remove pictures and empty sheets, or split the workbook.",
    ),
)
UNSAFE_XML = Rule(
    "K009",
    Severity.ERROR,
    Wording(
        "Het bestand bevat een documenttype-verwijzing in '{part}'; Excel schrijft die nooit.",
        "Het bestand is uit voorzorg niet gelezen. Sla het in Excel opnieuw op.",
    ),
    Wording(
        "The file holds a document type declaration in '{part}'; Excel never writes one.",
        "The file was not read, as a precaution. Save it again in Excel.",
    ),
)
LOCK_FILE = Rule(
    "K010",
    Severity.INFO,
    Wording(
        "Iemand heeft het werkboek '{workbook}' nog open; dit is alleen het merkteken daarvan.",
        "Gelezen is wat het laatst is opgeslagen. Laat het werkboek opslaan en sluiten, en lees "
        "het dan opnieuw.",
    ),
    Wording(
        "Somebody still has the workbook '{workbook}' open; this is only the mark of that.",
        "What was saved last has been read. Have the workbook saved and closed, and read it "
        "again.",
    ),
)
NO_WORKBOOKS = Rule(
    "K018",
    Severity.ERROR,
    Wording(
        "In deze map staat geen enkel werkboek.",
        "Geef een map met werkboeken ({known}).",
    ),
    Wording("This folder holds no workbook.", "Give a folder with workbooks ({known})."),
)
ENCODING_ASSUMED = Rule(
    "K019",
    Severity.INFO,
    Wording(
        "Het tekstbestand is gelezen als {encoding}.",
        "Staan er vreemde tekens in namen? Sla het op als 'CSV UTF-8'.",
    ),
    Wording(
        "The text file was read as {encoding}.",
        "Are there strange characters in names? Save it as 'CSV UTF-8'.",
    ),
)
NUL_BYTES = Rule(
    "K020",
    Severity.WARNING,
    Wording(
        "Het tekstbestand bevat {count} lege bytes (NUL), voor het eerst in regel {line}.",
        "Ze zijn weggelaten. Het bestand kan beschadigd zijn: exporteer het opnieuw.",
    ),
    Wording(
        "The text file holds {count} NUL bytes, the first in line {line}.",
        "They were left out. The file may be damaged: export it again.",
    ),
)
TWO_PROFILES = Rule(
    "K025",
    Severity.WARNING,
    Wording(
        "Meer dan één profiel past op dit werkboek: {profiles}. Er is geen profiel gebruikt.",
        "Maak de voorwaarden in de profielen strenger, of geef er een op.",
    ),
    Wording(
        "More than one profile fits this workbook: {profiles}. No profile was used.",
        "Make the conditions in the profiles stricter, or name one.",
    ),
)
BAD_PROFILE = Rule(
    "K026",
    Severity.ERROR,
    Wording(
        "Het profiel is niet te gebruiken: {reason}.",
        "Verbeter het profiel, of maak een nieuw met 'knelpunt profile'.",
    ),
    Wording(
        "The profile cannot be used: {reason}.",
        "Correct the profile, or make a new one with 'knelpunt profile'.",
    ),
)
FORMAT_HIDES = Rule(
    "K029",
    Severity.INFO,
    Wording(
        "Van een {suffix}-bestand kan Knelpunt niet zien: {unseen}.{also}",
        "Sla het werkboek op als .xlsx om dat ook te laten controleren.",
    ),
    Wording(
        "In a {suffix} file Knelpunt cannot see: {unseen_en}.{also_en}",
        "Save the workbook as .xlsx to have that checked too.",
    ),
)
UNCLOSED_QUOTE = Rule(
    "K030",
    Severity.WARNING,
    Wording(
        "In het tekstbestand is een aanhalingsteken geopend en niet gesloten.",
        "Alle aanhalingstekens zijn als gewone tekens gelezen. Exporteer het bestand opnieuw.",
    ),
    Wording(
        "The text file opens a quotation mark and does not close it.",
        "All quotation marks were read as plain characters. Export the file again.",
    ),
)
FOLDER_UNREADABLE = Rule(
    "K033",
    Severity.ERROR,
    Wording("De map kan niet worden gelezen: {reason}.", "Vraag leesrechten voor de map."),
    Wording(
        "The folder cannot be read: {reason}.",
        "Ask for permission to read the folder.",
    ),
)
PROFILE_USED = Rule(
    "K036",
    Severity.INFO,
    Wording(
        "Het werkboek is gelezen met het profiel '{profile}'.",
        "Klopt dat niet? Pas de voorwaarden in het profiel aan.",
    ),
    Wording(
        "The workbook was read with the profile '{profile}'.",
        "Is that wrong? Change the conditions in the profile.",
    ),
)
SKIPPED_FILES = Rule(
    "K037",
    Severity.INFO,
    Wording(
        "{what} geen werkboek en niet gelezen: {names}.",
        "Staat er planning in? Zet die in een werkboek ({known}). Een roadmap.json of een "
        "tekstbestand (.txt) wordt wel gelezen als u het bestand zelf noemt.",
    ),
    Wording(
        "{what_en} no workbook and not read: {names}.",
        "Is there planning in it? Put that in a workbook ({known}). A roadmap.json or a text "
        "file (.txt) is read when you name the file itself.",
    ),
)
