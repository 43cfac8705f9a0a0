"""Headings that only stand in the PDF and on the slides."""

from outputs.labels_files import Text

AFTER_STEP = Text("Na vorige stap", "After the step before")
COST_OF_WAITING = Text("Wachten kost", "Waiting costs")
TERM = Text("Begrip", "Term")
MEANING = Text("Betekenis", "Meaning")
