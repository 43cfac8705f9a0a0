"""K5xx: what a shared version leaves out."""

from graph_engine.issues import Rule, Severity, Wording


def _left_out(code: str, severity: Severity, dutch: str, english: str) -> Rule:
    return Rule(
        code,
        severity,
        Wording(
            f"{dutch} die deze gedeelde versie niet noemt: {{count}}.",
            "Zij gaan over vertrouwelijke mijlpalen, of over cellen waarvan niet vaststaat dat "
            "ieder ze mag zien. De interne versie noemt ze.",
        ),
        Wording(
            f"{english} that this shared version does not name: {{count}}.",
            "They are about confidential milestones, or about cells that are not certain to be "
            "for everyone. The internal version names them.",
        ),
    )


ERRORS_LEFT_OUT = _left_out("K501", Severity.ERROR, "Fouten", "Errors")
WARNINGS_LEFT_OUT = _left_out("K502", Severity.WARNING, "Waarschuwingen", "Warnings")
INFOS_LEFT_OUT = _left_out("K503", Severity.INFO, "Opmerkingen", "Remarks")
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
