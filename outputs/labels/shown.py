"""Every text on the page and in its pictures, in Dutch and English. Facts stand in {braces}."""

from collections.abc import Mapping

from outputs.labels.files import LEAD_TIME_MODES, Text
from outputs.labels.page import PAGE
from outputs.labels.tables import CAUSES, KINDS, LINK_TYPES, ORIGINS, SEVERITIES, STATES

TEXTS: Mapping[str, Text] = PAGE | {
    f"{group}_{key}": text
    for group, texts in (
        ("kind", KINDS),
        ("state", STATES),
        ("cause", CAUSES),
        ("link", LINK_TYPES),
        ("origin", ORIGINS),
        ("severity", SEVERITIES),
        ("mode", LEAD_TIME_MODES),
    )
    for key, text in texts.items()
}


def say(key: str, lang: str, **facts: object) -> str:
    """One text; a number in the fact `n` chooses between 'key_one' and 'key_many'."""
    if "n" in facts and key not in TEXTS:
        key = f"{key}_one" if facts["n"] == 1 else f"{key}_many"
    return TEXTS[key].to(lang, **facts)


def data_date(shown: str, lang: str, *, assumed: bool) -> str:
    """What is shown of the data date, called an assumption when nobody gave it."""
    return say("date_assumed", lang, date=shown) if assumed else shown


def texts(lang: str) -> dict[str, str]:
    """All texts in one language, for the page's script."""
    return {key: (text.en if lang == "en" else text.nl) for key, text in TEXTS.items()}
