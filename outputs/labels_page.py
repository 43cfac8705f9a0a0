"""The page's own texts; those that other outputs use too stand in labels_files."""

from outputs.labels_files import Text

PAGE: dict[str, Text] = {
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
    # overview
    "head_no_goals": Text(
        "Er is nog geen doel met een streefdatum.", "There is no goal with a target date yet."
    ),
    "head_late_one": Text("{n} van de {all} doelen", "{n} of the {all} goals"),
    "head_late_many": Text("{n} van de {all} doelen", "{n} of the {all} goals"),
    "head_misses_one": Text(" haalt de streefdatum niet", " misses its target date"),
    "head_misses_many": Text(" halen de streefdatum niet", " miss their target dates"),
    "head_maybe_one": Text(" haalt de streefdatum mogelijk niet", " may miss its target date"),
    "head_maybe_many": Text(" halen de streefdatum mogelijk niet", " may miss their target dates"),
    "head_maybe_too": Text(" en {n} mogelijk niet", " and {n} may"),
    "head_all_made": Text(
        "Alle {all} doelen halen de streefdatum", "All {all} goals make their target dates"
    ),
    "head_only_made": Text("Het doel haalt de streefdatum", "The goal makes its target date"),
    "head_unsure": Text(
        "Van {n} van de {all} doelen is onzeker of de streefdatum gehaald wordt",
        "For {n} of the {all} goals it is uncertain whether the target date is made",
    ),
    "head_only_unsure": Text(
        "Het is onzeker of het doel de streefdatum haalt",
        "It is uncertain whether the goal makes its target date",
    ),
    "head_only_late": Text("Het doel", "The goal"),
    "head_open_one": Text("; van {n} ander is het onzeker.", "; for {n} other it is uncertain."),
    "head_open_many": Text(
        "; van {n} andere is het onzeker.", "; for {n} others it is uncertain."
    ),
    "head_heaviest": Text(" De zwaarste beslissing is ", " The heaviest decision is "),
    "head_before": Text(": nodig vóór {date}", ": needed before {date}"),
    "head_was_before": Text(": had er vóór {date} moeten zijn", ": was needed before {date}"),
    "head_undated": Text(" en nog zonder vaste datum", " and still without a firm date"),
    "head_cost": Text(
        ". {months} uitstel na {since} verschuift ", ". {months} of delay after {since} moves "
    ),
    "goals_title": Text("Halen we de doelen?", "Do we make the goals?"),
    "goal": Text("Doel", "Goal"),
    "target": Text("Streefdatum", "Target"),
    "feasible": Text("Haalbaar", "Feasible"),
    "difference": Text("Verschil", "Difference"),
    "verdict": Text("Oordeel", "Verdict"),
    "verdict_late": Text("te laat", "late"),
    "verdict_maybe": Text("mogelijk te laat", "possibly late"),
    "verdict_open": Text("onzeker", "uncertain"),
    "verdict_on_time": Text("op tijd", "on time"),
    "what_if": Text("Wat als", "What if"),
    "goals_note": Text(
        "Haalbaar = in de laatste lezing van alle opgaven. ≥ = ten minste: er ligt een stap "
        "zonder vaste datum achter. Onzeker = op tijd, mits die stappen meevallen.",
        "Feasible = on the latest reading of all statements. ≥ = at least: a step without a firm "
        "date lies behind it. Uncertain = on time, provided that those steps turn out well.",
    ),
    "heavy_title": Text("Zwaarste beslissingen", "Heaviest decisions"),
    "heavy_none": Text(
        "Geen enkele open beslissing verschuift een doel.", "No open decision moves a goal."
    ),
    "rank": Text("#", "#"),
    "decision_who": Text("Beslissing en wie beslist", "Decision and who decides"),
    "by": Text("Uiterlijk", "By"),
    "effect_of": Text("{months} later kost", "{months} later costs"),
    "undated_mark": Text("nog zonder vaste datum", "no firm date yet"),
    "follow_ups_one": Text("en {n} vervolgstap", "and {n} follow-up step"),
    "follow_ups_many": Text("en {n} vervolgstappen", "and {n} follow-up steps"),
    "due_title": Text("Nu te nemen", "Due now"),
    "due_none": Text(
        "Er is geen beslissing over tijd of binnen een jaar nodig.",
        "No decision is overdue or needed within a year.",
    ),
    "due_more_one": Text("en {n} andere binnen een jaar", "and {n} more within a year"),
    "due_more_many": Text("en {n} andere binnen een jaar", "and {n} more within a year"),
    "decision": Text("Beslissing", "Decision"),
    "who": Text("Wie", "Who"),
    "who_decides": Text("Wie beslist", "Who decides"),
    "overdue": Text("over tijd", "overdue"),
    "overdue_column": Text("Over tijd", "Overdue"),
    "counts_title": Text("Klopt het plan?", "Does the plan add up?"),
    "count_errors_one": Text(
        "fout in de werkboeken: niet alles telt mee", "error in the workbooks: not all counts"
    ),
    "count_errors_many": Text(
        "fouten in de werkboeken: niet alles telt mee", "errors in the workbooks: not all counts"
    ),
    "count_certain_one": Text("zekere tegenspraak", "certain contradiction"),
    "count_certain_many": Text("zekere tegenspraken", "certain contradictions"),
    "count_possible_one": Text("mogelijke tegenspraak", "possible contradiction"),
    "count_possible_many": Text("mogelijke tegenspraken", "possible contradictions"),
    "count_loops_one": Text("keer wederzijds wachten", "mutual wait"),
    "count_loops_many": Text("keer wederzijds wachten", "mutual waits"),
    "count_undated_one": Text(
        "open mijlpaal zonder vaste datum", "open milestone without a firm date"
    ),
    "count_undated_many": Text(
        "open mijlpalen zonder vaste datum", "open milestones without a firm date"
    ),
    # network
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
    "nothing_shown": Text(
        "Geen enkele mijlpaal past bij deze keuzes.", "No milestone matches these choices."
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
    # paths
    "paths_title": Text("Wat bepaalt de datum van elk doel?", "What drives each goal's date?"),
    "path_head": Text(
        "haalbaar {finish}, streefdatum {target}", "feasible {finish}, target {target}"
    ),
    "path_steps_one": Text("Keten van {n} stap", "Chain of {n} step"),
    "path_steps_many": Text("Keten van {n} stappen", "Chain of {n} steps"),
    "path_decisions_one": Text("{n} open beslissing", "{n} open decision"),
    "path_decisions_many": Text("{n} open beslissingen", "{n} open decisions"),
    "path_begins": Text("begint bij", "begins with"),
    "begins_statement": Text(
        "de eigen opgave van {who}: '{literal}'", "the own statement of {who}: '{literal}'"
    ),
    "begins_data_date": Text(
        "de peildatum: nog niet gereed, terwijl '{literal}' was opgegeven",
        "the data date: not done yet, while '{literal}' was stated",
    ),
    "begins_undated": Text(
        "de peildatum: er is geen datum opgegeven, dus niet eerder dan dat",
        "the data date: no date was stated, so not before then",
    ),
    "begins_actual": Text("iets dat gereed is ({date})", "something done ({date})"),
    "only_own": Text(
        "Geen enkele voorganger bepaalt deze datum: hij volgt uit {cause}.",
        "No predecessor drives this date: it follows from {cause}.",
    ),
    "where_time": Text("Waar zit de tijd", "Where the time goes"),
    "time_decision": Text("besluitvorming", "decisions"),
    "time_permit": Text("vergunning", "permits"),
    "time_delivery": Text("bouw en aanleg", "construction"),
    "time_other": Text("overig", "other"),
    "months_later": Text("{months} later", "{months} later"),
    "same_time": Text("gelijktijdig", "same time"),
    "overlaps": Text("{months} eerder klaar", "ready {months} earlier"),
    "soft_link": Text("zachte afhankelijkheid", "soft dependency"),
    "because": Text("Waarom", "Why"),
    "soft": Text("zacht", "soft"),
    "also_statement": Text("ook eigen opgave", "also own statement"),
    "also_data_date": Text("ook peildatum", "also data date"),
    "step_assumed": Text("doorlooptijd is een aanname", "duration is an assumption"),
    "ties": Text("Even bepalend:", "Equally driving:"),
    "ties_note": Text(
        "een van deze alleen vervroegen helpt niet.",
        "bringing one of these forward alone does not help.",
    ),
    "lever": Text(
        "Samen eerder: {names}. Dat kan het doel tot {months} vervroegen.",
        "Earlier together: {names}. That can bring the goal forward by up to {months}.",
    ),
    "own_missing": Text(
        "Voor dit doel zelf is geen planning opgegeven; de streefdatum telt niet als planning.",
        "No planning was stated for this goal itself; the target date does not count as one.",
    ),
    "path_heavy_title": Text(
        "Beslissingen die dit doel het eerst ophouden", "Decisions that hold this goal up first"
    ),
    "path_heavy": Text(
        "{who}: uiterlijk {by}; na {binds} schuift het doel mee",
        "{who}: by {by}; after {binds} the goal moves along",
    ),
    "near_title": Text("Daarna aan de beurt", "Next in line"),
    "near_chain": Text("met {months} speling: {names}", "with {months} of slack: {names}"),
    "missing_title": Text(
        "{steps} achter deze datum, vandaar 'ten minste':",
        "{steps} behind this date, hence 'at least':",
    ),
    "was": Text("was {date}", "was {date}"),
    "path_changed": Text(
        "In dit wat-als loopt de keten anders.", "In this what-if the chain runs differently."
    ),
    # calendar
    "calendar_title": Text(
        "Welke beslissing, door wie, uiterlijk wanneer?", "Which decision, by whom, by when?"
    ),
    "calendar_note": Text(
        "Kolom = uiterste datum waarop alle doelen hun streefdatum nog kunnen halen. Over tijd = "
        "de haalbare datum ligt later dan dat.",
        "Column = latest date at which every goal can still make its target. Overdue = the "
        "feasible date is later than that.",
    ),
    "half_1": Text("{year}, 1e helft", "{year}, 1st half"),
    "half_2": Text("{year}, 2e helft", "{year}, 2nd half"),
    "later": Text("Later", "Later"),
    "by_date": Text("uiterlijk {date}", "by {date}"),
    "feasible_date": Text("haalbaar {date}", "feasible {date}"),
    "quarter_one": Text(
        "een kwartaal na {since}: {n} doel later", "a quarter after {since}: {n} goal later"
    ),
    "quarter_many": Text(
        "een kwartaal na {since}: {n} doelen later",
        "a quarter after {since}: {n} goals later",
    ),
    "calendar_none": Text(
        "Geen enkel doel wacht op een open beslissing.", "No goal waits for an open decision."
    ),
    # bottlenecks
    "bottlenecks_title": Text(
        "Wat houdt de doelen het meest op?", "What holds the goals up most?"
    ),
    "bottlenecks_note": Text(
        "Doorgerekend per open stap: {months} later, de rest gelijk. Vervolgstappen van hetzelfde "
        "project die dezelfde doelen raken, staan onder de eerste.",
        "Computed per open step: {months} later, all else equal. Follow-up steps of the same "
        "project that move the same goals stand under the first.",
    ),
    "month_decision_one": Text(
        "Elke maand dat «{name}» ({who}) na {date} valt, schuift {goals} een maand op.",
        "Every month that “{name}” ({who}) comes after {date} moves {goals} by a month.",
    ),
    "month_decision_many": Text(
        "Elke maand dat «{name}» ({who}) na {date} valt, schuiven {n} doelen een maand op.",
        "Every month that “{name}” ({who}) comes after {date} moves {n} goals by a month.",
    ),
    "month_step_one": Text(
        "Elke maand dat «{name}» ({who}) na {date} klaar is, schuift {goals} een maand op.",
        "Every month that “{name}” ({who}) is ready after {date} moves {goals} by a month.",
    ),
    "month_step_many": Text(
        "Elke maand dat «{name}» ({who}) na {date} klaar is, schuiven {n} doelen een maand op.",
        "Every month that “{name}” ({who}) is ready after {date} moves {n} goals by a month.",
    ),
    "month_undated": Text(
        "Er is nog geen vaste datum voor opgegeven.", "No firm date has been stated for it yet."
    ),
    "decide_by": Text("Uiterlijk {date} voor {goal}", "By {date} for {goal}"),
    "decide_by_past": Text(
        "De uiterste datum voor {goal}, {date}, is voorbij",
        "The latest date for {goal}, {date}, has passed",
    ),
    "gain": Text("{months} eerder wint: {goals}.", "{months} earlier gains: {goals}."),
    "gain_none": Text(
        "Eerder alleen helpt niet: dan bepaalt iets anders de datum.",
        "Earlier alone does not help: something else then drives the date.",
    ),
    "chain_to": Text("Keten", "Chain"),
    "waiting_one": Text("{n} open mijlpaal wacht hierop", "{n} open milestone waits for this"),
    "waiting_many": Text("{n} open mijlpalen wachten hierop", "{n} open milestones wait for this"),
    "goal_months": Text("{n} doelmaanden", "{n} goal-months"),
    "calculate": Text("Reken door", "Try it"),
    "calculate_label": Text(
        "Reken door: {name}, {months} later", "Try it: {name}, {months} later"
    ),
    "bottlenecks_none": Text(
        "Geen enkele open stap verschuift een doel.", "No open step moves a goal."
    ),
    # findings
    "conflicts_title": Text("Tegenspraken tussen partners", "Contradictions between partners"),
    "findings_title": Text(
        "Tegenspraken en wederzijds wachten", "Contradictions and mutual waits"
    ),
    "certain_title_one": Text("{n} zekere tegenspraak", "{n} certain contradiction"),
    "certain_title_many": Text("{n} zekere tegenspraken", "{n} certain contradictions"),
    "certain_note": Text(
        "Ook in de gunstigste lezing van beide opgaven kan dit niet allebei waar zijn.",
        "Even on the friendliest reading of both statements these cannot both be true.",
    ),
    "possible_title_one": Text("{n} mogelijke tegenspraak", "{n} possible contradiction"),
    "possible_title_many": Text("{n} mogelijke tegenspraken", "{n} possible contradictions"),
    "possible_note": Text(
        "Dit gaat alleen samen als de ene opgave vroeg en de andere laat uitvalt.",
        "These go together only if one turns out early and the other late.",
    ),
    "first_needed": Text("Eerst nodig", "Needed first"),
    "waits_for_it": Text("Wacht daarop", "Waits for it"),
    "short_by": Text("Te kort", "Short by"),
    "up_to": Text("tot {months}", "up to {months}"),
    "open_ended": Text("onbegrensd", "unbounded"),
    "contradictions_title_one": Text(
        "{n} mijlpaal met opgaven die elkaar tegenspreken",
        "{n} milestone with statements that contradict each other",
    ),
    "contradictions_title_many": Text(
        "{n} mijlpalen met opgaven die elkaar tegenspreken",
        "{n} milestones with statements that contradict each other",
    ),
    "contradictions_note": Text(
        "De bovenste opgave telt; de andere zijn bewaard.",
        "The first statement counts; the others are kept.",
    ),
    "loops_title_one": Text("{n} keer wederzijds wachten", "{n} mutual wait"),
    "loops_title_many": Text("{n} keer wederzijds wachten", "{n} mutual waits"),
    "loops_note": Text(
        "Deze stappen wachten op elkaar: zonder afspraak begint niemand.",
        "These steps wait for each other: without an agreement nobody starts.",
    ),
    "loop_opened": Text(
        "De planning rekent door zonder: {before} → {after}.",
        "The schedule goes on without: {before} → {after}.",
    ),
    "loop_waits": Text("wacht op", "waits for"),
    "loop_again": Text("en die wacht weer op", "which in turn waits for"),
    "no_conflicts": Text("Geen tegenspraken gevonden.", "No contradictions found."),
    "no_loops": Text("Niemand wacht in een kring op elkaar.", "Nobody waits in a circle."),
    "base_only": Text(
        "Deze weergave verandert niet mee met het wat-als.",
        "This view does not follow the what-if.",
    ),
    # matrix
    "matrix_title": Text("Wie wacht op wie?", "Who waits for whom?"),
    "matrix_note": Text(
        "Elke rij levert aan de kolommen. Getal = aantal afhankelijkheden naar wat nog open is; "
        "daaronder de kleinste speling tot een doel verschuift.",
        "Each row delivers to the columns. Number = dependencies towards what is still open; "
        "below it the least slack until a goal moves.",
    ),
    "matrix_corner": Text("levert ↓ aan →", "from ↓ to →"),
    "matrix_within": Text("binnen", "within"),
    "matrix_slack": Text("speling {months}", "slack {months}"),
    "matrix_driving": Text("bepalend", "driving"),
    "matrix_no_goal": Text("geen doel", "no goal"),
    # table
    "table_title": Text("Alle mijlpalen", "All milestones"),
    "table_search": Text("Zoek in de tabel", "Search the table"),
    "table_shown": Text("{n} van {all} mijlpalen", "{n} of {all} milestones"),
    "table_all": Text("Toon alle regels", "Show all rows"),
    "csv": Text("Bewaar als CSV", "Save as CSV"),
    "code": Text("Code", "Id"),
    "milestone": Text("Mijlpaal", "Milestone"),
    "kind": Text("Soort", "Kind"),
    "lane": Text("Waar", "Where"),
    "stated": Text("Opgave", "Statement"),
    "latest": Text("Uiterlijk", "Latest"),
    "float": Text("Speling", "Float"),
    "state": Text("Stand", "State"),
    "source": Text("Bron", "Source"),
    # method
    "method_title": Text("Werkwijze en aannames", "Method and assumptions"),
    "terms_title": Text("Begrippen", "Terms"),
    "assumed_title": Text("Doorlooptijden", "Durations"),
    "assumed": Text(
        "{assumed} van de {open} doorlooptijden van open mijlpalen zijn aannames ({percent}%).",
        "{assumed} of the {open} durations of open milestones are assumptions ({percent}%).",
    ),
    "origin": Text("Herkomst", "Origin"),
    "count": Text("Aantal", "Number"),
    "lead_times_title": Text("Gangbare doorlooptijden", "Typical lead times"),
    "duration": Text("Doorlooptijd", "Duration"),
    "basis": Text("Gebaseerd op", "Based on"),
    "rests_title": Text("Waar dit op rust", "What this rests on"),
    "rests": Text(
        "Peildatum {date}. {milestones} mijlpalen, {links} afhankelijkheden, {goals} doelen.",
        "Data date {date}. {milestones} milestones, {links} dependencies, {goals} goals.",
    ),
    "partner": Text("Partner", "Partner"),
    "workbooks": Text("Werkboeken", "Workbooks"),
    "milestones": Text("Mijlpalen", "Milestones"),
    "issues_title": Text(
        "Meldingen bij het inlezen en rekenen", "Issues in reading and computing"
    ),
    "issues_none": Text("Er zijn geen meldingen.", "There are no issues."),
    "severity": Text("Ernst", "Severity"),
    "issue": Text("Melding", "Issue"),
    # details
    "details": Text("Details", "Details"),
    "close": Text("Sluit", "Close"),
    "owner": Text("Initiatiefnemer", "Owner"),
    "programme": Text("Programma", "Programme"),
    "cluster": Text("Cluster", "Cluster"),
    "project": Text("Project", "Project"),
    "capacity": Text("Capaciteit", "Capacity"),
    "status": Text("Status", "Status"),
    "remark": Text("Opmerking", "Remark"),
    "web_source": Text("Bron op internet", "Web source"),
    "statements_title": Text("Wat is opgegeven", "What was stated"),
    "statement_counts": Text("telt", "counts"),
    "statement_kept": Text("bewaard", "kept"),
    "reported_on": Text("gemeld {date}", "reported {date}"),
    "no_statement": Text("Geen datum opgegeven.", "No date stated."),
    "read_as": Text("gelezen als {first} – {last}", "read as {first} – {last}"),
    "why_date": Text("Waarom deze datum", "Why this date"),
    "driver_statement": Text("de eigen opgave", "its own statement"),
    "driver_data_date": Text("de peildatum: nog niet gereed", "the data date: not done yet"),
    "driver_actual": Text("gereed gemeld", "reported done"),
    "driver_whatif": Text("het wat-als", "the what-if"),
    "waits_on_it": Text("Wat hierop wacht", "What waits for it"),
    "waits_nothing": Text("Niets in de routekaart.", "Nothing in the roadmap."),
    "delay_costs": Text("{months} later kost", "{months} later costs"),
    "delay_from": Text("gerekend vanaf {date}", "counted from {date}"),
    "delay_nothing": Text("Geen enkel doel verschuift.", "No goal moves."),
    "latest_per_goal": Text("Uiterlijk per doel", "Latest per goal"),
    "not_needed": Text("Geen enkel doel wacht hierop.", "No goal waits for this."),
    "lapsed_note": Text("Vervallen: telt niet mee.", "Lapsed: does not count."),
    "tight_mark": Text("bepalend", "driving"),
    "slack_mark": Text("{months} speling", "{months} of slack"),
    "aside_mark": Text("opengezet", "set aside"),
    "missing_behind": Text("Zonder vaste datum hierachter", "Without a firm date behind it"),
    # what-if
    "whatif_region": Text("Wat als", "What if"),
    "whatif_choose": Text("– kies een beslissing –", "– choose a decision –"),
    "whatif_heavy": Text("Grootste invloed", "Most influence"),
    "whatif_all": Text("Alle open beslissingen", "All open decisions"),
    "whatif_others": Text("Andere open stappen", "Other open steps"),
    "whatif_falls": Text("valt", "comes"),
    "whatif_as_planned": Text("zoals nu gepland", "as now planned"),
    "whatif_later_one": Text("{n} maand later", "{n} month later"),
    "whatif_later_many": Text("{n} maanden later", "{n} months later"),
    "whatif_earlier_one": Text("{n} maand eerder", "{n} month earlier"),
    "whatif_earlier_many": Text("{n} maanden eerder", "{n} months earlier"),
    "whatif_than": Text("dan {date}", "than {date}"),
    "whatif_clear": Text("Wis", "Clear"),
    "whatif_hint": Text("Kies een beslissing en schuif.", "Choose a decision and slide."),
    "whatif_moves_one": Text("{n} doel verschuift: {goals}", "{n} goal moves: {goals}"),
    "whatif_moves_many": Text("{n} doelen verschuiven: {goals}", "{n} goals move: {goals}"),
    "whatif_nothing": Text(
        "Geen enkel doel verschuift; {n} mijlpalen wel.", "No goal moves; {n} milestones do."
    ),
    "whatif_stamp": Text("Wat als: {name} {shift}", "What if: {name} {shift}"),
    # share
    "share": Text("Delen en afdrukken", "Share and print"),
    "present": Text(
        "Presenteer (PageDown = volgende, Esc = stop)",
        "Present (PageDown = next, Esc = stop)",
    ),
    "print_view": Text("Druk deze weergave af", "Print this view"),
    "print_all": Text("Druk alles af", "Print everything"),
    "save_png": Text("Bewaar het netwerk als PNG", "Save the network as PNG"),
    "save_svg": Text("Bewaar het netwerk als SVG", "Save the network as SVG"),
    "slide": Text("{n} / {all} · {name}", "{n} / {all} · {name}"),
}
