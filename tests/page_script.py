"""The part of the page's script that knows no document, run from Python."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from py_mini_racer import MiniRacer

from outputs.layout.measure import WIDTHS
from outputs.page.render import SCRIPTS, asset

PURE = SCRIPTS[: SCRIPTS.index("dom")]


class Script:
    """`K` is everything that the page's script defines."""

    def __init__(self, racer: MiniRacer) -> None:
        self._racer = racer
        racer.eval("\n".join(asset("js", f"{name}.js") for name in PURE))
        racer.eval(f"const WIDTHS = {json.dumps(WIDTHS)}; let view, model;")

    def value(self, expression: str, **given: object) -> Any:
        """The value of an expression; what is `given` can be used by name."""
        names = ", ".join(given)
        values = ", ".join(json.dumps(v, ensure_ascii=True) for v in given.values())
        text = self._racer.eval(f"JSON.stringify((({names}) => {expression})({values}))")
        return json.loads(str(text))

    def load(self, data: str) -> None:
        """Unpack the JSON of a page as `view` and `model`."""
        self._racer.eval(f"view = K.unpacked({data}); model = K.modelOf(view); 0")


@contextmanager
def page_script() -> Iterator[Script]:
    racer = MiniRacer()
    try:
        yield Script(racer)
    finally:
        racer.close()
