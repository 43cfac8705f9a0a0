"""Texts of sharing, printing and presenting."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "share": Text("Delen en afdrukken", "Share and print"),
    "present": Text(
        "Presenteer (PageDown = volgende, Esc = stop)",
        "Present (PageDown = next, Esc = stop)",
    ),
    "print_view": Text("Druk deze weergave af", "Print this view"),
    "print_all": Text("Druk alles af", "Print everything"),
    "save_png": Text("Bewaar het netwerk als PNG", "Save the network as PNG"),
    "save_svg": Text("Bewaar het netwerk als SVG", "Save the network as SVG"),
    "slide": Text("{n} / {all} · {name}", "{n} / {all} · {name}"),
}
