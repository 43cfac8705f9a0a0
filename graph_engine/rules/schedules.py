"""K43x to K46x: issues about what stands in a plan (Microsoft Project, Primavera P6)."""

from graph_engine.issues import Rule, Severity, Wording

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
ENDS_BEFORE_START = Rule(
    "K464",
    Severity.WARNING,
    Wording(
        "'{task}' eindigt op {finish}, vóór zijn begin op {start}.",
        "De einddatum telt. Verbeter een van beide in het planningsprogramma.",
    ),
    Wording(
        "'{task}' finishes on {finish}, before its start on {start}.",
        "The finish counts. Correct one of the two in the planning program.",
    ),
)
