"""Texts of the first view: the headline and its tables."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "head_no_goals": Text(
        "Er is nog geen doel met een streefdatum, dus nog geen oordeel.",
        "There is no goal with a target date yet, so no verdict either.",
    ),
    "how_goals": Text(
        "Noem er een: vul bij een mijlpaal de kolom Streefdatum, of geef --goal ID=2030 op, "
        "bijvoorbeeld --goal {id}=2030. Met een doel volgen de bepalende keten, de zwaarste "
        "beslissingen en de besluitenkalender.",
        "Name one: fill the column Streefdatum of a milestone, or give --goal ID=2030, for "
        "instance --goal {id}=2030. With a goal follow the driving chain, the heaviest decisions "
        "and the decision calendar.",
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
    "head_before": Text(": nodig uiterlijk in {date}", ": needed by {date}"),
    "head_was_before": Text(": had er in {date} moeten zijn", ": was needed by {date}"),
    "head_for": Text(" voor {goal}", " for {goal}"),
    "head_rests": Text(" Gerekend met {what}.", " Reckoned with {what}."),
    "head_undated": Text(
        " De beslissing heeft nog geen vaste datum.", " The decision has no firm date yet."
    ),
    "head_alone": Text(
        " Alleen deze beslissing eerder nemen is niet genoeg: ook andere stappen houden het doel "
        "op.",
        " Taking only this decision earlier is not enough: other steps hold the goal up as well.",
    ),
    "head_cost": Text(
        ". {months} uitstel na {since} verschuift ", ". {months} of delay after {since} moves "
    ),
    "goals_title": Text("Halen we de doelen?", "Do we make the goals?"),
    "goal": Text("Doel", "Goal"),
    "target": Text("Streefdatum", "Target"),
    "feasible": Text("Haalbaar", "Feasible"),
    "earliest": Text("vroegst {date}", "at the earliest {date}"),
    "difference": Text("Verschil", "Difference"),
    "verdict": Text("Oordeel", "Verdict"),
    "verdict_late": Text("te laat", "late"),
    "verdict_maybe": Text("mogelijk te laat", "possibly late"),
    "verdict_open": Text("onzeker", "uncertain"),
    "verdict_on_time": Text("op tijd", "on time"),
    "what_if": Text("Wat als", "What if"),
    "goals_note": Text(
        "Haalbaar = in de laatste lezing van alle opgaven; vroegst = in de gunstigste. ≥ = ten "
        "minste: er ligt een stap zonder vaste datum achter. Onzeker = op tijd, mits die stappen "
        "meevallen.",
        "Feasible = on the latest reading of all statements; at the earliest = on the "
        "friendliest. ≥ = at least: a step without a firm date lies behind it. Uncertain = on "
        "time, provided that those steps turn out well.",
    ),
    "heavy_title": Text("Zwaarste beslissingen", "Heaviest decisions"),
    "heavy_none": Text(
        "Bij {months} uitstel verschuift geen enkele open beslissing een doel.",
        "No open decision moves a goal when it comes {months} later.",
    ),
    "heavy_note": Text(
        "Uiterlijk: voor het genoemde doel. {months} later: gerekend vanaf de haalbare datum, of "
        "zonder vaste datum vanaf de dag dat de beslissing doelen gaat verschuiven. Een doel telt "
        "vanaf een maand.",
        "By: for the goal that is named. {months} later: counted from the feasible date, or "
        "without a firm date from the day on which the decision starts to move goals. A goal "
        "counts from a month on.",
    ),
    "for_goal": Text("voor {id}", "for {id}"),
    "rank": Text("#", "#"),
    "decision_who": Text("Beslissing en wie beslist", "Decision and who decides"),
    "by": Text("Uiterlijk", "By"),
    "effect_of": Text("{months} later kost", "{months} later costs"),
    "undated_mark": Text("nog zonder vaste datum", "no firm date yet"),
    "follow_ups_one": Text("en {n} vervolgstap", "and {n} follow-up step"),
    "follow_ups_many": Text("en {n} vervolgstappen", "and {n} follow-up steps"),
    "due_title": Text("Nu te nemen", "Due now"),
    "due_none": Text(
        "Er is geen beslissing die te laat komt of binnen een jaar nodig is.",
        "No decision is overdue or needed within a year.",
    ),
    "due_more_one": Text(
        "en {n} andere, te laat of binnen een jaar nodig",
        "and {n} more, too late or needed within a year",
    ),
    "due_more_many": Text(
        "en {n} andere, te laat of binnen een jaar nodig",
        "and {n} more, too late or needed within a year",
    ),
    "due_rank": Text("#{rank} van de zwaarste", "#{rank} of the heaviest"),
    "due_late": Text("haalbaar {date}: {months} te laat", "feasible {date}: {months} too late"),
    "late_by": Text("{date}: {months} te laat", "{date}: {months} too late"),
    "due_note": Text(
        "Uiterlijk: wat de streefdatum van het genoemde doel van de beslissing vraagt. Komt te "
        "laat: de beslissing zelf is pas daarna haalbaar.",
        "By: what the target date of the goal that is named asks of the decision. Comes too "
        "late: the decision itself is only feasible after that.",
    ),
    "decision": Text("Beslissing", "Decision"),
    "who": Text("Wie", "Who"),
    "who_decides": Text("Wie beslist", "Who decides"),
    "overdue": Text("komt te laat", "comes too late"),
    "overdue_column": Text("Komt te laat", "Comes too late"),
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
}
