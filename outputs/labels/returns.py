"""Every text in the return workbooks, in Dutch and English.

`inputs` recognises an answer by the headers ANSWER and KEY; docs/reference/return-workbook.md
describes the format.
"""

from outputs.labels.files import Text

EXPLANATION_SHEET = Text("Toelichting", "Explanation")
QUESTIONS_SHEET = Text("Vragen", "Questions")
MILESTONES_SHEET = Text("Uw mijlpalen", "Your milestones")
AS_SENT_SHEET = Text("Gelezen", "As read")
CHOICES_SHEET = Text("Keuzes", "Choices")

NUMBER = Text("Nr", "No")
QUESTION = Text("Vraag", "Question")
FOUND = Text("Gevonden", "Found")
PROPOSAL = Text("Voorstel", "Proposal")
ANSWER = Text("Uw antwoord", "Your answer")
KEY = Text("Sleutel", "Key")

TITLE = Text("Vragen aan {partner}", "Questions to {partner}")
WHAT = Text(
    "Dit werkboek hoort bij '{title}', met de stand per {data_date}. Het toont hoe uw mijlpalen "
    "zijn gelezen en stelt {count} vragen. Uw eigen bestand is niet gewijzigd.",
    "This workbook belongs to '{title}', with the status of {data_date}. It shows how your "
    "milestones were read and asks {count} questions. Your own file was not changed.",
)
NO_QUESTIONS = Text(
    "Dit werkboek hoort bij '{title}', met de stand per {data_date}. Er zijn geen vragen; "
    "controleer op het blad 'Uw mijlpalen' of uw mijlpalen goed zijn gelezen.",
    "This workbook belongs to '{title}', with the status of {data_date}. There are no questions; "
    "check on the sheet 'Your milestones' that your milestones were read well.",
)
WHY = Text(
    "Waarom: de datum van elk doel volgt uit de opgaven van alle partners samen. Eén ontbrekende "
    "of verlopen datum maakt de datum van een doel onzeker.",
    "Why: the date of every goal follows from the statements of all partners together. One "
    "missing or expired date makes the date of a goal uncertain.",
)
HOW = (
    Text(
        "1. Ga naar het blad 'Vragen'. Vul alleen de gele kolom 'Uw antwoord' in.",
        "1. Go to the sheet 'Questions'. Fill in the yellow column 'Your answer' only.",
    ),
    Text(
        "2. Een datum mag zo precies zijn als u hem kent: 1 juli 2028, Q3 2028, medio 2028, "
        "2031-2033, uiterlijk 2031 of n.t.b.",
        "2. A date may be as precise as you know it: 1 July 2028, Q3 2028, medio 2028, 2031-2033, "
        "uiterlijk 2031 or n.t.b.",
    ),
    Text(
        "3. Waar een keuzelijst staat, is een eigen antwoord ook goed.",
        "3. Where there is a drop-down, an answer of your own is fine too.",
    ),
    Text(
        "4. Klopt er iets niet op het blad 'Uw mijlpalen', verbeter dan daar de cel: de naam, de "
        "soort, de status, de initiatiefnemer, wie beslist, de opgegeven datum of de "
        "doorlooptijd. De andere kolommen volgen daaruit. Verbeter ook uw eigen bestand.",
        "4. If something is wrong on the sheet 'Your milestones', correct the cell there: the "
        "name, the kind, the status, the owner, who decides, the date as stated or the duration. "
        "The other columns follow from these. Correct your own file too.",
    ),
    Text(
        "5. Bewaar dit werkboek en stuur het terug. De antwoorden worden in de volgende ronde "
        "ingelezen.",
        "5. Save this workbook and send it back. The answers are read in the next round.",
    ),
)
NOTHING_ASKED = Text("Er zijn geen vragen.", "There are no questions.")

WHICH_DATE = Text("Op welke datum verwacht u '{name}'?", "On which date do you expect '{name}'?")
STILL_RIGHT = Text("Klopt de datum van '{name}' nog?", "Is the date of '{name}' still right?")
AT_THE_LATEST = Text(
    "Wanneer verwacht u '{name}' op zijn laatst?", "When do you expect '{name}' at the latest?"
)
BLOCKS_GOALS = Text(
    "Zonder antwoord is niet te bepalen wanneer dit haalbaar is: {goals}.",
    "Without an answer it cannot be determined when this is feasible: {goals}.",
)
GOAL_WITHOUT_PLAN = Text(
    "Voor dit doel zelf is geen planning opgegeven; de streefdatum telt niet als planning.",
    "No planning was stated for this goal itself; the target date does not count as one.",
)
BLOCKED_GOAL = Text("'{goal}' (nu ten minste {date})", "'{goal}' (now at least {date})")
IS_OVERDUE = Text(
    "De opgegeven datum ligt vóór de peildatum {data_date}, en de stap is nog open.",
    "The stated date is before the data date {data_date}, and the step is still open.",
)
CERTAIN_BEFORE = Text(
    "'{other}' ({partner}) wacht hierop en meldt '{literal}' ({source}); dat is zeker {days} te "
    "vroeg.",
    "'{other}' ({partner}) waits for this and states '{literal}' ({source}); that is certainly "
    "{days} too early.",
)
POSSIBLE_BEFORE = Text(
    "'{other}' ({partner}) wacht hierop en meldt '{literal}' ({source}); dat kan te vroeg zijn.",
    "'{other}' ({partner}) waits for this and states '{literal}' ({source}); that may be too "
    "early.",
)
CERTAIN_AFTER = Text(
    "Dit wacht op '{other}' ({partner}), die '{literal}' meldt ({source}); dat is zeker {days} "
    "te laat.",
    "This waits for '{other}' ({partner}), which states '{literal}' ({source}); that is certainly "
    "{days} too late.",
)
POSSIBLE_AFTER = Text(
    "Dit wacht op '{other}' ({partner}), die '{literal}' meldt ({source}); dat kan te laat zijn.",
    "This waits for '{other}' ({partner}), which states '{literal}' ({source}); that may be too "
    "late.",
)
OTHERS_SAY = Text(
    "{partner} meldt voor dezelfde mijlpaal '{literal}' ({source}).",
    "{partner} states '{literal}' for the same milestone ({source}).",
)
NEEDED_BY = Text(
    "Nodig uiterlijk {date} om '{goal}' te halen.", "Needed by {date} to make '{goal}'."
)
FEASIBLE_ON = Text("Haalbaar volgens alle opgaven: {date}.", "Feasible by all statements: {date}.")
RIGHT = Text("klopt", "right")
DONE = Text("gereed", "done")
UNKNOWN = Text("n.t.b.", "n.t.b.")

LOOP_LINK = Text(
    "'{successor}' wacht op '{predecessor}'. Samen met andere stappen is dat een kring: {circle}. "
    "Blijft deze afhankelijkheid?",
    "'{successor}' waits for '{predecessor}'. Together with other steps this is a circle: "
    "{circle}. Does this dependency stay?",
)
LOOP_MEMBER = Text(
    "Uw stap staat in een kring van stappen die op elkaar wachten: {circle}. Welke stap kan als "
    "eerste bewegen?",
    "Your step is in a circle of steps that wait for each other: {circle}. Which step can move "
    "first?",
)
SET_ASIDE = Text(
    "De planning rekent nu door zonder deze afhankelijkheid.",
    "For now the schedule goes on without this dependency.",
)
STAYS = Text("blijft", "stays")
BECOMES_SOFT = Text("wordt zacht", "becomes soft")
LAPSES = Text("vervalt", "lapses")
YES = Text("ja", "yes")
NO = Text("nee", "no")

WAITED_FOR_BY = Text("Doelen die hierop wachten", "Goals that wait for this")
