"""Headings that only stand in the PDF and on the slides."""

from outputs.labels.files import Text

AFTER_STEP = Text("Na vorige stap", "After the step before")
COST_OF_WAITING = Text("Wachten kost", "Waiting costs")
MORE_DECISIONS = Text(
    "En nog {n} in deze periode; alle beslissingen staan in knelpunt.html en knelpunt.xlsx.",
    "And {n} more in this period; every decision stands in knelpunt.html and knelpunt.xlsx.",
)
TERM = Text("Begrip", "Term")
MEANING = Text("Betekenis", "Meaning")
FIRST_STEPS = Text("Eerstvolgende mijlpalen", "First milestones to come")
