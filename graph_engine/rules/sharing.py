"""K5xx: what a shared version leaves out."""

from graph_engine.issues import Rule, Severity, Wording

_NL = Wording(
    "Weggelaten in deze gedeelde versie, meldingen zoals deze: {count}.",
    "Zij gaan over vertrouwelijke mijlpalen, of over cellen waarvan niet vaststaat dat ieder ze "
    "mag zien. De interne versie noemt ze.",
)
_EN = Wording(
    "Left out of this shared version, issues of this severity: {count}.",
    "They are about confidential milestones, or about cells that are not certain to be for "
    "everyone. The internal version names them.",
)
ERRORS_LEFT_OUT = Rule("K501", Severity.ERROR, _NL, _EN)
WARNINGS_LEFT_OUT = Rule("K502", Severity.WARNING, _NL, _EN)
INFOS_LEFT_OUT = Rule("K503", Severity.INFO, _NL, _EN)
LOOPS_LEFT_OUT = Rule(
    "K504",
    Severity.WARNING,
    Wording(
        "Kringen waarin mijlpalen op elkaar wachten en waarvan er een vertrouwelijk is: {count}.",
        "De planning rekent door zonder de afhankelijkheden die zo'n kring openen; die staan "
        "niet in deze versie. De interne versie noemt ze.",
    ),
    Wording(
        "Loops of milestones that wait for each other, with a confidential one in them: {count}.",
        "The schedule goes on without the dependencies that open such a loop; they are not in "
        "this version. The internal version names them.",
    ),
)
