"""Texts of who waits for whom."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "matrix_title": Text("Wie wacht op wie?", "Who waits for whom?"),
    "matrix_note": Text(
        "Elke rij levert aan de kolommen. Getal = aantal afhankelijkheden naar wat nog open is "
        "(donkerder = meer); daaronder de kleinste speling tot een doel verschuift.",
        "Each row delivers to the columns. Number = dependencies towards what is still open "
        "(darker = more); below it the least slack until a goal moves.",
    ),
    "matrix_corner": Text("levert ↓ aan →", "from ↓ to →"),
    "matrix_within": Text("binnen", "within"),
    "matrix_slack": Text("speling {months}", "slack {months}"),
    "matrix_driving": Text("bepalend", "driving"),
    "matrix_no_goal": Text("geen doel", "no goal"),
}
