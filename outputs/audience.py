"""For whom a version is, in words: a shared one says so, and one that may not be shared too."""

from graph_engine.model import Roadmap
from outputs.labels.files import Text

EVERYONE = Text("iedereen", "everyone")
SHARED = Text(
    "Versie voor {audience}: {milestones} van {partners} samengetrokken tot koppelingen.",
    "Version for {audience}: {milestones} from {partners} contracted into links.",
)
NOTHING_HIDDEN = Text(
    "Versie voor {audience}: er was niets vertrouwelijks weg te laten.",
    "Version for {audience}: there was nothing confidential to leave out.",
)
INTERNAL = Text(
    "Interne versie, met {milestones}. Deel haar niet; met --audience maakt u een versie die "
    "gedeeld kan worden.",
    "Internal version, with {milestones}. Do not share it; --audience makes a version that can "
    "be shared.",
)
MORE = Text(
    "Wat er vertrouwelijk tussen twee getoonde mijlpalen zit, is één koppeling 'via "
    "vertrouwelijke stap(pen)' ({links}); wat een vertrouwelijke datum ophoudt, een "
    "'vertrouwelijke randvoorwaarde' ({conditions}). Alle getoonde datums zijn die van de "
    "volledige planning, en ook wat een vertraging kost. Wat eerder beslissen oplevert kan minder "
    "zijn dan hier staat, en een vertrouwelijk besluit staat niet in de ranglijst.",
    "What is confidential between two milestones shown is one link 'by way of confidential "
    "step(s)' ({links}); what a confidential date holds up is a 'confidential condition' "
    "({conditions}). All dates shown are those of the full plan, and so is what a delay costs. "
    "What deciding earlier gains can be less than stated here, and a confidential decision is not "
    "in the ranking.",
)
MILESTONES = (
    Text("{n} vertrouwelijke mijlpaal", "{n} confidential milestone"),
    Text("{n} vertrouwelijke mijlpalen", "{n} confidential milestones"),
)
PARTNERS = (Text("{n} partner", "{n} partner"), Text("{n} partners", "{n} partners"))


def notice(roadmap: Roadmap, lang: str) -> str:
    """One line; empty where nothing is confidential and no audience was named."""
    shared = roadmap.shared
    if shared is None:
        hidden = sum(m.confidential for m in roadmap.milestones)
        return INTERNAL.to(lang, milestones=_count(MILESTONES, hidden, lang)) if hidden else ""
    return (SHARED if shared.milestones else NOTHING_HIDDEN).to(
        lang,
        audience=shared.audience or EVERYONE.to(lang),
        milestones=_count(MILESTONES, shared.milestones, lang),
        partners=_count(PARTNERS, shared.partners, lang),
    )


def explanation(roadmap: Roadmap, lang: str) -> str:
    """What was done to a shared version, and what that means for its figures."""
    shared = roadmap.shared
    if shared is None or not shared.milestones:
        return ""
    return MORE.to(lang, links=shared.links, conditions=shared.conditions)


def _count(words: tuple[Text, Text], n: int, lang: str) -> str:
    return words[n != 1].to(lang, n=n)
