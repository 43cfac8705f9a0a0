"""K43x to K46x: issues about the files of planning programs (Microsoft Project, Primavera P6)."""

from graph_engine.issues import Rule, Severity, Wording

MPXJ_MISSING = Rule(
    "K431",
    Severity.ERROR,
    Wording(
        "Voor een {suffix}-bestand is de aanvulling [schedules] nodig; hier ontbreekt {missing}.",
        "Installeer in de omgeving van Knelpunt: pip install mpxj JPype1 (en Java 11 of nieuwer). "
        "Of sla de planning in Microsoft Project op als XML: dat leest Knelpunt zonder "
        "aanvulling.",
    ),
    Wording(
        "A {suffix} file needs the addition [schedules]; {missing} is missing here.",
        "Install in Knelpunt's environment: pip install mpxj JPype1 (and Java 11 or newer). Or "
        "save the plan as XML in Microsoft Project: Knelpunt reads that without any addition.",
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
NO_TASKS = Rule(
    "K437",
    Severity.ERROR,
    Wording(
        "In deze planning staat geen enkele taak of mijlpaal.",
        "Is het de goede planning, en is zij met taken opgeslagen?",
    ),
    Wording(
        "This plan holds no task or milestone.",
        "Is it the right plan, and was it saved with its tasks?",
    ),
)
BAD_VALUE = Rule(
    "K438",
    Severity.ERROR,
    Wording(
        "'{value}' in {field} is geen {wanted}.",
        "Deze waarde is niet gebruikt. Herstel haar in het planningsprogramma en sla de planning "
        "opnieuw op.",
    ),
    Wording(
        "'{value}' in {field} is no {wanted_en}.",
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
LINK_OUTSIDE = Rule(
    "K442",
    Severity.WARNING,
    Wording(
        "'{task}' wacht op een taak in een andere planning: {other}.",
        "Deze koppeling telt niet mee. Geef die planning ook, en zet de koppeling in een werkboek "
        "met Voorganger en Opvolger.",
    ),
    Wording(
        "'{task}' waits for a task in another plan: {other}.",
        "This link does not count. Give that plan too, and put the link in a workbook with "
        "Voorganger (predecessor) and Opvolger (successor).",
    ),
)
SUMMARIES = Rule(
    "K443",
    Severity.INFO,
    Wording(
        "Samenvattende taken zijn geen mijlpaal ({count}): {names}.",
        "Hun datums volgen uit de taken eronder; die zijn wel gelezen.",
    ),
    Wording(
        "Summary tasks are no milestones ({count}): {names}.",
        "Their dates follow from the tasks below them, which were read.",
    ),
)
SUMMARY_LINK = Rule(
    "K444",
    Severity.INFO,
    Wording(
        "'{successor}' wacht op '{predecessor}'; ten minste één van beide is een samenvatting.",
        "De koppeling is vervangen door koppelingen tussen de taken eronder (aantal: {count}).",
    ),
    Wording(
        "'{successor}' waits for '{predecessor}'; at least one of them is a summary.",
        "The link was replaced by links between the tasks below (number: {count}).",
    ),
)
SUMMARY_LINK_LOST = Rule(
    "K445",
    Severity.WARNING,
    Wording(
        "De koppeling {type} van '{predecessor}' naar '{successor}' is niet om te zetten: {why}.",
        "Zij telt niet mee. Koppel in het planningsprogramma de taken eronder.",
    ),
    Wording(
        "The {type} link from '{predecessor}' to '{successor}' cannot be turned into links "
        "between tasks: {why_en}.",
        "It does not count. Link the tasks below it in the planning program.",
    ),
)
INACTIVE = Rule(
    "K446",
    Severity.INFO,
    Wording(
        "Inactieve taken tellen als vervallen ({count}): {names}.",
        "Is er een toch nodig? Maak haar in het planningsprogramma actief.",
    ),
    Wording(
        "Inactive tasks count as lapsed ({count}): {names}.",
        "Is one of them needed after all? Make it active in the planning program.",
    ),
)
EXTERNAL_TASK = Rule(
    "K447",
    Severity.INFO,
    Wording(
        "'{task}' is een verwijzing naar een taak in een andere planning: {other}.",
        "Gelezen als mijlpaal met de datum die hier staat. Wordt die planning ook gelezen, zet "
        "beide codes dan in het blad Aliassen.",
    ),
    Wording(
        "'{task}' stands for a task in another plan: {other}.",
        "Read as a milestone with the date given here. If that plan is read too, put both codes "
        "in the sheet Aliassen (aliases).",
    ),
)
NO_FINISH = Rule(
    "K448",
    Severity.WARNING,
    Wording(
        "'{task}' heeft geen einddatum.",
        "Wat op deze taak wacht, komt 'ten minste' zo laat. Vul in het planningsprogramma een "
        "einddatum in.",
    ),
    Wording(
        "'{task}' has no finish date.",
        "What waits for this task comes 'at least' so late. Fill in a finish date in the "
        "planning program.",
    ),
)
BY_HAND = Rule(
    "K449",
    Severity.INFO,
    Wording(
        "Taken waarvan de datums met de hand zijn gezet ({count}): {names}.",
        "Het planningsprogramma berekent die datums niet, ook niet als een voorganger uitloopt. "
        "Knelpunt houdt ze aan als opgave en rekent de koppelingen wel door.",
    ),
    Wording(
        "Tasks with dates set by hand ({count}): {names}.",
        "The planning program does not calculate those dates, not even when a predecessor slips. "
        "Knelpunt takes them as stated and does calculate the links.",
    ),
)
NOT_SCHEDULED = Rule(
    "K450",
    Severity.INFO,
    Wording(
        "Taken die meelopen met andere taken (level of effort, WBS-samenvatting) zijn geen "
        "mijlpaal ({count}): {names}.",
        "Hun datums volgen uit de taken waarmee zij meelopen; hun koppelingen tellen niet mee.",
    ),
    Wording(
        "Tasks that run along with others (level of effort, WBS summary) are no milestones "
        "({count}): {names}.",
        "Their dates follow from the tasks they run along with; their links do not count.",
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
OWNER_FROM_RESOURCE = Rule(
    "K453",
    Severity.INFO,
    Wording(
        "De eigenaar is overgenomen van de enige toegewezen resource (taken: {count}). Waar "
        "meer dan één resource is toegewezen, is de eigenaar opengelaten (taken: {several}).",
        "Klopt dat niet, voeg dan in het planningsprogramma een tekstveld 'Eigenaar' toe.",
    ),
    Wording(
        "The owner was taken from the only resource assigned (tasks: {count}). Where more than "
        "one resource is assigned, the owner was left open (tasks: {several}).",
        "If that is wrong, add a text field 'Eigenaar' (owner) in the planning program.",
    ),
)
CODES_MADE = Rule(
    "K454",
    Severity.INFO,
    Wording(
        "Taken zonder eigen code heten naar dit bestand (aantal: {count}), zoals '{example}'.",
        "Houd de bestandsnaam gelijk, of voeg in het planningsprogramma een tekstveld 'Code' "
        "toe: dan blijft elke mijlpaal herkenbaar.",
    ),
    Wording(
        "Tasks without a code of their own are named after this file (number: {count}), such "
        "as '{example}'.",
        "Keep the file name the same, or add a text field 'Code' in the planning program: then "
        "every milestone stays recognisable.",
    ),
)
SUBPROJECT = Rule(
    "K455",
    Severity.WARNING,
    Wording(
        "'{task}' is een ingevoegd project ({other}); de taken daarvan staan niet in dit bestand.",
        "Gelezen als één mijlpaal. Geef het andere bestand ook.",
    ),
    Wording(
        "'{task}' is an inserted project ({other}); its tasks are not in this file.",
        "Read as one milestone. Give the other file too.",
    ),
)
SEVERAL_PLANS = Rule(
    "K456",
    Severity.INFO,
    Wording(
        "In dit bestand staan {count} projecten: {names}.",
        "Alle zijn gelezen.",
    ),
    Wording("This file holds {count} projects: {names}.", "All of them were read."),
)
NO_STATUS_DATE = Rule(
    "K457",
    Severity.INFO,
    Wording(
        "De planning noemt geen statusdatum; als datum van opgave telt {saved}, toen het bestand "
        "is opgeslagen.",
        "Vul in het planningsprogramma de statusdatum in (Project › Statusdatum).",
    ),
    Wording(
        "The plan names no status date; {saved}, when the file was saved, counts as its report "
        "date.",
        "Fill in the status date in the planning program (Project › Status Date).",
    ),
)
UNKNOWN_KIND = Rule(
    "K458",
    Severity.WARNING,
    Wording(
        "'{value}' in veld '{field}' is geen soort mijlpaal; gelezen als 'mijlpaal' (taken: "
        "{count}).",
        "Kies {wanted}.",
    ),
    Wording(
        "'{value}' in field '{field}' is no kind of milestone; read as 'mijlpaal' (tasks: "
        "{count}).",
        "Choose {wanted}.",
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
CODE_TWICE = Rule(
    "K461",
    Severity.ERROR,
    Wording(
        "De code '{code}' staat in deze planning bij '{first}' en bij '{second}'.",
        "'{second}' heet nu '{new_code}'; de koppelingen zijn behouden. Geef één van beide een "
        "eigen code.",
    ),
    Wording(
        "The code '{code}' is in this plan with '{first}' and with '{second}'.",
        "'{second}' is now called '{new_code}'; its links are kept. Give one of them a code of "
        "its own.",
    ),
)
CONSTRAINTS_CLASH = Rule(
    "K462",
    Severity.WARNING,
    Wording(
        "De datumbeperkingen van '{task}' spreken elkaar tegen: {constraints}.",
        "Bij het narekenen in werktijd tellen ze niet mee. Herstel ze in het planningsprogramma.",
    ),
    Wording(
        "The date constraints of '{task}' contradict each other: {constraints}.",
        "They do not count in the calculation in working time. Mend them in the planning program.",
    ),
)
FROM_FINISH = Rule(
    "K463",
    Severity.WARNING,
    Wording(
        "Deze planning is vanaf de einddatum teruggerekend.",
        "Knelpunt rekent vooruit vanaf de begindatum; vroege datums kunnen dus verschillen van "
        "die in het planningsprogramma.",
    ),
    Wording(
        "This plan was scheduled back from its finish date.",
        "Knelpunt calculates forward from the start date, so early dates may differ from those "
        "in the planning program.",
    ),
)
