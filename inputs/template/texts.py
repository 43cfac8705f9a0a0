"""What stands in the template: sheets, columns with their meaning, drop-down values."""

from dataclasses import dataclass

from graph_engine.model import Kind, LinkType


@dataclass(frozen=True, slots=True)
class ColumnText:
    """One column: its header, what it means, an example, and a drop-down list if it has one."""

    header: str
    nl: str
    en: str
    example: str = ""
    width: int = 14
    choices: str = ""

    def note(self, lang: str) -> str:
        """The comment at the header."""
        words = ("Voorbeeld", self.nl) if lang == "nl" else ("Example", self.en)
        return f"{words[1]}\n{words[0]}: {self.example}" if self.example else words[1]


C = ColumnText

CERTAINTY = C(
    "Zekerheid",
    "Hoe zeker deze regel is. Leeg: uw eigen opgave, of wat de bron zegt.",
    "How sure this row is. Empty: your own statement, or what the source says.",
    "niet geverifieerd",
    18,
    "Zekerheid",
)

MILESTONES: tuple[ColumnText, ...] = (
    C(
        "Code",
        "Uw eigen vaste code. Houd haar gelijk over kwartalen heen; anderen verwijzen ernaar.",
        "Your own fixed code. Keep it the same over the quarters; others refer to it.",
        "TEN-011",
    ),
    C(
        "Mijlpaal",
        "Wat er dan gereed of besloten is, als korte zin.",
        "What is ready or decided by then, as a short sentence.",
        "Station Sloegebied in bedrijf",
        44,
    ),
    C(
        "Soort",
        "Wat voor stap dit is. Een doel is iets waar het programma voor bestaat.",
        "What kind of step this is. A 'doel' (goal) is what the programme exists for.",
        "vergunning",
        18,
        "Soort",
    ),
    C(
        "Status",
        "Hoe het ervoor staat. 'gereed' en 'vervallen' veranderen de berekening.",
        "How it stands. 'gereed' (done) and 'vervallen' (lapsed) change the computation.",
        "open",
        14,
        "Status",
    ),
    C(
        "Eigenaar",
        "Wie dit tot stand brengt (initiatiefnemer).",
        "Who brings it about (initiator).",
        "TenneT",
        20,
    ),
    C(
        "Besluitnemer",
        "Wie besluit (bevoegd gezag). Leeg: de eigenaar.",
        "Who decides (competent authority). Empty: the owner.",
        "Minister KGG",
        20,
    ),
    C("Programma", "Landelijk programma.", "National programme.", "Wind op Zee", 18),
    C("Cluster", "Industriecluster of 'landelijk'.", "Industrial cluster.", "Zeeland/SDR", 18),
    C(
        "Project",
        "Project waar de mijlpaal bij hoort.",
        "Project that the milestone belongs to.",
        "Net op zee Nederwiek 1",
        24,
    ),
    C("Thema", "Onderwerp dat dwars door projecten loopt.", "Cross-cutting theme.", "stikstof"),
    C(
        "Datum",
        "Wanneer u dit verwacht, zo precies als u het weet en niet preciezer. Altijd met jaar.",
        "When you expect it, as exactly as you know and no more. Always with a year.",
        "Q3 2029",
        18,
    ),
    C(
        "Stand van",
        "De dag waarop u deze datum opgaf. Leeg: de peildatum.",
        "The day on which you gave this date. Empty: the data date.",
        "2026-03-01",
    ),
    C(
        "Eerdere datum",
        "Wat u de vorige keer opgaf.",
        "What you gave the time before.",
        "eind 2028",
        16,
    ),
    C(
        "Streefdatum",
        "Alleen bij een doel: wanneer het er moet zijn.",
        "For a goal only: when it has to be there.",
        "uiterlijk 2030",
        16,
    ),
    C(
        "Doorlooptijd",
        "Hoe lang deze stap duurt nadat alles waarop hij wacht er is. Een getal telt als dagen.",
        "How long this step takes once all that it waits for is there. A number counts as days.",
        "18 mnd",
    ),
    C("Optimistisch", "Kortste doorlooptijd.", "Shortest duration.", "12 mnd"),
    C("Pessimistisch", "Langste doorlooptijd.", "Longest duration.", "30 mnd"),
    C("Drager", "Energiedrager.", "Energy carrier.", "waterstof", 14, "Drager"),
    C("Capaciteit", "Hoeveel; alleen het getal.", "How much; the number only.", "2"),
    C("Eenheid", "Waarin dat getal is.", "What that number is in.", "GW", 12),
    C(
        "Rol",
        "Of dit levert, afneemt, vervoert of opslaat.",
        "Whether it supplies, demands, transports or stores.",
        "transport",
        14,
        "Rol",
    ),
    C(
        "Wacht op",
        "Codes van mijlpalen die er eerst moeten zijn, gescheiden door ';'. Meer ruimte voor "
        "uitleg is er op het blad Afhankelijkheden.",
        "Codes of milestones that must be there first, separated by ';'. The sheet "
        "Afhankelijkheden has more room to explain.",
        "KGG-004; H2-016",
        22,
    ),
    C(
        "Vertrouwelijk",
        "'ja' houdt deze mijlpaal uit elke gedeelde versie.",
        "'ja' (yes) keeps this milestone out of every shared version.",
        "nee",
        14,
        "Ja of nee",
    ),
    C("Bron", "Webadres of document.", "Web address or document.", "https://…", 30),
    CERTAINTY,
    C("Opmerking", "Wat een lezer nog moet weten.", "What a reader should know too.", "", 40),
)

PARTNER_COLUMN = C("Partner", "Wie deze regel opgaf.", "Who gave this line.", "TenneT", 20)

DEPENDENCIES: tuple[ColumnText, ...] = (
    C(
        "Voorganger",
        "Code of naam van wat er eerst moet zijn; mag van een andere partner zijn.",
        "Code or name of what must be there first; may be another partner's.",
        "KGG-004",
        24,
    ),
    C(
        "Opvolger",
        "Code of naam van wat daarop wacht.",
        "Code or name of what waits for it.",
        "TEN-011",
        24,
    ),
    C(
        "Type",
        "FS: begint als de voorganger klaar is (gewoon). SS: begint als die begint. FF: klaar als "
        "die klaar is. SF: klaar als die begint.",
        "FS: starts when the predecessor is finished (usual). SS: starts when it starts. FF: "
        "finishes when it finishes. SF: finishes when it starts.",
        "FS",
        10,
        "Type",
    ),
    C(
        "Vertraging",
        "Tijd ertussen; negatief mag. Een getal telt als dagen.",
        "Time in between; may be negative. A number counts as days.",
        "3 mnd",
    ),
    C(
        "Hard of zacht",
        "Hard: het kan niet anders. Zacht: wenselijk, of te omzeilen.",
        "Hard: there is no other way. Zacht (soft): desirable, or avoidable.",
        "hard",
        14,
        "Hard of zacht",
    ),
    C("Waarom", "In een paar woorden.", "In a few words.", "beroepstermijn", 40),
    C("Bron", "Webadres of document.", "Web address or document.", "https://…", 30),
    CERTAINTY,
)

RELATIONS: tuple[ColumnText, ...] = (
    C("Eerste", "Code of naam.", "Code or name.", "TEN-011", 24),
    C("Tweede", "Code of naam.", "Code or name.", "H2-020", 24),
    C(
        "Soort relatie",
        "Verband dat geen volgorde is, zoals twee projecten die om dezelfde plek vragen.",
        "A connection that is no order, such as two projects that want the same slot.",
        "zelfde aansluiting",
        24,
    ),
    C("Waarom", "In een paar woorden.", "In a few words.", "", 40),
)

ALIASES: tuple[ColumnText, ...] = (
    C("Oud", "Oude code of naam.", "Old code or name.", "kavel Gamma", 30),
    C(
        "Nieuw",
        "Nieuwe code of naam; bij een splitsing meer, gescheiden door ';'. Leeg: vervallen.",
        "New code or name; after a split several, separated by ';'. Empty: lapsed.",
        "Gamma-A; Gamma-B",
        30,
    ),
)

SHEETS: tuple[tuple[str, tuple[ColumnText, ...]], ...] = (
    ("Mijlpalen", MILESTONES),
    ("Afhankelijkheden", DEPENDENCIES),
    ("Relaties", RELATIONS),
    ("Aliassen", ALIASES),
)

CHOICES: dict[str, tuple[str, ...]] = {
    "Soort": tuple(kind.value for kind in Kind),
    "Status": ("open", "loopt", "vertraagd", "onder druk", "gereed", "vervallen"),
    "Type": tuple(link.value for link in LinkType),
    "Hard of zacht": ("hard", "zacht"),
    "Ja of nee": ("ja", "nee"),
    "Zekerheid": ("geverifieerd", "niet geverifieerd", "eigen afleiding"),
    "Drager": ("elektriciteit", "waterstof", "CO2", "warmte", "aardgas", "groen gas", "ammoniak"),
    "Rol": ("aanbod", "vraag", "transport", "opslag"),
}
FREE = frozenset({"Drager", "Rol", "Status"})
"""Lists that suggest: other values may be typed too."""

CHOOSE = {
    "nl": "Kies een waarde uit de lijst, of laat de cel leeg.",
    "en": "Choose a value from the list, or leave the cell empty.",
}

LISTS = "Lijsten"
