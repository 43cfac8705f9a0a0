"""Every text in the explorer, in Dutch and English."""

from outputs.labels.files import Text

WORDS = {
    "title": Text("Verkenner: {title}", "Explorer: {title}"),
    "subtitle": Text(
        "Peildatum {data_date}. Van links naar rechts: de haalbare datum.",
        "Data date {data_date}. From left to right: the feasible date.",
    ),
    "controls": Text("Filters en zoeken", "Filters and search"),
    "show": Text("Toon", "Show"),
    "chains": Text("bepalende en bijna bepalende ketens", "driving and nearly driving chains"),
    "all": Text("alle mijlpalen", "all milestones"),
    "every": Text("alle", "all"),
    "search": Text("Zoek op naam of code", "Search by name or id"),
    "on_click": Text("Bij een klik", "On a click"),
    "neighbours": Text("directe buren", "direct neighbours"),
    "before_and_after": Text("alles ervoor en erna", "everything before and after"),
    "physics": Text("laat bewegen", "let it move"),
    "fit": Text("Alles in beeld", "Fit to window"),
    "picture": Text(
        "Netwerk van mijlpalen op tijd. Dezelfde gegevens staan als tabel in knelpunt.html en "
        "knelpunt.xlsx.",
        "Network of milestones by time. The same data are a table in knelpunt.html and "
        "knelpunt.xlsx.",
    ),
    "hint": Text(
        "Kies een mijlpaal, met een klik of via zoeken, om te zien waar zij op wacht.",
        "Choose a milestone, by a click or by search, to see what it waits for.",
    ),
    "legend": Text("Legenda", "Legend"),
    "count": Text("{shown} van de {all} mijlpalen in beeld", "{shown} of {all} milestones shown"),
    "noscript": Text(
        "De verkenner heeft scripts nodig. knelpunt.html en knelpunt.xlsx tonen dezelfde gegevens "
        "zonder scripts.",
        "The explorer needs scripts. knelpunt.html and knelpunt.xlsx show the same data without "
        "scripts.",
    ),
    "waits_for": Text("Wacht op", "Waits for"),
    "waited_for_by": Text("Hierop wacht", "Waited for by"),
}
LEGEND = {
    "decision": Text("besluit, vergunning of FID", "decision, permit or FID"),
    "delivery": Text("oplevering of andere stap", "delivery or other step"),
    "goal": Text("doel", "goal"),
    "driving": Text("in een bepalende keten (dikke rand)", "on a driving chain (thick edge)"),
    "near": Text("bijna bepalend", "nearly driving"),
    "done": Text("gereed", "done"),
    "lapsed": Text("vervallen", "lapsed"),
    "driving_link": Text("bepalende afhankelijkheid", "driving dependency"),
    "plain_link": Text("andere afhankelijkheid", "other dependency"),
    "soft_link": Text("zacht of opengezet", "soft or set aside"),
    "today": Text("peildatum", "data date"),
}
FIELDS = {
    "cluster": Text("Cluster", "Cluster"),
    "programme": Text("Programma", "Programme"),
    "owner": Text("Initiatiefnemer", "Owner"),
}
AT_LEAST = Text("ten minste {date}", "at least {date}")
SOURCE = Text("Gelezen in", "Read in")
LAG = Text("wachttijd {days} dagen", "lag {days} days")
