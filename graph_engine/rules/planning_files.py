"""K43x to K46x: issues about reading a file of a planning program: whole, damaged or odd."""

from graph_engine.issues import Rule, Severity, Wording

MPXJ_MISSING = Rule(
    "K431",
    Severity.ERROR,
    Wording(
        "Voor een {suffix}-bestand is de aanvulling [schedules] nodig; hier ontbreekt {missing}.",
        "Installeer Java 11 of nieuwer, en in de map van Knelpunt: uv tool install "
        '".[schedules]", met pipx: pipx install --force ".[schedules]", met pip: pip install '
        '".[schedules]". Of sla de planning in Microsoft Project op als XML: dat leest Knelpunt '
        "zonder aanvulling.",
    ),
    Wording(
        "A {suffix} file needs the addition [schedules]; {missing} is missing here.",
        'Install Java 11 or newer, and in Knelpunt\'s folder: uv tool install ".[schedules]", '
        'with pipx: pipx install --force ".[schedules]", with pip: pip install ".[schedules]". '
        "Or save the plan as XML in Microsoft Project: Knelpunt reads that without any addition.",
    ),
)
JAVA_MISSING = Rule(
    "K432",
    Severity.ERROR,
    Wording(
        "Voor een {suffix}-bestand is Java nodig, en dat is hier niet te starten ({reason}).",
        "Installeer Java 11 of nieuwer (adoptium.net, of op Debian en Ubuntu: apt-get install "
        "default-jre-headless). Staat Java er al, zet dan JAVA_HOME op de map ervan. Of sla de "
        "planning in Microsoft Project op als XML.",
    ),
    Wording(
        "A {suffix} file needs Java, which cannot be started here ({reason}).",
        "Install Java 11 or newer (adoptium.net, or on Debian and Ubuntu: apt-get install "
        "default-jre-headless). If Java is there, set JAVA_HOME to its folder. Or save the plan "
        "as XML in Microsoft Project.",
    ),
)
UNREADABLE_PLAN = Rule(
    "K433",
    Severity.ERROR,
    Wording(
        "Dit planningsbestand kan niet worden gelezen ({reason}).",
        "Open het in het planningsprogramma, sla het opnieuw op, zonder wachtwoord, en stuur "
        "het nog eens.",
    ),
    Wording(
        "This planning file cannot be read ({reason}).",
        "Open it in the planning program, save it again, without a password, and send it again.",
    ),
)
DAMAGED_XML = Rule(
    "K434",
    Severity.ERROR,
    Wording(
        "De XML is beschadigd of niet compleet: regel {line}, kolom {column} ({reason}).",
        "Van dit bestand is niets gebruikt: een halve planning geeft verkeerde datums. Sla de "
        "planning opnieuw op als XML.",
    ),
    Wording(
        "The XML is damaged or incomplete: line {line}, column {column} ({reason}).",
        "Nothing of this file was used: half a plan gives wrong dates. Save the plan as XML "
        "again.",
    ),
)
DOCUMENT_TYPE = Rule(
    "K435",
    Severity.ERROR,
    Wording(
        "De XML begint met een documenttype (DOCTYPE); planningsprogramma's schrijven dat nooit.",
        "Het bestand is uit voorzorg niet gelezen. Sla de planning opnieuw op als XML.",
    ),
    Wording(
        "The XML starts with a document type (DOCTYPE); planning programs never write one.",
        "The file was not read, as a precaution. Save the plan as XML again.",
    ),
)
OTHER_XML = Rule(
    "K436",
    Severity.ERROR,
    Wording(
        "Dit XML-bestand is geen planning: het begint met <{root}>.",
        "Gelezen worden Microsoft Project (Opslaan als › XML-indeling) en Primavera P6 (Export › "
        "Primavera XML).",
    ),
    Wording(
        "This XML file is no plan: it starts with <{root}>.",
        "Microsoft Project (Save as › XML format) and Primavera P6 (Export › Primavera XML) are "
        "read.",
    ),
)
BAD_VALUE = Rule(
    "K438",
    Severity.ERROR,
    Wording(
        "'{value}' in {field}{at} is geen {wanted}.",
        "Deze waarde is niet gebruikt. Herstel haar in het planningsprogramma en sla de planning "
        "opnieuw op.",
    ),
    Wording(
        "'{value}' in {field}{at_en} is no {wanted_en}.",
        "This value was not used. Mend it in the planning program and save the plan again.",
    ),
)
TASK_WITHOUT_ID = Rule(
    "K439",
    Severity.ERROR,
    Wording(
        "Taak '{name}' (nummer {number} in het bestand) heeft geen UID en is niet gelezen.",
        "Sla de planning opnieuw op in het planningsprogramma; dat geeft elke taak een UID.",
    ),
    Wording(
        "Task '{name}' (number {number} in the file) has no UID and was not read.",
        "Save the plan again in the planning program; it gives every task a UID.",
    ),
)
UID_TWICE = Rule(
    "K440",
    Severity.ERROR,
    Wording(
        "De UID {uid} staat twee keer in deze planning: bij '{first}' en bij '{second}'.",
        "Alleen '{first}' is gelezen. Sla de planning opnieuw op in het planningsprogramma.",
    ),
    Wording(
        "The UID {uid} is twice in this plan: with '{first}' and with '{second}'.",
        "Only '{first}' was read. Save the plan again in the planning program.",
    ),
)
LINK_TO_NOTHING = Rule(
    "K441",
    Severity.ERROR,
    Wording(
        "'{task}' wacht op taak {missing}, maar die staat niet in deze planning.",
        "Deze koppeling telt niet mee. Herstel haar in het planningsprogramma.",
    ),
    Wording(
        "'{task}' waits for task {missing}, which is not in this plan.",
        "This link does not count. Mend it in the planning program.",
    ),
)
BAD_CALENDAR = Rule(
    "K451",
    Severity.WARNING,
    Wording(
        "De kalender '{calendar}' is niet te gebruiken: {reason}.",
        "Aangenomen is maandag tot en met vrijdag, 8–12 en 13–17 uur. Herstel de kalender in het "
        "planningsprogramma.",
    ),
    Wording(
        "The calendar '{calendar}' cannot be used: {reason_en}.",
        "Monday to Friday, 8–12 and 13–17 hours, was assumed. Mend the calendar in the planning "
        "program.",
    ),
)
CALENDAR_ASSUMED = Rule(
    "K452",
    Severity.INFO,
    Wording(
        "De kalender '{calendar}' zegt niet voor elke weekdag wanneer er wordt gewerkt.",
        "Voor de andere dagen is aangenomen: maandag tot en met vrijdag, 8–12 en 13–17 uur.",
    ),
    Wording(
        "The calendar '{calendar}' does not say for every weekday when work is done.",
        "For the other days Monday to Friday, 8–12 and 13–17 hours, was assumed.",
    ),
)
READER_DOUBTS = Rule(
    "K459",
    Severity.WARNING,
    Wording(
        "Bij het lezen van dit bestand is iets overgeslagen ({count} keer), het eerst: {reason}.",
        "Vergelijk de planning met wat 'knelpunt check' laat zien, of sla haar op als XML.",
    ),
    Wording(
        "Something was skipped in reading this file ({count} times), first: {reason}.",
        "Compare the plan with what 'knelpunt check' shows, or save it as XML.",
    ),
)
TOO_DEEP = Rule(
    "K460",
    Severity.ERROR,
    Wording(
        "De XML is dieper genest dan een planning ooit is (meer dan {limit} niveaus).",
        "Het bestand is uit voorzorg niet gelezen. Sla de planning opnieuw op als XML.",
    ),
    Wording(
        "The XML is nested deeper than a plan ever is (more than {limit} levels).",
        "The file was not read, as a precaution. Save the plan as XML again.",
    ),
)
