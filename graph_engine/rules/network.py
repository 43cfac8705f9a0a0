"""K3xx: issues about the network of milestones and its dates."""

from graph_engine.issues import Rule, Severity, Wording

LOOP = Rule(
    "K301",
    Severity.WARNING,
    Wording(
        "Deze mijlpalen wachten op elkaar: {loop}.",
        "De planning rekent door zonder {opened}. Bespreek welke kant het eerst beweegt.",
    ),
    Wording(
        "These milestones wait for each other: {loop}.",
        "The schedule goes on without {opened}. Discuss which side moves first.",
    ),
)
SELF_LINK = Rule(
    "K302",
    Severity.ERROR,
    Wording("'{milestone}' wacht op zichzelf.", "Verwijder deze afhankelijkheid."),
    Wording("'{milestone}' waits for itself.", "Remove this dependency."),
)
DONE_IN_FUTURE = Rule(
    "K303",
    Severity.WARNING,
    Wording(
        "'{milestone}' is gemeld als '{status}', maar de datum '{literal}' ligt na de "
        "peildatum {data_date}.",
        "Er is gerekend met de peildatum. Controleer de status of de datum.",
    ),
    Wording(
        "'{milestone}' is reported as '{status}', but its date '{literal}' is after the "
        "data date {data_date}.",
        "The data date was used. Check the status or the date.",
    ),
)
DONE_BEFORE_PREDECESSOR = Rule(
    "K304",
    Severity.INFO,
    Wording(
        "'{milestone}' is al gereed, maar '{predecessor}' waarop het zou wachten is nog open.",
        "De afhankelijkheid telt niet mee. Klopt de status, of vervalt de afhankelijkheid?",
    ),
    Wording(
        "'{milestone}' is done, but '{predecessor}' that it would wait for is still open.",
        "The dependency does not count. Is the status right, or is the dependency obsolete?",
    ),
)
GOAL_WITHOUT_PREDECESSORS = Rule(
    "K305",
    Severity.WARNING,
    Wording(
        "Naar het doel '{milestone}' leidt geen enkele afhankelijkheid.",
        "Meld waarop dit doel wacht; nu telt alleen de eigen datum.",
    ),
    Wording(
        "No dependency leads to the goal '{milestone}'.",
        "State what this goal waits for; now only its own date counts.",
    ),
)
LAPSED_LINK = Rule(
    "K306",
    Severity.WARNING,
    Wording(
        "'{milestone}' wacht op '{predecessor}', maar dat is vervallen.",
        "De afhankelijkheid telt niet mee. Geef een vervanger op, of verwijder haar.",
    ),
    Wording(
        "'{milestone}' waits for '{predecessor}', which has lapsed.",
        "The dependency does not count. Name a replacement, or remove it.",
    ),
)
OVERDUE = Rule(
    "K307",
    Severity.WARNING,
    Wording(
        "'{milestone}' is nog open, maar de opgegeven datum '{literal}' ligt vóór de "
        "peildatum {data_date}.",
        "Er is gerekend met de peildatum. Meld de nieuwe datum, of dat het gereed is.",
    ),
    Wording(
        "'{milestone}' is still open, but its stated date '{literal}' is before the data "
        "date {data_date}.",
        "The data date was used. Report the new date, or that it is done.",
    ),
)
UNKNOWN_GOAL = Rule(
    "K308",
    Severity.ERROR,
    Wording(
        "Het doel '{goal}' staat in geen enkel werkboek.",
        "{alike}",
    ),
    Wording("The goal '{goal}' is in none of the workbooks.", "{alike_en}"),
)
NO_GOALS = Rule(
    "K309",
    Severity.WARNING,
    Wording(
        "Er is geen enkel doel met een streefdatum.",
        "Vul de kolom Streefdatum, of noem een doel met --goal ID=JJJJ-MM-DD.",
    ),
    Wording(
        "There is no goal with a target date.",
        "Fill the column Streefdatum, or name a goal with --goal ID=YYYY-MM-DD.",
    ),
)
BEYOND_YEARS = Rule(
    "K310",
    Severity.ERROR,
    Wording(
        "De berekende datum van '{milestone}' valt buiten de jaren 1 tot en met 9999.",
        "Er is niets berekend. Maak de doorlooptijden en vertragingen die naar deze mijlpaal "
        "leiden korter; waarschijnlijk is er een typefout bij.",
    ),
    Wording(
        "The calculated date of '{milestone}' lies outside the years 1 to 9999.",
        "Nothing was calculated. Shorten the durations and lags that lead to this milestone; one "
        "of them is probably a typing error.",
    ),
)
NO_BEGINNING = Rule(
    "K311",
    Severity.WARNING,
    Wording(
        "'{milestone}' is nog open, duurt {days} dagen en heeft geen datum, en ook geen "
        "voorganger die het later maakt dan de peildatum {data_date}.",
        "Gerekend is met 'ten minste de peildatum', alsof het werk dan klaar kan zijn; dat is "
        "waarschijnlijk te vroeg. Meld wanneer het klaar is, of waar het op wacht.",
    ),
    Wording(
        "'{milestone}' is still open, takes {days} days and has no date, nor a predecessor "
        "that makes it later than the data date {data_date}.",
        "'At least the data date' was used, as if the work could be done by then; that is "
        "probably too early. Report when it will be ready, or what it waits for.",
    ),
)
