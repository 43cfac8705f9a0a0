"""How often a run looks for records that nobody needs any more; light, as every command asks."""

import atexit
import gc

FEW_COLLECTIONS = 200_000
"""A run makes millions of records that stay; looking through them often only costs time."""


def collect_seldom() -> None:
    """Look through all records seldom, and not once more when the process ends."""
    gc.set_threshold(FEW_COLLECTIONS)
    atexit.register(gc.freeze)
