"""K21x and K22x: issues about aliases, the other codes and names of a milestone."""

from graph_engine.issues import Rule, Severity, Wording

RENAMED = Rule(
    "K212",
    Severity.INFO,
    Wording(
        "'{old}' heet nu '{new}' en is daarmee samengevoegd.",
        "Zo opgegeven in {alias_cell}.",
    ),
    Wording(
        "'{old}' is now called '{new}' and was merged with it.",
        "As given in {alias_cell}.",
    ),
)
UNKNOWN_ALIAS = Rule(
    "K213",
    Severity.WARNING,
    Wording(
        "'{old}' zou nu '{new}' heten, maar '{new}' staat in geen enkel werkboek.",
        "Deze regel doet niets. {alike}",
    ),
    Wording(
        "'{old}' would now be called '{new}', but '{new}' is in none of the workbooks.",
        "This line does nothing. {alike_en}",
    ),
)
ALIAS_LOOP = Rule(
    "K214",
    Severity.WARNING,
    Wording(
        "De aliassen lopen rond: {loop}.",
        "Deze regels doen niets. Laat er één weg.",
    ),
    Wording(
        "The aliases run in a circle: {loop}.",
        "These lines do nothing. Leave one out.",
    ),
)
LAPSED_BY_ALIAS = Rule(
    "K215",
    Severity.INFO,
    Wording(
        "'{milestone}' telt als vervallen: in de aliassen staat geen nieuwe naam.",
        "Vul de kolom Nieuw in als er iets voor in de plaats kwam.",
    ),
    Wording(
        "'{milestone}' counts as lapsed: the aliases give no new name.",
        "Fill the column Nieuw if something took its place.",
    ),
)
SPLIT_STILL_PRESENT = Rule(
    "K221",
    Severity.WARNING,
    Wording(
        "'{milestone}' is volgens de aliassen gesplitst in {parts}, maar staat zelf ook "
        "nog in een werkboek.",
        "Verwijzingen ernaar blijven naar '{milestone}' zelf gaan. Zet het op vervallen, "
        "of haal de regel weg.",
    ),
    Wording(
        "'{milestone}' was split into {parts} according to the aliases, but is itself "
        "still in a workbook.",
        "References keep going to '{milestone}' itself. Set it to lapsed, or remove the line.",
    ),
)
