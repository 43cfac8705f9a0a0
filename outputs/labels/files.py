"""A text in two languages; those of overviews, headlines and of writing files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages; facts stand in {braces}."""

    nl: str
    en: str

    def to(self, lang: str, **facts: object) -> str:
        return (self.en if lang == "en" else self.nl).format_map(facts)

    def numbered(self, number: int) -> "Text":
        """The header of the first or second of two like columns."""
        return Text(f"{self.nl} {number}", f"{self.en} {number}")


CANNOT_WRITE = Text("Kan {path} niet schrijven: {reason}.", "Cannot write {path}: {reason}.")
DISK_FULL = Text("de schijf is vol", "the disk is full")
NO_ACCESS = Text(
    "schrijven is hier niet toegestaan, of het bestand staat nog open in een ander programma",
    "writing is not allowed here, or the file is still open in another program",
)
NO_FOLDER = Text(
    "die map bestaat niet en is hier niet te maken",
    "that folder does not exist and cannot be made here",
)
NOT_A_FOLDER = Text(
    "een deel van dit pad is een bestand en geen map",
    "a part of this path is a file and not a folder",
)
IS_A_FOLDER = Text("er bestaat al een map met deze naam", "a folder with this name already exists")
NAME_TOO_LONG = Text("de naam is te lang", "the name is too long")
OTHER_REASON = Text("het systeem meldt '{error}'", "the system reports '{error}'")

NEVER_REPLACED = Text(
    "'{path}' bestaat al en wordt niet vervangen; kies een andere naam.",
    "'{path}' already exists and is not replaced; choose another name.",
)
WRONG_ENDING = Text(
    "'{path}': de naam van dit bestand moet op {ending} eindigen, zoals {meant}.",
    "'{path}': the name of this file must end in {ending}, such as {meant}.",
)
A_FOLDER = Text(
    "'{path}' is een map; noem een bestand waarvan de naam op {ending} eindigt.",
    "'{path}' is a folder; name a file whose name ends in {ending}.",
)
OTHERS_THERE = Text(
    "In de map staan al retourwerkboeken van andere partners ('{path}'). Schrijf de versie voor "
    "'{audience}' met -o in een lege map, dan deelt u die niet mee.",
    "The folder already holds return workbooks of other partners ('{path}'). Write the version "
    "for '{audience}' to an empty folder with -o, so that they are not shared with it.",
)

LEAD_TIME_MODES = {
    "planned": Text(
        "Doorlooptijden die niemand opgaf, volgen uit de ruimte in de planning van partners.",
        "Durations that nobody gave follow from the gaps in the partners' own plans.",
    ),
    "typical": Text(
        "Doorlooptijden die niemand opgaf, zijn de kleinste van de ruimte in de eigen planning "
        "en een gebruikelijke doorlooptijd.",
        "Durations that nobody gave are the smaller of the gap in the partners' own plans and a "
        "typical lead time.",
    ),
    "none": Text(
        "Doorlooptijden die niemand opgaf, tellen als nul.",
        "Durations that nobody gave count as zero.",
    ),
}


OVERVIEW = Text("Overzicht", "Overview")
SUBTITLE = Text(
    "Peildatum {data_date} · {milestones} mijlpalen · {dependencies} afhankelijkheden · "
    "{goals} doelen · {partners} partners",
    "Data date {data_date} · {milestones} milestones · {dependencies} dependencies · "
    "{goals} goals · {partners} partners",
)
HEAVIEST = Text("Zwaarste knelpunten", "Heaviest bottlenecks")
SHEETS = Text("Bladen in dit werkboek", "Sheets in this workbook")
ONE_ROW = Text("1 regel", "1 row")
ROWS = Text("{count} regels", "{count} rows")
TERMS = Text("Begrippen", "Terms")
ASSUMED = Text(
    "{assumed} van de {open} doorlooptijden van open mijlpalen zijn aannames. {mode}",
    "{assumed} of the {open} durations of open milestones are assumptions. {mode}",
)
NOTHING_FOUND = Text("Niets gevonden.", "Nothing found.")
GOALS_TITLE = Text("Doelen", "Goals")
LEGEND: tuple[tuple[Text, Text], ...] = (
    (
        Text("Opgave", "Statement"),
        Text(
            "Een datum die een partner noemde, zoals die in de cel staat.",
            "A date that a partner gave, as it stands in the cell.",
        ),
    ),
    (
        Text("Peildatum", "Data date"),
        Text(
            "De dag waarop de stand waar is; wat niet gereed is gebeurt niet eerder.",
            "The day that the status is true for; nothing unfinished happens before it.",
        ),
    ),
    (
        Text("Streefdatum", "Target date"),
        Text(
            "De laatste dag die de gepubliceerde streefdatum van een doel toelaat.",
            "The last day that a goal's published target allows.",
        ),
    ),
    (
        Text("Haalbaar", "Feasible"),
        Text(
            "De datum die volgt uit alle opgaven en afhankelijkheden samen, in de laatste lezing.",
            "The date that follows from all statements and dependencies, on their latest reading.",
        ),
    ),
    (
        Text("Uiterlijk", "Decide by, latest"),
        Text(
            "De laatste datum waarop iets gereed of besloten moet zijn om de doelen te halen.",
            "The last date by which something must be done or decided to make the goals.",
        ),
    ),
    (
        Text("Speling", "Float"),
        Text(
            "Uiterlijk min haalbaar; negatief is zoveel te laat.",
            "Latest minus feasible; negative is too late by that much.",
        ),
    ),
    (
        Text("Bepalende keten", "Driving chain"),
        Text(
            "De stappen zonder speling die samen de datum van een doel bepalen.",
            "The steps without slack that together determine a goal's date.",
        ),
    ),
    (
        Text("Effect van uitstel", "Effect of a delay"),
        Text(
            "Zoveel schuift een doel op als deze ene stap later komt en de rest gelijk blijft.",
            "By how much a goal moves when this one step comes later and all else stays the same.",
        ),
    ),
    (
        Text("Houdt op vanaf", "Holds up from"),
        Text(
            "De laatste datum van een stap die nog geen enkel doel verschuift.",
            "The latest date of a step that does not yet move any goal.",
        ),
    ),
    (
        Text("Ten minste", "At least"),
        Text(
            "Achter deze datum zit iets zonder datum, dat hem nog kan opschuiven.",
            "Something undated lies behind this date and may still push it.",
        ),
    ),
    (
        Text("Aanname", "Assumption"),
        Text(
            "Een doorlooptijd die geen partner opgaf; het blad Aannames zegt waarop hij rust.",
            "A duration that no partner gave; the sheet Assumptions says what it rests on.",
        ),
    ),
)
