"""The fonts that come along, so that every machine draws the same letters.

Liberation Sans is as wide as Arial and Helvetica, letter by letter, which the layout counts on.
"""

from importlib.resources import files
from pathlib import Path

FAMILY = "Liberation Sans"
_FOLDER = Path(str(files("outputs.export"))) / "fonts"
REGULAR = _FOLDER / "LiberationSans-Regular.ttf"
BOLD = _FOLDER / "LiberationSans-Bold.ttf"
