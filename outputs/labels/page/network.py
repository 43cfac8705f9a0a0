"""Texts of the network by time."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "network_title": Text("Netwerk op tijd", "Network by time"),
    "network_help": Text(
        "Netwerk op tijd. Pijltjestoetsen volgen de afhankelijkheden, Enter toont details.",
        "Network by time. Arrow keys follow the dependencies, Enter shows details.",
    ),
    "network_alt": Text(
        "Bepalende ketens naar {n} doelen, van links naar rechts in de tijd. De tabel bevat "
        "dezelfde gegevens als tekst.",
        "Driving chains to {n} goals, left to right in time. The table holds the same data as "
        "text.",
    ),
    "lane_head": Text("Cluster / programma", "Cluster / programme"),
    "lane_cluster": Text("cluster", "cluster"),
    "lane_programme": Text("programma", "programme"),
    "data_date": Text("peildatum", "data date"),
    "show": Text("Toon", "Show"),
    "show_driving": Text("Bepalende ketens", "Driving chains"),
    "show_near": Text("+ bijna bepalend", "+ nearly driving"),
    "show_all": Text("Alles", "Everything"),
    "show_done": Text("ook wat gereed is", "also what is done"),
    "arrows": Text("Pijlen", "Arrows"),
    "arrows_driving": Text("Bepalend", "Driving"),
    "arrows_all": Text("Alle", "All"),
    "all_goals": Text("alle doelen", "all goals"),
    "search": Text("Zoek", "Search"),
    "filters": Text("Filters", "Filters"),
    "filter_lane": Text("Cluster / programma", "Cluster / programme"),
    "filter_programme": Text("Programma", "Programme"),
    "filter_owner": Text("Eigenaar of beslisser", "Owner or decider"),
    "filter_kind": Text("Soort", "Kind"),
    "everyone": Text("iedereen", "everyone"),
    "all_programmes": Text("alle programma's", "all programmes"),
    "zoom": Text("Zoom", "Zoom"),
    "zoom_in": Text("Tijd uitrekken", "Stretch time"),
    "zoom_out": Text("Tijd inkrimpen", "Shrink time"),
    "zoom_fit": Text("Passend", "Fit"),
    "shown": Text("{n} van {all} mijlpalen getoond.", "{n} of {all} milestones shown."),
    "not_shown": Text("Niet getoond: {parts}.", "Not shown: {parts}."),
    "not_shown_done": Text("{n} gereed", "{n} done"),
    "not_shown_lapsed": Text("{n} vervallen", "{n} lapsed"),
    "not_shown_open": Text("{n} open buiten deze keuzes", "{n} open outside these choices"),
    "nothing_shown": Text(
        "Geen enkele mijlpaal past bij deze keuzes.", "No milestone matches these choices."
    ),
    "folded_one": Text(
        "Eén baan ingeklapt tot aantallen per kwartaal, zonder pijlen; open die met + of Enter.",
        "One lane folded to counts per quarter, without arrows; open it with + or Enter.",
    ),
    "folded_many": Text(
        "{n} banen ingeklapt tot aantallen per kwartaal, zonder pijlen; open ze met + of Enter.",
        "{n} lanes folded to counts per quarter, without arrows; open them with + or Enter.",
    ),
    "legend_folded": Text(
        "aantal per kwartaal, rood omrand: ook bepalende stappen",
        "count per quarter, red outline: with driving steps",
    ),
    "unfold": Text("Klap uit: {name}, {count} mijlpalen", "Unfold: {name}, {count} milestones"),
    "fold": Text("Klap in: {name}", "Fold: {name}"),
    "legend": Text("Legenda", "Legend"),
    "legend_key": Text("bepalend voor een doel", "drives a goal"),
    "legend_chain": Text("keten van zware beslissing", "chain of a heavy decision"),
    "legend_tight": Text("overig zonder speling", "other, without slack"),
    "legend_slack": Text("met speling", "with slack"),
    "legend_undated": Text("zonder vaste datum", "without a firm date"),
    "legend_target": Text("streefdatum", "target date"),
    "legend_ghost": Text("verschuiving (wat als)", "shift (what if)"),
    "root_statement": Text("(eigen opgave)", "(own statement)"),
    "root_data_date": Text("(over de opgave heen)", "(past its own date)"),
    "root_undated": Text("(zonder vaste datum)", "(no firm date)"),
    "root_actual": Text("(gereed)", "(done)"),
    "root_under_way": Text("(al begonnen)", "(under way)"),
    "root_constraint": Text("(datum in de planning)", "(date in the plan)"),
    "root_plan_start": Text("(begin van de planning)", "(start of the plan)"),
}
