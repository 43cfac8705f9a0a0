"""The text files of this folder, and how each is encoded."""

TEXTS = {
    "bars.csv": (
        "Code|Mijlpaal|Datum|Eigenaar\n"
        "SDR-1|Elektrolyser Zeeland|Q3 2029|Ørsted\n"
        "---|---|---|---\n"
    ),
    "windows.csv": (
        "Nr;Omschrijving;Planning;Verantwoordelijk\n"
        "1;Tracé vastgesteld;1-7-2028;Provincie\n"
        "2;Café’s verplaatst;n.t.b.;#VERW!\n"
    ),
}
ENCODINGS = {"bars.csv": "utf-8-sig", "windows.csv": "cp1252"}
