"""What the Microsoft Project file says in words: field names and notes."""

from outputs.labels.files import Text

CALENDAR = Text("Dag en nacht", "Day and night")
KIND = Text("Soort", "Kind")
OWNER = Text("Eigenaar", "Owner")
DECIDER = Text("Besluitnemer", "Decider")
PARTNER = Text("Partner", "Partner")
PROGRAMME = Text("Programma", "Programme")
CLUSTER = Text("Cluster", "Cluster")
PROJECT = Text("Project", "Project")
CODE = Text("Code", "Code")

ABOUT = Text(
    "Uit Knelpunt. Elke dag telt, ook weekenden. 'Niet eerder klaar dan' is de opgave van de "
    "partner of de peildatum; de rest volgt uit de koppelingen.",
    "From Knelpunt. Every day counts, weekends too. 'Finish no earlier than' is the partner's "
    "stated date or the data date; the rest follows from the links.",
)
STATED = Text("Opgave: '{literal}' ({place}).", "Stated: '{literal}' ({place}).")
FULL_NAME = Text("Volledige naam: {name}", "Full name: {name}")
AT_LEAST = Text(
    "Ten minste: hierachter ligt iets zonder vaste datum ({ids}).",
    "At least: something without a firm date lies behind this ({ids}).",
)
ASSUMED = Text("De doorlooptijd is aangenomen.", "The duration is assumed.")
SOFT = Text("Zachte koppeling vanaf {ids}.", "Soft link from {ids}.")
SET_ASIDE = Text(
    "Opzij gezet om een wederzijds wachten te openen: wacht op {ids}.",
    "Set aside to open a mutual wait: waits for {ids}.",
)
NOT_LINKED = Text(
    "Ook een voorganger, hier niet gekoppeld: {ids}.",
    "Also a predecessor, not linked here: {ids}.",
)
LAPSED = Text("Vervallen; niet ingepland.", "Lapsed; not scheduled.")
