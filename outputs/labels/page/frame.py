"""Texts around the views: tabs, counts, words that every view uses."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "skip": Text("Naar de inhoud", "Skip to content"),
    "no_script": Text(
        "U ziet de vaste versie. Filteren, zoeken en wat-als werken als u dit bestand opslaat en "
        "opent in Edge, Chrome of Firefox.",
        "This is the fixed version. Filters, search and what-if work when you save this file and "
        "open it in Edge, Chrome or Firefox.",
    ),
    "subtitle": Text(
        "Peildatum {date} · {milestones} mijlpalen van {partners} partners",
        "Data date {date} · {milestones} milestones from {partners} partners",
    ),
    "date_assumed": Text("{date} (aangenomen)", "{date} (assumed)"),
    "subtitle_date": Text("Peildatum {date}", "Data date {date}"),
    "views": Text("Weergaven", "Views"),
    "tab_overview": Text("Overzicht", "Overview"),
    "tab_network": Text("Netwerk op tijd", "Network by time"),
    "tab_paths": Text("Kritieke paden", "Critical paths"),
    "tab_calendar": Text("Besluitenkalender", "Decision calendar"),
    "tab_bottlenecks": Text("Knelpunten", "Bottlenecks"),
    "tab_findings": Text("Tegenspraken", "Contradictions"),
    "tab_matrix": Text("Wie wacht op wie", "Who waits for whom"),
    "tab_table": Text("Tabel", "Table"),
    "tab_method": Text("Werkwijze", "Method"),
    "nobody": Text("niemand genoemd", "nobody named"),
    "and": Text("en", "and"),
    "more": Text("en {n} andere", "and {n} more"),
    "goals_one": Text("{n} doel", "{n} goal"),
    "goals_many": Text("{n} doelen", "{n} goals"),
    "undated_one": Text("{n} stap zonder vaste datum", "{n} step without a firm date"),
    "undated_many": Text("{n} stappen zonder vaste datum", "{n} steps without a firm date"),
    "not_before": Text("ten minste {date}", "at least {date}"),
    "none": Text("geen", "none"),
    "month_1": Text("januari", "January"),
    "month_2": Text("februari", "February"),
    "month_3": Text("maart", "March"),
    "month_4": Text("april", "April"),
    "month_5": Text("mei", "May"),
    "month_6": Text("juni", "June"),
    "month_7": Text("juli", "July"),
    "month_8": Text("augustus", "August"),
    "month_9": Text("september", "September"),
    "month_10": Text("oktober", "October"),
    "month_11": Text("november", "November"),
    "month_12": Text("december", "December"),
}
