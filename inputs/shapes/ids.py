"""A code for a milestone that came without one, the same in every run."""

import hashlib
import re
import unicodedata

WORDS = 6
LETTERS = 36
DIGITS = 6


def made_up_id(partner: str, project: str, name: str) -> str:
    """Readable, and different for every partner, project and name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    words = re.findall(r"[a-z0-9]+", plain.casefold())[:WORDS]
    told = f"{partner}\n{project}\n{name}".casefold()
    digest = hashlib.sha256(told.encode("utf-8")).hexdigest()[:DIGITS]
    return f"{'-'.join(words)[:LETTERS].strip('-') or 'mijlpaal'}-{digest}"
