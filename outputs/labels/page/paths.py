"""Texts of the driving chain per goal."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
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
    "begins_under_way": Text(
        "werk dat al begonnen is (klaar op {date})", "work under way (ready on {date})"
    ),
    "begins_constraint": Text(
        "een datum die in de planning is vastgezet ({date})", "a date set in the plan ({date})"
    ),
    "begins_plan_start": Text(
        "het begin van de planning (klaar op {date})", "the start of the plan (ready on {date})"
    ),
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
    "card_float": Text("speling {months}", "float {months}"),
    "card_pushed": Text("{months} na de eigen opgave", "{months} past its own date"),
    "single": Text("Alles loopt over:", "Everything runs through:"),
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
    "near_chain": Text("met {months} speling", "with {months} of slack"),
    "near_lost": Text("Die speling gaat op: {parts}.", "That slack goes: {parts}."),
    "near_lost_at": Text("{months} bij {step} ({cause})", "{months} at {step} ({cause})"),
    "near_ties": Text("Evenveel speling via {names}.", "As much slack via {names}."),
    "missing_title": Text(
        "{steps} achter deze datum, vandaar 'ten minste':",
        "{steps} behind this date, hence 'at least':",
    ),
    "was": Text("was {date}", "was {date}"),
    "path_changed": Text(
        "In dit wat-als loopt de keten anders.", "In this what-if the chain runs differently."
    ),
}
