"""Texts of the table of milestones."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
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
}
