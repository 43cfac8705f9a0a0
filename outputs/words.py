"""Dates, spans and numbers as a reader reads them; integers only, as in the page."""

from datetime import date

from graph_engine.days import date_of

MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day(on: date, lang: str = "nl") -> str:
    """'31 dec 2032'."""
    return f"{on.day} {MONTHS[lang][on.month - 1]} {on.year}"


def month(on: date, lang: str = "nl") -> str:
    """'dec 2032'."""
    return f"{MONTHS[lang][on.month - 1]} {on.year}"


def whole_months(days: int) -> int:
    """Days as whole months of 30.4375 days, rounded half away from zero, integers only."""
    size = (abs(days) * 16 + 243) // 487
    return size if days >= 0 else -size


def months(days: int, lang: str = "nl") -> str:
    """'28 mnd'; below one month '12 dagen'."""
    count = whole_months(days)
    if count == 0 and days:
        unit = ("dag", "dagen") if lang == "nl" else ("day", "days")
        return f"{days} {unit[abs(days) != 1]}"
    return f"{count} mnd" if lang == "nl" else f"{count} mo"


def signed_months(days: int, lang: str = "nl") -> str:
    """'+28 mnd', '−3 mnd', '0 mnd'; a real minus sign."""
    text = months(abs(days), lang)
    return ("+" if days > 0 else "−" if days < 0 else "") + text


def quarter(on: date) -> str:
    """'Q3 2029'."""
    return f"Q{(on.month + 2) // 3} {on.year}"


def day_month(number: int, lang: str = "nl") -> str:
    """'dec 2032' for a number of days since 1970-01-01."""
    return month(date_of(number), lang)


def day_text(number: int, lang: str = "nl") -> str:
    """'31 dec 2032' for a number of days since 1970-01-01."""
    return day(date_of(number), lang)


def at_least(text: str, *, yes: bool = True) -> str:
    """'≥ dec 2033': not before then, since something without a date lies behind it."""
    return f"≥\u00a0{text}" if yes else text
